"""Machines small enough for a desk or a hand."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.solids import block, rect

_DARK, _STEEL, _LIGHT, _GOLD = rgb("#25282e"), rgb("#c3cad3"), rgb("#eef0f2"), rgb("#dba93a")


def _screen(sprite: Sprite, box: tuple[float, float, float, float]) -> None:
    left, top, right, bottom = box
    rect(sprite, box, rgb("#3f7fc4"), below=rgb("#9a6ad0"), flat=0.7, rim=0)
    sprite.part([(left, bottom), (left, top + (bottom - top) * 0.7),
            (left + (right - left) * 0.35, top + (bottom - top) * 0.45), (left + (right - left) * 0.6, bottom)],
                rgb("#2c4f8a"), sharp=True, flat=0.7, rim=0)  # fmt: skip
    sprite.part(
        [
            (left + (right - left) * 0.3, bottom),
            (right - (right - left) * 0.25, top + (bottom - top) * 0.55),
            (right, bottom),
        ],
        rgb("#24406f"),
        sharp=True,
        flat=0.7,
        rim=0,
    )


def _laptop(sprite: Sprite, wanted: Rgb | None) -> None:
    case = wanted or rgb("#b9c0c9")
    sprite.shadow(0.75, 0.95, 0.72, 0.05, alpha=0.6)
    sprite.part(
        [(0.22, 0.06), (1.28, 0.06), (1.32, 0.72), (0.18, 0.72)], _DARK, puff=0.1, sharp=True, gloss=0.3
    )
    _screen(sprite, (0.27, 0.1, 1.23, 0.66))
    sprite.part(
        [(0.18, 0.72), (1.32, 0.72), (1.47, 0.92), (0.03, 0.92)],
        case,
        below=scaled(case, 0.9),
        sharp=True,
        puff=0.1,
    )
    sprite.part(
        [(0.26, 0.745), (1.24, 0.745), (1.31, 0.83), (0.19, 0.83)], scaled(_DARK, 1.3), sharp=True, flat=0.5
    )
    for row in range(3):
        y = 0.757 + 0.026 * row
        for k in range(13):
            x = 0.25 - 0.02 * row + (1.0 + 0.04 * row) * k / 12.5
            rect(sprite, (x, y, x + 0.055, y + 0.016), rgb("#4a505a"), flat=0.6, rim=0)
    sprite.part([(0.58, 0.845), (0.92, 0.845), (0.94, 0.9), (0.56, 0.9)], scaled(case, 0.88), sharp=True)
    rect(sprite, (0.03, 0.915, 1.47, 0.955), scaled(case, 0.75), puff=0.6)


def _computer(sprite: Sprite, wanted: Rgb | None) -> None:
    case = wanted or rgb("#d9dde2")
    sprite.shadow(0.72, 0.96, 0.66, 0.05, alpha=0.6)
    rect(sprite, (0.1, 0.03, 1.24, 0.7), _DARK, puff=0.1, gloss=0.3)
    _screen(sprite, (0.14, 0.07, 1.2, 0.62))
    sprite.part(
        [(0.58, 0.7), (0.76, 0.7), (0.8, 0.84), (0.54, 0.84)], case, below=scaled(case, 0.7), sharp=True
    )
    sprite.oval(0.67, 0.84, 0.24, 0.03, case, gloss=0.4)
    block(sprite, (0.2, 0.92, 1.02, 0.965), case, depth=0.05)
    sprite.oval(1.2, 0.93, 0.08, 0.042, case, gloss=0.6)


def _phone(sprite: Sprite, wanted: Rgb | None) -> None:
    case = wanted or _DARK
    sprite.shadow(0.26, 0.975, 0.22, 0.025, alpha=0.6)
    sprite.part(
        [
            (0.03, 0.06),
            (0.08, 0.02),
            (0.44, 0.02),
            (0.49, 0.06),
            (0.49, 0.93),
            (0.44, 0.97),
            (0.08, 0.97),
            (0.03, 0.93),
        ],
        case,
        sharp=True,
        puff=0.3,
        gloss=0.5,
    )
    rect(sprite, (0.06, 0.06, 0.46, 0.93), rgb("#5a8fe0"), below=rgb("#e07aa8"), flat=0.7, rim=0)
    sprite.oval(0.26, 0.085, 0.04, 0.012, _DARK, rim=0)
    codes = ("#f2c23e", "#58b86a", "#e0453c", "#4aa3d9", "#fbf8f2", "#b06ac0")
    for row in range(4):
        for column in range(3):
            x, y = 0.15 + 0.11 * column, 0.44 + 0.105 * row
            sprite.part(
                [(x - 0.04, y - 0.04), (x + 0.04, y - 0.04), (x + 0.04, y + 0.04), (x - 0.04, y + 0.04)],
                rgb(codes[(row * 3 + column) % 6]),
                flat=0.5,
                rim=0,
            )


def _camera(sprite: Sprite, wanted: Rgb | None) -> None:
    body = wanted or _DARK
    sprite.shadow(0.7, 0.95, 0.62, 0.05, alpha=0.6)
    sprite.part(
        [(0.46, 0.16), (0.52, 0.03), (0.88, 0.03), (0.94, 0.16)], scaled(body, 1.1), sharp=True, puff=0.5
    )
    sprite.part(
        [(0.06, 0.2), (0.12, 0.14), (1.28, 0.14), (1.34, 0.2), (1.34, 0.9), (0.06, 0.9)],
        body,
        below=scaled(body, 0.8),
        sharp=True,
        puff=0.2,
        gloss=0.3,
    )
    rect(sprite, (0.06, 0.34, 1.34, 0.74), scaled(body, 0.7))
    for radius, tone in (
        (0.34, _STEEL),
        (0.3, rgb("#1b1d22")),
        (0.22, rgb("#2f3a4a")),
        (0.14, rgb("#14202f")),
    ):
        sprite.oval(0.7, 0.55, radius, radius, tone, gloss=0.8, puff=0.4)
    sprite.oval(0.64, 0.48, 0.05, 0.04, (1.2, 1.25, 1.35), flat=1, rim=0)
    rect(sprite, (0.14, 0.06, 0.34, 0.14), _STEEL, gloss=0.5)
    sprite.oval(1.18, 0.13, 0.07, 0.03, rgb("#d8433a"), gloss=0.7)
    rect(sprite, (1.06, 0.2, 1.24, 0.29), rgb("#fbf3d2"), gloss=0.5)


def _headphones(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = wanted or rgb(("#2b2d34", "#d8433a", "#3f7fc4")[sprite.streams.pick("shell", 3)])
    band = [
        (0.5 + 0.38 * math.cos(math.pi * (1 + k / 10)), 0.48 + 0.42 * math.sin(math.pi * (1 + k / 10)))
        for k in range(11)
    ]
    sprite.line(band, scaled(shell, 0.8), 0.07)
    sprite.line([(x, y + 0.012) for x, y in band[2:9]], rgb("#4a4d55"), 0.03)
    for side in (-1, 1):
        x = 0.5 + side * 0.37
        sprite.oval(x - side * 0.055, 0.68, 0.1, 0.22, rgb("#3a3d45"), puff=0.7)
        sprite.oval(x + side * 0.03, 0.68, 0.09, 0.21, shell, below=scaled(shell, 0.75), puff=0.7, gloss=0.6)
        sprite.oval(x + side * 0.045, 0.68, 0.035, 0.08, _STEEL, gloss=0.6)


def _watch(sprite: Sprite, wanted: Rgb | None) -> None:
    strap = wanted or rgb(("#5a3a24", "#2b2d34", "#7d8894")[sprite.streams.pick("strap", 3)])
    sprite.part(
        [(0.22, 0.32), (0.24, 0.02), (0.48, 0.02), (0.5, 0.32)],
        strap,
        below=scaled(strap, 0.9),
        sharp=True,
        puff=0.8,
    )
    sprite.part(
        [(0.22, 0.66), (0.24, 0.98), (0.48, 0.98), (0.5, 0.66)],
        strap,
        below=scaled(strap, 0.8),
        sharp=True,
        puff=0.8,
    )
    sprite.oval(0.63, 0.49, 0.03, 0.035, _GOLD, gloss=0.7)
    sprite.oval(0.36, 0.49, 0.27, 0.27, _GOLD, gloss=0.8, puff=0.4)
    sprite.oval(0.36, 0.49, 0.215, 0.215, rgb("#f8f6f0"), rim=0, puff=0.1)
    for k in range(12):
        turn = k * math.pi / 6
        sprite.line(
            [
                (0.36 + 0.175 * math.sin(turn), 0.49 - 0.175 * math.cos(turn)),
                (0.36 + 0.2 * math.sin(turn), 0.49 - 0.2 * math.cos(turn)),
            ],
            _DARK,
            0.014,
        )
    sprite.line([(0.36, 0.49), (0.28, 0.42)], _DARK, 0.024)
    sprite.line([(0.36, 0.49), (0.44, 0.35)], _DARK, 0.016)


def _radio(sprite: Sprite, wanted: Rgb | None) -> None:
    case = wanted or rgb("#c8643a")
    sprite.shadow(0.75, 0.96, 0.68, 0.05, alpha=0.6)
    sprite.line([(1.2, 0.3), (1.42, 0.01)], _STEEL, 0.02)
    sprite.line([(0.3, 0.28), (0.34, 0.14), (1.1, 0.14), (1.14, 0.28)], scaled(case, 0.7), 0.04)
    sprite.part(
        [(0.06, 0.28), (1.44, 0.28), (1.44, 0.95), (0.06, 0.95)],
        case,
        below=scaled(case, 0.78),
        puff=0.2,
        gloss=0.4,
    )
    sprite.oval(0.42, 0.62, 0.26, 0.26, rgb("#3a3230"), puff=0.2)
    for r in (0.21, 0.14, 0.07):
        ring = [(0.42 + r * math.cos(k * 0.5236), 0.62 + r * math.sin(k * 0.5236)) for k in range(13)]
        sprite.line(ring, rgb("#6b5f58"), 0.02)
    rect(sprite, (0.8, 0.4, 1.34, 0.56), rgb("#f6e7bc"))
    sprite.line([(0.98, 0.41), (0.98, 0.55)], rgb("#d8433a"), 0.016)
    for x in (0.9, 1.22):
        sprite.oval(x, 0.75, 0.1, 0.1, rgb("#e9e0cf"), gloss=0.6)
        sprite.line([(x, 0.75), (x + 0.05, 0.69)], _DARK, 0.02)


def _record_player(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = wanted or rgb("#8a5a34")
    sprite.shadow(0.8, 0.96, 0.76, 0.05, alpha=0.6)
    if sprite.variant == "gramophone":
        sprite.part(
            [
                (0.9, 0.02),
                (1.46, 0.16),
                (1.5, 0.46),
                (1.2, 0.5),
                (0.98, 0.56),
                (0.84, 0.7),
                (0.76, 0.66),
                (0.84, 0.46),
            ],
            _GOLD,
            below=rgb("#8a6420"),
            gloss=0.8,
            puff=0.5,
        )
        sprite.oval(1.2, 0.24, 0.3, 0.2, rgb("#6b4a18"), turn=0.35, puff=0.3)
    block(sprite, (0.08, 0.74, 1.52, 0.94), wood, depth=0.26)
    sprite.oval(0.68, 0.61, 0.46, 0.115, rgb("#1b1b1f"), gloss=0.5, puff=0.1)
    for r in (0.36, 0.27):
        ring = [(0.68 + r * math.cos(k * 0.3927), 0.61 + r * 0.25 * math.sin(k * 0.3927)) for k in range(17)]
        sprite.line(ring, rgb("#3a3a40"), 0.008)
    sprite.oval(0.68, 0.61, 0.13, 0.033, rgb("#d8433a"), rim=0)
    sprite.oval(0.68, 0.61, 0.018, 0.008, _LIGHT, rim=0)
    sprite.line([(1.3, 0.54), (1.28, 0.62), (1.02, 0.66)], _STEEL, 0.025)
    for x in (1.16, 1.32):
        sprite.oval(x, 0.84, 0.05, 0.05, _GOLD, gloss=0.7)


def _controller(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = wanted or rgb("#3a3f4a")
    sprite.part(
        [
            (0.32, 0.14),
            (1.18, 0.14),
            (1.4, 0.42),
            (1.46, 0.84),
            (1.3, 0.95),
            (1.1, 0.7),
            (0.4, 0.7),
            (0.2, 0.95),
            (0.04, 0.84),
            (0.1, 0.42),
        ],
        shell,
        below=scaled(shell, 0.75),
        puff=0.5,
        gloss=0.5,
    )
    for dx, dy in ((0.0, -0.09), (0.0, 0.09), (-0.09, 0.0), (0.09, 0.0)):
        rect(
            sprite,
            (0.38 + dx - 0.045, 0.36 + dy - 0.045, 0.38 + dx + 0.045, 0.36 + dy + 0.045),
            rgb("#16181d"),
        )
    for (dx, dy), code in zip(
        ((0.0, -0.11), (0.0, 0.11), (-0.11, 0.0), (0.11, 0.0)),
        ("#58b86a", "#4aa3d9", "#e8c23e", "#e0453c"),
        strict=True,
    ):
        sprite.oval(1.12 + dx, 0.36 + dy, 0.05, 0.05, rgb(code), gloss=0.7)
    for x in (0.58, 0.92):
        sprite.oval(x, 0.58, 0.1, 0.09, rgb("#1f2228"), gloss=0.5)


def _typewriter(sprite: Sprite, wanted: Rgb | None) -> None:
    case = wanted or rgb("#3f6a6a")
    sprite.shadow(0.75, 0.96, 0.7, 0.05, alpha=0.6)
    rect(sprite, (0.4, 0.02, 1.1, 0.4), rgb("#fbf8f0"), puff=0.1)
    for y in (0.1, 0.16, 0.22):
        sprite.line([(0.5, y), (0.98, y)], rgb("#8a8880"), 0.01)
    rect(sprite, (0.16, 0.3, 1.34, 0.42), _DARK, puff=0.9, gloss=0.5)
    for x in (0.1, 1.4):
        sprite.oval(x, 0.36, 0.06, 0.08, _DARK, gloss=0.5)
    sprite.part(
        [(0.24, 0.42), (1.26, 0.42), (1.44, 0.92), (0.06, 0.92)],
        case,
        below=scaled(case, 0.75),
        sharp=True,
        puff=0.2,
        gloss=0.3,
    )
    for row in range(4):
        for k in range(10):
            x = 0.75 + (k - 4.5) * (0.085 + 0.008 * row) + 0.015 * (row % 2)
            sprite.oval(x, 0.58 + 0.085 * row, 0.034, 0.026, rgb("#f2ece0"), below=rgb("#b9b2a2"), gloss=0.4)


def _lightbulb(sprite: Sprite, wanted: Rgb | None) -> None:
    glow = wanted or rgb("#ffdf7a")
    sprite.glow(0.36, 0.36, 0.36, glow, alpha=0.5)
    sprite.part(
        [
            (0.36, 0.03),
            (0.56, 0.1),
            (0.67, 0.3),
            (0.6, 0.5),
            (0.5, 0.62),
            (0.48, 0.72),
            (0.24, 0.72),
            (0.22, 0.62),
            (0.12, 0.5),
            (0.05, 0.3),
            (0.16, 0.1),
        ],
        glow,
        below=scaled(glow, 0.9),
        gloss=0.8,
        puff=0.8,
    )
    sprite.line(
        [(0.3, 0.7), (0.28, 0.42), (0.33, 0.5), (0.38, 0.42), (0.42, 0.5), (0.45, 0.42), (0.42, 0.7)],
        rgb("#c8642a"),
        0.014,
    )
    for y in (0.74, 0.805, 0.87):
        rect(sprite, (0.24, y, 0.48, y + 0.055), _STEEL, gloss=0.6, puff=0.9)
    sprite.part([(0.28, 0.93), (0.44, 0.93), (0.39, 0.985), (0.33, 0.985)], _DARK, sharp=True)


def _microphone(sprite: Sprite, wanted: Rgb | None) -> None:
    sprite.shadow(0.36, 0.975, 0.22, 0.025, alpha=0.6)
    sprite.oval(0.36, 0.95, 0.2, 0.032, _DARK, gloss=0.5)
    sprite.line([(0.36, 0.94), (0.36, 0.56)], _STEEL, 0.03)
    sprite.line([(0.12, 0.3), (0.14, 0.52), (0.36, 0.6), (0.58, 0.52), (0.6, 0.3)], _STEEL, 0.028)
    sprite.part(
        [
            (0.18, 0.16),
            (0.26, 0.04),
            (0.46, 0.04),
            (0.54, 0.16),
            (0.54, 0.4),
            (0.46, 0.52),
            (0.26, 0.52),
            (0.18, 0.4),
        ],
        wanted or rgb("#8f98a3"),
        gloss=0.8,
        puff=0.8,
    )
    for y in (0.12, 0.18, 0.24, 0.36, 0.42):
        sprite.line([(0.19, y), (0.53, y)], rgb("#4a5058"), 0.012, alpha=0.8)
    rect(sprite, (0.17, 0.28, 0.55, 0.325), _GOLD, gloss=0.6)


def _telescope(sprite: Sprite, wanted: Rgb | None) -> None:
    tube = wanted or rgb("#e9ecef")
    for x in (0.24, 0.5, 0.74):
        sprite.line([(0.5, 0.5), (x, 0.97)], rgb("#5a3d22"), 0.035)
    sprite.part(
        [(0.1, 0.56), (0.18, 0.68), (0.86, 0.28), (0.78, 0.12)],
        tube,
        below=scaled(tube, 0.75),
        sharp=True,
        puff=0.9,
        gloss=0.6,
    )
    sprite.part(
        [(0.76, 0.12), (0.86, 0.3), (0.98, 0.24), (0.88, 0.05)],
        rgb("#33608c"),
        sharp=True,
        puff=0.9,
        gloss=0.6,
    )
    sprite.part([(0.03, 0.64), (0.07, 0.71), (0.18, 0.65), (0.14, 0.57)], _DARK, sharp=True, puff=0.9)


def _microscope(sprite: Sprite, wanted: Rgb | None) -> None:
    body = wanted or rgb("#e4e8ec")
    sprite.shadow(0.4, 0.97, 0.34, 0.04, alpha=0.6)
    sprite.part(
        [(0.1, 0.9), (0.7, 0.9), (0.74, 0.97), (0.06, 0.97)], scaled(body, 0.75), sharp=True, puff=0.5
    )
    sprite.line([(0.46, 0.28), (0.7, 0.4), (0.68, 0.72), (0.44, 0.9)], body, 0.1)
    rect(sprite, (0.14, 0.66, 0.56, 0.71), _DARK)
    sprite.part(
        [(0.2, 0.06), (0.34, 0.0), (0.5, 0.42), (0.36, 0.48)],
        body,
        below=scaled(body, 0.8),
        sharp=True,
        puff=0.9,
        gloss=0.5,
    )
    sprite.part([(0.36, 0.46), (0.46, 0.42), (0.46, 0.6), (0.4, 0.62)], _STEEL, sharp=True, gloss=0.6)
    sprite.part([(0.17, 0.07), (0.35, 0.0), (0.33, -0.03), (0.15, 0.03)], _DARK, sharp=True)
    sprite.oval(0.64, 0.56, 0.06, 0.06, _DARK, gloss=0.6)


SUBJECTS = (
    Subject(name="laptop", model=_laptop, height=0.42, metres=0.25, aspect=1.5),
    Subject(name="computer", model=_computer, height=0.46, metres=0.5, aspect=1.34),
    Subject(name="phone", model=_phone, height=0.52, metres=0.15, aspect=0.52),
    Subject(name="camera", model=_camera, height=0.4, metres=0.11, aspect=1.4),
    Subject(name="headphones", model=_headphones, height=0.44, metres=0.2, aspect=1.0, shadow=False),
    Subject(name="watch", model=_watch, height=0.5, metres=0.2, aspect=0.72, shadow=False),
    Subject(name="radio", model=_radio, height=0.4, metres=0.2, aspect=1.5),
    Subject(name="record_player", model=_record_player, height=0.42, metres=0.3, aspect=1.6),
    Subject(name="controller", model=_controller, height=0.36, metres=0.11, aspect=1.5, shadow=False),
    Subject(name="typewriter", model=_typewriter, height=0.42, metres=0.25, aspect=1.5),
    Subject(name="lightbulb", model=_lightbulb, height=0.48, metres=0.12, aspect=0.72, shadow=False),
    Subject(name="microphone", model=_microphone, height=0.52, metres=0.35, aspect=0.72),
    Subject(name="telescope", model=_telescope, height=0.5, metres=1.4, aspect=1.0),
    Subject(name="microscope", model=_microscope, height=0.5, metres=0.4, aspect=0.8),
)
