"""Birds: owl and penguin up close, a flock as strokes in the sky."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import blob, marks, tube
from lumigate.draft.picture.subjects.animals.perch import branch

_OWLS = ("#8a6239", "#7a6a5c", "#a06f3c")


def _owl(sprite: Sprite, wanted: Rgb | None) -> None:
    snowy, barn = sprite.variant == "snowy", sprite.variant == "barn"
    coat = wanted or rgb(
        "#f1efea" if snowy else "#c9985a" if barn else _OWLS[sprite.streams.pick("coat", len(_OWLS))]
    )
    dark, pale = (
        scaled(coat, 0.72 if snowy else 0.55),
        rgb("#ffffff" if snowy else "#f6ecdb" if barn else "#efe0c4"),
    )
    sprite.part([(0.36, 0.78), (0.54, 0.78), (0.52, 0.97), (0.45, 1.0), (0.38, 0.97)], dark, fur=0.4)
    branch(sprite, 0.93, -0.1, 1.0)
    sprite.part([(0.45, 0.1), (0.66, 0.16), (0.76, 0.36), (0.77, 0.62), (0.66, 0.84), (0.45, 0.92),
        (0.24, 0.84), (0.13, 0.62), (0.14, 0.36), (0.24, 0.16)], coat, below=dark, fur=0.6, puff=0.5,)  # fmt: skip
    sprite.part(
        [(0.45, 0.42), (0.6, 0.5), (0.62, 0.7), (0.45, 0.88), (0.28, 0.7), (0.3, 0.5)],
        pale,
        fur=0.8,
        puff=0.6,
        rim=0.2,
    )
    for row in range(5):
        for i in range(4 - row % 2):
            x = 0.345 + 0.07 * i + 0.035 * (row % 2)
            y = 0.53 + 0.065 * row
            sprite.line([(x - 0.018, y), (x, y + 0.022), (x + 0.018, y)], scaled(coat, 0.8), 0.011, alpha=0.8)
    sprite.pair([(0.17, 0.4), (0.1, 0.56), (0.13, 0.76), (0.22, 0.87), (0.28, 0.74), (0.26, 0.52)],
        mixed(coat, dark, 0.5), below=dark, fur=0.7, centre=0.45,)  # fmt: skip
    if not (snowy or barn):
        sprite.pair([(0.2, 0.2), (0.14, 0.02), (0.17, 0.0), (0.33, 0.13)], coat, fur=0.5, centre=0.45)
    for side in (-1, 1):
        sprite.oval(
            0.45 + side * 0.125, 0.29, 0.135, 0.14, mixed(pale, coat, 0.0 if barn else 0.25), fur=0.6, rim=0.2
        )
        sprite.oval(0.45 + side * 0.118, 0.295, 0.078, 0.08, rgb("#3a2813"), rim=0)
        sprite.oval(
            0.45 + side * 0.118, 0.295, 0.067, 0.068, rgb("#4a2f1a" if barn else "#eda92c"), rim=0, flat=0.4
        )
        sprite.oval(0.45 + side * 0.115, 0.295, 0.036, 0.038, (0.02, 0.02, 0.02), rim=0, flat=1)
        sprite.oval(0.45 + side * 0.118 - 0.022, 0.272, 0.016, 0.015, (1.5, 1.5, 1.5), rim=0, flat=1)
    sprite.part([(0.41, 0.33), (0.45, 0.315), (0.49, 0.33), (0.455, 0.43)], rgb("#e0b050"), gloss=0.4)
    for x in (0.36, 0.5):
        for i in range(3):
            sprite.oval(x + 0.028 * i, 0.918, 0.013, 0.03, rgb("#caa252"), rim=0.2)


def _penguin(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#8f979f" if sprite.variant == "young" else "#2a2f3b")
    white, gold = rgb("#f6f5f0"), rgb("#eaa436")
    sprite.shadow(0.36, 0.98, 0.34, 0.05)
    for side in (-1, 1):
        sprite.part(
            [
                (0.36 + side * 0.04, 0.93),
                (0.36 + side * 0.06, 0.99),
                (0.36 + side * 0.2, 0.995),
                (0.36 + side * 0.16, 0.93),
            ],
            gold,
        )
    sprite.pair(
        [(0.13, 0.4), (0.04, 0.55), (0.0, 0.7), (0.05, 0.72), (0.15, 0.6), (0.18, 0.45)],
        scaled(coat, 0.85),
        centre=0.36,
    )
    sprite.part([(0.36, 0.27), (0.53, 0.36), (0.61, 0.6), (0.58, 0.85), (0.48, 0.965), (0.36, 0.975),
        (0.24, 0.965), (0.14, 0.85), (0.11, 0.6), (0.19, 0.36)], coat, below=scaled(coat, 0.8),
        puff=0.55,)  # fmt: skip
    sprite.part([(0.36, 0.37), (0.47, 0.43), (0.53, 0.62), (0.5, 0.84), (0.42, 0.945), (0.36, 0.95),
        (0.3, 0.945), (0.22, 0.84), (0.19, 0.62), (0.25, 0.43)], white, below=rgb("#dcdfe2"), puff=0.5,
        fur=0.2,)  # fmt: skip
    sprite.part(
        [
            (0.36, 0.04),
            (0.48, 0.08),
            (0.535, 0.2),
            (0.5, 0.34),
            (0.36, 0.4),
            (0.22, 0.34),
            (0.185, 0.2),
            (0.24, 0.08),
        ],
        coat,
        puff=0.6,
    )
    sprite.pair(
        [(0.36, 0.2), (0.31, 0.13), (0.245, 0.16), (0.24, 0.27), (0.3, 0.35), (0.36, 0.36)],
        white,
        centre=0.36,
        puff=0.5,
        rim=0.1,
    )
    if not sprite.variant:
        sprite.pair([(0.2, 0.33), (0.225, 0.42), (0.3, 0.41), (0.27, 0.36)], gold, centre=0.36, fur=0.5)
    for side in (-1, 1):
        x = 0.36 + side * 0.072
        sprite.oval(x, 0.21, 0.026, 0.03, (0.04, 0.04, 0.06), rim=0, flat=0.8)
        sprite.oval(x - 0.008, 0.2, 0.009, 0.009, (1.5, 1.5, 1.5), rim=0, flat=1)
    if sprite.variant == "puffin":
        beak = blob([(0.29, 0.25), (0.36, 0.21), (0.43, 0.25), (0.4, 0.32), (0.36, 0.37), (0.32, 0.32)])
        sprite.part(beak, rgb("#e8632c"), sharp=True, gloss=0.4)
        marks(sprite, beak, [[(0.2, 0.2), (0.5, 0.2), (0.5, 0.262), (0.2, 0.262)]], rgb("#4a5a6e"))
        marks(sprite, beak, [tube([(0.28, 0.272, 0.008), (0.44, 0.272, 0.008)])], rgb("#f4dc8a"))
        return
    sprite.part([(0.315, 0.255), (0.36, 0.235), (0.405, 0.255), (0.36, 0.32)], gold, gloss=0.3)


def _flock(sprite: Sprite, wanted: Rgb | None) -> None:
    ink = wanted or mixed(sprite.lamp.shade, (0.05, 0.05, 0.08), 0.5)
    stream = sprite.streams.stream("flock")
    for _ in range(int(stream.integers(8, 14))):
        x, y = float(stream.uniform(0.05, 2.3)), float(stream.uniform(0.05, 0.95))
        s = float(stream.uniform(0.05, 0.12))
        lift = float(stream.uniform(0.25, 0.6))
        sprite.line([(x - s, y - s * lift * 0.6), (x - s * 0.5, y - s * lift), (x, y),
            (x + s * 0.5, y - s * lift), (x + s, y - s * lift * 0.5)], ink, s * 0.16, alpha=0.9,)  # fmt: skip


SUBJECTS = (
    Subject(name="owl", model=_owl, height=0.52, metres=0.5, aspect=0.9, shadow=False),
    Subject(name="penguin", model=_penguin, height=0.46, metres=0.9, aspect=0.72),
    Subject(name="birds", model=_flock, height=0.24, metres=0.5, aspect=2.4, shadow=False),
)
