"""Arms, legs, trunk and what they are clothed in."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.subjects.people.figure import MIDDLE, Figure
from lumigate.draft.picture.subjects.people.limbs import limb

_SHOES = rgb("#2a211c")
_LONG = ("robe", "gown", "kimono", "dress", "labcoat", "coat", "tabard", "tunic", "apron")
_SLEEVELESS = ("tee", "vest", "tutu", "jersey", "overalls", "gown")


def legs(f: Figure) -> None:
    """Draw both legs with shoes."""
    look, build = f.look, f.build
    cloth = _leg_cloth(f)
    for side in (-1, 1):
        start = (MIDDLE + side * build.hips * 0.5, build.hip - 0.03)
        knee, foot = f.knee(side), f.foot(side)
        wide = build.limb * (1.5 if look.bottom != "wide" else 1.9)
        low = build.limb * (0.85 if look.bottom != "wide" else 1.7)
        bare = look.bottom in ("shorts", "skirt", "none") and look.top not in (
            "robe",
            "gown",
            "kimono",
            "wetsuit",
        )
        limb(f.sprite, (start, knee, foot), (wide, wide * 0.78, low), f.skin if bare else cloth,
             below=scaled(f.skin if bare else cloth, 0.78))  # fmt: skip
        if look.bottom == "shorts":
            limb(
                f.sprite,
                (start, (knee[0], knee[1] - 0.02)),
                (wide * 1.2, wide * 1.15),
                cloth,
                below=scaled(cloth, 0.8),
            )
        _shoe(f, side, foot)


def _leg_cloth(f: Figure) -> Rgb:
    if f.look.top == "wetsuit":
        return f.main
    if f.look.top == "armour":
        return scaled(f.main, 0.9)
    if f.look.top in ("uniform", "suit") and not f.look.second:
        return scaled(f.main, 0.8)
    return f.second


def _shoe(f: Figure, side: int, foot: tuple[float, float]) -> None:
    x, y = foot
    tone = f.skin if f.look.top == "bare" and f.look.bottom == "none" else _SHOES
    if f.look.top == "armour":
        tone = scaled(f.main, 0.7)
    if f.look.bottom == "boots":
        limb(f.sprite, ((x, y - 0.12), (x, y)), (f.build.limb * 1.25, f.build.limb * 1.15), rgb("#4a3222"))
        tone = rgb("#3b281b")
    f.sprite.part(
        [(x - side * 0.028, y - 0.012), (x + side * 0.02, y - 0.016), (x + side * 0.058, y + 0.012),
         (x + side * 0.062, y + 0.032), (x - side * 0.03, y + 0.032)],
        tone, puff=0.7,
    )  # fmt: skip


def arms(f: Figure, *, behind: bool) -> None:
    """Draw the arms that lie behind the trunk, or those before it."""
    for side in (-1, 1):
        shoulder, elbow, hand = f.shoulder(side), f.elbow(side), f.hand(side)
        crosses = (hand[0] - MIDDLE) * side < f.build.waists
        if crosses == behind:
            continue
        sleeve = _sleeve(f)
        wide = f.build.limb * (
            1.35 if f.look.top in ("coat", "robe", "hoodie", "armour", "labcoat") else 1.15
        )
        flare = {"robe": 2.1, "kimono": 2.6, "gown": 1.0}.get(f.look.top, 1.0)
        short = f.look.top in _SLEEVELESS or f.look.top == "bare"
        f.sprite.oval(
            shoulder[0], shoulder[1] + 0.006, wide * 0.56, wide * 0.56, f.skin if short else sleeve, rim=0.2
        )
        limb(f.sprite, (shoulder, elbow, hand), (wide, wide * 0.84, wide * 0.62), f.skin if short else sleeve,
             below=scaled(f.skin if short else sleeve, 0.84), gloss=0.4 if f.look.top == "armour" else 0.0)  # fmt: skip
        if f.look.top in ("tee", "jersey"):
            middle = ((shoulder[0] + elbow[0]) / 2, (shoulder[1] + elbow[1]) / 2)
            limb(f.sprite, (shoulder, middle), (wide * 1.15, wide * 1.2), sleeve)
        if flare > 1:
            cuff = (elbow[0] + (hand[0] - elbow[0]) * 0.75, elbow[1] + (hand[1] - elbow[1]) * 0.75)
            limb(f.sprite, (elbow, cuff), (wide * 0.9, wide * flare), sleeve, below=scaled(sleeve, 0.8))
        glove = {"armour": scaled(f.main, 0.75), "wetsuit": scaled(f.main, 0.8)}.get(f.look.top, f.skin)
        f.sprite.oval(hand[0], hand[1], 0.023, 0.026, glove, puff=0.7, rim=0.2)


def _sleeve(f: Figure) -> Rgb:
    if f.look.top == "apron":
        return rgb("#f0ece4")
    if f.look.top == "overalls":
        return f.second
    if f.look.top == "tabard":
        return rgb("#9aa2ad")
    return scaled(f.main, 0.93)


def trunk(f: Figure) -> None:
    """Draw neck, trunk and skirt of the garment."""
    build, look = f.build, f.look
    neck = 0.032 if look.build not in ("child", "small") else 0.036
    f.sprite.part(
        [(MIDDLE - neck, build.chin - 0.03), (MIDDLE + neck, build.chin - 0.03),
         (MIDDLE + neck * 1.2, build.shoulder + 0.01), (MIDDLE - neck * 1.2, build.shoulder + 0.01)],
        scaled(f.skin, 0.84), sharp=True,
    )  # fmt: skip
    cloth = f.skin if look.top in ("bare", "overalls") else _trunk_cloth(f)
    if look.top == "overalls":
        cloth = f.second
    gloss = {"armour": 0.6, "wetsuit": 0.3}.get(look.top, 0.0)
    f.sprite.part(_torso(f), cloth, below=scaled(cloth, 0.82), puff=0.55, gloss=gloss)
    if look.bottom in ("trousers", "shorts", "boots", "wide") and look.top not in _LONG:
        tone = f.second if look.top != "wetsuit" else f.main
        hips = build.hips + 0.006
        f.sprite.part(
            [(MIDDLE - build.waists * 1.02, build.waist + 0.04), (MIDDLE, build.waist + 0.036),
             (MIDDLE + build.waists * 1.02, build.waist + 0.04), (MIDDLE + hips, build.hip - 0.01),
             (MIDDLE + hips * 0.96, build.hip + 0.03), (MIDDLE, build.hip + 0.034),
             (MIDDLE - hips * 0.96, build.hip + 0.03),
             (MIDDLE - hips, build.hip - 0.01)],
            _leg_cloth(f) if look.top in ("uniform", "suit", "armour") else tone, puff=0.8, rim=0.2,
        )  # fmt: skip
    skirt(f)


def _trunk_cloth(f: Figure) -> Rgb:
    if f.look.top == "apron":
        return rgb("#f0ece4")
    if f.look.top == "tabard":
        return rgb("#8d96a3")
    return f.main


def _torso(f: Figure) -> list[tuple[float, float]]:
    b = f.build
    low = b.hip + 0.015
    half = [(0.03, b.shoulder - 0.012), (b.shoulders * 0.78, b.shoulder - 0.002), (b.shoulders, b.shoulder + 0.03),
            (b.shoulders * 0.92, b.shoulder + 0.075), (b.waists, b.waist), (b.hips * 0.96, b.hip - 0.01),
            (b.hips * 0.9, low)]  # fmt: skip
    right = [(MIDDLE + x, y) for x, y in half]
    left = [(MIDDLE - x, y) for x, y in reversed(half)]
    return right + left


def skirt(f: Figure) -> None:
    """Draw what hangs from the waist: a coat's tails, a robe, a dress."""
    b, top = f.build, f.look.top
    spec = {
        "robe": (0.94, 1.75), "gown": (0.965, 2.6), "kimono": (0.94, 1.3), "dress": (0.77, 1.85),
        "labcoat": (0.76, 1.22), "coat": (0.74, 1.3), "tutu": (0.62, 2.7), "tunic": (0.68, 1.3), "tabard": (0.7,
                1.2),
    }.get(top)  # fmt: skip
    cloth = f.main
    if spec is None:
        if f.look.bottom != "skirt":
            return
        spec, cloth = (0.7, 1.45), f.second
    low, flare = spec
    if top == "tutu":
        cloth = mixed(f.main, (1.0, 1.0, 1.0), 0.3)
    wide = b.hips * flare
    f.sprite.part(
        [(MIDDLE - b.waists * 0.98, b.waist - 0.01), (MIDDLE + b.waists * 0.98, b.waist - 0.01),
         (MIDDLE + (b.hips + wide) / 2, (b.waist + low) / 2 + 0.01), (MIDDLE + wide, low - 0.01),
         (MIDDLE + wide * 0.5, low + 0.008),
         (MIDDLE, low + 0.012), (MIDDLE - wide * 0.5, low + 0.008), (MIDDLE - wide, low - 0.01),
         (MIDDLE - (b.hips + wide) / 2, (b.waist + low) / 2 + 0.01)],
        cloth, below=scaled(cloth, 0.72), puff=0.5,
    )  # fmt: skip
    for x in (-0.55, -0.18, 0.2, 0.58):
        f.sprite.line(
            [(MIDDLE + x * b.waists, b.waist + 0.05), (MIDDLE + x * wide * 0.9, low - 0.015)],
            scaled(cloth, 0.7), 0.006, alpha=0.5,
        )  # fmt: skip
