"""Clips: exact in time, true at rest, closed when looped, never torn."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import get_args

import av
import cv2
import numpy as np
import pytest
from PIL import Image

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.motion.camera import Move, View, chosen_move, nearness, view_at
from lumigate.draft.motion.order import MotionOrder
from lumigate.draft.motion.parallax import Compositor, Moment
from lumigate.draft.motion.slices import slices_of
from lumigate.draft.motion.still import StillMotion
from lumigate.draft.motion.task import animate
from lumigate.draft.picture.compose import compose
from lumigate.draft.picture.grammar import understand
from lumigate.media.yuv import to_rgb

START = Moment(seconds=0.0, turn=0.0, duration=2.0, loop=False)


def order(folder: Path, **changes: object) -> MotionOrder:
    plain: dict[str, object] = {
        "prompt": "a sunset over Istanbul", "width": 256, "height": 144, "duration": 1.0, "fps": 12, "seed": 5,
        "model": "draft-video",
    }  # fmt: skip
    return MotionOrder(folder=folder, **{**plain, **changes})  # type: ignore[arg-type]


def render(folder: Path, **changes: object) -> tuple[list[np.ndarray], av.container.InputContainer]:
    result = animate(order(folder, **changes), lambda _: None)
    container = av.open(str(result.file))
    frames = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
    return frames, container


def distance(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(a.astype(np.float32) - b.astype(np.float32)).mean())


@pytest.fixture
def still(tmp_path: Path) -> Path:
    picture = compose(understand("a lion in the desert at sunset"), 3, 256, 144, grain=False).picture
    path = tmp_path / "still.png"
    Image.fromarray(picture).save(path)
    return path


@pytest.mark.parametrize(("duration", "fps", "count"), [(1.0, 12, 12), (1.5, 24, 36), (2.04, 25, 51)])
def test_frames_rate_and_duration_are_exact(tmp_path: Path, duration: float, fps: int, count: int) -> None:
    result = animate(order(tmp_path, duration=duration, fps=fps), lambda _: None)
    with av.open(str(result.file)) as container:
        stream = container.streams.video[0]
        times = [frame.pts for frame in container.decode(video=0)]
        assert len(times) == count
        assert stream.average_rate == fps
        assert len({b - a for a, b in pairwise(times)}) == 1
        assert (stream.width, stream.height) == (256, 144)
        assert container.metadata["engine"] == "draft"
        assert container.metadata["seed"] == "5"
    assert result.duration == pytest.approx(count / fps)


def test_equal_orders_give_equal_bytes_and_other_seeds_others(tmp_path: Path) -> None:
    files = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        (tmp_path / name).mkdir()
        files.append(animate(order(tmp_path / name, seed=seed), lambda _: None).file.read_bytes())
    assert files[0] == files[1] != files[2]


@pytest.mark.parametrize("move", get_args(Move))
def test_the_first_frame_is_the_given_still(tmp_path: Path, still: Path, move: str) -> None:
    frames, _ = render(tmp_path, first_frame=still, move=move, prompt="gentle motion")
    with Image.open(still) as image:
        assert distance(frames[0], np.asarray(image)) < 5.0
    if move != "static":
        assert max(distance(frames[0], frame) for frame in frames) > 2.0


def test_the_last_frame_is_the_given_last_still(tmp_path: Path, still: Path) -> None:
    other = tmp_path / "other.png"
    Image.fromarray(compose(understand("a meadow at noon"), 3, 256, 144, grain=False).picture).save(other)
    frames, _ = render(tmp_path, first_frame=still, last_frame=other, prompt="", move="push")
    with Image.open(still) as first, Image.open(other) as last:
        assert distance(frames[0], np.asarray(first)) < 5.0
        assert distance(frames[-1], np.asarray(last)) < 5.0


@pytest.mark.parametrize("move", ["orbit", "push", "pan_left"])
@pytest.mark.parametrize("prompt", ["a sunset over Istanbul", "snow falling in a forest"])
def test_a_loop_closes(tmp_path: Path, prompt: str, move: str) -> None:
    frames, _ = render(tmp_path, prompt=prompt, move=move, loop=True, duration=2.0, fps=15)
    steps = [distance(a, b) for a, b in pairwise(frames)]
    assert distance(frames[-1], frames[0]) <= max(steps) * 1.3 + 0.5


@pytest.mark.parametrize("move", get_args(Move))
@pytest.mark.parametrize("anchored", [False, True])
def test_the_view_never_shows_an_edge_and_loops_return(move: Move, anchored: bool) -> None:
    for loop in (False, True):
        for step in range(21):
            view = view_at(move, step / 20, loop=loop, anchored=anchored)
            assert abs(view.x) <= (view.zoom - 1) / 2 + 1e-9
            assert abs(view.y) * 16 / 9 <= (view.zoom - 1) / 2 + 1e-9
        if loop:
            start, end = (view_at(move, at, loop=True, anchored=anchored) for at in (0.0, 1.0))
            assert (start.zoom, start.x, start.y) == pytest.approx((end.zoom, end.x, end.y), abs=1e-9)
    if anchored:
        rest = view_at(move, 0.0, loop=False, anchored=True)
        assert (rest.zoom, rest.x, rest.y) == pytest.approx((1.0, 0.0, 0.0))


def test_the_prompt_or_the_order_chooses_the_move() -> None:
    assert chosen_move(None, "a beach, slow zoom out", 0) == "pull"
    assert chosen_move(None, "camera pans left over a city", 0) == "pan_left"
    assert chosen_move("orbit", "slow zoom out", 0) == "orbit"
    with pytest.raises(InvalidRequest, match="barrel"):
        chosen_move("barrel", "", 0)


@pytest.mark.parametrize("prompt", ["a sunset over Istanbul", "a fox in an autumn forest", "hotel lobby"])
def test_slices_at_rest_are_the_drawn_picture(prompt: str) -> None:
    drawing = compose(understand(prompt), 3, 256, 144, keep=True, grain=False, falling=False)
    frame = to_rgb(Compositor(slices_of(drawing), 256, 144).frame(View(1.0), START))
    assert distance(frame, drawing.picture) < 6.0


def test_nearer_slices_move_more() -> None:
    assert nearness(0.0) > nearness(0.5) > nearness(1.0) > 0
    drawing = compose(
        understand("a bear in a meadow at noon"), 3, 256, 144, keep=True, grain=False, falling=False
    )
    compositor = Compositor(slices_of(drawing), 256, 144)
    before, after = (to_rgb(compositor.frame(View(1.13, x), START)) for x in (-0.05, 0.05))
    flow = cv2.calcOpticalFlowFarneback(
        cv2.cvtColor(before, cv2.COLOR_RGB2GRAY),
        cv2.cvtColor(after, cv2.COLOR_RGB2GRAY),
        None,
        0.5,
        4,
        25,
        4,
        7,
        1.5,
        0,
    )
    assert np.median(flow[90:130, 110:146, 0]) > np.median(flow[60:80, 10:60, 0]) + 3


def test_a_foreign_still_never_tears(still: Path) -> None:
    with Image.open(still) as image:
        motion = StillMotion(np.asarray(image))
    for view in (View(1.13), View(1.13, 0.0598), View(1.13, -0.0598), View(1.1, 0.04, 0.01)):
        map_x, map_y = motion.displacement(view)
        across, down = np.diff(map_x, axis=1), np.diff(map_y, axis=0)
        assert across.min() > 0.6, "neighbours change places or stretch"
        assert across.max() < 1.4
        assert down.min() > 0.6
        assert down.max() < 1.4
        assert np.abs(np.diff(map_x, axis=0)).max() < 0.25, "a vertical line bends"


@pytest.mark.parametrize(
    "changes",
    [{"width": 257}, {"duration": 0.2}, {"duration": 61.0}, {"fps": 0}, {"fps": 120}, {"move": "spin"}],
)
def test_impossible_orders_are_refused(tmp_path: Path, changes: dict[str, object]) -> None:
    with pytest.raises(InvalidRequest):
        animate(order(tmp_path, **changes), lambda _: None)


@pytest.mark.parametrize(
    "prompt",
    [
        "rain over a city at night",
        "cherry blossoms in a meadow",
        "a cat in space",
        "stormy sea",
        "abstract waves",
    ],
)
def test_every_sort_of_scene_moves(tmp_path: Path, prompt: str) -> None:
    frames, _ = render(tmp_path, prompt=prompt, fps=4, move="push")
    assert len(frames) == 4
    assert distance(frames[0], frames[-1]) > 0.8
