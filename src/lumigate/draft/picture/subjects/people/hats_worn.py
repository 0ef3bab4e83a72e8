"""Hats of trades and every day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.subjects.people.figure import MIDDLE
from lumigate.draft.picture.subjects.people.headwear import DARK, GOLD, WHITE, Headwear
from lumigate.draft.picture.subjects.people.look import Hat


def _chef(h: Headwear) -> None:
    s = h.figure.sprite
    s.part(
        h.at(
            [
                (-1, 0.1),
                (-1.25, 0.9),
                (-1.1, 1.5),
                (-0.55, 1.45),
                (0, 1.75),
                (0.55, 1.45),
                (1.1, 1.5),
                (1.25, 0.9),
                (1, 0.1),
            ]
        ),
        WHITE,
        puff=0.6,
    )
    h.band(scaled(WHITE, 0.93), -0.05, 0.4)


def _straw(h: Headwear) -> None:
    s = h.figure.sprite
    straw = {"straw": rgb("#dcb868"), "sombrero": rgb("#c98f45"), "cowboy": rgb("#8a5a32")}[h.figure.look.hat]
    wide = {"straw": 1.75, "sombrero": 2.3, "cowboy": 1.85}[h.figure.look.hat]
    if h.figure.look.hat == "cowboy":
        s.part(
            h.at(
                [
                    (-1.9, 0.45),
                    (-1.2, 0.0),
                    (0, -0.12),
                    (1.2, 0.0),
                    (1.9, 0.45),
                    (1.0, 0.2),
                    (0, 0.12),
                    (-1.0, 0.2),
                ]
            ),
            scaled(straw, 0.85),
        )
        s.part(
            h.at(
                [
                    (-0.92, 0.08),
                    (-0.78, 1.1),
                    (-0.3, 1.2),
                    (0, 1.02),
                    (0.3, 1.2),
                    (0.78, 1.1),
                    (0.92, 0.08),
                ]
            ),
            straw,
            puff=0.6,
        )
    else:
        h.brim(scaled(straw, 0.92), wide, 0.26)
        s.part(h.at([(-0.95, 0.02), (-0.75, 0.95), (0, 1.12), (0.75, 0.95), (0.95, 0.02)]), straw, puff=0.7)
    h.band(scaled(h.figure.main, 0.9), 0.06, 0.3, 0.94)


def _cap(h: Headwear) -> None:
    w, s, rim, tone = h.wide, h.figure.sprite, h.rim, h.figure.hat
    if h.figure.look.hat == "sailor":
        h.cap(WHITE, 0.7, 1.0)
        h.band(WHITE, -0.05, 0.32, 1.16)
    elif h.figure.look.hat == "cap":
        h.cap(tone, 1.0, 1.08)
        s.part(
            h.at([(-0.95, 0.06), (0, 0.2), (0.95, 0.06), (1.1, -0.2), (0, -0.12), (-1.1, -0.2)]),
            scaled(tone, 0.7),
            puff=0.5,
        )
    else:
        s.part(
            h.at(
                [
                    (-1.02, 0.1),
                    (-1.5, 0.7),
                    (-0.8, 1.05),
                    (0, 1.12),
                    (0.8, 1.05),
                    (1.5, 0.7),
                    (1.02, 0.1),
                ]
            ),
            tone,
            puff=0.5,
        )
        h.band(DARK, 0.0, 0.28, 1.04)
        s.part(
            h.at([(-0.95, 0.04), (0, 0.1), (0.95, 0.04), (0.8, -0.22), (0, -0.18), (-0.8, -0.22)]),
            DARK,
            gloss=0.5,
        )
        s.oval(MIDDLE, rim - 0.6 * w, w * 0.17, w * 0.2, GOLD, gloss=0.6)


def _fire(h: Headwear) -> None:
    w, s, tone = h.wide, h.figure.sprite, h.figure.hat
    h.cap(tone, 1.15, 1.14)
    if h.figure.look.hat == "bike":
        for x in (-0.5, 0, 0.5):
            s.line(h.at([(x, 0.2), (x * 0.7, 0.95)]), DARK, w * 0.13)
    else:
        s.part(h.at([(-0.13, 0.1), (-0.12, 1.22), (0.12, 1.22), (0.13, 0.1)]), scaled(tone, 1.15), puff=0.6)
        h.brim(scaled(tone, 0.85), 1.4, 0.17)
    if h.figure.look.hat == "fire":
        s.part(
            h.at([(-0.24, 0.12), (-0.28, 0.68), (0, 0.85), (0.28, 0.68), (0.24, 0.12)]),
            GOLD,
            gloss=0.4,
        )


def _nurse(h: Headwear) -> None:
    w, s = h.wide, h.figure.sprite
    s.part(h.at([(-0.8, 0.25), (-0.95, 0.95), (0, 0.8), (0.95, 0.95), (0.8, 0.25)]), WHITE, sharp=True)
    s.line(h.at([(0, 0.42), (0, 0.74)]), rgb("#d13b3b"), w * 0.09)
    s.line(h.at([(-0.16, 0.58), (0.16, 0.58)]), rgb("#d13b3b"), w * 0.09)


def _grad(h: Headwear) -> None:
    w, s = h.wide, h.figure.sprite
    h.band(DARK, 0.0, 0.5, 0.98)
    s.part(h.at([(0, 0.25), (-1.55, 0.62), (0, 1.0), (1.55, 0.62)]), rgb("#33353d"), sharp=True, puff=0.3)
    s.line(h.at([(0, 0.65), (1.15, 0.45), (1.2, -0.3)]), GOLD, w * 0.07)


def _beret(h: Headwear) -> None:
    w, s, tone = h.wide, h.figure.sprite, h.figure.hat
    s.part(
        h.at([(-1.15, 0.15), (-1.4, 0.6), (-0.7, 1.05), (0.5, 0.95), (1.1, 0.5), (1.0, 0.12)]),
        tone,
        puff=0.6,
    )
    s.line(h.at([(-0.2, 0.98), (-0.15, 1.18)]), scaled(tone, 0.7), w * 0.1)


def _turban(h: Headwear) -> None:
    w, s, rim, tone = h.wide, h.figure.sprite, h.rim, h.figure.hat
    for i, y in enumerate((0.1, 0.45, 0.8)):
        s.oval(
            MIDDLE,
            rim - y * w,
            w * (1.22 - 0.16 * i),
            w * 0.36,
            scaled(tone, 1 - 0.08 * i),
            turn=0.12 * (-1) ** i,
        )
    s.oval(MIDDLE, rim - 0.5 * w, w * 0.13, w * 0.17, rgb("#3fae8a"), gloss=0.8)


def _top(h: Headwear) -> None:
    s = h.figure.sprite
    s.part(
        h.at([(-0.9, 0.0), (-0.95, 1.75), (0.95, 1.75), (0.9, 0.0)]),
        DARK,
        puff=0.8,
        gloss=0.3,
        sharp=True,
    )
    h.brim(DARK, 1.5, 0.18)
    h.band(rgb("#a8343a"), 0.1, 0.4, 0.92)


def _beanie(h: Headwear) -> None:
    w, s, rim, tone = h.wide, h.figure.sprite, h.rim, h.figure.hat
    h.cap(tone, 1.2, 1.1)
    h.band(scaled(tone, 0.8) if h.figure.look.hat == "beanie" else rgb("#8a7358"), -0.15, 0.35, 1.14)
    if h.figure.look.hat == "beanie":
        s.oval(MIDDLE, rim - 1.3 * w, w * 0.28, w * 0.26, mixed(tone, WHITE, 0.6), fur=0.8)
    else:
        for side in (-1, 1):
            s.part(
                h.at([(side * 0.9, 0.1), (side * 1.35, -0.1), (side * 1.25, -1.2), (side * 0.9, -1.1)]),
                rgb("#8a7358"),
                fur=0.7,
            )


def _headband(h: Headwear) -> None:
    s, tone = h.figure.sprite, h.figure.hat
    h.band(tone, 0.05, 0.28, 1.08)
    s.part(h.at([(1.0, 0.2), (1.6, 0.35), (1.5, 0.0), (1.02, 0.05)]), tone)


def _mitre(h: Headwear) -> None:
    w, s = h.wide, h.figure.sprite
    s.part(h.at([(-0.95, 0.0), (-1.05, 1.0), (0, 2.0), (1.05, 1.0), (0.95, 0.0)]), WHITE, puff=0.5)
    s.line(h.at([(0, 0.2), (0, 1.6)]), GOLD, w * 0.12)
    s.line(h.at([(-0.6, 0.85), (0.6, 0.85)]), GOLD, w * 0.12)


def _conical(h: Headwear) -> None:
    w, s = h.wide, h.figure.sprite
    s.part(
        h.at([(-1.85, -0.15), (0, 1.25), (1.85, -0.15), (0, -0.4)]),
        rgb("#d3b271"),
        sharp=True,
        puff=0.5,
    )
    for x in (-1.0, -0.4, 0.4, 1.0):
        s.line(h.at([(x, -0.15), (x * 0.1, 1.05)]), rgb("#a6854a"), w * 0.04, alpha=0.6)


def _hijab(h: Headwear) -> None:
    s, tone = h.figure.sprite, h.figure.hat
    s.part(h.at([(-1.25, -2.2), (-1.3, -0.3), (-0.95, 0.9), (0, 1.25), (0.95, 0.9), (1.3, -0.3), (1.25, -2.2),
            (0, -2.7), (0.0, -1.75), (0.72, -1.3), (0.86, -0.3),
                (0.5, 0.42), (0, 0.52), (-0.5, 0.42), (-0.86, -0.3), (-0.72, -1.3), (0.0, -1.75),
                (0.0, -2.7)]), tone, puff=0.5)  # fmt: skip


WORN: Mapping[Hat, Callable[[Headwear], None]] = MappingProxyType(
    {
        "chef": _chef,
        "straw": _straw,
        "sombrero": _straw,
        "cowboy": _straw,
        "cap": _cap,
        "police": _cap,
        "pilot": _cap,
        "sailor": _cap,
        "fire": _fire,
        "hardhat": _fire,
        "bike": _fire,
        "nurse": _nurse,
        "grad": _grad,
        "beret": _beret,
        "turban": _turban,
        "top": _top,
        "beanie": _beanie,
        "ushanka": _beanie,
        "headband": _headband,
        "mitre": _mitre,
        "conical": _conical,
        "hijab": _hijab,
    }
)
