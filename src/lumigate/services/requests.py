"""Requests as they are kept with their jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import orjson

from lumigate.domain.generations import Choose, GenerationRequest, InputRef, Notify
from lumigate.domain.jobs import Job
from lumigate.domain.tasks import ParamValue


def encode_request(request: GenerationRequest, seed: int | None) -> bytes:
    """Return the request as it is kept, with the seed that was drawn for it where it named none."""
    if seed is not None and "seed" not in request.params:
        request = replace(request, params={**request.params, "seed": seed})
    return orjson.dumps(request)


def with_notify(kept: bytes, more: Sequence[Notify]) -> bytes:
    """Return a kept request that tells these URLs as well."""
    request: dict[str, Any] = orjson.loads(kept)
    request["notify"] = [*request["notify"], *more]
    return orjson.dumps(request)


def request_of(job: Job) -> GenerationRequest:
    """Return the request of a generation as it was accepted."""
    kept: dict[str, Any] = orjson.loads(job.request)
    choose: dict[str, Any] | None = kept["choose"]
    inputs: list[dict[str, Any]] = kept["inputs"]
    notify: list[dict[str, Any]] = kept["notify"]
    kept["inputs"] = tuple(InputRef(**one) for one in inputs)
    kept["params"] = {name: _param(value) for name, value in kept["params"].items()}
    kept["notify"] = tuple(
        Notify(url=one["url"], events=tuple(one["events"]), form=one.get("form")) for one in notify
    )
    if choose is not None:
        choose["allow"], choose["deny"] = tuple(choose["allow"]), tuple(choose["deny"])
        kept["choose"] = Choose(**choose)
    return GenerationRequest(**kept)


def _param(value: ParamValue | list[str]) -> ParamValue:
    return tuple(value) if isinstance(value, list) else value
