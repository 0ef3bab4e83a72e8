"""Dinosaurs and dragons, from the side."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb, ellipse
from lumigate.draft.picture.sprite import Points, Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import (
    Knots,
    blob,
    eye,
    marks,
    merged,
    moved,
    spots,
    tube,
)


def _claws(sprite: Sprite, x: float, y: float, step: float, colour: Rgb, count: int = 3) -> None:
    for i in range(count):
        sprite.part([(x + step * i - 0.014, y), (x + step * i + 0.014, y),
            (x + step * i + 0.026, y + 0.026)], colour, sharp=True, rim=0.2)  # fmt: skip


def _tyrannosaur(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or (rgb("#6b8f4a"), rgb("#9a7648"), rgb("#5f8a7a"))[sprite.streams.pick("coat", 3)]
    belly, dark, horn = mixed(skin, (1.0, 0.95, 0.75), 0.6), scaled(skin, 0.55), rgb("#efe6cf")
    sprite.shadow(0.66, 0.985, 0.5, 0.04)
    far: Knots = (
        (0.62, 0.56, 0.1),
        (0.74, 0.7, 0.07),
        (0.66, 0.82, 0.036),
        (0.7, 0.94, 0.034),
        (0.8, 0.96, 0.03),
    )
    sprite.part(tube(far), scaled(skin, 0.58), sharp=True)
    sprite.part(
        tube([(0.84, 0.46, 0.034), (0.95, 0.52, 0.026), (0.98, 0.47, 0.018)]), scaled(skin, 0.6), sharp=True
    )
    mouth = blob([(0.98, 0.2), (1.12, 0.22), (1.25, 0.24), (1.22, 0.31), (1.08, 0.34), (0.94, 0.3)])
    sprite.part(mouth, rgb("#8f2f38"), sharp=True, rim=0, flat=0.5)
    jaw = tube([(0.92, 0.29, 0.055), (1.06, 0.33, 0.04), (1.2, 0.325, 0.03)])
    sprite.part(jaw, mixed(skin, belly, 0.3), below=belly, sharp=True)
    for i in range(6):
        x = 1.03 + 0.036 * i
        sprite.part(
            [(x, 0.2 + 0.006 * i), (x + 0.03, 0.2 + 0.006 * i), (x + 0.016, 0.252 + 0.004 * i)],
            horn,
            sharp=True,
            rim=0,
        )
        sprite.part([(x + 0.012, 0.305), (x + 0.036, 0.305), (x + 0.024, 0.262)], horn, sharp=True, rim=0)
    body = merged(tube([(-0.02, 0.62, 0.01), (0.12, 0.6, 0.04), (0.32, 0.56, 0.085),
        (0.54, 0.52, 0.155), (0.72, 0.44, 0.165), (0.84, 0.3, 0.115), (0.9, 0.19, 0.1)], steps=10),
        blob([(0.84, 0.1), (0.96, 0.03), (1.1, 0.06), (1.27, 0.12), (1.3, 0.19), (1.26, 0.24),
        (1.08, 0.225), (0.94, 0.26), (0.84, 0.26)]),
        tube([(0.5, 0.56, 0.14), (0.6, 0.7, 0.09), (0.5, 0.83, 0.044), (0.54, 0.94, 0.038),
        (0.66, 0.96, 0.034)], steps=10), soft=0.012,)  # fmt: skip
    sprite.part(body, skin, below=scaled(skin, 0.78), sharp=True, gloss=0.15, puff=0.5)
    marks(
        sprite,
        body,
        [blob([(0.96, 0.34), (0.88, 0.46), (0.76, 0.6), (0.6, 0.68), (0.74, 0.72), (0.96, 0.56)])],
        belly,
        soft=0.02,
    )
    bands: list[Points] = [
        [(0.14 + 0.09 * i, 0.4 - 0.02 * i), (0.15 + 0.09 * i, 0.56 - 0.02 * i)] for i in range(8)
    ]
    marks(
        sprite,
        body,
        [tube([(x, y, 0.024), (x1, y1, 0.005)]) for (x, y), (x1, y1) in bands],
        dark,
        soft=0.01,
        alpha=0.8,
    )
    sprite.part(tube([(0.86, 0.44, 0.042), (0.93, 0.54, 0.03), (1.0, 0.51, 0.022)]), skin, sharp=True)
    _claws(sprite, 0.99, 0.515, 0.018, horn, 2)
    _claws(sprite, 0.63, 0.955, 0.036, horn)
    _claws(sprite, 0.78, 0.955, 0.03, scaled(horn, 0.7))
    sprite.oval(1.25, 0.135, 0.013, 0.01, dark, rim=0)
    sprite.part([(0.97, 0.06), (1.04, 0.035), (1.08, 0.075), (1.0, 0.085)], scaled(skin, 0.85))
    eye(sprite, 1.02, 0.105, 0.03, iris=rgb("#f2c23a"))


def _longneck(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or (rgb("#6f9a86"), rgb("#8a9a5f"), rgb("#7f8fae"))[sprite.streams.pick("coat", 3)]
    dark = scaled(skin, 0.62)
    sprite.shadow(0.72, 0.985, 0.5, 0.04)
    for x in (0.6, 0.98):
        sprite.part(
            tube([(x, 0.6, 0.09), (x + 0.02, 0.8, 0.062), (x + 0.02, 0.94, 0.06)]),
            scaled(skin, 0.58),
            sharp=True,
        )
    body = merged(tube([(-0.04, 0.76, 0.006), (0.08, 0.72, 0.028), (0.28, 0.58, 0.06),
        (0.5, 0.54, 0.15), (0.74, 0.56, 0.19), (0.96, 0.52, 0.14), (1.1, 0.38, 0.075),
        (1.16, 0.22, 0.056), (1.22, 0.09, 0.05)], steps=10),
        blob([(1.18, 0.04), (1.28, 0.01), (1.38, 0.05), (1.43, 0.1), (1.38, 0.15), (1.24, 0.15)]),
        tube([(0.5, 0.6, 0.11), (0.49, 0.78, 0.074), (0.49, 0.935, 0.068)]),
        tube([(0.88, 0.6, 0.1), (0.87, 0.78, 0.068), (0.87, 0.935, 0.064)]), soft=0.016,)  # fmt: skip
    sprite.part(body, skin, below=mixed(skin, (1.0, 0.97, 0.8), 0.25), sharp=True, gloss=0.15, puff=0.5)
    marks(
        sprite,
        body,
        spots(sprite, "dots", (0.3, 0.36, 1.05, 0.56), 20, (0.018, 0.036)),
        dark,
        soft=0.004,
        alpha=0.7,
    )
    marks(
        sprite,
        body,
        spots(sprite, "neck", (1.06, 0.08, 1.22, 0.36), 7, (0.012, 0.022)),
        dark,
        soft=0.004,
        alpha=0.6,
    )
    for x in (0.49, 0.87):
        for i in (-0.036, 0.0, 0.036):
            sprite.oval(x + i + 0.01, 0.975, 0.016, 0.018, rgb("#e9e2cf"), rim=0.2)
    sprite.line([(1.42, 0.115), (1.36, 0.125), (1.3, 0.11)], dark, 0.008)
    eye(sprite, 1.315, 0.055, 0.018)


def _triceratops(sprite: Sprite, wanted: Rgb | None) -> None:
    stego = sprite.variant == "stegosaurus"
    skin = wanted or rgb("#8a9a4f" if stego else "#8f7f5a")
    dark, horn = scaled(skin, 0.58), rgb("#efe6cf")
    sprite.shadow(0.76, 0.985, 0.6, 0.045)
    for x in (0.52, 1.04):
        sprite.part(
            tube([(x, 0.64, 0.09), (x + 0.02, 0.82, 0.07), (x + 0.02, 0.94, 0.066)]),
            scaled(skin, 0.58),
            sharp=True,
        )
    if stego:
        for i, (x, y, size) in enumerate(
            (
                (0.2, 0.5, 0.09),
                (0.36, 0.36, 0.14),
                (0.56, 0.24, 0.19),
                (0.78, 0.22, 0.19),
                (0.98, 0.32, 0.14),
                (1.12, 0.46, 0.09),
            )
        ):
            plate = [
                (x - size * 0.5, y + size * 0.7),
                (x - size * 0.55, y),
                (x, y - size),
                (x + size * 0.55, y),
                (x + size * 0.5, y + size * 0.7),
            ]
            sprite.part(plate, rgb("#cf7a3c") if i % 2 else rgb("#b9622f"), puff=0.3)
    parts = [tube([(0.0, 0.66, 0.01), (0.14, 0.66, 0.045), (0.34, 0.58, 0.12), (0.6, 0.54, 0.2),
        (0.86, 0.54, 0.2), (1.1, 0.58, 0.13)], steps=10),
        tube([(0.44, 0.64, 0.12), (0.42, 0.8, 0.08), (0.42, 0.935, 0.074)]),
        tube([(0.92, 0.66, 0.1), (0.91, 0.82, 0.074), (0.91, 0.935, 0.07)]),]  # fmt: skip
    parts.append(
        blob([(1.1, 0.5), (1.26, 0.5), (1.42, 0.58), (1.5, 0.68), (1.42, 0.74), (1.24, 0.74), (1.08, 0.7)])
    )
    body = merged(*parts, soft=0.016)
    sprite.part(body, skin, below=scaled(skin, 0.8), sharp=True, gloss=0.12, puff=0.5)
    marks(
        sprite,
        body,
        spots(sprite, "dots", (0.2, 0.4, 1.0, 0.6), 18, (0.016, 0.034)),
        dark,
        soft=0.006,
        alpha=0.6,
    )
    if not stego:
        frill = blob(
            [
                (1.16, 0.62),
                (1.0, 0.58),
                (0.92, 0.4),
                (0.96, 0.2),
                (1.1, 0.12),
                (1.24, 0.24),
                (1.3, 0.44),
                (1.26, 0.6),
            ]
        )
        sprite.part(frill, scaled(skin, 0.88), sharp=True, puff=0.3, rim=0.6)
        marks(sprite, frill, [ellipse(1.1, 0.36, 0.09, 0.15)], rgb("#c9673c"), soft=0.02, alpha=0.8)
        face = blob(
            [
                (1.1, 0.56),
                (1.18, 0.42),
                (1.3, 0.42),
                (1.46, 0.54),
                (1.56, 0.66),
                (1.54, 0.76),
                (1.44, 0.76),
                (1.24, 0.74),
                (1.12, 0.68),
            ]
        )
        sprite.part(face, skin, below=scaled(skin, 0.85), sharp=True)
        for knots in (((1.26, 0.46, 0.032), (1.42, 0.34, 0.024), (1.6, 0.28, 0.004)),
            ((1.2, 0.46, 0.034), (1.34, 0.3, 0.026), (1.52, 0.2, 0.004)),
            ((1.46, 0.56, 0.028), (1.53, 0.5, 0.018), (1.56, 0.44, 0.003))):  # fmt: skip
            sprite.part(tube(knots), horn, sharp=True, gloss=0.4)
    for x in (0.42, 0.91):
        for i in (-0.04, 0.0, 0.04):
            sprite.oval(x + i + 0.01, 0.975, 0.017, 0.018, horn, rim=0.2)
    sprite.line([(1.5, 0.7), (1.4, 0.7), (1.3, 0.68)], dark, 0.01)
    eye(sprite, 1.3, 0.57, 0.026)


def _dragon(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or (rgb("#3f8f5a"), rgb("#b5382f"), rgb("#4a5fae"))[sprite.streams.pick("coat", 3)]
    belly, dark, horn = mixed(skin, rgb("#f6d98a"), 0.7), scaled(skin, 0.58), rgb("#efe3c4")
    sprite.shadow(0.62, 0.985, 0.5, 0.04)
    _dragon_wing(sprite, scaled(skin, 0.55), scaled(mixed(skin, rgb("#e8a24a"), 0.45), 0.6), 0.2, -0.01)
    for x in (0.56, 0.9):
        sprite.part(
            tube([(x, 0.62, 0.08), (x + 0.05, 0.78, 0.046), (x + 0.01, 0.9, 0.034), (x + 0.09, 0.95, 0.03)]),
            scaled(skin, 0.58),
            sharp=True,
        )
    sprite.part(
        [(-0.02, 0.5), (0.06, 0.36), (0.13, 0.46), (0.11, 0.54), (0.06, 0.56)],
        mixed(skin, rgb("#e8a24a"), 0.5),
    )
    body = merged(tube([(0.06, 0.52, 0.014), (0.06, 0.7, 0.034), (0.2, 0.8, 0.055), (0.4, 0.68, 0.11),
        (0.62, 0.6, 0.155), (0.82, 0.52, 0.135), (0.92, 0.36, 0.085), (0.94, 0.22, 0.07),
        (1.0, 0.13, 0.07)], steps=10), blob([(0.94, 0.08), (1.04, 0.04), (1.16, 0.09), (1.3, 0.14),
        (1.32, 0.2), (1.22, 0.24), (1.04, 0.24), (0.94, 0.2)]),
        tube([(0.48, 0.68, 0.12), (0.56, 0.82, 0.066), (0.47, 0.91, 0.042), (0.58, 0.955, 0.034)]),
        tube([(0.8, 0.6, 0.095), (0.85, 0.76, 0.056), (0.8, 0.9, 0.038), (0.9, 0.955, 0.032)]),
        soft=0.012,)  # fmt: skip
    spine = [
        (0.14, 0.72),
        (0.26, 0.73),
        (0.36, 0.62),
        (0.46, 0.54),
        (0.76, 0.4),
        (0.83, 0.32),
        (0.86, 0.22),
        (0.9, 0.12),
    ]
    for x, y in spine:
        sprite.part(
            [(x - 0.035, y + 0.06), (x - 0.04, y - 0.05), (x + 0.045, y + 0.02)],
            mixed(skin, rgb("#e8a24a"), 0.5),
            sharp=True,
        )
    sprite.part(body, skin, below=scaled(skin, 0.8), sharp=True, gloss=0.3, puff=0.5)
    front = tube(
        [(1.04, 0.27, 0.035), (1.02, 0.4, 0.05), (0.96, 0.54, 0.06), (0.8, 0.72, 0.06), (0.66, 0.76, 0.05)],
        steps=10,
    )
    marks(sprite, body, [front], belly, soft=0.004)
    lines = [
        tube([(0.93 - 0.03 * i, 0.3 + 0.065 * i, 0.005), (1.1 - 0.03 * i, 0.33 + 0.065 * i, 0.005)])
        for i in range(7)
    ]
    marks(sprite, body, lines, dark, alpha=0.45)
    marks(
        sprite,
        body,
        [ellipse(0.3 + 0.07 * i, 0.66 - 0.025 * i + 0.04 * (i % 2), 0.018, 0.014, steps=8) for i in range(8)],
        dark,
        alpha=0.6,
    )
    _dragon_wing(sprite, skin, mixed(skin, rgb("#e8a24a"), 0.55), 0.0, 0.0)
    for x in (0.57, 0.89):
        _claws(sprite, x, 0.955, 0.032, horn)
    for dx in (0.04, 0.0):
        sprite.part(
            tube([(1.0 + dx, 0.08, 0.028), (0.92 + dx, 0.0, 0.02), (0.84 + dx, -0.04, 0.004)]),
            scaled(horn, 1.0 - dx * 8),
            sharp=True,
            gloss=0.3,
        )
    sprite.line([(1.31, 0.2), (1.2, 0.205), (1.1, 0.185)], dark, 0.009)
    sprite.oval(1.285, 0.15, 0.013, 0.01, dark, rim=0)
    eye(sprite, 1.1, 0.12, 0.026, iris=rgb("#f6d03c"))


def _dragon_wing(sprite: Sprite, bone: Rgb, skin: Rgb, dx: float, dy: float) -> None:
    wing = blob([(0.72, 0.52), (0.66, 0.3), (0.5, 0.02), (0.34, 0.08), (0.14, 0.2), (0.0, 0.36),
        (0.16, 0.36), (0.26, 0.46), (0.4, 0.42), (0.5, 0.54), (0.62, 0.52)])  # fmt: skip
    shape = moved(wing, dx, dy)
    sprite.part(shape, skin, below=scaled(skin, 0.85), sharp=True, puff=0.2, rim=0.5)
    bones: tuple[Knots, ...] = (
        ((0.7, 0.52, 0.034), (0.64, 0.28, 0.026), (0.5, 0.01, 0.016)),
        ((0.5, 0.02, 0.014), (0.26, 0.18, 0.011), (0.02, 0.36, 0.006)),
        ((0.51, 0.03, 0.013), (0.4, 0.24, 0.01), (0.27, 0.45, 0.006)),
        ((0.52, 0.04, 0.013), (0.52, 0.28, 0.01), (0.5, 0.53, 0.006)),
    )
    hand = merged(*(tube(way) for way in bones), soft=0.003)
    sprite.part(moved(hand, dx, dy), bone, sharp=True)


def _pterosaur(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#9a7a58")
    pale, dark = mixed(skin, (1.0, 0.93, 0.8), 0.5), scaled(skin, 0.55)
    far = blob([(0.98, 0.52), (1.1, 0.3), (1.36, 0.08), (1.7, 0.02), (1.48, 0.24), (1.28, 0.42), (1.1, 0.6)])
    sprite.part(far, scaled(skin, 0.7), sharp=True, puff=0.25)
    for x in (0.62, 0.68):
        sprite.part(
            tube([(x, 0.66, 0.03), (x - 0.16, 0.74, 0.02), (x - 0.26, 0.72, 0.012)]), dark, sharp=True
        )
    body = merged(tube([(0.58, 0.68, 0.04), (0.78, 0.63, 0.095), (1.0, 0.56, 0.1), (1.14, 0.48, 0.05),
        (1.24, 0.42, 0.055)], steps=10), blob([(1.2, 0.36), (1.06, 0.28), (0.94, 0.24), (1.1, 0.36),
        (1.18, 0.48), (1.32, 0.5), (1.5, 0.54), (1.72, 0.58), (1.5, 0.46), (1.3, 0.38)]),)  # fmt: skip
    sprite.part(body, skin, below=pale, sharp=True, gloss=0.15)
    near = blob(
        [
            (1.02, 0.56),
            (0.94, 0.32),
            (0.7, 0.12),
            (0.36, 0.06),
            (0.02, 0.16),
            (0.26, 0.26),
            (0.48, 0.42),
            (0.62, 0.62),
            (0.84, 0.66),
        ]
    )
    sprite.part(near, mixed(skin, pale, 0.3), below=skin, sharp=True, puff=0.25, rim=0.6)
    sprite.part(
        tube(
            [
                (1.0, 0.56, 0.036),
                (0.92, 0.32, 0.03),
                (0.68, 0.11, 0.024),
                (0.36, 0.06, 0.016),
                (0.04, 0.155, 0.006),
            ],
            steps=10,
        ),
        skin,
        sharp=True,
    )
    bars = [
        tube([(0.94 - 0.12 * i, 0.5 - 0.05 * i, 0.012), (0.8 - 0.15 * i, 0.58 - 0.075 * i, 0.004)])
        for i in range(4)
    ]
    marks(sprite, near, bars, dark, alpha=0.5, soft=0.004)
    eye(sprite, 1.27, 0.42, 0.022, iris=rgb("#f0c53a"))
    sprite.line([(1.66, 0.565), (1.46, 0.52), (1.34, 0.48)], dark, 0.008)


SUBJECTS = (
    Subject(name="tyrannosaur", model=_tyrannosaur, height=0.62, metres=5.0, aspect=1.3),
    Subject(name="sauropod", model=_longneck, height=0.62, metres=9.0, aspect=1.42, top=0.4),
    Subject(name="triceratops", model=_triceratops, height=0.5, metres=3.0, aspect=1.6, top=0.36),
    Subject(name="pterosaur", model=_pterosaur, height=0.42, metres=2.0, aspect=1.74, shadow=False),
    Subject(name="dragon", model=_dragon, height=0.62, metres=5.0, aspect=1.32, top=0.46),
)
