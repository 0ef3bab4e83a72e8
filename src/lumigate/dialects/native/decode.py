"""Wire bodies to commands: pure."""

from __future__ import annotations

import re

from lumigate.domain.errors import FieldError, InvalidRequest
from lumigate.domain.generations import Choose, GenerationRequest, InputRef, Notify
from lumigate.domain.tasks import ParamValue
from lumigate.wire.base import ParamIn
from lumigate.wire.generations import GenerationIn, NotifyIn

MOST_WAIT = 300.0
_WAIT = re.compile(r"^wait=([0-9]{1,9})$")


def generation(body: GenerationIn) -> GenerationRequest:
    """Return the request that a body asks for."""
    if body.model is None and body.task is None:
        message = "give a model, or a task and let one be chosen"
        raise InvalidRequest(message, fields=[FieldError("/model", message)])
    choose = body.choose
    return GenerationRequest(
        model=body.model,
        task=body.task,
        prompt=body.prompt,
        inputs=tuple(
            InputRef(role=one.role, asset=one.asset, url=one.url, data=one.data) for one in body.inputs
        ),
        params={name: param(value) for name, value in body.params.items()},
        native=body.native,
        choose=None
        if choose is None
        else Choose(
            prefer=choose.prefer,
            max_cost_micros=choose.max_cost_micros,
            max_latency_ms=choose.max_latency_ms,
            allow=tuple(choose.allow),
            deny=tuple(choose.deny),
        ),
        cache=body.cache,
        keep=body.keep,
        strict=body.strict,
        max_cost_micros=body.max_cost_micros,
        quote=body.quote,
        notify=notify(body.notify),
        labels=body.labels,
        end_user=body.end_user,
    )


def notify(wanted: list[NotifyIn]) -> tuple[Notify, ...]:
    return tuple(Notify(url=one.url, events=tuple(one.events)) for one in wanted)


def param(value: ParamIn) -> ParamValue:
    return tuple(value) if isinstance(value, list) else value


def wait_seconds(prefer: str | None, default: float) -> float:
    """Return how long the caller wants to wait (RFC 7240), at most 300 s; 0 for ``respond-async``."""
    if prefer is None:
        return default
    for preference in prefer.split(","):
        word = preference.strip().lower()
        if word == "respond-async":
            return 0.0
        found = _WAIT.match(word)
        if found is not None:
            return min(float(found[1]), MOST_WAIT)
    return default
