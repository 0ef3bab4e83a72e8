"""Clips as files: exact in time, the same again, valid whatever is asked, closed when looped, smooth."""

from __future__ import annotations

import tempfile
from itertools import pairwise
from pathlib import Path
from typing import get_args

import av
import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from motion_clips import distance, order, render
from PIL import Image

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.motion.camera import Move
from lumigate.draft.motion.moves import Course
from lumigate.draft.motion.order import MotionOrder
from lumigate.draft.motion.task import animate
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.random import Streams

MOVES = get_args(Move)


@pytest.mark.parametrize(
    ("duration", "fps", "count"), [(1.0, 12, 12), (1.5, 24, 36), (2.04, 25, 51), (1.0, 1, 1)]
)
def test_frames_rate_and_duration_are_exact(tmp_path: Path, duration: float, fps: int, count: int) -> None:
    result = animate(order(tmp_path, duration=duration, fps=fps), lambda _: None)
    with av.open(str(result.file)) as container:
        stream = container.streams.video[0]
        times = [frame.pts for frame in container.decode(video=0) if frame.pts is not None]
        assert len(times) == count
        assert stream.average_rate == fps
        assert len({b - a for a, b in pairwise(times)}) <= 1
        assert (stream.width, stream.height) == (256, 144)
        assert container.metadata["engine"] == "draft"
        assert container.metadata["seed"] == "5"
    assert result.duration == pytest.approx(count / fps)


def test_equal_orders_give_equal_bytes_and_other_seeds_others(tmp_path: Path) -> None:
    files: list[bytes] = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        (tmp_path / name).mkdir()
        asked = order(tmp_path / name, seed=seed, prompt="a starry night over a city, snow", width=200)
        files.append(animate(asked, lambda _: None).file.read_bytes())
    assert files[0] == files[1] != files[2]


def test_progress_only_rises_and_ends_at_one(tmp_path: Path) -> None:
    told: list[float] = []
    animate(order(tmp_path), told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) == 12


_WORDS = st.lists(
    st.sampled_from(
        ["a fox", "forest", "sea", "boats", "city", "night", "snow", "rain", "space", "hotel lobby", "candle", "street",
         "underwater", "fish", "clouds", "mountain", "desert", "abstract", "autumn", "birds", '"HELLO"', "castle",
         "fog", "bubbles", "steam", "watercolor", "zoom out", "ünïcödé", "🎈", "dolly left"]
    ),
    min_size=1, max_size=5,
)  # fmt: skip


@settings(
    max_examples=14,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    words=_WORDS,
    width=st.integers(32, 120).map(lambda side: 2 * side),
    height=st.integers(32, 120).map(lambda side: 2 * side),
    tenths=st.integers(10, 15),
    fps=st.integers(1, 9),
    move=st.sampled_from([None, *MOVES]),
    loop=st.booleans(),
    seed=st.integers(0, 2**32 - 1),
)
def test_whatever_is_asked_becomes_a_valid_clip_of_the_exact_length(
    words: list[str], width: int, height: int, tenths: int, fps: int, move: str | None, loop: bool, seed: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asked = MotionOrder(
            prompt=" ".join(words), width=width, height=height, duration=tenths / 10, fps=fps, move=move, loop=loop,
            seed=seed, folder=Path(folder), model="draft/motion",
        )  # fmt: skip
        result = animate(asked, lambda _: None)
        with av.open(str(result.file)) as container:
            frames = [frame.to_ndarray(format="gray") for frame in container.decode(video=0)]
    assert len(frames) == max(1, round(tenths / 10 * fps)) or len(frames) == round(result.duration * fps)
    assert all(frame.shape == (height, width) for frame in frames)
    assert all(frame.std() > 1 for frame in frames), "a frame is empty"


@pytest.mark.parametrize("move", ["orbit", "push", "pan_left", "handheld", "static"])
@pytest.mark.parametrize("prompt", ["a sunset over Istanbul", "snow falling in a forest"])
def test_a_loop_closes(tmp_path: Path, prompt: str, move: str) -> None:
    frames = render(tmp_path, prompt=prompt, move=move, loop=True, duration=2.0, fps=15)
    steps = [distance(a, b) for a, b in pairwise(frames)]
    # A key frame differs a little from its neighbours even where nothing moves.
    assert distance(frames[-1], frames[0]) <= max(steps) * 1.1 + 1.8


@pytest.mark.parametrize("prompt", ["abstract waves", "a candle on a table", "a sailboat at sea"])
def test_no_stretch_of_a_clip_is_frozen_or_black(tmp_path: Path, prompt: str) -> None:
    frames = render(tmp_path, prompt=prompt, move="handheld", fps=8)
    assert all(distance(a, b) > 0.03 for a, b in pairwise(frames))
    assert all(frame.mean() > 5 for frame in frames)


@pytest.mark.parametrize(
    "changes",
    [{"width": 257}, {"duration": 0.2}, {"duration": 61.0}, {"fps": 0}, {"fps": 120}, {"move": "spin"}],
)
def test_impossible_orders_are_refused(tmp_path: Path, changes: dict[str, object]) -> None:
    with pytest.raises(InvalidRequest):
        animate(order(tmp_path, **changes), lambda _: None)
    assert not list(tmp_path.iterdir())


def test_the_camera_glides_in_fractions_of_pixels(tmp_path: Path) -> None:
    """Between frames the picture moves by what the course says, to a fraction of a pixel."""
    texture = fractal(Streams(1), "texture", 180, 320, 30, octaves=4)
    bright = np.clip((texture - texture.min()) / (texture.max() - texture.min()) * 200 + 25, 0, 255).astype(
        np.uint8
    )
    Image.fromarray(np.repeat(bright[..., None], 3, 2)).save(tmp_path / "texture.png")
    frames = render(
        tmp_path, prompt="", first_frame=tmp_path / "texture.png", move="pan_left", width=320, height=180,
        duration=2.0, fps=24,
    )  # fmt: skip
    course = Course(move="pan_left", duration=2.0, anchored=True)
    side, (x, y) = 48, (160, 90)
    window = cv2.createHanningWindow((2 * side, 2 * side), cv2.CV_32F)
    errors: list[float] = []
    for i in range(8, len(frames) - 4):
        pair = [
            frame[y - side : y + side, x - side : x + side].mean(2).astype(np.float32)
            for frame in frames[i : i + 2]
        ]
        (moved, _), _ = cv2.phaseCorrelate(pair[0], pair[1], window)
        shifts = [course.at(k / (len(frames) - 1)).shift(0.5)[0] * 320 for k in (i, i + 1)]
        errors.append(moved - (shifts[1] - shifts[0]))
    spread = np.array(errors) - np.median(errors)
    assert abs(float(np.median(errors))) < 0.1
    assert float(np.sqrt((spread**2).mean())) < 0.12
