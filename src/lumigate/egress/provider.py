"""A provider made of a pure adapter and the runner."""

from __future__ import annotations

import asyncio
import base64
from dataclasses import replace

from lumigate.domain.errors import OutcomeUnknown, ProviderFailed, ProviderThrottled, ProviderTimeout
from lumigate.domain.providers import (
    Call,
    CallInput,
    HttpAdapter,
    HttpReply,
    Outcome,
    Pending,
    Settles,
    TakesUrls,
)
from lumigate.domain.work import OnProgress
from lumigate.egress.http import HttpRunner

_UNREADABLE = (KeyError, IndexError, TypeError, ValueError, AttributeError)
"""What reading a reply of an unexpected shape raises."""

_BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})


class HttpProvider:
    """Does what the adapter says: builds, sends, reads.

    A poll that could not be made says nothing about the job, so it answers :class:`Pending` again; how long that
    may go on is for the job's own deadline to decide.
    """

    repeatable = False

    def __init__(self, adapter: HttpAdapter, runner: HttpRunner, *, poll_again: float = 5.0) -> None:
        self.name = adapter.name
        self._adapter = adapter
        self._runner = runner
        self._poll_again = poll_again

    async def submit(self, call: Call, on_progress: OnProgress) -> Outcome:
        """Send the call once; raises :class:`OutcomeUnknown` where its fate cannot be told."""
        if call.inputs and isinstance(self._adapter, TakesUrls):
            adapter = self._adapter
            urls = [await self._url(adapter, call, one) for one in call.inputs]
            placed = zip(call.inputs, urls, strict=True)
            call = replace(call, inputs=tuple(replace(one, url=url) for one, url in placed))
        request = self._adapter.submit_request(call)
        reply = await self._runner.send(request, provider=self.name)
        try:
            return self._adapter.read_submit(call, reply)
        except ProviderThrottled as error:
            if error.retry_after is None:
                error.retry_after = self._runner.retry_after(reply)
            raise
        except _UNREADABLE as error:
            raise self._unreadable(reply, error) from error

    async def poll(self, call: Call, handle: str) -> Outcome:
        """Ask how far it is; a provider that does not answer leaves it pending."""
        request = self._adapter.poll_request(call, handle)
        try:
            reply = await self._runner.send(request, provider=self.name)
        except (ProviderFailed, ProviderTimeout):
            return Pending(handle=handle, retry_in=self._poll_again)
        if reply.status in _BUSY and not self._settled(handle, reply):
            asked = self._runner.retry_after(reply) or 0.0
            return Pending(handle=handle, retry_in=max(asked, self._poll_again))
        try:
            return self._adapter.read_poll(call, handle, reply)
        except _UNREADABLE as error:
            raise self._unreadable(reply, error) from error

    async def cancel(self, call: Call, handle: str) -> None:
        """Ask the provider to stop, where it can."""
        request = self._adapter.cancel_request(call, handle)
        if request is not None:
            await self._runner.send(request, provider=self.name)

    async def _url(self, adapter: TakesUrls, call: Call, one: CallInput) -> str:
        """Return where the provider finds an input; it is uploaded where it is too large for a data URL."""
        if one.path.stat().st_size <= adapter.inline_bytes:
            encoded = await asyncio.to_thread(lambda: base64.b64encode(one.path.read_bytes()).decode())
            return f"data:{one.mime};base64,{encoded}"
        request = replace(adapter.upload_request(call, one), safe=True)
        reply = await self._runner.send(request, provider=self.name)
        try:
            placed = adapter.read_upload(call, one, reply)
        except ProviderThrottled as error:
            if error.retry_after is None:
                error.retry_after = self._runner.retry_after(reply)
            raise
        except _UNREADABLE as error:
            raise ProviderFailed(
                f"'{self.name}' answered an upload with {reply.status} and {len(reply.body)} bytes of an unknown "
                "shape; nothing was bought",
                provider=self.name,
            ) from error
        if placed.then is not None:
            reply = await self._runner.send(replace(placed.then, safe=True), provider=self.name)
            if not 200 <= reply.status < 300:
                raise ProviderFailed(
                    f"the storage of '{self.name}' did not take an input ({reply.status}); nothing was bought",
                    provider=self.name,
                )
        return placed.url

    def _settled(self, handle: str, reply: HttpReply) -> bool:
        return isinstance(self._adapter, Settles) and self._adapter.settles(handle, reply)

    def _unreadable(self, reply: HttpReply, error: Exception) -> OutcomeUnknown:
        return OutcomeUnknown(
            f"'{self.name}' answered {reply.status} with {len(reply.body)} bytes of an unknown shape "
            f"({type(error).__name__}: {error})"[:300],
            provider=self.name,
        )
