"""Foreign stills in motion: exact where they must be, gentle everywhere."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from motion_clips import Pixels, distance, likeness, render
from PIL import Image

from lumigate.draft.motion.camera import Move
from lumigate.draft.motion.moves import Course
from lumigate.draft.motion.still import StillMotion, guess_nearness
from lumigate.draft.picture.compose import compose
from lumigate.draft.picture.grammar import understand

MOVES = get_args(Move)


def pixels(path: Path) -> Pixels:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def colonnade(width: int = 640, height: int = 360) -> Pixels:
    """Dark columns before a bright sky, on dark ground, with something that stands out: the hardest for depth."""
    picture = np.full((height, width, 3), (150, 190, 230), np.uint8)
    picture[int(height * 0.64) :] = (90, 110, 80)
    for left in range(30, width, 60):
        picture[height // 6 : int(height * 0.83), left : left + 17] = (60, 50, 50)
    picture[height // 2 : int(height * 0.8), width // 2 - 50 : width // 2 + 50] = (220, 60, 40)
    return picture


@pytest.mark.parametrize("move", MOVES)
def test_the_first_frame_is_the_given_still(tmp_path: Path, still: Path, move: str) -> None:
    frames = render(tmp_path, first_frame=still, move=move, prompt="gentle motion")
    assert likeness(frames[0], pixels(still)) > 32
    assert max(distance(frames[0], frame) for frame in frames) > (2.0 if move != "static" else 0.3)


@pytest.mark.parametrize("move", ["push", "pan_left", "orbit"])
def test_a_last_still_alone_is_arrived_at(tmp_path: Path, still: Path, move: str) -> None:
    frames = render(tmp_path, last_frame=still, move=move, prompt="")
    assert likeness(frames[-1], pixels(still)) > 32
    assert distance(frames[len(frames) // 2], frames[-1]) > 2.0


def test_a_clip_leads_from_the_first_still_to_the_last(tmp_path: Path, still: Path) -> None:
    other = tmp_path / "other.png"
    Image.fromarray(compose(understand("a meadow at noon"), 3, 256, 144, grain=False).picture).save(other)
    frames = render(tmp_path, first_frame=still, last_frame=other, prompt="", move="push", fps=15)
    assert likeness(frames[0], pixels(still)) > 32
    assert likeness(frames[-1], pixels(other)) > 30
    assert max(distance(a, b) for a, b in pairwise(frames)) < 30


def test_a_still_of_another_shape_is_cut_to_the_middle(tmp_path: Path) -> None:
    tall = np.zeros((400, 100, 3), np.uint8)
    tall[190:210] = 255
    Image.fromarray(tall).save(tmp_path / "tall.png")
    frames = render(tmp_path, first_frame=tmp_path / "tall.png", width=200, height=100, move="static", fps=4)
    assert frames[0][50, 100].min() > 200
    assert frames[0][10, 100].max() < 60


def test_depth_has_no_edges() -> None:
    near = guess_nearness(colonnade())
    assert 0 <= near.min() < near.max() <= 1
    assert max(np.abs(np.diff(near, axis=0)).max(), np.abs(np.diff(near, axis=1)).max()) < 0.04


@pytest.mark.parametrize("move", MOVES)
def test_nothing_tears_and_straight_lines_stay_straight(move: Move) -> None:
    picture = colonnade()
    motion = StillMotion(picture)
    height, width = picture.shape[:2]
    course = Course(move=move, duration=5.0, anchored=True)
    for progress in (0.25, 0.5, 0.75, 1.0):
        map_x, map_y = motion.displacement(course.at(progress))
        for steps in (np.diff(map_x, axis=1), np.diff(map_y, axis=0)):
            assert steps.min() > 0.8, "neighbours stretch"
            assert steps.max() < 1.1, "neighbours crowd"
        rows = np.arange(0, height, 8)
        for line in (60, width // 3, width // 2, width - 90):
            seen = np.array([np.interp(line, map_x[row], np.arange(width)) for row in rows])
            bend = np.abs(seen - np.polyval(np.polyfit(rows, seen, 1), rows)).max()
            assert bend < 0.004 * width, f"the line at {line} bends by {bend:.1f} pixels"
