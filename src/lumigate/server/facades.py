"""The dialects that are there, and how each words its webhooks."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import entry_points

from lumigate import dialects
from lumigate.edge.dialect import Dialect
from lumigate.edge.house import House
from lumigate.services.notifying import WebhookForm

NATIVE = "native"
"""The dialect that answers where no other prefix fits."""

GROUP = "lumigate.dialects"


def discover_dialects() -> dict[str, Dialect[House]]:
    """Return the dialects of this package and of installed ones by name; raise ``ValueError`` where two share one.

    A folder of ``lumigate.dialects`` introduces itself with ``DIALECT`` in its ``app`` module; installed packages
    do so through the entry-point group.
    """
    found: dict[str, Dialect[House]] = {}
    folders = pkgutil.iter_modules(dialects.__path__, f"{dialects.__name__}.")
    own = [import_module(f"{folder.name}.app").DIALECT for folder in folders]
    for one in (*own, *(point.load() for point in entry_points(group=GROUP))):
        if one.name in found:
            raise ValueError(f"there are two dialects called {one.name!r}")
        found[one.name] = one
    return found


def webhook_forms(found: Mapping[str, Dialect[House]]) -> dict[str, WebhookForm]:
    """Return by name the forms of those dialects that word webhooks of their own."""
    return {name: one.webhook_form for name, one in found.items() if one.webhook_form is not None}
