"""Capes, wings and what else hangs on a back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.subjects.people.figure import MIDDLE, Figure
from lumigate.draft.picture.subjects.people.look import Extra

_GOLD, _DARK, _WHITE = rgb("#e0ac3c"), rgb("#22242a"), rgb("#f6f3ec")


def behind(f: Figure) -> None:
    """Draw what hangs on the back."""
    for extra in f.look.extras:
        draw = _BACKS.get(extra)
        if draw is not None:
            draw(f)


def _cape(f: Figure) -> None:
    b, s = f.build, f.sprite
    tone = f.second
    s.part([(MIDDLE - b.shoulders * 0.9, b.shoulder), (MIDDLE + b.shoulders * 0.9, b.shoulder),
            (MIDDLE + 0.2, 0.62), (MIDDLE + 0.235, 0.9),
            (MIDDLE + 0.08, 0.885), (MIDDLE - 0.1, 0.905), (MIDDLE - 0.235, 0.88),
            (MIDDLE - 0.19, 0.6)], tone, below=scaled(tone, 0.65), puff=0.4)  # fmt: skip


def _wings(f: Figure) -> None:
    b, s = f.build, f.sprite
    for side in (-1, 1):
        s.part([(MIDDLE + side * 0.03, b.shoulder + 0.06), (MIDDLE + side * 0.16, b.shoulder - 0.1),
                (MIDDLE + side * 0.32, b.shoulder - 0.1),
                (MIDDLE + side * 0.36, b.shoulder + 0.08), (MIDDLE + side * 0.3, b.shoulder + 0.22),
                (MIDDLE + side * 0.22, b.shoulder + 0.34),
                (MIDDLE + side * 0.1, b.shoulder + 0.28)], _WHITE, fur=0.5, puff=0.5)  # fmt: skip
        for i in range(4):
            s.line(
                [
                    (MIDDLE + side * 0.12, b.shoulder + 0.06 * i),
                    (MIDDLE + side * (0.31 - 0.03 * i), b.shoulder + 0.03 + 0.09 * i),
                ],
                rgb("#c9cbd6"),
                0.008,
            )


def _fairy_wings(f: Figure) -> None:
    b, s, tall = f.build, f.sprite, f.tall
    for side in (-1, 1):
        for up, tall, wide in ((1, 0.21, 0.3), (-1, 0.16, 0.23)):
            s.part([(MIDDLE + side * 0.03, b.shoulder + 0.1),
                    (MIDDLE + side * wide * 0.6, b.shoulder + 0.08 - up * tall),
                    (MIDDLE + side * wide * 1.1, b.shoulder + 0.06 - up * tall * 0.8),
                    (MIDDLE + side * wide, b.shoulder + 0.1 - up * tall * 0.1)],
                   mixed(f.main, rgb("#d9f4ff"), 0.7), flat=0.5, rim=0.8)  # fmt: skip


def _backpack(f: Figure) -> None:
    b, s = f.build, f.sprite
    s.part([(MIDDLE - 0.13, b.shoulder + 0.005), (MIDDLE + 0.13, b.shoulder + 0.005),
            (MIDDLE + 0.15, b.waist + 0.04), (MIDDLE - 0.15, b.waist + 0.04)],
           f.second, below=scaled(f.second, 0.7), puff=0.6)  # fmt: skip


def _quiver(f: Figure) -> None:
    b, s = f.build, f.sprite
    s.part(
        [
            (MIDDLE + 0.05, b.shoulder - 0.05),
            (MIDDLE + 0.1, b.shoulder - 0.06),
            (MIDDLE + 0.02, b.waist),
            (MIDDLE - 0.04, b.waist - 0.01),
        ],
        rgb("#7a4f2c"),
    )
    for i in range(3):
        s.line(
            [
                (MIDDLE + 0.06 + 0.016 * i, b.shoulder - 0.05),
                (MIDDLE + 0.09 + 0.018 * i, b.shoulder - 0.13),
            ],
            rgb("#e6ddc8"),
            0.01,
        )


_BACKS: Mapping[Extra, Callable[[Figure], None]] = MappingProxyType(
    {
        "cape": _cape,
        "wings": _wings,
        "fairy_wings": _fairy_wings,
        "backpack": _backpack,
        "quiver": _quiver,
    }
)
