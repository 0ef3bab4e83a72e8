"""A foreign still in motion: a guess at its depth, moved gently and smoothly enough never to tear."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.draft.motion.camera import View
from lumigate.draft.picture.raster import Bytes, Plane, as_plane, blur, resize
from lumigate.media.yuv import new_buffer, planes_of, to_full_planes

_GENTLE = 0.5
_SOFTNESS = 0.035
_THUMB = 256


def guess_nearness(picture: Bytes) -> Plane:
    """Return a smooth map of how near things seem, 0 far to 1 near, of the picture's size.

    The lower part and what stands out in colour from the border count as near; the map is blurred by
    3.5 % of the width, so that it has no edges along which the picture could bend visibly.
    """
    height, width = picture.shape[:2]
    shrink = _THUMB / max(height, width)
    rows, columns = max(8, round(height * shrink)), max(8, round(width * shrink))
    small = blur(resize(as_plane(picture), rows, columns) / np.float32(255), 1.2)
    lab = as_plane(cv2.cvtColor(small, cv2.COLOR_RGB2LAB))
    frame = np.concatenate(
        [
            lab[: max(1, rows // 10)].reshape(-1, 3),
            lab[:, : max(1, columns // 12)].reshape(-1, 3),
            lab[:, -max(1, columns // 12) :].reshape(-1, 3),
        ]
    )
    spread = np.linalg.inv(np.cov(frame.T) + np.eye(3) * 25)
    away = lab - frame.mean(0)
    contrast = np.sqrt(np.maximum(np.einsum("ijk,kl,ijl->ij", away, spread, away), 0))
    contrast = np.clip(contrast / max(float(np.percentile(contrast, 97)), 1e-3), 0, 1)
    v = ((np.arange(rows) + 0.5) / rows)[:, None]
    u = ((np.arange(columns) + 0.5) / columns)[None, :]
    centred = np.exp(-(((u - 0.5) / 0.42) ** 2) - ((v - 0.58) / 0.48) ** 2)
    near = 0.62 * np.clip((v - 0.3) / 0.7, 0, 1) + 0.5 * contrast * centred
    near = as_plane(np.clip(near / max(float(np.percentile(near, 99)), 1e-3), 0, 1))
    return blur(resize(blur(near, _SOFTNESS * columns), height, width), _SOFTNESS * width * 0.5)


class StillMotion:
    """Frames of one still under a moving camera."""

    def __init__(self, picture: Bytes) -> None:
        self._height, self._width = picture.shape[:2]
        full = to_full_planes(picture)
        self._fine = 2 if self._height * self._width <= 1920 * 1088 else 1
        size = (self._width * self._fine, self._height * self._fine)
        luma = full.y if self._fine == 1 else cv2.resize(full.y, size, interpolation=cv2.INTER_LANCZOS4)
        self._luma = np.asarray(luma, np.uint8)
        half = (self._width // 2, self._height // 2)
        self._u = np.asarray(cv2.resize(full.u, half, interpolation=cv2.INTER_AREA), np.uint8)
        self._v = np.asarray(cv2.resize(full.v, half, interpolation=cv2.INTER_AREA), np.uint8)
        near = guess_nearness(picture)
        self._relative = as_plane(near - np.float32(near.mean()))
        self._x = as_plane(np.arange(self._width) + 0.5)[None, :]
        self._y = as_plane(np.arange(self._height) + 0.5)[:, None]

    def displacement(self, view: View) -> tuple[Plane, Plane]:
        """Return where each pixel of the frame looks into the still, along x and along y, in pixels."""
        cx, cy = self._width / 2, self._height / 2
        zoom = 1 + (view.zoom - 1) * 0.75
        factor = as_plane(1 / zoom - self._relative * np.float32((view.zoom - 1) * _GENTLE * 0.5))
        shift = as_plane((self._relative * np.float32(_GENTLE) + np.float32(0.5)) * np.float32(self._width))
        map_x = (self._x - np.float32(cx)) * factor + np.float32(cx) - shift * np.float32(view.x)
        map_y = (self._y - np.float32(cy)) * factor + np.float32(cy) - shift * np.float32(view.y)
        return as_plane(map_x), as_plane(map_y)

    def frame(self, view: View) -> Bytes:
        """Return one frame as a YUV 4:2:0 buffer; at rest it is the still."""
        map_x, map_y = self.displacement(view)
        buffer = new_buffer(self._width, self._height)
        target = planes_of(buffer)
        fine, half = np.float32(self._fine), np.float32(0.5)
        target.y[...] = _look(self._luma, map_x * fine - half, map_y * fine - half)
        half_x = np.ascontiguousarray(map_x[::2, ::2]) * half - half
        half_y = (map_y[::2, ::2] + map_y[1::2, ::2]) * np.float32(0.25) - half
        target.u[...] = _look(self._u, half_x, half_y)
        target.v[...] = _look(self._v, half_x, half_y)
        return buffer


def _look(plane: Bytes, x: Plane, y: Plane) -> Bytes:
    return np.asarray(cv2.remap(plane, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101), np.uint8)
