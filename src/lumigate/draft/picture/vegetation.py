"""Trees in the distance, crops in rows, grass and flowers: many small things in one layer."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lumigate.draft.picture.colour import mixed, scaled, vector
from lumigate.draft.picture.flora import Grove, Species, plant
from lumigate.draft.picture.layers import Life
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.pad import Pad
from lumigate.draft.picture.raster import Plane, Rgb, as_plane, resize
from lumigate.draft.picture.stage import Stage

_KINDS = 5


def lit_by(stage: Stage) -> Plane:
    """Return the factors by which the stage's light colours leaves and walls."""
    return vector(mixed((1.0, 1.0, 1.0), stage.light.sun, 0.4)) * np.float32(0.34 + 0.76 * stage.light.shine)


def lay_trees(
    stage: Stage,
    name: str,
    crest: Plane,
    *,
    count: float,
    size: float,
    depth: float,
    colours: Sequence[Rgb],
    haze: float,
    shape: Species | Sequence[Species] = "round",
    sink: float = 0.0,
    lane: tuple[float, float] | None = None,
    clump: float = 0.0,
    life: Life = "still",
) -> None:
    """Plant trees along a crest (one row per column).

    ``count`` is per unit width, ``size`` the height of a tree in units; ``sink`` spreads them below the crest, in
    units; ``lane`` keeps a stretch (left and right as shares of the width) free; ``clump`` 0..1 draws them together.
    """
    total = max(1, round(count * stage.width / stage.unit))
    spots = stage.streams.stream(name).random((total, 4))
    unit = stage.unit
    thick = stage.outline(f"{name}/clumps", 3.0, octaves=2)
    margin = int(size * unit * 1.9) + 4
    top = max(0, int(crest.min()) - margin)
    bottom = min(stage.height, int(crest.max() + sink * unit) + 4)
    if bottom <= top:
        return
    shapes: tuple[Species, ...] = (shape,) if isinstance(shape, str) else tuple(shape)
    cuts = _cuts(stage, name, shapes, colours, size * unit * 1.3)
    grove = Grove(top, bottom, stage.width)
    for i in np.argsort(spots[:, 2]):
        x = float(spots[i, 0]) * stage.width
        column = min(int(x), stage.width - 1)
        if lane is not None and lane[0] < x / stage.width < lane[1]:
            continue
        if clump and float(thick[column]) < 0.28 + 0.3 * clump * float(spots[i, 3]) + 0.12 * clump:
            continue
        foot = float(crest[column]) + float(spots[i, 2]) * sink * unit + 0.01 * size * unit
        tall = size * unit * (0.6 + 0.7 * float(spots[i, 1])) * (1 + 0.5 * float(spots[i, 2]) * (sink > 0))
        grove.set(cuts[int(float(spots[i, 3]) * len(cuts) * 3) % len(cuts)], x, foot, tall=tall)
    lay_grove(stage, name, grove, depth=depth, haze=haze, life=life)


def lay_grove(
    stage: Stage,
    name: str,
    grove: Grove,
    *,
    depth: float,
    haze: float = 0.0,
    reach: float | None = None,
    life: Life = "still",
) -> None:
    """Lay plants in the light of the stage, faded by ``haze`` 0..1."""
    colour, cover = grove.planes()
    colour = colour * lit_by(stage) + vector(stage.light.shade) * np.float32(0.12)
    if haze:
        colour = colour + (vector(stage.light.haze) - colour) * np.float32(haze)
    stage.canvas.lay(name, as_plane(colour), cover, depth=depth, reach=reach, life=life, at=(0, grove.top))


def _cuts(
    stage: Stage, name: str, shapes: Sequence[Species], colours: Sequence[Rgb], size: float
) -> list[Plane]:
    side = stage.sun[0] - stage.width / 2
    kinds = max(_KINDS, len(colours), len(shapes))
    return [
        plant(shapes[k % len(shapes)], stage.streams, f"{name}/{k}", size, colours[k % len(colours)], side)
        for k in range(kinds)
    ]


def lay_crop(
    stage: Stage,
    name: str,
    species: Species,
    colours: Sequence[Rgb],
    *,
    top: float,
    size: float,
    gap: float,
    row_gap: float,
    depth: float,
    vanish: float,
    haze: float = 0.35,
    life: Life = "sway",
    thin: float = 0.0,
) -> None:
    """Plant rows that run away from the viewer from the lower edge to the row ``top``.

    Nearest plants are ``size`` units high, ``gap`` units apart across and ``row_gap`` along; the rows meet at
    ``vanish``, a share of the width; ``thin`` 0..1 leaves some out.
    """
    unit = stage.unit
    side = stage.sun[0] - stage.width / 2
    reach = stage.height - top
    horizon = top - 0.1 * reach
    cuts = [
        plant(species, stage.streams, f"{name}/{k}", size * unit, colours[k % len(colours)], side)
        for k in range(max(4, len(colours)))
    ]
    grove = Grove(max(0, int(top - size * unit * 0.25)), stage.height, stage.width)
    stream = stage.streams.stream(name)
    distance = 11.0
    while distance > 0.82:
        near = 1 / distance
        foot = horizon + (stage.height - horizon) * near
        tall = size * unit * near
        step = gap * unit * near
        if tall < 1.5:
            distance -= row_gap
            continue
        sized = [_sized(cut, tall) for cut in cuts]
        middle = vanish * stage.width
        first = -int(middle / step) - 1
        last = int((stage.width - middle) / step) + 2
        for k, luck in zip(range(first, last), stream.random(last - first), strict=True):
            if luck >= thin:
                x = middle + (k + 0.5 + (luck - 0.5) * 0.4) * step
                grove.set(sized[int(luck * 997) % len(sized)], x, foot + (luck * 7 % 1 - 0.5) * tall * 0.12)
        distance -= row_gap * max(1.0, distance * 0.12)
    colour, cover = grove.planes()
    colour = colour * lit_by(stage) + vector(stage.light.shade) * np.float32(0.1)
    share = np.linspace(0, 1, colour.shape[0], dtype=np.float32)[:, None, None]
    colour = colour + (vector(stage.light.haze) - colour) * (haze * (1 - share) ** 2)
    stage.canvas.lay(name, as_plane(colour), cover, depth=depth, reach=0.03, life=life, at=(0, grove.top))


def _sized(cut: Plane, tall: float) -> Plane:
    return resize(cut, max(1, round(tall)), max(1, round(cut.shape[1] * tall / cut.shape[0])))


def lay_flowers(
    stage: Stage, name: str, crest_row: float, colours: Sequence[Rgb], *, density: float, depth: float
) -> None:
    """Scatter blossoms from ``crest_row`` (pixels) to the lower edge, larger towards the viewer."""
    rows = stage.height - int(crest_row)
    if rows < 4:
        return
    stream = stage.streams.stream(name)
    count = int(density * stage.width * rows / stage.unit**2)
    spots = stream.random((count, 4))
    patch = stage.outline(f"{name}/patches", 5, octaves=2)
    pad = Pad(stage.width, rows, 1.0, scaled(colours[0], 0.8))
    angles = np.linspace(0, 2 * np.pi, 10, endpoint=False)
    for x, far, tone, jitter in spots[np.argsort(spots[:, 1])]:
        if float(patch[int(x * stage.width)]) < 0.3 + 0.3 * float(jitter):
            continue
        near = float(far) ** 1.8
        radius = stage.unit * (0.0018 + 0.0105 * near) * (0.7 + 0.6 * float(jitter))
        cx, cy = float(x) * stage.width, near * rows
        colour = colours[int(float(tone) * len(colours)) % len(colours)]
        turn = angles + float(jitter) * 6
        wave = radius * (1 + 0.3 * np.cos(5 * turn))
        outline = np.stack([cx + wave * np.cos(turn), cy + 0.78 * wave * np.sin(turn)], 1)
        pad.poly(colour, as_plane(outline))
        if radius > 0.004 * stage.unit:
            pad.oval(mixed(colour, _centre(colour), 0.7), cx, cy, radius * 0.3, radius * 0.24)
    colour, cover = pad.painted()
    stage.canvas.lay(
        name, as_plane(colour * lit_by(stage)), cover, depth=depth, reach=0.03, at=(0, stage.height - rows)
    )


def _centre(colour: Rgb) -> Rgb:
    return (0.3, 0.2, 0.1) if colour[0] > 0.85 and colour[2] < 0.4 else (0.98, 0.82, 0.3)


def lay_blades(
    stage: Stage,
    name: str,
    top: float,
    tones: Sequence[Rgb],
    *,
    tall: float = 0.05,
    count: int = 1500,
    depth: float = 0.2,
) -> None:
    """Draw blades of grass in tufts from row ``top`` to the lower edge, ``tall`` units high at the edge."""
    unit = stage.unit
    start = max(0, int(top - tall * unit * 0.3))
    rows = stage.height - start
    if rows < 4:
        return
    spots = stage.streams.stream(name).random((round(count * stage.width / unit), 5))
    tile = fractal(stage.streams, f"{name}/tufts", 96, 96, 7, octaves=2)
    pad = Pad(stage.width, rows, 1.0, tones[0])
    for x, far, tone, lean, jitter in spots[np.argsort(spots[:, 1])]:
        near = float(far) ** 1.3
        column = x * stage.width
        across = (float(x) - 0.5) * stage.width / unit / (near + 0.25) * 36
        thick = float(tile[int(60 / (near + 0.25)) % 96, int(across) % 96])
        if thick < 0.4 + 0.16 * float(jitter):
            continue
        foot = (top - start) + near * (stage.height - top) * 1.04
        high = unit * tall * (0.12 + 0.88 * near) * (0.5 + 0.7 * float(jitter)) * (0.6 + 0.8 * thick)
        half = max(0.5, high * 0.055)
        bend = (float(lean) - 0.5) * high * 0.9
        colour = tones[int(float(tone) * len(tones)) % len(tones)]
        pad.poly(
            colour,
            [
                (column - half, foot),
                (column + bend * 0.4 - half * 0.6, foot - high * 0.55),
                (column + bend, foot - high),
                (column + bend * 0.4 + half * 0.6, foot - high * 0.55),
                (column + half, foot),
            ],
        )
    colour, cover = pad.painted()
    stage.canvas.lay(
        name, as_plane(colour * lit_by(stage)), cover, depth=depth, reach=0.02, life="sway", at=(0, start)
    )
