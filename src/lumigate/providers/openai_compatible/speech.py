"""Speech: ``/audio/speech``, which answers with the sound itself."""

from __future__ import annotations

import orjson

from lumigate.domain.errors import FieldError, InvalidRequest, ProviderRejected
from lumigate.domain.generations import Usage
from lumigate.domain.providers import (
    Call,
    Finished,
    HttpReply,
    HttpRequest,
    Outcome,
    ProviderHost,
    ProviderOutput,
)
from lumigate.kit.hashing import JsonValue
from lumigate.kit.sniff import SNIFF_BYTES, sniff
from lumigate.providers.openai_compatible.answers import error_of, unreadable
from lumigate.providers.openai_compatible.fields import key_header, named, only_one, with_native

_USUAL = {"format": "response_format", "rate": "speed", "style": "instructions", "count": ""}
"""What this endpoint calls our parameters; others have the same name."""

_RESERVED = frozenset({"model", "input", "response_format", "stream_format", "stream"})
"""Fields that decide what is bought or how it is read; they come from the request proper only."""


class Speech:
    """Pure mapping between a call and the speech endpoint of one host."""

    def __init__(self, host: ProviderHost) -> None:
        self._host = host
        self._url = f"{host.base_url.rstrip('/')}/audio/speech"

    def submit_request(self, call: Call) -> HttpRequest:
        """Return the one request that buys the speech."""
        only_one(call)
        if call.inputs:
            name, role = self._host.name, call.inputs[0].role
            raise ProviderRejected(f"'{name}' speaks text only, without a file as '{role}'", provider=name)
        fields: dict[str, JsonValue] = {"model": call.entry.upstream, "input": call.prompt}
        fields.update(named(call, _USUAL))
        if fields.get("response_format") == "pcm":
            # Bare samples do not say how many there are to a second, and hosts differ.
            raise InvalidRequest(
                "'pcm' is samples without a header, which nothing here can play: use 'wav'",
                fields=[FieldError("/params/format", "use wav")],
            )
        rule = call.entry.params.get("format")
        if fields.get("response_format") == "ogg" and rule is not None and rule.upstream is None:
            fields["response_format"] = "opus"
        return HttpRequest(
            method="POST",
            url=self._url,
            headers=key_header(call),
            json=orjson.dumps(with_native(call, fields, _RESERVED)),
            timeout=call.entry.timeout,
        )

    def read_submit(self, call: Call, reply: HttpReply) -> Outcome:
        """Return the sound, or raise what the answer means."""
        if reply.status != 200:
            raise error_of(self._host, call, reply)
        mime = sniff(reply.body[:SNIFF_BYTES])
        if mime is None or not mime.startswith("audio/"):
            raise unreadable(self._host, f"answered 200 with {len(reply.body)} bytes that are no sound")
        return Finished(
            outputs=(ProviderOutput(data=reply.body, mime=mime),),
            usage=Usage(units={"request": 1, "character": len(call.prompt)}),
        )
