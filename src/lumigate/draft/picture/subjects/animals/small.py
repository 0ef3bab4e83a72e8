"""Small beasts of prey, from the side: raccoon, skunk, badger, otter."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb, ellipse
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import Knots, blob, eye, marks, merged, tube, whiskers
from lumigate.draft.picture.subjects.animals.frame import Frame, stand

_LOW = Frame(
    trunk=((0.3, 0.62, 0.17), (0.52, 0.6, 0.19), (0.76, 0.62, 0.16)),
    neck=((0.78, 0.6, 0.15), (0.94, 0.56, 0.125)),
    head=((0.98, 0.55, 0.13), (1.1, 0.62, 0.085), (1.2, 0.68, 0.046)),
    fore=((0.78, 0.72, 0.09), (0.79, 0.86, 0.05), (0.78, 0.94, 0.04), (0.81, 0.962, 0.036)),
    hind=((0.29, 0.72, 0.12), (0.3, 0.86, 0.058), (0.275, 0.94, 0.042), (0.31, 0.962, 0.038)),
    far=(0.1, 0.11),
)


_UNDERSIDE = ((0.1, 0.78), (0.9, 0.76), (1.0, 1.0), (0.1, 1.0))


def _raccoon(sprite: Sprite, wanted: Rgb | None) -> None:
    red = sprite.variant == "red_panda"
    coat = wanted or rgb("#b5562a" if red else "#86827e")
    dark, pale = rgb("#3a1f16" if red else "#2d2a2c"), rgb("#f4efe6")
    tail_way: Knots = (
        (0.24, 0.62, 0.07),
        (0.1, 0.56, 0.095),
        (0.03, 0.38, 0.1),
        (0.07, 0.2, 0.075),
        (0.12, 0.12, 0.03),
    )
    tail = tube(tail_way, steps=10)
    sprite.part(tail, coat, sharp=True, fur=0.8)
    rings = [
        tube([(-0.1, y, 0.026), (0.3, y + dy, 0.026)], steps=3)
        for y, dy in ((0.17, 0.03), (0.29, 0.01), (0.41, -0.02), (0.54, -0.1))
    ]
    marks(sprite, tail, rings, dark, soft=0.012)
    sprite.oval(1.04, 0.42, 0.06, 0.065, scaled(coat, 0.7))
    body = stand(
        sprite,
        _LOW,
        coat,
        below=mixed(coat, dark, 0.35),
        fur=0.7,
        hoof=dark,
        hoof_top=0.9,
        legs=dark if red else None,
        soft=0.02,
    )
    if red:
        marks(sprite, body, [_UNDERSIDE], dark, soft=0.03)
    marks(
        sprite,
        body,
        [
            ellipse(1.16, 0.67, 0.1, 0.07),
            tube([(0.98, 0.45, 0.03), (1.1, 0.53, 0.025)]),
            ellipse(0.92, 0.62, 0.07, 0.07),
        ],
        pale,
        soft=0.012,
    )
    marks(
        sprite,
        body,
        [tube([(0.9, 0.56, 0.04), (1.03, 0.575, 0.052), (1.12, 0.65, 0.03)])],
        dark if not red else scaled(coat, 0.7),
        soft=0.01,
    )
    sprite.part([(0.88, 0.46), (0.86, 0.36), (0.92, 0.33), (1.0, 0.38), (0.99, 0.46)], coat, fur=0.5)
    sprite.part(
        [(0.9, 0.45), (0.895, 0.39), (0.93, 0.375), (0.97, 0.41), (0.965, 0.455)], pale, fur=0.3, rim=0
    )
    sprite.oval(1.235, 0.67, 0.034, 0.03, rgb("#1f1a1a"), gloss=0.6)
    eye(sprite, 1.05, 0.56, 0.026)


def _skunk(sprite: Sprite, wanted: Rgb | None) -> None:
    coat, white = wanted or rgb("#2c2a30"), rgb("#f6f3ec")
    tail = tube(
        [
            (0.26, 0.62, 0.07),
            (0.1, 0.5, 0.1),
            (0.08, 0.28, 0.13),
            (0.22, 0.1, 0.13),
            (0.36, 0.06, 0.1),
            (0.42, 0.16, 0.03),
        ],
        steps=10,
    )
    sprite.part(tail, coat, sharp=True, fur=1.0)
    marks(
        sprite,
        tail,
        [
            tube(
                [
                    (0.22, 0.58, 0.03),
                    (0.1, 0.44, 0.045),
                    (0.1, 0.26, 0.06),
                    (0.22, 0.1, 0.06),
                    (0.36, 0.08, 0.04),
                ]
            )
        ],
        white,
        soft=0.02,
    )
    body = stand(sprite, _LOW, coat, below=scaled(coat, 0.8), fur=0.8, soft=0.02)
    marks(
        sprite,
        body,
        [tube([(0.2, 0.5, 0.03), (0.5, 0.46, 0.045), (0.8, 0.5, 0.04), (0.96, 0.44, 0.03)])],
        white,
        soft=0.014,
    )
    marks(
        sprite, body, [tube([(1.0, 0.42, 0.02), (1.12, 0.54, 0.016), (1.2, 0.63, 0.01)])], white, soft=0.006
    )
    sprite.oval(0.93, 0.44, 0.05, 0.05, coat, fur=0.4)
    sprite.oval(1.235, 0.67, 0.03, 0.026, rgb("#141214"), gloss=0.7)
    eye(sprite, 1.07, 0.575, 0.024, iris=rgb("#7a5a44"))


def _badger(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#8a8782")
    dark, white = rgb("#272528"), rgb("#f4f1ea")
    sprite.part(tube([(0.22, 0.62, 0.06), (0.1, 0.66, 0.05), (0.02, 0.74, 0.02)]), coat, sharp=True, fur=0.8)
    body = stand(sprite, _LOW, coat, fur=0.9, legs=dark, soft=0.02)
    marks(sprite, body, [_UNDERSIDE], dark, soft=0.03)
    marks(
        sprite,
        body,
        [
            blob(
                [
                    (0.88, 0.42),
                    (1.02, 0.4),
                    (1.14, 0.56),
                    (1.26, 0.68),
                    (1.16, 0.74),
                    (1.0, 0.7),
                    (0.88, 0.68),
                ]
            )
        ],
        white,
        soft=0.012,
    )
    marks(
        sprite,
        body,
        [tube([(0.86, 0.52, 0.034), (1.02, 0.55, 0.042), (1.16, 0.655, 0.02)])],
        dark,
        soft=0.006,
    )
    sprite.oval(0.92, 0.44, 0.045, 0.042, dark, fur=0.3)
    sprite.oval(0.918, 0.428, 0.03, 0.02, white, fur=0.3, rim=0)
    sprite.oval(1.235, 0.67, 0.034, 0.03, rgb("#141214"), gloss=0.7)
    eye(sprite, 1.06, 0.565, 0.022, iris=rgb("#7a5a44"))


def _otter(sprite: Sprite, wanted: Rgb | None) -> None:
    meerkat, weasel = sprite.variant == "meerkat", sprite.variant == "ferret"
    coat = wanted or rgb("#c49a68" if meerkat else "#a97f58" if weasel else "#7a5638")
    pale, dark = mixed(coat, (1.0, 0.96, 0.88), 0.6), scaled(coat, 0.5)
    sprite.shadow(0.4, 0.985, 0.32, 0.035)
    sprite.part(
        tube(
            [
                (0.36, 0.9, 0.06),
                (0.2, 0.95, 0.05 if not meerkat else 0.03),
                (0.02, 0.965, 0.034 if not meerkat else 0.02),
                (-0.1, 0.955, 0.014),
            ]
        ),
        coat,
        sharp=True,
        fur=0.4,
    )
    body = merged(tube([(0.4, 0.84, 0.125), (0.4, 0.66, 0.13), (0.42, 0.46, 0.105), (0.43, 0.3, 0.085)],
        steps=10), ellipse(0.45, 0.18, 0.115, 0.1),
        ellipse(0.53, 0.215, 0.075 if not meerkat else 0.06, 0.055), soft=0.016,)  # fmt: skip
    sprite.part(
        tube([(0.34, 0.9, 0.07), (0.3, 0.955, 0.04), (0.38, 0.97, 0.03)]), scaled(coat, 0.7), sharp=True
    )
    sprite.part(body, coat, sharp=True, fur=0.45)
    marks(
        sprite,
        body,
        [
            tube([(0.54, 0.27, 0.04), (0.48, 0.4, 0.06), (0.46, 0.6, 0.075), (0.46, 0.8, 0.06)]),
            ellipse(0.54, 0.235, 0.06, 0.035),
        ],
        pale,
        soft=0.018,
    )
    if meerkat or weasel:
        marks(sprite, body, [ellipse(0.5, 0.165, 0.045, 0.035)], rgb("#3a2a22"), soft=0.008)
    if meerkat:
        marks(
            sprite,
            body,
            [tube([(0.26, 0.5 + 0.07 * i, 0.01), (0.38, 0.52 + 0.07 * i, 0.004)]) for i in range(5)],
            dark,
            soft=0.004,
            alpha=0.7,
        )
    for y, tone in ((0.45, 0.75), (0.47, 1.0)):
        sprite.part(
            tube([(0.42, y, 0.045), (0.5, y + 0.1, 0.034), (0.57, y + 0.06, 0.028)]),
            scaled(coat, tone),
            sharp=True,
            fur=0.3,
        )
    for x in (0.42, 0.52):
        sprite.oval(x, 0.965, 0.075, 0.032, scaled(coat, 0.8))
    sprite.oval(0.385, 0.12, 0.034, 0.034, scaled(coat, 0.85))
    sprite.oval(0.598, 0.195, 0.024, 0.02, rgb("#2a1d18"), gloss=0.6)
    sprite.line([(0.595, 0.235), (0.56, 0.25), (0.53, 0.24)], dark, 0.008)
    whiskers(sprite, 0.56, 0.225, 0.1)
    eye(sprite, 0.497, 0.16, 0.022)


SUBJECTS = (
    Subject(name="raccoon", model=_raccoon, height=0.44, metres=0.5, aspect=1.26),
    Subject(name="skunk", model=_skunk, height=0.44, metres=0.45, aspect=1.26),
    Subject(name="badger", model=_badger, height=0.4, metres=0.45, aspect=1.26),
    Subject(name="otter", model=_otter, height=0.54, metres=0.7, aspect=0.74, hand=(0.6, 0.52)),
)
