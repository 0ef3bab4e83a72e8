"""Drawn styles: pencil, clean lines, blueprint, neon tubes, comic."""

from __future__ import annotations

import math

import cv2
import numpy as np

from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Plane, as_plane, blend, blur, resize, slope, smooth
from lumigate.draft.picture.styles.areas import flat_areas, rgb_of
from lumigate.draft.picture.styles.brush import grey_of, painted, paper, saturated
from lumigate.draft.picture.styles.traces import Traces, stroke


def sketch(picture: Plane, streams: Streams) -> Plane:
    """Draw with a pencil: soft outlines and two directions of hatching."""
    height, width = picture.shape[:2]
    unit = min(height, width)
    grey = grey_of(picture)
    soft = blur(grey, unit / 120)
    line = np.clip(grey / np.maximum(soft, 0.05), 0, 1) ** 3.2
    fine = blur(grey, unit / 700)
    along, down = slope(fine)
    edge = 1 - np.clip(np.hypot(along, down) * unit / 1024 * 14, 0, 0.75)
    x = np.arange(width, dtype=np.float32)[None, :]
    y = np.arange(height, dtype=np.float32)[:, None]
    wobble = fractal(streams, "hand", height, width, 9, octaves=3) * np.float32(14)
    step = max(unit / 190, 3.0) / 1.6
    first = np.sin(as_plane((x + y) / step + wobble)) * np.float32(0.5) + np.float32(0.5)
    second = np.sin(as_plane((x - y) / step + wobble)) * np.float32(0.5) + np.float32(0.5)
    dark = as_plane(1 - soft)
    hatch = 1 - 0.3 * smooth(0.4, 0.95, dark) * first - 0.3 * smooth(0.65, 1.0, dark) * second
    sheet = as_plane(np.clip(line * edge * hatch, 0.06, 1) * paper(streams, height, width))
    warm = np.array([1.0, 0.985, 0.95], np.float32)
    return as_plane(np.clip(sheet[..., None] * warm * np.float32(0.98), 0, 1))


def contours(picture: Plane, traces: Traces | None, *, around_letters: bool = False) -> Plane:
    """Return how much ink lies where, 0..1: outlines of layers and edges within them, of one width.

    Lettering is left free, unless ``around_letters`` is set.
    """
    height, width = picture.shape[:2]
    thick = stroke(height, width)
    shrink = max(1.0, thick / 3.4)
    small = resize(picture, max(2, round(height / shrink)), max(2, round(width / shrink)))
    calm = painted(painted(small, 1.0, 7), 1.0, 5)
    lab = as_plane(cv2.cvtColor(calm, cv2.COLOR_RGB2LAB)) / np.float32(100)
    fine = thick / shrink
    levels = as_plane(lab[..., 0] + np.abs(lab[..., 1]) * 0.15)
    dog = blur(levels, fine * 0.62) - blur(levels, fine * 1.5) * np.float32(0.985)
    drawn = smooth(-0.004, -0.021, as_plane(dog))
    drawn = _without_specks(as_plane(drawn), fine)
    ink = resize(as_plane(drawn), height, width)
    ink = smooth(0.32, 0.62, ink)
    if traces is not None and traces.edges is not None:
        rims = _without_specks(as_plane(traces.edges) / np.float32(255), thick * 1.6)
        ink = np.maximum(ink, smooth(0.36, 0.62, rims))
    if not around_letters and traces is not None and traces.letters is not None:
        place, cover = traces.letters
        side = 2 * math.ceil(1.5 * thick) + 1
        ink[place] *= cv2.dilate(cover, np.ones((side, side), np.uint8)) < 8
    # Grass and leaves would be black with lines: where they are dense they are faint.
    dense = smooth(0.34, 0.56, blur(as_plane(ink), 4.5 * thick))
    return as_plane(ink * (1 - np.float32(0.62) * dense))


def _without_specks(drawn: Plane, thick: float) -> Plane:
    """Take away what is too short to be a line."""
    mask = np.asarray(drawn > 0.4, np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    long = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])
    kept = np.asarray(long >= thick * 5.0)
    kept[0] = False
    spread = cv2.dilate(np.asarray(kept[np.asarray(labels, np.int32)], np.uint8), np.ones((3, 3), np.uint8))
    return as_plane(drawn * spread)


def line(picture: Plane, traces: Traces | None) -> Plane:
    """Draw clean ink lines on white; only the subjects keep a light flat tint."""
    height, width = picture.shape[:2]
    sheet = np.full((height, width, 3), 1.0, np.float32)
    if traces is not None and traces.figure is not None and traces.figure.any():
        figure = as_plane(traces.figure) / np.float32(255)
        flat = painted(painted(saturated(picture, 1.25), 1.0, 14), 1.0, 10)
        sheet = blend(sheet, as_plane(0.60 + 0.40 * flat), smooth(0.4, 0.6, figure))
    ink = contours(picture, traces)
    dark = np.array([0.07, 0.075, 0.1], np.float32)
    return as_plane(np.clip(sheet + (dark - sheet) * ink[..., None], 0, 1))


def blueprint(picture: Plane, streams: Streams, traces: Traces | None) -> Plane:
    """Draw white lines on blue paper with a grid."""
    height, width = picture.shape[:2]
    unit = min(height, width)
    mottled = fractal(streams, "print", height, width, 3, octaves=4)
    blue = np.array([0.065, 0.225, 0.46], np.float32) * (0.86 + 0.28 * mottled)[..., None]
    sheet = as_plane(blue + (grey_of(picture) * np.float32(0.10))[..., None])
    thin = max(1, round(unit / 900))
    for share, strength in ((unit / 40, 0.06), (unit / 8, 0.13)):
        for k in range(1, int(max(height, width) / share) + 1):
            at = round(k * share)
            sheet[at : at + thin, :] += strength
            sheet[:, at : at + thin] += strength
    ink = contours(picture, traces) * np.float32(0.92)
    pale = np.array([0.90, 0.96, 1.0], np.float32)
    out = sheet + (pale - sheet) * ink[..., None]
    return as_plane(np.clip(out * paper(streams, height, width)[..., None], 0, 1))


def neonsign(picture: Plane, traces: Traces | None) -> Plane:
    """Draw glowing tubes in the dark, each in the colour of what it outlines."""
    height, width = picture.shape[:2]
    unit = min(height, width)
    ink = contours(picture, traces)
    shrink = max(1, unit // 256)
    small = resize(picture, max(2, height // shrink), max(2, width // shrink))
    hsv = as_plane(cv2.cvtColor(blur(small, 2.0), cv2.COLOR_RGB2HSV))
    hsv[..., 1] = np.clip(0.5 + hsv[..., 1] * 0.9, 0, 0.95)
    hsv[..., 2] = 1.0
    colour = resize(as_plane(cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)), height, width)
    lit = as_plane(colour * ink[..., None])
    glow = blur(lit, unit / 90) * np.float32(1.1) + blur(lit, unit / 22) * np.float32(0.7)
    wall = np.array([0.035, 0.03, 0.065], np.float32) + picture * np.float32(0.085)
    core = (smooth(0.5, 1.0, ink) * np.float32(0.45))[..., None]
    return as_plane(np.clip(wall + lit * np.float32(0.85) + glow + core, 0, 1))


def comic(picture: Plane, traces: Traces | None) -> Plane:
    """Print flat strong colours with dots in the half tones, and ink the outlines."""
    height, width = picture.shape[:2]
    unit = min(height, width)
    figure = None
    if traces is not None and traces.figure is not None:
        figure = as_plane(traces.figure) / np.float32(255)
    labels, colours = flat_areas(saturated(picture, 1.3), 14, figure, soft=1.2)
    colours = colours.copy()
    colours[:, 0] = np.clip(18 + colours[:, 0] * 0.9, 0, 98)
    colours[:, 1:] *= 1.25
    flat = as_plane(rgb_of(colours[None])[0][labels])
    flat = blur(flat, 0.7 * unit / 1024)
    step = max(4.0, unit / 110)
    x = np.arange(width, dtype=np.float32)[None, :] / np.float32(step)
    y = np.arange(height, dtype=np.float32)[:, None] / np.float32(step)
    screen = np.cos(np.pi * (x + y)) * np.cos(np.pi * (x - y))
    level = blur(grey_of(picture), step * 0.6)
    dots = smooth(-0.12, 0.12, as_plane(np.abs(screen) - 0.25 - level * np.float32(1.15)))
    shaded = flat * (1 - np.float32(0.34) * dots)[..., None]
    ink = contours(picture, traces, around_letters=True)
    dark = np.array([0.05, 0.045, 0.07], np.float32)
    return as_plane(np.clip(shaded + (dark - shaded) * ink[..., None], 0, 1))
