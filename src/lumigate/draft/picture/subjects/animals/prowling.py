"""Dogs, cats, wolves and foxes from the side: in motion, at rest, howling."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb, ellipse
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subjects.animals.anatomy import (
    Knots,
    blob,
    eye,
    marks,
    merged,
    stripes,
    tube,
)
from lumigate.draft.picture.subjects.animals.frame import Frame, stand

_RUNNING = Frame(
    trunk=((0.26, 0.58, 0.1), (0.42, 0.6, 0.095), (0.6, 0.58, 0.12), (0.68, 0.56, 0.115)),
    neck=((0.7, 0.53, 0.1), (0.79, 0.42, 0.08)),
    head=((0.83, 0.37, 0.09), (0.92, 0.41, 0.06), (1.01, 0.435, 0.044)),
    fore=((0.68, 0.62, 0.075), (0.82, 0.71, 0.04), (0.95, 0.76, 0.028), (1.05, 0.77, 0.03)),
    hind=(
        (0.26, 0.62, 0.095),
        (0.18, 0.74, 0.052),
        (0.06, 0.8, 0.03),
        (-0.04, 0.89, 0.026),
        (-0.08, 0.89, 0.028),
    ),
    far_fore=((0.62, 0.64, 0.06), (0.72, 0.78, 0.036), (0.67, 0.88, 0.026), (0.6, 0.9, 0.028)),
    far_hind=(
        (0.3, 0.62, 0.085),
        (0.36, 0.77, 0.046),
        (0.25, 0.86, 0.03),
        (0.3, 0.95, 0.025),
        (0.36, 0.955, 0.028),
    ),
)
_WALKING = Frame(
    trunk=((0.22, 0.55, 0.105), (0.4, 0.56, 0.1), (0.6, 0.55, 0.115)),
    neck=((0.64, 0.51, 0.1), (0.74, 0.4, 0.08)),
    head=((0.78, 0.34, 0.09), (0.88, 0.38, 0.06), (0.96, 0.405, 0.044)),
    fore=(
        (0.64, 0.58, 0.08),
        (0.66, 0.73, 0.042),
        (0.68, 0.86, 0.03),
        (0.68, 0.95, 0.028),
        (0.72, 0.965, 0.028),
    ),
    hind=(
        (0.21, 0.58, 0.1),
        (0.24, 0.71, 0.054),
        (0.15, 0.82, 0.03),
        (0.14, 0.95, 0.027),
        (0.18, 0.965, 0.027),
    ),
    far_fore=(
        (0.6, 0.6, 0.06),
        (0.57, 0.74, 0.038),
        (0.53, 0.86, 0.028),
        (0.5, 0.95, 0.026),
        (0.54, 0.965, 0.026),
    ),
    far_hind=(
        (0.26, 0.6, 0.08),
        (0.34, 0.72, 0.048),
        (0.3, 0.83, 0.029),
        (0.34, 0.95, 0.026),
        (0.38, 0.965, 0.026),
    ),
)
_LONG_AND_LOW = Frame(
    trunk=((0.14, 0.68, 0.105), (0.4, 0.7, 0.105), (0.68, 0.69, 0.12)),
    neck=((0.72, 0.64, 0.1), (0.81, 0.51, 0.078)),
    head=((0.85, 0.45, 0.088), (0.95, 0.49, 0.056), (1.04, 0.52, 0.04)),
    fore=((0.72, 0.74, 0.085), (0.73, 0.86, 0.05), (0.73, 0.94, 0.038), (0.77, 0.96, 0.034)),
    hind=((0.13, 0.72, 0.095), (0.16, 0.84, 0.055), (0.12, 0.93, 0.038), (0.16, 0.96, 0.034)),
    far=(0.09, 0.1),
)


def running_dog(sprite: Sprite, coat: Rgb, pale: Rgb, *, bushy: bool, pointed: bool) -> None:
    """Draw a dog, wolf or fox that runs; ``bushy`` is its tail, ``pointed`` are its ears."""
    sprite.shadow(0.5, 0.985, 0.42, 0.035, alpha=0.4)
    thick = 2.2 if bushy else 1.0
    tail: Knots = (
        (0.2, 0.54, 0.035),
        (0.06, 0.47, 0.03 * thick),
        (-0.06, 0.42, 0.026 * thick),
        (-0.14, 0.42, 0.012),
    )
    sprite.part(tube(tail), coat, sharp=True, fur=0.6)
    if bushy:
        marks(sprite, tube(tail), [ellipse(-0.12, 0.42, 0.07, 0.07)], pale, soft=0.012)
    _canine(sprite, _RUNNING, coat, pale, 0.0, 0.0, pointed=pointed, tongue=not pointed)


def walking_dog(sprite: Sprite, coat: Rgb, pale: Rgb, *, bushy: bool, pointed: bool) -> None:
    """Draw a dog, wolf or fox that stands or walks."""
    thick = 2.2 if bushy else 1.0
    drop = 0.24 if bushy else -0.2
    tail: Knots = (
        (0.15, 0.52, 0.035),
        (0.04, 0.52 + drop * 0.3, 0.03 * thick),
        (-0.03, 0.52 + drop, 0.026 * thick),
        (-0.02, 0.54 + drop * 1.5, 0.008),
    )
    sprite.part(tube(tail), coat, sharp=True, fur=0.6)
    _canine(sprite, _WALKING, coat, pale, -0.05, -0.03, pointed=pointed, tongue=False)


def dachshund(sprite: Sprite, coat: Rgb, pale: Rgb) -> None:
    """Draw a dog with a long body and short legs."""
    sprite.part(tube([(0.08, 0.64, 0.034), (-0.02, 0.56, 0.024), (-0.08, 0.44, 0.008)]), coat, sharp=True)
    _canine(sprite, _LONG_AND_LOW, coat, pale, 0.02, 0.085, pointed=False, tongue=False)


def _canine(
    sprite: Sprite, frame: Frame, coat: Rgb, pale: Rgb, dx: float, dy: float, *, pointed: bool, tongue: bool
) -> None:
    dark = scaled(coat, 0.55)
    far_ear = [(0.84, 0.3), (0.83, 0.2), (0.87, 0.18), (0.92, 0.3)] if pointed else []
    if far_ear:
        sprite.part([(x + dx, y + dy) for x, y in far_ear], dark, fur=0.3)
    body = stand(
        sprite, frame, coat, below=scaled(coat, 0.82), fur=0.45, soft=0.016, shadow=frame is not _RUNNING
    )
    marks(sprite, body, [ellipse(0.98 + dx, 0.46 + dy, 0.1, 0.045),
        tube([(0.84 + dx, 0.47 + dy, 0.04), (0.76 + dx, 0.58 + dy, 0.05),
        (0.66 + dx, 0.68 + dy, 0.04)])], pale, soft=0.018, alpha=0.85)  # fmt: skip
    if tongue:
        sprite.part(
            [
                (0.95 + dx, 0.47 + dy),
                (0.985 + dx, 0.47 + dy),
                (0.97 + dx, 0.55 + dy),
                (0.945 + dx, 0.54 + dy),
            ],
            rgb("#e07a86"),
            gloss=0.3,
        )
    ear = (
        [(0.78, 0.31), (0.76, 0.2), (0.8, 0.17), (0.86, 0.29)]
        if pointed
        else [(0.8, 0.29), (0.74, 0.34), (0.7, 0.47), (0.74, 0.52), (0.8, 0.46), (0.84, 0.36)]
    )
    sprite.part([(x + dx, y + dy) for x, y in ear], coat if pointed else mixed(coat, dark, 0.6), fur=0.4)
    if pointed:
        sprite.part(
            [(x + dx, y + dy) for x, y in ((0.79, 0.29), (0.78, 0.215), (0.8, 0.2), (0.84, 0.285))],
            dark,
            fur=0.3,
            rim=0,
        )
    sprite.oval(1.045 + dx, 0.415 + dy, 0.026, 0.022, rgb("#241b18"), gloss=0.6)
    sprite.line(
        [(1.03 + dx, 0.46 + dy), (0.97 + dx, 0.47 + dy), (0.92 + dx, 0.455 + dy)], scaled(dark, 0.7), 0.008
    )
    eye(sprite, 0.885 + dx, 0.355 + dy, 0.02)


def walking_cat(sprite: Sprite, coat: Rgb, pale: Rgb, *, tabby: bool) -> None:
    """Draw a cat that walks, its tail up."""
    dark = scaled(coat, 0.55)
    sprite.part(
        tube(
            [
                (0.13, 0.54, 0.04),
                (0.02, 0.44, 0.036),
                (0.0, 0.28, 0.034),
                (0.06, 0.14, 0.03),
                (0.0, 0.06, 0.024),
            ],
            steps=10,
        ),
        coat,
        sharp=True,
        fur=0.5,
    )
    sprite.part([(0.85, 0.34), (0.87, 0.24), (0.9, 0.23), (0.94, 0.34)], dark, fur=0.3)
    frame = Frame(trunk=((0.2, 0.6, 0.11), (0.4, 0.61, 0.11), (0.6, 0.6, 0.115)),
        neck=((0.64, 0.57, 0.1), (0.76, 0.48, 0.09)), head=((0.82, 0.43, 0.125), (0.88, 0.45, 0.1)),
        fore=((0.63, 0.64, 0.075), (0.67, 0.78, 0.042), (0.7, 0.9, 0.031), (0.72, 0.95, 0.03),
        (0.75, 0.965, 0.028)), hind=((0.19, 0.63, 0.1), (0.23, 0.76, 0.055), (0.14, 0.86, 0.031),
        (0.15, 0.95, 0.028), (0.19, 0.965, 0.028)),
        far_fore=((0.6, 0.66, 0.06), (0.57, 0.78, 0.038), (0.52, 0.9, 0.028), (0.5, 0.95, 0.027),
        (0.53, 0.965, 0.026)), far_hind=((0.25, 0.64, 0.08), (0.33, 0.77, 0.048), (0.3, 0.87, 0.03),
        (0.35, 0.95, 0.027), (0.39, 0.965, 0.026)),)  # fmt: skip
    body = stand(sprite, frame, coat, below=scaled(coat, 0.85), fur=0.5, soft=0.016)
    if tabby:
        ways = [[(0.24 + 0.075 * i, 0.48), (0.25 + 0.075 * i, 0.64)] for i in range(6)]
        ways += [
            [(x - 0.08, y), (x + 0.06, y + 0.01)]
            for x, y in ((0.2, 0.72), (0.18, 0.79), (0.66, 0.72), (0.69, 0.8))
        ]
        ways += [[(0.8 + 0.035 * i, 0.3), (0.81 + 0.035 * i, 0.37)] for i in range(3)]
        marks(sprite, body, stripes(ways, 0.018), dark, soft=0.004, alpha=0.8)
    marks(sprite, body, [ellipse(0.92, 0.5, 0.07, 0.05), ellipse(0.74, 0.62, 0.07, 0.05)], pale, soft=0.016)
    sprite.part([(0.74, 0.36), (0.735, 0.24), (0.765, 0.23), (0.84, 0.325)], coat, fur=0.3)
    sprite.part([(0.76, 0.345), (0.757, 0.275), (0.775, 0.268), (0.815, 0.325)], rgb("#dda097"), rim=0)
    for x in (0.855, 0.945):
        eye(sprite, x, 0.42, 0.024, iris=rgb("#93c94a"))
    sprite.part([(0.9, 0.468), (0.935, 0.468), (0.918, 0.49)], rgb("#c77f7c"), gloss=0.4, rim=0)
    for lift in (-0.02, 0.01, 0.04):
        sprite.line(
            [(0.96, 0.5), (1.04, 0.5 + lift), (1.1, 0.5 + lift * 2)], (0.96, 0.95, 0.93), 0.004, alpha=0.7
        )


def curled_up(sprite: Sprite, coat: Rgb, pale: Rgb, *, tabby: bool, ears: str) -> None:
    """Draw a cat, dog or fox asleep; ``ears`` are ``pointed`` or ``flop``."""
    dark = scaled(coat, 0.55)
    sprite.shadow(0.5, 0.965, 0.56, 0.06)
    body = blob(
        [
            (0.0, 0.84),
            (0.04, 0.66),
            (0.2, 0.53),
            (0.45, 0.48),
            (0.7, 0.53),
            (0.9, 0.66),
            (1.0, 0.82),
            (0.94, 0.94),
            (0.6, 0.975),
            (0.2, 0.97),
            (0.05, 0.94),
        ]
    )
    sprite.part(body, coat, below=scaled(coat, 0.85), sharp=True, fur=0.5, puff=0.6)
    if tabby:
        ways = [[(0.2 + 0.1 * i, 0.48 - 0.02 * math.sin(i)), (0.18 + 0.1 * i, 0.68)] for i in range(6)]
        marks(sprite, body, stripes(ways, 0.024), dark, soft=0.006, alpha=0.75)
    marks(
        sprite,
        body,
        [tube([(0.1, 0.78, 0.01), (0.22, 0.68, 0.012), (0.38, 0.72, 0.006)])],
        dark,
        soft=0.012,
        alpha=0.4,
    )
    if ears == "pointed":
        for points in (
            ((0.62, 0.64), (0.6, 0.5), (0.64, 0.49), (0.73, 0.58)),
            ((0.84, 0.57), (0.93, 0.48), (0.96, 0.5), (0.96, 0.64)),
        ):
            sprite.part(points, coat, fur=0.4)
            middle = [
                (
                    x * 0.6 + 0.4 * sum(p[0] for p in points) / 4,
                    y * 0.6 + 0.4 * sum(p[1] for p in points) / 4 + 0.01,
                )
                for x, y in points
            ]
            sprite.part(middle, rgb("#dda097"), rim=0)
    head = blob(
        [
            (0.79, 0.55),
            (0.92, 0.6),
            (0.98, 0.74),
            (0.93, 0.86),
            (0.79, 0.91),
            (0.64, 0.86),
            (0.59, 0.74),
            (0.65, 0.6),
        ]
    )
    sprite.part(head, coat, below=mixed(coat, pale, 0.3), sharp=True, fur=0.4, puff=0.6)
    marks(sprite, head, [ellipse(0.78, 0.84, 0.1, 0.06)], pale, soft=0.016)
    if ears == "flop":
        for points in (
            ((0.64, 0.6), (0.57, 0.68), (0.56, 0.84), (0.62, 0.86), (0.67, 0.72)),
            ((0.94, 0.6), (1.01, 0.68), (1.02, 0.84), (0.96, 0.86), (0.91, 0.72)),
        ):
            sprite.part(points, mixed(coat, dark, 0.6), fur=0.4)
    for x in (0.705, 0.865):
        sprite.line([(x - 0.04, 0.735), (x, 0.765), (x + 0.04, 0.735)], scaled(dark, 0.5), 0.012)
    sprite.part(
        [(0.76, 0.795), (0.81, 0.795), (0.785, 0.825)],
        rgb("#c77f7c") if ears == "pointed" else rgb("#2a1f1b"),
        gloss=0.4,
    )
    sprite.line([(0.74, 0.855), (0.785, 0.84), (0.83, 0.855)], dark, 0.008)
    sprite.part(
        tube(
            [
                (0.06, 0.86, 0.05),
                (0.2, 0.94, 0.052),
                (0.42, 0.95, 0.048),
                (0.6, 0.925, 0.042),
                (0.7, 0.9, 0.02),
            ],
            steps=10,
        ),
        scaled(coat, 0.92),
        sharp=True,
        fur=0.5,
    )


def howling(sprite: Sprite, coat: Rgb, pale: Rgb) -> None:
    """Draw a wolf that sits with its head thrown back."""
    dark = scaled(coat, 0.55)
    sprite.shadow(0.46, 0.98, 0.44, 0.045)
    sprite.part(
        tube([(0.24, 0.92, 0.05), (0.08, 0.93, 0.075), (-0.06, 0.86, 0.06), (-0.1, 0.78, 0.015)]),
        coat,
        sharp=True,
        fur=0.9,
    )
    sprite.part(
        tube([(0.56, 0.62, 0.06), (0.62, 0.8, 0.04), (0.62, 0.94, 0.034), (0.68, 0.962, 0.03)]),
        scaled(coat, 0.6),
        sharp=True,
        fur=0.3,
    )
    body = merged(tube([(0.28, 0.82, 0.16), (0.4, 0.66, 0.155), (0.52, 0.5, 0.14), (0.58, 0.36, 0.105),
        (0.6, 0.26, 0.09)], steps=10), tube([(0.6, 0.22, 0.085), (0.68, 0.14, 0.056),
        (0.745, 0.055, 0.034)]), tube([(0.6, 0.27, 0.05), (0.7, 0.2, 0.032), (0.765, 0.14, 0.02)]),
        tube([(0.5, 0.6, 0.09), (0.52, 0.78, 0.046), (0.52, 0.94, 0.036), (0.58, 0.962, 0.032)]),
        tube([(0.3, 0.84, 0.13), (0.34, 0.94, 0.046), (0.44, 0.962, 0.034)]), soft=0.012,)  # fmt: skip
    sprite.part(body, coat, below=scaled(coat, 0.8), sharp=True, fur=0.7)
    marks(
        sprite,
        body,
        [tube([(0.72, 0.2, 0.024), (0.68, 0.34, 0.05), (0.64, 0.5, 0.06), (0.58, 0.64, 0.05)])],
        pale,
        soft=0.025,
    )
    sprite.part([(0.55, 0.24), (0.44, 0.24), (0.36, 0.29), (0.42, 0.33), (0.54, 0.34)], coat, fur=0.5)
    sprite.part([(0.53, 0.26), (0.45, 0.262), (0.41, 0.29), (0.5, 0.31)], dark, fur=0.3, rim=0)
    sprite.part([(0.7, 0.17), (0.755, 0.105), (0.775, 0.13), (0.735, 0.2)], rgb("#6b2f34"), rim=0)
    sprite.oval(0.762, 0.035, 0.026, 0.022, rgb("#1c1818"), gloss=0.6)
    sprite.line([(0.61, 0.165), (0.635, 0.155), (0.65, 0.13)], scaled(dark, 0.4), 0.012)


def hopping_rabbit(sprite: Sprite, coat: Rgb, pale: Rgb) -> None:
    """Draw a rabbit from the side, its hind legs drawn up."""
    dark = scaled(coat, 0.6)
    sprite.shadow(0.5, 0.98, 0.42, 0.045)
    sprite.part(
        tube([(0.72, 0.74, 0.06), (0.8, 0.88, 0.036), (0.84, 0.955, 0.03)]), dark, sharp=True, fur=0.4
    )
    for dx, tone in ((0.06, dark), (0.0, coat)):
        sprite.part(
            tube([(0.76 + dx, 0.46, 0.03), (0.66 + dx, 0.28, 0.05), (0.56 + dx, 0.14, 0.012)]),
            tone,
            sharp=True,
            fur=0.3,
        )
    sprite.part(
        tube([(0.74, 0.42, 0.012), (0.66, 0.28, 0.024), (0.59, 0.18, 0.005)]),
        rgb("#dda097"),
        sharp=True,
        rim=0,
    )
    sprite.oval(0.05, 0.72, 0.085, 0.085, pale, fur=0.9)
    body = merged(tube([(0.22, 0.76, 0.17), (0.42, 0.66, 0.19), (0.64, 0.64, 0.14), (0.76, 0.58, 0.11)],
        steps=10), ellipse(0.82, 0.53, 0.135, 0.115), ellipse(0.92, 0.57, 0.07, 0.06),
        tube([(0.66, 0.72, 0.08), (0.7, 0.88, 0.04), (0.74, 0.955, 0.032)]), soft=0.016,)  # fmt: skip
    sprite.part(body, coat, below=mixed(coat, pale, 0.4), sharp=True, fur=0.5)
    marks(sprite, body, [ellipse(0.93, 0.6, 0.05, 0.035), ellipse(0.5, 0.82, 0.2, 0.05)], pale, soft=0.02)
    thigh = merged(
        ellipse(0.26, 0.78, 0.17, 0.15), tube([(0.2, 0.9, 0.05), (0.3, 0.955, 0.036), (0.46, 0.96, 0.03)])
    )
    sprite.part(thigh, coat, below=scaled(coat, 0.88), sharp=True, fur=0.5)
    sprite.oval(0.985, 0.55, 0.02, 0.018, rgb("#c77f7c"), gloss=0.4)
    for lift in (-0.02, 0.01, 0.04):
        sprite.line(
            [(0.95, 0.59), (1.04, 0.59 + lift), (1.1, 0.59 + lift * 2)], (0.96, 0.95, 0.93), 0.004, alpha=0.7
        )
    eye(sprite, 0.855, 0.5, 0.032)
