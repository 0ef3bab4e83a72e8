"""A foreign still in motion: a guess at its depth, moved gently and smoothly enough never to tear."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.draft.motion.camera import AT_REST, View
from lumigate.draft.picture.raster import Bytes, Plane, as_plane, blur, resize
from lumigate.media.yuv import halve_chroma, new_buffer, planes_of, to_full_planes, to_planes

_GENTLE = 0.4
_SOFTNESS = 0.06
_THUMB = 256
_SUPERSAMPLED_PIXELS = 1920 * 1088
_COARSE = 8


def guess_nearness(picture: Bytes) -> Plane:
    """Return a smooth map of how near things seem, 0 far to 1 near, at a fraction of the picture's size.

    The lower part and what stands out in colour from the border count as near; the map is blurred by
    6 % of the width, so that it has no edges along which the picture could bend visibly.
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
    return blur(near, _SOFTNESS * columns)


class StillMotion:
    """Frames of one still under a moving camera."""

    def __init__(self, picture: Bytes) -> None:
        self._height, self._width = picture.shape[:2]
        self._picture = picture
        full = to_full_planes(picture)
        self._fine = 2 if self._height * self._width <= _SUPERSAMPLED_PIXELS else 1
        planes = [_enlarged(full.y, self._fine, cv2.INTER_LANCZOS4)]
        planes += [_enlarged(plane, self._fine, cv2.INTER_LINEAR) for plane in (full.u, full.v)]
        # A fourth channel is cheaper than three: four are resampled together.
        self.pixels: Bytes = np.asarray(cv2.merge([*planes, np.full_like(planes[0], 255)]), np.uint8)
        near = guess_nearness(picture)
        rows, columns = max(2, self._height // _COARSE), max(2, self._width // _COARSE)
        self._near = as_plane(
            np.float32(0.5) + np.float32(_GENTLE) * (resize(near, rows, columns) - near.mean())
        )
        self._at_x = as_plane((np.arange(columns) + 0.5) * (self._width / columns))[None, :]
        self._at_y = as_plane((np.arange(rows) + 0.5) * (self._height / rows))[:, None]
        self._x = as_plane(np.arange(self._width) + 0.5)[None, :]
        self._y = as_plane(np.arange(self._height) + 0.5)[:, None]

    @property
    def fine(self) -> int:
        """How many of ``pixels`` are one of the picture, along each side; the pixels may be changed between frames."""
        return self._fine

    def displacement(self, view: View) -> tuple[Plane, Plane]:
        """Return where each pixel of the frame looks into the still, along x and along y, in pixels."""
        passing = self._near / (1 - np.float32(view.dolly) * self._near)
        scale = (1 - np.float32(view.dolly) * self._near) / np.float32(view.lens)
        dx = np.float32(view.lens * self._width) * (np.float32(view.pan_x) + np.float32(view.x) * passing)
        dy = np.float32(view.lens * self._height) * (np.float32(view.pan_y) + np.float32(view.y) * passing)
        x, y = self._at_x - np.float32(self._width / 2), self._at_y - np.float32(self._height / 2)
        away_x, away_y = (x - dx) * scale - x, (y - dy) * scale - y
        size = (self._width, self._height)
        map_x = as_plane(cv2.resize(as_plane(away_x), size, interpolation=cv2.INTER_LINEAR))
        map_y = as_plane(cv2.resize(as_plane(away_y), size, interpolation=cv2.INTER_LINEAR))
        map_x += self._x
        map_y += self._y
        return map_x, map_y

    def frame(self, view: View) -> Bytes:
        """Return one frame as a YUV 4:2:0 buffer; at rest it is the still."""
        if view == AT_REST:
            return to_planes(self._picture)
        map_x, map_y = self.displacement(view)
        if self._fine != 1:
            map_x *= np.float32(self._fine)
            map_y *= np.float32(self._fine)
        map_x -= np.float32(0.5)
        map_y -= np.float32(0.5)
        seen = cv2.remap(self.pixels, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
        luma, u, v, _ = (np.asarray(plane, np.uint8) for plane in cv2.split(seen))
        buffer = new_buffer(self._width, self._height)
        target = planes_of(buffer)
        target.y[...] = luma
        halve_chroma(u, target.u)
        halve_chroma(v, target.v)
        return buffer


def _enlarged(plane: Bytes, fine: int, method: int) -> Bytes:
    if fine == 1:
        return plane
    size = (plane.shape[1] * fine, plane.shape[0] * fine)
    return np.asarray(cv2.resize(plane, size, interpolation=method), np.uint8)
