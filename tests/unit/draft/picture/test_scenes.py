"""The scenes and their places, and the tools that they are drawn with."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import cv2
import numpy as np
import pytest

from lumigate.draft.picture.colour import rgb
from lumigate.draft.picture.compose import compose
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.flora import Grove, Species, plant
from lumigate.draft.picture.grammar import Scene, understand
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.layers import Canvas
from lumigate.draft.picture.pad import Pad
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.stage import stage_for
from lumigate.draft.picture.words.scenes import PLACES

OUTDOORS = [
    place
    for place in PLACES
    if place.partition(":")[0] not in ("interior", "still_life", "abstract", "space")
]


def scene_at(place: str, hour: str | None = "day") -> Scene:
    plain = replace(understand("photo"), hour=hour, not_drawn=())
    return replace(plain, kind=place.partition(":")[0], places=(place,))


def painted(
    place: str, seed: int = 3, width: int = 128, height: int = 128, hour: str | None = "day"
) -> np.ndarray:
    return compose(scene_at(place, hour), seed, width, height, grain=False).picture.astype(np.float32)


def distance(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(a - b).mean())


@pytest.mark.parametrize("place", PLACES)
def test_a_place_keeps_its_layout_at_another_resolution(place: str) -> None:
    small, large = painted(place, width=160, height=160), painted(place, width=480, height=480)
    shrunk = cv2.resize(large, (160, 160), interpolation=cv2.INTER_AREA)
    a, b = (cv2.GaussianBlur(one, (0, 0), 2.0) for one in (small, shrunk))
    assert np.corrcoef(a.reshape(-1), b.reshape(-1))[0, 1] > 0.93
    assert distance(a, b) < 10


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("width", "height"), [(64, 512), (512, 64), (90, 160), (210, 90)])
def test_a_place_fills_every_shape(place: str, width: int, height: int) -> None:
    picture = painted(place, seed=2, width=width, height=height)
    assert picture.shape == (height, width, 3)
    assert picture.std() > 8


@pytest.mark.parametrize("place", PLACES)
def test_a_seed_changes_the_composition(place: str) -> None:
    pictures = [
        cv2.GaussianBlur(painted(place, seed=seed, width=96, height=96), (0, 0), 3) for seed in (1, 2, 3)
    ]
    assert max(distance(pictures[0], pictures[1]), distance(pictures[0], pictures[2])) > 6


@pytest.mark.parametrize("place", [one for one in PLACES if ":" in one])
def test_a_place_looks_unlike_the_others_of_its_kind(place: str) -> None:
    kind = place.partition(":")[0]
    usual = {"interior": "interior:lobby", "city": "city:modern"}.get(kind, kind)
    if place in (usual, "landscape:meadow", "sky:clouds", "coast:sea"):
        pytest.skip("this is how the kind looks when nothing more is said")

    def apart(seed: int) -> float:
        return distance(*(painted(one, seed=seed, width=96, height=96) for one in (place, usual)))

    assert max(apart(5), apart(6)) > 2.0


@pytest.mark.parametrize("place", OUTDOORS)
def test_night_is_darker_than_day(place: str) -> None:
    if place in ("sky:aurora", "street:neon", "underwater:deep"):
        pytest.skip("these are dark by day, or shine at night")
    assert painted(place, hour="night").mean() < 0.8 * painted(place, hour="day").mean()


@pytest.mark.parametrize(
    ("place", "lives"),
    [
        ("underwater:reef", {"sway", "drift"}),
        ("landscape:waterfall", {"ripple", "drift", "sway"}),
        ("village", {"drift", "sway"}),
        ("village:harbour", {"ripple"}),
        ("sky", {"drift"}),
        ("mountain:volcano", {"drift"}),
        ("landscape:wheat", {"sway"}),
        ("coast:beach", {"ripple", "sway"}),
        ("abstract:bokeh", {"drift"}),
    ],
)
def test_what_moves_by_itself_says_how(place: str, lives: set[str]) -> None:
    layers = compose(scene_at(place), 3, 160, 160, keep=True).stage.canvas.layers
    assert lives <= {layer.life for layer in layers}
    assert all(0 <= layer.depth <= 1 for layer in layers)


def test_the_negative_prompt_empties_a_scene_of_its_dress() -> None:
    def names(prompt: str, against: str) -> set[str]:
        layers = compose(understand(prompt, against), 3, 160, 160, keep=True).stage.canvas.layers
        return {layer.name for layer in layers}

    assert "shoal" in names("a coral reef", "")
    assert "shoal" not in names("a coral reef", "fish")
    assert not any(name.startswith("palm") for name in names("a tropical beach", "palm"))


def test_a_rainbow_or_an_aurora_comes_into_any_open_sky() -> None:
    def names(prompt: str) -> set[str]:
        return {
            layer.name for layer in compose(understand(prompt), 3, 128, 128, keep=True).stage.canvas.layers
        }

    assert "rainbow" in names("a rainbow over a meadow")
    assert "aurora" in names("northern lights over a lake")
    assert "lightning" in names("lightning over the sea")


def test_neon_streets_are_night_unless_another_hour_is_named() -> None:
    dark = compose(understand("a neon street"), 1, 96, 96).stage
    assert dark.light.hour == "night"
    assert compose(understand("a neon street at noon"), 1, 96, 96).stage.light.hour == "day"


def test_a_colour_laid_coarse_is_scaled_to_its_size() -> None:
    canvas = Canvas(64, 96, keep=True)
    coarse = np.linspace(0, 1, 12, dtype=np.float32)[None, :, None] * np.ones((8, 12, 3), np.float32)
    canvas.lay("all", coarse, depth=1.0, size=(64, 96))
    assert np.allclose(canvas.picture[:, 4], 0, atol=0.03)
    assert np.allclose(canvas.picture[:, 91], 1, atol=0.03)
    assert canvas.layers[0].pixels.shape == (64, 96, 4)


def test_what_sticks_out_of_the_canvas_shows_the_same_part_as_if_it_did_not() -> None:
    coarse = np.random.default_rng(1).random((10, 10, 3), dtype=np.float32)
    whole, part = Canvas(40, 40, keep=False), Canvas(20, 20, keep=False)
    whole.lay("a", coarse, depth=1.0, size=(40, 40))
    part.lay("a", coarse, depth=1.0, size=(40, 40), at=(-20, -20))
    assert np.abs(whole.picture[20:, 20:] - part.picture).max() < 0.02


def test_facets_lay_only_where_they_are() -> None:
    stage = stage_for(understand("a meadow"), 1, 100, 80, keep=True)
    faces = Facets(stage)
    faces.lay("nothing", depth=0.5)
    faces.fill((1.0, 0.0, 0.0), [(10, 10), (30, 10), (30, 40), (10, 40)])
    faces.line((0.0, 0.0, 1.0), [(12, 20), (28, 20)], 4)
    faces.lay("red", depth=0.5)
    (layer,) = stage.canvas.layers
    assert (layer.left, layer.top) == (9, 9)
    assert layer.pixels.shape[0] < 36
    assert tuple(layer.pixels[20, 10, :3]) == (255, 0, 0)
    assert tuple(layer.pixels[11, 10, :3]) == (0, 0, 255)


@pytest.mark.parametrize("species", get_args(Species))
def test_a_plant_is_the_same_at_every_size(species: Species) -> None:
    small, large = (plant(species, Streams(4), "a", size, rgb("#5f9c3c"), 1.0)[..., 3] for size in (60, 240))
    shrunk = cv2.resize(large, (small.shape[1], small.shape[0]), interpolation=cv2.INTER_AREA)
    assert 0.03 < small.mean() < 0.9
    assert np.corrcoef(small.reshape(-1), shrunk.reshape(-1))[0, 1] > 0.8


def test_plants_cover_one_another_in_a_grove() -> None:
    grove = Grove(0, 50, 60)
    back = np.concatenate([np.full((20, 20, 1), one, np.float32) for one in (1, 0, 0, 1)], 2)
    front = np.concatenate([np.full((20, 20, 1), one, np.float32) for one in (0, 0, 1, 1)], 2)
    grove.set(back, 20, 30)
    grove.set(front, 30, 30)
    colour, cover = grove.planes()
    assert tuple(colour[20, 12]) == (1, 0, 0)
    assert tuple(colour[20, 25]) == (0, 0, 1)
    assert cover[40, 25] == 0
    assert cover[20, 25] == 1


def test_a_pad_keeps_what_shines_apart() -> None:
    pad = Pad(2.0, 1.0, 20, (0.0, 0.0, 0.0))
    pad.rect((1.0, 1.0, 1.0), 0.0, 0.0, 1.0, 1.0, below=(0.0, 0.0, 0.0))
    assert not pad.shines
    pad.shine((1.0, 0.5, 0.0), [(0.2, 0.2), (0.8, 0.2), (0.8, 0.8), (0.2, 0.8)])
    colour, cover = pad.painted()
    assert pad.shines
    assert colour[2, 10, 0] > 0.8 > 0.3 > colour[18, 10, 0]
    assert cover[10, 10] == 1
    assert cover[10, 35] == 0
    assert tuple(pad.lights[10, 10]) == (255, 128, 0)


def test_a_grid_covers_its_rows_and_is_never_finer_than_needed() -> None:
    stage = stage_for(understand("a meadow"), 1, 300, 200, keep=False)
    grid = grid_for(stage, 50, 150, soft=2)
    assert grid.size == (100, 300)
    assert grid.shape == (50, 150)
    assert 50 < float(grid.y.min()) < float(grid.y.max()) < 150
    assert grid.noise("n", 5).shape == (50, 150)
    large = stage_for(understand("a meadow"), 1, 4096, 64, keep=False)
    assert grid_for(large).shape == (64, 4096)
    assert grid_for(replace(large, unit=2800.0)).shape[1] == 2048
