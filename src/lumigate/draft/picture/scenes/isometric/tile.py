"""The tile itself: a slab with a top and two cut sides, by kind of scene."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.palettes import grass, named
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.scenes.isometric.board import Board, Point
from lumigate.draft.picture.stage import Stage

THICK = 0.34


@dataclass(frozen=True, slots=True)
class Slab:
    """Colours of a tile: its top, the lip under its edge, and the layers below with how deep each begins, 0..1."""

    top: Rgb
    lip: Rgb
    layers: tuple[tuple[float, Rgb], ...]
    ragged: bool = False


def slab_of(stage: Stage) -> Slab:
    """Return the tile of a scene."""
    kind = stage.scene.kind
    soil = ((0.0, rgb("#8a6244")), (0.55, rgb("#6f4d38")), (0.82, rgb("#5b4033")))
    if kind in ("landscape", "forest", "village", "mountain"):
        far, near = grass(stage.season)
        top = mixed(far, near, 0.15 if kind != "forest" else 0.35)
        return Slab(top, mixed(far, near, 0.5), soil, ragged=True)
    match kind:
        case "coast":
            blue = (rgb("#2f86b8"), rgb("#2a6f9f"), rgb("#c9a878"))
            return Slab(rgb("#4fb4cf"), rgb("#6fc8da"), ((0.0, blue[0]), (0.45, blue[1]), (0.78, blue[2])))
        case "desert":
            return Slab(
                rgb("#ecc98a"), rgb("#f3d79c"),
                ((0.0, rgb("#d9ac6c")), (0.45, rgb("#c6935a")), (0.75, rgb("#a97a50"))), ragged=True,
            )  # fmt: skip
        case "city" | "street":
            return Slab(
                rgb("#7d848c"),
                rgb("#c9cdd0"),
                ((0.0, rgb("#8a8f96")), (0.4, rgb("#6c6a6c")), (0.75, rgb("#57504e"))),
            )
        case "underwater":
            return Slab(
                rgb("#e2cf9f"), rgb("#ecdcae"), ((0.0, rgb("#cdb582")), (0.6, rgb("#a98f68"))), ragged=True
            )
        case "sky":
            return Slab(rgb("#f4f7fc"), rgb("#ffffff"), ((0.0, rgb("#dfe9f6")), (0.5, rgb("#c3d4ea"))))
        case "space":
            tone = rgb("#c46a4a") if stage.scene.at("space:mars") else rgb("#a9adb8")
            return Slab(
                tone, scaled(tone, 1.1), ((0.0, scaled(tone, 0.8)), (0.55, scaled(tone, 0.62))), ragged=True
            )
        case "interior" | "still_life":
            wood = named(stage.scene.colours[0]) if stage.scene.colours else rgb("#c08d5c")
            return Slab(wood, scaled(wood, 1.1), ((0.0, scaled(wood, 0.82)), (0.6, scaled(wood, 0.66))))
        case _:
            return Slab(rgb("#e9e6f2"), rgb("#ffffff"), ((0.0, rgb("#c9c3dc")), (0.6, rgb("#aaa3c4"))))


def draw_slab(board: Board, slab: Slab) -> None:
    """Draw both cut sides and the top."""
    for side, share in (("left", 0.86), ("right", 0.66)):
        for index, (start, colour) in enumerate(slab.layers):
            end = slab.layers[index + 1][0] if index + 1 < len(slab.layers) else 1.0
            wavy = board.stage.streams.stream(f"slab/{side}/{index}").uniform(-0.03, 0.03, 9) * (index > 0)
            upper = [_side(side, k / 8, -THICK * start + float(wavy[k])) for k in range(9)]
            lower = [_side(side, 1.0, -THICK * max(end, 1.0)), _side(side, 0.0, -THICK * max(end, 1.0))]
            board.face([*upper, *lower], colour, share)
    board.plate(-1, -1, 2, 2, 0, slab.top, 1.0)
    for side, share in (("left", 0.94), ("right", 0.74)):
        deep = 0.075
        if slab.ragged:
            drops = board.stage.streams.stream(f"lip/{side}").uniform(0.5, 1.5, 15) * deep
            edge = [_side(side, 1 - k / 14, -float(drops[k])) for k in range(15)]
        else:
            edge = [_side(side, 1.0, -deep * 0.6), _side(side, 0.0, -deep * 0.6)]
        board.face([_side(side, 0.0, 0.0), _side(side, 1.0, 0.0), *edge], slab.lip, share)


def _side(side: str, along: float, z: float) -> Point:
    at = 2 * along - 1
    return (at, 1.0, z) if side == "left" else (1.0, at, z)


def draw_ground(board: Board, *, is_broad: bool = False) -> None:
    """Draw what lies flat on the top; a ``is_broad`` shore has room for subjects."""
    stage, kind = board.stage, board.stage.scene.kind
    match kind:
        case "coast":
            _shore(board, 0.1 if is_broad else 0.62, has_beach=not stage.scene.at("coast:lake"))
        case "city" | "street":
            _streets(board, crossing=kind == "city")
        case "village":
            _path(board, rgb("#d8c09a"))
        case "landscape" | "forest" | "mountain" | "desert" | "underwater":
            _tufts(board)
            if stage.scene.at("landscape:road") or kind == "mountain":
                _path(board, rgb("#cbb48a") if stage.season != "winter" else rgb("#d3dbe4"))
        case "space":
            _craters(board)
        case "interior":
            _boards(board)
        case "still_life":
            _boards(board)
        case _:
            pass


def _shore(board: Board, edge: float, *, has_beach: bool) -> None:
    stage = board.stage
    wave = stage.streams.stream("shore").uniform(-0.09, 0.09, 9)
    for k in range(15):
        u, v = (float(one) for one in stage.streams.stream(f"wave/{k}").uniform(-0.9, 0.7, 2))
        x, y = board.at(u, v)
        tone = board.lit(mixed(slab_of(stage).top, (1.0, 1.0, 1.0), 0.45))
        points = [(x - 0.03, y), (x - 0.012, y - 0.006), (x + 0.006, y + 0.002), (x + 0.028, y - 0.004)]
        board.pad.line(tone, points, 0.0045)
    shore = rgb("#f0d9a4") if has_beach else grass(stage.season)[0]
    for widen, tone in ((0.16, rgb("#7fd0d8")), (0.07, rgb("#f4fbfb")), (0.0, shore)):
        line: list[Point] = []
        for k in range(9):
            along = k / 8 * 2 - 1
            line.append(
                (
                    edge + along * (1 - edge) - widen + float(wave[k]),
                    edge - along * (1 - edge) - widen + float(wave[k]),
                    0,
                )
            )
        inside = [(min(u, 1.0), min(v, 1.0), z) for u, v, z in line]
        first, last = inside[0], inside[-1]
        board.face([(first[0], 1, 0), *inside, (1, last[1], 0), (1, 1, 0)], tone)


def _streets(board: Board, *, crossing: bool) -> None:
    walk, road = rgb("#b9bcbe"), rgb("#4c525a")
    board.plate(-1, -1, 2, 2, 0.0, walk)
    low, wide = (-0.12, 0.62) if crossing else (-0.36, 0.96)
    board.plate(-1, low, 2, wide, 0.0, road)
    if crossing:
        board.plate(low, -1, wide, 2, 0.0, road)
        for k in range(6):
            board.plate(low + 0.05 + k * wide / 6, 0.6, 0.055, 0.2, 0.0, rgb("#eceef0"))
    middle = low + wide / 2
    for k in range(8):
        at = -0.97 + k * 0.25
        if not crossing or at < low - 0.2 or at > low + wide:
            board.plate(at, middle - 0.015, 0.13, 0.03, 0.0, rgb("#f1e6b8"))
            if crossing and at < low - 0.2:
                board.plate(middle - 0.015, at, 0.03, 0.13, 0.0, rgb("#f1e6b8"))


def _path(board: Board, tone: Rgb) -> None:
    bend = board.stage.streams.stream("path").uniform(-0.14, 0.14, 6)
    left: list[Point] = []
    right: list[Point] = []
    for k in range(6):
        at = -0.55 + k / 5 * 1.55
        middle = 0.1 + float(bend[k]) * (k < 5)
        left.append((at, middle - 0.13, 0))
        right.append((at, middle + 0.13, 0))
    board.face([*left, *reversed(right)], tone)


def _tufts(board: Board) -> None:
    stage = board.stage
    top = slab_of(stage).top
    stream = stage.streams.stream("tufts")
    for k in range(70):
        u, v = (float(one) for one in stream.uniform(-0.95, 0.95, 2))
        x, y = board.at(u, v)
        tone = board.lit(scaled(top, 0.86 if k % 2 else 1.12))
        if stage.scene.kind in ("desert", "underwater"):
            board.pad.line(tone, [(x - 0.018, y), (x, y - 0.004), (x + 0.018, y)], 0.003)
        elif stage.season == "winter":
            board.pad.oval(tone, x, y, 0.012, 0.005)
        else:
            board.pad.line(tone, [(x - 0.004, y - 0.009), (x, y), (x + 0.004, y - 0.01)], 0.003)


def _craters(board: Board) -> None:
    tone = slab_of(board.stage).top
    for u, v, r in board.stage.streams.stream("craters").uniform(
        (-0.8, -0.8, 0.05), (0.8, 0.8, 0.17), (9, 3)
    ):
        x, y = board.at(float(u), float(v))
        rx, ry = float(r) * 0.3, float(r) * 0.17
        board.pad.oval(board.lit(scaled(tone, 1.14)), x, y, rx * 1.15, ry * 1.2)
        board.pad.oval(board.lit(scaled(tone, 0.74)), x, y - 0.1 * ry, rx, ry)
        board.pad.oval(board.lit(scaled(tone, 0.88)), x + 0.1 * rx, y + 0.16 * ry, rx * 0.84, ry * 0.78)


def _boards(board: Board) -> None:
    tone = slab_of(board.stage).top
    shades = board.stage.streams.stream("boards").uniform(0.93, 1.05, 10)
    for k in range(10):
        board.plate(-1, -1 + 0.2 * k, 2, 0.2, 0.0, scaled(tone, float(shades[k])))
        board.plate(-1, -1 + 0.2 * k, 2, 0.012, 0.0, scaled(tone, 0.8))
    if board.stage.scene.kind == "interior":
        rug = np.array([[-0.5, -0.45], [0.72, -0.45], [0.72, 0.72], [-0.5, 0.72]])
        for inset, colour in ((0.0, rgb("#b5545a")), (0.08, rgb("#ecd9b8")), (0.13, rgb("#c9686a"))):
            u0, v0, u1, v1 = rug[0, 0] + inset, rug[0, 1] + inset, rug[2, 0] - inset, rug[2, 1] - inset
            board.plate(float(u0), float(v0), float(u1 - u0), float(v1 - v0), 0.0, colour)
