"""Open country: hills under a wide sky, with meadow, lavender, flowers or a road."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground
from lumigate.draft.picture.colour import mixed, rgb, scaled, turned, vector
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.palettes import foliage, grass
from lumigate.draft.picture.raster import Plane, as_plane, polygon_mask, sample, smooth
from lumigate.draft.picture.skies import paint_sky
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.terrain import Ridge, lay_ridge
from lumigate.draft.picture.vegetation import lay_flowers, lay_trees

_BLOSSOMS = ("#e0453c", "#f2c23e", "#f6f1e6", "#e58ab0", "#8f6ad0")


def paint(stage: Stage) -> None:
    """Paint the country and whoever stands in it."""
    scene = stage.scene
    paint_sky(stage, horizon=0.58, clouds=0.62)
    far, near = grass(stage.season)
    hazy = 0.78 if scene.weather == "fog" else 0.52
    lay_ridge(
        stage,
        Ridge(
            name="far ridge", base=0.6, rise=0.13, depth=0.86, colour=rgb("#5d7090"), cells=2.6, relief=0.5,
            haze=hazy, snow=0.5 if stage.season == "winter" else 0.0,
        ),
    )  # fmt: skip
    place_in_sky(stage)
    leaves = tuple(turned(one, saturation=0.85, value=0.8) for one in foliage(stage.season)[:4])
    for i, (base, rise, depth) in enumerate(((0.625, 0.075, 0.68), (0.7, 0.085, 0.5))):
        colour = mixed(mixed(far, near, 0.25 + 0.3 * i), stage.light.haze, 0.12)
        crest = lay_ridge(
            stage,
            Ridge(
                name=f"hill {i}", base=base, rise=rise, depth=depth, colour=colour, cells=1.6 + 0.5 * i,
                rough=0.36,
                relief=0.16, haze=(0.42 if scene.weather == "fog" else 0.3) - 0.14 * i, grain=6.0,
            ),
        )  # fmt: skip
        if scene.allows("tree"):
            lay_trees(
                stage, f"trees {i}", crest, count=34 - 12 * i, size=0.024 + 0.022 * i, depth=depth - 0.02,
                colours=leaves, haze=0.34 - 0.16 * i, sink=0.03,
                shape="pine" if stage.season == "winter" else "round",
            )  # fmt: skip
    _lay_field(stage, far, near)
    place_on_ground(stage, near=0.93)


def _lay_field(stage: Stage, far: tuple[float, float, float], near: tuple[float, float, float]) -> None:
    scene = stage.scene
    top = int(0.72 * stage.height)
    rows = stage.height - top
    if rows < 2:
        return
    share = as_plane((stage.y[top:] - top) / rows)
    swell = stage.outline("field", 0.9, octaves=2)
    crest = as_plane((swell - 0.5) * 0.05 * stage.unit)
    cover = np.clip(stage.y[top:] - top - crest[None, :] - 0.012 * stage.height, 0, 1)
    blades = _perspective_noise(stage, share, "blades", 44, tall=2.2)
    tufts = _perspective_noise(stage, share, "tufts", 9, tall=1.0)
    tone = np.clip(0.5 + (blades - 0.5) * 0.85 + (tufts - 0.5) * 0.9, 0, 1)[..., None]
    first, second = scaled(mixed(far, near, 0.2), 1.1), scaled(near, 0.62)
    if scene.at("landscape:lavender"):
        first, second = rgb("#a686d6"), rgb("#5b3d8f")
    colour = vector(second) + (vector(first) - vector(second)) * tone
    if scene.at("landscape:lavender"):
        colour = _furrows(stage, share, as_plane(colour), scaled(near, 0.7))
    glow = np.exp(-(((stage.x - stage.sun[0]) / (0.5 * stage.width)) ** 2)) * (1 - share) * stage.light.shine
    lit = (0.5 + 0.55 * stage.light.shine + 0.35 * glow)[..., None]
    colour = (
        colour * lit * vector(mixed((1.0, 1.0, 1.0), stage.light.sun, 0.45))
        + vector(stage.light.shade) * 0.08
    )
    fog = (1 - share)[..., None] * (0.3 if scene.weather != "fog" else 0.5)
    colour = colour + (vector(stage.light.haze) - colour) * fog
    stage.canvas.lay("field", as_plane(colour), as_plane(cover), depth=0.42, reach=0.04, at=(0, top))
    if scene.at("landscape:road") or (scene.shows("car") and not scene.at("landscape:flowers")):
        _lay_road(stage, top, share)
    elif scene.at("landscape:flowers") or (stage.season == "spring" and scene.allows("vase")):
        tones = tuple(rgb(code) for code in _BLOSSOMS)
        dense = 2600 if scene.at("landscape:flowers") else 420
        lay_flowers(stage, "flowers", top + 0.07 * rows, tones, density=dense, depth=0.4)


def _perspective_noise(stage: Stage, share: Plane, name: str, cells: float, *, tall: float) -> Plane:
    tile = fractal(stage.streams, f"field/{name}", 384, 384, cells, octaves=3, gain=0.6)
    spread = 1 / (share + 0.09)
    x = (stage.x - stage.width / 2) / stage.unit * spread * 62 + 192
    y = np.broadcast_to(spread * 130 / tall, x.shape)
    return sample(tile, as_plane(x % 767), as_plane(y))


def _furrows(stage: Stage, share: Plane, colour: Plane, soil: tuple[float, float, float]) -> Plane:
    vanish = stage.streams.number("furrows", 0.4, 0.6) * stage.width
    lane = (stage.x - vanish) / stage.unit / (share + 0.07)
    rows = smooth(0.75, 0.1, as_plane(np.cos(lane * 30)))
    ground = vector(soil)
    return as_plane(ground + (colour - ground) * (0.25 + 0.75 * rows[..., None]))


def _lay_road(stage: Stage, top: int, share: Plane) -> None:
    rows = stage.height - top
    if stage.scene.shows("car"):
        _lay_cross_road(stage)
        return
    bend = stage.streams.number("road", -0.16, 0.16)
    y = np.linspace(0, 1, 40)
    middle = 0.5 * stage.width + bend * stage.unit * np.sin(y * 3.0) * (1 - y)
    half = stage.unit * (0.012 + 0.3 * y**1.25)
    left, right = np.stack([middle - half, y * rows], 1), np.stack([middle + half, y * rows], 1)[::-1]
    cover = polygon_mask(rows, stage.width, [as_plane(np.concatenate([left, right]))])
    dust = _perspective_noise(stage, share, "road", 40, tall=2.0)
    tone = vector(rgb("#b59a78" if stage.season != "winter" else "#c9ced6"))
    colour = tone * (0.72 + 0.4 * dust)[..., None] * np.float32(0.45 + 0.6 * stage.light.shine)
    stage.canvas.lay("road", as_plane(colour), cover * np.float32(0.94), depth=0.42, reach=0.04, at=(0, top))


def _lay_cross_road(stage: Stage) -> None:
    top, bottom = int(0.85 * stage.height), int(0.975 * stage.height)
    rows = bottom - top
    if rows < 2:
        return
    y = as_plane((stage.y[top:bottom] - top) / rows)
    grain = stage.noise("asphalt", 90, octaves=2)[top:bottom]
    tone = (
        vector(rgb("#4b4e55")) * (0.8 + 0.35 * grain)[..., None] * np.float32(0.5 + 0.6 * stage.light.shine)
    )
    dash = smooth(0.05, 0.03, as_plane(np.abs(y - 0.5))) * ((stage.x / stage.unit * 5) % 1 < 0.55)
    edge = smooth(0.03, 0.02, as_plane(np.abs(y - 0.06))) + smooth(0.03, 0.02, as_plane(np.abs(y - 0.94)))
    paint = np.clip(dash + np.broadcast_to(edge, dash.shape), 0, 1)[..., None] * 0.8
    colour = tone + (vector(rgb("#e8e3d2")) * np.float32(0.5 + 0.5 * stage.light.shine) - tone) * paint
    stage.canvas.lay(
        "road", as_plane(colour), np.ones(colour.shape[:2], np.float32), depth=0.12, reach=None, at=(0, top)
    )
