"""First: the words. The draft writer turns the brief into scenes."""

from __future__ import annotations

from dataclasses import replace

from lumigate.production.do import Do
from lumigate.production.model import Production
from lumigate.production.script import write_script
from lumigate.production.step import step


@step(
    needs=("brief.text", "brief.seconds", "brief.outro", "brief.language", "brief.pictures"),
    gives=("script",),
    version=1,
)
async def script(production: Production, do: Do) -> Production:
    """Write the script."""
    written = write_script(production.brief)
    do.progress("script", 1.0)
    return replace(production, script=written)
