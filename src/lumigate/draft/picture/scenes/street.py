"""A street at eye level: fronts with shops, pavements, lamps and trees, dry or wet, by day or in neon light."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.cast import place_in_sky, place_on_ground
from lumigate.draft.picture.colour import mixed, rgb, scaled, turned, vector
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.flora import plant
from lumigate.draft.picture.palettes import foliage, named
from lumigate.draft.picture.raster import Rgb, as_plane
from lumigate.draft.picture.scenes.props.outdoors import lamp_post, parasol, stall
from lumigate.draft.picture.scenes.props.setting import lay_pad
from lumigate.draft.picture.scenes.street_parts.facades import Style, facade, sign
from lumigate.draft.picture.scenes.street_parts.paving import lay_paving
from lumigate.draft.picture.scenes.street_parts.view import View, lay_end_wall, lay_wall
from lumigate.draft.picture.skies import paint_sky
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.vegetation import lit_by

_LIT = {"night": 0.5, "sunset": 0.4, "dawn": 0.2, "day": 0.03}


def paint(stage: Stage) -> None:
    """Paint the street from its far end to the viewer, and whoever walks in it."""
    scene = stage.scene
    style, narrow = _style(stage)
    market = scene.at("street:market")
    paint_sky(stage, horizon=stage.streams.number("horizon", 0.54, 0.63), clouds=0.5)
    stage.ground_depth = 0.9
    place_in_sky(stage)
    view = View(
        stage=stage, focal=0.92 * stage.unit, middle=stage.width * stage.streams.number("vanish", 0.42, 0.58),
        half=3.0 if narrow else 7.2, far=40.0 if narrow else 70.0,
    )  # fmt: skip
    _lay_end(view, style)
    for k, (x, near, far, tall) in enumerate(_plots(view, style, narrow=narrow)):
        _lay_house(view, style, k, x, near, far, tall)
    lay_paving(
        view, cobbled=narrow or market or style == "old", wet=scene.weather == "rain" or style == "neon"
    )
    _dress(view, style, narrow=narrow, market=market)
    place_on_ground(stage, near=0.94)


def _style(stage: Stage) -> tuple[Style, bool]:
    """Return how the houses look, and whether the street is a lane."""
    scene = stage.scene
    lane = scene.at("street:old") or scene.at("street:alley")
    if scene.at("street:neon") or scene.palette == "neon" or scene.at("city:tokyo"):
        return "neon", lane
    if scene.at("city:paris"):
        return "paris", lane
    if scene.at("village:white"):
        return "white", True
    if lane or scene.at("street:market") or scene.at("city:town"):
        return "old", lane
    styles: tuple[Style, ...] = ("brick", "paris", "modern", "brick")
    return styles[stage.streams.pick("style", len(styles))], False


def _plots(view: View, style: Style, *, narrow: bool) -> list[tuple[float, float, float, float]]:
    """Return the houses as (x, near, far, height) in metres, far ones first."""
    stream = view.stage.streams.stream("plots")
    low, high = {"neon": (12.0, 22.0), "modern": (12.0, 24.0), "old": (7.5, 11.0), "white": (6.0, 9.0)}.get(
        style, (12.0, 17.0)
    )
    if narrow:
        low, high = min(low, 8.0), min(high, 11.5)
    plots: list[tuple[float, float, float, float]] = []
    start = max(view.nearest() * 0.62, 1.1)
    for side in (-1.0, 1.0):
        z = 0.4 * start
        while z < view.far:
            wide = float(stream.uniform(4.6, 7.0) if narrow else stream.uniform(6.5, 10.5))
            tall = float(stream.uniform(low, high))
            if z + wide > start:
                plots.append((side * view.half, max(z, start * 0.9), z + wide, tall))
            z += wide
    return sorted(plots, key=lambda one: -one[2])


def _lay_house(view: View, style: Style, k: int, x: float, near: float, far: float, tall: float) -> None:
    stage = view.stage
    if far <= near:
        return
    stream = stage.streams.stream(f"house {k}")
    lit = _LIT[stage.light.hour] + (0.12 if stage.light.covered > 0.6 else 0.0)
    scale = min(view.scale(max(near, 1.0)) * 1.15, 1600 / tall, view.scale((near + far) / 2) * 1.9)
    mixed_style: Style = style
    if style in ("brick", "modern") and stream.random() < 0.25:
        mixed_style = "modern" if style == "brick" else "brick"
    pad = facade(
        mixed_style, stream, far - near, tall, max(scale, 2.0), lit, shop=bool(stream.random() < 0.72)
    )
    if stage.scene.colours and stream.random() < 0.4:
        pad.colour[:] = np.clip(
            pad.colour * (0.45 + 0.75 * vector(named(stage.scene.colours[0]))), 0, 255
        ).astype(np.uint8)
    lay_end_wall(view, f"end wall {k}", x=x, tall=tall, z=near, tone=(0.45, 0.42, 0.4))
    lay_wall(view, f"front {k}", pad, x=x, near=near, far=far, glow=1.0 if lit > 0.1 else 0.0)


def _lay_end(view: View, style: Style) -> None:
    """Lay what closes the street far away: hazy houses, and a tower."""
    stage = view.stage
    stream = stage.streams.stream("street end")
    faces = Facets(stage)
    light = stage.light
    body = mixed(scaled(mixed(light.shade, rgb("#7a7f8a"), 0.5), 0.6 + 0.5 * light.shine), light.haze, 0.62)
    z, x = view.far * 1.1, -26.0
    while x < 26.0:
        wide, tall = float(stream.uniform(4, 9)), float(stream.uniform(6, 15 if style != "neon" else 30))
        faces.fill(
            scaled(body, float(stream.uniform(0.94, 1.05))),
            [view.at(x, tall, z), view.at(x + wide, tall, z), view.at(x + wide, 0, z), view.at(x, 0, z)],
        )
        if stream.random() < 0.4 and style in ("old", "white"):
            faces.fill(
                scaled(body, 0.9),
                [
                    view.at(x - 0.4, tall, z),
                    view.at(x + wide / 2, tall + 3, z),
                    view.at(x + wide + 0.4, tall, z),
                ],
            )
        x += wide
    tower, high = float(stream.uniform(-7, 7)), float(stream.uniform(13.0, 19.0))
    if stream.random() < 0.5:
        faces.fill(
            scaled(body, 0.94),
            [
                view.at(tower - 1.6, high, z),
                view.at(tower + 1.6, high, z),
                view.at(tower + 1.6, 0, z),
                view.at(tower - 1.6, 0, z),
            ],
        )
        faces.fill(
            scaled(body, 0.88),
            [view.at(tower - 2.0, high, z), view.at(tower, high + 6, z), view.at(tower + 2.0, high, z)],
        )
    faces.lay("street end", depth=0.94)


def _dress(view: View, style: Style, *, narrow: bool, market: bool) -> None:
    """Lay lamps, trees, signs, stalls and strings of lights, far ones first."""
    stage = view.stage
    stream = stage.streams.stream("dress")
    dark = stage.light.hour in ("night", "sunset", "dawn")
    pavement = view.half - (0.7 if narrow else 1.6)
    items: list[tuple[float, float, str]] = []
    z = view.far * 0.8
    step = 5.0 if narrow else 8.0
    nearest = view.nearest() * 1.15
    while z > nearest:
        for side in (-1.0, 1.0):
            kind = "lamp" if stream.random() < 0.5 else "tree"
            if market:
                kind = "stall"
            elif style == "neon":
                kind = "sign" if stream.random() < 0.85 else "lamp"
            elif narrow:
                kind = "lamp" if stream.random() < 0.4 else "none"
            items.append((z + float(stream.uniform(-0.8, 0.8)), side, kind))
        z -= step * (0.62 if market or style == "neon" else 1.0)
    strings = (narrow or market) and style in ("old", "white")
    for k, (z, side, kind) in enumerate(sorted(items, key=lambda one: -one[0])):
        x = side * pavement
        scale = view.scale(z)
        if kind == "lamp" and stage.scene.allows("lamp"):
            post = lamp_post(4.2 * scale, lit=dark)
            px, py = view.at(x, 0, z)
            lay_pad(
                stage,
                f"lamp {k}",
                post,
                x=px,
                foot=py,
                depth=view.depth(z),
                haze=view.haze(z),
                glow=1.0 if dark else 0.0,
            )
        elif kind == "tree" and stage.scene.allows("tree") and z > 1.5 * nearest:
            _lay_tree(view, k, x, z)
        elif kind == "stall":
            tones = ("#c8402f", "#2f7f5c", "#d9922c", "#2f6fb5")
            pad = stall(
                2.7 * scale, rgb(tones[int(stream.integers(4))]), lit=dark, goods=int(stream.integers(3))
            )
            px, py = view.at(side * (view.half - 1.7), 0, z)
            lay_pad(
                stage,
                f"stall {k}",
                pad,
                x=px,
                foot=py,
                depth=view.depth(z),
                haze=view.haze(z) * 0.7,
                glow=1.0 if dark else 0.0,
                shadow=0.4,
            )
        elif kind == "sign":
            high = float(stream.uniform(3.4, 9.0))
            board = sign(
                stage.streams.stream(f"sign {k}"), 3.2 * scale, lit=dark or stage.light.covered > 0.6
            )
            px, py = view.at(side * (view.half - 0.55), high, z)
            lay_pad(
                stage,
                f"sign {k}",
                board,
                x=px,
                foot=py,
                depth=view.depth(z),
                haze=view.haze(z) * 0.5,
                glow=1.0 if dark else 0.25,
            )
        if strings and k % 4 == 0:
            _lay_string(view, k, z, lit=dark)
    if narrow and style == "old" and not stage.scene.subjects and stage.streams.pick("cafe", 2):
        px, py = view.at(-view.half + 1.1, 0, nearest * 1.5)
        lay_pad(
            stage,
            "parasol",
            parasol(2.5 * view.scale(nearest * 1.5), rgb("#b5382f")),
            x=px,
            foot=py,
            depth=view.depth(nearest),
            shadow=0.4,
        )


def _lay_tree(view: View, k: int, x: float, z: float) -> None:
    stage = view.stage
    tall = 5.4 * view.scale(z)
    tones = foliage(stage.season)
    tone = turned(tones[k % 3], saturation=0.9, value=0.9)
    cut = plant(
        "bare" if stage.season == "winter" else "round",
        stage.streams,
        f"street tree {k % 5}",
        tall,
        tone,
        stage.sun[0] - view.middle,
    )
    colour = cut[..., :3] / np.maximum(cut[..., 3:], np.float32(1 / 512)) * lit_by(stage)
    colour = colour + (vector(stage.light.haze) - colour) * np.float32(view.haze(z))
    px, py = view.at(x, 0, z)
    at = (round(px - cut.shape[1] / 2), round(py - cut.shape[0]))
    stage.canvas.lay(
        f"tree {k}",
        as_plane(colour),
        np.ascontiguousarray(cut[..., 3]),
        depth=view.depth(z),
        life="sway",
        at=at,
    )


def _lay_string(view: View, k: int, z: float, *, lit: bool) -> None:
    """Lay a string of bulbs or pennants across the street."""
    stage = view.stage
    faces = Facets(stage)
    count = 17
    points: list[tuple[float, float]] = []
    for i in range(count + 1):
        t = i / count * 2 - 1
        points.append(view.at(t * view.half, 4.4 - 0.9 * (1 - t * t) + 0.5, z))
    faces.line(
        scaled((0.2, 0.18, 0.16), 0.6 + 0.4 * stage.light.shine), points, max(0.8, 0.03 * view.scale(z))
    )
    r = 0.12 * view.scale(z)
    tones: tuple[Rgb, ...] = (
        ((1.7, 1.3, 0.75),) if lit else (rgb("#d8402f"), rgb("#f2c23e"), rgb("#3f86c4"), rgb("#f3efe4"))
    )
    for i, (px, py) in enumerate(points[1:-1]):
        tone = tones[i % len(tones)]
        if lit:
            faces.fill(
                tone,
                [
                    (px + r * float(np.cos(a)), py + r + r * float(np.sin(a)))
                    for a in np.linspace(0, 6.28, 9)[:-1]
                ],
            )
        else:
            shown = scaled(tone, 0.4 + 0.6 * stage.light.shine)
            faces.fill(shown, [(px - 1.5 * r, py), (px + 1.5 * r, py), (px, py + 3.2 * r)])
    faces.lay(f"string {k}", depth=view.depth(z), life="sway")
