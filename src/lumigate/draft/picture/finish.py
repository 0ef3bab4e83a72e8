"""Finishing: glow, tone, palette grade, and the surface of each style."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.draft.picture.grammar import Scene, Style
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Bytes, Plane, as_plane, blend, blur, resize, slope, smooth


def finish(picture: Plane, scene: Scene, streams: Streams, *, grain: bool = True) -> Bytes:
    """Return the finished picture, (height, width, 3) of bytes.

    ``picture`` is linear to the eye and may exceed 1; ``grain=False`` leaves out what would cost a video encoder.
    """
    shining = _bloom(picture)
    toned = grade(tone(shining), scene.palette)
    surfaced = surface(toned, scene.style, streams, grain=grain)
    return np.clip(surfaced * 255 + 0.5, 0, 255).astype(np.uint8)


def tone(picture: Plane) -> Plane:
    """Bend what exceeds 1 softly back and deepen contrast and colour a little; point by point."""
    table_at = np.linspace(0, 2.5, 1024, dtype=np.float32)
    shoulder = table_at * (1 + table_at / 4.4) / (1 + table_at * 0.94) * 1.14
    shoulder = np.clip(shoulder, 0, 1)
    curve = as_plane(shoulder + (shoulder * shoulder * (3 - 2 * shoulder) - shoulder) * 0.4)
    index = np.clip(picture * (1023 / 2.5) + 0.5, 0, 1023).astype(np.uint16)
    bent = curve[index]
    return _saturate(bent, 1.12)


def grade(picture: Plane, palette: str | None) -> Plane:
    """Shift colours towards a named palette; None leaves them."""
    match palette:
        case "mono":
            return _saturate(picture, 0.0)
        case "sepia":
            grey = _saturate(picture, 0.12)
            return as_plane(
                np.clip(
                    grey * np.array([1.1, 0.96, 0.76], np.float32) + np.array([0.03, 0.02, 0.0], np.float32),
                    0,
                    1,
                )
            )
        case "pastel":
            return as_plane(np.clip(0.34 + _saturate(picture, 0.8) * 0.66, 0, 1))
        case "vivid":
            return as_plane(np.clip(_saturate(picture, 1.4), 0, 1))
        case "warm":
            return as_plane(np.clip(picture * np.array([1.08, 1.0, 0.84], np.float32), 0, 1))
        case "cool":
            return as_plane(np.clip(picture * np.array([0.86, 0.98, 1.1], np.float32), 0, 1))
        case "dark":
            return as_plane(np.clip(_saturate(picture, 0.85), 0, 1) ** np.float32(1.4))
        case "neon":
            return as_plane(np.clip(_saturate(picture, 1.3), 0, 1))
        case _:
            return picture


def _saturate(picture: Plane, amount: float) -> Plane:
    weights = np.array([[0.3, 0.55, 0.15]], np.float32)
    mix = np.float32(1 - amount) * np.repeat(weights, 3, 0) + np.float32(amount) * np.eye(3, dtype=np.float32)
    return as_plane(np.clip(cv2.transform(np.ascontiguousarray(picture), mix), 0, 1))


def _bloom(picture: Plane) -> Plane:
    height, width = picture.shape[:2]
    unit = min(height, width)
    small = resize(
        as_plane(np.clip(picture - np.float32(0.72), 0, 1.5)), max(2, height // 4), max(2, width // 4)
    )
    wide = blur(small, unit / 4 / 50) + blur(small, unit / 4 / 16) * np.float32(0.8)
    return as_plane(picture + resize(as_plane(wide), height, width) * np.float32(0.42))


def surface(picture: Plane, style: Style, streams: Streams, *, grain: bool) -> Plane:
    """Return a toned picture, 0..1, with the surface of a style: strokes, paper, hatching, pixels."""
    match style:
        case "illustration":
            return _grained(_crisp(_painted(picture, 0.55, 5)), streams, 0.012 if grain else 0.0)
        case "photo":
            return _grained(_crisp(picture), streams, 0.026 if grain else 0.0)
        case "watercolor":
            return _watercolor(picture, streams)
        case "oil":
            return _oil(picture, streams)
        case "pixel":
            return _pixels(picture)
        case "sketch":
            return _sketch(picture, streams)
        case "poster":
            return _poster(picture)


def _crisp(picture: Plane) -> Plane:
    unit = min(picture.shape[:2])
    soft = blur(picture, 1.4 * unit / 1024)
    return _vignette(as_plane(np.clip(picture + (picture - soft) * np.float32(0.5), 0, 1)))


def _vignette(picture: Plane) -> Plane:
    height, width = picture.shape[:2]
    y = ((np.arange(height, dtype=np.float32) + 0.5) / height - 0.5)[:, None]
    x = ((np.arange(width, dtype=np.float32) + 0.5) / width - 0.5)[None, :]
    return as_plane(picture * (1 - np.float32(0.3) * (x * x + y * y))[..., None])


def _grained(picture: Plane, streams: Streams, amount: float) -> Plane:
    if amount <= 0:
        return picture
    height, width = picture.shape[:2]
    tile = streams.stream("grain").standard_normal((256, 256), dtype=np.float32)
    tile = as_plane(cv2.GaussianBlur(tile, (0, 0), 0.7))
    repeated = np.tile(tile, (-(-height // 256), -(-width // 256)))[:height, :width]
    return as_plane(np.clip(picture + (repeated * np.float32(amount * 1.6))[..., None], 0, 1))


def _painted(picture: Plane, share: float, size: float) -> Plane:
    """Kuwahara: each place takes the mean of its calmest neighbourhood, which leaves strokes with clear edges."""
    radius = max(1, round(size * min(picture.shape[:2]) / 1024 / 2))
    side = radius + 1
    grey = as_plane(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY))
    mean = as_plane(cv2.blur(picture, (side, side)))
    level = as_plane(cv2.blur(grey, (side, side)))
    spread = as_plane(cv2.blur(grey * grey, (side, side)) - level * level)
    offset = max(1, side // 2)
    best: Plane | None = None
    out = mean
    for dy, dx in ((-offset, -offset), (-offset, offset), (offset, -offset), (offset, offset)):
        variance, colour = _moved(spread, dy, dx), _moved(mean, dy, dx)
        if best is None:
            best, out = variance, colour
        else:
            calmer = variance < best
            best = as_plane(np.where(calmer, variance, best))
            out = as_plane(np.where(calmer[..., None], colour, out))
    return as_plane(picture + (out - picture) * np.float32(share))


def _moved(plane: Plane, dy: int, dx: int) -> Plane:
    pad = max(abs(dy), abs(dx))
    framed = cv2.copyMakeBorder(plane, pad, pad, pad, pad, cv2.BORDER_REFLECT_101)
    height, width = plane.shape[:2]
    return as_plane(framed[pad + dy : pad + dy + height, pad + dx : pad + dx + width])


def _paper(streams: Streams, height: int, width: int) -> Plane:
    texture = fractal(streams, "paper", height, width, 190, octaves=3, gain=0.7)
    along, down = slope(texture)
    return as_plane(1 + np.clip((along + down) * min(height, width) / 1024 * 0.9, -0.035, 0.035))


def _watercolor(picture: Plane, streams: Streams) -> Plane:
    height, width = picture.shape[:2]
    unit = min(height, width)
    flowing = fractal(streams, "bleed", height, width, 26, octaves=3)
    shift = (flowing - 0.5) * unit * 0.016
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    bled = as_plane(
        cv2.remap(picture, x + shift, y - shift, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
    )
    washed = _painted(_painted(bled, 1.0, 12), 1.0, 9)
    pool = fractal(streams, "pools", height, width, 5, octaves=4)
    grey = as_plane(cv2.cvtColor(washed, cv2.COLOR_RGB2GRAY))
    rim = np.clip((blur(grey, unit / 150) - grey) * 2.2, 0, 0.22)
    light = np.clip(0.2 + washed * 0.86 + (pool[..., None] - 0.5) * 0.16 - rim[..., None], 0, 1)
    edge = np.minimum(np.minimum(x, width - 1 - x), np.minimum(y, height - 1 - y)) / unit
    torn = smooth(0.012, 0.04, as_plane(edge + (flowing - 0.5) * 0.05))
    white = np.full_like(light, 0.985)
    paper = _paper(streams, height, width)
    return as_plane(np.clip(blend(as_plane(white), as_plane(light), torn) * paper[..., None], 0, 1))


def _oil(picture: Plane, streams: Streams) -> Plane:
    height, width = picture.shape[:2]
    unit = min(height, width)
    strokes = _painted(_painted(_painted(picture, 1.0, 15), 1.0, 11), 1.0, 7)
    grey = as_plane(cv2.cvtColor(strokes, cv2.COLOR_RGB2GRAY))
    bristle = fractal(streams, "bristle", height, width, 60, octaves=3, stretch=0.35)
    along, down = slope(as_plane(grey * 0.55 + bristle * 0.16))
    relief = np.clip((along + down) * -unit / 1024 * 6, -0.16, 0.16)
    return as_plane(np.clip(_saturate(strokes, 1.18) * (1 + relief)[..., None], 0, 1))


def pixel_cell(height: int, width: int) -> int:
    """Return the side of one cell of the pixel style, in pixels."""
    return max(2, round(min(height, width) / 128))


def _pixels(picture: Plane) -> Plane:
    height, width = picture.shape[:2]
    cell = pixel_cell(height, width)
    rows, columns = max(1, height // cell), max(1, width // cell)
    small = resize(picture, rows, columns)
    bayer = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16 - 0.5
    dither = np.tile(bayer, (rows // 4 + 1, columns // 4 + 1))[:rows, :columns]
    levels = np.float32(10)
    stepped = np.round(np.clip(_saturate(small, 1.25) + dither[..., None] * 0.07, 0, 1) * levels) / levels
    return as_plane(cv2.resize(stepped, (width, height), interpolation=cv2.INTER_NEAREST))


def _sketch(picture: Plane, streams: Streams) -> Plane:
    height, width = picture.shape[:2]
    unit = min(height, width)
    grey = as_plane(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY))
    soft = blur(grey, unit / 120)
    line = np.clip(grey / np.maximum(soft, 0.05), 0, 1) ** 3.2
    fine = blur(grey, unit / 700)
    along, down = slope(fine)
    edge = 1 - np.clip(np.hypot(along, down) * unit / 1024 * 14, 0, 0.75)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    wobble = fractal(streams, "hand", height, width, 9, octaves=3) * 14
    step = max(unit / 190, 3.0)
    first = 0.5 + 0.5 * np.sin((x + y) / step * 1.6 + wobble)
    second = 0.5 + 0.5 * np.sin((x - y) / step * 1.6 + wobble)
    dark = 1 - soft
    hatch = (
        1 - 0.3 * smooth(0.4, 0.95, as_plane(dark)) * first - 0.3 * smooth(0.65, 1.0, as_plane(dark)) * second
    )
    sheet = np.clip(line * edge * hatch, 0.06, 1) * _paper(streams, height, width)
    warm = np.array([1.0, 0.985, 0.95], np.float32)
    return as_plane(np.clip(sheet[..., None] * warm * 0.98, 0, 1))


def _poster(picture: Plane) -> Plane:
    flat = _painted(_painted(picture, 1.0, 13), 1.0, 9)
    lab = as_plane(cv2.cvtColor(flat, cv2.COLOR_RGB2LAB))
    levels = np.float32(100 / 7)
    light = lab[..., 0] / levels
    step = np.floor(light)
    lab[..., 0] = (step + smooth(0.4, 0.6, as_plane(light - step))) * levels
    lab[..., 1:] = np.round(lab[..., 1:] / 9) * 9 * 0.5 + lab[..., 1:] * 0.5
    back = as_plane(np.clip(cv2.cvtColor(lab, cv2.COLOR_LAB2RGB), 0, 1))
    return as_plane(np.clip(_saturate(back, 1.12), 0, 1))
