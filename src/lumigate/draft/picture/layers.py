"""A picture as a stack of RGBA layers, each at its depth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from lumigate.draft.picture.raster import Bytes, Plane, Rgb, blend

Life = Literal["still", "drift", "ripple", "sway", "fixed"]
"""How a layer lives when time passes: clouds drift, water ripples, leaves sway; a fixed one stays on the screen."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layer:
    """One cut-out of the picture.

    ``pixels`` is straight RGBA, lying with its corner at (``left``, ``top``). ``depth`` runs from 0 (near)
    to 1 (far). A plane that comes towards the viewer, such as water, has ``depth`` at its upper edge and
    ``reach`` at the lower edge of the picture.
    """

    name: str
    pixels: Bytes
    left: int
    top: int
    depth: float
    reach: float | None = None
    life: Life = "still"


class Canvas:
    """Lays layers from far to near and keeps the flat picture up to date.

    ``keep`` also keeps the layers themselves, at 8 bits; the flat picture stays float and may exceed 1
    where something shines.
    """

    def __init__(self, height: int, width: int, *, keep: bool) -> None:
        self.height = height
        self.width = width
        self.picture: Plane = np.zeros((height, width, 3), np.float32)
        self.keep = keep
        self._layers: list[Layer] = []

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The layers kept so far, far ones first."""
        return tuple(self._layers)

    def lay(
        self,
        name: str,
        colour: Plane | Rgb,
        alpha: Plane | None = None,
        *,
        depth: float,
        reach: float | None = None,
        life: Life = "still",
        at: tuple[int, int] = (0, 0),
    ) -> None:
        """Put a layer on top of the others.

        ``colour`` is (h, w, 3) or one colour, ``alpha`` (h, w), both with the corner at pixel ``at`` = (x,
        y);
        what sticks out of the canvas is cut off. No ``alpha`` means opaque.
        """
        shape = alpha.shape if alpha is not None else (self.height, self.width)
        left, top = max(at[0], 0), max(at[1], 0)
        right, bottom = min(at[0] + shape[1], self.width), min(at[1] + shape[0], self.height)
        if right <= left or bottom <= top:
            return
        cut = (slice(top - at[1], bottom - at[1]), slice(left - at[0], right - at[0]))
        cover = np.ones((bottom - top, right - left), np.float32) if alpha is None else alpha[cut]
        if isinstance(colour, tuple):
            paint: Plane = np.broadcast_to(np.array(colour, np.float32), (*cover.shape, 3))
        else:
            paint = colour[cut]
        place = (slice(top, bottom), slice(left, right))
        self.picture[place] = paint if alpha is None else blend(self.picture[place], paint, cover)
        if self.keep:
            pixels = np.empty((*cover.shape, 4), np.uint8)
            pixels[..., :3] = np.clip(paint * 255 + 0.5, 0, 255)
            pixels[..., 3] = np.clip(cover * 255 + 0.5, 0, 255)
            self._layers.append(
                Layer(name=name, pixels=pixels, left=left, top=top, depth=depth, reach=reach, life=life)
            )
