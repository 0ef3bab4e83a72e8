"""What lies and hangs in nature: leaf, log, stump, branch, rock, crystal, shell, nest, beehive."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import Outline, arc, between, natural, rounded, trace, tube
from lumigate.draft.picture.subjects.plants.foliage import GREEN, leaf, tufts

_WOOD = rgb("#d8b27e")


def _leaf(sprite: Sprite, wanted: Rgb | None) -> None:
    if sprite.variant == "green":
        green = wanted or rgb("#4f9a3f")
        tube(sprite, trace("0.1 0.96, 0.22 0.8, 0.3 0.7"), scaled(green, 0.75), 0.03)
        sprite.part(
            trace("0.22 0.8, 0.16 0.56, 0.28 0.28, 0.56 0.1, 0.92 0.03, 0.9 0.34, 0.74 0.62, 0.48 0.8"),
            green,
            below=scaled(green, 0.72),
            puff=0.4,
            gloss=0.15,
        )
        vein = mixed(green, (0.95, 1.0, 0.75), 0.5)
        sprite.line(trace("0.2 0.82, 0.5 0.46, 0.86 0.1"), vein, 0.02)
        for s in (0.2, 0.4, 0.6, 0.78):
            x, y = between((0.2, 0.82), (0.86, 0.1), s)
            n = 0.24 * math.sin(math.pi * (0.2 + s * 0.75))
            sprite.line([(x, y), (x - n * 0.1, y - n)], vein, 0.009, alpha=0.8)
            sprite.line([(x, y), (x + n, y + n * 0.05)], vein, 0.009, alpha=0.8)
        return
    tone = natural(sprite, wanted, "#d8602a", "#c83a2a", "#e8a52c", "#b5702f")
    tube(sprite, trace("0.5 0.68, 0.52 0.84, 0.46 0.985"), scaled(tone, 0.6), 0.022)
    half = trace(
        "0.5 0.0, 0.43 0.16, 0.36 0.14, 0.38 0.34, 0.26 0.22, 0.22 0.3, 0.06 0.28, 0.12 0.4, "
        "0.02 0.48, 0.2 0.6, 0.18 0.7, 0.36 0.66, 0.49 0.72"
    )
    sprite.part(
        [*half, *((1.0 - x, y) for x, y in reversed(half))],
        tone,
        below=scaled(tone, 0.72),
        sharp=True,
        puff=0.35,
        rim=0.4,
    )
    vein = mixed(tone, (1.0, 0.92, 0.6), 0.45)
    for x, y in ((0.5, 0.06), (0.1, 0.33), (0.9, 0.33), (0.26, 0.62), (0.74, 0.62)):
        sprite.line([(0.5, 0.7), between((0.5, 0.7), (x, y), 0.9)], vein, 0.012, alpha=0.9)
    for x, y, dx in ((0.5, 0.4, 0.1), (0.5, 0.26, 0.07)):
        for side in (-1, 1):
            sprite.line([(x, y), (x + side * dx, y - 0.1)], vein, 0.008, alpha=0.7)


def _grain(sprite: Sprite, x: float, y: float, rx: float, ry: float) -> None:
    sprite.oval(x, y, rx, ry, _WOOD, puff=0.2)
    for share in (0.78, 0.56, 0.34, 0.14):
        sprite.line(arc(x, y, rx * share, ry * share, 0, 360, 20), scaled(_WOOD, 0.72), 0.008)


def _stump(sprite: Sprite, wanted: Rgb | None) -> None:
    bark = wanted or rgb("#6a4c36")
    sprite.shadow(0.6, 0.96, 0.56, 0.06)
    sprite.part(
        trace(
            "0.26 0.22, 0.94 0.22, 0.96 0.66, 1.02 0.84, 1.18 0.96, 0.96 0.94, 0.84 0.985, "
            "0.7 0.93, 0.5 0.985, 0.36 0.93, 0.16 0.97, 0.04 0.95, 0.18 0.84, "
            "0.24 0.64"
        ),
        bark,
        below=scaled(bark, 0.65),
        puff=0.5,
        fur=0.2,
    )
    for x in (0.34, 0.46, 0.58, 0.7, 0.84):
        sprite.line(
            [(x, 0.36), (x + (x - 0.6) * 0.1, 0.6), (x + (x - 0.6) * 0.35, 0.9)],
            scaled(bark, 0.62),
            0.014,
            alpha=0.8,
        )
    _grain(sprite, 0.6, 0.22, 0.345, 0.12)
    leaf(sprite, 0.9, 0.4, -35, 0.2, 0.06)
    leaf(sprite, 0.9, 0.42, -80, 0.16, 0.05, scaled(GREEN, 1.15))
    for x, y in ((0.22, 0.62), (0.27, 0.7)):
        sprite.part(arc(x, y, 0.09, 0.06, 180, 360), rgb("#d8a060"), below=rgb("#a8703a"), sharp=True)
    tufts(sprite, 0.1, 0.5, 0.985, 0.12, rgb("#5f8f3f"), 8, "left")
    tufts(sprite, 0.74, 1.14, 0.985, 0.12, rgb("#5f8f3f"), 8, "right")


def _log(sprite: Sprite, wanted: Rgb | None) -> None:
    bark = wanted or rgb("#6f4f38")
    sprite.shadow(1.2, 0.93, 1.14, 0.09)
    tube(sprite, [(0.9, 0.4), (0.78, 0.12)], bark, 0.12)
    sprite.oval(0.775, 0.11, 0.06, 0.045, _WOOD)
    sprite.part(
        [*arc(0.3, 0.58, 0.22, 0.36, 90, 270, 13), *arc(2.1, 0.58, 0.22, 0.36, 270, 450, 13)],
        bark,
        below=scaled(bark, 0.6),
        sharp=True,
        puff=0.9,
        fur=0.25,
    )
    for y, a, b in ((0.36, 0.3, 1.6), (0.5, 0.6, 2.0), (0.64, 0.2, 1.4), (0.78, 0.5, 1.9)):
        sprite.line([(a, y), ((a + b) / 2, y + 0.03), (b, y)], scaled(bark, 0.62), 0.016, alpha=0.8)
    _grain(sprite, 2.1, 0.58, 0.22, 0.36)
    for x in (0.5, 0.9, 1.3):
        sprite.oval(x, 0.24, 0.16, 0.06, rgb("#6f8f3f"), fur=1.0, rim=0)
    tufts(sprite, 0.3, 1.9, 0.985, 0.16, rgb("#5f8f3f"), 16)


def _branch(sprite: Sprite, wanted: Rgb | None) -> None:
    bark = wanted or rgb("#6a4c36")
    green = natural(sprite, None, "#5a9440", "#6fa045", "#4f8a45")
    for points, w in (
        (trace("0.0 0.5, 0.6 0.42, 1.2 0.44, 1.8 0.36, 2.3 0.4"), 0.11),
        (trace("0.5 0.44, 0.7 0.7, 0.92 0.84"), 0.055),
        (trace("1.3 0.43, 1.5 0.2, 1.74 0.08"), 0.055),
        (trace("1.75 0.37, 1.96 0.6, 2.16 0.68"), 0.045),
    ):
        tube(sprite, points, bark, w)
    for x in (0.3, 0.86, 1.5):
        sprite.oval(x, 0.45, 0.05, 0.024, scaled(bark, 0.62), rim=0)
    for x, y, a in (
        (0.92, 0.84, 60),
        (0.92, 0.84, 0),
        (0.72, 0.7, 120),
        (1.74, 0.08, -30),
        (1.74, 0.08, 30),
        (1.56, 0.17, -120),
        (2.16, 0.68, 20),
        (2.16, 0.68, 80),
        (1.96, 0.6, 130),
        (2.3, 0.4, -20),
        (2.3, 0.4, 25),
        (2.08, 0.38, -70),
    ):
        leaf(sprite, x, y, a, 0.26, 0.075, scaled(green, 0.85 + 0.15 * ((round(x * 100) + a) % 3)))


def _rock(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = natural(sprite, wanted, "#8f8d88", "#9a948a", "#85898f")
    sprite.shadow(0.7, 0.96, 0.66, 0.06)
    faces: tuple[tuple[str, float], ...] = (
        (
            "0.1 0.96, 0.04 0.7, 0.2 0.36, 0.42 0.14, 0.76 0.06, 1.1 0.22, 1.32 0.56, 1.36 0.84, 1.24 0.97",
            0.82,
        ),
        ("0.2 0.36, 0.42 0.14, 0.76 0.06, 0.84 0.3, 0.56 0.42", 1.14),
        ("0.76 0.06, 1.1 0.22, 1.18 0.5, 0.84 0.3", 1.0),
        ("0.2 0.36, 0.56 0.42, 0.5 0.96, 0.1 0.96, 0.04 0.7", 0.94),
        ("0.56 0.42, 0.84 0.3, 1.18 0.5, 1.0 0.96, 0.5 0.96", 0.8),
    )
    for text, tone in faces:
        sprite.part(
            trace(text),
            scaled(stone, tone),
            below=scaled(stone, tone * 0.75),
            sharp=True,
            puff=0.15,
            fur=0.12,
        )
    sprite.line(trace("0.62 0.46, 0.7 0.64, 0.64 0.8"), scaled(stone, 0.5), 0.012)
    for x, y, r in ((0.3, 0.4, 0.13), (0.52, 0.2, 0.1)):
        sprite.oval(x, y, r, r * 0.4, rgb("#7a8f4f"), fur=1.0, rim=0)
    sprite.part(
        trace("1.1 0.985, 1.08 0.86, 1.2 0.76, 1.36 0.82, 1.39 0.985"),
        scaled(stone, 0.95),
        below=scaled(stone, 0.65),
        sharp=True,
        puff=0.3,
        fur=0.12,
    )
    tufts(sprite, 0.05, 0.4, 0.99, 0.14, rgb("#5f8f3f"), 8)


def _crystal(sprite: Sprite, wanted: Rgb | None) -> None:
    tint = natural(sprite, wanted, "#9a6fe0", "#5fb8e8", "#e88ac0", "#6fd8a8")
    pale = mixed(tint, (1.0, 1.0, 1.0), 0.6)
    sprite.shadow(0.62, 0.965, 0.44, 0.05)
    sprite.glow(0.62, 0.55, 0.32, tint, alpha=0.35)
    for x, base, angle, length, half in (
        (0.3, 0.9, -118, 0.56, 0.09),
        (0.72, 0.9, -60, 0.54, 0.09),
        (0.16, 0.94, -142, 0.34, 0.065),
        (0.86, 0.94, -36, 0.34, 0.065),
        (0.5, 0.94, -91, 0.92, 0.135),
        (0.38, 0.95, -104, 0.42, 0.08),
        (0.64, 0.95, -74, 0.4, 0.08),
    ):
        c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))

        def at(
            along: float, across: float, x: float = x, base: float = base, c: float = c, s: float = s
        ) -> tuple[float, float]:
            return x + 0.12 + along * c - across * s, base + along * s + across * c

        neck = length * 0.76
        sprite.part(
            [at(0, -half), at(neck, -half), at(length, 0), at(neck, half), at(0, half)],
            tint,
            below=scaled(tint, 0.65),
            sharp=True,
            puff=0.1,
            gloss=0.4,
        )
        sprite.part(
            [at(0, -half), at(neck, -half), at(length, 0), at(neck * 0.96, -half * 0.3), at(0, -half * 0.3)],
            pale,
            below=tint,
            sharp=True,
            flat=0.5,
            rim=0,
        )
        sprite.part(
            [at(0, half * 0.45), at(neck * 0.98, half * 0.45), at(length, 0), at(neck, half), at(0, half)],
            scaled(tint, 0.7),
            below=scaled(tint, 0.5),
            sharp=True,
            flat=0.4,
            rim=0,
        )
        sprite.line([at(neck * 0.96, -half * 0.3), at(neck * 0.98, half * 0.45)], pale, 0.006, alpha=0.8)
    sprite.part(
        trace("0.18 0.985, 0.26 0.88, 0.46 0.84, 0.78 0.84, 1.0 0.88, 1.08 0.985"),
        rgb("#6a6470"),
        below=rgb("#46424c"),
        sharp=True,
        puff=0.4,
        fur=0.15,
    )


def _shell(sprite: Sprite, wanted: Rgb | None) -> None:
    pink = natural(sprite, wanted, "#f0c0a8", "#f2d8c0", "#e8a8a0", "#d8c0d8")
    if sprite.variant == "spiral":
        sprite.shadow(0.6, 0.96, 0.5, 0.06)
        for i in range(7):
            s = i / 6
            x, y = 1.06 - 0.78 * s, 0.6 - 0.06 * s
            tone = scaled(pink, 0.86 + 0.06 * (i % 2))
            sprite.oval(
                x,
                y,
                0.05 + 0.12 * s,
                0.06 + 0.33 * s,
                tone,
                below=scaled(tone, 0.72),
                turn=0.16,
                puff=0.8,
                gloss=0.2,
            )
        sprite.part(
            trace("0.1 0.5, 0.2 0.3, 0.4 0.4, 0.46 0.68, 0.34 0.92, 0.16 0.86"),
            mixed(pink, rgb("#f0806a"), 0.4),
            below=scaled(pink, 0.8),
            puff=0.5,
            gloss=0.4,
        )
        sprite.part(trace("0.2 0.52, 0.28 0.44, 0.36 0.6, 0.3 0.8, 0.22 0.74"), rgb("#a85a4a"), puff=0.4)
        return
    sprite.shadow(0.6, 0.96, 0.5, 0.06)
    hinge = (0.58, 0.9)
    sprite.part(trace("0.4 0.86, 0.46 0.985, 0.7 0.985, 0.76 0.86"), scaled(pink, 0.8), sharp=True, puff=0.4)
    rim: Outline = []
    for i in range(10):
        a0, a1 = 196 + 14.8 * i, 196 + 14.8 * (i + 1)
        rim += [
            (hinge[0] + math.cos(math.radians(a)) * 0.58 * k, hinge[1] + math.sin(math.radians(a)) * 0.84 * k)
            for a, k in ((a0, 0.95), ((a0 + a1) / 2, 1.02))
        ]
    rim.append(
        (
            hinge[0] + math.cos(math.radians(344)) * 0.58 * 0.95,
            hinge[1] + math.sin(math.radians(344)) * 0.84 * 0.95,
        )
    )
    sprite.part(
        [(0.5, 0.93), *rim, (0.66, 0.93)],
        pink,
        below=scaled(mixed(pink, rgb("#c8705a"), 0.3), 0.85),
        puff=0.5,
        gloss=0.3,
        sharp=True,
    )
    for i in range(1, 10):
        a = math.radians(196 + 14.8 * i)
        sprite.line(
            [hinge, (hinge[0] + math.cos(a) * 0.54, hinge[1] + math.sin(a) * 0.78)],
            scaled(pink, 0.72),
            0.012,
            alpha=0.85,
        )
    for k in (0.45, 0.7, 0.88):
        sprite.line(
            [
                (
                    hinge[0] + math.cos(math.radians(a)) * 0.58 * k,
                    hinge[1] + math.sin(math.radians(a)) * 0.84 * k,
                )
                for a in range(200, 342, 10)
            ],
            mixed(pink, (1.0, 1.0, 1.0), 0.5),
            0.012,
            alpha=0.6,
        )


def _nest(sprite: Sprite, wanted: Rgb | None) -> None:
    egg = wanted or rgb(("#a8d4dc", "#f0e4cc", "#b8c8a8")[sprite.streams.pick("egg", 3)])
    twig = rgb("#8a6642")
    sprite.shadow(0.75, 0.95, 0.68, 0.08)
    sprite.oval(0.75, 0.46, 0.6, 0.2, scaled(twig, 0.5), fur=0.4)
    for x, y, turn in ((0.52, 0.38, -0.2), (0.98, 0.38, 0.2), (0.75, 0.34, 0.05)):
        sprite.oval(x, y, 0.15, 0.2, egg, below=scaled(egg, 0.75), turn=turn, puff=0.9, gloss=0.35)
        for k in range(6):
            sprite.oval(
                x - 0.07 + 0.028 * k, y - 0.1 + 0.05 * ((k * 3) % 4), 0.011, 0.009, scaled(egg, 0.55), rim=0
            )
    sprite.part(
        trace(
            "0.1 0.46, 0.3 0.56, 0.75 0.6, 1.2 0.56, 1.4 0.46, 1.34 0.74, 1.1 0.93, "
            "0.75 0.985, 0.4 0.93, 0.16 0.74"
        ),
        twig,
        below=scaled(twig, 0.6),
        fur=0.8,
        puff=0.6,
    )
    stream = sprite.streams.stream("twigs")
    for _ in range(46):
        x = float(stream.uniform(0.2, 1.3))
        y = float(stream.uniform(0.56, 0.9)) - 0.1 * abs(x - 0.75)
        lean, n = float(stream.uniform(-0.1, 0.1)) + (x - 0.75) * 0.1, float(stream.uniform(0.1, 0.24))
        sprite.line(
            [(x - n / 2, y + lean), (x, y + 0.02), (x + n / 2, y - lean)],
            scaled(twig, float(stream.uniform(0.55, 1.45))),
            0.016,
        )


def _beehive(sprite: Sprite, wanted: Rgb | None) -> None:
    straw = natural(sprite, wanted, "#dca94a", "#d8a040", "#e0b45a")
    sprite.shadow(0.5, 0.975, 0.44, 0.05)
    for i, half in enumerate((0.16, 0.27, 0.35, 0.4, 0.42, 0.4)):
        y = 0.08 + 0.135 * i
        sprite.part(
            rounded(0.5 - half, y, 0.5 + half, y + 0.155, 0.072),
            scaled(straw, 0.94 + 0.04 * (i % 2)),
            below=scaled(straw, 0.72),
            sharp=True,
            puff=0.9,
        )
        for k in range(round(half * 22)):
            x = 0.5 - half * 0.92 + half * 1.84 * (k + 0.5) / round(half * 22)
            sprite.line([(x - 0.012, y + 0.03), (x + 0.012, y + 0.13)], scaled(straw, 0.7), 0.007, alpha=0.7)
    sprite.oval(0.5, 0.76, 0.1, 0.1, rgb("#3a2616"), rim=0)
    sprite.part(rounded(0.06, 0.89, 0.94, 0.945, 0.015), rgb("#8f6a42"), sharp=True, puff=0.4)
    for x in (0.18, 0.82):
        tube(sprite, [(x, 0.93), (x, 0.985)], rgb("#7a5636"), 0.06)
    for x, y in ((0.1, 0.2), (0.92, 0.3), (0.72, 0.64), (0.06, 0.6), (0.84, 0.08)):
        sprite.oval(x - 0.012, y - 0.03, 0.026, 0.016, rgb("#e8f0f4"), flat=0.6, turn=-0.5)
        sprite.oval(x + 0.014, y - 0.03, 0.022, 0.014, rgb("#e8f0f4"), flat=0.6, turn=0.5)
        sprite.oval(x, y, 0.036, 0.024, rgb("#f0c02c"))
        for dx in (-0.01, 0.012):
            sprite.line([(x + dx, y - 0.02), (x + dx, y + 0.02)], rgb("#2a2018"), 0.01)


SUBJECTS = (
    Subject(name="leaf", model=_leaf, height=0.46, metres=0.12, aspect=1.0, shadow=False),
    Subject(name="stump", model=_stump, height=0.32, metres=0.6, aspect=1.2, top=0.2),
    Subject(name="log", model=_log, height=0.26, metres=0.6, aspect=2.36, top=0.26),
    Subject(name="branch", model=_branch, height=0.3, metres=0.6, aspect=2.56, top=0.38, shadow=False),
    Subject(name="rock", model=_rock, height=0.34, metres=1.0, aspect=1.42, top=0.12),
    Subject(name="crystal", model=_crystal, height=0.48, metres=0.3, aspect=1.24),
    Subject(name="shell", model=_shell, height=0.3, metres=0.08, aspect=1.16),
    Subject(name="nest", model=_nest, height=0.3, metres=0.12, aspect=1.5, top=0.5),
    Subject(name="beehive", model=_beehive, height=0.42, metres=0.6, aspect=1.0, top=0.09),
)
