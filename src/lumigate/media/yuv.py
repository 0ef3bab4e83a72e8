"""Planar YUV 4:2:0 in BT.709 limited range: the form in which frames are built and encoded.

Chroma is left-sited, as H.264 has it: a chroma sample lies on the even columns, between two rows.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from lumigate.media.arrays import Picture, Plane

_RED, _GREEN, _BLUE = 0.2126, 0.7152, 0.0722
_LUMA = 219.0 / 255.0
_CHROMA = 224.0 / 255.0

_TO_YUV = np.array(
    [
        [_RED * _LUMA, _GREEN * _LUMA, _BLUE * _LUMA, 16.0],
        [
            -_RED / (2 - 2 * _BLUE) * _CHROMA,
            -_GREEN / (2 - 2 * _BLUE) * _CHROMA,
            0.5 * _CHROMA,
            128.0,
        ],
        [
            0.5 * _CHROMA,
            -_GREEN / (2 - 2 * _RED) * _CHROMA,
            -_BLUE / (2 - 2 * _RED) * _CHROMA,
            128.0,
        ],
    ],
    dtype=np.float32,
)
_FROM_YUV = np.linalg.inv(_TO_YUV[:, :3].astype(np.float64))
_TO_RGB = np.concatenate([_FROM_YUV, -_FROM_YUV @ _TO_YUV[:, 3:]], axis=1).astype(np.float32)

_CHROMA_TAPS = np.array([[0.25, 0.5, 0.25]], dtype=np.float32)
_UPSAMPLE = np.array([[0.5, 0.0, 0.0], [0.0, 0.5, -0.25]], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Planes:
    """Views of one frame, to read and write it: ``y`` (height, width), ``u`` and ``v`` of half of both."""

    y: Plane
    u: Plane
    v: Plane


@dataclass(frozen=True, slots=True)
class FullPlanes:
    """The three planes of a still at full resolution, each (height, width): the source of moving frames.

    ``u`` and ``v`` are already low-passed along the rows, so that sampling them at half size does not alias.
    """

    y: Plane
    u: Plane
    v: Plane


def new_buffer(width: int, height: int) -> Plane:
    """Return an empty frame of shape (height * 3 / 2, width); both sides must be even.

    The encoder may hold on to a frame it was given: take a new one for each.
    """
    _check_even(width, height)
    return np.empty((height * 3 // 2, width), np.uint8)


def size_of(buffer: Plane) -> tuple[int, int]:
    """Return (width, height) of the frame in a buffer."""
    return buffer.shape[1], buffer.shape[0] * 2 // 3


def planes_of(buffer: Plane) -> Planes:
    """Return views of the three planes of a frame buffer; the buffer must be contiguous."""
    width, height = size_of(buffer)
    quarter = (height // 2) * (width // 2)
    flat = buffer.reshape(-1)
    start = height * width
    chroma_shape = (height // 2, width // 2)
    return Planes(
        buffer[:height],
        flat[start : start + quarter].reshape(chroma_shape),
        flat[start + quarter : start + 2 * quarter].reshape(chroma_shape),
    )


def to_full_planes(rgb: Picture) -> FullPlanes:
    """Return a picture (alpha is ignored) as full-size planes, chroma low-passed along the rows."""
    yuv = cv2.transform(np.ascontiguousarray(rgb[..., :3]), _TO_YUV)
    y, u, v = cv2.split(yuv)
    return FullPlanes(_bytes(y), _low_pass(u), _low_pass(v))


def to_planes(rgb: Picture, out: Plane | None = None) -> Plane:
    """Return a picture (alpha is ignored) as a frame buffer, written into ``out`` where given.

    Both sides must be even. For pictures that are shown many times: this takes some 20 ms for 1920x1080.
    """
    height, width = rgb.shape[:2]
    buffer = new_buffer(width, height) if out is None else out
    full = to_full_planes(rgb)
    target = planes_of(buffer)
    target.y[...] = full.y
    halve_chroma(full.u, target.u)
    halve_chroma(full.v, target.v)
    return buffer


def halve_chroma(plane: Plane, out: Plane) -> None:
    """Sample a low-passed full-size chroma plane at half size: even columns, mean of two rows."""
    even = np.ascontiguousarray(plane[:, ::2])
    cv2.resize(even, (out.shape[1], out.shape[0]), dst=out, interpolation=cv2.INTER_AREA)


def to_rgb(buffer: Plane) -> Picture:
    """Return the frame of a buffer as RGB of shape (height, width, 3)."""
    planes = planes_of(buffer)
    size = size_of(buffer)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    chroma = [
        cv2.warpAffine(plane, _UPSAMPLE, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
        for plane in (planes.u, planes.v)
    ]
    return _bytes(cv2.transform(cv2.merge([planes.y, *chroma]), _TO_RGB))


def color_of(red: int, green: int, blue: int) -> tuple[int, int, int]:
    """Return the (y, u, v) of one RGB color, each 0 to 255 in and limited range out."""
    values = _TO_YUV @ np.array([red, green, blue, 1.0], np.float32)
    y, u, v = (round(float(value)) for value in values)
    return y, u, v


def filled(width: int, height: int, color: tuple[int, int, int]) -> Plane:
    """Return a frame of one RGB color."""
    buffer = new_buffer(width, height)
    planes = planes_of(buffer)
    planes.y[...], planes.u[...], planes.v[...] = color_of(*color)
    return buffer


def _low_pass(plane: cv2.typing.MatLike) -> Plane:
    return _bytes(cv2.filter2D(plane, -1, _CHROMA_TAPS, borderType=cv2.BORDER_REPLICATE))


def _bytes(array: cv2.typing.MatLike) -> Plane:
    return np.asarray(array, np.uint8)


def _check_even(width: int, height: int) -> None:
    if width < 2 or height < 2 or width % 2 or height % 2:
        raise ValueError(f"a frame has even sides, not {width}x{height}")
