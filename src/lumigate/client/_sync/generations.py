# Made by tools/colour.py from src/lumigate/client/_async/generations.py: change that file, not this one.
"""Generations of any task, and what they would cost."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Unpack

from lumigate.client._core.calls import call
from lumigate.client._core.errors import Timeout
from lumigate.client._core.options import ParamValue, RequestOptions, call_options, generation_body
from lumigate.client._core.sources import InputSources
from lumigate.client._sync.api import Api, read
from lumigate.client._sync.jobs import Job, OnProgress
from lumigate.client._sync.media import resolve_inputs
from lumigate.wire import generations, jobs
from lumigate.wire.generations import Task

PICTURE_WAIT = 60
WAIT = 30
"""Seconds for which the server is asked to hold its answer until the job is done."""
WATCHED_WAIT = 2


class GenerateOptions(RequestOptions, total=False):
    """What every generation takes, and how it is waited for.

    ``wait``: False returns the running job at once. ``on_progress``: told of the job each time that it moved.
    ``timeout``: seconds until the result must be there; the job goes on after it.
    """

    wait: bool
    on_progress: OnProgress


def generate(
    api: Api,
    *,
    model: str | None,
    task: Task | None,
    prompt: str,
    named: InputSources,
    params: Mapping[str, ParamValue | None],
    options: GenerateOptions,
    hold: int = WAIT,
) -> Job:
    """Send one request; wait for its job unless told otherwise. ``hold``: seconds for the server to wait."""
    started = time.monotonic()
    on_progress, wait = options.get("on_progress"), options.get("wait", True)
    body = generation_body(
        model=model,
        task=task,
        prompt=prompt,
        inputs=resolve_inputs(api, named, options),
        params=params,
        options=_request(options),
    )
    budget = options.get("timeout")
    seconds = _hold(hold if on_progress is None else WATCHED_WAIT, budget) if wait else 0
    response = api.send(call("POST", "/v1/generations", call_options(options), json=body, wait=seconds))
    job = Job(api, read(jobs.Job, response))
    if not wait:
        return job
    left = None if budget is None else max(0.0, budget - (time.monotonic() - started))
    try:
        return job.wait(on_progress=on_progress, timeout=left)
    except Timeout as late:
        raise Timeout(f"{job.id} is still {job.status} after {budget:g} s; it goes on", job=job) from late


def _hold(most: int, budget: float | None) -> int:
    return most if budget is None else max(0, min(most, int(budget * 0.8)))


def _request(options: GenerateOptions) -> RequestOptions:
    kept = options.copy()
    kept.pop("wait", None)
    kept.pop("on_progress", None)
    return kept


class Generations:
    """``client.generations``: any task of any model."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def create(
        self,
        prompt: str = "",
        *,
        model: str | None = None,
        task: Task | None = None,
        params: Mapping[str, ParamValue] | None = None,
        **options: Unpack[GenerateOptions],
    ) -> Job:
        """Generate with a model, or with the best model for a task. One of the two is needed."""
        return generate(
            self._api,
            model=model,
            task=task,
            prompt=prompt,
            named={},
            params=params or {},
            options=options,
            hold=PICTURE_WAIT if task in {"text_to_image", "image_to_image", "edit_image"} else WAIT,
        )


class Estimates:
    """``client.estimates``: the price before."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def create(
        self,
        prompt: str = "",
        *,
        model: str | None = None,
        task: Task | None = None,
        params: Mapping[str, ParamValue] | None = None,
        **options: Unpack[RequestOptions],
    ) -> generations.Estimate:
        """Return what a generation would cost; give its ``quote`` with the generation and it costs no more."""
        body = generation_body(
            model=model,
            task=task,
            prompt=prompt,
            inputs=resolve_inputs(self._api, {}, options),
            params=params or {},
            options=options,
        )
        return self._api.fetch(
            call("POST", "/v1/estimates", call_options(options), json=body), generations.Estimate
        )
