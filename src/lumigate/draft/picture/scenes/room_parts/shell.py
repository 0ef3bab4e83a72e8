"""Floor, walls, ceiling and windows of a room."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, ramp, scaled, vector
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, polygon_mask, sample
from lumigate.draft.picture.scenes.room_parts.room import BACK, CEILING, FLOOR, Room


def lay_shell(room: Room) -> None:
    """Lay floor, walls and ceiling, each pixel by the ray that meets them."""
    stage = room.stage
    grid = grid_for(stage)
    dx, dy = as_plane((grid.x - room.middle) / room.focal), as_plane((room.level - grid.y) / room.focal)
    side_z = room.side / np.maximum(np.abs(dx), 1e-4)
    floor_z = np.where(dy < 0, FLOOR / np.minimum(dy, -1e-4), CEILING / np.maximum(dy, 1e-4))
    z = as_plane(np.minimum(np.minimum(side_z, floor_z), BACK))
    x, y = as_plane(dx * z), as_plane(dy * z)
    on_side = (side_z <= floor_z) & (side_z < BACK)
    on_flat = ~on_side & (floor_z < BACK)
    on_floor = on_flat & (dy < 0)
    glow = 0.62 + 0.42 * np.exp(-(((z - 3.9) / 3.2) ** 2))
    wall = vector(room.wall) * (glow * np.where(on_side, 0.82, 0.95))[..., None]
    panel = np.where(on_side, np.abs((z * 0.8) % 1 - 0.5) > 0.485, np.abs((x * 0.62 + 0.5) % 1 - 0.5) > 0.49)
    low = y < -0.42
    wall = np.where((low & ~on_flat)[..., None], vector(room.accent) * (glow * 0.9)[..., None], wall)
    wall = wall * (1 - 0.14 * (panel & low))[..., None]
    rail = np.abs(y + 0.42) < 0.025
    wall = np.where((rail & ~on_flat)[..., None], vector(room.wood) * (glow * 0.9)[..., None], wall)
    ceiling = vector(mixed(room.wall, (1.0, 1.0, 1.0), 0.5)) * (glow * 0.8)[..., None]
    floor = _floor(room, x, z) * glow[..., None]
    colour = np.where(on_floor[..., None], floor, np.where(on_flat[..., None], ceiling, wall))
    corner = _corners(room, x, y, z)
    colour = colour * (1 - 0.3 * corner)[..., None] * np.float32(room.power)
    mirror_y = 2 * (room.level - FLOOR * room.focal / np.clip(z, 1, BACK)) - grid.y
    seen = sample(
        as_plane(colour),
        as_plane(np.broadcast_to(np.arange(z.shape[1], dtype=np.float32)[None, :], z.shape)),
        as_plane(np.clip(mirror_y * (z.shape[0] / stage.height) - 0.5, 0, z.shape[0] - 1)),
    )
    seen = blur(seen, min(grid.shape) / 160)
    colour = np.where(on_floor[..., None], colour * 0.82 + seen * 0.18, colour)
    stage.canvas.lay("room", as_plane(colour), depth=0.95, size=(stage.height, stage.width))


def _floor(room: Room, x: Plane, z: Plane) -> Plane:
    tile = fractal(room.stage.streams, "floor", 256, 256, 20, octaves=4, gain=0.6, stretch=0.2)
    grain = sample(tile, as_plane(np.abs(z * 34) % 255), as_plane(np.abs(x * 50 + 128) % 255))
    if room.stage.scene.at("interior:lobby"):
        check = (np.floor(x * 0.9 + 0.5) + np.floor(z * 0.9)) % 2
        return as_plane(
            vector(mixed(room.wall, (0.9, 0.85, 0.78), 0.4))
            * (0.9 - 0.22 * check + 0.14 * (grain - 0.5))[..., None]
        )
    plank = np.floor(x * 3.2)
    joint = np.abs((x * 3.2) % 1 - 0.5) > 0.48
    tone = 0.85 + 0.18 * np.sin(plank * 12.9) + 0.3 * (grain - 0.5) - 0.25 * joint
    return as_plane(vector(room.wood) * tone[..., None] * np.float32(1.15))


def _corners(room: Room, x: Plane, y: Plane, z: Plane) -> Plane:
    near_side = np.exp(-np.abs(np.abs(x) - room.side) / 0.3)
    near_floor, near_top = np.exp(-np.abs(y - FLOOR) / 0.3), np.exp(-np.abs(y - CEILING) / 0.3)
    near_back = np.exp(-np.abs(z - BACK) / 0.4)
    together = near_side * near_floor + near_side * near_top + near_back * (near_side + near_floor + near_top)
    return as_plane(np.clip(together, 0, 1))


def lay_windows(room: Room) -> None:
    """Lay windows with the sky of the hour, frames, curtains, and the light they throw."""
    stage = room.stage
    grid = grid_for(stage, soft=2)
    sky = ramp(stage.light.sky, as_plane(np.clip(grid.y / (0.8 * stage.height), 0, 1)))
    clouds = grid.noise("window sky", 5, octaves=3)
    view = sky + (clouds[..., None] - 0.45) * 0.25
    panes: list[Plane] = []
    frames = Facets(stage)
    pools: list[Plane] = []
    for side in (-1, 1):
        for start in (1.9, 3.2, 4.5):
            wall = side * room.side
            a, b = start, start + 0.85
            panes.append(
                np.array(
                    [room.at(wall, y, z) for y, z in ((-0.3, a), (1.15, a), (1.15, b), (-0.3, b))], np.float32
                )
            )
            _frame(room, frames, wall, a, b)
            if side < 0:
                pools.append(
                    np.array(
                        [
                            room.at(px, FLOOR, pz)
                            for px, pz in (
                                (-room.side * 0.9, a),
                                (-room.side * 0.3, a + 0.4),
                                (-room.side * 0.3, b + 0.4),
                                (-room.side * 0.9, b),
                            )
                        ],
                        np.float32,
                    )
                )
    stage.canvas.lay(
        "window view",
        as_plane(np.clip(view, 0, 1.15)),
        polygon_mask(stage.height, stage.width, panes),
        depth=0.97,
        size=(stage.height, stage.width),
    )
    frames.lay("window frames", depth=0.94)
    if stage.light.hour != "night":
        pool = blur(polygon_mask(stage.height, stage.width, pools), stage.unit / 60) * np.float32(0.22)
        stage.canvas.lay("window light", mixed(stage.light.sun, (1.0, 1.0, 1.0), 0.2), pool, depth=0.93)


def _frame(room: Room, frames: Facets, wall: float, a: float, b: float) -> None:
    tone = scaled(mixed(room.wood, (1.0, 1.0, 1.0), 0.35), room.power)
    inset = wall * 0.995

    def strip(y0: float, y1: float, z0: float, z1: float, paint: Rgb) -> None:
        frames.fill(
            paint,
            [room.at(inset, y0, z0), room.at(inset, y1, z0), room.at(inset, y1, z1), room.at(inset, y0, z1)],
        )

    for y in (-0.3, 0.42, 1.15):
        strip(y - 0.025, y + 0.025, a, b, tone)
    for z in (a, (a + b) / 2, b):
        strip(-0.3, 1.15, z - 0.02, z + 0.02, tone)
    cloth = scaled(mixed(room.accent, room.wall, 0.3), room.power)
    for z0, z1 in ((a - 0.2, a + 0.06), (b - 0.06, b + 0.2)):
        for k in range(4):
            step = (z1 - z0) / 4
            strip(-1.15, 1.3, z0 + step * k, z0 + step * (k + 1), scaled(cloth, 0.85 if k % 2 else 1.05))
