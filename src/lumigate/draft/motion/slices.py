"""The layers of a drawing made ready to move: few, finished, and with their planes side by side."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from lumigate.draft.motion.geometry import Place
from lumigate.draft.motion.merge import Part, parts_of
from lumigate.draft.picture.compose import Drawing
from lumigate.draft.picture.finish import grade, tone
from lumigate.draft.picture.raster import Bytes, Plane, as_plane, blur, resize, smooth
from lumigate.media.yuv import to_full_planes

_REACHES = (1.0, 0.3, 0.08)
"""From how far what is hidden takes its colours, where there is nothing nearer: shares of the widest."""

_SUPERSAMPLED_PIXELS = 1920 * 1088 * 1.3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Slice:
    """A cut-out.

    ``pixels`` are luma, two of chroma and alpha, all at ``fine`` times the scene's resolution and the first three
    multiplied by the fourth: four channels are resampled together in the time of little more than one. ``cover`` is
    alpha at the scene's resolution.
    """

    place: Place
    fine: int
    pixels: Bytes
    cover: Bytes


def slices_of(drawing: Drawing, *, is_still: bool = False) -> list[Slice]:
    """Return the drawing's layers, far ones first; ``is_still`` where the camera will not move.

    Where a layer is seen it takes the colours of the finished picture, so that at rest the slices together are
    that picture; where it is hidden it is only toned. The sides of the drawing are even.
    """
    height, width = drawing.picture.shape[:2]
    parts = parts_of(drawing.stage.canvas.layers, height, width, is_still=is_still)
    above: Plane = np.zeros((height, width), np.float32)
    fine = 2 if height * width <= _SUPERSAMPLED_PIXELS else 1
    out: list[Slice] = []
    while parts:
        part = parts.pop()
        layer = part.layer
        rows, columns = layer.pixels.shape[:2]
        box = (slice(layer.top, layer.top + rows), slice(layer.left, layer.left + columns))
        alpha = as_plane(layer.pixels[..., 3]) / np.float32(255)
        toned = grade(tone(as_plane(layer.pixels[..., :3]) / np.float32(255)), drawing.stage.scene.palette)
        seen = smooth(0.8, 0.99, as_plane(alpha * _clear(above[box], min(height, width))))
        colour = _agreeing(as_plane(toned * 255), as_plane(drawing.picture[box]), seen)
        above[box] = 1 - (1 - above[box]) * (1 - alpha)
        out.append(_slice(part, np.clip(colour + 0.5, 0, 255).astype(np.uint8), fine))
    return out[::-1]


def _clear(above: Plane, unit: int) -> Plane:
    """Return where nothing nearer is, nor close by: the strokes of the finish run across edges."""
    side = 2 * max(1, round(0.006 * unit)) + 1
    return as_plane(1 - as_plane(cv2.dilate(np.ascontiguousarray(above), np.ones((side, side), np.uint8))))


def _agreeing(toned: Plane, finished: Plane, seen: Plane) -> Plane:
    """Take the finished colours where seen; carry the difference on smoothly into what is hidden.

    Without that, glow and vignette of the finish would leave ghosts of whatever moves away.
    """
    height, width = seen.shape
    rows, columns = max(2, height // 8), max(2, width // 8)
    difference = as_plane((finished - toned) * seen[..., None])
    small, known = resize(difference, rows, columns), resize(seen, rows, columns)
    reach = max(rows, columns) / 16
    carried: Plane = np.zeros_like(small)
    for share in _REACHES:
        weight = blur(known, reach * share)
        near = as_plane(blur(small, reach * share) / (weight + np.float32(2e-3))[..., None])
        carried += (near - carried) * (weight / (weight + np.float32(0.04)))[..., None]
    carried = resize(carried, height, width)
    difference += carried * (1 - seen)[..., None]
    difference += toned
    return difference


def _slice(part: Part, colour: Bytes, fine: int) -> Slice:
    layer = part.layer
    height, width = colour.shape[:2]
    cover = np.ascontiguousarray(layer.pixels[..., 3])
    full = to_full_planes(colour)
    luma = _enlarged(full.y, fine, cv2.INTER_LANCZOS4)
    chroma = [_enlarged(plane, fine, cv2.INTER_LINEAR) for plane in (full.u, full.v)]
    alpha = _enlarged(cover, fine, cv2.INTER_CUBIC)
    planes = [luma, *chroma]
    if cover.min() < 255:
        planes = [np.asarray(cv2.multiply(plane, alpha, scale=1 / 255), np.uint8) for plane in planes]
    place = Place(
        name=layer.name, habit=part.habit, depth=layer.depth, reach=layer.reach,
        left=layer.left, top=layer.top, width=width, height=height,
    )  # fmt: skip
    return Slice(
        place=place, fine=fine, pixels=np.asarray(cv2.merge([*planes, alpha]), np.uint8), cover=cover
    )


def _enlarged(plane: Bytes, fine: int, method: int) -> Bytes:
    if fine == 1:
        return plane
    size = (plane.shape[1] * fine, plane.shape[0] * fine)
    return np.asarray(cv2.resize(plane, size, interpolation=method), np.uint8)
