# Made by tools/colour.py from src/lumigate/client/_async/jobs.py: change that file, not this one.
"""Jobs: looking at them, waiting for them, following them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Literal, Self, Unpack

from lumigate.client import _io_sync as io
from lumigate.client._core.calls import CallOptions, QueryValue, call, given, part
from lumigate.client._core.errors import ConnectionFailed, NotFound, RateLimited, Timeout
from lumigate.client._core.events import TERMINAL, event_of
from lumigate.client._core.files import stems
from lumigate.client._core.problems import error_of_job, retry_after
from lumigate.client._core.progress import Told
from lumigate.client._core.sse import FrameReader
from lumigate.client._core.views import JobView
from lumigate.client._sync.api import Api, read
from lumigate.client._sync.files import Output
from lumigate.client._sync.listing import Listing
from lumigate.wire import jobs

OnProgress = Callable[["Job"], object]
"""Told of a job each time that it moved."""


WATCH_SECONDS = 0.1
"""Between two looks at a job whose events say no more than how far it is."""


class Job(io.ShownJob, JobView):
    """A job of the server's, and what can be done with it."""

    def __init__(self, api: Api, record: jobs.Job) -> None:
        super().__init__(record)
        self._api = api

    @property
    def outputs(self) -> list[Output]:
        """The finished files."""
        made = self.record.outputs
        names = stems(self.id, [each.mime for each in made])
        return [Output(self._api, each, stem=name) for each, name in zip(made, names, strict=True)]

    def refresh(self) -> Self:
        """Look at it again."""
        self._look({})
        return self

    def wait(self, *, on_progress: OnProgress | None = None, timeout: float | None = None) -> Self:
        """Wait until it ended; raise :class:`JobFailed` where it did so without a result.

        ``on_progress`` is told each time that it moved. After ``timeout`` seconds :class:`Timeout` is raised and the
        job goes on.
        """
        started = time.monotonic()
        told = Told[Job](on_progress)
        told(self)
        if on_progress is not None and timeout is None and not self.ended:
            self._watch(told)
        hint: float | None = None
        while not self.ended:
            waited = time.monotonic() - started
            pause = self._api.polling.pause(waited, hint)
            if timeout is not None:
                left = timeout - waited
                if left <= 0:
                    raise Timeout(
                        f"{self.id} is still {self.status} after {timeout:g} s; it goes on", job=self
                    )
                pause = min(pause, left)
            io.sleep(pause)
            hint = self._look({})
            told(self)
        if self.status != "completed":
            raise error_of_job(self)
        return self

    def _watch(self, told: Told[Job]) -> None:
        """Follow its events, which come at once; where they cannot be had, looking again and again will do."""
        looked = time.monotonic()
        try:
            for event in self.stream():
                now = time.monotonic()
                if event.event == "progress" and now - looked < WATCH_SECONDS:
                    continue
                looked = now
                self._look({})
                told(self)
        except (ConnectionFailed, Timeout, NotFound, RateLimited):
            return

    def stream(self, *, after: int = 0) -> Iterator[jobs.JobEvent]:
        """Yield its events as they happen, from the first after number ``after`` to its last.

        How it ended is not the last of them: what was charged or went back comes after. A connection that breaks is
        made again, and goes on after the last event seen.
        """
        reader = FrameReader(str(after) if after else "")
        failures = 0
        told_end = False
        while True:
            was_ended = self.ended
            reader.begin()
            options: CallOptions = {"headers": {"accept": "text/event-stream"}}
            if reader.last_id:
                options["headers"] = {"accept": "text/event-stream", "last-event-id": reader.last_id}
            try:
                with self._api.stream(call("GET", f"/v1/jobs/{part(self.id)}/events", options)) as response:
                    for chunk in response.iter_bytes():
                        for frame in reader.feed(chunk):
                            event = event_of(frame, self.id)
                            if event is None:
                                continue
                            failures = 0
                            told_end = told_end or event.event in TERMINAL
                            yield event
            except (ConnectionFailed, Timeout):
                failures += 1
                if failures > self._api.retries.limit:
                    raise
            else:
                if not self.ended:
                    self._look({})
                if told_end or was_ended:
                    return
                if self.ended:  # the stream was closed before it told: the rest can be had at once
                    continue
            io.sleep(self._api.polling.pause(0.0) if reader.retry is None else reader.retry)

    def cancel(self, **options: Unpack[CallOptions]) -> int:
        """Cancel it and return the micro-USD that came back."""
        answer = self._api.fetch(call("POST", f"/v1/jobs/{part(self.id)}/cancel", options), jobs.Cancelled)
        self.record = answer.job
        return answer.refunded_micros

    def _look(self, options: CallOptions) -> float | None:
        response = self._api.send(call("GET", f"/v1/jobs/{part(self.id)}", options))
        self.record = read(jobs.Job, response)
        return retry_after(response.headers)


class Jobs:
    """``client.jobs``"""

    def __init__(self, api: Api) -> None:
        self._api = api

    def get(self, job: str, **options: Unpack[CallOptions]) -> Job:
        """Return one job."""
        record = self._api.fetch(call("GET", f"/v1/jobs/{part(job)}", options), jobs.Job)
        return Job(self._api, record)

    def list(
        self,
        *,
        status: jobs.JobStatus | None = None,
        kind: jobs.JobKind | None = None,
        model: str | None = None,
        labels: dict[str, str] | None = None,
        since: datetime | None = None,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Listing[Job, jobs.JobPage]:
        """List jobs, newest first. ``limit`` is the size of a page."""
        query: dict[str, QueryValue] = {
            "status": status,
            "kind": kind,
            "model": model,
            "since": since.isoformat() if since else None,
            "limit": limit,
        }
        query |= {f"label.{name}": value for name, value in (labels or {}).items()}
        return Listing(
            self._api,
            call("GET", "/v1/jobs", options, query=query),
            jobs.JobPage,
            lambda page: ([Job(self._api, each) for each in page.data], page.next_cursor),
        )

    def cancel(self, job: str, **options: Unpack[CallOptions]) -> Job:
        """Cancel a job and return it."""
        answer = self._api.fetch(call("POST", f"/v1/jobs/{part(job)}/cancel", options), jobs.Cancelled)
        return Job(self._api, answer.job)

    def review(
        self,
        job: str,
        decision: Literal["charge", "release"],
        *,
        memo: str | None = None,
        **options: Unpack[CallOptions],
    ) -> jobs.Reviewed:
        """Settle a job whose outcome at the provider is unknown: charge its hold, or give it back."""
        body = given(decision=decision, memo=memo)
        return self._api.fetch(
            call("POST", f"/v1/jobs/{part(job)}/review", options, json=body), jobs.Reviewed
        )
