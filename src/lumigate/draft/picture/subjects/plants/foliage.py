"""What plants are made of: leaves, petals, stems, crowns, pots."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Points, Sprite
from lumigate.draft.picture.subjects.forms import Outline, arc, tube

GREEN = rgb("#4f8a38")
STEM = rgb("#4d8040")
BARK = rgb("#5d4330")
CLAY = rgb("#b8653f")


def blade(x: float, y: float, degrees: float, length: float, half: float, *, tip: float = 0.6) -> Outline:
    """Return the outline of a leaf or petal that grows from (x, y); 0 is right, "
    "90 is down; ``tip`` is where it is widest."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    shape = [
        (0.0, 0.12),
        (tip * 0.5, 0.8),
        (tip, 1.0),
        (0.9, 0.5),
        (1.0, 0.0),
        (0.9, -0.5),
        (tip, -1.0),
        (tip * 0.5, -0.8),
        (0.0, -0.12),
    ]
    return [(x + u * length * c - v * half * s, y + u * length * s + v * half * c) for u, v in shape]


def leaf(
    sprite: Sprite, x: float, y: float, degrees: float, length: float, half: float, colour: Rgb = GREEN
) -> None:
    """Add a leaf with its midrib."""
    sprite.part(blade(x, y, degrees, length, half, tip=0.45), colour, below=scaled(colour, 0.75), puff=0.5)
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    sprite.line(
        [(x, y), (x + c * length * 0.85, y + s * length * 0.85)],
        mixed(colour, (0.9, 0.95, 0.6), 0.35),
        max(half * 0.12, 0.004),
        alpha=0.8,
    )


def petals(
    sprite: Sprite, x: float, y: float, count: int, length: float, half: float, colour: Rgb,
    *, turn: float = 0.0, tip: float = 0.6, squash: float = 1.0, inner: Rgb | None = None,
) -> None:  # fmt: skip
    """Add a whorl of petals around (x, y)."""
    for i in range(count):
        degrees = turn + 360 * i / count
        outline = blade(0.0, 0.0, degrees, length, half, tip=tip)
        tone = scaled(colour, 0.9 + 0.1 * (i % 2))
        sprite.part([(x + u, y + v * squash) for u, v in outline], tone, puff=0.5, rim=0.3)
        if inner is not None:
            c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees)) * squash
            sprite.line([(x, y), (x + c * length * 0.5, y + s * length * 0.5)], inner, half * 0.3, alpha=0.6)


def stem(sprite: Sprite, points: Points, width: float = 0.022, colour: Rgb = STEM) -> None:
    """Add a green stem."""
    tube(sprite, points, colour, width)


def crown(
    sprite: Sprite,
    x: float,
    y: float,
    rx: float,
    ry: float,
    colour: Rgb,
    *,
    size: float = 0.12,
    count: int = 8,
    name: str = "crown",
) -> None:
    """Add a leafy crown of furred balls, lighter towards the top."""
    stream = sprite.streams.stream(name)
    for ring, tone in ((0, 0.62), (1, 0.84), (2, 1.02), (3, 1.18)):
        for _ in range(count - ring):
            a = float(stream.uniform(0, 2 * math.pi))
            reach = float(stream.uniform(0.2, 1.0)) * (1 - 0.16 * ring)
            r = size * float(stream.uniform(0.75, 1.2)) * (1 - 0.1 * ring)
            sprite.oval(
                x + math.cos(a) * rx * reach, y + math.sin(a) * ry * reach - ry * 0.13 * ring, r, r * 0.86,
                mixed(scaled(colour, tone), (0.95, 0.9, 0.5), 0.03 * ring), fur=1.0, rim=0.2, puff=0.7,
            )  # fmt: skip


def trunk(
    sprite: Sprite, x: float, top: float, half: float, colour: Rgb = BARK, *, flare: float = 2.0
) -> None:
    """Add a trunk that widens to its foot at 0.985."""
    sprite.part(
        [
            (x - half * 0.8, top),
            (x - half, 0.8),
            (x - half * flare, 0.985),
            (x + half * flare, 0.985),
            (x + half, 0.8),
            (x + half * 0.8, top),
        ],
        colour,
        below=scaled(colour, 0.7),
        puff=0.6,
    )


def pot(sprite: Sprite, x: float, top: float, half: float, base: float, colour: Rgb = CLAY) -> None:
    """Add a flower pot with earth."""
    sprite.part(
        [(x - half * 0.9, top), (x + half * 0.9, top), (x + half * 0.66, base), (x - half * 0.66, base)],
        colour,
        below=scaled(colour, 0.7),
        sharp=True,
        puff=0.9,
    )
    tall = (base - top) * 0.24
    sprite.part(
        [
            (x - half, top - tall * 0.4),
            (x + half, top - tall * 0.4),
            (x + half * 0.94, top + tall * 0.6),
            (x - half * 0.94, top + tall * 0.6),
        ],
        scaled(colour, 1.08),
        sharp=True,
        puff=0.8,
    )
    sprite.oval(x, top - tall * 0.4, half * 0.94, half * 0.12, rgb("#3f2c20"), rim=0)


def branching(
    sprite: Sprite,
    x: float,
    y: float,
    degrees: float,
    length: float,
    width: float,
    colour: Rgb,
    depth: int,
    name: str = "twigs",
) -> Outline:
    """Add a limb that forks ``depth`` times; returns the tips."""
    stream = sprite.streams.stream(name)
    tips: Outline = []

    def grow(u: float, v: float, angle: float, reach: float, thick: float, left: int) -> None:
        bend = float(stream.uniform(-12, 12))
        a = math.radians(angle + bend)
        p, q = u + math.cos(a) * reach, v + math.sin(a) * reach
        tube(sprite, [(u, v), ((u + p) / 2 + math.sin(a) * reach * 0.06, (v + q) / 2), (p, q)], colour, thick)
        if left == 0:
            tips.append((p, q))
            return
        spread = float(stream.uniform(20, 32))
        for side in (-1, 1):
            grow(
                p,
                q,
                angle + side * spread + (270 - angle) * 0.06,
                reach * float(stream.uniform(0.68, 0.82)),
                thick * 0.66,
                left - 1,
            )

    grow(x, y, degrees, length, width, depth)
    return tips


def rosette(
    sprite: Sprite,
    x: float,
    y: float,
    radius: float,
    colour: Rgb,
    *,
    layers: int = 4,
    count: int = 8,
    squash: float = 0.8,
) -> None:
    """Add a flower or succulent seen from above at a slant, layer on layer."""
    for i in range(layers):
        share = 1 - i / (layers + 0.3)
        petals(
            sprite,
            x,
            y - radius * 0.06 * i,
            count,
            radius * share,
            radius * share * 0.36,
            scaled(colour, 0.78 + 0.14 * i),
            turn=i * 23,
            tip=0.6,
            squash=squash,
        )


def tufts(
    sprite: Sprite,
    left: float,
    right: float,
    base: float,
    tall: float,
    colour: Rgb,
    count: int,
    name: str = "grass",
) -> None:
    """Add blades of grass."""
    stream = sprite.streams.stream(name)
    for i in range(count):
        x = left + (right - left) * (i + 0.5) / count + float(stream.uniform(-0.02, 0.02))
        lean = float(stream.uniform(-0.3, 0.3)) * tall + (x - (left + right) / 2) * 0.4
        top = base - tall * float(stream.uniform(0.6, 1.0))
        w = tall * 0.05 + 0.006
        sprite.part(
            [
                (x - w, base),
                (x + lean * 0.3 - w * 0.8, (base + top) / 2),
                (x + lean, top),
                (x + lean * 0.3 + w * 0.8, (base + top) / 2),
                (x + w, base),
            ],
            scaled(colour, float(stream.uniform(0.7, 1.15))),
            below=scaled(colour, 0.6),
            puff=0.4,
            rim=0.3,
        )


def ring_of(x: float, y: float, rx: float, ry: float, count: int, turn: float = 0.0) -> Outline:
    """Return points spaced evenly around an ellipse."""
    return arc(x, y, rx, ry, turn, turn + 360 * (count - 1) / count, count)
