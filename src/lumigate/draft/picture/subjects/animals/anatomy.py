"""How bodies are put together: limbs along a line, joined outlines, eyes, marks on a coat.

Outlines are (n, 2) arrays in heights of the subject, as a sprite takes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import cv2
import numpy as np

from lumigate.draft.picture.colour import vector
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blend, blur, ellipse, polygon_mask, spline
from lumigate.draft.picture.sprite import Points, Sprite

Knots = Sequence[tuple[float, float, float]]
"""Points of a middle line, each with half the thickness there."""

_FINE = 420
_INK: Rgb = (0.05, 0.03, 0.02)


def tube(knots: Knots, *, steps: int = 8) -> Plane:
    """Return the outline of a limb along a smooth line of (x, y, half thickness), round at both ends."""
    way = spline(as_plane(knots), closed=False, steps=steps)
    line, radius = way[:, :2], np.maximum(way[:, 2], 0.001)
    along = np.gradient(line, axis=0)
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-6)[:, None]
    side = np.stack([-along[:, 1], along[:, 0]], 1)
    turn = np.linspace(np.pi / 2, -np.pi / 2, 9)[1:-1, None]
    arc = np.cos(turn), np.sin(turn)
    head = line[-1] + radius[-1] * (arc[0] * along[-1] + arc[1] * side[-1])
    foot = line[0] - radius[0] * (arc[0] * along[0] + arc[1] * side[0])
    left, right = line + side * radius[:, None], line - side * radius[:, None]
    return as_plane(np.concatenate([left, head, right[::-1], foot]))


def blob(points: Points) -> Plane:
    """Return the smooth closed outline through the points."""
    return spline(points)


def mirrored(points: Points | Plane, centre: float) -> Plane:
    """Return the mirror image about x = ``centre``."""
    return as_plane(np.asarray(points, np.float32) * (-1, 1) + (2 * centre, 0))


def moved(points: Points | Plane, dx: float, dy: float = 0.0, *, size: float = 1.0) -> Plane:
    """Return the outline in another place; ``size`` scales it about the origin first."""
    return as_plane(np.asarray(points, np.float32) * size + (dx, dy))


def merged(*outlines: Plane, soft: float = 0.012) -> Plane:
    """Return the outline around several that overlap; ``soft`` rounds the corners where they meet."""
    everything = np.concatenate(outlines)
    low = everything.min(0) - 0.06
    size = np.ceil((everything.max(0) + 0.06 - low) * _FINE).astype(int)
    mask = np.zeros((int(size[1]), int(size[0])), np.uint8)
    for outline in outlines:
        cv2.fillPoly(mask, [np.round((outline - low) * _FINE * 16).astype(np.int32)], (255,), cv2.LINE_AA, 4)
    mask = cv2.GaussianBlur(mask, (0, 0), max(soft * _FINE, 0.8))
    rings, _ = cv2.findContours((mask > 127).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    ring = as_plane(max(rings, key=len)[:, 0])
    around = np.concatenate([ring[-4:], ring, ring[:4]])
    window = np.array([1, 3, 6, 8, 9, 8, 6, 3, 1], np.float32) / 45
    even = np.stack([np.convolve(around[:, k], window, "valid") for k in (0, 1)], 1)
    return as_plane(even[::2] / _FINE + low)


def marks(
    sprite: Sprite,
    within: Plane,
    shapes: Iterable[Points | Plane],
    colour: Rgb,
    *,
    alpha: float = 1.0,
    soft: float = 0.0,
    flat: float = 0.0,
) -> None:
    """Colour patches of what is drawn inside the outline ``within``; the light on it stays.

    ``soft`` is the width of their blurred edge, in heights; ``flat`` 0..1 takes the light away,
        which pale marks
    on dark ground need.
    """
    frame = sprite.pixels(within)
    painted = [sprite.pixels(shape) for shape in shapes]
    if not painted:
        return
    everything = np.concatenate(painted)
    pad = 2 + 2.5 * soft * sprite.size
    low = np.maximum(np.maximum(frame.min(0), everything.min(0) - pad), 0).astype(int)
    high = np.ceil(np.minimum(frame.max(0), everything.max(0) + pad)).astype(int) + 1
    rows, columns = slice(int(low[1]), int(high[1])), slice(int(low[0]), int(high[0]))
    height, width = sprite.alpha[rows, columns].shape if (high > low).all() else (0, 0)
    if height < 2 or width < 2:
        return
    corner = as_plane(low)
    cover = polygon_mask(height, width, [points - corner for points in painted])
    if soft:
        cover = blur(cover, soft * sprite.size)
    cover = as_plane(cover * polygon_mask(height, width, [frame - corner]) * np.float32(alpha))
    old = sprite.colour[rows, columns]
    light = np.clip(_tone(old) / np.float32(_usual_tone(sprite, frame)), 0.3, 1.3)
    light += (np.float32(0.95) - light) * np.float32(flat)
    sprite.colour[rows, columns] = blend(old, as_plane(vector(colour) * light[..., None]), cover)


def _usual_tone(sprite: Sprite, frame: Plane) -> float:
    columns = np.linspace(frame[:, 0].min(), frame[:, 0].max(), 24).clip(0, sprite.columns - 1).astype(int)
    rows = np.linspace(frame[:, 1].min(), frame[:, 1].max(), 24).clip(0, sprite.rows - 1).astype(int)
    here = np.ix_(rows, columns)
    lit = _tone(sprite.colour[here])[sprite.alpha[here] > 0.9]
    return max(float(np.percentile(lit, 70)), 0.05) if lit.size else 0.5


def _tone(colour: Plane) -> Plane:
    return as_plane((colour[..., 0] + colour[..., 1] + colour[..., 2]) / np.float32(3))


def stripes(ways: Iterable[Points], thick: float) -> list[Plane]:
    """Return stripes along lines, pointed at their second end."""
    return [
        tube([(x, y, thick * (1 - 0.85 * i / max(len(way) - 1, 1))) for i, (x, y) in enumerate(way)], steps=5)
        for way in ways
    ]


def spots(
    sprite: Sprite, name: str, area: tuple[float, float, float, float], count: int, size: tuple[float, float]
) -> list[Plane]:
    """Return roundish spots, spread evenly by chance over (left, top, right, bottom)."""
    stream = sprite.streams.stream(name)
    left, top, right, bottom = area
    out: list[Plane] = []
    for i in range(count):
        # The R2 sequence: spread by chance, yet never two in one place.
        u, v = (0.5 + 0.7548777 * (i + 1)) % 1, (0.5 + 0.5698403 * (i + 1)) % 1
        radius = float(stream.uniform(*size))
        out.append(
            ellipse(
                left + (right - left) * u + float(stream.normal(0, 0.004)),
                top + (bottom - top) * v,
                radius,
                radius * float(stream.uniform(0.65, 0.95)),
                turn=float(stream.uniform(0, 3)),
                steps=14,
            )
        )
    return out


def eye(sprite: Sprite, x: float, y: float, size: float, *, iris: Rgb | None = None) -> None:
    """Draw one eye with its spark; with ``iris``, a coloured one."""
    if iris is not None:
        sprite.oval(x, y, size * 1.15, size * 1.15, _INK, rim=0, flat=1)
        sprite.oval(x, y, size, size, iris, rim=0, flat=0.6)
        sprite.oval(x, y, size * 0.58, size * 0.62, _INK, rim=0, flat=1)
    else:
        sprite.oval(x, y, size, size, _INK, rim=0, flat=1)
    sprite.oval(x - size * 0.3, y - size * 0.35, size * 0.32, size * 0.3, (1.4, 1.4, 1.4), rim=0, flat=1)


def whiskers(sprite: Sprite, x: float, y: float, reach: float) -> None:
    """Draw three whiskers from (x, y) to the right, ``reach`` long."""
    for lift in (-0.025, 0.0, 0.025):
        sprite.line(
            [(x, y + lift * 0.3), (x + reach * 0.6, y + lift * 1.2), (x + reach, y + lift * 2.4)],
            (0.96, 0.95, 0.93),
            0.004,
            alpha=0.7,
        )
