"""Plain bodies, and things folded from paper."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subject import Subject
from lumigate.draft.picture.subjects.forms import natural
from lumigate.draft.picture.subjects.solids import cylinder

_WHITE = rgb("#f6f4ee")


def _paint(sprite: Sprite, wanted: Rgb | None) -> Rgb:
    return natural(sprite, wanted, "#d8433a", "#3f7fc4", "#f2b82c", "#58a86a")


def _cube(sprite: Sprite, wanted: Rgb | None) -> None:
    is_die = sprite.variant == "dice"
    tone = wanted or _WHITE if is_die else _paint(sprite, wanted)
    sprite.shadow(0.5, 0.95, 0.46, 0.06, alpha=0.6)
    left, right, near, top = (0.06, 0.27), (0.94, 0.27), (0.5, 0.5), (0.5, 0.05)
    sprite.part([top, right, near, left], scaled(tone, 1.2), sharp=True, flat=0.7, rim=0.2)
    sprite.part([left, near, (0.5, 0.97), (0.06, 0.74)], tone, sharp=True, flat=0.7, rim=0)
    sprite.part([near, right, (0.94, 0.74), (0.5, 0.97)], scaled(tone, 0.66), sharp=True, flat=0.7, rim=0)
    if is_die:
        _dots(sprite, tone)


def _dots(sprite: Sprite, tone: Rgb) -> None:
    dot = rgb("#24262c") if max(tone) > 0.5 else _WHITE
    for x, y in ((0.5, 0.27),):
        sprite.oval(x, y, 0.06, 0.036, dot, rim=0)
    for x, y in ((0.18, 0.46), (0.28, 0.63), (0.38, 0.8)):
        sprite.oval(x, y, 0.034, 0.05, dot, turn=0.2, rim=0)
    for x, y in ((0.62, 0.58), (0.82, 0.48), (0.62, 0.8), (0.82, 0.7)):
        sprite.oval(x, y, 0.034, 0.05, dot, turn=-0.2, rim=0)


def _sphere(sprite: Sprite, wanted: Rgb | None) -> None:
    tone = _paint(sprite, wanted)
    sprite.shadow(0.5, 0.96, 0.4, 0.06, alpha=0.6)
    sprite.oval(0.5, 0.5, 0.46, 0.46, tone, below=scaled(tone, 0.65), puff=1.0, gloss=1.0)


def _cone(sprite: Sprite, wanted: Rgb | None) -> None:
    tone = _paint(sprite, wanted)
    sprite.shadow(0.45, 0.94, 0.42, 0.07, alpha=0.6)
    sprite.oval(0.45, 0.88, 0.4, 0.09, scaled(tone, 0.7), puff=0.3)
    sprite.part(
        [(0.45, 0.03), (0.85, 0.88), (0.66, 0.945), (0.45, 0.97), (0.24, 0.945), (0.05, 0.88)],
        tone,
        sharp=True,
        puff=1.0,
    )


def _pillar(sprite: Sprite, wanted: Rgb | None) -> None:
    tone = _paint(sprite, wanted)
    sprite.shadow(0.36, 0.96, 0.36, 0.05, alpha=0.6)
    cylinder(sprite, 0.36, 0.12, 0.96, 0.32, tone, tilt=0.22, gloss=0.5)


def _paper_plane(sprite: Sprite, wanted: Rgb | None) -> None:
    paper = wanted or _WHITE
    sprite.part([(1.34, 0.06), (0.06, 0.42), (0.42, 0.6)], paper, sharp=True, flat=0.7)
    sprite.part(
        [(1.34, 0.06), (0.42, 0.6), (0.5, 0.96), (0.62, 0.68)], scaled(paper, 0.66), sharp=True, flat=0.7
    )
    sprite.part([(1.34, 0.06), (0.62, 0.68), (0.98, 0.86)], scaled(paper, 0.9), sharp=True, flat=0.7)
    sprite.line([(1.34, 0.06), (0.42, 0.6)], scaled(paper, 0.55), 0.008)


def _origami_crane(sprite: Sprite, wanted: Rgb | None) -> None:
    paper = wanted or rgb(("#e0564a", "#4a8fc4", "#f2b82c", "#f3efe6")[sprite.streams.pick("paper", 4)])
    dark, pale = scaled(paper, 0.7), mixed(paper, _WHITE, 0.3)
    sprite.shadow(0.65, 0.94, 0.34, 0.04, alpha=0.5)
    sprite.part(
        [(0.56, 0.66), (0.28, 0.36), (0.14, 0.28), (0.03, 0.4), (0.2, 0.38), (0.42, 0.78)],
        dark,
        sharp=True,
        flat=0.7,
    )
    sprite.part([(0.78, 0.66), (1.26, 0.24), (0.9, 0.8)], dark, sharp=True, flat=0.7)
    sprite.part([(0.66, 0.7), (0.98, 0.05), (0.86, 0.72)], scaled(paper, 0.82), sharp=True, flat=0.7)
    sprite.part([(0.42, 0.7), (0.66, 0.58), (0.9, 0.72), (0.66, 0.94)], paper, sharp=True, flat=0.7)
    sprite.part([(0.66, 0.58), (0.9, 0.72), (0.66, 0.94)], scaled(paper, 0.86), sharp=True, flat=0.7)
    sprite.part([(0.48, 0.68), (0.36, 0.03), (0.72, 0.66)], pale, sharp=True, flat=0.7)


SUBJECTS = (
    Subject(name="cube", model=_cube, height=0.38, metres=0.3, aspect=1.0, top=0.27),
    Subject(name="sphere", model=_sphere, height=0.38, metres=0.3, aspect=1.0, top=0.06),
    Subject(name="cone", model=_cone, height=0.42, metres=0.3, aspect=0.9),
    Subject(name="pillar", model=_pillar, height=0.42, metres=0.3, aspect=0.72, top=0.12),
    Subject(name="paper_plane", model=_paper_plane, height=0.34, metres=0.15, aspect=1.4, shadow=False),
    Subject(name="origami_crane", model=_origami_crane, height=0.42, metres=0.12, aspect=1.3),
)
