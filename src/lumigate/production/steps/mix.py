"""Voices and music laid together to the sound of the film."""

from __future__ import annotations

from dataclasses import replace

from lumigate.production.arrangement import timeline_of
from lumigate.production.do import Do
from lumigate.production.model import Production, Sound
from lumigate.production.render.tasks import MIX, MixOrder, VoiceFile
from lumigate.production.step import step


@step(
    needs=("narration", "music", "script", "brief.seconds", "brief.outro", "brief.rate"),
    gives=("sound",),
    version=1,
)
async def mix(production: Production, do: Do) -> Production:
    """Mix; a film without voice and music has no sound."""
    if not production.narration and production.music is None:
        return replace(production, sound=None)
    timeline = timeline_of(production)
    voices = [
        VoiceFile(path=await do.fetch(voice.asset.asset_id), start=timeline.scene(voice.scene).voice_start)
        for voice in production.narration
    ]
    bed = None if production.music is None else await do.fetch(production.music.asset.asset_id)
    out = do.folder / "sound.m4a"
    order = MixOrder(voices=tuple(voices), music=bed, frames=timeline.frames, rate=timeline.rate, out=out)
    made = await do.work(MIX, order, lambda share: do.progress("mix", share))
    asset = await do.keep(out, "audio/mp4", "sound.m4a")
    return replace(production, sound=Sound(asset=asset, loudness=made.loudness, true_peak=made.true_peak))
