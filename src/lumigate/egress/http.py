"""Calls to providers: one pool, one deadline, and a clear word on whether anything was sent."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import BinaryIO

import aiohttp
from yarl import URL

from lumigate.domain.errors import (
    LumigateError,
    OutcomeUnknown,
    ProviderFailed,
    ProviderTimeout,
    TooLarge,
    UnsupportedMedia,
)
from lumigate.domain.providers import HttpReply, HttpRequest
from lumigate.egress.bodies import read_bounded
from lumigate.egress.connector import why_unreachable
from lumigate.egress.door import Door
from lumigate.egress.guard import show
from lumigate.egress.retry import RetryBudget, RetryPolicy, retry_after_seconds
from lumigate.kit.clock import Clock

_LOG = logging.getLogger(__name__)

_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses after which a safe request is worth another try."""

_NEVER_SENT = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
)
"""Raised by the client before the first byte of a request is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunnerLimits:
    """Bounds on one call; times in seconds."""

    body: int = 128 * 1024 * 1024
    connect: float = 10.0


@dataclass(frozen=True, slots=True)
class _Failure:
    sent: bool
    timed_out: bool
    reason: str


class HttpRunner:
    """Sends what adapters build.

    A request that was never sent (refused connection, unknown host, full pool) and a ``safe`` request are tried
    again within the budget. Any other request is sent once: without a readable answer it raises
    :class:`OutcomeUnknown`.
    """

    def __init__(
        self,
        door: Door,
        clock: Clock,
        *,
        retry: RetryPolicy | None = None,
        limits: RunnerLimits | None = None,
        chance: Callable[[], float] = random.random,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._door = door
        self._clock = clock
        self._retry = retry or RetryPolicy()
        self._limits = limits or RunnerLimits()
        self._chance = chance
        self._sleep = sleep
        self._budgets: dict[str, RetryBudget] = {}
        self._ways: dict[tuple[str, str], tuple[URL, aiohttp.ClientSession]] = {}
        self._timeouts: dict[float, aiohttp.ClientTimeout] = {}

    async def send(self, request: HttpRequest, *, provider: str) -> HttpReply:
        """Send the request and return whatever was answered, errors of the provider included.

        Raises :class:`ProviderFailed` where nothing was sent, :class:`ProviderTimeout` where a safe request ran
        out of time, :class:`OutcomeUnknown` where it was sent and no readable answer came.
        """
        url, session = self._way(request.url, provider)
        budget = self._budgets.get(provider)
        if budget is None:
            budget = self._budgets[provider] = RetryBudget(self._retry)
        budget.earn()
        deadline = self._clock.monotonic() + request.timeout
        attempt = 0
        left = request.timeout
        while True:
            outcome = await self._once(request, url, session, left)
            if isinstance(outcome, HttpReply):
                if not (request.safe and outcome.status in _PASSING):
                    return outcome
                asked = self.retry_after(outcome)
            elif outcome.sent and not request.safe:
                raise self._error(request, provider, outcome)
            else:
                asked = None
            wait = self._retry.delay(attempt, self._chance) if asked is None else asked
            left = deadline - self._clock.monotonic() - wait
            attempt += 1
            if (
                attempt >= self._retry.attempts
                or left <= 0
                or wait > self._retry.longest_wait
                or not budget.spend()
            ):
                if isinstance(outcome, HttpReply):
                    return outcome
                raise self._error(request, provider, outcome)
            await self._sleep(wait)

    def retry_after(self, reply: HttpReply) -> float | None:
        """Return how many seconds the provider asks us to wait, None where it does not say."""
        return retry_after_seconds(reply.headers.get("retry-after"), self._clock.now())

    def _way(self, text: str, provider: str) -> tuple[URL, aiohttp.ClientSession]:
        way = self._ways.get((provider, text))
        if way is None or way[1].closed:
            if len(self._ways) > 1000:
                self._ways.clear()
            way = self._ways[provider, text] = self._door.admit(text, provider=provider)
        return way

    async def _once(
        self, request: HttpRequest, url: URL, session: aiohttp.ClientSession, left: float
    ) -> HttpReply | _Failure:
        if not request.parts and request.file is None:
            return await self._exchange(request, request.json, url, session, left)
        with ExitStack() as files:
            if request.file is not None:
                body = files.enter_context(request.file.open("rb"))
                return await self._exchange(request, body, url, session, left)
            return await self._exchange(request, _form(request, files), url, session, left)

    async def _exchange(
        self,
        request: HttpRequest,
        data: bytes | BinaryIO | aiohttp.FormData | None,
        url: URL,
        session: aiohttp.ClientSession,
        left: float,
    ) -> HttpReply | _Failure:
        response: aiohttp.ClientResponse | None = None
        try:
            response = await session.request(
                request.method,
                url,
                data=data,
                headers=_headers(request),
                timeout=self._timeout(left),
                allow_redirects=False,
            )
            body = await read_bounded(response, self._limits.body)
            headers = {name.lower(): value for name, value in response.headers.items()}
            return HttpReply(status=response.status, headers=headers, body=body)
        except _NEVER_SENT as error:
            return _Failure(False, isinstance(error, TimeoutError), _reason(error))
        except (aiohttp.ClientError, TimeoutError, OSError, TooLarge, UnsupportedMedia) as error:
            return _Failure(True, isinstance(error, TimeoutError), _reason(error))
        finally:
            if response is not None:
                response.release()

    def _timeout(self, seconds: float) -> aiohttp.ClientTimeout:
        found = self._timeouts.get(seconds)
        if found is None:
            # Connecting ends before the whole does, so that running out of the whole means "sent".
            connect = min(self._limits.connect, seconds / 2)
            found = aiohttp.ClientTimeout(total=seconds, connect=connect, sock_connect=connect)
            if len(self._timeouts) < 100:
                self._timeouts[seconds] = found
        return found

    def _error(self, request: HttpRequest, provider: str, failure: _Failure) -> LumigateError:
        """Return the error for the caller; where the provider lives is for the log only."""
        _LOG.warning("%s: %s %s failed: %s", provider, request.method, show(request.url), failure.reason)
        if not failure.sent:
            return ProviderFailed(
                f"'{provider}' could not be reached ({failure.reason}); nothing was sent", provider=provider
            )
        if not request.safe:
            return OutcomeUnknown(
                f"the request was sent to '{provider}' and no readable answer came ({failure.reason})",
                provider=provider,
            )
        kind = ProviderTimeout if failure.timed_out else ProviderFailed
        return kind(f"'{provider}' did not answer ({failure.reason})", provider=provider)


def _headers(request: HttpRequest) -> dict[str, str]:
    if request.json is None or request.parts:
        return dict(request.headers)
    return {"Content-Type": "application/json", **request.headers}


def _form(request: HttpRequest, files: ExitStack) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False, default_to_multipart=True)
    for part in request.parts:
        if part.path is None:
            form.add_field(part.name, part.text or "", content_type=part.mime)
            continue
        handle = files.enter_context(part.path.open("rb"))
        form.add_field(
            part.name,
            handle,
            filename=part.filename or part.path.name,
            content_type=part.mime or "application/octet-stream",
        )
    return form


def _reason(error: BaseException) -> str:
    if isinstance(error, TimeoutError):
        return "time-out"
    if isinstance(error, aiohttp.ClientConnectorError):
        return why_unreachable(error)
    if isinstance(error, LumigateError):
        return error.message
    return type(error).__name__
