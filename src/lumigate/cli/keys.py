"""``keys``"""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from lumigate.cli import show
from lumigate.cli.common import DEFAULTS, Common
from lumigate.cli.session import connected
from lumigate.wire.words import Scope


def create(
    name: str,
    /,
    *,
    test: Annotated[
        bool, Parameter(help="A key that is answered by the draft engine and spends nothing.")
    ] = False,
    scope: Annotated[
        list[Scope] | None, Parameter(consume_multiple=True, help="What it may do. [read generate]")
    ] = None,
    rate: Annotated[int | None, Parameter(help="Requests a minute.")] = None,
    common: Common = DEFAULTS,
) -> None:
    """Make a key and print it, this once.

    Parameters
    ----------
    name
        What to call it.
    """
    with connected(common) as client:
        key = client.keys.create(name, test=test or None, scopes=scope, rate_per_minute=rate)
    if common.json:
        show.as_json(key)
        return
    print(key.secret)
    show.note(f"{key.id}: keep it now, it is not shown again")


def ls(*, common: Common = DEFAULTS) -> None:
    """List keys, newest first."""
    with connected(common) as client:
        found = list(client.keys.list())
    if common.json:
        show.as_json(found)
        return
    rows = [
        (
            key.id,
            key.name,
            key.hint,
            " ".join(key.scopes) + (" test" if key.test else ""),
            "revoked" if key.revoked_at else "",
            show.day(key.last_used_at),
        )
        for key in found
    ]
    show.table(("key", "name", "begins", "may", "", "last used"), rows, spare="begins")


def revoke(key: str, /, *, common: Common = DEFAULTS) -> None:
    """Let a key count no more, from now on.

    Parameters
    ----------
    key
        Its id, not its text.
    """
    with connected(common) as client:
        client.keys.revoke(key)
    if common.json:
        show.as_json({"id": key, "revoked": True})
        return
    print(f"{key} revoked")
