"""What makes a garment that garment: lapels, belts, buttons, aprons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.subjects.people.figure import MIDDLE, Figure
from lumigate.draft.picture.subjects.people.look import Top

_WHITE = rgb("#f4f1ea")
_GOLD = rgb("#d9a93f")
_STEEL = rgb("#aab2bd")


def details(f: Figure) -> None:
    """Draw the details of the upper garment on the trunk."""
    _DETAILS[f.look.top](f)


def _suit(f: Figure) -> None:
    s, top, waist, low = f.sprite, f.build.shoulder, f.build.waist, f.build.hip
    s.part(
        [(MIDDLE - 0.035, top - 0.008), (MIDDLE + 0.035, top - 0.008), (MIDDLE, waist - 0.02)],
        _WHITE,
        sharp=True,
        puff=0.2,
    )
    for side in (-1, 1):
        s.part([(MIDDLE + side * 0.03, top - 0.012), (MIDDLE + side * 0.062, top + 0.03),
                (MIDDLE + side * 0.045, top + 0.06), (MIDDLE, waist - 0.005)], scaled(f.main, 0.82),
                sharp=True)  # fmt: skip
    s.line([(MIDDLE, waist - 0.01), (MIDDLE, low + 0.01)], scaled(f.main, 0.6), 0.005)
    s.oval(MIDDLE + 0.008, waist + 0.03, 0.006, 0.006, scaled(f.main, 0.5), rim=0)


def _labcoat(f: Figure) -> None:
    s, top, low = f.sprite, f.build.shoulder, f.build.hip
    s.line([(MIDDLE, top + 0.04), (MIDDLE, 0.74)], scaled(f.main, 0.66), 0.006)
    for side in (-1, 1):
        s.part([(MIDDLE + side * 0.012, top - 0.01), (MIDDLE + side * 0.055, top - 0.006),
                (MIDDLE + side * 0.045, top + 0.06),
                (MIDDLE + side * 0.004, top + 0.07)], scaled(f.main, 0.86), sharp=True)  # fmt: skip
        s.line(
            [(MIDDLE + side * 0.035, low + 0.02), (MIDDLE + side * 0.08, low + 0.015)],
            scaled(f.main, 0.68),
            0.006,
        )
    for i in range(4):
        s.oval(MIDDLE + 0.014, top + 0.1 + 0.07 * i, 0.006, 0.006, scaled(f.main, 0.55), rim=0)


def _apron(f: Figure) -> None:
    b, s, top, waist = f.build, f.sprite, f.build.shoulder, f.build.waist
    s.part([(MIDDLE - 0.055, top + 0.055), (MIDDLE + 0.055, top + 0.055),
            (MIDDLE + b.waists + 0.012, waist + 0.005),
            (MIDDLE + b.hips + 0.025, 0.7), (MIDDLE - b.hips - 0.025, 0.7),
            (MIDDLE - b.waists - 0.012, waist + 0.005)],
           f.main, below=scaled(f.main, 0.86), sharp=True, puff=0.35)  # fmt: skip
    for side in (-1, 1):
        s.line([(MIDDLE + side * 0.052, top + 0.06), (MIDDLE + side * 0.03, top - 0.012)], f.main, 0.01)
    s.line([(MIDDLE - 0.04, waist + 0.07), (MIDDLE + 0.04, waist + 0.07)], scaled(f.main, 0.75), 0.006)


def _robe(f: Figure) -> None:
    b, s, top, waist = f.build, f.sprite, f.build.shoulder, f.build.waist
    tone = mixed(f.main, (1.0, 1.0, 1.0), 0.55) if f.look.top == "kimono" else scaled(f.main, 0.7)
    s.line(
        [(MIDDLE - 0.045, top - 0.01), (MIDDLE + 0.01, top + 0.1), (MIDDLE + 0.02, waist)],
        tone,
        0.014,
    )
    s.line([(MIDDLE + 0.045, top - 0.01), (MIDDLE - 0.005, top + 0.09)], tone, 0.014)
    tall = 0.055 if f.look.top == "kimono" else 0.02
    s.part([(MIDDLE - b.waists - 0.008, waist - tall / 2), (MIDDLE + b.waists + 0.008, waist - tall / 2),
            (MIDDLE + b.waists + 0.01, waist + tall / 2), (MIDDLE - b.waists - 0.01, waist + tall / 2)],
           scaled(f.second, 1.1), sharp=True, puff=0.6)  # fmt: skip


def _armour(f: Figure) -> None:
    b, s, top, waist = f.build, f.sprite, f.build.shoulder, f.build.waist
    s.part([(MIDDLE - b.shoulders * 0.8, top + 0.02), (MIDDLE + b.shoulders * 0.8, top + 0.02),
            (MIDDLE + b.waists, waist - 0.02),
            (MIDDLE - b.waists, waist - 0.02)], scaled(f.main, 1.08), gloss=0.8, puff=0.8)  # fmt: skip
    s.line([(MIDDLE, top + 0.02), (MIDDLE, waist)], scaled(f.main, 0.6), 0.006)
    for i in range(3):
        y = waist + 0.012 + 0.026 * i
        s.line(
            [(MIDDLE - b.hips * 0.95, y), (MIDDLE, y + 0.008), (MIDDLE + b.hips * 0.95, y)],
            scaled(f.main, 0.62),
            0.006,
        )
    for side in (-1, 1):
        x, y = f.shoulder(side)
        s.oval(x + side * 0.006, y - 0.002, 0.047, 0.04, scaled(f.main, 1.05), gloss=0.7, puff=0.8)


def _uniform(f: Figure) -> None:
    s, top, waist = f.sprite, f.build.shoulder, f.build.waist
    s.line([(MIDDLE, top), (MIDDLE, waist)], scaled(f.main, 0.66), 0.005)
    _belt(f, rgb("#26221f"))
    for side in (-1, 1):
        s.part([(MIDDLE + side * 0.03, top + 0.06), (MIDDLE + side * 0.075, top + 0.06),
                (MIDDLE + side * 0.073, top + 0.1),
                (MIDDLE + side * 0.03, top + 0.1)], scaled(f.main, 0.84), sharp=True)  # fmt: skip


def _tunic(f: Figure) -> None:
    s, top = f.sprite, f.build.shoulder
    _belt(f, rgb("#5a3d22"))
    s.line([(MIDDLE, top), (MIDDLE, top + 0.07)], scaled(f.main, 0.6), 0.006)


def _tabard(f: Figure) -> None:
    s, top = f.sprite, f.build.shoulder
    s.part([(MIDDLE - 0.062, top), (MIDDLE + 0.062, top), (MIDDLE + 0.068, 0.69), (MIDDLE - 0.068, 0.69)], f.main,
           below=scaled(f.main, 0.82), sharp=True, puff=0.4)  # fmt: skip
    s.line([(MIDDLE, top + 0.05), (MIDDLE, top + 0.15)], _WHITE, 0.018)
    s.line([(MIDDLE - 0.04, top + 0.09), (MIDDLE + 0.04, top + 0.09)], _WHITE, 0.018)
    _belt(f, rgb("#5a3d22"))


def _hoodie(f: Figure) -> None:
    s, top, waist, low = f.sprite, f.build.shoulder, f.build.waist, f.build.hip
    s.part([(MIDDLE - 0.06, top - 0.02), (MIDDLE, top + 0.03), (MIDDLE + 0.06, top - 0.02),
            (MIDDLE + 0.05, top + 0.03),
            (MIDDLE, top + 0.055), (MIDDLE - 0.05, top + 0.03)], scaled(f.main, 0.78))  # fmt: skip
    for side in (-1, 1):
        s.line([(MIDDLE + side * 0.016, top + 0.045), (MIDDLE + side * 0.018, top + 0.1)], _WHITE, 0.006)
    s.part([(MIDDLE - 0.05, waist + 0.005), (MIDDLE + 0.05, waist + 0.005), (MIDDLE + 0.065, low - 0.012),
            (MIDDLE - 0.065, low - 0.012)],
           scaled(f.main, 0.86), puff=0.5)  # fmt: skip


def _vest(f: Figure) -> None:
    s, top, low = f.sprite, f.build.shoulder, f.build.hip
    s.part(
        [
            (MIDDLE - 0.02, top - 0.01),
            (MIDDLE + 0.02, top - 0.01),
            (MIDDLE + 0.014, low),
            (MIDDLE - 0.014, low),
        ],
        _WHITE,
        sharp=True,
    )
    for side in (-1, 1):
        s.line(
            [(MIDDLE + side * 0.05, top + 0.12), (MIDDLE + side * 0.085, top + 0.12)],
            rgb("#f2e34a"),
            0.016,
        )


def _overalls(f: Figure) -> None:
    b, s, top, waist, low = f.build, f.sprite, f.build.shoulder, f.build.waist, f.build.hip
    s.part([(MIDDLE - 0.06, top + 0.07), (MIDDLE + 0.06, top + 0.07), (MIDDLE + b.waists + 0.01, waist),
            (MIDDLE + b.hips + 0.01, low + 0.02),
            (MIDDLE - b.hips - 0.01, low + 0.02),
            (MIDDLE - b.waists - 0.01, waist)], f.main, below=scaled(f.main, 0.85), sharp=True, puff=0.4)  # fmt: skip
    for side in (-1, 1):
        s.line([(MIDDLE + side * 0.052, top + 0.08), (MIDDLE + side * 0.06, top - 0.005)], f.main, 0.018)
        s.oval(MIDDLE + side * 0.05, top + 0.085, 0.008, 0.008, _GOLD, gloss=0.5)
    s.part([(MIDDLE - 0.03, top + 0.11), (MIDDLE + 0.03, top + 0.11), (MIDDLE + 0.03, top + 0.15),
            (MIDDLE - 0.03, top + 0.15)],
           scaled(f.main, 0.85), sharp=True)  # fmt: skip


def _jersey(f: Figure) -> None:
    b, s, top, waist = f.build, f.sprite, f.build.shoulder, f.build.waist
    s.line(
        [(MIDDLE - b.shoulders * 0.8, top + 0.1), (MIDDLE + b.shoulders * 0.8, top + 0.1)],
        _WHITE,
        0.014,
    )
    s.line([(MIDDLE, top + 0.125), (MIDDLE, waist - 0.015)], _WHITE, 0.022)


def _gown(f: Figure) -> None:
    b, s, top = f.build, f.sprite, f.build.shoulder
    s.line(
        [(MIDDLE - b.waists, b.waist), (MIDDLE, b.waist + 0.012), (MIDDLE + b.waists, b.waist)],
        scaled(f.main, 0.7),
        0.014,
    )
    s.part(
        [(MIDDLE - 0.045, top - 0.014), (MIDDLE, top + 0.045), (MIDDLE + 0.045, top - 0.014)],
        f.skin,
        puff=0.3,
    )


def _wetsuit(f: Figure) -> None:
    b, s, top, waist, low = f.build, f.sprite, f.build.shoulder, f.build.waist, f.build.hip
    s.line([(MIDDLE, top), (MIDDLE, low - 0.02)], scaled(f.main, 1.7), 0.008, alpha=0.6)
    for side in (-1, 1):
        s.line([(MIDDLE + side * b.shoulders * 0.7, top + 0.05), (MIDDLE + side * b.waists, waist),
                (MIDDLE + side * b.hips * 0.8, low)],
               f.second, 0.014)  # fmt: skip


def _shirt(f: Figure) -> None:
    s, top, low = f.sprite, f.build.shoulder, f.build.hip
    s.line([(MIDDLE, top + 0.02), (MIDDLE, low)], scaled(f.main, 0.74), 0.004)
    for side in (-1, 1):
        s.part(
            [
                (MIDDLE, top + 0.02),
                (MIDDLE + side * 0.045, top - 0.014),
                (MIDDLE + side * 0.05, top + 0.02),
            ],
            scaled(f.main, 1.1),
            sharp=True,
        )


def _tee(f: Figure) -> None:
    s, top = f.sprite, f.build.shoulder
    s.part(
        [(MIDDLE - 0.035, top - 0.014), (MIDDLE, top + 0.018), (MIDDLE + 0.035, top - 0.014)],
        scaled(f.skin, 0.95),
        puff=0.3,
    )


def _belt(f: Figure, tone: tuple[float, float, float]) -> None:
    b = f.build
    y = b.waist + 0.025
    f.sprite.line([(MIDDLE - b.waists * 1.06, y), (MIDDLE + b.waists * 1.06, y)], tone, 0.022)
    f.sprite.part([(MIDDLE - 0.014, y - 0.013), (MIDDLE + 0.014, y - 0.013), (MIDDLE + 0.014, y + 0.013),
            (MIDDLE - 0.014, y + 0.013)],
                  _GOLD, sharp=True, gloss=0.4)  # fmt: skip


_DETAILS: Mapping[Top, Callable[[Figure], None]] = MappingProxyType(
    {
        "suit": _suit,
        "labcoat": _labcoat,
        "coat": _labcoat,
        "apron": _apron,
        "robe": _robe,
        "kimono": _robe,
        "armour": _armour,
        "uniform": _uniform,
        "tunic": _tunic,
        "tabard": _tabard,
        "hoodie": _hoodie,
        "vest": _vest,
        "overalls": _overalls,
        "jersey": _jersey,
        "gown": _gown,
        "dress": _gown,
        "wetsuit": _wetsuit,
        "shirt": _shirt,
        "tee": _tee,
        "tutu": _tee,
        "bare": _tee,
    }
)
