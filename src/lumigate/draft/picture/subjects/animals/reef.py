"""Animals of the sea floor and the open water that are no fish: octopus, jellyfish, turtle, crab, starfish."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled, turned
from lumigate.draft.picture.raster import Plane, Rgb, ellipse
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import (
    Knots,
    blob,
    eye,
    marks,
    merged,
    mirrored,
    spots,
    tube,
)


def _octopus(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or (rgb("#d9664f"), rgb("#a65bb0"), rgb("#d98245"))[sprite.streams.pick("coat", 3)]
    sucker = mixed(skin, (1.0, 0.92, 0.88), 0.65)
    far: tuple[Knots, ...] = (
        ((0.5, 0.5, 0.08), (0.36, 0.72, 0.05), (0.36, 0.86, 0.036), (0.45, 0.92, 0.02), (0.47, 0.86, 0.01)),
        ((0.5, 0.5, 0.08), (0.3, 0.6, 0.06), (0.12, 0.58, 0.04), (0.04, 0.46, 0.026), (0.1, 0.4, 0.012)),
    )
    near: tuple[Knots, ...] = (
        ((0.5, 0.5, 0.09), (0.28, 0.7, 0.07), (0.1, 0.76, 0.05), (0.0, 0.68, 0.03), (0.04, 0.61, 0.012)),
        ((0.52, 0.52, 0.09), (0.32, 0.8, 0.07), (0.18, 0.92, 0.045), (0.06, 0.9, 0.026), (0.07, 0.84, 0.012)),
    )
    for limb in far:
        for outline in (tube(limb, steps=10), mirrored(tube(limb, steps=10), 0.55)):
            sprite.part(outline, scaled(skin, 0.62), sharp=True, rim=0.3)
    body = merged(blob([(0.55, 0.0), (0.76, 0.07), (0.83, 0.26), (0.76, 0.42), (0.72, 0.56),
        (0.55, 0.62), (0.38, 0.56), (0.34, 0.42), (0.27, 0.26), (0.34, 0.07)]),
        *(part for limb in near for part in (tube(limb, steps=10),
        mirrored(tube(limb, steps=10), 0.55))), soft=0.01,)  # fmt: skip
    sprite.part(body, skin, below=scaled(skin, 0.9), sharp=True, gloss=0.4, puff=0.6)
    cups = [ellipse(x, y, r, r * 0.85, steps=14) for x, y,
        r in ((0.27, 0.755, 0.022), (0.2, 0.795, 0.02), (0.13, 0.805, 0.017), (0.35, 0.83, 0.022),
        (0.28, 0.9, 0.019), (0.22, 0.945, 0.016), (0.06, 0.775, 0.014))]  # fmt: skip
    marks(sprite, body, cups + [mirrored(cup, 0.55) for cup in cups], sucker)
    marks(sprite, body, spots(sprite, "dots", (0.36, 0.05, 0.74, 0.24), 9, (0.014, 0.03)),
        scaled(skin, 0.78), alpha=0.7)  # fmt: skip
    for side in (-1, 1):
        sprite.oval(0.55 + side * 0.1, 0.36, 0.07, 0.075, rgb("#f8f4ea"), rim=0, flat=0.3)
        eye(sprite, 0.55 + side * 0.09, 0.365, 0.042)
    sprite.line([(0.49, 0.49), (0.55, 0.515), (0.61, 0.49)], scaled(skin, 0.45), 0.012)


def _jellyfish(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or (rgb("#c58be0"), rgb("#7fb5ec"), rgb("#f0a0b8"))[sprite.streams.pick("coat", 3)]
    light = mixed(skin, (1.0, 1.0, 1.0), 0.5)
    sprite.glow(0.36, 0.26, 0.3, light, alpha=0.3)
    stream = sprite.streams.stream("threads")
    for i in range(9):
        x = 0.12 + 0.06 * i
        sway, long = float(stream.uniform(-0.06, 0.06)), float(stream.uniform(0.7, 0.96))
        sprite.line([(x, 0.4), (x + sway, 0.52), (x - sway * 0.6, 0.66), (x + sway * 1.2, long)], light,
            0.008, alpha=0.75)  # fmt: skip
    for i, x in enumerate((0.26, 0.36, 0.46)):
        bend = (-0.05, 0.04, 0.05)[i]
        sprite.part(tube([(x, 0.36, 0.05), (x + bend, 0.5, 0.042), (x - bend, 0.62, 0.036),
            (x + bend, 0.74, 0.022), (x, 0.84, 0.006)], steps=10), scaled(light, 0.92), sharp=True,
            fur=0.25, flat=0.3)  # fmt: skip
    bell = blob([(0.36, 0.02), (0.55, 0.07), (0.67, 0.22), (0.7, 0.38), (0.62, 0.45), (0.54, 0.4),
        (0.45, 0.46), (0.36, 0.41), (0.27, 0.46), (0.18, 0.4), (0.1, 0.45), (0.02, 0.38), (0.05, 0.22),
        (0.17, 0.07)])  # fmt: skip
    sprite.part(bell, skin, below=light, sharp=True, gloss=0.5, rim=0.9, flat=0.25)
    ribs = [tube([(0.36 + k * 0.02, 0.08, 0.004), (0.36 + k * 0.07, 0.22, 0.008),
        (0.36 + k * 0.085, 0.4, 0.006)]) for k in (-3, -2, -1, 0, 1, 2, 3)]  # fmt: skip
    marks(sprite, bell, ribs, light, alpha=0.7)
    marks(sprite, bell, [ellipse(0.36, 0.2, 0.17, 0.1)], light, alpha=0.45, soft=0.02)


def _turtle(sprite: Sprite, wanted: Rgb | None) -> None:
    shell, skin = wanted or rgb("#7b6a3a"), rgb("#6f9a63")
    pale = rgb("#e3e2b0")
    sprite.part(
        tube([(0.98, 0.6, 0.07), (0.92, 0.78, 0.065), (0.76, 0.9, 0.02)]), scaled(skin, 0.55), sharp=True
    )
    sprite.part(
        tube([(0.36, 0.62, 0.05), (0.2, 0.72, 0.05), (0.1, 0.82, 0.02)]), scaled(skin, 0.6), sharp=True
    )
    sprite.part(tube([(0.26, 0.56, 0.04), (0.12, 0.56, 0.045), (0.01, 0.62, 0.016)]), skin, sharp=True)
    head = merged(tube([(1.08, 0.5, 0.085), (1.2, 0.43, 0.07)]), ellipse(1.29, 0.39, 0.11, 0.088))
    sprite.part(head, skin, below=mixed(skin, pale, 0.6), sharp=True, gloss=0.2)
    _tiles(
        sprite, head, ((1.24, 0.34), (1.31, 0.33), (1.2, 0.4), (1.12, 0.45), (1.1, 0.52), (1.18, 0.49)), 0.026
    )
    sprite.part(blob([(0.2, 0.56), (0.44, 0.66), (0.8, 0.67), (1.12, 0.58), (1.0, 0.72), (0.6, 0.75),
        (0.3, 0.68)]), pale, sharp=True)  # fmt: skip
    dome = blob([(0.14, 0.58), (0.22, 0.42), (0.42, 0.26), (0.7, 0.21), (0.96, 0.3), (1.14, 0.48),
        (1.14, 0.58), (0.9, 0.66), (0.55, 0.69), (0.26, 0.64)])  # fmt: skip
    sprite.part(dome, shell, below=scaled(shell, 0.75), sharp=True, gloss=0.35, puff=0.6)
    plates = [[(0.34, 0.36), (0.54, 0.27), (0.58, 0.42), (0.42, 0.49)],
        [(0.59, 0.25), (0.82, 0.26), (0.82, 0.41), (0.63, 0.42)],
        [(0.87, 0.28), (1.0, 0.38), (0.96, 0.46), (0.87, 0.42)],
        [(0.22, 0.48), (0.32, 0.4), (0.38, 0.51), (0.28, 0.58)],
        [(0.43, 0.53), (0.59, 0.46), (0.64, 0.57), (0.5, 0.63)],
        [(0.64, 0.46), (0.83, 0.45), (0.86, 0.55), (0.69, 0.58)],
        [(0.88, 0.46), (0.98, 0.5), (1.06, 0.54), (0.91, 0.56)],]  # fmt: skip
    marks(sprite, dome, [blob(plate) for plate in plates], mixed(shell, pale, 0.35), soft=0.004)
    marks(sprite, dome, [tube([(0.1, 0.6, 0.02), (0.5, 0.68, 0.022), (0.9, 0.65, 0.022),
        (1.2, 0.55, 0.02)])], mixed(shell, pale, 0.5), soft=0.004)  # fmt: skip
    fin = tube([(1.02, 0.6, 0.075), (0.98, 0.76, 0.085), (0.84, 0.9, 0.06), (0.66, 0.97, 0.016)])
    sprite.part(fin, skin, below=scaled(skin, 0.8), sharp=True, gloss=0.15)
    _tiles(sprite, fin, ((1.02, 0.64), (0.98, 0.71), (1.03, 0.74), (0.94, 0.79), (0.98, 0.83),
        (0.87, 0.86), (0.91, 0.9), (0.8, 0.91), (0.83, 0.95), (0.73, 0.95)), 0.028)  # fmt: skip
    sprite.line([(1.395, 0.41), (1.33, 0.435), (1.27, 0.43)], scaled(skin, 0.45), 0.009)
    eye(sprite, 1.325, 0.375, 0.025)


def _tiles(sprite: Sprite, within: Plane, places: tuple[tuple[float, float], ...], size: float) -> None:
    marks(sprite, within, [ellipse(x, y, size, size * 0.8, steps=6) for x, y in places], rgb("#3f6145"),
        alpha=0.75, soft=0.002)  # fmt: skip


def _crab(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = wanted or rgb("#d8452f")
    pale = mixed(shell, (1.0, 0.9, 0.75), 0.6)
    sprite.shadow(0.7, 0.96, 0.6, 0.06)
    legs: tuple[Knots, ...] = (
        ((0.45, 0.66, 0.04), (0.26, 0.6, 0.034), (0.13, 0.74, 0.024), (0.09, 0.88, 0.006)),
        ((0.46, 0.72, 0.04), (0.29, 0.7, 0.034), (0.2, 0.82, 0.024), (0.17, 0.95, 0.006)),
        ((0.5, 0.78, 0.04), (0.36, 0.79, 0.032), (0.3, 0.88, 0.022), (0.28, 0.985, 0.006)),
    )
    for limb in legs:
        for outline in (tube(limb), mirrored(tube(limb), 0.7)):
            sprite.part(outline, scaled(shell, 0.72), sharp=True)
    for side in (-1, 1):

        def at(x: float, y: float, side: int = side) -> tuple[float, float]:
            return 0.7 + side * x, y

        arm = [at(0.28, 0.58), at(0.46, 0.5), at(0.5, 0.36)]
        sprite.part(
            tube([(*arm[0], 0.05), (*arm[1], 0.052), (*arm[2], 0.05)]), scaled(shell, 0.85), sharp=True
        )
        sprite.part([at(0.5, 0.32), at(0.62, 0.26), at(0.64, 0.14), at(0.56, 0.02), at(0.55, 0.14),
            at(0.48, 0.22)], scaled(shell, 0.9), gloss=0.3)  # fmt: skip
        sprite.part([at(0.55, 0.36), at(0.43, 0.38), at(0.34, 0.26), at(0.36, 0.1), at(0.46, 0.0),
            at(0.44, 0.13), at(0.5, 0.22), at(0.58, 0.28)], shell, gloss=0.4)  # fmt: skip
        sprite.part(tube([(*at(0.1, 0.5), 0.022), (*at(0.12, 0.36), 0.018)]), scaled(shell, 0.9), sharp=True)
    body = blob([(0.7, 0.46), (0.9, 0.47), (1.06, 0.56), (1.07, 0.68), (0.94, 0.82), (0.7, 0.88),
        (0.46, 0.82), (0.33, 0.68), (0.34, 0.56), (0.5, 0.47)])  # fmt: skip
    sprite.part(body, shell, below=scaled(shell, 0.8), sharp=True, gloss=0.45, puff=0.55)
    marks(sprite, body, [ellipse(0.7, 0.87, 0.3, 0.07)], pale, soft=0.02, alpha=0.8)
    marks(sprite, body, spots(sprite, "dots", (0.45, 0.5, 0.95, 0.6), 8, (0.012, 0.022)), pale, alpha=0.6)
    for side in (-1, 1):
        sprite.oval(0.7 + side * 0.12, 0.34, 0.062, 0.066, rgb("#fbf8f0"), rim=0, flat=0.3)
        eye(sprite, 0.7 + side * 0.115, 0.345, 0.036)
    sprite.line([(0.6, 0.69), (0.7, 0.735), (0.8, 0.69)], scaled(shell, 0.4), 0.013)


def _starfish(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or (rgb("#e8743b"), rgb("#e0564f"), rgb("#dd9a3e"))[sprite.streams.pick("coat", 3)]
    pale = mixed(skin, (1.0, 0.95, 0.8), 0.55)
    points: list[tuple[float, float]] = []
    dots: list[tuple[float, float, float]] = []
    for i in range(5):
        turn = -math.pi / 2 + i * math.tau / 5 + 0.06
        for away, off in ((0.5, -0.09), (0.53, 0.0), (0.5, 0.09), (0.235, math.pi / 5)):
            points.append((0.52 + away * math.cos(turn + off), 0.53 + away * math.sin(turn + off)))
        for k in range(6):
            dots += [(0.52 + (0.1 + 0.068 * k) * math.cos(turn),
                0.53 + (0.1 + 0.068 * k) * math.sin(turn), 0.021 - 0.002 * k)]  # fmt: skip
            if k < 4:
                dots += [(0.52 + (0.13 + 0.06 * k) * math.cos(turn + s * (0.4 - 0.07 * k)),
                    0.53 + (0.13 + 0.06 * k) * math.sin(turn + s * (0.4 - 0.07 * k)), 0.01)
                    for s in (-1, 1)]  # fmt: skip
    star = blob(points)
    sprite.part(star, skin, below=turned(skin, value=0.85), sharp=True, gloss=0.2, puff=0.6, rim=0.6, fur=0.1)
    marks(sprite, star, [ellipse(x, y, r, r, steps=10) for x, y, r in dots], pale)


def _lobster(sprite: Sprite, wanted: Rgb | None) -> None:
    shrimp = sprite.variant == "shrimp"
    shell = wanted or rgb("#f0926a" if shrimp else "#c8392a")
    dark = scaled(shell, 0.62)
    sprite.shadow(0.8, 0.96, 0.66, 0.045)
    for dx, dy in ((0.0, 0.0), (0.05, 0.03)):
        sprite.line(
            [(1.16, 0.56 + dy), (1.0 + dx, 0.28 + dy), (0.66 + dx, 0.14 + dy), (0.4 + dx, 0.2 + dy)],
            shell,
            0.011,
        )
    for x in (0.74, 0.84, 0.94, 1.04):
        sprite.line([(x, 0.74), (x - 0.04, 0.84), (x - 0.01, 0.96)], dark, 0.024)
    fan = merged(
        *(ellipse(0.12 + 0.01 * i, 0.68 + 0.1 * i, 0.15, 0.05, turn=-0.5 + 0.45 * i) for i in range(3))
    )
    sprite.part(fan, shell, below=dark, sharp=True, gloss=0.3, puff=0.3)
    tail = tube([(0.2, 0.8, 0.075), (0.32, 0.68, 0.1), (0.5, 0.62, 0.12), (0.7, 0.62, 0.13)], steps=10)
    sprite.part(tail, shell, below=scaled(shell, 0.75), sharp=True, gloss=0.5)
    rings = [tube([(x, y - 0.16, 0.008), (x - 0.03, y, 0.01), (x + 0.01, y + 0.16, 0.008)]) for x,
        y in ((0.27, 0.72), (0.37, 0.66), (0.47, 0.63), (0.57, 0.62), (0.66, 0.62))]  # fmt: skip
    marks(sprite, tail, rings, dark, alpha=0.8)
    back = blob(
        [
            (0.62, 0.62),
            (0.72, 0.5),
            (0.94, 0.46),
            (1.14, 0.53),
            (1.26, 0.62),
            (1.14, 0.71),
            (0.9, 0.76),
            (0.68, 0.74),
        ]
    )
    sprite.part(back, shell, below=scaled(shell, 0.8), sharp=True, gloss=0.5, puff=0.6)
    if not shrimp:
        for dy, tone in ((-0.08, 0.72), (0.03, 1.0)):
            claw = scaled(shell, tone)
            sprite.part(
                tube([(1.04, 0.68 + dy, 0.04), (1.14, 0.78 + dy, 0.042), (1.26, 0.72 + dy, 0.045)]),
                claw,
                sharp=True,
            )
            sprite.part([(1.2, 0.74 + dy), (1.24, 0.6 + dy), (1.38, 0.52 + dy), (1.58, 0.56 + dy),
                (1.44, 0.63 + dy), (1.56, 0.7 + dy), (1.4, 0.77 + dy), (1.28, 0.79 + dy)], claw,
                gloss=0.5)  # fmt: skip
    sprite.line([(1.18, 0.56), (1.23, 0.5)], dark, 0.022)
    sprite.oval(1.24, 0.48, 0.042, 0.044, rgb("#fbf8f0"), rim=0, flat=0.3)
    eye(sprite, 1.25, 0.482, 0.026)


SUBJECTS = (
    Subject(
        name="octopus", model=_octopus, height=0.5, metres=0.8, aspect=1.1, hand=(0.04, 0.62), shadow=False
    ),
    Subject(name="jellyfish", model=_jellyfish, height=0.6, metres=0.6, aspect=0.72, shadow=False),
    Subject(name="sea_turtle", model=_turtle, height=0.46, metres=0.6, aspect=1.4, top=0.22, shadow=False),
    Subject(name="crab", model=_crab, height=0.36, metres=0.15, aspect=1.4),
    Subject(name="lobster", model=_lobster, height=0.38, metres=0.15, aspect=1.6),
    Subject(name="starfish", model=_starfish, height=0.36, metres=0.15, aspect=1.04),
)
