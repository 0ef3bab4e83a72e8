"""Faces: what is installed, what a font key means, and which face letters what."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageFont

from lumigate.domain.errors import InternalError
from lumigate.media.type.coverage import characters_of
from lumigate.media.type.faces import Typeface, _han_order, face_of
from lumigate.media.type.installed import families, fonts_fingerprint, slug_of
from lumigate.media.type.keys import font_of, kind_typeface
from lumigate.media.type.lines import runs_of

SCRIPTS = {
    "latin": "Fox & Moon — Ánh sáng, Işık",
    "cyrillic": "Лиса в лесу",
    "greek": "Το φως αλλάζει",
    "arabic": "ثعلب يعبر الغابة، ١٢٣",
    "hebrew": "שועל ביער",
    "thai": "จิ้งจอกในป่า",
    "devanagari": "पतझड़ का जंगल",
    "bengali": "শরতের বন",
    "tamil": "காட்டில்",
    "khmer": "ភាសាខ្មែរ",
    "burmese": "မြန်မာ",
    "lao": "ພາສາລາວ",
}


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("kind", ["sans", "serif", "hand", "caps", "pixel"])
def test_every_kind_has_letters_for_every_script(script: str, kind: str) -> None:
    faces = kind_typeface(kind, weight=700)
    assert faces.lacks(SCRIPTS[script]) == ""
    for run, _ in runs_of(SCRIPTS[script], faces.for_text(SCRIPTS[script])):
        assert run.face.covers(run.text)


def test_a_character_map_says_what_pillow_draws() -> None:
    for family in families().values():
        path = family.file(600).path
        font = ImageFont.truetype(str(path), 40)
        known = characters_of(path)
        box = bytes(font.getmask("\U000f0000"))
        for character in "aЯωاאกअ漢★":
            has = ord(character) in known
            assert has or bytes(font.getmask(character)) == box, (path.name, character)


def test_a_font_without_a_map_is_refused_by_name(tmp_path: Path) -> None:
    bad = tmp_path / "Bad.ttf"
    bad.write_bytes(struct.pack(">IHHHH", 0x00010000, 0, 0, 0, 0))
    with pytest.raises(InternalError, match=r"Bad\.ttf"):
        characters_of(bad)


@pytest.mark.parametrize(
    ("key", "family"),
    [
        ("Poppins", "Poppins"),
        ("montserrat", "Montserrat"),
        ("PLAYFAIR_DISPLAY", "Playfair Display"),
        ("bebas-neue", "Bebas Neue"),
        ("Roboto", "Roboto"),
        ("'Inter', sans-serif", "Inter"),
        ("NotoSans-Bold.ttf", "Noto Sans"),
        ("sans-serif", "Poppins"),
        ("", "Poppins"),
    ],
)
def test_a_key_of_an_installed_family_is_that_family(key: str, family: str) -> None:
    found = font_of(key)
    assert (found.family, found.note) == (family, "")
    assert slug_of(found.family) == found.typeface.faces[0].family


@pytest.mark.parametrize(
    ("key", "family"),
    [
        ("Georgia", "Noto Serif"),
        ("Impact", "Bebas Neue"),
        ("Comic Sans MS", "Caveat"),
        ("Dancing Script", "Pacifico"),
        ("Courier New", "JetBrains Mono"),
        ("VT323", "Press Start 2P"),
        ("Lobster Two", "Lobster"),
        ("Some Handwriting", "Caveat"),
        ("Xyzzy", "Poppins"),
        ("Georgia, Inter", "Inter"),
    ],
)
def test_a_family_that_is_not_installed_has_one_stand_in_that_is_named(key: str, family: str) -> None:
    found = font_of(key)
    assert found.family == family
    assert key.partition(",")[0] in found.note
    assert family in found.note


def test_a_weight_in_the_key_counts_unless_one_is_asked_for() -> None:
    assert font_of("Poppins-ExtraBold").typeface.faces[0].path.name == "Poppins-ExtraBold.ttf"
    assert font_of("Montserrat 300").typeface.faces[0].weight == 300
    assert font_of("Montserrat 300", weight=800).typeface.faces[0].weight == 800
    assert font_of("Roboto Condensed").typeface.faces[0].width == 75


def test_letters_that_the_family_lacks_are_told() -> None:
    lobster = font_of("Lobster")
    assert lobster.note_for("Fox") == ""
    assert "Noto Sans Hebrew stands in" in lobster.note_for("שועל")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_every_key_has_an_answer(key: str) -> None:
    found = font_of(key)
    assert found.typeface.face_for("Fox") is not None
    assert found.family


def test_weight_and_width_are_set_on_the_face() -> None:
    family = families()["notosans"]
    light, bold = (face_of(family, weight=weight).at(60).getlength("Weight") for weight in (300, 900))
    narrow = face_of(family, weight=300, width=62).at(60).getlength("Weight")
    assert narrow < light < bold


def test_one_face_letters_the_whole_text_where_one_can() -> None:
    faces = kind_typeface("sans", weight=600)
    mixed = "Fox и лиса ★"
    runs = runs_of(mixed, faces.for_text(mixed))
    assert [run.face.family for run, _ in runs] == ["notosans", "notosanssymbols2"]
    assert len(runs_of("Öğretmen", faces)) == 1


def test_what_no_face_has_is_named_and_left_out() -> None:
    faces = kind_typeface("sans", weight=600)
    assert faces.lacks("fox \U000f0000") == "\U000f0000"
    assert "".join(run.text for run, _ in runs_of("fo\U000f0000x", faces)) == "fox"
    assert runs_of("\U000f0000", faces) == ()
    assert runs_of("fox", Typeface(())) == ()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("秋の森", "notosansjp"),
        ("숲 森", "notosanskr"),
        ("这个国家", "notosanssc"),
        ("這個國家", "notosanstc"),
        ("ㄅㄆ漢", "notosanstc"),
    ],
)
def test_ideographs_have_the_shapes_of_their_language(text: str, first: str) -> None:
    assert _han_order(text)[0] == first


@pytest.mark.skipif("notosansjp" in families(), reason="the extra for East Asia is installed")
def test_without_the_extra_east_asian_letters_are_named() -> None:
    assert kind_typeface("sans", weight=600).lacks("秋森 fox") == "森秋"


@pytest.mark.skipif("notosansjp" not in families(), reason="needs lumigate[cjk]")
def test_with_the_extra_east_asian_letters_are_drawn() -> None:
    for text, family in (("秋の森", "notosansjp"), ("숲의 여우", "notosanskr"), ("这个国家", "notosanssc")):
        assert kind_typeface("sans", weight=600).lacks(text) == ""
        assert font_of("Poppins").typeface.for_text(text).faces[0].family == family


def test_the_fingerprint_names_every_package_and_its_version() -> None:
    assert "fontpkg-poppins-4" in fonts_fingerprint()
    assert "justmytype-intl-rtl-" in fonts_fingerprint()
