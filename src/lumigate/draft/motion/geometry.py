"""Where each point of the frame looks into the drawn scene."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lumigate.draft.motion.camera import View, nearness
from lumigate.draft.motion.habits import Habit
from lumigate.draft.motion.moment import Moment
from lumigate.draft.picture.raster import Plane, as_plane

GROUND_FALL = 1.3
"""How depth falls along a ground plane; the law by which subjects are set on it."""

_MIRROR = 0.55
_MIRRORED = 0.15

Matrix = NDArray[np.float64]
"""A 2 x 3 affine map of points (x, y)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """The frame, ``width`` x ``height``, and the scene that it is a view of.

    At rest the middle of the one is the middle of the other, and one pixel of the frame is ``density`` of the scene.
    """

    width: int
    height: int
    scene_width: int
    scene_height: int
    density: float = 1.0

    @property
    def unit(self) -> float:
        """The frame's shorter side in scene pixels, the measure of all sizes."""
        return min(self.width, self.height) * self.density


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a layer lies in the scene, in scene pixels, and how it moves."""

    name: str
    habit: Habit
    depth: float
    reach: float | None
    left: int
    top: int
    width: int
    height: int

    @property
    def bends(self) -> bool:
        """Whether it has no one scale: a plane that comes towards the viewer, or one that ripples."""
        return self.reach is not None or self.habit == "ripple"

    def spans(self, field: Field) -> bool:
        """Tell whether it goes from the left edge of the scene to the right one."""
        return self.left <= 0 and self.left + self.width >= field.scene_width

    def start(self) -> float:
        """Return the angle at which its swing starts: its own, so that not all swing in step."""
        return hashlib.blake2b(self.name.encode(), digest_size=2).digest()[0] / 256 * 2 * math.pi


def looking(field: Field, place: Place, view: View, moment: Moment) -> Matrix:
    """Return where points of the frame look into the scene, for a layer that moves as a whole.

    Points are continuous: the middle of the first pixel is (0.5, 0.5).
    """
    scale, dx, dy = 1.0, 0.0, 0.0
    if place.habit != "fixed":
        near = nearness(place.depth)
        scale = view.scale(near)
        dx, dy = view.shift(near)
    step = field.density / scale
    camera = np.array(
        [
            [step, 0.0, field.scene_width / 2 - step * field.width * (0.5 + dx)],
            [0.0, step, field.scene_height / 2 - step * field.height * (0.5 + dy)],
        ]
    )
    life = _life(field, place, moment)
    if life is None:
        return camera
    return np.column_stack([life[:, :2] @ camera[:, :2], life[:, :2] @ camera[:, 2] + life[:, 2]])


def _life(field: Field, place: Place, moment: Moment) -> Matrix | None:
    """Return where points of the layer come from as it lives, None where it only moves with the camera."""
    unit, start = field.unit, place.start()
    foot = float(place.top + place.height)
    middle = place.left + place.width / 2
    match place.habit:
        case "drift":
            return _moved(-_drifted(field, place, moment), 0.0)
        case "sway":
            hangs = place.top <= 1 and foot < 0.7 * field.scene_height
            foot = float(place.top) if hangs else foot
            bend = 0.0026 * moment.swing(0.23, start) + 0.0012 * moment.swing(0.61, 2 * start)
            bend = -bend if hangs else bend
            return np.array([[1.0, bend, -bend * foot], [0.0, 1.0, 0.0]])
        case "breathe":
            growth = 1 + 0.0035 * (0.5 * moment.swing(0.3, start))
            return np.array([[1.0, 0.0, 0.0], [0.0, 1 / growth, foot - foot / growth]])
        case "bob":
            lift = min(0.0035 * unit, 0.02 * place.height)
            tilt = min(0.012, 1.6 * lift / max(place.width, 1)) * moment.swing(0.19, start + 1)
            rise = 0.6 * lift * moment.swing(0.31, start)
            turned = np.array([[1.0, tilt], [-tilt, 1.0]])
            about = np.array([middle, foot])
            risen = np.array([middle, foot + rise])
            return np.column_stack([turned, about - turned @ risen])
        case "hover":
            across = 0.006 * unit * moment.swing(0.11, start)
            if not moment.loop:
                across += 0.004 * unit * min(moment.seconds, 20.0) * (1.0 if start > math.pi else -1.0)
            return _moved(-across, -0.0035 * unit * moment.swing(0.17, start + 2))
        case _:
            return None


def _drifted(field: Field, place: Place, moment: Moment) -> float:
    """Return how far something has drifted, in scene pixels; in a loop it comes back."""
    side = -1.0 if place.start() > math.pi else 1.0
    way = 0.016 * math.sin(moment.turn) if moment.loop else 0.006 * moment.seconds
    return side * way * field.unit


def _moved(dx: float, dy: float) -> Matrix:
    return np.array([[1.0, 0.0, dx], [0.0, 1.0, dy]])


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """For each row of the frame what it sees of a plane: row of the layer, scene pixels per pixel, and left edge.

    ``source`` and ``left`` are in pixels of the layer, continuous. Rows before ``top`` and from ``bottom`` on see
    none of it.
    """

    source: Plane
    step: Plane
    left: Plane
    top: int
    bottom: int


def rows_of(field: Field, place: Place, view: View, moment: Moment) -> Rows:
    """Return what the rows of the frame see of a plane, or of a layer that ripples."""
    rows = np.arange(-3, place.height + 4, dtype=np.float64) + 0.5
    near = _nearness_of(rows, field, place)
    passing = near / (1 - view.dolly * near)
    scale = view.lens / (1 - view.dolly * near)
    dx = view.lens * (view.pan_x + view.x * passing) * field.width
    dy = view.lens * (view.pan_y + view.y * passing) * field.height
    seen_at = field.height / 2 + (rows + place.top - field.scene_height / 2) / field.density * scale + dy
    wanted = np.arange(field.height, dtype=np.float64) + 0.5
    last_scale = scale[-1] / field.density
    beyond = np.where(wanted > seen_at[-1], (wanted - seen_at[-1]) / last_scale, 0)
    source = np.interp(wanted, seen_at, rows) + beyond
    step = field.density / np.interp(wanted, seen_at, scale)
    left = field.scene_width / 2 - place.left - step * (field.width / 2 + np.interp(wanted, seen_at, dx))
    if place.habit == "drift":
        left -= _drifted(field, place, moment)
    top = int(np.searchsorted(wanted, seen_at[0]))
    bottom = int(np.searchsorted(wanted, seen_at[-1]))
    if place.top + place.height >= field.scene_height:
        bottom = field.height
    return Rows(as_plane(source), as_plane(step), as_plane(left), top, max(top, bottom))


def _nearness_of(rows: NDArray[np.float64], field: Field, place: Place) -> NDArray[np.float64]:
    close = place.depth if place.reach is None else place.reach
    if place.habit == "ripple" and place.depth >= _MIRROR:
        # What far water mirrors is as far as what stands behind it, and must stay below it.
        close = place.depth + _MIRRORED * (close - place.depth)
    share = np.clip(rows / max(field.scene_height - place.top, 1), 0, 1)
    depth = close + (place.depth - close) * (1 - share) ** GROUND_FALL
    return nearness(0.0) - (nearness(0.0) - nearness(1.0)) * np.clip(depth, 0, 1)
