"""Hats of stories: crowns, helmets, hoods, veils."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.subjects.people.figure import MIDDLE
from lumigate.draft.picture.subjects.people.headwear import DARK, GOLD, WHITE, Headwear
from lumigate.draft.picture.subjects.people.look import Hat


def _crown(h: Headwear) -> None:
    w, s, rim = h.wide, h.figure.sprite, h.rim
    s.part(h.at([(-1, 0.1), (-1.12, 1.0), (-0.62, 0.58), (-0.35, 1.15), (0, 0.6), (0.35, 1.15), (0.62, 0.58),
            (1.12, 1.0), (1, 0.1)]), GOLD,
           sharp=True, gloss=0.6)  # fmt: skip
    for x, code in ((-0.6, "#c8323c"), (0, "#2f6fc4"), (0.6, "#c8323c")):
        s.oval(MIDDLE + x * w, rim - 0.34 * w, w * 0.11, w * 0.11, rgb(code), gloss=0.7)


def _tiara(h: Headwear) -> None:
    w, s, rim = h.wide, h.figure.sprite, h.rim
    s.part(
        h.at(
            [
                (-0.95, 0.2),
                (-0.5, 0.5),
                (0, 0.95),
                (0.5, 0.5),
                (0.95, 0.2),
                (0.5, 0.28),
                (0, 0.4),
                (-0.5, 0.28),
            ]
        ),
        GOLD,
        gloss=0.6,
    )
    s.oval(MIDDLE, rim - 0.55 * w, w * 0.1, w * 0.12, rgb("#5ac0e0"), gloss=0.8)


def _wizard(h: Headwear) -> None:
    w, s, rim, tone = h.wide, h.figure.sprite, h.rim, h.figure.hat
    h.brim(scaled(tone, 0.85), 1.75, 0.24)
    s.part(
        h.at(
            [
                (-1.02, 0.0),
                (-0.55, 1.1),
                (-0.1, 2.1),
                (0.4, 2.35),
                (0.25, 1.75),
                (0.6, 1.0),
                (1.02, 0.0),
            ]
        ),
        tone,
        below=scaled(tone, 0.85),
        puff=0.6,
    )
    h.band(GOLD if h.figure.look.hat == "wizard" else rgb("#7a4bb0"), 0.05, 0.27, 1.0)
    if h.figure.look.hat == "wizard":
        for x, y in ((-0.25, 0.75), (0.3, 0.6), (0.05, 1.25)):
            s.oval(MIDDLE + x * w, rim - y * w, w * 0.09, w * 0.09, rgb("#f4d774"), flat=0.6, rim=0)


def _pirate(h: Headwear) -> None:
    w, s, rim = h.wide, h.figure.sprite, h.rim
    s.part(h.at([(-1.5, 0.2), (-1.1, 0.9), (0, 1.35), (1.1, 0.9), (1.5, 0.2), (0, -0.05)]), DARK, puff=0.5)
    s.oval(MIDDLE, rim - 0.62 * w, w * 0.2, w * 0.2, WHITE, flat=0.6, rim=0)
    s.line([(MIDDLE - 0.32 * w, rim - 0.25 * w), (MIDDLE + 0.32 * w, rim - 0.42 * w)], WHITE, w * 0.09)
    s.line([(MIDDLE + 0.32 * w, rim - 0.25 * w), (MIDDLE - 0.32 * w, rim - 0.42 * w)], WHITE, w * 0.09)


def _helm(h: Headwear) -> None:
    w, s = h.wide, h.figure.sprite
    s.part(h.at([(-1.12, -1.5), (-1.18, 0.2), (-0.7, 1.05), (0, 1.25), (0.7, 1.05), (1.18, 0.2), (1.12, -1.5),
            (0, -1.75)]), rgb("#b4bcc8"),
           below=rgb("#7f8894"), gloss=0.8, puff=0.8)  # fmt: skip
    s.part(
        h.at([(-0.9, -0.25), (0.9, -0.25), (0.86, -0.5), (-0.86, -0.5)]),
        rgb("#15171c"),
        sharp=True,
        flat=0.8,
        rim=0,
    )
    for x in (-0.4, -0.14, 0.14, 0.4):
        s.line(h.at([(x, -0.85), (x, -1.3)]), rgb("#3a4048"), w * 0.07)
    s.part(
        h.at(
            [
                (-0.1, 1.1),
                (-0.5, 1.75),
                (-1.3, 1.8),
                (-1.5, 1.2),
                (-0.9, 1.5),
                (-0.3, 1.3),
                (0.1, 1.15),
            ]
        ),
        h.figure.main,
        fur=0.4,
    )


def _horned(h: Headwear) -> None:
    s = h.figure.sprite
    for side in (-1, 1):
        s.part(
            h.at(
                [
                    (side * 0.85, 0.35),
                    (side * 1.5, 0.55),
                    (side * 1.75, 1.25),
                    (side * 1.4, 0.95),
                    (side * 0.8, 0.75),
                ]
            ),
            rgb("#efe4c8"),
            puff=0.7,
        )
    h.cap(rgb("#8c939c"), 1.1, 1.1)
    h.band(rgb("#a8793a"), -0.08, 0.2, 1.12)
    s.part(h.at([(-0.1, 0.1), (0.1, 0.1), (0.08, -0.75), (-0.08, -0.75)]), rgb("#a8793a"), puff=0.5)


def _santa(h: Headwear) -> None:
    w, s, rim, tone = h.wide, h.figure.sprite, h.rim, h.figure.hat
    red = rgb("#c92f32") if h.figure.look.hat == "santa" else tone
    s.part(
        h.at([(-1.05, 0.1), (-0.6, 1.05), (0.2, 1.55), (1.2, 1.2), (1.5, 0.6), (1.1, 0.8), (1.02, 0.1)]),
        red,
        puff=0.6,
    )
    h.band(WHITE if h.figure.look.hat == "santa" else scaled(tone, 0.7), -0.08, 0.28, 1.14)
    s.oval(MIDDLE + 1.52 * w, rim - 0.5 * w, w * 0.22, w * 0.22, WHITE, fur=0.6)


def _hood(h: Headwear) -> None:
    s, tone = h.figure.sprite, h.figure.hat
    s.part(h.at([(-1.2, -1.9), (-1.35, -0.3), (-1.0, 0.85), (0, 1.3), (1.0, 0.85), (1.35, -0.3), (1.2, -1.9),
            (0.9, -1.2), (0.92, -0.1), (0.5, 0.35),
                (0, 0.45), (-0.5, 0.35), (-0.92, -0.1), (-0.9, -1.2)]), tone, puff=0.5)  # fmt: skip


def _bandage(h: Headwear) -> None:
    w, s = h.wide, h.figure.sprite
    for y in (0.15, 0.5, 0.85):
        s.line(h.at([(-1.0, y - 0.2), (0, y), (1.0, y - 0.15)]), rgb("#e9dfc4"), w * 0.26)


def _halo(h: Headwear) -> None:
    w, s, rim = h.wide, h.figure.sprite, h.rim
    s.line(
        h.at([(-0.75, 1.15), (0, 1.0), (0.75, 1.15), (0, 1.32), (-0.75, 1.15)]),
        rgb("#ffe28a"),
        w * 0.12,
    )
    s.glow(MIDDLE, rim - 1.15 * w, w * 0.9, rgb("#ffe9a8"), alpha=0.35)


def _jester(h: Headwear) -> None:
    w, s, rim = h.wide, h.figure.sprite, h.rim
    for side, code in ((-1, "#c8323c"), (1, "#3a62b8")):
        s.part(
            h.at(
                [
                    (0, 0.0),
                    (0, 1.0),
                    (side * 0.9, 1.35),
                    (side * 1.7, 0.85),
                    (side * 1.45, 0.7),
                    (side * 1.0, 0.75),
                    (side * 1.05, 0.0),
                ]
            ),
            rgb(code),
        )
        s.oval(MIDDLE + side * 1.68 * w, rim - 0.72 * w, w * 0.17, w * 0.17, GOLD, gloss=0.7)


def _kabuto(h: Headwear) -> None:
    s = h.figure.sprite
    h.cap(DARK, 1.15, 1.2)
    s.part(h.at([(-1.2, 0.0), (-1.7, -0.7), (-1.2, -0.9), (-1.02, -0.2)]), scaled(h.figure.main, 0.7))
    s.part(h.at([(1.2, 0.0), (1.7, -0.7), (1.2, -0.9), (1.02, -0.2)]), scaled(h.figure.main, 0.7))
    s.part(
        h.at(
            [
                (0, 0.35),
                (-0.75, 0.95),
                (-0.95, 1.85),
                (-0.5, 1.1),
                (0, 0.7),
                (0.5, 1.1),
                (0.95, 1.85),
                (0.75, 0.95),
            ]
        ),
        GOLD,
        gloss=0.6,
    )


def _veil(h: Headwear) -> None:
    w, s, rim = h.wide, h.figure.sprite, h.rim
    s.part(h.at([(-0.9, 0.5), (0, 0.95), (0.9, 0.5), (1.6, -1.6), (1.75, -3.4), (1.15, -3.2), (1.08, -0.6),
            (0, 0.4), (-1.08, -0.6), (-1.15, -3.2), (-1.75, -3.4),
                (-1.6, -1.6)]), WHITE, flat=0.4)  # fmt: skip
    for x in (-0.5, -0.17, 0.17, 0.5):
        s.oval(MIDDLE + x * w, rim - 0.55 * w, w * 0.14, w * 0.14, rgb("#f3c7d2"), rim=0.2)


def _mask(h: Headwear) -> None:
    s, tone = h.figure.sprite, h.figure.hat
    s.part(
        h.at([(-1.1, 0.45), (0, 1.1), (1.1, 0.45), (1.14, -0.3), (0, -0.2), (-1.14, -0.3)]),
        tone,
        puff=0.6,
    )
    s.part(
        h.at([(-1.1, -0.75), (1.1, -0.75), (0.8, -1.75), (0, -2.1), (-0.8, -1.75)]),
        scaled(tone, 0.9),
        puff=0.6,
    )


def _flower(h: Headwear) -> None:
    w, s, rim = h.wide, h.figure.sprite, h.rim
    for i, code in enumerate(("#e0557a", "#f2c23e", "#f6f1e6", "#e0557a", "#b06ac0")):
        s.oval(
            MIDDLE + (i - 2) * 0.42 * w,
            rim - (0.55 - 0.1 * abs(i - 2)) * w,
            w * 0.2,
            w * 0.2,
            rgb(code),
            rim=0.3,
        )
        s.oval(
            MIDDLE + (i - 2) * 0.42 * w,
            rim - (0.55 - 0.1 * abs(i - 2)) * w,
            w * 0.07,
            w * 0.07,
            rgb("#f6d860"),
            rim=0,
        )


TOLD: Mapping[Hat, Callable[[Headwear], None]] = MappingProxyType(
    {
        "crown": _crown,
        "tiara": _tiara,
        "wizard": _wizard,
        "witch": _wizard,
        "pirate": _pirate,
        "helm": _helm,
        "horned": _horned,
        "santa": _santa,
        "elf": _santa,
        "hood": _hood,
        "bandage": _bandage,
        "halo": _halo,
        "jester": _jester,
        "kabuto": _kabuto,
        "veil": _veil,
        "mask": _mask,
        "flower": _flower,
    }
)
