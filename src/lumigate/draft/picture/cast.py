"""Sets the subjects of a scene into it: on the ground, on the water, under water and in the air."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import rgb
from lumigate.draft.picture.grammar import SubjectWish
from lumigate.draft.picture.layout.blocks import rise
from lumigate.draft.picture.layout.carrying import aloft, hand_of, hides, seat_of, worn
from lumigate.draft.picture.layout.plan import layout_for
from lumigate.draft.picture.layout.standing import Layout, Standing
from lumigate.draft.picture.palettes import foliage, named
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, resize, smooth
from lumigate.draft.picture.roster import CAST
from lumigate.draft.picture.sprite import Lamp, Sprite
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.subjects.animals import sitting
from lumigate.draft.picture.words.manner import MATERIALS
from lumigate.draft.picture.words.spots import Spot

__all__ = [
    "CAST",
    "place",
    "place_in_sky",
    "place_on_ground",
    "place_on_water",
    "place_under_water",
    "unplaced",
]

_HEADS = frozenset(subject.name for subject in sitting.SUBJECTS if subject.name != "rabbit")
_FLOWN = frozenset({"kite"})
_LEAST_SPRITE = 24.0
_HIP, _THIGHS = 0.56, 0.6
_SINK_OF_RIDER = {"ride": 0.42, "in": 0.34}


def place(
    stage: Stage,
    wish: SubjectWish,
    index: int,
    *,
    x: float,
    foot: float,
    height: float,
    depth: float | None = None,
    sink: float = 0.0,
    seated: bool = False,
) -> None:
    """Draw one subject: ``x`` is the middle and ``foot`` the row of its feet, in pixels; ``height`` in pixels.

    ``sink`` is the share of its height that lies below the surface of water and is not seen; who is
    ``seated`` shows the legs foreshortened.
    """
    subject = CAST[wish.name]
    stage.placed.add(f"{wish.name}/{index}")
    streams = stage.streams.within(f"{wish.name}/{index}")
    lamp = Lamp(
        side=float(np.clip((stage.sun[0] - x) / (0.4 * stage.width), -1, 1)) or 0.3,
        sun=stage.light.sun,
        shade=stage.light.shade,
        power=_power(stage),
    )
    model_size = max(height, _LEAST_SPRITE)
    sprite = Sprite(size=model_size, aspect=subject.aspect, lamp=lamp, streams=streams, variant=wish.variant)
    subject.model(sprite, _colour(stage, wish))
    if wish.name in _HEADS and (stage.scene.suited or stage.scene.kind == "space"):
        sitting.lay_helmet(sprite)
    colour, alpha = sprite.colour, sprite.alpha
    if stage.scene.silhouette:
        colour = _darkened(stage, colour)
    if sink:
        alpha = _cut(alpha, (1 - sink + sprite.margin) * model_size, model_size)
    if seated:
        colour, alpha = (_seated(one, (_HIP + sprite.margin) * model_size) for one in (colour, alpha))
    if height < model_size:
        share = height / model_size
        rows, columns = max(1, round(alpha.shape[0] * share)), max(1, round(alpha.shape[1] * share))
        colour, alpha = resize(colour, rows, columns), resize(alpha, rows, columns)
    if _mirrored(stage, wish, index):
        colour, alpha = np.ascontiguousarray(colour[:, ::-1]), np.ascontiguousarray(alpha[:, ::-1])
    at = (
        round(x - (subject.aspect / 2 + sprite.margin) * height),
        round(foot - (1 + sprite.margin) * height),
    )
    stage.canvas.lay(
        f"subject/{wish.name}/{index}", colour, as_plane(alpha),
        depth=stage.depth_at(foot) if depth is None else depth,
        at=at,
    )  # fmt: skip


def place_on_ground(
    stage: Stage,
    *,
    near: float = 0.93,
    scale: float = 1.0,
    spots: tuple[Spot, ...] = ("ground", "table", "water"),
) -> None:
    """Stand subjects on the ground as they stand to each other.

    ``near`` is the row of the feet of the nearest as a share of the height, ``scale`` multiplies their size; ``spots``
    says which subjects, by where they belong. In a room, what flies is in its air.
    """
    if "ground" not in spots:
        return
    ground = max(stage.height - stage.horizon, 0.1 * stage.height)
    ready: list[tuple[float, Standing]] = []
    for one in _layout(stage).roots("ground"):
        foot = near * stage.height - one.back * ground * 0.5 - one.lift * stage.unit * scale
        ready.append((foot, one))
    if "water" in spots and any(one.key not in stage.placed for one in _layout(stage).roots("water")):
        place_on_water(stage)
    if stage.scene.kind == "interior":
        _place_flying(stage, _layout(stage).roots("sky"))
    for foot, one in sorted(ready, key=lambda pair: -pair[1].back):
        _place_standing(stage, one, foot, scale)


def place_on_water(stage: Stage) -> None:
    """Set boats, ships and swimmers on the water, smaller where farther away."""
    roots = _layout(stage).roots("water")
    stream = stage.streams.stream("fleet")
    depth_of_water = stage.height - stage.horizon
    ready: list[tuple[float, Standing]] = []
    for i, one in enumerate(roots):
        drift = float(stream.uniform(-0.08, 0.06)) if i else 0.0
        far = min(max(0.3 + drift - 0.3 * one.back, 0.06), 0.4)
        if len(roots) == 1 and one.wish.side is None and not _layout(stage).roots("ground"):
            one.x = (0.62 if stage.sun[0] < stage.width / 2 else 0.38) * stage.width / stage.unit
            half = one.width * (0.55 + 1.5 * far) / 2
            one.x = min(
                max(one.x, half + 0.02),
                max(stage.width / stage.unit - half - 0.02, 0.5 * stage.width / stage.unit),
            )
        ready.append((far, one))
    for far, one in sorted(ready, key=lambda pair: pair[0]):
        _place_standing(stage, one, stage.horizon + depth_of_water * far, min(0.55 + 1.5 * far, 1.0))


def place_under_water(stage: Stage, *, top: float = 0.12, bottom: float = 0.8) -> None:
    """Let fish and divers swim between two rows, given as shares of the height."""
    roots = _layout(stage).roots("under")
    stream = stage.streams.stream("shoal")
    for i, one in enumerate(sorted(roots, key=lambda each: -each.back)):
        level = (
            0.5
            if len(roots) == 1
            else ((i * 0.618 + 0.35) % 1.0) * 0.7 + 0.15 + float(stream.uniform(-0.05, 0.05))
        )
        room = (bottom - top) * stage.height
        size = rise(one) * stage.unit
        scale = min(1.0, room / max(size, 1e-6))
        foot = top * stage.height + (room - size * scale) * level + size * scale - one.lift * stage.unit
        if one.crop:
            scale = 1.0
        _place_standing(stage, one, foot, scale, depth=0.25 + 0.4 * one.back)


def place_in_sky(stage: Stage) -> None:
    """Hang balloons, birds and whatever flies in the air; under water, let the fish swim."""
    if stage.scene.kind == "underwater":
        place_under_water(stage)
    _place_flying(stage, _layout(stage).roots("sky"))


def unplaced(stage: Stage) -> tuple[str, ...]:
    """Return how the prompt names what is not shown as asked, once the scene is painted."""
    layout = _layout(stage)
    shown = {one.of for one in layout.standings if one.key in stage.placed}
    lost = {one.of: one.wish.word or one.wish.name for one in layout.standings if one.of not in shown}
    return tuple(dict.fromkeys([*layout.missed, *lost.values()]))


def _layout(stage: Stage) -> Layout:
    if stage.layout is None:
        stage.layout = layout_for(
            stage.scene, stage.width / stage.unit, stage.height / stage.unit, stage.streams
        )
    return stage.layout


def _place_flying(stage: Stage, flyers: list[Standing]) -> None:
    stream = stage.streams.stream("heights")
    several = len(flyers) > 1
    horizon = stage.horizon if stage.horizon > 0.12 * stage.height else 0.8 * stage.height
    for i, one in enumerate(flyers):
        far = 0.0 if i == 0 else float(stream.uniform(0.12, 0.5))
        low = float(stream.uniform(0.3, 0.66)) if several else 0.46
        room = min(horizon, 1.25 * stage.unit)
        size = min(one.height * stage.unit * (1 - far), room * 0.8)
        foot = horizon - room + room * low + size * 0.6
        if one.over is not None:
            below = (
                0.93 * stage.height - one.over.height * stage.unit if one.over.zone == "ground" else horizon
            )
            foot = min(max(below - 0.03 * stage.unit, 0.3 * stage.unit), foot + 0.2 * stage.unit)
            size = min(size, 0.92 * foot)
        foot = max(foot, size + 0.03 * stage.height)
        scale = size / max(one.height * stage.unit, 1e-6)
        _place_standing(stage, one, foot, scale, depth=0.35 + 0.5 * far)


def _place_standing(
    stage: Stage, one: Standing, foot: float, scale: float, *, depth: float | None = None
) -> None:
    """Draw an individual and what it carries; its ``foot`` in pixels."""
    high = rise(one) * scale * stage.unit
    if one.crop:
        foot = 0.09 * stage.height + one.height * scale * stage.unit
    elif high > foot - 0.02 * stage.height:
        scale *= max(foot - 0.02 * stage.height, 0.05 * stage.height) / high
    depth = stage.depth_at(min(foot, 0.98 * stage.height)) if depth is None else depth
    _place_all(stage, one, one.x * stage.unit, foot, one.height * scale * stage.unit, depth)


def _place_all(
    stage: Stage, one: Standing, x: float, foot: float, height: float, depth: float, sink: float = 0.0
) -> None:
    later: list[tuple[Standing, float, float, float]] = []
    for child in one.carries:
        size = height * child.height / max(one.height, 1e-6)
        at, row = _carried_at(stage, one, child, x, foot, height, size)
        if child.held in _SINK_OF_RIDER and _deep(child, height, size):
            hidden = _SINK_OF_RIDER[child.held] if hides(one.wish.name) else 0.0
            _place_all(stage, child, at, row, size, depth, hidden)
        else:
            later.append((child, at, row, size))
    place(
        stage, one.wish, one.index, x=x, foot=foot + one.sink * height, height=height, depth=depth,
        sink=max(one.sink, sink), seated=one.held == "sit",
    )  # fmt: skip
    for child, at, row, size in later:
        _place_all(stage, child, at, row, size, depth)


def _deep(child: Standing, height: float, size: float) -> bool:
    """Tell whether a rider sits so that its carrier hides a part of it; on a board it stands."""
    return child.held == "in" or height >= 0.45 * size


def _carried_at(
    stage: Stage, one: Standing, child: Standing, x: float, foot: float, height: float, size: float
) -> tuple[float, float]:
    """Return the middle and the row of the feet of what is carried, in pixels."""
    subject = one.subject
    if child.held == "wear":
        return x, foot - (1 - worn(one.wish.name, child.wish.name)[1]) * height
    if child.held == "hold":
        across, down = hand_of(subject)
        if _mirrored(stage, one.wish, one.index):
            across = subject.aspect - across
        row = foot - (1 - down) * height
        if child.wish.name in _FLOWN:
            return x + (1 if across > subject.aspect / 2 else -1) * 0.5 * height, row - 0.45 * height
        return x + (across - subject.aspect / 2) * height, row + (
            0.04 * height if aloft(child.wish.name) else 0.55 * size
        )
    seat = foot - (1 - seat_of(one.wish.name)) * height
    deep = 0.0
    if child.held in _SINK_OF_RIDER and _deep(child, height, size):
        deep = _SINK_OF_RIDER[child.held] * size
    if child.held == "sit":
        deep = (1 - _HIP) * size
    at = x + (child.share - 0.5) * subject.aspect * height * 0.7
    return at, seat + deep


def _mirrored(stage: Stage, wish: SubjectWish, index: int) -> bool:
    return CAST[wish.name].flips and bool(stage.streams.within(f"{wish.name}/{index}").pick("mirror", 2))


def _cut(alpha: Plane, row: float, size: float) -> Plane:
    """Let the part below a row fade as into water."""
    rows = np.arange(alpha.shape[0], dtype=np.float32)[:, None]
    return as_plane(alpha * smooth(row, row - 0.02 * size, as_plane(rows)))


def _seated(plane: Plane, hip: float) -> Plane:
    """Shorten what lies below the row of the hips."""
    row = min(round(hip), plane.shape[0] - 2)
    legs = plane[row:]
    return np.concatenate([plane[:row], resize(legs, max(1, round(legs.shape[0] * _THIGHS)), legs.shape[1])])


def _darkened(stage: Stage, colour: Plane) -> Plane:
    tone = np.array([0.35 * c for c in stage.light.shade], np.float32)
    return as_plane(colour * np.float32(0.1) + tone * np.float32(0.9))


def _colour(stage: Stage, wish: SubjectWish) -> Rgb | None:
    if wish.colour is not None:
        return rgb(MATERIALS[wish.colour][0]) if wish.colour in MATERIALS else named(wish.colour)
    if wish.name == "tree" and stage.season != "summer":
        return foliage(stage.season)[0]
    if wish.name == "pine" and stage.season == "winter":
        return foliage("winter")[2]
    return None


def _power(stage: Stage) -> float:
    return max(0.42, min(1.0, stage.light.shine))
