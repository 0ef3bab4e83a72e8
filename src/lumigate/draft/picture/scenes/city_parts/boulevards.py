"""Low rows of tall fronts, and the park or river bank before a skyline."""

from __future__ import annotations

import numpy as np

from lumigate.draft.picture.colour import turned
from lumigate.draft.picture.palettes import foliage
from lumigate.draft.picture.raster import as_plane
from lumigate.draft.picture.scenes.city_parts.landmarks import lay_landmark
from lumigate.draft.picture.scenes.country_parts.fields import lay_meadow
from lumigate.draft.picture.scenes.props.outdoors import lamp_post
from lumigate.draft.picture.scenes.props.setting import lay_pad
from lumigate.draft.picture.scenes.street_parts.facades import Style, facade
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.vegetation import lay_trees

_LIT = {"night": 0.6, "sunset": 0.45, "dawn": 0.2, "day": 0.0}
_ROWS = ((0.88, 0.0066, 0.1), (0.8, 0.0085, 0.06), (0.66, 0.0115, 0.0))


def lay_boulevards(stage: Stage, style: Style) -> None:
    """Lay rows of fronts of one style, with the landmark of the city behind the nearest."""
    unit = min(stage.unit, 0.9 * stage.height)
    lit = _LIT[stage.light.hour]
    for row, (depth, metre, lift) in enumerate(_ROWS):
        if row == 2:
            lay_landmark(stage, stage.horizon + 0.01 * stage.height)
        stream = stage.streams.stream(f"boulevard {row}")
        x, k = -float(stream.uniform(0.0, 6.0)) * metre * unit, 0
        while x < stage.width:
            wide, tall = float(stream.uniform(9.0, 15.0)), float(stream.uniform(13.0, 19.0))
            pad = facade(
                style,
                stage.streams.stream(f"front {row} {k}"),
                wide,
                tall,
                max(metre * unit, 1.5),
                lit,
                shop=row == 2,
            )
            lay_pad(
                stage,
                f"front {row} {k}",
                pad,
                x=x + pad.cover.shape[1] / 2,
                foot=stage.horizon - lift * unit + 0.016 * stage.height,
                depth=depth,
                haze=0.66 * depth**2.4,
                glow=0.9 if lit else 0.0,
            )
            x += pad.cover.shape[1]
            k += 1


def lay_green(stage: Stage) -> None:
    """Lay a park between the viewer and the skyline."""
    tones = tuple(turned(one, saturation=0.9, value=0.86) for one in foliage(stage.season)[:4])
    top = stage.horizon + 0.035 * stage.height
    row = as_plane(np.full(stage.width, top + 0.012 * stage.height))
    winter = stage.season == "winter"
    lay_trees(
        stage,
        "park edge",
        row,
        count=20,
        size=0.07,
        depth=0.5,
        colours=tones,
        haze=0.16,
        sink=0.01,
        shape=("bare", "pine") if winter else ("round", "birch", "round"),
    )
    lay_meadow(stage, top, mown=True)
    lay_trees(
        stage,
        "park trees",
        as_plane(row + 0.07 * stage.height),
        count=5,
        size=0.17,
        depth=0.36,
        colours=tones,
        haze=0.06,
        sink=0.05,
        shape=("bare",) if winter else ("round", "birch"),
        lane=(0.3, 0.7),
        life="sway",
    )


def lay_lamps(stage: Stage) -> None:
    """Set lamps along both sides of the street before a skyline."""
    lit = stage.light.hour in ("night", "sunset", "dawn")
    for k in range(4):
        share = 0.1 + 0.27 * k
        for side in (-1, 1):
            x = 0.5 * stage.width + side * (0.34 + 0.34 * share) * min(stage.width, 1.5 * stage.unit) * (
                0.5 + 0.62 * share
            )
            foot = stage.horizon + (0.05 + 0.62 * share) * (stage.height - stage.horizon)
            lay_pad(
                stage,
                f"lamp {k} {side}",
                lamp_post((0.1 + 0.3 * share) * stage.unit, lit=lit),
                x=x,
                foot=foot,
                depth=0.42 - 0.3 * share,
                glow=1.0 if lit else 0.0,
            )
