"""People as friendly figures, put together from a look."""

from __future__ import annotations

from functools import partial

from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.people import back, beside, body, extras, face, garments, hats, held
from lumigate.draft.picture.subjects.people.figure import ASPECT, MIDDLE, figure, hand_of
from lumigate.draft.picture.subjects.people.look import Look
from lumigate.draft.picture.subjects.people.roles import CASUAL, ROLES, SIZES


def _draw(look: Look, sprite: Sprite, wanted: Rgb | None) -> None:
    f = figure(sprite, look, wanted)
    sprite.shadow(MIDDLE, 0.982, 0.17, 0.022)
    back.behind(f)
    beside.held_behind(f)
    face.hair_behind(f)
    body.arms(f, behind=True)
    body.legs(f)
    body.trunk(f)
    if look.back:
        if "backpack" in look.extras:
            back.behind(f)
    else:
        garments.details(f)
    face.head(f)
    if not look.back:
        extras.before(f)
    hats.hat(f)
    if look.held in ("book", "guitar", "violin", "camera", "drum"):
        held.held_before(f)
        body.arms(f, behind=False)
    else:
        body.arms(f, behind=False)
        held.held_before(f)


def _anybody(sprite: Sprite, wanted: Rgb | None) -> None:
    _draw(CASUAL[sprite.streams.pick("who", len(CASUAL))], sprite, wanted)


def _subject(name: str, look: Look) -> Subject:
    height, metres = SIZES[look.build]
    return Subject(
        name=name, model=partial(_draw, look), height=height, metres=metres, aspect=ASPECT, flips=False
    )


SUBJECTS = (
    Subject(
        name="person",
        model=_anybody,
        height=0.58,
        metres=1.72,
        aspect=ASPECT,
        flips=False,
        hand=hand_of(CASUAL[0]),
    ),
    *(_subject(name, look) for name, look in ROLES.items()),
)
