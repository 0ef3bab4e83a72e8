"""Flowers in a vase, of several kinds."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject

_MIXED = ("#d8433f", "#e98aa8", "#f0b93c", "#b06ac0", "#f3efe6", "#e8743a")
_NATURAL = {
    "sunflower": ("#f4bf2a",),
    "tulip": ("#d8333f", "#f2b82c", "#e87aa0", "#8a4ab0"),
    "rose": ("#c8263a", "#c8263a", "#e58aa5"),
    "lily": ("#fbf6ee", "#f3c9d2"),
    "lavender": ("#8f6ac8",),
    "daisy": ("#fbf8f0",),
}
_STEM, _LEAF, _DEEP = rgb("#4d7a3a"), rgb("#5c9146"), rgb("#3b6a30")


def _vase(sprite: Sprite, wanted: Rgb | None) -> None:
    # Nobody asks for blue sunflowers: there the colour is meant for the vase.
    of_vase = sprite.variant in ("sunflower", "lavender")
    china = wanted if wanted is not None and of_vase else rgb("#d9e2e6")
    stream = sprite.streams.stream("bouquet")
    sprite.shadow(0.4, 0.985, 0.27, 0.03, alpha=0.6)
    blooms: list[tuple[float, float, float]] = []
    count = 7 if sprite.variant == "sunflower" else 9
    for i in range(count):
        a = -math.pi / 2 + (i - (count - 1) / 2) * (2.16 / (count - 1)) + float(stream.uniform(-0.08, 0.08))
        reach = float(stream.uniform(0.3, 0.46))
        x, y = 0.4 + math.cos(a) * reach * 0.95, 0.56 + math.sin(a) * reach
        blooms.append((x, y, float(stream.uniform(0.062, 0.085))))
        sprite.line([(0.4, 0.6), (0.4 + (x - 0.4) * 0.4, 0.6 + (y - 0.6) * 0.6), (x, y)], _STEM, 0.011)
        _leaf(sprite, 0.4 + (x - 0.4) * 0.55, 0.58 + (y - 0.58) * 0.5, 1 if i % 2 else -1)
    _china(sprite, china)
    natural = _NATURAL.get(sprite.variant, _MIXED)
    first = sprite.streams.pick("first", 6)
    for i, (x, y, size) in enumerate(blooms):
        tone = rgb(natural[(i * 5 + first) % len(natural)])
        if wanted is not None and not of_vase:
            tone = wanted
        _BLOOM.get(sprite.variant, _plain)(sprite, x, y, size, tone, i)


def _leaf(sprite: Sprite, x: float, y: float, side: int) -> None:
    sprite.part(
        [(x, y), (x + 0.05 * side, y - 0.05), (x + 0.11 * side, y - 0.04), (x + 0.05 * side, y + 0.01)],
        _LEAF,
        below=_DEEP,
    )


def _china(sprite: Sprite, china: Rgb) -> None:
    sprite.part(
        [(0.3, 0.57), (0.335, 0.65), (0.235, 0.76), (0.22, 0.88), (0.3, 0.985), (0.5, 0.985), (0.58, 0.88),
         (0.565, 0.76), (0.465, 0.65), (0.5, 0.57)], china, below=scaled(china, 0.7), puff=0.8, gloss=0.5)  # fmt: skip
    band = rgb("#3f6fa8") if max(china) - min(china) < 0.2 else scaled(china, 0.6)
    for i, y in enumerate((0.79, 0.82)):
        track = [(0.232 - 0.004 * i, y), (0.4, y + 0.025), (0.568 + 0.004 * i, y)]
        sprite.line(track, band, 0.008 + 0.006 * i, alpha=0.8)


def _plain(sprite: Sprite, x: float, y: float, size: float, tone: Rgb, number: int) -> None:
    _petals(sprite, (x, y), size, tone, count=7, slim=0.36, turn=float(number))
    heart = rgb("#e9b93a") if number % 2 else scaled(tone, 0.6)
    sprite.oval(x, y, size * 0.36, size * 0.36, heart, puff=0.8, fur=0.4)


def _petals(
    sprite: Sprite, at: tuple[float, float], size: float, tone: Rgb, *, count: int, slim: float, turn: float
) -> None:
    for k in range(count):
        a = k * 2 * math.pi / count + turn
        x, y = at[0] + math.cos(a) * size * 0.58, at[1] + math.sin(a) * size * 0.58
        sprite.oval(
            x, y, size * 0.5, size * slim, scaled(tone, 0.86 + 0.05 * (k % 4)), turn=a, puff=0.8, rim=0.25
        )


def _sunflower(sprite: Sprite, x: float, y: float, size: float, tone: Rgb, number: int) -> None:
    _petals(sprite, (x, y), size * 1.5, tone, count=14, slim=0.17, turn=float(number))
    sprite.oval(x, y, size * 0.72, size * 0.72, rgb("#5a3418"), puff=0.6, fur=0.8)
    sprite.oval(x, y, size * 0.4, size * 0.4, rgb("#3d2210"), puff=0.5, fur=0.6)


def _daisy(sprite: Sprite, x: float, y: float, size: float, tone: Rgb, number: int) -> None:
    _petals(sprite, (x, y), size, tone, count=12, slim=0.17, turn=float(number))
    sprite.oval(x, y, size * 0.36, size * 0.36, rgb("#f2bf2c"), puff=0.8, fur=0.5)


def _tulip(sprite: Sprite, x: float, y: float, size: float, tone: Rgb, number: int) -> None:
    for side in (-1, 1):
        sprite.part(
            [(x, y + size), (x + side * size * 0.8, y + size * 0.4), (x + side * size * 0.75, y - size),
             (x + side * size * 0.1, y)],
            scaled(tone, 0.85), puff=0.7,
        )  # fmt: skip
    cup = [
        (x, y - size * 1.15),
        (x + size * 0.48, y - size * 0.2),
        (x + size * 0.3, y + size),
        (x - size * 0.3, y + size),
        (x - size * 0.48, y - size * 0.2),
    ]
    sprite.part(cup, tone, below=scaled(tone, 0.8), puff=0.8, gloss=0.3)


def _rose(sprite: Sprite, x: float, y: float, size: float, tone: Rgb, number: int) -> None:
    for share, shade in ((1.1, 0.72), (0.86, 0.88), (0.6, 1.05), (0.34, 0.8)):
        sprite.oval(
            x, y, size * share, size * share * 0.94, scaled(tone, shade), turn=float(number), puff=0.7
        )
    swirl = [
        (x + size * 0.075 * k * math.cos(k * 0.9 + number), y + size * 0.07 * k * math.sin(k * 0.9 + number))
        for k in range(11)
    ]
    sprite.line(swirl, scaled(tone, 0.55), size * 0.12)


def _lily(sprite: Sprite, x: float, y: float, size: float, tone: Rgb, number: int) -> None:
    _petals(sprite, (x, y), size * 1.3, tone, count=6, slim=0.2, turn=float(number))
    for k in range(5):
        a = k * 1.2566 + number
        sprite.line(
            [(x, y), (x + math.cos(a) * size * 0.6, y + math.sin(a) * size * 0.6)],
            rgb("#d9803a"),
            size * 0.09,
        )


def _lavender(sprite: Sprite, x: float, y: float, size: float, tone: Rgb, number: int) -> None:
    for k in range(7):
        side = 1 if k % 2 else -1
        sprite.oval(
            x + side * size * 0.2,
            y + (k - 3) * size * 0.36,
            size * 0.28,
            size * 0.24,
            scaled(tone, 0.85 + 0.05 * (k % 4)),
            fur=0.4,
        )


_BLOOM = {
    "sunflower": _sunflower,
    "daisy": _daisy,
    "tulip": _tulip,
    "rose": _rose,
    "lily": _lily,
    "lavender": _lavender,
}

SUBJECTS = (Subject(name="vase", model=_vase, height=0.68, metres=0.5, aspect=0.8),)
