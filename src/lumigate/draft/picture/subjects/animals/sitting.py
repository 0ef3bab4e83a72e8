"""Animals that sit and look at the viewer: each with its own head, ears, muzzle and tail."""

from __future__ import annotations

from functools import partial

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Plane, Rgb, ellipse
from lumigate.draft.picture.sprite import Points, Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals import greatcats, prowling
from lumigate.draft.picture.subjects.animals.anatomy import blob, marks, spots, stripes, tube
from lumigate.draft.picture.subjects.animals.inset import inset
from lumigate.draft.picture.subjects.animals.kinds import KINDS, Kind

_NATURAL = {
    "cat": (("#8d9099", "#5c5f6a"), ("#e08d40", "#b8611f"), ("#4a4a54", "#2e2e36"), ("#d8c8ae", "#a48a68")),
    "dog": (("#c2925c", "#8a5c33"), ("#8a5a38", "#5c3a22"), ("#dcb67a", "#b0814a"), ("#b5763f", "#7e4c26")),
}
_PINK = rgb("#dda097")


def _model(name: str, sprite: Sprite, wanted: Rgb | None) -> None:
    kind = KINDS.get(f"{name}:{sprite.variant}", KINDS[name])
    coat, shade, pale = rgb(kind.coat), rgb(kind.shade), rgb(kind.pale)
    if (not sprite.variant or sprite.variant in _POSES) and name in _NATURAL:
        coats = _NATURAL[name]
        light, deep = coats[sprite.streams.pick("coat", len(coats))]
        coat, shade = rgb(light), rgb(deep)
    if wanted is not None:
        coat, shade = wanted, scaled(wanted, 0.66)
    if sprite.variant in _POSES:
        _pose(name, sprite, coat, pale)
        return
    dark = rgb(kind.dark)
    sprite.shadow(0.5, 0.975, 0.44 * kind.stout, 0.06, alpha=0.55)
    points = rgb(kind.points) if kind.points else None
    _tail(sprite, kind, points or coat, scaled(points, 0.8) if points else shade, pale)
    if kind.mane:
        sprite.oval(0.5, 0.385, 0.3, 0.31, rgb("#7d4716"), below=rgb("#5a2f0d"), fur=1.0, puff=0.7, rim=0.7)
    _body(sprite, kind, coat, shade, pale, dark)
    _ears(sprite, kind, points or coat, pale, dark)
    if kind.mane:
        sprite.oval(0.5, 0.37, 0.22, 0.235, rgb("#96591f"), below=rgb("#7a4315"), fur=1.0, puff=0.7, rim=0.4)
    _face(sprite, kind, coat, points or shade, pale, dark)


_POSES = ("running", "walking", "polar_walking", "sleeping", "howling", "hopping", "dachshund")


def _pose(name: str, sprite: Sprite, coat: Rgb, pale: Rgb) -> None:
    variant, wild = sprite.variant, name in ("wolf", "fox")
    if name in ("lion", "tiger"):
        inset(sprite, lambda part: greatcats.prowl(part, name, coat), aspect=1.28, size=0.82)
    elif name == "bear":
        tone = rgb(KINDS["bear:polar"].coat) if variant == "polar_walking" else coat
        inset(sprite, lambda part: greatcats.walking_bear(part, tone, pale), aspect=1.28, size=0.84)
    elif name == "rabbit":
        prowling.hopping_rabbit(sprite, coat, pale)
    elif name == "cat" and variant == "walking":
        prowling.walking_cat(sprite, coat, pale, tabby=bool(sprite.streams.pick("tabby", 2)))
    elif variant == "sleeping":
        tabby = name == "cat" and bool(sprite.streams.pick("tabby", 2))
        prowling.curled_up(sprite, coat, pale, tabby=tabby, ears="flop" if name == "dog" else "pointed")
    elif variant == "running":
        prowling.running_dog(sprite, coat, pale, bushy=wild, pointed=wild)
    elif variant == "howling":
        prowling.howling(sprite, coat, pale)
    elif variant == "dachshund":
        prowling.dachshund(sprite, coat, mixed(coat, pale, 0.5))
    else:
        prowling.walking_dog(sprite, coat, pale, bushy=wild, pointed=wild)


def _tail(sprite: Sprite, kind: Kind, coat: Rgb, shade: Rgb, pale: Rgb) -> None:
    if kind.tail == "brush":
        sprite.part([(0.6, 0.94), (0.78, 0.975), (0.95, 0.87), (1.01, 0.65), (0.93, 0.45), (0.86, 0.46),
            (0.835, 0.61), (0.76, 0.76), (0.6, 0.83)], coat, below=shade, fur=0.7,)  # fmt: skip
        sprite.part(
            [(0.915, 0.425), (1.0, 0.6), (0.965, 0.665), (0.905, 0.625), (0.845, 0.6), (0.85, 0.48)],
            pale,
            fur=0.7,
        )
    elif kind.tail in ("thin", "tassel"):
        sprite.part([(0.66, 0.91), (0.82, 0.945), (0.92, 0.85), (0.905, 0.71), (0.965, 0.59),
            (0.91, 0.555), (0.845, 0.68), (0.853, 0.8), (0.8, 0.865), (0.66, 0.85)], coat, below=shade,
            fur=0.4,)  # fmt: skip
        if kind.tail == "tassel":
            sprite.oval(0.945, 0.545, 0.045, 0.065, rgb("#6a3b12"), turn=0.4, fur=1.0)


def _body(sprite: Sprite, kind: Kind, coat: Rgb, shade: Rgb, pale: Rgb, dark: Rgb) -> None:
    if kind.patches:
        _panda_body(sprite, coat, shade, dark)
        return
    wide, fur = kind.stout, 0.9 if kind.fluffy or kind.curls else 0.55
    trunk = rgb(kind.trunk) if kind.trunk else coat
    outline = blob(
        _mirrored(
            [(0.135, 0.47), (0.19, 0.62), (0.245, 0.82), (0.265, 0.92), (0.19, 0.975), (0, 0.985)], wide
        )
    )
    sprite.part(
        outline, trunk, below=scaled(trunk, 0.75) if kind.trunk else shade, sharp=True, fur=fur, puff=0.45
    )
    _pattern(sprite, kind, outline, coat, dark)
    haunch = [(0.27, 0.85), (0.225, 0.955), (0.33, 0.988), (0.435, 0.96), (0.41, 0.845), (0.335, 0.79)]
    spread_haunch = [(0.5 + (x - 0.5) * wide, y) for x, y in haunch]
    sprite.pair(spread_haunch, mixed(coat, shade, 0.75), fur=fur)
    chest = [(0.4, 0.49), (0.405, 0.62), (0.45, 0.74), (0.5, 0.8), (0.55, 0.74), (0.595, 0.62), (0.6, 0.49)]
    if kind.fluffy or kind.blaze:
        chest = [
            (0.36, 0.48),
            (0.365, 0.62),
            (0.42, 0.77),
            (0.5, 0.84),
            (0.58, 0.77),
            (0.635, 0.62),
            (0.64, 0.48),
        ]
    bib = mixed(coat, shade, 0.3) if (kind.trunk and not kind.blaze) or kind.rolls else pale
    sprite.part(chest, bib, fur=0.9, puff=0.6, rim=0.2)
    leg = [
        (0.43, 0.66),
        (0.415, 0.8),
        (0.405, 0.965),
        (0.45, 0.99),
        (0.493, 0.965),
        (0.495, 0.8),
        (0.49, 0.68),
    ]
    limb = mixed(coat, shade, 0.5)
    socks = (
        dark
        if kind.stockings
        else rgb(kind.points)
        if kind.points and not kind.spotted
        else pale
        if kind.blaze
        else shade
    )
    sprite.pair(leg, limb, below=socks, fur=0.5)
    for side in (-1, 1):
        if kind.curls:
            sprite.oval(0.5 + side * 0.052, 0.95, 0.065, 0.045, coat, fur=1.0)
        for toe in (-0.012, 0.012):
            x = 0.5 + side * 0.05 + toe
            sprite.line([(x, 0.955), (x, 0.982)], scaled(dark, 0.7), 0.005, alpha=0.6)


def _pattern(sprite: Sprite, kind: Kind, outline: Plane, coat: Rgb, dark: Rgb) -> None:
    if kind.stripes or kind.tabby:
        ways = [[(0.5 + side * 0.3, y), (0.5 + side * (0.12 + 0.01 * i), y + 0.03)] for side in (-1, 1)
            for i, y in enumerate((0.55, 0.63, 0.71, 0.79, 0.87))]  # fmt: skip
        marks(sprite, outline, stripes(ways, 0.016 if kind.stripes else 0.012), dark, alpha=0.9, soft=0.002)
    if kind.spotted:
        if kind.coat == "#f4efe7":
            marks(sprite, outline, [ellipse(0.34, 0.68, 0.1, 0.09, turn=0.6)], rgb("#d9843c"), soft=0.006)
            marks(
                sprite,
                outline,
                [ellipse(0.69, 0.82, 0.09, 0.1), ellipse(0.62, 0.58, 0.06, 0.05)],
                dark,
                soft=0.006,
            )
        else:
            marks(sprite, outline, spots(sprite, "spots", (0.25, 0.52, 0.75, 0.94), 30, (0.013, 0.026)), dark)


def _panda_body(sprite: Sprite, coat: Rgb, shade: Rgb, dark: Rgb) -> None:
    """Draw a body that sits on its bottom, feet forward, with a bamboo cane."""
    body = blob(
        [
            (0.5, 0.46),
            (0.7, 0.53),
            (0.8, 0.72),
            (0.76, 0.92),
            (0.5, 0.975),
            (0.24, 0.92),
            (0.2, 0.72),
            (0.3, 0.53),
        ]
    )
    sprite.part(body, coat, below=shade, sharp=True, fur=0.55, puff=0.5)
    marks(sprite, body, [ellipse(0.5, 0.5, 0.34, 0.11)], dark, soft=0.012)
    for side in (-1, 1):
        sprite.part(
            tube([(0.5 + side * 0.2, 0.82, 0.1), (0.5 + side * 0.27, 0.9, 0.095)]), dark, sharp=True, fur=0.5
        )
        sprite.oval(0.5 + side * 0.29, 0.9, 0.088, 0.092, dark, fur=0.3)
        sprite.oval(0.5 + side * 0.295, 0.92, 0.045, 0.038, rgb("#6f6668"), rim=0)
        for i in (-1, 0, 1):
            sprite.oval(
                0.5 + side * 0.295 + 0.036 * i, 0.862 + 0.008 * abs(i), 0.016, 0.016, rgb("#6f6668"), rim=0
            )
    sprite.part(
        tube([(0.3, 0.56, 0.075), (0.26, 0.7, 0.066), (0.38, 0.76, 0.056)]), dark, sharp=True, fur=0.5
    )
    cane = tube([(0.56, 0.92, 0.017), (0.72, 0.6, 0.017), (0.9, 0.24, 0.013)])
    sprite.part(cane, rgb("#7fae4a"), sharp=True, gloss=0.4)
    marks(
        sprite,
        cane,
        [ellipse(x, y, 0.024, 0.006, turn=0.46) for x, y in ((0.62, 0.8), (0.71, 0.62), (0.8, 0.44))],
        rgb("#4a7a2c"),
    )
    for x, y, turn in (
        (0.92, 0.2, -0.3),
        (0.98, 0.28, 0.4),
        (0.86, 0.17, -1.2),
        (0.9, 0.34, 0.9),
        (0.78, 0.36, -1.4),
    ):
        sprite.oval(x, y, 0.075, 0.02, rgb("#5f9a3c"), turn=turn, gloss=0.2)
    sprite.part(
        tube([(0.7, 0.56, 0.075), (0.77, 0.68, 0.066), (0.7, 0.69, 0.056)]), dark, sharp=True, fur=0.5
    )


def _ears(sprite: Sprite, kind: Kind, coat: Rgb, pale: Rgb, dark: Rgb) -> None:
    ear_coat = dark if kind.patches else coat
    if kind.ear in ("pointed", "tufted"):
        tip = kind.tip
        outer = [
            (0.328, 0.31),
            (0.312, 0.2),
            (0.302, tip + 0.03),
            (0.312, tip),
            (0.33, tip + 0.02),
            (0.41, 0.175),
            (0.465, 0.225),
        ]
        inner = [
            (0.348, 0.26),
            (0.337, 0.19),
            (0.328, tip + 0.065),
            (0.343, tip + 0.075),
            (0.393, 0.18),
            (0.415, 0.225),
        ]
        sprite.pair(outer, coat, fur=0.5)
        sprite.pair(inner, dark if kind.cheeks and not kind.blaze else _PINK, fur=0.4, rim=0)
    elif kind.ear == "round":
        reach = 0.165 if kind.mane else 0.158
        for side in (-1, 1):
            sprite.oval(0.5 + side * reach, 0.2, 0.064, 0.062, ear_coat, fur=0.5)
            inside = scaled(dark, 1.4) if kind.patches else mixed(pale, _PINK, 0.4)
            sprite.oval(0.5 + side * (reach - 0.005), 0.208, 0.034, 0.033, inside, rim=0)
    elif kind.ear == "long":
        outer = [
            (0.42, 0.29),
            (0.368, 0.13),
            (0.352, -0.05),
            (0.388, -0.14),
            (0.44, -0.06),
            (0.47, 0.12),
            (0.478, 0.27),
        ]
        inner = [(0.43, 0.22), (0.392, 0.1), (0.38, -0.03), (0.396, -0.08), (0.425, -0.02), (0.445, 0.11)]
        sprite.pair(outer, coat, fur=0.4)
        sprite.pair(inner, _PINK, rim=0)


def _face(sprite: Sprite, kind: Kind, coat: Rgb, shade: Rgb, pale: Rgb, dark: Rgb) -> None:
    sprite.part(_mirrored(kind.head, 1.0), coat, below=mixed(coat, shade, 0.45), fur=0.5, puff=0.6)
    if kind.ear == "flop":
        flop = [
            (0.4, 0.185),
            (0.335, 0.19),
            (0.29, 0.28),
            (0.275, 0.41),
            (0.315, 0.475),
            (0.355, 0.42),
            (0.365, 0.3),
        ]
        sprite.pair(flop, shade, below=scaled(shade, 0.7), fur=1.0 if kind.curls else 0.4, puff=0.6)
    elif kind.ear == "button":
        button = [(0.4, 0.2), (0.335, 0.205), (0.295, 0.27), (0.3, 0.335), (0.345, 0.315), (0.385, 0.26)]
        sprite.pair(button, mixed(shade, dark, 0.5), fur=0.3, puff=0.6)
    _breed_marks(sprite, kind, coat, shade, pale, dark)
    half, tall, middle = kind.muzzle
    if kind.cheeks:
        edge = kind.head[4][0]
        sprite.pair([(0.5 - edge * 0.9, 0.425), (0.345, 0.4), (0.42, 0.42), (0.478, 0.455),
            (0.49, 0.545), (0.43, 0.52), (0.345, 0.468)], pale, fur=0.6, puff=0.7, rim=0.15,)  # fmt: skip
    if kind.stripes or kind.tabby:
        _stripes(sprite, dark, 1.0 if kind.stripes else 0.75)
    away, level, _ = kind.eyes
    if kind.patches:
        for side in (-1, 1):
            sprite.oval(
                0.5 + side * away, level + 0.006, 0.058, 0.07, dark, turn=side * 0.5, fur=0.4, rim=0.1
            )
    for side in (-1, 1):
        sprite.oval(
            0.5 + side * half * 0.46,
            middle + 0.004,
            half * 0.62,
            tall * 0.82,
            pale,
            fur=0.3,
            puff=0.8,
            rim=0.1,
        )
    if not kind.whiskers or kind.mane or kind.stripes:
        sprite.oval(0.5, middle - tall * 0.42, half * 0.62, tall * 0.62, pale, fur=0.2, puff=0.8, rim=0.0)
    sprite.oval(0.5, middle + tall * 0.72, half * 0.42, tall * 0.3, scaled(pale, 0.92), rim=0.0)
    _eyes(sprite, kind, dark)
    _nose(sprite, kind, dark, middle - tall * 0.36)


def _breed_marks(sprite: Sprite, kind: Kind, coat: Rgb, shade: Rgb, pale: Rgb, dark: Rgb) -> None:
    if kind.curls:
        for x, y, r in ((0.5, 0.14, 0.13), (0.42, 0.18, 0.085), (0.58, 0.18, 0.085)):
            sprite.oval(x, y, r, r * 0.9, coat, fur=1.0, rim=0.3)
        for side in (-1, 1):
            sprite.oval(0.5 + side * 0.205, 0.43, 0.075, 0.1, shade, fur=1.0)
    if kind.spotted:
        calico = kind.coat == "#f4efe7"
        places = (
            [ellipse(0.4, 0.27, 0.08, 0.07), ellipse(0.62, 0.3, 0.07, 0.09)]
            if calico
            else spots(sprite, "face", (0.36, 0.2, 0.64, 0.4), 9, (0.01, 0.018))
        )
        face = blob(_mirrored(kind.head, 1.0))
        marks(sprite, face, places[:1] if calico else places, rgb("#d9843c") if calico else dark, soft=0.004)
        marks(sprite, face, places[1:] if calico else [], dark, soft=0.004)
    if kind.blaze:
        sprite.part(
            [(0.485, 0.2), (0.515, 0.2), (0.53, 0.3), (0.56, 0.42), (0.5, 0.47), (0.44, 0.42), (0.47, 0.3)],
            pale,
            fur=0.5,
            puff=0.8,
            rim=0.1,
        )
    if kind.rolls:
        for dy in (0.0, 0.022):
            sprite.line(
                [(0.44, 0.285 + dy), (0.5, 0.272 + dy), (0.56, 0.285 + dy)],
                scaled(shade, 0.75),
                0.009,
                alpha=0.8,
            )


def _stripes(sprite: Sprite, dark: Rgb, thick: float) -> None:
    for dy, reach in ((0.215, 0.05), (0.24, 0.07), (0.268, 0.055)):
        sprite.line(
            [(0.5 - reach, dy - 0.012), (0.5, dy), (0.5 + reach, dy - 0.012)], dark, 0.013 * thick, alpha=0.9
        )
    for side in (-1, 1):
        for y, reach in ((0.345, 0.05), (0.39, 0.06), (0.435, 0.05)):
            edge = 0.5 + side * 0.19
            sprite.line([(edge, y), (edge - side * reach, y + 0.012)], dark, 0.015 * thick, alpha=0.9)


def _eyes(sprite: Sprite, kind: Kind, dark: Rgb) -> None:
    away, level, size = kind.eyes
    for side in (-1, 1):
        x = 0.5 + side * away
        sprite.oval(x, level, size * 1.17, size * 1.04, scaled(dark, 0.5), rim=0)
        sprite.oval(x, level + 0.001, size, size * 0.9, rgb(kind.eye), rim=0, flat=0.5)
        sprite.oval(x, level + 0.001, size * kind.pupil, size * 0.8, (0.02, 0.02, 0.03), rim=0, flat=1)
        sprite.oval(
            x - size * 0.28, level - size * 0.32, size * 0.26, size * 0.24, (1.5, 1.5, 1.5), rim=0, flat=1
        )


def _nose(sprite: Sprite, kind: Kind, dark: Rgb, level: float) -> None:
    n = kind.nose
    skin = rgb("#c77f7c") if kind.nose < 0.025 else scaled(dark, 0.55)
    sprite.part([(0.5 - n, level - n * 0.35), (0.5, level - n * 0.62), (0.5 + n, level - n * 0.35),
        (0.5 + n * 0.55, level + n * 0.5), (0.5, level + n * 0.8), (0.5 - n * 0.55, level + n * 0.5)],
        skin, gloss=0.6, rim=0,)  # fmt: skip
    low = level + n * 0.8
    line = scaled(dark, 0.6)
    sprite.line([(0.5, low), (0.5, low + 0.02)], line, 0.006, alpha=0.8)
    for side in (-1, 1):
        sprite.line([(0.5, low + 0.02), (0.5 + side * 0.022, low + 0.034),
            (0.5 + side * 0.046, low + 0.026)], line, 0.006, alpha=0.8,)  # fmt: skip
        if kind.whiskers:
            for lift in (-0.03, 0.0, 0.03):
                sprite.line([(0.5 + side * 0.06, level + 0.025 + lift * 0.3),
                    (0.5 + side * 0.16, level + 0.015 + lift * 0.9),
                    (0.5 + side * 0.25, level + 0.012 + lift * 1.7)], (0.96, 0.95, 0.93), 0.0035,
                    alpha=0.65,)  # fmt: skip


def _mirrored(half: Points, wide: float) -> list[tuple[float, float]]:
    right = [(0.5 + x * wide, y) for x, y in half]
    left = [(0.5 - x * wide, y) for x, y in reversed(half) if x > 0]
    return right + left


_HEAD_AT = {"running": (0.9, 0.38, 0.22), "walking": (0.84, 0.38, 0.23),
    "sleeping": (0.785, 0.73, 0.26), "dachshund": (0.93, 0.5, 0.22), "howling": (0.64, 0.17, 0.23),
    "polar_walking": (0.85, 0.5, 0.22), "hopping": (0.82, 0.52, 0.26),}  # fmt: skip


def lay_helmet(sprite: Sprite) -> None:
    """Put a glass helmet over the head of an animal of this file."""
    steel = rgb("#d9dde5")
    if sprite.variant in _HEAD_AT:
        x, y, radius = _HEAD_AT[sprite.variant]
        sprite.glass(x, y, radius, rgb("#a9d4ff"))
        return
    sprite.glass(0.5, 0.33, 0.36, rgb("#a9d4ff"))
    sprite.part(
        [(0.27, 0.6), (0.5, 0.655), (0.73, 0.6), (0.74, 0.628), (0.5, 0.69), (0.26, 0.628)],
        steel,
        gloss=0.6,
        rim=0.4,
    )


_METRES = {"fox": 0.5, "cat": 0.4, "dog": 0.6, "wolf": 0.9, "bear": 1.6, "panda": 1.3, "rabbit": 0.35,
    "lion": 1.2, "tiger": 1.1,}  # fmt: skip

_HAND, _PANDAS_HAND = (0.5, 0.76), (0.7, 0.67)

SUBJECTS = tuple(
    Subject(
        name=name,
        model=partial(_model, name),
        height=0.58,
        metres=metres,
        aspect=1.0,
        hand=_PANDAS_HAND if name == "panda" else _HAND,
    )
    for name, metres in _METRES.items()
)
