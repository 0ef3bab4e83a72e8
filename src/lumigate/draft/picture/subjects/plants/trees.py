"""Trees that stand alone."""

from __future__ import annotations

import math

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import natural
from lumigate.draft.picture.subjects.plants.foliage import BARK, crown, trunk

_KINDS = {
    "autumn": "#d8782a",
    "maple": "#c8402a",
    "blossom": "#f0b8cc",
    "olive": "#8a9a6a",
    "ginkgo": "#ecc43a",
}


def _tree(sprite: Sprite, wanted: Rgb | None) -> None:
    kind = sprite.variant
    leaves = wanted or (
        rgb(_KINDS[kind]) if kind in _KINDS else natural(sprite, None, "#4f8a38", "#5a9440", "#46803a")
    )
    sprite.shadow(0.5, 0.98, 0.4, 0.04)
    trunk(sprite, 0.5, 0.5, 0.05)
    for x, y in ((0.3, 0.42), (0.7, 0.4), (0.5, 0.3)):
        sprite.line([(0.5, 0.66), ((0.5 + x) / 2, (0.62 + y) / 2), (x, y)], BARK, 0.03)
    crown(sprite, 0.5, 0.34, 0.33, 0.23, leaves, size=0.12, count=10, name="leaves")
    stream = sprite.streams.stream("fruit")
    if kind in ("apple", "orange", "lemon"):
        fruit = rgb({"apple": "#d0302a", "orange": "#f08a24", "lemon": "#f2d23a"}[kind])
        for i in range(14):
            a, r = i * 2.4 + float(stream.uniform(-0.2, 0.2)), math.sqrt((i + 0.5) / 14)
            sprite.oval(
                0.5 + math.cos(a) * 0.34 * r, 0.33 + math.sin(a) * 0.25 * r, 0.034, 0.034, fruit, gloss=0.6
            )
        for x in (0.3, 0.68, 0.74):
            sprite.oval(x, 0.962, 0.026, 0.024, fruit, gloss=0.5)
    if kind in ("blossom", "autumn", "maple", "ginkgo"):
        for _ in range(12):
            x = float(stream.uniform(0.14, 0.86))
            sprite.oval(
                x,
                float(stream.uniform(0.955, 0.98)),
                0.018,
                0.009,
                scaled(leaves, float(stream.uniform(0.8, 1.1))),
                rim=0,
            )


def _pine(sprite: Sprite, wanted: Rgb | None) -> None:
    leaf = wanted or rgb("#2f5d3c")
    sprite.shadow(0.3, 0.985, 0.26, 0.03)
    sprite.part([(0.27, 0.85), (0.33, 0.85), (0.34, 0.985), (0.26, 0.985)], rgb("#54402e"), sharp=True)
    snow = rgb("#f2f6fa") if sprite.variant == "snowy" else None
    for i in range(7):
        y, half = 0.9 - 0.125 * i, 0.29 - 0.036 * i
        tip = y - 0.22
        sprite.part(
            [(0.3, tip), (0.3 + half * 0.5, y - 0.07), (0.3 + half, y), (0.3 + half * 0.45, y - 0.015),
            (0.3, y + 0.012),
             (0.3 - half * 0.45, y - 0.015), (0.3 - half, y), (0.3 - half * 0.5, y - 0.07)],
            scaled(leaf, 0.75 + 0.07 * i), below=scaled(leaf, 0.5), fur=0.9, puff=0.7, rim=0.25,
        )  # fmt: skip
        if snow is not None:
            sprite.part(
                [
                    (0.3, tip),
                    (0.3 + half * 0.5, y - 0.085),
                    (0.3 + half * 0.9, y - 0.02),
                    (0.3 + half * 0.4, y - 0.06),
                    (0.3, y - 0.05),
                    (0.3 - half * 0.4, y - 0.06),
                    (0.3 - half * 0.9, y - 0.02),
                    (0.3 - half * 0.5, y - 0.085),
                ],
                snow,
                below=rgb("#cddbe8"),
                fur=0.5,
                puff=0.6,
            )


def _palm(sprite: Sprite, wanted: Rgb | None) -> None:
    leaf = wanted or rgb("#3f8a42")
    trunk = [
        (0.46, 0.985),
        (0.445, 0.8),
        (0.47, 0.55),
        (0.535, 0.3),
        (0.575, 0.3),
        (0.52, 0.56),
        (0.5, 0.8),
        (0.535, 0.985),
    ]
    sprite.shadow(0.5, 0.985, 0.22, 0.025)
    sprite.part(trunk, rgb("#8a6a45"), below=rgb("#5c4229"), puff=0.7)
    for i in range(9):
        y = 0.36 + 0.065 * i
        x = 0.55 - 0.105 * math.sin(min(1.0, (y - 0.3) / 0.5) * 1.5)
        sprite.line([(x - 0.022, y), (x + 0.022, y + 0.006)], rgb("#4f3822"), 0.006, alpha=0.6)
    stream = sprite.streams.stream("fronds")
    for i, a in enumerate((2.95, 0.2, 2.5, 0.62, 3.5, -0.36, 2.05, 1.05, 2.75)):
        a += float(stream.uniform(-0.12, 0.12))
        reach = float(stream.uniform(0.3, 0.4))
        tip = (0.555 + math.cos(a) * reach, 0.3 - math.sin(a) * reach * 0.62 + 0.1)
        mid = (0.555 + math.cos(a) * reach * 0.55, 0.3 - math.sin(a) * reach * 0.75 - 0.03)
        wide = 0.03
        sprite.part(
            [(0.555, 0.29), (mid[0], mid[1] - wide), tip, (mid[0], mid[1] + wide * 1.3), (0.556, 0.31)],
            scaled(leaf, 0.72 + 0.06 * i), below=scaled(leaf, 0.6), fur=0.6, puff=0.7, rim=0.4,
        )  # fmt: skip
    for x, y in ((0.535, 0.33), (0.57, 0.335), (0.553, 0.35)):
        sprite.oval(x, y, 0.018, 0.02, rgb("#6b4a2a"))


SUBJECTS = (
    Subject(name="tree", model=_tree, height=0.62, metres=10, aspect=1.0),
    Subject(name="pine", model=_pine, height=0.6, metres=14, aspect=0.6),
    Subject(name="palm", model=_palm, height=0.66, metres=9, aspect=1.0),
)
