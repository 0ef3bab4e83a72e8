"""The document turned into times: which scene when, which words when."""

from __future__ import annotations

from lumigate.production.canvas import caption_box, film_size
from lumigate.production.captions import Cue, Voice, make_cues
from lumigate.production.model import CARD_SECONDS, Production
from lumigate.production.timeline import Spoken, Timeline, lay_out


def timeline_of(production: Production) -> Timeline:
    """Return the timeline of a production whose narration has been spoken."""
    spoken = {voice.scene: voice.duration for voice in production.narration}
    scenes = [
        Spoken(key=scene.key, seconds=spoken.get(scene.key, 0.0)) for scene in production.written().scenes
    ]
    brief = production.brief
    return lay_out(scenes, brief.seconds, brief.rate, CARD_SECONDS if brief.outro is not None else 0.0)


def cues_of(production: Production, timeline: Timeline) -> tuple[Cue, ...]:
    """Return the captions of a production."""
    brief = production.brief
    scenes = {scene.key: scene for scene in timeline.scenes}
    voices = sorted(production.narration, key=lambda voice: scenes[voice.scene].voice_start)
    starts = [scenes[voice.scene].voice_start for voice in voices]
    untils = [*starts, timeline.told][1:]
    box = caption_box(film_size(brief), brief.captions)
    return make_cues(
        [
            Voice(start=start, until=until, words=voice.words)
            for voice, start, until in zip(voices, starts, untils, strict=True)
        ],
        brief.rate,
        box.line_length,
    )
