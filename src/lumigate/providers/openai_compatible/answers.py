"""What a host's answers mean."""

from __future__ import annotations

from lumigate.domain.errors import (
    ContentRefused,
    LumigateError,
    OutcomeUnknown,
    ProviderFailed,
    ProviderNotConfigured,
    ProviderRejected,
    ProviderThrottled,
)
from lumigate.domain.providers import Call, HttpReply, ProviderHost
from lumigate.kit.hashing import JsonValue
from lumigate.kit.reading import read_json, read_object

_REFUSALS = frozenset(
    {
        "content_policy_violation",
        "moderation_blocked",
        "content_filter",
        "content_filtered",
        "safety_violation",
    }
)
_NO_CREDIT = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})
_REFUSING_WORDS = ("content policy", "safety system", "content filter", "moderation")
_CUT_OFF = frozenset({504, 520, 524})
"""A proxy gave up waiting; the host behind it may have gone on."""


def unreadable(host: ProviderHost, what: str) -> OutcomeUnknown:
    """Return the error for an answer that says yes and cannot be used."""
    return OutcomeUnknown(f"'{host.name}' {what}", provider=host.name)


def error_of(host: ProviderHost, call: Call, reply: HttpReply) -> LumigateError:
    """Read an error by its status first, then its code, then its text."""
    status = reply.status
    code, text = told(reply.body)
    name = host.name
    said = _said(call, text)
    if status in _CUT_OFF:
        return OutcomeUnknown(
            f"a proxy before '{name}' gave up waiting ({status}); it may have been made", provider=name
        )
    if code in _NO_CREDIT or status == 402:
        return ProviderNotConfigured(
            f"the account behind {host.key_variable} has no credit left at '{name}'{said}", provider=name
        )
    if status in (401, 403):
        return key_refused(host, status)
    if status == 429 or (status == 503 and "retry-after" in reply.headers):
        return ProviderThrottled(f"'{name}' has no room right now{said}", provider=name)
    if 400 <= status < 500 and refuses("", text):
        code = "content_filter"
    if code in _REFUSALS:
        return ContentRefused(f"'{name}' will not make this{said}", provider=name)
    if 400 <= status < 500 and status not in (408, 409, 425):
        return ProviderRejected(f"'{name}' refused the request ({status}){said}", provider=name)
    return ProviderFailed(f"'{name}' failed ({status}){said}", provider=name)


def key_refused(host: ProviderHost, status: int) -> ProviderNotConfigured:
    """Return the error for a key that the host does not take."""
    return ProviderNotConfigured(
        f"'{host.name}' does not accept the key ({status}): check {host.key_variable}, or the provider_key that "
        "was sent",
        provider=host.name,
    )


def failure_of(host: ProviderHost, call: Call, error: JsonValue, status: str) -> LumigateError:
    """Read why something that was accepted was not made."""
    fault = read_object(error)
    code, text = fault.get("code"), fault.get("message")
    code, text = code if isinstance(code, str) else "", text[:300] if isinstance(text, str) else ""
    said = _said(call, text)
    if refuses(code, text):
        return ContentRefused(f"'{host.name}' will not make this{said}", provider=host.name)
    return ProviderFailed(f"'{host.name}' says '{status}' of this order{said}", provider=host.name)


def refuses(code: str, text: str) -> bool:
    """Tell whether a fault is about what the content is."""
    return code in _REFUSALS or any(word in text.lower() for word in _REFUSING_WORDS)


def told(body: bytes) -> tuple[str, str]:
    """Return code and text of an error body; both may be empty."""
    document = read_object(read_json(body))
    error = document.get("error")
    if isinstance(error, str):
        return "", error[:300]
    fault = read_object(error) or document
    code = fault.get("code") or fault.get("type")
    text = fault.get("message") or fault.get("detail")
    return (code if isinstance(code, str) else ""), (text[:300] if isinstance(text, str) else "")


def _said(call: Call, text: str) -> str:
    if call.secret is not None:
        text = text.replace(call.secret.value, "***")
    return f": {text}" if text else ""
