"""What drawn pictures have in common."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.picture.compose import compose
from lumigate.draft.picture.grammar import understand
from lumigate.draft.picture.registry import SCENES

PROMPTS = {
    "landscape": "a horse in a meadow in spring",
    "coast": "a sailboat on the sea at sunset",
    "mountain": "snowy mountain lake at dawn",
    "desert": "a lion in the desert",
    "forest": "a fox in an autumn forest",
    "city": "a sunset over Istanbul",
    "street": "a narrow street",
    "village": "a village in spring",
    "underwater": "a coral reef under water",
    "sky": "a hot air balloon above the clouds",
    "interior": "hotel lobby",
    "space": "an astronaut on the moon surface",
    "still_life": "a cup of coffee and an apple",
    "abstract": "abstract gradient",
}


def distance(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(a.astype(np.float32) - b.astype(np.float32)).mean())


def test_the_prompts_here_cover_every_kind_of_scene() -> None:
    assert set(PROMPTS) == set(SCENES)
    for kind, prompt in PROMPTS.items():
        assert understand(prompt).kind == kind


@pytest.mark.parametrize("kind", list(PROMPTS))
def test_a_seed_gives_one_picture_and_another_seed_another(kind: str) -> None:
    scene = understand(PROMPTS[kind])
    first, again, other = (compose(scene, seed, 160, 128).picture for seed in (5, 5, 6))
    assert first.shape == (128, 160, 3)
    assert np.array_equal(first, again)
    assert distance(first, other) > 2.0
    assert first.std() > 12


@pytest.mark.parametrize("kind", list(PROMPTS))
def test_the_layout_does_not_depend_on_the_resolution(kind: str) -> None:
    scene = understand(PROMPTS[kind] + ", photo")
    small = compose(scene, 3, 240, 240, grain=False).picture
    large = compose(scene, 3, 480, 480, grain=False).picture
    shrunk = cv2.resize(large, (240, 240), interpolation=cv2.INTER_AREA)
    a, b = (cv2.GaussianBlur(one, (0, 0), 2.5) for one in (small, shrunk))
    assert distance(a, b) < 6.0
    assert np.corrcoef(a.reshape(-1), b.reshape(-1))[0, 1] > 0.975


@pytest.mark.parametrize(("width", "height"), [(64, 64), (1920, 1080), (100, 800), (800, 100), (641, 333)])
@pytest.mark.parametrize("prompt", ["a sunset over Istanbul", "a cat in an autumn forest"])
def test_any_size_is_drawn(width: int, height: int, prompt: str) -> None:
    picture = compose(understand(prompt), 1, width, height).picture
    assert picture.shape == (height, width, 3)
    assert picture.std() > 10


@pytest.mark.parametrize("kind", list(PROMPTS))
def test_every_scene_survives_extreme_shapes(kind: str) -> None:
    for width, height in ((64, 512), (512, 64)):
        assert compose(understand(PROMPTS[kind]), 2, width, height).picture.shape == (height, width, 3)


@pytest.mark.parametrize(("width", "height"), [(63, 64), (5000, 500), (64, 1000)])
def test_an_impossible_size_is_refused_with_its_figures(width: int, height: int) -> None:
    with pytest.raises(InvalidRequest, match=f"{width}x{height}"):
        compose(understand("a cat"), 1, width, height)


def test_layers_lie_from_far_to_near_and_make_up_the_picture() -> None:
    drawing = compose(understand("a fox in a meadow"), 4, 320, 240, keep=True)
    layers = drawing.stage.canvas.layers
    names = [layer.name for layer in layers]
    assert names[0] == "sky"
    assert (
        names.index("far ridge") < names.index("hill 0") < names.index("field") < names.index("subject/fox/0")
    )
    depths = {layer.name: layer.depth for layer in layers}
    assert depths["sky"] > depths["far ridge"] > depths["hill 0"] > depths["field"] > depths["subject/fox/0"]
    flat = np.zeros((240, 320, 3), np.float32)
    for layer in layers:
        rows, columns = layer.pixels.shape[:2]
        place = (slice(layer.top, layer.top + rows), slice(layer.left, layer.left + columns))
        alpha = layer.pixels[..., 3:].astype(np.float32) / 255
        flat[place] = flat[place] * (1 - alpha) + layer.pixels[..., :3] * alpha
    assert distance(flat, np.clip(drawing.stage.canvas.picture * 255, 0, 255)) < 1.5


def test_layers_have_depths_between_near_and_far_and_lie_within_the_picture() -> None:
    for prompt in PROMPTS.values():
        drawing = compose(understand(prompt), 4, 128, 128, keep=True)
        for layer in drawing.stage.canvas.layers:
            assert 0 <= layer.depth <= 1, layer.name
            assert layer.left >= 0
            assert layer.top >= 0
            assert layer.left + layer.pixels.shape[1] <= 128
            assert layer.top + layer.pixels.shape[0] <= 128


def test_without_keep_no_layers_are_kept() -> None:
    assert compose(understand("a fox"), 4, 64, 64).stage.canvas.layers == ()


def test_a_negative_prompt_removes_the_subject_and_nothing_else_moves() -> None:
    with_cat = compose(understand("a cat in a meadow"), 9, 256, 256).picture
    without = compose(understand("a cat in a meadow", "cat"), 9, 256, 256).picture
    bare = compose(understand("a meadow"), 9, 256, 256).picture
    assert np.array_equal(without, bare)
    changed = np.abs(with_cat.astype(int) - without).max(2) > 30
    assert changed[128:, 64:192].mean() > 0.2
    assert changed[:40, :40].mean() < 0.02


def test_more_of_a_subject_shows_more_of_it() -> None:
    one = compose(understand("a penguin"), 2, 256, 256, keep=True).stage.canvas.layers
    four = compose(understand("four penguins"), 2, 256, 256, keep=True).stage.canvas.layers
    assert sum(layer.name.startswith("subject/penguin") for layer in one) == 1
    assert sum(layer.name.startswith("subject/penguin") for layer in four) == 4


def test_a_colour_asked_for_is_seen_on_the_subject() -> None:
    red, blue = (
        compose(understand(f"a {tone} car on a road at noon"), 2, 256, 256, keep=True).stage.canvas.layers[-1]
        for tone in ("red", "blue")
    )

    def mean(layer):
        return layer.pixels[layer.pixels[..., 3] > 200][:, :3].astype(float).mean(0)

    assert mean(red)[0] > mean(red)[2] + 20
    assert mean(blue)[2] > mean(blue)[0] + 20


def test_lettering_changes_the_upper_part() -> None:
    plain = compose(understand("a beach at noon"), 2, 320, 240).picture
    lettered = compose(understand('a beach at noon "HELLO"'), 2, 320, 240).picture
    changed = np.abs(plain.astype(int) - lettered).max(2) > 40
    assert changed[:120].mean() > 0.04
    assert changed[180:].mean() < 0.01


@pytest.mark.parametrize("style", ["photo", "watercolor", "oil", "pixel", "sketch", "poster"])
def test_each_style_looks_different_and_repeats(style: str) -> None:
    plain = compose(understand("a beach"), 2, 160, 160).picture
    styled = compose(understand("a beach", "", style), 2, 160, 160).picture
    assert np.array_equal(styled, compose(understand("a beach", "", style), 2, 160, 160).picture)
    assert distance(plain, styled) > 1.0


def test_night_is_darker_than_day_and_mono_has_no_colour() -> None:
    day, night = (
        compose(understand(f"a meadow at {hour}"), 2, 128, 128).picture.mean() for hour in ("noon", "night")
    )
    assert night < 0.6 * day
    grey = compose(understand("a meadow, black and white, photo"), 2, 128, 128, grain=False).picture.astype(
        int
    )
    assert np.abs(grey[..., 0] - grey[..., 2]).max() <= 2


def test_subjects_that_a_scene_has_no_place_for_are_told() -> None:
    assert compose(understand("a full moon in a bedroom"), 2, 64, 64).not_drawn == ("full moon",)
    assert compose(understand("a hot air balloon in a bedroom"), 2, 64, 64).not_drawn == ()
    assert compose(understand("a hot air balloon over hills"), 2, 64, 64).not_drawn == ()


def test_an_unknown_prompt_still_gives_a_picture_and_says_what_is_missing() -> None:
    drawing = compose(understand("quantum blockchain synergy"), 2, 128, 128)
    assert drawing.not_drawn == ("quantum", "blockchain", "synergy")
    assert drawing.picture.std() > 8
