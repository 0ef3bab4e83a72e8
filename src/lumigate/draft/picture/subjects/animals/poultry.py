"""Birds of the farmyard and the park: rooster, hen, chick, turkey, peacock."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Plane, Rgb, ellipse
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import blob, eye, marks, merged, stripes, tube

_RED, _GOLD = "#d6322c", "#eba92f"


def _legs(sprite: Sprite, places: tuple[float, ...], top: float, thick: float = 0.026) -> None:
    for k, x in enumerate(places):
        tone = scaled(rgb(_GOLD), 0.72 if k == 0 and len(places) > 1 else 1.0)
        sprite.line([(x, top), (x + 0.01, 0.965)], tone, thick)
        for dx, dy in ((0.09, 0.014), (0.07, -0.014), (-0.055, 0.008)):
            sprite.line([(x + 0.01, 0.965), (x + 0.01 + dx, 0.965 + dy)], tone, thick * 0.75)


def _rooster(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#b0461f")
    hackle, green = rgb("#e9a13a"), rgb("#1f5f58")
    sprite.shadow(0.5, 0.985, 0.36, 0.035)
    for i in range(6):
        tone = mixed(green, rgb("#2a2b58"), i / 6)
        sprite.part(tube([(0.34, 0.6, 0.06), (0.2 - 0.015 * i, 0.34 + 0.04 * i, 0.05),
            (0.06 - 0.012 * i, 0.24 + 0.06 * i, 0.042), (-0.03 + 0.02 * i, 0.36 + 0.075 * i, 0.012)],
            steps=10), scaled(tone, 0.85 + 0.08 * (i % 3)), sharp=True, gloss=0.3, rim=0.6,)  # fmt: skip
    _legs(sprite, (0.58, 0.46), 0.76, 0.03)
    body = merged(tube([(0.32, 0.58, 0.1), (0.48, 0.62, 0.18), (0.64, 0.54, 0.185), (0.72, 0.38, 0.125),
        (0.74, 0.25, 0.09)], steps=10), ellipse(0.755, 0.2, 0.09, 0.085),
        tube([(0.48, 0.7, 0.09), (0.47, 0.83, 0.035)]), tube([(0.58, 0.68, 0.08), (0.58, 0.82, 0.033)]),
        soft=0.012,)  # fmt: skip
    sprite.part(body, coat, below=scaled(rgb("#3a2a2c"), 1.0) if wanted is None else scaled(coat, 0.6),
        sharp=True, fur=0.25, puff=0.55)  # fmt: skip
    marks(sprite, body, [blob([(0.66, 0.1), (0.88, 0.14), (0.86, 0.36), (0.84, 0.5), (0.72, 0.56),
        (0.56, 0.5), (0.6, 0.32)])], hackle, soft=0.025)  # fmt: skip
    wing = blob([(0.62, 0.5), (0.46, 0.48), (0.32, 0.56), (0.24, 0.7), (0.4, 0.72), (0.58, 0.66)])
    sprite.part(wing, scaled(coat, 0.85), below=green, sharp=True, fur=0.15, puff=0.45)
    marks(sprite, wing, stripes([[(0.3 + 0.07 * i, 0.7), (0.42 + 0.05 * i, 0.55)] for i in range(4)],
        0.009), scaled(coat, 0.5))  # fmt: skip
    _comb(sprite, 0.76, 0.13, 1.0)
    sprite.part([(0.835, 0.17), (0.9, 0.19), (0.93, 0.225), (0.84, 0.235)], rgb("#efc25a"), gloss=0.4)
    sprite.part([(0.82, 0.24), (0.86, 0.27), (0.85, 0.36), (0.81, 0.36), (0.8, 0.28)], rgb(_RED), gloss=0.3)
    sprite.oval(0.775, 0.205, 0.05, 0.045, rgb(_RED), rim=0.2)
    eye(sprite, 0.785, 0.185, 0.019, iris=rgb("#f0b73c"))


def _comb(sprite: Sprite, x: float, y: float, size: float) -> None:
    comb = blob([(x - 0.1 * size, y + 0.06 * size), (x - 0.14 * size, y - 0.03 * size),
        (x - 0.08 * size, y - 0.02 * size), (x - 0.06 * size, y - 0.1 * size),
        (x - 0.005 * size, y - 0.045 * size), (x + 0.03 * size, y - 0.11 * size),
        (x + 0.06 * size, y - 0.03 * size), (x + 0.11 * size, y - 0.05 * size),
        (x + 0.1 * size, y + 0.04 * size)])  # fmt: skip
    sprite.part(comb, rgb(_RED), sharp=True, gloss=0.3, puff=0.6)


def _hen(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or (rgb("#f3ece0"), rgb("#b5733f"), rgb("#8a4a2a"))[sprite.streams.pick("coat", 3)]
    sprite.shadow(0.5, 0.985, 0.4, 0.04)
    _legs(sprite, (0.58, 0.46), 0.8, 0.034)
    body = merged(tube([(0.3, 0.56, 0.16), (0.46, 0.6, 0.24), (0.64, 0.56, 0.21), (0.76, 0.4, 0.13),
        (0.8, 0.28, 0.105)], steps=10), ellipse(0.815, 0.25, 0.115, 0.11),
        blob([(0.36, 0.44), (0.2, 0.34), (0.08, 0.24), (0.02, 0.34), (0.04, 0.5), (0.16, 0.68),
        (0.36, 0.7)]), soft=0.014,)  # fmt: skip
    sprite.part(body, coat, below=scaled(coat, 0.86), sharp=True, fur=0.3, puff=0.55)
    marks(sprite, body, stripes([[(0.08 + 0.05 * i, 0.26 + 0.02 * i), (0.2 + 0.05 * i, 0.56)]
        for i in range(3)], 0.01), scaled(coat, 0.7))  # fmt: skip
    wing = blob(
        [(0.66, 0.5), (0.48, 0.46), (0.32, 0.54), (0.2, 0.6), (0.32, 0.72), (0.5, 0.76), (0.62, 0.68)]
    )
    sprite.part(wing, scaled(coat, 0.94), below=scaled(coat, 0.82), sharp=True, fur=0.2, puff=0.45)
    marks(sprite, wing, stripes([[(0.3 + 0.08 * i, 0.68 + 0.02 * i), (0.46 + 0.05 * i, 0.56)]
        for i in range(4)], 0.01), scaled(coat, 0.68))  # fmt: skip
    _comb(sprite, 0.82, 0.15, 0.75)
    sprite.part([(0.915, 0.23), (0.98, 0.255), (1.0, 0.285), (0.92, 0.295)], rgb(_GOLD), gloss=0.4)
    sprite.part([(0.9, 0.3), (0.93, 0.33), (0.915, 0.395), (0.885, 0.38)], rgb(_RED), gloss=0.3)
    eye(sprite, 0.86, 0.225, 0.024)


def _chick(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#f7d65a")
    sprite.shadow(0.46, 0.985, 0.36, 0.05)
    _legs(sprite, (0.54, 0.4), 0.84, 0.04)
    body = merged(ellipse(0.44, 0.64, 0.33, 0.25, turn=-0.15), ellipse(0.58, 0.33, 0.25, 0.235),
        blob([(0.22, 0.52), (0.06, 0.46), (0.1, 0.6), (0.18, 0.68)]), soft=0.03)  # fmt: skip
    sprite.part(body, coat, below=scaled(coat, 0.9), sharp=True, fur=0.7, puff=0.6)
    sprite.part(
        [(0.48, 0.54), (0.34, 0.54), (0.18, 0.66), (0.3, 0.74), (0.46, 0.7)], scaled(coat, 0.9), fur=0.6
    )
    sprite.part([(0.79, 0.31), (0.9, 0.36), (0.79, 0.41)], rgb("#ee8a33"), gloss=0.4)
    eye(sprite, 0.68, 0.29, 0.04)
    sprite.oval(0.66, 0.41, 0.05, 0.032, mixed(coat, rgb("#f08a6a"), 0.5), rim=0, flat=0.5)


def _fan(
    sprite: Sprite, x: float, y: float, inner: float, outer: float, tones: tuple[Rgb, Rgb], count: int
) -> None:
    """Draw feathers spread over half a circle around (x, y), of two tones in turn."""
    feathers: list[Plane] = []
    wide = 2.4 * outer / count
    for i in range(count):
        turn = math.pi * (1.06 + 0.88 * i / (count - 1))
        feathers.append(tube([(x + r * math.cos(turn), y + r * math.sin(turn), wide * share) for r,
            share in ((inner, 0.3), ((inner + outer) / 2, 0.55), (outer, 0.62))]))  # fmt: skip
    whole = merged(*feathers, soft=0.003)
    sprite.part(whole, tones[0], sharp=True, puff=0.25, rim=0.3)
    marks(sprite, whole, feathers[1::2], tones[1], soft=0.002)


def _turkey(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#6b3f24")
    sprite.shadow(0.6, 0.985, 0.42, 0.04)
    _fan(sprite, 0.6, 0.6, 0.1, 0.53, (rgb("#8a4a26"), rgb("#a8622f")), 13)
    for i in range(13):
        turn = math.pi * (1.06 + 0.88 * i / 12)
        sprite.oval(0.6 + 0.5 * math.cos(turn), 0.6 + 0.5 * math.sin(turn), 0.032, 0.05, rgb("#f0e2c4"),
            turn=turn, rim=0.1)  # fmt: skip
    _fan(sprite, 0.6, 0.62, 0.05, 0.36, (scaled(coat, 0.75), scaled(coat, 0.95)), 11)
    _legs(sprite, (0.7, 0.5), 0.84, 0.032)
    sprite.oval(0.6, 0.66, 0.25, 0.24, coat, below=scaled(coat, 0.75), fur=0.5)
    for side in (-1, 1):
        sprite.part([(0.6 + side * x, y) for x,
            y in ((0.17, 0.54), (0.27, 0.62), (0.26, 0.8), (0.17, 0.78))], scaled(coat, 0.8), fur=0.4)  # fmt: skip
    for k in range(3):
        for i in range(4 - k % 2):
            x = 0.5 + 0.066 * i + 0.033 * (k % 2)
            sprite.line([(x - 0.022, 0.64 + 0.06 * k), (x, 0.665 + 0.06 * k),
                (x + 0.022, 0.64 + 0.06 * k)], rgb("#c98b52"), 0.011)  # fmt: skip
    neck = merged(
        tube([(0.6, 0.56, 0.1), (0.6, 0.42, 0.07), (0.6, 0.32, 0.075)]), ellipse(0.6, 0.3, 0.095, 0.095)
    )
    sprite.part(neck, rgb("#7fa3c0"), below=rgb("#c9574c"), sharp=True, gloss=0.2)
    sprite.part([(0.56, 0.33), (0.6, 0.31), (0.64, 0.33), (0.6, 0.41)], rgb(_GOLD), gloss=0.4)
    sprite.part(
        [(0.63, 0.32), (0.665, 0.36), (0.665, 0.48), (0.635, 0.5), (0.625, 0.4)], rgb(_RED), gloss=0.3
    )
    for side in (-1, 1):
        sprite.oval(0.6 + side * 0.047, 0.275, 0.032, 0.034, (0.97, 0.96, 0.93), rim=0, flat=0.4)
        eye(sprite, 0.6 + side * 0.045, 0.278, 0.02)


def _peacock(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#1f4fa8")
    green, gold = rgb("#2f8a63"), rgb("#c8b04a")
    if sprite.variant == "white":
        coat, green, gold = rgb("#f2f2ee"), rgb("#e4e6e2"), rgb("#fbfaf4")
    centre, low = 0.75, 0.68
    sprite.shadow(centre, 0.985, 0.4, 0.04)
    for ring, (outer, count, tone) in enumerate(((0.66, 19, 0.8), (0.52, 15, 0.95), (0.39, 11, 1.1))):
        _fan(
            sprite,
            centre,
            low,
            0.05,
            outer * 0.93,
            (scaled(green, tone), scaled(mixed(green, gold, 0.25), tone)),
            count,
        )
        size = 0.036 - 0.004 * ring
        places = [
            (centre + outer * 0.95 * math.cos(turn), low + outer * 0.95 * math.sin(turn), turn)
            for turn in (math.pi * (1.06 + 0.88 * i / (count - 1)) for i in range(count))
        ]
        whole = blob([(-0.2, -0.2), (1.7, -0.2), (1.7, 1.2), (-0.2, 1.2)])
        for share, tone in ((1.1, gold), (0.72, rgb("#2aa6a8")), (0.42, rgb("#1c2f7a"))):
            eyes = [
                ellipse(x, y, size * share, size * share * 0.88, turn=turn, steps=14) for x, y, turn in places
            ]
            marks(sprite, whole, eyes, tone)
    _legs(sprite, (0.8, 0.7), 0.86, 0.024)
    body = merged(tube([(centre, 0.78, 0.125), (centre, 0.66, 0.13), (centre, 0.5, 0.075),
        (centre, 0.38, 0.058)], steps=10), ellipse(centre, 0.335, 0.075, 0.07),)  # fmt: skip
    sprite.part(body, coat, sharp=True, gloss=0.35, puff=0.6, rim=0.6)
    for k in range(4):
        for i in range(3 + k % 2):
            x = centre - 0.06 + 0.06 * i - 0.03 * (k % 2)
            sprite.line([(x - 0.02, 0.6 + 0.05 * k), (x, 0.62 + 0.05 * k), (x + 0.02, 0.6 + 0.05 * k)],
                mixed(coat, (0.6, 0.95, 1.0), 0.5), 0.009)  # fmt: skip
    for i in (-2, -1, 0, 1, 2):
        x, y = centre + 0.032 * i, 0.2 + 0.006 * i * i
        sprite.line([(centre + 0.008 * i, 0.28), (x, y)], coat, 0.007)
        sprite.oval(x, y, 0.014, 0.014, rgb("#2aa6a8") if sprite.variant != "white" else gold)
    for side in (-1, 1):
        sprite.oval(centre + side * 0.038, 0.325, 0.03, 0.026, rgb("#f5f3ea"), rim=0, flat=0.3)
        eye(sprite, centre + side * 0.036, 0.326, 0.018)
    sprite.part(
        [(centre - 0.025, 0.35), (centre, 0.34), (centre + 0.025, 0.35), (centre, 0.405)],
        rgb("#d8c9a8"),
        gloss=0.4,
    )


SUBJECTS = (
    Subject(name="rooster", model=_rooster, height=0.54, metres=0.6, aspect=0.94),
    Subject(name="hen", model=_hen, height=0.46, metres=0.45, aspect=1.02),
    Subject(name="chick", model=_chick, height=0.36, metres=0.12, aspect=0.92),
    Subject(name="wild_turkey", model=_turkey, height=0.52, metres=0.9, aspect=1.2),
    Subject(name="peacock", model=_peacock, height=0.6, metres=1.6, aspect=1.5),
)
