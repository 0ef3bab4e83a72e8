"""Planar YUV in BT.709 limited range."""

from __future__ import annotations

import av
import cv2
import numpy as np
import pytest

from lumigate.media.yuv import color_of, filled, new_buffer, planes_of, size_of, to_planes, to_rgb


def smooth(width: int, height: int) -> np.ndarray:
    seeds = np.random.default_rng(5).integers(0, 255, (6, 9, 3), dtype=np.uint8)
    return np.asarray(cv2.resize(seeds, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


@pytest.mark.parametrize(
    ("rgb", "yuv"),
    [
        ((255, 255, 255), (235, 128, 128)),
        ((0, 0, 0), (16, 128, 128)),
        ((255, 0, 0), (63, 102, 240)),
        ((0, 255, 0), (173, 42, 26)),
        ((0, 0, 255), (32, 240, 118)),
    ],
)
def test_primaries_have_their_bt709_values(rgb, yuv) -> None:
    assert color_of(*rgb) == yuv
    planes = planes_of(to_planes(np.full((4, 4, 3), rgb, np.uint8)))
    assert (planes.y[0, 0], planes.u[0, 0], planes.v[0, 0]) == yuv


def test_a_picture_survives_the_way_there_and_back() -> None:
    picture = smooth(320, 180)
    assert cv2.PSNR(to_rgb(to_planes(picture)), picture) > 42


def test_the_encoder_library_reads_the_same_colours() -> None:
    picture = smooth(320, 180)
    frame = av.VideoFrame.from_numpy_buffer(to_planes(picture), "yuv420p")
    frame.colorspace, frame.color_range = 1, 1
    frame.color_primaries = frame.color_trc = 1
    assert cv2.PSNR(frame.to_ndarray(format="rgb24"), picture) > 38


def test_chroma_lies_on_the_even_columns() -> None:
    edge = np.zeros((8, 32, 3), np.uint8)
    edge[:, 16:] = (255, 0, 0)
    v = planes_of(to_planes(edge)).v[2].astype(int)
    low, high = 128, 240
    assert v[7] == low
    assert v[8] == pytest.approx(low + 0.75 * (high - low), abs=2)
    assert v[9] == high


def test_planes_are_views_of_the_buffer() -> None:
    buffer = filled(16, 8, (0, 0, 0))
    planes = planes_of(buffer)
    planes.y[:], planes.u[:], planes.v[:] = 81, 90, 240
    assert (buffer[:8] == 81).all()
    assert size_of(buffer) == (16, 8)
    assert buffer.reshape(-1)[128:].tolist() == [90] * 32 + [240] * 32


def test_odd_sides_are_refused() -> None:
    with pytest.raises(ValueError, match="15x8"):
        new_buffer(15, 8)
