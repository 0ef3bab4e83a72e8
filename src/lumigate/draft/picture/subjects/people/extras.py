"""Beards, glasses, badges and what else lies on face and chest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lumigate.draft.picture.colour import rgb, scaled
from lumigate.draft.picture.subjects.people.figure import MIDDLE, Figure
from lumigate.draft.picture.subjects.people.look import Extra

_GOLD, _DARK, _WHITE = rgb("#e0ac3c"), rgb("#22242a"), rgb("#f6f3ec")


def before(f: Figure) -> None:
    """Draw what lies on face and chest."""
    for extra in f.look.extras:
        draw = _FRONTS.get(extra)
        if draw is not None:
            draw(f)


def _beard(f: Figure) -> None:
    b, w, s, tall, eyes, mouth = f.build, f.build.face, f.sprite, f.tall, f.eyes, f.mouth
    low = b.chin + (0.035 if "beard" in f.look.extras else 0.17)
    s.part([(MIDDLE - w * 0.98, eyes + tall * 0.1), (MIDDLE - w * 0.62, mouth - 0.008),
            (MIDDLE, mouth - tall * 0.035), (MIDDLE + w * 0.62, mouth - 0.008),
            (MIDDLE + w * 0.98, eyes + tall * 0.1), (MIDDLE + w * 0.82, b.chin), (MIDDLE, low),
            (MIDDLE - w * 0.82, b.chin)], f.hair, fur=0.5, puff=0.6)  # fmt: skip
    s.line(
        [
            (MIDDLE - w * 0.2, mouth + tall * 0.012),
            (MIDDLE, mouth + tall * 0.03),
            (MIDDLE + w * 0.2, mouth + tall * 0.012),
        ],
        rgb("#8a3f38"),
        w * 0.08,
    )


def _moustache(f: Figure) -> None:
    w, s, tall, mouth = f.build.face, f.sprite, f.tall, f.mouth
    for side in (-1, 1):
        s.part([(MIDDLE, mouth - tall * 0.055), (MIDDLE + side * w * 0.3, mouth - tall * 0.06),
                (MIDDLE + side * w * 0.52, mouth - tall * 0.015),
                (MIDDLE + side * w * 0.2, mouth - tall * 0.005)], f.hair, fur=0.3)  # fmt: skip


def _glasses(f: Figure) -> None:
    w, s, eyes = f.build.face, f.sprite, f.eyes
    lens = _DARK if "glasses" not in f.look.extras else rgb("#cfe3ee")
    for side in (-1, 1):
        x = MIDDLE + side * w * 0.4
        if "glasses" in f.look.extras:
            ring = [
                (x + w * 0.29 * cx, eyes + w * 0.27 * cy)
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
            s.line(ring, _DARK, w * 0.07)
        else:
            s.oval(x, eyes, w * 0.36, w * 0.27, lens, gloss=0.9, flat=0.3)
    s.line([(MIDDLE - w * 0.14, eyes), (MIDDLE + w * 0.14, eyes)], _DARK, w * 0.07)


def _stethoscope(f: Figure) -> None:
    b, s = f.build, f.sprite
    s.line(
        [
            (MIDDLE - 0.045, b.shoulder),
            (MIDDLE - 0.04, b.shoulder + 0.1),
            (MIDDLE + 0.01, b.shoulder + 0.13),
            (MIDDLE + 0.045, b.shoulder),
        ],
        _DARK,
        0.01,
    )
    s.oval(MIDDLE + 0.01, b.shoulder + 0.16, 0.014, 0.014, rgb("#c4c9d0"), gloss=0.8)


def _badge(f: Figure) -> None:
    b, s = f.build, f.sprite
    s.oval(MIDDLE - 0.05, b.shoulder + 0.07, 0.016, 0.018, _GOLD, gloss=0.7)


def _tie(f: Figure) -> None:
    b, s = f.build, f.sprite
    s.part([(MIDDLE - 0.011, b.shoulder + 0.012), (MIDDLE + 0.011, b.shoulder + 0.012),
            (MIDDLE + 0.017, b.waist - 0.05), (MIDDLE, b.waist - 0.025),
            (MIDDLE - 0.017, b.waist - 0.05)], f.second if f.look.second else rgb("#a8343a"), sharp=True)  # fmt: skip


def _scarf(f: Figure) -> None:
    b, w, s = f.build, f.build.face, f.sprite
    s.oval(MIDDLE, b.shoulder - 0.004, w * 0.9, 0.026, f.second, fur=0.2)
    s.part(
        [
            (MIDDLE + 0.02, b.shoulder),
            (MIDDLE + 0.055, b.shoulder),
            (MIDDLE + 0.06, b.shoulder + 0.15),
            (MIDDLE + 0.025, b.shoulder + 0.15),
        ],
        f.second,
        sharp=True,
    )


def _eyepatch(f: Figure) -> None:
    w, s, eyes = f.build.face, f.sprite, f.eyes
    s.oval(MIDDLE + w * 0.4, eyes, w * 0.24, w * 0.22, _DARK, flat=0.6, rim=0)
    s.line(
        [(MIDDLE - w * 0.95, eyes - w * 0.5), (MIDDLE + w * 0.95, eyes + w * 0.05)],
        _DARK,
        w * 0.06,
    )


def _necklace(f: Figure) -> None:
    b, s = f.build, f.sprite
    for i in range(7):
        s.oval(
            MIDDLE - 0.045 + 0.015 * i,
            b.shoulder + 0.02 + 0.0022 * (9 - (i - 3) ** 2),
            0.008,
            0.008,
            rgb("#f2e9dc"),
            gloss=0.8,
        )


def _red_nose(f: Figure) -> None:
    w, s, tall, eyes = f.build.face, f.sprite, f.tall, f.eyes
    s.oval(MIDDLE, eyes + tall * 0.16, w * 0.2, w * 0.2, rgb("#dc3636"), gloss=0.7)


def _fangs(f: Figure) -> None:
    w, s, mouth = f.build.face, f.sprite, f.mouth
    for side in (-1, 1):
        s.part(
            [
                (MIDDLE + side * w * 0.17, mouth + 0.002),
                (MIDDLE + side * w * 0.05, mouth + 0.004),
                (MIDDLE + side * w * 0.11, mouth + w * 0.22),
            ],
            _WHITE,
            sharp=True,
        )


def _stitches(f: Figure) -> None:
    w, s, eyes = f.build.face, f.sprite, f.eyes
    s.line(
        [(MIDDLE - w * 0.6, eyes - w * 0.6), (MIDDLE - w * 0.2, eyes - w * 0.5)],
        rgb("#3a2a26"),
        w * 0.05,
    )
    for i in range(3):
        x = MIDDLE - w * (0.52 - 0.13 * i)
        s.line([(x, eyes - w * 0.68), (x, eyes - w * 0.45)], rgb("#3a2a26"), w * 0.04)


def _pointed(f: Figure) -> None:
    b, w, s = f.build, f.build.face, f.sprite
    for side in (-1, 1):
        s.part(
            [
                (MIDDLE + side * w * 0.92, b.brow + 0.03),
                (MIDDLE + side * w * 1.55, b.brow - 0.035),
                (MIDDLE + side * w * 0.98, b.brow - 0.012),
            ],
            scaled(f.skin, 0.93),
        )


def _bandages(f: Figure) -> None:
    b, w, s = f.build, f.build.face, f.sprite
    for i in range(13):
        y = b.crown + 0.03 + 0.068 * i
        wide = w if y < b.chin else b.shoulders if y < b.waist else b.hips
        s.line(
            [(MIDDLE - wide, y - 0.012), (MIDDLE + wide, y + 0.014)],
            rgb("#cfc19c"),
            0.007,
            alpha=0.7,
        )


def _letter(f: Figure) -> None:
    b, s = f.build, f.sprite
    s.part([(MIDDLE, b.shoulder + 0.12), (MIDDLE - 0.04, b.shoulder + 0.07),
            (MIDDLE - 0.022, b.shoulder + 0.045), (MIDDLE + 0.022, b.shoulder + 0.045),
            (MIDDLE + 0.04, b.shoulder + 0.07)], rgb("#f4c83c"), sharp=True)  # fmt: skip


def _stripes(f: Figure) -> None:
    b, s = f.build, f.sprite
    for i in range(4):
        y = b.shoulder + 0.05 + 0.045 * i
        s.line([(MIDDLE - b.waists * 0.95, y), (MIDDLE + b.waists * 0.95, y)], _WHITE, 0.013)


def _belt(f: Figure) -> None:
    b, s = f.build, f.sprite
    s.line([(MIDDLE - b.waists, b.waist + 0.02), (MIDDLE + b.waists, b.waist + 0.02)], _DARK, 0.03)
    s.part(
        [
            (MIDDLE - 0.02, b.waist),
            (MIDDLE + 0.02, b.waist),
            (MIDDLE + 0.02, b.waist + 0.04),
            (MIDDLE - 0.02, b.waist + 0.04),
        ],
        _GOLD,
        sharp=True,
        gloss=0.5,
    )


def _buttons(f: Figure) -> None:
    b, s = f.build, f.sprite
    for i in range(3):
        s.oval(MIDDLE, b.shoulder + 0.07 + 0.06 * i, 0.013, 0.013, _GOLD, gloss=0.5)


def _freckles(f: Figure) -> None:
    w, s, tall, eyes = f.build.face, f.sprite, f.tall, f.eyes
    for side in (-1, 1):
        s.oval(
            MIDDLE + side * w * 0.6,
            eyes + tall * 0.16,
            w * 0.17,
            w * 0.13,
            rgb("#e77a72"),
            flat=0.7,
            rim=0,
        )


_FRONTS: Mapping[Extra, Callable[[Figure], None]] = MappingProxyType(
    {
        "beard": _beard,
        "long_beard": _beard,
        "moustache": _moustache,
        "glasses": _glasses,
        "sunglasses": _glasses,
        "goggles": _glasses,
        "stethoscope": _stethoscope,
        "badge": _badge,
        "tie": _tie,
        "scarf": _scarf,
        "eyepatch": _eyepatch,
        "necklace": _necklace,
        "red_nose": _red_nose,
        "fangs": _fangs,
        "stitches": _stitches,
        "pointed": _pointed,
        "bandages": _bandages,
        "letter": _letter,
        "stripes": _stripes,
        "belt": _belt,
        "buttons": _buttons,
        "freckles": _freckles,
        "cheeks": _freckles,
    }
)
