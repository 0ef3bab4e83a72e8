"""``webhooks``"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from lumigate.cli import show
from lumigate.cli.common import DEFAULTS, Common
from lumigate.cli.exits import UsageError
from lumigate.cli.session import connected
from lumigate.wire.words import EventType


def ls(*, common: Common = DEFAULTS) -> None:
    """List endpoints."""
    with connected(common) as client:
        found = list(client.webhooks.endpoints.list())
    if common.json:
        show.as_json(found)
        return
    rows = [
        (each.id, each.url, each.status, " ".join(each.events), show.day(each.created_at)) for each in found
    ]
    show.table(("webhook", "url", "status", "events", "created"), rows)


def add(
    url: str,
    /,
    *,
    event: Annotated[
        list[EventType] | None,
        Parameter(consume_multiple=True, help="Which events. [how every job ended]"),
    ] = None,
    common: Common = DEFAULTS,
) -> None:
    """Send events to a URL, and print the secret that signs them, this once.

    Parameters
    ----------
    url
        Where to.
    """
    with connected(common) as client:
        made = client.webhooks.endpoints.create(url, events=event)
    if common.json:
        show.as_json(made)
        return
    print(made.secret)
    show.note(f"{made.id}: keep the secret now, it is not shown again")


def rm(webhook: str, /, *, common: Common = DEFAULTS) -> None:
    """Send nothing there any more.

    Parameters
    ----------
    webhook
        Its id.
    """
    with connected(common) as client:
        client.webhooks.endpoints.delete(webhook)
    if common.json:
        show.as_json({"id": webhook, "deleted": True})
        return
    print(f"{webhook} removed")


def verify(
    body: Path,
    /,
    *,
    secret: Annotated[str, Parameter(help="The secret of the endpoint, whsec_...")],
    header: Annotated[
        list[str],
        Parameter(name=["--header", "-H"], help="A header of the delivery, like `webhook-id: ...`."),
    ],
    json: Annotated[
        bool, Parameter(help="Print JSON to stdout, and nothing else.", show_default=False)
    ] = False,
) -> None:
    """Check the signature of a delivery.

    Parameters
    ----------
    body
        File with the body as it came; - is stdin.
    """
    from lumigate.client import verify_webhook

    raw = sys.stdin.buffer.read() if body == Path("-") else body.read_bytes()
    headers: dict[str, str] = {}
    for each in header:
        name, separator, value = each.partition(":")
        if not separator:
            raise UsageError(f"{each!r} is not a header; write it like 'webhook-id: msg_1'")
        headers[name.strip()] = value.strip()
    event = verify_webhook(raw, headers, secret)
    if json:
        show.as_json({"id": event.id, "type": event.type, "timestamp": event.timestamp, "data": event.data})
        return
    print(f"{event.id} {event.type}: the signature holds")
