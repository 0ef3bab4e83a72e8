"""Where a hat sits, and the parts that hats share."""

from __future__ import annotations

from lumigate.draft.picture.colour import scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.subjects.people.figure import MIDDLE, Figure

WHITE: Rgb = (0.965, 0.953, 0.925)
GOLD: Rgb = (0.878, 0.675, 0.235)
DARK: Rgb = (0.137, 0.145, 0.169)
Spots = list[tuple[float, float]]


class Headwear:
    """The place of a hat; points are in half head widths from the middle of its rim, upwards."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.wide = figure.build.face
        self.rim = figure.build.crown + figure.tall * 0.25

    def at(self, points: Spots) -> Spots:
        """Return points as the sprite wants them."""
        return [(MIDDLE + x * self.wide, self.rim - y * self.wide) for x, y in points]

    def cap(self, tone: Rgb, height: float = 1.1, wide: float = 1.12) -> None:
        """Add a round crown."""
        half = [(wide, -0.1), (wide * 0.95, height * 0.55), (0.5, height)]
        outline = [(-x, y) for x, y in half] + half[::-1]
        self.figure.sprite.part(self.at(outline), tone, below=scaled(tone, 0.85), puff=0.7)

    def brim(self, tone: Rgb, wide: float, tall: float = 0.16) -> None:
        """Add a flat round brim."""
        self.figure.sprite.oval(MIDDLE, self.rim, self.wide * wide, self.wide * tall, tone, puff=0.4)

    def band(self, tone: Rgb, low: float = 0.0, high: float = 0.25, wide: float = 1.08) -> None:
        """Add a band around the head."""
        outline = [(-wide, low), (wide, low), (wide * 0.98, high), (-wide * 0.98, high)]
        self.figure.sprite.part(self.at(outline), tone, sharp=True, puff=0.5)
