"""A provider made of a pure adapter and the runner."""

from __future__ import annotations

from lumigate.domain.errors import OutcomeUnknown, ProviderFailed, ProviderThrottled, ProviderTimeout
from lumigate.domain.providers import Call, HttpAdapter, HttpReply, Outcome, Pending
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
        if reply.status in _BUSY:
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

    def _unreadable(self, reply: HttpReply, error: Exception) -> OutcomeUnknown:
        return OutcomeUnknown(
            f"'{self.name}' answered {reply.status} with {len(reply.body)} bytes of an unknown shape "
            f"({type(error).__name__}: {error})"[:300],
            provider=self.name,
        )
