"""Furniture and everyday things."""

from lumigate.draft.picture.subjects.things import tabletop

SUBJECTS = (*tabletop.SUBJECTS,)
