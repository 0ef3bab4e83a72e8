"""Letters, where lines end, and which way they read."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from lumigate.media.type.balance import wrap
from lumigate.media.type.bidi import levels, reads_right_to_left, visual_order
from lumigate.media.type.breaking import Rank, breaks
from lumigate.media.type.faces import face_of
from lumigate.media.type.installed import families
from lumigate.media.type.letters import clean, clusters

ANY_TEXT = st.text(max_size=60)


def marked(text: str, deepest: Rank = Rank.WORD) -> str:
    """Return the text with a bar at every place where a line may end."""
    for place in reversed(breaks(text)):
        if place.rank <= deepest:
            text = text[: place.at] + "|" + text[place.at :]
    return text


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("a\u0301b", ["a\u0301", "b"]),
        ("👨‍👩‍👧🇹🇷🇩🇪👍🏽", ["👨‍👩‍👧", "🇹🇷", "🇩🇪", "👍🏽"]),
        ("क्षत्रिय", ["क्ष", "त्रि", "य"]),
        ("กำที่", ["กำ", "ที่"]),
        ("ខ្មែរ", ["ខ្មែ", "រ"]),
        ("각", ["각"]),
        ("1️⃣2", ["1️⃣", "2"]),
    ],
)
def test_a_letter_keeps_its_marks_and_parts(text: str, letters: list[str]) -> None:
    assert list(clusters(text)) == letters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See (note 3.5%), please!", "See |(note |3.5%), |please!"),
        ("and/or well-known -5 x", "and/|or |well-|known |-5 |x"),
        ("1,000.50 $ 20:15", "1,000.50 |$ |20:15"),
        ("« Bonjour ! » dit-il", "« Bonjour ! » |dit-|il"),
        ("秋の森。「京都」へ、きゃっと！", "秋|の|森。|「京|都」|へ、|きゃっ|と！"),
        ("他说“你好”吗？", "他|说|“你|好”|吗？"),
        ("データー・々", "デー|ター・々"),
        ("안녕하세요 세계", "안녕하세요 |세계"),
        ("no\u00a0break here", "no\u00a0break |here"),
        ("Лиса — это", "Лиса |— |это"),
        ("a\u200bb", "a\u200b|b"),
        ("wait… what", "wait… |what"),
    ],
)
def test_lines_end_only_where_they_may(text: str, expected: str) -> None:
    assert marked(text) == expected


def test_scripts_without_blanks_are_broken_between_syllables() -> None:
    assert marked("ประเทศไทย") == "ประเทศไทย"
    assert marked("ประเทศไทย", Rank.SYLLABLE) == "ประ|เทศ|ไทย"
    assert marked("မြန်မာနိုင်ငံ", Rank.SYLLABLE) == "မြန်|မာ|နိုင်|ငံ"


def test_long_words_are_cut_where_a_reader_would() -> None:
    assert marked("Incomprehensibilities", Rank.LETTER) == "In|com|pre|hen|si|bi|li|ties"
    assert marked("Möglichkeiten", Rank.LETTER) == "Mö|glich|kei|ten"
    assert marked("a cat", Rank.LETTER) == "a |cat"


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT)
def test_letters_joined_are_the_text_and_no_break_is_inside_of_one(text: str) -> None:
    parts = clusters(text)
    assert "".join(parts) == text
    edges, at = set[int](), 0
    for part in parts:
        edges.add(at)
        at += len(part)
    assert {place.at for place in breaks(text)} <= edges
    assert not any(
        unicodedata.category(part[0]) in ("Mn", "Me")
        and before.strip()
        and unicodedata.category(before[-1])[0] == "L"
        for before, part in pairwise(parts)
    )


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT, st.floats(1, 40))
def test_wrapped_lines_have_all_letters_in_order_and_are_no_wider_than_they_must_be(
    text: str, width: float
) -> None:
    cleaned = clean(text)

    def measure(piece: str) -> float:
        return float(len(clusters(piece)))

    broken = wrap(cleaned, measure, width)
    kept = "".join(broken.lines).replace(" ", "").replace("-", "")
    assert kept == cleaned.replace(" ", "").replace("\n", "").replace("-", "")
    for line in broken.lines:
        assert measure(line) <= max(width, 2.0) + 1e-6


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab ", min_size=1, max_size=60).filter(str.strip), st.integers(4, 20))
def test_balanced_lines_are_less_ragged_than_filled_ones(text: str, width: int) -> None:
    lines = wrap(text, len, width).lines
    greedy: list[str] = []
    for word in text.split():
        if greedy and len(greedy[-1]) + 1 + len(word) <= width:
            greedy[-1] += f" {word}"
        else:
            greedy.append(word)
    if any(len(word) > width for word in text.split()):
        return
    assert len(lines) == len(greedy)
    mean = (sum(map(len, text.split())) + len(text.split())) / len(lines)
    assert (
        sum((len(line) - mean) ** 2 for line in lines) <= sum((len(line) - mean) ** 2 for line in greedy) + 15
    )


def test_a_short_title_is_balanced() -> None:
    assert wrap("The quick brown fox jumps over", len, 27).lines == ("The quick brown", "fox jumps over")


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT, st.booleans())
def test_every_character_has_a_level_and_a_place(text: str, is_rtl: bool) -> None:
    found = levels(text, is_rtl=is_rtl)
    assert len(found) == len(text)
    assert sorted(visual_order(found)) == list(range(len(text)))


@pytest.mark.parametrize(
    ("text", "is_rtl", "seen"),
    [
        ("אבג abc 12", True, "abc 12 גבא"),
        ("אבג 12 דה", True, "הד 12 גבא"),
        ("see אבג דה now", False, "see הד גבא now"),
        ("אב (ab) גד", True, "דג )ab( בא"),
        ("ab (אב) cd", False, "ab (בא) cd"),
        ("אב -5.5% גד", True, "דג 5.5%- בא"),
        ("אבג!", True, "!גבא"),
    ],
)
def test_lines_of_two_directions_are_ordered_as_they_are_read(text: str, is_rtl: bool, seen: str) -> None:
    order = visual_order(levels(text, is_rtl=is_rtl))
    assert "".join(text[index] for index in order) == seen


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="אבגדabc12 .,-()!$%", min_size=1, max_size=14), st.booleans())
def test_the_order_is_that_of_the_shaper(text: str, is_rtl: bool) -> None:
    """One face has all of these: drawn whole by FriBidi, or run by run, they look the same."""
    font = face_of(families()["notosanshebrew"], weight=600).at(24)
    assert isinstance(font, ImageFont.FreeTypeFont)
    deep = levels(text, is_rtl=is_rtl)
    runs: list[tuple[int, str]] = []
    for level, character in zip(deep, text, strict=True):
        if runs and runs[-1][0] == level:
            runs[-1] = level, runs[-1][1] + character
        else:
            runs.append((level, character))
    whole = _ink(font, [(text, "rtl" if is_rtl else "ltr")])
    order = visual_order([level for level, _ in runs])
    pieces = _ink(font, [(runs[index][1], "rtl" if runs[index][0] % 2 else "ltr") for index in order])
    size = max(whole.size, pieces.size)
    whole, pieces = (np.pad(row, (0, size - row.size)) for row in (whole, pieces))
    # Kerning over the seam of two runs moves what follows by less than a letter.
    assert np.abs(np.cumsum(whole) - np.cumsum(pieces)).max() < 0.9 * 24 * 255


def _ink(font: ImageFont.FreeTypeFont, pieces: list[tuple[str, str]]) -> np.ndarray:
    """Return the ink of each column of pixels."""
    image = Image.new("L", (900, 60), 0)
    draw = ImageDraw.Draw(image)
    x = 8.0
    for text, direction in pieces:
        draw.text((round(x), 40), text, fill=255, font=font, anchor="ls", direction=direction)
        x += font.getlength(text, direction=direction)
    return np.asarray(image, float).sum(0)


def test_direction_is_that_of_the_first_strong_letter() -> None:
    assert reads_right_to_left("12 שלום abc") is True
    assert reads_right_to_left("a שלום") is False
    assert reads_right_to_left("12 !") is None
