"""Clips as work for a worker process: an order in, an MP4 out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from lumigate.domain.errors import InvalidRequest
from lumigate.domain.work import OnProgress
from lumigate.draft.motion.air_words import is_shown, named_airs
from lumigate.draft.motion.camera import View, chosen_move
from lumigate.draft.motion.moment import Moment
from lumigate.draft.motion.move_words import without_moves
from lumigate.draft.motion.moves import Course
from lumigate.draft.motion.order import MotionOrder, MotionResult
from lumigate.draft.motion.particles import Particles
from lumigate.draft.motion.sources import DrawnSource, Hearths, PassageSource, Source, StillSource
from lumigate.draft.motion.swarms import kinds_for
from lumigate.draft.picture.compose import check_size
from lumigate.draft.picture.grammar import understand
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Bytes
from lumigate.draft.picture.restyle import fitted
from lumigate.draft.picture.task import ENGINE
from lumigate.kit.rational import Rate
from lumigate.media.pictures import load_picture
from lumigate.media.profiles import DRAFT
from lumigate.media.provenance import Provenance, provenance_text
from lumigate.media.video import VideoWriter
from lumigate.media.yuv import planes_of

SHORTEST, LONGEST, FASTEST = 1.0, 60.0, 60

_STRETCH_SECONDS = 0.5
_RAMP_SECONDS = 1.2
_LOOKS = 4
"""Views of each stretch by which it is planned."""


def animate(order: MotionOrder, report: OnProgress) -> MotionResult:
    """Render the clip of an order into its folder.

    Raises :class:`InvalidRequest` for a size, duration, rate or move that is not possible, and what reading the
    stills raises.
    """
    _check(order)
    cv2.setNumThreads(1)
    rate = Rate(order.fps)
    count = max(1, rate.frames(order.duration))
    clip = _Clip(order, count)
    path = order.folder / "clip.mp4"
    provenance = Provenance(engine=ENGINE, model=order.model, prompt=order.prompt, seed=order.seed)
    stretch = max(1, round(order.fps * _STRETCH_SECONDS))
    with VideoWriter(
        path, order.width, order.height, rate, DRAFT, metadata=provenance_text(provenance)
    ) as film:
        for index in range(count):
            if index % stretch == 0:
                clip.prepare(index, min(count - 1, index + stretch - 1))
            film.write(clip.frame(index))
            report((index + 1) / count)
    return MotionResult(
        file=path,
        width=order.width,
        height=order.height,
        duration=float(rate.seconds(count)),
        seed=order.seed,
        not_drawn=clip.not_drawn,
    )


class _Clip:
    """The frames of an order."""

    def __init__(self, order: MotionOrder, count: int) -> None:
        self._order, self._count = order, count
        self._rate = Rate(order.fps)
        self._seconds = float(self._rate.seconds(count))
        move = chosen_move(order.move, order.prompt, order.seed)
        scene = understand(without_moves(order.prompt), order.negative_prompt)
        airs = named_airs(order.prompt, order.negative_prompt)
        stills = (_still(order, order.first_frame), _still(order, order.last_frame))
        own = stills[0] is None and stills[1] is None
        self._course = Course(move=move, duration=self._seconds, loop=order.loop, anchored=not own)
        self._arrives = stills[0] is None and stills[1] is not None
        streams = Streams(order.seed)
        self._source: Source
        hearths: Hearths = {}
        not_drawn: Sequence[str] = scene.not_drawn
        if stills[0] is not None and stills[1] is not None:
            self._source = PassageSource(stills[0], stills[1], self._course)
        elif (still := stills[0] if stills[0] is not None else stills[1]) is not None:
            # What flickers is at rest at the beginning only.
            moved = StillSource(still, streams, frozenset() if self._arrives else airs)
            self._source, hearths = moved, moved.hearths
        else:
            drawn = DrawnSource(scene, order.seed, order.width, order.height, self._course, airs)
            self._source, not_drawn, hearths = drawn, drawn.not_drawn, drawn.hearths
        self.not_drawn = tuple(word for word in not_drawn if not is_shown(word, airs))
        self._swarms = [
            Particles(kind, streams, order.width, order.height, hearth=hearths.get(kind))
            for kind in kinds_for(scene, airs, own=own)
        ]
        self._stills = stills

    def prepare(self, first: int, last: int) -> None:
        """Prepare for a stretch of frames."""
        looks = sorted({round(first + (last - first) * i / (_LOOKS - 1)) for i in range(_LOOKS)})
        self._source.expect([(self._view(index), self._moment(index)) for index in looks])

    def frame(self, index: int) -> Bytes:
        """Return one frame as a YUV 4:2:0 buffer."""
        view, moment = self._view(index), self._moment(index)
        buffer = self._source.frame(self._progress(index), view, moment)
        planes = planes_of(buffer)
        for swarm in self._swarms:
            swarm.lay(planes, view, moment, self._presence(index))
        return buffer

    def _presence(self, index: int) -> float:
        """Return how much floats in the air: nothing in the frames that have to be given stills."""
        ramp = max(1.0, min(self._order.fps * _RAMP_SECONDS, self._count / 3))
        last = self._count if self._order.loop else self._count - 1
        rise = index / ramp if self._stills[0] is not None else 1.0
        ends = self._stills[1] is not None or (self._order.loop and self._stills[0] is not None)
        fall = (last - index) / ramp if ends else 1.0
        return min(1.0, rise, fall)

    def _progress(self, index: int) -> float:
        return index / self._count if self._order.loop else index / max(self._count - 1, 1)

    def _view(self, index: int) -> View:
        progress = self._progress(index)
        return self._course.arriving(progress) if self._arrives else self._course.at(progress)

    def _moment(self, index: int) -> Moment:
        return Moment(
            seconds=float(self._rate.seconds(index)),
            turn=2 * math.pi * index / self._count,
            duration=self._seconds,
            loop=self._order.loop,
        )


def _check(order: MotionOrder) -> None:
    check_size(order.width, order.height)
    if order.width % 2 or order.height % 2:
        raise InvalidRequest(f"a clip of {order.width}x{order.height} cannot be encoded: use even sides")
    if not SHORTEST <= order.duration <= LONGEST:
        raise InvalidRequest(
            f"a clip of {order.duration:g} s is not rendered here: use {SHORTEST:g} to {LONGEST:g} seconds"
        )
    if not 1 <= order.fps <= FASTEST:
        raise InvalidRequest(f"{order.fps} frames a second are not possible: use 1 to {FASTEST}")


def _still(order: MotionOrder, path: Path | None) -> Bytes | None:
    if path is None:
        return None
    plane = fitted(load_picture(path, alpha=False), order.width, order.height)
    return np.clip(plane * 255 + 0.5, 0, 255).astype(np.uint8)
