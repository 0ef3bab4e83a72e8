"""The bed under the voice, as long as the film has become."""

from __future__ import annotations

from dataclasses import replace

from lumigate.domain.errors import ProviderFailed
from lumigate.production.arrangement import timeline_of
from lumigate.production.do import Do
from lumigate.production.model import Music, Production
from lumigate.production.orders import music_order, order_key
from lumigate.production.step import step


@step(
    needs=("brief.music", "brief.models.music", "brief.seconds", "brief.rate", "script", "narration"),
    gives=("music",),
    version=1,
)
async def music(production: Production, do: Do) -> Production:
    """Have the music made, where there is to be any."""
    seconds = float(timeline_of(production).seconds)
    order = music_order(production.brief, production.written(), seconds)
    if order is None:
        return replace(production, music=None)
    made = await do.generate(order_key("music", order), order)
    asset = next((asset for asset in made.assets if asset.mime.startswith("audio/")), None)
    if asset is None:
        raise ProviderFailed(f"job {made.job_id!r} was to make music and gave none")
    do.progress("music", 1.0)
    bed = Music(asset=asset, job=made.job_id, cost_micros=made.cost_micros, served_by=made.served_by)
    return replace(production, music=bed)
