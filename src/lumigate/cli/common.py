"""What every command takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from cyclopts import Group, Parameter

CONNECTION = Group("Everywhere", sort_key=100)


@Parameter(name="*", group=CONNECTION)
@dataclass(frozen=True, kw_only=True)
class Common:
    """Where to ask, and how to tell."""

    json: Annotated[bool, Parameter(help="Print JSON to stdout, and nothing else.", show_default=False)] = (
        False
    )
    base_url: Annotated[
        str | None, Parameter(help="The server to ask. [LUMIGATE_BASE_URL, else the one of this machine]")
    ] = None
    api_key: Annotated[
        str | None, Parameter(help="The key to use. [LUMIGATE_API_KEY, else this machine's own]")
    ] = None


DEFAULTS = Common()
