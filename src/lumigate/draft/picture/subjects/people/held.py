"""What figures carry in the hand or before the chest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.subjects.people.figure import MIDDLE, Figure
from lumigate.draft.picture.subjects.people.limbs import limb
from lumigate.draft.picture.subjects.people.look import Held

_WOOD, _STEEL, _GOLD, _DARK = rgb("#7d5530"), rgb("#c3cad3"), rgb("#dba93a"), rgb("#25272d")
_PALE = rgb("#f4f0e6")


def held_before(f: Figure) -> None:
    """Draw what lies in the hand or before the chest."""
    draw = _NEAR.get(f.look.held)
    if draw is not None:
        draw(f)


def _canopy(f: Figure, x: float, y: float) -> None:
    tone = rgb("#d8433a") if f.look.main else f.main
    f.sprite.part([(x - 0.27, y + 0.05), (x - 0.22, y - 0.06), (x - 0.08, y - 0.125), (x + 0.08, y - 0.125),
            (x + 0.22, y - 0.06), (x + 0.27, y + 0.05),
                   (x + 0.13, y + 0.01), (x, y + 0.045), (x - 0.13, y + 0.01)], tone, puff=0.5)  # fmt: skip
    for dx in (-0.08, 0.08):
        f.sprite.line([(x, y - 0.125), (x + dx * 1.5, y + 0.012)], scaled(tone, 0.7), 0.005)


def _umbrella(f: Figure) -> None:
    x, _ = f.hand(1)
    _canopy(f, x - 0.05, 0.0)


def _ladle(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.line([(x, y + 0.02), (x + 0.015, y - 0.12)], _STEEL, 0.012)
    s.oval(x + 0.018, y - 0.14, 0.03, 0.024, _STEEL, gloss=0.6)


def _sword(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.part(
        [
            (x - 0.011, y - 0.02),
            (x + 0.011, y - 0.02),
            (x + 0.012, y - 0.26),
            (x, y - 0.3),
            (x - 0.012, y - 0.26),
        ],
        _STEEL,
        sharp=True,
        gloss=0.7,
    )
    s.line([(x - 0.04, y - 0.02), (x + 0.04, y - 0.02)], _GOLD, 0.016)
    s.line([(x, y - 0.01), (x, y + 0.035)], _WOOD, 0.016)


def _shield(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    hx, hy = f.hand(-1)
    s.part(
        [
            (hx, hy - 0.12),
            (hx + 0.08, hy - 0.1),
            (hx + 0.07, hy + 0.05),
            (hx, hy + 0.12),
            (hx - 0.07, hy + 0.05),
            (hx - 0.08, hy - 0.1),
        ],
        f.main,
        gloss=0.3,
    )
    s.line([(hx, hy - 0.09), (hx, hy + 0.08)], _GOLD, 0.016)
    s.line([(hx - 0.06, hy - 0.03), (hx + 0.06, hy - 0.03)], _GOLD, 0.016)
    s.part(
        [(x - 0.01, y), (x + 0.01, y), (x + 0.011, y - 0.25), (x, y - 0.28), (x - 0.011, y - 0.25)],
        _STEEL,
        sharp=True,
        gloss=0.7,
    )


def _book(f: Figure) -> None:
    s, mid = f.sprite, f.chest
    s.part([(MIDDLE - 0.075, mid), (MIDDLE, mid + 0.016), (MIDDLE + 0.075, mid), (MIDDLE + 0.075, mid + 0.085),
            (MIDDLE, mid + 0.1), (MIDDLE - 0.075, mid + 0.085)],
           rgb("#8c2f39"), sharp=True)  # fmt: skip
    for side in (-1, 1):
        s.part(
            [
                (MIDDLE, mid + 0.016),
                (MIDDLE + side * 0.068, mid - 0.002),
                (MIDDLE + side * 0.068, mid + 0.074),
                (MIDDLE, mid + 0.09),
            ],
            _PALE,
            sharp=True,
            puff=0.3,
        )


def _guitar(f: Figure) -> None:
    b, s = f.build, f.sprite
    big = 1.0 if f.look.held == "guitar" else 0.62
    cx, cy = (
        (MIDDLE - 0.02, b.waist + 0.01) if f.look.held == "guitar" else (MIDDLE + 0.06, b.shoulder + 0.03)
    )
    wood = rgb("#b5682c")
    s.oval(cx - 0.035 * big, cy + 0.02 * big, 0.085 * big, 0.075 * big, wood, gloss=0.4)
    s.oval(cx + 0.05 * big, cy - 0.02 * big, 0.065 * big, 0.058 * big, wood, gloss=0.4)
    s.oval(cx + 0.01, cy, 0.026 * big, 0.026 * big, rgb("#3a2212"), rim=0)
    limb(
        s,
        ((cx + 0.05 * big, cy - 0.02), (cx + 0.25 * big, cy - 0.1 * big)),
        (0.022, 0.018),
        rgb("#4a2f1c"),
    )
    limb(
        s,
        ((cx + 0.245 * big, cy - 0.098 * big), (cx + 0.29 * big, cy - 0.117 * big)),
        (0.034, 0.03),
        rgb("#3a2415"),
    )
    if f.look.held == "violin":
        s.line([(cx - 0.08, cy - 0.09), (cx + 0.14, cy + 0.05)], _PALE, 0.007)


def _mic(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.line([(x, y + 0.02), (x - 0.035, y - 0.05)], _DARK, 0.018)
    s.oval(x - 0.045, y - 0.068, 0.024, 0.026, rgb("#70757e"), gloss=0.6)


def _brush(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.line([(x + 0.01, y + 0.03), (x - 0.015, y - 0.1)], _WOOD, 0.01)
    s.part(
        [(x - 0.022, y - 0.095), (x - 0.008, y - 0.1), (x - 0.022, y - 0.14)],
        rgb("#2f6fc4"),
        puff=0.6,
    )
    hx, hy = f.hand(-1)
    s.oval(hx, hy - 0.01, 0.075, 0.05, rgb("#c69a63"), turn=0.3)
    for i, code in enumerate(("#d8433a", "#f2c23e", "#2f6fc4", "#4c9a4a")):
        s.oval(hx - 0.045 + 0.028 * i, hy - 0.02 + 0.012 * (i % 2), 0.012, 0.01, rgb(code), rim=0)


def _camera(f: Figure) -> None:
    s, mid = f.sprite, f.chest
    s.part(
        [
            (MIDDLE - 0.055, mid - 0.03),
            (MIDDLE + 0.055, mid - 0.03),
            (MIDDLE + 0.055, mid + 0.045),
            (MIDDLE - 0.055, mid + 0.045),
        ],
        _DARK,
        sharp=True,
        gloss=0.3,
    )
    s.part(
        [
            (MIDDLE - 0.02, mid - 0.045),
            (MIDDLE + 0.02, mid - 0.045),
            (MIDDLE + 0.025, mid - 0.03),
            (MIDDLE - 0.025, mid - 0.03),
        ],
        _DARK,
        sharp=True,
    )
    s.oval(MIDDLE, mid + 0.008, 0.032, 0.032, rgb("#3a4250"), gloss=0.9)
    s.oval(MIDDLE, mid + 0.008, 0.017, 0.017, rgb("#0f1520"), gloss=0.9)


def _rod(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.line([(x, y + 0.05), (x + 0.07, y - 0.16), (x + 0.17, y - 0.3)], _WOOD, 0.01)
    s.line([(x + 0.17, y - 0.3), (x + 0.185, y + 0.1)], _PALE, 0.003, alpha=0.8)
    s.oval(x + 0.185, y + 0.11, 0.01, 0.014, rgb("#d8433a"), gloss=0.5)


def _axe(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.line(
        [(x, y + 0.06), (x + 0.012, y - 0.14)],
        _STEEL if f.look.held == "wrench" else _WOOD,
        0.03 if f.look.held == "bat" else 0.016,
    )
    _HEADS.get(f.look.held, _no_tip)(f, x + 0.012, y - 0.14)


def _bow(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.line(
        [(x + 0.02, y - 0.2), (x + 0.085, y - 0.09), (x + 0.09, y + 0.02), (x + 0.02, y + 0.17)],
        _WOOD,
        0.013,
    )
    s.line([(x + 0.02, y - 0.2), (x + 0.02, y + 0.17)], _PALE, 0.004)
    s.line([(x - 0.06, y - 0.015), (x + 0.12, y - 0.015)], _PALE, 0.007)


def _ball(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    fx = MIDDLE + 0.14 if f.look.held == "ball" else x + 0.01
    fy = 0.925 if f.look.held == "ball" else y + 0.06
    tone = _PALE if f.look.held == "ball" else rgb("#d9742e")
    s.oval(fx, fy, 0.055, 0.055, tone, gloss=0.4)
    ink = _DARK if f.look.held == "ball" else rgb("#4a2412")
    if f.look.held == "ball":
        for dx, dy in ((0, 0), (0.035, -0.02), (-0.035, -0.015), (0.01, 0.04)):
            s.oval(fx + dx, fy + dy, 0.013, 0.013, ink, flat=0.4, rim=0)
    else:
        s.line([(fx - 0.054, fy), (fx + 0.054, fy)], ink, 0.005)
        s.line([(fx, fy - 0.054), (fx, fy + 0.054)], ink, 0.005)


def _racket(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.line([(x, y + 0.03), (x + 0.03, y - 0.09)], _DARK, 0.016)
    ring = [
        (x + 0.05 + 0.05 * cx, y - 0.155 + 0.065 * cy)
        for cx, cy in (
            (1, 0),
            (0.7, 0.7),
            (0, 1),
            (-0.7, 0.7),
            (-1, 0),
            (-0.7, -0.7),
            (0, -1),
            (0.7, -0.7),
            (1, 0),
        )
    ]
    s.line(ring, rgb("#d8433a"), 0.012)
    for i in (-0.024, 0.0, 0.024):
        s.line([(x + 0.05 + i, y - 0.21), (x + 0.05 + i, y - 0.1)], _PALE, 0.003)
        s.line([(x + 0.005, y - 0.155 + i), (x + 0.095, y - 0.155 + i)], _PALE, 0.003)


def _flowers(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    for i, code in enumerate(("#e0557a", "#f2c23e", "#f6f1e6", "#b06ac0", "#e0453c")):
        dx, dy = (i - 2) * 0.028, -0.11 + 0.014 * abs(i - 2)
        s.line([(x, y), (x + dx, y + dy)], rgb("#4a8a3c"), 0.006)
        s.oval(x + dx, y + dy, 0.024, 0.024, rgb(code), rim=0.4)
        s.oval(x + dx, y + dy, 0.008, 0.008, rgb("#f6d860"), rim=0)


def _lantern(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.line([(x, y), (x, y + 0.035)], _DARK, 0.006)
    s.glow(x, y + 0.075, 0.1, rgb("#ffd27a"), alpha=0.6)
    s.part(
        [
            (x - 0.026, y + 0.035),
            (x + 0.026, y + 0.035),
            (x + 0.032, y + 0.115),
            (x - 0.032, y + 0.115),
        ],
        rgb("#ffdf96"),
        sharp=True,
        flat=0.6,
    )
    s.line([(x - 0.034, y + 0.117), (x + 0.034, y + 0.117)], _DARK, 0.012)


def _briefcase(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    tone = rgb("#6a4427") if f.look.held == "briefcase" else rgb("#b5483a")
    s.line([(x - 0.02, y + 0.03), (x, y + 0.002), (x + 0.02, y + 0.03)], scaled(tone, 0.6), 0.008)
    s.part(
        [(x - 0.065, y + 0.03), (x + 0.065, y + 0.03), (x + 0.068, y + 0.12), (x - 0.068, y + 0.12)],
        tone,
        sharp=True,
        gloss=0.3,
    )
    s.line([(x - 0.066, y + 0.062), (x + 0.066, y + 0.062)], scaled(tone, 0.65), 0.006)


def _tray(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.oval(x + 0.02, y - 0.03, 0.095, 0.016, _STEEL, gloss=0.6)
    for dx in (-0.03, 0.05):
        s.part(
            [
                (x + dx, y - 0.11),
                (x + dx + 0.036, y - 0.11),
                (x + dx + 0.03, y - 0.04),
                (x + dx + 0.006, y - 0.04),
            ],
            rgb("#d9b05c"),
            sharp=True,
            gloss=0.6,
        )


def _flask(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.part([(x - 0.012, y - 0.12), (x + 0.012, y - 0.12), (x + 0.012, y - 0.08), (x + 0.045, y - 0.01),
            (x - 0.045, y - 0.01), (x - 0.012, y - 0.08)], rgb("#7fd3c0"),
           below=rgb("#2f9f86"), gloss=0.8, sharp=True)  # fmt: skip


def _telescope(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    limb(s, ((x - 0.03, y + 0.01), (x + 0.14, y - 0.06)), (0.024, 0.04), _GOLD, gloss=0.6)


def _hose(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    limb(
        s,
        ((x + 0.02, 0.9), (x - 0.1, 0.8), (x - 0.02, y + 0.02)),
        (0.026, 0.026, 0.022),
        rgb("#d9c07a"),
    )
    limb(s, ((x - 0.04, y + 0.01), (x + 0.08, y - 0.03)), (0.024, 0.018), _GOLD, gloss=0.6)
    for i in range(5):
        s.oval(
            x + 0.1 + 0.022 * i,
            y - 0.035 + 0.006 * i * i * 0.5,
            0.008 + 0.003 * i,
            0.008 + 0.003 * i,
            rgb("#bfe4f5"),
            flat=0.5,
        )


def _trumpet(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    limb(s, ((x - 0.05, y + 0.005), (x + 0.1, y - 0.02)), (0.016, 0.02), _GOLD, gloss=0.6)
    s.part(
        [(x + 0.09, y - 0.03), (x + 0.15, y - 0.075), (x + 0.15, y + 0.035), (x + 0.09, y - 0.005)],
        _GOLD,
        gloss=0.6,
    )


def _phone(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.part(
        [(x - 0.02, y - 0.055), (x + 0.02, y - 0.055), (x + 0.02, y + 0.02), (x - 0.02, y + 0.02)],
        _DARK,
        sharp=True,
        gloss=0.6,
    )
    s.part(
        [
            (x - 0.016, y - 0.048),
            (x + 0.016, y - 0.048),
            (x + 0.016, y + 0.012),
            (x - 0.016, y + 0.012),
        ],
        rgb("#8fd0f0"),
        sharp=True,
        flat=0.7,
    )


def _drum(f: Figure) -> None:
    b, s = f.build, f.sprite
    s.part(
        [
            (MIDDLE - 0.1, b.waist + 0.01),
            (MIDDLE + 0.1, b.waist + 0.01),
            (MIDDLE + 0.09, b.waist + 0.12),
            (MIDDLE - 0.09, b.waist + 0.12),
        ],
        rgb("#c23a2f"),
        sharp=True,
        puff=0.8,
    )
    s.oval(MIDDLE, b.waist + 0.012, 0.1, 0.024, _PALE)


def _net(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.line([(x, y + 0.04), (x + 0.05, y - 0.16)], _WOOD, 0.011)
    s.part(
        [(x + 0.01, y - 0.17), (x + 0.12, y - 0.2), (x + 0.15, y - 0.09), (x + 0.1, y - 0.06)],
        rgb("#e9e6da"),
        flat=0.5,
    )


def _dumbbell(f: Figure) -> None:
    s = f.sprite
    x, y = f.hand(1)
    s.line([(x - 0.05, y), (x + 0.05, y)], _STEEL, 0.014)
    for dx in (-0.06, 0.06):
        s.oval(x + dx, y, 0.022, 0.042, _DARK, gloss=0.4)


def _no_tip(f: Figure, x: float, y: float) -> None:
    """Draw nothing: the shaft is all there is."""


def _axe_head(f: Figure, x: float, y: float) -> None:
    s = f.sprite
    s.part(
        [
            (x - 0.006, y - 0.03),
            (x + 0.08, y - 0.05),
            (x + 0.1, y + 0.01),
            (x + 0.075, y + 0.06),
            (x - 0.006, y + 0.04),
        ],
        _STEEL,
        gloss=0.6,
    )


def _hammer_head(f: Figure, x: float, y: float) -> None:
    s = f.sprite
    s.part(
        [(x - 0.045, y - 0.03), (x + 0.05, y - 0.03), (x + 0.05, y + 0.012), (x - 0.045, y + 0.012)],
        rgb("#5d636c"),
        sharp=True,
        gloss=0.5,
    )


def _wrench_head(f: Figure, x: float, y: float) -> None:
    s = f.sprite
    s.part([(x - 0.026, y - 0.045), (x - 0.006, y - 0.02), (x + 0.006, y - 0.02), (x + 0.026, y - 0.045),
            (x + 0.024, y + 0.005), (x, y + 0.022), (x - 0.024, y + 0.005)],
           _STEEL, gloss=0.6, sharp=True)  # fmt: skip


def _torch_head(f: Figure, x: float, y: float) -> None:
    s = f.sprite
    s.glow(x, y - 0.05, 0.09, rgb("#ffb347"), alpha=0.7)
    s.part(
        [(x - 0.026, y), (x + 0.026, y), (x + 0.03, y - 0.05), (x, y - 0.12), (x - 0.03, y - 0.05)],
        rgb("#ff8c2a"),
        below=rgb("#ffd25a"),
        flat=0.6,
    )


def _wand_head(f: Figure, x: float, y: float) -> None:
    s = f.sprite
    s.glow(x, y - 0.01, 0.07, rgb("#fff2a8"), alpha=0.8)
    s.part([(x, y - 0.05), (x + 0.012, y - 0.02), (x + 0.042, y - 0.018), (x + 0.018, y + 0.002),
            (x + 0.026, y + 0.032), (x, y + 0.016), (x - 0.026, y + 0.032),
            (x - 0.018, y + 0.002), (x - 0.042, y - 0.018),
            (x - 0.012, y - 0.02)], rgb("#ffe27a"), sharp=True, flat=0.5)  # fmt: skip


_HEADS: Mapping[Held, Callable[[Figure, float, float], None]] = MappingProxyType(
    {
        "axe": _axe_head,
        "hammer": _hammer_head,
        "wrench": _wrench_head,
        "torch": _torch_head,
        "wand": _wand_head,
    }
)

_NEAR: Mapping[Held, Callable[[Figure], None]] = MappingProxyType(
    {
        "umbrella": _umbrella,
        "ladle": _ladle,
        "sword": _sword,
        "shield": _shield,
        "book": _book,
        "guitar": _guitar,
        "violin": _guitar,
        "mic": _mic,
        "brush": _brush,
        "camera": _camera,
        "rod": _rod,
        "axe": _axe,
        "hammer": _axe,
        "wrench": _axe,
        "torch": _axe,
        "wand": _axe,
        "bat": _axe,
        "bow": _bow,
        "ball": _ball,
        "basketball": _ball,
        "racket": _racket,
        "flowers": _flowers,
        "lantern": _lantern,
        "briefcase": _briefcase,
        "bag": _briefcase,
        "tray": _tray,
        "flask": _flask,
        "telescope": _telescope,
        "hose": _hose,
        "trumpet": _trumpet,
        "phone": _phone,
        "drum": _drum,
        "net": _net,
        "dumbbell": _dumbbell,
    }
)
