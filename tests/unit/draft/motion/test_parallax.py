"""Drawn scenes in motion: true at rest, deep, whole."""

from __future__ import annotations

import math
from typing import get_args

import cv2
import numpy as np
import pytest
from motion_clips import START, Pixels, distance

from lumigate.draft.motion.camera import AT_REST, Move, View
from lumigate.draft.motion.geometry import Field
from lumigate.draft.motion.merge import parts_of
from lumigate.draft.motion.moment import Moment
from lumigate.draft.motion.moves import Course
from lumigate.draft.motion.parallax import Compositor
from lumigate.draft.motion.slices import Slice, slices_of
from lumigate.draft.picture.compose import Drawing, compose
from lumigate.draft.picture.grammar import understand
from lumigate.draft.picture.layers import Layer, Life
from lumigate.media.yuv import planes_of, to_rgb

SCENES = [
    "a sunset over Istanbul",
    "a fox in an autumn forest",
    "hotel lobby",
    "a cat in space",
    "a sailboat at sea",
]


def drawn(prompt: str, width: int = 256, height: int = 144) -> Drawing:
    return compose(understand(prompt), 3, width, height, keep=True, grain=False, falling=False)


def field(slices_width: int, slices_height: int, width: int = 256, height: int = 144) -> Field:
    return Field(width=width, height=height, scene_width=slices_width, scene_height=slices_height)


def shown(compositor: Compositor, view: View, moment: Moment = START) -> Pixels:
    compositor.expect([(view, moment)])
    return to_rgb(compositor.frame(view, moment))


@pytest.mark.parametrize("prompt", SCENES)
def test_at_rest_the_slices_are_the_drawn_picture(prompt: str) -> None:
    drawing = drawn(prompt)
    assert distance(shown(Compositor(slices_of(drawing), field(256, 144)), AT_REST), drawing.picture) < 5.0


def test_nearer_things_move_more() -> None:
    slices = slices_of(drawn("a bear in a meadow at noon"))
    compositor = Compositor(slices, field(256, 144))
    before, after = (
        cv2.cvtColor(shown(compositor, View(lens=1.12, x=x)), cv2.COLOR_RGB2GRAY) for x in (-0.05, 0.05)
    )
    bear = next(one.place for one in slices if one.place.name.startswith("subject/bear"))
    x, y = bear.left + bear.width // 2 - 14, bear.top + bear.height // 3
    face = before[y - 16 : y + 16, x - 16 : x + 16]
    _, _, _, found = cv2.minMaxLoc(cv2.matchTemplate(after, face, cv2.TM_CCOEFF_NORMED))
    passed = found[0] - (x - 16)
    (sky, _), _ = cv2.phaseCorrelate(before[:40].astype(np.float32), after[:40].astype(np.float32))
    assert 1 < sky < 7
    assert passed > sky + 12


@pytest.mark.parametrize("move", get_args(Move))
@pytest.mark.parametrize("prompt", ["a sunset over Istanbul", "a fox in an autumn forest"])
def test_planning_leaves_out_nothing_that_is_seen(prompt: str, move: Move) -> None:
    """Frames built from planned tiles are those built from whole slices, with no hole where nothing was laid."""
    course = Course(move=move, duration=2.0)
    wide, high = course.room()
    scene = (math.floor(192 * wide / 2) * 2, math.floor(108 * high / 2) * 2)
    slices = slices_of(drawn(prompt, *scene))
    planned, whole = (Compositor(slices, field(*scene, 192, 108)) for _ in range(2))
    moments = [Moment(seconds=i / 8, turn=i / 16 * 2 * math.pi, duration=2.0, loop=False) for i in range(16)]
    shots = [(course.at(i / 15), moment) for i, moment in enumerate(moments)]
    for start in range(0, 16, 4):
        stretch = shots[start : start + 4]
        planned.expect(stretch)
        for view, moment in stretch:
            whole.expect([(view, moment)])
            a, b = planned.frame(view, moment), whole.frame(view, moment)
            assert np.abs(a.astype(np.int16) - b).max() <= 2
            assert np.median(planes_of(a).y) > 16


def layer(
    name: str,
    depth: float,
    life: Life = "still",
    box: tuple[int, int, int, int] = (0, 0, 64, 64),
    cover: int = 255,
) -> Layer:
    left, top, right, bottom = box
    pixels = np.full((bottom - top, right - left, 4), cover, np.uint8)
    return Layer(name=name, pixels=pixels, left=left, top=top, depth=depth, life=life)


def test_layers_that_move_alike_become_one_and_what_lives_stays_itself() -> None:
    layers = (
        layer("sky", 1.0),
        layer("far hill", 0.9, box=(0, 30, 64, 64)),
        layer("near hill", 0.895, box=(0, 40, 64, 64)),
        layer("clouds", 0.9, "drift", box=(0, 0, 64, 20)),
        layer("empty", 0.5, cover=1),
        layer("title", 0.02, "fixed", box=(11, 11, 33, 21)),
    )
    parts = parts_of(layers, 64, 64, is_still=False)
    assert [one.habit for one in parts] == ["still", "still", "drift", "fixed"]
    assert (parts[-1].layer.left % 2, parts[-1].layer.pixels.shape[1] % 2) == (0, 0)
    still = parts_of(layers, 64, 64, is_still=True)
    assert [one.habit for one in still] == ["still", "drift", "fixed"]


def test_many_layers_become_few_enough_to_draw() -> None:
    layers = tuple(layer(f"wall {i}", 1 - i / 40) for i in range(40))
    parts = parts_of(layers, 64, 64, is_still=False)
    assert sum(one.area for one in parts) <= 3.0
    depths = [one.layer.depth for one in parts]
    assert depths == sorted(depths, reverse=True)


def test_what_drifts_bobs_or_sways_returns_in_a_loop_and_starts_at_rest() -> None:
    drawing = drawn("a sailboat at sea, clouds")
    slices: list[Slice] = slices_of(drawing)
    assert {one.place.habit for one in slices} >= {"drift", "ripple", "bob"}
    compositor = Compositor(slices, field(256, 144))

    def at(share: float) -> Pixels:
        return shown(
            compositor, AT_REST, Moment(seconds=4 * share, turn=2 * math.pi * share, duration=4.0, loop=True)
        )

    assert distance(at(0.0), at(1.0)) < 0.05
    assert distance(at(0.0), at(0.3)) > 0.5
