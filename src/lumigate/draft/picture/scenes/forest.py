"""Woods: fogged rows of trunks under a canopy, with light falling through."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground
from lumigate.draft.picture.colour import mixed, ramp, rgb, scaled, vector
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.palettes import foliage
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, line_mask, polygon_mask, resize, smooth
from lumigate.draft.picture.skies import paint_sky
from lumigate.draft.picture.stage import Stage

_ROWS = (
    # depth, trunks per unit, trunk width, foot of the trunks, lower edge of the canopy
    (0.9, 20, 0.011, 0.61, 0.40),
    (0.72, 13, 0.017, 0.65, 0.36),
    (0.5, 8, 0.028, 0.72, 0.30),
    (0.28, 4.2, 0.048, 0.82, 0.22),
)
_FOG = {"autumn": "#ffe0a4", "spring": "#ecf4cc", "winter": "#e6edf5", "summer": "#dcedb8"}
_LITTER = {"autumn": ("#c07a2c", "#6e3d18"), "spring": ("#86b34a", "#3f6a2c"), "winter": ("#eef2f7",
"#a9bacb"),
           "summer": ("#6f9a3e", "#2f5226")}  # fmt: skip
_TILE = 512


def paint(stage: Stage) -> None:
    """Paint the rows from far to near and whoever is in the clearing."""
    paint_sky(stage, horizon=0.6, clouds=0.0)
    stage.ground_depth = 0.85
    x = stage.streams.number("glade", 0.36, 0.64) * stage.width
    stage.sun = (x, 0.3 * stage.height)
    dim = 1.0 if stage.light.hour != "night" else 0.32
    fog = mixed(scaled(rgb(_FOG[stage.season]), dim), stage.light.haze, 0.45 if dim == 1.0 else 0.8)
    distance = as_plane(np.hypot(stage.x - x, (stage.y - stage.sun[1]) * 0.9) / stage.unit)
    glow = np.clip(np.exp(-distance * 2.3), 0, 1)[..., None] * np.float32(stage.light.shine)
    back = (
        vector(scaled(fog, 0.86))
        + (vector(mixed(stage.light.sun, fog, 0.3)) * 1.12 - vector(scaled(fog, 0.86))) * glow
    )
    stage.canvas.lay("glade", as_plane(back), depth=1.0)
    place_in_sky(stage)
    tiles = tuple(
        fractal(stage.streams, f"leaves/{i}", _TILE, _TILE, 9, octaves=5, gain=0.62) for i in range(2)
    )
    for i, row in enumerate(_ROWS):
        _lay_row(stage, i, row, tiles, fog, dim)
    if stage.light.shine > 0.5 and stage.scene.weather != "rain":
        _lay_rays(stage, distance)
    place_on_ground(stage, near=0.93)
    _lay_frame(stage, tiles, dim)


def _lay_row(
    stage: Stage,
    i: int,
    row: tuple[float, float, float, float, float],
    tiles: tuple[Plane, ...],
    fog: Rgb,
    dim: float,
) -> None:
    depth, count, width, foot, canopy = row
    _lay_ground(stage, i, depth, foot, fog, dim)
    _lay_trunks(stage, i, depth, count, width, foot, fog, dim)
    _lay_canopy(stage, i, depth, canopy, tiles, fog, dim)


def _faded(stage: Stage, colour: Plane, fog: Rgb, depth: float) -> Plane:
    share = min(0.95, (0.16 if stage.scene.weather == "fog" else 0.0) + 0.9 * depth**1.25)
    return as_plane(colour + (vector(fog) - colour) * np.float32(share))


def _lay_ground(stage: Stage, i: int, depth: float, foot: float, fog: Rgb, dim: float) -> None:
    crest = as_plane((foot - 0.03 * stage.outline(f"floor {i}", 2.4, octaves=4)) * stage.height)
    top = max(0, int(crest.min()) - 2)
    cover = np.clip(stage.y[top:] - crest[None, :] + 0.5, 0, 1)
    first, second = (rgb(code) for code in _LITTER[stage.season])
    last = i == len(_ROWS) - 1
    speckle = stage.noise(f"floor {i}/litter", 16 + 14 * i, octaves=4 if last else 3, gain=0.7, stretch=0.6)[
        top:
    ]
    lit = np.exp(-(((stage.x - stage.sun[0]) / (0.42 * stage.unit)) ** 2)) * stage.light.shine
    tone = smooth(0.3, 0.7, speckle)[..., None]
    colour = vector(scaled(second, dim)) + (vector(scaled(first, dim)) - vector(scaled(second, dim))) * tone
    colour = colour * (0.62 + 0.5 * lit)[..., None]
    stage.canvas.lay(
        f"floor {i}", _faded(stage, as_plane(colour), fog, depth), as_plane(cover), depth=depth,
        reach=0.03 if last else None, at=(0, top),
    )  # fmt: skip


def _lay_trunks(
    stage: Stage, i: int, depth: float, count: float, width: float, foot: float, fog: Rgb, dim: float
) -> None:
    stream = stage.streams.stream(f"trunks {i}")
    total = max(2, round(count * stage.width / stage.unit))
    bottom = min(stage.height, int((foot + 0.05) * stage.height))
    polygons: list[Plane] = []
    shades: list[Plane] = []
    branches: list[tuple[Plane, float]] = []
    busy = bool(stage.scene.subjects) and i >= 2
    for k in range(total):
        x = (k + float(stream.uniform(0.1, 0.9))) / total
        half = width * stage.unit * float(stream.uniform(0.6, 1.3)) / 2
        lean, drop = float(stream.uniform(-0.03, 0.03)) * stage.unit, float(stream.uniform(-0.012, 0.03))
        forks = stream.random((3, 3))
        if busy and abs(x - 0.5) < 0.2:
            continue
        x *= stage.width
        y = (foot + drop) * stage.height
        sway = x + lean
        outline = [(sway - half * 0.62, 0.0), (x - half * 0.8, y * 0.6), (x - half, y - half),
        (x - half * 1.9, y),
                   (x + half * 1.9, y), (x + half, y - half), (x + half * 0.8, y * 0.6),
                   (sway + half * 0.62, 0.0)]  # fmt: skip
        polygons.append(np.array(outline, np.float32))
        inner = -1 if stage.sun[0] > x else 1
        shades.append(
            np.array(
                [
                    (x + inner * half * 0.15, 0),
                    (x + inner * half * 1.6, 0),
                    (x + inner * half * 1.6, y),
                    (x + inner * half * 0.05, y),
                ],
                np.float32,
            )
        )
        for j, (start, reach, angle) in enumerate(forks):
            side = -1.0 if (j + k) % 2 else 1.0
            at = y * (0.22 + 0.34 * float(start))
            end = (x + side * half * (3 + 7 * float(reach)), at - half * (2 + 6 * float(angle)))
            branches.append(
                (
                    np.array([(x, at), ((x + end[0]) / 2, (at + end[1]) / 2 + half * 0.5), end], np.float32),
                    half * 0.4,
                )
            )
    cover = np.maximum(polygon_mask(bottom, stage.width, polygons), line_mask(bottom, stage.width, branches))
    shade = blur(polygon_mask(bottom, stage.width, shades), max(width * stage.unit * 0.16, 0.5))
    bark = (
        rgb("#d8cfc4")
        if stage.season == "autumn" and i % 2
        else rgb("#6a5240" if stage.season != "winter" else "#5d5a5e")
    )
    texture = (
        stage.noise(f"trunks {i}/bark", 30, octaves=2, stretch=2.5, rows=bottom)
        if i >= 2
        else np.float32(0.5)
    )
    tone = (0.55 + 0.5 * (1 - shade)) * (0.8 + 0.4 * texture)
    colour = vector(scaled(bark, 0.85 * dim)) * as_plane(np.broadcast_to(tone, cover.shape))[..., None]
    stage.canvas.lay(f"trunks {i}", _faded(stage, as_plane(colour), fog, depth), cover, depth=depth - 0.01)


def _canopy_fields(
    stage: Stage, i: int, rows: int, tiles: tuple[Plane, ...], zoom: float
) -> tuple[Plane, Plane]:
    """Cut two pieces of the leaf tiles, larger for nearer rows; half resolution is enough for leaves."""
    half_w, half_h = max(2, stage.width // 2), max(2, rows // 2)
    out: list[Plane] = []
    for k, tile in enumerate(tiles):
        start = stage.streams.stream(f"canopy {i}/{k}").integers(0, _TILE, 2)
        spread = _TILE / (stage.unit / 2) / zoom
        x = ((np.arange(half_w) * spread + start[0]) % (2 * _TILE - 2)).astype(np.float32)
        y = ((np.arange(half_h) * spread + start[1]) % (2 * _TILE - 2)).astype(np.float32)
        x, y = np.minimum(x, 2 * _TILE - 2 - x), np.minimum(y, 2 * _TILE - 2 - y)
        out.append(
            tile[np.clip(y.astype(np.int32), 0, _TILE - 1)][:, np.clip(x.astype(np.int32), 0, _TILE - 1)]
        )
    return out[0], out[1]


def _lay_canopy(
    stage: Stage, i: int, depth: float, canopy: float, tiles: tuple[Plane, ...], fog: Rgb, dim: float
) -> None:
    rows = min(stage.height, int((canopy + 0.16) * stage.height))
    mass, tone = _canopy_fields(stage, i, rows, tiles, 0.75 + 0.55 * i)
    y = (np.arange(mass.shape[0], dtype=np.float32)[:, None] + 0.5) * (rows / mass.shape[0]) / stage.height
    x = (np.arange(mass.shape[1], dtype=np.float32)[None, :] + 0.5) * (stage.width / mass.shape[1])
    sag = stage.outline(f"canopy {i}", 2.6, octaves=3)[np.minimum(x[0].astype(np.int32), stage.width - 1)]
    open_sky = 0.16 * np.exp(-(((x - stage.sun[0]) / (0.3 * stage.unit)) ** 2))
    edge = (canopy - open_sky + 0.1 * (sag[None, :] - 0.5) - y) * 2.6
    bare = 0.1 if stage.season == "winter" else 0.0
    cover = smooth(0.49 + bare, 0.56 + bare, as_plane(mass + np.clip(edge, -0.6, 0.42)))
    leaves = tuple(scaled(one, dim) for one in foliage(stage.season)[:5])
    order = (leaves[3], leaves[2], leaves[1], leaves[0], leaves[4])
    bright = as_plane(np.clip((tone - 0.3) * 1.9 + (mass - 0.5) * 0.5, 0, 1))
    colour = ramp(order, as_plane(np.round(bright * 7) / 7 * 0.7 + bright * 0.3))
    near_sun = np.exp(
        -(((x - stage.sun[0]) ** 2 + (y * stage.height - stage.sun[1]) ** 2) / (0.45 * stage.unit) ** 2)
    )
    colour = colour * (0.62 + 0.55 * near_sun * stage.light.shine)[..., None]
    stage.canvas.lay(
        f"canopy {i}", resize(_faded(stage, as_plane(colour), fog, depth), rows, stage.width),
        resize(cover, rows, stage.width), depth=depth - 0.03, life="sway",
    )  # fmt: skip


def _lay_rays(stage: Stage, distance: Plane) -> None:
    angle = np.arctan2(stage.y + 0.25 * stage.height - 0.0, stage.x - stage.sun[0])
    wave = stage.streams.stream("rays").random(64)
    index = (angle / np.pi * 63).clip(0, 62.99)
    low = index.astype(np.int32)
    beam = wave[low] + (wave[low + 1] - wave[low]) * (index - low)
    fade = smooth(0.95, 0.2, as_plane(stage.y / stage.height)) * np.exp(-distance * 1.1)
    alpha = np.clip(smooth(0.45, 0.95, as_plane(beam)) * fade * 0.5 * stage.light.shine, 0, 0.6)
    stage.canvas.lay("rays", mixed(stage.light.sun, (1.0, 0.95, 0.8), 0.4), as_plane(alpha), depth=0.4)


def _lay_frame(stage: Stage, tiles: tuple[Plane, ...], dim: float) -> None:
    """Lay dark leaves near the viewer along the upper corners."""
    rows = int(0.3 * stage.height)
    if rows < 4 or stage.season == "winter":
        return
    mass, tone = _canopy_fields(stage, 7, rows, tiles, 1.9)
    y = (np.arange(mass.shape[0], dtype=np.float32)[:, None] + 0.5) / mass.shape[0]
    x = (np.arange(mass.shape[1], dtype=np.float32)[None, :] + 0.5) / mass.shape[1]
    corner = (np.abs(x - 0.5) - 0.36) * 2.6 - y * 0.75
    cover = smooth(0.5, 0.55, as_plane(mass + np.clip(corner, -0.6, 0.4)))
    leaves = foliage(stage.season)
    colour = ramp(
        (scaled(leaves[3], 0.5 * dim), scaled(leaves[2], 0.62 * dim), scaled(leaves[1], 0.8 * dim)),
        as_plane(np.clip(tone * 1.4 - 0.2, 0, 1)),
    )
    stage.canvas.lay(
        "near leaves",
        resize(colour, rows, stage.width),
        resize(cover, rows, stage.width),
        depth=0.05,
        life="sway",
    )
