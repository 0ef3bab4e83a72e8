"""Street furniture and enclosures: bench, lamps, signs, boxes, fences, well."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.buildings.masonry import BRICK, GOLD, IRON, OAK, STONE, courses, lit
from lumigate.draft.picture.subjects.forms import arc, box, natural, ring, rounded, shining, trace, tube

_CREAM = rgb("#f3ead6")
_FLAME = rgb("#ffd98a")


def _bench(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = natural(sprite, wanted, "#9a6a40", "#b07f4c", "#5f7f5a")
    sprite.shadow(0.95, 0.97, 0.9, 0.05)
    for x in (0.22, 1.68):
        tube(sprite, trace(f"{x} 0.06, {x} 0.56"), IRON, 0.045)
    for i in range(4):
        y = 0.04 + 0.12 * i
        sprite.part(
            rounded(0.06, y, 1.84, y + 0.095, 0.02), wood, below=scaled(wood, 0.78), sharp=True, puff=0.4
        )
    for i in range(3):
        y, over = 0.54 + 0.055 * i, 0.03 * i
        sprite.part(
            rounded(0.08 - over, y, 1.82 + over, y + 0.05, 0.015),
            scaled(wood, 0.92 + 0.08 * i),
            sharp=True,
            puff=0.4,
        )
    for x in (0.2, 1.7):
        side = -1 if x < 1 else 1
        tube(
            sprite,
            trace(f"{x} 0.34, {x + side * 0.1} 0.34, {x + side * 0.12} 0.46, {x + side * 0.06} 0.6"),
            IRON,
            0.04,
        )
        tube(sprite, trace(f"{x} 0.68, {x + side * 0.02} 0.84, {x + side * 0.1} 0.975"), IRON, 0.05)
        tube(
            sprite,
            trace(f"{x - side * 0.14} 0.7, {x - side * 0.12} 0.86, {x - side * 0.18} 0.965"),
            scaled(IRON, 0.8),
            0.045,
        )


def _lantern_head(sprite: Sprite, x: float, top: float, size: float, metal: Rgb) -> None:
    if lit(sprite):
        sprite.glow(x, top + size * 0.6, size * 1.1, rgb("#ffc56a"), alpha=0.75)
    glass = shining(sprite, _FLAME) if lit(sprite) else rgb("#e8eef0")
    sprite.part(
        [
            (x - size * 0.42, top + size * 0.24),
            (x + size * 0.42, top + size * 0.24),
            (x + size * 0.28, top + size),
            (x - size * 0.28, top + size),
        ],
        glass,
        below=mixed(glass, rgb("#e8a24a"), 0.4),
        sharp=True,
        flat=0.7,
        gloss=0.3,
    )
    for a, b in ((-0.42, -0.28), (0.42, 0.28), (0.0, 0.0)):
        sprite.line([(x + size * a, top + size * 0.24), (x + size * b, top + size)], metal, size * 0.07)
    sprite.part(
        [(x, top - size * 0.06), (x + size * 0.52, top + size * 0.26), (x - size * 0.52, top + size * 0.26)],
        metal,
        sharp=True,
        puff=0.6,
        gloss=0.3,
    )
    sprite.oval(x, top - size * 0.08, size * 0.08, size * 0.08, metal)
    sprite.part(
        [
            (x - size * 0.34, top + size * 0.98),
            (x + size * 0.34, top + size * 0.98),
            (x + size * 0.18, top + size * 1.12),
            (x - size * 0.18, top + size * 1.12),
        ],
        metal,
        sharp=True,
    )


def _street_lamp(sprite: Sprite, wanted: Rgb | None) -> None:
    metal = wanted or rgb("#2f3a3c")
    sprite.shadow(0.24, 0.985, 0.12, 0.016)
    tube(sprite, [(0.24, 0.24), (0.24, 0.97)], metal, 0.03)
    for y, half in ((0.9, 0.05), (0.97, 0.075), (0.4, 0.03), (0.28, 0.028)):
        sprite.part(
            rounded(0.24 - half, y - 0.012, 0.24 + half, y + 0.02, 0.008), metal, sharp=True, gloss=0.4
        )
    tube(sprite, trace("0.24 0.3, 0.14 0.28, 0.09 0.2, 0.1 0.17"), metal, 0.018)
    tube(sprite, trace("0.24 0.3, 0.34 0.28, 0.39 0.2, 0.38 0.17"), metal, 0.018)
    _lantern_head(sprite, 0.24, 0.05, 0.17, metal)
    for x in (0.1, 0.38):
        _lantern_head(sprite, x, 0.07, 0.095, metal)


def _paper_lantern(sprite: Sprite, wanted: Rgb | None) -> None:
    red = natural(sprite, wanted, "#d8352a", "#e8702f", "#d8352a")
    tube(sprite, [(0.3, 0.0), (0.3, 0.14)], GOLD, 0.014)
    sprite.glow(0.3, 0.45, 0.32, rgb("#ff9a4a"), alpha=0.5)
    sprite.oval(
        0.3, 0.45, 0.29, 0.31, red, below=scaled(red, 0.75), puff=0.9, flat=0.4 if lit(sprite) else 0.0
    )
    for reach in (0.1, 0.2):
        for start in (90, -90):
            sprite.line(arc(0.3, 0.45, reach, 0.31, start, start + 180, 11), scaled(red, 0.7), 0.008)
    sprite.line([(0.3, 0.14), (0.3, 0.76)], scaled(red, 0.7), 0.008)
    for y in (0.14, 0.72):
        sprite.part(rounded(0.19, y - 0.01, 0.41, y + 0.045, 0.01), GOLD, sharp=True, gloss=0.4)
    for x in (0.26, 0.3, 0.34):
        sprite.line([(x, 0.76), (x, 0.97)], GOLD, 0.018)


def _traffic_light(sprite: Sprite, wanted: Rgb | None) -> None:
    case = wanted or rgb("#2f3338")
    sprite.shadow(0.2, 0.985, 0.12, 0.016)
    tube(sprite, [(0.2, 0.5), (0.2, 0.985)], rgb("#5f646a"), 0.045)
    sprite.part(
        rounded(0.06, 0.02, 0.34, 0.62, 0.05), case, below=scaled(case, 0.7), sharp=True, puff=0.3, gloss=0.3
    )
    on = sprite.streams.pick("light", 3)
    for i, code in enumerate(("#ff3b30", "#ffc02e", "#35d060")):
        y = 0.13 + 0.19 * i
        sprite.part(arc(0.2, y, 0.1, 0.1, 170, 370, 15), scaled(case, 0.6), sharp=True)
        tone = shining(sprite, rgb(code)) if i == on else scaled(rgb(code), 0.32)
        sprite.oval(0.2, y, 0.075, 0.075, tone, gloss=0.5, flat=0.7 if i == on else 0.2)
        if i == on:
            sprite.glow(0.2, y, 0.1, rgb(code), alpha=0.6)
    sprite.part(rounded(0.12, 0.95, 0.28, 0.985, 0.01), rgb("#4a4e54"), sharp=True)


def _sign_post(sprite: Sprite, wanted: Rgb | None) -> None:
    wood = natural(sprite, wanted, "#b08552", "#9a6e42", "#c49a66")
    sprite.shadow(0.45, 0.985, 0.2, 0.022)
    tube(sprite, [(0.45, 0.06), (0.45, 0.985)], scaled(wood, 0.75), 0.06)
    boards = [
        trace("0.1 0.12, 0.78 0.1, 0.89 0.2, 0.79 0.3, 0.1 0.3"),
        trace("0.8 0.36, 0.14 0.34, 0.02 0.44, 0.13 0.54, 0.8 0.54"),
    ]
    if sprite.variant == "board":
        boards = [trace("0.03 0.1, 0.87 0.08, 0.88 0.5, 0.04 0.52")]
    for points in boards:
        sprite.part(points, wood, below=scaled(wood, 0.82), sharp=True, puff=0.12)
        low, high = min(y for _, y in points), max(y for _, y in points)
        for share in (0.3, 0.66):
            y = low + (high - low) * share
            sprite.line([(0.16, y), (0.44, y + 0.008), (0.76, y - 0.004)], scaled(wood, 0.75), 0.006)
        for x in (0.42, 0.48):
            sprite.oval(x, (low + high) / 2, 0.011, 0.011, IRON)
    for x in (0.34, 0.4, 0.52, 0.57):
        sprite.part([(x, 0.985), (x - 0.02, 0.9), (x + 0.02, 0.985)], rgb("#5f8f3f"), sharp=True)


def _road_sign(sprite: Sprite, wanted: Rgb | None) -> None:
    red = wanted or rgb("#c8241c")
    sprite.shadow(0.24, 0.985, 0.1, 0.016)
    tube(sprite, [(0.24, 0.2), (0.24, 0.985)], rgb("#9aa0a6"), 0.032)
    eight = arc(0.24, 0.24, 0.24, 0.24, 22.5, 337.5, 8)
    sprite.part(eight, rgb("#f4f2ee"), sharp=True, puff=0.1)
    sprite.part(
        [(0.24 + (x - 0.24) * 0.9, 0.24 + (y - 0.24) * 0.9) for x, y in eight],
        red,
        sharp=True,
        puff=0.05,
        flat=0.3,
    )
    sprite.part(rounded(0.1, 0.205, 0.38, 0.275, 0.01), rgb("#f4f2ee"), sharp=True, flat=0.5, rim=0)


def _phone_box(sprite: Sprite, wanted: Rgb | None) -> None:
    red = wanted or rgb("#c3241c")
    sprite.shadow(0.22, 0.985, 0.22, 0.025)
    sprite.part(trace("0.04 0.1, 0.1 0.03, 0.22 0.01, 0.34 0.03, 0.4 0.1"), red, gloss=0.3)
    sprite.part(box(0.03, 0.09, 0.41, 0.985), red, below=scaled(red, 0.78), sharp=True, puff=0.15, gloss=0.2)
    sprite.part(box(0.08, 0.105, 0.36, 0.15), _CREAM, sharp=True, flat=0.3)
    inside = shining(sprite, rgb("#ffe2a6")) if lit(sprite) else rgb("#8fb0b8")
    sprite.part(box(0.09, 0.19, 0.35, 0.82), inside, below=scaled(inside, 0.75), sharp=True, flat=0.6, rim=0)
    for x in (0.09, 0.155, 0.285, 0.35):
        sprite.line([(x, 0.19), (x, 0.82)], red, 0.016)
    for i in range(8):
        sprite.line([(0.09, 0.19 + 0.09 * i), (0.35, 0.19 + 0.09 * i)], red, 0.016)
    sprite.part(box(0.09, 0.85, 0.35, 0.94), scaled(red, 0.85), sharp=True, puff=0.2)
    sprite.part(box(0.01, 0.955, 0.43, 0.985), scaled(red, 0.45), sharp=True)
    sprite.oval(0.33, 0.55, 0.012, 0.02, GOLD, gloss=0.5)


def _mailbox(sprite: Sprite, wanted: Rgb | None) -> None:
    if sprite.variant == "pillar":
        red = wanted or rgb("#c3241c")
        sprite.shadow(0.4, 0.985, 0.24, 0.025)
        sprite.part(box(0.2, 0.16, 0.6, 0.93), red, below=scaled(red, 0.75), sharp=True, puff=1.0, gloss=0.2)
        sprite.part(arc(0.4, 0.17, 0.24, 0.14, 180, 360), red, sharp=True, puff=0.8, gloss=0.4)
        sprite.part(box(0.16, 0.16, 0.64, 0.2), scaled(red, 0.85), sharp=True, puff=1.0)
        sprite.part(box(0.18, 0.91, 0.62, 0.985), rgb("#26262a"), sharp=True, puff=1.0)
        sprite.part(rounded(0.27, 0.29, 0.53, 0.33, 0.01), rgb("#1d1d20"), sharp=True, rim=0)
        sprite.part(rounded(0.3, 0.4, 0.5, 0.56, 0.01), _CREAM, sharp=True, flat=0.3)
        return
    paint = natural(sprite, wanted, "#2f6fb0", "#c8362c", "#5f7f8f", "#3f8a5a")
    sprite.shadow(0.4, 0.985, 0.18, 0.022)
    tube(sprite, [(0.4, 0.4), (0.4, 0.985)], OAK, 0.09)
    sprite.part(
        [(0.04, 0.44), (0.04, 0.2), *arc(0.6, 0.2, 0.17, 0.18, 270, 360, 7), (0.77, 0.44)],
        paint,
        below=scaled(paint, 0.7),
        sharp=True,
        puff=0.5,
        gloss=0.3,
    )
    sprite.part(
        [(0.04, 0.44), *arc(0.19, 0.2, 0.15, 0.18, 180, 360, 13), (0.34, 0.44)],
        scaled(paint, 1.12),
        below=scaled(paint, 0.85),
        sharp=True,
        puff=0.15,
        gloss=0.3,
    )
    sprite.oval(0.19, 0.12, 0.025, 0.02, scaled(paint, 0.6))
    sprite.line([(0.04, 0.445), (0.77, 0.445)], scaled(paint, 0.5), 0.02)
    tube(sprite, [(0.6, 0.34), (0.6, 0.1)], rgb("#c8362c"), 0.022)
    sprite.part(box(0.59, 0.08, 0.72, 0.16), rgb("#d8392e"), sharp=True)
    sprite.part(trace("0.3 0.6, 0.36 0.9, 0.34 0.985, 0.28 0.985, 0.24 0.88"), rgb("#5f8f3f"), fur=0.8)


def _fence(sprite: Sprite, wanted: Rgb | None) -> None:
    paint = natural(sprite, wanted, "#f1ece0", "#b08552", "#f1ece0")
    sprite.shadow(1.1, 0.97, 1.1, 0.04)
    for y in (0.36, 0.74):
        sprite.part(
            box(0.0, y, 2.2, y + 0.08), scaled(paint, 0.85), below=scaled(paint, 0.7), sharp=True, puff=0.3
        )
    for i in range(11):
        x = 0.03 + 0.197 * i
        sprite.part(
            [(x, 0.985), (x, 0.16), (x + 0.075, 0.04), (x + 0.15, 0.16), (x + 0.15, 0.985)],
            paint,
            below=scaled(paint, 0.82),
            sharp=True,
            puff=0.25,
        )
        for y in (0.4, 0.78):
            sprite.oval(x + 0.075, y, 0.012, 0.012, IRON, rim=0)


def _wall(sprite: Sprite, wanted: Rgb | None) -> None:
    brick = wanted or (scaled(STONE, 0.95) if sprite.variant == "stone" else BRICK)
    mortar = mixed(scaled(brick, 0.72), rgb("#b8b0a4"), 0.5)
    sprite.shadow(1.1, 0.97, 1.1, 0.04)
    sprite.part(box(0.0, 0.12, 2.2, 0.985), mortar, below=scaled(mortar, 0.8), sharp=True, puff=0.05)
    stream = sprite.streams.stream("bricks")
    for row in range(6):
        y = 0.145 + 0.14 * row
        x = 0.01 - (0.13 if row % 2 else 0.0)
        while x < 2.19:
            wide = 0.25 if sprite.variant != "stone" else float(stream.uniform(0.16, 0.34))
            left, right = max(x, 0.005), min(x + wide, 2.195)
            if right - left > 0.03:
                sprite.part(
                    rounded(left + 0.008, y, right - 0.008, y + 0.122, 0.012),
                    scaled(brick, float(stream.uniform(0.82, 1.14))),
                    sharp=True,
                    puff=0.2,
                    rim=0.3,
                )
            x += wide
    sprite.part(rounded(-0.03, 0.05, 2.23, 0.14, 0.02), scaled(mortar, 1.15), sharp=True, puff=0.4)


def _gate(sprite: Sprite, wanted: Rgb | None) -> None:
    iron = wanted or rgb("#2c3134")
    stone = rgb("#b9ab92")
    sprite.shadow(0.65, 0.985, 0.64, 0.03)
    for i in range(12):
        x = 0.27 + 0.069 * i
        top = 0.3 - 0.16 * (1 - ((x - 0.65) / 0.4) ** 2)
        tube(sprite, [(x, top), (x, 0.965)], iron, 0.018)
        sprite.part(
            [(x, top - 0.06), (x + 0.018, top), (x - 0.018, top)],
            GOLD if wanted is None else iron,
            sharp=True,
        )
    for y in (0.42, 0.7, 0.93):
        tube(sprite, [(0.22, y), (1.08, y)], iron, 0.022)
    tube(
        sprite, [(0.25 + 0.8 * i / 10, 0.34 - 0.16 * (1 - (i / 5 - 1) ** 2)) for i in range(11)], iron, 0.022
    )
    for x in (0.48, 0.82):
        sprite.part(ring(x, 0.56, 0.1, 0.02), iron, sharp=True)
    for x in (0.14, 1.16):
        sprite.part(
            box(x - 0.11, 0.22, x + 0.11, 0.985), stone, below=scaled(stone, 0.78), sharp=True, puff=0.15
        )
        courses(sprite, x - 0.1, 0.28, x + 0.1, 0.96, stone, count=12)
        sprite.part(box(x - 0.14, 0.17, x + 0.14, 0.23), scaled(stone, 1.08), sharp=True, puff=0.3)
        sprite.oval(x, 0.1, 0.075, 0.075, stone, gloss=0.2)


def _well(sprite: Sprite, wanted: Rgb | None) -> None:
    stone = wanted or rgb("#a8a49c")
    roof = rgb("#8f4a36")
    sprite.shadow(0.42, 0.975, 0.4, 0.045)
    sprite.oval(0.42, 0.66, 0.3, 0.05, rgb("#26303a"))
    for x in (0.18, 0.66):
        tube(sprite, [(x, 0.24), (x, 0.7)], OAK, 0.045)
    tube(sprite, [(0.14, 0.44), (0.76, 0.44)], OAK, 0.035)
    tube(sprite, trace("0.76 0.44, 0.8 0.44, 0.8 0.52, 0.84 0.52"), IRON, 0.02)
    sprite.line([(0.42, 0.45), (0.42, 0.56)], rgb("#d8c49a"), 0.014)
    sprite.part(
        trace("0.36 0.55, 0.48 0.55, 0.46 0.65, 0.38 0.65"), OAK, below=scaled(OAK, 0.7), sharp=True, puff=0.6
    )
    sprite.part(
        [*arc(0.42, 0.67, 0.33, 0.06, 180, 0, 17), (0.74, 0.92), *arc(0.42, 0.92, 0.32, 0.065, 0, 180, 13)],
        stone,
        below=scaled(stone, 0.72),
        sharp=True,
        puff=0.6,
    )
    courses(sprite, 0.12, 0.76, 0.72, 0.95, stone, count=24, size=0.09)
    sprite.part(
        [*arc(0.42, 0.66, 0.35, 0.065, 0, 180, 17), *arc(0.42, 0.7, 0.35, 0.065, 180, 0, 17)],
        scaled(stone, 1.12),
        sharp=True,
        puff=0.4,
    )
    sprite.part(trace("0.42 0.02, 0.84 0.28, 0.0 0.28"), roof, below=scaled(roof, 0.75), sharp=True, puff=0.2)
    for k in (0.4, 0.62, 0.82):
        sprite.line(
            [(0.42 - 0.42 * k, 0.02 + 0.26 * k), (0.42 + 0.42 * k, 0.02 + 0.26 * k)],
            scaled(roof, 0.65),
            0.008,
        )


def _hydrant(sprite: Sprite, wanted: Rgb | None) -> None:
    red = natural(sprite, wanted, "#c8241c", "#e0b02f")
    sprite.shadow(0.3, 0.98, 0.26, 0.035)
    for x in (0.1, 0.5):
        sprite.part(rounded(x - 0.08, 0.4, x + 0.08, 0.54, 0.03), scaled(red, 0.85), sharp=True, gloss=0.3)
    sprite.part(box(0.15, 0.24, 0.45, 0.9), red, below=scaled(red, 0.7), sharp=True, puff=1.0, gloss=0.4)
    sprite.part(arc(0.3, 0.24, 0.17, 0.17, 180, 360), red, sharp=True, puff=0.8, gloss=0.4)
    sprite.part(rounded(0.26, 0.02, 0.34, 0.1, 0.01), scaled(red, 0.75), sharp=True)
    for y, half in ((0.22, 0.2), (0.72, 0.18), (0.88, 0.22)):
        sprite.part(
            rounded(0.3 - half, y, 0.3 + half, y + 0.06, 0.02),
            scaled(red, 0.9),
            sharp=True,
            puff=0.6,
            gloss=0.3,
        )
    sprite.oval(0.3, 0.47, 0.11, 0.11, scaled(red, 0.8), gloss=0.3)
    sprite.oval(0.3, 0.47, 0.06, 0.06, rgb("#c9ced6"), gloss=0.5)
    sprite.part(rounded(0.06, 0.92, 0.54, 0.985, 0.02), scaled(red, 0.6), sharp=True)


SUBJECTS = (
    Subject(name="bench", model=_bench, height=0.3, metres=0.85, aspect=1.9, top=0.56),
    Subject(name="street_lamp", model=_street_lamp, height=0.66, metres=4, aspect=0.48),
    Subject(name="paper_lantern", model=_paper_lantern, height=0.42, metres=0.4, aspect=0.6, shadow=False),
    Subject(name="traffic_light", model=_traffic_light, height=0.56, metres=3.2, aspect=0.4),
    Subject(name="sign_post", model=_sign_post, height=0.5, metres=2.2, aspect=0.9, top=0.1),
    Subject(name="road_sign", model=_road_sign, height=0.54, metres=2.4, aspect=0.48),
    Subject(name="phone_box", model=_phone_box, height=0.58, metres=2.4, aspect=0.44),
    Subject(name="mailbox", model=_mailbox, height=0.46, metres=1.3, aspect=0.8, top=0.04),
    Subject(name="fence", model=_fence, height=0.28, metres=1.1, aspect=2.2, top=0.06),
    Subject(name="wall", model=_wall, height=0.32, metres=1.5, aspect=2.2, top=0.06),
    Subject(name="gate", model=_gate, height=0.5, metres=2.6, aspect=1.3),
    Subject(name="water_well", model=_well, height=0.5, metres=2.4, aspect=0.84),
    Subject(name="hydrant", model=_hydrant, height=0.38, metres=0.8, aspect=0.6, top=0.04),
)
