"""Checking deliveries."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from standardwebhooks.webhooks import Webhook

from lumigate import Lumigate, WebhookRefused, verify_webhook
from lumigate.client._core.webhooks import verify

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
NOW = 1_790_000_000
BODY = json.dumps({"type": "job.completed", "timestamp": "2026-01-02T03:04:05Z", "data": {"id": "job_1"}})


def signed(secret: str = SECRET, body: str = BODY, at: int = NOW) -> dict[str, str]:
    signature = Webhook(secret).sign("dlv_1", datetime.fromtimestamp(at, UTC), body)
    return {"Webhook-Id": "dlv_1", "webhook-timestamp": str(at), "WEBHOOK-SIGNATURE": signature}


def test_what_the_reference_library_signs_holds():
    event = verify(BODY.encode(), signed(), SECRET, now=NOW + 5)
    assert (event.id, event.type, event.data) == ("dlv_1", "job.completed", {"id": "job_1"})


def test_either_secret_holds_during_a_rotation():
    headers = signed()
    headers["WEBHOOK-SIGNATURE"] = (
        f"v1a,abc v1,!!! {signed(OTHER)['WEBHOOK-SIGNATURE']} {headers['WEBHOOK-SIGNATURE']}"
    )
    assert verify(BODY, headers, SECRET, now=NOW).id == "dlv_1"
    assert verify(BODY, signed(OTHER), [SECRET, OTHER], now=NOW).id == "dlv_1"


@pytest.mark.parametrize(
    ("headers", "body", "at", "said"),
    [
        (signed(), BODY + " ", NOW, "no signature holds"),
        (signed(OTHER), BODY, NOW, "no signature holds"),
        (signed() | {"Webhook-Id": "dlv_2"}, BODY, NOW, "no signature holds"),
        (signed(), BODY, NOW + 301, "301 s old"),
        (signed(), BODY, NOW - 301, "ahead of this clock"),
        (signed() | {"webhook-timestamp": "today"}, BODY, NOW, "not a number"),
        ({"webhook-id": "x"}, BODY, NOW, "'webhook-timestamp' is missing"),
        (signed(body="[]"), "[]", NOW, "not a JSON object"),
        (signed(body="hello"), "hello", NOW, "not JSON"),
    ],
)
def test_anything_else_is_refused(headers, body, at, said):
    with pytest.raises(WebhookRefused, match=said):
        verify(body, headers, SECRET, now=at)


def test_a_secret_that_is_none_is_our_own_mistake():
    with pytest.raises(ValueError, match="whsec_"):
        verify(BODY, signed(), "whsec_not base64", now=NOW)


def test_the_client_offers_it_without_a_server():
    fresh = signed(at=int(datetime.now(UTC).timestamp()))
    assert Lumigate("http://127.0.0.1:1").webhooks.verify(BODY, fresh, SECRET).id == "dlv_1"
    assert verify_webhook(BODY, fresh, SECRET).id == "dlv_1"
