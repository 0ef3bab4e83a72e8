"""The captions as files beside the film."""

from __future__ import annotations

from dataclasses import replace

from lumigate.production.arrangement import cues_of, timeline_of
from lumigate.production.captions import to_srt, to_vtt
from lumigate.production.do import Do
from lumigate.production.model import CaptionFiles, Production
from lumigate.production.step import step


@step(
    needs=(
        "narration",
        "script",
        "brief.seconds",
        "brief.outro",
        "brief.rate",
        "brief.captions",
        "brief.aspect_ratio",
        "brief.size",
    ),
    gives=("captions",),
    version=1,
)
async def captions(production: Production, do: Do) -> Production:
    """Write .srt and .vtt; a film in which nobody speaks has none."""
    if not production.narration:
        return replace(production, captions=None)
    cues = cues_of(production, timeline_of(production))
    rate = production.brief.rate
    do.folder.mkdir(parents=True, exist_ok=True)
    srt, vtt = do.folder / "captions.srt", do.folder / "captions.vtt"
    srt.write_text(to_srt(cues, rate), encoding="utf-8")
    vtt.write_text(to_vtt(cues, rate), encoding="utf-8")
    files = CaptionFiles(
        srt=await do.keep(srt, "application/x-subrip", "captions.srt"),
        vtt=await do.keep(vtt, "text/vtt", "captions.vtt"),
    )
    do.progress("captions", 1.0)
    return replace(production, captions=files)
