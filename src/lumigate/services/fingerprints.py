"""When two requests are the same: the key of the exact cache and of joining."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lumigate.domain.generations import GenerationRequest, Resolved
from lumigate.domain.tasks import ParamValue
from lumigate.kit.hashing import JsonValue, fingerprint


def request_key(
    account: str,
    request: GenerationRequest,
    resolved: Resolved,
    inputs: Sequence[tuple[str, str]],
    answerer: str,
) -> str:
    """Return the exact-cache key: equal only for what would be sent to the same place in the same form.

    ``inputs`` are (role, content hash) in order; scope is the account and, where one is named, its end user.
    """
    parts: dict[str, JsonValue] = {
        "account": account,
        "end_user": request.end_user,
        "answerer": answerer,
        "model": resolved.entry.id,
        "task": resolved.task,
        "prompt": request.prompt,
        "params": _plain(resolved.params),
        "native": dict(request.native),
        "inputs": [list(one) for one in inputs],
        "keep": request.keep,
    }
    return fingerprint(parts)


def quote_key(request: GenerationRequest, resolved: Resolved) -> str:
    """Return what a quote is bound to: the model and everything that a price can depend on."""
    parts: dict[str, JsonValue] = {
        "model": resolved.entry.id,
        "task": resolved.task,
        "prompt": request.prompt,
        "params": _plain(resolved.params),
        "native": dict(request.native),
        "inputs": [one.role for one in request.inputs],
    }
    return fingerprint(parts)


def _plain(params: Mapping[str, ParamValue]) -> dict[str, JsonValue]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in params.items()}
