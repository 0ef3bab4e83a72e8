"""A picture in a few flat colours with smooth outlines, as if cut or printed."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.draft.picture.raster import Bytes, Plane, as_plane, blur, resize
from lumigate.draft.picture.styles.brush import painted

_WORK = 420
"""Shorter side at which areas are found."""
_SAMPLES = 6000
_ROUNDS = 8
_STROKE = 4
OF_FIGURE = 8
"""Colours of the subjects alone."""


def lab_of(picture: Plane) -> Plane:
    """Return CIELAB, lightness 0..100."""
    return as_plane(cv2.cvtColor(np.ascontiguousarray(picture), cv2.COLOR_RGB2LAB))


def rgb_of(lab: Plane) -> Plane:
    """Return RGB 0..1 of CIELAB."""
    return as_plane(np.clip(cv2.cvtColor(np.ascontiguousarray(lab), cv2.COLOR_LAB2RGB), 0, 1))


def palette_of(picture: Plane, count: int, figure: Plane | None = None) -> Plane:
    """Return ``count`` colours, (count, 3) in CIELAB, dark to light, that stand for a picture.

    Where ``figure``, 0..1, is given only what it covers counts.
    """
    flat = lab_of(picture).reshape(-1, 3)
    if figure is not None:
        flat = flat[figure.reshape(-1) > 0.5]
    samples = as_plane(flat[:: max(1, len(flat) // _SAMPLES)])
    centres = _spread_out(samples, count)
    for _ in range(_ROUNDS):
        nearest = _nearest(samples, centres)
        for index in range(len(centres)):
            own = nearest == index
            if own.any():
                centres[index] = samples[own].mean(0)
    return as_plane(centres[np.argsort(centres[:, 0], kind="stable")])


def _spread_out(samples: Plane, count: int) -> Plane:
    """Return samples that lie far from each other and are many: the start of the search, always the same."""
    first = samples[np.argmin(((samples - np.median(samples, axis=0)) ** 2).sum(1))]
    chosen = [first]
    distance = ((samples - first) ** 2).sum(1)
    cell = np.round(samples / 12).astype(np.int64) @ np.array([10007, 101, 1])
    _, inverse, counts = np.unique(cell, return_inverse=True, return_counts=True)
    density = np.sqrt(counts[inverse].astype(np.float32))
    for _ in range(count - 1):
        pick = samples[int(np.argmax(distance * density))]
        chosen.append(pick)
        distance = np.minimum(distance, ((samples - pick) ** 2).sum(1))
    return as_plane(np.array(chosen))


def _nearest(samples: Plane, centres: Plane) -> Bytes:
    return np.asarray(np.argmin((centres**2).sum(1)[None] - 2 * samples @ centres.T, axis=1), np.uint8)


def nearest_colours(lab: Plane, colours: Plane) -> Bytes:
    """Return for each pixel the index of the nearest of the colours."""
    return _nearest(lab.reshape(-1, 3), colours).reshape(lab.shape[:2])


def flat_areas(
    picture: Plane, count: int, figure: Plane | None = None, *, soft: float = 2.4
) -> tuple[Bytes, Plane]:
    """Return an index for each pixel, and the colours, (n, 3) in CIELAB, dark to light.

    The scenery gets ``count`` colours; the subjects, 0..1 in ``figure``, get :data:`OF_FIGURE` more of their own, in
    finer areas. ``soft`` rounds the outlines, in pixels of a shorter side of 420.
    """
    height, width = picture.shape[:2]
    shrink = max(1.0, min(height, width) / _WORK)
    small = resize(picture, round(height / shrink), round(width / shrink))
    calm = painted(painted(small, 1.0, 22), 1.0, 14)
    colours = palette_of(calm, count)
    labels = _areas(calm, colours, soft * min(calm.shape[:2]) / _WORK, (height, width))
    box = _box_of(figure) if figure is not None else None
    if figure is None or box is None:
        return labels, colours
    own, mask = picture[box], figure[box]
    shrink = max(1.0, min(height, width) / (_WORK * 1.6))
    rows, columns = max(2, round(own.shape[0] / shrink)), max(2, round(own.shape[1] / shrink))
    calm = painted(resize(own, rows, columns), 1.0, 1024 * _STROKE / min(rows, columns))
    tones = palette_of(calm, OF_FIGURE, resize(mask, rows, columns))
    found = _areas(calm, tones, soft * 0.4, (own.shape[0], own.shape[1]))
    np.copyto(labels[box], found + np.uint8(count), where=mask > 0.5)
    both = np.concatenate([colours, tones])
    order = np.argsort(both[:, 0], kind="stable")
    place = np.argsort(order, kind="stable").astype(np.uint8)
    return np.asarray(cv2.LUT(labels, np.pad(place, (0, 256 - len(place)))), np.uint8), as_plane(both[order])


def _areas(picture: Plane, colours: Plane, soft: float, size: tuple[int, int]) -> Bytes:
    """Return the nearest colour of each pixel at a larger size, with outlines rounded by ``soft`` pixels."""
    found = nearest_colours(lab_of(picture), colours)
    best = np.full(size, -1.0, np.float32)
    labels = np.zeros(size, np.uint8)
    for index in range(len(colours)):
        score = resize(blur(as_plane(found == index), soft), *size)
        better = np.asarray(cv2.compare(score, best, cv2.CMP_GT), np.uint8)
        labels = np.asarray(
            cv2.bitwise_or(cv2.bitwise_and(labels, 255 - better), better & np.uint8(index)), np.uint8
        )
        best = as_plane(cv2.max(best, score))
    return labels


def _box_of(figure: Plane) -> tuple[slice, slice] | None:
    rows = np.flatnonzero(figure.max(1) > 0.5)
    columns = np.flatnonzero(figure.max(0) > 0.5)
    if len(rows) < 4 or len(columns) < 4:
        return None
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)
