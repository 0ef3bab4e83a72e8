"""Woods: fogged rows of trunks under a canopy, with light falling through."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground
from lumigate.draft.picture.colour import mixed, ramp, rgb, scaled, vector
from lumigate.draft.picture.flora import Grove, Species, plant
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.ground import Way, lay_way, perspective_noise
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.palettes import foliage
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, line_mask, polygon_mask, resize, smooth
from lumigate.draft.picture.skies import paint_sky
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.vegetation import lay_blades

_ROWS = (
    # depth, trunks per unit, trunk width, foot of the trunks, lower edge of the canopy
    (0.9, 20, 0.011, 0.61, 0.40),
    (0.72, 13, 0.017, 0.65, 0.36),
    (0.5, 8, 0.028, 0.72, 0.30),
    (0.28, 4.2, 0.048, 0.82, 0.22),
)
_FOG = {"autumn": "#ffe0a4", "spring": "#ecf4cc", "winter": "#e6edf5", "summer": "#dcedb8"}
_LITTER = {
    "autumn": ("#c07a2c", "#6e3d18"),
    "spring": ("#86b34a", "#3f6a2c"),
    "winter": ("#eef2f7", "#a9bacb"),
    "summer": ("#6f9a3e", "#2f5226"),
}
_TILE = 512


def paint(stage: Stage) -> None:
    """Paint the rows from far to near and whoever is in the clearing."""
    paint_sky(stage, horizon=0.6, clouds=0.0)
    stage.ground_depth = 0.85
    wood = _kind(stage)
    x = stage.streams.number("glade", 0.3, 0.7) * stage.width
    stage.sun = (x, stage.streams.number("glade/y", 0.2, 0.36) * stage.height)
    dim = 1.0 if stage.light.hour != "night" else 0.32
    air = mixed(rgb(_FOG[stage.season]), rgb(wood.air), 0.5) if wood.air else rgb(_FOG[stage.season])
    fog = mixed(scaled(air, dim), stage.light.haze, 0.45 if dim == 1.0 else 0.8)
    grid = grid_for(stage, soft=2)
    distance = as_plane(np.hypot(grid.x - x, (grid.y - stage.sun[1]) * 0.9) / stage.unit)
    glow = np.clip(np.exp(-distance * 2.3), 0, 1)[..., None] * np.float32(stage.light.shine)
    dull = vector(scaled(fog, 0.86))
    back = dull + (vector(mixed(stage.light.sun, fog, 0.3)) * 1.12 - dull) * glow
    stage.canvas.lay("glade", as_plane(back), depth=1.0, size=(stage.height, stage.width))
    place_in_sky(stage)
    tiles = tuple(
        fractal(stage.streams, f"leaves/{i}", _TILE, _TILE, 9, octaves=5, gain=0.62) for i in range(2)
    )
    for i, row in enumerate(_ROWS):
        _lay_row(stage, i, row, tiles, fog, dim, wood)
        if i == 2:
            _lay_undergrowth(stage, fog, dim, wood)
    if stage.light.shine > 0.5 and stage.scene.weather != "rain":
        _lay_rays(stage)
    if stage.streams.pick("trail", 2) and not stage.scene.subjects:
        _lay_trail(stage, dim)
    place_on_ground(stage, near=0.93)
    if wood.canopy > 0.2:
        _lay_frame(stage, tiles, dim)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wood:
    """What trees a wood is of: their bark, how many and how thick, how much canopy 0..1, what grows below."""

    bark: str
    count: float = 1.0
    width: float = 1.0
    canopy: float = 1.0
    conifers: bool = False
    marks: str = ""
    below: Species | None = None
    air: str = ""
    forks: bool = True


def _kind(stage: Stage) -> _Wood:
    scene, winter = stage.scene, stage.season == "winter"
    if scene.at("forest:bamboo"):
        return _Wood(
            bark="#7fae4a",
            count=2.0,
            width=0.62,
            canopy=0.85,
            marks="rings",
            air="#cfe8a0",
            forks=False,
            below="reed",
        )
    if scene.at("forest:birch"):
        return _Wood(bark="#e9e4da", count=1.25, width=0.8, marks="spots", below=None if winter else "bush")
    if scene.at("forest:pine"):
        return _Wood(
            bark="#6a4e3c",
            count=0.8,
            canopy=0.0,
            conifers=True,
            air="#c9dcd8",
            forks=False,
            below=None if winter else "bush",
        )
    if scene.at("forest:jungle"):
        return _Wood(bark="#5a4f3c", count=1.0, width=1.25, canopy=1.15, air="#a9d68a", below="palm")
    bark = "#5d5a5e" if winter else ("#6a5240", "#75604c", "#5f4a3c")[stage.streams.pick("bark", 3)]
    return _Wood(bark=bark, below=None if winter or stage.streams.pick("below", 2) else "bush")


def _lay_row(
    stage: Stage,
    i: int,
    row: tuple[float, float, float, float, float],
    tiles: tuple[Plane, ...],
    fog: Rgb,
    dim: float,
    wood: _Wood,
) -> None:
    depth, count, width, foot, canopy = row
    _lay_ground(stage, i, depth, foot, fog, dim)
    if i == len(_ROWS) - 1:
        tones = tuple(scaled(rgb(one), dim * f) for one in _LITTER[stage.season] for f in (0.75, 1.12))
        lay_blades(stage, "litter", foot * stage.height, tones, tall=0.034, count=900, depth=0.25)
    if wood.conifers:
        _lay_conifers(stage, i, depth, count, foot, fog, dim)
        return
    _lay_trunks(stage, i, depth, (count * wood.count, width * wood.width, foot), fog, dim, wood)
    if wood.canopy:
        _lay_canopy(stage, i, depth, canopy * wood.canopy, tiles, fog, dim)


def _lay_grown(stage: Stage, name: str, grove: Grove, fog: Rgb, depth: float, dim: float) -> None:
    colour, cover = grove.planes()
    tint = vector(mixed((1.0, 1.0, 1.0), stage.light.sun, 0.4)) * np.float32(
        (0.5 + 0.5 * stage.light.shine) * dim
    )
    stage.canvas.lay(
        name,
        _faded(stage, as_plane(colour * tint), fog, depth),
        cover,
        depth=depth - 0.02,
        life="sway",
        at=(0, grove.top),
    )


def _lay_conifers(
    stage: Stage, i: int, depth: float, count: float, foot: float, fog: Rgb, dim: float
) -> None:
    unit = min(stage.unit, stage.height * 0.9)
    total = max(3, round(count * 0.62 * stage.width / stage.unit))
    tones = (
        (rgb("#3f7a4c"), rgb("#356a48"), rgb("#4d8a55"))
        if stage.season != "winter"
        else (rgb("#8fa6b5"), rgb("#6f8a98"), rgb("#b5c6d2"))
    )
    size = (0.42, 0.58, 0.78, 1.05)[i] * unit
    cuts = [
        plant("pine", stage.streams, f"conifer {i} {k}", size, tones[k], stage.sun[0] - stage.width / 2)
        for k in range(3)
    ]
    grove = Grove(0, min(stage.height, int((foot + 0.06) * stage.height)), stage.width)
    spots = stage.streams.stream(f"conifers {i}").random((total, 3))
    for k, (u, v, s) in enumerate(spots):
        x = (k + 0.1 + 0.8 * float(u)) / total
        if i >= 2 and abs(x - stage.sun[0] / stage.width) < (0.14 if i == 2 else 0.24):
            continue
        tall = size * (0.7 + 0.5 * float(v))
        grove.set(cuts[k % 3], x * stage.width, (foot + 0.02 * float(s)) * stage.height, tall=tall)
    _lay_grown(stage, f"conifers {i}", grove, fog, depth, dim)


def _lay_undergrowth(stage: Stage, fog: Rgb, dim: float, wood: _Wood) -> None:
    if wood.below is None:
        return
    size = {"palm": 0.3, "reed": 0.16}.get(wood.below, 0.1) * stage.unit
    tones = tuple(scaled(one, 0.85) for one in foliage(stage.season)[:3])
    cuts = [
        plant(wood.below, stage.streams, f"below {k}", size, tones[k], stage.sun[0] - stage.width / 2)
        for k in range(3)
    ]
    grove = Grove(int(0.4 * stage.height), min(stage.height, int(0.84 * stage.height)), stage.width)
    total = max(4, round(9 * stage.width / stage.unit))
    for k, (u, v, s) in enumerate(stage.streams.stream("below").random((total, 3))):
        x = (k + float(u)) / total
        if abs(x - 0.5) < 0.14:
            continue
        grove.set(
            cuts[k % 3],
            x * stage.width,
            (0.72 + 0.09 * float(v)) * stage.height,
            tall=size * (0.6 + 0.6 * float(s)),
        )
    _lay_grown(stage, "undergrowth", grove, fog, 0.4, dim)


def _lay_trail(stage: Stage, dim: float) -> None:
    """Lay a trodden trail to the glade."""
    first = rgb(_LITTER[stage.season][0])
    tone = mixed(rgb("#b5926a") if stage.season != "winter" else rgb("#c9d3de"), first, 0.3)
    lay_way(
        stage,
        Way(
            name="trail",
            top=0.72 * stage.height,
            start=stage.sun[0] / stage.width,
            end=stage.streams.number("trail/end", 0.4, 0.6),
            far=0.015,
            near=0.17,
            bend=stage.streams.number("trail/bend", -0.14, 0.14),
        ),
        scaled(tone, 0.5 + 0.5 * dim),
        scaled(first, 0.5 + 0.4 * dim),
        texture=0.6,
    )


def _faded(stage: Stage, colour: Plane, fog: Rgb, depth: float) -> Plane:
    share = min(0.95, (0.16 if stage.scene.weather == "fog" else 0.0) + 0.9 * depth**1.25)
    return as_plane(colour + (vector(fog) - colour) * np.float32(share))


def _lay_ground(stage: Stage, i: int, depth: float, foot: float, fog: Rgb, dim: float) -> None:
    crest = as_plane((foot - 0.03 * stage.outline(f"floor {i}", 2.4, octaves=4)) * stage.height)
    top = max(0, int(crest.min()) - 2)
    last = i == len(_ROWS) - 1
    bottom = stage.height if last else min(stage.height, int((_ROWS[i + 1][3] + 0.01) * stage.height))
    grid = grid_for(stage, top, bottom)
    first, second = (rgb(code) for code in _LITTER[stage.season])
    speckle = grid.noise(f"floor {i}/litter", 16 + 14 * i, octaves=4 if last else 2, gain=0.7, stretch=0.6)
    lit = np.exp(-(((grid.x - stage.sun[0]) / (0.42 * stage.unit)) ** 2)) * stage.light.shine
    broad = perspective_noise(grid, f"floor {i}/broad", 12, tall=1.4) if last else speckle
    tone = np.clip(0.5 + (speckle - 0.5) * 0.9 + (broad - 0.5) * 0.7, 0, 1)[..., None]
    colour = vector(scaled(second, dim)) + (vector(scaled(first, dim)) - vector(scaled(second, dim))) * tone
    colour = colour * (0.62 + 0.5 * lit)[..., None]
    cover = np.clip(stage.y[top:bottom] - crest[None, :] + 0.5, 0, 1)
    stage.canvas.lay(
        f"floor {i}",
        _faded(stage, as_plane(colour), fog, depth),
        as_plane(cover),
        depth=depth,
        reach=0.03 if last else None,
        at=(0, top),
        size=grid.size,
    )


def _lay_trunks(
    stage: Stage, i: int, depth: float, size: tuple[float, float, float], fog: Rgb, dim: float, wood: _Wood
) -> None:
    count, width, foot = size
    stream = stage.streams.stream(f"trunks {i}")
    total = max(2, round(count * stage.width / stage.unit))
    bottom = min(stage.height, int((foot + 0.05) * stage.height))
    polygons: list[Plane] = []
    shades: list[Plane] = []
    branches: list[tuple[Plane, float]] = []
    marks: list[Plane] = []
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
        outline = [
            (sway - half * 0.62, 0.0),
            (x - half * 0.8, y * 0.6),
            (x - half, y - half),
            (x - half * 1.9, y),
            (x + half * 1.9, y),
            (x + half, y - half),
            (x + half * 0.8, y * 0.6),
            (sway + half * 0.62, 0.0),
        ]
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
        marks += _marks(wood.marks, x, half, y, as_plane(forks))
        for j, (start, reach, angle) in enumerate(forks if wood.forks else ()):
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
    grid = grid_for(stage, 0, bottom)
    shade = blur(polygon_mask(bottom, stage.width, shades), max(width * stage.unit * 0.16, 0.5))
    if marks:
        shade = as_plane(
            shade + polygon_mask(bottom, stage.width, marks) * (1.1 if wood.marks == "spots" else 0.5)
        )
    shade = resize(shade, *grid.shape)
    texture = grid.noise(f"trunks {i}/bark", 30, octaves=2, stretch=2.5) if i >= 2 else np.float32(0.5)
    tone = np.clip(0.55 + 0.5 * (1 - shade), 0.1, 1.1) * (0.8 + 0.4 * texture)
    colour = (
        vector(scaled(rgb(wood.bark), 0.85 * dim)) * as_plane(np.broadcast_to(tone, grid.shape))[..., None]
    )
    stage.canvas.lay(
        f"trunks {i}", _faded(stage, as_plane(colour), fog, depth), cover, depth=depth - 0.01, size=grid.size
    )


def _marks(kind: str, x: float, half: float, foot: float, luck: Plane) -> list[Plane]:
    """Return the rings of a bamboo cane or the dark spots of a birch, as polygons."""
    if not kind:
        return []
    out: list[Plane] = []
    for j in range(9):
        y = foot * (0.06 + 0.105 * j + 0.05 * float(luck[j % 3, j // 3]))
        wide, high = (
            half * (1.0 if kind == "rings" else 0.35 + 0.5 * float(luck[j // 3, j % 3])),
            half * (0.22 if kind == "rings" else 0.3),
        )
        middle = x if kind == "rings" else x + half * (0.5 if j % 2 else -0.5)
        out.append(
            np.array(
                [
                    (middle - wide, y),
                    (middle + wide, y - high * 0.3),
                    (middle + wide, y + high),
                    (middle - wide, y + high),
                ],
                np.float32,
            )
        )
    return out


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
        f"canopy {i}",
        _faded(stage, as_plane(colour), fog, depth),
        cover,
        depth=depth - 0.03,
        life="sway",
        size=(rows, stage.width),
    )


def _lay_rays(stage: Stage) -> None:
    grid = grid_for(stage, soft=2)
    distance = np.hypot(grid.x - stage.sun[0], (grid.y - stage.sun[1]) * 0.9) / stage.unit
    angle = np.arctan2(grid.y + 0.25 * stage.height, grid.x - stage.sun[0])
    wave = stage.streams.stream("rays").random(64)
    index = (angle / np.pi * 63).clip(0, 62.99)
    low = index.astype(np.int32)
    beam = wave[low] + (wave[low + 1] - wave[low]) * (index - low)
    fade = smooth(0.95, 0.2, as_plane(grid.y / stage.height)) * np.exp(-distance * 1.1)
    alpha = np.clip(smooth(0.45, 0.95, as_plane(beam)) * fade * 0.5 * stage.light.shine, 0, 0.6)
    tone = mixed(stage.light.sun, (1.0, 0.95, 0.8), 0.4)
    stage.canvas.lay("rays", tone, as_plane(alpha), depth=0.4, size=(stage.height, stage.width))


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
        colour,
        cover,
        depth=0.05,
        life="sway",
        size=(rows, stage.width),
    )
