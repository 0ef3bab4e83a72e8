"""Tall things beside a figure: staffs, umbrellas, boards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lumigate.draft.picture.colour import rgb
from lumigate.draft.picture.subjects.people.figure import Figure
from lumigate.draft.picture.subjects.people.limbs import limb
from lumigate.draft.picture.subjects.people.look import Held

_WOOD, _STEEL, _GOLD, _DARK = rgb("#7d5530"), rgb("#c3cad3"), rgb("#dba93a"), rgb("#25272d")
_PALE = rgb("#f4f0e6")


def held_behind(f: Figure) -> None:
    """Draw what stands or hangs behind the hand."""
    draw = _FAR.get(f.look.held)
    if draw is not None:
        draw(f)


def _far_staff(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    low = 0.975
    high = {"cane": y, "staff": y - 0.34, "flag": y - 0.42}.get(f.look.held, y - 0.3)
    s.line([(x + 0.004, low), (x, high)], _WOOD, 0.018)
    _TIPS.get(f.look.held, _no_tip)(f, x, high)


def _far_skis(f: Figure) -> None:
    s = f.sprite
    x, _ = f.hand(1)
    if f.look.held == "skis":
        for i, lean in enumerate((0.01, 0.04)):
            limb(
                s,
                ((x + 0.02 + 0.03 * i, 0.97), (x + lean + 0.02, 0.12)),
                (0.024, 0.02),
                rgb(("#d8433a", "#2f6fb0")[i]),
            )
    else:
        s.part([(x + 0.045, 0.1), (x + 0.1, 0.25), (x + 0.11, 0.6), (x + 0.06, 0.97), (x + 0.01, 0.97),
                (x - 0.02, 0.6), (x - 0.01, 0.25)],
               rgb("#f2d35c"), below=rgb("#e0783c"), puff=0.6, gloss=0.4)  # fmt: skip
        s.line([(x + 0.045, 0.12), (x + 0.04, 0.96)], rgb("#d8433a"), 0.014)


def _far_balloon(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.line([(x, y), (x + 0.03, y - 0.14), (x + 0.02, y - 0.2)], _DARK, 0.004)
    s.part([(x + 0.02, y - 0.2), (x - 0.05, y - 0.29), (x - 0.045, y - 0.37), (x + 0.02, y - 0.41),
            (x + 0.085, y - 0.37), (x + 0.09, y - 0.29)],
           rgb("#dc3d45"), gloss=0.8, puff=0.9)  # fmt: skip


def _far_umbrella(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.line([(x, y + 0.06), (x - 0.03, -0.02)], _DARK, 0.012)


def _no_tip(f: Figure, x: float, y: float) -> None:
    """Draw nothing: the shaft is all there is."""


def _staff_tip(f: Figure, x: float, high: float) -> None:
    s = f.sprite
    s.glow(x, high - 0.02, 0.06, rgb("#8fd8ff"), alpha=0.6)
    s.oval(x, high - 0.02, 0.028, 0.03, rgb("#7cc8f2"), gloss=0.9)


def _spear_tip(f: Figure, x: float, high: float) -> None:
    s = f.sprite
    s.part(
        [(x, high - 0.07), (x + 0.02, high), (x, high + 0.015), (x - 0.02, high)],
        _STEEL,
        sharp=True,
        gloss=0.5,
    )


def _scythe_tip(f: Figure, x: float, high: float) -> None:
    s = f.sprite
    s.part(
        [
            (x, high),
            (x + 0.09, high - 0.03),
            (x + 0.19, high + 0.03),
            (x + 0.1, high + 0.01),
            (x, high + 0.03),
        ],
        _STEEL,
        gloss=0.6,
    )


def _flag_tip(f: Figure, x: float, high: float) -> None:
    s = f.sprite
    s.part(
        [
            (x, high),
            (x - 0.08, high + 0.015),
            (x - 0.17, high),
            (x - 0.17, high + 0.11),
            (x - 0.08, high + 0.125),
            (x, high + 0.11),
        ],
        f.main,
        puff=0.4,
    )


def _fork_tip(f: Figure, x: float, high: float) -> None:
    s = f.sprite
    for dx in (-0.03, 0.0, 0.03):
        s.line([(x + dx, high - 0.06), (x + dx, high), (x, high + 0.03)], _STEEL, 0.01)


def _broom_tip(f: Figure, x: float, high: float) -> None:
    s = f.sprite
    s.part(
        [
            (x - 0.014, high + 0.01),
            (x + 0.014, high + 0.01),
            (x + 0.05, high - 0.1),
            (x - 0.05, high - 0.1),
        ],
        rgb("#c9a04a"),
        fur=0.8,
    )


_TIPS: Mapping[Held, Callable[[Figure, float, float], None]] = MappingProxyType(
    {
        "staff": _staff_tip,
        "spear": _spear_tip,
        "scythe": _scythe_tip,
        "flag": _flag_tip,
        "fork": _fork_tip,
        "broom": _broom_tip,
    }
)

_FAR: Mapping[Held, Callable[[Figure], None]] = MappingProxyType(
    {
        "staff": _far_staff,
        "spear": _far_staff,
        "cane": _far_staff,
        "scythe": _far_staff,
        "flag": _far_staff,
        "fork": _far_staff,
        "broom": _far_staff,
        "skis": _far_skis,
        "surfboard": _far_skis,
        "balloon": _far_balloon,
        "umbrella": _far_umbrella,
    }
)
