"""What figures wear on their heads."""

from __future__ import annotations

from lumigate.draft.picture.subjects.people.figure import Figure
from lumigate.draft.picture.subjects.people.hats_told import TOLD
from lumigate.draft.picture.subjects.people.hats_worn import WORN
from lumigate.draft.picture.subjects.people.headwear import Headwear


def hat(f: Figure) -> None:
    """Draw the hat, if there is one."""
    draw = WORN.get(f.look.hat) or TOLD.get(f.look.hat)
    if draw is not None:
        draw(Headwear(f))
