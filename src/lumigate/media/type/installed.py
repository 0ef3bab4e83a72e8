"""The font files that installed packages bring, found by the entry points of the packages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

_GROUPS = ("fontpkg.family", "justmytype.packs")
_WEIGHTS: Mapping[str, int] = MappingProxyType(
    {"thin": 100, "extralight": 200, "light": 300, "regular": 400, "medium": 500, "semibold": 600, "bold": 700,
     "extrabold": 800, "black": 900}
)  # fmt: skip
_CATEGORY = re.compile(r'^category: "(\w+)"', re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FontFile:
    """One file of a family. ``weight`` is None where the weight can be set."""

    path: Path
    weight: int | None
    is_italic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """An installed family: ``slug`` is its name in small letters without blanks, ``category`` as its maker says."""

    slug: str
    category: str
    package: str
    files: tuple[FontFile, ...]

    @property
    def name(self) -> str:
        """The name as people write it."""
        stem = self.files[0].path.name.partition("[")[0].partition(".")[0].partition("-")[0]
        return re.sub(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z][a-z])", " ", stem)

    def file(self, weight: int) -> FontFile:
        """Return the upright file nearest to a weight of 100 to 900; an italic one where there is no other."""
        return min(
            self.files, key=lambda one: (one.is_italic, abs((one.weight or weight) - weight), one.path.name)
        )


@lru_cache(maxsize=1)
def families() -> Mapping[str, Family]:
    """Return the installed families by slug, in the order of the alphabet."""
    found: dict[str, Family] = {}
    for entry in _packages():
        module = entry.value.partition(":")[0]
        grouped: dict[str, list[Path]] = {}
        for path in _files(module):
            grouped.setdefault(slug_of(path.name.partition("[")[0].partition("-")[0]), []).append(path)
        for slug, paths in grouped.items():
            files = tuple(_font_file(path) for path in paths)
            found.setdefault(
                slug, Family(slug=slug, category=_category(paths[0]), package=_package(entry), files=files)
            )
    return MappingProxyType(dict(sorted(found.items())))


def fonts_fingerprint() -> str:
    """Return a text that changes when other fonts are installed."""
    return " ".join(sorted({_package(entry) for entry in _packages()}))


def slug_of(name: str) -> str:
    """Return ``playfairdisplay`` for ``Playfair Display``, ``playfair-display`` and ``PLAYFAIR_DISPLAY``."""
    stem = name.casefold().removesuffix(".ttf").removesuffix(".otf")
    return "".join(character for character in stem if character.isalnum())


def _packages() -> list[EntryPoint]:
    entries = [entry for group in _GROUPS for entry in entry_points(group=group)]
    return sorted(entries, key=lambda entry: (_GROUPS.index(entry.group), entry.name))


def _package(entry: EntryPoint) -> str:
    return f"{entry.dist.name}-{entry.dist.version}" if entry.dist is not None else entry.value


def _files(module: str) -> Iterator[Path]:
    spec = find_spec(module)
    for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
        yield from sorted(path for path in Path(folder).rglob("*") if path.suffix in (".ttf", ".otf"))


def _font_file(path: Path) -> FontFile:
    style = path.stem.partition("[")[0].partition("-")[2].casefold()
    is_italic = style.endswith("italic")
    weight = None if "[" in path.name else _WEIGHTS.get(style.removesuffix("italic") or "regular", 400)
    return FontFile(path=path, weight=weight, is_italic=is_italic)


def _category(path: Path) -> str:
    own, shared = path.parent.parent / "metadata.json", path.parent / "METADATA.pb"
    if own.is_file():
        said = json.loads(own.read_text("utf-8")).get("category")
        return str(said[0]) if isinstance(said, list) and said else ""
    found = _CATEGORY.search(shared.read_text("utf-8")) if shared.is_file() else None
    return found[1] if found else ""
