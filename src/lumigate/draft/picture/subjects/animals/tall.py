"""Tall grazers from the side: giraffe, camel, llama, deer, moose, kangaroo."""

from __future__ import annotations

from collections.abc import Sequence

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb, ellipse
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import (
    Knots,
    blob,
    eye,
    marks,
    merged,
    moved,
    spots,
    stripes,
    tube,
)
from lumigate.draft.picture.subjects.animals.frame import Frame, stand


def _giraffe(sprite: Sprite, wanted: Rgb | None) -> None:
    coat, patch = wanted or rgb("#eccb84"), rgb("#a8602a") if wanted is None else scaled(wanted, 0.55)
    sprite.line([(0.13, 0.5), (0.09, 0.58), (0.1, 0.66)], coat, 0.014)
    sprite.oval(0.1, 0.69, 0.014, 0.036, rgb("#3a2a20"), fur=0.8)
    frame = Frame(trunk=((0.18, 0.53, 0.075), (0.28, 0.53, 0.085), (0.4, 0.5, 0.098)),
        neck=((0.42, 0.46, 0.09), (0.5, 0.32, 0.052), (0.56, 0.18, 0.04), (0.6, 0.09, 0.038)),
        head=((0.6, 0.085, 0.04), (0.66, 0.115, 0.034), (0.72, 0.145, 0.025)),
        fore=((0.43, 0.52, 0.07), (0.435, 0.66, 0.034), (0.43, 0.8, 0.024), (0.43, 0.93, 0.016),
        (0.438, 0.975, 0.019)), hind=((0.17, 0.55, 0.072), (0.18, 0.68, 0.04), (0.145, 0.79, 0.024),
        (0.155, 0.93, 0.016), (0.163, 0.975, 0.019)), far=(0.055, 0.065),)  # fmt: skip
    body = stand(sprite, frame, coat, below=mixed(coat, (1, 1, 1), 0.3), hoof=rgb("#4a3a2c"), hoof_top=0.965)
    shapes = spots(sprite, "body", (0.1, 0.44, 0.5, 0.62), 22, (0.022, 0.036))
    for i in range(8):
        x, y = 0.45 + 0.019 * i, 0.42 - 0.045 * i
        shapes += [
            ellipse(x - 0.03, y, 0.024 - 0.0012 * i, 0.019, steps=6, turn=i),
            ellipse(x + 0.025, y - 0.018, 0.02, 0.017, steps=6),
        ]
    shapes += [
        ellipse(x + 0.012 * (k % 2), 0.64 + 0.036 * k, 0.018 - 0.002 * k, 0.014, steps=6)
        for x in (0.17, 0.43)
        for k in range(4)
    ]
    marks(sprite, body, shapes, patch, soft=0.002)
    marks(sprite, body, [ellipse(0.715, 0.15, 0.034, 0.03)], mixed(coat, rgb("#6b4a34"), 0.5), soft=0.01)
    sprite.part(
        tube([(0.42, 0.36, 0.008), (0.5, 0.2, 0.012), (0.57, 0.06, 0.008)]),
        rgb("#8a5026"),
        sharp=True,
        fur=0.7,
    )
    for dx in (0.02, 0.0):
        sprite.line([(0.59 + dx, 0.06), (0.585 + dx, 0.005)], scaled(patch, 0.8), 0.013)
        sprite.oval(0.585 + dx, 0.0, 0.012, 0.011, rgb("#3a2a20"))
    sprite.part([(0.58, 0.06), (0.53, 0.035), (0.52, 0.055), (0.575, 0.085)], coat)
    eye(sprite, 0.636, 0.085, 0.011)


def _camel(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#c99a5c")
    two = sprite.variant == "bactrian"
    humps: tuple[Knots, ...] = (((0.48, 0.46, 0.13), (0.48, 0.3, 0.1), (0.485, 0.22, 0.045)),)
    if two:
        humps = (
            ((0.38, 0.44, 0.1), (0.36, 0.3, 0.07), (0.35, 0.22, 0.035)),
            ((0.62, 0.44, 0.1), (0.61, 0.3, 0.07), (0.6, 0.22, 0.035)),
        )
    sprite.line([(0.17, 0.44), (0.1, 0.54), (0.12, 0.66)], coat, 0.018)
    sprite.oval(0.122, 0.69, 0.016, 0.035, scaled(coat, 0.6), fur=0.8)
    frame = Frame(trunk=((0.26, 0.49, 0.115), (0.48, 0.5, 0.135), (0.7, 0.49, 0.12)),
        neck=((0.76, 0.5, 0.09), (0.88, 0.5, 0.058), (0.95, 0.38, 0.048), (0.96, 0.24, 0.045),
        (1.0, 0.16, 0.05)), head=((1.0, 0.155, 0.054), (1.08, 0.19, 0.046), (1.15, 0.235, 0.034)),
        fore=((0.72, 0.54, 0.085), (0.73, 0.7, 0.036), (0.73, 0.8, 0.028), (0.725, 0.94, 0.021),
        (0.745, 0.97, 0.032)), hind=((0.25, 0.53, 0.1), (0.26, 0.67, 0.05), (0.21, 0.78, 0.028),
        (0.22, 0.94, 0.021), (0.24, 0.97, 0.032)), far=(0.08, 0.09), more=humps,)  # fmt: skip
    body = stand(sprite, frame, coat, fur=0.3, hoof=scaled(coat, 0.6), hoof_top=0.965, soft=0.018)
    tops = [ellipse(x, 0.22, 0.1, 0.07) for x in ((0.35, 0.6) if two else (0.485,))]
    marks(sprite, body, [*tops, tube([(0.8, 0.58, 0.04), (0.93, 0.56, 0.03), (1.0, 0.4, 0.014)]),
        ellipse(1.0, 0.1, 0.05, 0.03)], scaled(coat, 0.68), soft=0.025, alpha=0.8)  # fmt: skip
    sprite.part([(0.985, 0.13), (0.94, 0.09), (0.955, 0.07), (1.005, 0.105)], scaled(coat, 0.85))
    sprite.line([(1.18, 0.245), (1.13, 0.255), (1.1, 0.24)], scaled(coat, 0.45), 0.008)
    sprite.oval(1.165, 0.22, 0.01, 0.006, scaled(coat, 0.4), rim=0)
    eye(sprite, 1.045, 0.155, 0.013)
    sprite.line([(1.025, 0.138), (1.065, 0.142)], scaled(coat, 0.5), 0.007)


def _llama(sprite: Sprite, wanted: Rgb | None) -> None:
    alpaca = sprite.variant == "alpaca"
    coat = wanted or (
        rgb("#c98f5c")
        if alpaca
        else (rgb("#f1e8d8"), rgb("#b98a5e"), rgb("#e8d3ae"))[sprite.streams.pick("coat", 3)]
    )
    dark = scaled(coat, 0.6)
    plump = 0.02 if alpaca else 0.0
    frame = Frame(trunk=((0.24, 0.56, 0.13 + plump), (0.4, 0.57, 0.135 + plump),
        (0.56, 0.55, 0.135 + plump)), neck=((0.58, 0.52, 0.12 + plump), (0.66, 0.36, 0.075 + plump),
        (0.68, 0.2, 0.06 + plump)), head=((0.68, 0.14, 0.065 + plump), (0.75, 0.155, 0.05),
        (0.81, 0.175, 0.036)), fore=((0.57, 0.6, 0.085), (0.575, 0.74, 0.052), (0.575, 0.86, 0.034),
        (0.575, 0.94, 0.028), (0.585, 0.972, 0.03)),
        hind=((0.23, 0.6, 0.1), (0.24, 0.74, 0.06), (0.2, 0.84, 0.036), (0.205, 0.94, 0.028),
        (0.215, 0.972, 0.03)), far=(0.08, 0.085),
        more=(((0.16, 0.5, 0.06), (0.1, 0.5, 0.05), (0.07, 0.55, 0.03)),),)  # fmt: skip
    body = stand(sprite, frame, coat, below=scaled(coat, 0.85), fur=0.9, hoof=rgb("#3a2f28"), hoof_top=0.965)
    marks(sprite, body, [ellipse(0.8, 0.175, 0.05, 0.04)], mixed(coat, (1, 1, 1), 0.5), soft=0.01)
    for dx in (0.035, 0.0):
        sprite.part(
            tube([(0.66 + dx, 0.1, 0.022), (0.645 + dx, 0.03, 0.024), (0.665 + dx, -0.03, 0.006)]),
            coat if dx == 0 else dark,
            sharp=True,
            fur=0.3,
        )
    if alpaca:
        sprite.oval(0.7, 0.07, 0.075, 0.05, scaled(coat, 1.05), fur=1.0)
    else:
        tones = ("#d8402f", "#f0b32f", "#2f8fb0", "#8a4ba8")
        blanket = blob(
            [
                (0.28, 0.4),
                (0.42, 0.42),
                (0.54, 0.4),
                (0.57, 0.56),
                (0.55, 0.7),
                (0.42, 0.71),
                (0.29, 0.7),
                (0.26, 0.56),
            ]
        )
        marks(sprite, body, [blanket], rgb("#c8382f"))
        for i, tone in enumerate(tones):
            marks(
                sprite,
                blanket,
                [tube([(0.2, 0.47 + 0.06 * i, 0.012), (0.65, 0.47 + 0.06 * i, 0.012)])],
                rgb(tone if i else "#f6ead2"),
            )
    sprite.line([(0.835, 0.19), (0.8, 0.205), (0.77, 0.195)], dark, 0.008)
    sprite.oval(0.835, 0.16, 0.012, 0.008, dark, rim=0)
    eye(sprite, 0.735, 0.125, 0.017)


def _antler(sprite: Sprite, ways: Sequence[Knots], bone: Rgb, dx: float, tone: float) -> None:
    for way in ways:
        sprite.part(tube([(x + dx, y, r) for x, y, r in way]), scaled(bone, tone), sharp=True, rim=0.4)


def _deer(sprite: Sprite, wanted: Rgb | None) -> None:
    kind = sprite.variant
    coat = wanted or rgb({"reindeer": "#8d7660", "doe": "#b98350"}.get(kind, "#a8703c"))
    pale, bone = rgb("#f2e4cc"), rgb("#7a5c40")
    young = kind == "fawn"
    frame = Frame(trunk=((0.2, 0.6, 0.09), (0.36, 0.61, 0.092), (0.52, 0.6, 0.1)),
        neck=((0.54, 0.57, 0.1), (0.63, 0.44, 0.062), (0.68, 0.34, 0.052)),
        head=((0.69, 0.32, 0.056), (0.76, 0.35, 0.044), (0.83, 0.385, 0.026)),
        fore=((0.54, 0.63, 0.07), (0.55, 0.76, 0.032), (0.545, 0.86, 0.019), (0.545, 0.95, 0.015),
        (0.555, 0.978, 0.019)), hind=((0.19, 0.62, 0.085), (0.21, 0.75, 0.045), (0.15, 0.85, 0.02),
        (0.165, 0.95, 0.015), (0.175, 0.978, 0.019)), far=(0.065, 0.07),)  # fmt: skip
    beam: list[Knots] = [((0.69, 0.28, 0.016), (0.65, 0.18, 0.014), (0.67, 0.07, 0.011),
        (0.75, -0.03, 0.004)), ((0.66, 0.21, 0.011), (0.72, 0.18, 0.009), (0.76, 0.12, 0.003)),
        ((0.655, 0.15, 0.01), (0.6, 0.1, 0.008), (0.57, 0.04, 0.003)),
        ((0.67, 0.08, 0.009), (0.65, 0.02, 0.007), (0.655, -0.05, 0.003))]  # fmt: skip
    if not young and kind != "doe":
        _antler(sprite, beam, bone, 0.055, 0.72)
    sprite.part([(0.12, 0.52), (0.06, 0.5), (0.05, 0.58), (0.1, 0.64), (0.15, 0.58)], pale, fur=0.6)
    body = stand(
        sprite, frame, coat, below=mixed(coat, pale, 0.15), fur=0.3, hoof=rgb("#2a201a"), hoof_top=0.965
    )
    marks(sprite, body, [ellipse(0.38, 0.71, 0.2, 0.03), tube([(0.6, 0.58, 0.03), (0.7, 0.42, 0.024)]),
        ellipse(0.82, 0.4, 0.05, 0.03)], pale, soft=0.018, alpha=0.85)  # fmt: skip
    if kind == "reindeer":
        marks(
            sprite,
            body,
            [tube([(0.56, 0.66, 0.09), (0.66, 0.46, 0.07), (0.68, 0.36, 0.03)])],
            pale,
            soft=0.02,
            alpha=0.9,
        )
    elif young or wanted is None:
        dots = spots(sprite, "dots", (0.2, 0.53, 0.5, 0.63), 14 if young else 9, (0.009, 0.013))
        marks(sprite, body, dots, pale, flat=0.3)
    for dx in (0.04, 0.0):
        tone = coat if dx == 0 else scaled(coat, 0.75)
        sprite.part(
            moved([(0.68, 0.29), (0.63, 0.25), (0.585, 0.2), (0.6, 0.27), (0.655, 0.335)], dx, -dx * 0.6),
            tone,
        )
    if not young and kind != "doe":
        _antler(sprite, beam, bone, 0.0, 1.0)
    nose = rgb("#d63a32") if kind == "reindeer" else rgb("#221a16")
    sprite.oval(0.85, 0.378, 0.02 if kind == "reindeer" else 0.014, 0.016, nose, rim=0.1, gloss=0.5)
    eye(sprite, 0.735, 0.322, 0.015)


def _moose(sprite: Sprite, wanted: Rgb | None) -> None:
    coat, bone = wanted or rgb("#5c4030"), rgb("#b99468")
    frame = Frame(trunk=((0.22, 0.5, 0.12), (0.42, 0.49, 0.13), (0.64, 0.43, 0.16)),
        neck=((0.66, 0.42, 0.14), (0.8, 0.36, 0.09), (0.87, 0.32, 0.075)),
        head=((0.88, 0.3, 0.078), (0.98, 0.36, 0.062), (1.07, 0.44, 0.058), (1.1, 0.48, 0.05)),
        fore=((0.66, 0.54, 0.1), (0.67, 0.7, 0.042), (0.665, 0.82, 0.028), (0.66, 0.94, 0.021),
        (0.675, 0.973, 0.027)), hind=((0.2, 0.53, 0.115), (0.23, 0.68, 0.055), (0.17, 0.8, 0.03),
        (0.185, 0.94, 0.021), (0.2, 0.973, 0.027)), far=(0.09, 0.1),
        more=(((0.94, 0.42, 0.03), (0.94, 0.5, 0.026), (0.95, 0.55, 0.008)),),)  # fmt: skip
    palm = [(0.9, 0.24), (0.82, 0.2), (0.68, 0.16), (0.6, 0.02), (0.66, 0.08), (0.69, -0.03),
        (0.75, 0.06), (0.8, -0.05), (0.84, 0.05), (0.92, -0.04), (0.92, 0.08), (0.94, 0.18)]  # fmt: skip
    sprite.part(moved(palm, 0.14, 0.03), scaled(bone, 0.68), puff=0.3)
    body = stand(
        sprite,
        frame,
        coat,
        below=scaled(coat, 0.7),
        fur=0.5,
        hoof=rgb("#1f1814"),
        legs=mixed(coat, rgb("#b5a08a"), 0.4),
    )
    marks(
        sprite,
        body,
        [[(0.1, 0.68), (1.0, 0.68), (1.0, 0.95), (0.1, 0.95)]],
        mixed(coat, rgb("#b5a08a"), 0.6),
        soft=0.03,
    )
    marks(sprite, body, [ellipse(1.1, 0.47, 0.07, 0.06)], mixed(coat, rgb("#b5a08a"), 0.5), soft=0.02)
    sprite.part(palm, bone, below=scaled(bone, 0.8), puff=0.35, rim=0.6)
    sprite.part([(0.86, 0.26), (0.8, 0.25), (0.75, 0.29), (0.8, 0.32), (0.87, 0.32)], coat, fur=0.4)
    sprite.oval(1.125, 0.435, 0.016, 0.012, scaled(coat, 0.35), rim=0)
    sprite.line([(1.13, 0.505), (1.08, 0.515), (1.03, 0.48)], scaled(coat, 0.4), 0.009)
    eye(sprite, 0.935, 0.29, 0.017)


def _kangaroo(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#b57a4c")
    pale, dark = mixed(coat, (1.0, 0.95, 0.85), 0.6), scaled(coat, 0.6)
    sprite.shadow(0.46, 0.985, 0.44, 0.035)
    sprite.part(
        tube([(0.5, 0.7, 0.08), (0.62, 0.8, 0.05), (0.54, 0.92, 0.03), (0.7, 0.96, 0.026)]),
        scaled(coat, 0.6),
        sharp=True,
    )
    sprite.part(
        tube([(0.62, 0.42, 0.045), (0.72, 0.54, 0.03), (0.78, 0.5, 0.022)]), scaled(coat, 0.6), sharp=True
    )
    body = merged(tube([(-0.06, 0.96, 0.016), (0.1, 0.945, 0.03), (0.26, 0.84, 0.06),
        (0.38, 0.66, 0.16), (0.5, 0.48, 0.13), (0.58, 0.32, 0.07), (0.62, 0.2, 0.055)], steps=10),
        tube([(0.63, 0.165, 0.062), (0.7, 0.19, 0.048), (0.76, 0.215, 0.032)]),
        tube([(0.4, 0.66, 0.13), (0.54, 0.76, 0.075), (0.48, 0.88, 0.042), (0.44, 0.94, 0.034),
        (0.56, 0.966, 0.028), (0.66, 0.968, 0.022)], steps=10), soft=0.014,)  # fmt: skip
    sprite.part(body, coat, below=scaled(coat, 0.8), sharp=True, fur=0.4)
    marks(
        sprite,
        body,
        [tube([(0.66, 0.26, 0.03), (0.64, 0.4, 0.05), (0.6, 0.56, 0.06), (0.56, 0.66, 0.04)])],
        pale,
        soft=0.02,
    )
    marks(sprite, body, [ellipse(0.76, 0.225, 0.04, 0.03)], pale, soft=0.01, alpha=0.7)
    sprite.part(
        tube([(0.57, 0.42, 0.05), (0.66, 0.55, 0.034), (0.74, 0.53, 0.026)]), coat, sharp=True, fur=0.3
    )
    for dx in (0.045, 0.0):
        tone = coat if dx == 0 else scaled(coat, 0.75)
        sprite.part(
            tube(
                [(0.61 + dx, 0.14, 0.024), (0.585 + dx * 1.3, 0.05, 0.032), (0.59 + dx * 1.6, -0.03, 0.008)]
            ),
            tone,
            sharp=True,
            fur=0.2,
        )
    sprite.part(
        tube([(0.605, 0.11, 0.01), (0.59, 0.05, 0.016), (0.592, 0.0, 0.004)]),
        rgb("#dfae9a"),
        sharp=True,
        rim=0,
    )
    sprite.oval(0.787, 0.2, 0.016, 0.013, rgb("#241a16"), gloss=0.4)
    eye(sprite, 0.675, 0.155, 0.016)
    if sprite.variant == "joey":
        sprite.part(
            blob([(0.5, 0.56), (0.6, 0.53), (0.66, 0.6), (0.6, 0.7), (0.5, 0.68)]),
            scaled(coat, 0.85),
            sharp=True,
            fur=0.3,
        )
        sprite.oval(0.6, 0.52, 0.05, 0.042, mixed(coat, pale, 0.2), fur=0.3)
        sprite.part(tube([(0.58, 0.49, 0.014), (0.565, 0.43, 0.016), (0.57, 0.39, 0.004)]), coat, sharp=True)
        eye(sprite, 0.615, 0.512, 0.011)
    marks(sprite, body, stripes([[(0.68, 0.96), (0.6, 0.962)]], 0.004), dark)


SUBJECTS = (
    Subject(name="giraffe", model=_giraffe, height=0.74, metres=5.0, aspect=0.78, top=0.43),
    Subject(name="camel", model=_camel, height=0.56, metres=2.3, aspect=1.2, top=0.22),
    Subject(name="llama", model=_llama, height=0.56, metres=1.7, aspect=0.88, top=0.43),
    Subject(name="deer", model=_deer, height=0.56, metres=1.7, aspect=0.9, top=0.52),
    Subject(name="moose", model=_moose, height=0.56, metres=2.3, aspect=1.18, top=0.34),
    Subject(name="kangaroo", model=_kangaroo, height=0.56, metres=1.5, aspect=0.8, hand=(0.78, 0.53)),
)
