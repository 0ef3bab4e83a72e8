"""The card that the film ends on, where one is asked for."""

from __future__ import annotations

from dataclasses import replace

from lumigate.production.canvas import film_size
from lumigate.production.closing import plan_card
from lumigate.production.do import Do
from lumigate.production.model import Card, Production
from lumigate.production.render.tasks import CARD, CardOrder
from lumigate.production.step import step


@step(
    needs=("script", "pictures", "brief.outro", "brief.aspect_ratio", "brief.size"),
    gives=("card",),
    version=1,
)
async def card(production: Production, do: Do) -> Production:
    """Draw the card over the last picture of the film."""
    outro = production.brief.outro
    if outro is None:
        return replace(production, card=None)
    script = production.written()
    plan = plan_card(outro, script.title, film_size(production.brief))
    last = script.scenes[-1].key
    picture = next((one.asset for one in production.pictures if one.scene == last), None)
    backdrop = None if picture is None else await do.fetch(picture.asset_id)
    out = do.folder / "card.png"
    await do.work(CARD, CardOrder(plan=plan, backdrop=backdrop, out=out))
    asset = await do.keep(out, "image/png", "card.png")
    do.progress("card", 1.0)
    notes = tuple(f"{text[:60]!r} has no room on the closing card" for text in plan.left_out)
    return replace(production, card=Card(asset=asset, code=outro.qr, notes=notes))
