"""Furniture and everyday things."""

from lumigate.draft.picture.subjects.things import (
    bouquets,
    furniture,
    gadgets,
    music,
    tabletop,
    tools,
    toys,
    treasures,
    worn,
)

SUBJECTS = (
    *tabletop.SUBJECTS,
    *bouquets.SUBJECTS,
    *furniture.SUBJECTS,
    *gadgets.SUBJECTS,
    *music.SUBJECTS,
    *worn.SUBJECTS,
    *toys.SUBJECTS,
    *treasures.SUBJECTS,
    *tools.SUBJECTS,
)
