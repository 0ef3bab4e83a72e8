"""Great cats and bears on all fours, from the side."""

from __future__ import annotations

from dataclasses import dataclass

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Plane, Rgb, ellipse
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import blob, eye, marks, spots, stripes, tube
from lumigate.draft.picture.subjects.animals.frame import Frame, stand

_GREAT_CAT = Frame(
    trunk=((0.22, 0.5, 0.115), (0.44, 0.52, 0.115), (0.66, 0.51, 0.13), (0.84, 0.48, 0.125)),
    neck=((0.86, 0.46, 0.12), (1.0, 0.4, 0.1)),
    head=((1.05, 0.37, 0.115), (1.14, 0.41, 0.08), (1.2, 0.435, 0.06)),
    fore=(
        (0.86, 0.54, 0.095),
        (0.9, 0.7, 0.056),
        (0.93, 0.84, 0.04),
        (0.95, 0.945, 0.036),
        (1.0, 0.962, 0.032),
    ),
    hind=(
        (0.21, 0.54, 0.115),
        (0.26, 0.68, 0.07),
        (0.16, 0.8, 0.04),
        (0.15, 0.94, 0.034),
        (0.21, 0.962, 0.032),
    ),
    far_fore=(
        (0.8, 0.56, 0.07),
        (0.78, 0.7, 0.05),
        (0.72, 0.84, 0.036),
        (0.7, 0.945, 0.032),
        (0.75, 0.96, 0.03),
    ),
    far_hind=(
        (0.26, 0.58, 0.09),
        (0.38, 0.7, 0.06),
        (0.37, 0.83, 0.036),
        (0.42, 0.945, 0.032),
        (0.48, 0.96, 0.03),
    ),
    more=(
        (
            (0.14, 0.46, 0.045),
            (0.02, 0.5, 0.036),
            (-0.04, 0.64, 0.032),
            (0.02, 0.76, 0.03),
            (0.08, 0.74, 0.024),
        ),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pelt:
    coat: str
    pattern: str = ""
    eye: str = "#d8b13a"
    mane: bool = False


_PELTS = {
    "leopard": _Pelt(coat="#dda552", pattern="rosettes"),
    "jaguar": _Pelt(coat="#d08f3c", pattern="rosettes"),
    "cheetah": _Pelt(coat="#e6bd76", pattern="dots", eye="#c9822e"),
    "snow": _Pelt(coat="#c9ccce", pattern="rosettes", eye="#9ab8c0"),
    "panther": _Pelt(coat="#26252b", eye="#d8d24a"),
    "puma": _Pelt(coat="#c08d5c", eye="#b8a04a"),
    "lynx": _Pelt(coat="#b99a76", pattern="dots", eye="#d8b13a"),
    "tiger": _Pelt(coat="#e08a2e", pattern="stripes"),
    "lion": _Pelt(coat="#d9a64f", eye="#a8691e", mane=True),
    "lioness": _Pelt(coat="#d6a558", eye="#a8691e"),
    "hyena": _Pelt(coat="#a8927a", pattern="dots", eye="#5a3a22"),
}


def _tiger_stripes(sprite: Sprite, body: Plane, ink: Rgb) -> None:
    ways = [[(0.16 + 0.075 * i, 0.36), (0.18 + 0.075 * i, 0.5), (0.16 + 0.072 * i, 0.6)] for i in range(11)]
    ways += [
        [(x - 0.1, y), (x + 0.05, y + 0.012)]
        for x, y in ((0.2, 0.6), (0.22, 0.67), (0.2, 0.74), (0.88, 0.64), (0.9, 0.72))
    ]
    ways += [[(0.94 + 0.05 * i, 0.22), (0.95 + 0.05 * i, 0.34)] for i in range(3)]
    ways += [[(0.99, 0.42 + 0.05 * i), (1.06, 0.44 + 0.04 * i)] for i in range(3)]
    ways += [[(-0.12, y), (0.1, y + 0.01)] for y in (0.52, 0.59, 0.66, 0.73)]
    marks(sprite, body, stripes(ways, 0.017), ink, soft=0.002)


def _leopard(sprite: Sprite, wanted: Rgb | None) -> None:
    prowl(sprite, sprite.variant or "leopard", wanted)


def prowl(sprite: Sprite, kind: str, wanted: Rgb | None) -> None:
    """Draw a great cat that walks; ``kind`` is a name of the pelts here, such as ``tiger`` or ``puma``."""
    pelt = _PELTS[kind]
    coat = wanted or rgb(pelt.coat)
    pale, ink = mixed(coat, (1.0, 0.98, 0.93), 0.7 if kind != "panther" else 0.06), rgb("#33241a")
    if kind == "snow":
        ink = rgb("#4a4a50")
    ear_tone = ink if kind in ("leopard", "jaguar", "cheetah", "snow") else coat
    sprite.oval(1.09, 0.275, 0.045, 0.045, scaled(ear_tone, 0.7))
    body = stand(sprite, _GREAT_CAT, coat, below=mixed(coat, pale, 0.25), fur=0.3, soft=0.018)
    marks(sprite, body, [tube([(0.36, 0.63, 0.02), (0.6, 0.65, 0.03), (0.8, 0.62, 0.03)]),
        ellipse(1.19, 0.46, 0.06, 0.045), ellipse(1.0, 0.5, 0.09, 0.05)], pale, soft=0.018)  # fmt: skip
    if pelt.pattern == "rosettes":
        places = [*spots(sprite, "rose", (0.16, 0.42, 0.94, 0.62), 34, (0.022, 0.032))]
        marks(sprite, body, places, ink)
        marks(
            sprite,
            body,
            [ellipse(float(p[:, 0].mean()), float(p[:, 1].mean()), 0.012, 0.01, steps=10) for p in places],
            scaled(coat, 0.82),
        )
    if pelt.pattern == "stripes":
        _tiger_stripes(sprite, body, ink)
    elif pelt.pattern:
        fine = (0.008, 0.013)
        dots = spots(sprite, "body", (0.14, 0.4, 0.98, 0.64), 60, fine) if pelt.pattern == "dots" else []
        dots += spots(sprite, "hind", (0.12, 0.62, 0.32, 0.9), 18, fine) + spots(
            sprite, "fore", (0.84, 0.58, 0.98, 0.9), 16, fine
        )
        dots += spots(sprite, "head", (1.0, 0.27, 1.12, 0.4), 9, (0.006, 0.009)) + spots(
            sprite, "tail", (-0.06, 0.48, 0.12, 0.78), 12, fine
        )
        marks(sprite, body, dots, ink)
    marks(sprite, body, [ellipse(0.07, 0.74, 0.05, 0.04)], ink if kind != "panther" else coat, soft=0.01)
    sprite.oval(1.0, 0.28, 0.05, 0.052, ear_tone, fur=0.3)
    sprite.oval(1.005, 0.29, 0.028, 0.03, rgb("#d9a79a") if kind != "panther" else scaled(coat, 1.6), rim=0)
    if pelt.mane:
        mane = blob([(1.02, 0.2), (0.9, 0.22), (0.78, 0.36), (0.78, 0.56), (0.88, 0.68), (1.02, 0.64),
            (1.1, 0.52), (1.06, 0.4), (1.07, 0.28)])  # fmt: skip
        sprite.part(mane, rgb("#8a4f1c"), below=rgb("#6b3a12"), sharp=True, fur=1.0, puff=0.6)
        sprite.oval(1.03, 0.3, 0.036, 0.038, coat, fur=0.3)
    if kind == "lynx":
        sprite.part([(0.985, 0.25), (0.99, 0.14), (1.015, 0.24)], ink, fur=0.4)
        sprite.part([(1.02, 0.47), (0.98, 0.6), (1.08, 0.56), (1.1, 0.48)], pale, fur=0.9)
    sprite.part([(1.225, 0.395), (1.265, 0.405), (1.255, 0.435), (1.23, 0.43)], rgb("#3a2622"), gloss=0.5)
    sprite.line([(1.25, 0.455), (1.21, 0.475), (1.165, 0.46)], scaled(ink, 0.8), 0.008)
    if kind == "cheetah":
        sprite.line([(1.125, 0.37), (1.145, 0.41), (1.15, 0.455)], ink, 0.011)
    eye(sprite, 1.115, 0.36, 0.019, iris=rgb(pelt.eye))


_BEAR = Frame(
    trunk=((0.26, 0.52, 0.19), (0.5, 0.52, 0.2), (0.76, 0.47, 0.215)),
    neck=((0.8, 0.46, 0.19), (0.98, 0.44, 0.135)),
    head=((1.03, 0.42, 0.13), (1.14, 0.47, 0.082), (1.21, 0.495, 0.06)),
    fore=((0.8, 0.58, 0.13), (0.86, 0.74, 0.082), (0.87, 0.9, 0.066), (0.92, 0.945, 0.05)),
    hind=((0.24, 0.6, 0.15), (0.26, 0.76, 0.09), (0.2, 0.9, 0.066), (0.25, 0.945, 0.05)),
    far_fore=((0.76, 0.6, 0.1), (0.72, 0.76, 0.076), (0.66, 0.9, 0.06), (0.71, 0.945, 0.048)),
    far_hind=((0.32, 0.62, 0.11), (0.42, 0.76, 0.08), (0.42, 0.9, 0.06), (0.47, 0.945, 0.048)),
    more=(((0.1, 0.46, 0.05), (0.06, 0.5, 0.036)),),
)


def walking_bear(sprite: Sprite, coat: Rgb, pale: Rgb) -> None:
    """Draw a bear on all fours, in a box of 1.28 to 1."""
    sprite.oval(1.083, 0.333, 0.048, 0.05, scaled(coat, 0.7), fur=0.4)
    body = stand(sprite, _BEAR, coat, below=scaled(coat, 0.8), fur=0.8, soft=0.022)
    marks(sprite, body, [ellipse(1.18, 0.5, 0.09, 0.06)], mixed(coat, pale, 0.7), soft=0.018)
    sprite.oval(0.976, 0.32, 0.055, 0.057, coat, fur=0.5)
    sprite.oval(0.982, 0.333, 0.028, 0.03, scaled(coat, 0.7), fur=0.3, rim=0)
    sprite.oval(1.256, 0.47, 0.038, 0.033, rgb("#1f1814"), gloss=0.6)
    sprite.line([(1.244, 0.53), (1.18, 0.54), (1.13, 0.524)], scaled(coat, 0.4), 0.01)
    eye(sprite, 1.107, 0.405, 0.021)


SUBJECTS = (Subject(name="leopard", model=_leopard, height=0.46, metres=0.9, aspect=1.28, top=0.4),)
