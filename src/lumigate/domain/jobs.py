"""The durable record of anything that takes time, and how it may move."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from lumigate.domain.engine import TimedWord
from lumigate.domain.errors import Conflict
from lumigate.domain.generations import Adjustment, CacheMode, Mode, ServedBy
from lumigate.domain.tasks import Task
from lumigate.kit.hashing import JsonValue

JobKind = Literal["generation", "production", "training", "ingest"]
JobState = Literal["queued", "running", "waiting", "completed", "failed", "cancelled"]
JobMove = Literal["start", "wait", "resume", "complete", "fail", "cancel"]
EventKind = Literal[
    "queued", "started", "progress", "preview", "stage", "waiting",
    "completed", "failed", "cancelled", "charged", "refunded",
]  # fmt: skip
AttemptState = Literal["prepared", "sent", "accepted", "unknown", "finished", "failed"]

ENDED: frozenset[JobState] = frozenset({"completed", "failed", "cancelled"})
"""States that a job never leaves."""

_MOVES: Mapping[tuple[JobState, JobMove], JobState] = {
    ("queued", "start"): "running",
    ("queued", "fail"): "failed",
    ("queued", "cancel"): "cancelled",
    ("queued", "complete"): "completed",
    ("running", "wait"): "waiting",
    ("running", "complete"): "completed",
    ("running", "fail"): "failed",
    ("running", "cancel"): "cancelled",
    ("waiting", "resume"): "running",
    ("waiting", "fail"): "failed",
    ("waiting", "cancel"): "cancelled",
}


def advance(state: JobState, move: JobMove) -> JobState:
    """Return the state after ``move``; raise :class:`Conflict` where there is no such way."""
    after = _MOVES.get((state, move))
    if after is None:
        raise Conflict(f"a job that is {state!r} cannot {move}; read the job to see how it ended")
    return after


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One finished file of a job: kept by us (``asset``), or left where the provider put it (``url``)."""

    asset: str | None = None
    url: str | None = None
    mime: str
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    bytes: int | None = None
    sha256: str | None = None
    role: str | None = None
    """What it is among several files that belong together, such as the stem ``drums``; None where all are alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timings:
    """Whole milliseconds spent waiting, at the provider, storing, and in all."""

    queue_ms: int = 0
    provider_ms: int = 0
    store_ms: int = 0
    total_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheNote:
    """Whether a result was reused, and how it was found."""

    hit: bool = False
    source: Literal["exact", "semantic"] | None = None
    similarity: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JobResult:
    """What a job made."""

    outputs: tuple[Output, ...] = ()
    text: str | None = None
    seed: int | None = None
    not_drawn: tuple[str, ...] = ()
    words: tuple[TimedWord, ...] = ()
    timings: Timings = field(default=Timings())


@dataclass(frozen=True, slots=True, kw_only=True)
class JobError:
    """Why a job failed; ``code`` is one of the error tree."""

    code: str
    message: str
    provider: str | None = None
    retryable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who pays, which key asked, and for which of the account's own customers."""

    account: str
    key: str
    end_user: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One durable record.

    ``request`` is the JSON of what was accepted (a :class:`GenerationRequest` for generations), kept as it was.
    ``cache_key`` is set where the job may answer, or was asked to answer, equal requests.
    ``executor`` names the process that runs it now, for recovery.
    """

    id: str
    kind: JobKind
    state: JobState
    owner: Owner
    request: bytes
    created_at: datetime
    task: Task | None = None
    model: str | None = None
    provider: str | None = None
    mode: Mode = "managed"
    served_by: ServedBy = "provider"
    progress: float = 0.0
    stage: str | None = None
    result: JobResult | None = None
    error: JobError | None = None
    adjustments: tuple[Adjustment, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    estimate_micros: int = 0
    cost_micros: int = 0
    saved_micros: int = 0
    cache_mode: CacheMode = "off"
    cache_key: str | None = None
    cache: CacheNote = field(default=CacheNote())
    executor: str | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def ended(self) -> bool:
        return self.state in ENDED


@dataclass(frozen=True, slots=True, kw_only=True)
class JobEvent:
    """One append-only fact about a job; ``number`` counts from 1 within the job."""

    job: str
    number: int
    kind: EventKind
    at: datetime
    data: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One submission of a job to a provider, written down before it leaves.

    ``handle`` is the provider's own id for it once it answered, in the provider adapter's own form.
    """

    id: str
    job: str
    number: int
    provider: str
    state: AttemptState
    created_at: datetime
    handle: str | None = None
    updated_at: datetime | None = None
