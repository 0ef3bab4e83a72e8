"""Webhook signatures in the Standard Webhooks form (https://www.standardwebhooks.com, version 1)."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Sequence
from hashlib import sha256


def signature_headers(delivery: str, timestamp: int, body: bytes, secrets: Sequence[str]) -> dict[str, str]:
    """Return the three headers; ``timestamp`` in Unix seconds, one signature per secret."""
    signed = f"{delivery}.{timestamp}.".encode() + body
    signatures = (
        base64.b64encode(hmac.new(_key(secret), signed, sha256).digest()).decode() for secret in secrets
    )
    headers = {"webhook-id": delivery, "webhook-timestamp": str(timestamp)}
    joined = " ".join(f"v1,{one}" for one in signatures)
    return {**headers, "webhook-signature": joined} if joined else headers


def _key(secret: str) -> bytes:
    return base64.b64decode(secret.removeprefix("whsec_"))
