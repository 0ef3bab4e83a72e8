"""From a picture to another: light, season, weather, colour, style and subjects of a prompt, laid on what is there."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.picture.cast import place_in_sky, place_on_ground, unplaced
from lumigate.draft.picture.colour import turned, vector
from lumigate.draft.picture.compose import Drawing, check_size
from lumigate.draft.picture.edits import Adjustment, Edits, read_edits
from lumigate.draft.picture.finish import grade, with_surface
from lumigate.draft.picture.grammar import Scene, Season, understand
from lumigate.draft.picture.lettering import Lettering, lay_lettering
from lumigate.draft.picture.palettes import named
from lumigate.draft.picture.raster import Bytes, Plane, Rgb, as_plane, blur, lerp, resize, smooth
from lumigate.draft.picture.regions import NAMED_REGIONS, greenness, recoloured, region
from lumigate.draft.picture.scenery import named_scenery
from lumigate.draft.picture.stage import Stage, stage_for
from lumigate.draft.picture.styles.brush import grey_of, saturated
from lumigate.draft.picture.weather import lay_weather

_SEASON_LEAVES: dict[Season, Rgb | None] = {
    "spring": (0.62, 0.80, 0.34),
    "summer": None,
    "autumn": (0.85, 0.48, 0.16),
    "winter": (0.86, 0.90, 0.95),
}

_ADDED_FROM = 0.3
"""Strength from which on subjects, lettering and weather are added: fainter ones would be ghosts."""
_SCENERY_FROM = 0.5
"""Strength from which on a prompt is taken to ask for scenery that the source may not show."""


def restyle(
    source: Bytes, prompt: str, seed: int, width: int, height: int, strength: float, *, negative_prompt: str = "",
    style: str | None = None, shown: str = "",
) -> Drawing:  # fmt: skip
    """Return ``source``, cut to size, as the prompt wants it.

    ``strength`` runs from 0 (the source itself) to 1; the more of it, the more changes. What can change is light,
    season, weather, colour as a whole or of one thing, and style; subjects and lettering are added. Scenery is not: it
    is named as not drawn when much change is asked for. Subjects that the prompt speaks of as being there ("the cat")
    are taken to be so. The seed varies tint and placement. ``negative_prompt`` and ``style`` are as for
    :func:`understand`; ``shown`` describes the source where that is known: what it names is there.
    """
    check_size(width, height)
    if not 0 <= strength <= 1:
        raise InvalidRequest(f"a strength of {strength:g} is not possible: use 0 to 1")
    edits = read_edits(prompt)
    scene, missing = _scene(
        edits, understand(shown, negative_prompt), understand(edits.prompt, negative_prompt, style), strength
    )
    ground = fitted(source, width, height)
    stage = stage_for(scene, seed, width, height, keep=False)
    stage.horizon, stage.ground_depth = 0.6 * height, 0.8
    stage.sun = (stage.streams.number("sun", 0.2, 0.8) * width, 0.2 * height)
    edited, lost = _coloured(_varied(ground, stage), edits)
    stage.canvas.lay("source", _lit(_seasoned(edited, scene), stage), depth=0.7)
    before = stage.canvas.picture.copy()
    lettering = Lettering()
    if strength >= _ADDED_FROM:
        place_in_sky(stage)
        place_on_ground(stage, near=0.95, scale=0.75)
        lay_weather(stage)
        lettering = lay_lettering(stage, scene.lettering)
    seen = grade(np.clip(_adjusted(stage.canvas.picture, edits.adjustments), 0, 1), scene.palette)
    changes = scene.is_styled or not _asks_otherwise(scene, edits)
    styled = (
        with_surface(seen, scene, stage.streams, grain=False, traces=stage.canvas.traces) if changes else seen
    )
    share = _share(stage, before, strength)
    picture = np.clip(lerp(ground, styled, share) * 255 + 0.5, 0, 255).astype(np.uint8)
    missing += (*lost, *unplaced(stage))
    return Drawing(
        lettering.sharpened(picture, 1.0 if strength >= _ADDED_FROM else 0.0),
        stage,
        tuple(dict.fromkeys((*missing, *lettering.undrawn))),
    )


def _scene(edits: Edits, shown: Scene, scene: Scene, strength: float) -> tuple[Scene, tuple[str, ...]]:
    """Return what to do, and the words of the prompt that cannot be done to a picture that shows ``shown``."""
    missing = [*edits.impossible, *scene.not_drawn]
    if scene.style == "isometric":
        missing.append("isometric")
        scene = replace(scene, style="illustration", is_styled=False)
    if strength > _SCENERY_FROM:
        missing += named_scenery(
            edits.prompt, replace(scene, places=tuple(one for one in scene.places if not shown.at(one)))
        )
    if scene.framing is not None or scene.silhouette:
        missing += named_scenery(edits.prompt, scene, facets=("framing", "silhouette"))
    present = edits.present | {one.name for one in shown.subjects}
    kept = tuple(one for one in scene.subjects if one.name not in present)
    if strength < _ADDED_FROM:
        missing += [scene.lettering] if scene.lettering else []
        missing += named_scenery(edits.prompt, scene, facets=("weather",)) if scene.weather else []
    return replace(scene, subjects=kept, ties=scene.ties if len(kept) == len(scene.subjects) else ()), tuple(
        missing
    )


def _asks_otherwise(scene: Scene, edits: Edits) -> bool:
    """Tell whether a prompt without a style asks for something else, so that the surface stays as it is."""
    return bool(
        edits.adjustments or edits.recolourings or scene.hour or scene.season or scene.weather or scene.palette
        or scene.colours or scene.subjects or scene.lettering
    )  # fmt: skip


def _share(stage: Stage, before: Plane, strength: float) -> Plane | float:
    """Return how much of the changed picture is shown: all of what was added, and by strength of the rest."""
    rest = float(1 - (1 - strength) ** 2.2)
    if strength < _ADDED_FROM:
        return rest
    added = np.abs(stage.canvas.picture - before).max(2)
    solid = blur(smooth(0.0, 0.06, as_plane(added)), stage.unit / 900)
    return as_plane(rest + (1 - rest) * solid)[..., None]


def fitted(source: Bytes, width: int, height: int) -> Plane:
    """Cut the middle of an RGB picture to the aspect and scale it, as 0..1."""
    rows, columns = source.shape[:2]
    scale = max(width / columns, height / rows)
    wide, tall = max(1, min(columns, round(width / scale))), max(1, min(rows, round(height / scale)))
    left, top = (columns - wide) // 2, (rows - tall) // 2
    cut = as_plane(source[top : top + tall, left : left + wide, :3]) / np.float32(255)
    return np.clip(resize(cut, height, width, sharp=True), 0, 1)


def _varied(picture: Plane, stage: Stage) -> Plane:
    """Vary tint and contrast a little, by the seed."""
    stream = stage.streams.stream("tint")
    gain = stream.uniform(0.93, 1.07, 3).astype(np.float32)
    bend = np.float32(stream.uniform(0.9, 1.12))
    return as_plane(np.clip(cv2.pow(as_plane(np.clip(picture, 0, 1)), float(bend)) * gain, 0, 1))


def _coloured(picture: Plane, edits: Edits) -> tuple[Plane, list[str]]:
    """Return the picture with other colours, and what of it was not found."""
    out, missing = picture, list[str]()
    for one in edits.recolourings:
        mask = region(out, one.aim)
        if mask is not None:
            out = recoloured(out, mask, named(one.colour))
        elif one.aim in NAMED_REGIONS:
            missing.append(one.aim)
        else:
            # Nothing in it stands out: the picture as a whole takes the colour.
            out = _tinted(out, one.colour)
    return out, missing


def _tinted(picture: Plane, colour: str) -> Plane:
    grey = grey_of(picture)[..., None]
    return lerp(picture, as_plane(np.clip(grey * np.float32(1.5) * vector(named(colour)), 0, 1)), 0.5)


def _adjusted(picture: Plane, adjustments: tuple[Adjustment, ...]) -> Plane:
    out = picture
    unit = min(picture.shape[:2])
    for one in adjustments:
        match one:
            case "bright":
                out = as_plane(np.clip(out, 0, 1) ** np.float32(0.6) * np.float32(1.05))
            case "dark":
                out = as_plane(np.clip(out, 0, 1) ** np.float32(1.45) * np.float32(0.9))
            case "contrast":
                out = as_plane((out - out.mean()) * np.float32(1.4) + out.mean())
            case "soft":
                out = as_plane((out - out.mean()) * np.float32(0.7) + out.mean())
            case "warm":
                out = as_plane(out * np.array([1.12, 1.0, 0.8], np.float32))
            case "cool":
                out = as_plane(out * np.array([0.82, 0.98, 1.14], np.float32))
            case "vivid":
                out = saturated(out, 1.5)
            case "muted":
                out = saturated(out, 0.5)
            case "sharp":
                out = as_plane(out + (out - blur(out, 1.6 * unit / 1024)) * np.float32(0.9))
            case "blurred":
                out = blur(out, 0.012 * unit)
        out = as_plane(np.clip(out, 0, 1.6))
    return out


def _seasoned(picture: Plane, scene: Scene) -> Plane:
    """Recolour what is green."""
    leaf = _SEASON_LEAVES[scene.season] if scene.season else None
    if leaf is None:
        return picture
    green = greenness(picture)
    level = picture.max(2)
    if scene.season == "winter":
        level = as_plane(0.35 + 0.75 * np.sqrt(level))
    level = level / max(leaf)
    target = level[..., None] * vector(leaf) * np.float32(1.15)
    return as_plane(np.clip(picture + (target - picture) * green[..., None], 0, 1))


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
            lab[..., 1:] *= 0.6
        elif light.low:
            lab[..., 0] = lab[..., 0] * 0.9
        weight = 0.55 if light.hour != "day" else 0.12
        lab[..., 1:] += (goal[1:] - lab[..., 1:].mean((0, 1))) * np.float32(weight)
        out = as_plane(np.clip(cv2.cvtColor(lab, cv2.COLOR_LAB2RGB), 0, 1))
    for name in scene.colours[:1]:
        out = _tinted(out, name)
    return out
