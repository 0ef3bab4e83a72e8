"""How each kind of thing that floats through a clip looks and moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from lumigate.draft.motion.air_words import Air
from lumigate.draft.picture.grammar import Scene

Kind = Literal["snow", "rain", "leaves", "petals", "dust", "sparks", "fireflies", "bubbles", "steam"]
Shape = Literal["dot", "streak", "flake", "ring", "puff"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Swarm:
    """How a kind looks and falls.

    Speeds are in heights (``fall``) and widths (``wind``) of the picture per second, sizes in units (shorter sides),
    ``count`` is for a square picture. ``pulse`` is how often each comes and goes, 0 for never.
    """

    shape: Shape
    count: int
    size: tuple[float, float]
    fall: float
    wind: float
    sway: float
    alpha: tuple[int, int]
    colour: tuple[int, int, int]
    soft: float = 0.0
    pulse: float = 0.0
    band: tuple[float, float] = (0.0, 1.0)
    """The rows within which they live, fading at both ends, as shares of the height."""


SWARMS: Mapping[Kind, Swarm] = MappingProxyType(
    {
        "snow": Swarm(shape="dot", count=230, size=(0.0012, 0.0052), fall=0.12, wind=0.02, sway=0.018,
                      alpha=(130, 230), colour=(246, 248, 252), soft=0.0011),
        "rain": Swarm(shape="streak", count=190, size=(0.02, 0.06), fall=1.5, wind=-0.25, sway=0.0,
                      alpha=(50, 110), colour=(214, 224, 236)),
        "leaves": Swarm(shape="flake", count=34, size=(0.003, 0.01), fall=0.1, wind=0.05, sway=0.03,
                        alpha=(170, 235), colour=(214, 122, 38)),
        "petals": Swarm(shape="flake", count=34, size=(0.0025, 0.0075), fall=0.07, wind=0.05, sway=0.03,
                        alpha=(150, 220), colour=(246, 196, 212)),
        "dust": Swarm(shape="dot", count=60, size=(0.0008, 0.0026), fall=-0.014, wind=0.014, sway=0.012,
                      alpha=(30, 130), colour=(255, 240, 206), soft=0.0009, pulse=0.3),
        "sparks": Swarm(shape="dot", count=70, size=(0.0009, 0.0028), fall=-0.22, wind=0.02, sway=0.02,
                        alpha=(120, 255), colour=(255, 176, 78), soft=0.0008, pulse=0.9, band=(0.05, 1.02)),
        "fireflies": Swarm(shape="dot", count=44, size=(0.0034, 0.007), fall=-0.006, wind=0.008, sway=0.03,
                           alpha=(150, 255), colour=(228, 255, 140), soft=0.0024, pulse=0.35, band=(0.35, 0.97)),
        "bubbles": Swarm(shape="ring", count=42, size=(0.003, 0.013), fall=-0.11, wind=0.004, sway=0.012,
                         alpha=(60, 170), colour=(226, 246, 255), soft=0.0006),
        "steam": Swarm(shape="puff", count=30, size=(0.034, 0.056), fall=-0.08, wind=0.004, sway=0.014,
                       alpha=(12, 22), colour=(244, 244, 246), soft=0.012),
    }
)  # fmt: skip

_INDOORS = ("abstract", "still_life", "interior", "underwater")


def kinds_for(scene: Scene, airs: frozenset[Air], *, own: bool) -> tuple[Kind, ...]:
    """Return what floats through a scene; into a foreign still only what the prompt asks for."""
    asked: list[Kind] = [kind for kind in SWARMS if kind in airs]
    if (
        scene.weather in ("snow", "rain")
        and scene.weather not in asked
        and not (own and scene.kind in _INDOORS)
    ):
        asked.append(scene.weather)
    if asked or not own:
        return tuple(asked)
    kind = str(scene.kind)
    if kind == "underwater" and scene.allows("bubbles"):
        return ("bubbles",)
    if kind in ("forest", "landscape", "street", "village") and scene.season in ("autumn", "spring"):
        return ("leaves",) if scene.season == "autumn" else ("petals",)
    if kind in ("forest", "interior", "desert") or (
        scene.hour == "sunset" and kind not in ("space", "abstract")
    ):
        return ("dust",)
    return ()
