"""Animals with hands: monkey, gorilla, koala, sloth."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb, ellipse
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import Knots, eye, marks, merged, mirrored, tube
from lumigate.draft.picture.subjects.animals.perch import trunk


def _monkey(sprite: Sprite, wanted: Rgb | None) -> None:
    kind = sprite.variant
    coat = wanted or rgb(
        {"chimpanzee": "#33292a", "orangutan": "#b5602a", "lemur": "#9a9aa0"}.get(kind, "#7a4e30")
    )
    skin, dark = rgb("#e2b48c"), scaled(coat, 0.6)
    if kind == "orangutan":
        skin = rgb("#8f6a58")
    if kind == "lemur":
        skin = rgb("#f2f0ec")
    sprite.shadow(0.46, 0.985, 0.4, 0.045)
    if kind not in ("chimpanzee", "orangutan"):
        tail = tube(
            [
                (0.62, 0.9, 0.03),
                (0.84, 0.92, 0.034),
                (0.95, 0.74, 0.034),
                (0.88, 0.54, 0.032),
                (0.96, 0.4, 0.03),
                (1.04, 0.46, 0.026),
                (1.0, 0.54, 0.016),
            ],
            steps=10,
        )
        sprite.part(tail, coat, sharp=True, fur=0.4)
        if kind == "lemur":
            marks(
                sprite,
                tail,
                [
                    tube([(0.7, y, 0.017), (1.1, y, 0.017)], steps=2)
                    for y in (0.38, 0.46, 0.54, 0.62, 0.7, 0.78, 0.86)
                ],
                rgb("#232226"),
            )
    foot: Knots = ((0.34, 0.8, 0.1), (0.2, 0.86, 0.08), (0.16, 0.94, 0.05), (0.26, 0.955, 0.042))
    for part in (tube(foot), mirrored(tube(foot), 0.46)):
        sprite.part(part, scaled(coat, 0.8), sharp=True, fur=0.5)
    body = merged(tube([(0.46, 0.54, 0.17), (0.46, 0.76, 0.2)], steps=10))
    sprite.part(body, coat, below=dark, sharp=True, fur=0.6)
    marks(sprite, body, [ellipse(0.46, 0.74, 0.13, 0.17)], mixed(coat, skin, 0.6), soft=0.03)
    arm: Knots = ((0.3, 0.52, 0.07), (0.2, 0.68, 0.055), (0.24, 0.84, 0.042), (0.32, 0.9, 0.036))
    for part in (tube(arm), mirrored(tube(arm), 0.46)):
        sprite.part(part, coat, below=scaled(coat, 0.8), sharp=True, fur=0.5)
    for side in (-1, 1):
        sprite.oval(0.46 + side * 0.135, 0.915, 0.045, 0.035, skin)
        sprite.oval(0.46 + side * 0.21, 0.965, 0.075, 0.032, skin)
        if kind == "lemur":
            sprite.part(
                [(0.46 + side * 0.1, 0.14), (0.46 + side * 0.2, -0.01), (0.46 + side * 0.23, 0.18)],
                coat,
                fur=0.6,
            )
        else:
            sprite.oval(0.46 + side * 0.235, 0.29, 0.085, 0.09, coat, fur=0.3)
            sprite.oval(0.46 + side * 0.235, 0.295, 0.055, 0.06, skin, rim=0)
    sprite.oval(0.46, 0.27, 0.225, 0.215, coat, fur=0.6)
    if kind == "orangutan":
        sprite.oval(0.46, 0.34, 0.21, 0.14, scaled(skin, 0.85))
    face = merged(
        ellipse(0.38, 0.265, 0.105, 0.105),
        ellipse(0.54, 0.265, 0.105, 0.105),
        ellipse(0.46, 0.37, 0.15, 0.105),
        soft=0.012,
    )
    sprite.part(face, skin, sharp=True, puff=0.6, rim=0.2)
    if kind == "lemur":
        for side in (-1, 1):
            marks(
                sprite, face, [ellipse(0.46 + side * 0.08, 0.265, 0.062, 0.066)], rgb("#26242a"), soft=0.006
            )
    for side in (-1, 1):
        eye(
            sprite,
            0.46 + side * 0.078,
            0.262,
            0.033,
            iris=rgb("#e08a2a") if kind == "lemur" else rgb("#5a3a22"),
        )
        sprite.oval(0.46 + side * 0.018, 0.345, 0.01, 0.008, scaled(skin, 0.4), rim=0)
    if kind == "lemur":
        sprite.oval(0.46, 0.37, 0.034, 0.028, rgb("#26242a"), gloss=0.4)
    sprite.line([(0.38, 0.4), (0.46, 0.435), (0.54, 0.4)], scaled(skin, 0.45), 0.011)


def _gorilla(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#35353c")
    skin = rgb("#4a4448")
    sprite.shadow(0.58, 0.985, 0.5, 0.045)
    for x, tone in ((0.36, 0.55), (0.92, 0.55)):
        sprite.part(
            tube([(x, 0.6, 0.1), (x + 0.02, 0.8, 0.08), (x + 0.02, 0.94, 0.07)]),
            scaled(coat, tone),
            sharp=True,
            fur=0.4,
        )
    body = merged(tube([(0.26, 0.62, 0.18), (0.44, 0.52, 0.23), (0.66, 0.38, 0.25), (0.82, 0.34, 0.2)],
        steps=10), tube([(0.26, 0.68, 0.16), (0.3, 0.82, 0.1), (0.22, 0.93, 0.07), (0.3, 0.95, 0.055)]),
        tube([(0.72, 0.42, 0.17), (0.8, 0.62, 0.11), (0.76, 0.8, 0.09), (0.78, 0.93, 0.075),
        (0.83, 0.945, 0.06)]), soft=0.024,)  # fmt: skip
    sprite.part(body, coat, below=scaled(coat, 0.75), sharp=True, fur=0.7)
    marks(
        sprite,
        body,
        [ellipse(0.42, 0.42, 0.22, 0.13, turn=-0.5)],
        mixed(coat, (0.8, 0.8, 0.84), 0.55),
        soft=0.06,
        alpha=0.8,
    )
    head = merged(ellipse(0.95, 0.26, 0.16, 0.17), ellipse(0.93, 0.12, 0.1, 0.1), soft=0.03)
    sprite.part(head, coat, sharp=True, fur=0.5)
    face = merged(ellipse(1.0, 0.25, 0.1, 0.09), ellipse(1.03, 0.36, 0.11, 0.085), soft=0.02)
    sprite.part(face, skin, below=scaled(skin, 0.85), sharp=True, gloss=0.25)
    sprite.part(
        tube([(0.92, 0.21, 0.028), (1.02, 0.19, 0.032), (1.1, 0.22, 0.024)]),
        scaled(skin, 0.85),
        sharp=True,
        gloss=0.2,
    )
    sprite.oval(0.84, 0.27, 0.035, 0.045, scaled(skin, 0.9))
    for x in (0.98, 1.06):
        eye(sprite, x, 0.245, 0.02, iris=rgb("#8a5a34"))
        sprite.oval(x + 0.025, 0.325, 0.022, 0.018, scaled(skin, 0.4), rim=0)
    sprite.line([(0.97, 0.4), (1.04, 0.42), (1.11, 0.395)], scaled(skin, 0.4), 0.012)
    for i in range(3):
        sprite.oval(0.8 + 0.036 * i, 0.962, 0.024, 0.024, skin)
        sprite.oval(0.26 + 0.036 * i, 0.965, 0.022, 0.02, skin)


def _koala(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#989aa4")
    pale, dark = rgb("#eeeef0"), scaled(coat, 0.6)
    trunk(sprite, 0.68, 0.085, "#8a7358")
    body = merged(tube([(0.36, 0.5, 0.17), (0.34, 0.7, 0.22), (0.38, 0.8, 0.19)]), soft=0.02)
    sprite.part(body, coat, below=scaled(coat, 0.82), sharp=True, fur=0.6)
    marks(sprite, body, [ellipse(0.4, 0.58, 0.13, 0.16)], pale, soft=0.05)
    for way in (
        ((0.42, 0.52, 0.075), (0.56, 0.46, 0.06), (0.7, 0.44, 0.05)),
        ((0.4, 0.82, 0.11), (0.56, 0.84, 0.08), (0.7, 0.78, 0.055)),
    ):
        sprite.part(tube(way), coat, below=scaled(coat, 0.8), sharp=True, fur=0.5)
        for i in (-1, 0, 1):
            x, y, _ = way[-1]
            sprite.line([(x + 0.02, y + 0.026 * i), (x + 0.065, y + 0.026 * i + 0.01)], rgb("#2d2a2c"), 0.013)
    for side in (-1, 1):
        sprite.oval(0.38 + side * 0.235, 0.17, 0.13, 0.13, coat, fur=1.0)
        sprite.oval(0.38 + side * 0.235, 0.185, 0.08, 0.08, pale, fur=1.0, rim=0)
    sprite.oval(0.38, 0.29, 0.225, 0.2, coat, fur=0.6)
    sprite.oval(0.38, 0.41, 0.12, 0.06, pale, fur=0.6, rim=0)
    sprite.part(
        [
            (0.345, 0.24),
            (0.38, 0.225),
            (0.415, 0.24),
            (0.432, 0.34),
            (0.41, 0.385),
            (0.35, 0.385),
            (0.328, 0.34),
        ],
        rgb("#2b282c"),
        gloss=0.5,
    )
    for side in (-1, 1):
        eye(sprite, 0.38 + side * 0.118, 0.275, 0.026)
    sprite.line([(0.35, 0.415), (0.38, 0.428), (0.41, 0.415)], dark, 0.009)


def _sloth(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#9a8468")
    face, dark = rgb("#e6d4b4"), rgb("#5a4432")
    limb = tube([(-0.1, 0.14, 0.05), (0.4, 0.1, 0.055), (0.9, 0.13, 0.05), (1.44, 0.1, 0.045)])
    for x0, x1 in ((0.28, 0.22), (0.98, 1.08)):
        sprite.part(
            tube([(x0, 0.62, 0.075), ((x0 + x1) / 2 - 0.03, 0.36, 0.06), (x1, 0.14, 0.045)]),
            scaled(coat, 0.6),
            sharp=True,
            fur=0.6,
        )
    post = tube([(-0.08, -0.06, 0.05), (-0.09, 0.4, 0.06), (-0.08, 0.94, 0.075)])
    sprite.part(post, rgb("#5f452e"), sharp=True, fur=0.3)
    sprite.part(limb, rgb("#6b4f36"), sharp=True, fur=0.3)
    body = merged(
        tube([(0.16, 0.62, 0.13), (0.4, 0.7, 0.21), (0.7, 0.7, 0.2), (0.94, 0.6, 0.13)], steps=10), soft=0.02
    )
    sprite.part(body, coat, below=scaled(coat, 0.75), sharp=True, fur=1.0)
    for x0, x1 in ((0.2, 0.12), (0.86, 0.92)):
        sprite.part(
            tube([(x0, 0.64, 0.085), ((x0 + x1) / 2 - 0.04, 0.38, 0.066), (x1, 0.13, 0.05)]),
            coat,
            sharp=True,
            fur=0.9,
        )
        for i in range(3):
            sprite.part(
                tube(
                    [
                        (x1 - 0.03 + 0.03 * i, 0.1, 0.016),
                        (x1 + 0.03 * i, 0.015, 0.013),
                        (x1 + 0.05 + 0.03 * i, 0.05, 0.003),
                    ]
                ),
                rgb("#efe6d2"),
                sharp=True,
            )
    sprite.oval(1.1, 0.58, 0.18, 0.17, coat, fur=0.8)
    sprite.oval(1.13, 0.6, 0.13, 0.12, face, fur=0.3)
    for side in (-1, 1):
        sprite.oval(1.13 + side * 0.065, 0.585, 0.05, 0.03, dark, turn=side * 0.5, rim=0)
        eye(sprite, 1.13 + side * 0.055, 0.58, 0.02)
    sprite.oval(1.135, 0.63, 0.034, 0.024, rgb("#2a211c"), gloss=0.5)
    sprite.line([(1.07, 0.665), (1.135, 0.695), (1.2, 0.665)], dark, 0.01)


SUBJECTS = (
    Subject(name="monkey", model=_monkey, height=0.54, metres=0.7, aspect=1.0, hand=(0.33, 0.88)),
    Subject(name="gorilla", model=_gorilla, height=0.56, metres=1.5, aspect=1.14, top=0.16),
    Subject(name="koala", model=_koala, height=0.58, metres=0.7, aspect=0.84, shadow=False),
    Subject(name="sloth", model=_sloth, height=0.46, metres=0.6, aspect=1.34, shadow=False),
)
