"""One face of a family at a weight and a width, and the order in which faces stand in for each other."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from PIL import ImageFont

from lumigate.media.type.coverage import characters_of
from lumigate.media.type.installed import Family, families
from lumigate.media.type.letters import INVISIBLE

_SEEN_SMALL: Mapping[str, float] = MappingProxyType(
    {"notosansarabic": 1.18, "notosanshebrew": 1.05, "caveat": 1.2}
)
_LAST = ("notosanssymbols2", "stixtwomath")
_HAN = ("notosansjp", "notosanskr", "notosanstc", "notosanssc")


@dataclass(frozen=True, slots=True)
class Face:
    """One font file set to a weight (100 to 900) and a width (percent).

    ``relative`` is the size at which it looks as large as the others; ``family`` is a slug.
    """

    path: Path
    family: str
    weight: int = 600
    width: int = 100
    relative: float = 1.0

    def has(self, character: str) -> bool:
        """Tell whether the face has a glyph for the character, or it needs none."""
        return ord(character) in characters_of(self.path) or character in INVISIBLE or character == "\n"

    def covers(self, text: str) -> bool:
        """Tell whether the face has a glyph for every visible character."""
        known = characters_of(self.path)
        return all(ord(character) in known or self.has(character) for character in text)

    def at(self, size: float) -> ImageFont.FreeTypeFont:
        """Return the face ready to draw, ``size`` in pixels."""
        return _font(self.path, max(1.0, size * self.relative), self.weight, self.width)


@dataclass(frozen=True, slots=True)
class Typeface:
    """Faces in the order in which they stand in for each other; the first gives the look."""

    faces: tuple[Face, ...]

    def face_for(self, text: str) -> Face | None:
        """Return the first face that has all of the text, or None."""
        return next((face for face in _suited(self.faces, _han_order(text)) if face.covers(text)), None)

    def for_text(self, text: str) -> Typeface:
        """Return the faces in the order that this text calls for.

        The first is one that has all letters and digits of the text, so that they look alike, where there is one.
        Faces of Chinese, Japanese and Korean are in the order of the language.
        """
        suited = _suited(self.faces, _han_order(text))
        letters = "".join(character for character in text if character.isalnum())
        whole = next((face for face in suited if face.covers(letters)), None)
        if whole is None or whole == suited[0]:
            return Typeface(suited)
        return Typeface((whole, *(face for face in suited if face != whole)))

    def lacks(self, text: str) -> str:
        """Return the characters that no face has, each once, in order of their code points."""
        missing = {character for character in text if not character.isspace()}
        return "".join(
            sorted(character for character in missing if not any(face.has(character) for face in self.faces))
        )


def face_of(family: Family, *, weight: int, width: int = 100) -> Face:
    """Return the face of an installed family nearest to a weight of 100 to 900 and a width in percent."""
    file = family.file(weight)
    return Face(file.path, family.slug, weight, width, _SEEN_SMALL.get(family.slug, 1.0))


def typeface(first: tuple[str, ...], *, weight: int = 600, width: int = 100) -> Typeface:
    """Return the families of these slugs that are installed, then Noto Sans and its kin for all other scripts."""
    known = families()
    noto = [slug for slug in known if slug.startswith("notosans") and slug != "notosansmono"]
    rest = sorted((*noto, *_LAST), key=lambda slug: (slug in _HAN, slug in _LAST, slug != "notosans", slug))
    order = dict.fromkeys([*first, *rest])
    return Typeface(
        tuple(face_of(known[slug], weight=weight, width=width) for slug in order if slug in known)
    )


@lru_cache(maxsize=64)
def _suited(faces: tuple[Face, ...], order: tuple[str, ...]) -> tuple[Face, ...]:
    if not order:
        return faces
    return tuple(
        sorted(faces, key=lambda face: (face.family in _HAN, (*order, face.family).index(face.family)))
    )


def _han_order(text: str) -> tuple[str, ...]:
    """Return the families for ideographs, best first: their shapes differ by language."""
    if text.isascii() or not any(character >= "\u2e80" for character in text):
        return ()
    names = {unicodedata.name(character, "").partition(" ")[0] for character in text if character >= "\u2e80"}
    if names & {"HIRAGANA", "KATAKANA", "HALFWIDTH"}:
        first = ("notosansjp",)
    elif "HANGUL" in names:
        first = ("notosanskr",)
    elif "BOPOMOFO" in names or _is_traditional(text):
        first = ("notosanstc",)
    else:
        first = ("notosanssc",)
    return (
        *first,
        *(slug for slug in ("notosanssc", "notosansjp", "notosanstc", "notosanskr") if slug not in first),
    )


def _is_traditional(text: str) -> bool:
    """Tell whether the ideographs are in the Chinese set of Taiwan and not in that of the mainland."""
    ideographs = "".join(character for character in text if "\u4e00" <= character <= "\u9fff")
    return _fits(ideographs, "big5") and not _fits(ideographs, "gb2312")


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=96)
def _font(path: Path, size: float, weight: int, width: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.RAQM)
    if "[" in path.name:
        font.set_variation_by_axes(
            [_setting(axis, size, weight, width) for axis in font.get_variation_axes()]
        )
    return font


def _setting(axis: ImageFont.Axis, size: float, weight: int, width: int) -> float:
    wanted = {b"Weight": float(weight), b"Width": float(width), b"Optical Size": size}.get(
        axis.get("name") or b""
    )
    if wanted is None:
        wanted = float(axis.get("default") or 0)
    return min(max(wanted, float(axis.get("minimum") or 0)), float(axis.get("maximum") or wanted))
