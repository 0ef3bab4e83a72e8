"""What hangs and stands at the walls of a room: windows with a view, pictures, shelves, lamps, a fire."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, ramp, rgb, scaled, turned, vector
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.raster import Rgb, as_plane, blur, polygon_mask
from lumigate.draft.picture.scenes.props.setting import lay_halo
from lumigate.draft.picture.scenes.room_parts.furniture import lay_art, lay_plant, lay_shadow
from lumigate.draft.picture.scenes.room_parts.room import BACK, FLOOR, Room

_PAPER: Rgb = (1.0, 1.0, 1.0)


def lay_back_window(
    room: Room, x0: float, x1: float, y0: float = -0.35, y1: float = 1.15, *, curtains: bool = True
) -> None:
    """Lay a window into the back wall: sky, hills or roofs outside by seed, panes, curtains."""
    stage = room.stage
    (left, top), (right, bottom) = room.at(x0, y1, BACK), room.at(x1, y0, BACK)
    a, b = max(int(left), 0), min(int(right) + 1, stage.width)
    c, d = max(int(top), 0), min(int(bottom) + 1, stage.height)
    if b - a < 3 or d - c < 3:
        return
    light = stage.light
    v = as_plane((stage.y[c:d] - top) / max(bottom - top, 1.0))
    u = as_plane((stage.x[:, a:b] - left) / stage.unit)
    view = np.broadcast_to(ramp(light.sky, as_plane(np.clip(v / 0.8, 0, 1))), (d - c, b - a, 3)).copy()
    glow = np.exp(
        -np.hypot(stage.x[:, a:b] - (left + right) / 2, stage.y[c:d] - top - 0.5 * (bottom - top))
        / (0.2 * stage.unit)
    )
    view += (glow * 0.3 * light.shine)[..., None] * vector(light.sun)
    kind = stage.streams.pick("outside", 3)
    for k in range(2):
        shape = stage.outline(f"outside {k}", 3.5 + 2 * k, octaves=1 if kind == 1 else 4)[a:b]
        if kind == 1:
            steps = stage.streams.stream(f"roofs {k}").uniform(0.2, 1.0, 400)
            shape = as_plane(steps[np.clip((u[0] * (26 - 6 * k)).astype(np.int32) + 60 * k, 0, 399)])
        crest = 0.78 - 0.2 * shape * (1.4 if kind == 1 else 1.0) + 0.07 * k
        tone = mixed(
            mixed(light.shade, rgb("#5f8a4c") if kind == 0 else rgb("#6f7a8c"), 0.5),
            light.haze,
            0.5 - 0.25 * k,
        )
        cover = np.clip((v - crest[None, :]) * (bottom - top) + 0.5, 0, 1)
        view += (vector(scaled(tone, 0.5 + 0.5 * light.shine)) - view) * cover[..., None]
        if kind == 1 and light.hour in ("night", "sunset"):
            grid = (
                ((u * 120) % 1 < 0.4)
                & ((v * 46) % 1 < 0.45)
                & (np.sin(np.floor(u * 120) * 12.9 + np.floor(v * 46) * 78.2) > 0.2)
            )
            view += (grid * cover * 0.8)[..., None] * vector((1.0, 0.78, 0.45))
    stage.canvas.lay(
        "window view", as_plane(view), np.ones((d - c, b - a), np.float32), depth=0.97, at=(a, c)
    )
    _lay_frame(room, x0, x1, y0, y1, curtains=curtains)


def _lay_frame(room: Room, x0: float, x1: float, y0: float, y1: float, *, curtains: bool) -> None:
    frame = Facets(room.stage)
    z = BACK - 0.01
    wood = scaled(mixed(room.wood, _PAPER, 0.45), room.power)

    def strip(a: float, b: float, c: float, d: float, tone: Rgb) -> None:
        frame.fill(tone, [room.at(a, d, z), room.at(b, d, z), room.at(b, c, z), room.at(a, c, z)])

    count = max(2, round((x1 - x0) / 0.75))
    for k in range(count + 1):
        x = x0 + (x1 - x0) * k / count
        strip(x - 0.03, x + 0.03, y0, y1, wood)
    for y in (y0, y0 + (y1 - y0) * 0.68, y1):
        strip(x0, x1, y - 0.03, y + 0.03, wood)
    strip(x0 - 0.1, x1 + 0.1, y0 - 0.08, y0 - 0.02, scaled(wood, 0.85))
    if curtains:
        cloth = scaled(mixed(room.accent, room.wall, 0.45), room.power)
        strip(x0 - 0.42, x1 + 0.42, y1 + 0.13, y1 + 0.17, scaled(room.brass, room.power))
        for start in (x0 - 0.36, x1 - 0.02):
            for k in range(6):
                a = start + 0.38 * k / 6
                strip(
                    a,
                    a + 0.38 / 6 + 0.005,
                    FLOOR + 0.06,
                    y1 + 0.14,
                    scaled(cloth, (0.82, 0.98, 1.08, 1.0, 0.9, 0.78)[k]),
                )
    frame.lay("window frame", depth=0.95)


def lay_gallery(room: Room, x0: float, x1: float) -> None:
    """Hang pictures of several sizes on the back wall between ``x0`` and ``x1``."""
    wide = x1 - x0
    if wide < 0.5:
        return
    if wide < 1.1:
        lay_art(room, x0 + 0.1, x1 - 0.1, 0.2, 0.95)
        return
    half = (x0 + x1) / 2
    lay_art(room, x0 + 0.05, half - 0.08, 0.1, 1.05)
    lay_art(room, half + 0.08, x1 - 0.05, 0.62, 1.05)
    lay_art(room, half + 0.08, x1 - 0.05, 0.1, 0.5)


def lay_bookcase(room: Room, x0: float, x1: float, *, high: float = 1.15) -> None:
    """Stand a bookcase at the back wall."""
    faces = Facets(room.stage)
    stream = room.stage.streams.stream(f"bookcase {x0:.2f}")
    room.box(faces, (x0, x1), (FLOOR, high), (6.2, 6.3), scaled(room.wood, 0.62))
    rows = 5
    for level in range(rows):
        y = FLOOR + 0.08 + (high - FLOOR - 0.1) * level / rows
        x = x0 + 0.06
        while x < x1 - 0.1:
            thick, tall = float(stream.uniform(0.05, 0.1)), float(stream.uniform(0.26, 0.4))
            luck = float(stream.random())
            tone = turned(
                room.accent,
                hue=float(stream.uniform(-0.35, 0.35)),
                saturation=0.75,
                value=float(stream.uniform(0.75, 1.4)),
            )
            if luck < 0.8:
                room.box(
                    faces, (x, min(x + thick, x1 - 0.05)), (y + 0.03, y + 0.03 + tall), (6.12, 6.18), tone
                )
            elif luck < 0.86:
                room.box(faces, (x, min(x + 0.16, x1 - 0.05)), (y + 0.03, y + 0.2), (6.12, 6.18), room.brass)
                thick = 0.2
            x += thick + 0.006
        room.box(faces, (x0, x1), (y, y + 0.035), (6.08, 6.2), room.wood)
    for x in (x0, x1 - 0.06):
        room.box(faces, (x, x + 0.06), (FLOOR, high), (6.06, 6.2), room.wood)
    room.box(faces, (x0 - 0.04, x1 + 0.04), (high, high + 0.08), (6.04, 6.2), room.wood)
    faces.lay("bookcase", depth=0.9)


def lay_floor_lamp(room: Room, x: float, z: float, tall: float = 1.65) -> None:
    """Stand a floor lamp, lit."""
    faces = Facets(room.stage)
    lay_shadow(room, x, z, 0.2, 0.15)
    room.box(faces, (x - 0.14, x + 0.14), (FLOOR, FLOOR + 0.04), (z, z + 0.2), room.brass)
    room.box(faces, (x - 0.018, x + 0.018), (FLOOR, FLOOR + tall - 0.2), (z, z + 0.02), room.brass)
    top = FLOOR + tall
    shade = [
        room.at(x - 0.14, top, z),
        room.at(x + 0.14, top, z),
        room.at(x + 0.24, top - 0.34, z),
        room.at(x - 0.24, top - 0.34, z),
    ]
    faces.fill((1.25, 1.06, 0.78), shade, below=(1.12, 0.84, 0.52))
    faces.lay("floor lamp", depth=room.depth(z))
    points = np.array(shade, np.float32)
    left, up = np.floor(points.min(0)).astype(int)
    wide, high = np.ceil(points.max(0) - points.min(0)).astype(int) + 2
    mask = polygon_mask(int(high), int(wide), [as_plane(points - np.array([left, up], np.float32))])
    lay_halo(
        room.stage,
        "floor lamp glow",
        as_plane(mask[..., None] * vector((0.9, 0.66, 0.36))),
        (int(left), int(up)),
        depth=room.depth(z),
        strength=0.75,
        wide=0.05,
    )


def lay_fireplace(room: Room, x: float) -> None:
    """Build a fireplace with a fire into the back wall."""
    faces = Facets(room.stage)
    stone = mixed(room.wall, (0.75, 0.72, 0.7), 0.5)
    room.box(faces, (x - 0.8, x + 0.8), (FLOOR, -0.2), (6.0, 6.3), stone)
    room.box(faces, (x - 0.92, x + 0.92), (-0.2, -0.1), (5.92, 6.3), room.wood)
    room.box(faces, (x - 0.5, x + 0.5), (-0.1, 1.5), (6.2, 6.3), scaled(stone, 0.95))
    z = 5.99
    faces.fill(
        (0.08, 0.05, 0.05),
        [
            room.at(x - 0.5, -0.5, z),
            room.at(x + 0.5, -0.5, z),
            room.at(x + 0.5, FLOOR, z),
            room.at(x - 0.5, FLOOR, z),
        ],
    )
    stream = room.stage.streams.stream("fire")
    for tone, size in (((1.2, 0.42, 0.1), 1.0), ((1.5, 0.8, 0.2), 0.7), ((1.7, 1.3, 0.6), 0.4)):
        for k in range(5):
            fx, high = x + (k - 2) * 0.14, (0.3 + 0.25 * float(stream.random())) * size
            faces.fill(
                tone,
                [
                    room.at(fx - 0.1 * size, FLOOR + 0.06, z),
                    room.at(fx - 0.05, FLOOR + high * 0.6, z),
                    room.at(fx + 0.02, FLOOR + high, z),
                    room.at(fx + 0.07, FLOOR + high * 0.5, z),
                    room.at(fx + 0.1 * size, FLOOR + 0.06, z),
                ],
            )
    for k in range(2):
        room.box(
            faces,
            (x - 0.35, x + 0.35),
            (FLOOR + 0.02 + 0.07 * k, FLOOR + 0.09 + 0.07 * k),
            (5.97, 5.98),
            rgb("#4a2f20"),
        )
    faces.lay("fireplace", depth=0.9)
    px, py = room.at(x, FLOOR + 0.25, z)
    stage, reach = room.stage, int(0.3 * room.focal / 6 * 5)
    t = np.arange(-reach, reach, dtype=np.float32)
    glow = np.exp(-(t[None, :] ** 2 + t[:, None] ** 2) / (0.4 * reach) ** 2) * 0.5
    stage.canvas.lay(
        "fire glow", (1.2, 0.6, 0.25), as_plane(glow), depth=0.89, at=(round(px) - reach, round(py) - reach)
    )


def lay_sides(room: Room, middle: float, *, windows: bool = True) -> None:
    """Furnish the back wall beyond ``middle`` metres on both sides, whatever the width of the room."""
    reach = room.side - 0.35
    stream = room.stage.streams.stream("sides")
    for side in (-1.0, 1.0):
        x = middle
        first = True
        while x < reach - 0.55:
            wide = min(1.7, reach - x)
            a, b = sorted((side * x, side * (x + wide)))
            kind = int(stream.integers(4))
            if wide < 0.9:
                lay_plant(room, (a + b) / 2, 5.7, 1.15)
            elif windows and (first or kind == 0):
                lay_back_window(room, a + 0.4, b - 0.4)
            elif kind == 1:
                lay_bookcase(room, a + 0.15, b - 0.15)
            elif kind == 2:
                lay_gallery(room, a + 0.2, b - 0.2)
                lay_plant(room, (a + b) / 2, 5.6, 0.95)
            else:
                lay_gallery(room, a + 0.25, b - 0.25)
                lay_floor_lamp(room, (a + b) / 2, 5.5)
            x += wide + 0.1
            first = False


def lay_sunbeams(room: Room) -> None:
    """Lay light from the back windows on the floor, by day."""
    stage = room.stage
    if stage.light.hour == "night" or stage.light.covered > 0.6:
        return
    pools = [
        np.array(
            [
                room.at(x, FLOOR, z)
                for x, z in (
                    (side * 1.2, 6.2),
                    (side * 1.9, 6.2),
                    (side * 1.9 + lean, 4.2),
                    (side * 1.1 + lean, 4.2),
                )
            ],
            np.float32,
        )
        for side in (-1.0, 1.0)
        for lean in (0.5,)
    ]
    pool = blur(polygon_mask(stage.height, stage.width, pools), stage.unit / 70) * np.float32(0.2)
    stage.canvas.lay("sunbeams", mixed(stage.light.sun, _PAPER, 0.2), pool, depth=0.93)
