"""Every sound that there is, by its name, family after family."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lumigate.draft.sound.ambience import AMBIENCE
from lumigate.draft.sound.animals import ANIMALS
from lumigate.draft.sound.birds import BIRDS
from lumigate.draft.sound.desk import DESK
from lumigate.draft.sound.doors import DOORS
from lumigate.draft.sound.impacts import IMPACTS
from lumigate.draft.sound.insects import INSECTS
from lumigate.draft.sound.interface import INTERFACE
from lumigate.draft.sound.kitchen import KITCHEN
from lumigate.draft.sound.machines import MACHINES
from lumigate.draft.sound.manner import Sound
from lumigate.draft.sound.musical import MUSICAL
from lumigate.draft.sound.people import PEOPLE
from lumigate.draft.sound.transitions import TRANSITIONS
from lumigate.draft.sound.vehicles import VEHICLES
from lumigate.draft.sound.water import WATER
from lumigate.draft.sound.weather import WEATHER

FAMILIES: Mapping[str, Mapping[str, Sound]] = MappingProxyType(
    {
        "weather": WEATHER,
        "water": WATER,
        "birds": BIRDS,
        "animals": ANIMALS,
        "insects": INSECTS,
        "people": PEOPLE,
        "doors": DOORS,
        "desk": DESK,
        "kitchen": KITCHEN,
        "machines": MACHINES,
        "vehicles": VEHICLES,
        "interface": INTERFACE,
        "impacts": IMPACTS,
        "transitions": TRANSITIONS,
        "musical": MUSICAL,
        "ambience": AMBIENCE,
    }
)
"""The families, each with its sounds."""

EFFECTS: Mapping[str, Sound] = MappingProxyType(
    {name: sound for family in FAMILIES.values() for name, sound in family.items()}
)
"""Every sound by its name."""
