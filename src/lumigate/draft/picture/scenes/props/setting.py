"""Sets a pad upright into a scene, in the scene's light, with the glow of its lamps."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import mixed, vector
from lumigate.draft.picture.layers import Life
from lumigate.draft.picture.pad import Pad
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, blur
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.vegetation import lit_by


def pad_for(wide: float, tall: float, pixels: float, ground: Rgb) -> Pad:
    """Return a pad of ``wide`` x ``tall`` units that is ``pixels`` high."""
    return Pad(wide, tall, max(pixels, 6.0) / tall, ground)


def lit(stage: Stage, pad: Pad, *, haze: float = 0.0, glow: float = 1.0) -> tuple[Plane, Plane]:
    """Return colour and cover of a pad in the stage's light; its lamps shine by ``glow``."""
    colour, cover = pad.painted()
    colour = colour * lit_by(stage) + vector(stage.light.shade) * np.float32(0.1)
    if haze:
        colour = colour + (vector(stage.light.haze) - colour) * np.float32(haze)
    if pad.shines and glow > 0:
        shine = as_plane(pad.lights) / np.float32(255)
        share = np.clip(shine.max(2) * np.float32(1.2 * glow), 0, 1)[..., None]
        colour = colour + (shine * np.float32(1.35) - colour) * share
    return as_plane(colour), cover


def lay_pad(
    stage: Stage, name: str, pad: Pad, *, x: float, foot: float, depth: float, haze: float = 0.0, glow: float = 1.0,
    life: Life = "still", shadow: float = 0.0,
) -> None:  # fmt: skip
    """Lay a pad with its middle at column ``x`` and its lower edge at row ``foot``, with a halo round its lamps.

    ``shadow`` is the strength of its shadow on the ground.
    """
    colour, cover = lit(stage, pad, haze=haze, glow=glow)
    rows, columns = cover.shape
    at = (round(x - columns / 2), round(foot - rows))
    if shadow:
        lay_shadow(stage, x, foot, columns * 0.55, max(columns * 0.09, 2.0), strength=shadow, depth=depth)
    stage.canvas.lay(name, colour, cover, depth=depth, life=life, at=at)
    if pad.shines and glow > 0:
        lay_halo(
            stage, f"{name} glow", as_plane(pad.lights) / np.float32(255), at, depth=depth, strength=glow
        )


def lay_halo(
    stage: Stage, name: str, lights: Plane, at: tuple[int, int], *, depth: float, strength: float = 1.0,
    wide: float = 0.022,
) -> None:  # fmt: skip
    """Lay the glow round lights whose plane has its corner at ``at``; ``wide`` in units."""
    sigma = wide * stage.unit
    edge = int(sigma * 2.5) + 1
    step = max(1, int(sigma / 5))
    padded = np.pad(lights, ((edge, edge), (edge, edge), (0, 0)))
    small = padded[::step, ::step] if step == 1 else as_plane(_shrunk(padded, step))
    halo = blur(small, sigma / step) * np.float32(1.6 * strength)
    power = halo.max(2)
    if float(power.max()) < 0.02:
        return
    stage.canvas.lay(
        name, as_plane(halo / np.maximum(power, np.float32(1e-4))[..., None] * np.float32(1.15)),
        as_plane(np.clip(power * 0.8, 0, 0.62)), depth=max(depth - 0.01, 0.0), size=padded.shape[:2],
        at=(at[0] - edge, at[1] - edge),
    )  # fmt: skip


def _shrunk(plane: Plane, step: int) -> Plane:
    rows, columns = plane.shape[0] // step * step, plane.shape[1] // step * step
    cut = plane[:rows, :columns].reshape(rows // step, step, columns // step, step, 3)
    return as_plane(cut.mean((1, 3)))


def lay_shadow(
    stage: Stage, x: float, foot: float, rx: float, ry: float, *, strength: float = 0.4, depth: float = 0.3
) -> None:
    """Lay a soft shadow on the ground, radii in pixels."""
    reach_x, reach_y = int(rx * 1.5) + 2, int(ry * 1.5) + 2
    u = (np.arange(-reach_x, reach_x + 1, dtype=np.float32) / max(rx, 1.0))[None, :]
    v = (np.arange(-reach_y, reach_y + 1, dtype=np.float32) / max(ry, 1.0))[:, None]
    square = u * u + v * v
    alpha = as_plane(strength * np.clip(1 - square / 2.2, 0, 1) ** 1.5)
    tone = mixed(stage.light.shade, (0.0, 0.0, 0.0), 0.55)
    at = (round(x) - reach_x, round(foot) - reach_y)
    stage.canvas.lay("shadow", tone, alpha, depth=min(depth + 0.01, 1.0), at=at)
