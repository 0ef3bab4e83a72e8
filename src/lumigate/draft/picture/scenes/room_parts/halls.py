"""Rooms for many: class, library, museum, church, gym, hospital, shop, spaceship."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled, turned
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.scenes.room_parts.furniture import (
    lay_art,
    lay_plant,
    lay_rug,
    lay_shadow,
)
from lumigate.draft.picture.scenes.room_parts.room import BACK, FLOOR, Room
from lumigate.draft.picture.scenes.room_parts.walls import (
    lay_back_window,
    lay_bookcase,
    lay_floor_lamp,
    lay_sides,
)

_WHITE: Rgb = (0.95, 0.95, 0.94)
_STEEL = rgb("#b4bcc4")


def _ring(room: Room, x: float, y: float, z: float, rx: float, ry: float) -> list[tuple[float, float]]:
    return [
        room.at(x + rx * float(np.cos(t)), y + ry * float(np.sin(t)), z)
        for t in np.linspace(0, 2 * np.pi, 25)[:-1]
    ]


def lay_classroom(room: Room) -> None:
    """Lay a blackboard, the teacher's desk and rows of desks."""
    board = Facets(room.stage)
    room.box(board, (-1.9, 1.9), (-0.2, 1.05), (6.26, 6.3), room.wood)
    room.box(board, (-1.82, 1.82), (-0.12, 0.97), (6.24, 6.25), rgb("#2c4a3c"))
    for k in range(4):
        for x0, x1 in ((-1.6, -0.4), (0.1, 1.2)):
            room.box(
                board,
                (x0, x1 - 0.24 * ((k * 7) % 3)),
                (0.72 - 0.2 * k, 0.745 - 0.2 * k),
                (6.22, 6.23),
                rgb("#e8e8de"),
            )
    board.lay("blackboard", depth=0.93)
    lay_sides(room, 2.1)
    desk = Facets(room.stage)
    room.box(desk, (-0.8, 0.8), (FLOOR, -0.62), (5.3, 5.8), room.wood)
    room.box(desk, (-0.88, 0.88), (-0.62, -0.56), (5.25, 5.85), mixed(room.wood, _WHITE, 0.2))
    room.box(desk, (0.4, 0.6), (-0.56, -0.44), (5.5, 5.6), rgb("#c8402f"))
    desk.lay("desk", depth=room.depth(5.3))
    for z in (4.5, 3.6, 2.8):
        count = max(1, int((room.side - 0.6) / 1.1))
        for k in range(-count, count + 1):
            x = k * 1.15
            if abs(x) > room.side - 0.5 or (k == 0 and z < 4 and room.stage.scene.subjects):
                continue
            seat = Facets(room.stage)
            for leg in (-0.33, 0.3):
                room.box(seat, (x + leg, x + leg + 0.03), (FLOOR, -0.75), (z, z + 0.03), rgb("#5f666e"))
            room.box(seat, (x - 0.4, x + 0.4), (-0.75, -0.69), (z, z + 0.45), mixed(room.wood, _WHITE, 0.3))
            room.box(seat, (x - 0.18, x + 0.08), (-0.69, -0.66), (z + 0.1, z + 0.3), (0.96, 0.95, 0.9))
            seat.lay("school desk", depth=room.depth(z))


def lay_library(room: Room) -> None:
    """Lay walls of books, reading tables with green lamps."""
    x = -room.side + 0.12
    while x < room.side - 0.3:
        wide = min(1.25, room.side - 0.12 - x)
        lay_bookcase(room, x, x + wide, high=1.25)
        x += wide + 0.06
    lay_rug(room, 0, 2.2, 5.0, 1.7)
    for z in (4.8, 3.4):
        for side in (-1.0, 1.0):
            x = side * min(1.15, room.side * 0.5)
            table = Facets(room.stage)
            lay_shadow(room, x, z, 0.8, 0.4)
            for leg in (-0.7, 0.64):
                room.box(
                    table, (x + leg, x + leg + 0.06), (FLOOR, -0.7), (z, z + 0.06), scaled(room.wood, 0.7)
                )
            room.box(table, (x - 0.8, x + 0.8), (-0.7, -0.63), (z, z + 0.6), room.wood)
            room.box(table, (x - 0.015, x + 0.015), (-0.63, -0.4), (z + 0.3, z + 0.32), room.brass)
            room.box(table, (x - 0.2, x + 0.2), (-0.44, -0.32), (z + 0.28, z + 0.34), rgb("#2f7f5c"))
            room.box(table, (x - 0.19, x + 0.19), (-0.46, -0.44), (z + 0.27, z + 0.33), (1.4, 1.2, 0.8))
            for k in range(3):
                tone = turned(room.accent, hue=0.13 * k)
                room.box(
                    table,
                    (x - 0.6 + 0.02 * k, x - 0.3),
                    (-0.63 + 0.05 * k, -0.59 + 0.05 * k),
                    (z + 0.1, z + 0.3),
                    tone,
                )
            table.lay("reading table", depth=room.depth(z))
    lay_floor_lamp(room, -room.side * 0.86, 4.2)


def lay_museum(room: Room) -> None:
    """Hang framed pictures under lights, with a bench and sculptures on plinths."""
    count = max(2, round(room.side * 2 / 1.7))
    for k in range(count):
        middle = -room.side + room.side * 2 * (k + 0.5) / count
        wide, high = (0.62, 0.5) if k % 2 else (0.45, 0.68)
        lay_art(room, middle - wide, middle + wide, 0.3 - high * 0.6, 0.3 + high)
        glow = Facets(room.stage)
        z = BACK - 0.015
        glow.fill(
            (1.2, 1.1, 0.86),
            [
                room.at(middle - 0.25, 1.2, z),
                room.at(middle + 0.25, 1.2, z),
                room.at(middle + wide, -0.2, z),
                room.at(middle - wide, -0.2, z),
            ],
            share=0.1,
        )
        glow.lay("picture light", depth=0.93)
    for side in (-1.0, 1.0):
        x = side * room.side * 0.66
        plinth = Facets(room.stage)
        lay_shadow(room, x, 4.3, 0.4, 0.3)
        room.box(plinth, (x - 0.26, x + 0.26), (FLOOR, -0.5), (4.2, 4.7), _WHITE)
        plinth.lay("plinth", depth=room.depth(4.2))
        bust = Facets(room.stage)
        tone = scaled(rgb("#cfc6b6"), room.power)
        bust.fill(
            tone,
            [
                room.at(x - 0.2, -0.5, 4.4),
                room.at(x - 0.24, -0.3, 4.4),
                room.at(x - 0.08, -0.2, 4.4),
                room.at(x + 0.08, -0.2, 4.4),
                room.at(x + 0.24, -0.3, 4.4),
                room.at(x + 0.2, -0.5, 4.4),
            ],
            below=scaled(tone, 0.7),
        )
        bust.fill(tone, _ring(room, x, -0.06, 4.4, 0.12, 0.16), below=scaled(tone, 0.75))
        bust.lay("bust", depth=room.depth(4.2) - 0.01)
    if not room.stage.scene.subjects:
        bench = Facets(room.stage)
        lay_shadow(room, 0, 3.4, 0.9, 0.3)
        room.box(bench, (-0.85, 0.85), (-1.0, -0.9), (3.3, 3.8), room.wood)
        for x in (-0.75, 0.67):
            room.box(bench, (x, x + 0.08), (FLOOR, -1.0), (3.35, 3.4), scaled(room.wood, 0.7))
        bench.lay("bench", depth=room.depth(3.3))


def lay_church(room: Room) -> None:
    """Lay coloured windows, an altar with candles, pillars and pews."""
    glass = Facets(room.stage)
    tones = ("#c8402f", "#2f6fc4", "#e0a53c", "#3f8f5a", "#7a4bb0", "#2fa0b8")
    z = BACK - 0.02
    count = max(3, round(room.side * 2 / 1.5)) | 1
    for k in range(count):
        middle = -room.side + room.side * 2 * (k + 0.5) / count
        half, low, high = (0.46, -0.5, 1.0) if k == count // 2 else (0.32, -0.35, 0.75)
        shine = 1.25 if room.stage.light.hour != "night" else 0.55
        for j in range(8):
            for i in range(3):
                y0, y1 = low + (high - low) * j / 8, low + (high - low) * (j + 1) / 8
                x0, x1 = middle - half + 2 * half * i / 3, middle - half + 2 * half * (i + 1) / 3
                tone = scaled(rgb(tones[(i * 5 + j * 3 + k) % 6]), shine)
                glass.fill(
                    tone,
                    [
                        room.at(x0 + 0.01, y1 - 0.01, z),
                        room.at(x1 - 0.01, y1 - 0.01, z),
                        room.at(x1 - 0.01, y0 + 0.01, z),
                        room.at(x0 + 0.01, y0 + 0.01, z),
                    ],
                )
        arc = [
            room.at(middle + half * float(np.cos(t)), high + half * 1.1 * float(np.sin(t)), z)
            for t in np.linspace(0, np.pi, 13)
        ]
        glass.fill(scaled(rgb(tones[k % 6]), shine), arc)
        glass.fill(
            scaled(rgb(tones[(k + 2) % 6]), shine),
            _ring(room, middle, high + half * 0.4, z, half * 0.4, half * 0.4),
        )
    glass.lay("coloured windows", depth=0.95)
    altar = Facets(room.stage)
    room.box(altar, (-0.9, 0.9), (FLOOR, FLOOR + 0.15), (5.3, 6.2), rgb("#b9b0a2"))
    room.box(altar, (-0.6, 0.6), (FLOOR + 0.15, -0.55), (5.6, 6.0), _WHITE)
    room.box(altar, (-0.66, 0.66), (-0.55, -0.48), (5.55, 6.05), room.brass)
    for x in (-0.45, 0.45):
        room.box(altar, (x - 0.03, x + 0.03), (-0.48, -0.2), (5.7, 5.75), (0.98, 0.95, 0.86))
        altar.fill((1.6, 1.2, 0.6), _ring(room, x, -0.15, 5.7, 0.03, 0.06))
    room.box(altar, (-0.03, 0.03), (-0.48, 0.1), (5.8, 5.82), room.brass)
    room.box(altar, (-0.14, 0.14), (-0.1, -0.05), (5.79, 5.8), room.brass)
    altar.lay("altar", depth=room.depth(5.4))
    lay_rug(room, 0, 1.9, 5.2, 0.5)
    for z in (4.8, 4.1, 3.4, 2.8):
        for side in (-1.0, 1.0):
            a, b = sorted((side * 0.7, side * min(room.side - 0.4, 3.4)))
            pew = Facets(room.stage)
            room.box(pew, (a, b), (-1.02, -0.94), (z - 0.1, z + 0.3), room.wood)
            room.box(pew, (a, b), (FLOOR + 0.1, -0.5), (z - 0.16, z - 0.1), scaled(room.wood, 0.9))
            room.box(pew, (a, b), (-0.5, -0.45), (z - 0.18, z - 0.06), mixed(room.wood, _WHITE, 0.15))
            pew.lay("pew", depth=room.depth(z))


def lay_gym(room: Room) -> None:
    """Lay mirrors, racks of weights, benches and mats."""
    mirror = Facets(room.stage)
    z = BACK - 0.02
    for k in range(max(3, round(room.side))):
        n = max(3, round(room.side))
        a, b = -room.side * 0.9 + room.side * 1.8 * k / n, -room.side * 0.9 + room.side * 1.8 * (k + 1) / n
        mirror.fill(
            scaled(rgb("#c4d4dc"), room.power),
            [
                room.at(a + 0.03, 1.05, z),
                room.at(b - 0.03, 1.05, z),
                room.at(b - 0.03, -0.6, z),
                room.at(a + 0.03, -0.6, z),
            ],
            below=scaled(rgb("#8fa4b0"), room.power),
        )
        mirror.fill(
            scaled(_WHITE, room.power),
            [
                room.at(a + 0.2, 1.05, z),
                room.at(a + 0.5, 1.05, z),
                room.at(a + 0.2, -0.6, z),
                room.at(a - 0.0, -0.2, z),
            ],
            share=0.25,
        )
    mirror.lay("mirrors", depth=0.94)
    rack = Facets(room.stage)
    reach = min(room.side - 0.4, 2.6)
    for level in range(3):
        y = FLOOR + 0.2 + 0.34 * level
        room.box(rack, (-reach, reach), (y, y + 0.04), (5.7, 6.1), rgb("#3a3f46"))
        for k in range(int(reach * 2 / 0.36)):
            x = -reach + 0.2 + 0.36 * k
            for dx in (-0.1, 0.1):
                rack.fill(
                    scaled(rgb("#23272c"), room.power * 1.3), _ring(room, x + dx, y + 0.12, 5.72, 0.055, 0.09)
                )
            room.box(rack, (x - 0.09, x + 0.09), (y + 0.1, y + 0.14), (5.7, 5.71), _STEEL)
    rack.lay("weights", depth=room.depth(5.7))
    for side in (-1.0, 1.0):
        x, zz = side * min(1.3, room.side * 0.6), 3.9
        bench = Facets(room.stage)
        lay_shadow(room, x, zz, 0.5, 0.5)
        room.box(bench, (x - 0.24, x + 0.24), (-1.0, -0.88), (zz - 0.4, zz + 0.6), room.accent)
        for y in (zz - 0.3, zz + 0.4):
            room.box(bench, (x - 0.2, x + 0.2), (FLOOR, -1.0), (y, y + 0.06), rgb("#3a3f46"))
        for dx in (-0.42, 0.38):
            room.box(bench, (x + dx, x + dx + 0.05), (FLOOR, -0.3), (zz + 0.5, zz + 0.55), _STEEL)
        room.box(bench, (x - 0.85, x + 0.85), (-0.36, -0.32), (zz + 0.48, zz + 0.5), _STEEL)
        for dx in (-0.72, 0.72):
            bench.fill(
                scaled(rgb("#2a2e33"), room.power * 1.2), _ring(room, x + dx, -0.34, zz + 0.47, 0.07, 0.24)
            )
        bench.lay("bench press", depth=room.depth(zz))
    lay_rug(room, 0, 2.0, 3.0, 0.9)


def lay_hospital(room: Room) -> None:
    """Lay a hospital bed with its monitor, drip and curtain."""
    lay_back_window(room, 0.9, 2.1)
    rail = Facets(room.stage)
    room.box(rail, (-room.side, -0.9), (1.05, 1.08), (5.4, 5.42), _STEEL)
    for k in range(9):
        x = -room.side + 0.1 + 0.16 * k
        room.box(
            rail,
            (x, x + 0.15),
            (FLOOR + 0.2, 1.05),
            (5.4, 5.42),
            scaled(rgb("#8fc4c0"), 0.86 + 0.12 * (k % 2)),
        )
    rail.lay("curtain", depth=room.depth(5.4))
    bed = Facets(room.stage)
    lay_shadow(room, 0, 4.6, 1.1, 0.9)
    for x in (-0.75, 0.7):
        for z in (4.0, 5.8):
            room.box(bed, (x, x + 0.05), (FLOOR, -0.85), (z, z + 0.05), _STEEL)
    room.box(bed, (-0.8, 0.8), (-0.95, -0.75), (3.9, 6.0), (0.98, 0.98, 0.98))
    room.box(bed, (-0.82, 0.82), (-0.94, -0.72), (3.88, 5.2), rgb("#a9cfe0"))
    room.box(bed, (-0.85, 0.85), (-0.9, -0.2), (6.0, 6.08), _STEEL)
    room.box(bed, (-0.5, 0.5), (-0.75, -0.58), (5.5, 5.9), (1.0, 1.0, 1.0))
    bed.lay("hospital bed", depth=room.depth(4.2))
    side = Facets(room.stage)
    room.box(side, (1.1, 1.14), (FLOOR, 0.6), (5.4, 5.44), _STEEL)
    room.box(side, (0.98, 1.26), (0.2, 0.55), (5.4, 5.42), rgb("#dff0f0"))
    room.box(side, (-1.5, -1.0), (FLOOR, -0.5), (5.6, 6.0), _WHITE)
    room.box(side, (-1.45, -1.05), (-0.45, -0.05), (5.7, 5.75), rgb("#2b3138"))
    points = [(-1.42 + 0.034 * k, -0.25 + (0.12 if k == 5 else -0.08 if k == 6 else 0.0)) for k in range(11)]
    side.line((0.4, 1.4, 0.7), [room.at(x, y, 5.69) for x, y in points], max(1.0, room.stage.unit / 420))
    side.lay("monitor", depth=room.depth(5.4))
    lay_plant(room, room.side * 0.86, 5.0, 1.0)


def lay_shop(room: Room) -> None:
    """Lay shelves of goods, a counter and a till."""
    stream = room.stage.streams.stream("goods")
    tones = ("#c8402f", "#e0a53c", "#2f7f5c", "#2f6fb5", "#e58ab0", "#7a4bb0", "#f0ece2")
    shelves = Facets(room.stage)
    reach = room.side - 0.2
    for level in range(5):
        y = FLOOR + 0.1 + 0.46 * level
        room.box(shelves, (-reach, reach), (y - 0.05, y), (6.0, 6.3), room.wood)
        x = -reach + 0.1
        while x < reach - 0.15:
            wide, tall = float(stream.uniform(0.1, 0.2)), float(stream.uniform(0.18, 0.36))
            tone = rgb(tones[int(stream.integers(7))])
            for _ in range(int(stream.integers(1, 4))):
                if x + wide > reach - 0.1:
                    break
                room.box(shelves, (x, x + wide - 0.015), (y, y + tall), (6.05, 6.2), tone)
                room.box(
                    shelves,
                    (x + 0.02, x + wide - 0.035),
                    (y + tall * 0.35, y + tall * 0.65),
                    (6.04, 6.05),
                    (0.97, 0.95, 0.9),
                )
                x += wide
            x += 0.03
    shelves.lay("shelves", depth=0.92)
    counter = Facets(room.stage)
    lay_shadow(room, 0, 4.7, 1.8, 0.4)
    room.box(counter, (-1.7, 1.7), (FLOOR, -0.5), (4.6, 5.1), room.accent)
    room.box(counter, (-1.78, 1.78), (-0.5, -0.43), (4.52, 5.18), room.wood)
    room.box(counter, (0.9, 1.3), (-0.43, -0.16), (4.8, 5.0), rgb("#3a3f46"))
    room.box(counter, (0.94, 1.26), (-0.16, 0.06), (4.85, 4.87), rgb("#7fb0c8"))
    for k in range(5):
        counter.fill(scaled(rgb(tones[k]), room.power), _ring(room, -1.2 + 0.17 * k, -0.36, 4.7, 0.075, 0.08))
    counter.lay("counter", depth=room.depth(4.6))
    for side in (-1.0, 1.0):
        x = side * room.side * 0.72
        crate = Facets(room.stage)
        room.box(crate, (x - 0.4, x + 0.4), (FLOOR, -0.95), (3.4, 3.9), rgb("#a5824e"))
        for k in range(12):
            tone = rgb(tones[(k + (side > 0)) % 4])
            crate.fill(
                scaled(tone, room.power),
                _ring(
                    room, x - 0.3 + 0.12 * (k % 6), -0.92 + 0.08 * (k // 6), 3.5 + 0.1 * (k // 6), 0.08, 0.08
                ),
            )
        crate.lay("crate", depth=room.depth(3.4))


def lay_spaceship(room: Room) -> None:
    """Lay a bridge: a wide window on the stars, consoles with lights, seats."""
    stage = room.stage
    faces = Facets(stage)
    z = BACK - 0.02
    reach = room.side - 0.25
    rim = rgb("#4a5462")
    outline = [
        (-reach, 0.1),
        (-reach * 0.8, 1.1),
        (reach * 0.8, 1.1),
        (reach, 0.1),
        (reach * 0.8, -0.35),
        (-reach * 0.8, -0.35),
    ]
    faces.fill(rim, [room.at(x * 1.05, y * 1.08 + 0.01, z) for x, y in outline])
    faces.fill(rgb("#050818"), [room.at(x, y, z) for x, y in outline], below=rgb("#1b1748"))
    stream = stage.streams.stream("ship stars")
    for _ in range(90):
        u, v, s = (float(one) for one in stream.random(3))
        x, y = (u * 2 - 1) * reach * 0.86, -0.3 + v * 1.35
        faces.fill((1.0, 0.98, 0.94), _ring(room, x, y, z, 0.004 + 0.012 * s**4, 0.004 + 0.012 * s**4))
    px = float(stream.uniform(-0.5, 0.5)) * reach
    for k, tone in enumerate(("#1f3f7a", "#2f6fb5", "#6fb0d8")):
        faces.fill(
            rgb(tone), _ring(room, px + 0.04 * k, 0.42 + 0.03 * k, z, 0.36 - 0.09 * k, 0.36 - 0.09 * k)
        )
    for k in range(1, 4):
        x = -reach + 2 * reach * k / 4
        faces.fill(
            rim,
            [
                room.at(x - 0.04, 1.1, z),
                room.at(x + 0.04, 1.1, z),
                room.at(x + 0.06, -0.35, z),
                room.at(x - 0.06, -0.35, z),
            ],
        )
    faces.lay("bridge window", depth=0.95)
    desk = Facets(stage)
    for side in (-1.0, 0.0, 1.0):
        x = side * min(1.7, reach * 0.66)
        room.box(desk, (x - 0.62, x + 0.62), (FLOOR, -0.72), (5.0, 5.7), rgb("#5a6472"))
        desk.fill(
            rgb("#2b323c"),
            [
                room.at(x - 0.6, -0.5, 5.6),
                room.at(x + 0.6, -0.5, 5.6),
                room.at(x + 0.62, -0.72, 5.0),
                room.at(x - 0.62, -0.72, 5.0),
            ],
        )
        for k in range(14):
            tone = ((0.3, 1.3, 1.4), (1.4, 0.6, 0.3), (0.4, 1.4, 0.6), (1.3, 1.1, 0.4))[
                int(stream.integers(4))
            ]
            u, v = (k % 7) / 7 * 1.05 - 0.46, k // 7
            desk.fill(
                tone,
                [
                    room.at(x + u, -0.62 + 0.06 * v, 5.3),
                    room.at(x + u + 0.08, -0.62 + 0.06 * v, 5.3),
                    room.at(x + u + 0.08, -0.65 + 0.06 * v, 5.25),
                    room.at(x + u, -0.65 + 0.06 * v, 5.25),
                ],
            )
        room.box(desk, (x - 0.3, x + 0.3), (-0.5, -0.16), (5.55, 5.57), rgb("#12303c"))
        room.box(desk, (x - 0.26, x + 0.1), (-0.3, -0.27), (5.53, 5.54), (0.3, 1.3, 1.4))
        room.box(desk, (x - 0.26, x + 0.2), (-0.4, -0.37), (5.53, 5.54), (0.3, 1.3, 1.4))
    desk.lay("consoles", depth=room.depth(5.0))
    for side in (-1.0, 1.0):
        x = side * min(1.0, reach * 0.4)
        seat = Facets(stage)
        lay_shadow(room, x, 3.7, 0.4, 0.3)
        room.box(seat, (x - 0.08, x + 0.08), (FLOOR, -0.95), (3.8, 3.9), rgb("#5a6472"))
        room.box(seat, (x - 0.34, x + 0.34), (-0.95, -0.8), (3.7, 4.3), room.accent)
        room.box(seat, (x - 0.3, x + 0.3), (-0.8, 0.02), (3.62, 3.7), mixed(room.accent, _WHITE, 0.12))
        seat.lay("seat", depth=room.depth(3.7))
