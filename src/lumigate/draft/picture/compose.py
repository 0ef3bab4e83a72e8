"""From a scene to its layers, and from the layers to the finished picture."""

from __future__ import annotations

from dataclasses import dataclass

import cv2

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.picture.cast import CAST, unplaced
from lumigate.draft.picture.finish import finish
from lumigate.draft.picture.grammar import Scene
from lumigate.draft.picture.lettering import lay_lettering
from lumigate.draft.picture.raster import Bytes
from lumigate.draft.picture.registry import SCENES
from lumigate.draft.picture.scenes.isometric import painter as isometric
from lumigate.draft.picture.stage import Stage, stage_for
from lumigate.draft.picture.weather import lay_weather

SMALLEST, LARGEST, MOST_OBLONG = 64, 4096, 8

_NO_SKY = ("interior", "still_life", "abstract", "space", "forest", "underwater")


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """A finished picture with the stage it was painted on; ``not_drawn`` are words that it does not show."""

    picture: Bytes
    stage: Stage
    not_drawn: tuple[str, ...]


def check_size(width: int, height: int) -> None:
    """Raise :class:`InvalidRequest` unless both sides are 64 to 4096 and at most 1:8."""
    if not (min(width, height) >= SMALLEST and max(width, height) <= LARGEST):
        raise InvalidRequest(
            f"a picture of {width}x{height} is not drawn here: use sides of {SMALLEST} to {LARGEST} pixels"
        )
    if max(width, height) > MOST_OBLONG * min(width, height):
        raise InvalidRequest(f"a picture of {width}x{height} is too oblong: use at most {MOST_OBLONG} to 1")


def nearest_size(width: int, height: int) -> tuple[int, int]:
    """Return the size nearest to this one that can be drawn, of the same shape as far as that goes."""
    long, short = max(width, height), min(width, height)
    scale = min(1.0, LARGEST / long) if long > LARGEST else max(1.0, SMALLEST / short)
    short = max(SMALLEST, round(short * scale))
    long = min(LARGEST, MOST_OBLONG * short, round(long * scale))
    return (long, short) if width >= height else (short, long)


def compose(
    scene: Scene,
    seed: int,
    width: int,
    height: int,
    *,
    keep: bool = False,
    grain: bool = True,
    falling: bool = True,
) -> Drawing:
    """Paint a scene; equal arguments give equal pixels.

    ``keep`` keeps its layers on the stage; without ``falling`` the air is free of what a clip lets fall itself.
    """
    check_size(width, height)
    cv2.setRNGSeed(0)
    stage = stage_for(scene, seed, width, height, keep=keep)
    paint = isometric.paint if scene.style == "isometric" else SCENES[scene.kind]
    paint(stage)
    lay_weather(stage, falling=falling)
    lettering = lay_lettering(stage, scene.lettering)
    picture = lettering.sharpened(
        finish(stage.canvas.picture, scene, stage.streams, grain=grain, traces=stage.canvas.traces)
    )
    return Drawing(picture, stage, (*not_drawn(stage), *lettering.undrawn))


def not_drawn(stage: Stage) -> tuple[str, ...]:
    """Return the words of the prompt that a painted stage does not show."""
    return tuple(dict.fromkeys([*stage.scene.not_drawn, *unplaced(stage), *_lost_light(stage.scene)]))


def _lost_light(scene: Scene) -> tuple[str, ...]:
    """Return sun and moon where no sky shows them."""
    if scene.kind not in _NO_SKY:
        return ()
    return tuple(one.word or one.name for one in scene.subjects if one.name not in CAST)
