"""Small solids that stand on the tile. Each takes the board, its spot and its size."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.palettes import foliage
from lumigate.draft.picture.scenes.isometric.board import Board

_LIT = (1.0, 0.84, 0.5)
_TRUNK = rgb("#7a5336")
_WALLS = tuple(rgb(code) for code in ("#f2e3c9", "#e9c9a0", "#d9e0d8", "#e6b7a0", "#c9d6df", "#f4efe4"))
_ROOFS = tuple(rgb(code) for code in ("#b9503a", "#8d4436", "#4c6a86", "#a0643c", "#5b6f52"))
_TOWERS = tuple(rgb(code) for code in ("#8fa8bd", "#c9c2b4", "#a4b7a9", "#b59a8c", "#7f8fa6", "#d6d2cc"))
_SNOW = (0.95, 0.97, 1.0)


def tree(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """A round tree; ``size`` is its height."""
    tones = foliage(board.stage.season)
    tone = tones[(0, 1, 3, 2)[int(pick * 4) % 4]]
    board.cylinder(u, v, 0.055 * size / 0.6, 0, size * 0.45, _TRUNK)
    for du, dv, z, r in ((0.10, -0.06, 0.52, 0.23), (-0.09, 0.08, 0.56, 0.22), (0.03, 0.05, 0.76, 0.24)):
        board.ball(u + du * size, v + dv * size, r * size * 1.15, z * size, tone)


def pine(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """A conifer of three cones."""
    tone = mixed(rgb("#2f6b45"), rgb("#4f8a4a"), pick)
    if board.stage.season == "winter":
        tone = mixed(tone, _SNOW, 0.55)
    board.cylinder(u, v, 0.05 * size / 0.6, 0, size * 0.2, _TRUNK)
    for low, high, r in ((0.16, 0.44, 0.27), (0.38, 0.40, 0.22), (0.60, 0.40, 0.16)):
        board.cone(u, v, r * size, low * size, high * size, tone)


def palm(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """A palm with a bent stem."""
    del pick
    x, y = board.at(u, v)
    unit = board.pad
    if board.stage.scene.kind == "coast":
        for rx, tone in ((0.052, rgb("#f4fbfb")), (0.046, rgb("#f0d9a4"))):
            unit.oval(board.lit(tone), x, y, rx, 0.5 * rx)
    lean = 0.05 * size
    stem = [(x, y), (x + lean * 0.2, y - 0.12 * size), (x + lean, y - 0.22 * size)]
    unit.line(board.lit(rgb("#a97c4f")), stem, 0.016)
    tx, ty = stem[-1]
    for k in range(7):
        turn = k * 2 * np.pi / 7 + 0.3
        reach, drop = 0.085 * size * 1.2, 0.035 * size
        ex, ey = tx + float(np.cos(turn)) * reach, ty + float(np.sin(turn)) * reach * 0.5 + drop
        mx, my = (tx + ex) / 2, (ty + ey) / 2 - 0.04 * size
        tone = board.lit(rgb("#4c9a4a"), 1.0 if np.cos(turn) < 0.2 else 0.78)
        unit.poly(tone, [(tx, ty), (mx - 0.006, my - 0.012), (ex, ey), (mx + 0.004, my + 0.018)])


def bush(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """A low round bush."""
    tone = foliage(board.stage.season)[1 + int(pick * 3) % 3]
    board.ball(u - 0.05, v + 0.03, size * 0.45, size * 0.35, tone)
    board.ball(u + 0.05, v, size * 0.5, size * 0.4, tone)


def flowers(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """A few flowers."""
    tones = tuple(rgb(code) for code in ("#f06c8a", "#f7d24a", "#ffffff", "#c98be0", "#f08a3c"))
    for k in range(5):
        du, dv = 0.09 * np.cos(k * 2.4 + pick * 6), 0.09 * np.sin(k * 2.4 + pick * 6)
        x, y = board.at(u + float(du), v + float(dv))
        board.pad.line(board.lit(rgb("#4c8a3c")), [(x, y), (x, y - 0.02 * size)], 0.004)
        board.pad.oval(board.lit(tones[(k + int(pick * 5)) % 5]), x, y - 0.022 * size, 0.0085, 0.0075)


def rock(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """An angular rock."""
    tone = mixed(rgb("#8d9096"), rgb("#a8987f"), pick)
    board.box(u - size / 2, v - size / 2, size, size, size * 0.4, tone)
    board.pyramid(u, v, size / 2, size * 0.4, size * 0.35, scaled(tone, 1.05))


def cactus(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """A cactus with two arms."""
    tone = mixed(rgb("#4f8f4a"), rgb("#6f9f55"), pick)
    board.box(u - 0.05, v - 0.05, 0.1, 0.1, size, tone)
    board.box(u + 0.05, v - 0.04, 0.16, 0.08, 0.08, tone, z=size * 0.4)
    board.box(u + 0.14, v - 0.04, 0.08, 0.08, size * 0.32, tone, z=size * 0.4)
    board.box(u - 0.04, v + 0.05, 0.08, 0.14, 0.08, tone, z=size * 0.55)
    board.box(u - 0.04, v + 0.12, 0.08, 0.08, size * 0.25, tone, z=size * 0.55)


def house(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """A house with a gabled roof, a door and windows."""
    wall, roof = _WALLS[int(pick * 97) % len(_WALLS)], _ROOFS[int(pick * 53) % len(_ROOFS)]
    if board.stage.season == "winter":
        roof = mixed(roof, _SNOW, 0.85)
    wide, deep, high = size, size * 0.86, size * 0.62
    u, v = u - wide / 2, v - deep / 2
    board.box(u, v, wide, deep, high, wall)
    front, side = v + deep, u + wide
    for k in (0.16, 0.64):
        board.lights(
            [
                (u + wide * k, front, high * 0.8),
                (u + wide * (k + 0.2), front, high * 0.8),
                (u + wide * (k + 0.2), front, high * 0.45),
                (u + wide * k, front, high * 0.45),
            ],
            _LIT,
        )
    board.face(
        [
            (u + wide * 0.42, front, high * 0.55),
            (u + wide * 0.58, front, high * 0.55),
            (u + wide * 0.58, front, 0),
            (u + wide * 0.42, front, 0),
        ],
        rgb("#6b4630"),
        0.8,
    )
    board.lights(
        [
            (side, v + deep * 0.36, high * 0.8),
            (side, v + deep * 0.64, high * 0.8),
            (side, v + deep * 0.64, high * 0.42),
            (side, v + deep * 0.36, high * 0.42),
        ],
        _LIT,
    )
    eave, ridge, mid = 0.08 * size, high + size * 0.42, v + deep / 2
    board.face([(side, v, high), (side, front, high), (side, mid, ridge)], wall, 0.64)
    board.face(
        [
            (u - eave, front + eave, high - eave * 0.6),
            (side + eave, front + eave, high - eave * 0.6),
            (side + eave, mid, ridge),
            (u - eave, mid, ridge),
        ],
        roof,
        0.96,
    )
    board.face(
        [
            (side + eave, v - eave, high - eave * 0.6),
            (side + eave, mid, ridge),
            (side + eave, mid, ridge - 0.07 * size),
            (side + eave, v - eave, high - eave * 0.6 - 0.07 * size),
        ],
        roof,
        0.6,
    )
    board.face(
        [
            (side + eave, front + eave, high - eave * 0.6),
            (side + eave, mid, ridge),
            (side + eave, mid, ridge - 0.07 * size),
            (side + eave, front + eave, high - eave * 0.6 - 0.07 * size),
        ],
        roof,
        0.7,
    )
    board.box(
        u + wide * 0.2,
        mid - 0.05 * size,
        0.1 * size,
        0.1 * size,
        0.3 * size,
        rgb("#9a6a5a"),
        z=ridge - 0.16 * size,
    )


def tower(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """A tall building with rows of windows."""
    wall = _TOWERS[int(pick * 89) % len(_TOWERS)]
    half = 0.19 + 0.05 * ((pick * 7) % 1.0)
    u, v = u - half, v - half
    side = 2 * half
    board.box(u, v, side, side, size, wall)
    floors, bays = max(2, round(size / 0.17)), 3
    for floor in range(floors):
        low = (floor + 0.28) * size / floors
        high = low + 0.5 * size / floors
        for bay in range(bays):
            first = side * (bay + 0.2) / bays
            last = first + side * 0.6 / bays
            glow = (floor * 7 + bay * 3 + int(pick * 31)) % 4
            tone = _LIT if glow else (0.16, 0.19, 0.3)
            board.lights(
                [
                    (u + first, v + side, high),
                    (u + last, v + side, high),
                    (u + last, v + side, low),
                    (u + first, v + side, low),
                ],
                tone,
            )
            board.lights(
                [
                    (u + side, v + first, high),
                    (u + side, v + last, high),
                    (u + side, v + last, low),
                    (u + side, v + first, low),
                ],
                scaled(tone, 0.86),
            )
    board.box(u + 0.25 * side, v + 0.3 * side, 0.4 * side, 0.35 * side, 0.1, scaled(wall, 0.85), z=size)


def block(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """A step of a mountain: rock, with snow or grass on top."""
    rocky = mixed(rgb("#8a8f9c"), rgb("#9c8f82"), pick)
    high = size > 0.62 or board.stage.season == "winter"
    top = _SNOW if high else mixed(rgb("#7fa055"), rocky, 0.25)
    board.box(u - 0.2, v - 0.2, 0.4, 0.4, size, rocky, top=top)
    if high:
        board.box(u - 0.2, v - 0.2, 0.4, 0.4, 0.11 + 0.05 * pick, _SNOW, z=size - 0.1)


def lamp(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """A street lamp."""
    del pick
    x, y = board.at(u, v)
    board.pad.line(board.lit(rgb("#3a4048")), [(x, y), (x, y - 0.25 * size)], 0.007)
    board.pad.oval(
        (1.0, 0.88, 0.6) if board.is_dark else board.lit(rgb("#f3efe2")), x, y - 0.255 * size, 0.013, 0.013
    )
    if board.is_dark:
        board.pad.shine(
            (1.0, 0.8, 0.5),
            [
                (x - 0.02, y - 0.255 * size),
                (x, y - 0.28 * size),
                (x + 0.02, y - 0.255 * size),
                (x, y - 0.235 * size),
            ],
        )


def cloud(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """A heap of white balls."""
    for k, (du, dv, z, r) in enumerate(
        ((0, 0, 0.2, 0.5), (0.3, -0.2, 0.12, 0.36), (-0.25, 0.25, 0.14, 0.4), (0.18, 0.2, 0.1, 0.34))
    ):
        board.ball(
            u + du * size,
            v + dv * size,
            r * size,
            z * size,
            scaled((0.97, 0.97, 1.0), 1 - 0.02 * ((k + pick) % 2)),
        )


def coral(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """A branched coral."""
    tones = tuple(rgb(code) for code in ("#f0718a", "#f29a4a", "#b06ac8", "#f2d060"))
    tone = tones[int(pick * 41) % 4]
    for k in (-1, 0, 1):
        board.cylinder(u + 0.08 * k, v - 0.08 * k, 0.045, 0, size * (0.7 + 0.3 * (k == 0)), tone)
        board.ball(u + 0.08 * k, v - 0.08 * k, 0.075, size * (0.7 + 0.3 * (k == 0)), tone)


def weed(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """Sea weed."""
    x, y = board.at(u, v)
    for k in range(3):
        bend = 0.012 * (1 if (k + int(pick * 9)) % 2 else -1)
        foot = x + 0.012 * (k - 1)
        points = [
            (foot, y),
            (foot + bend, y - 0.08 * size),
            (foot - bend, y - 0.16 * size),
            (foot + bend, y - 0.25 * size),
        ]
        board.pad.line(board.lit(mixed(rgb("#3f8f5a"), rgb("#78b04a"), pick), 1 - 0.1 * k), points, 0.009)


def crystal(board: Board, u: float, v: float, size: float, pick: float) -> None:
    """A coloured cube of an abstract pile."""
    tones = tuple(rgb(code) for code in ("#f2665c", "#f6b84b", "#4fb6a8", "#4f7fd0", "#9a6ad0", "#f08fb0"))
    own = board.stage.scene.colours
    tone = tones[int(pick * 97) % len(tones)]
    if own:
        from_name = board.stage.light.haze
        tone = mixed(tone, from_name, 0.3)
    board.box(u - 0.2, v - 0.2, 0.4, 0.4, size, tone)
