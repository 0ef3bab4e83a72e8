"""Small things that crawl: beetle, ant, spider, snail, caterpillar, scorpion, worm."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb, ellipse
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import blob, eye, marks, mirrored, tube


def _beetle(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = wanted or (rgb("#3b2a22"), rgb("#2f5f4a"), rgb("#3a3f7a"))[sprite.streams.pick("coat", 3)]
    ink = rgb("#1f191a")
    sprite.shadow(0.66, 0.97, 0.55, 0.05)
    for x, dx in ((0.34, -0.12), (0.58, 0.02), (0.84, 0.14)):
        sprite.line(
            [(x, 0.76), (x + dx, 0.82), (x + dx * 1.4, 0.965), (x + dx * 1.4 + 0.07, 0.97)], ink, 0.034
        )
    horn = tube([(1.1, 0.6, 0.05), (1.28, 0.48, 0.04), (1.34, 0.3, 0.028), (1.28, 0.2, 0.014)])
    sprite.part(horn, scaled(shell, 0.8), sharp=True, gloss=0.5)
    sprite.part(
        tube([(0.92, 0.46, 0.05), (1.0, 0.32, 0.035), (1.08, 0.24, 0.012)]),
        scaled(shell, 0.8),
        sharp=True,
        gloss=0.5,
    )
    sprite.oval(1.1, 0.66, 0.12, 0.11, ink, gloss=0.4)
    sprite.oval(0.92, 0.6, 0.2, 0.2, scaled(shell, 0.85), gloss=0.6)
    dome = blob(
        [
            (0.06, 0.76),
            (0.08, 0.54),
            (0.28, 0.36),
            (0.54, 0.31),
            (0.78, 0.4),
            (0.86, 0.6),
            (0.8, 0.78),
            (0.4, 0.83),
        ]
    )
    sprite.part(dome, shell, below=scaled(shell, 0.65), sharp=True, gloss=0.9, puff=0.7, rim=0.8)
    marks(
        sprite,
        dome,
        [tube([(0.02, 0.62, 0.007), (0.4, 0.46, 0.007), (0.86, 0.5, 0.007)])],
        scaled(shell, 0.4),
    )
    eye(sprite, 1.13, 0.63, 0.034, iris=rgb("#f0ead8"))


def _ant(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#6a3324")
    dark = scaled(coat, 0.6)
    sprite.shadow(0.72, 0.97, 0.6, 0.045)
    for x, knee, foot, tone in ((0.62, 0.42, 0.3, 0.6), (0.78, 0.84, 0.74, 0.6), (0.88, 1.08, 1.2, 0.6),
        (0.66, 0.52, 0.44, 1.0), (0.74, 0.72, 0.86, 1.0), (0.84, 0.98, 1.06, 1.0)):  # fmt: skip
        sprite.line(
            [(x, 0.6), (knee, 0.52), (knee + (foot - knee) * 0.6, 0.76), (foot, 0.97)],
            scaled(dark, tone),
            0.026,
        )
    sprite.part(tube([(0.58, 0.6, 0.05), (0.66, 0.55, 0.04)]), dark, sharp=True)
    abdomen = ellipse(0.32, 0.58, 0.29, 0.2, turn=0.25)
    sprite.part(abdomen, coat, below=scaled(coat, 0.7), sharp=True, gloss=0.7)
    marks(sprite, abdomen, [tube([(0.44 - 0.13 * i, 0.34, 0.01), (0.46 - 0.13 * i, 0.6, 0.012),
        (0.4 - 0.13 * i, 0.84, 0.01)]) for i in range(3)], dark, alpha=0.8)  # fmt: skip
    sprite.oval(0.78, 0.55, 0.15, 0.1, coat, turn=-0.15, gloss=0.5)
    sprite.oval(1.08, 0.46, 0.19, 0.17, coat, turn=0.3, gloss=0.6)
    for dx, dy in ((0.0, 0.0), (0.08, 0.05)):
        sprite.line([(1.12 + dx, 0.33 + dy), (1.18 + dx, 0.14 + dy), (1.34 + dx, 0.08 + dy)], dark, 0.02)
    sprite.part([(1.2, 0.54), (1.32, 0.56), (1.34, 0.64), (1.24, 0.62)], dark)
    sprite.oval(1.13, 0.42, 0.06, 0.064, rgb("#f8f4ea"), rim=0, flat=0.3)
    eye(sprite, 1.14, 0.425, 0.036)


def _spider(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#3a3036")
    pale = mixed(coat, rgb("#d8a878"), 0.5)
    sprite.shadow(0.7, 0.97, 0.6, 0.05)
    reach = (
        (0.16, 0.3, 0.0, 0.97),
        (0.26, 0.18, 0.14, 0.9),
        (0.3, 0.42, 0.26, 0.98),
        (0.44, 0.4, 0.42, 0.985),
    )
    for knee_x, knee_y, foot_x, foot_y in reach:
        leg = tube([(0.6, 0.62, 0.034), (knee_x, knee_y, 0.03),
            ((knee_x + foot_x) / 2 - 0.02, (knee_y + foot_y) / 2, 0.024), (foot_x, foot_y, 0.01)],
            steps=10)  # fmt: skip
        for part in (leg, mirrored(leg, 0.7)):
            sprite.part(part, scaled(coat, 0.85), sharp=True, fur=0.4, rim=0.6)
    sprite.oval(0.7, 0.4, 0.26, 0.25, coat, fur=0.6)
    for x, y, r in ((0.7, 0.24, 0.05), (0.62, 0.33, 0.035), (0.78, 0.33, 0.035), (0.7, 0.36, 0.03)):
        sprite.oval(x, y, r, r * 0.8, pale, fur=0.5, rim=0)
    sprite.oval(0.7, 0.68, 0.2, 0.17, scaled(coat, 1.2), fur=0.6)
    for side in (-1, 1):
        sprite.part(
            tube([(0.7 + side * 0.06, 0.8, 0.036), (0.7 + side * 0.07, 0.88, 0.022)]),
            coat,
            sharp=True,
            fur=0.4,
        )
        sprite.oval(0.7 + side * 0.075, 0.66, 0.062, 0.066, rgb("#f8f4ea"), rim=0, flat=0.3)
        eye(sprite, 0.7 + side * 0.07, 0.665, 0.04)
        eye(sprite, 0.7 + side * 0.14, 0.59, 0.02)
    sprite.line([(0.65, 0.77), (0.7, 0.79), (0.75, 0.77)], scaled(coat, 0.4), 0.011)


def _snail(sprite: Sprite, wanted: Rgb | None) -> None:
    shell, skin = wanted or rgb("#b9743c"), rgb("#c9b48c")
    sprite.shadow(0.66, 0.97, 0.64, 0.04)
    for x, tip in ((1.14, 1.2), (1.22, 1.32)):
        sprite.line([(x, 0.54), (x + 0.02, 0.4), (tip, 0.28)], scaled(skin, 0.9), 0.03)
        sprite.oval(tip, 0.27, 0.034, 0.034, skin)
        eye(sprite, tip + 0.006, 0.265, 0.02)
    foot = blob([(0.02, 0.955), (0.22, 0.86), (0.6, 0.82), (0.96, 0.8), (1.04, 0.62), (1.1, 0.5),
        (1.22, 0.48), (1.3, 0.58), (1.28, 0.74), (1.18, 0.9), (1.02, 0.97), (0.5, 0.985)])  # fmt: skip
    sprite.part(foot, skin, below=scaled(skin, 0.82), sharp=True, gloss=0.35)
    ring = ellipse(0.58, 0.5, 0.4, 0.4)
    sprite.part(ring, shell, below=scaled(shell, 0.8), sharp=True, gloss=0.45, puff=0.7)
    turns = [(0.58 + 0.36 * (1 - t / 30) * math.cos(0.9 + t * 0.52),
        0.5 + 0.36 * (1 - t / 30) * math.sin(0.9 + t * 0.52), 0.024 * (1 - t / 36)) for t in range(29)]  # fmt: skip
    marks(
        sprite,
        ring,
        [tube(turns[k : k + 5], steps=5) for k in range(0, 26, 4)],
        scaled(shell, 0.5),
        soft=0.003,
    )
    rays = [tube([(0.58 + 0.3 * math.cos(a), 0.5 + 0.3 * math.sin(a), 0.01),
        (0.58 + 0.4 * math.cos(a + 0.1), 0.5 + 0.4 * math.sin(a + 0.1), 0.014)])
        for a in (0.4 * k for k in range(16))]  # fmt: skip
    marks(sprite, ring, rays, mixed(shell, (1.0, 0.93, 0.8), 0.5), soft=0.004, alpha=0.8)
    sprite.line([(1.29, 0.66), (1.24, 0.69), (1.19, 0.66)], scaled(skin, 0.5), 0.011)


def _caterpillar(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#8cc04a")
    sprite.shadow(0.78, 0.97, 0.74, 0.05)
    places = [(0.12, 0.82), (0.3, 0.74), (0.48, 0.66), (0.66, 0.68), (0.84, 0.76), (1.02, 0.76)]
    for x, y in places:
        sprite.oval(x + 0.03, y + 0.15, 0.035, 0.06, scaled(coat, 0.55))
    for i, (x, y) in enumerate(places):
        tone = coat if i % 2 else mixed(coat, (0.98, 0.92, 0.4), 0.35)
        sprite.oval(x, y, 0.15, 0.17, tone, below=scaled(tone, 0.75), gloss=0.35)
        sprite.oval(x, y - 0.03, 0.036, 0.04, rgb("#e2573f") if i % 2 else rgb("#f4d94e"), rim=0.1)
        sprite.line([(x - 0.02, y - 0.16), (x - 0.03, y - 0.23)], scaled(coat, 0.5), 0.011)
        sprite.line([(x + 0.04, y - 0.16), (x + 0.06, y - 0.22)], scaled(coat, 0.5), 0.011)
    for dx in (-0.05, 0.07):
        sprite.line(
            [(1.28 + dx, 0.44), (1.29 + dx * 1.8, 0.3), (1.31 + dx * 2.6, 0.22)], scaled(coat, 0.45), 0.018
        )
        sprite.oval(1.31 + dx * 2.6, 0.21, 0.032, 0.032, rgb("#e2573f"))
    sprite.oval(1.26, 0.62, 0.21, 0.21, rgb("#d8523a") if wanted is None else scaled(wanted, 1.1), gloss=0.4)
    for dx in (-0.02, 0.13):
        sprite.oval(1.26 + dx, 0.58, 0.055, 0.066, rgb("#fbf7ec"), rim=0, flat=0.3)
        eye(sprite, 1.27 + dx, 0.585, 0.034)
    sprite.line([(1.24, 0.71), (1.31, 0.735), (1.38, 0.7)], rgb("#5a1f18"), 0.014)


def _scorpion(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#8a5a2c")
    dark = scaled(coat, 0.6)
    sprite.shadow(0.72, 0.97, 0.6, 0.045)
    for x, dx in ((0.5, -0.14), (0.62, -0.05), (0.74, 0.05), (0.84, 0.14)):
        sprite.line([(x, 0.74), (x + dx, 0.72), (x + dx * 1.6, 0.965)], dark, 0.03)
    for k in range(8):
        turn = math.pi * (0.62 + 0.13 * k)
        sprite.oval(0.42 + 0.3 * math.cos(turn), 0.44 + 0.3 * math.sin(turn), 0.075 - 0.004 * k,
            0.07 - 0.004 * k, scaled(coat, 0.95), gloss=0.5)  # fmt: skip
    sprite.part(
        [(0.42, 0.11), (0.52, 0.08), (0.62, 0.16), (0.67, 0.33), (0.57, 0.25), (0.45, 0.21)], dark, gloss=0.5
    )
    body = tube([(0.36, 0.74, 0.08), (0.56, 0.72, 0.12), (0.8, 0.72, 0.12), (0.96, 0.73, 0.09)])
    sprite.part(body, coat, below=scaled(coat, 0.75), sharp=True, gloss=0.5)
    marks(
        sprite,
        body,
        [tube([(0.42 + 0.11 * i, 0.56, 0.008), (0.44 + 0.11 * i, 0.88, 0.008)]) for i in range(5)],
        dark,
    )
    for y, tone in ((-0.04, 0.7), (0.06, 1.0)):
        sprite.part(
            tube([(0.94, 0.74 + y, 0.036), (1.08, 0.82 + y, 0.034), (1.16, 0.7 + y, 0.034)]),
            scaled(coat, tone),
            sharp=True,
        )
        sprite.part([(1.1, 0.7 + y), (1.12, 0.56 + y), (1.22, 0.48 + y), (1.38, 0.5 + y),
            (1.26, 0.57 + y), (1.38, 0.62 + y), (1.3, 0.69 + y), (1.2, 0.74 + y)], scaled(coat, tone),
            gloss=0.5)  # fmt: skip
    eye(sprite, 0.97, 0.68, 0.022)


SUBJECTS = (
    Subject(name="beetle", model=_beetle, height=0.36, metres=0.04, aspect=1.38),
    Subject(name="ant", model=_ant, height=0.36, metres=0.02, aspect=1.44),
    Subject(name="spider", model=_spider, height=0.4, metres=0.05, aspect=1.4),
    Subject(name="snail", model=_snail, height=0.38, metres=0.05, aspect=1.36, top=0.11),
    Subject(name="caterpillar", model=_caterpillar, height=0.36, metres=0.03, aspect=1.5),
    Subject(name="scorpion", model=_scorpion, height=0.38, metres=0.06, aspect=1.4),
)
