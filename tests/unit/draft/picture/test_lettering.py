"""Words in quotes on pictures: inside the frame, readable, away from the subject, in every script."""

from __future__ import annotations

from typing import get_args

import cv2
import numpy as np
import pytest

from lumigate.draft.picture.compose import compose
from lumigate.draft.picture.grammar import Scene, Style
from lumigate.draft.picture.layers import Layer
from lumigate.draft.picture.lettering import Lettering, lay_lettering
from lumigate.draft.picture.lettering_place import calmest
from lumigate.draft.picture.stage import Stage, stage_for
from lumigate.media.type.blocks import fit
from lumigate.media.type.keys import kind_typeface

TITLES = {
    "latin": "The Long Way Home",
    "cyrillic": "Лиса в лесу",
    "greek": "Το φως αλλάζει",
    "arabic": "ثعلب يعبر الغابة",
    "hebrew": "שועל ביער",
    "thai": "จิ้งจอกในป่า",
    "devanagari": "पतझड़ का जंगल",
}
STYLES: tuple[Style, ...] = get_args(Style)


def stage_of(width: int, height: int, style: Style = "illustration", tone: float = 0.5) -> Stage:
    stage = stage_for(Scene(kind="abstract", style=style), 1, width, height, keep=True)
    stage.canvas.picture[:] = tone
    return stage


def letters(stage: Stage) -> Layer:
    return next(layer for layer in stage.canvas.layers if layer.name == "lettering")


def box_of(layer: Layer) -> tuple[int, int, int, int]:
    rows, columns = np.nonzero(layer.pixels[..., 3] > 30)
    return (
        columns.min() + layer.left,
        rows.min() + layer.top,
        columns.max() + 1 + layer.left,
        rows.max() + 1 + layer.top,
    )


@pytest.mark.parametrize(
    "size", [(64, 64), (64, 512), (512, 64), (300, 200), (1024, 128), (200, 900), (4096, 512)]
)
@pytest.mark.parametrize("text", [*TITLES.values(), "Donaudampfschifffahrtsgesellschaft", "many words " * 8])
def test_letters_are_inside_of_a_margin_at_every_size(size: tuple[int, int], text: str) -> None:
    width, height = size
    stage = stage_of(width, height)
    assert lay_lettering(stage, text).undrawn == ()
    left, top, right, bottom = box_of(letters(stage))
    margin = 0.04 * min(size) - 1
    assert min(left, top, width - right, height - bottom) >= margin


def luminance(pixels: np.ndarray) -> np.ndarray:
    """Relative luminance of display RGB bytes, as WCAG has it."""
    value = pixels.astype(float) / 255
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def contrast(scene: Scene, size: int) -> float:
    """Return the contrast of the letters and what is close around them in a finished picture."""
    drawing = compose(scene, 3, size, size, keep=True)
    layer = letters(drawing.stage)
    place = (
        slice(layer.top, layer.top + layer.pixels.shape[0]),
        slice(layer.left, layer.left + layer.pixels.shape[1]),
    )
    cover = layer.pixels[..., 3]
    light = luminance(drawing.picture[place])
    near = cv2.dilate((cover > 20).astype(np.uint8), np.ones((3, 3), np.uint8))
    ring = cv2.dilate(near, np.ones((5, 5), np.uint8)) > near
    ink, ground = np.median(light[cover > 250]), np.median(light[ring])
    return float((max(ink, ground) + 0.05) / (min(ink, ground) + 0.05))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("kind", "hour"), [("coast", "day"), ("coast", "sunset"), ("city", "night"), ("mountain", "dawn")]
)
def test_letters_read_against_what_is_below(style: Style, kind, hour) -> None:
    scene = Scene(kind=kind, hour=hour, style=style, lettering="READ ME")
    assert contrast(scene, 256) >= 4.5


@pytest.mark.parametrize("tone", [0.0, 0.15, 0.3, 0.45, 0.6, 0.8, 1.0])
def test_ink_is_light_on_dark_and_dark_on_light(tone: float) -> None:
    stage = stage_of(300, 200, tone=tone)
    ink = luminance(np.array(lay_lettering(stage, "HELLO").ink) * 255)
    if tone < 0.35:
        assert ink > 0.8
    if tone > 0.75:
        assert ink < 0.05


def test_letters_keep_away_from_the_subject_and_from_unrest() -> None:
    block = fit("Fox & Moon", kind_typeface("sans", weight=700), 260, 60, largest=40)
    top = stage_of(320, 240)
    assert calmest(top, [block], margin=10)[1].top < 70
    above = stage_of(320, 240)
    above.taken.append((60.0, 5.0, 260.0, 120.0, 0.7))
    assert calmest(above, [block], margin=10)[1].top > 120
    restless = stage_of(320, 240)
    restless.canvas.picture[:120] = np.indices((120, 320)).sum(0)[..., None] // 6 % 2
    assert calmest(restless, [block], margin=10)[1].top > 120


def test_styles_have_faces_of_their_own() -> None:
    own = ("illustration", "photo", "watercolor", "oil", "pixel", "sketch", "poster")
    assert len({letters_of(style).tobytes() for style in own}) == len(own)


def letters_of(style: Style) -> np.ndarray:
    stage = stage_of(300, 300, style)
    lay_lettering(stage, "Hello")
    return letters(stage).pixels[..., 3]


def test_pixel_letters_stand_on_the_grid() -> None:
    stage = stage_of(256, 256, "pixel")
    lay_lettering(stage, "HELLO")
    layer = letters(stage)
    whole = np.zeros((256, 256), np.uint8)
    place = (
        slice(layer.top, layer.top + layer.pixels.shape[0]),
        slice(layer.left, layer.left + layer.pixels.shape[1]),
    )
    whole[place] = layer.pixels[..., 3]
    cells = whole.reshape(128, 2, 128, 2)
    assert (cells.max((1, 3)) == cells.min((1, 3))).mean() > 0.995


def test_what_cannot_be_lettered_is_told() -> None:
    stage = stage_of(200, 200)
    assert lay_lettering(stage, "fox \U000f0000").undrawn == ("\U000f0000",)
    assert lay_lettering(stage, "\U000f0000").undrawn == ("\U000f0000",)
    assert lay_lettering(stage, "  ").cover is None
    drawing = compose(Scene(kind="abstract", lettering="fox \U000f0000"), 1, 64, 64)
    assert "\U000f0000" in drawing.not_drawn


def test_a_finished_picture_is_lettered_again_as_far_as_asked() -> None:
    stage = stage_of(200, 200, tone=0.1)
    lettering = lay_lettering(stage, "HELLO")
    blank = np.full((200, 200, 3), 30, np.uint8)
    assert lettering.sharpened(blank).max() > 150
    assert (lettering.sharpened(blank, 0.0) == 30).all()
    assert (blank == 30).all()
    assert (Lettering().sharpened(blank) == 30).all()
