"""Mammals of the sea: whales, dolphins and seals, from the side."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Plane, Rgb, ellipse
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.animals.anatomy import blob, eye, marks, merged, spots, tube


def _whale(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#3f5f86")
    pale = rgb("#e9eef2")
    if sprite.variant == "narwhal":
        skin = wanted or rgb("#8d9aa6")
    if sprite.variant == "beluga":
        skin = wanted or rgb("#eef2f4")
    sprite.part(
        tube([(1.25, 0.72, 0.06), (1.14, 0.84, 0.05), (1.0, 0.93, 0.016)]), scaled(skin, 0.55), sharp=True
    )
    if sprite.variant == "narwhal":
        sprite.part(
            tube([(1.86, 0.42, 0.02), (2.0, 0.32, 0.013), (2.12, 0.23, 0.003)]),
            rgb("#f0e6cc"),
            sharp=True,
            gloss=0.4,
        )
    body = merged(blob([(1.94, 0.56), (1.9, 0.42), (1.7, 0.29), (1.35, 0.24), (1.0, 0.3), (0.7, 0.42),
        (0.42, 0.46), (0.24, 0.4), (0.2, 0.46), (0.34, 0.58), (0.66, 0.68), (1.0, 0.78), (1.4, 0.82),
        (1.75, 0.77), (1.92, 0.67)]), blob([(0.3, 0.48), (0.2, 0.32), (0.04, 0.18), (0.0, 0.22),
        (0.05, 0.36), (0.18, 0.48)]), blob([(0.3, 0.44), (0.32, 0.28), (0.46, 0.1), (0.52, 0.12),
        (0.48, 0.3), (0.38, 0.46)]), blob([(0.74, 0.4), (0.72, 0.3), (0.78, 0.31), (0.92, 0.36)]),
        soft=0.012,)  # fmt: skip
    sprite.part(body, skin, below=scaled(skin, 0.85), sharp=True, gloss=0.25, puff=0.6)
    belly = blob([(1.98, 0.58), (1.7, 0.62), (1.3, 0.64), (0.95, 0.68), (0.6, 0.66), (0.9, 0.86),
        (1.4, 0.92), (1.9, 0.85)])  # fmt: skip
    marks(sprite, body, [belly], pale, soft=0.012)
    grooves = [tube([(1.95, 0.63 + 0.034 * i, 0.004), (1.6, 0.67 + 0.03 * i, 0.006),
        (1.12, 0.69 + 0.03 * i, 0.003)]) for i in range(5)]  # fmt: skip
    marks(sprite, body, grooves, scaled(pale, 0.6), alpha=0.8)
    marks(sprite, body, spots(sprite, "dots", (1.0, 0.27, 1.85, 0.4), 12, (0.008, 0.016)),
        mixed(skin, (1.0, 1.0, 1.0), 0.4), alpha=0.8)  # fmt: skip
    sprite.line([(1.93, 0.58), (1.78, 0.6), (1.62, 0.57)], scaled(skin, 0.4), 0.011, alpha=0.9)
    sprite.part(tube([(1.4, 0.68, 0.06), (1.3, 0.83, 0.058), (1.1, 0.97, 0.018)]), scaled(skin, 0.9),
        below=scaled(skin, 0.7), sharp=True, gloss=0.2)  # fmt: skip
    eye(sprite, 1.6, 0.525, 0.022)


def _leaping(sprite: Sprite, skin: Rgb, beak: bool, fin: float) -> Plane:
    """Draw a body bent in a leap, nose right and down; return its outline."""
    nose = [blob([(1.42, 0.4), (1.52, 0.5), (1.55, 0.6), (1.47, 0.57), (1.36, 0.52)])] if beak else []
    sprite.part(
        tube([(1.06, 0.5, 0.05), (0.98, 0.68, 0.045), (0.88, 0.76, 0.012)]), scaled(skin, 0.55), sharp=True
    )
    body = merged(tube([(0.2, 0.76, 0.035), (0.36, 0.58, 0.06), (0.58, 0.4, 0.125), (0.86, 0.3, 0.175),
        (1.14, 0.31, 0.165), (1.34, 0.41, 0.11), (1.42, 0.49, 0.06)], steps=10),
        blob([(0.24, 0.72), (0.1, 0.72), (0.0, 0.66), (0.0, 0.72), (0.1, 0.83), (0.15, 0.97),
        (0.2, 0.98), (0.24, 0.86), (0.3, 0.72)]),
        blob([(0.72, 0.2), (0.66, 0.1 - fin), (0.58, 0.02 - fin), (0.7, 0.0 - fin), (0.84, 0.05),
        (0.94, 0.18)]), *nose, soft=0.014,)  # fmt: skip
    sprite.part(body, skin, below=scaled(skin, 0.9), sharp=True, gloss=0.5, puff=0.6)
    return body


def _flipper(sprite: Sprite, skin: Rgb) -> None:
    sprite.part(blob([(1.2, 0.42), (1.12, 0.56), (1.0, 0.72), (0.93, 0.76), (0.96, 0.62),
        (1.06, 0.44)]), skin, below=scaled(skin, 0.8), sharp=True, gloss=0.3)  # fmt: skip


def _dolphin(sprite: Sprite, wanted: Rgb | None) -> None:
    skin = wanted or rgb("#6f93b4")
    body = _leaping(sprite, skin, True, 0.0)
    belly = blob([(1.56, 0.6), (1.4, 0.54), (1.2, 0.46), (0.9, 0.42), (0.6, 0.52), (0.3, 0.72),
        (0.6, 0.66), (0.9, 0.56), (1.2, 0.6), (1.4, 0.66)])  # fmt: skip
    marks(sprite, body, [belly], rgb("#eef2f3"), soft=0.014)
    _flipper(sprite, scaled(skin, 0.85))
    sprite.line([(1.52, 0.565), (1.43, 0.51), (1.36, 0.48)], scaled(skin, 0.4), 0.009)
    eye(sprite, 1.315, 0.41, 0.02)


def _orca(sprite: Sprite, wanted: Rgb | None) -> None:
    skin, white = wanted or rgb("#20252e"), rgb("#f3f4f2")
    body = _leaping(sprite, skin, False, 0.12)
    belly = blob([(1.56, 0.58), (1.38, 0.51), (1.2, 0.46), (1.0, 0.44), (0.84, 0.44), (0.7, 0.36),
        (0.58, 0.44), (0.66, 0.48), (0.46, 0.62), (0.8, 0.6), (1.2, 0.64), (1.45, 0.7)])  # fmt: skip
    marks(sprite, body, [belly, ellipse(1.24, 0.31, 0.075, 0.038, turn=0.5)], white, soft=0.004)
    marks(
        sprite, body, [ellipse(0.7, 0.22, 0.1, 0.035, turn=-0.35)], scaled(white, 0.65), soft=0.02, alpha=0.7
    )
    _flipper(sprite, scaled(skin, 0.9))
    sprite.line([(1.47, 0.545), (1.4, 0.53), (1.34, 0.48)], scaled(skin, 0.4), 0.009)
    eye(sprite, 1.345, 0.4, 0.016)


def _seal(sprite: Sprite, wanted: Rgb | None) -> None:
    pup = sprite.variant == "pup"
    skin = wanted or rgb("#f2efe9" if pup else "#8a6248" if sprite.variant == "walrus" else "#77787d")
    dark = scaled(skin, 0.68)
    sprite.shadow(0.62, 0.97, 0.6, 0.05)
    sprite.part(blob([(0.16, 0.88), (0.02, 0.76), (0.0, 0.84), (0.06, 0.9), (0.0, 0.97), (0.2, 0.97)]),
        dark, sharp=True)  # fmt: skip
    sprite.part(
        tube([(0.94, 0.72, 0.06), (1.04, 0.88, 0.045), (1.16, 0.95, 0.03)]), scaled(skin, 0.6), sharp=True
    )
    body = merged(tube([(0.12, 0.9, 0.05), (0.34, 0.83, 0.11), (0.6, 0.74, 0.2), (0.84, 0.6, 0.2),
        (0.96, 0.4, 0.15), (1.0, 0.25, 0.13)], steps=10), ellipse(1.03, 0.2, 0.15, 0.14),
        ellipse(1.13, 0.25, 0.085, 0.07), soft=0.02,)  # fmt: skip
    fur = 0.5 if pup else 0.12
    sprite.part(
        body, skin, below=mixed(skin, (1, 1, 1), 0.25), sharp=True, gloss=0.0 if pup else 0.35, fur=fur
    )
    if not sprite.variant and wanted is None:
        marks(sprite, body, spots(sprite, "dots", (0.3, 0.4, 1.0, 0.85), 26, (0.01, 0.022)), dark, alpha=0.7)
    sprite.part(tube([(0.78, 0.72, 0.075), (0.82, 0.88, 0.06), (0.93, 0.955, 0.036)]),
        mixed(skin, dark, 0.5), sharp=True, fur=fur)  # fmt: skip
    for x in (0.87, 0.91):
        sprite.line([(x, 0.92), (x + 0.035, 0.965)], scaled(dark, 0.7), 0.007, alpha=0.8)
    for lift in (-0.02, 0.005, 0.03):
        sprite.line([(1.14, 0.27 + lift * 0.4), (1.24, 0.28 + lift * 2), (1.3, 0.31 + lift * 3)],
            (0.95, 0.95, 0.93), 0.005, alpha=0.7)  # fmt: skip
    sprite.oval(1.205, 0.21, 0.03, 0.024, rgb("#231f20"), gloss=0.5)
    sprite.line([(1.2, 0.25), (1.17, 0.29), (1.11, 0.285)], rgb("#2d2829"), 0.008)
    eye(sprite, 1.06, 0.165, 0.036)
    if sprite.variant == "walrus":
        sprite.oval(1.15, 0.275, 0.095, 0.075, mixed(skin, (1.0, 0.95, 0.9), 0.35), fur=0.3)
        sprite.oval(1.2, 0.215, 0.034, 0.026, rgb("#231f20"), gloss=0.5)
        for x in (1.11, 1.18):
            sprite.part(tube([(x, 0.33, 0.024), (x + 0.012, 0.44, 0.02), (x + 0.03, 0.55, 0.004)]),
                rgb("#f4ecd8"), sharp=True, gloss=0.4)  # fmt: skip


SUBJECTS = (
    Subject(name="whale", model=_whale, height=0.5, metres=4.0, aspect=1.96, top=0.29, shadow=False),
    Subject(name="dolphin", model=_dolphin, height=0.46, metres=1.3, aspect=1.56, top=0.14, shadow=False),
    Subject(name="orca", model=_orca, height=0.5, metres=3.0, aspect=1.5, shadow=False),
    Subject(name="seal", model=_seal, height=0.42, metres=1.0, aspect=1.3),
)
