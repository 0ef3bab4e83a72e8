"""Rodents and the hedgehog, from the side: squirrel, hedgehog, mouse, beaver."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Plane, Rgb, ellipse
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import blob, eye, marks, merged, tube, whiskers

_PINK = "#e0a59c"


def _squirrel(sprite: Sprite, wanted: Rgb | None) -> None:
    chipmunk = sprite.variant == "chipmunk"
    coat = wanted or (
        rgb("#b5793f") if chipmunk else (rgb("#b9562a"), rgb("#8a8078"))[sprite.streams.pick("coat", 2)]
    )
    pale, dark = mixed(coat, (1.0, 0.97, 0.9), 0.78), scaled(coat, 0.6)
    sprite.shadow(0.56, 0.985, 0.44, 0.04)
    slim = 0.5 if chipmunk else 1.0
    tail = tube([(0.42, 0.88, 0.06), (0.2, 0.84, 0.11 * slim), (0.12, 0.62, 0.14 * slim),
        (0.22, 0.4, 0.15 * slim), (0.24, 0.2, 0.14 * slim), (0.1, 0.1, 0.09 * slim), (0.02, 0.2, 0.03)],
        steps=10)  # fmt: skip
    sprite.part(tail, coat, sharp=True, fur=1.0, puff=0.6)
    marks(
        sprite,
        tail,
        [tube([(0.24, 0.82, 0.03), (0.14, 0.6, 0.05), (0.22, 0.38, 0.05), (0.22, 0.2, 0.05)])],
        scaled(coat, 1.25),
        soft=0.03,
        alpha=0.6,
    )
    sprite.part(tube([(0.6, 0.7, 0.05), (0.72, 0.66, 0.034), (0.78, 0.6, 0.026)]), dark, sharp=True)
    body = merged(tube([(0.42, 0.82, 0.13), (0.5, 0.68, 0.16), (0.6, 0.5, 0.12), (0.64, 0.38, 0.1)],
        steps=10), ellipse(0.68, 0.32, 0.13, 0.115), ellipse(0.78, 0.36, 0.07, 0.058),
        tube([(0.48, 0.84, 0.12), (0.56, 0.94, 0.045), (0.7, 0.965, 0.032)]), soft=0.016,)  # fmt: skip
    sprite.part(body, coat, below=scaled(coat, 0.85), sharp=True, fur=0.45)
    marks(
        sprite,
        body,
        [
            tube([(0.76, 0.43, 0.04), (0.7, 0.5, 0.06), (0.64, 0.66, 0.075), (0.58, 0.8, 0.05)]),
            ellipse(0.79, 0.385, 0.06, 0.035),
        ],
        pale,
        soft=0.016,
    )
    if chipmunk:
        for dx, tone in ((0.0, "#3a2a20"), (0.036, "#f2e4cc"), (0.072, "#3a2a20")):
            marks(
                sprite,
                body,
                [tube([(0.5 + dx, 0.46, 0.012), (0.38 + dx, 0.66, 0.015), (0.34 + dx, 0.86, 0.012)])],
                rgb(tone),
                soft=0.004,
            )
        marks(
            sprite,
            body,
            [tube([(0.58, 0.33, 0.012), (0.7, 0.29, 0.013), (0.82, 0.34, 0.01)])],
            rgb("#f2e4cc"),
            soft=0.004,
        )
    for dx in (0.06, 0.0):
        tone = coat if dx == 0 else dark
        sprite.part(
            [(0.58 + dx, 0.26), (0.555 + dx, 0.17), (0.57 + dx, 0.11), (0.63 + dx, 0.17), (0.655 + dx, 0.24)],
            tone,
            fur=0.5,
        )
    sprite.part(tube([(0.6, 0.6, 0.055), (0.7, 0.66, 0.036), (0.78, 0.6, 0.03)]), coat, sharp=True, fur=0.3)
    sprite.oval(0.82, 0.565, 0.055, 0.065, rgb("#a8703a"), gloss=0.5)
    sprite.part([(0.76, 0.53), (0.82, 0.49), (0.885, 0.53), (0.82, 0.55)], rgb("#6b4424"))
    sprite.oval(0.852, 0.345, 0.017, 0.014, rgb("#2a1c16"), gloss=0.4)
    whiskers(sprite, 0.82, 0.375, 0.1)
    eye(sprite, 0.735, 0.29, 0.03)


def _hedgehog(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#7a5a42")
    pale = rgb("#e6cfae")
    porcupine = sprite.variant == "porcupine"
    reach = 1.5 if porcupine else 1.0
    sprite.shadow(0.64, 0.97, 0.56, 0.05)
    for x, tone in ((0.42, 0.6), (0.92, 0.6), (0.34, 0.85), (0.84, 0.85)):
        sprite.oval(x, 0.93, 0.07, 0.045, scaled(pale, tone))
    sprite.part(
        blob([(0.2, 0.78), (0.5, 0.92), (0.9, 0.92), (1.06, 0.78), (0.6, 0.62)]),
        scaled(pale, 0.85),
        sharp=True,
        fur=0.4,
    )
    head = merged(
        blob(
            [
                (0.86, 0.5),
                (1.02, 0.52),
                (1.16, 0.64),
                (1.29, 0.75),
                (1.26, 0.81),
                (1.1, 0.87),
                (0.92, 0.88),
                (0.84, 0.7),
            ]
        )
    )
    sprite.part(head, pale, below=scaled(pale, 0.85), sharp=True, fur=0.3)
    rows = ((0.3, 0.36, 26, 0.62), (0.22, 0.285, 22, 0.82), (0.13, 0.2, 16, 1.02))
    for ring, (inner, outer, count, tone) in enumerate(rows):
        quills: list[Plane] = []
        for i in range(count):
            turn = math.pi * (0.86 + 1.06 * (i + 0.5 * (ring % 2)) / count)
            dx, dy = math.cos(turn), math.sin(turn)
            out = outer + 0.07 * reach
            quills.append(tube([(0.56 + 0.5 * dx * inner / 0.3 * 0.72,
                0.78 + 0.62 * dy * inner / 0.3 * 0.62, 0.034),
                (0.53 + 1.28 * dx * out, 0.77 + 1.24 * dy * out, 0.004)], steps=3))  # fmt: skip
        core = ellipse(0.56, 0.7, 1.3 * inner, 0.78 * inner)
        whole = merged(core, *quills, soft=0.002)
        sprite.part(whole, scaled(coat, tone), sharp=True, puff=0.3, rim=0.5)
    sprite.part(
        [(0.86, 0.6), (0.84, 0.5), (0.92, 0.47), (0.98, 0.54), (0.95, 0.61)], scaled(pale, 0.75), fur=0.3
    )
    sprite.oval(1.29, 0.755, 0.034, 0.03, rgb("#241a16"), gloss=0.6)
    sprite.line([(1.25, 0.82), (1.19, 0.835), (1.13, 0.815)], scaled(pale, 0.45), 0.01)
    eye(sprite, 1.07, 0.66, 0.03)


def _mouse(sprite: Sprite, wanted: Rgb | None) -> None:
    kind = sprite.variant
    coat = wanted or {"hamster": rgb("#d99a55"), "guinea": rgb("#b9733c"), "rat": rgb("#6f655e")}.get(
        kind, (rgb("#9a948e"), rgb("#b59a7c"))[sprite.streams.pick("coat", 2)]
    )
    pale, pink = mixed(coat, (1.0, 0.98, 0.95), 0.75), rgb(_PINK)
    round_one = kind in ("hamster", "guinea")
    sprite.shadow(0.64, 0.97, 0.54, 0.05)
    if not round_one:
        sprite.part(
            tube(
                [
                    (0.3, 0.88, 0.03),
                    (0.12, 0.94, 0.022),
                    (0.02, 0.84, 0.017),
                    (0.08, 0.7, 0.013),
                    (0.02, 0.58, 0.006),
                ],
                steps=10,
            ),
            pink,
            sharp=True,
        )
    ear = 0.075 if round_one else 0.14 if kind != "rat" else 0.1
    sprite.oval(0.98, 0.42, ear * 0.9, ear, scaled(coat, 0.7))
    high = 0.1 if round_one else 0.0
    body = merged(tube([(0.36, 0.74, 0.2 + high * 0.4), (0.58, 0.68 - high * 0.5, 0.24 + high * 0.5),
        (0.84, 0.66, 0.19 + high * 0.4)], steps=10),
        blob([(0.8, 0.46), (0.98, 0.46), (1.12, 0.56), (1.26, 0.7), (1.24, 0.77), (1.08, 0.84),
        (0.88, 0.86)]), *([ellipse(1.02, 0.7, 0.2, 0.18)] if round_one else []), soft=0.02,)  # fmt: skip
    sprite.part(body, coat, below=pale, sharp=True, fur=0.4)
    if round_one:
        marks(
            sprite,
            body,
            [ellipse(0.98, 0.84, 0.34, 0.12), ellipse(1.16, 0.74, 0.12, 0.1)],
            rgb("#f8f1e6"),
            soft=0.025,
        )
    if kind == "guinea":
        marks(
            sprite,
            body,
            [blob([(0.5, 0.3), (0.74, 0.3), (0.76, 0.7), (0.6, 0.95), (0.46, 0.7)])],
            rgb("#f8f1e6"),
            soft=0.012,
        )
    for x in (0.46, 0.96):
        sprite.oval(x, 0.94, 0.09, 0.036, pink)
    if not round_one:
        marks(sprite, body, [ellipse(0.42, 0.8, 0.17, 0.16)], scaled(coat, 0.85), soft=0.03, alpha=0.6)
    sprite.oval(0.86, 0.44, ear, ear * 1.08, coat, fur=0.2)
    sprite.oval(0.868, 0.45, ear * 0.68, ear * 0.76, pink, rim=0)
    sprite.oval(1.262, 0.72, 0.032, 0.028, rgb("#c96a6a"), gloss=0.5)
    whiskers(sprite, 1.2, 0.755, 0.14)
    eye(sprite, 1.075, 0.6, 0.042)


def _beaver(sprite: Sprite, wanted: Rgb | None) -> None:
    kind = sprite.variant
    coat = wanted or rgb("#8a7a5c" if kind == "platypus" else "#7a4f2e" if kind != "capybara" else "#9a6f44")
    pale, dark = mixed(coat, (1.0, 0.95, 0.85), 0.35), scaled(coat, 0.55)
    sprite.shadow(0.7, 0.97, 0.6, 0.05)
    if kind != "capybara":
        paddle = blob(
            [(0.3, 0.82), (0.18, 0.8), (0.0, 0.84), (-0.06, 0.91), (0.02, 0.97), (0.2, 0.97), (0.34, 0.94)]
        )
        sprite.part(paddle, rgb("#4a3a32"), sharp=True, gloss=0.2)
        grid = [
            tube([(-0.1 + 0.07 * i, 0.76, 0.004), (0.02 + 0.07 * i, 1.0, 0.004)], steps=2) for i in range(6)
        ]
        grid += [
            tube([(0.08 + 0.07 * i, 0.76, 0.004), (-0.06 + 0.07 * i, 1.0, 0.004)], steps=2) for i in range(6)
        ]
        marks(sprite, paddle, grid, rgb("#2a1f1a"))
    sprite.oval(0.96, 0.94, 0.09, 0.04, scaled(dark, 0.8))
    body = merged(tube([(0.4, 0.72, 0.2), (0.6, 0.65, 0.255), (0.86, 0.58, 0.2), (1.0, 0.5, 0.155)],
        steps=10), ellipse(1.08, 0.46, 0.17, 0.155), ellipse(1.2, 0.52, 0.1, 0.09),
        tube([(0.5, 0.8, 0.13), (0.5, 0.92, 0.06), (0.58, 0.95, 0.042)]),
        tube([(0.88, 0.74, 0.08), (0.9, 0.9, 0.05), (0.96, 0.95, 0.036)]), soft=0.024,)  # fmt: skip
    sprite.part(body, coat, below=scaled(coat, 0.85), sharp=True, fur=0.7)
    marks(sprite, body, [ellipse(1.2, 0.56, 0.1, 0.07)], pale, soft=0.02, alpha=0.7)
    sprite.oval(0.97, 0.34, 0.05, 0.05, scaled(coat, 0.8), fur=0.4)
    if kind == "platypus":
        bill = blob([(1.2, 0.46), (1.36, 0.5), (1.5, 0.56), (1.5, 0.62), (1.36, 0.64), (1.2, 0.6)])
        sprite.part(bill, rgb("#3f3a40"), sharp=True, gloss=0.5)
    else:
        sprite.oval(1.285, 0.485, 0.042, 0.036, rgb("#1f1714"), gloss=0.6)
        sprite.line([(1.285, 0.52), (1.26, 0.575), (1.19, 0.585)], dark, 0.01)
        if kind != "capybara":
            sprite.part(
                [(1.225, 0.575), (1.275, 0.575), (1.27, 0.635), (1.23, 0.635)], rgb("#f6e7b8"), sharp=True
            )
        whiskers(sprite, 1.24, 0.54, 0.12)
    eye(sprite, 1.12, 0.4, 0.027)


SUBJECTS = (
    Subject(name="squirrel", model=_squirrel, height=0.48, metres=0.3, aspect=0.96, hand=(0.82, 0.56)),
    Subject(name="hedgehog", model=_hedgehog, height=0.38, metres=0.2, aspect=1.3),
    Subject(name="mouse", model=_mouse, height=0.36, metres=0.1, aspect=1.28),
    Subject(name="beaver", model=_beaver, height=0.42, metres=0.5, aspect=1.36, top=0.4),
)
