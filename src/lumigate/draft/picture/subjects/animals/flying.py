"""Birds and bats on the wing."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb, ellipse
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import blob, eye, marks, merged, mirrored, stripes, tube


def _eagle(sprite: Sprite, wanted: Rgb | None) -> None:
    vulture, hawk = sprite.variant == "vulture", sprite.variant == "hawk"
    coat = wanted or rgb("#a06a3c" if hawk else "#4f3726")
    pale = rgb("#ecd9b8" if hawk else "#f6f3ea")
    gold, centre = rgb("#efb32f"), 1.0
    if vulture:
        coat, pale = wanted or rgb("#33292a"), rgb("#d98a80")
    feathers = [tube([(0.72 - 0.02 * i, 0.36, 0.05), (0.36 - 0.012 * i, 0.3 + 0.035 * i, 0.042),
        (0.02 + 0.028 * i * i * 0.6 + 0.03 * i, 0.1 + 0.105 * i, 0.014)], steps=8) for i in range(6)]  # fmt: skip
    inner = [
        tube(
            [(0.8, 0.4, 0.06), (0.72 - 0.1 * i, 0.52, 0.05), (0.74 - 0.105 * i, 0.68 - 0.018 * i * i, 0.022)]
        )
        for i in range(5)
    ]
    arm = tube([(0.92, 0.42, 0.1), (0.72, 0.34, 0.085), (0.5, 0.22, 0.07), (0.3, 0.2, 0.045)], steps=10)
    for flip in (False, True):
        for i, feather in enumerate([*reversed(inner), *reversed(feathers)]):
            part = mirrored(feather, centre) if flip else feather
            tone = mixed(scaled(coat, 0.62), pale, 0.35 if hawk else 0.0)
            sprite.part(part, scaled(tone, 0.85 + 0.06 * (i % 3)), sharp=True, rim=0.25, puff=0.4)
        sprite.part(mirrored(arm, centre) if flip else arm, coat, sharp=True, fur=0.35, rim=0.5)
    for i in (-2, 2, -1, 1, 0):
        sprite.part(tube([(1.0 + 0.02 * i, 0.62, 0.04),
            (1.0 + 0.07 * i, 0.93 - 0.015 * abs(i), 0.042)]),
            scaled(mixed(coat, pale, 0.3) if hawk else coat if vulture else pale, 0.94 - 0.04 * abs(i)),
            sharp=True, rim=0.2)  # fmt: skip
    body = merged(tube([(1.0, 0.3, 0.12), (1.0, 0.48, 0.15), (1.0, 0.68, 0.07)]))
    sprite.part(body, coat, below=scaled(coat, 0.8), sharp=True, fur=0.5)
    for x in (0.93, 1.07):
        sprite.part(tube([(x, 0.64, 0.045), (x, 0.74, 0.03)]), scaled(coat, 0.85), sharp=True, fur=0.5)
        for dx in (-0.025, 0.0, 0.025):
            sprite.line([(x, 0.76), (x + dx, 0.82)], gold, 0.018)
    if hawk:
        marks(sprite, body, [ellipse(1.0, 0.5, 0.1, 0.14)], pale, soft=0.02)
        marks(sprite, body, stripes([[(0.93 + 0.035 * i, 0.42), (0.94 + 0.03 * i, 0.6)]
            for i in range(5)], 0.01), coat, alpha=0.8)  # fmt: skip
    head = blob([(1.0, 0.1), (1.1, 0.14), (1.13, 0.25), (1.09, 0.36), (1.0, 0.4), (0.9, 0.36),
        (0.87, 0.24), (0.91, 0.13)])  # fmt: skip
    if vulture:
        sprite.oval(1.0, 0.38, 0.15, 0.07, rgb("#ece6dc"), fur=0.9)
    sprite.part(head, scaled(coat, 1.1) if hawk else pale, sharp=True, fur=0.0 if vulture else 0.4)
    sprite.part(
        [(1.05, 0.19), (1.13, 0.19), (1.2, 0.25), (1.19, 0.34), (1.14, 0.29), (1.06, 0.29)], gold, gloss=0.5
    )
    eye(sprite, 1.035, 0.205, 0.022, iris=gold)
    sprite.line([(0.99, 0.165), (1.075, 0.19)], scaled(coat, 0.5), 0.012)


def _gull(sprite: Sprite, wanted: Rgb | None) -> None:
    kind = sprite.variant
    white = wanted or rgb({"swallow": "#2b3f6e", "dove": "#fbfaf6"}.get(kind, "#f7f7f5"))
    wing = {"swallow": scaled(white, 0.85), "dove": scaled(white, 0.94)}.get(kind, rgb("#aab4bf"))
    tips = {"swallow": scaled(white, 0.55), "dove": scaled(white, 0.88)}.get(kind, rgb("#30333a"))
    far = blob([(0.86, 0.5), (0.95, 0.34), (1.12, 0.16), (1.34, 0.06), (1.5, 0.08), (1.32, 0.2),
        (1.18, 0.36), (1.06, 0.54)])  # fmt: skip
    sprite.part(far, scaled(wing, 0.8), sharp=True, puff=0.4)
    marks(sprite, far, [[(1.3, -0.1), (1.6, -0.1), (1.6, 0.3), (1.34, 0.2)]], scaled(tips, 0.9), soft=0.012)
    if kind == "swallow":
        tail = [tube([(0.5, 0.7, 0.05), (0.3, 0.78, 0.03), (0.04, 0.78 + dy, 0.008)]) for dy in (-0.06, 0.14)]
    else:
        tail = [blob([(0.52, 0.64), (0.28, 0.68), (0.14, 0.74), (0.16, 0.86), (0.32, 0.82), (0.54, 0.74)])]
    body = merged(tube([(0.5, 0.68, 0.06), (0.72, 0.62, 0.115), (0.98, 0.56, 0.12), (1.14, 0.5, 0.09)],
        steps=10), ellipse(1.2, 0.47, 0.095, 0.088), *tail,)  # fmt: skip
    sprite.part(body, white, below=scaled(white, 0.84), sharp=True, puff=0.55)
    if kind == "swallow":
        marks(sprite, body, [[(1.28, 0.5), (1.1, 0.57), (0.8, 0.66), (0.5, 0.72), (0.8, 0.85),
            (1.2, 0.75)]], rgb("#f2ead8"), soft=0.01)  # fmt: skip
        marks(sprite, body, [ellipse(1.22, 0.52, 0.06, 0.05)], rgb("#c05a3a"), soft=0.008)
    near = blob([(1.02, 0.54), (0.98, 0.36), (0.84, 0.2), (0.6, 0.08), (0.3, 0.02), (0.08, 0.08),
        (0.02, 0.18), (0.26, 0.2), (0.46, 0.32), (0.6, 0.5), (0.8, 0.62)])  # fmt: skip
    sprite.part(near, wing, below=scaled(wing, 0.92), sharp=True, puff=0.4, rim=0.6)
    marks(sprite, near, [[(-0.1, -0.1), (0.26, -0.05), (0.22, 0.26), (-0.1, 0.3)]], tips, soft=0.014)
    bars = [[(0.16 + 0.12 * i, 0.24 + 0.09 * i), (0.42 + 0.1 * i, 0.18 + 0.06 * i)] for i in range(5)]
    marks(sprite, near, stripes(bars, 0.01), scaled(wing, 0.75), alpha=0.8)
    beak = rgb("#3a3a40") if kind == "swallow" else rgb("#efb13a")
    sprite.part([(1.275, 0.44), (1.34, 0.46), (1.39, 0.5), (1.33, 0.5), (1.27, 0.505)], beak, gloss=0.4)
    eye(sprite, 1.23, 0.45, 0.019)
    if kind == "dove":
        sprite.line([(1.36, 0.49), (1.42, 0.56), (1.43, 0.64)], rgb("#6b7f3a"), 0.011)
        for x, y, turn in ((1.4, 0.56, 0.5), (1.45, 0.58, -0.6), (1.41, 0.64, 0.6), (1.46, 0.66, -0.5)):
            sprite.oval(x, y, 0.034, 0.014, rgb("#86a04a"), turn=turn)


def _hummingbird(sprite: Sprite, wanted: Rgb | None) -> None:
    coat = wanted or rgb("#2f9a6a")
    throat, pale = rgb("#c8315f"), rgb("#ece7da")
    for i in range(5):
        sprite.part(tube([(0.6, 0.42, 0.045), (0.66 + 0.05 * i, 0.22 + 0.02 * i, 0.05),
            (0.66 + 0.12 * i, 0.0 + 0.045 * i, 0.02)]),
            mixed(coat, (0.75, 0.82, 0.86), 0.5 + 0.08 * (i % 2)), sharp=True, rim=0.2)  # fmt: skip
    for i in range(3):
        sprite.part(tube([(0.36, 0.78, 0.05), (0.26 - 0.03 * i, 0.92 - 0.02 * i, 0.034),
            (0.2 - 0.06 * i, 1.02 - 0.05 * i, 0.016)]), scaled(coat, 0.55 + 0.1 * i), sharp=True)  # fmt: skip
    body = merged(tube([(0.34, 0.8, 0.06), (0.46, 0.64, 0.125), (0.62, 0.47, 0.13), (0.74, 0.33, 0.1)],
        steps=10), ellipse(0.79, 0.28, 0.11, 0.1),)  # fmt: skip
    sprite.part(body, coat, sharp=True, gloss=0.5, puff=0.55)
    marks(sprite, body, [[(0.95, 0.36), (0.8, 0.4), (0.64, 0.56), (0.46, 0.76), (0.6, 0.8),
        (0.8, 0.6)]], pale, soft=0.016)  # fmt: skip
    marks(sprite, body, [ellipse(0.81, 0.38, 0.105, 0.075, turn=-0.5)], throat, soft=0.01)
    sprite.line([(0.87, 0.27), (1.05, 0.25), (1.24, 0.26)], rgb("#2b2a2c"), 0.016)
    for i in range(6):
        sprite.part(tube([(0.58, 0.46, 0.05), (0.4 - 0.03 * i, 0.26 + 0.03 * i, 0.05),
            (0.18 - 0.03 * i + 0.012 * i * i, 0.02 + 0.075 * i, 0.018)]),
            mixed(coat, (0.78, 0.84, 0.88), 0.42 + 0.1 * (i % 2)), sharp=True, rim=0.3)  # fmt: skip
    sprite.part(
        tube([(0.62, 0.47, 0.05), (0.5, 0.34, 0.055), (0.36, 0.2, 0.03)]), coat, sharp=True, gloss=0.3
    )
    eye(sprite, 0.82, 0.26, 0.02)


def _bat(sprite: Sprite, wanted: Rgb | None) -> None:
    fur = wanted or rgb("#4a3a44")
    skin = scaled(fur, 0.66)
    wing = blob([(0.92, 0.42), (0.76, 0.3), (0.6, 0.06), (0.4, 0.1), (0.16, 0.22), (0.0, 0.44),
        (0.02, 0.62), (0.16, 0.54), (0.3, 0.68), (0.42, 0.6), (0.56, 0.76), (0.68, 0.66), (0.82, 0.78),
        (0.94, 0.72)])  # fmt: skip
    for part in (wing, mirrored(wing, 0.95)):
        sprite.part(part, skin, below=scaled(skin, 0.8), sharp=True, puff=0.25, rim=0.7)
    bones = [[(0.86, 0.46), (0.6, 0.08)], [(0.6, 0.09), (0.3, 0.3), (0.03, 0.58)],
        [(0.6, 0.09), (0.42, 0.36), (0.31, 0.64)], [(0.6, 0.09), (0.58, 0.4), (0.56, 0.72)]]  # fmt: skip
    for bone in bones:
        sprite.line(bone, scaled(fur, 1.1), 0.013)
        sprite.line([(1.9 - x, y) for x, y in bone], scaled(fur, 1.1), 0.013)
    sprite.oval(0.95, 0.58, 0.15, 0.24, fur, below=scaled(fur, 0.8), fur=0.8)
    sprite.oval(0.95, 0.62, 0.09, 0.15, mixed(fur, rgb("#c9a58e"), 0.4), fur=0.8, rim=0.1)
    for side in (-1, 1):
        ear = [(0.95 + side * x, y) for x, y in ((0.03, 0.24), (0.12, 0.02), (0.17, 0.02), (0.17, 0.3))]
        sprite.part(ear, fur, fur=0.3)
        inner = [(0.95 + side * x, y) for x, y in ((0.07, 0.22), (0.125, 0.08), (0.15, 0.08), (0.145, 0.26))]
        sprite.part(inner, rgb("#b98a88"), rim=0)
        sprite.part(
            tube([(0.95 + side * 0.06, 0.78, 0.03), (0.95 + side * 0.07, 0.86, 0.02)]), skin, sharp=True
        )
    sprite.oval(0.95, 0.34, 0.16, 0.145, fur, fur=0.6)
    sprite.oval(0.95, 0.4, 0.07, 0.05, mixed(fur, rgb("#c9a58e"), 0.5), rim=0)
    sprite.oval(0.95, 0.378, 0.026, 0.018, scaled(skin, 0.5), gloss=0.4, rim=0)
    for side in (-1, 1):
        eye(sprite, 0.95 + side * 0.07, 0.32, 0.028)
        sprite.part([(0.95 + side * 0.03, 0.42), (0.95 + side * 0.012, 0.42),
            (0.95 + side * 0.021, 0.45)], (1.0, 1.0, 1.0), sharp=True, rim=0)  # fmt: skip


SUBJECTS = (
    Subject(name="eagle", model=_eagle, height=0.5, metres=1.0, aspect=2.0, shadow=False),
    Subject(name="gull", model=_gull, height=0.4, metres=0.6, aspect=1.46, shadow=False),
    Subject(name="hummingbird", model=_hummingbird, height=0.46, metres=0.12, aspect=1.24, shadow=False),
    Subject(name="bat", model=_bat, height=0.42, metres=0.25, aspect=1.9, shadow=False),
)
