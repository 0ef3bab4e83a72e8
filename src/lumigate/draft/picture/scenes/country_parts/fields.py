"""Meadows and the single tree beside them."""

from __future__ import annotations

from lumigate.draft.picture.colour import mixed, rgb, scaled, turned
from lumigate.draft.picture.flora import Grove, Species, plant
from lumigate.draft.picture.ground import Ground, lay_ground
from lumigate.draft.picture.palettes import foliage, grass
from lumigate.draft.picture.scenes.props.setting import lay_shadow
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.vegetation import lay_blades, lay_grove


def lay_meadow(stage: Stage, top: float, *, blades: bool = True, mown: bool = False) -> None:
    """Lay grass from the row ``top``; ``mown`` is a lawn."""
    far, near = grass(stage.season)
    light, dark = scaled(mixed(far, near, 0.15), 1.1), scaled(near, 0.66)
    winter = stage.season == "winter"
    lay_ground(
        stage,
        Ground(name="field", top=top, far=light, near=mixed(dark, light, 0.5) if winter or mown else dark,
               mottle=0.5 if winter or mown else 1.0),
    )  # fmt: skip
    if not blades:
        return
    if winter:
        tones = (rgb("#b9a98a"), rgb("#9c8d74"), rgb("#d3c7ae"))
        lay_blades(stage, "blades", top + 0.2 * (stage.height - top), tones, tall=0.05, count=220)
        return
    warm = rgb("#d9c46a")
    tones = (scaled(near, 0.72), scaled(near, 0.88), mixed(far, near, 0.45), mixed(far, warm, 0.15))
    lay_blades(
        stage, "blades", top + 0.06 * (stage.height - top), tones, tall=0.022 if mown else 0.046,
        count=900 if mown else 2600,
    )  # fmt: skip


def lay_tree_beside(stage: Stage, species: Species | None = None, *, size: float | None = None) -> None:
    """Set one tall tree at a side of the picture, opposite the light."""
    side = -1 if stage.sun[0] > stage.width / 2 else 1
    left = stage.streams.number("tree beside/x", 0.04, 0.16)
    x = (left if side < 0 else 1 - left) * stage.width
    tall = (size or stage.streams.number("tree beside/size", 0.42, 0.62)) * min(
        stage.unit, 0.75 * stage.height
    )
    foot = stage.horizon + (stage.height - stage.horizon) * stage.streams.number("tree beside/y", 0.42, 0.6)
    kinds: tuple[Species, ...] = (
        ("bare",) if stage.season == "winter" else ("round", "birch", "round", "poplar")
    )
    if species is None:
        species = kinds[stage.streams.pick("tree beside/kind", len(kinds))]
    tones = foliage(stage.season)
    tone = turned(tones[stage.streams.pick("tree beside/tone", 3)], value=0.95)
    cut = plant(species, stage.streams, "tree beside", tall, tone, stage.sun[0] - x)
    lay_shadow(stage, x - side * 0.1 * tall, foot, tall * 0.42, tall * 0.05, strength=0.4, depth=0.3)
    grove = Grove(max(0, int(foot - tall) - 2), min(stage.height, int(foot) + 4), stage.width)
    grove.set(cut, x, foot, tall=tall)
    lay_grove(stage, "tree beside", grove, depth=max(0.05, stage.depth_at(foot)), haze=0.05, life="sway")
