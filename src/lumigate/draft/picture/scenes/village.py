"""Villages: cottages among hills, chalets, white houses over the sea, a harbour, a square."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground, place_on_water
from lumigate.draft.picture.colour import mixed, rgb, scaled, turned
from lumigate.draft.picture.flora import Species
from lumigate.draft.picture.grid import grid_for
from lumigate.draft.picture.ground import Way, lay_way
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.pad import Pad
from lumigate.draft.picture.palettes import foliage, grass
from lumigate.draft.picture.raster import as_plane, smooth
from lumigate.draft.picture.scenes.country_parts.fields import lay_meadow, lay_tree_beside
from lumigate.draft.picture.scenes.props.outdoors import boat, fence, lamp_post, stall
from lumigate.draft.picture.scenes.props.setting import lay_pad
from lumigate.draft.picture.scenes.street_parts.gables import gabled
from lumigate.draft.picture.scenes.street_parts.paving import lay_paving
from lumigate.draft.picture.scenes.street_parts.view import View
from lumigate.draft.picture.scenes.village_parts.cottages import (
    chalet,
    church,
    cottage,
    fountain,
    white_house,
)
from lumigate.draft.picture.skies import horizon_at, paint_sky
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.terrain import Ridge, lay_ridge, lay_slope
from lumigate.draft.picture.vegetation import lay_trees
from lumigate.draft.picture.water import lay_water
from lumigate.draft.picture.words.subjects import SPOT

_LIT = {"night": 0.8, "sunset": 0.6, "dawn": 0.3, "day": 0.0}


def paint(stage: Stage) -> None:
    """Paint the village that the prompt names and whoever is in it."""
    scene = stage.scene
    boats = any(SPOT.get(one.name) == "water" for one in scene.subjects)
    if scene.at("village:harbour") or scene.at("coast:harbour") or (boats and not scene.at("village:white")):
        _harbour(stage)
    elif scene.at("village:white"):
        _white(stage)
    elif scene.at("village:square"):
        _square(stage)
    else:
        _cottages(stage, alpine=scene.at("village:alpine") or scene.at("mountain"))


def _snowy(stage: Stage) -> bool:
    return stage.season == "winter" or stage.scene.weather == "snow"


def _dark(stage: Stage) -> bool:
    return stage.light.hour in ("night", "sunset", "dawn")


def _far(stage: Stage, *, alpine: bool) -> None:
    level = stage.horizon / stage.height
    forms = ("massif", "horn", "massif")
    if alpine:
        lay_ridge(
            stage,
            Ridge(
                name="alps",
                base=level + 0.03,
                rise=0.36,
                depth=0.9,
                colour=rgb("#5d6884"),
                cells=2.6,
                haze=0.36,
                snow=1.25 if _snowy(stage) else 0.8,
                form=forms[stage.streams.pick("alps", 3)],
                peak=stage.streams.number("peak", 0.25, 0.75),
                relief=0.7,
            ),
        )
    far, near = grass(stage.season)
    leaves = tuple(turned(one, saturation=0.85, value=0.82) for one in foliage(stage.season)[:4])
    pines: tuple[Species, ...] = ("pine",) if alpine or _snowy(stage) else ("round", "poplar", "round")
    for i in range(2):
        crest = lay_ridge(
            stage,
            Ridge(
                name=f"village hill {i}",
                base=level + 0.05 + 0.05 * i,
                rise=0.13 - 0.04 * i,
                depth=0.78 - 0.1 * i,
                colour=mixed(far, near, 0.2 + 0.4 * i),
                cells=1.3 + 0.4 * i,
                rough=0.3,
                relief=0.12,
                haze=0.4 - 0.16 * i,
                patches=None if _snowy(stage) or alpine else scaled(near, 1.25),
            ),
        )
        lay_trees(
            stage,
            f"village trees {i}",
            crest,
            count=40 - 10 * i,
            size=0.035 + 0.02 * i,
            depth=0.76 - 0.1 * i,
            colours=leaves,
            haze=0.4 - 0.16 * i,
            shape=pines,
            sink=0.03,
            clump=0.7,
        )


def _cottages(stage: Stage, *, alpine: bool) -> None:
    paint_sky(stage, horizon=horizon_at(stage, 0.46, 0.56), clouds=0.6)
    stage.ground_depth = 0.75
    _far(stage, alpine=alpine)
    place_in_sky(stage)
    top = stage.horizon + 0.07 * stage.height
    lay_meadow(stage, top, mown=True)
    end = stage.streams.number("lane", 0.4, 0.6)
    tone = rgb("#d0b58c") if not _snowy(stage) else rgb("#d6dbe2")
    side = 1 if stage.streams.pick("lane side", 2) else -1
    lay_way(
        stage,
        Way(name="lane", top=top, start=0.5 - 0.08 * side, end=end, far=0.01, near=0.24, bend=0.2 * side),
        tone,
        mixed(tone, grass(stage.season)[1], 0.5),
        texture=0.3,
    )
    ground = stage.height - top
    stream = stage.streams.stream("cottages")
    unit = min(stage.unit, 0.9 * stage.height)
    lit, snow = _LIT[stage.light.hour], _snowy(stage)
    sun = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    tower = 0.5 - 0.2 * side
    lay_pad(
        stage,
        "church",
        church(0.3 * unit, lit=lit > 0, snow=snow),
        x=tower * stage.width,
        foot=top + 0.05 * ground,
        depth=0.6,
        haze=0.2,
    )
    spots: list[tuple[float, float]] = []
    wide = stage.width / unit
    for row, far in enumerate((0.06, 0.16, 0.33)):
        count = max(2, round((5.6, 3.6, 2.2)[row] * wide))
        for k in range(count):
            x = (k + 0.5 + float(stream.uniform(-0.3, 0.3))) / count
            if abs(x - 0.5 + 0.06 * side) < (0.05, 0.12, 0.24)[row] / max(wide, 0.6) ** 0.5:
                continue
            spots.append((far + float(stream.uniform(-0.025, 0.03)), x))
    smokes: list[tuple[float, float, float, float]] = []
    for k, (far, x) in enumerate(sorted(spots)):
        tall = (0.06 + 0.56 * far) * unit * float(stream.uniform(0.88, 1.1))
        pad = (
            chalet(stage.streams.stream(f"house {k}"), tall, lit=lit, snow=snow)
            if alpine
            else cottage(stage.streams.stream(f"house {k}"), tall, lit=lit, snow=snow, side=sun)
        )
        foot = top + far * ground
        if stage.streams.pick(f"mirror {k}", 2):
            _mirror(pad)
            chimney = -0.28
        else:
            chimney = 0.28
        depth = max(0.2, 0.58 - 0.8 * far)
        lay_pad(
            stage,
            f"cottage {k}",
            pad,
            x=x * stage.width,
            foot=foot,
            depth=depth,
            haze=0.26 * (1 - far / 0.4),
            shadow=0.3,
            glow=1.0 if lit else 0.0,
        )
        if not alpine and k % 2 == 0:
            smokes.append((x * stage.width + chimney * tall, foot - 0.95 * tall, tall, depth))
    for k, (x, y, size, depth) in enumerate(smokes):
        lay_smoke(stage, f"smoke {k}", x, y, size * 0.8, depth=depth)
    half = 0.36 * stage.width
    for k, x in enumerate((0.0, 1.0)):
        high = 0.075 * unit
        pad = fence(high, half / high, rgb("#f0ece2") if not alpine else rgb("#8a6038"))
        lay_pad(stage, f"fence {k}", pad, x=x * stage.width, foot=top + 0.52 * ground, depth=0.26)
    lay_tree_beside(stage, "pine" if alpine else None, size=0.44)
    place_on_ground(stage, near=0.94)


def _mirror(pad: Pad) -> None:
    pad.colour = np.ascontiguousarray(pad.colour[:, ::-1])
    pad.cover = np.ascontiguousarray(pad.cover[:, ::-1])
    pad.lights = np.ascontiguousarray(pad.lights[:, ::-1])


def lay_smoke(stage: Stage, name: str, x: float, y: float, size: float, *, depth: float) -> None:
    """Lay smoke that rises from (x, y) and drifts; ``size`` is its height in pixels."""
    rows, columns = max(8, round(size * 1.3)), max(8, round(size))
    v = (np.arange(rows, dtype=np.float32)[::-1, None] + 0.5) / rows
    u = (np.arange(columns, dtype=np.float32)[None, :] + 0.5) / columns * 2 - 1
    puff = fractal(stage.streams, name, rows, columns, 4, octaves=4)
    middle = -0.75 + 1.2 * v**1.4
    wide = 0.05 + 0.34 * v
    cover = (
        np.exp(-(((u - middle) / wide) ** 2))
        * smooth(0.3, 0.6, as_plane(puff + 0.25 * (1 - v)))
        * (1 - v) ** 0.8
        * 0.75
    )
    tone = scaled(mixed((0.93, 0.93, 0.95), stage.light.haze, 0.35), 0.5 + 0.5 * stage.light.shine)
    stage.canvas.lay(
        name,
        tone,
        as_plane(cover),
        depth=max(depth - 0.01, 0.02),
        life="drift",
        at=(round(x - columns * 0.125), round(y - rows)),
    )


def _harbour(stage: Stage) -> None:
    """Lay a row of bright houses along the water, boats before them and a quay in front."""
    paint_sky(stage, horizon=horizon_at(stage, 0.54, 0.62), clouds=0.6)
    stage.ground_depth = 0.85
    level = stage.horizon / stage.height
    far, near = grass(stage.season)
    crest = lay_ridge(
        stage,
        Ridge(
            name="harbour hill",
            base=level + 0.01,
            rise=0.3,
            depth=0.86,
            colour=mixed(far, near, 0.6),
            cells=1.2,
            rough=0.36,
            relief=0.2,
            haze=0.4,
        ),
    )
    leaves = tuple(turned(one, saturation=0.85, value=0.82) for one in foliage(stage.season)[:4])
    lay_trees(
        stage,
        "harbour trees",
        crest,
        count=40,
        size=0.04,
        depth=0.85,
        colours=leaves,
        haze=0.36,
        sink=0.16,
        shape="pine" if _snowy(stage) else ("round", "cypress", "round"),
    )
    place_in_sky(stage)
    unit = min(stage.unit, 0.9 * stage.height)
    lit, snow = _LIT[stage.light.hour], _snowy(stage)
    stream = stage.streams.stream("harbour houses")
    for row, (scale, lift, depth) in enumerate(((0.0145, 0.075, 0.82), (0.02, 0.0, 0.76))):
        x = -float(stream.uniform(0, 0.1)) * unit
        k = 0
        while x < stage.width:
            wide, tall = float(stream.uniform(5.0, 8.0)), float(stream.uniform(8.0, 12.5))
            pad = gabled(stage, f"{row} {k}", wide, tall, scale * unit, lit, snow=snow)
            foot = stage.horizon + 0.012 * unit - lift * unit
            lay_pad(
                stage,
                f"harbour house {row} {k}",
                pad,
                x=x + wide * scale * unit / 2,
                foot=foot,
                depth=depth,
                haze=0.28 - 0.1 * row,
                glow=1.0 if lit else 0.0,
            )
            x += wide * scale * unit * (1.0 if row else float(stream.uniform(1.0, 1.5)))
            k += 1
    lay_water(stage, calm=0.7, far=0.74)
    if not any(SPOT.get(one.name) == "water" for one in stage.scene.subjects) and stage.scene.allows("boat"):
        _moor(stage, unit)
    place_on_water(stage)
    lay_quay(stage)
    place_on_ground(stage, near=0.95, spots=("ground", "table"))


def _moor(stage: Stage, unit: float) -> None:
    stream = stage.streams.stream("moored")
    tones = ("#2f6fb5", "#c8402f", "#2f7f5c", "#f0ece2", "#e0a53c")
    count = max(2, round(3.6 * stage.width / unit))
    water = stage.height - stage.horizon
    boats = sorted((float(stream.uniform(0.05, 0.4)), k) for k in range(count))
    for far, k in boats:
        x = (k + float(stream.uniform(0.2, 0.8))) / count * stage.width
        mast = bool(stream.random() < 0.6)
        size = (0.035 + 0.2 * far) * unit * (2.0 if mast else 1.0)
        pad = boat(size, rgb(tones[int(stream.integers(5))]), mast=mast)
        lay_pad(stage, f"boat {k}", pad, x=x, foot=stage.horizon + far * water, depth=0.7 - far, haze=0.1)


def lay_quay(stage: Stage) -> None:
    """Lay a stone quay with bollards along the lower edge."""
    view = View(stage=stage, focal=0.92 * stage.unit, middle=0.5 * stage.width, half=60.0, eye=1.9, far=400.0)
    top = 0.88 * stage.height
    grid = grid_for(stage, top)
    away = as_plane(
        np.broadcast_to(view.eye * view.focal / np.maximum(grid.y - stage.horizon, 1.0), grid.shape)
    )
    across = as_plane((grid.x - view.middle) / view.focal * away)
    grain = grid.noise("quay", 40, octaves=3)
    joint = np.maximum(
        np.abs((across * 0.8 + np.floor(away * 1.6) * 0.5) % 1 - 0.5) > 0.475,
        np.abs((away * 1.6) % 1 - 0.5) > 0.46,
    )
    tone = np.array(rgb("#a89c8c"), np.float32) * (0.74 + 0.4 * grain - 0.22 * joint)[..., None]
    edge = smooth(0.2, 0.1, grid.share)
    tone = tone * (1 + 0.3 * edge)[..., None] * np.float32(0.36 + 0.64 * stage.light.shine)
    stage.canvas.lay("quay", as_plane(tone), depth=0.2, reach=0.03, at=(0, grid.top), size=grid.size)
    for k in range(max(2, round(2.5 * stage.width / stage.unit))):
        pad = Pad(0.6, 0.8, max(0.06 * stage.unit / 0.8, 8), rgb("#2c2f33"))
        pad.poly(rgb("#33373c"), [(0.12, 0.8), (0.2, 0.25), (0.4, 0.25), (0.48, 0.8)])
        pad.oval(rgb("#44494f"), 0.3, 0.2, 0.26, 0.14)
        x = (k + 0.5) / max(2, round(2.5 * stage.width / stage.unit)) * stage.width
        if not stage.scene.subjects or abs(x / stage.width - 0.5) > 0.2:
            lay_pad(stage, f"bollard {k}", pad, x=x, foot=top + 0.035 * stage.height, depth=0.19)


def _white(stage: Stage) -> None:
    """Lay white houses on a slope over the sea."""
    paint_sky(stage, horizon=horizon_at(stage, 0.44, 0.54), clouds=0.35)
    stage.ground_depth = 0.8
    level = stage.horizon / stage.height
    lay_ridge(
        stage,
        Ridge(
            name="far island",
            base=level + 0.002,
            rise=0.06,
            depth=0.93,
            colour=rgb("#55698c"),
            cells=2.0,
            haze=0.6,
        ),
    )
    place_in_sky(stage)
    lay_water(stage, calm=0.6, far=0.9, near=0.4)
    side = 1 if stage.streams.pick("slope", 2) else -1
    unit = min(stage.unit, 0.9 * stage.height)
    x = stage.x[0] / stage.width
    along = x if side > 0 else 1 - x
    rough = stage.outline("slope", 1.4, octaves=4, gain=0.4)
    crest = as_plane(
        (level + 0.3 - 0.46 * smooth(0.16, 1.0, as_plane(along)) - 0.05 * (rough - 0.5)) * stage.height
    )
    ridge = Ridge(
        name="rocky slope",
        base=1.0,
        rise=0.4,
        depth=0.5,
        colour=rgb("#a58a6c"),
        cells=2.0,
        relief=0.5,
        haze=0.06,
        reach=0.04,
    )
    lay_slope(stage, ridge, crest)
    stream = stage.streams.stream("white houses")
    sun = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    lit = _LIT[stage.light.hour]
    rows = 7
    for row in range(rows):
        share = row / (rows - 1)
        tall = (0.075 + 0.15 * share) * unit
        count = max(3, round(stage.width / (tall * 0.86)))
        for k in range(count):
            px = (k + float(stream.uniform(0.25, 0.75))) / count * stage.width
            luck, dome = float(stream.random()), float(stream.random())
            start = float(crest[min(max(int(px), 0), stage.width - 1)])
            foot = start + tall * 0.5 + share**1.2 * (stage.height * 0.93 - start)
            if luck < 0.14 or start > 0.9 * stage.height or foot > 0.99 * stage.height:
                continue
            if stage.scene.subjects and share > 0.55 and abs(px / stage.width - 0.5) < 0.26:
                continue
            pad = white_house(
                stage.streams.stream(f"white {row} {k}"),
                tall,
                lit=lit,
                dome=dome < 0.2 - 0.1 * share,
                side=sun,
            )
            lay_pad(
                stage,
                f"white house {row} {k}",
                pad,
                x=px,
                foot=foot,
                depth=0.48 - 0.36 * share,
                haze=0.14 * (1 - share),
                glow=1.0 if lit else 0.0,
            )
    place_on_ground(stage, near=0.95)


def _square(stage: Stage) -> None:
    """Lay a cobbled square with fronts around it, a church behind, a fountain and stalls."""
    paint_sky(stage, horizon=horizon_at(stage, 0.54, 0.6), clouds=0.5)
    stage.ground_depth = 0.8
    place_in_sky(stage)
    unit = min(stage.unit, 0.9 * stage.height)
    lit, snow = _LIT[stage.light.hour], _snowy(stage)
    view = View(stage=stage, focal=0.92 * stage.unit, middle=0.5 * stage.width, half=40.0, far=32.0)
    z = 26.0
    scale = view.scale(z)
    base = view.at(0, 0, z)[1]
    tower = 0.34 if stage.sun[0] > stage.width / 2 else 0.66
    lay_pad(
        stage,
        "church",
        church(0.5 * unit, lit=lit > 0, snow=snow),
        x=tower * stage.width,
        foot=base,
        depth=0.84,
        haze=0.26,
    )
    stream = stage.streams.stream("square")
    x, k = -float(stream.uniform(0, 3)) * scale, 0
    while x < stage.width:
        wide, tall = float(stream.uniform(5.5, 8.0)), float(stream.uniform(8.5, 12.0))
        pad = gabled(stage, f"square {k}", wide, tall, scale, lit, snow=snow)
        lay_pad(
            stage,
            f"square front {k}",
            pad,
            x=x + wide * scale / 2,
            foot=base + 1,
            depth=0.78,
            haze=0.12,
            glow=1.0 if lit else 0.0,
        )
        x += wide * scale
        k += 1
    lay_paving(view, cobbled=True, wet=stage.scene.weather == "rain")
    reach = 0.5 * stage.width / view.focal
    for j, (side, away) in enumerate(((-1, 15.0), (1, 15.0), (-1, 10.0), (1, 10.0))):
        px, py = view.at(side * min(reach * away * 0.72, 9.0), 0, away)
        tones = ("#c8402f", "#2f7f5c", "#d9922c", "#2f6fb5")
        lay_pad(
            stage,
            f"stall {j}",
            stall(2.8 * view.scale(away), rgb(tones[j]), lit=_dark(stage), goods=j),
            x=px,
            foot=py,
            depth=view.depth(away),
            shadow=0.4,
            glow=1.0 if lit else 0.0,
        )
        lx, ly = view.at(side * min(reach * away * 0.4, 5.0), 0, away + 2)
        lay_pad(
            stage,
            f"lamp {j}",
            lamp_post(4.4 * view.scale(away + 2), lit=_dark(stage), double=True),
            x=lx,
            foot=ly,
            depth=view.depth(away + 2),
            glow=1.0 if lit else 0.0,
        )
    if not stage.scene.subjects and stage.scene.allows("fountain"):
        px, py = view.at(0, 0, 9.0)
        lay_pad(
            stage,
            "fountain",
            fountain(2.9 * view.scale(9.0)),
            x=px,
            foot=py,
            depth=view.depth(9.0),
            shadow=0.4,
        )
    place_on_ground(stage, near=0.94)
