"""What a brief will have to buy, known before anything is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lumigate.domain.models import Unit
from lumigate.production.canvas import film_size, picture_size
from lumigate.production.do import GenerateOrder
from lumigate.production.model import Brief, Script
from lumigate.production.orders import music_order, order_key, picture_order, speech_order
from lumigate.production.script import write_script


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One generation to come. ``units`` are what it is usually priced by.

    ``certain`` is false where the figure depends on what comes before: music is as long as the film, and the film
    is longer than asked for when its narration is.
    """

    key: str
    order: GenerateOrder
    units: Mapping[Unit, float]
    certain: bool = True


def expected_generations(brief: Brief, script: Script | None = None) -> tuple[Expected, ...]:
    """Return every generation that a film needs, with the very orders that its steps will give."""
    script = script or write_script(brief)
    wanted: list[Expected] = []
    for scene in script.scenes:
        if scene.picture is None:
            order = picture_order(brief, scene)
            size = picture_size(film_size(brief))
            units: dict[Unit, float] = {"image": 1, "megapixel": size.width * size.height / 1_000_000}
            wanted.append(Expected(key=order_key(f"picture-{scene.key}", order), order=order, units=units))
    for scene in script.scenes:
        if scene.narration:
            order = speech_order(brief, scene)
            units = {"character": len(scene.narration)}
            wanted.append(Expected(key=order_key(f"speech-{scene.key}", order), order=order, units=units))
    order = music_order(brief, script, brief.seconds)
    if order is not None:
        units = {"second": brief.seconds}
        wanted.append(Expected(key=order_key("music", order), order=order, units=units, certain=False))
    return tuple(wanted)
