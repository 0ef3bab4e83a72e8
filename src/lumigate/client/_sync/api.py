# Made by tools/colour.py from src/lumigate/client/_async/api.py: change that file, not this one.
"""Sending calls: one loop with retries, for everything."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import TypeVar

import httpx2
from pydantic import BaseModel, ValidationError

from lumigate.client import _io_sync as io
from lumigate.client._core.calls import Call, attempt_timeout, headers_for, query_for
from lumigate.client._core.errors import ConnectionFailed, LumigateError, Timeout, UnreadableAnswer
from lumigate.client._core.polling import Polling
from lumigate.client._core.problems import error_of_answer
from lumigate.client._core.retries import Retries
from lumigate.client._core.settings import Settings
from lumigate.client._sync.transport import local_client

Answer = TypeVar("Answer", bound=BaseModel)

CONNECT_SECONDS = 10.0


class Api:
    """Sends calls and reads answers. Safe to share between tasks."""

    def __init__(
        self, settings: Settings, retries: Retries, polling: Polling, http: httpx2.Client | None
    ) -> None:
        self.settings = settings
        self.retries = retries
        self.polling = polling
        self._theirs = http
        self._ours: httpx2.Client | None = None
        self._process = os.getpid()

    def fetch(self, call: Call, kind: type[Answer]) -> Answer:
        """Send a call and return its answer as ``kind``."""
        return read(kind, self.send(call))

    def send(self, call: Call) -> httpx2.Response:
        """Send a call until it is answered; raise the error that stands."""
        return self._send(call, stream=False)

    @contextmanager
    def stream(self, call: Call) -> Generator[httpx2.Response]:
        """Send a call and give its answer while the body is still coming."""
        response = self._send(call, stream=True)
        try:
            yield response
        except httpx2.TransportError as error:
            raise self._failure(error) from error
        finally:
            response.close()

    def close(self) -> None:
        """Close the connections that are ours."""
        if self._ours is not None:
            self._ours.close()
            self._ours = None

    def _send(self, call: Call, *, stream: bool) -> httpx2.Response:
        started = time.monotonic()
        attempt = 0
        while True:
            try:
                response = self._attempt(call, time.monotonic() - started, stream=stream)
            except LumigateError as failure:
                delay = self.retries.delay(
                    call,
                    failure,
                    attempt=attempt,
                    elapsed=time.monotonic() - started,
                    draw=random.random,
                )
                if delay is None:
                    raise
            else:
                return response
            io.sleep(delay)
            attempt += 1

    def _attempt(self, call: Call, elapsed: float, *, stream: bool) -> httpx2.Response:
        seconds = attempt_timeout(self.settings, call, elapsed)
        connect = CONNECT_SECONDS if seconds is None else min(seconds, CONNECT_SECONDS)
        file = call.file
        http = self._http()
        request = http.build_request(
            call.method,
            self.settings.url(call.path),
            params=query_for(call) or None,
            content=call.source() if call.source else call.body,
            files={"file": (file.name, file.content, file.mime)} if file else None,
            headers=headers_for(self.settings, call),
            timeout=httpx2.Timeout(seconds, connect=connect),
        )
        try:
            response = http.send(request, stream=stream, follow_redirects=call.method == "GET")
            if response.status_code < 400:
                return response
            body = response.read()
        except httpx2.TransportError as error:
            raise self._failure(error) from error
        response.close()
        raise error_of_answer(response.status_code, response.headers, body)

    def _failure(self, error: httpx2.TransportError) -> LumigateError:
        where = self.settings.base_url
        if isinstance(error, httpx2.TimeoutException) and not isinstance(error, httpx2.ConnectTimeout):
            return Timeout(f"no answer from {where} in time; give a longer timeout=, or wait=False")
        hint = "; start it with `lumigate serve`" if self.settings.is_local else ""
        return ConnectionFailed(f"nobody answers at {where} ({error or type(error).__name__}){hint}")

    def _http(self) -> httpx2.Client:
        if self._theirs is not None:
            return self._theirs
        if self._ours is None or self._process != os.getpid():  # sockets do not survive a fork
            self._process = os.getpid()
            is_plain = self.settings.is_local and self.settings.base_url.startswith("http://")
            self._ours = local_client() if is_plain else httpx2.Client(trust_env=not self.settings.is_local)
        return self._ours


def read(kind: type[Answer], response: httpx2.Response) -> Answer:
    """Return an answer's body as ``kind``."""
    try:
        return kind.model_validate_json(response.content)
    except ValidationError as error:
        quoted = response.text[:120]
        raise UnreadableAnswer(
            f"{response.request.method} {response.request.url} answered something else than a "
            f"{kind.__name__}: {quoted!r}; is this the address of a Lumigate server?"
        ) from error
