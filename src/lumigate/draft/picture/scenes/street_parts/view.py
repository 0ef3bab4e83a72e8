"""The camera in a street: where points of it fall, and walls set into the view."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from lumigate.draft.picture.colour import vector
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.pad import Pad
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur
from lumigate.draft.picture.scenes.props.setting import lit
from lumigate.draft.picture.stage import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A camera ``eye`` metres over the street, looking along it; ``half`` is half the way between the fronts."""

    stage: Stage
    focal: float
    middle: float
    half: float
    eye: float = 1.65
    far: float = 62.0

    def at(self, x: float, y: float, z: float) -> tuple[float, float]:
        """Return the pixel of a point ``x`` metres to the right, ``y`` above the street and ``z`` away."""
        return self.middle + x / z * self.focal, self.stage.horizon - (y - self.eye) / z * self.focal

    def scale(self, z: float) -> float:
        """Return pixels per metre at a distance."""
        return self.focal / z

    def depth(self, z: float) -> float:
        """Return the layer depth of a distance."""
        return float(np.clip(0.94 * (1 - 4.0 / (z + 3.0)), 0.04, 0.92))

    def haze(self, z: float) -> float:
        """Return how far the air fades what is at a distance, 0..1."""
        thick = {"fog": 22.0, "rain": 60.0, "snow": 50.0}.get(self.stage.scene.weather or "", 110.0)
        return float(1 - np.exp(-z / thick)) * 0.85

    def nearest(self) -> float:
        """Return the distance at which the fronts come into the picture."""
        reach = max(self.middle, self.stage.width - self.middle)
        return max(self.half * self.focal / max(reach, 1.0), 1.2)


def lay_wall(view: View, name: str, pad: Pad, *, x: float, near: float, far: float, glow: float) -> None:
    """Set a front upright along the street at ``x`` metres, from ``near`` to ``far``, with the halo of its lights."""
    stage = view.stage
    tall = pad.tall
    corners = np.array(
        [view.at(x, tall, near), view.at(x, tall, far), view.at(x, 0, far), view.at(x, 0, near)], np.float32
    )
    left, top = np.floor(corners.min(0)).astype(int) - 1
    right, bottom = np.ceil(corners.max(0)).astype(int) + 2
    left, right = max(int(left), 0), min(int(right), stage.width)
    top, bottom = max(int(top), 0), min(int(bottom), stage.height)
    if right <= left or bottom <= top:
        return
    rows, columns = pad.cover.shape
    source = np.array([(0, 0), (columns, 0), (columns, rows), (0, rows)], np.float32)
    move = cv2.getPerspectiveTransform(source, corners - np.array([left, top], np.float32))
    middle = (near + far) / 2
    paint, cover = lit(stage, pad, haze=view.haze(middle), glow=0.0)
    side = 1.0 if stage.sun[0] > view.middle else -1.0
    facing = 1.0 - 0.2 * stage.light.shine * (1.0 if x * side > 0 else -0.25)
    size = (right - left, bottom - top)
    colour = as_plane(
        cv2.warpPerspective(
            paint * np.float32(facing), move, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
    )
    mask = as_plane(cv2.warpPerspective(cover, move, size, flags=cv2.INTER_LINEAR))
    shine: Plane | None = None
    if pad.shines and glow > 0:
        shine = as_plane(cv2.warpPerspective(pad.lights, move, size, flags=cv2.INTER_LINEAR)) / np.float32(
            255
        )
        share = np.clip(shine.max(2) * np.float32(1.2 * glow), 0, 1)[..., None]
        colour = colour + (shine * np.float32(1.3) - colour) * share
    stage.canvas.lay(name, as_plane(colour), mask, depth=view.depth(middle), at=(left, top))
    if shine is not None and glow > 0.4:
        _halo(view, name, as_plane(shine * mask[..., None]), (left, top), middle, glow)


def _halo(view: View, name: str, shine: Plane, at: tuple[int, int], z: float, glow: float) -> None:
    stage = view.stage
    step = max(1, int(stage.unit / 220))
    small = as_plane(
        cv2.resize(
            shine,
            (max(2, shine.shape[1] // step), max(2, shine.shape[0] // step)),
            interpolation=cv2.INTER_AREA,
        )
    )
    halo = blur(small, stage.unit / step * 0.02)
    power = halo.max(2)
    tint = halo / np.maximum(power, np.float32(1e-3))[..., None]
    cover = np.clip(power * np.float32(0.7 * glow), 0, 0.5)
    stage.canvas.lay(
        f"{name} glow",
        as_plane(tint),
        as_plane(cover),
        depth=view.depth(z) - 0.005,
        at=at,
        size=shine.shape[:2],
    )


def lay_end_wall(
    view: View, name: str, *, x: float, tall: float, z: float, tone: Rgb, wide: float = 9.0
) -> None:
    """Lay the wall that a house turns to the viewer above a lower neighbour."""
    faces = Facets(view.stage)
    away = x + (wide if x > 0 else -wide)
    colour = vector(tone) * np.float32(0.3 + 0.45 * view.stage.light.shine)
    fog = view.haze(z)
    shown = colour + (vector(view.stage.light.haze) - colour) * np.float32(fog)
    faces.fill(
        (float(shown[0]), float(shown[1]), float(shown[2])),
        [view.at(x, tall, z), view.at(away, tall, z), view.at(away, 0, z), view.at(x, 0, z)],
    )
    faces.lay(name, depth=view.depth(z) + 0.004)
