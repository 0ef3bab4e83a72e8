"""A room in one-point perspective, furnished for its purpose."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from lumigate.draft.picture.cast import place, place_on_ground
from lumigate.draft.picture.colour import mixed, rgb, scaled, turned
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.grammar import SubjectWish
from lumigate.draft.picture.scenes.room_parts import halls, homes
from lumigate.draft.picture.scenes.room_parts.furniture import (
    lay_art,
    lay_lamps,
    lay_plant,
    lay_rug,
    lay_shadow,
    lay_sofa,
    lay_table,
    put,
    standing_sprite,
)
from lumigate.draft.picture.scenes.room_parts.room import BACK, FLOOR, Room, room_for
from lumigate.draft.picture.scenes.room_parts.shell import lay_shell, lay_windows
from lumigate.draft.picture.scenes.room_parts.walls import (
    lay_back_window,
    lay_bookcase,
    lay_fireplace,
    lay_floor_lamp,
    lay_gallery,
    lay_sides,
    lay_sunbeams,
)
from lumigate.draft.picture.stage import Stage

_ROOMS: MappingProxyType[str, Callable[[Room], None]] = MappingProxyType(
    {
        "interior:kitchen": homes.lay_kitchen,
        "interior:bathroom": homes.lay_bathroom,
        "interior:classroom": halls.lay_classroom,
        "interior:library": halls.lay_library,
        "interior:museum": halls.lay_museum,
        "interior:church": halls.lay_church,
        "interior:gym": halls.lay_gym,
        "interior:hospital": halls.lay_hospital,
        "interior:shop": halls.lay_shop,
        "interior:spaceship": halls.lay_spaceship,
        "interior:attic": homes.lay_attic,
        "interior:workshop": homes.lay_workshop,
    }
)
"""Rooms with furniture of their own, by place."""

_CLOSED = ("interior:spaceship", "interior:museum", "interior:library", "interior:church", "interior:attic")
_NO_LAMPS = (
    "interior:spaceship",
    "interior:church",
    "interior:gym",
    "interior:bathroom",
    "interior:hospital",
    "interior:attic",
)


def paint(stage: Stage) -> None:
    """Paint the shell of the room, its furniture from back to front, and whoever is in."""
    room = room_for(stage)
    stage.horizon = room.level
    stage.ground_depth = 0.8
    stage.sun = (0.15 * stage.width, 0.1 * stage.height)
    lay_shell(room)
    if not any(stage.scene.at(one) for one in _CLOSED):
        lay_windows(room)
    scene = stage.scene
    furnish = next((one for name, one in _ROOMS.items() if scene.at(name)), None)
    if furnish is not None:
        furnish(room)
    elif scene.at("interior:bedroom"):
        _bedroom(room)
    elif scene.at("interior:office"):
        _office(room)
    elif scene.at("interior:cafe"):
        _cafe(room)
    else:
        _lounge(room, lobby=not scene.at("interior:living"))
    if not any(scene.at(one) for one in _NO_LAMPS):
        lay_lamps(room)
    place_on_ground(stage, near=0.95, scale=0.9)


def _lounge(room: Room, *, lobby: bool) -> None:
    if lobby:
        faces = Facets(room.stage)
        for k in range(18):
            a, b = -1.7 + 3.4 * k / 18, -1.7 + 3.4 * (k + 1) / 18
            faces.fill(
                scaled(room.wood, (0.78 if k % 2 else 0.95) * room.power),
                [
                    room.at(a, 1.3, BACK),
                    room.at(b, 1.3, BACK),
                    room.at(b, -0.3, BACK),
                    room.at(a, -0.3, BACK),
                ],
            )
        faces.lay("slats", depth=0.93)
        lay_shadow(room, 0, 5.6, 1.7, 0.4)
        desk = Facets(room.stage)
        room.box(desk, (-1.3, 1.3), (FLOOR, -0.44), (5.3, 5.9), room.wood)
        room.box(desk, (-1.38, 1.38), (-0.44, -0.37), (5.22, 5.95), mixed(room.wall, (1.0, 1.0, 1.0), 0.4))
        room.box(desk, (-1.2, 1.2), (-1.12, -1.08), (5.28, 5.3), (1.25, 0.86, 0.46))
        desk.lay("desk", depth=room.depth(5.4))
        lay_sides(room, 1.85)
    else:
        kind = room.stage.streams.pick("focus", 4)
        if kind == 0:
            lay_art(room, -0.75, 0.75, 0.05, 1.0)
        elif kind == 1:
            lay_fireplace(room, 0.0)
            lay_gallery(room, -0.45, 0.45)
        elif kind == 2:
            lay_back_window(room, -0.95, 0.95, -0.5, 1.2)
        else:
            lay_bookcase(room, -0.95, 0.95)
        lay_sides(room, 1.35, windows=kind != 2)
        lay_sunbeams(room)
    lay_rug(room, 0, 2.1, 4.7, 1.45)
    lay_plant(room, -room.side * 0.86, 5.2, 1.25)
    lay_plant(room, room.side * 0.86, 5.2, 1.25)
    if not lobby and room.stage.streams.pick("sofa", 3) and room.stage.streams.pick("focus", 4) != 1:
        lay_sofa(room, -1.25, 1.25, 4.6, "sofa back")
    lay_floor_lamp(
        room, (-1 if room.stage.streams.pick("lamp side", 2) else 1) * min(room.side * 0.7, 2.3), 4.6
    )
    reach = min(room.side * 0.92, 2.6)
    lay_sofa(room, -reach, -reach + 1.25, 3.3, "sofa left")
    lay_sofa(room, reach - 1.25, reach, 3.3, "sofa right")
    lay_table(room, 0, 3.3, 0.5, -0.95)


def _bedroom(room: Room) -> None:
    lay_art(room, -0.6, 0.6, 0.35, 1.1)
    lay_sides(room, 1.45)
    lay_rug(room, 0, 2.2, 4.8, 1.9)
    faces = Facets(room.stage)
    lay_shadow(room, 0, 4.6, 1.7, 1.0)
    room.box(faces, (-1.35, 1.35), (FLOOR, 0.05), (6.15, 6.3), room.wood)
    white = mixed(room.wall, (1.0, 1.0, 1.0), 0.7)
    room.box(faces, (-1.25, 1.25), (FLOOR + 0.1, -0.85), (3.7, 6.1), white)
    room.box(faces, (-1.28, 1.28), (-1.1, -0.8), (3.66, 5.1), room.accent)
    faces.lay("bed", depth=room.depth(4.2))
    for x in (-0.62, 0.62):
        sprite, (px, _, size) = standing_sprite(room, f"pillow {x}", x, 5.7, 0.4, 2.2)
        sprite.part(
            [
                (0.05, 0.2),
                (1.1, 0.08),
                (2.15, 0.2),
                (2.18, 0.6),
                (2.1, 0.95),
                (1.1, 1.0),
                (0.1, 0.95),
                (0.02, 0.6),
            ],
            white,
            puff=0.8,
        )
        put(room, "pillow", sprite, (px, room.at(x, -0.82, 5.7)[1], size), 5.7)
    for x in (-1.85, 1.85):
        stand = Facets(room.stage)
        room.box(stand, (x - 0.28, x + 0.28), (FLOOR, -0.85), (5.6, 6.1), room.wood)
        stand.lay("night stand", depth=room.depth(5.6))
        lay_floor_lamp(room, x, 5.75, 1.1)
    lay_plant(room, -room.side * 0.85, 3.4, 1.2)


def _office(room: Room) -> None:
    shelf = Facets(room.stage)
    stream = room.stage.streams.stream("books")
    for level in range(4):
        y = -0.95 + 0.58 * level
        room.box(shelf, (-2.1, 2.1), (y - 0.04, y), (6.1, 6.3), room.wood)
        x = -2.05
        while x < 2.0:
            thick, tall = float(stream.uniform(0.05, 0.11)), float(stream.uniform(0.26, 0.44))
            tone = turned(
                room.accent,
                hue=float(stream.uniform(-0.3, 0.3)),
                saturation=0.8,
                value=float(stream.uniform(0.7, 1.4)),
            )
            if stream.random() < 0.86:
                room.box(shelf, (x, x + thick), (y, y + tall), (6.12, 6.2), tone)
            x += thick + 0.008
    shelf.lay("shelf", depth=0.9)
    lay_sides(room, 2.25)
    lay_rug(room, 0, 2.6, 4.9, 1.8)
    lay_shadow(room, 0, 4.1, 1.4, 0.6)
    desk = Facets(room.stage)
    for x in (-1.15, 1.1):
        room.box(desk, (x, x + 0.06), (FLOOR, -0.58), (3.7, 3.76), scaled(room.wood, 0.8))
    room.box(desk, (-1.25, 1.25), (-0.58, -0.5), (3.6, 4.5), room.wood)
    room.box(desk, (-0.42, 0.42), (-0.42, 0.12), (4.1, 4.14), rgb("#2b2f36"))
    room.box(
        desk, (-0.38, 0.38), (-0.38, 0.08), (4.09, 4.1), mixed(room.stage.light.sky[2], (1.0, 1.0, 1.0), 0.2)
    )
    room.box(desk, (-0.05, 0.05), (-0.5, -0.42), (4.12, 4.16), rgb("#2b2f36"))
    desk.lay("desk", depth=room.depth(3.8))
    lay_plant(room, room.side * 0.84, 4.6, 1.35)
    lay_plant(room, -room.side * 0.84, 3.6, 1.0)


def _cafe(room: Room) -> None:
    faces = Facets(room.stage)
    room.box(faces, (-2.3, 2.3), (0.25, 1.15), (6.25, 6.3), rgb("#2c3430"))
    for k in range(5):
        y = 1.0 - 0.15 * k
        for x0 in (-2.1, 0.2):
            room.box(
                faces, (x0, x0 + 1.2 + 0.4 * ((k * 7) % 3) / 3), (y - 0.02, y), (6.24, 6.25), rgb("#cfcabc")
            )
    room.box(faces, (-2.2, 2.2), (FLOOR, -0.4), (5.5, 6.1), room.accent)
    room.box(faces, (-2.28, 2.28), (-0.4, -0.32), (5.42, 6.15), room.wood)
    faces.lay("counter", depth=room.depth(5.5))
    lay_sides(room, 2.4)
    for i, (x, z) in enumerate(((-1.5, 4.4), (1.5, 4.4), (-1.05, 3.0), (1.15, 2.9))):
        for side in (-1, 1):
            chair = Facets(room.stage)
            cx = x + side * 0.62
            for leg in (-0.17, 0.15):
                room.box(
                    chair, (cx + leg, cx + leg + 0.03), (FLOOR, -0.9), (z, z + 0.03), scaled(room.wood, 0.7)
                )
            room.box(chair, (cx - 0.19, cx + 0.19), (-0.92, -0.86), (z - 0.02, z + 0.36), room.wood)
            back = cx + side * 0.17
            room.box(chair, (back - 0.025, back + 0.025), (-0.9, -0.36), (z, z + 0.36), room.wood)
            chair.lay(f"chair {i}{side}", depth=room.depth(z))
        lay_table(room, x, z, 0.36, -0.66)
        cup_x, cup_y = room.at(x + 0.05, -0.66, z)
        place(
            room.stage,
            SubjectWish(name="cup"),
            20 + i,
            x=cup_x,
            foot=cup_y + 0.02 * room.focal / z,
            height=0.14 * room.focal / z,
            depth=room.depth(z),
        )
    lay_plant(room, -room.side * 0.88, 5.0, 1.2)
