"""Sample points for what covers much of the picture, coarser than its pixels where that cannot be seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.raster import Plane, as_plane
from lumigate.draft.picture.stage import Stage

_FINEST = 1400.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grid:
    """Points over the rows ``top`` to ``bottom`` of a picture.

    ``x`` is (1, columns) and ``y`` (rows, 1), both in pixels of the picture; planes over the grid may be
    laid as colours at its place, the canvas scales them. ``size`` is (rows, columns) in pixels.
    """

    stage: Stage
    top: int
    bottom: int
    x: Plane
    y: Plane

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns that the grid covers, in pixels."""
        return self.bottom - self.top, self.stage.width

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the grid itself."""
        return self.y.shape[0], self.x.shape[1]

    @property
    def share(self) -> Plane:
        """How far down each row lies, 0 at ``top`` to 1 at ``bottom``, as (rows, 1)."""
        return as_plane((self.y - self.top) / max(self.bottom - self.top, 1))

    def noise(
        self, name: str, cells: float, *, octaves: int = 5, gain: float = 0.5, stretch: float = 1.0,
        ridged: bool = False,
    ) -> Plane:  # fmt: skip
        """Return fractal noise over the grid; ``cells`` features per shorter side of the picture."""
        rows, columns = self.shape
        measure = cells * min(self.size) / self.stage.unit
        return fractal(
            self.stage.streams, name, rows, columns, measure, octaves=octaves, gain=gain, stretch=stretch,
            ridged=ridged,
        )  # fmt: skip

    def columns(self, profile: Plane) -> Plane:
        """Return a profile with one value per column of the picture at the columns of the grid, (1, columns)."""
        return as_plane(np.interp(self.x[0], self.stage.x[0], profile))[None, :]


def grid_for(stage: Stage, top: float = 0, bottom: float | None = None, *, soft: int = 1) -> Grid:
    """Return the grid of some rows (all by default), at most ``_FINEST`` points along the shorter side.

    ``soft`` takes only every so-manieth point for what has no fine detail.
    """
    first = min(max(int(top), 0), stage.height - 1)
    last = stage.height if bottom is None else min(max(int(bottom), first + 1), stage.height)
    step = max(float(soft), stage.unit / _FINEST)
    rows, columns = max(2, round((last - first) / step)), max(2, round(stage.width / step))
    x = (np.arange(columns, dtype=np.float32) + np.float32(0.5)) * np.float32(stage.width / columns)
    y = (np.arange(rows, dtype=np.float32) + np.float32(0.5)) * np.float32((last - first) / rows)
    return Grid(stage=stage, top=first, bottom=last, x=x[None, :], y=y[:, None] + np.float32(first))
