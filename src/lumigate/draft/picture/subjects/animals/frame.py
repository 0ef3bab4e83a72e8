"""Four-legged bodies seen from the side, facing right: the lines they are built along."""

from __future__ import annotations

from dataclasses import dataclass, field

from lumigate.draft.picture.colour import scaled
from lumigate.draft.picture.raster import Plane, Rgb
from lumigate.draft.picture.sprite import Points, Sprite
from lumigate.draft.picture.subjects.animals.anatomy import Knots, marks, merged, tube


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Where a body's parts run; each is a line of (x, y, half thickness) in heights."""

    trunk: Knots
    neck: Knots
    head: Knots
    fore: Knots
    hind: Knots
    far: tuple[float, float] = (0.075, 0.075)
    """How far right of the near one the far fore leg and the far hind leg stand."""
    far_fore: Knots | None = None
    far_hind: Knots | None = None
    more: tuple[Knots, ...] = field(default=())
    """Further limbs of one piece with the body, such as a trunk or a hump."""


def stand(
    sprite: Sprite,
    frame: Frame,
    coat: Rgb,
    *,
    below: Rgb | None = None,
    fur: float = 0.0,
    gloss: float = 0.0,
    hoof: Rgb | None = None,
    hoof_top: float = 0.952,
    legs: Rgb | None = None,
    soft: float = 0.012,
    shadow: bool = True,
) -> Plane:
    """Draw the body in one piece with its near legs, over the far legs; return its outline.

    ``hoof`` colours everything under the row ``hoof_top``; ``legs`` colours the far legs, darker coat if None.
    """
    fore, hind = tube(frame.fore), tube(frame.hind)
    far_fore = tube(frame.far_fore or _beyond(frame.fore, frame.far[0]))
    far_hind = tube(frame.far_hind or _beyond(frame.hind, frame.far[1]))
    if shadow:
        xs = [float(part[:, 0].min()) for part in (fore, hind)] + [float(far_fore[:, 0].max())]
        middle, half = (min(xs) + max(xs)) / 2, (max(xs) - min(xs)) / 2
        sprite.shadow(middle, 0.985, half * 1.25, 0.045)
    tone = scaled(legs or coat, 0.62)
    for leg in (far_fore, far_hind):
        sprite.part(leg, tone, below=scaled(tone, 0.8), sharp=True, fur=fur, rim=0.2, puff=0.6)
        if hoof is not None:
            marks(sprite, leg, [_below(hoof_top)], scaled(hoof, 0.6))
    body = merged(tube(frame.trunk), tube(frame.neck), tube(frame.head), fore, hind,
        *(tube(limb) for limb in frame.more), soft=soft,)  # fmt: skip
    sprite.part(body, coat, below=below or scaled(coat, 0.72), sharp=True, fur=fur, gloss=gloss, puff=0.5)
    if hoof is not None:
        marks(sprite, body, [_below(hoof_top)], hoof)
    return body


def _beyond(leg: Knots, away: float) -> Knots:
    """Return the other leg of a pair: farther right, its shoulder hidden by the body."""
    (x, y, _), second, *rest = leg
    return [(x + away * 0.3, y, second[2]), *((x + away, y, r) for x, y, r in (second, *rest))]


def _below(row: float) -> Points:
    return [(-1.0, row), (4.0, row), (4.0, 2.0), (-1.0, 2.0)]
