"""Font keys: what a caller names, and the installed faces that answer."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import cast

from lumigate.media.type.faces import Typeface, typeface
from lumigate.media.type.installed import families, slug_of

USUAL_WEIGHT = 600
DEFAULT_KIND = "sans"
_SHORTEST_KIN = 5

_WEIGHTS: Mapping[str, int] = MappingProxyType(
    {"thin": 100, "hairline": 100, "extralight": 200, "ultralight": 200, "light": 300, "regular": 400, "normal": 400,
     "medium": 500, "semibold": 600, "demibold": 600, "extrabold": 800, "ultrabold": 800, "bold": 700, "black": 900,
     "heavy": 900}
)  # fmt: skip
_STYLE = re.compile(
    rf"[\s_-]*(?:({'|'.join(_WEIGHTS)})|italic|oblique|variable|vf|([1-9]00)|wght)$", re.IGNORECASE
)
_CATEGORIES: Mapping[str, str] = MappingProxyType(
    {"SANS_SERIF": "sans", "SERIF": "serif", "MONOSPACE": "mono", "HANDWRITING": "hand", "DISPLAY": "display"}
)
_KIND_WORDS: Mapping[str, str] = MappingProxyType(
    {"sansserif": "sans", "sans": "sans", "serif": "text_serif", "monospace": "mono", "mono": "mono",
     "cursive": "script", "handwriting": "hand", "handwritten": "hand", "display": "display", "fantasy": "display",
     "condensed": "condensed", "script": "script", "pixel": "pixel", "systemui": "sans", "default": "sans", "": "sans"}
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class FontChoice:
    """The answer to a font key. ``note`` says which family stands in, empty where the asked one is installed."""

    key: str
    family: str
    kind: str
    typeface: Typeface
    note: str = ""

    def note_for(self, text: str) -> str:
        """Return :attr:`note`, or else which families letter what the family itself lacks; "" where none does."""
        if self.note:
            return self.note
        own = self.typeface.faces[0] if self.typeface.faces else None
        if own is None or own.covers(text.replace(" ", "")):
            return ""
        others: dict[str, None] = {}
        for character in text:
            if own.has(character) or character.isspace():
                continue
            face = self.typeface.face_for(character)
            if face is not None:
                others[_name(face.family)] = None
        lent, verb = " and ".join(others), "stands" if len(others) == 1 else "stand"
        return f"{self.family} lacks some letters of this text: {lent} {verb} in for them" if lent else ""


@dataclass(frozen=True, slots=True)
class _Table:
    stand_ins: Mapping[str, tuple[str, ...]]
    said: Mapping[str, str]
    kind_of: Mapping[str, str]
    narrow: Mapping[str, tuple[str, int]]
    hints: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]


@lru_cache(maxsize=256)
def font_of(key: str, *, weight: int | None = None) -> FontChoice:
    """Return the faces for a font key, such as ``Poppins``, ``montserrat-bold`` or ``"Georgia", serif``.

    A list of names is tried from left to right. A weight in the key counts where ``weight`` (100 to 900) is None. Where
    no name is installed, the nearest family by kind stands in, and the note says so. Every key has an answer.
    """
    wanted = [_read(part) for part in re.split(r"[,;]", key)]
    first = wanted[0][0]
    for name, said_weight in wanted:
        found = _installed(key, name, weight or said_weight or USUAL_WEIGHT)
        if found is not None:
            return found if name == first else replace(found, note=_note(first, found.family, found.kind))
    return _stand_in(key, weight or wanted[0][1] or USUAL_WEIGHT, [name for name, _ in wanted])


def kind_typeface(kind: str, *, weight: int, width: int = 100) -> Typeface:
    """Return the faces of a kind of :file:`families.toml`, such as ``serif`` or ``caps``."""
    return typeface(_table().stand_ins[kind], weight=weight, width=width)


def _installed(key: str, name: str, weight: int) -> FontChoice | None:
    table, slug = _table(), slug_of(name)
    width = 100
    if slug in table.narrow:
        slug, width = table.narrow[slug]
    family = families().get(slug)
    if family is None:
        return None
    kind = table.kind_of.get(slug) or _CATEGORIES.get(family.category, DEFAULT_KIND)
    faces = typeface((slug, *table.stand_ins[kind]), weight=weight, width=width)
    return FontChoice(key=key, family=_name(slug), kind=kind, typeface=faces)


def _stand_in(key: str, weight: int, names: list[str]) -> FontChoice:
    table = _table()
    kin = _kin(slug_of(names[0]))
    kind = next((kind for name in (kin, *names) if (kind := _kind(name)) is not None), DEFAULT_KIND)
    faces = typeface(((kin,) if kin else ()) + table.stand_ins[kind], weight=weight)
    slug = faces.faces[0].family if faces.faces else ""
    family = _name(slug)
    note = "" if slug_of(names[0]) in _KIND_WORDS else _note(names[0], family, kind)
    return FontChoice(key=key, family=family, kind=kind, typeface=faces, note=note)


def _name(slug: str) -> str:
    family = families().get(slug)
    return _table().names.get(slug) or ("no font" if family is None else family.name)


def _note(asked: str, family: str, kind: str) -> str:
    return f"the font {asked[:60]!r} is not installed: {family} stands in ({_table().said[kind]})"


def _kin(slug: str) -> str:
    """Return the installed family that the name begins with, such as Lobster for Lobster Two; "" for none."""
    known = (one for one in families() if len(one) >= _SHORTEST_KIN and slug.startswith(one))
    return max(known, key=len, default="")


def _kind(name: str) -> str | None:
    table, slug = _table(), slug_of(name)
    if slug and slug in _KIND_WORDS:
        return _KIND_WORDS[slug]
    if slug in table.kind_of:
        return table.kind_of[slug]
    return next((kind for kind, words in table.hints.items() if any(word in slug for word in words)), None)


def _read(part: str) -> tuple[str, int | None]:
    """Return the name of a family without weight and style, and the weight."""
    name = part.strip().strip("\"'").removesuffix(".ttf").removesuffix(".otf").strip()
    weight: int | None = None
    while slug_of(name) not in families() and (match := _STYLE.search(name)) and match.start() > 0:
        said = match[1] or match[2]
        if said is not None:
            weight = weight or _WEIGHTS.get(said.casefold()) or int(said)
        name = name[: match.start()]
    return name, weight


@lru_cache(maxsize=1)
def _table() -> _Table:
    raw = cast(
        "dict[str, dict[str, object]]",
        tomllib.loads((files("lumigate.media.type") / "families.toml").read_text("utf-8")),
    )
    stand_ins = {kind: _slugs(names) for kind, names in raw["stand_ins"].items()}
    kind_of = {slug_of(name): str(kind) for name, kind in raw["kind_of"].items()}
    for kind, names in raw["known"].items():
        kind_of |= dict.fromkeys(_slugs(names), kind)
    narrow: dict[str, tuple[str, int]] = {}
    for name, entry in raw["narrow"].items():
        other = cast("dict[str, str | int]", entry)
        narrow[slug_of(name)] = slug_of(str(other["family"])), int(other["width"])
    written = [str(name) for names in raw["stand_ins"].values() for name in cast("list[str]", names)]
    return _Table(
        stand_ins=stand_ins,
        said={kind: str(said) for kind, said in raw["said"].items()},
        kind_of=kind_of,
        narrow=narrow,
        hints={kind: tuple(cast("list[str]", words)) for kind, words in raw["hints"].items()},
        names={slug_of(name): name for name in (*written, *(str(name) for name in raw["kind_of"]))},
    )


def _slugs(names: object) -> tuple[str, ...]:
    return tuple(slug_of(name) for name in cast("list[str]", names))
