"""Horses and their kin."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Plane, Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import eye, marks, moved, stripes, tube
from lumigate.draft.picture.subjects.animals.frame import Frame, stand

_STANDING = Frame(trunk=((0.21, 0.47, 0.115), (0.38, 0.5, 0.118), (0.55, 0.51, 0.122),
    (0.74, 0.48, 0.125)), neck=((0.75, 0.45, 0.13), (0.86, 0.29, 0.088), (0.94, 0.16, 0.062)),
    head=((0.95, 0.14, 0.062), (1.02, 0.205, 0.052), (1.09, 0.295, 0.036)),
    fore=((0.77, 0.54, 0.09), (0.775, 0.69, 0.044), (0.775, 0.8, 0.028), (0.77, 0.93, 0.021),
    (0.785, 0.972, 0.026)), hind=((0.21, 0.5, 0.115), (0.235, 0.65, 0.066), (0.165, 0.77, 0.03),
    (0.185, 0.92, 0.022), (0.2, 0.972, 0.027)), far=(0.1, 0.105),)  # fmt: skip

_GALLOPING = Frame(trunk=((0.2, 0.47, 0.105), (0.38, 0.47, 0.105), (0.58, 0.47, 0.11),
    (0.74, 0.43, 0.115)), neck=((0.74, 0.42, 0.12), (0.88, 0.29, 0.08), (0.98, 0.2, 0.055)),
    head=((0.98, 0.19, 0.056), (1.06, 0.24, 0.046), (1.14, 0.3, 0.032)),
    fore=((0.76, 0.48, 0.08), (0.9, 0.56, 0.042), (1.01, 0.6, 0.028), (1.07, 0.7, 0.019),
    (1.11, 0.725, 0.022)), hind=((0.2, 0.49, 0.105), (0.16, 0.63, 0.058), (0.05, 0.7, 0.028),
    (-0.04, 0.82, 0.019), (-0.075, 0.86, 0.023)),
    far_fore=((0.72, 0.5, 0.07), (0.82, 0.65, 0.04), (0.78, 0.77, 0.026), (0.68, 0.8, 0.019),
    (0.65, 0.84, 0.022)), far_hind=((0.24, 0.5, 0.09), (0.28, 0.66, 0.05), (0.19, 0.77, 0.027),
    (0.24, 0.9, 0.02), (0.28, 0.925, 0.023)),)  # fmt: skip

_COATS = ("#7d4a28", "#5e3319", "#a5672f", "#8a5a3c", "#96602f")
_HORN = "#f4d98a"


def _horse(sprite: Sprite, wanted: Rgb | None) -> None:
    kind = sprite.variant
    fabled = kind in ("unicorn", "pegasus")
    running = kind == "running"
    coat = wanted or rgb("#f3efee" if fabled else _COATS[sprite.streams.pick("coat", len(_COATS))])
    mane = rgb("#d7a3d8") if kind == "unicorn" else rgb("#e6d7b4") if kind in ("pegasus", "pony") else None
    mane = mane or scaled(coat, 0.36)
    dx, dy = (0.04, 0.06) if running else (0.0, 0.0)
    if running:
        sprite.shadow(0.5, 0.985, 0.5, 0.04, alpha=0.4)
        tail = tube([(0.13, 0.42, 0.03), (0.0, 0.36, 0.045), (-0.09, 0.42, 0.05), (-0.15, 0.5, 0.012)])
    else:
        tail = tube([(0.13, 0.42, 0.03), (0.055, 0.5, 0.04), (0.04, 0.64, 0.05), (0.07, 0.82, 0.012)])
    sprite.part(tail, mane, fur=0.6, sharp=True)
    hoof = rgb("#d8b65c") if fabled else rgb("#2b211b")
    body = stand(sprite, _GALLOPING if running else _STANDING, coat, gloss=0.12, shadow=not running,
        hoof=None if running else hoof,)  # fmt: skip
    if kind == "pony":
        patches = [[(0.2, 0.3), (0.42, 0.33), (0.44, 0.56), (0.3, 0.64), (0.14, 0.6)],
            [(0.6, 0.36), (0.8, 0.3), (0.88, 0.42), (0.74, 0.62), (0.6, 0.56)]]  # fmt: skip
        marks(sprite, body, patches, rgb("#f2eadd"), soft=0.008)
    elif not fabled and wanted is None:
        marks(sprite, body, [[(0.1, 0.8), (0.9, 0.8), (0.9, 0.96), (0.1, 0.96)]], scaled(coat, 0.45),
            soft=0.03, alpha=0.7)  # fmt: skip
    marks(sprite, body, [moved([(1.03, 0.25), (1.12, 0.2), (1.2, 0.4), (1.02, 0.4)], dx, dy * 0.4)],
        scaled(coat, 0.55), soft=0.02, alpha=0.7)  # fmt: skip
    _head_gear(sprite, coat, mane, dx, dy)
    if kind == "unicorn":
        horn = [(0.985, 0.1), (1.11, -0.1), (1.02, 0.12)]
        sprite.part(horn, rgb(_HORN), gloss=0.5, sharp=True)
        for i in range(4):
            x, y = 1.005 + 0.024 * i, 0.085 - 0.043 * i
            sprite.line([(x - 0.012, y), (x + 0.022 - 0.005 * i, y + 0.016)], rgb("#c49a3d"), 0.006)
    elif kind == "pegasus":
        _wing(sprite, mixed(coat, (1, 1, 1), 0.4))


def _head_gear(sprite: Sprite, coat: Rgb, mane: Rgb, dx: float, dy: float) -> None:
    ear = [(0.915, 0.11), (0.91, 0.03), (0.94, 0.005), (0.965, 0.09)]
    sprite.part(moved(ear, 0.04 + dx, 0.005 + dy), scaled(coat, 0.75))
    sprite.part(moved(ear, dx, dy), coat)
    swing = -0.05 if dx else 0.0
    sprite.part(moved([(0.97, 0.09), (0.9, 0.075), (0.82, 0.17), (0.74 + swing, 0.29),
        (0.68 + swing, 0.4), (0.76, 0.43), (0.82, 0.34), (0.86, 0.24), (0.93, 0.17), (0.985, 0.17)], dx,
        dy,), mane, fur=0.7,)  # fmt: skip
    eye(sprite, 1.005 + dx, 0.155 + dy, 0.014)
    sprite.oval(1.095 + dx * 1.2, 0.285 + dy * 0.3, 0.012, 0.009, scaled(coat, 0.25), rim=0)


def _wing(sprite: Sprite, white: Rgb) -> None:
    for i in range(7):
        sprite.part(tube([(0.63, 0.43, 0.03), (0.5 - 0.03 * i, 0.3 + 0.012 * i, 0.045),
            (0.26 - 0.03 * i, 0.03 + 0.062 * i, 0.02)]), scaled(white, 0.86 + 0.02 * i), sharp=True,
            rim=0.3,)  # fmt: skip
    sprite.part(tube([(0.64, 0.46, 0.05), (0.53, 0.3, 0.05), (0.4, 0.13, 0.03)]), white, sharp=True, fur=0.3)


def _zebra(sprite: Sprite, wanted: Rgb | None) -> None:
    coat, ink = wanted or rgb("#f4f1ea"), rgb("#221f22")
    sprite.line([(0.12, 0.42), (0.06, 0.54), (0.07, 0.68)], coat, 0.026)
    sprite.oval(0.07, 0.73, 0.024, 0.055, ink, fur=0.7)
    frame = Frame(trunk=((0.21, 0.48, 0.125), (0.38, 0.5, 0.135), (0.55, 0.51, 0.135),
        (0.72, 0.48, 0.125)), neck=((0.73, 0.46, 0.125), (0.83, 0.3, 0.095), (0.9, 0.17, 0.075)),
        head=((0.91, 0.15, 0.07), (0.98, 0.215, 0.055), (1.05, 0.3, 0.042)),
        fore=((0.74, 0.54, 0.085), (0.745, 0.7, 0.044), (0.745, 0.8, 0.03), (0.74, 0.93, 0.023),
        (0.755, 0.972, 0.028)), hind=((0.2, 0.52, 0.115), (0.225, 0.66, 0.062), (0.155, 0.78, 0.032),
        (0.175, 0.92, 0.024), (0.19, 0.972, 0.029)), far=(0.09, 0.1),)  # fmt: skip
    body = stand(sprite, frame, coat, below=scaled(coat, 0.85), hoof=ink)
    bands = [
        [(0.28 + 0.062 * i, 0.33), (0.265 + 0.062 * i, 0.46), (0.285 + 0.058 * i, 0.63)] for i in range(8)
    ]
    bands += [[(0.09, 0.42 + 0.055 * i), (0.18, 0.43 + 0.052 * i), (0.29, 0.53 + 0.04 * i)] for i in range(5)]
    bands += [[(0.7 + 0.026 * i, 0.36 - 0.045 * i), (0.78 + 0.022 * i, 0.4 - 0.042 * i),
        (0.87 + 0.014 * i, 0.46 - 0.05 * i)] for i in range(6)]  # fmt: skip
    bands += [[(x - 0.1, y), (x, y + 0.008), (x + 0.09, y - 0.004)] for x in (0.2, 0.745)
        for y in (0.7, 0.755, 0.81, 0.86, 0.905)]  # fmt: skip
    bands += [[(0.93 + 0.035 * i, 0.1 + 0.04 * i), (0.925 + 0.035 * i, 0.17 + 0.035 * i),
        (0.9 + 0.04 * i, 0.24 + 0.035 * i)] for i in range(3)]  # fmt: skip
    marks(sprite, body, stripes(bands, 0.0175), ink)
    marks(sprite, body, [[(1.03, 0.25), (1.12, 0.2), (1.14, 0.4), (0.99, 0.36)]], ink, soft=0.012)
    ear = [(0.855, 0.11), (0.845, 0.03), (0.88, 0.0), (0.915, 0.09)]
    sprite.part(moved(ear, 0.05, 0.005), scaled(coat, 0.8))
    sprite.part(ear, coat)
    mane = [(0.92, 0.07), (0.87, 0.06), (0.78, 0.14), (0.7, 0.29), (0.65, 0.37), (0.7, 0.37),
        (0.76, 0.29), (0.83, 0.17)]  # fmt: skip
    sprite.part(mane, coat, fur=0.6)
    bristle = stripes(
        [[(0.66 + 0.045 * i, 0.3 - 0.05 * i), (0.74 + 0.04 * i, 0.35 - 0.05 * i)] for i in range(5)], 0.016
    )
    marks(sprite, tube([(x, y, 0.045) for x, y in ((0.68, 0.35), (0.8, 0.15), (0.92, 0.07))]), bristle, ink)
    eye(sprite, 0.96, 0.165, 0.015)


def _donkey(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#8b8078")
    pale, ink = rgb("#ece4d8"), rgb("#3a322d")
    sprite.line([(0.1, 0.48), (0.05, 0.6), (0.06, 0.72)], coat, 0.024)
    sprite.oval(0.06, 0.77, 0.024, 0.055, ink, fur=0.8)
    frame = Frame(trunk=((0.18, 0.53, 0.115), (0.35, 0.56, 0.13), (0.52, 0.56, 0.13),
        (0.66, 0.53, 0.115)), neck=((0.67, 0.51, 0.11), (0.78, 0.39, 0.08), (0.85, 0.29, 0.075)),
        head=((0.855, 0.27, 0.075), (0.93, 0.345, 0.062), (0.995, 0.43, 0.05)),
        fore=((0.68, 0.58, 0.08), (0.685, 0.73, 0.042), (0.685, 0.82, 0.03), (0.68, 0.93, 0.023),
        (0.695, 0.972, 0.027)), hind=((0.18, 0.56, 0.105), (0.2, 0.69, 0.058), (0.14, 0.8, 0.031),
        (0.155, 0.92, 0.024), (0.17, 0.972, 0.028)), far=(0.085, 0.095),)  # fmt: skip
    body = stand(sprite, frame, coat, below=mixed(coat, pale, 0.3), fur=0.4, hoof=ink, hoof_top=0.955)
    marks(sprite, body, [[(0.95, 0.36), (1.08, 0.34), (1.06, 0.52), (0.9, 0.48)],
        [(0.25, 0.64), (0.62, 0.64), (0.6, 0.72), (0.25, 0.72)]], pale, soft=0.014)  # fmt: skip
    _long_ear(sprite, 0.055, 0.02, scaled(coat, 0.7), ink)
    sprite.part(
        [(0.87, 0.2), (0.82, 0.19), (0.74, 0.28), (0.65, 0.41), (0.7, 0.42), (0.78, 0.33)], ink, fur=0.8
    )
    _long_ear(sprite, 0.0, 0.0, coat, rgb("#d8b9aa"))
    sprite.oval(0.91, 0.29, 0.028, 0.026, pale, rim=0, flat=0.3)
    eye(sprite, 0.912, 0.29, 0.016)
    sprite.oval(1.01, 0.42, 0.012, 0.014, ink, rim=0, flat=0.5)


def _long_ear(sprite: Sprite, dx: float, dy: float, coat: Rgb, inside: Rgb) -> None:
    outer: Plane = tube(
        [(0.83 + dx, 0.22 + dy, 0.024), (0.79 + dx, 0.1 + dy, 0.037), (0.775 + dx, 0.0 + dy, 0.008)]
    )
    sprite.part(outer, coat, sharp=True, fur=0.3)
    sprite.part(tube([(0.83 + dx, 0.2 + dy, 0.01), (0.797 + dx, 0.1 + dy, 0.018),
        (0.785 + dx, 0.03 + dy, 0.004)]), inside, sharp=True, rim=0)  # fmt: skip


SUBJECTS = (
    Subject(name="horse", model=_horse, height=0.54, metres=2.0, aspect=1.14, top=0.38),
    Subject(name="zebra", model=_zebra, height=0.52, metres=1.9, aspect=1.1, top=0.36),
    Subject(name="donkey", model=_donkey, height=0.48, metres=1.5, aspect=1.05, top=0.42),
)
