"""Which sounds the words of a prompt ask for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "rain": "rain raining rainfall rainy drizzle downpour shower yağmur regen lluvia pluie",
        "wind": "wind windy breeze gale gust gusts howling rüzgar viento vent",
        "waves": "wave waves sea ocean surf shore beach seaside dalga deniz meer mar mer",
        "thunder": "thunder thunderclap thunderstorm storm lightning rumble gök donner trueno tonnerre",
        "fire": "fire campfire fireplace bonfire flames burning crackling crackle ateş feuer fuego feu",
        "birds": "bird birds birdsong chirp chirps chirping tweet songbird songbirds kuş kuşlar vögel pájaros",
        "footsteps": "footstep footsteps step steps walk walking walks running schritte pasos adım",
        "door": "door doors creak creaking slam slams slamming kapı tür puerta porte",
        "applause": "applause clap claps clapping crowd audience ovation alkış beifall aplausos",
        "whoosh": "whoosh whooshing swoosh swish swipe transition",
        "riser": "riser rise rising build-up buildup uplifter sweep",
        "click": "click clicks clicking button mouse tick switch tap",
        "engine": "engine motor car truck idling vehicle motorcycle motorbike tractor",
        "heartbeat": "heartbeat heart heartbeats pulse kalp herzschlag",
        "bell": "bell bells chime chimes church-bell gong çan glocke campana cloche ding",
    }
)
"""Sound -> the words for it."""

_QUIET_WORDS = """
a an the of in on at over with and or to from into by near as is are very some then while like for it its
sound sounds effect effects noise noises sfx audio recording ambience ambient ambiance background loop clip
please make create generate play hear heard realistic clean short long quality high close distant far away
soft gentle light heavy loud quiet slow fast single one two three several big small old wooden metal
outside inside day night forest city street room kitchen open opening opens closing closes shut shutting
ve ile bir der die das und mit el la los y con le les et avec
"""
_SILENT = frozenset(_QUIET_WORDS.split())
_MEANT = {word: name for name, words in WORDS.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class Heard:
    """The sounds to make, in the order of the words, and the words that ask for something else."""

    names: tuple[str, ...]
    unknown: tuple[str, ...]


def read_words(prompt: str) -> Heard:
    """Return what a prompt asks for."""
    words = re.findall(r"\w+(?:-\w+)*", prompt.lower())
    names: dict[str, None] = {}
    unknown: dict[str, None] = {}
    for word in words:
        for part in (word,) if word in _MEANT else word.split("-"):
            if part in _MEANT:
                names[_MEANT[part]] = None
            elif part not in _SILENT and not part.isdigit():
                unknown[part] = None
    return Heard(tuple(names), tuple(unknown))
