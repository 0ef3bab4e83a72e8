"""An old town: gabled houses in rising rows, with a church tower."""

from __future__ import annotations

from lumigate.draft.picture.scenes.props.setting import lay_pad
from lumigate.draft.picture.scenes.street_parts.gables import gabled
from lumigate.draft.picture.scenes.village_parts.cottages import church
from lumigate.draft.picture.stage import Stage

_LIT = {"night": 0.75, "sunset": 0.55, "dawn": 0.25, "day": 0.0}
_ROWS = ((0.86, 0.0086, 0.17), (0.8, 0.011, 0.115), (0.7, 0.0145, 0.055), (0.58, 0.0195, -0.01))
"""Depth, size of a metre and height of the foot over the street, both in units."""


def lay_town(stage: Stage) -> None:
    """Lay four rows of houses, each nearer one lower and larger."""
    unit = min(stage.unit, 0.9 * stage.height)
    lit = _LIT[stage.light.hour]
    snow = stage.season == "winter" or stage.scene.weather == "snow"
    tower = stage.streams.number("church", 0.25, 0.75)
    for row, (depth, metre, lift) in enumerate(_ROWS):
        stream = stage.streams.stream(f"town row {row}")
        foot = stage.horizon - lift * unit + 0.012 * stage.height
        haze = 0.58 * depth**2.2
        if row == 1:
            pad = church(0.36 * unit, lit=lit > 0, snow=snow)
            lay_pad(
                stage,
                "church",
                pad,
                x=tower * stage.width,
                foot=foot,
                depth=0.84,
                haze=0.4,
                glow=1.0 if lit else 0.0,
            )
        x, k = -float(stream.uniform(0.0, 6.0)) * metre * unit, 0
        while x < stage.width:
            wide, tall = float(stream.uniform(5.5, 9.0)), float(stream.uniform(7.5, 13.0))
            pad = gabled(stage, f"town {row} {k}", wide, tall, metre * unit, lit, snow=snow)
            lay_pad(
                stage,
                f"town house {row} {k}",
                pad,
                x=x + wide * metre * unit / 2,
                foot=foot + 0.04 * unit,
                depth=depth,
                haze=haze,
                glow=0.9 if lit else 0.0,
            )
            x += wide * metre * unit * float(stream.uniform(0.98, 1.04))
            k += 1
