"""How a figure is built and how it stands, as numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Point = tuple[float, float]
BuildName = Literal["man", "woman", "child", "old", "stout", "small"]
PoseName = Literal["stand", "walk", "wave", "hold", "hips", "dance", "run", "guard", "cheer", "fold", "show"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """Rows from the crown (0) to the soles (1) and half widths, in heights of the figure."""

    chin: float
    shoulder: float
    waist: float
    hip: float
    knee: float
    face: float
    shoulders: float
    waists: float
    hips: float
    limb: float

    @property
    def crown(self) -> float:
        """The row of the top of the bare head."""
        return 0.035

    @property
    def brow(self) -> float:
        """The middle of the head."""
        return (self.crown + self.chin) / 2


BUILDS: Mapping[BuildName, Build] = MappingProxyType(
    {
        "man": Build(chin=0.228, shoulder=0.268, waist=0.45, hip=0.54, knee=0.745, face=0.083, shoulders=0.118,
                     waists=0.078, hips=0.082, limb=0.05),
        "woman": Build(chin=0.228, shoulder=0.268, waist=0.432, hip=0.54, knee=0.745, face=0.081, shoulders=0.096,
                       waists=0.06, hips=0.09, limb=0.043),
        "child": Build(chin=0.305, shoulder=0.35, waist=0.52, hip=0.62, knee=0.79, face=0.115, shoulders=0.115,
                       waists=0.09, hips=0.095, limb=0.056),
        "old": Build(chin=0.235, shoulder=0.285, waist=0.475, hip=0.555, knee=0.755, face=0.084, shoulders=0.11,
                     waists=0.092, hips=0.092, limb=0.046),
        "stout": Build(chin=0.235, shoulder=0.277, waist=0.48, hip=0.575, knee=0.775, face=0.09, shoulders=0.135,
                       waists=0.15, hips=0.135, limb=0.06),
        "small": Build(chin=0.33, shoulder=0.37, waist=0.56, hip=0.66, knee=0.81, face=0.12, shoulders=0.135,
                       waists=0.125, hips=0.12, limb=0.065),
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """Elbow and hand of each arm from its shoulder, outwards and down; feet and knees from the middle, outwards."""

    left: tuple[Point, Point]
    right: tuple[Point, Point]
    feet: tuple[float, float] = (0.055, 0.055)
    knees: tuple[float, float] = (0.05, 0.05)
    lifted: tuple[float, float] = (0.0, 0.0)
    """How far each foot is off the ground."""


_REST: tuple[Point, Point] = ((0.035, 0.135), (0.05, 0.265))
_UP: tuple[Point, Point] = ((0.085, -0.02), (0.085, -0.16))
_OUT: tuple[Point, Point] = ((0.11, 0.04), (0.2, -0.03))
_HOLD: tuple[Point, Point] = ((0.06, 0.12), (0.105, 0.045))
_HIP: tuple[Point, Point] = ((0.115, 0.12), (0.02, 0.2))
_FRONT: tuple[Point, Point] = ((0.055, 0.13), (-0.045, 0.17))
_SWING: tuple[Point, Point] = ((0.075, 0.115), (0.06, 0.225))
_BENT: tuple[Point, Point] = ((0.09, 0.1), (0.135, 0.01))

POSES: Mapping[PoseName, Pose] = MappingProxyType(
    {
        "stand": Pose(left=_REST, right=_REST),
        "walk": Pose(left=_SWING, right=_REST, feet=(0.085, 0.095), knees=(0.055, 0.075)),
        "wave": Pose(left=_REST, right=_UP),
        "hold": Pose(left=_REST, right=_HOLD),
        "hips": Pose(left=_HIP, right=_REST, feet=(0.065, 0.065)),
        "dance": Pose(left=_OUT, right=_UP, feet=(0.03, 0.15), knees=(0.04, 0.12), lifted=(0.0, 0.11)),
        "run": Pose(left=_BENT, right=_BENT, feet=(0.14, 0.09), knees=(0.09, 0.1), lifted=(0.13, 0.0)),
        "guard": Pose(left=_HIP, right=_HOLD, feet=(0.085, 0.085), knees=(0.07, 0.07)),
        "cheer": Pose(left=_UP, right=_UP, feet=(0.075, 0.075), knees=(0.06, 0.06)),
        "fold": Pose(left=_FRONT, right=_FRONT),
        "show": Pose(left=_REST, right=_OUT),
    }
)
