"""Furniture and everyday things."""

from lumigate.draft.picture.subjects.things import (
    bouquets,
    furniture,
    gadgets,
    household,
    music,
    shapes,
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
    *household.SUBJECTS,
    *shapes.SUBJECTS,
    *music.SUBJECTS,
    *worn.SUBJECTS,
    *toys.SUBJECTS,
    *treasures.SUBJECTS,
    *tools.SUBJECTS,
)
