"""Fonts for captions: which installed face has the glyphs of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from fontTools.ttLib import TTFont
from PIL import ImageFont

PACKS = (
    "fontpkg-poppins",
    "justmytype-western-core",
    "justmytype-intl-rtl",
    "justmytype-intl-south-asia",
    "justmytype-intl-sea",
    "justmytype-intl-africa",
    "justmytype-intl-cjk",
)
"""Packages that bring fonts, best first; those that are not installed are passed over."""

_FAVOURITES = ("Poppins-SemiBold.ttf", "NotoSans[")
_WEIGHT = 600
_SEEN_SMALL = {"NotoSansArabic": 1.18, "NotoSansHebrew": 1.05}
_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\u00ad")


@dataclass(frozen=True, slots=True)
class Face:
    """One font file. ``relative`` is the size at which it looks as large as the others."""

    path: Path
    relative: float = 1.0

    def covers(self, text: str) -> bool:
        """Tell whether the face has a glyph for every visible character."""
        glyphs = _glyphs(self.path)
        return all(ord(character) in glyphs for character in text if character not in _INVISIBLE)

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """Return the face ready to draw, ``size`` in pixels."""
        return _font(self.path, max(1, round(size * self.relative)))


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters drawn with one face."""

    text: str
    face: Face


def faces() -> tuple[Face, ...]:
    """Return the installed faces for captions, the favourite first."""
    return _faces()


def face_for(text: str) -> Face | None:
    """Return the first face that has all of the text, or None."""
    return next((face for face in faces() if face.covers(text)), None)


def runs_of(text: str, preferred: Face | None) -> tuple[Run, ...]:
    """Split a word into runs of one face each; characters that no face has are left out."""
    if preferred is not None and preferred.covers(text):
        return (Run(text, preferred),)
    whole = face_for(text)
    if whole is not None:
        return (Run(text, whole),)
    runs: list[Run] = []
    for character in text:
        face = runs[-1].face if runs and runs[-1].face.covers(character) else face_for(character)
        if face is None:
            continue
        if runs and runs[-1].face == face:
            runs[-1] = Run(runs[-1].text + character, face)
        else:
            runs.append(Run(character, face))
    return tuple(runs)


def undrawn(texts: Sequence[str]) -> str:
    """Return the characters of the texts that no installed face has, each once."""
    missing = {character for text in texts for character in text if not character.isspace()}
    return "".join(sorted(character for character in missing if face_for(character) is None))


def fonts_fingerprint() -> str:
    """Return a text that changes when other fonts are installed."""
    return " ".join(f"{pack}-{found}" for pack in PACKS if (found := _version(pack)) is not None)


def _version(pack: str) -> str | None:
    try:
        return version(pack)
    except PackageNotFoundError:
        return None


@lru_cache(maxsize=1)
def _faces() -> tuple[Face, ...]:
    found = [path for pack in PACKS for path in _files(pack)]
    upright = [path for path in found if "Italic" not in path.name and _suits_captions(path)]
    ranked = sorted(upright, key=lambda path: (_rank(path), found.index(path)))
    return tuple(Face(path, _SEEN_SMALL.get(path.name.partition("[")[0], 1.0)) for path in ranked)


def _files(pack: str) -> Iterator[Path]:
    spec = find_spec(pack.replace("-", "_"))
    for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
        yield from sorted(path for path in Path(folder).rglob("*") if path.suffix in (".ttf", ".otf"))


def _suits_captions(path: Path) -> bool:
    name = path.name
    return name == _FAVOURITES[0] or (name.startswith("NotoSans") and not name.startswith("NotoSansMono"))


def _rank(path: Path) -> int:
    for rank, start in enumerate(_FAVOURITES):
        if path.name.startswith(start):
            return rank
    return len(_FAVOURITES) + ("Symbols" in path.name)


@lru_cache(maxsize=64)
def _glyphs(path: Path) -> frozenset[int]:
    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap() or ())


@lru_cache(maxsize=64)
def _font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.RAQM)
    if "[" in path.name:
        axes = font.get_variation_axes()
        font.set_variation_by_axes([_setting(axis) for axis in axes])
    return font


def _setting(axis: ImageFont.Axis) -> float:
    name = axis.get("name")
    if name == b"Weight":
        return float(min(_WEIGHT, axis.get("maximum") or _WEIGHT))
    return float(axis.get("default") or 0)
