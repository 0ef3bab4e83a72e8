"""What a word can stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Facet = Literal[
    "place", "hour", "season", "weather", "style", "palette", "colour", "subject", "number",
    "size", "material", "relation", "side", "framing", "silhouette", "flying", "swimming", "action", "garment",
    "not", "and", "article", "another", "grammar", "mood",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word or phrase stands for."""

    facet: Facet
    value: str = ""
