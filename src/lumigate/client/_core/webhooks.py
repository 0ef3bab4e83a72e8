"""Checking that a delivery comes from the server: Standard Webhooks, symmetric."""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from pydantic import JsonValue

from lumigate.client._core.errors import WebhookRefused

TOLERANCE_SECONDS = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookEvent:
    """A delivery that was checked. ``id`` is the same on every attempt: keep it, and act on each id once."""

    id: str
    type: str
    timestamp: str | None
    data: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])


def verify(
    body: bytes | str,
    headers: Mapping[str, str],
    secret: str | Sequence[str],
    *,
    now: float | None = None,
    tolerance: float = TOLERANCE_SECONDS,
) -> WebhookEvent:
    """Return the event in ``body`` where its signature holds and it is not old; raise :class:`WebhookRefused` else.

    ``body`` is the request's body as it came, not parsed and written again. ``secret`` starts with ``whsec_``; give
    several during a rotation. ``now`` and ``tolerance`` are seconds.
    """
    lowered = {name.lower(): value for name, value in headers.items()}
    try:
        number, sent, signatures = (lowered[f"webhook-{name}"] for name in ("id", "timestamp", "signature"))
    except KeyError as missing:
        raise WebhookRefused(f"the header {missing.args[0]!r} is missing") from None
    _check_age(sent, time.time() if now is None else now, tolerance)
    raw = body.encode() if isinstance(body, str) else bytes(body)
    signed = f"{number}.{sent}.".encode() + raw
    secrets = [secret] if isinstance(secret, str) else list(secret)
    wanted = [hmac.digest(_key(each), signed, "sha256") for each in secrets]
    if not any(hmac.compare_digest(want, got) for got in _signatures(signatures) for want in wanted):
        raise WebhookRefused(
            "no signature holds: is this the secret of this endpoint, and the body as it came?"
        )
    return _event(number, raw)


def _check_age(sent: str, now: float, tolerance: float) -> None:
    try:
        age = now - int(sent)
    except ValueError:
        raise WebhookRefused(f"the timestamp {sent!r} is not a number of seconds") from None
    if abs(age) > tolerance:
        side = "old" if age > 0 else "ahead of this clock"
        raise WebhookRefused(f"the delivery is {abs(age):.0f} s {side}; {tolerance:.0f} s are allowed")


def _key(secret: str) -> bytes:
    try:
        return base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except binascii.Error:
        raise ValueError("this is no webhook secret: it is 'whsec_' and base64") from None


def _signatures(text: str) -> list[bytes]:
    found: list[bytes] = []
    for each in text.split():
        version, _, value = each.partition(",")
        if version != "v1":
            continue
        try:
            found.append(base64.b64decode(value, validate=True))
        except binascii.Error:
            continue
    return found


def _event(number: str, raw: bytes) -> WebhookEvent:
    try:
        plain = json.loads(raw)
    except ValueError as error:
        raise WebhookRefused("the signature holds, and the body is not JSON") from error
    if not isinstance(plain, dict):
        raise WebhookRefused("the signature holds, and the body is not a JSON object")
    fields = cast("dict[str, JsonValue]", plain)
    kind, at, data = fields.get("type"), fields.get("timestamp"), fields.get("data")
    return WebhookEvent(
        id=number,
        type=kind if isinstance(kind, str) else "",
        timestamp=at if isinstance(at, str) else None,
        data=data if isinstance(data, dict) else {},
    )
