"""Finds what a prompt names in a picture of which nothing else is known, and gives it another colour."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur, resize, slope, smooth
from lumigate.draft.picture.styles.areas import lab_of, nearest_colours, palette_of, rgb_of
from lumigate.draft.picture.words.edits import GREENERY

_THUMB = 160
_KINDS = 9
_STEP, _ROUGH, _STEEP = 3, 1.6, 2.6
"""Levels between neighbours, of unevenness and of slope that a sky does not exceed."""
NAMED_REGIONS = frozenset({"sky", "green", "water", *GREENERY})
"""Aims that are looked for by what they look like."""
_LARGEST = 0.55
"""Share of the picture from which on something is no thing in it."""


def greenness(picture: Plane) -> Plane:
    """Return how green each pixel is, 0..1."""
    red, green, blue = picture[..., 0], picture[..., 1], picture[..., 2]
    return smooth(0.01, 0.12, as_plane(green - np.maximum(blue, red * np.float32(0.92))))


def region(picture: Plane, aim: str) -> Plane | None:
    """Return the cover, 0..1, of what ``aim`` means: "green", "sky", "water", else the thing that stands out.

    None where nothing is found.
    """
    match "green" if aim in GREENERY else aim:
        case "green":
            mask = greenness(picture)
        case "sky":
            mask = _sky(picture)
        case "water":
            mask = _water(picture)
        case _:
            mask = _salient(picture)
    return mask if mask is not None and float(mask.mean()) > 0.002 else None


def recoloured(picture: Plane, mask: Plane, colour: Rgb) -> Plane:
    """Return a picture in which what is covered has another colour and keeps its light and shade."""
    lab = lab_of(picture)
    goal = lab_of(as_plane([[colour]]))[0, 0]
    inside = mask > 0.5
    level = float(np.median(lab[..., 0][inside])) if inside.any() else 50.0
    light = lab[..., 0]
    moved = light + (float(goal[0]) - level) * 0.75
    moved = np.where(light > 88, np.maximum(moved, light * 0.85), moved)
    out = lab.copy()
    out[..., 0] = np.clip(moved, 1, 99)
    strength = np.clip(out[..., 0] / max(float(goal[0]), 8.0), 0.25, 1.15)[..., None]
    out[..., 1:] = goal[1:] * strength
    share = mask[..., None]
    return as_plane(picture + (rgb_of(as_plane(out)) - picture) * share)


def _small(picture: Plane) -> Plane:
    height, width = picture.shape[:2]
    shrink = max(1.0, max(height, width) / _THUMB)
    return blur(resize(picture, max(8, round(height / shrink)), max(8, round(width / shrink))), 0.8)


def _salient(picture: Plane) -> Plane | None:
    """Return the cover of the patch that stands out: of one colour, about the middle, and unlike the border."""
    small = _small(picture)
    rows, columns = small.shape[:2]
    lab = lab_of(small)
    colours = palette_of(small, _KINDS)
    found = nearest_colours(lab, colours)
    rim = np.ones((rows, columns), bool)
    rim[rows // 12 : rows - rows // 12, columns // 12 : columns - columns // 12] = False
    border = np.bincount(found[rim], minlength=len(colours)) / max(int(rim.sum()), 1)
    sky = resize(_sky(picture), rows, columns) > 0.5
    y = ((np.arange(rows) + 0.5) / rows - 0.58)[:, None]
    x = ((np.arange(columns) + 0.5) / columns - 0.5)[None, :]
    central = np.exp(-((x / 0.36) ** 2) - (y / 0.34) ** 2)
    best, most = None, 0.0
    for index in range(len(colours)):
        own = cv2.morphologyEx(
            np.asarray((found == index) & ~sky, np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)
        )
        _, labels, stats, _ = cv2.connectedComponentsWithStats(np.asarray(own, np.uint8))
        labels = np.asarray(labels, np.int32)
        chroma = float(np.hypot(colours[index, 1], colours[index, 2]))
        for label in range(1, len(stats)):
            area = float(stats[label, cv2.CC_STAT_AREA]) / (rows * columns)
            if not 0.003 < area < _LARGEST:
                continue
            patch = labels == label
            edge = float((patch & rim).sum()) / float(patch.sum())
            apart = max(1 - 2.2 * edge, 0.0) / (0.25 + float(border[index]))
            score = min(area, 0.12) ** 0.5 * float(central[patch].mean()) * (0.2 + chroma / 50) * apart
            if score > most:
                best, most = patch, score
    return None if best is None else _cover(picture, small, best)


def _cover(picture: Plane, small: Plane, patch: NDArray[np.bool_]) -> Plane:
    """Return the cover of a patch with its lighter and darker shades around it."""
    lab = lab_of(small)
    goal = np.median(lab[patch], axis=0)
    chroma_of_goal = float(np.hypot(goal[1], goal[2]))
    hue = goal[1:] / max(chroma_of_goal, 1e-3)

    def likeness(of: Plane) -> Plane:
        own = lab_of(of)
        chroma = np.hypot(own[..., 1], own[..., 2])
        if chroma_of_goal < 9:
            away = np.hypot(chroma - chroma_of_goal, (own[..., 0] - goal[0]) * 0.5)
            return smooth(22.0, 11.0, as_plane(away))
        along = (own[..., 1] * hue[0] + own[..., 2] * hue[1]) / np.maximum(chroma, 1e-3)
        return as_plane(
            smooth(0.82, 0.93, as_plane(along)) * smooth(0.12, 0.32, as_plane(chroma / chroma_of_goal))
        )

    alike = np.asarray(likeness(small) > 0.5, np.uint8)
    reach = max(5, round(0.36 * float(patch.sum()) ** 0.5) * 2 + 1)
    around = cv2.dilate(np.asarray(patch, np.uint8), np.ones((reach, reach), np.uint8))
    _, labels = cv2.connectedComponents(np.asarray(cv2.bitwise_and(alike, around), np.uint8))
    labels = np.asarray(labels, np.int32)
    overlap = np.bincount(labels[patch], minlength=int(labels.max()) + 1)
    overlap[0] = 0
    kept = (overlap > 0)[labels] | patch
    near = cv2.dilate(np.asarray(kept, np.uint8), np.ones((3, 3), np.uint8))
    return as_plane(likeness(picture) * resize(blur(as_plane(near), 0.8), *picture.shape[:2]))


def _sky(picture: Plane) -> Plane:
    """Return the cover of what can be reached from the upper edge without a step, as far as it is smooth."""
    small = _small(picture)
    rows, columns = small.shape[:2]
    lab = np.ascontiguousarray(np.clip(lab_of(small) * [2.0, 1.0, 1.0] + [0, 128, 128], 0, 255), np.uint8)
    grey = lab_of(small)[..., 0]
    along, down = slope(as_plane(lab))
    steep = np.hypot(along, down).max(2)
    rough = np.maximum(
        blur(as_plane(np.abs(grey - blur(as_plane(grey), 1.5))), 1.2), steep * (_ROUGH / _STEEP)
    )
    barrier = np.zeros((rows + 2, columns + 2), np.uint8)
    barrier[1:-1, 1:-1] = rough > _ROUGH
    barrier[1 + round(rows * 0.8) :] = 1
    before = barrier.copy()
    bright = float(np.percentile(grey, 30))
    for column in range(0, columns, 2):
        if not barrier[1, column + 1] and float(grey[0, column]) > bright:
            cv2.floodFill(
                lab, barrier, (column, 0), (0, 0, 0), (_STEP,) * 3, (_STEP,) * 3, 4 | cv2.FLOODFILL_MASK_ONLY
            )
    mask = np.asarray((barrier[1:-1, 1:-1] > 0) & (before[1:-1, 1:-1] == 0), np.uint8)
    closed = cv2.dilate(
        cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8)), np.ones((3, 3), np.uint8)
    )
    return resize(blur(as_plane(closed), 0.8), *picture.shape[:2])


def _water(picture: Plane) -> Plane:
    """Return the cover of what is blue and not sky."""
    red, green, blue = picture[..., 0], picture[..., 1], picture[..., 2]
    blueness = smooth(0.0, 0.1, as_plane(np.maximum(blue, green * np.float32(0.97)) - red))
    low = smooth(0.3, 0.42, as_plane((np.arange(len(picture)) + 0.5) / len(picture)))[:, None]
    mask = as_plane(blueness * (1 - _sky(picture)) * low)
    return mask if float((mask[-max(1, len(mask) // 3) :] > 0.5).mean()) > 0.15 else as_plane(mask * 0)
