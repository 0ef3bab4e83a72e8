"""No thing at all: gradients, silk, flowing lines, ink, shapes, soft lights, particles."""

from __future__ import annotations

from collections.abc import Callable

from lumigate.draft.picture.cast import place_in_sky, place_on_ground
from lumigate.draft.picture.palettes import chosen
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.scenes.abstract_parts.fluids import lay_gradient, lay_ink, lay_marble, lay_silk
from lumigate.draft.picture.scenes.abstract_parts.lights import lay_bokeh, lay_particles, lay_ribbons
from lumigate.draft.picture.scenes.abstract_parts.shapes import lay_facets, lay_shapes, lay_waves
from lumigate.draft.picture.stage import Stage

Kind = Callable[[Stage, tuple[Rgb, ...]], None]

_NAMED: dict[str, Kind] = {
    "abstract:shapes": lay_shapes,
    "abstract:facets": lay_facets,
    "abstract:waves": lay_waves,
    "abstract:gradient": lay_gradient,
    "abstract:ink": lay_ink,
    "abstract:bokeh": lay_bokeh,
    "abstract:particles": lay_particles,
    "abstract:lines": lay_ribbons,
    "abstract:silk": lay_silk,
    "abstract:marble": lay_marble,
}
_BY_SEED: tuple[Kind, ...] = (
    lay_gradient,
    lay_ribbons,
    lay_waves,
    lay_silk,
    lay_bokeh,
    lay_ink,
    lay_facets,
    lay_shapes,
    lay_particles,
)


def paint(stage: Stage) -> None:
    """Paint the kind that the prompt names, or one by seed."""
    scene = stage.scene
    stage.horizon, stage.ground_depth = 0.7 * stage.height, 0.5
    stage.sun = (0.25 * stage.width, 0.1 * stage.height)
    tones = chosen(stage.streams, "tones", scene.colours)
    kind = next((one for name, one in _NAMED.items() if scene.at(name)), None)
    if kind is None:
        kind = lay_gradient if scene.subjects else _BY_SEED[stage.streams.pick("kind", len(_BY_SEED))]
    kind(stage, tones)
    place_in_sky(stage)
    place_on_ground(stage, near=0.9)
