"""Animals that sit and look at the viewer: each with its own head, ears, muzzle and tail."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Literal

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Points, Sprite
from lumigate.draft.picture.subject import Subject

Ear = Literal["pointed", "tufted", "round", "flop", "long"]
Tail = Literal["brush", "thin", "tassel", "stub"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    coat: str
    shade: str
    pale: str
    dark: str
    eye: str
    head: Points
    """Right half of the head from crown to chin, relative to the middle line."""
    ear: Ear
    tail: Tail
    muzzle: tuple[float, float, float]
    """Half width, half height and middle height of the muzzle."""
    eyes: tuple[float, float, float]
    """Distance from the middle line, height, size."""
    nose: float
    pupil: float = 0.55
    cheeks: bool = False
    mane: bool = False
    stripes: bool = False
    patches: bool = False
    stockings: bool = False
    whiskers: bool = False
    stout: float = 1.0


_KINDS: dict[str, _Kind] = {
    "fox": _Kind(
        coat="#dd6f22", shade="#b04710", pale="#fbf2e4", dark="#2a1913", eye="#d99a2b",
        head=((0, 0.195), (0.09, 0.2), (0.155, 0.255), (0.2, 0.34), (0.262, 0.428), (0.17, 0.462),
        (0.075, 0.52), (0, 0.56)),
        ear="pointed", tail="brush", muzzle=(0.066, 0.062, 0.488), eyes=(0.098, 0.352, 0.036), nose=0.03,
        pupil=0.42, cheeks=True, stockings=True, whiskers=True, stout=0.94,
    ),
    "cat": _Kind(
        coat="#8d9099", shade="#5c5f6a", pale="#f0f0f2", dark="#3a3a42", eye="#93c94a",
        head=((0, 0.205), (0.1, 0.205), (0.172, 0.26), (0.204, 0.345), (0.19, 0.425), (0.12, 0.485),
        (0, 0.51)),
        ear="pointed", tail="thin", muzzle=(0.075, 0.046, 0.446), eyes=(0.096, 0.352, 0.044), nose=0.019,
        pupil=0.34, whiskers=True, stout=0.92,
    ),
    "dog": _Kind(
        coat="#c2925c", shade="#8a5c33", pale="#f6ecdb", dark="#3b2a1e", eye="#5b3a1e",
        head=((0, 0.175), (0.085, 0.178), (0.15, 0.235), (0.163, 0.325), (0.14, 0.405), (0.125, 0.49),
        (0.075, 0.552), (0, 0.57)),
        ear="flop", tail="thin", muzzle=(0.098, 0.088, 0.482), eyes=(0.082, 0.335, 0.032), nose=0.044,
        pupil=0.7,
    ),
    "wolf": _Kind(
        coat="#7c848d", shade="#4d545d", pale="#e6e9ec", dark="#24272c", eye="#e3b341",
        head=((0, 0.185), (0.085, 0.188), (0.145, 0.24), (0.18, 0.33), (0.235, 0.425), (0.165, 0.468),
        (0.09, 0.535), (0, 0.575)),
        ear="tufted", tail="brush", muzzle=(0.07, 0.085, 0.485), eyes=(0.088, 0.345, 0.03), nose=0.038,
        pupil=0.5,
        cheeks=True,
    ),
    "bear": _Kind(
        coat="#75502f", shade="#4a301b", pale="#b98f66", dark="#1f140c", eye="#2b1a10",
        head=((0, 0.175), (0.12, 0.185), (0.195, 0.255), (0.212, 0.36), (0.18, 0.455), (0.105, 0.52),
        (0, 0.54)),
        ear="round", tail="stub", muzzle=(0.09, 0.078, 0.462), eyes=(0.092, 0.338, 0.025), nose=0.04,
        pupil=0.9,
        stout=1.16,
    ),
    "panda": _Kind(
        coat="#f3f2ee", shade="#d3d2cd", pale="#fbfaf7", dark="#1d1d20", eye="#20140e",
        head=((0, 0.17), (0.12, 0.178), (0.205, 0.25), (0.228, 0.365), (0.195, 0.465), (0.11, 0.52),
        (0, 0.535)),
        ear="round", tail="stub", muzzle=(0.078, 0.06, 0.462), eyes=(0.096, 0.356, 0.024), nose=0.032,
        pupil=0.9,
        patches=True, stout=1.16,
    ),
    "rabbit": _Kind(
        coat="#c9b6a2", shade="#a08a75", pale="#faf5ef", dark="#5b4a3e", eye="#35231a",
        head=((0, 0.25), (0.075, 0.255), (0.128, 0.305), (0.152, 0.385), (0.138, 0.46), (0.075, 0.512),
        (0, 0.525)),
        ear="long", tail="stub", muzzle=(0.062, 0.042, 0.466), eyes=(0.098, 0.378, 0.032), nose=0.016,
        pupil=0.85,
        whiskers=True, stout=0.86,
    ),
    "lion": _Kind(
        coat="#d9a64f", shade="#b07c2e", pale="#f7e8c8", dark="#4b3115", eye="#a8691e",
        head=((0, 0.2), (0.095, 0.205), (0.15, 0.26), (0.162, 0.355), (0.15, 0.45), (0.105, 0.525),
        (0, 0.555)),
        ear="round", tail="tassel", muzzle=(0.088, 0.066, 0.48), eyes=(0.078, 0.352, 0.03), nose=0.036,
        pupil=0.6,
        mane=True, whiskers=True, stout=1.06,
    ),
    "tiger": _Kind(
        coat="#e08a2e", shade="#b8611a", pale="#fbf3e6", dark="#241811", eye="#d8b13a",
        head=((0, 0.19), (0.105, 0.196), (0.17, 0.255), (0.19, 0.35), (0.205, 0.44), (0.125, 0.52),
        (0, 0.55)),
        ear="round", tail="thin", muzzle=(0.092, 0.064, 0.474), eyes=(0.086, 0.35, 0.032), nose=0.034,
        pupil=0.5,
        cheeks=True, stripes=True, whiskers=True, stout=1.04,
    ),
}  # fmt: skip

_CAT_COATS = (("#8d9099", "#5c5f6a"), ("#e08d40", "#b8611f"), ("#3b3b44", "#232329"), ("#d8c8ae", "#a48a68"))
_PINK = rgb("#dda097")


def _model(name: str, sprite: Sprite, wanted: Rgb | None) -> None:
    kind = _KINDS[name]
    coat, shade = rgb(kind.coat), rgb(kind.shade)
    if name == "cat" and wanted is None:
        light, deep = _CAT_COATS[sprite.streams.pick("coat", len(_CAT_COATS))]
        coat, shade = rgb(light), rgb(deep)
    if wanted is not None:
        coat, shade = wanted, scaled(wanted, 0.66)
    pale, dark = rgb(kind.pale), rgb(kind.dark)
    sprite.shadow(0.5, 0.975, 0.44 * kind.stout, 0.06, alpha=0.55)
    _tail(sprite, kind, coat, shade, pale)
    if kind.mane:
        sprite.oval(0.5, 0.385, 0.3, 0.31, rgb("#7d4716"), below=rgb("#5a2f0d"), fur=1.0, puff=0.7, rim=0.7)
    _body(sprite, kind, coat, shade, pale, dark)
    _ears(sprite, kind, coat, pale, dark)
    if kind.mane:
        sprite.oval(0.5, 0.37, 0.22, 0.235, rgb("#96591f"), below=rgb("#7a4315"), fur=1.0, puff=0.7, rim=0.4)
    _face(sprite, kind, coat, shade, pale, dark)


def _tail(sprite: Sprite, kind: _Kind, coat: Rgb, shade: Rgb, pale: Rgb) -> None:
    if kind.tail == "brush":
        sprite.part(
            [(0.6, 0.94), (0.78, 0.975), (0.95, 0.87), (1.01, 0.65), (0.93, 0.45), (0.86, 0.46),
            (0.835, 0.61),
             (0.76, 0.76), (0.6, 0.83)],
            coat, below=shade, fur=0.7,
        )  # fmt: skip
        sprite.part(
            [(0.915, 0.425), (1.0, 0.6), (0.965, 0.665), (0.905, 0.625), (0.845, 0.6), (0.85, 0.48)],
            pale,
            fur=0.7,
        )
    elif kind.tail in ("thin", "tassel"):
        sprite.part(
            [(0.66, 0.91), (0.82, 0.945), (0.92, 0.85), (0.905, 0.71), (0.965, 0.59), (0.91, 0.555),
            (0.845, 0.68),
             (0.853, 0.8), (0.8, 0.865), (0.66, 0.85)],
            coat, below=shade, fur=0.4,
        )  # fmt: skip
        if kind.tail == "tassel":
            sprite.oval(0.945, 0.545, 0.045, 0.065, rgb("#6a3b12"), turn=0.4, fur=1.0)


def _body(sprite: Sprite, kind: _Kind, coat: Rgb, shade: Rgb, pale: Rgb, dark: Rgb) -> None:
    wide = kind.stout
    trunk = [(0.13, 0.48), (0.19, 0.66), (0.255, 0.88), (0.19, 0.975), (0, 0.985)]
    limb = dark if kind.patches else mixed(coat, shade, 0.5)
    sprite.part(_mirrored(trunk, wide), coat, below=shade, fur=0.55, puff=0.45)
    if kind.patches:
        sprite.part(_mirrored([(0.16, 0.49), (0.215, 0.58), (0.2, 0.66), (0, 0.68)], wide), dark, fur=0.55)
    haunch = [(0.27, 0.86), (0.235, 0.955), (0.34, 0.985), (0.435, 0.96), (0.405, 0.845), (0.33, 0.8)]
    spread_haunch = [(0.5 + (x - 0.5) * wide, y) for x, y in haunch]
    sprite.pair(spread_haunch, dark if kind.patches else shade, fur=0.5)
    sprite.part(
        [(0.4, 0.49), (0.405, 0.62), (0.45, 0.74), (0.5, 0.8), (0.55, 0.74), (0.595, 0.62), (0.6, 0.49)],
        dark if kind.patches else pale, fur=0.9, puff=0.6, rim=0.2,
    )  # fmt: skip
    if kind.stripes:
        for side in (-1, 1):
            for i in range(4):
                y = 0.6 + 0.085 * i
                sprite.line(
                    [(0.5 + side * (0.17 + 0.02 * i), y), (0.5 + side * 0.12, y + 0.03)],
                    dark,
                    0.022,
                    alpha=0.85,
                )
    leg = [
        (0.43, 0.66),
        (0.415, 0.8),
        (0.405, 0.965),
        (0.45, 0.99),
        (0.493, 0.965),
        (0.495, 0.8),
        (0.49, 0.68),
    ]
    sprite.pair(leg, limb, below=dark if kind.stockings or kind.patches else shade, fur=0.5)
    for side in (-1, 1):
        for toe in (-0.012, 0.012):
            x = 0.5 + side * 0.05 + toe
            sprite.line([(x, 0.955), (x, 0.982)], scaled(dark, 0.7), 0.005, alpha=0.6)


def _ears(sprite: Sprite, kind: _Kind, coat: Rgb, pale: Rgb, dark: Rgb) -> None:
    ear_coat = dark if kind.patches else coat
    if kind.ear in ("pointed", "tufted"):
        tip = 0.02 if kind.coat == "#dd6f22" else 0.06 if kind.ear == "tufted" else 0.085
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
        sprite.pair(inner, dark if kind.cheeks else _PINK, fur=0.4, rim=0)
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


def _face(sprite: Sprite, kind: _Kind, coat: Rgb, shade: Rgb, pale: Rgb, dark: Rgb) -> None:
    sprite.part(_mirrored(kind.head, 1.0), coat, below=mixed(coat, shade, 0.45), fur=0.5, puff=0.6)
    if kind.ear == "flop":
        sprite.pair(
            [(0.4, 0.185), (0.335, 0.19), (0.29, 0.28), (0.275, 0.41), (0.315, 0.475), (0.355, 0.42),
            (0.365, 0.3)],
            shade, below=scaled(shade, 0.7), fur=0.4, puff=0.6,
        )  # fmt: skip
    half, tall, middle = kind.muzzle
    if kind.cheeks:
        edge = kind.head[4][0]
        sprite.pair(
            [(0.5 - edge * 0.9, 0.425), (0.345, 0.4), (0.42, 0.42), (0.478, 0.455), (0.49, 0.545),
            (0.43, 0.52), (0.345, 0.468)],
            pale, fur=0.6, puff=0.7, rim=0.15,
        )  # fmt: skip
    if kind.stripes:
        _stripes(sprite, dark)
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


def _stripes(sprite: Sprite, dark: Rgb) -> None:
    for dy, reach in ((0.215, 0.05), (0.24, 0.07), (0.268, 0.055)):
        sprite.line([(0.5 - reach, dy - 0.012), (0.5, dy), (0.5 + reach, dy - 0.012)], dark, 0.013, alpha=0.9)
    for side in (-1, 1):
        for y, reach in ((0.345, 0.05), (0.39, 0.06), (0.435, 0.05)):
            edge = 0.5 + side * 0.19
            sprite.line([(edge, y), (edge - side * reach, y + 0.012)], dark, 0.015, alpha=0.9)


def _eyes(sprite: Sprite, kind: _Kind, dark: Rgb) -> None:
    away, level, size = kind.eyes
    for side in (-1, 1):
        x = 0.5 + side * away
        sprite.oval(x, level, size * 1.17, size * 1.04, scaled(dark, 0.5), rim=0)
        sprite.oval(x, level + 0.001, size, size * 0.9, rgb(kind.eye), rim=0, flat=0.5)
        sprite.oval(x, level + 0.001, size * kind.pupil, size * 0.8, (0.02, 0.02, 0.03), rim=0, flat=1)
        sprite.oval(
            x - size * 0.28, level - size * 0.32, size * 0.26, size * 0.24, (1.5, 1.5, 1.5), rim=0, flat=1
        )


def _nose(sprite: Sprite, kind: _Kind, dark: Rgb, level: float) -> None:
    n = kind.nose
    skin = rgb("#c77f7c") if kind.nose < 0.025 else scaled(dark, 0.55)
    sprite.part(
        [(0.5 - n, level - n * 0.35), (0.5, level - n * 0.62), (0.5 + n, level - n * 0.35),
         (0.5 + n * 0.55, level + n * 0.5), (0.5, level + n * 0.8), (0.5 - n * 0.55, level + n * 0.5)],
        skin, gloss=0.6, rim=0,
    )  # fmt: skip
    low = level + n * 0.8
    line = scaled(dark, 0.6)
    sprite.line([(0.5, low), (0.5, low + 0.02)], line, 0.006, alpha=0.8)
    for side in (-1, 1):
        sprite.line(
            [(0.5, low + 0.02), (0.5 + side * 0.022, low + 0.034), (0.5 + side * 0.046, low + 0.026)],
            line, 0.006, alpha=0.8,
        )  # fmt: skip
        if kind.whiskers:
            for lift in (-0.03, 0.0, 0.03):
                sprite.line(
                    [(0.5 + side * 0.06, level + 0.025 + lift * 0.3),
                    (0.5 + side * 0.16, level + 0.015 + lift * 0.9),
                     (0.5 + side * 0.25, level + 0.012 + lift * 1.7)],
                    (0.96, 0.95, 0.93), 0.0035, alpha=0.65,
                )  # fmt: skip


def _mirrored(half: Points, wide: float) -> list[tuple[float, float]]:
    right = [(0.5 + x * wide, y) for x, y in half]
    left = [(0.5 - x * wide, y) for x, y in reversed(half) if x > 0]
    return right + left


def lay_helmet(sprite: Sprite) -> None:
    """Put a glass helmet over the head of a sitting animal."""
    steel = rgb("#d9dde5")
    sprite.glass(0.5, 0.33, 0.36, rgb("#a9d4ff"))
    sprite.part(
        [(0.27, 0.6), (0.5, 0.655), (0.73, 0.6), (0.74, 0.628), (0.5, 0.69), (0.26, 0.628)],
        steel,
        gloss=0.6,
        rim=0.4,
    )


_METRES = {
    "fox": 0.5,
    "cat": 0.4,
    "dog": 0.6,
    "wolf": 0.9,
    "bear": 1.6,
    "panda": 1.3,
    "rabbit": 0.35,
    "lion": 1.2,
    "tiger": 1.1,
}

SUBJECTS = tuple(
    Subject(name=name, model=partial(_model, name), height=0.58, metres=_METRES[name], aspect=1.0)
    for name in _KINDS
)
