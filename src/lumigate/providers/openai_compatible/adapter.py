"""Which endpoint a call goes to.

Built by name, so that one server can use several hosts.
"""

from __future__ import annotations

from typing import NoReturn

from lumigate.domain.errors import OutcomeUnknown, ProviderRejected
from lumigate.domain.providers import Call, HttpReply, HttpRequest, Outcome, ProviderHost
from lumigate.domain.tasks import Task
from lumigate.providers.openai_compatible.images import Images
from lumigate.providers.openai_compatible.speech import Speech
from lumigate.providers.openai_compatible.videos import Videos

_PICTURES: frozenset[Task] = frozenset({"text_to_image", "image_to_image", "edit_image", "inpaint"})
_FILMS: frozenset[Task] = frozenset({"text_to_video", "image_to_video"})


class OpenAICompatible:
    """Pure mapping between a call and the endpoints of one host."""

    def __init__(self, host: ProviderHost) -> None:
        self.name = host.name
        self._images = Images(host)
        self._speech = Speech(host)
        self._videos = Videos(host)

    def submit_request(self, call: Call) -> HttpRequest:
        """Return the one request that buys what the call asks for."""
        return self._endpoint(call).submit_request(call)

    def read_submit(self, call: Call, reply: HttpReply) -> Outcome:
        """Return the outputs, or the handle of a film to ask for; raise what any other answer means."""
        return self._endpoint(call).read_submit(call, reply)

    def poll_request(self, call: Call, handle: str) -> HttpRequest:
        """Return the request that asks how far a film is, or fetches it; only films are asked for."""
        if call.task not in _FILMS:
            self._keeps_nothing(handle)
        return self._videos.poll_request(call, handle)

    def read_poll(self, call: Call, handle: str, reply: HttpReply) -> Outcome:
        """Return how far a film is, or the film."""
        if call.task not in _FILMS:
            self._keeps_nothing(handle)
        return self._videos.read_poll(call, handle, reply)

    def cancel_request(self, call: Call, handle: str) -> HttpRequest | None:
        """Return what deletes a film; None for the rest, where closing the connection is all that can be done."""
        return self._videos.cancel_request(call, handle) if call.task in _FILMS else None

    def _endpoint(self, call: Call) -> Images | Speech | Videos:
        if call.task in _PICTURES:
            return self._images
        if call.task in _FILMS:
            return self._videos
        if call.task == "speech":
            return self._speech
        raise ProviderRejected(f"'{self.name}' does not do '{call.task}'", provider=self.name)

    def _keeps_nothing(self, handle: str) -> NoReturn:
        raise OutcomeUnknown(
            f"'{self.name}' keeps jobs of films only, so '{handle}' cannot be asked for", provider=self.name
        )
