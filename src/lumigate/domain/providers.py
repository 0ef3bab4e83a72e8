"""The seam to whoever runs models."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol, runtime_checkable

from lumigate.domain.engine import TimedWord
from lumigate.domain.generations import Usage
from lumigate.domain.models import ModelEntry
from lumigate.domain.tasks import InputRole, ParamValue, Task
from lumigate.domain.work import OnProgress
from lumigate.kit.hashing import JsonValue


@dataclass(frozen=True, slots=True)
class Secret:
    """A provider key that shows itself nowhere but where it is sent."""

    value: str = field(repr=False)

    def __str__(self) -> str:
        return "***"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallInput:
    """One input, checked: a file of ours on this machine."""

    role: InputRole
    path: Path
    mime: str
    url: str | None = None
    """Where the provider finds it, for adapters that are :class:`TakesUrls`: its own storage, or a data URL."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One submission: everything a provider adapter needs and nothing else.

    ``attempt`` is unique per submission and serves as the provider's idempotency key where it has such a thing.
    ``folder`` is an empty scratch folder for outputs that come as files.
    """

    job: str
    attempt: str
    entry: ModelEntry
    task: Task
    prompt: str
    params: Mapping[str, ParamValue]
    native: Mapping[str, JsonValue]
    inputs: tuple[CallInput, ...]
    secret: Secret | None
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderOutput:
    """One output: exactly one of a URL at the provider, bytes, or a file in the call's folder."""

    url: str | None = None
    data: bytes | None = None
    path: Path | None = None
    mime: str | None = None
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """Accepted and not ready: ask again with ``handle`` in ``retry_in`` seconds."""

    handle: str
    progress: float | None = None
    retry_in: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """Done. ``usage`` is what the provider reports, where it does."""

    outputs: tuple[ProviderOutput, ...] = ()
    usage: Usage = field(default=Usage())
    text: str | None = None
    seed: int | None = None
    not_drawn: tuple[str, ...] = ()
    words: tuple[TimedWord, ...] = ()


Outcome = Pending | Finished


class Provider(Protocol):
    """One provider as services see it.

    Failures are raised from the error tree. ``submit`` raises :class:`OutcomeUnknown` where the request may
    have reached the provider and no readable answer came back; every other error means that nothing was bought.
    """

    name: str
    repeatable: bool
    """Whether a submission that was cut off may simply be made again (true for engines on this machine)."""

    async def submit(self, call: Call, on_progress: OnProgress) -> Outcome: ...

    async def poll(self, call: Call, handle: str) -> Outcome: ...

    async def cancel(self, call: Call, handle: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpRequest:
    """A request to a provider, ready to send.

    The body is JSON where ``json`` is set, multipart where ``parts``, the bytes of a file where ``file``; else none.
    """

    method: Literal["GET", "POST", "PUT", "DELETE"]
    url: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    """Not shown: the provider's key travels here."""
    json: bytes | None = None
    parts: tuple[HttpPart, ...] = ()
    file: Path | None = None
    timeout: float = 120.0
    """Seconds in all."""
    safe: bool = False
    """Whether it may be sent again after a failure without changing anything at the provider."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpPart:
    """One part of a multipart body: text, or a file."""

    name: str
    text: str | None = None
    path: Path | None = None
    filename: str | None = None
    mime: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpReply:
    """What came back; header names are lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class HttpAdapter(Protocol):
    """A provider as pure mapping: build a request, read a reply. Egress does the talking."""

    name: str

    def submit_request(self, call: Call) -> HttpRequest: ...

    def read_submit(self, call: Call, reply: HttpReply) -> Outcome: ...

    def poll_request(self, call: Call, handle: str) -> HttpRequest: ...

    def read_poll(self, call: Call, handle: str, reply: HttpReply) -> Outcome: ...

    def cancel_request(self, call: Call, handle: str) -> HttpRequest | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Uploaded:
    """Where an input is at the provider; where ``then`` is set, once that request has been answered with 2xx."""

    url: str
    then: HttpRequest | None = None


@runtime_checkable
class TakesUrls(Protocol):
    """What an adapter adds whose provider takes inputs by URL.

    Before ``submit_request`` every input gets its ``url``: a data URL up to ``inline_bytes`` of the file, else what
    the provider's storage answers. Uploads buy nothing, so they may be sent again and never leave an outcome unknown.
    ``upload_request`` raises :class:`ProviderRejected` for an input that the provider cannot be given.
    """

    inline_bytes: int

    def upload_request(self, call: Call, one: CallInput) -> HttpRequest: ...

    def read_upload(self, call: Call, one: CallInput, reply: HttpReply) -> Uploaded: ...


@runtime_checkable
class Settles(Protocol):
    """What an adapter adds whose provider ends jobs with statuses that elsewhere mean "busy".

    ``settles`` tells whether such an answer to a poll is the job's own end; then ``read_poll`` reads it.
    """

    def settles(self, handle: str, reply: HttpReply) -> bool: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderHost:
    """What an adapter is built from: under which name it is known and where it lives.

    ``key_variable`` is the setting that holds its key, for messages.
    """

    name: str
    base_url: str
    key_variable: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderSpec:
    """How one provider file introduces itself.

    ``kind`` names the protocol where the file also serves hosts that an operator adds under names of their own.
    """

    name: str
    title: str
    base_url: str
    key_variable: str
    build: Callable[[ProviderHost], HttpAdapter]
    kind: str | None = None
