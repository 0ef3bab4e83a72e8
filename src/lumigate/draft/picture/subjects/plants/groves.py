"""Trees with a figure of their own: willow, birch, cypress, bare tree, bonsai, Christmas tree, baobab."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import natural, rounded, trace, tube
from lumigate.draft.picture.subjects.plants.foliage import BARK, GREEN, blade, branching, crown, trunk, tufts

_BAUBLES = ("#d8302a", "#e8b52c", "#3f7fd0", "#c84a9a", "#e8e4dc")


def _willow(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#7fa04a", "#6f9a4a", "#8aa852")
    sprite.shadow(0.55, 0.985, 0.46, 0.04)
    trunk(sprite, 0.55, 0.3, 0.05)
    for x in (0.36, 0.74):
        tube(sprite, [(0.55, 0.5), ((0.55 + x) / 2, 0.34), (x, 0.24)], BARK, 0.03)
    crown(sprite, 0.55, 0.22, 0.36, 0.14, green, size=0.11, count=7)
    stream = sprite.streams.stream("strands")
    for i in range(30):
        s = (i % 15) / 14 * 2 - 1
        x = 0.55 + s * 0.47
        top = 0.1 + 0.22 * s * s
        low = 0.74 + float(stream.uniform(-0.12, 0.14)) - 0.12 * (1 - abs(s))
        drift = s * 0.05 + float(stream.uniform(-0.01, 0.01))
        tone = scaled(green, float(stream.uniform(0.68, 0.9)) if i < 15 else float(stream.uniform(0.95, 1.2)))
        sprite.part(
            [
                (x - 0.014, top),
                (x + drift - 0.026, (top + low) / 2),
                (x + drift, low),
                (x + drift + 0.026, (top + low) / 2),
                (x + 0.014, top),
            ],
            tone,
            below=scaled(tone, 0.85),
            fur=0.9,
            puff=0.5,
            rim=0.2,
        )


def _birch(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#8fb04a", "#7fa845", "#9ab84f")
    if sprite.variant == "autumn":
        green = wanted or rgb("#e8b83a")
    bark = rgb("#ece8e0")
    sprite.shadow(0.34, 0.985, 0.2, 0.025)
    for x0, x1, w in ((0.35, 0.36, 0.05), (0.28, 0.18, 0.034)):
        sprite.part(
            [
                (x1 - w * 0.3, 0.12),
                (x0 - w * 0.5, 0.6),
                (x0 - w * 0.7, 0.985),
                (x0 + w * 0.7, 0.985),
                (x0 + w * 0.5, 0.6),
                (x1 + w * 0.3, 0.12),
            ],
            bark,
            below=scaled(bark, 0.8),
            puff=0.8,
        )
        for k in range(8):
            y = 0.3 + 0.085 * k
            x = x1 + (x0 - x1) * min(1.0, (y - 0.12) / 0.48)
            side = -1 if k % 2 else 1
            sprite.line([(x + side * w * 0.5, y), (x + side * w * 0.06, y + 0.006)], rgb("#2e2a28"), 0.012)
    for a, b in (((0.355, 0.4), (0.52, 0.24)), ((0.355, 0.48), (0.2, 0.34)), ((0.26, 0.5), (0.1, 0.4))):
        tube(sprite, [a, b], scaled(bark, 0.85), 0.014)
    stream = sprite.streams.stream("leaves")
    for i in range(44):
        a, r = float(stream.uniform(0, 2 * math.pi)), math.sqrt(float(stream.uniform(0, 1)))
        x, y = 0.33 + math.cos(a) * 0.25 * r, 0.27 + math.sin(a) * 0.24 * r
        sprite.oval(x, y, 0.052, 0.04, scaled(green, 0.72 + 0.5 * i / 44), fur=1.0, rim=0.2, puff=0.7)


def _cypress(sprite: Sprite, wanted: Rgb | None) -> None:
    green = wanted or rgb("#3a6040")
    sprite.shadow(0.16, 0.985, 0.15, 0.018)
    sprite.part(trace("0.145 0.86, 0.175 0.86, 0.18 0.985, 0.14 0.985"), BARK, sharp=True)
    sprite.part(
        trace(
            "0.16 0.0, 0.2 0.12, 0.25 0.36, 0.27 0.6, 0.25 0.82, 0.18 0.93, 0.12 0.92, "
            "0.06 0.82, 0.05 0.6, 0.08 0.36, "
            "0.12 0.12"
        ),
        green,
        below=scaled(green, 0.7),
        fur=1.0,
        puff=0.8,
    )
    stream = sprite.streams.stream("boughs")
    for i in range(16):
        y = 0.12 + 0.048 * i
        reach = 0.02 + 0.075 * math.sin(min(1.0, y * 1.15) * 2.6)
        x = 0.16 + float(stream.uniform(-reach, reach))
        sprite.part(
            [(x, y - 0.09), (x + 0.026, y), (x, y + 0.05), (x - 0.026, y)],
            scaled(green, float(stream.uniform(0.85, 1.3))),
            fur=0.9,
            rim=0.2,
        )


def _bare_tree(sprite: Sprite, wanted: Rgb | None) -> None:
    bark = wanted or rgb("#5a463a")
    sprite.shadow(0.5, 0.985, 0.26, 0.03)
    sprite.part(
        trace("0.46 0.5, 0.455 0.8, 0.38 0.985, 0.46 0.965, 0.54 0.97, 0.62 0.985, 0.55 0.8, 0.545 0.5"),
        bark,
        below=scaled(bark, 0.7),
        puff=0.6,
    )
    branching(sprite, 0.5, 0.62, 270, 0.2, 0.07, bark, 4)
    branching(sprite, 0.49, 0.66, 232, 0.16, 0.045, bark, 3, "left")
    branching(sprite, 0.51, 0.62, 308, 0.16, 0.045, bark, 3, "right")


def _bonsai(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#4a8048", "#5a8a3c", "#c85a3a")
    clay = rgb(("#4a5f7a", "#8a4a36", "#5a6a5a")[sprite.streams.pick("pot", 3)])
    bark = rgb("#6a4a34")
    sprite.shadow(0.55, 0.98, 0.46, 0.03)
    sprite.part(
        trace(
            "0.6 0.84, 0.56 0.7, 0.42 0.58, 0.4 0.46, 0.5 0.34, 0.54 0.35, 0.47 0.47, "
            "0.52 0.56, 0.66 0.68, 0.72 0.84"
        ),
        bark,
        below=scaled(bark, 0.75),
        puff=0.7,
    )
    for a, b in (((0.42, 0.52), (0.2, 0.44)), ((0.56, 0.62), (0.84, 0.5)), ((0.5, 0.36), (0.62, 0.24))):
        tube(sprite, [a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - 0.03), b], bark, 0.034)
    for x, y, rx in ((0.2, 0.4, 0.17), (0.86, 0.46, 0.18), (0.56, 0.18, 0.26)):
        crown(sprite, x, y, rx * 0.75, rx * 0.26, green, size=rx * 0.36, count=6, name=f"pad{x}")
    sprite.part(
        trace("0.16 0.83, 0.94 0.83, 0.86 0.95, 0.24 0.95"),
        clay,
        below=scaled(clay, 0.7),
        sharp=True,
        puff=0.6,
        gloss=0.4,
    )
    sprite.part(rounded(0.12, 0.81, 0.98, 0.855, 0.02), scaled(clay, 1.15), sharp=True, gloss=0.4)
    sprite.oval(0.55, 0.815, 0.38, 0.025, rgb("#6f8a4a"), fur=0.6, rim=0)
    for x in (0.3, 0.8):
        sprite.part(rounded(x - 0.06, 0.94, x + 0.06, 0.985, 0.01), scaled(clay, 0.75), sharp=True)


def _christmas_tree(sprite: Sprite, wanted: Rgb | None) -> None:
    green = wanted or rgb("#2f6b3f")
    sprite.shadow(0.35, 0.985, 0.3, 0.03)
    sprite.part(trace("0.31 0.86, 0.39 0.86, 0.4 0.985, 0.3 0.985"), rgb("#54402e"), sharp=True)
    for i in range(5):
        y, half = 0.9 - 0.155 * i, 0.34 - 0.058 * i
        tip = y - 0.27
        sprite.part(
            [
                (0.35, tip),
                (0.35 + half * 0.5, y - 0.08),
                (0.35 + half, y),
                (0.35 + half * 0.4, y + 0.005),
                (0.35, y + 0.025),
                (0.35 - half * 0.4, y + 0.005),
                (0.35 - half, y),
                (0.35 - half * 0.5, y - 0.08),
            ],
            scaled(green, 0.78 + 0.08 * i),
            below=scaled(green, 0.55),
            fur=0.9,
            puff=0.7,
            rim=0.25,
        )
    for i in range(4):
        y, half = 0.84 - 0.165 * i, 0.25 - 0.052 * i
        tube(
            sprite,
            [(0.35 - half, y - 0.04), (0.35, y + 0.03), (0.35 + half, y - 0.05)],
            rgb("#e8c86a"),
            0.016,
        )
    stream = sprite.streams.stream("baubles")
    for i in range(20):
        y = 0.28 + 0.6 * (i + 0.5) / 20
        half = 0.3 * (y - 0.12) / 0.78
        x = 0.35 + half * (((i * 0.618) % 1.0) * 1.7 - 0.85)
        tone = rgb(_BAUBLES[int(stream.integers(0, len(_BAUBLES)))])
        if i % 3 == 0:
            sprite.glow(x, y, 0.04, rgb("#ffe2a0"), alpha=0.8)
            sprite.oval(x, y, 0.01, 0.012, rgb("#fff6d8"), flat=1, rim=0)
        else:
            sprite.oval(x, y, 0.024, 0.024, tone, gloss=0.8)
    sprite.glow(0.35, 0.07, 0.09, rgb("#ffe28a"), alpha=0.6)
    points = [
        (
            0.35 + math.cos(math.radians(-90 + 36 * k)) * (0.07 if k % 2 == 0 else 0.03),
            0.075 + math.sin(math.radians(-90 + 36 * k)) * (0.07 if k % 2 == 0 else 0.03),
        )
        for k in range(10)
    ]
    sprite.part(points, rgb("#f0c83a"), sharp=True, gloss=0.5)
    for x, w, code, ribbon in (
        (0.1, 0.12, "#c8302a", "#f0d27a"),
        (0.5, 0.14, "#3f6fb0", "#f0f0ec"),
        (0.24, 0.09, "#e8b52c", "#c8302a"),
    ):
        tall = w * 0.85
        sprite.part(
            rounded(x, 0.985 - tall, x + w, 0.985, 0.008),
            rgb(code),
            below=scaled(rgb(code), 0.75),
            sharp=True,
            puff=0.15,
        )
        sprite.line([(x + w / 2, 0.985 - tall), (x + w / 2, 0.985)], rgb(ribbon), 0.018)
        sprite.oval(x + w * 0.4, 0.98 - tall, 0.02, 0.013, rgb(ribbon))
        sprite.oval(x + w * 0.6, 0.98 - tall, 0.02, 0.013, rgb(ribbon))


def _acacia(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#6f8a3c", "#7f8f42")
    sprite.shadow(0.75, 0.985, 0.5, 0.03)
    trunk(sprite, 0.72, 0.52, 0.035)
    for x, y in ((0.36, 0.26), (0.58, 0.2), (0.86, 0.2), (1.12, 0.28)):
        tube(sprite, [(0.72, 0.62), ((0.72 + x) / 2, 0.44), (x, y)], BARK, 0.03)
    crown(sprite, 0.75, 0.2, 0.62, 0.08, green, size=0.12, count=12)
    tufts(sprite, 0.5, 0.94, 0.985, 0.07, rgb("#b89a4a"), 12)


def _baobab(sprite: Sprite, wanted: Rgb | None) -> None:
    bark = wanted or rgb("#a08468")
    sprite.shadow(0.55, 0.985, 0.34, 0.035)
    sprite.part(
        trace(
            "0.4 0.36, 0.36 0.6, 0.35 0.84, 0.28 0.985, 0.82 0.985, 0.75 0.84, 0.74 0.6, 0.7 0.36, 0.55 0.32"
        ),
        bark,
        below=scaled(bark, 0.7),
        puff=0.8,
    )
    for x in (0.44, 0.52, 0.6, 0.67):
        sprite.line([(x, 0.42), (x + (x - 0.55) * 0.2, 0.94)], scaled(bark, 0.7), 0.01, alpha=0.7)
    for i, (x, a) in enumerate(((0.42, 222), (0.48, 250), (0.56, 275), (0.62, 295), (0.68, 318))):
        for u, v in branching(sprite, x, 0.4, a, 0.15, 0.05, bark, 2, f"limb{i}"):
            crown(sprite, u, v, 0.05, 0.02, GREEN, size=0.055, count=3, name=f"tuft{u:.3f}")


def _fern(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#4f8f45", "#5f9a4a", "#3f8048")
    sprite.shadow(0.6, 0.98, 0.34, 0.03)
    for a, n in (
        (204, 0.58),
        (336, 0.58),
        (222, 0.7),
        (318, 0.7),
        (238, 0.82),
        (302, 0.82),
        (255, 0.94),
        (285, 0.94),
        (270, 0.98),
    ):
        curve: list[tuple[float, float]] = []
        for k in range(12):
            s = k / 11
            bend = math.radians(a - (270 - a) * 0.14 * s)
            curve.append((0.6 + math.cos(bend) * n * s, 0.96 + math.sin(bend) * n * s + 0.1 * s * s))
        sprite.line(curve, scaled(green, 0.7), 0.01)
        for k in range(1, 11):
            (x0, y0), (x1, y1) = curve[k], curve[k + 1] if k < 11 else curve[k]
            heading = math.degrees(math.atan2(y1 - y0, x1 - x0))
            size = 0.13 * math.sin(math.pi * (0.14 + 0.8 * k / 11))
            for side in (-62, 62):
                sprite.part(
                    blade(x0, y0, heading + side, size, size * 0.2),
                    scaled(green, 0.8 + 0.3 * (k % 2)),
                    puff=0.5,
                    rim=0.2,
                )


def _bamboo(sprite: Sprite, wanted: Rgb | None) -> None:
    green = natural(sprite, wanted, "#6fa04a", "#84a84f", "#5f9a5a")
    sprite.shadow(0.35, 0.985, 0.26, 0.025)
    for x, w, top, tone in (
        (0.5, 0.05, 0.06, 0.78),
        (0.16, 0.05, 0.12, 0.82),
        (0.26, 0.062, 0.0, 1.0),
        (0.41, 0.066, 0.03, 1.08),
    ):
        count = 6
        tall = (0.985 - top) / count
        for i in range(count):
            y = top + tall * i
            tone_here = scaled(green, tone)
            sprite.part(
                [
                    (x - w * 0.42, y + 0.008),
                    (x + w * 0.42, y + 0.008),
                    (x + w * 0.5, y + tall),
                    (x - w * 0.5, y + tall),
                ],
                tone_here,
                below=scaled(tone_here, 0.8),
                sharp=True,
                puff=1.0,
                gloss=0.3,
            )
            sprite.part(
                rounded(x - w * 0.56, y + tall - 0.01, x + w * 0.56, y + tall + 0.01, 0.008),
                mixed(tone_here, rgb("#e8e0a0"), 0.45),
                sharp=True,
            )
    for x, y, a in (
        (0.26, 0.17, 205),
        (0.26, 0.17, 160),
        (0.41, 0.2, -30),
        (0.41, 0.2, 18),
        (0.16, 0.42, 190),
        (0.16, 0.42, 150),
        (0.5, 0.38, -20),
        (0.5, 0.38, 30),
        (0.26, 0.66, 196),
        (0.41, 0.52, -40),
        (0.41, 0.84, 10),
    ):
        sprite.part(
            blade(x, y, a, 0.22, 0.026, tip=0.35), scaled(green, 0.9), below=scaled(green, 0.7), puff=0.5
        )


SUBJECTS = (
    Subject(name="willow", model=_willow, height=0.62, metres=12, aspect=1.1),
    Subject(name="birch", model=_birch, height=0.66, metres=15, aspect=0.66),
    Subject(name="cypress", model=_cypress, height=0.66, metres=14, aspect=0.32),
    Subject(name="bare_tree", model=_bare_tree, height=0.64, metres=9, aspect=1.0),
    Subject(name="bonsai", model=_bonsai, height=0.44, metres=0.4, aspect=1.1),
    Subject(name="christmas_tree", model=_christmas_tree, height=0.64, metres=2.4, aspect=0.7),
    Subject(name="acacia", model=_acacia, height=0.54, metres=9, aspect=1.5),
    Subject(name="baobab", model=_baobab, height=0.62, metres=18, aspect=1.1),
    Subject(name="fern", model=_fern, height=0.44, metres=0.7, aspect=1.2),
    Subject(name="bamboo", model=_bamboo, height=0.62, metres=6, aspect=0.66),
)
