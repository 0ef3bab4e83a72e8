"""A skyline of domes and minarets over rising roofs."""

from __future__ import annotations

import math

import numpy as np

from lumigate.draft.picture.colour import mixed, rgb, vector
from lumigate.draft.picture.raster import Plane, as_plane, blur, polygon_mask
from lumigate.draft.picture.stage import Stage


def lay_istanbul(stage: Stage) -> None:
    """Lay a hazy far hill, then the hill with the great mosques."""
    unit = stage.unit
    far = _Skyline(stage, "far hill", scale=0.6)
    far.hill(0.035)
    far.mosque(0.13, 0.55, 2)
    far.mosque(0.9, 0.6, 2)
    far.lay(depth=0.88, haze=0.62)
    near = _Skyline(stage, "old city", scale=1.0)
    near.hill(0.05)
    main = 0.42 if stage.sun[0] > stage.width / 2 else 0.58
    near.mosque(main + stage.streams.number("mosque", -0.03, 0.03), 1.0, 6)
    if stage.width > 0.8 * unit:
        near.mosque(main - 0.36 if main > 0.5 else main + 0.36, 0.62, 4)
        near.tower(main + (0.22 if main < 0.5 else -0.22) + (0.4 if main < 0.5 else -0.4) * 0.02)
    near.lay(depth=0.74, haze=0.08)


class _Skyline:
    """Collects outlines of one hill, then lays them as one layer."""

    def __init__(self, stage: Stage, name: str, *, scale: float) -> None:
        self._stage = stage
        self._name = name
        self._unit = stage.unit * scale
        self._base = stage.horizon + 2.0
        self._polygons: list[Plane] = []
        self._windows: list[Plane] = []
        self._crest: Plane = np.full(stage.width, self._base, np.float32)

    def hill(self, rise: float) -> None:
        """Raise the ground and cover it with roofs."""
        stage, unit = self._stage, self._unit
        shape = stage.outline(self._name, 2.6, octaves=3)
        self._crest = as_plane(self._base - (shape * 1.2 + 0.25) * rise * unit)
        columns = np.arange(stage.width, dtype=np.float32)
        edge = np.stack([columns, self._crest], 1)
        self._polygons.append(
            np.concatenate([[[0, self._base]], edge, [[stage.width, self._base]]]).astype(np.float32)
        )
        stream = stage.streams.stream(f"{self._name}/roofs")
        x = 0.0
        while x < stage.width:
            wide, high = float(stream.uniform(0.016, 0.034)) * unit, float(stream.uniform(0.014, 0.04)) * unit
            peak, room = float(stream.uniform(0.0, 0.3)), stream.random(2)
            top = self._at(x + wide / 2) - high * 0.8
            self._add(
                (x, self._base),
                (x, top),
                (x + wide / 2, top - high * peak),
                (x + wide, top),
                (x + wide, self._base),
            )
            if room[0] < 0.6:
                size = 0.0034 * unit
                at, y = x + wide * (0.2 + 0.5 * float(room[1])), top + high * 0.45
                self._windows.append(
                    np.array(
                        [(at, y), (at + size, y), (at + size, y + size * 1.5), (at, y + size * 1.5)],
                        np.float32,
                    )
                )
            x += wide * float(stream.uniform(0.8, 1.15))

    def mosque(self, where: float, size: float, minarets: int) -> None:
        """Add a mosque of ``size`` at a share of the width, with so many minarets."""
        x, r = where * self._stage.width, 0.074 * self._unit * size
        ground = self._at(x) + r * 0.1
        self._add(
            (x - r * 2.2, self._base),
            (x - r * 2.2, ground - r * 0.3),
            (x + r * 2.2, ground - r * 0.3),
            (x + r * 2.2, self._base),
        )
        for side in (-1, 1):
            self._dome(x + side * r * 1.02, ground - r * 0.3, r * 0.62)
            self._dome(x + side * r * 1.74, ground - r * 0.16, r * 0.36)
            for k in range(4):
                self._dome(x + side * r * (1.2 + 0.3 * k), ground + r * 0.1, r * 0.15)
        self._add(
            (x - r * 0.98, ground),
            (x - r * 0.98, ground - r * 0.78),
            (x + r * 0.98, ground - r * 0.78),
            (x + r * 0.98, ground),
        )
        self._dome(x, ground - r * 0.66, r)
        for k in range(7):
            at = x + r * (k - 3) * 0.26
            self._windows.append(
                np.array(
                    [
                        (at - r * 0.035, ground - r * 0.62),
                        (at + r * 0.035, ground - r * 0.62),
                        (at + r * 0.035, ground - r * 0.48),
                        (at - r * 0.035, ground - r * 0.48),
                    ],
                    np.float32,
                )
            )
        spots = ((-2.3, 1.0), (2.3, 1.0), (-1.5, 0.86), (1.5, 0.86), (-3.0, 0.74), (3.0, 0.74))
        for offset, tall in spots[:minarets]:
            self._minaret(x + offset * r, r * 3.7 * tall, r * 0.078)

    def tower(self, where: float) -> None:
        """Add a round tower with a conical roof."""
        x, w = where * self._stage.width, 0.021 * self._unit
        foot = self._at(x) + w
        self._add(
            (x - w, foot), (x - w * 0.92, foot - w * 4.4), (x - w * 1.18, foot - w * 4.6),
            (x - w * 1.18, foot - w * 5.3), (x, foot - w * 8.2),
            (x + w * 1.18, foot - w * 5.3), (x + w * 1.18, foot - w * 4.6), (x + w * 0.92, foot - w * 4.4),
            (x + w, foot),
        )  # fmt: skip

    def lay(self, *, depth: float, haze: float) -> None:
        """Lay what was collected as one silhouette, lighter towards the water."""
        stage, light = self._stage, self._stage.light
        bottom = min(stage.height, math.ceil(self._base) + 1)
        cover = polygon_mask(bottom, stage.width, self._polygons)
        day = light.hour == "day"
        body = mixed(light.shade, rgb("#8b7f86"), 0.45 if day else 0.1)
        body = mixed(body, light.haze, haze)
        climb = np.clip((self._base - stage.y[:bottom]) / (0.2 * self._unit), 0, 1)[..., None]
        foot = vector(mixed(body, light.haze, 0.3))
        colour = np.broadcast_to(foot + (vector(body) - foot) * climb, (bottom, stage.width, 3)).copy()
        rim = np.clip(
            cover - np.roll(blur(cover, stage.unit / 600), max(1, round(stage.unit / 420)), 0), 0, 1
        )
        colour += (rim * 0.5 * light.shine)[..., None] * vector(light.sun)
        if not day:
            panes = polygon_mask(bottom, stage.width, self._windows)
            warm = vector(rgb("#ffc86e"))
            colour += (warm * 1.1 - colour) * (panes * 0.9)[..., None]
            halo = blur(panes, stage.unit / 130)
            colour += (halo * 1.5)[..., None] * warm
        stage.canvas.lay(self._name, as_plane(colour), cover, depth=depth)

    def _at(self, x: float) -> float:
        return float(self._crest[min(max(int(x), 0), self._stage.width - 1)])

    def _add(self, *points: tuple[float, float]) -> None:
        self._polygons.append(np.array(points, np.float32))

    def _dome(self, x: float, y: float, r: float) -> None:
        angles = np.linspace(math.pi, 2 * math.pi, 28)
        drum = y - r * 0.32
        arc = [(x + r * math.cos(a), drum + r * 0.88 * math.sin(a)) for a in angles]
        self._add((x - r, y), *arc, (x + r, y))
        tip = drum - r * 0.88
        self._add((x - r * 0.03, tip + 2), (x, tip - r * 0.32), (x + r * 0.03, tip + 2))

    def _minaret(self, x: float, high: float, t: float) -> None:
        foot = self._at(x) + t * 4
        self._add(
            (x - t, foot),
            (x - t * 0.8, foot - high * 0.78),
            (x, foot - high),
            (x + t * 0.8, foot - high * 0.78),
            (x + t, foot),
        )
        for share in (0.48, 0.68):
            y = foot - high * share
            self._add(
                (x - t * 1.7, y), (x - t * 1.25, y - t * 1.6), (x + t * 1.25, y - t * 1.6), (x + t * 1.7, y)
            )
