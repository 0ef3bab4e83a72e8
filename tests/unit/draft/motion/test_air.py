"""What floats and shines: what the prompt asks for, in many languages, and nothing else."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from motion_clips import START, distance, likeness, order, render
from PIL import Image

from lumigate.draft.motion.air_words import Air, named_airs
from lumigate.draft.motion.camera import AT_REST
from lumigate.draft.motion.lights import Flicker, Twinkle, flames_of
from lumigate.draft.motion.moment import Moment
from lumigate.draft.motion.particles import Particles
from lumigate.draft.motion.swarms import SWARMS, Kind, kinds_for
from lumigate.draft.motion.task import animate
from lumigate.draft.picture.grammar import understand
from lumigate.draft.picture.random import Streams
from lumigate.media.yuv import filled, planes_of


def at(seconds: float, *, duration: float = 4.0, loop: bool = False) -> Moment:
    return Moment(seconds=seconds, turn=2 * np.pi * seconds / duration, duration=duration, loop=loop)


@pytest.mark.parametrize(("prompt", "airs"), [
    ("fireflies in a meadow", {"fireflies"}),
    ("a campfire at night", {"sparks", "flicker"}),
    ("velas en una mesa", {"flicker"}),
    ("ein Lagerfeuer im Wald", {"sparks", "flicker"}),
    ("bulles sous la mer", {"bubbles"}),
    ("neve sulla città", {"snow"}),
    ("chuva na rua", {"rain"}),
    ("kar yağıyor", {"snow"}),
    ("костёр и искры", {"sparks", "flicker"}),
    ("a steaming cup of tea", {"steam"}),
    ("a street with no rain", set()),
    ("a snowboarder's training", set()),
])  # fmt: skip
def test_prompts_in_many_languages_name_what_floats(prompt: str, airs: set[Air]) -> None:
    assert named_airs(prompt) == airs


def test_a_negative_prompt_takes_it_out() -> None:
    assert named_airs("snow over a village", "snow") == frozenset()


def test_drawn_scenes_have_their_own_air_and_foreign_stills_only_what_is_asked() -> None:
    autumn, plain = understand("an autumn forest"), understand("a city at noon")
    assert kinds_for(autumn, frozenset(), own=True) == ("leaves",)
    assert kinds_for(autumn, frozenset(), own=False) == ()
    assert kinds_for(plain, frozenset({"snow"}), own=False) == ("snow",)
    assert kinds_for(plain, frozenset(), own=True) == ()


@pytest.mark.parametrize("kind", SWARMS)
def test_every_kind_is_seen_moves_and_returns_in_a_loop(kind: Kind) -> None:
    def drawn(moment: Moment) -> np.ndarray:
        buffer = filled(256, 144, (40, 40, 48))
        Particles(kind, Streams(2), 256, 144).lay(planes_of(buffer), AT_REST, moment)
        return planes_of(buffer).y.astype(np.int16)

    empty = planes_of(filled(256, 144, (40, 40, 48))).y.astype(np.int16)
    assert np.abs(drawn(at(0.0)) - empty).max() > 8
    assert np.abs(drawn(at(0.0)) - drawn(at(1.0))).max() > 5
    start, end = drawn(at(0.0, loop=True)), drawn(at(4.0, loop=True))
    assert np.abs(start - end).mean() < 0.02


def test_words_that_float_count_as_drawn(tmp_path: Path) -> None:
    result = animate(order(tmp_path, prompt="fireflies over a lake at night, flumpet", fps=2), lambda _: None)
    assert result.not_drawn == ("flumpet",)


def test_snow_falls_into_a_foreign_still_when_the_prompt_says_so(tmp_path: Path, still: Path) -> None:
    (tmp_path / "a").mkdir()
    calm = render(tmp_path, first_frame=still, prompt="gentle", move="static", fps=4)
    snowy = render(tmp_path / "a", first_frame=still, prompt="schnee fällt", move="static", fps=4)
    assert distance(calm[2], snowy[2]) > 0.8


@pytest.mark.parametrize("loop", [False, True])
def test_given_stills_are_free_of_what_floats_and_what_flickers(
    tmp_path: Path, still: Path, loop: bool
) -> None:
    prompt = "snow, rain, sparks, twinkling stars, flickering candles"
    frames = render(tmp_path, first_frame=still, prompt=prompt, move="static", fps=8, loop=loop)
    with Image.open(still) as image:
        assert likeness(frames[0], np.asarray(image)) > 32
        assert likeness(frames[4], np.asarray(image)) < 32


def _night() -> np.ndarray:
    pixels = np.zeros((200, 300, 4), np.uint8)
    pixels[..., 0], pixels[..., 1:3], pixels[..., 3] = 30, 128, 255
    for i in range(40):
        pixels[10 + (i * 37) % 180, 10 + (i * 71) % 280 :, 0][:2] = 200
    return pixels


def test_stars_twinkle_each_in_its_time_and_are_themselves_at_first() -> None:
    pixels = _night()
    whole = pixels.copy()
    lights = Twinkle(pixels, 200, Streams(1))
    assert len(lights) > 10
    lights.light(START)
    assert np.abs(pixels.astype(np.int16) - whole).max() <= 1
    lights.light(at(1.3))
    changed = np.flatnonzero((pixels != whole).any(2))
    assert 5 < len(changed) < 0.05 * 200 * 300
    lights.light(START)
    assert np.abs(pixels.astype(np.int16) - whole).max() <= 1


def test_flames_flicker_where_they_are() -> None:
    picture = np.full((200, 300, 3), (40, 32, 30), np.uint8)
    picture[90:110, 146:154] = (255, 190, 70)
    flames = flames_of(picture)
    assert len(flames) == 1
    assert (flames[0].x, flames[0].y) == (pytest.approx(150, abs=4), pytest.approx(100, abs=4))
    pixels = np.full((200, 300, 4), 255, np.uint8)
    pixels[..., 0] = 60
    Flicker(pixels, flames, (0, 0), 1).light(at(0.2))
    assert abs(int(pixels[100, 150, 0]) - 60) > 2
    assert (pixels[:20, :40, 0] == 60).all()
    assert flames_of(np.full((200, 300, 3), (200, 170, 120), np.uint8)) == ()
