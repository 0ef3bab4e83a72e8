"""What must be rendered: parts of the film, each named by a hash of all that its frames depend on.

A part knows nothing of where in the film it lies, only what is to be seen from its first frame to its last. So a
change to one caption names only the parts in its range anew, and the same scene in two films is rendered once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pydantic import TypeAdapter

from lumigate.kit.hashing import fingerprint
from lumigate.kit.rational import Rate
from lumigate.media.profiles import ProfileName
from lumigate.production.canvas import CaptionBox
from lumigate.production.captions import Cue
from lumigate.production.model import CaptionStyle, Size
from lumigate.production.motion import Motion
from lumigate.production.timeline import Timeline

LONGEST_PART = 60
"""Frames."""

ENGINE = 1
"""Rises when the frame function draws the same description differently."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """What all parts of a film share."""

    size: Size
    rate: Rate
    profile: ProfileName


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A still under the camera. ``offset`` is the first frame of the part, counted in the layer's own scene."""

    still: str
    """Key of the prepared still."""
    motion: Motion
    offset: int
    length: int
    """Frames of the whole scene."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blend:
    """A cross-fade from the first layer to the second. ``offset``: the part's first frame, counted in the fade."""

    offset: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionState:
    """A caption with one word lit, from frame ``first`` to before ``end`` of the part."""

    first: int
    end: int
    words: tuple[str, ...]
    lines: tuple[int, ...]
    lit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """How captions are drawn."""

    style: CaptionStyle
    box: CaptionBox


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """All that is to be seen in a part, and nothing of where it goes."""

    canvas: Canvas
    frames: int
    layers: tuple[Layer, ...]
    """One, or two where they blend."""
    blend: Blend | None = None
    captions: tuple[CaptionState, ...] = ()
    lettering: Lettering | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part: frames ``start`` to ``start + picture.frames`` of the film."""

    key: str
    start: int
    picture: Picture

    @property
    def end(self) -> int:
        return self.start + self.picture.frames


@dataclass(frozen=True, slots=True, kw_only=True)
class StillNode:
    """A picture made ready for the camera: ``asset`` says what, ``key`` also how."""

    key: str
    asset: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderPlan:
    """The nodes of a render. ``join`` names the film: its parts in order and its sound."""

    canvas: Canvas
    stills: tuple[StillNode, ...]
    parts: tuple[Part, ...]
    join: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictured:
    """The picture of one scene, by asset and content hash, and how the camera moves over it."""

    scene: str
    asset: str
    sha256: str
    motion: Motion


def plan_render(
    *,
    timeline: Timeline,
    pictured: Sequence[Pictured],
    cues: Sequence[Cue],
    lettering: Lettering | None,
    canvas: Canvas,
    encoder: str,
    sound: str | None,
) -> RenderPlan:
    """Return the plan of a film; equal arguments give equal keys.

    ``encoder`` is the fingerprint of everything that draws and encodes on this machine, ``sound`` the content hash
    of the sound track.
    """
    by_scene = {item.scene: item for item in pictured}
    stills = {
        item.scene: StillNode(key=_still_key(item, canvas, encoder), asset=item.asset) for item in pictured
    }
    parts: list[Part] = []
    for start, end in cut_points(timeline):
        layers, blend = _layers(timeline, by_scene, stills, start)
        states = _states(cues, start, end) if lettering is not None else ()
        picture = Picture(
            canvas=canvas,
            frames=end - start,
            layers=layers,
            blend=blend,
            captions=states,
            lettering=lettering if states else None,
        )
        plain = _PICTURE.dump_python(picture, mode="json")
        parts.append(Part(key=fingerprint([ENGINE, encoder, plain]), start=start, picture=picture))
    join = fingerprint([ENGINE, [part.key for part in parts], sound])
    distinct = {node.key: node for node in stills.values()}
    return RenderPlan(canvas=canvas, stills=tuple(distinct.values()), parts=tuple(parts), join=join)


def cut_points(timeline: Timeline) -> list[tuple[int, int]]:
    """Return the parts as frames (start, end): cut where fades begin and end, then halved until short enough."""
    bounds = {0, timeline.frames}
    for fade in timeline.fades:
        bounds |= {fade.start, fade.end}
    edges = sorted(bounds)
    parts: list[tuple[int, int]] = []
    for start, end in pairwise(edges):
        pieces = -(-(end - start) // LONGEST_PART)
        marks = [start + (end - start) * piece // pieces for piece in range(pieces + 1)]
        parts += pairwise(marks)
    return parts


def _layers(
    timeline: Timeline, pictured: Mapping[str, Pictured], stills: Mapping[str, StillNode], start: int
) -> tuple[tuple[Layer, ...], Blend | None]:
    shown = [scene for scene in timeline.scenes if scene.start <= start < scene.end]
    layers = tuple(
        Layer(
            still=stills[scene.key].key,
            motion=pictured[scene.key].motion,
            offset=start - scene.start,
            length=scene.length,
        )
        for scene in shown
    )
    if len(layers) == 1:
        return layers, None
    fade = next(fade for fade in timeline.fades if fade.start <= start < fade.end)
    return layers, Blend(offset=start - fade.start, length=fade.length)


def _states(cues: Sequence[Cue], start: int, end: int) -> tuple[CaptionState, ...]:
    states: list[CaptionState] = []
    for cue in cues:
        if cue.end <= start or cue.start >= end:
            continue
        changes = sorted({cue.start, *(max(cue.start, word.start) for word in cue.words)})
        for first, last in zip(changes, [*changes[1:], cue.end], strict=True):
            visible = max(first, start), min(last, end)
            if visible[0] < visible[1]:
                states.append(
                    CaptionState(
                        first=visible[0] - start,
                        end=visible[1] - start,
                        words=tuple(word.text for word in cue.words),
                        lines=cue.lines,
                        lit=cue.spoken_at(first),
                    )
                )
    return tuple(states)


def _still_key(item: Pictured, canvas: Canvas, encoder: str) -> str:
    return fingerprint([ENGINE, encoder, item.sha256, str(canvas.size)])


_PICTURE = TypeAdapter(Picture)
