"""How results show themselves in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape


def player(url: str, mime: str, *, width: int | None = None) -> str:
    """Return HTML that shows one file: a picture, a player, or a link."""
    source = f'src="{escape(url, quote=True)}"'
    size = f' width="{width}"' if width else ""
    match mime.partition("/")[0]:
        case "image":
            return f'<img {source}{size} alt="" style="max-width:100%">'
        case "video":
            return f'<video {source}{size} controls preload="metadata" style="max-width:100%"></video>'
        case "audio":
            return f'<audio {source} controls preload="metadata"></audio>'
        case _:
            return f'<a href="{escape(url, quote=True)}">{escape(mime)}</a>'


def card(title: str, facts: Mapping[str, str], players: Iterable[str]) -> str:
    """Return HTML with a line of facts under the players."""
    told = " · ".join(f"{escape(name)} {escape(value)}" for name, value in facts.items() if value)
    shown = "".join(f"<div>{each}</div>" for each in players)
    return f"<div>{shown}<small><b>{escape(title)}</b> {told}</small></div>"
