"""The room of a diorama: two walls and its furniture."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.scenes.isometric.board import Board

_HEIGHT = 1.15
_WALLS = tuple(rgb(code) for code in ("#a9c3c9", "#e4cfb6", "#b7c6a6", "#cdb8cf", "#d9b7a4"))


def draw_walls(board: Board) -> None:
    """Draw the two far walls with a window, a picture and a skirting."""
    stage = board.stage
    tone = _WALLS[stage.streams.pick("room", len(_WALLS))]
    thick = 0.06
    for side, share in (("left", 0.98), ("right", 0.84)):
        _wall(board, side, -1.0, 1.0, 0.0, _HEIGHT, tone, share)
        _wall(board, side, -1.0, 1.0, 0.0, 0.07, rgb("#f3ede2"), share)
    board.face(
        [(-1 - thick, -1 - thick, _HEIGHT), (1, -1 - thick, _HEIGHT), (1, -1, _HEIGHT), (-1, -1, _HEIGHT)],
        scaled(tone, 1.1),
    )
    board.face(
        [(-1 - thick, -1 - thick, _HEIGHT), (-1, -1, _HEIGHT), (-1, 1, _HEIGHT), (-1 - thick, 1, _HEIGHT)],
        scaled(tone, 1.1),
    )
    board.face([(-1 - thick, 1, _HEIGHT), (-1, 1, _HEIGHT), (-1, 1, 0), (-1 - thick, 1, 0)], tone, 0.8)
    board.face([(1, -1 - thick, _HEIGHT), (1, -1, _HEIGHT), (1, -1, 0), (1, -1 - thick, 0)], tone, 0.66)
    _window(board)
    _wall(board, "left", 0.05, 0.6, 0.5, 0.92, rgb("#6f4d38"), 1.0)
    for low, high, colour in (
        (0.53, 0.66, rgb("#5f8a6a")),
        (0.66, 0.76, rgb("#7fa6b8")),
        (0.76, 0.89, rgb("#e9c99a")),
    ):
        _wall(board, "left", 0.09, 0.56, low, high, colour, 1.0)


def _window(board: Board) -> None:
    _wall(board, "right", -0.2, 0.62, 0.42, 0.98, rgb("#f7f2e8"), 1.0)
    for first, last in ((-0.16, 0.19), (0.23, 0.58)):
        sky = board.stage.light.sky
        points = [(first, -1.0, 0.94), (last, -1.0, 0.94), (last, -1.0, 0.46), (first, -1.0, 0.46)]
        board.pad.poly(sky[1], [board.at(*one) for one in points], below=sky[-1])


def _wall(
    board: Board, side: str, first: float, last: float, low: float, high: float, tone: Rgb, share: float
) -> None:
    """Draw a rectangle on a wall; ``side`` "left" is the one along v."""
    corners = [(first, high), (last, high), (last, low), (first, low)]
    if side == "left":
        board.face([(-1.0, at, z) for at, z in corners], tone, share)
    else:
        board.face([(at, -1.0, z) for at, z in corners], tone, share)


def draw_furniture(board: Board) -> None:
    """Stand the furniture along the walls, by what kind of room it is."""
    scene = board.stage.scene
    wood = rgb("#9c6b45")
    soft = (rgb("#4f7fa6"), rgb("#b5654f"), rgb("#6a8a5a"))[board.stage.streams.pick("sofa", 3)]
    board.box(-0.96, -0.96, 0.3, 0.22, 0.95, wood)
    for k in range(3):
        low = 0.08 + 0.3 * k
        board.face(
            [
                (-0.94, -0.74, low + 0.22),
                (-0.68, -0.74, low + 0.22),
                (-0.68, -0.74, low),
                (-0.94, -0.74, low),
            ],
            scaled(wood, 0.5),
        )
        for book in range(5):
            colour = (soft, rgb("#d9a441"), rgb("#ece2cf"), rgb("#8a4a4f"), rgb("#5a7f86"))[(book + k) % 5]
            at = -0.93 + book * 0.05
            top = low + 0.12 + 0.02 * ((book * 3 + k) % 4)
            board.face(
                [(at, -0.74, top), (at + 0.042, -0.74, top), (at + 0.042, -0.74, low), (at, -0.74, low)],
                colour,
                0.9,
            )
    if scene.at("interior:bedroom"):
        board.box(-0.96, -0.5, 0.08, 0.75, 0.5, wood)
        board.box(-0.88, -0.5, 0.95, 0.75, 0.24, (0.95, 0.93, 0.9))
        board.box(-0.5, -0.5, 0.57, 0.75, 0.27, soft)
        board.box(-0.82, -0.36, 0.2, 0.46, 0.08, (1.0, 1.0, 0.98), z=0.24)
    elif scene.at("interior:office") or scene.at("interior:cafe"):
        for at in (-0.42, 0.3):
            board.box(-0.94, at, 0.5, 0.5, 0.06, wood, z=0.3)
            board.box(-0.5, at + 0.42, 0.05, 0.05, 0.3, scaled(wood, 0.8))
            board.box(-0.5, at + 0.02, 0.05, 0.05, 0.3, scaled(wood, 0.8))
            board.box(-0.8, at + 0.16, 0.06, 0.26, 0.2, (0.2, 0.22, 0.26), z=0.36)
    else:
        board.box(-0.96, -0.42, 0.16, 0.95, 0.46, soft)
        board.box(-0.8, -0.42, 0.3, 0.12, 0.34, scaled(soft, 1.05))
        board.box(-0.8, -0.3, 0.3, 0.71, 0.22, mixed(soft, (1.0, 1.0, 1.0), 0.12))
        board.box(-0.8, 0.41, 0.3, 0.12, 0.34, scaled(soft, 1.05))
    board.cylinder(0.75, -0.82, 0.1, 0, 0.2, rgb("#c9775a"))
    for du, dv, z in ((0.0, 0.0, 0.42), (0.08, -0.03, 0.36), (-0.07, 0.04, 0.34)):
        board.ball(0.75 + du, -0.82 + dv, 0.14, z, rgb("#5c9a55"))
    board.cylinder(-0.35, -0.86, 0.02, 0, 0.62, rgb("#4a4440"))
    shade = (1.0, 0.88, 0.62) if board.is_dark else rgb("#f2e4c6")
    board.cylinder(-0.35, -0.86, 0.12, 0.6, 0.2, shade)
