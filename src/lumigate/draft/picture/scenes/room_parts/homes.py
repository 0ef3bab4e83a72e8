"""Rooms of a house: kitchen, bath, attic, workshop."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.scenes.room_parts.furniture import (
    lay_plant,
    lay_rug,
    lay_shadow,
    lay_sofa,
    lay_table,
)
from lumigate.draft.picture.scenes.room_parts.room import BACK, FLOOR, Room
from lumigate.draft.picture.scenes.room_parts.walls import (
    lay_back_window,
    lay_gallery,
    lay_sides,
)

_WHITE: Rgb = (0.95, 0.95, 0.94)
_STEEL = rgb("#b4bcc4")


def _ring(room: Room, x: float, y: float, z: float, rx: float, ry: float) -> list[tuple[float, float]]:
    return [
        room.at(x + rx * float(np.cos(t)), y + ry * float(np.sin(t)), z)
        for t in np.linspace(0, 2 * np.pi, 25)[:-1]
    ]


def lay_kitchen(room: Room) -> None:
    """Lay cupboards, worktop, stove, sink under a window, a fridge and a table."""
    lay_back_window(room, -0.7, 0.7, -0.15, 1.0, curtains=False)
    faces = Facets(room.stage)
    front = mixed(room.accent, _WHITE, 0.2)
    reach = min(room.side - 0.2, 3.2)
    tiles = mixed(room.wall, _WHITE, 0.5)
    room.box(faces, (-reach, reach), (-0.42, -0.2), (6.28, 6.3), tiles)
    count = max(4, round(reach * 2 / 0.62))
    for k in range(count):
        a, b = -reach + 2 * reach * k / count, -reach + 2 * reach * (k + 1) / count
        room.box(faces, (a + 0.02, b - 0.02), (FLOOR + 0.08, -0.5), (5.7, 6.3), front)
        room.box(faces, (b - 0.14, b - 0.1), (-0.85, -0.68), (5.68, 5.7), room.brass)
        if abs((a + b) / 2) > 0.95:
            room.box(faces, (a + 0.02, b - 0.02), (0.3, 1.1), (6.0, 6.3), front)
            room.box(faces, (b - 0.14, b - 0.1), (0.36, 0.5), (5.98, 6.0), room.brass)
    room.box(faces, (-reach - 0.05, reach + 0.05), (-0.5, -0.43), (5.62, 6.3), mixed(room.wood, _WHITE, 0.15))
    stove = -reach * 0.58
    room.box(faces, (stove - 0.34, stove + 0.34), (FLOOR + 0.05, -0.44), (5.66, 6.2), rgb("#3a3f46"))
    room.box(faces, (stove - 0.25, stove + 0.25), (-1.1, -0.68), (5.64, 5.66), rgb("#1c2026"))
    room.box(faces, (stove - 0.28, stove + 0.28), (-0.62, -0.58), (5.63, 5.65), _STEEL)
    room.box(faces, (stove - 0.14, stove + 0.14), (-0.43, -0.2), (5.8, 5.9), rgb("#c8402f"))
    faces.fill(
        scaled(_STEEL, room.power),
        [
            room.at(stove - 0.2, 0.35, 5.9),
            room.at(stove + 0.2, 0.35, 5.9),
            room.at(stove + 0.42, 0.12, 5.9),
            room.at(stove - 0.42, 0.12, 5.9),
        ],
    )
    room.box(faces, (-0.3, 0.3), (-0.47, -0.43), (5.66, 5.95), scaled(_STEEL, 0.8))
    room.box(faces, (-0.02, 0.02), (-0.43, -0.12), (5.95, 5.97), _STEEL)
    fridge = reach * 0.86
    room.box(faces, (fridge - 0.4, fridge + 0.36), (FLOOR, 0.72), (5.55, 6.3), mixed(_STEEL, _WHITE, 0.5))
    room.box(faces, (fridge - 0.32, fridge - 0.27), (-0.6, 0.5), (5.5, 5.55), scaled(_STEEL, 0.7))
    room.box(faces, (fridge - 0.4, fridge + 0.36), (-0.02, 0.01), (5.53, 5.55), scaled(_STEEL, 0.6))
    for k, tone in enumerate(("#d8a03c", "#6f9a5a", "#b5563c")):
        room.box(faces, (0.5 + 0.2 * k, 0.62 + 0.2 * k), (-0.43, -0.22), (6.0, 6.1), rgb(tone))
    faces.lay("kitchen units", depth=room.depth(5.6))
    lay_rug(room, 0, 2.6, 4.6, 1.3)
    lay_table(room, 0, 3.6, 0.75, -0.62)
    _chairs(room, ((-1.05, 3.6), (1.05, 3.6)))
    lay_plant(room, -room.side * 0.88, 4.8, 1.1)


def _chairs(room: Room, spots: tuple[tuple[float, float], ...]) -> None:
    for x, z in spots:
        chair = Facets(room.stage)
        side = 1.0 if x > 0 else -1.0
        lay_shadow(room, x, z, 0.25, 0.2)
        for leg in (-0.19, 0.16):
            room.box(chair, (x + leg, x + leg + 0.035), (FLOOR, -0.9), (z, z + 0.035), scaled(room.wood, 0.7))
        room.box(chair, (x - 0.21, x + 0.21), (-0.93, -0.86), (z - 0.02, z + 0.4), room.wood)
        back = x + side * 0.19
        room.box(chair, (back - 0.025, back + 0.025), (-0.9, -0.3), (z, z + 0.4), room.wood)
        chair.lay("chair", depth=room.depth(z))


def lay_bathroom(room: Room) -> None:
    """Lay tiles, a bath, a basin with a mirror and towels."""
    lay_back_window(room, -0.45, 0.45, 0.1, 1.1, curtains=False)
    faces = Facets(room.stage)
    tile, z = mixed(room.accent, _WHITE, 0.55), BACK - 0.02
    for j in range(6):
        for k in range(int(room.side * 2 / 0.3) + 1):
            x, y = -room.side + 0.3 * k, FLOOR + 0.05 + 0.22 * j
            tone = scaled(tile, room.power * (0.9 + 0.1 * ((j + k) % 2)))
            faces.fill(
                tone,
                [
                    room.at(x + 0.01, y + 0.21, z),
                    room.at(x + 0.29, y + 0.21, z),
                    room.at(x + 0.29, y + 0.01, z),
                    room.at(x + 0.01, y + 0.01, z),
                ],
            )
    faces.lay("tiles", depth=0.94)
    bath = Facets(room.stage)
    lay_shadow(room, 0.0, 4.9, 1.5, 0.6)
    room.box(bath, (-1.25, 1.25), (FLOOR + 0.12, -0.75), (4.7, 5.7), _WHITE)
    room.box(bath, (-1.33, 1.33), (-0.77, -0.7), (4.62, 5.78), (1.0, 1.0, 1.0))
    bath.fill(
        scaled(rgb("#9fd3e0"), room.power),
        [
            room.at(-1.12, -0.71, 4.8),
            room.at(1.12, -0.71, 4.8),
            room.at(1.12, -0.71, 5.6),
            room.at(-1.12, -0.71, 5.6),
        ],
    )
    for k in range(13):
        x, zz = -0.9 + 0.15 * k, 4.95 + 0.12 * (k % 4)
        bath.fill(scaled(_WHITE, 1.06 * room.power), _ring(room, x, -0.68, zz, 0.12, 0.05))
    for x in (-1.05, 0.95):
        room.box(bath, (x, x + 0.1), (FLOOR, FLOOR + 0.13), (4.75, 4.8), room.brass)
    room.box(bath, (1.0, 1.04), (-0.7, -0.4), (5.6, 5.62), room.brass)
    bath.lay("bath", depth=room.depth(4.7))
    side = min(room.side - 0.7, 2.1)
    sink = Facets(room.stage)
    room.box(sink, (-side - 0.4, -side + 0.4), (FLOOR, -0.55), (5.7, 6.3), room.wood)
    room.box(sink, (-side - 0.45, -side + 0.45), (-0.55, -0.45), (5.62, 6.3), (1.0, 1.0, 1.0))
    sink.fill(scaled(room.brass, room.power), _ring(room, -side, 0.35, z, 0.42, 0.56))
    sink.fill(
        scaled(mixed(rgb("#cfe3ea"), room.wall, 0.3), room.power),
        _ring(room, -side, 0.35, z, 0.37, 0.51),
        below=scaled(rgb("#a9c4d0"), room.power),
    )
    sink.lay("basin", depth=0.9)
    towels = Facets(room.stage)
    room.box(towels, (side - 0.5, side + 0.5), (0.3, 0.33), (6.2, 6.25), room.brass)
    for x, tone in ((side - 0.4, room.accent), (side + 0.02, _WHITE)):
        room.box(towels, (x, x + 0.36), (-0.45, 0.33), (6.16, 6.2), tone)
    towels.lay("towels", depth=0.9)
    lay_rug(room, 0, 3.2, 4.3, 0.8)
    lay_plant(room, room.side * 0.86, 4.6, 1.1)


def lay_attic(room: Room) -> None:
    """Lay beams, trunks, boxes and a window in the gable."""
    lay_back_window(room, -0.55, 0.55, 0.0, 1.0, curtains=False)
    beams = Facets(room.stage)
    for side in (-1.0, 1.0):
        beams.fill(
            scaled(room.wood, 0.75 * room.power),
            [
                room.at(side * room.side, 0.2, BACK - 0.02),
                room.at(0, 1.6, BACK - 0.02),
                room.at(0, 1.4, BACK - 0.02),
                room.at(side * room.side, 0.0, BACK - 0.02),
            ],
        )
        for z in (5.2, 4.0, 3.0):
            beams.fill(
                scaled(room.wood, 0.7 * room.power),
                [
                    room.at(side * room.side, 0.3, z),
                    room.at(0, 1.52, z),
                    room.at(0, 1.36, z),
                    room.at(side * room.side, 0.12, z),
                ],
            )
    beams.lay("beams", depth=0.85)
    stream = room.stage.streams.stream("attic")
    for k in range(9):
        side = -1.0 if k % 2 else 1.0
        x, z = side * float(stream.uniform(0.35, 0.85)) * room.side, 5.8 - 0.34 * k
        wide, tall = float(stream.uniform(0.25, 0.45)), float(stream.uniform(0.3, 0.6))
        box = Facets(room.stage)
        lay_shadow(room, x, z, wide * 1.2, 0.2)
        tone = (rgb("#b08a5c"), room.wood, room.accent)[k % 3]
        room.box(box, (x - wide, x + wide), (FLOOR, FLOOR + tall), (z, z + 0.5), tone)
        room.box(box, (x - 0.04, x + 0.04), (FLOOR, FLOOR + tall), (z - 0.01, z), scaled(tone, 0.7))
        box.lay(f"box {k}", depth=room.depth(z))
    lay_rug(room, 0, 2.3, 4.3, 1.0)
    lay_sofa(room, -0.7, 0.7, 4.9, "old sofa")


def lay_workshop(room: Room) -> None:
    """Lay a workbench, a wall of tools and shelves."""
    board = Facets(room.stage)
    room.box(board, (-1.9, 1.9), (-0.25, 0.95), (6.26, 6.3), mixed(room.wood, _WHITE, 0.25))
    stream = room.stage.streams.stream("tools")
    for k in range(11):
        x, y = -1.7 + 0.34 * k, float(stream.uniform(0.2, 0.4))
        handle = rgb(("#c8402f", "#e0a53c", "#2f5c8f", "#6b4a30")[int(stream.integers(4))])
        room.box(board, (x - 0.025, x + 0.025), (y - 0.3, y), (6.22, 6.24), handle)
        if k % 3 == 0:
            room.box(board, (x - 0.12, x + 0.12), (y, y + 0.1), (6.22, 6.24), _STEEL)
        elif k % 3 == 1:
            board.fill(scaled(_STEEL, room.power), _ring(room, x, y + 0.12, 6.22, 0.08, 0.13))
        else:
            room.box(board, (x - 0.02, x + 0.02), (y, y + 0.32), (6.22, 6.24), _STEEL)
    board.lay("tools", depth=0.92)
    lay_sides(room, 2.1)
    bench = Facets(room.stage)
    lay_shadow(room, 0, 5.0, 2.0, 0.5)
    for x in (-1.75, 1.6):
        room.box(bench, (x, x + 0.14), (FLOOR, -0.6), (5.0, 5.14), scaled(room.wood, 0.7))
    room.box(bench, (-1.95, 1.95), (-0.6, -0.46), (4.9, 5.8), room.wood)
    room.box(bench, (-1.9, 1.9), (-1.1, -1.04), (5.1, 5.7), scaled(room.wood, 0.85))
    room.box(bench, (0.9, 1.3), (-0.46, -0.22), (5.1, 5.4), rgb("#2f5c8f"))
    room.box(bench, (-1.2, -0.5), (-0.46, -0.38), (5.2, 5.5), rgb("#d9b98a"))
    room.box(bench, (-1.6, -1.3), (-1.04, -0.74), (5.2, 5.5), rgb("#c8402f"))
    bench.lay("workbench", depth=room.depth(5.0))
    lay_gallery(room, -0.1, 0.1)
