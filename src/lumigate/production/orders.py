"""What is ordered for a film: pictures, voices and music. The steps and the estimate say the same words."""

from __future__ import annotations

from lumigate.domain.tasks import ParamValue
from lumigate.kit.hashing import JsonValue, fingerprint
from lumigate.production.canvas import film_size, picture_size
from lumigate.production.do import GenerateOrder
from lumigate.production.language import is_not_latin, main_language
from lumigate.production.model import Brief, Script, ScriptScene

SHORTEST_MUSIC, LONGEST_MUSIC = 5.0, 300.0
"""Seconds that are asked for; the mix cuts and repeats."""


def picture_order(brief: Brief, scene: ScriptScene) -> GenerateOrder:
    """Return the order for the picture of a scene."""
    size = picture_size(film_size(brief))
    params: dict[str, ParamValue] = {"width": size.width, "height": size.height, "seed": scene.seed}
    return GenerateOrder(task="text_to_image", model=brief.models.picture, prompt=scene.prompt, params=params)


def speech_order(brief: Brief, scene: ScriptScene) -> GenerateOrder:
    """Return the order for the spoken words of a scene.

    English is what a brief says that says nothing; where the words are not Latin the speaker tells the language.
    """
    params: dict[str, ParamValue] = {}
    if main_language(brief.language) != "en" or not is_not_latin(scene.narration):
        params["language"] = brief.language
    if brief.voice is not None:
        params["voice"] = brief.voice
    return GenerateOrder(task="speech", model=brief.models.speech, prompt=scene.narration, params=params)


def music_order(brief: Brief, script: Script, seconds: float) -> GenerateOrder | None:
    """Return the order for music of so many seconds; ``None`` where there is to be none."""
    if brief.music is False or brief.music == "":
        return None
    prompt = (
        brief.music if isinstance(brief.music, str) else f"instrumental background music for {script.title}"
    )
    length = min(max(seconds, SHORTEST_MUSIC), LONGEST_MUSIC)
    params: dict[str, ParamValue] = {"duration": round(length, 1), "seed": script.scenes[0].seed}
    return GenerateOrder(task="music", model=brief.models.music, prompt=prompt, params=params)


def order_key(name: str, order: GenerateOrder) -> str:
    """Return the key under which an order is made once: equal orders for the same place have equal keys."""
    plain: JsonValue = {
        "task": order.task,
        "model": order.model,
        "prompt": order.prompt,
        "params": dict(order.params),
        "inputs": [[item.role, item.asset, item.url, item.data] for item in order.inputs],
    }
    return f"{name}-{fingerprint(plain)[:16]}"
