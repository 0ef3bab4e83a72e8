"""Animals on four legs, seen from the side, each with its own outline."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Points, Sprite
from lumigate.draft.picture.subject import Subject


def _leg(
    sprite: Sprite, x: float, top: float, width: float, colour: Rgb, hoof: Rgb, bend: float = 0.0
) -> None:
    w = width
    sprite.part(
        [(x - w, top), (x - w * 0.6 + bend, top + (1 - top) * 0.5), (x - w * 0.42, 0.955),
        (x - w * 0.5, 0.99),
         (x + w * 0.55, 0.99), (x + w * 0.42, 0.955), (x + w * 0.6 + bend, top + (1 - top) * 0.5),
         (x + w, top)],
        colour, puff=0.6, rim=0.3,
    )  # fmt: skip
    sprite.part(
        [(x - w * 0.5, 0.955), (x + w * 0.5, 0.955), (x + w * 0.68, 0.995), (x - w * 0.55, 0.995)],
        hoof,
        sharp=True,
    )


def _four_legs(
    sprite: Sprite, places: tuple[float, float, float, float], top: float, width: float, coat: Rgb, hoof: Rgb
) -> None:
    far = scaled(coat, 0.62)
    _leg(sprite, places[1], top, width * 0.92, far, scaled(hoof, 0.7), 0.012)
    _leg(sprite, places[3], top, width * 0.92, far, scaled(hoof, 0.7), -0.012)
    _leg(sprite, places[0], top, width, coat, hoof, 0.008)
    _leg(sprite, places[2], top, width, coat, hoof, -0.008)


def _eye(sprite: Sprite, x: float, y: float, size: float) -> None:
    sprite.oval(x, y, size, size, (0.05, 0.03, 0.02), rim=0, flat=1)
    sprite.oval(x - size * 0.3, y - size * 0.35, size * 0.32, size * 0.3, (1.3, 1.3, 1.3), rim=0, flat=1)


def _horse(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#7d4a28")
    mane, hoof = scaled(coat, 0.38), rgb("#2b211b")
    sprite.shadow(0.62, 0.985, 0.5, 0.05)
    sprite.part(
        [(0.17, 0.46), (0.1, 0.5), (0.07, 0.62), (0.1, 0.78), (0.045, 0.82), (0.03, 0.66), (0.06, 0.5),
        (0.15, 0.43)],
        mane, fur=0.6,
    )  # fmt: skip
    _four_legs(sprite, (0.24, 0.33, 0.78, 0.87), 0.6, 0.048, coat, hoof)
    sprite.part(
        [(0.15, 0.46), (0.24, 0.41), (0.42, 0.435), (0.62, 0.41), (0.76, 0.37), (0.88, 0.47), (0.88, 0.6),
        (0.78, 0.67),
         (0.5, 0.68), (0.33, 0.66), (0.2, 0.68), (0.14, 0.58)],
        coat, below=scaled(coat, 0.72), puff=0.55, gloss=0.12,
    )  # fmt: skip
    sprite.part(
        [(0.7, 0.46), (0.79, 0.3), (0.88, 0.14), (0.96, 0.09), (1.02, 0.14), (1.0, 0.22), (0.95, 0.34),
        (0.91, 0.52), (0.8, 0.58)],
        coat, puff=0.6, gloss=0.1,
    )  # fmt: skip
    sprite.part(
        [(0.92, 0.105), (1.0, 0.1), (1.06, 0.16), (1.145, 0.27), (1.14, 0.315), (1.095, 0.33),
        (1.02, 0.275), (0.95, 0.235)],
        coat, below=scaled(coat, 0.8), puff=0.6,
    )  # fmt: skip
    sprite.part([(0.945, 0.12), (0.94, 0.03), (0.965, 0.015), (0.985, 0.1)], coat)
    sprite.part([(0.98, 0.115), (0.985, 0.035), (1.005, 0.03), (1.012, 0.11)], scaled(coat, 0.85))
    sprite.part(
        [(0.97, 0.07), (0.9, 0.1), (0.82, 0.22), (0.74, 0.38), (0.7, 0.47), (0.78, 0.43), (0.84, 0.3),
        (0.9, 0.2), (0.96, 0.14)],
        mane, fur=0.8,
    )  # fmt: skip
    sprite.oval(1.118, 0.285, 0.011, 0.009, scaled(coat, 0.3), rim=0)
    _eye(sprite, 1.02, 0.165, 0.013)


def _deer(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#a8703c")
    pale, horn = rgb("#f0dfc4"), rgb("#6f5238")
    sprite.shadow(0.5, 0.985, 0.36, 0.04)
    _four_legs(sprite, (0.22, 0.29, 0.6, 0.67), 0.66, 0.034, coat, rgb("#2a201a"))
    sprite.part(
        [(0.14, 0.54), (0.24, 0.5), (0.45, 0.52), (0.62, 0.49), (0.71, 0.54), (0.71, 0.65), (0.6, 0.71),
        (0.36, 0.7), (0.19, 0.71), (0.13, 0.63)],
        coat, below=mixed(coat, pale, 0.35), fur=0.3, puff=0.55,
    )  # fmt: skip
    sprite.part([(0.14, 0.54), (0.1, 0.52), (0.09, 0.58), (0.13, 0.64), (0.16, 0.6)], pale, fur=0.6)
    sprite.part(
        [(0.58, 0.55), (0.65, 0.44), (0.69, 0.34), (0.745, 0.3), (0.785, 0.34), (0.77, 0.45), (0.74, 0.58),
        (0.66, 0.64)],
        coat, below=mixed(coat, pale, 0.25), fur=0.3,
    )  # fmt: skip
    sprite.part([(0.69, 0.33), (0.62, 0.27), (0.64, 0.25), (0.72, 0.285)], coat)
    sprite.part(
        [(0.69, 0.3), (0.74, 0.265), (0.79, 0.285), (0.875, 0.35), (0.88, 0.38), (0.84, 0.395),
        (0.76, 0.375), (0.71, 0.36)],
        coat, below=pale, fur=0.2,
    )  # fmt: skip
    sprite.oval(0.878, 0.36, 0.012, 0.011, (0.08, 0.06, 0.05), rim=0)
    _eye(sprite, 0.773, 0.315, 0.012)
    for shift, tone in ((0.045, 0.72), (0.0, 1.0)):
        bone = scaled(horn, tone)
        sprite.line(
            [(0.74 + shift, 0.275), (0.71 + shift, 0.17), (0.75 + shift, 0.07), (0.83 + shift, 0.0)],
            bone,
            0.017,
        )
        for x0, y0, x1, y1 in (
            (0.715, 0.2, 0.79, 0.15),
            (0.72, 0.13, 0.655, 0.06),
            (0.765, 0.055, 0.74, -0.02),
        ):
            sprite.line(
                [(x0 + shift, y0), ((x0 + x1) / 2 + shift, (y0 + y1) / 2 + 0.012), (x1 + shift, y1)],
                bone,
                0.013,
            )
    for x, y in (
        (0.27, 0.56),
        (0.35, 0.545),
        (0.43, 0.56),
        (0.52, 0.55),
        (0.31, 0.6),
        (0.4, 0.6),
        (0.48, 0.595),
    ):
        sprite.oval(x, y, 0.013, 0.01, pale, rim=0, flat=0.4)


def _elephant(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#878a90")
    dark, nail = scaled(skin, 0.68), rgb("#d8d2c4")
    sprite.shadow(0.56, 0.985, 0.52, 0.05)
    sprite.line([(0.08, 0.36), (0.03, 0.5), (0.045, 0.66)], dark, 0.022)
    sprite.oval(0.045, 0.68, 0.016, 0.03, scaled(skin, 0.4))
    for x, tone in ((0.34, 0.62), (0.7, 0.62), (0.2, 1.0), (0.6, 1.0)):
        tint = scaled(skin, tone)
        sprite.part(
            [(x - 0.085, 0.56), (x - 0.075, 0.8), (x - 0.085, 0.985), (x + 0.085, 0.985), (x + 0.075, 0.8),
            (x + 0.085, 0.56)],
            tint, below=scaled(tint, 0.8), puff=0.6,
        )  # fmt: skip
        for i in (-0.045, 0.0, 0.045):
            sprite.oval(x + i, 0.968, 0.016, 0.013, scaled(nail, tone), rim=0)
    sprite.part(
        [(0.07, 0.36), (0.16, 0.22), (0.36, 0.15), (0.56, 0.17), (0.72, 0.22), (0.78, 0.4), (0.74, 0.62),
        (0.6, 0.72),
         (0.36, 0.735), (0.15, 0.7), (0.07, 0.55)],
        skin, below=scaled(skin, 0.78), puff=0.55,
    )  # fmt: skip
    sprite.part(
        [(0.98, 0.45), (1.03, 0.62), (1.02, 0.78), (1.06, 0.87), (1.13, 0.86), (1.12, 0.91), (1.03, 0.93),
        (0.955, 0.82), (0.93, 0.62), (0.87, 0.47)],
        skin, below=dark, puff=0.6,
    )  # fmt: skip
    sprite.part(
        [(0.7, 0.22), (0.8, 0.14), (0.92, 0.16), (1.01, 0.28), (1.02, 0.44), (0.95, 0.56), (0.83, 0.55),
        (0.72, 0.44)],
        skin, puff=0.6,
    )  # fmt: skip
    sprite.part(
        [(0.62, 0.2), (0.72, 0.14), (0.815, 0.2), (0.845, 0.36), (0.79, 0.53), (0.7, 0.58), (0.61, 0.47),
        (0.58, 0.32)],
        mixed(skin, dark, 0.4), below=dark, puff=0.35,
    )  # fmt: skip
    sprite.part(
        [(0.9, 0.52), (0.99, 0.6), (1.09, 0.62), (1.1, 0.64), (0.99, 0.645), (0.89, 0.57)],
        rgb("#f3ecd9"),
        gloss=0.3,
    )
    _eye(sprite, 0.925, 0.33, 0.015)
    for y in (0.6, 0.66, 0.72, 0.78):
        sprite.line([(0.945, y), (0.985, y + 0.012), (1.02, y)], dark, 0.004, alpha=0.6)


def _cow(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#f1ece2")
    spot, pink = rgb("#33291f"), rgb("#e3b0a0")
    sprite.shadow(0.6, 0.985, 0.5, 0.05)
    sprite.line([(0.1, 0.4), (0.06, 0.55), (0.075, 0.7)], scaled(coat, 0.8), 0.018)
    sprite.oval(0.077, 0.73, 0.02, 0.04, spot, fur=0.6)
    _four_legs(sprite, (0.2, 0.29, 0.74, 0.83), 0.64, 0.05, coat, rgb("#2a2420"))
    sprite.oval(0.36, 0.72, 0.075, 0.05, pink)
    body: Points = [
        (0.09, 0.4), (0.2, 0.345), (0.5, 0.36), (0.75, 0.34), (0.9, 0.4), (0.92, 0.56), (0.82, 0.69),
        (0.5, 0.73), (0.22, 0.72), (0.1, 0.6),
    ]  # fmt: skip
    sprite.part(body, coat, below=scaled(coat, 0.82), puff=0.5)
    for x, y, rx, ry, turn in (
        (0.28, 0.45, 0.11, 0.075, 0.3),
        (0.56, 0.5, 0.12, 0.1, -0.2),
        (0.78, 0.44, 0.07, 0.07, 0.6),
    ):
        sprite.oval(x, y, rx, ry, spot, turn=turn, fur=0.9, rim=0.1)
    sprite.part(
        [(0.84, 0.36), (0.93, 0.28), (1.05, 0.27), (1.15, 0.36), (1.2, 0.46), (1.17, 0.53), (1.08, 0.52),
        (0.98, 0.5), (0.88, 0.56)],
        coat, puff=0.6,
    )  # fmt: skip
    sprite.part([(0.97, 0.3), (0.87, 0.27), (0.85, 0.31), (0.95, 0.35)], spot)
    sprite.line([(1.0, 0.285), (0.99, 0.225), (1.03, 0.19)], rgb("#d9cdb4"), 0.018)
    sprite.line([(1.05, 0.28), (1.07, 0.22), (1.11, 0.2)], rgb("#d9cdb4"), 0.018)
    sprite.oval(1.165, 0.485, 0.052, 0.048, pink, turn=0.5)
    sprite.oval(1.18, 0.468, 0.011, 0.013, scaled(pink, 0.4), rim=0)
    _eye(sprite, 1.055, 0.355, 0.015)


def _sheep(sprite: Sprite, wanted: Rgb | None) -> None:
    wool = wanted or rgb("#f4efe4")
    face = rgb("#3a322d")
    sprite.shadow(0.55, 0.985, 0.44, 0.05)
    _four_legs(sprite, (0.28, 0.38, 0.66, 0.76), 0.68, 0.042, face, rgb("#1c1815"))
    stream = sprite.streams.stream("wool")
    sprite.oval(0.5, 0.52, 0.36, 0.25, scaled(wool, 0.92), below=scaled(wool, 0.78), fur=0.8)
    for _ in range(34):
        x, y, size = (
            float(stream.uniform(-1, 1)),
            float(stream.uniform(-1, 1)),
            float(stream.uniform(0.055, 0.085)),
        )
        if x * x + y * y < 1.0:
            sprite.oval(
                0.5 + x * 0.33,
                0.52 + y * 0.21,
                size,
                size * 0.92,
                scaled(wool, 0.98 - 0.1 * y),
                fur=0.5,
                rim=0.25,
            )
    sprite.part(
        [(0.8, 0.38), (0.88, 0.31), (0.97, 0.34), (1.04, 0.46), (1.03, 0.53), (0.96, 0.55), (0.86, 0.5)],
        face,
        puff=0.6,
    )
    sprite.part([(0.86, 0.37), (0.76, 0.37), (0.75, 0.41), (0.85, 0.43)], scaled(face, 0.85))
    sprite.oval(0.86, 0.32, 0.07, 0.055, wool, fur=0.8)
    sprite.oval(0.935, 0.405, 0.017, 0.017, rgb("#e8d9a8"), rim=0, flat=0.5)
    sprite.oval(0.938, 0.406, 0.009, 0.012, (0.02, 0.02, 0.02), rim=0, flat=1)


SUBJECTS = (
    Subject(name="horse", model=_horse, height=0.5, metres=1.9, aspect=1.16),
    Subject(name="deer", model=_deer, height=0.52, metres=1.6, aspect=0.95),
    Subject(name="elephant", model=_elephant, height=0.52, metres=3.2, aspect=1.14),
    Subject(name="cow", model=_cow, height=0.42, metres=1.5, aspect=1.22),
    Subject(name="sheep", model=_sheep, height=0.34, metres=1.0, aspect=1.08),
)
