"""Vehicles by land, water and air."""

from lumigate.draft.picture.subjects.vehicles import craft

SUBJECTS = (*craft.SUBJECTS,)
