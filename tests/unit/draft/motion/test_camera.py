"""The camera: it goes where it is told, sees no edge, begins and ends where it must."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.motion.camera import AT_REST, Move, View, chosen_move, nearness
from lumigate.draft.motion.move_words import spoken_move, without_moves
from lumigate.draft.motion.moves import Course

MOVES = get_args(Move)
STEPS = [step / 40 for step in range(41)]
NEAR = [nearness(depth) for depth in (0.0, 0.3, 0.6, 1.0)]


def course(move: Move, *, loop: bool = False, anchored: bool = False, duration: float = 5.0) -> Course:
    return Course(move=move, duration=duration, loop=loop, anchored=anchored)


def numbers(view: View) -> tuple[float, ...]:
    return (view.lens, view.dolly, view.x, view.y, view.pan_x, view.pan_y)


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("loop", [False, True])
@pytest.mark.parametrize("duration", [1.0, 5.0, 60.0])
@pytest.mark.parametrize("anchored", [False, True])
def test_no_edge_of_any_layer_comes_into_view(
    move: Move, loop: bool, duration: float, anchored: bool
) -> None:
    path = course(move, loop=loop, anchored=anchored, duration=duration)
    wide, high = path.room()
    for progress in STEPS:
        views = [path.at(progress)] + ([path.arriving(progress)] if anchored else [])
        for view in views:
            for near in NEAR:
                dx, dy = view.shift(near)
                assert abs(dx) <= (wide * view.scale(near) - 1) / 2 + 1e-9, (progress, near)
                assert abs(dy) <= (high * view.scale(near) - 1) / 2 + 1e-9, (progress, near)


@pytest.mark.parametrize("move", MOVES)
def test_an_anchored_course_leaves_from_rest_and_arrives_at_rest(move: Move) -> None:
    path = course(move, anchored=True)
    assert numbers(path.at(0.0)) == pytest.approx(numbers(AT_REST))
    assert numbers(path.arriving(1.0)) == pytest.approx(numbers(AT_REST))
    assert any(numbers(path.at(progress)) != pytest.approx(numbers(AT_REST)) for progress in STEPS)


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("anchored", [False, True])
def test_a_looping_course_ends_where_it_began(move: Move, anchored: bool) -> None:
    path = course(move, loop=True, anchored=anchored)
    assert numbers(path.at(0.0)) == pytest.approx(numbers(path.at(1.0)), abs=1e-9)


@pytest.mark.parametrize("move", [move for move in MOVES if move != "static"])
def test_the_camera_neither_stands_nor_leaps(move: Move) -> None:
    path = course(move)
    ways = [
        max(abs(a - b) for a, b in zip(numbers(path.at(s)), numbers(path.at(t)), strict=True))
        for s, t in pairwise(STEPS)
    ]
    assert min(ways) > 1e-5
    assert max(ways) < 0.03


@pytest.mark.parametrize(("move", "axis", "sign"), [
    ("pan_left", 0, 1), ("pan_right", 0, -1), ("dolly_left", 0, 1), ("dolly_right", 0, -1),
    ("tilt_up", 1, 1), ("tilt_down", 1, -1),
])  # fmt: skip
@pytest.mark.parametrize("anchored", [False, True])
def test_the_scene_passes_the_other_way(move: Move, axis: int, sign: int, anchored: bool) -> None:
    path = course(move, anchored=anchored)
    assert (path.at(1.0).shift(1.0)[axis] - path.at(0.0).shift(1.0)[axis]) * sign > 0.02


def test_riding_forward_passes_near_things_faster_and_turning_passes_all_alike() -> None:
    ride, turn = course("dolly"), course("pan_left")
    near, far = nearness(0.0), nearness(1.0)
    assert ride.at(1.0).scale(near) > 1.2 > 1.05 > ride.at(1.0).scale(far) > 1
    passed = [turn.at(1.0).shift(one)[0] - turn.at(0.0).shift(one)[0] for one in (near, far)]
    assert passed[0] == pytest.approx(passed[1], rel=0.15)


@pytest.mark.parametrize(("prompt", "move"), [
    ("a beach, slow zoom out", "pull"),
    ("camera pans left over a city", "pan_left"),
    ("Camera slowly dollies in on a lighthouse", "dolly"),
    ("dolly out from a castle", "pull"),
    ("trucking right along a street", "dolly_right"),
    ("una playa, paneo a la izquierda", "pan_left"),
    ("un bosque, la cámara se acerca despacio", "push"),
    ("ein Wald, Kameraschwenk", "pan_right"),
    ("ein Berg, schwenkt nach oben", "tilt_up"),
    ("une ville, travelling avant", "dolly"),
    ("une ville, panoramique vers la gauche", "pan_left"),
    ("una città, carrellata a sinistra", "dolly_left"),
    ("un lago, camera fissa", "static"),
    ("uma praia, câmera na mão", "handheld"),
    ("bir deniz feneri, kamera yakınlaşıyor", "push"),
    ("bir şehir, sabit kamera", "static"),
    ("лес, камера вращается вокруг лисы", "orbit"),
    ("город, панорама влево", "pan_left"),
    ("a cat in a garden", None),
    ("una barra de pan en la mesa", None),
])  # fmt: skip
def test_prompts_in_many_languages_name_the_move(prompt: str, move: str | None) -> None:
    assert spoken_move(prompt) == move


def test_what_is_said_about_the_camera_is_not_drawn() -> None:
    assert without_moves("trucking right along a street with a truck") == " along a street with a truck"
    assert without_moves("ein Wald, Kameraschwenk, Nebel") == "ein Wald, , Nebel"
    assert without_moves("a cat") == "a cat"


def test_the_order_wins_over_the_prompt_and_an_unknown_move_is_refused() -> None:
    assert chosen_move("orbit", "slow zoom out", 0) == "orbit"
    assert chosen_move(None, "slow zoom out", 0) == "pull"
    assert chosen_move(None, "a cat", 7) in MOVES
    with pytest.raises(InvalidRequest, match="barrel"):
        chosen_move("barrel", "", 0)
