"""The spoken words of every scene, with the time of each word."""

from __future__ import annotations

from dataclasses import replace

from lumigate.domain.errors import ProviderFailed
from lumigate.media.tasks import PROBE, ProbeOrder
from lumigate.production.captions import timed_words
from lumigate.production.do import Do
from lumigate.production.model import Brief, MadeAsset, Production, SceneVoice, ScriptScene
from lumigate.production.orders import order_key, speech_order
from lumigate.production.step import step
from lumigate.production.together import together


@step(
    needs=("script", "brief.language", "brief.voice", "brief.models.speech"),
    gives=("narration",),
    version=1,
)
async def narration(production: Production, do: Do) -> Production:
    """Have every scene spoken that has words."""
    scenes = [scene for scene in production.written().scenes if scene.narration]
    done = 0

    async def one(scene: ScriptScene) -> SceneVoice:
        nonlocal done
        voice = await _voice(production.brief, scene, do)
        done += 1
        do.progress("narration", done / len(scenes))
        return voice

    return replace(production, narration=tuple(await together([one(scene) for scene in scenes])))


async def _voice(brief: Brief, scene: ScriptScene, do: Do) -> SceneVoice:
    order = speech_order(brief, scene)
    made = await do.generate(order_key(f"speech-{scene.key}", order), order)
    asset = next((asset for asset in made.assets if asset.mime.startswith("audio/")), None)
    seconds = None if asset is None else await _seconds(asset, do)
    if asset is None or not seconds:
        raise ProviderFailed(f"job {made.job_id!r} was to speak {scene.narration!r} and gave no sound")
    return SceneVoice(
        scene=scene.key,
        text=scene.narration,
        asset=asset,
        duration=seconds,
        words=timed_words(scene.narration, made.words, seconds),
        job=made.job_id,
        cost_micros=made.cost_micros,
        served_by=made.served_by,
    )


async def _seconds(asset: MadeAsset, do: Do) -> float | None:
    if asset.duration:
        return asset.duration
    info = await do.work(PROBE, ProbeOrder(path=await do.fetch(asset.asset_id)))
    return info.duration
