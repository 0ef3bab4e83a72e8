"""What stands, lies and hangs in a room."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled, turned
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.raster import Rgb, as_plane, smooth
from lumigate.draft.picture.scenes.room_parts.room import BACK, CEILING, FLOOR, Room
from lumigate.draft.picture.sprite import Lamp, Sprite


def lay_shadow(room: Room, x: float, z: float, wide: float, long: float) -> None:
    """Lay a soft shadow on the floor."""
    stage = room.stage
    cx, cy = room.at(x, FLOOR, z)
    rx, ry = wide * room.focal / z, max(abs(room.at(x, FLOOR, z)[1] - room.at(x, FLOOR, z + long)[1]), 2.0)
    reach_x, reach_y = int(rx * 1.7) + 2, int(ry * 1.7) + 2
    u = (np.arange(-reach_x, reach_x + 1, dtype=np.float32) / rx)[None, :]
    v = (np.arange(-reach_y, reach_y + 1, dtype=np.float32) / ry)[:, None]
    alpha = as_plane(0.5 * np.exp(-(u * u + v * v) * 1.5) * smooth(2.7, 1.5, as_plane(u * u + v * v)))
    stage.canvas.lay(
        "floor shadow",
        (0.06, 0.05, 0.05),
        alpha,
        depth=room.depth(z) + 0.02,
        at=(int(cx) - reach_x, int(cy) - reach_y),
    )


def lay_rug(room: Room, x: float, z0: float, z1: float, half: float) -> None:
    """Lay a bordered rug from ``z0`` to ``z1``."""
    faces = Facets(room.stage)
    tones = (
        scaled(room.accent, room.power),
        scaled(mixed(room.accent, room.wall, 0.55), room.power),
        scaled(room.brass, 0.8 * room.power),
    )
    for shrink, tone in ((0.0, tones[2]), (0.08, tones[0]), (0.2, tones[1]), (0.26, tones[0])):
        a, b, w = z0 + shrink, z1 - shrink, half - shrink
        faces.fill(
            tone,
            [
                room.at(x - w, FLOOR, a),
                room.at(x + w, FLOOR, a),
                room.at(x + w, FLOOR, b),
                room.at(x - w, FLOOR, b),
            ],
        )
    faces.lay("rug", depth=room.depth((z0 + z1) / 2))


def lay_sofa(room: Room, x0: float, x1: float, z: float, name: str) -> None:
    """Lay a sofa from ``x0`` to ``x1`` with its seat at ``z``, and cushions."""
    lay_shadow(room, (x0 + x1) / 2, z + 0.2, (x1 - x0) * 0.62, 0.5)
    faces = Facets(room.stage)
    cloth, base = room.accent, FLOOR + 0.12
    lighter = mixed(cloth, (1.0, 1.0, 1.0), 0.12)
    room.box(faces, (x0, x1), (base, -0.4), (z + 0.6, z + 0.8), cloth)
    room.box(faces, (x0 + 0.05, x1 - 0.05), (base, -0.86), (z, z + 0.65), lighter)
    count = 3 if x1 - x0 > 1.7 else 2
    for i in range(count):
        a = x0 + 0.12 + (x1 - x0 - 0.24) * i / count
        b = x0 + 0.12 + (x1 - x0 - 0.24) * (i + 1) / count
        room.box(
            faces, (a + 0.02, b - 0.02), (-0.84, -0.46), (z + 0.45, z + 0.6), mixed(cloth, room.wall, 0.1)
        )
    for edge in (x0, x1):
        room.box(faces, (edge - 0.11, edge + 0.11), (base, -0.64), (z - 0.02, z + 0.75), scaled(cloth, 1.05))
    faces.lay(name, depth=room.depth(z))
    _cushion(room, x0 + 0.3, z + 0.4, mixed(room.brass, room.wall, 0.2))
    _cushion(room, x1 - 0.3, z + 0.4, mixed(room.wall, (1.0, 1.0, 1.0), 0.2))


def standing_sprite(
    room: Room, name: str, x: float, z: float, height: float, aspect: float
) -> tuple[Sprite, tuple[float, float, float]]:
    """Return a sprite standing on the floor and where it goes."""
    stage = room.stage
    lamp = Lamp(side=-0.5, sun=(1.0, 0.95, 0.86), shade=(0.2, 0.18, 0.2), power=room.power)
    px, py = room.at(x, FLOOR, z)
    size = height * room.focal / z
    return Sprite(size=max(size, 8.0), aspect=aspect, lamp=lamp, streams=stage.streams.within(name)), (
        px,
        py,
        max(size, 8.0),
    )


def put(room: Room, name: str, sprite: Sprite, spot: tuple[float, float, float], z: float) -> None:
    """Lay a sprite where :func:`standing_sprite` says."""
    x, y, size = spot
    at = (round(x - (sprite.aspect / 2 + sprite.margin) * size), round(y - (1 + sprite.margin) * size))
    room.stage.canvas.lay(name, sprite.colour, sprite.alpha, depth=room.depth(z), at=at)


def _cushion(room: Room, x: float, z: float, tone: Rgb) -> None:
    sprite, (px, _, size) = standing_sprite(room, f"cushion {x:.2f}", x, z, 0.36, 1.0)
    sprite.part(
        [
            (0.06, 0.1),
            (0.5, 0.04),
            (0.94, 0.1),
            (0.97, 0.5),
            (0.92, 0.94),
            (0.5, 0.98),
            (0.08, 0.94),
            (0.03, 0.5),
        ],
        tone,
        puff=0.9,
        fur=0.15,
    )
    py = room.at(x, -0.84, z)[1]
    put(room, "cushion", sprite, (px, py, size), z)


def lay_plant(room: Room, x: float, z: float, height: float) -> None:
    """Lay a potted plant of so much height."""
    lay_shadow(room, x, z, 0.22, 0.2)
    sprite, spot = standing_sprite(room, f"plant {x:.1f} {z:.1f}", x, z, height, 0.8)
    sprite.part(
        [(0.27, 0.72), (0.53, 0.72), (0.49, 0.99), (0.31, 0.99)],
        rgb("#d9cfc0"),
        below=rgb("#9a8f80"),
        sharp=True,
        puff=0.8,
    )
    stream = sprite.streams.stream("leaves")
    for _ in range(19):
        angle, reach = float(stream.uniform(-1.2, 1.2)), float(stream.uniform(0.36, 0.68))
        tip = (0.4 + np.sin(angle) * reach * 0.62, 0.74 - np.cos(angle) * reach)
        nx, ny = np.cos(angle) * reach * 0.1, np.sin(angle) * reach * 0.1
        mid = ((0.4 + tip[0]) / 2 + np.sin(angle) * 0.04, (0.74 + tip[1]) / 2 - 0.05)
        tone = mixed(rgb("#2f6b3a"), rgb("#8db85a"), float(stream.uniform(0, 0.6)))
        sprite.part(
            [(0.4, 0.74), (mid[0] - nx, mid[1] - ny), tip, (mid[0] + nx, mid[1] + ny)],
            tone,
            puff=0.7,
            rim=0.3,
        )
    put(room, "plant", sprite, spot, z)


def lay_table(room: Room, x: float, z: float, radius: float, top: float) -> None:
    """Lay a round table."""
    lay_shadow(room, x, z, radius * 1.1, radius * 0.7)
    faces = Facets(room.stage)
    room.box(faces, (x - 0.05, x + 0.05), (FLOOR, top), (z, z + 0.08), room.brass)
    angles = np.linspace(0, 2 * np.pi, 40)
    for drop, tone in (
        (0.05, scaled(room.wood, 0.6 * room.power)),
        (0.0, scaled(mixed(room.wood, (1.0, 1.0, 1.0), 0.35), room.power)),
    ):
        faces.fill(
            tone,
            [
                room.at(x + radius * float(np.cos(t)), top - drop, z + 0.04 + radius * 0.8 * float(np.sin(t)))
                for t in angles
            ],
        )
    faces.lay("table", depth=room.depth(z))


def lay_art(room: Room, x0: float, x1: float, y0: float, y1: float) -> None:
    """Hang a picture on the back wall."""
    faces = Facets(room.stage)
    z = BACK - 0.02
    faces.fill(
        scaled(room.brass, 0.8 * room.power),
        [room.at(x0, y1, z), room.at(x1, y1, z), room.at(x1, y0, z), room.at(x0, y0, z)],
    )
    i = 0.05
    tones = (room.accent, room.wall, room.brass, turned(room.accent, hue=0.1, value=1.2))
    faces.fill(
        scaled(mixed(room.wall, (1.0, 1.0, 1.0), 0.4), room.power),
        [
            room.at(x0 + i, y1 - i, z),
            room.at(x1 - i, y1 - i, z),
            room.at(x1 - i, y0 + i, z),
            room.at(x0 + i, y0 + i, z),
        ],
    )
    for k, share in enumerate((0.55, 0.38, 0.2)):
        y = y0 + i + (y1 - y0 - 2 * i) * share
        wave = [(x0 + i + (x1 - x0 - 2 * i) * s / 8, y + 0.07 * np.sin(s * 1.1 + k * 2)) for s in range(9)]
        outline = [room.at(float(a), float(b), z) for a, b in wave] + [
            room.at(x1 - i, y0 + i, z),
            room.at(x0 + i, y0 + i, z),
        ]
        faces.fill(scaled(tones[(k + 1) % 4] if k else tones[3], room.power), outline)
    faces.lay("art", depth=0.92)


def lay_lamps(room: Room) -> None:
    """Hang lamps from the ceiling."""
    for x, y, z in (
        (-1.1, 0.95, 4.6),
        (1.1, 0.95, 4.6),
        (0.0, 0.86, 3.2),
        (-1.5, 0.95, 2.9),
        (1.5, 0.95, 2.9),
    ):
        top = room.at(x, CEILING, z)
        bulb = room.at(x, y, z)
        size = 0.34 * room.focal / z
        lamp = Lamp(side=0.0, sun=(1.0, 0.9, 0.7), shade=(0.2, 0.16, 0.14), power=1.0)
        sprite = Sprite(
            size=max(size, 8.0), aspect=1.0, lamp=lamp, streams=room.stage.streams.within(f"lamp {x}")
        )
        rise = min((bulb[1] - top[1]) / max(size, 8.0), 3.0)
        sprite.line([(0.5, 0.2 - min(rise, 0.4)), (0.5, 0.24)], (0.2, 0.16, 0.12), 0.025)
        sprite.glow(0.5, 0.74, 0.3, (1.0, 0.84, 0.56), alpha=0.55)
        sprite.oval(0.5, 0.7, 0.17, 0.17, (1.3, 1.14, 0.86), flat=0.9, rim=0)
        sprite.part(
            [(0.36, 0.24), (0.64, 0.24), (0.84, 0.62), (0.16, 0.62)],
            room.brass,
            sharp=True,
            puff=0.8,
            gloss=0.4,
        )
        cord = Facets(room.stage)
        half = max(0.6, room.stage.unit / 1400)
        cord.fill(
            (0.2, 0.16, 0.12),
            [
                (bulb[0] - half, top[1]),
                (bulb[0] + half, top[1]),
                (bulb[0] + half, bulb[1] - size * 0.4),
                (bulb[0] - half, bulb[1] - size * 0.4),
            ],
        )
        cord.lay("cord", depth=room.depth(z))
        put(room, "lamp", sprite, (bulb[0], bulb[1] + size * 0.35, max(size, 8.0)), z)
