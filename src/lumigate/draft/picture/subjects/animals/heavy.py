"""The heaviest animals on land, from the side: elephant, rhinoceros, hippopotamus."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb, ellipse
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import blob, eye, marks, tube
from lumigate.draft.picture.subjects.animals.frame import Frame, stand


def _nails(sprite: Sprite, places: tuple[float, ...], tone: Rgb) -> None:
    for x in places:
        for i in (-0.045, 0.0, 0.045):
            sprite.oval(x + i + 0.012, 0.968, 0.018, 0.015, tone, rim=0.1)


def _elephant(sprite: Sprite, wanted: Rgb | None) -> None:
    mammoth, calf = sprite.variant == "mammoth", sprite.variant == "calf"
    skin = wanted or rgb("#6d4a30" if mammoth else "#8b8f98")
    dark, ivory = scaled(skin, 0.66), rgb("#f3ecd9")
    fur = 0.9 if mammoth else 0.0
    sprite.line([(0.09, 0.42), (0.03, 0.54), (0.045, 0.66)], dark, 0.022)
    sprite.oval(0.045, 0.69, 0.018, 0.035, scaled(skin, 0.4), fur=0.6)
    frame = Frame(trunk=((0.24, 0.42, 0.185), (0.44, 0.42, 0.23), (0.66, 0.42, 0.22)),
        neck=((0.7, 0.38, 0.18), (0.84, 0.34, 0.16)),
        head=((0.88, 0.3, 0.165), (0.95, 0.42, 0.115), (1.0, 0.58, 0.078), (1.0, 0.72, 0.058),
        (1.03, 0.83, 0.046), (1.11, 0.86, 0.036)),
        fore=((0.67, 0.56, 0.13), (0.68, 0.74, 0.088), (0.68, 0.9, 0.082), (0.685, 0.93, 0.086)),
        hind=((0.22, 0.56, 0.14), (0.23, 0.74, 0.09), (0.22, 0.9, 0.082), (0.225, 0.93, 0.086)),
        far=(0.14, 0.15),)  # fmt: skip
    if not calf:
        sprite.part(
            tube([(0.98, 0.52, 0.03), (1.08, 0.6, 0.026), (1.18, 0.58, 0.005)]),
            scaled(ivory, 0.7),
            sharp=True,
        )
    body = stand(sprite, frame, skin, below=scaled(skin, 0.78), fur=fur, soft=0.02)
    _nails(sprite, (0.225, 0.685), rgb("#dcd5c6"))
    rings = [
        tube([(0.9, 0.58 + 0.055 * i, 0.004), (1.0, 0.6 + 0.055 * i, 0.005), (1.1, 0.58 + 0.055 * i, 0.004)])
        for i in range(5)
    ]
    marks(sprite, body, rings, dark, alpha=0.6)
    if not calf:
        tusk = [(0.93, 0.52, 0.032), (1.02, 0.64, 0.028), (1.14, 0.64, 0.02), (1.2, 0.58, 0.004)]
        if mammoth:
            tusk = [
                (0.93, 0.52, 0.036),
                (1.04, 0.7, 0.034),
                (1.2, 0.72, 0.028),
                (1.26, 0.58, 0.02),
                (1.2, 0.5, 0.004),
            ]
        sprite.part(tube(tusk, steps=10), ivory, sharp=True, gloss=0.5)
    ear = blob(
        [
            (0.62, 0.24),
            (0.72, 0.17),
            (0.83, 0.22),
            (0.86, 0.38),
            (0.81, 0.54),
            (0.72, 0.62),
            (0.63, 0.54),
            (0.58, 0.38),
        ]
    )
    if mammoth:
        ear = blob([(0.74, 0.28), (0.82, 0.26), (0.85, 0.36), (0.8, 0.46), (0.73, 0.4)])
        sprite.oval(0.87, 0.17, 0.12, 0.065, scaled(skin, 0.85), fur=1.0)
    sprite.part(ear, mixed(skin, dark, 0.25), below=dark, sharp=True, puff=0.3, rim=0.7, fur=fur)
    if not mammoth:
        marks(
            sprite,
            ear,
            [ellipse(0.735, 0.42, 0.07, 0.13)],
            mixed(skin, rgb("#c99a94"), 0.45),
            soft=0.03,
            alpha=0.8,
        )
    eye(sprite, 0.94, 0.33, 0.019)
    sprite.line([(0.915, 0.295), (0.945, 0.285), (0.975, 0.3)], dark, 0.008)


def _rhino(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#8d8a86")
    dark, horn = scaled(skin, 0.62), rgb("#d9cbb2")
    sprite.line([(0.08, 0.42), (0.04, 0.54), (0.055, 0.62)], dark, 0.022)
    frame = Frame(trunk=((0.26, 0.5, 0.2), (0.5, 0.51, 0.225), (0.76, 0.48, 0.22)),
        neck=((0.8, 0.47, 0.19), (1.0, 0.5, 0.14)),
        head=((1.06, 0.52, 0.135), (1.18, 0.62, 0.095), (1.28, 0.68, 0.075)),
        fore=((0.78, 0.62, 0.12), (0.785, 0.8, 0.078), (0.785, 0.91, 0.07), (0.795, 0.935, 0.078)),
        hind=((0.24, 0.6, 0.14), (0.26, 0.78, 0.08), (0.235, 0.91, 0.07), (0.245, 0.935, 0.078)),
        far=(0.14, 0.15),)  # fmt: skip
    for dx in (0.07,):
        sprite.part([(0.98 + dx, 0.4), (0.95 + dx, 0.29), (1.0 + dx, 0.27), (1.04 + dx, 0.38)], dark)
    body = stand(sprite, frame, skin, below=scaled(skin, 0.78), soft=0.024)
    _nails(sprite, (0.245, 0.795), rgb("#cfc7b6"))
    folds = [tube([(0.66, 0.26, 0.007), (0.62, 0.48, 0.009), (0.68, 0.74, 0.006)]),
        tube([(0.38, 0.3, 0.006), (0.42, 0.5, 0.009), (0.36, 0.76, 0.006)]),
        tube([(0.92, 0.3, 0.006), (0.9, 0.5, 0.008), (0.95, 0.68, 0.006)]),
        tube([(0.98, 0.36, 0.005), (0.97, 0.52, 0.007), (1.02, 0.66, 0.005)])]  # fmt: skip
    marks(sprite, body, folds, dark, soft=0.004, alpha=0.8)
    sprite.part(
        tube([(1.29, 0.6, 0.055), (1.36, 0.5, 0.04), (1.38, 0.34, 0.005)]),
        horn,
        below=scaled(horn, 0.75),
        sharp=True,
        gloss=0.4,
    )
    sprite.part(
        tube([(1.18, 0.52, 0.04), (1.22, 0.46, 0.028), (1.23, 0.39, 0.005)]),
        horn,
        below=scaled(horn, 0.75),
        sharp=True,
        gloss=0.4,
    )
    sprite.part([(0.97, 0.42), (0.92, 0.3), (0.97, 0.27), (1.03, 0.38)], mixed(skin, dark, 0.2))
    sprite.oval(1.32, 0.68, 0.014, 0.012, scaled(skin, 0.35), rim=0)
    sprite.line([(1.33, 0.735), (1.26, 0.735), (1.18, 0.7)], dark, 0.01)
    eye(sprite, 1.12, 0.53, 0.018)


def _hippo(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#8c7a86")
    pink, dark = mixed(skin, rgb("#e8b0a8"), 0.55), scaled(skin, 0.62)
    sprite.line([(0.08, 0.5), (0.04, 0.56), (0.05, 0.62)], dark, 0.026)
    frame = Frame(trunk=((0.28, 0.54, 0.22), (0.52, 0.55, 0.25), (0.78, 0.53, 0.235)),
        neck=((0.82, 0.5, 0.2), (0.98, 0.46, 0.175)),
        head=((1.02, 0.42, 0.16), (1.14, 0.48, 0.14), (1.28, 0.53, 0.155)),
        fore=((0.8, 0.68, 0.12), (0.805, 0.84, 0.082), (0.805, 0.925, 0.076), (0.815, 0.935, 0.08)),
        hind=((0.26, 0.68, 0.13), (0.265, 0.84, 0.084), (0.255, 0.925, 0.076), (0.265, 0.935, 0.08)),
        far=(0.14, 0.15),)  # fmt: skip
    sprite.oval(1.08, 0.25, 0.045, 0.05, dark)
    body = stand(sprite, frame, skin, below=pink, gloss=0.3, soft=0.03)
    _nails(sprite, (0.265, 0.815), rgb("#e4d8cc"))
    marks(
        sprite,
        body,
        [blob([(1.5, 0.46), (1.3, 0.58), (1.1, 0.58), (1.0, 0.66), (1.2, 0.75), (1.46, 0.72)])],
        pink,
        soft=0.03,
        alpha=0.8,
    )
    sprite.line([(1.42, 0.6), (1.28, 0.615), (1.14, 0.57), (1.1, 0.52)], dark, 0.013)
    for x in (1.24, 1.33):
        sprite.part([(x, 0.6), (x + 0.036, 0.6), (x + 0.018, 0.555)], rgb("#f4ecda"), sharp=True, rim=0)
    for x in (1.3, 1.38):
        sprite.oval(x, 0.4, 0.032, 0.026, mixed(skin, pink, 0.3))
        sprite.oval(x, 0.396, 0.014, 0.011, dark, rim=0)
    sprite.oval(0.96, 0.27, 0.05, 0.054, skin)
    sprite.oval(0.962, 0.275, 0.026, 0.03, pink, rim=0)
    sprite.oval(1.1, 0.315, 0.055, 0.05, skin)
    eye(sprite, 1.11, 0.315, 0.027)


SUBJECTS = (
    Subject(name="elephant", model=_elephant, height=0.56, metres=3.2, aspect=1.22, top=0.2),
    Subject(name="rhino", model=_rhino, height=0.46, metres=1.8, aspect=1.42, top=0.28),
    Subject(name="hippo", model=_hippo, height=0.44, metres=1.6, aspect=1.48, top=0.3),
)
