"""How film is encoded: four named profiles, from quick to careful."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

ProfileName = Literal["draft", "standard", "high", "av1"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodeProfile:
    """An encoder and how hard it works; a lower ``crf`` is better and bigger."""

    name: ProfileName
    codec: Literal["libx264", "libsvtav1"]
    preset: str
    crf: int
    keyframe_interval: int = 120
    """Most frames between two key frames."""


DRAFT = EncodeProfile(name="draft", codec="libx264", preset="superfast", crf=23)
STANDARD = EncodeProfile(name="standard", codec="libx264", preset="veryfast", crf=20)
HIGH = EncodeProfile(name="high", codec="libx264", preset="faster", crf=18)
AV1 = EncodeProfile(name="av1", codec="libsvtav1", preset="10", crf=30)

PROFILES: Mapping[ProfileName, EncodeProfile] = MappingProxyType(
    {profile.name: profile for profile in (DRAFT, STANDARD, HIGH, AV1)}
)
