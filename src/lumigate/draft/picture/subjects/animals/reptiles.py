"""Frogs, snakes, lizards, crocodiles and tortoises."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Plane, Rgb, ellipse
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import blob, eye, marks, merged, mirrored, spots, tube


def _toes(sprite: Sprite, x: float, y: float, colour: Rgb, spread: float = 0.05) -> None:
    for i in (-1, 0, 1):
        sprite.line([(x, y - 0.01), (x + spread * i, y + 0.012)], colour, 0.018)
        sprite.oval(x + spread * i, y + 0.014, 0.018, 0.014, colour)


def _frog(sprite: Sprite, wanted: Rgb | None) -> None:
    tree_frog = sprite.variant == "tree"
    skin = wanted or rgb("#58b345" if tree_frog else "#6aa544")
    if sprite.variant == "toad":
        skin = wanted or rgb("#8a7450")
    pale, dark = mixed(skin, (1.0, 0.98, 0.8), 0.65), scaled(skin, 0.62)
    sprite.shadow(0.6, 0.97, 0.54, 0.06)
    thigh = blob(
        [(0.42, 0.9), (0.2, 0.93), (0.06, 0.84), (0.04, 0.68), (0.16, 0.54), (0.34, 0.56), (0.44, 0.72)]
    )
    shin = tube([(0.1, 0.88, 0.05), (0.2, 0.94, 0.044), (0.36, 0.95, 0.03)])
    for part in (thigh, mirrored(thigh, 0.6)):
        sprite.part(part, skin, below=dark, sharp=True, gloss=0.25)
    body = merged(blob([(0.6, 0.24), (0.86, 0.3), (0.92, 0.5), (0.86, 0.76), (0.74, 0.93), (0.6, 0.95),
        (0.46, 0.93), (0.34, 0.76), (0.28, 0.5), (0.34, 0.3)]),
        blob([(0.6, 0.16), (0.88, 0.22), (1.0, 0.4), (0.9, 0.54), (0.6, 0.6), (0.3, 0.54), (0.2, 0.4),
        (0.32, 0.22)]), ellipse(0.38, 0.15, 0.12, 0.125), ellipse(0.82, 0.15, 0.12, 0.125), soft=0.012,)  # fmt: skip
    sprite.part(body, skin, below=scaled(skin, 0.85), sharp=True, gloss=0.35, puff=0.55)
    marks(sprite, body, [blob([(0.28, 0.46), (0.6, 0.5), (0.92, 0.46), (0.84, 0.62), (0.8, 0.82),
        (0.6, 0.92), (0.4, 0.82), (0.36, 0.62)])], pale, soft=0.014)  # fmt: skip
    if not tree_frog:
        dots = spots(sprite, "dots", (0.3, 0.22, 0.9, 0.36), 9, (0.012, 0.024))
        marks(sprite, body, dots, dark, alpha=0.7)
    for part in (shin, mirrored(shin, 0.6)):
        sprite.part(part, scaled(skin, 0.92), sharp=True, gloss=0.2)
    tips = rgb("#ee8a3a") if tree_frog else scaled(skin, 0.9)
    for side in (-1, 1):
        arm = tube(
            [
                (0.6 + side * 0.24, 0.66, 0.06),
                (0.6 + side * 0.25, 0.82, 0.05),
                (0.6 + side * 0.2, 0.94, 0.034),
            ]
        )
        sprite.part(arm, skin, below=scaled(skin, 0.8), sharp=True, gloss=0.25)
        _toes(sprite, 0.6 + side * 0.2, 0.955, tips)
        _toes(sprite, 0.6 + side * 0.4, 0.955, tips)
        gold = rgb("#d8392b") if tree_frog else rgb("#efc53f")
        sprite.oval(0.6 + side * 0.225, 0.145, 0.085, 0.088, scaled(gold, 0.5), rim=0)
        sprite.oval(0.6 + side * 0.225, 0.145, 0.078, 0.08, gold, rim=0, flat=0.4)
        sprite.oval(0.6 + side * 0.22, 0.15, 0.05 if not tree_frog else 0.02,
            0.042 if not tree_frog else 0.06, (0.03, 0.03, 0.03), rim=0, flat=1)  # fmt: skip
        sprite.oval(0.6 + side * 0.225 - 0.025, 0.118, 0.019, 0.018, (1.5, 1.5, 1.5), rim=0, flat=1)
        sprite.oval(0.6 + side * 0.04, 0.34, 0.012, 0.009, dark, rim=0)
    sprite.line([(0.27, 0.4), (0.4, 0.475), (0.6, 0.5), (0.8, 0.475), (0.93, 0.4)], scaled(skin, 0.4), 0.013)


def _snake(sprite: Sprite, wanted: Rgb | None) -> None:
    cobra = sprite.variant == "cobra"
    skin = wanted or (
        rgb("#8a7a3c")
        if cobra
        else (rgb("#6a9a3c"), rgb("#b5763a"), rgb("#4f8f6a"))[sprite.streams.pick("coat", 3)]
    )
    belly, dark = mixed(skin, (1.0, 0.96, 0.75), 0.6), scaled(skin, 0.5)
    sprite.shadow(0.56, 0.96, 0.54, 0.07)
    sprite.part(
        tube([(0.86, 0.86, 0.06), (1.02, 0.9, 0.042), (1.14, 0.82, 0.022), (1.17, 0.74, 0.006)]),
        scaled(skin, 0.8),
        sharp=True,
    )
    for y, reach, thick, tone in (
        (0.64, 0.3, 0.085, 0.72),
        (0.74, 0.38, 0.095, 0.86),
        (0.86, 0.46, 0.105, 1.0),
    ):
        ring = tube([(0.54 - reach, y - 0.02, thick * 0.9), (0.54 - reach * 0.5, y + 0.04, thick),
            (0.54, y + 0.05, thick), (0.54 + reach * 0.5, y + 0.04, thick),
            (0.54 + reach, y - 0.02, thick * 0.9)], steps=10)  # fmt: skip
        sprite.part(ring, scaled(skin, tone), below=scaled(skin, tone * 0.8), sharp=True, gloss=0.4, puff=0.8)
        diamonds = [ellipse(0.54 - reach + 0.115 * i, y + 0.02 - 0.03 * abs(i * 0.115 / reach - 1),
            0.04, thick * 0.55, steps=4) for i in range(1, int(2 * reach / 0.115))]  # fmt: skip
        marks(sprite, ring, diamonds, scaled(dark, tone), soft=0.003)
    neck = [
        tube(
            [
                (0.5, 0.72, 0.085),
                (0.42, 0.56, 0.08),
                (0.46, 0.38, 0.07),
                (0.58, 0.24, 0.066),
                (0.66, 0.15, 0.07),
            ],
            steps=10,
        ),
        blob([(0.6, 0.08), (0.7, 0.05), (0.82, 0.1), (0.92, 0.18), (0.9, 0.23), (0.76, 0.25), (0.62, 0.23)]),
    ]
    if cobra:
        neck.append(
            blob(
                [
                    (0.6, 0.16),
                    (0.44, 0.16),
                    (0.3, 0.3),
                    (0.3, 0.46),
                    (0.42, 0.6),
                    (0.54, 0.56),
                    (0.62, 0.42),
                    (0.68, 0.26),
                ]
            )
        )
    body = merged(*neck)
    sprite.part(body, skin, sharp=True, gloss=0.35, puff=0.6)
    if cobra:
        marks(
            sprite,
            body,
            [tube([(0.62, 0.26, 0.05), (0.56, 0.4, 0.06), (0.52, 0.6, 0.05)])],
            belly,
            soft=0.008,
        )
    else:
        marks(
            sprite,
            body,
            [tube([(0.66, 0.28, 0.03), (0.54, 0.4, 0.03), (0.5, 0.58, 0.035), (0.58, 0.74, 0.03)])],
            belly,
            soft=0.01,
        )
    marks(sprite, body, [ellipse(x, y, 0.032, 0.042, steps=4, turn=t) for x, y,
        t in ((0.5, 0.29, 0.7), (0.42, 0.4, 0.3), (0.38, 0.53, 0.0), (0.44, 0.66, -0.4))], dark,
        soft=0.003)  # fmt: skip
    red = rgb("#cf3340")
    sprite.line([(0.9, 0.205), (0.99, 0.225), (1.06, 0.205)], red, 0.012)
    sprite.line([(0.99, 0.225), (1.05, 0.255)], red, 0.012)
    sprite.line([(0.9, 0.2), (0.8, 0.205), (0.72, 0.19)], dark, 0.008)
    eye(sprite, 0.765, 0.13, 0.028, iris=rgb("#f0c53a"))


def _lizard(sprite: Sprite, wanted: Rgb | None) -> None:
    iguana = sprite.variant == "iguana"
    skin = wanted or rgb("#6f9f4a" if iguana else "#4fa06a")
    if sprite.variant == "gecko":
        skin = wanted or rgb("#e0b04a")
    dark = scaled(skin, 0.55)
    sprite.shadow(0.95, 0.96, 0.8, 0.06)
    for way in (((0.74, 0.66, 0.07), (0.84, 0.78, 0.045), (0.78, 0.9, 0.032), (0.88, 0.93, 0.026)),
        ((1.28, 0.62, 0.06), (1.4, 0.76, 0.042), (1.34, 0.9, 0.03), (1.44, 0.93, 0.025))):  # fmt: skip
        sprite.part(tube(way), scaled(skin, 0.6), sharp=True)
    body = merged(tube([(0.02, 0.5, 0.006), (0.06, 0.72, 0.026), (0.22, 0.86, 0.045),
        (0.48, 0.76, 0.085), (0.76, 0.64, 0.14), (1.04, 0.6, 0.15), (1.3, 0.54, 0.12),
        (1.46, 0.44, 0.095)], steps=10), blob([(1.38, 0.36), (1.5, 0.29), (1.66, 0.32), (1.82, 0.42),
        (1.8, 0.5), (1.62, 0.54), (1.44, 0.54)]), soft=0.012,)  # fmt: skip
    if iguana:
        for i in range(13):
            x, y = 0.62 + 0.07 * i, 0.52 - 0.1 * math.sin((i + 1) / 6) - 0.006 * i
            sprite.part([(x - 0.035, y + 0.05), (x - 0.02, y - 0.1), (x + 0.04, y + 0.04)], dark, sharp=True)
    sprite.part(body, skin, below=mixed(skin, (1.0, 0.97, 0.7), 0.35), sharp=True, gloss=0.25, puff=0.55)
    if sprite.variant == "gecko":
        marks(sprite, body, spots(sprite, "dots", (0.3, 0.46, 1.7, 0.72), 34, (0.014, 0.026)), dark)
    else:
        bands = [
            tube([(x, 0.3, 0.02), (x - 0.04, 0.58, 0.022), (x - 0.01, 0.72, 0.006)])
            for x in (0.4, 0.56, 0.72, 0.88, 1.04, 1.2)
        ]
        marks(sprite, body, bands, dark, soft=0.008, alpha=0.8)
    for way in (((0.64, 0.7, 0.085), (0.52, 0.8, 0.05), (0.58, 0.92, 0.034), (0.68, 0.95, 0.03)),
        ((1.18, 0.64, 0.075), (1.1, 0.8, 0.046), (1.16, 0.92, 0.032), (1.26, 0.95, 0.028))):  # fmt: skip
        sprite.part(tube(way), skin, below=scaled(skin, 0.75), sharp=True, gloss=0.2)
        for i in (-1, 0, 1):
            x, y, _ = way[-1]
            sprite.line([(x, y), (x + 0.07, y + 0.022 * i)], scaled(skin, 0.75), 0.016)
    sprite.line([(1.81, 0.46), (1.68, 0.475), (1.56, 0.45)], dark, 0.01)
    sprite.oval(1.59, 0.37, 0.048, 0.045, mixed(skin, (1, 1, 1), 0.3), rim=0)
    eye(sprite, 1.592, 0.37, 0.03, iris=rgb("#f0b93a"))


def _chameleon(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#59b04a")
    dark, second = scaled(skin, 0.6), rgb("#f0c63f") if wanted is None else mixed(wanted, (1, 1, 1), 0.5)
    sprite.part(
        tube([(-0.08, 0.84, 0.03), (0.4, 0.86, 0.04), (0.9, 0.83, 0.038), (1.4, 0.84, 0.026)]),
        rgb("#6b4a2f"),
        fur=0.3,
        sharp=True,
    )
    curl = [(0.34 + 0.16 * (1 - t / 15) * math.cos(t * 0.62 - 0.5),
        0.64 + 0.16 * (1 - t / 15) * math.sin(t * 0.62 - 0.5), 0.034 * (1 - t / 20)) for t in range(13)]  # fmt: skip
    for way in (
        ((0.66, 0.6, 0.05), (0.74, 0.72, 0.034), (0.7, 0.83, 0.03)),
        ((0.98, 0.56, 0.05), (1.06, 0.7, 0.034), (1.02, 0.82, 0.03)),
    ):
        sprite.part(tube(way), scaled(skin, 0.6), sharp=True)
    body = merged(blob([(0.44, 0.6), (0.5, 0.42), (0.68, 0.28), (0.9, 0.28), (1.06, 0.38), (1.08, 0.54),
        (0.9, 0.66), (0.66, 0.7)]), tube([(0.56, 0.6, 0.08), (0.5, 0.66, 0.055), (0.48, 0.6, 0.04)]),
        tube(curl, steps=5), blob([(1.0, 0.34), (0.98, 0.2), (1.1, 0.12), (1.2, 0.24), (1.36, 0.36),
        (1.38, 0.44), (1.24, 0.52), (1.06, 0.54)]), soft=0.01,)  # fmt: skip
    sprite.part(body, skin, below=mixed(skin, dark, 0.3), sharp=True, gloss=0.2, puff=0.5)
    bands = [
        tube([(x, 0.26, 0.026), (x - 0.03, 0.5, 0.024), (x, 0.68, 0.006)]) for x in (0.58, 0.7, 0.82, 0.94)
    ]
    marks(sprite, body, bands, rgb("#3a8fae") if wanted is None else dark, soft=0.012, alpha=0.8)
    marks(sprite, body, spots(sprite, "dots", (0.52, 0.36, 1.04, 0.62), 18, (0.012, 0.02)), second)
    for way in (
        ((0.58, 0.62, 0.06), (0.5, 0.74, 0.04), (0.56, 0.84, 0.036)),
        ((0.9, 0.6, 0.055), (0.84, 0.74, 0.038), (0.9, 0.83, 0.034)),
    ):
        sprite.part(tube(way), skin, below=scaled(skin, 0.8), sharp=True)
        sprite.oval(way[-1][0] + 0.03, 0.86, 0.05, 0.034, scaled(skin, 0.9))
    sprite.line([(1.37, 0.43), (1.26, 0.455), (1.16, 0.44)], dark, 0.01)
    sprite.oval(1.17, 0.34, 0.075, 0.072, mixed(skin, second, 0.5), gloss=0.3)
    sprite.oval(1.18, 0.34, 0.044, 0.042, scaled(skin, 0.85), rim=0.2)
    eye(sprite, 1.188, 0.34, 0.024)


def _crocodile(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#5f7d43")
    belly, dark = mixed(skin, (1.0, 0.95, 0.7), 0.55), scaled(skin, 0.58)
    sprite.shadow(1.1, 0.96, 1.0, 0.06)
    for x in (0.86, 1.52):
        sprite.part(
            tube([(x, 0.7, 0.08), (x + 0.06, 0.84, 0.06), (x + 0.13, 0.95, 0.036)]),
            scaled(skin, 0.58),
            sharp=True,
        )
    ridge = [(0.12 + 0.1 * i, 0.62 - 0.2 * min(1.0, i / 7) + 0.02 * max(0, i - 11)) for i in range(17)]
    for x, y in ridge:
        sprite.part([(x - 0.055, y + 0.06), (x - 0.005, y - 0.07), (x + 0.055, y + 0.06)], dark, sharp=True)
    body = merged(tube([(0.0, 0.7, 0.01), (0.22, 0.76, 0.055), (0.5, 0.72, 0.11), (0.86, 0.63, 0.19),
        (1.24, 0.62, 0.2), (1.58, 0.6, 0.16)], steps=10),
        blob([(1.5, 0.46), (1.66, 0.38), (1.8, 0.42), (2.0, 0.53), (2.2, 0.54), (2.28, 0.58),
        (2.24, 0.64), (1.9, 0.65), (1.6, 0.7)]), soft=0.014,)  # fmt: skip
    jaw = blob([(1.56, 0.66), (1.9, 0.7), (2.22, 0.7), (2.24, 0.75), (1.9, 0.79), (1.6, 0.78)])
    sprite.part(jaw, scaled(belly, 0.92), below=scaled(belly, 0.75), sharp=True)
    for i in range(9):
        x = 1.76 + 0.054 * i
        sprite.part([(x - 0.02, 0.69), (x, 0.635), (x + 0.02, 0.69)], (1.0, 1.0, 0.95), sharp=True, rim=0)
        sprite.part(
            [(x + 0.005, 0.64), (x + 0.027, 0.695), (x + 0.045, 0.64)], (1.0, 1.0, 0.95), sharp=True, rim=0
        )
    sprite.part(body, skin, below=scaled(skin, 0.8), sharp=True, gloss=0.15, puff=0.55)
    marks(
        sprite,
        body,
        [blob([(0.2, 0.82), (0.6, 0.78), (1.2, 0.76), (1.6, 0.7), (1.5, 0.95), (0.6, 0.95)])],
        belly,
        soft=0.02,
    )
    marks(sprite, body, [ellipse(0.4 + 0.1 * i + 0.05 * (j % 2), 0.52 + 0.065 * j, 0.026, 0.018,
        steps=8) for i in range(12) for j in range(4)], dark, alpha=0.55)  # fmt: skip
    for x in (0.72, 1.38):
        leg = tube(
            [(x, 0.72, 0.1), (x - 0.05, 0.84, 0.07), (x + 0.05, 0.94, 0.045), (x + 0.12, 0.955, 0.034)]
        )
        sprite.part(leg, skin, below=scaled(skin, 0.72), sharp=True)
        for i in range(3):
            sprite.oval(x + 0.1 + 0.04 * i, 0.968, 0.022, 0.014, rgb("#e9e0c4"))
    sprite.oval(2.22, 0.545, 0.034, 0.026, skin)
    sprite.oval(2.235, 0.54, 0.012, 0.009, dark, rim=0)
    sprite.oval(1.7, 0.42, 0.075, 0.072, skin)
    eye(sprite, 1.71, 0.415, 0.04, iris=rgb("#efc53f"))


def _tortoise(sprite: Sprite, wanted: Rgb | None) -> None:
    shell, skin = wanted or rgb("#8a6a34"), rgb("#a3a565")
    dark = scaled(shell, 0.5)
    sprite.shadow(0.64, 0.97, 0.6, 0.06)
    sprite.part([(0.12, 0.8), (0.0, 0.86), (0.14, 0.88)], scaled(skin, 0.8))
    for x, tone in ((0.42, 0.6), (0.98, 0.6)):
        sprite.part(tube([(x, 0.74, 0.09), (x + 0.02, 0.92, 0.08)]), scaled(skin, tone), sharp=True)
    head = merged(
        tube([(0.98, 0.76, 0.08), (1.14, 0.66, 0.07), (1.22, 0.52, 0.075)]), ellipse(1.27, 0.46, 0.12, 0.1)
    )
    sprite.part(head, skin, below=scaled(skin, 0.85), sharp=True, gloss=0.15)
    for x in (0.26, 0.86):
        leg = tube([(x, 0.74, 0.1), (x - 0.01, 0.88, 0.092), (x, 0.94, 0.09)])
        sprite.part(leg, skin, below=scaled(skin, 0.75), sharp=True)
        for i in range(3):
            sprite.oval(x - 0.05 + 0.05 * i, 0.972, 0.02, 0.018, rgb("#e9e0c4"))
    sprite.part(
        blob([(0.08, 0.76), (0.5, 0.84), (1.08, 0.78), (1.0, 0.88), (0.56, 0.9), (0.18, 0.86)]),
        scaled(skin, 1.1),
        sharp=True,
    )
    dome = blob(
        [
            (0.05, 0.78),
            (0.08, 0.54),
            (0.26, 0.3),
            (0.54, 0.19),
            (0.84, 0.27),
            (1.04, 0.5),
            (1.1, 0.76),
            (0.8, 0.83),
            (0.34, 0.84),
        ]
    )
    sprite.part(dome, shell, below=scaled(shell, 0.7), sharp=True, gloss=0.35, puff=0.65)
    plates: list[Plane] = []
    for x, y, r in (
        (0.38, 0.38, 0.105),
        (0.6, 0.34, 0.11),
        (0.82, 0.4, 0.1),
        (0.24, 0.58, 0.105),
        (0.48, 0.6, 0.12),
        (0.73, 0.61, 0.115),
        (0.94, 0.63, 0.09),
    ):
        plates.append(ellipse(x, y, r, r * 0.95, steps=6, turn=0.5))
    marks(sprite, dome, plates, mixed(shell, rgb("#e2c05a"), 0.45), soft=0.004)
    marks(sprite, dome, [ellipse(float(p[:, 0].mean()), float(p[:, 1].mean()), 0.045, 0.04, steps=6,
        turn=0.5) for p in plates], dark, soft=0.006, alpha=0.8)  # fmt: skip
    marks(
        sprite,
        dome,
        [tube([(0.0, 0.76, 0.03), (0.5, 0.83, 0.03), (1.2, 0.75, 0.03)])],
        mixed(shell, dark, 0.4),
        soft=0.004,
    )
    sprite.line([(1.385, 0.49), (1.33, 0.515), (1.27, 0.505)], scaled(skin, 0.45), 0.011)
    eye(sprite, 1.31, 0.43, 0.03)


SUBJECTS = (
    Subject(name="frog", model=_frog, height=0.42, metres=0.1, aspect=1.2, top=0.16),
    Subject(name="snake", model=_snake, height=0.46, metres=0.4, aspect=1.18),
    Subject(name="lizard", model=_lizard, height=0.34, metres=0.12, aspect=1.84),
    Subject(name="chameleon", model=_chameleon, height=0.46, metres=0.25, aspect=1.4, shadow=False),
    Subject(name="crocodile", model=_crocodile, height=0.34, metres=0.7, aspect=2.28, top=0.42),
    Subject(name="tortoise", model=_tortoise, height=0.42, metres=0.4, aspect=1.4, top=0.21),
)
