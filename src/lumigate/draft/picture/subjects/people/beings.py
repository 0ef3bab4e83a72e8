"""Robots, aliens, ghosts and other beings shaped like people."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.people.limbs import limb

_DARK = rgb("#1f242c")


def _eye(sprite: Sprite, x: float, y: float, size: float, colour: Rgb = (0.08, 0.07, 0.09)) -> None:
    sprite.oval(x, y, size, size, colour, gloss=0.8, flat=0.4, rim=0)
    sprite.oval(x - size * 0.3, y - size * 0.35, size * 0.3, size * 0.3, (1.3, 1.3, 1.3), flat=1, rim=0)


def _robot(sprite: Sprite, wanted: Rgb | None) -> None:
    shell = wanted or rgb(("#c9d2dc", "#e0a93c", "#7fb3c9")[sprite.streams.pick("shell", 3)])
    joint, glow = rgb("#4a525e"), rgb("#62e0ff")
    sprite.shadow(0.4, 0.98, 0.26, 0.03)
    for side in (-1, 1):
        x = 0.4 + side * 0.1
        limb(sprite, ((x, 0.68), (x + side * 0.015, 0.9)), (0.07, 0.075), joint)
        sprite.part(
            [(x - 0.075, 0.9), (x + 0.075, 0.9), (x + 0.09, 0.98), (x - 0.09, 0.98)],
            shell,
            below=scaled(shell, 0.7),
            gloss=0.5,
        )
        hand = (0.4 + side * 0.3, 0.64 if side < 0 else 0.36)
        elbow = (0.4 + side * 0.27, 0.53 if side < 0 else 0.52)
        limb(sprite, ((0.4 + side * 0.19, 0.44), elbow, hand), (0.055, 0.05, 0.045), joint)
        sprite.oval(0.4 + side * 0.2, 0.43, 0.055, 0.055, shell, gloss=0.6)
        turn = 1 if side < 0 else -1
        for dx in (-0.028, 0.028):
            sprite.line(
                [
                    hand,
                    (hand[0] + dx * 1.4, hand[1] + turn * 0.03),
                    (hand[0] + dx * 0.6, hand[1] + turn * 0.06),
                ],
                shell,
                0.022,
            )
    sprite.part(
        [(0.22, 0.4), (0.58, 0.4), (0.56, 0.7), (0.24, 0.7)],
        shell,
        below=scaled(shell, 0.75),
        gloss=0.6,
        puff=0.5,
    )
    sprite.part([(0.3, 0.46), (0.5, 0.46), (0.5, 0.58), (0.3, 0.58)], _DARK, sharp=True)
    sprite.line(
        [(0.31, 0.53), (0.35, 0.53), (0.375, 0.48), (0.41, 0.565), (0.435, 0.53), (0.49, 0.53)], glow, 0.01
    )
    for i, code in enumerate(("#e0453c", "#f2c23e", "#58c46a")):
        sprite.oval(0.34 + 0.06 * i, 0.635, 0.016, 0.016, rgb(code), gloss=0.7)
    sprite.part([(0.36, 0.34), (0.44, 0.34), (0.44, 0.41), (0.36, 0.41)], joint, sharp=True)
    sprite.line([(0.4, 0.12), (0.4, 0.03)], joint, 0.014)
    sprite.glow(0.4, 0.02, 0.05, rgb("#ff6a5a"), alpha=0.7)
    sprite.oval(0.4, 0.02, 0.022, 0.022, rgb("#e8453c"), gloss=0.8)
    sprite.part(
        [(0.23, 0.11), (0.57, 0.11), (0.59, 0.34), (0.21, 0.34)],
        shell,
        below=scaled(shell, 0.8),
        gloss=0.6,
        puff=0.5,
    )
    sprite.part([(0.27, 0.15), (0.53, 0.15), (0.53, 0.29), (0.27, 0.29)], _DARK, puff=0.4)
    for side in (-1, 1):
        sprite.glow(0.4 + side * 0.06, 0.21, 0.045, glow, alpha=0.6)
        sprite.oval(0.4 + side * 0.06, 0.21, 0.03, 0.034, glow, flat=0.8, rim=0)
        sprite.oval(0.4 + side * 0.205, 0.225, 0.025, 0.045, joint)
    sprite.line([(0.36, 0.262), (0.4, 0.272), (0.44, 0.262)], glow, 0.01)


def _alien(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#86c46a")
    sprite.shadow(0.36, 0.98, 0.2, 0.026)
    for side in (-1, 1):
        x = 0.36 + side * 0.055
        limb(sprite, ((x, 0.72), (x + side * 0.02, 0.96)), (0.055, 0.04), skin, below=scaled(skin, 0.75))
        sprite.oval(x + side * 0.035, 0.968, 0.05, 0.02, scaled(skin, 0.8))
        hand = (0.36 + side * 0.26, 0.62 if side > 0 else 0.4)
        limb(sprite, ((0.36 + side * 0.08, 0.5), (0.36 + side * 0.2, 0.54), hand), (0.045, 0.036, 0.03), skin)
        for dx in (-0.025, 0.0, 0.025):
            sprite.line([hand, (hand[0] + dx, hand[1] + (0.045 if side > 0 else -0.045))], skin, 0.014)
        sprite.line([(0.36 + side * 0.08, 0.12), (0.36 + side * 0.13, 0.03)], skin, 0.016)
        sprite.oval(0.36 + side * 0.135, 0.022, 0.022, 0.022, rgb("#ffd25a"), gloss=0.7)
    sprite.part(
        [(0.36, 0.44), (0.45, 0.5), (0.47, 0.66), (0.44, 0.78), (0.28, 0.78), (0.25, 0.66), (0.27, 0.5)],
        skin,
        below=scaled(skin, 0.75),
        puff=0.6,
    )
    sprite.oval(0.36, 0.66, 0.065, 0.09, mixed(skin, (1.0, 1.0, 0.8), 0.4), rim=0)
    sprite.part(
        [(0.36, 0.06), (0.52, 0.1), (0.59, 0.22), (0.54, 0.35), (0.44, 0.46), (0.36, 0.485), (0.28, 0.46),
         (0.18, 0.35), (0.13, 0.22), (0.2, 0.1)],
        skin, below=scaled(skin, 0.85), puff=0.7, gloss=0.2,
    )  # fmt: skip
    for side in (-1, 1):
        sprite.oval(0.36 + side * 0.1, 0.27, 0.055, 0.085, rgb("#101418"), turn=side * 0.45, gloss=0.9, rim=0)
        sprite.oval(0.36 + side * 0.1 - 0.02, 0.235, 0.015, 0.02, (1.3, 1.3, 1.3), flat=1, rim=0)
    sprite.line([(0.31, 0.41), (0.36, 0.425), (0.41, 0.41)], scaled(skin, 0.45), 0.011)


def _ghost(sprite: Sprite, wanted: Rgb | None) -> None:
    sheet = wanted or rgb("#eef1f6")
    sprite.glow(0.4, 0.5, 0.42, mixed(sheet, (0.6, 0.8, 1.0), 0.4), alpha=0.35)
    hem = [(0.4 + 0.32 * math.cos(math.pi * k / 8), 0.92 + (0.04 if k % 2 else -0.035)) for k in range(9)]
    sprite.part(
        [(0.4, 0.05), (0.56, 0.1), (0.65, 0.25), (0.69, 0.5), (0.74, 0.8), *hem, (0.06, 0.8), (0.11, 0.5),
         (0.15, 0.25), (0.24, 0.1)],
        sheet, below=mixed(sheet, rgb("#9fb4d6"), 0.5), puff=0.5, rim=0.7,
    )  # fmt: skip
    for side in (-1, 1):
        sprite.part(
            [
                (0.4 + side * 0.26, 0.42),
                (0.4 + side * 0.38, 0.38),
                (0.4 + side * 0.36, 0.48),
                (0.4 + side * 0.26, 0.54),
            ],
            sheet,
            puff=0.6,
        )
        sprite.oval(0.4 + side * 0.09, 0.28, 0.042, 0.06, _DARK, flat=0.5, rim=0)
        sprite.oval(0.4 + side * 0.09 - 0.012, 0.26, 0.012, 0.014, (1.3, 1.3, 1.3), flat=1, rim=0)
    sprite.oval(0.4, 0.4, 0.04, 0.052, _DARK, flat=0.5, rim=0)


def _mermaid(sprite: Sprite, wanted: Rgb | None) -> None:
    tail = wanted or rgb("#2f9f94")
    skin, hair = rgb("#e0a97c"), rgb("#a83a2c")
    sprite.part(
        [
            (0.38, 0.05),
            (0.5, 0.1),
            (0.55, 0.26),
            (0.52, 0.44),
            (0.42, 0.4),
            (0.28, 0.46),
            (0.2, 0.3),
            (0.26, 0.1),
        ],
        scaled(hair, 0.85),
        fur=0.4,
    )
    sprite.part(
        [(0.31, 0.47), (0.46, 0.47), (0.5, 0.58), (0.47, 0.72), (0.55, 0.84), (0.68, 0.88), (0.6, 0.92),
         (0.48, 0.9), (0.36, 0.76), (0.28, 0.6)],
        tail, below=scaled(tail, 0.7), puff=0.6, gloss=0.4,
    )  # fmt: skip
    sprite.part(
        [(0.58, 0.89), (0.72, 0.78), (0.82, 0.8), (0.76, 0.89), (0.84, 0.975), (0.72, 0.985), (0.62, 0.93)],
        mixed(tail, rgb("#8ff0d0"), 0.3),
        puff=0.5,
    )
    for row in range(4):
        for column in range(3):
            x, y = 0.345 + 0.045 * column + 0.012 * row, 0.53 + 0.055 * row
            sprite.line([(x - 0.02, y), (x, y + 0.016), (x + 0.02, y)], scaled(tail, 0.7), 0.006, alpha=0.7)
    sprite.part(
        [(0.31, 0.3), (0.46, 0.3), (0.45, 0.4), (0.465, 0.5), (0.305, 0.5), (0.32, 0.4)], skin, puff=0.6
    )
    for side in (-1, 1):
        sprite.oval(0.385 + side * 0.04, 0.355, 0.035, 0.03, rgb("#c85a8a"), gloss=0.4)
        hand = (0.2, 0.5) if side < 0 else (0.6, 0.24)
        limb(
            sprite,
            ((0.385 + side * 0.075, 0.315), (0.385 + side * 0.16, 0.4), hand),
            (0.04, 0.034, 0.026),
            skin,
        )
    sprite.part([(0.36, 0.25), (0.41, 0.25), (0.415, 0.31), (0.355, 0.31)], scaled(skin, 0.85), sharp=True)
    sprite.oval(0.385, 0.18, 0.085, 0.1, skin, puff=0.75)
    for side in (-1, 1):
        _eye(sprite, 0.385 + side * 0.034, 0.19, 0.013)
        sprite.glow(0.385 + side * 0.05, 0.22, 0.016, rgb("#e0605a"), alpha=0.4)
    sprite.line([(0.36, 0.232), (0.385, 0.243), (0.41, 0.232)], rgb("#a83a3c"), 0.008)
    sprite.part(
        [(0.29, 0.2), (0.28, 0.1), (0.385, 0.05), (0.49, 0.1), (0.48, 0.2), (0.45, 0.12), (0.35, 0.13)],
        hair,
        fur=0.4,
    )


def _skeleton(sprite: Sprite, wanted: Rgb | None) -> None:
    bone = wanted or rgb("#efe8d6")
    dim = scaled(bone, 0.55)
    sprite.shadow(0.4, 0.985, 0.2, 0.024)
    for side in (-1, 1):
        limb(sprite, ((0.4 + side * 0.06, 0.58), (0.4 + side * 0.075, 0.77)), (0.03, 0.028), bone)
        limb(sprite, ((0.4 + side * 0.075, 0.77), (0.4 + side * 0.08, 0.955)), (0.028, 0.022), bone)
        sprite.oval(0.4 + side * 0.075, 0.77, 0.024, 0.022, bone)
        sprite.oval(0.4 + side * 0.1, 0.968, 0.045, 0.016, bone)
        up = side > 0
        elbow = (0.4 + side * 0.19, 0.42)
        hand = (elbow[0] + side * 0.03, 0.27 if up else 0.57)
        limb(sprite, ((0.4 + side * 0.12, 0.29), elbow), (0.026, 0.024), bone)
        limb(sprite, (elbow, hand), (0.022, 0.02), bone)
        for dx in (-0.024, 0.0, 0.024):
            sprite.line([hand, (hand[0] + dx, hand[1] + (-0.05 if up else 0.05))], bone, 0.01)
        sprite.line([(0.4, 0.275), (0.4 + side * 0.12, 0.285)], bone, 0.02)
    for i in range(9):
        sprite.oval(0.4, 0.28 + 0.033 * i, 0.02, 0.014, bone)
    for i in range(5):
        wide = 0.1 - 0.01 * abs(i - 1)
        for side in (-1, 1):
            y = 0.31 + 0.037 * i
            sprite.line(
                [(0.4, y), (0.4 + side * wide, y + 0.012), (0.4 + side * wide * 0.5, y + 0.034)], bone, 0.014
            )
    sprite.part([(0.3, 0.54), (0.5, 0.54), (0.47, 0.6), (0.4, 0.625), (0.33, 0.6)], bone)
    sprite.oval(0.4, 0.13, 0.095, 0.1, bone, puff=0.8)
    sprite.part([(0.345, 0.19), (0.455, 0.19), (0.445, 0.255), (0.355, 0.255)], bone)
    for side in (-1, 1):
        sprite.oval(0.4 + side * 0.038, 0.14, 0.026, 0.03, dim, flat=0.7, rim=0)
    sprite.part([(0.4, 0.17), (0.412, 0.195), (0.388, 0.195)], dim, sharp=True, flat=0.7)
    for dx in (-0.03, -0.01, 0.01, 0.03):
        sprite.line([(0.4 + dx, 0.215), (0.4 + dx, 0.24)], dim, 0.006)
    sprite.line([(0.355, 0.228), (0.445, 0.228)], dim, 0.006)


def _monster(sprite: Sprite, wanted: Rgb | None) -> None:
    fur = wanted or rgb(("#6a5acd", "#3f9c8a", "#c85a8a")[sprite.streams.pick("fur", 3)])
    sprite.shadow(0.48, 0.975, 0.4, 0.04)
    for side in (-1, 1):
        sprite.part(
            [(0.48 + side * 0.2, 0.2), (0.48 + side * 0.3, 0.02), (0.48 + side * 0.1, 0.12)],
            rgb("#efe4c8"),
            puff=0.7,
        )
        sprite.part(
            [
                (0.48 + side * 0.32, 0.46),
                (0.48 + side * 0.45, 0.5),
                (0.48 + side * 0.43, 0.7),
                (0.48 + side * 0.34, 0.68),
            ],
            fur,
            fur=0.7,
        )
        sprite.oval(0.48 + side * 0.17, 0.94, 0.13, 0.045, scaled(fur, 0.7), fur=0.4)
    sprite.part(
        [(0.48, 0.1), (0.72, 0.17), (0.85, 0.4), (0.86, 0.7), (0.76, 0.92), (0.2, 0.92), (0.1, 0.7), (0.11, 0.4),
         (0.24, 0.17)],
        fur, below=scaled(fur, 0.75), fur=0.8, puff=0.6,
    )  # fmt: skip
    sprite.oval(0.48, 0.72, 0.2, 0.17, mixed(fur, (1.0, 1.0, 0.9), 0.45), fur=0.5)
    for side in (-1, 1):
        sprite.oval(0.48 + side * 0.12, 0.34, 0.1, 0.105, rgb("#fbf8f2"), gloss=0.3)
        _eye(sprite, 0.48 + side * 0.1, 0.355, 0.045)
    sprite.part([(0.3, 0.5), (0.48, 0.53), (0.66, 0.5), (0.58, 0.6), (0.38, 0.6)], rgb("#4a1f2c"), puff=0.4)
    for dx in (-0.1, 0.1):
        sprite.part(
            [(0.48 + dx - 0.03, 0.51), (0.48 + dx + 0.03, 0.51), (0.48 + dx, 0.565)],
            rgb("#fbf8f2"),
            sharp=True,
        )


SUBJECTS = (
    Subject(name="robot", model=_robot, height=0.56, metres=1.7, aspect=0.8),
    Subject(name="alien", model=_alien, height=0.54, metres=1.4, aspect=0.72),
    Subject(name="ghost", model=_ghost, height=0.5, metres=1.7, aspect=0.8, shadow=False),
    Subject(name="mermaid", model=_mermaid, height=0.58, metres=1.9, aspect=0.86, shadow=False),
    Subject(name="skeleton", model=_skeleton, height=0.58, metres=1.7, aspect=0.8),
    Subject(name="monster", model=_monster, height=0.52, metres=2.2, aspect=0.96),
)
