"""Texts fitted into rooms, and drawn."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumigate.media.type.blocks import Block, fit
from lumigate.media.type.breaking import Rank
from lumigate.media.type.drawing import cover_of, rgba_of
from lumigate.media.type.keys import kind_typeface
from lumigate.media.type.lines import set_line

SANS = kind_typeface("sans", weight=700)
TITLES = (
    "HELLO",
    "The quick brown fox jumps over the lazy dog tonight",
    "Donaudampfschifffahrtsgesellschaft",
    "ثعلب يعبر الغابة عند الفجر",
    "สวัสดีประเทศไทยเมืองหลวง",
    "पतझड़ का जंगल और लोमड़ी",
    "שועל iPhone 15 (2024)",
    "W" * 60,
)


def text_of(block: Block) -> str:
    return " ".join(line.text for line in block.lines)


def joined(text: str) -> np.ndarray:
    line = set_line(text, SANS.for_text(text), 60, is_rtl=False)
    return np.array([line.width, *line.ink])


@pytest.mark.parametrize("text", ["ثعلب", "مرحبا", "क्षि", "നമ".replace("നമ", "র্ক"), "မြန်"])
def test_letters_are_shaped_together(text: str) -> None:
    together = joined(text)[0]
    apart = sum(joined(letter)[0] for letter in text)
    assert abs(together - apart) > 4


def test_thai_marks_stand_above_each_other() -> None:
    base, one, two = (joined(text) for text in ("ป", "ปี", "ปี้"))
    assert base[0] == pytest.approx(two[0], abs=1)
    assert base[2] > one[2] > two[2]


@pytest.mark.parametrize("text", TITLES)
@pytest.mark.parametrize(("width", "height"), [(60, 60), (60, 480), (480, 60), (300, 90), (1000, 400)])
def test_a_text_is_inside_of_its_room(text: str, width: int, height: int) -> None:
    block = fit(text, SANS, width, height, largest=200, most_lines=6)
    assert block.lines
    assert block.width <= width
    assert block.height <= height
    room = cover_of(block, width + 40, height + 40, (20, 20))
    rows, columns = np.nonzero(room > 40)
    assert rows.min() >= 19
    assert columns.min() >= 19
    assert rows.max() <= 20 + height
    assert columns.max() <= 20 + width


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=50), st.integers(8, 400), st.integers(8, 300), st.floats(4, 120))
def test_any_text_is_inside_of_any_room(text: str, width: int, height: int, largest: float) -> None:
    block = fit(text, SANS, width, height, largest=largest)
    assert block.width <= width
    assert block.height <= height
    assert block.size <= largest or block.size == 1.0
    assert cover_of(block, width, height).shape == (height, width)


def test_letters_are_as_large_as_the_room_allows() -> None:
    small, large = (fit("Fox & Moon", SANS, side, side, largest=500).size for side in (100, 400))
    assert large == pytest.approx(4 * small, rel=0.05)
    assert fit("Fox", SANS, 400, 400, largest=30).size == 30
    assert fit("Fox", SANS, 400, 400, largest=33, step=8).size == 32


def test_titles_are_balanced_and_lines_are_few() -> None:
    block = fit("The quick brown fox jumps over", SANS, 400, 120, largest=40)
    assert [line.text for line in block.lines] == ["The quick brown", "fox jumps over"]
    assert len(fit("Fox & Moon", SANS, 900, 300, largest=60).lines) == 1


def test_a_long_word_is_hyphenated_only_where_that_helps_much() -> None:
    tall = fit("Incomprehensibilities", SANS, 120, 400, largest=60)
    wide = fit("Incomprehensibilities", SANS, 500, 60, largest=60)
    assert tall.rank == Rank.LETTER
    assert all(line.text.endswith("-") for line in tall.lines[:-1])
    assert "".join(line.text for line in tall.lines).replace("-", "") == "Incomprehensibilities"
    assert [line.text for line in wide.lines] == ["Incomprehensibilities"]


def test_lines_of_tall_letters_do_not_touch() -> None:
    block = fit("ที่นี่ ปี้ ผู้ใหญ่ ฎุ่ ที่ปู่ ญู่", SANS, 160, 300, largest=48, pitch=0.9)
    assert len(block.lines) > 1
    for (above, line), (below, following) in zip(
        zip(block.baselines, block.lines, strict=True),
        list(zip(block.baselines, block.lines, strict=True))[1:],
        strict=False,
    ):
        assert above + line.ink[3] < below + following.ink[1]


def test_right_to_left_lines_begin_on_the_right() -> None:
    block = fit("שועל fox", SANS, 600, 100, largest=60)
    assert block.is_rtl
    first = min(block.lines[0].pieces, key=lambda piece: piece.run.start)
    assert first.x == max(piece.x for piece in block.lines[0].pieces)


def test_what_cannot_be_lettered_is_told_and_leaves_no_gap() -> None:
    block = fit("fox \U000f0000 moon", SANS, 600, 100, largest=60)
    assert block.undrawn == ("\U000f0000",)
    assert text_of(block) == "fox moon"
    half = fit("moon ⵣa\u10d3x ★", SANS, 600, 100, largest=60)
    assert (text_of(half), half.undrawn) == ("moon ★", ("ⵣa\u10d3x",))
    assert fit("\U000f0000", SANS, 600, 100, largest=60).lines == ()
    assert fit("fox", SANS, 0.5, 100, largest=60).lines == ()


def test_letters_in_a_colour_on_nothing() -> None:
    block = fit("Fox", SANS, 100, 60, largest=60)
    picture = rgba_of(block, 100, 60, (200, 40, 10))
    assert picture.shape == (60, 100, 4)
    assert (picture[..., :3] == (200, 40, 10)).all()
    assert picture[..., 3].max() == 255
    assert picture[..., 3].min() == 0


def test_an_outline_covers_more_and_crisp_letters_are_all_or_nothing() -> None:
    block = fit("Fox", SANS, 200, 100, largest=60)
    plain, outlined = cover_of(block, 240, 140, (20, 20)), cover_of(block, 240, 140, (20, 20), stroke=4)
    assert outlined.astype(int).sum() > 1.3 * plain.astype(int).sum()
    assert set(np.unique(cover_of(block, 240, 140, (20, 20), crisp=True))) == {0, 255}
