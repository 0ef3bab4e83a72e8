"""Birds that sit or stand, from the side: songbirds, parrots, toucans, crows, pigeons, woodpeckers."""

from __future__ import annotations

from dataclasses import dataclass

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Plane, Rgb, ellipse
from lumigate.draft.picture.sprite import Points, Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import blob, eye, marks, merged, spots, stripes, tube
from lumigate.draft.picture.subjects.animals.perch import branch, trunk


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plumage:
    back: str
    wing: str
    breast: str
    belly: str
    cap: str = ""
    cheek: str = ""
    beak: str = "#4a4038"
    crest: bool = False
    speckled: bool = False


_SONGBIRDS: dict[str, _Plumage] = {"robin": _Plumage(back="#7b6a55", wing="#66563f", breast="#e0602a",
    belly="#efe6d8", cheek="#e0602a"), "bluebird": _Plumage(back="#3f78c9", wing="#2f5fae",
    breast="#d97a45", belly="#f1ece4"), "sparrow": _Plumage(back="#9a734d", wing="#7c5636",
    breast="#d9cbb8", belly="#e8dfd2", cap="#7a4a2a", speckled=True),
    "canary": _Plumage(back="#f2c93c", wing="#dca927", breast="#f7d95e", belly="#f9e58f",
    beak="#e8a07a"), "cardinal": _Plumage(back="#c62f2a", wing="#a3231f", breast="#d8403a",
    belly="#d8403a", cheek="#2a1a1a", beak="#e8803a", crest=True),
    "tit": _Plumage(back="#7f9c5a", wing="#4f86b8", breast="#f0d451", belly="#f3e28a", cap="#3f7fc4",
    cheek="#f6f4ee"), "bluejay": _Plumage(back="#4c86cf", wing="#2f66b4", breast="#e6e9ee",
    belly="#f0f1f3", cheek="#f0f1f3", crest=True),}  # fmt: skip
_COMMON = ("robin", "bluebird", "tit", "canary")


def _feet(
    sprite: Sprite, places: tuple[float, ...], top: float, row: float, colour: Rgb, *, grip: bool
) -> None:
    for x in places:
        sprite.line([(x, top), (x + 0.012, row)], colour, 0.022)
        if grip:
            for i in (-1, 0, 1):
                sprite.oval(x + 0.012 + 0.026 * i, row + 0.015, 0.014, 0.03, colour, rim=0.2)
        else:
            for dx, dy in ((0.085, 0.014), (0.06, -0.012), (-0.045, 0.008)):
                sprite.line([(x + 0.012, row), (x + 0.012 + dx, row + dy)], colour, 0.017)


def _wing(sprite: Sprite, outline: Points, colour: Rgb, bars: list[Points], dark: Rgb) -> Plane:
    wing = blob(outline)
    sprite.part(wing, colour, below=scaled(colour, 0.8), sharp=True, puff=0.45, rim=0.4)
    marks(sprite, wing, stripes(bars, 0.009), dark, alpha=0.8)
    return wing


def _songbird(sprite: Sprite, wanted: Rgb | None) -> None:
    kind = sprite.variant or _COMMON[sprite.streams.pick("kind", len(_COMMON))]
    plumage = _SONGBIRDS.get(kind, _SONGBIRDS["robin"])
    back, wing_colour = rgb(plumage.back), rgb(plumage.wing)
    breast, belly = rgb(plumage.breast), rgb(plumage.belly)
    if wanted is not None:
        back, wing_colour, breast = wanted, scaled(wanted, 0.75), mixed(wanted, (1, 1, 1), 0.3)
    sprite.shadow(0.56, 0.985, 0.4, 0.035)
    outlines = [tube([(0.3, 0.75, 0.12), (0.5, 0.63, 0.235), (0.66, 0.49, 0.21)]),
        ellipse(0.73, 0.39, 0.2, 0.19), tube([(0.32, 0.77, 0.075), (0.14, 0.9, 0.055),
        (0.03, 0.96, 0.036)]),]  # fmt: skip
    if plumage.crest:
        outlines.append(blob([(0.84, 0.25), (0.72, 0.19), (0.56, 0.07), (0.54, 0.13), (0.6, 0.33)]))
    body = merged(*outlines, soft=0.012)
    _feet(sprite, (0.5, 0.6), 0.8, 0.965, scaled(rgb(plumage.beak), 0.9), grip=False)
    sprite.part(body, back, sharp=True, fur=0.25, puff=0.55)
    marks(sprite, body, [[(0.95, 0.47), (0.8, 0.49), (0.62, 0.61), (0.5, 0.73), (0.36, 0.81),
        (0.44, 0.95), (0.7, 0.89), (0.9, 0.71), (0.98, 0.57)]], breast, soft=0.016)  # fmt: skip
    marks(sprite, body, [ellipse(0.5, 0.9, 0.22, 0.12, turn=-0.4)], belly, soft=0.03)
    if plumage.cap:
        marks(sprite, body, [blob([(0.93, 0.33), (0.8, 0.3), (0.62, 0.33), (0.5, 0.43), (0.55, 0.21),
            (0.74, 0.16), (0.9, 0.21)])], rgb(plumage.cap), soft=0.008)  # fmt: skip
    if plumage.cheek:
        marks(sprite, body, [ellipse(0.83, 0.43, 0.12, 0.085)], rgb(plumage.cheek), soft=0.01)
    if plumage.speckled:
        marks(sprite, body, spots(sprite, "speck", (0.5, 0.56, 0.85, 0.86), 14, (0.009, 0.014)),
            scaled(breast, 0.65), alpha=0.8)  # fmt: skip
    dark = scaled(wing_colour, 0.65)
    _wing(sprite, [(0.62, 0.53), (0.48, 0.53), (0.33, 0.66), (0.2, 0.83), (0.13, 0.93), (0.3, 0.89),
        (0.5, 0.81), (0.62, 0.67)], wing_colour,
        [[(0.24 + 0.07 * i, 0.87 - 0.02 * i), (0.38 + 0.05 * i, 0.73 - 0.01 * i),
        (0.48 + 0.04 * i, 0.61)] for i in range(4)], dark)  # fmt: skip
    beak = rgb(plumage.beak)
    sprite.part([(0.905, 0.345), (0.98, 0.37), (1.04, 0.415), (0.97, 0.43), (0.91, 0.445)], beak, gloss=0.4)
    sprite.line([(0.92, 0.402), (1.02, 0.412)], scaled(beak, 0.6), 0.007)
    eye(sprite, 0.82, 0.365, 0.032)


def _parrot(sprite: Sprite, wanted: Rgb | None) -> None:
    kind = sprite.variant or ("scarlet", "blue", "green")[sprite.streams.pick("kind", 3)]
    tones = {"scarlet": ("#d8322b", "#f2c233", "#2f66c4"), "blue": ("#2f78cf", "#f2b83a", "#2a5fb0"),
        "green": ("#4fa843", "#e9d84c", "#3a7fc0"), "budgie": ("#8fcf4a", "#f6e04c", "#5c8f3a"),
        "cockatoo": ("#f6f4ee", "#f2d94e", "#e4e2da"),}[kind]  # fmt: skip
    coat, second, tips = (rgb(tone) for tone in tones)
    coat = wanted or coat
    branch(sprite, 0.7, -0.06, 0.84)
    for i, tone in enumerate((tips, second, coat)):
        sprite.part(tube([(0.36 - 0.025 * i, 0.6, 0.06), (0.27 - 0.012 * i, 0.82, 0.045),
            (0.2 + 0.03 * i, 1.05 - 0.05 * i, 0.014)]), tone, sharp=True, rim=0.3)  # fmt: skip
    outlines = [
        tube([(0.36, 0.62, 0.1), (0.42, 0.48, 0.16), (0.47, 0.3, 0.145), (0.5, 0.18, 0.14)], steps=10),
    ]
    if kind == "cockatoo":
        for i in range(3):
            sprite.part(tube([(0.5 - 0.03 * i, 0.09, 0.03), (0.42 - 0.05 * i, -0.04 + 0.03 * i, 0.026),
                (0.3 - 0.02 * i, -0.07 + 0.06 * i, 0.008)]), second, sharp=True)  # fmt: skip
    body = merged(*outlines)
    sprite.part(body, coat, below=scaled(coat, 0.85), sharp=True, fur=0.15, puff=0.55)
    if kind != "cockatoo":
        marks(sprite, body, [ellipse(0.575, 0.17, 0.085, 0.075)],
            second if kind == "budgie" else rgb("#f7f2e8"), soft=0.006)  # fmt: skip
    if kind == "blue":
        marks(sprite, body, [[(0.66, 0.24), (0.5, 0.3), (0.46, 0.5), (0.42, 0.72), (0.62, 0.66),
            (0.7, 0.4)]], second, soft=0.014)  # fmt: skip
    wing = _wing(sprite, [(0.5, 0.3), (0.38, 0.31), (0.28, 0.46), (0.23, 0.64), (0.22, 0.82),
        (0.34, 0.72), (0.45, 0.56), (0.51, 0.42)], coat, [], coat)  # fmt: skip
    marks(sprite, wing, [[(0.1, 0.52), (0.34, 0.5), (0.6, 0.44), (0.6, 0.62), (0.3, 0.66),
        (0.1, 0.66)]], second if kind != "cockatoo" else coat, soft=0.01)  # fmt: skip
    marks(sprite, wing, [[(0.1, 0.63), (0.3, 0.62), (0.55, 0.54), (0.5, 0.95), (0.1, 0.95)]], tips, soft=0.01)
    marks(sprite, wing, stripes([[(0.235 + 0.045 * i, 0.8 - 0.06 * i),
        (0.32 + 0.035 * i, 0.56 - 0.02 * i)] for i in range(5)], 0.008), scaled(tips, 0.6), alpha=0.8)  # fmt: skip
    beak = rgb("#f0dcb0") if kind in ("scarlet", "budgie") else rgb("#2e2b2c")
    sprite.part([(0.6, 0.21), (0.66, 0.24), (0.66, 0.3), (0.61, 0.29)], rgb("#3a3335"))
    sprite.part([(0.6, 0.1), (0.68, 0.11), (0.735, 0.19), (0.715, 0.3), (0.68, 0.235), (0.61, 0.225)],
        beak, gloss=0.5)  # fmt: skip
    eye(sprite, 0.552, 0.15, 0.024, iris=rgb("#f0e6b8"))
    for x in (0.4, 0.47):
        for i in range(2):
            sprite.oval(x + 0.028 * i, 0.7, 0.016, 0.036, rgb("#6b6560"), rim=0.2)


def _toucan(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#26252b")
    branch(sprite, 0.88, -0.04, 0.96)
    body = merged(tube([(0.3, 0.66, 0.12), (0.42, 0.5, 0.19), (0.52, 0.34, 0.165), (0.56, 0.22, 0.155)],
        steps=10), tube([(0.3, 0.7, 0.08), (0.2, 0.86, 0.065), (0.12, 1.03, 0.05)]),)  # fmt: skip
    _feet(sprite, (0.42, 0.5), 0.66, 0.85, rgb("#5f7fa0"), grip=True)
    sprite.part(body, coat, sharp=True, gloss=0.2, puff=0.55)
    marks(sprite, body, [blob([(0.74, 0.2), (0.62, 0.18), (0.56, 0.28), (0.54, 0.4), (0.62, 0.52),
        (0.76, 0.42)])], rgb("#f8f4e6"), soft=0.006)  # fmt: skip
    marks(sprite, body, [ellipse(0.34, 0.76, 0.08, 0.035, turn=-0.6)], rgb("#c8352c"), soft=0.006)
    _wing(sprite, [(0.5, 0.4), (0.38, 0.4), (0.28, 0.54), (0.2, 0.72), (0.2, 0.82), (0.36, 0.7),
        (0.5, 0.56)], scaled(coat, 1.35), [[(0.24 + 0.06 * i, 0.74 - 0.05 * i), (0.36 + 0.05 * i, 0.54)]
        for i in range(4)], scaled(coat, 0.6))  # fmt: skip
    beak = blob([(0.66, 0.12), (0.8, 0.05), (1.0, 0.07), (1.14, 0.18), (1.18, 0.34), (1.1, 0.32),
        (0.92, 0.31), (0.68, 0.3)])  # fmt: skip
    sprite.part(beak, rgb("#f3a62a"), below=rgb("#ee7b2a"), sharp=True, gloss=0.5, puff=0.7)
    marks(sprite, beak, [ellipse(1.17, 0.3, 0.075, 0.09)], rgb("#2a2226"), soft=0.006)
    marks(sprite, beak, [tube([(0.64, 0.21, 0.006), (0.9, 0.2, 0.007), (1.16, 0.28, 0.006)])], rgb("#a9501c"))
    marks(sprite, beak, [tube([(0.675, 0.1, 0.018), (0.67, 0.32, 0.018)])], rgb("#2a2226"))
    sprite.oval(0.585, 0.18, 0.055, 0.052, rgb("#4aa3d8"), rim=0, flat=0.3)
    eye(sprite, 0.588, 0.18, 0.03)


def _crow(sprite: Sprite, wanted: Rgb | None) -> None:
    magpie = sprite.variant == "magpie"
    coat = wanted or rgb("#23242b")
    sprite.shadow(0.55, 0.985, 0.42, 0.035)
    _feet(sprite, (0.52, 0.63), 0.68, 0.965, rgb("#3a3538"), grip=False)
    long = 0.12 if magpie else 0.0
    body = merged(tube([(0.28, 0.6, 0.085), (0.48, 0.5, 0.165), (0.68, 0.37, 0.15), (0.78, 0.25, 0.12)],
        steps=10), ellipse(0.82, 0.2, 0.125, 0.115), tube([(0.5, 0.56, 0.08), (0.53, 0.77, 0.028)]),
        tube([(0.63, 0.5, 0.08), (0.64, 0.76, 0.028)]),
        blob([(0.32, 0.54), (0.14, 0.62), (0.0 - long, 0.72 + long * 0.7),
        (0.02 - long, 0.79 + long * 0.6), (0.2, 0.74), (0.38, 0.66)]),)  # fmt: skip
    sprite.part(body, coat, sharp=True, gloss=0.35, puff=0.55, fur=0.15, rim=0.9)
    if magpie:
        marks(sprite, body, [blob([(0.86, 0.42), (0.66, 0.5), (0.5, 0.6), (0.46, 0.72), (0.66, 0.7)])],
            rgb("#f4f3ef"), soft=0.006)  # fmt: skip
    tone = rgb("#2b4a78") if magpie else mixed(coat, rgb("#46506e"), 0.45)
    _wing(sprite, [(0.68, 0.38), (0.52, 0.39), (0.32, 0.52), (0.14, 0.68), (0.06, 0.76), (0.3, 0.72),
        (0.56, 0.62), (0.68, 0.5)], tone, [[(0.16 + 0.09 * i, 0.7 - 0.02 * i),
        (0.36 + 0.06 * i, 0.58 - 0.02 * i), (0.5 + 0.04 * i, 0.48)] for i in range(5)],
        scaled(coat, 0.7))  # fmt: skip
    if magpie:
        sprite.part(
            [(0.66, 0.42), (0.52, 0.42), (0.4, 0.5), (0.5, 0.53), (0.63, 0.5)], rgb("#f4f3ef"), fur=0.2
        )
    sprite.part([(0.91, 0.14), (1.02, 0.15), (1.12, 0.215), (1.13, 0.25), (1.02, 0.25), (0.91, 0.255)],
        rgb("#34343a"), gloss=0.6, rim=0.7)  # fmt: skip
    sprite.line([(0.92, 0.21), (1.09, 0.228)], (0.05, 0.05, 0.06), 0.007)
    eye(sprite, 0.86, 0.17, 0.023, iris=rgb("#7c6a58"))


def _pigeon(sprite: Sprite, wanted: Rgb | None) -> None:
    dove = sprite.variant == "dove"
    coat = wanted or rgb("#f4f2ee" if dove else "#8f9cae")
    sprite.shadow(0.52, 0.985, 0.42, 0.035)
    _feet(sprite, (0.47, 0.58), 0.78, 0.965, rgb("#d86f63"), grip=False)
    body = merged(tube([(0.26, 0.62, 0.09), (0.44, 0.57, 0.19), (0.64, 0.48, 0.21), (0.76, 0.32, 0.125),
        (0.8, 0.2, 0.1)], steps=10), ellipse(0.82, 0.16, 0.105, 0.1),
        blob([(0.34, 0.54), (0.12, 0.64), (-0.02, 0.72), (0.0, 0.8), (0.18, 0.77), (0.4, 0.7)]),)  # fmt: skip
    sprite.part(body, coat, sharp=True, fur=0.15, puff=0.55)
    if not dove:
        marks(sprite, body, [[(0.6, 0.22), (0.96, 0.22), (0.92, 0.44), (0.6, 0.4)]], rgb("#4f8a7e"),
            soft=0.03, alpha=0.75)  # fmt: skip
        marks(sprite, body, [ellipse(0.79, 0.43, 0.13, 0.06)], rgb("#8b6a9c"), soft=0.03, alpha=0.7)
        marks(
            sprite, body, [[(-0.1, 0.7), (0.08, 0.66), (0.12, 0.84), (-0.1, 0.9)]], rgb("#3b4250"), soft=0.01
        )
    wing = _wing(sprite, [(0.66, 0.46), (0.5, 0.43), (0.3, 0.54), (0.1, 0.7), (0.06, 0.76), (0.3, 0.75),
        (0.54, 0.69), (0.67, 0.58)], mixed(coat, (1, 1, 1), 0.2),
        [[(0.16 + 0.1 * i, 0.71), (0.34 + 0.07 * i, 0.6)] for i in range(3)], scaled(coat, 0.75))  # fmt: skip
    if not dove:
        bars = [
            tube([(x, 0.5, 0.018), (x - 0.05, 0.62, 0.02), (x - 0.03, 0.76, 0.014)]) for x in (0.42, 0.28)
        ]
        marks(sprite, wing, bars, rgb("#333a48"), soft=0.003)
    sprite.part(
        [(0.905, 0.14), (0.96, 0.15), (1.01, 0.19), (0.97, 0.2), (0.9, 0.205)], rgb("#5b5560"), gloss=0.4
    )
    sprite.oval(0.915, 0.148, 0.02, 0.014, rgb("#ece8e4"), rim=0)
    eye(sprite, 0.845, 0.14, 0.022, iris=rgb("#e0762c"))


def _woodpecker(sprite: Sprite, wanted: Rgb | None) -> None:
    coat, red = wanted or rgb("#25262b"), rgb("#d0302b")
    trunk(sprite, 0.66, 0.09, "#7a5a3c")
    body = merged(tube([(0.34, 0.76, 0.06), (0.38, 0.58, 0.125), (0.4, 0.38, 0.115), (0.4, 0.22, 0.1)],
        steps=10), tube([(0.36, 0.72, 0.06), (0.42, 0.88, 0.045), (0.52, 0.99, 0.012)]),
        blob([(0.46, 0.1), (0.36, 0.04), (0.22, 0.0), (0.26, 0.1), (0.3, 0.2)]),)  # fmt: skip
    sprite.part(body, coat, sharp=True, puff=0.55, fur=0.15)
    marks(sprite, body, [blob([(0.56, 0.44), (0.44, 0.42), (0.42, 0.6), (0.4, 0.76), (0.54, 0.7)])],
        rgb("#f1ece2"), soft=0.008)  # fmt: skip
    marks(sprite, body, [blob([(0.5, 0.13), (0.38, 0.15), (0.3, 0.22), (0.18, 0.1), (0.2, -0.04),
        (0.4, 0.0)])], red, soft=0.006)  # fmt: skip
    marks(sprite, body, [ellipse(0.44, 0.24, 0.07, 0.045)], rgb("#f1ece2"), soft=0.006)
    wing = _wing(sprite, [(0.38, 0.36), (0.28, 0.42), (0.24, 0.6), (0.28, 0.8), (0.38, 0.68),
        (0.42, 0.5)], scaled(coat, 1.3), [], coat)  # fmt: skip
    marks(sprite, wing, [tube([(0.2, 0.48 + 0.07 * i, 0.008), (0.44, 0.46 + 0.07 * i, 0.01)])
        for i in range(5)], rgb("#f1ece2"))  # fmt: skip
    sprite.part([(0.48, 0.17), (0.64, 0.2), (0.48, 0.25)], rgb("#5a5450"), gloss=0.5, sharp=True)
    for y in (0.52, 0.64):
        sprite.line([(0.46, y), (0.55, y - 0.02), (0.63, y - 0.05)], rgb("#6b6560"), 0.02)
    eye(sprite, 0.42, 0.175, 0.022, iris=rgb("#e8d27a"))


SUBJECTS = (
    Subject(name="songbird", model=_songbird, height=0.5, metres=0.16, aspect=1.04, shadow=False),
    Subject(name="parrot", model=_parrot, height=0.6, metres=0.8, aspect=0.78, shadow=False),
    Subject(name="toucan", model=_toucan, height=0.54, metres=0.5, aspect=1.16, shadow=False),
    Subject(name="crow", model=_crow, height=0.46, metres=0.4, aspect=1.1),
    Subject(name="pigeon", model=_pigeon, height=0.44, metres=0.3, aspect=1.0),
    Subject(name="woodpecker", model=_woodpecker, height=0.6, metres=0.3, aspect=0.8, shadow=False),
)
