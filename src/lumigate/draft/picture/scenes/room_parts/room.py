"""The camera in a room, and the scheme of its colours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.palettes import named
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.stage import Stage

BACK = 6.4
"""Distance of the back wall."""

FLOOR, CEILING = -1.35, 1.5
"""Heights of floor and ceiling above the eye."""

_SCHEMES = (
    ("#ece4d6", "#2f5068", "#9a6840", "#c9a24e"),
    ("#e6e0d4", "#7c8f6f", "#8a5f3c", "#d9b25e"),
    ("#efe5dc", "#b5684f", "#7a5238", "#d0a45a"),
    ("#e2e2e0", "#4f5f86", "#a9805a", "#c79f5a"),
    ("#f1e9da", "#3f6b5c", "#8f6a44", "#d8ab54"),
    ("#ead9d0", "#6b4a5f", "#7f5a40", "#cfa060"),
    ("#dfe6e8", "#c97a4a", "#b08a60", "#b59a5c"),
)

_SHIPS = (("#8f9aa8", "#3f5f86", "#5a6470", "#7fd0e0"), ("#b5b8bc", "#a5523a", "#6a6e76", "#e0a53c"))


@dataclass(frozen=True, slots=True)
class Room:
    """The camera in the room; lengths in metres or so, ``side`` is half the width of the room."""

    stage: Stage
    side: float
    focal: float
    middle: float
    level: float
    wall: Rgb
    accent: Rgb
    wood: Rgb
    brass: Rgb
    power: float

    def at(self, x: float, y: float, z: float) -> tuple[float, float]:
        """Return the pixel of a point of the room."""
        return self.middle + x / z * self.focal, self.level - y / z * self.focal

    def depth(self, z: float) -> float:
        """Return the layer depth of a distance."""
        return float(np.clip((z - 1.2) / (BACK - 1.2) * 0.8 + 0.04, 0.04, 0.9))

    def box(
        self, faces: Facets, x: tuple[float, float], y: tuple[float, float], z: tuple[float, float], tone: Rgb
    ) -> None:
        """Fill the visible faces of a block."""
        (x0, x1), (y0, y1), (z0, z1) = x, y, z
        tone = scaled(tone, self.power)
        if x0 > 0:
            faces.fill(
                scaled(tone, 0.52),
                [self.at(x0, y0, z0), self.at(x0, y1, z0), self.at(x0, y1, z1), self.at(x0, y0, z1)],
            )
        if x1 < 0:
            faces.fill(
                scaled(tone, 0.52),
                [self.at(x1, y0, z0), self.at(x1, y1, z0), self.at(x1, y1, z1), self.at(x1, y0, z1)],
            )
        if y1 < 0:
            faces.fill(
                scaled(tone, 1.16),
                [self.at(x0, y1, z0), self.at(x1, y1, z0), self.at(x1, y1, z1), self.at(x0, y1, z1)],
            )
        faces.fill(
            tone,
            [self.at(x0, y1, z0), self.at(x1, y1, z0), self.at(x1, y0, z0), self.at(x0, y0, z0)],
            below=scaled(tone, 0.66),
        )


def room_for(stage: Stage) -> Room:
    """Return the room of the stage, its colours by seed or by the prompt."""
    wall, accent, wood, brass = (rgb(code) for code in _SCHEMES[stage.streams.pick("scheme", len(_SCHEMES))])
    if stage.scene.at("interior:spaceship"):
        wall, accent, wood, brass = (rgb(code) for code in _SHIPS[stage.streams.pick("scheme", len(_SHIPS))])
    if stage.scene.colours:
        accent = named(stage.scene.colours[0])
    if len(stage.scene.colours) > 1:
        wall = mixed(named(stage.scene.colours[1]), (1.0, 1.0, 1.0), 0.4)
    aspect = stage.width / stage.unit
    tall = stage.height / stage.unit
    night = stage.light.hour == "night" or stage.scene.palette == "dark"
    return Room(
        stage=stage, side=2.5 * max(1.0, 0.82 * aspect) / tall**0.35,
        focal=0.98 * stage.unit * max(1.0, 0.9 * aspect) ** 0.25 * tall**0.5,
        middle=stage.width * (0.5 + stage.streams.number("view", -0.04, 0.04)), level=0.47 * stage.height,
        wall=wall, accent=accent, wood=wood, brass=brass, power=0.78 if night else 1.2,
    )  # fmt: skip
