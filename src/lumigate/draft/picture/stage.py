"""What every drawing function is given: scene, light, size, streams and the canvas."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from lumigate.draft.picture.grammar import Scene, Season
from lumigate.draft.picture.layers import Canvas
from lumigate.draft.picture.layout.standing import Layout
from lumigate.draft.picture.noise import fractal, profile
from lumigate.draft.picture.palettes import Light, light_of, season_of
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Plane
from lumigate.draft.picture.styles.traces import traces_for


@dataclass(slots=True, kw_only=True)
class Stage:
    """One picture in the making.

    ``unit`` is the shorter side in pixels and the measure of all sizes. ``x`` is (1, width) and ``y``
    (height, 1), pixel centres. ``sun`` is the pixel position of the light; ``horizon`` the row where the
    ground begins; a scene sets both. ``grounds`` are depths along the ground: (row, depth) pairs. ``taken`` are the
    places of the subjects, (left, top, right, bottom) in pixels, which may reach out of the picture, and the share of
    each that is covered.
    """

    scene: Scene
    streams: Streams
    canvas: Canvas
    light: Light
    season: Season
    width: int
    height: int
    unit: float
    x: Plane
    y: Plane
    horizon: float = 0.0
    sun: tuple[float, float] = (0.0, 0.0)
    ground_depth: float = 0.7
    layout: Layout | None = None
    """Where the subjects are; laid out when the first of them is placed."""
    placed: set[str] = field(default_factory=set[str])
    """Individuals drawn so far, as name/index."""
    taken: list[tuple[float, float, float, float, float]] = field(
        default_factory=list[tuple[float, float, float, float, float]]
    )

    def noise(
        self, name: str, cells: float, *, octaves: int = 5, gain: float = 0.5, stretch: float = 1.0,
        ridged: bool = False, rows: int | None = None,
    ) -> Plane:  # fmt: skip
        """Return full-frame fractal noise (or its first ``rows`` rows) of the element ``name``."""
        whole = fractal(
            self.streams, name, self.height, self.width, cells, octaves=octaves, gain=gain, stretch=stretch,
            ridged=ridged,
        )  # fmt: skip
        return whole if rows is None else whole[:rows]

    def outline(self, name: str, cells: float, *, octaves: int = 5, gain: float = 0.5) -> Plane:
        """Return a noise profile, one value 0..1 for each column."""
        return profile(self.streams, name, self.width, self.unit, cells, octaves=octaves, gain=gain)

    def depth_at(self, row: float) -> float:
        """Return the depth of something that stands on the ground at this pixel row."""
        share = (row - self.horizon) / max(self.height - self.horizon, 1.0)
        return float(np.clip(self.ground_depth * (1 - max(share, 0.0)) ** 1.3, 0.02, 0.95))


def stage_for(scene: Scene, seed: int, width: int, height: int, *, keep: bool) -> Stage:
    """Set an empty stage; ``keep`` keeps the layers for motion."""
    streams = Streams(seed)
    return Stage(
        scene=scene,
        streams=streams,
        canvas=Canvas(height, width, keep=keep, traces=traces_for(scene.style, height, width)),
        light=light_of(scene, streams),
        season=season_of(scene),
        width=width,
        height=height,
        unit=float(min(width, height)),
        x=(np.arange(width, dtype=np.float32) + np.float32(0.5))[None, :],
        y=(np.arange(height, dtype=np.float32) + np.float32(0.5))[:, None],
    )
