"""Jobs and their events."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import JsonValue

from lumigate.wire.base import Answer, Request, ShortText
from lumigate.wire.generations import Adjustment, EventName
from lumigate.wire.words import JobKind as JobKind
from lumigate.wire.words import JobStatus as JobStatus


class Output(Answer):
    """One finished file. ``asset`` is null where it was left at the provider (``keep: "provider"``).

    ``role`` tells files apart that belong together: the stems of a piece of music are ``drums``, ``bass``, ``harmony``,
    ``melody`` and ``effects`` beside its ``mix``.
    """

    asset: str | None = None
    url: str
    mime: str
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    bytes: int | None = None
    sha256: str | None = None
    role: str | None = None


class Word(Answer):
    """One spoken word, in seconds from the beginning of the sound."""

    text: str
    start: float
    end: float


class CacheInfo(Answer):
    """Whether a result was reused."""

    hit: bool = False
    source: Literal["exact", "semantic"] | None = None
    similarity: float | None = None


class TimingsInfo(Answer):
    """Whole milliseconds."""

    queue_ms: int = 0
    provider_ms: int = 0
    store_ms: int = 0
    total_ms: int = 0


class JobProblem(Answer):
    """Why a job failed."""

    code: str
    message: str
    provider: str | None = None
    retryable: bool = False


class Job(Answer):
    """The durable record of anything that takes time."""

    id: str
    kind: JobKind
    status: JobStatus
    model: str | None = None
    provider: str | None = None
    task: str | None = None
    mode: Literal["managed", "byok"] = "managed"
    served_by: Literal["provider", "draft", "emulator"] = "provider"
    progress: float = 0.0
    stage: str | None = None
    outputs: list[Output] = []
    text: str | None = None
    words: list[Word] = []
    currency: Literal["USD"] = "USD"
    cost_micros: int = 0
    estimate_micros: int = 0
    saved_micros: int = 0
    cache: CacheInfo = CacheInfo.model_construct()
    adjustments: list[Adjustment] = []
    not_drawn: list[str] = []
    seed: int | None = None
    timings: TimingsInfo = TimingsInfo.model_construct()
    error: JobProblem | None = None
    created_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None
    labels: dict[str, str] = {}
    events_url: str


class JobPage(Answer):
    """One page of jobs, newest first."""

    data: list[Job]
    next_cursor: str | None = None


class Cancelled(Answer):
    """The job after a cancellation, and what of its hold went back."""

    job: Job
    refunded_micros: int
    currency: Literal["USD"] = "USD"


class JobEvent(Answer):
    """One fact about a job; ``id`` counts from 1 within the job."""

    id: int
    job: str
    event: EventName
    at: datetime
    data: dict[str, JsonValue] = {}


class ReviewIn(Request):
    """How a job whose outcome at the provider is unknown is settled: its hold is charged, or given back."""

    decision: Literal["charge", "release"]
    memo: ShortText = ""


class Reviewed(Answer):
    """The job after the decision, and where its hold went."""

    job: Job
    charged_micros: int
    released_micros: int
    currency: Literal["USD"] = "USD"
