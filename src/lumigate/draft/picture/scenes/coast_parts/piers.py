"""A wooden pier that runs out into the water."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled
from lumigate.draft.picture.facets import Facets
from lumigate.draft.picture.scenes.props.outdoors import lamp_post
from lumigate.draft.picture.scenes.props.setting import lay_pad
from lumigate.draft.picture.stage import Stage


def lay_pier(stage: Stage) -> None:
    """Lay planks towards the horizon, posts at both sides and lamps at the end."""
    unit = stage.unit
    vanish = stage.streams.number("pier", 0.38, 0.62) * stage.width
    base = stage.width * 0.5
    half = 0.34 * unit
    ground = stage.height - stage.horizon

    def at(x: float, near: float) -> tuple[float, float]:
        return vanish + (base - vanish) * near + x * half * near, stage.horizon + ground * near * 1.02

    stream = stage.streams.stream("planks")
    wood = mixed(rgb("#a5825c"), stage.light.sun, 0.15)
    power = 0.36 + 0.66 * stage.light.shine
    faces = Facets(stage)
    posts = Facets(stage)
    near, end = 1.04, 0.17
    while near > end:
        nxt = near / (1 + 0.075)
        tone = scaled(wood, power * float(stream.uniform(0.76, 1.08)))
        faces.fill(tone, [at(-1, near), at(1, near), at(1, nxt * 1.012), at(-1, nxt * 1.012)])
        faces.fill(scaled(tone, 0.45), [at(-1, near), at(1, near), at(1, near * 0.993), at(-1, near * 0.993)])
        near = nxt
    dark = scaled(wood, power * 0.5)
    faces.fill(
        dark,
        [
            at(-1, end),
            at(1, end),
            (at(1, end)[0], at(1, end)[1] + 0.02 * unit * end),
            (at(-1, end)[0], at(-1, end)[1] + 0.02 * unit * end),
        ],
    )
    faces.lay("pier", depth=0.55, reach=0.03)
    step = 1.0
    while step > end * 0.95:
        for side in (-1.0, 1.0):
            x, y = at(side * 1.02, step)
            w, tall = 0.026 * unit * step, 0.2 * unit * step
            posts.fill(
                scaled(wood, power * 0.72),
                [(x - w, y - tall), (x + w, y - tall), (x + w, y + tall * 0.35), (x - w, y + tall * 0.35)],
                below=dark,
            )
            posts.fill(
                scaled(wood, power * 1.05),
                [(x - w, y - tall), (x - w * 0.2, y - tall), (x - w * 0.2, y), (x - w, y)],
            )
            xb, yb = at(side * 1.02, step * 0.68)
            sag = 0.05 * unit * step
            middle = ((x + xb) / 2, (y - tall + yb - tall * 0.68) / 2 + sag)
            posts.line(
                scaled(rgb("#d9c9a8"), power * 0.8),
                [(x, y - tall * 0.85), middle, (xb, yb - tall * 0.58)],
                max(1.0, 0.008 * unit * step),
            )
        step *= 0.68
    posts.lay("posts", depth=0.3)
    lit = stage.light.hour in ("night", "sunset", "dawn")
    for side in (-1.0, 1.0):
        x, y = at(side * 0.96, end * 1.05)
        lay_pad(
            stage,
            f"pier lamp {side}",
            lamp_post(0.62 * unit * end, lit=lit),
            x=x,
            foot=y,
            depth=0.56,
            glow=1.0 if lit else 0.0,
        )
