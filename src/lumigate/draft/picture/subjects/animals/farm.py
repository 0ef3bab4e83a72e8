"""Farm animals and wild cattle, from the side: cow, bull, bison, goat, sheep, pig."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb, ellipse
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import blob, eye, marks, moved, tube
from lumigate.draft.picture.subjects.animals.frame import Frame, stand

_CATTLE = Frame(
    trunk=((0.2, 0.48, 0.13), (0.42, 0.51, 0.15), (0.64, 0.51, 0.15), (0.8, 0.48, 0.135)),
    neck=((0.82, 0.46, 0.125), (0.94, 0.38, 0.09), (1.0, 0.34, 0.08)),
    head=((1.0, 0.32, 0.085), (1.08, 0.39, 0.068), (1.14, 0.46, 0.056)),
    fore=(
        (0.8, 0.56, 0.09),
        (0.805, 0.73, 0.046),
        (0.8, 0.83, 0.036),
        (0.8, 0.94, 0.028),
        (0.812, 0.972, 0.034),
    ),
    hind=(
        (0.19, 0.53, 0.12),
        (0.21, 0.69, 0.062),
        (0.16, 0.8, 0.036),
        (0.17, 0.94, 0.028),
        (0.182, 0.972, 0.034),
    ),
    far=(0.1, 0.11),
)


def _horn(sprite: Sprite, dx: float, tone: float, size: float) -> None:
    knots = [(0.97 + dx, 0.27, 0.022 * size), (0.95 + dx - 0.04 * (size - 1), 0.2, 0.018 * size),
        (0.99 + dx - 0.05 * (size - 1), 0.27 - 0.13 * size, 0.004)]  # fmt: skip
    sprite.part(tube(knots), scaled(rgb("#e6dcc4"), tone), sharp=True, gloss=0.4)


def _cow(sprite: Sprite, wanted: Rgb | None) -> None:
    kind = sprite.variant or ("holstein", "brown", "pied")[sprite.streams.pick("kind", 3)]
    coat = wanted or rgb(
        {"brown": "#a8683a", "bull": "#4a2c1e", "highland": "#b5652c", "calf": "#b97a48"}.get(kind, "#f1ece2")
    )
    patch = rgb("#a35a2a") if kind == "pied" else rgb("#2b2422")
    pink = rgb("#e3b0a0")
    shaggy = kind == "highland"
    sprite.line([(0.1, 0.42), (0.055, 0.56), (0.07, 0.68)], scaled(coat, 0.85), 0.024)
    sprite.oval(
        0.072, 0.72, 0.026, 0.05, scaled(coat, 0.7) if kind in ("brown", "highland") else patch, fur=0.8
    )
    if kind not in ("bull", "calf"):
        sprite.oval(0.34, 0.68, 0.085, 0.065, pink)
    big = 1.6 if kind in ("bull", "highland") else 1.0
    if kind != "calf":
        _horn(sprite, 0.06, 0.7, big)
    sprite.part(
        moved([(0.97, 0.29), (0.88, 0.26), (0.83, 0.31), (0.88, 0.345), (0.96, 0.34)], 0.06, -0.02),
        scaled(coat, 0.6),
        fur=0.3,
    )
    body = stand(
        sprite,
        _CATTLE,
        coat,
        below=scaled(coat, 0.82),
        fur=1.0 if shaggy else 0.12,
        hoof=rgb("#2f2722"),
        soft=0.016,
    )
    if kind in ("holstein", "pied") and wanted is None:
        stream = sprite.streams.stream("patches")
        shift = float(stream.uniform(-0.03, 0.03))
        patches = [blob([(0.2 + shift, 0.3), (0.36, 0.32), (0.4 + shift, 0.46), (0.3, 0.58),
            (0.17, 0.5)]), blob([(0.52, 0.4), (0.64 + shift, 0.36), (0.7, 0.5), (0.62, 0.62),
            (0.5 + shift, 0.56)]), blob([(0.78, 0.3), (0.9, 0.32), (0.88 + shift, 0.48), (0.8, 0.54),
            (0.76, 0.42)]), blob([(0.08, 0.56), (0.2, 0.62), (0.24, 0.76), (0.12, 0.74)]),
            blob([(0.96, 0.24), (1.06, 0.26), (1.05, 0.36), (0.97, 0.38), (0.92, 0.32)]),]  # fmt: skip
        marks(sprite, body, patches, patch, soft=0.004)
    marks(
        sprite,
        body,
        [ellipse(1.145, 0.465, 0.075, 0.07)],
        pink if kind != "bull" else scaled(coat, 0.5),
        soft=0.01,
    )
    if kind != "calf":
        _horn(sprite, 0.0, 1.0, big)
    ear_tone = patch if kind in ("holstein", "pied") and wanted is None else coat
    sprite.part(
        [(0.96, 0.3), (0.87, 0.28), (0.81, 0.33), (0.87, 0.365), (0.95, 0.355)],
        ear_tone,
        fur=0.6 if shaggy else 0.2,
    )
    if shaggy:
        for i in range(4):
            sprite.part(tube([(0.99 + 0.02 * i, 0.24, 0.025), (1.02 + 0.02 * i, 0.33, 0.03),
                (1.02 + 0.025 * i, 0.41 - 0.01 * i, 0.006)]), scaled(coat, 0.85 + 0.08 * i), sharp=True,
                fur=0.6)  # fmt: skip
    sprite.oval(1.165, 0.445, 0.014, 0.017, scaled(pink, 0.4), rim=0)
    sprite.line([(1.18, 0.5), (1.13, 0.515), (1.09, 0.49)], scaled(pink, 0.5), 0.009)
    if not shaggy:
        eye(sprite, 1.04, 0.335, 0.02)
    if kind == "bull":
        sprite.line([(1.175, 0.48), (1.2, 0.515), (1.17, 0.54), (1.155, 0.505)], rgb("#e2b84a"), 0.012)


def _bison(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#7a5234")
    mane = scaled(coat, 0.5)
    sprite.line([(0.11, 0.46), (0.06, 0.58), (0.08, 0.68)], coat, 0.022)
    sprite.oval(0.082, 0.71, 0.024, 0.045, mane, fur=0.9)
    frame = Frame(trunk=((0.2, 0.53, 0.115), (0.38, 0.52, 0.14), (0.58, 0.46, 0.2), (0.74, 0.42, 0.23)),
        neck=((0.78, 0.46, 0.2), (0.9, 0.5, 0.15)),
        head=((0.94, 0.48, 0.12), (1.02, 0.58, 0.09), (1.07, 0.66, 0.062)),
        fore=((0.74, 0.58, 0.12), (0.74, 0.74, 0.066), (0.735, 0.84, 0.04), (0.735, 0.94, 0.03),
        (0.748, 0.972, 0.036)), hind=((0.2, 0.57, 0.105), (0.22, 0.71, 0.06), (0.165, 0.81, 0.036),
        (0.175, 0.94, 0.028), (0.19, 0.972, 0.034)), far=(0.1, 0.11),
        more=(((0.96, 0.66, 0.06), (0.95, 0.78, 0.035), (0.96, 0.83, 0.008)),),)  # fmt: skip
    body = stand(sprite, frame, coat, below=scaled(coat, 0.75), fur=0.7, hoof=rgb("#241c18"), soft=0.02)
    marks(
        sprite,
        body,
        [blob([(0.66, 0.16), (0.86, 0.24), (1.2, 0.4), (1.2, 0.9), (0.7, 0.82), (0.56, 0.6), (0.58, 0.3)])],
        mane,
        soft=0.05,
        alpha=0.9,
    )
    sprite.part(
        tube([(0.9, 0.36, 0.034), (0.83, 0.3, 0.028), (0.85, 0.21, 0.006)]),
        rgb("#3a322c"),
        sharp=True,
        gloss=0.5,
    )
    sprite.part(
        tube([(0.99, 0.4, 0.03), (1.06, 0.35, 0.024), (1.06, 0.26, 0.005)]),
        rgb("#4a4038"),
        sharp=True,
        gloss=0.5,
    )
    sprite.oval(0.95, 0.4, 0.09, 0.06, scaled(mane, 0.9), fur=1.0)
    sprite.oval(1.085, 0.665, 0.036, 0.034, rgb("#1f1916"), gloss=0.4)
    eye(sprite, 1.0, 0.53, 0.017)


def _goat(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or (rgb("#efe9dd"), rgb("#b98f63"), rgb("#6f5a48"))[sprite.streams.pick("coat", 3)]
    horn, dark = rgb("#8d7a62"), scaled(coat, 0.6)
    ram = sprite.variant == "ibex"
    frame = Frame(trunk=((0.22, 0.56, 0.115), (0.4, 0.57, 0.13), (0.58, 0.55, 0.12)),
        neck=((0.6, 0.53, 0.11), (0.72, 0.39, 0.068), (0.78, 0.3, 0.06)),
        head=((0.79, 0.28, 0.065), (0.87, 0.335, 0.05), (0.935, 0.39, 0.034)),
        fore=((0.6, 0.6, 0.08), (0.605, 0.75, 0.04), (0.6, 0.85, 0.028), (0.6, 0.945, 0.023),
        (0.612, 0.974, 0.028)), hind=((0.21, 0.6, 0.095), (0.23, 0.73, 0.05), (0.18, 0.83, 0.03),
        (0.19, 0.945, 0.023), (0.2, 0.974, 0.028)), far=(0.075, 0.08),
        more=(((0.12, 0.5, 0.04), (0.08, 0.44, 0.03), (0.06, 0.38, 0.012)),),)  # fmt: skip
    reach = 1.5 if ram else 1.0
    way = [
        (0.785, 0.23, 0.03 * reach),
        (0.755, 0.12, 0.024 * reach),
        (0.68 - 0.03 * (reach - 1), 0.03, 0.017 * reach),
        (0.58 - 0.2 * (reach - 1), 0.01 + 0.3 * (reach - 1), 0.004),
    ]
    sprite.part(tube([(x + 0.04, y + 0.012, r) for x, y, r in way]), scaled(horn, 0.65), sharp=True)
    stand(sprite, frame, coat, below=scaled(coat, 0.82), fur=0.6, hoof=rgb("#2f2722"), hoof_top=0.96)
    sprite.part(tube(way), horn, sharp=True, gloss=0.3)
    marks(
        sprite,
        tube(way),
        [
            tube([(0.7 + 0.012 * i, 0.03 + 0.034 * i, 0.004), (0.8 + 0.006 * i, 0.02 + 0.034 * i, 0.004)])
            for i in range(6)
        ],
        scaled(horn, 0.6),
    )
    sprite.part([(0.79, 0.28), (0.71, 0.29), (0.64, 0.345), (0.7, 0.36), (0.785, 0.335)], dark, fur=0.2)
    sprite.part(
        [(0.88, 0.41), (0.925, 0.42), (0.93, 0.5), (0.895, 0.57), (0.88, 0.5)],
        mixed(coat, (1, 1, 1), 0.3),
        fur=0.8,
    )
    sprite.line([(0.965, 0.405), (0.925, 0.415), (0.9, 0.395)], scaled(coat, 0.4), 0.008)
    sprite.oval(0.958, 0.375, 0.012, 0.009, rgb("#6b4a48"), rim=0)
    sprite.oval(0.838, 0.275, 0.021, 0.02, rgb("#e2c25a"), rim=0, flat=0.4)
    sprite.oval(0.838, 0.276, 0.016, 0.008, (0.03, 0.03, 0.03), rim=0, flat=1)


def _sheep(sprite: Sprite, wanted: Rgb | None) -> None:
    lamb, ram = sprite.variant == "lamb", sprite.variant == "ram"
    wool = wanted or rgb("#f4efe4")
    face = rgb("#f0dfce") if lamb else rgb("#3a322d")
    if sprite.variant == "black":
        wool = wanted or rgb("#3d3836")
    sprite.shadow(0.55, 0.985, 0.44, 0.05)
    for x, tone in ((0.38, 0.6), (0.76, 0.6), (0.28, 1.0), (0.66, 1.0)):
        leg = tube([(x, 0.66, 0.055), (x + 0.01, 0.82, 0.034), (x, 0.94, 0.028), (x + 0.012, 0.965, 0.034)])
        sprite.part(leg, scaled(face, tone), sharp=True)
        marks(
            sprite, leg, [[(x - 0.1, 0.95), (x + 0.1, 0.95), (x + 0.1, 1.0), (x - 0.1, 1.0)]], rgb("#1c1815")
        )
    stream = sprite.streams.stream("wool")
    sprite.oval(0.14, 0.52, 0.07, 0.085, scaled(wool, 0.9), fur=0.6)
    sprite.oval(0.5, 0.52, 0.36, 0.25, scaled(wool, 0.9), below=scaled(wool, 0.78), fur=0.8)
    for i in range(30):
        u, v = (0.5 + 0.7548777 * (i + 1)) % 1, (0.5 + 0.5698403 * (i + 1)) % 1
        x, y, size = 2 * u - 1, 2 * v - 1, float(stream.uniform(0.058, 0.085))
        if x * x + y * y < 1.1:
            sprite.oval(
                0.5 + x * 0.34,
                0.52 + y * 0.22,
                size,
                size * 0.92,
                scaled(wool, 0.97 - 0.09 * y),
                fur=0.35,
                rim=0.22,
                puff=0.8,
            )
    sprite.part(
        [
            (0.78, 0.4),
            (0.84, 0.3),
            (0.93, 0.27),
            (1.01, 0.34),
            (1.08, 0.46),
            (1.05, 0.54),
            (0.97, 0.55),
            (0.86, 0.53),
        ],
        face,
        puff=0.6,
    )
    sprite.part([(0.87, 0.36), (0.79, 0.35), (0.72, 0.4), (0.78, 0.44), (0.87, 0.42)], scaled(face, 0.82))
    for x, y, r in ((0.84, 0.3, 0.06), (0.91, 0.27, 0.055), (0.87, 0.25, 0.05)):
        sprite.oval(x, y, r, r * 0.85, wool, fur=0.4, rim=0.3)
    if ram:
        curl = [
            (0.88, 0.26, 0.045),
            (0.8, 0.24, 0.045),
            (0.74, 0.33, 0.042),
            (0.77, 0.44, 0.038),
            (0.86, 0.46, 0.032),
            (0.91, 0.4, 0.014),
        ]
        sprite.part(tube(curl, steps=10), rgb("#b99a6e"), sharp=True, gloss=0.3)
        marks(
            sprite,
            tube(curl, steps=10),
            [
                ellipse(x, y, 0.006, 0.05, turn=t)
                for x, y, t in (
                    (0.84, 0.24, 0.2),
                    (0.79, 0.26, -0.5),
                    (0.755, 0.31, -1.1),
                    (0.75, 0.38, -1.7),
                    (0.79, 0.44, -2.4),
                )
            ],
            rgb("#7d6444"),
        )
    sprite.oval(0.955, 0.395, 0.026, 0.026, (0.97, 0.95, 0.9), rim=0, flat=0.5)
    eye(sprite, 0.96, 0.397, 0.017)
    sprite.line([(1.06, 0.5), (1.02, 0.515), (0.99, 0.5)], scaled(face, 0.45 if lamb else 2.0), 0.008)


def _pig(sprite: Sprite, wanted: Rgb | None) -> None:
    boar = sprite.variant == "boar"
    skin = wanted or rgb("#5a463a" if boar else "#efaaa5")
    dark, snout = scaled(skin, 0.68), mixed(skin, rgb("#d8747a"), 0.0 if boar else 0.45)
    tail = [(0.12, 0.48), (0.05, 0.44), (0.04, 0.36), (0.1, 0.36), (0.08, 0.44), (0.01, 0.46)]
    sprite.line(tail, dark, 0.022)
    frame = Frame(trunk=((0.26, 0.55, 0.2), (0.48, 0.58, 0.235), (0.7, 0.56, 0.225)),
        neck=((0.72, 0.54, 0.2), (0.88, 0.5, 0.165)),
        head=((0.92, 0.48, 0.165), (1.04, 0.52, 0.12), (1.13, 0.55, 0.075)),
        fore=((0.74, 0.66, 0.1), (0.745, 0.82, 0.06), (0.745, 0.94, 0.046), (0.755, 0.965, 0.05)),
        hind=((0.24, 0.64, 0.12), (0.25, 0.8, 0.064), (0.225, 0.93, 0.046), (0.235, 0.965, 0.05)),
        far=(0.11, 0.12),)  # fmt: skip
    ear = [(0.86, 0.4), (0.82, 0.26), (0.9, 0.2), (1.0, 0.32), (0.96, 0.42)]
    sprite.part(moved(ear, 0.11, 0.0), dark)
    body = stand(
        sprite,
        frame,
        skin,
        below=scaled(skin, 0.85),
        fur=0.8 if boar else 0.0,
        gloss=0.0 if boar else 0.25,
        hoof=scaled(skin, 0.45),
        hoof_top=0.95,
        soft=0.03,
    )
    if boar:
        sprite.part(
            [(0.94, 0.3), (0.74, 0.28), (0.5, 0.31), (0.34, 0.4), (0.56, 0.36), (0.8, 0.36)],
            scaled(skin, 0.5),
            fur=1.0,
        )
        sprite.part(
            tube([(1.08, 0.6, 0.024), (1.14, 0.57, 0.018), (1.15, 0.48, 0.004)]),
            rgb("#f2ead6"),
            sharp=True,
            gloss=0.4,
        )
    elif sprite.variant == "piglet":
        marks(
            sprite,
            body,
            [ellipse(0.4, 0.46, 0.1, 0.08), ellipse(0.62, 0.6, 0.08, 0.07)],
            scaled(skin, 0.6),
            soft=0.01,
            alpha=0.5,
        )
    sprite.oval(1.185, 0.555, 0.06, 0.08, snout, gloss=0.3)
    for dy in (-0.026, 0.026):
        sprite.oval(1.195, 0.555 + dy, 0.016, 0.014, scaled(snout, 0.45), rim=0)
    sprite.part(ear, mixed(skin, dark, 0.3), puff=0.4)
    sprite.line([(1.13, 0.64), (1.06, 0.655), (1.01, 0.63)], scaled(skin, 0.5), 0.011)
    eye(sprite, 1.035, 0.44, 0.024)


SUBJECTS = (
    Subject(name="cow", model=_cow, height=0.48, metres=1.5, aspect=1.22, top=0.36),
    Subject(name="bison", model=_bison, height=0.52, metres=1.9, aspect=1.16, top=0.24),
    Subject(name="goat", model=_goat, height=0.46, metres=1.0, aspect=1.0, top=0.45),
    Subject(name="sheep", model=_sheep, height=0.42, metres=1.0, aspect=1.1, top=0.28),
    Subject(name="pig", model=_pig, height=0.42, metres=0.9, aspect=1.26, top=0.36),
)
