"""The subjects that can be drawn, and how they are set into a scene."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType

import numpy as np

from lumigate.draft.picture.grammar import SubjectWish
from lumigate.draft.picture.palettes import foliage, named
from lumigate.draft.picture.raster import Rgb, as_plane, resize
from lumigate.draft.picture.sprite import Lamp, Sprite
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects import animals, buildings, food, people, plants, things, vehicles
from lumigate.draft.picture.subjects.animals import sitting
from lumigate.draft.picture.words.spots import Spot
from lumigate.draft.picture.words.subjects import SPOT


def _cast() -> MappingProxyType[str, Subject]:
    found: dict[str, Subject] = {}
    for module in (animals, people, vehicles, buildings, plants, food, things):
        for subject in module.SUBJECTS:
            if subject.name in found:
                raise ValueError(f'the subject "{subject.name}" is defined twice')
            found[subject.name] = subject
    return MappingProxyType(found)


CAST = _cast()
"""Every subject by name. Sun and moon are not here: the sky itself shows them."""

_HEADS = frozenset(subject.name for subject in sitting.SUBJECTS if subject.name != "rabbit")


def place(
    stage: Stage,
    wish: SubjectWish,
    index: int,
    *,
    x: float,
    foot: float,
    height: float,
    depth: float | None = None,
) -> None:
    """Draw one subject: ``x`` is the middle and ``foot`` the row of its feet, in pixels; ``height`` in pixels."""
    subject = CAST[wish.name]
    streams = stage.streams.within(f"{wish.name}/{index}")
    lamp = Lamp(
        side=float(np.clip((stage.sun[0] - x) / (0.4 * stage.width), -1, 1)) or 0.3,
        sun=stage.light.sun,
        shade=stage.light.shade,
        power=_power(stage),
    )
    model_size = max(height, 24.0)
    sprite = Sprite(size=model_size, aspect=subject.aspect, lamp=lamp, streams=streams, variant=wish.variant)
    subject.model(sprite, _colour(stage, wish))
    if wish.name in _HEADS and (stage.scene.suited or stage.scene.kind == "space"):
        sitting.lay_helmet(sprite)
    colour, alpha = sprite.colour, sprite.alpha
    if height < model_size:
        share = height / model_size
        rows, columns = max(1, round(alpha.shape[0] * share)), max(1, round(alpha.shape[1] * share))
        colour, alpha = resize(colour, rows, columns), resize(alpha, rows, columns)
    if subject.flips and streams.pick("mirror", 2):
        colour, alpha = np.ascontiguousarray(colour[:, ::-1]), np.ascontiguousarray(alpha[:, ::-1])
    half = subject.aspect / 2 * height
    stage.taken.append((x - half, foot - height, x + half, foot, float(alpha.mean())))
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
    """Stand subjects on the ground, a group side by side.

    ``near`` is the row of the feet as a share of the height,
    ``scale`` multiplies their size; ``spots`` says which
    subjects, by where they belong.
    """
    crowd = list(_individuals(stage, lambda spot: spot in spots))
    _line_up(stage, crowd, near=near, scale=scale)


def place_on_water(stage: Stage) -> None:
    """Set boats and ships on the water, smaller where farther away."""
    crowd = list(_individuals(stage, lambda spot: spot == "water"))
    stream = stage.streams.stream("fleet")
    depth_of_water = stage.height - stage.horizon
    slots = stream.permutation(max(len(crowd), 1))
    for i, (wish, index) in enumerate(crowd):
        far = float(stream.uniform(0.1, 0.3)) if i else 0.3
        row = stage.horizon + depth_of_water * far
        size = CAST[wish.name].height * stage.unit * (0.55 + 1.5 * far)
        x = (slots[i] + 0.5 + float(stream.uniform(-0.2, 0.2))) / len(crowd)
        if len(crowd) == 1:
            x = 0.66 if stage.sun[0] < stage.width / 2 else 0.34
        place(stage, wish, index, x=x * stage.width, foot=row, height=size)


def place_in_sky(stage: Stage) -> None:
    """Hang balloons, birds and rockets in the sky."""
    crowd = [one for one in _individuals(stage, lambda spot: spot == "sky") if one[0].name in CAST]
    stream = stage.streams.stream("flight")
    count = len(crowd)
    for i, (wish, index) in enumerate(crowd):
        subject = CAST[wish.name]
        far = 0.0 if i == 0 else float(stream.uniform(0.15, 0.6))
        room = min(stage.horizon if stage.horizon > 0 else stage.height, 1.25 * stage.unit)
        size = min(subject.height * stage.unit * (1 - far), room * 0.8)
        x = ((i * 0.618 + 0.33) % 1.0) * 0.76 + 0.12 + float(stream.uniform(-0.05, 0.05))
        low = 0.46 if count == 1 else float(stream.uniform(0.3, 0.66))
        place(
            stage, wish, index, x=x * stage.width, foot=stage.horizon - room + room * low + size * 0.6,
            height=size,
            depth=0.35 + 0.5 * far,
        )  # fmt: skip


def _line_up(stage: Stage, crowd: list[tuple[SubjectWish, int]], *, near: float, scale: float) -> None:
    if not crowd:
        return
    widths = [CAST[wish.name].aspect * CAST[wish.name].height for wish, _ in crowd]
    room = stage.width / stage.unit * 0.92
    ground = max(stage.height - stage.horizon, 0.1 * stage.height)
    fit = min(1.0, room / max(sum(widths) * 1.04, 1e-6))
    cursor = (stage.width / stage.unit - sum(widths) * fit * 1.04) / 2
    order: list[tuple[float, SubjectWish, int, float, float]] = []
    stream = stage.streams.stream("crowd")
    for (wish, index), width in zip(crowd, widths, strict=True):
        back = 0.0 if len(crowd) == 1 else float(stream.uniform(0.0, 0.14))
        size = CAST[wish.name].height * fit * scale * (1 - back * 0.9) * stage.unit
        middle = (cursor + width * fit * 0.52) * stage.unit
        if len(crowd) == 1:
            middle += float(stream.uniform(-0.05, 0.05)) * stage.unit
        order.append((near * stage.height - back * ground * 0.5, wish, index, middle, size))
        cursor += width * fit * 1.04
    for foot, wish, index, middle, size in sorted(order, key=lambda one: one[0]):
        place(stage, wish, index, x=middle, foot=foot, height=size)


def _individuals(stage: Stage, wanted: Callable[[str], bool]) -> Iterator[tuple[SubjectWish, int]]:
    for wish in stage.scene.subjects:
        if wish.name in CAST and wanted(SPOT.get(wish.name, "ground")):
            for index in range(wish.count):
                yield wish, index


def _colour(stage: Stage, wish: SubjectWish) -> Rgb | None:
    if wish.colour is not None:
        return named(wish.colour)
    if wish.name == "tree" and stage.season != "summer":
        return foliage(stage.season)[0]
    if wish.name == "pine" and stage.season == "winter":
        return foliage("winter")[2]
    return None


def _power(stage: Stage) -> float:
    return max(0.42, min(1.0, stage.light.shine))
