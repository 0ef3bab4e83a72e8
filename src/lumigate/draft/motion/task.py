"""Clips as work for a worker process: an order in, an MP4 out."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from lumigate.domain.errors import InvalidRequest
from lumigate.domain.work import OnProgress
from lumigate.draft.motion.camera import Move, chosen_move, view_at
from lumigate.draft.motion.order import MotionOrder, MotionResult
from lumigate.draft.motion.parallax import Compositor, Moment
from lumigate.draft.motion.particles import Particles, kind_for
from lumigate.draft.motion.slices import slices_of
from lumigate.draft.motion.still import StillMotion
from lumigate.draft.picture.compose import check_size, compose
from lumigate.draft.picture.grammar import Scene, understand
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Bytes
from lumigate.draft.picture.restyle import fitted
from lumigate.draft.picture.task import ENGINE
from lumigate.kit.rational import Rate
from lumigate.media.pictures import load_picture
from lumigate.media.provenance import Provenance, provenance_text
from lumigate.media.video import VideoWriter
from lumigate.media.yuv import planes_of

SHORTEST, LONGEST, FASTEST = 1.0, 60.0, 60

_Frame = Callable[[float, Moment], Bytes]


def animate(order: MotionOrder, report: OnProgress) -> MotionResult:
    """Render the clip of an order into its folder.

    Raises :class:`InvalidRequest` for a size, duration, rate or move that is not possible,
    and what reading the
    stills raises.
    """
    _check(order)
    rate = Rate(order.fps)
    count = max(1, rate.frames(order.duration))
    seconds = float(rate.seconds(count))
    scene = understand(order.prompt, order.negative_prompt)
    move = chosen_move(order.move, order.prompt, order.seed)
    frame, not_drawn = _source(order, scene, move)
    swarm_kind = kind_for(scene, own=order.first_frame is None and order.last_frame is None)
    swarm = Particles(swarm_kind, Streams(order.seed), order.width, order.height) if swarm_kind else None
    path = order.folder / "clip.mp4"
    provenance = Provenance(engine=ENGINE, model=order.model, prompt=order.prompt, seed=order.seed)
    with VideoWriter(path, order.width, order.height, rate, metadata=provenance_text(provenance)) as film:
        for index in range(count):
            progress = index / count if order.loop else index / max(count - 1, 1)
            moment = Moment(
                seconds=float(rate.seconds(index)),
                turn=2 * math.pi * index / count,
                duration=seconds,
                loop=order.loop,
            )
            buffer = frame(progress, moment)
            if swarm is not None:
                swarm.lay(planes_of(buffer), moment)
            film.write(buffer)
            report((index + 1) / count)
    return MotionResult(
        file=path,
        width=order.width,
        height=order.height,
        duration=seconds,
        seed=order.seed,
        not_drawn=not_drawn,
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


def _source(order: MotionOrder, scene: Scene, move: Move) -> tuple[_Frame, tuple[str, ...]]:
    first, last = _still(order, order.first_frame), _still(order, order.last_frame)
    if first is not None and last is not None:
        return _between(first, last, move), scene.not_drawn
    if first is not None:
        motion = StillMotion(first)
        return lambda progress, _: motion.frame(
            view_at(move, progress, loop=order.loop, anchored=True)
        ), scene.not_drawn
    if last is not None:
        motion = StillMotion(last)
        return lambda progress, _: motion.frame(
            view_at(move, 1 - progress, loop=order.loop, anchored=True)
        ), scene.not_drawn
    return _drawn(order, scene, move)


def _still(order: MotionOrder, path: Path | None) -> Bytes | None:
    if path is None:
        return None
    plane = fitted(load_picture(path, alpha=False), order.width, order.height)
    return np.clip(plane * 255 + 0.5, 0, 255).astype(np.uint8)


def _between(first: Bytes, last: Bytes, move: Move) -> _Frame:
    """Move away from the first still and arrive at the last, one melting into the other on the way."""
    start, end = StillMotion(first), StillMotion(last)

    def frame(progress: float, _: Moment) -> Bytes:
        share = min(1.0, max(0.0, (progress - 0.3) / 0.4))
        share = share * share * (3 - 2 * share)
        ahead = start.frame(view_at(move, progress, loop=False, anchored=True)) if share < 1 else None
        behind = end.frame(view_at(move, 1 - progress, loop=False, anchored=True)) if share > 0 else None
        if ahead is None or behind is None:
            chosen = ahead if behind is None else behind
            assert chosen is not None
            return chosen
        return np.asarray(cv2.addWeighted(ahead, 1 - share, behind, share, 0), np.uint8)

    return frame


def _drawn(order: MotionOrder, scene: Scene, move: Move) -> tuple[_Frame, tuple[str, ...]]:
    drawing = compose(scene, order.seed, order.width, order.height, keep=True, grain=False, falling=False)
    compositor = Compositor(slices_of(drawing), order.width, order.height)

    def frame(progress: float, moment: Moment) -> Bytes:
        return compositor.frame(view_at(move, progress, loop=order.loop, anchored=False), moment)

    return frame, drawing.not_drawn
