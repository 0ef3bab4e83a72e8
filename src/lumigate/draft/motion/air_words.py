"""Words by which prompts ask for something in the air, or for lights that live, in eight languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Air = Literal[
    "snow",
    "rain",
    "leaves",
    "petals",
    "dust",
    "sparks",
    "fireflies",
    "bubbles",
    "steam",
    "twinkle",
    "flicker",
]

_WORDS: Mapping[Air, str] = MappingProxyType(
    {
        "snow": """snow snowing snowfall snowy blizzard snowflake snowflakes nieve nevando neige schnee schneefall
            neve nevicata kar снег снегопад""",
        "rain": """rain raining rainy rainfall drizzle downpour lluvia lloviendo pluie regen pioggia chuva yağmur
            дождь ливень""",
        "leaves": """falling-leaves hojas-cayendo feuilles-qui-tombent fallende-blätter foglie-che-cadono
            folhas-caindo dökülen-yapraklar листопад""",
        "petals": """petals falling-petals pétalos pétales blütenblätter petali pétalas taçyaprak лепестки confetti
            konfetti конфетти""",
        "dust": """dust dusty dust-motes motes polvo poussière staub polvere poeira toz пыль пылинки""",
        "sparks": """spark sparks embers ember chispas brasas étincelles braises funken glut scintille faville
            faíscas kıvılcım kıvılcımlar искры угли campfire bonfire hoguera feu-de-camp lagerfeuer falò fogueira
            kamp-ateşi костёр костер""",
        "fireflies": """firefly fireflies luciérnagas lucioles glühwürmchen lucciole vaga-lumes vagalumes
            ateşböceği ateşböcekleri светлячки""",
        "bubbles": """bubble bubbles burbujas bulles blasen luftblasen bolle bolhas kabarcık kabarcıklar пузыри
            пузырьки""",
        "steam": """steam steaming steamy vapor vapour vapeur dampf dampfend dampfende vapore fumante buhar пар
            humeante fumant""",
        "twinkle": """twinkle twinkles twinkling glitter glittering sparkling centelleo centelleante scintillant
            funkelnd funkelnde scintillante cintilante parıldayan мерцание мерцающие city-lights fairy-lights
            string-lights christmas-lights starry stars luces-de-la-ciudad lumières-de-la-ville stadtlichter
            luci-della-città luzes-da-cidade şehir-ışıkları огни-города""",
        "flicker": """flicker flickering fire flame flames candle candles candlelight campfire bonfire fireplace
            torch torches lantern lanterns fuego llama llamas vela velas hoguera chimenea feu flamme flammes bougie
            bougies cheminée feuer flamme flammen kerze kerzen lagerfeuer kamin fackel fiamma fiamme candela candele
            camino falò fogo chama fogueira lareira ateş alev mum mumlar şömine огонь пламя свеча свечи костёр
            костер камин""",
    }
)
"""For each of them its words; a hyphen stands for any gap."""

_NO = r"(?<!\bno )(?<!\bwithout )(?<!\bsin )(?<!\bsans )(?<!\bohne )(?<!\bsenza )(?<!\bsem )(?<!\bбез )"


def _pattern(words: str) -> re.Pattern[str]:
    forms = "|".join(
        re.escape(word).replace(r"\-", r"[\s-]") for word in sorted(words.split(), key=len, reverse=True)
    )
    return re.compile(rf"{_NO}(?<!\w)(?:{forms})(?!\w)")


_PATTERNS: Mapping[Air, re.Pattern[str]] = MappingProxyType(
    {air: _pattern(words) for air, words in _WORDS.items()}
)


def named_airs(prompt: str, negative_prompt: str = "") -> frozenset[Air]:
    """Return what a prompt asks to be in the air or to shine, less what the negative prompt names."""
    text, against = prompt.casefold(), negative_prompt.casefold()
    return frozenset(
        air for air, words in _PATTERNS.items() if words.search(text) and not words.search(against)
    )


def is_shown(word: str, airs: frozenset[Air]) -> bool:
    """Tell whether a word of the prompt is answered by one of these."""
    return any(_PATTERNS[air].fullmatch(word.casefold()) for air in airs)
