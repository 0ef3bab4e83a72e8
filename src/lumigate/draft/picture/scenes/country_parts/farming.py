"""Fields that people work: grain, sunflowers, vines, lavender, tulips, rice, a farm."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, ramp, rgb, scaled, vector
from lumigate.draft.picture.flora import Grove, plant
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.ground import Ground, Way, lay_ground, lay_way
from lumigate.draft.picture.palettes import foliage, grass
from lumigate.draft.picture.raster import Rgb, as_plane, smooth
from lumigate.draft.picture.scenes.country_parts.fields import lay_meadow, lay_tree_beside
from lumigate.draft.picture.scenes.props.outdoors import bale, barn, rail_fence
from lumigate.draft.picture.scenes.props.setting import lay_pad, pad_for
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.vegetation import lay_blades, lay_crop, lay_grove


def _soil(stage: Stage, top: float, far: Rgb, near: Rgb, mottle: float = 0.8) -> None:
    if stage.season == "winter":
        far, near = mixed(far, (0.93, 0.95, 0.98), 0.6), mixed(near, (0.88, 0.9, 0.95), 0.5)
    lay_ground(stage, Ground(name="field", top=top, far=far, near=near, mottle=mottle, swell=0.02))


def _vanish(stage: Stage) -> float:
    return stage.streams.number("rows", 0.3, 0.7)


def lay_wheat(stage: Stage, top: float) -> None:
    """Lay a field of ripe grain with a trodden path."""
    gold = (
        (rgb("#d9a83f"), rgb("#c98f2c"), rgb("#e8c568"))
        if stage.season != "spring"
        else (rgb("#9db84a"), rgb("#7fa53c"), rgb("#c3cf6e"))
    )
    _soil(stage, top, scaled(gold[2], 0.96), scaled(gold[1], 0.7), 1.1)
    lay_way(
        stage,
        Way(name="path", top=top, start=_vanish(stage), end=0.5, far=0.004, near=0.13, bend=0.1),
        rgb("#b08a54"),
        scaled(gold[1], 0.7),
    )
    lay_crop(
        stage,
        "wheat",
        "wheat",
        gold,
        top=top,
        size=0.2,
        gap=0.085,
        row_gap=0.17,
        depth=0.4,
        vanish=_vanish(stage),
        thin=0.12,
    )
    lay_blades(
        stage, "stalks", top + 0.5 * (stage.height - top), (gold[1], gold[0], gold[2]), tall=0.11, count=500
    )


def lay_sunflowers(stage: Stage, top: float) -> None:
    """Lay rows of sunflowers."""
    _soil(stage, top, rgb("#c9b04a"), rgb("#3f6a2c"))
    lay_crop(
        stage,
        "sunflowers",
        "sunflower",
        (rgb("#5c8a35"),),
        top=top,
        size=0.3,
        gap=0.15,
        row_gap=0.11,
        depth=0.38,
        vanish=_vanish(stage),
        thin=0.05,
    )


def lay_lavender(stage: Stage, top: float) -> None:
    """Lay rows of lavender."""
    _soil(stage, top, rgb("#9a86b8"), rgb("#6b5a48"))
    tones = (rgb("#8f6ad0"), rgb("#7a55ba"), rgb("#a687e0"))
    lay_crop(
        stage,
        "lavender",
        "lavender",
        tones,
        top=top,
        size=0.15,
        gap=0.3,
        row_gap=0.06,
        depth=0.4,
        vanish=_vanish(stage),
    )
    lay_tree_beside(stage, "cypress" if stage.streams.pick("lone", 2) else "round", size=0.34)


def lay_tulips(stage: Stage, top: float) -> None:
    """Lay bands of tulips in many colours."""
    _soil(stage, top, rgb("#b8606a"), rgb("#4f7a34"))
    bands = (rgb("#d8343c"), rgb("#f2b632"), rgb("#e97aa6"), rgb("#f5efe2"), rgb("#7a4bb0"), rgb("#e8702c"))
    if stage.scene.allows("windmill"):
        _windmill(stage, top)
    unit, rows = stage.unit, 6
    start = stage.streams.pick("tulips", len(bands))
    for k in range(rows):
        near = (k / rows) ** 1.6
        row = top + near * (stage.height - top)
        tone = bands[(start + k) % len(bands)]
        end = top + ((k + 1) / rows) ** 1.6 * (stage.height - top)
        ground = as_plane(np.clip((stage.y - row) / max(end - row, 1.0), 0, 1))[int(row) :]
        stage.canvas.lay(
            f"bed {k}",
            scaled(tone, 0.42 + 0.45 * stage.light.shine),
            as_plane(
                np.broadcast_to(smooth(0.0, 0.2, ground) * np.float32(0.85), (ground.shape[0], stage.width))
            ),
            depth=0.55 - 0.05 * k,
            reach=0.05,
            at=(0, int(row)),
        )
        _tulip_band(stage, k, row, end, tone, 0.02 + 0.16 * ((k + 1) / rows) ** 1.6, unit)


def _tulip_band(stage: Stage, k: int, row: float, end: float, tone: Rgb, size: float, unit: float) -> None:
    tones = (tone, scaled(tone, 0.88), mixed(tone, (1.0, 1.0, 1.0), 0.12))
    cuts = [
        plant("tulip", stage.streams, f"tulip {i}", size * unit, one, stage.sun[0] - stage.width / 2)
        for i, one in enumerate(tones)
    ]
    grove = Grove(max(0, int(row - size * unit)), min(stage.height, int(end) + 2), stage.width)
    lines = 4
    for j in range(lines):
        foot = row + (end - row) * (j + 1) / lines + size * unit * 0.3
        step = size * unit * 0.5
        luck = stage.streams.stream(f"tulips {k} {j}").random(int(stage.width / step) + 3)
        for i, one in enumerate(luck):
            grove.set(cuts[int(one * 3) % 3], (i - 0.5 + 0.5 * (j % 2) + 0.3 * float(one)) * step, foot)
    lay_grove(stage, f"tulips {k}", grove, depth=0.5 - 0.07 * k, haze=0.3 * (1 - k / 6), life="sway")


def _windmill(stage: Stage, top: float) -> None:
    x = 0.24 if stage.sun[0] > stage.width / 2 else 0.76
    pad = pad_for(2.0, 2.2, 0.2 * stage.unit, rgb("#7a5a44"))
    wall, sail = rgb("#8a6248"), rgb("#efe7d6")
    pad.poly(wall, [(0.72, 2.2), (0.84, 0.9), (1.16, 0.9), (1.28, 2.2)], below=scaled(wall, 0.7))
    pad.poly(rgb("#4b4048"), [(0.8, 0.95), (0.86, 0.72), (1.0, 0.62), (1.14, 0.72), (1.2, 0.95)])
    pad.rect(rgb("#3b2f2a"), 0.94, 1.86, 1.06, 2.2)
    for k in range(4):
        t = k * np.pi / 2 + 0.5
        c, s = float(np.cos(t)), float(np.sin(t))
        pad.line(rgb("#5a4534"), [(1.0, 0.86), (1.0 + 0.82 * c, 0.86 + 0.82 * s)], 0.04)
        pad.poly(
            sail,
            [
                (1.0 + 0.16 * c, 0.86 + 0.16 * s),
                (1.0 + 0.8 * c, 0.86 + 0.8 * s),
                (1.0 + 0.8 * c - 0.16 * s, 0.86 + 0.8 * s + 0.16 * c),
                (1.0 + 0.16 * c - 0.16 * s, 0.86 + 0.16 * s + 0.16 * c),
            ],
        )
    lay_pad(stage, "windmill", pad, x=x * stage.width, foot=top + 0.012 * stage.unit, depth=0.66, haze=0.2)


def lay_vineyard(stage: Stage, top: float) -> None:
    """Lay rows of vines."""
    _soil(stage, top, rgb("#b5a468"), rgb("#7d6a42"))
    leaves = tuple(scaled(one, 0.9) for one in foliage(stage.season)[:3])
    lay_crop(
        stage,
        "vines",
        "vine",
        leaves,
        top=top,
        size=0.2,
        gap=0.56,
        row_gap=0.06,
        depth=0.4,
        vanish=_vanish(stage),
        life="still",
    )


def lay_farm(stage: Stage, top: float) -> None:
    """Lay a meadow with a barn, a fence and bales."""
    lay_meadow(stage, top)
    streams = stage.streams.within("farm")
    side = -1 if stage.sun[0] > stage.width / 2 else 1
    x = (0.26 if side < 0 else 0.74) * stage.width
    unit = stage.unit
    lit = stage.light.hour in ("night", "sunset")
    lay_pad(
        stage,
        "barn",
        barn(0.2 * unit, lit=lit),
        x=x,
        foot=top + 0.05 * (stage.height - top),
        depth=0.5,
        haze=0.1,
        shadow=0.35,
    )
    for k in range(3):
        far = 0.16 + 0.17 * k
        place = (0.5 - side * (0.12 + 0.11 * k) + streams.number(f"bale {k}", -0.05, 0.05)) * stage.width
        lay_pad(
            stage,
            f"bale {k}",
            bale((0.035 + 0.036 * k) * unit),
            x=place,
            foot=top + far * (stage.height - top),
            depth=0.42 - 0.08 * k,
            shadow=0.4,
        )
    lay_pad(
        stage,
        "fence",
        rail_fence(0.085 * unit, stage.width / (0.085 * unit) + 1),
        x=0.5 * stage.width,
        foot=top + 0.62 * (stage.height - top),
        depth=0.2,
    )


def lay_terraces(stage: Stage, top: float) -> None:
    """Lay flooded rice terraces that mirror the sky."""
    far, near = grass(stage.season)
    grid = grid_for(stage, max(0.0, top - 0.02 * stage.height))
    share = grid.share
    bend = grid.noise("terraces", 1.6, octaves=3, gain=0.4)
    height = (share**0.7) * 7.5 + (bend - 0.5) * 4.2 + grid.x / stage.width * 0.8
    step = height - np.floor(height)
    rim = smooth(0.86, 0.95, as_plane(step)) + smooth(0.07, 0.02, as_plane(step))
    wall = smooth(0.72, 0.86, as_plane(step))
    sky = ramp(stage.light.sky[::-1], as_plane(np.clip(0.1 + share * 0.7, 0, 1)))
    glint = np.exp(-(((grid.x - stage.sun[0]) / (0.26 * stage.unit)) ** 2)) * 0.35 * stage.light.shine
    water = sky * (0.86 + 0.1 * grid.noise("ripples", 30, octaves=2))[..., None] + glint[..., None] * vector(
        stage.light.sun
    )
    planted = smooth(0.4, 0.6, grid.noise("planted", 2.6, octaves=2))
    lanes = 0.5 + 0.5 * np.sin(height * 60)
    green = vector(mixed(far, rgb("#9ccf4a"), 0.4)) * np.float32(0.4 + 0.6 * stage.light.shine)
    water = water + (green - water) * (planted * (0.3 + 0.5 * lanes))[..., None]
    bank = (
        vector(scaled(near, 0.4 + 0.55 * stage.light.shine))
        * (0.7 + 0.5 * grid.noise("bank", 30, octaves=3))[..., None]
    )
    colour = water + (bank - water) * np.clip(wall, 0, 1)[..., None]
    lip = vector(scaled(mixed(far, stage.light.sun, 0.3), 0.5 + 0.6 * stage.light.shine))
    colour = colour + (lip - colour) * np.clip(rim * 0.7, 0, 1)[..., None]
    fog = ((1 - share) ** 2 * 0.35)[..., None]
    colour = colour + (vector(stage.light.haze) - colour) * fog
    stage.canvas.lay("terraces", as_plane(colour), depth=0.45, reach=0.04, at=(0, grid.top), size=grid.size)
    lay_tree_beside(stage, "palm", size=0.4)
