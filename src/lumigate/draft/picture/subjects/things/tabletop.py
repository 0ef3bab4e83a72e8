"""Things for a table: bottle, cup, fruit, vase, candle, book, jar."""

from __future__ import annotations

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject


def _perfume(sprite: Sprite, wanted: Rgb | None) -> None:
    scent = wanted or rgb(("#e8b9c4", "#e9c98a", "#b9c9e6")[sprite.streams.pick("scent", 3)])
    gold = rgb("#c9a24e")
    sprite.shadow(0.21, 0.985, 0.24, 0.035, alpha=0.6)
    flacon = [
        (0.03, 0.5),
        (0.08, 0.44),
        (0.34, 0.44),
        (0.39, 0.5),
        (0.39, 0.95),
        (0.36, 0.985),
        (0.06, 0.985),
        (0.03, 0.95),
    ]
    sprite.part(flacon, rgb("#eef2f4"), gloss=0.8, puff=0.3, sharp=True)
    sprite.part(
        [(0.07, 0.56), (0.35, 0.56), (0.35, 0.93), (0.07, 0.93)], scent, below=scaled(scent, 0.8), gloss=0.7, puff=0.3,
        sharp=True,
    )  # fmt: skip
    sprite.part([(0.12, 0.66), (0.3, 0.66), (0.3, 0.8), (0.12, 0.8)], rgb("#f8f4ea"), sharp=True, puff=0.2)
    sprite.line([(0.15, 0.71), (0.27, 0.71)], gold, 0.014)
    sprite.line([(0.17, 0.75), (0.25, 0.75)], gold, 0.01)
    sprite.part(
        [(0.16, 0.36), (0.26, 0.36), (0.26, 0.45), (0.16, 0.45)], gold, sharp=True, puff=0.9, gloss=0.7
    )
    sprite.part(
        [(0.12, 0.2), (0.3, 0.2), (0.31, 0.37), (0.11, 0.37)],
        gold,
        below=scaled(gold, 0.7),
        sharp=True,
        gloss=0.9,
        puff=0.8,
    )
    sprite.line([(0.06, 0.52), (0.06, 0.94)], (1.2, 1.2, 1.2), 0.014, alpha=0.7)


def _bottle(sprite: Sprite, wanted: Rgb | None) -> None:
    if sprite.variant == "perfume":
        _perfume(sprite, wanted)
        return
    glass = wanted or rgb("#3c6e63")
    label, gold = rgb("#f1e8d6"), rgb("#c9a24e")
    sprite.shadow(0.21, 0.985, 0.24, 0.035, alpha=0.6)
    sprite.part(
        [(0.16, 0.1), (0.155, 0.3), (0.1, 0.4), (0.05, 0.5), (0.045, 0.95), (0.08, 0.99), (0.34, 0.99),
        (0.375, 0.95), (0.37, 0.5), (0.32, 0.4),
         (0.265, 0.3), (0.26, 0.1)],
        glass, below=scaled(glass, 0.62), puff=0.8, gloss=0.5, rim=0.6,
    )  # fmt: skip
    sprite.part(
        [(0.047, 0.6), (0.373, 0.6), (0.373, 0.83), (0.047, 0.83)], label, sharp=True, puff=1.0, rim=0.1
    )
    sprite.line([(0.09, 0.655), (0.33, 0.655)], gold, 0.012)
    sprite.line([(0.13, 0.71), (0.29, 0.71)], scaled(glass, 0.7), 0.022)
    sprite.line([(0.15, 0.76), (0.27, 0.76)], gold, 0.01)
    sprite.part(
        [(0.15, 0.02), (0.27, 0.02), (0.272, 0.15), (0.148, 0.15)], gold, sharp=True, puff=1.0, gloss=0.5
    )
    sprite.line([(0.095, 0.5), (0.085, 0.7), (0.09, 0.93)], (1.0, 1.0, 1.0), 0.016, alpha=0.4)


def _cup(sprite: Sprite, wanted: Rgb | None) -> None:
    china = wanted or rgb("#efe9df")
    coffee = rgb("#4a2a17")
    sprite.shadow(0.68, 0.95, 0.75, 0.07, alpha=0.6)
    sprite.oval(0.66, 0.9, 0.66, 0.1, scaled(china, 0.92), puff=0.3)
    sprite.oval(0.66, 0.885, 0.42, 0.055, scaled(china, 0.7), puff=0.4, rim=0)
    sprite.line([(1.05, 0.42), (1.28, 0.42), (1.3, 0.62), (1.0, 0.72)], scaled(china, 0.88), 0.075)
    sprite.part([(0.22, 0.34), (0.26, 0.62), (0.36, 0.82), (0.5, 0.9), (0.82, 0.9), (0.96, 0.82),
    (1.06, 0.62), (1.1, 0.34)],
                china, below=scaled(china, 0.78), puff=0.7, gloss=0.35)  # fmt: skip
    sprite.oval(0.66, 0.34, 0.44, 0.1, scaled(china, 1.02), puff=0.2)
    sprite.oval(0.66, 0.35, 0.395, 0.08, coffee, below=scaled(coffee, 1.5), puff=0.3, rim=0)
    sprite.oval(0.62, 0.345, 0.2, 0.034, rgb("#a9744a"), flat=0.7, rim=0)
    sprite.oval(0.62, 0.345, 0.12, 0.018, rgb("#e2c19a"), flat=0.7, rim=0)
    for x, lean in ((0.52, 0.05), (0.68, -0.05), (0.82, 0.04)):
        sprite.line(
            [(x, 0.26), (x + lean, 0.14), (x - lean, 0.02), (x + lean, -0.1)],
            (1.0, 1.0, 1.0),
            0.022,
            alpha=0.22,
        )


def _candle(sprite: Sprite, wanted: Rgb | None) -> None:
    wax = wanted or rgb("#f1e4c8")
    sprite.shadow(0.2, 0.985, 0.22, 0.03, alpha=0.6)
    sprite.part([(0.02, 0.93), (0.38, 0.93), (0.35, 0.99), (0.05, 0.99)], rgb("#b58a3a"), puff=0.7, gloss=0.4)
    sprite.part(
        [(0.08, 0.34), (0.32, 0.34), (0.32, 0.95), (0.08, 0.95)],
        wax,
        below=scaled(wax, 0.74),
        sharp=True,
        puff=1.0,
    )
    sprite.oval(0.2, 0.34, 0.12, 0.028, scaled(wax, 1.12), flat=0.6)
    sprite.line([(0.2, 0.34), (0.202, 0.26)], rgb("#33261c"), 0.012)
    sprite.glow(0.2, 0.2, 0.2, rgb("#ffc25c"), alpha=0.65)
    sprite.part(
        [(0.2, 0.06), (0.24, 0.17), (0.235, 0.25), (0.2, 0.28), (0.165, 0.25), (0.16, 0.17)],
        (1.35, 0.85, 0.3),
        flat=1,
        rim=0,
    )
    sprite.part([(0.2, 0.14), (0.218, 0.21), (0.2, 0.265), (0.182, 0.21)], (1.5, 1.35, 0.9), flat=1, rim=0)


def _book(sprite: Sprite, wanted: Rgb | None) -> None:
    cover = wanted or rgb("#7a2f35")
    sprite.shadow(0.95, 0.95, 0.98, 0.09, alpha=0.6)
    for i, tone in enumerate((cover, rgb("#2f5468"), rgb("#b58a3c"))):
        top = 0.62 - 0.3 * i
        lean = 0.06 * i * (-1 if i % 2 else 1)
        sprite.part(
            [(0.06 + lean, top), (1.84 + lean, top), (1.84 + lean, top + 0.29), (0.06 + lean, top + 0.29)],
            rgb("#efe6d2"),
            sharp=True,
            puff=0.2,
        )
        for k in range(4):
            sprite.line(
                [(0.12 + lean, top + 0.07 + 0.045 * k), (1.82 + lean, top + 0.07 + 0.045 * k)],
                rgb("#b9ad93"),
                0.005,
                alpha=0.7,
            )
        sprite.part(
            [
                (0.02 + lean, top - 0.005),
                (1.88 + lean, top - 0.005),
                (1.88 + lean, top + 0.04),
                (0.02 + lean, top + 0.04),
            ],
            tone,
            sharp=True,
            gloss=0.2,
        )
        sprite.part(
            [
                (0.02 + lean, top + 0.26),
                (1.88 + lean, top + 0.26),
                (1.88 + lean, top + 0.305),
                (0.02 + lean, top + 0.305),
            ],
            scaled(tone, 0.8),
            sharp=True,
        )
        sprite.part(
            [
                (0.0 + lean, top - 0.005),
                (0.1 + lean, top - 0.005),
                (0.1 + lean, top + 0.305),
                (0.0 + lean, top + 0.305),
            ],
            scaled(tone, 0.9),
            sharp=True,
            puff=0.9,
        )


def _jar(sprite: Sprite, wanted: Rgb | None) -> None:
    body = wanted or rgb("#e8d9cf")
    sprite.shadow(0.5, 0.96, 0.55, 0.06, alpha=0.6)
    sprite.part(
        [(0.06, 0.42), (0.06, 0.88), (0.12, 0.98), (0.88, 0.98), (0.94, 0.88), (0.94, 0.42)],
        body,
        below=scaled(body, 0.75),
        puff=0.8,
        gloss=0.5,
    )
    sprite.part(
        [(0.02, 0.12), (0.98, 0.12), (0.98, 0.42), (0.02, 0.42)],
        rgb("#c9a25a"),
        below=rgb("#94702f"),
        sharp=True,
        puff=0.9,
        gloss=0.6,
    )
    sprite.oval(0.5, 0.12, 0.48, 0.055, rgb("#e3c47c"), flat=0.5)
    sprite.line([(0.3, 0.66), (0.7, 0.66)], scaled(body, 0.5), 0.03)
    sprite.line([(0.38, 0.75), (0.62, 0.75)], scaled(body, 0.6), 0.016)


SUBJECTS = (
    Subject(name="bottle", model=_bottle, height=0.62, metres=0.3, aspect=0.42),
    Subject(name="cup", model=_cup, height=0.34, metres=0.1, aspect=1.34),
    Subject(name="candle", model=_candle, height=0.46, metres=0.2, aspect=0.4, flips=False),
    Subject(name="book", model=_book, height=0.24, metres=0.12, aspect=1.9),
    Subject(name="jar", model=_jar, height=0.34, metres=0.12, aspect=1.0),
)
