"""Animals."""

from lumigate.draft.picture.subjects.animals import (
    apes,
    birds,
    crawling,
    equine,
    farm,
    fish,
    flying,
    giants,
    greatcats,
    heavy,
    perched,
    poultry,
    reef,
    reptiles,
    rodents,
    seas,
    sitting,
    small,
    tall,
    wading,
    winged,
)

_FAMILIES = (sitting, equine, farm, tall, heavy, rodents, small, apes, greatcats, birds, perched, flying, wading,
    poultry, fish, seas, reef, winged, crawling, reptiles, giants,)  # fmt: skip

SUBJECTS = tuple(subject for family in _FAMILIES for subject in family.SUBJECTS)
