"""What a clip shows before anything floats in front of it: a drawn scene, a still, or two stills."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol

import cv2
import numpy as np

from lumigate.draft.motion.air_words import Air
from lumigate.draft.motion.camera import View, nearness
from lumigate.draft.motion.geometry import Field
from lumigate.draft.motion.lights import Flicker, Twinkle, flames_of, is_dark
from lumigate.draft.motion.moment import Moment
from lumigate.draft.motion.moves import Course
from lumigate.draft.motion.parallax import Compositor
from lumigate.draft.motion.particles import Hearth
from lumigate.draft.motion.slices import Slice, slices_of
from lumigate.draft.motion.still import StillMotion
from lumigate.draft.motion.swarms import Kind
from lumigate.draft.motion.tiles import Shot
from lumigate.draft.picture.compose import LARGEST, MOST_OBLONG, Drawing, compose
from lumigate.draft.picture.grammar import Scene
from lumigate.draft.picture.layers import Layer
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Bytes
from lumigate.draft.picture.words.subjects import SPOT

Hearths = dict[Kind, Hearth]
"""From where things of a kind rise."""

_FIRELIGHT = 0.75
"""How near a fire is taken to be."""

MOST_DRAWN = 2560 * 1440 * 1.3
"""Pixels of a scene for one clip at most; larger frames look into a scene drawn smaller."""


class Source(Protocol):
    """Where frames come from."""

    def expect(self, shots: Sequence[Shot]) -> None:
        """Prepare for the frames of a stretch, given some of their views, the first and the last among them."""
        ...

    def frame(self, progress: float, view: View, moment: Moment) -> Bytes:
        """Return one frame as a YUV 4:2:0 buffer."""
        ...


class DrawnSource:
    """A scene moved in its own layers."""

    def __init__(
        self, scene: Scene, seed: int, width: int, height: int, course: Course, airs: frozenset[Air]
    ) -> None:
        self._field = _field(width, height, course, fixed=bool(scene.lettering))
        drawing = compose(
            scene,
            seed,
            self._field.scene_width,
            self._field.scene_height,
            keep=True,
            grain=False,
            falling=False,
        )
        self.not_drawn = drawing.not_drawn
        self.hearths = _hearths(drawing.picture, airs, self._field, _cup(drawing))
        slices = slices_of(drawing, is_still=course.move == "static")
        self._lights = _lights(drawing, slices, self._field, Streams(seed), airs)
        self._compositor = Compositor(slices, self._field)

    def expect(self, shots: Sequence[Shot]) -> None:
        self._compositor.expect(shots)

    def frame(self, progress: float, view: View, moment: Moment) -> Bytes:
        for light in self._lights:
            light.light(moment)
        return self._compositor.frame(view, moment)


class StillSource:
    """One still, moved gently; flames flicker and lights twinkle where the prompt names them."""

    def __init__(self, picture: Bytes, streams: Streams, airs: frozenset[Air]) -> None:
        self._motion = StillMotion(picture)
        height, width = picture.shape[:2]
        whole = Field(width=width, height=height, scene_width=width, scene_height=height)
        self.hearths = _hearths(picture, airs, whole)
        unit = min(picture.shape[:2]) * self._motion.fine
        self._lights: list[Twinkle | Flicker] = []
        if "flicker" in airs:
            self._lights.append(Flicker(self._motion.pixels, flames_of(picture), (0, 0), self._motion.fine))
        if "twinkle" in airs:
            self._lights.append(Twinkle(self._motion.pixels, unit, streams))
        self._lights = [one for one in self._lights if len(one)]

    def expect(self, shots: Sequence[Shot]) -> None:
        """Nothing has to be prepared."""

    def frame(self, progress: float, view: View, moment: Moment) -> Bytes:
        for light in self._lights:
            light.light(moment)
        return self._motion.frame(view)


class PassageSource:
    """From one still to another: away from the first, arriving at the last, one melting into the other on the way."""

    def __init__(self, first: Bytes, last: Bytes, course: Course) -> None:
        self._start, self._end = StillMotion(first), StillMotion(last)
        self._course = course

    def expect(self, shots: Sequence[Shot]) -> None:
        """Nothing has to be prepared."""

    def frame(self, progress: float, view: View, moment: Moment) -> Bytes:
        share = min(1.0, max(0.0, (progress - 0.32) / 0.36))
        share = share * share * (3 - 2 * share)
        if share <= 0:
            return self._start.frame(view)
        arriving = self._end.frame(self._course.arriving(progress))
        if share >= 1:
            return arriving
        return np.asarray(cv2.addWeighted(self._start.frame(view), 1 - share, arriving, share, 0), np.uint8)


def _field(width: int, height: int, course: Course, *, fixed: bool) -> Field:
    """Return how large a scene to draw: more than the frame where the camera turns, unless lettering stays on it."""
    wide, high = (1.0, 1.0) if fixed else course.room()
    density = min(1.0, math.sqrt(MOST_DRAWN / (width * wide * height * high)))
    density = min(density, LARGEST / (width * wide), LARGEST / (height * high))
    scene_width, scene_height = _even(width * wide * density), _even(height * high * density)
    if max(scene_width, scene_height) > MOST_OBLONG * min(scene_width, scene_height):
        scene_width = min(scene_width, MOST_OBLONG * scene_height)
        scene_height = min(scene_height, MOST_OBLONG * scene_width)
    return Field(
        width=width, height=height, scene_width=scene_width, scene_height=scene_height, density=density
    )


def _even(side: float) -> int:
    return max(64, math.floor(side / 2) * 2)


def _lights(
    drawing: Drawing, slices: Sequence[Slice], field: Field, streams: Streams, airs: frozenset[Air]
) -> list[Twinkle | Flicker]:
    """Return what twinkles and flickers in a drawn scene: small lights in the dark, flames where the prompt says."""
    dark = is_dark(np.asarray(cv2.cvtColor(drawing.picture, cv2.COLOR_RGB2GRAY), np.uint8))
    flames = flames_of(drawing.picture) if "flicker" in airs else ()
    found: list[Twinkle | Flicker] = []
    for number, one in enumerate(slices):
        unit = field.unit * one.fine
        if "twinkle" in airs or (dark and drawing.stage.scene.kind != "abstract"):
            found.append(Twinkle(one.pixels, unit, streams.within(f"{one.place.name}/{number}")))
        if "flicker" in airs:
            found.append(Flicker(one.pixels, flames, (one.place.left, one.place.top), one.fine))
    return [one for one in found if len(one)]


def _cup(drawing: Drawing) -> tuple[float, float, float] | None:
    """Return the top of the foremost thing on a table, in pixels, and its nearness; None without one."""
    things = [
        one
        for one in drawing.stage.canvas.layers
        if one.name.startswith("subject/") and SPOT.get(one.name.split("/")[1]) == "table"
    ]
    if not things:
        return None
    thing: Layer = things[-1]
    rows = np.flatnonzero(thing.pixels[..., 3].max(1) > 128)
    columns = np.flatnonzero(thing.pixels[..., 3].max(0) > 128)
    if not len(rows) or not len(columns):
        return None
    middle = thing.left + (int(columns[0]) + int(columns[-1])) / 2
    return middle, thing.top + float(rows[0]), nearness(thing.depth)


def _hearths(
    picture: Bytes, airs: frozenset[Air], field: Field, cup: tuple[float, float, float] | None = None
) -> Hearths:
    """Return what rises from where: sparks from a fire that is seen, steam from a cup."""
    places: Hearths = {}
    if cup is not None:
        places["steam"] = _hearth(field, *cup)
    if "flicker" in airs and (flames := flames_of(picture)):
        places["sparks"] = _hearth(field, flames[0].x, flames[0].y, _FIRELIGHT)
    return places


def _hearth(field: Field, x: float, y: float, near: float) -> Hearth:
    """Return a place of the scene, in its pixels, as one of the frame."""
    across = (x - field.scene_width / 2) / (field.width * field.density)
    down = (y - field.scene_height / 2) / (field.height * field.density)
    return Hearth(0.5 + across, 0.5 + down, near)
