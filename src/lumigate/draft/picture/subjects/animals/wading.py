"""Birds with long legs and water birds, from the side."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb, ellipse
from lumigate.draft.picture.sprite import Points, Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import blob, eye, marks, merged, stripes, tube


def _long_leg(sprite: Sprite, way: Points, colour: Rgb, thick: float, toes: float) -> None:
    sprite.part(tube([(x, y, thick) for x, y in way], steps=6), colour, sharp=True, rim=0.3)
    knee, (x, y) = way[1], way[-1]
    sprite.oval(knee[0], knee[1], thick * 1.5, thick * 1.6, scaled(colour, 0.9))
    for dx, dy in ((toes, 0.012), (toes * 0.75, -0.014), (-toes * 0.5, 0.008)):
        sprite.line([(x, y), (x + dx, y + dy)], colour, thick * 1.5)


def _flamingo(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#f08fa6")
    deep = scaled(coat, 0.82)
    sprite.shadow(0.42, 0.985, 0.24, 0.03)
    leg = mixed(coat, rgb("#d8607a"), 0.6)
    _long_leg(sprite, [(0.36, 0.56), (0.22, 0.7), (0.36, 0.76), (0.41, 0.72)], scaled(leg, 0.75), 0.011, 0.0)
    _long_leg(sprite, [(0.34, 0.56), (0.37, 0.76), (0.36, 0.975)], leg, 0.012, 0.07)
    body = merged(tube([(0.14, 0.47, 0.05), (0.28, 0.46, 0.11), (0.42, 0.44, 0.115), (0.5, 0.38, 0.06)],
        steps=10), tube([(0.48, 0.4, 0.05), (0.57, 0.33, 0.034), (0.56, 0.24, 0.029),
        (0.46, 0.17, 0.028), (0.44, 0.085, 0.03), (0.52, 0.04, 0.034)], steps=10),
        ellipse(0.545, 0.052, 0.055, 0.048),
        blob([(0.2, 0.4), (0.06, 0.47), (0.02, 0.56), (0.14, 0.57), (0.3, 0.54)]), soft=0.01,)  # fmt: skip
    sprite.part(body, coat, sharp=True, fur=0.15, puff=0.55, rim=0.6)
    wing = blob(
        [(0.44, 0.36), (0.3, 0.36), (0.16, 0.45), (0.04, 0.56), (0.22, 0.55), (0.38, 0.51), (0.46, 0.44)]
    )
    sprite.part(wing, mixed(coat, (1, 1, 1), 0.12), below=deep, sharp=True, puff=0.45)
    marks(
        sprite,
        wing,
        stripes([[(0.1 + 0.08 * i, 0.54), (0.24 + 0.06 * i, 0.42)] for i in range(4)], 0.008),
        deep,
    )
    sprite.part([(0.585, 0.03), (0.64, 0.055), (0.665, 0.1), (0.65, 0.16), (0.615, 0.125),
        (0.58, 0.085)], rgb("#f7dcd4"), gloss=0.3)  # fmt: skip
    sprite.part([(0.64, 0.085), (0.668, 0.1), (0.66, 0.165), (0.63, 0.135)], rgb("#2d2528"), rim=0)
    eye(sprite, 0.555, 0.043, 0.013, iris=rgb("#f2d75c"))


def _heron(sprite: Sprite, wanted: Rgb | None) -> None:
    stork, crane = sprite.variant == "stork", sprite.variant == "crane"
    coat = wanted or rgb("#f5f4ef" if stork or crane else "#8d9cae")
    dark = rgb("#2c2e36")
    leg = rgb("#d9532f") if stork else rgb("#6f6a5c")
    beak = rgb("#e0552d") if stork else rgb("#8d8a72") if crane else rgb("#e2b04a")
    sprite.shadow(0.4, 0.985, 0.26, 0.03)
    _long_leg(sprite, [(0.42, 0.58), (0.46, 0.77), (0.5, 0.975)], scaled(leg, 0.7), 0.011, 0.07)
    _long_leg(sprite, [(0.36, 0.58), (0.35, 0.78), (0.34, 0.975)], leg, 0.012, 0.07)
    neck = [
        (0.46, 0.42, 0.07),
        (0.56, 0.33, 0.04),
        (0.53, 0.22, 0.032),
        (0.51, 0.14, 0.032),
        (0.55, 0.08, 0.04),
    ]
    if not (stork or crane):
        neck = [(0.46, 0.42, 0.07), (0.58, 0.37, 0.044), (0.6, 0.29, 0.034), (0.52, 0.22, 0.03),
            (0.51, 0.14, 0.03), (0.56, 0.09, 0.038)]  # fmt: skip
    body = merged(tube([(0.16, 0.55, 0.045), (0.3, 0.49, 0.105), (0.44, 0.44, 0.105)]),
        tube(neck, steps=10), tube([(0.38, 0.52, 0.075), (0.37, 0.66, 0.02)]), soft=0.01,)  # fmt: skip
    sprite.part(body, coat, sharp=True, fur=0.15, puff=0.55)
    if crane:
        marks(
            sprite,
            body,
            [tube([(0.58, 0.34, 0.05), (0.53, 0.22, 0.05), (0.51, 0.13, 0.05)])],
            dark,
            soft=0.006,
        )
        marks(sprite, body, [ellipse(0.54, 0.045, 0.04, 0.02)], rgb("#cf3b30"), soft=0.003)
    wing = blob([(0.45, 0.4), (0.32, 0.4), (0.16, 0.5), (0.0, 0.64), (0.2, 0.62), (0.38, 0.56), (0.47, 0.48)])
    sprite.part(wing, coat, below=scaled(coat, 0.85), sharp=True, puff=0.45)
    marks(sprite, wing, [[(-0.1, 0.53), (0.2, 0.55), (0.42, 0.5), (0.5, 0.7), (-0.1, 0.75)]], dark,
        soft=0.012, alpha=0.9)  # fmt: skip
    marks(sprite, wing, stripes([[(0.06 + 0.07 * i, 0.62), (0.2 + 0.06 * i, 0.5)] for i in range(4)],
        0.007), scaled(coat, 0.55), alpha=0.8)  # fmt: skip
    if not (stork or crane):
        sprite.part(tube([(0.56, 0.06, 0.014), (0.46, 0.09, 0.012), (0.38, 0.15, 0.005)]), dark, sharp=True)
        marks(sprite, body, [tube([(0.52, 0.065, 0.012), (0.6, 0.07, 0.01)])], dark, soft=0.004)
    sprite.part([(0.585, 0.055), (0.7, 0.085), (0.82, 0.125), (0.7, 0.122), (0.585, 0.118)], beak, gloss=0.4)
    eye(sprite, 0.568, 0.078, 0.012, iris=None if stork or crane else rgb("#f2d75c"))


def _ostrich(sprite: Sprite, wanted: Rgb | None) -> None:
    emu = sprite.variant == "emu"
    coat = wanted or rgb("#6b5747" if emu else "#2e2a2c")
    skin, white = rgb("#d9a98f"), rgb("#f3efe6")
    sprite.shadow(0.42, 0.985, 0.3, 0.03)
    for way, tone in (
        ([(0.46, 0.58), (0.54, 0.76), (0.52, 0.975)], 0.66),
        ([(0.34, 0.58), (0.4, 0.78), (0.35, 0.975)], 1.0),
    ):
        (x0, y0), (x1, y1), (x2, y2) = way
        sprite.part(tube([(x0, y0, 0.075), ((x0 + x1) / 2, (y0 + y1) / 2, 0.045), (x1, y1, 0.022),
            (x2, y2, 0.018)]), scaled(skin, tone), sharp=True)  # fmt: skip
        sprite.part(
            [(x2 - 0.025, 0.95), (x2 + 0.05, 0.95), (x2 + 0.1, 0.985), (x2 - 0.03, 0.99)],
            scaled(skin, tone * 0.8),
        )
    neck = merged(tube([(0.52, 0.44, 0.05), (0.6, 0.32, 0.03), (0.6, 0.18, 0.026), (0.6, 0.08, 0.032)],
        steps=10), ellipse(0.625, 0.06, 0.056, 0.045),)  # fmt: skip
    sprite.part(neck, scaled(skin, 0.72) if emu else skin, sharp=True, fur=0.2)
    if not emu:
        for i in range(4):
            sprite.oval(
                0.1 + 0.03 * i, 0.42 + 0.045 * i, 0.09, 0.055, scaled(white, 0.95), turn=-0.6, fur=0.9
            )
    sprite.oval(0.34, 0.47, 0.235, 0.165, coat, below=scaled(coat, 0.7), turn=-0.18, fur=1.0)
    stream = sprite.streams.stream("plumes")
    for i in range(14):
        x, y = 0.16 + 0.028 * i, 0.42 + float(stream.uniform(-0.04, 0.1))
        sprite.oval(
            x, y, 0.07, 0.035, scaled(coat, float(stream.uniform(1.05, 1.5))), turn=0.6, fur=1.0, rim=0.3
        )
    if not emu:
        for i in range(3):
            sprite.oval(0.22 + 0.07 * i, 0.6 + 0.006 * i, 0.06, 0.035, white, turn=0.3, fur=0.9)
    sprite.part([(0.665, 0.04), (0.74, 0.065), (0.735, 0.085), (0.665, 0.09)], rgb("#c98f5a"), gloss=0.3)
    sprite.oval(0.64, 0.047, 0.023, 0.022, white, rim=0, flat=0.3)
    eye(sprite, 0.643, 0.048, 0.016)


def _duck(sprite: Sprite, wanted: Rgb | None) -> None:
    kind = sprite.variant or "mallard"
    coat, head = {"mallard": ("#a99a86", "#1f7a4d"), "white": ("#f6f4ec", "#f6f4ec"),
        "duckling": ("#f4d24f", "#f6da66"), "rubber": ("#f7cf2e", "#f7cf2e"),
        "goose": ("#a39684", "#8f8373"),}[kind]  # fmt: skip
    body_colour = wanted or rgb(coat)
    head_colour = rgb(head) if wanted is None else wanted
    beak = rgb("#ee8a2b") if kind in ("white", "duckling", "rubber", "goose") else rgb("#e8c23c")
    soft = 0.5 if kind == "duckling" else 0.0 if kind == "rubber" else 0.15
    high = -0.12 if kind == "goose" else 0.08 if kind == "duckling" else 0.0
    sprite.shadow(0.62, 0.97, 0.58, 0.05, alpha=0.35)
    body = merged(tube([(0.26, 0.72, 0.12), (0.5, 0.72, 0.22), (0.78, 0.7, 0.2), (0.9, 0.6, 0.13),
        (0.94, 0.4 + high, 0.1)], steps=10),
        blob([(0.3, 0.58), (0.12, 0.54), (0.02, 0.46), (0.04, 0.6), (0.14, 0.74), (0.3, 0.84)]),
        ellipse(0.97, 0.28 + high, 0.16, 0.15), soft=0.014,)  # fmt: skip
    sprite.part(body, body_colour, below=mixed(body_colour, (1, 1, 1), 0.2), sharp=True, puff=0.55,
        fur=soft, gloss=0.6 if kind == "rubber" else 0.1)  # fmt: skip
    if kind == "mallard":
        marks(sprite, body, [[(0.7, 0.0), (1.3, 0.0), (1.3, 0.46), (0.7, 0.46)]], head_colour, soft=0.006)
        marks(
            sprite,
            body,
            [tube([(0.78, 0.45, 0.017), (0.95, 0.485, 0.017), (1.1, 0.46, 0.017)])],
            rgb("#f6f4ee"),
        )
        marks(sprite, body, [blob([(0.8, 0.52), (1.1, 0.5), (1.06, 0.8), (0.86, 0.86), (0.76, 0.7)])],
            rgb("#6d4330"), soft=0.02)  # fmt: skip
        marks(sprite, body, [[(0.0, 0.4), (0.16, 0.5), (0.12, 0.7), (0.0, 0.7)]], rgb("#3a3630"), soft=0.02)
    elif kind == "goose":
        marks(sprite, body, [[(0.0, 0.4), (0.22, 0.5), (0.24, 0.9), (0.0, 0.8)]], rgb("#f1ece2"), soft=0.02)
    wing = blob(
        [(0.76, 0.6), (0.58, 0.56), (0.36, 0.58), (0.14, 0.56), (0.26, 0.7), (0.46, 0.82), (0.66, 0.8)]
    )
    sprite.part(
        wing, scaled(body_colour, 0.92), below=scaled(body_colour, 0.82), sharp=True, puff=0.45, fur=soft
    )
    if kind == "mallard" and wanted is None:
        marks(
            sprite,
            wing,
            [[(0.32, 0.68), (0.5, 0.66), (0.46, 0.78), (0.34, 0.76)]],
            rgb("#3a5fb8"),
            soft=0.004,
        )
    if kind != "rubber":
        marks(sprite, wing, stripes([[(0.22 + 0.1 * i, 0.62 + 0.05 * i),
            (0.46 + 0.07 * i, 0.6 + 0.02 * i)] for i in range(4)], 0.008), scaled(body_colour, 0.68),
            alpha=0.8)  # fmt: skip
    sprite.part([(1.1, 0.26 + high), (1.2, 0.28 + high), (1.3, 0.3 + high), (1.29, 0.36 + high),
        (1.18, 0.37 + high), (1.1, 0.35 + high)], beak, gloss=0.4)  # fmt: skip
    sprite.line([(1.13, 0.325 + high), (1.27, 0.335 + high)], scaled(beak, 0.65), 0.008)
    eye(sprite, 1.02, 0.24 + high, 0.03 if kind in ("rubber", "duckling") else 0.024)


def _swan(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#2b2b31" if sprite.variant == "black" else "#f8f7f4")
    sprite.shadow(0.6, 0.97, 0.55, 0.04, alpha=0.35)
    body = merged(tube([(0.3, 0.78, 0.1), (0.52, 0.76, 0.185), (0.76, 0.74, 0.17), (0.88, 0.62, 0.1),
        (0.87, 0.48, 0.062), (0.8, 0.34, 0.05), (0.8, 0.2, 0.046), (0.87, 0.11, 0.052),
        (0.95, 0.12, 0.06)], steps=10), ellipse(0.96, 0.125, 0.085, 0.07),
        blob([(0.34, 0.66), (0.16, 0.64), (0.02, 0.58), (0.06, 0.7), (0.2, 0.84), (0.4, 0.9)]),
        soft=0.012,)  # fmt: skip
    sprite.part(body, coat, sharp=True, puff=0.55, fur=0.12)
    for i in range(4):
        sprite.part(tube([(0.74 - 0.02 * i, 0.66, 0.06), (0.52 - 0.02 * i, 0.54 + 0.055 * i, 0.075),
            (0.26 - 0.02 * i, 0.46 + 0.085 * i, 0.05), (0.1 + 0.01 * i, 0.42 + 0.095 * i, 0.014)],
            steps=8), scaled(coat, 0.9 + 0.035 * i), sharp=True, rim=0.45, puff=0.5,)  # fmt: skip
    beak = rgb("#d8402f") if sprite.variant == "black" else rgb("#ee8b35")
    sprite.part([(1.01, 0.09), (1.09, 0.13), (1.15, 0.19), (1.1, 0.2), (1.01, 0.175)], beak, gloss=0.4)
    sprite.part([(0.985, 0.085), (1.03, 0.09), (1.035, 0.125), (0.995, 0.13)], rgb("#232227"))
    eye(sprite, 0.968, 0.11, 0.016)


def _pelican(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#f3efe7")
    sprite.shadow(0.5, 0.985, 0.4, 0.035)
    for x, tone in ((0.56, 0.7), (0.44, 1.0)):
        foot = scaled(rgb("#ee9a3c"), tone)
        sprite.line([(x, 0.78), (x, 0.95)], foot, 0.03)
        sprite.part([(x - 0.02, 0.94), (x + 0.06, 0.94), (x + 0.13, 0.985), (x - 0.03, 0.985)], foot)
    body = merged(tube([(0.18, 0.7, 0.07), (0.36, 0.62, 0.17), (0.56, 0.56, 0.2), (0.68, 0.42, 0.1),
        (0.62, 0.28, 0.065), (0.66, 0.16, 0.062)], steps=10), ellipse(0.7, 0.12, 0.095, 0.08),
        tube([(0.5, 0.68, 0.1), (0.48, 0.82, 0.04)]),
        blob([(0.24, 0.64), (0.08, 0.68), (0.0, 0.76), (0.1, 0.8), (0.28, 0.78)]), soft=0.012,)  # fmt: skip
    sprite.part(body, coat, sharp=True, puff=0.55, fur=0.15)
    wing = blob(
        [(0.62, 0.44), (0.44, 0.42), (0.24, 0.56), (0.02, 0.76), (0.24, 0.76), (0.46, 0.7), (0.62, 0.58)]
    )
    sprite.part(wing, coat, below=scaled(coat, 0.9), sharp=True, puff=0.45)
    marks(
        sprite,
        wing,
        [[(-0.1, 0.66), (0.22, 0.66), (0.5, 0.66), (0.4, 0.9), (-0.1, 0.9)]],
        rgb("#3d3a3e"),
        soft=0.014,
    )
    marks(sprite, wing, stripes([[(0.14 + 0.09 * i, 0.74 - 0.01 * i), (0.32 + 0.06 * i, 0.54)]
        for i in range(4)], 0.008), scaled(coat, 0.75))  # fmt: skip
    pouch = blob(
        [(0.76, 0.14), (0.98, 0.24), (1.22, 0.32), (1.12, 0.38), (0.94, 0.42), (0.8, 0.34), (0.72, 0.2)]
    )
    sprite.part(pouch, rgb("#f5b04a"), below=rgb("#e88a2f"), sharp=True, gloss=0.35)
    sprite.part([(0.76, 0.09), (0.98, 0.18), (1.26, 0.29), (1.25, 0.335), (0.98, 0.245), (0.76, 0.165)],
        rgb("#f2cf7c"), gloss=0.4)  # fmt: skip
    eye(sprite, 0.735, 0.1, 0.02)


SUBJECTS = (
    Subject(name="flamingo", model=_flamingo, height=0.66, metres=1.4, aspect=0.7),
    Subject(name="heron", model=_heron, height=0.64, metres=1.0, aspect=0.84),
    Subject(name="ostrich", model=_ostrich, height=0.64, metres=2.3, aspect=0.76, top=0.33),
    Subject(name="duck", model=_duck, height=0.4, metres=0.4, aspect=1.3),
    Subject(name="swan", model=_swan, height=0.5, metres=0.9, aspect=1.16, top=0.56),
    Subject(name="pelican", model=_pelican, height=0.52, metres=1.2, aspect=1.26),
)
