"""Pictures changed by words: how far, what of them, and what is told as not done."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from PIL import Image

from lumigate.draft.picture.compose import compose
from lumigate.draft.picture.edits import Recolouring, read_edits
from lumigate.draft.picture.grammar import Style, understand
from lumigate.draft.picture.order import PictureOrder
from lumigate.draft.picture.regions import region
from lumigate.draft.picture.restyle import restyle
from lumigate.draft.picture.task import draw
from lumigate.media.pictures import load_picture

SIDE = 160
STYLES = [one for one in get_args(Style) if one != "isometric"]


@pytest.fixture(scope="module")
def road() -> np.ndarray:
    return compose(understand("a blue car on a road at noon"), 3, SIDE, SIDE, grain=False).picture


def changed(source: np.ndarray, prompt: str, strength: float = 1.0, seed: int = 2, **more: str) -> np.ndarray:
    height, width = source.shape[:2]
    return restyle(source, prompt, seed, width, height, strength, **more).picture


def missed(source: np.ndarray, prompt: str, strength: float = 1.0, **more: str) -> tuple[str, ...]:
    height, width = source.shape[:2]
    return restyle(source, prompt, 2, width, height, strength, **more).not_drawn


def difference(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(a.astype(float) - b).mean())


@pytest.mark.parametrize(
    "prompt",
    [
        "oil painting",
        "night",
        "make the car red",
        "autumn, snow",
        'add a fox and "HELLO"',
        "brighter",
        "",
        "pixel art",
    ],
)
def test_the_difference_grows_with_strength_from_none_at_all(road: np.ndarray, prompt: str) -> None:
    steps = [difference(changed(road, prompt, s), road) for s in (0.0, 0.15, 0.4, 0.7, 1.0)]
    assert steps[0] == 0.0
    assert all(low < high for low, high in pairwise(steps)), steps
    assert steps[-1] > 2.5


@pytest.mark.parametrize("style", STYLES)
def test_every_style_but_the_isometric_can_be_laid_on_a_picture(road: np.ndarray, style: Style) -> None:
    drawing = restyle(road, "", 2, SIDE, SIDE, 1.0, style=style)
    assert drawing.not_drawn == ()
    assert difference(drawing.picture, road) > 3


def test_a_foreign_picture_cannot_become_isometric(road: np.ndarray) -> None:
    assert missed(road, "isometric, at night") == ("isometric",)


def car_of(picture: np.ndarray, source: np.ndarray) -> np.ndarray:
    blue = source.astype(int)
    body = (blue[..., 2] > blue[..., 0] + 50) & (np.arange(SIDE)[:, None] > 0.6 * SIDE)
    assert body.sum() > 100
    return picture[body].astype(float).mean(0)


@pytest.mark.parametrize(
    "prompt",
    [
        "make the car red",
        "the car is red",
        "Mach das Auto rot",
        "arabayı kırmızı yap",
        "把汽车变成红色",
        "сделай машину красной",
    ],
)
def test_a_colour_named_with_a_thing_is_given_to_what_stands_out(road: np.ndarray, prompt: str) -> None:
    drawing = restyle(road, prompt, 2, SIDE, SIDE, 1.0)
    red, green, blue = car_of(drawing.picture, road)
    assert red > green + 40
    assert red > blue + 40
    assert drawing.not_drawn == ()
    upper = slice(0, SIDE // 3)
    assert difference(drawing.picture[upper], road[upper]) < 12


def test_the_sky_alone_is_recoloured(road: np.ndarray) -> None:
    pink = changed(road, "make the sky pink").astype(float)
    plain = changed(road, "the").astype(float)
    assert pink[:30].mean((0, 1))[0] > plain[:30].mean((0, 1))[0] + 30
    assert difference(pink[-30:], plain[-30:]) < 10


def test_what_is_not_there_is_not_recoloured_but_told() -> None:
    grey = np.full((96, 96, 3), 128, np.uint8)
    assert missed(grey, "make the water green") == ("water",)
    assert region(grey / np.float32(255), "green") is None


@pytest.mark.parametrize(
    ("prompt", "holds"),
    [
        ("brighter", lambda a, b: a.mean() > b.mean() + 10),
        ("darker", lambda a, b: a.mean() < b.mean() - 10),
        ("more contrast", lambda a, b: a.std() > b.std() + 6),
        ("warmer", lambda a, b: (a[..., 0] - a[..., 2]).mean() > (b[..., 0] - b[..., 2]).mean() + 15),
        ("cooler", lambda a, b: (a[..., 0] - a[..., 2]).mean() < (b[..., 0] - b[..., 2]).mean() - 15),
        ("more vivid", lambda a, b: np.ptp(a, 2).mean() > np.ptp(b, 2).mean() + 5),
        ("black and white", lambda a, b: np.ptp(a, 2).max() <= 3),
        ("sepia", lambda a, b: (a[..., 0] > a[..., 2] + 5).mean() > 0.9),
        ("daha parlak", lambda a, b: a.mean() > b.mean() + 10),
        ("もっと明るく", lambda a, b: a.mean() > b.mean() + 10),
        ("night", lambda a, b: a.mean() < 0.6 * b.mean()),
    ],
)
def test_adjustments_do_what_they_say(road: np.ndarray, prompt: str, holds) -> None:
    drawing = restyle(road, prompt, 2, SIDE, SIDE, 1.0)
    assert holds(drawing.picture.astype(float), road.astype(float))
    assert drawing.not_drawn == ()


def test_adjustments_leave_the_surface_as_it_is(road: np.ndarray) -> None:
    def edges(picture: np.ndarray) -> float:
        return float(np.abs(np.diff(picture.astype(float).mean(2), axis=1)).mean())

    assert edges(changed(road, "warmer")) == pytest.approx(edges(road), rel=0.12)


def test_scenery_cannot_be_added_and_is_told_when_much_change_is_asked_for(road: np.ndarray) -> None:
    assert missed(road, "on a beach at sunset", 0.9) == ("beach",)
    assert missed(road, "on a beach at sunset", 0.3) == ()
    assert missed(road, "on a beach", 0.9, shown="a boat on a beach") == ()


def test_what_is_spoken_of_as_there_is_not_added(road: np.ndarray) -> None:
    plain = changed(road, "oil painting")
    assert np.array_equal(changed(road, "oil painting of a fox"), plain)
    assert np.array_equal(changed(road, "oil painting, fox", shown="a fox on a road"), plain)
    assert difference(changed(road, "oil painting, a fox"), plain) > 2
    assert missed(road, "a fox", 0.1) == ("fox",)


def test_what_cannot_be_taken_away_or_turned_is_told(road: np.ndarray) -> None:
    assert missed(road, "remove the tree, night") == ("remove the tree",)
    assert missed(road, "turn the cat into a dog") == ("turn the cat into a dog",)
    assert missed(road, "make it sparkle, zorblax") == ("sparkle", "zorblax")


def test_the_negative_prompt_takes_out_what_it_names(road: np.ndarray) -> None:
    assert np.array_equal(changed(road, "night, a fox", negative_prompt="fox"), changed(road, "night"))
    assert np.array_equal(changed(road, "night, snow", negative_prompt="snow"), changed(road, "night"))


@pytest.mark.parametrize("shape", [(1, 1), (3, 200), (200, 3), (64, 64), (700, 900)])
def test_sources_of_any_size_are_cut_to_the_size(shape: tuple[int, int]) -> None:
    source = np.random.default_rng(1).integers(0, 255, (*shape, 3)).astype(np.uint8)
    assert restyle(source, "watercolor, make the car red", 1, 96, 128, 0.7).picture.shape == (128, 96, 3)


@pytest.mark.parametrize(
    ("prompt", "edits"),
    [
        ("make her dress green", (Recolouring("green", "dress green"),)),
        ("turn the car blue and make it night", (Recolouring("blue", "car"),)),
        ("a red car on a street", ()),
        ("color photo of a red car", ()),
        ('add "make the car red"', ()),
    ],
)
def test_requests_are_told_from_descriptions(prompt: str, edits: tuple[Recolouring, ...]) -> None:
    assert read_edits(prompt).recolourings == edits


def test_quoted_words_are_lettered_and_not_obeyed() -> None:
    edits = read_edits('add "Brighter, darker", warmer')
    assert edits.adjustments == ("warm",)
    assert understand(edits.prompt).lettering == "Brighter, darker"


def saved(folder: Path, mode: str, turned: bool = False) -> Path:
    picture = np.zeros((60, 90, 3), np.uint8)
    picture[:, :45], picture[:, 45:] = (200, 60, 40), (40, 90, 200)
    image = Image.fromarray(picture)
    if mode == "I;16":
        image = Image.fromarray(np.asarray(image.convert("L")).astype(np.uint16) * 257)
    elif mode != "RGB":
        image = image.convert(mode)
    if mode == "RGBA":
        image.putalpha(Image.fromarray(np.repeat(np.uint8([[0] * 45 + [255] * 45]), 60, 0)))
    path = folder / ("a.jpg" if mode == "CMYK" or turned else "a.png")
    exif = image.getexif()
    if turned:
        exif[0x0112] = 6
    image.save(path, exif=exif)
    return path


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "I;16", "CMYK", "P", "turned"])
def test_files_of_every_mode_come_through_at_no_strength(tmp_path: Path, mode: str) -> None:
    path = saved(tmp_path, "RGB" if mode == "turned" else mode, turned=mode == "turned")
    upright = load_picture(path, alpha=False)
    height, width = max(64, upright.shape[0]), max(64, upright.shape[1])
    order = PictureOrder(
        prompt="night",
        width=width,
        height=height,
        seed=1,
        folder=tmp_path,
        model="m",
        source=path,
        strength=0.0,
    )
    result = load_picture(draw(order, lambda _: None).files[0].path)
    assert result.shape == (height, width, 3)
    if mode == "turned":
        assert height > width
    if mode == "RGBA":
        assert result[:, 4].min() > 250
    assert result[:, -4].mean() == pytest.approx(upright[:, -4].mean(), abs=8)


def test_a_picture_made_here_tells_what_it_shows(tmp_path: Path) -> None:
    order = PictureOrder(
        prompt="a fox on a beach", width=96, height=96, seed=3, folder=tmp_path, model="m", mime="image/webp"
    )
    own = draw(order, lambda _: None).files[0].path
    (tmp_path / "b").mkdir()
    again = replace(
        order, prompt="a fox on a beach, oil painting", folder=tmp_path / "b", source=own, strength=0.9
    )
    assert draw(again, lambda _: None).not_drawn == ()
