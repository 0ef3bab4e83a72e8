"""Vehicles by land, water and air."""

from lumigate.draft.picture.subjects.vehicles import (
    aircraft,
    boats,
    cars,
    craft,
    cycles,
    lorries,
    rails,
    sails,
    spacecraft,
    works,
)

SUBJECTS = (
    *craft.SUBJECTS,
    *cars.SUBJECTS,
    *cycles.SUBJECTS,
    *lorries.SUBJECTS,
    *rails.SUBJECTS,
    *aircraft.SUBJECTS,
    *spacecraft.SUBJECTS,
    *boats.SUBJECTS,
    *sails.SUBJECTS,
    *works.SUBJECTS,
)
