"""The layers of a drawing made ready to move: few, finished, and split into planes."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from lumigate.draft.motion.tiles import Tile, tiles_of
from lumigate.draft.picture.compose import Drawing
from lumigate.draft.picture.finish import grade, tone
from lumigate.draft.picture.layers import Layer, Life
from lumigate.draft.picture.raster import Bytes, Plane, as_plane, blur, resize, smooth
from lumigate.media.yuv import to_full_planes

_MOST_SLICES = 7
_SUPERSAMPLED_PIXELS = 1920 * 1088


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Slice:
    """A cut-out in planes, colour multiplied by alpha.

    ``luma`` and ``alpha`` are ``fine`` times as large as the picture, ``u``,
    ``v`` and ``alpha_half`` half of it.
    (``left``, ``top``) is its corner in picture pixels,
    both even. ``alpha`` is None where it covers everything.
    """

    name: str
    depth: float
    reach: float | None
    life: Life
    left: int
    top: int
    width: int
    height: int
    fine: int
    luma: Bytes
    u: Bytes
    v: Bytes
    alpha: Bytes | None
    alpha_half: Bytes | None
    tiles: tuple[Tile, ...]


def slices_of(drawing: Drawing) -> list[Slice]:
    """Return the drawing's layers, far ones first.

    Where a layer is seen it takes the colours of the finished picture,
    so that at rest the slices together are
    that picture; where it is hidden it is only toned.
    """
    height, width = drawing.picture.shape[:2]
    layers = _merged(list(drawing.stage.canvas.layers))
    finished = as_plane(drawing.picture)
    above: Plane = np.zeros((height, width), np.float32)
    out: list[Slice] = []
    fine = 2 if height * width <= _SUPERSAMPLED_PIXELS else 1
    for layer in reversed(layers):
        layer = _even(layer, height, width)
        rows, columns = layer.pixels.shape[:2]
        place = (slice(layer.top, layer.top + rows), slice(layer.left, layer.left + columns))
        alpha = as_plane(layer.pixels[..., 3]) / np.float32(255)
        toned = (
            grade(tone(as_plane(layer.pixels[..., :3]) / np.float32(255)), drawing.stage.scene.palette) * 255
        )
        seen = smooth(0.8, 0.99, as_plane(alpha * (1 - above[place])))
        colour = _agreeing(toned, as_plane(finished[place]), seen)
        whole = np.zeros((height, width), np.float32)
        whole[place] = alpha
        tiles = tiles_of(whole, above, layer.depth, wide=layer.life == "drift")
        above[place] = 1 - (1 - above[place]) * (1 - alpha)
        out.append(_slice(layer, np.clip(colour + 0.5, 0, 255).astype(np.uint8), fine, tiles))
    return out[::-1]


def _agreeing(toned: Plane, finished: Plane, seen: Plane) -> Plane:
    """Take the finished colours where seen; carry the difference on smoothly into what is hidden.

    Without that, glow and vignette of the finish would leave ghosts of whatever moves away.
    """
    height, width = seen.shape
    rows, columns = max(2, height // 8), max(2, width // 8)
    difference = as_plane((finished - toned) * seen[..., None])
    reach = max(rows, columns) / 16
    weight = blur(resize(seen, rows, columns), reach) + np.float32(2e-3)
    carried = resize(
        as_plane(blur(resize(difference, rows, columns), reach) / weight[..., None]), height, width
    )
    return as_plane(toned + difference + carried * (1 - seen)[..., None])


def _merged(layers: list[Layer]) -> list[Layer]:
    """Join neighbours that move nearly alike until few are left."""
    threshold = 0.03
    while True:
        joined: list[Layer] = []
        for layer in layers:
            if joined and _alike(joined[-1], layer, threshold):
                joined[-1] = _over(joined[-1], layer)
            else:
                joined.append(layer)
        layers = joined
        if len(layers) <= _MOST_SLICES or threshold > 0.6:
            return layers
        threshold *= 1.6


def _alike(below: Layer, above: Layer, threshold: float) -> bool:
    if below.life == "fixed" or above.life == "fixed":
        return below.life == above.life
    if "ripple" in (below.life, above.life) or below.reach is not None or above.reach is not None:
        return False
    if below.life != above.life and threshold < 0.06:
        return False
    return abs(below.depth - above.depth) <= threshold


def _over(below: Layer, above: Layer) -> Layer:
    left, top = min(below.left, above.left), min(below.top, above.top)
    right = max(below.left + below.pixels.shape[1], above.left + above.pixels.shape[1])
    bottom = max(below.top + below.pixels.shape[0], above.top + above.pixels.shape[0])
    sheet = np.zeros((bottom - top, right - left, 4), np.uint8)
    rows, columns = below.pixels.shape[:2]
    sheet[below.top - top : below.top - top + rows, below.left - left : below.left - left + columns] = (
        below.pixels
    )
    rows, columns = above.pixels.shape[:2]
    place = (
        slice(above.top - top, above.top - top + rows),
        slice(above.left - left, above.left - left + columns),
    )
    under, over = as_plane(sheet[place]), as_plane(above.pixels)
    a, b = over[..., 3:] / 255, under[..., 3:] / 255
    total = a + b * (1 - a)
    sheet[place][..., :3] = (over[..., :3] * a + under[..., :3] * b * (1 - a)) / np.maximum(total, 1e-4) + 0.5
    sheet[place][..., 3:] = total * 255 + 0.5
    larger = below if rows * columns < below.pixels.shape[0] * below.pixels.shape[1] else above
    return Layer(
        name=larger.name, pixels=sheet, left=left, top=top, depth=(below.depth + above.depth) / 2,
        life=below.life if below.life == above.life else "still",
    )  # fmt: skip


def _even(layer: Layer, height: int, width: int) -> Layer:
    rows, columns = layer.pixels.shape[:2]
    before_y, before_x = layer.top % 2, layer.left % 2
    after_y = (layer.top + rows) % 2 if layer.top + rows < height else 0
    after_x = (layer.left + columns) % 2 if layer.left + columns < width else 0
    if not (before_y or before_x or after_y or after_x):
        return layer
    pixels = np.pad(layer.pixels, ((before_y, after_y), (before_x, after_x), (0, 0)), mode="edge")
    return Layer(
        name=layer.name, pixels=pixels, left=layer.left - before_x, top=layer.top - before_y,
        depth=layer.depth,
        reach=layer.reach, life=layer.life,
    )  # fmt: skip


def _slice(layer: Layer, colour: Bytes, fine: int, tiles: tuple[Tile, ...]) -> Slice:
    height, width = colour.shape[:2]
    cover = np.ascontiguousarray(layer.pixels[..., 3])
    opaque = bool((cover == 255).all())
    full = to_full_planes(colour)
    half = (max(1, width // 2), max(1, height // 2))
    size = (width * fine, height * fine)
    luma = _enlarged(full.y, size)
    u, v = (
        _bytes(cv2.resize(full.u, half, interpolation=cv2.INTER_AREA)),
        _bytes(cv2.resize(full.v, half, interpolation=cv2.INTER_AREA)),
    )
    alpha = alpha_half = None
    if not opaque:
        alpha = _enlarged(cover, size)
        alpha_half = _bytes(cv2.resize(cover, half, interpolation=cv2.INTER_AREA))
        luma = _bytes(cv2.multiply(luma, alpha, scale=1 / 255))
        u, v = (
            _bytes(cv2.multiply(u, alpha_half, scale=1 / 255)),
            _bytes(cv2.multiply(v, alpha_half, scale=1 / 255)),
        )
    return Slice(
        name=layer.name, depth=layer.depth, reach=layer.reach, life=layer.life, left=layer.left,
        top=layer.top, width=width,
        height=height, fine=fine, luma=luma, u=u, v=v, alpha=alpha, alpha_half=alpha_half, tiles=tiles,
    )  # fmt: skip


def _enlarged(plane: Bytes, size: tuple[int, int]) -> Bytes:
    if plane.shape == (size[1], size[0]):
        return plane
    return _bytes(cv2.resize(plane, size, interpolation=cv2.INTER_LANCZOS4))


def _bytes(array: object) -> Bytes:
    return np.asarray(array, np.uint8)
