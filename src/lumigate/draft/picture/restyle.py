"""From a picture to another: light, season, weather, style and subjects of a prompt, laid on what is there."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.picture.cast import place_in_sky, place_on_ground
from lumigate.draft.picture.colour import turned, vector
from lumigate.draft.picture.compose import Drawing, check_size
from lumigate.draft.picture.finish import grade
from lumigate.draft.picture.grammar import Scene, Season
from lumigate.draft.picture.lettering import lay_lettering
from lumigate.draft.picture.palettes import named
from lumigate.draft.picture.raster import Bytes, Plane, Rgb, as_plane, lerp, resize, smooth
from lumigate.draft.picture.stage import Stage, stage_for
from lumigate.draft.picture.styles.surface import surface
from lumigate.draft.picture.weather import lay_weather

_SEASON_LEAVES: dict[Season, Rgb | None] = {
    "spring": (0.62, 0.80, 0.34),
    "summer": None,
    "autumn": (0.85, 0.48, 0.16),
    "winter": (0.86, 0.90, 0.95),
}


def restyle(source: Bytes, scene: Scene, seed: int, width: int, height: int, strength: float) -> Drawing:
    """Return ``source``, cut to size, as the prompt wants it.

    ``strength`` runs from 0 (the source itself) to 1. Scenery that the prompt names is taken to be in the source
    already; what is added is light, season, weather, colour, style,
    subjects and lettering. The seed varies tint
    and placement.
    """
    check_size(width, height)
    if not 0 <= strength <= 1:
        raise InvalidRequest(f"a strength of {strength:g} is not possible: use 0 to 1")
    ground = fitted(source, width, height)
    stage = stage_for(scene, seed, width, height, keep=False)
    stage.horizon, stage.ground_depth = 0.6 * height, 0.8
    stage.sun = (stage.streams.number("sun", 0.2, 0.8) * width, 0.2 * height)
    changed = _lit(_seasoned(_varied(ground, stage), scene), stage)
    stage.canvas.lay("source", changed, depth=0.7)
    place_in_sky(stage)
    place_on_ground(stage, near=0.95, scale=0.75)
    lay_weather(stage)
    lettering = lay_lettering(stage, scene.lettering)
    shown = grade(np.clip(stage.canvas.picture, 0, 1), scene.palette)
    styled = surface(shown, scene.style, stage.streams, grain=False)
    mixed_in = lerp(ground, styled, float(strength))
    picture = np.clip(mixed_in * 255 + 0.5, 0, 255).astype(np.uint8)
    return Drawing(lettering.sharpened(picture, strength), stage, scene.not_drawn + lettering.undrawn)


def fitted(source: Bytes, width: int, height: int) -> Plane:
    """Cut the middle of an RGB picture to the aspect and scale it, as 0..1."""
    rows, columns = source.shape[:2]
    scale = max(width / columns, height / rows)
    wide, tall = max(1, min(columns, round(width / scale))), max(1, min(rows, round(height / scale)))
    left, top = (columns - wide) // 2, (rows - tall) // 2
    cut = as_plane(source[top : top + tall, left : left + wide, :3]) / np.float32(255)
    return np.clip(resize(cut, height, width, sharp=True), 0, 1)


def _varied(picture: Plane, stage: Stage) -> Plane:
    gain = stage.streams.stream("tint").uniform(0.95, 1.05, 3).astype(np.float32)
    return as_plane(np.clip(picture * gain, 0, 1))


def _seasoned(picture: Plane, scene: Scene) -> Plane:
    """Recolour what is green."""
    leaf = _SEASON_LEAVES[scene.season] if scene.season else None
    if leaf is None:
        return picture
    red, green, blue = picture[..., 0], picture[..., 1], picture[..., 2]
    greenness = smooth(0.01, 0.12, as_plane(green - np.maximum(blue, red * 0.92)))
    level = picture.max(2)
    if scene.season == "winter":
        level = as_plane(0.35 + 0.75 * np.sqrt(level))
    level = level / max(leaf)
    target = level[..., None] * vector(leaf) * np.float32(1.15)
    return as_plane(np.clip(picture + (target - picture) * greenness[..., None], 0, 1))


def _lit(picture: Plane, stage: Stage) -> Plane:
    """Pull the colours towards the light of the hour, and towards colours that the prompt names."""
    scene, light = stage.scene, stage.light
    out = picture
    if scene.hour is not None:
        lab = as_plane(cv2.cvtColor(out, cv2.COLOR_RGB2LAB))
        tint = np.array([[turned(light.haze, saturation=1.1)]], np.float32)
        goal = as_plane(cv2.cvtColor(tint, cv2.COLOR_RGB2LAB))[0, 0]
        if light.hour == "night":
            lab[..., 0] = 4 + (lab[..., 0] / 100) ** 1.3 * 46
        elif light.low:
            lab[..., 0] = lab[..., 0] * 0.9
        weight = 0.55 if light.hour != "day" else 0.12
        lab[..., 1:] += (goal[1:] - lab[..., 1:].mean((0, 1))) * np.float32(weight)
        out = as_plane(np.clip(cv2.cvtColor(lab, cv2.COLOR_LAB2RGB), 0, 1))
    for name in scene.colours[:1]:
        grey = as_plane(cv2.cvtColor(out, cv2.COLOR_RGB2GRAY))[..., None]
        out = lerp(out, as_plane(np.clip(grey * 1.5 * vector(named(name)), 0, 1)), 0.5)
    return out
