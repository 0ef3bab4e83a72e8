"""Heads: skull, ears, face and hair."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.subjects.people.figure import MIDDLE, Figure

_BEHIND = ("long", "tail", "braids", "bob", "curly", "bun")


def hair_behind(f: Figure) -> None:
    """Draw the hair that lies behind the head and shoulders."""
    if f.look.hair not in _BEHIND:
        return
    b, w = f.build, f.build.face
    tone = scaled(f.hair, 0.8)
    mid = b.brow
    match f.look.hair:
        case "long":
            f.sprite.part(
                [(MIDDLE, b.crown - 0.01), (MIDDLE + w * 1.2, mid - 0.02), (MIDDLE + w * 1.35, b.chin + 0.04),
                 (MIDDLE + w * 1.15, b.shoulder + 0.1), (MIDDLE, b.shoulder + 0.06),
                 (MIDDLE - w * 1.15, b.shoulder + 0.1),
                 (MIDDLE - w * 1.35, b.chin + 0.04), (MIDDLE - w * 1.2, mid - 0.02)], tone, fur=0.3)  # fmt: skip
        case "bob":
            f.sprite.part(
                [(MIDDLE, b.crown - 0.012), (MIDDLE + w * 1.28, mid - 0.01), (MIDDLE + w * 1.3, b.chin + 0.01),
                 (MIDDLE, b.chin + 0.012), (MIDDLE - w * 1.3, b.chin + 0.01),
                 (MIDDLE - w * 1.28, mid - 0.01)], tone, fur=0.25)  # fmt: skip
        case "tail":
            f.sprite.part(
                [(MIDDLE + w * 0.5, b.crown + 0.01), (MIDDLE + w * 1.5, b.crown + 0.02),
                 (MIDDLE + w * 1.9, mid + 0.05),
                 (MIDDLE + w * 1.45, b.shoulder + 0.05), (MIDDLE + w * 1.25, mid + 0.04),
                 (MIDDLE + w * 0.8, b.crown + 0.05)], tone, fur=0.4)  # fmt: skip
        case "braids":
            for side in (-1, 1):
                for i in range(5):
                    f.sprite.oval(
                        MIDDLE + side * w * (1.05 + 0.06 * i),
                        mid + 0.03 + 0.036 * i,
                        0.021,
                        0.023,
                        tone,
                        fur=0.3,
                    )
                f.sprite.oval(MIDDLE + side * w * 1.36, mid + 0.205, 0.014, 0.012, rgb("#d8504a"), rim=0)
        case "curly":
            for dx, dy, r in ((-1.0, 0.02, 0.6), (1.0, 0.02, 0.6), (-1.1, 0.06, 0.5), (1.1, 0.06, 0.5),
                    (-0.6, -0.05, 0.6),
                              (0.6, -0.05, 0.6), (0, -0.075, 0.7)):  # fmt: skip
                f.sprite.oval(MIDDLE + dx * w, mid + dy, w * r, w * r, tone, fur=0.6)
        case "bun":
            f.sprite.oval(MIDDLE, b.crown - 0.018, w * 0.5, w * 0.45, tone, fur=0.3)
        case _:
            pass


def head(f: Figure) -> None:
    """Draw the head with its face, or its back where the figure looks away."""
    b, w, s = f.build, f.build.face, f.sprite
    mid, tall = b.brow, (b.chin - b.crown) / 2
    for side in (-1, 1):
        s.oval(MIDDLE + side * w * 0.98, mid + 0.012, w * 0.17, w * 0.24, scaled(f.skin, 0.9))
    jaw = 0.62 if f.look.build in ("woman", "child", "small") else 0.7
    s.part(
        [(MIDDLE, b.crown), (MIDDLE + w * 0.75, b.crown + tall * 0.28), (MIDDLE + w, mid - 0.005),
         (MIDDLE + w * 0.93, mid + tall * 0.42),
         (MIDDLE + w * jaw, b.chin - tall * 0.16), (MIDDLE, b.chin), (MIDDLE - w * jaw, b.chin - tall * 0.16),
         (MIDDLE - w * 0.93, mid + tall * 0.42), (MIDDLE - w, mid - 0.005),
         (MIDDLE - w * 0.75, b.crown + tall * 0.28)],
        f.skin, below=scaled(f.skin, 0.93), puff=0.75, rim=0.35,
    )  # fmt: skip
    if f.look.back:
        _nape(f)
        return
    _features(f)
    _fringe(f)


def _features(f: Figure) -> None:
    b, w, s = f.build, f.build.face, f.sprite
    tall = b.chin - b.crown
    eyes = b.crown + tall * (0.57 if f.look.build in ("child", "small") else 0.53)
    young = f.look.build in ("child", "small")
    size = w * (0.125 if young else 0.1)
    dark = rgb("#241a18")
    white = rgb("#fbf8f2")
    for side in (-1, 1):
        x = MIDDLE + side * w * 0.4
        s.oval(x, eyes, size * 1.5, size * 1.15, white, flat=0.8, rim=0)
        s.oval(x + size * 0.1, eyes, size * 0.88, size * 1.02, mixed(dark, f.hair, 0.2), flat=0.8, rim=0)
        s.oval(x - size * 0.22, eyes - size * 0.35, size * 0.3, size * 0.3, (1.3, 1.3, 1.3), flat=1, rim=0)
        s.line(
            [
                (x - size * 1.6, eyes - size * 0.5),
                (x, eyes - size * 1.35),
                (x + size * 1.6, eyes - size * 0.45),
            ],
            dark,
            size * 0.34,
        )
        brow = eyes - tall * 0.105
        tone = scaled(f.hair, 0.8)
        s.line([(x - side * size * 1.3, brow + size * 0.1), (x, brow - size * 0.35),
                (x + side * size * 1.7, brow + size * 0.25)],
               tone, size * (0.34 if f.look.build == "woman" else 0.5))  # fmt: skip
        s.glow(
            MIDDLE + side * w * 0.58,
            eyes + tall * 0.15,
            w * 0.17,
            mixed(f.skin, rgb("#e0605a"), 0.5),
            alpha=0.45,
        )
    nose = eyes + tall * 0.17
    s.line([(MIDDLE + w * 0.04, eyes + tall * 0.05), (MIDDLE + w * 0.11, nose),
            (MIDDLE - w * 0.02, nose + tall * 0.012)],
           scaled(f.skin, 0.72), w * 0.06, alpha=0.8)  # fmt: skip
    mouth = eyes + tall * 0.285
    lips = mixed(f.skin, rgb("#b8433f"), 0.75 if f.look.build == "woman" else 0.5)
    if f.look.build == "woman":
        s.part(
            [
                (MIDDLE - w * 0.27, mouth),
                (MIDDLE, mouth - w * 0.05),
                (MIDDLE + w * 0.27, mouth),
                (MIDDLE, mouth + w * 0.15),
            ],
            lips,
            rim=0.2,
        )
    s.line(
        [(MIDDLE - w * 0.28, mouth), (MIDDLE, mouth + w * 0.1), (MIDDLE + w * 0.28, mouth)],
        scaled(lips, 0.6),
        w * 0.055,
    )
    if f.look.build == "old":
        for side in (-1, 1):
            s.line(
                [(MIDDLE + side * w * 0.3, nose), (MIDDLE + side * w * 0.42, mouth)],
                scaled(f.skin, 0.7),
                w * 0.035,
                alpha=0.6,
            )
        for i in range(2):
            y = eyes - tall * (0.19 + 0.05 * i)
            s.line(
                [(MIDDLE - w * 0.35, y), (MIDDLE + w * 0.35, y)], scaled(f.skin, 0.76), w * 0.03, alpha=0.5
            )


def _fringe(f: Figure) -> None:
    """Draw the hair that frames the face."""
    b, w, s, tone = f.build, f.build.face, f.sprite, f.hair
    top, side_row = b.crown - 0.014, b.brow + 0.005
    low = b.crown + (b.chin - b.crown) * 0.3
    match f.look.hair:
        case "bald":
            return
        case "mohawk":
            s.part([(MIDDLE - w * 0.2, low), (MIDDLE - w * 0.3, top - 0.03), (MIDDLE, top - 0.05),
                    (MIDDLE + w * 0.3, top - 0.03), (MIDDLE + w * 0.2, low)],
                   tone, fur=0.6)  # fmt: skip
            return
        case "spiky":
            points = [(MIDDLE - w * 1.05, side_row)]
            for i in range(7):
                x = MIDDLE - w + w * 2 * (i + 0.5) / 7
                points += [(x - w * 0.12, top + 0.018), (x, top - 0.035 + abs(i - 3) * 0.008)]
            points += [
                (MIDDLE + w * 1.05, side_row),
                (MIDDLE + w * 0.5, low + 0.006),
                (MIDDLE, low - 0.004),
                (MIDDLE - w * 0.5, low + 0.006),
            ]
            s.part(points, tone, sharp=True, fur=0.3)
            return
        case "curly":
            for dx, dy, r in ((-0.85, 0.03, 0.36), (0.85, 0.03, 0.36), (-0.62, -0.004, 0.38),
                    (0.62, -0.004, 0.38), (-0.25, -0.02, 0.4),
                              (0.28, -0.02, 0.4)):  # fmt: skip
                s.oval(MIDDLE + dx * w, low - 0.022 + dy, w * r, w * r * 0.85, tone, fur=0.6)
            return
        case _:
            pass
    sweep = 0.35 if f.look.hair in ("short", "grey") else 0.1
    s.part(
        [(MIDDLE - w * 1.06, side_row), (MIDDLE - w * 1.08, low), (MIDDLE - w * 0.8, top + 0.014),
         (MIDDLE, top - 0.004),
         (MIDDLE + w * 0.8, top + 0.014), (MIDDLE + w * 1.08, low), (MIDDLE + w * 1.06, side_row),
         (MIDDLE + w * 0.88, low + 0.012),
         (MIDDLE + w * (0.3 + sweep), low - 0.004), (MIDDLE - w * sweep, low - 0.018),
         (MIDDLE - w * 0.62, low + 0.002), (MIDDLE - w * 0.9, low + 0.02)],
        tone, fur=0.3, puff=0.6,
    )  # fmt: skip
    if f.look.hair == "long":
        for side in (-1, 1):
            s.part(
                [(MIDDLE + side * w * 0.9, low), (MIDDLE + side * w * 1.18, b.brow),
                 (MIDDLE + side * w * 1.22, b.chin + 0.05),
                 (MIDDLE + side * w * 0.98, b.shoulder + 0.07), (MIDDLE + side * w * 0.86, b.chin),
                 (MIDDLE + side * w * 0.98, b.brow + 0.02)],
                tone, fur=0.3,
            )  # fmt: skip


def _nape(f: Figure) -> None:
    b, w = f.build, f.build.face
    low = b.chin - 0.02 if f.look.hair in ("short", "bald", "grey") else b.shoulder + 0.07
    if f.look.hair == "bald":
        return
    f.sprite.part(
        [(MIDDLE, b.crown - 0.016), (MIDDLE + w * 0.85, b.crown + 0.014), (MIDDLE + w * 1.1, b.brow),
         (MIDDLE + w * 0.9, low - 0.01), (MIDDLE, low),
         (MIDDLE - w * 0.9, low - 0.01), (MIDDLE - w * 1.1, b.brow),
         (MIDDLE - w * 0.85, b.crown + 0.014)], f.hair, fur=0.4, puff=0.6)  # fmt: skip
