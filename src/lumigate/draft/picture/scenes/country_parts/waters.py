"""Rivers, waterfalls and swamps."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, ramp, rgb, scaled, vector
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.flora import Grove, plant
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.ground import Way, perspective_noise, way_mask
from lumigate.draft.picture.palettes import foliage, grass
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, polygon_mask, sample, smooth
from lumigate.draft.picture.scenes.country_parts.fields import lay_meadow, lay_tree_beside
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.vegetation import lay_grove, lay_trees


def lay_river(stage: Stage, top: float) -> None:
    """Lay a meadow with a river that winds towards the viewer."""
    lay_meadow(stage, top)
    side = 1 if stage.streams.pick("river side", 2) else -1
    way = Way(
        name="river",
        top=top,
        start=stage.streams.number("river", 0.34, 0.66),
        end=0.5 + 0.1 * side,
        far=0.012,
        near=0.42,
        bend=side * stage.streams.number("river/bend", 0.3, 0.44),
        waves=2.0,
    )
    lay_stream(stage, way)
    stones = stage.streams.stream("stones").random((14, 3))
    _stones(stage, top, stones)
    lay_tree_beside(stage, "willow" if stage.season != "winter" else None)


def lay_stream(stage: Stage, way: Way) -> None:
    """Lay flowing water in the course of ``way``: the sky in it, banks, and a glint."""
    cover, top = way_mask(stage, way)
    if cover.shape[0] < 3:
        return
    grid = grid_for(stage, top)
    share = grid.share
    light = stage.light
    ripple = perspective_noise(grid, f"{way.name}/ripple", 36, tall=0.5)
    sky = ramp(light.sky[::-1], as_plane(np.clip(share * 0.75 + (ripple - 0.5) * 0.5, 0, 1)))
    deep = vector(mixed(rgb("#1f5d78"), light.shade, 0.35)) * np.float32(0.4 + 0.6 * light.shine)
    colour = deep + (sky - deep) * (0.78 - 0.3 * share)[..., None]
    sparkle = smooth(0.62, 0.8, ripple) * np.exp(-(((grid.x - stage.sun[0]) / (0.3 * stage.unit)) ** 2))
    colour += (sparkle * 0.5 * light.shine)[..., None] * vector(light.sun)
    soft = blur(cover, stage.unit / 90)
    bank = np.clip((soft < 0.97) * (1.7 - 1.7 * soft), 0, 1)
    if bank.shape != ripple.shape:
        bank = sample(
            as_plane(bank),
            as_plane(np.broadcast_to(grid.x, ripple.shape)),
            as_plane(np.broadcast_to(grid.y - top, ripple.shape)),
        )
    shore = vector(scaled(rgb("#8f7a58"), 0.36 + 0.5 * light.shine))
    colour = colour + (shore - colour) * (bank * 0.55)[..., None]
    stage.canvas.lay(
        way.name, as_plane(colour), cover, depth=0.42, reach=0.05, life="ripple", at=(0, top), size=grid.size
    )


def _stones(stage: Stage, top: float, spots: np.ndarray) -> None:
    for k, (u, v, s) in enumerate(spots[np.argsort(spots[:, 1])]):
        near = 0.15 + 0.8 * float(v)
        x = (0.5 + (float(u) - 0.5) * (0.3 + 0.9 * near)) * stage.width
        lay_rock(
            stage,
            f"stone {k}",
            x,
            top + near * (stage.height - top),
            (0.012 + 0.05 * near * float(s)) * stage.unit,
        )


def lay_rock(
    stage: Stage, name: str, x: float, foot: float, size: float, tone: Rgb = (0.55, 0.54, 0.53)
) -> None:
    """Lay one boulder with a lit and a shaded face; ``size`` is half its width in pixels."""
    stream = stage.streams.stream(name)
    angles = np.linspace(0, 2 * np.pi, 9, endpoint=False) + 0.2
    radii = stream.uniform(0.75, 1.1, 9)
    points = np.stack([np.cos(angles) * radii, np.clip(np.sin(angles) * radii * 0.75, -1, 0.42)], 1) * size
    left, top = int(np.floor(points[:, 0].min())) - 2, int(np.floor(points[:, 1].min())) - 2
    wide, tall = int(np.ceil(points[:, 0].max())) - left + 3, int(np.ceil(points[:, 1].max())) - top + 3
    corner = np.array([left, top], np.float32)
    cover = polygon_mask(tall, wide, [as_plane(points - corner)])
    side = 1.0 if stage.sun[0] > x else -1.0
    lit = polygon_mask(
        tall, wide, [as_plane(points * np.array([0.62, 0.6]) + np.array([side * 0.22, -0.2]) * size - corner)]
    )
    snow = stage.season == "winter"
    dark = vector(scaled(tone, 0.3 + 0.3 * stage.light.shine))
    bright = vector(
        scaled(
            (0.93, 0.95, 0.98) if snow else mixed(tone, stage.light.sun, 0.3), 0.4 + 0.6 * stage.light.shine
        )
    )
    colour = dark + (bright - dark) * blur(lit, max(0.3, size * 0.05))[..., None]
    stage.canvas.lay(
        name, as_plane(colour), cover, depth=stage.depth_at(foot), at=(round(x) + left, round(foot) + top)
    )


def lay_waterfall(stage: Stage, top: float) -> None:
    """Lay a cliff with a waterfall, its pool and its spray."""
    unit = stage.unit
    middle = stage.streams.number("fall", 0.4, 0.6) * stage.width
    high = min(0.62 * unit, 0.52 * stage.height)
    foot = top + 0.2 * (stage.height - top)
    half = stage.streams.number("fall/wide", 0.05, 0.085) * unit
    x = stage.x[0]
    rough = stage.outline("fall cliff", 5.0, octaves=6, gain=0.55)
    away = np.abs(x - middle) / unit
    crest = as_plane(
        foot
        - high * np.clip(1.02 - np.clip(away - 0.16, 0, None) * 0.62, 0.3, 1.1) * (0.86 + 0.24 * rough)
        + high * 0.1 * np.exp(-((away / (half / unit * 1.5)) ** 4))
    )
    _cliff(stage, crest, foot)
    leaves = tuple(scaled(one, 0.8) for one in foliage(stage.season)[:4])
    lay_trees(
        stage,
        "cliff trees",
        crest,
        count=34,
        size=0.1,
        depth=0.56,
        colours=leaves,
        haze=0.12,
        sink=0.01,
        shape="pine" if stage.season == "winter" else ("round", "pine"),
        lane=((middle - half * 1.4) / stage.width, (middle + half * 1.4) / stage.width),
    )
    lip = float(crest[min(max(int(middle), 0), stage.width - 1)])
    _fall(stage, middle, half, lip, foot)
    _pool(stage, foot)
    _spray(stage, middle, half, foot)
    for k, (u, v, s) in enumerate(stage.streams.stream("pool rocks").random((12, 3))):
        side = -1 if k % 2 else 1
        px = middle + side * (0.16 + 0.5 * float(u)) * 0.5 * stage.width
        lay_rock(
            stage,
            f"pool rock {k}",
            px,
            foot + (0.04 + 0.8 * float(v) ** 2) * (stage.height - foot) * 0.7,
            (0.03 + 0.05 * float(s) * (0.5 + float(v))) * unit,
            rgb("#6e6a66"),
        )
    lay_blades_corner(stage)


def _cliff(stage: Stage, crest: Plane, foot: float) -> None:
    top = max(0, int(crest.min()) - 2)
    grid = grid_for(stage, top, foot + 0.03 * stage.height)
    rock = grid.noise("cliff/rock", 7, octaves=5, gain=0.58, ridged=True, stretch=1.6)
    moss = grid.noise("cliff/moss", 6, octaves=4)
    cracks = smooth(0.5, 0.8, rock)
    tone = vector(rgb("#7a7068")) * (0.5 + 0.35 * cracks + 0.5 * (rock - 0.5))[..., None]
    green = vector(scaled(grass("summer" if stage.season == "winter" else stage.season)[1], 0.8))
    tone = (
        tone
        + (green * (0.55 + 0.4 * cracks)[..., None] - tone) * (smooth(0.42, 0.75, moss) * 0.55)[..., None]
    )
    light = stage.light
    tone = tone * vector(mixed((1.0, 1.0, 1.0), light.sun, 0.4)) * np.float32(0.42 + 0.66 * light.shine)
    tone = tone + (vector(light.haze) - tone) * np.float32(0.14)
    cover = np.clip(stage.y[top : grid.bottom] - crest[None, :] + 0.5, 0, 1)
    stage.canvas.lay("cliff", as_plane(tone), as_plane(cover), depth=0.58, at=(0, top), size=grid.size)


def _fall(stage: Stage, middle: float, half: float, lip: float, foot: float) -> None:
    left, right = int(middle - half * 1.8), int(middle + half * 1.8)
    a, b = max(left, 0), min(right, stage.width)
    top = max(0, int(lip - 0.01 * stage.unit))
    bottom = min(stage.height, int(foot + 0.02 * stage.unit))
    if b - a < 2 or bottom - top < 2:
        return
    x, y = stage.x[:, a:b], stage.y[top:bottom]
    down = as_plane((y - top) / (bottom - top))
    edge = np.abs(x - middle) / (half * (0.8 + 0.35 * down))
    threads = stage.outline("fall/threads", 60, octaves=2)[None, a:b]
    fine = stage.noise("fall/fine", 26, octaves=3, stretch=5.0)[top:bottom, a:b]
    body = np.clip(0.55 + 0.8 * (threads - 0.5) + 1.1 * (fine - 0.5), 0, 1)
    cover = smooth(1.0, 0.72, as_plane(edge + (fine - 0.5) * 0.5)) * (0.7 + 0.3 * body)
    light = stage.light
    white = mixed((0.95, 0.98, 1.0), light.sun, 0.2)
    deep = mixed(rgb("#6f9db5"), light.sky[2], 0.4)
    colour = vector(deep) + (vector(white) * 1.25 - vector(deep)) * as_plane(body)[..., None]
    colour = colour * np.float32(0.42 + 0.62 * light.shine)
    stage.canvas.lay(
        "waterfall", as_plane(colour), as_plane(np.clip(cover, 0, 1)), depth=0.54, life="ripple", at=(a, top)
    )


def _pool(stage: Stage, foot: float) -> None:
    top = int(foot)
    grid = grid_for(stage, top)
    share = grid.share
    wave = perspective_noise(grid, "pool", 34, tall=0.6)
    mirror_y = np.clip(2 * top - grid.y - 2 + (wave - 0.5) * 0.12 * stage.unit * (0.2 + share), 0, top)
    mirror_x = grid.x + (wave - 0.5) * 0.03 * stage.unit
    seen = sample(stage.canvas.picture, as_plane(np.broadcast_to(mirror_x, wave.shape)), as_plane(mirror_y))
    deep = vector(mixed(rgb("#1c6672"), stage.light.shade, 0.3)) * np.float32(0.4 + 0.6 * stage.light.shine)
    colour = deep * (0.8 + 0.4 * wave)[..., None] + (seen - deep) * (0.62 - 0.3 * share)[..., None]
    foam = smooth(0.6, 0.72, as_plane(wave + 0.25 * np.exp(-share * 9)))
    colour += (foam * 0.25 * (1 - share))[..., None]
    stage.canvas.lay(
        "pool", as_plane(colour), depth=0.5, reach=0.05, life="ripple", at=(0, top), size=grid.size
    )


def _spray(stage: Stage, middle: float, half: float, foot: float) -> None:
    reach = int(half * 4)
    side = np.arange(-reach, reach, dtype=np.float32)
    up = np.arange(-reach, reach // 2, dtype=np.float32)
    cloud = np.exp(-((side[None, :] / (half * 1.7)) ** 2) - ((up[:, None] / (half * 1.1)) ** 2))
    tone = scaled(mixed((1.0, 1.0, 1.0), stage.light.haze, 0.3), 0.45 + 0.55 * stage.light.shine)
    stage.canvas.lay(
        "spray",
        tone,
        as_plane(cloud * 0.72),
        depth=0.48,
        life="drift",
        at=(round(middle) - reach, round(foot) - reach),
    )


def lay_blades_corner(stage: Stage) -> None:
    """Lay ferns and bushes in the lower corners."""
    if stage.season == "winter":
        return
    tones = foliage(stage.season)
    grove = Grove(int(0.72 * stage.height), stage.height, stage.width)
    for k, x in enumerate((0.02, 0.14, 0.9, 0.99)):
        size = stage.streams.number(f"fern {k}", 0.14, 0.24) * stage.unit
        cut = plant(
            "bush" if k % 2 else "reed",
            stage.streams,
            f"fern {k}",
            size,
            scaled(tones[k % 3 + 1], 0.7),
            stage.sun[0] - x * stage.width,
        )
        grove.set(cut, x * stage.width, stage.height + 0.02 * stage.unit)
    lay_grove(stage, "ferns", grove, depth=0.08, life="sway")


def lay_swamp(stage: Stage, top: float) -> None:
    """Lay dark water with drowned trees, reeds, lily pads and mist."""
    light = stage.light
    leaves = tuple(scaled(mixed(one, rgb("#4a5a3c"), 0.5), 0.75) for one in foliage(stage.season)[:4])
    row = as_plane(np.full(stage.width, top + 0.012 * stage.height))
    lay_trees(
        stage,
        "swamp far trees",
        row,
        count=24,
        size=0.2,
        depth=0.66,
        colours=leaves,
        haze=0.42,
        sink=0.01,
        shape=("willow", "round", "bare"),
    )
    lay_trees(
        stage,
        "swamp trees",
        as_plane(row + 0.03 * stage.height),
        count=6,
        size=0.42,
        depth=0.5,
        colours=leaves,
        haze=0.2,
        sink=0.02,
        shape=("willow", "bare"),
        life="sway",
    )
    grid = grid_for(stage, top + 0.02 * stage.height)
    wave = perspective_noise(grid, "swamp", 22, tall=0.5)
    at_y = np.clip(2 * grid.top - grid.y - 1 + (wave - 0.5) * 0.05 * stage.unit, 0, grid.top)
    seen = sample(stage.canvas.picture, as_plane(np.broadcast_to(grid.x, wave.shape)), as_plane(at_y))
    murk = vector(mixed(rgb("#3d4a2c"), light.shade, 0.3)) * np.float32(0.4 + 0.6 * light.shine)
    colour = murk + (seen - murk) * (0.6 - 0.25 * grid.share)[..., None]
    stage.canvas.lay(
        "swamp water",
        as_plane(colour),
        depth=0.5,
        reach=0.05,
        life="ripple",
        at=(0, grid.top),
        size=grid.size,
    )
    if stage.season != "winter":
        _lilies(stage, grid.top)
    for k in range(2):
        lay_reeds(stage, f"reeds {k}", k, leaves)
    mist = grid.noise("swamp mist", 3, octaves=3, stretch=0.4)
    band = np.exp(-((grid.share / 0.16) ** 2)) * (0.25 + 0.5 * mist)
    stage.canvas.lay(
        "mist",
        mixed(light.haze, rgb("#c9d2b0"), 0.4),
        as_plane(band),
        depth=0.44,
        life="drift",
        at=(0, grid.top),
        size=grid.size,
    )


def _lilies(stage: Stage, top: int) -> None:
    pads = Facets(stage)
    power = 0.4 + 0.55 * stage.light.shine
    for u, v, s in stage.streams.stream("lilies").random((46, 3)):
        near = 0.1 + 0.85 * float(v)
        x, y = float(u) * stage.width, top + near**1.3 * (stage.height - top)
        r = (0.008 + 0.036 * near * (0.5 + float(s))) * stage.unit
        t = np.linspace(0.35, 2 * np.pi - 0.1, 18)
        pads.fill(
            scaled(mixed(rgb("#5f8f3c"), rgb("#86ad4a"), float(s)), power),
            [(x, y), *((x + r * float(np.cos(a)), y + r * 0.36 * float(np.sin(a))) for a in t)],
        )
        if s > 0.8:
            for a in np.linspace(0, 2 * np.pi, 7)[:-1]:
                pads.fill(
                    scaled(rgb("#f3c6d6"), power),
                    [
                        (x, y),
                        (x + r * 0.4 * float(np.cos(a)), y - r * 0.2 + r * 0.24 * float(np.sin(a))),
                        (x + r * 0.2 * float(np.cos(a + 0.6)), y - r * 0.1),
                    ],
                )
    pads.lay("lily pads", depth=0.3, reach=0.05)


def lay_reeds(stage: Stage, name: str, side: int, leaves: tuple[Rgb, ...]) -> None:
    """Lay reeds in a lower corner; ``side`` 0 is left."""
    grove = Grove(int(0.6 * stage.height), stage.height, stage.width)
    for k in range(7):
        x = (0.0 + 0.035 * k) if side == 0 else (1.0 - 0.035 * k)
        size = stage.streams.number(f"{name}/{k}", 0.16, 0.3) * stage.unit * (1 - 0.07 * k)
        cut = plant(
            "reed",
            stage.streams,
            f"{name} {k}",
            size,
            leaves[k % len(leaves)],
            stage.sun[0] - x * stage.width,
        )
        grove.set(cut, x * stage.width, stage.height + 0.01 * stage.unit)
    lay_grove(stage, name, grove, depth=0.08, life="sway")
