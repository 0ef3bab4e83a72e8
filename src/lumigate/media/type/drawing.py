"""Lines of text as pixels: the cover of the ink, and coloured letters with alpha."""

from __future__ import annotations

from typing import Literal

import numpy as np
from PIL import Image, ImageDraw

from lumigate.media.arrays import Picture, Plane
from lumigate.media.type.blocks import Block
from lumigate.media.type.lines import Line, Placed

Align = Literal["left", "centre", "right"]


def cover_of(
    block: Block, width: int, height: int, at: tuple[float, float] = (0.0, 0.0), *,
    align: Align = "centre", stroke: float = 0.0, crisp: bool = False,
) -> Plane:  # fmt: skip
    """Return a plane of ``height`` x ``width`` bytes, 255 where the ink covers a pixel.

    ``at`` is the left upper corner of the ink of the block in pixels, ``stroke`` an outline around the letters in
    pixels. ``crisp`` letters have no soft edges.
    """
    image = Image.new("L", (width, height), 0)
    draw = ImageDraw.Draw(image)
    draw.fontmode = "1" if crisp else "L"
    for line, baseline in zip(block.lines, block.baselines, strict=True):
        wide = line.ink[2] - line.ink[0]
        spare = {"left": 0.0, "centre": 0.5, "right": 1.0}[align] * (block.width - wide)
        draw_line(draw, line, at[0] + spare - line.ink[0], at[1] + baseline, stroke=stroke)
    return np.asarray(image, np.uint8)


def rgba_of(
    block: Block, width: int, height: int, colour: tuple[int, int, int], at: tuple[float, float] = (0.0, 0.0)
) -> Picture:
    """Return the letters in one colour on nothing: straight RGBA of ``height`` x ``width``."""
    picture = np.empty((height, width, 4), np.uint8)
    picture[..., :3] = colour
    picture[..., 3] = cover_of(block, width, height, at)
    return picture


def draw_line(
    draw: ImageDraw.ImageDraw, line: Line, x: float, baseline: float, *, stroke: float = 0.0
) -> None:
    """Draw a line with full ink; ``x`` is its pen at the left end, in pixels."""
    for piece in line.pieces:
        draw_piece(draw, piece, x, baseline, line.size, stroke=stroke)


def draw_piece(
    draw: ImageDraw.ImageDraw, piece: Placed, x: float, baseline: float, size: float, *, stroke: float = 0.0
) -> None:
    """Draw one run of a line that begins at ``x``, on whole pixels, so that equal letters look equal."""
    draw.text(
        (round(x + piece.x), round(baseline)),
        piece.run.text,
        fill=255,
        font=piece.run.face.at(size),
        anchor="ls",
        stroke_width=stroke,
        direction=piece.run.direction,
    )
