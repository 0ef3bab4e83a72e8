"""A small canvas on which a subject is modelled from soft, lit parts."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from lumigate.draft.picture.colour import mixed, vector
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import (
    Plane,
    Rgb,
    as_plane,
    blend,
    blur,
    ellipse,
    line_mask,
    polygon_mask,
    resize,
    slope,
    smooth,
    spline,
)

Points = Sequence[tuple[float, float]]

_MARGIN = 0.22
_FUR_CELLS = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Lamp:
    """What lights a subject: the side the light comes from (-1 left .. 1 right), its colours, its power."""

    side: float
    sun: Rgb
    shade: Rgb
    power: float


class Sprite:
    """Collects parts, drawn back to front.

    Coordinates are in heights of the subject: (0, 0) is the upper left corner of its box, y = 1 its feet,
    x = ``aspect`` its right edge. The pixels reach a margin beyond the box. ``variant`` names the kind of subject that
    is wanted, such as a breed, or is empty.
    """

    def __init__(
        self, *, size: float, aspect: float, lamp: Lamp, streams: Streams, variant: str = ""
    ) -> None:
        self.size = size
        self.aspect = aspect
        self.lamp = lamp
        self.streams = streams
        self.variant = variant
        self.margin = _MARGIN
        self.rows = max(2, round(size * (1 + 2 * _MARGIN)))
        self.columns = max(2, round(size * (aspect + 2 * _MARGIN)))
        self.colour: Plane = np.zeros((self.rows, self.columns, 3), np.float32)
        self.alpha: Plane = np.zeros((self.rows, self.columns), np.float32)
        self._parts = 0

    def pixels(self, points: Iterable[tuple[float, float]] | Plane) -> Plane:
        """Return points of the box as pixels of the sprite."""
        return (np.asarray(list(points), np.float32) + np.float32(_MARGIN)) * np.float32(self.size)

    def part(
        self,
        points: Points | Plane,
        colour: Rgb,
        *,
        below: Rgb | None = None,
        fur: float = 0.0,
        puff: float = 0.5,
        gloss: float = 0.0,
        rim: float = 0.5,
        sharp: bool = False,
        flat: float = 0.0,
    ) -> None:
        """Add a part: a closed outline, shaded as if inflated.

        ``below`` is the colour towards its lower end. ``fur`` 0..1 roughens edge and surface,
        ``puff`` says how
        far from the edge it still bulges, ``gloss`` adds a highlight, ``rim`` light along the edge;
        ``sharp`` keeps corners; ``flat`` 0..1 takes the shading away.
        """
        outline = self.pixels(points)
        if not sharp:
            outline = spline(outline)
        box = self._box(outline)
        if box is None:
            return
        rows, columns = box
        self._parts += 1
        local = outline - np.array([columns.start, rows.start], np.float32)
        height, width = rows.stop - rows.start, columns.stop - columns.start
        solid = polygon_mask(height, width, [local])
        cover = self._furred(solid, fur) if fur else solid
        normal_x, normal_y, normal_z = _inflate(solid, puff)
        paint = self._shade(colour, below, (normal_x, normal_y, normal_z), fur, gloss, rim, flat)
        self._over((rows, columns), paint, cover)

    def pair(
        self, points: Points, colour: Rgb, *, centre: float = 0.5, **how: float | bool | Rgb | None
    ) -> None:
        """Add a part and its mirror image about x = ``centre``."""
        self.part(points, colour, **how)  # pyright: ignore[reportArgumentType]
        self.part([(2 * centre - x, y) for x, y in points], colour, **how)  # pyright: ignore[reportArgumentType]

    def oval(
        self, x: float, y: float, rx: float, ry: float, colour: Rgb, *, turn: float = 0.0,
        below: Rgb | None = None, fur: float = 0.0, puff: float = 0.5, gloss: float = 0.0, rim: float = 0.5,
        flat: float = 0.0,
    ) -> None:  # fmt: skip
        """Add an ellipse around (x, y)."""
        self.part(
            ellipse(x, y, rx, ry, turn=turn), colour, below=below, fur=fur, puff=puff, gloss=gloss, rim=rim,
            sharp=True, flat=flat,
        )  # fmt: skip

    def line(self, points: Points, colour: Rgb, thickness: float, *, alpha: float = 1.0) -> None:
        """Add a line; ``thickness`` in heights of the subject."""
        track = spline(self.pixels(points), closed=False) if len(points) > 2 else self.pixels(points)
        box = self._box(track, pad=2 + thickness * self.size)
        if box is None:
            return
        rows, columns = box
        local = track - np.array([columns.start, rows.start], np.float32)
        cover = line_mask(
            rows.stop - rows.start, columns.stop - columns.start, [(local, thickness * self.size)]
        )
        paint = np.broadcast_to(as_plane(vector(colour) * self._tint()), (*cover.shape, 3))
        self._over(box, paint, as_plane(cover * np.float32(alpha)))

    def glow(self, x: float, y: float, radius: float, colour: Rgb, *, alpha: float = 0.6) -> None:
        """Add a soft round light."""
        outline = self.pixels([(x - radius * 2, y - radius * 2), (x + radius * 2, y + radius * 2)])
        box = self._box(outline)
        if box is None:
            return
        rows, columns = box
        centre = self.pixels([(x, y)])[0]
        yy = np.arange(rows.start, rows.stop, dtype=np.float32)[:, None] - centre[1]
        xx = np.arange(columns.start, columns.stop, dtype=np.float32)[None, :] - centre[0]
        cover = as_plane(alpha * np.exp(-(xx**2 + yy**2) / (radius * self.size) ** 2 * 1.4))
        self._over(box, np.broadcast_to(vector(colour), (*cover.shape, 3)), cover)

    def glass(self, x: float, y: float, radius: float, tint: Rgb) -> None:
        """Add a clear ball: denser towards its edge, with two reflections."""
        box = self._box(self.pixels([(x - radius, y - radius), (x + radius, y + radius)]))
        if box is None:
            return
        rows, columns = box
        centre = self.pixels([(x, y)])[0]
        v = (np.arange(rows.start, rows.stop, dtype=np.float32)[:, None] - centre[1]) / (radius * self.size)
        u = (np.arange(columns.start, columns.stop, dtype=np.float32)[None, :] - centre[0]) / (
            radius * self.size
        )
        distance = as_plane(np.hypot(u, v))
        inside = smooth(1.0, 1.0 - 2.5 / (radius * self.size), distance)
        shine = np.exp(-(((u + 0.45) / 0.2) ** 2) - ((v + 0.52) / 0.16) ** 2) * 0.6
        shine += np.exp(-(((u - 0.55) / 0.08) ** 2) - ((v - 0.45) / 0.2) ** 2) * 0.2
        edge = 0.05 + 0.4 * np.clip(distance, 0, 1) ** 7 + np.exp(-(((distance - 0.985) / 0.014) ** 2)) * 0.6
        cover = as_plane(np.clip(edge + shine, 0, 0.9) * inside)
        white = np.clip(shine / np.maximum(edge + shine, 1e-3), 0, 1)[..., None]
        paint = vector(tint) + (np.array([1.2, 1.2, 1.2], np.float32) - vector(tint)) * white
        self._over(box, as_plane(paint), cover)

    def shadow(self, x: float, y: float, rx: float, ry: float, *, alpha: float = 0.5) -> None:
        """Add a soft contact shadow on the ground; draw it first."""
        outline = self.pixels([(x - rx * 1.6, y - ry * 1.6), (x + rx * 1.6, y + ry * 1.6)])
        box = self._box(outline)
        if box is None:
            return
        rows, columns = box
        centre = self.pixels([(x, y)])[0]
        yy = (np.arange(rows.start, rows.stop, dtype=np.float32)[:, None] - centre[1]) / (ry * self.size)
        xx = (np.arange(columns.start, columns.stop, dtype=np.float32)[None, :] - centre[0]) / (
            rx * self.size
        )
        distance = xx**2 + yy**2
        cover = as_plane(alpha * np.exp(-distance * 1.5) * smooth(2.5, 1.4, as_plane(distance)))
        dark = mixed(self.lamp.shade, (0.0, 0.0, 0.0), 0.6)
        self._over(box, np.broadcast_to(vector(dark), (*cover.shape, 3)), cover)

    def _box(self, outline: Plane, pad: float = 3.0) -> tuple[slice, slice] | None:
        pad += self.size * 0.012
        left, top = np.floor(outline.min(0) - pad).astype(int)
        right, bottom = np.ceil(outline.max(0) + pad).astype(int)
        left, top = max(int(left), 0), max(int(top), 0)
        right, bottom = min(int(right), self.columns), min(int(bottom), self.rows)
        if right - left < 2 or bottom - top < 2:
            return None
        return slice(top, bottom), slice(left, right)

    def _grain(self, shape: tuple[int, int], *, tall: float) -> Plane:
        rows = math.ceil(shape[0] / self.size * _FUR_CELLS / tall) + 2
        columns = math.ceil(shape[1] / self.size * _FUR_CELLS) + 2
        grid = self.streams.stream(f"fur/{self._parts}/{tall}").random((rows, columns), dtype=np.float32)
        whole = as_plane(
            cv2.resize(
                grid,
                (
                    max(1, round(columns * self.size / _FUR_CELLS)),
                    max(1, round(rows * self.size * tall / _FUR_CELLS)),
                ),
                interpolation=cv2.INTER_LINEAR,
            )
        )
        return resize(whole, *shape) if whole.shape < shape else whole[: shape[0], : shape[1]]

    def _furred(self, solid: Plane, fur: float) -> Plane:
        soft = blur(solid, self.size * 0.006)
        grain = self._grain((solid.shape[0], solid.shape[1]), tall=1.6)
        if grain.shape != solid.shape:
            grain = resize(grain, *solid.shape)
        return smooth(0.40, 0.60, as_plane(soft + (grain - 0.5) * fur * 0.75))

    def _tint(self) -> Plane:
        return vector(mixed((1.0, 1.0, 1.0), self.lamp.sun, 0.3)) * np.float32(0.45 + 0.55 * self.lamp.power)

    def _shade(
        self, colour: Rgb, below: Rgb | None, normal: tuple[Plane, Plane, Plane], fur: float, gloss: float,
        rim: float, flat: float,
    ) -> Plane:  # fmt: skip
        nx, ny, nz = normal
        light = np.array([0.62 * self.lamp.side, -0.68, 0.72])
        light = as_plane(light / np.linalg.norm(light))
        lambert = np.clip(nx * light[0] + ny * light[1] + nz * light[2], 0, 1)
        bright = as_plane(0.44 + 0.68 * lambert)
        if fur:
            grain = self._grain((nx.shape[0], nx.shape[1]), tall=2.4)
            if grain.shape != nx.shape:
                grain = resize(grain, *nx.shape)
            bright = as_plane(bright * (1 - 0.17 * fur + 0.34 * fur * grain))
        if flat:
            bright = as_plane(bright + (0.95 - bright) * np.float32(flat))
        added: list[tuple[Plane, Rgb]] = [
            (as_plane(np.float32(0.24) * (1 - bright)), self.lamp.shade),
        ]
        if rim:
            strength = np.float32(rim * (0.35 + 0.65 * self.lamp.power))
            edge = as_plane(cv2.pow(as_plane(np.clip(1 - nz, 0, 1)), 2.2))
            edge *= np.clip(np.float32(0.3) - ny * np.float32(0.9) + nx * light[0], 0, 1)
            added.append((as_plane(edge * strength), self.lamp.sun))
        if gloss:
            half = light + as_plane([0, 0, 1])
            half = as_plane(half / np.linalg.norm(half))
            shine = np.clip(nx * half[0] + ny * half[1] + nz * half[2], 0, 1)
            added.append(
                (as_plane(as_plane(cv2.pow(as_plane(shine), 50)) * np.float32(gloss)), (1.0, 1.0, 1.0))
            )
        # One plane at a time: arithmetic on interleaved channels takes three times as long.
        tint = mixed((1.0, 1.0, 1.0), self.lamp.sun, 0.3)
        power = 0.45 + 0.55 * self.lamp.power
        share = np.linspace(0, 1, nx.shape[0], dtype=np.float32)[:, None]
        paint: list[Plane] = []
        for k in range(3):
            own = np.float32(colour[k] * tint[k] * power)
            if below is not None:
                own = own + np.float32(below[k] * tint[k] * power - own) * share
            plane = bright * own
            for cover, light_colour in added:
                plane += cover * np.float32(light_colour[k])
            paint.append(as_plane(plane))
        return as_plane(cv2.merge(paint))

    def _over(self, box: tuple[slice, slice], paint: Plane, cover: Plane) -> None:
        below = self.alpha[box]
        total = as_plane(cover + below * (1 - cover))
        share = as_plane(cover / np.maximum(total, 1e-5))
        self.colour[box] = blend(self.colour[box], as_plane(paint), share)
        self.alpha[box] = total


def _inflate(solid: Plane, puff: float) -> tuple[Plane, Plane, Plane]:
    inside = (solid > 0.5).astype(np.uint8)
    distance = as_plane(cv2.distanceTransform(inside, cv2.DIST_L2, 3))
    radius = max(float(distance.max()) * puff * 2, 1.0)
    share = np.clip(distance / radius, 0, 1)
    bulge = as_plane(np.sqrt(np.clip(1 - (1 - share) ** 2, 0, 1)) * radius)
    along, down = slope(blur(bulge, max(radius * 0.12, 0.6)))
    length = 1 / np.sqrt(along**2 + down**2 + 1)
    return as_plane(-along * length), as_plane(-down * length), as_plane(length)
