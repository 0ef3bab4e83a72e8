"""Pictures: ``/images/generations``, and ``/images/edits`` with files and a mask."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import TypeGuard

import orjson

from lumigate.domain.errors import ContentRefused
from lumigate.domain.generations import Usage
from lumigate.domain.models import Unit
from lumigate.domain.providers import (
    Call,
    Finished,
    HttpPart,
    HttpReply,
    HttpRequest,
    Outcome,
    ProviderHost,
    ProviderOutput,
)
from lumigate.kit.hashing import JsonValue
from lumigate.kit.reading import read_json, read_object
from lumigate.kit.sniff import SNIFF_BYTES, sniff
from lumigate.providers.openai_compatible.answers import error_of, unreadable
from lumigate.providers.openai_compatible.fields import as_parts, key_header, named, size, with_native

_USUAL = {
    "count": "n",
    "format": "output_format",
    "compression": "output_compression",
    "guidance": "guidance_scale",
    "steps": "num_inference_steps",
    "fidelity": "input_fidelity",
    "width": "",
    "height": "",
    "aspect_ratio": "",
    "resolution": "",
}
"""What these endpoints and local engines behind them call our parameters; others have the same name."""

_RESERVED = frozenset({"model", "prompt", "n", "stream", "partial_images", "size", "image", "mask"})
"""Fields that decide what is bought or how it is read; they come from the request proper only."""


class Images:
    """Pure mapping between a call and the images endpoints of one host."""

    def __init__(self, host: ProviderHost) -> None:
        self._host = host
        base = host.base_url.rstrip("/")
        self._generations = f"{base}/images/generations"
        self._edits = f"{base}/images/edits"

    def submit_request(self, call: Call) -> HttpRequest:
        """Return the one request that buys the pictures."""
        fields: dict[str, JsonValue] = {"model": call.entry.upstream, "prompt": call.prompt}
        fields.update(named(call, _USUAL))
        fields = with_native(call, fields | size(call, fields), _RESERVED)
        if not call.inputs:
            return HttpRequest(
                method="POST",
                url=self._generations,
                headers=key_header(call),
                json=orjson.dumps(fields),
                timeout=call.entry.timeout,
            )
        return HttpRequest(
            method="POST",
            url=self._edits,
            headers=key_header(call),
            parts=(*as_parts(fields), *_files(call)),
            timeout=call.entry.timeout,
        )

    def read_submit(self, call: Call, reply: HttpReply) -> Outcome:
        """Return the pictures, or raise what the answer means."""
        if reply.status != 200:
            raise error_of(self._host, call, reply)
        body = read_object(read_json(reply.body))
        data = body.get("data")
        if not isinstance(data, Sequence) or isinstance(data, str):
            raise unreadable(self._host, "answered 200 without a readable list of pictures")
        if not data:
            name = self._host.name
            raise ContentRefused(f"'{name}' answered without a single picture", provider=name)
        items = [read_object(item) for item in data]
        outputs = tuple(self._output(item) for item in items)
        seed = body.get("seed", items[0].get("seed"))
        return Finished(
            outputs=outputs,
            usage=_usage(body.get("usage"), len(outputs)),
            seed=seed if isinstance(seed, int) and 0 <= seed < 1 << 53 else None,
        )

    def _output(self, item: Mapping[str, JsonValue]) -> ProviderOutput:
        encoded, url = item.get("b64_json"), item.get("url")
        if isinstance(encoded, str) and encoded:
            try:
                data = base64.b64decode(encoded, validate=True)
            except (binascii.Error, ValueError) as error:
                raise unreadable(self._host, "answered a picture that is not base64") from error
            return ProviderOutput(data=data, mime=sniff(data[:SNIFF_BYTES]))
        if isinstance(url, str) and url:
            return ProviderOutput(url=url)
        raise unreadable(self._host, "answered a picture with neither 'b64_json' nor 'url'")


def _usage(value: JsonValue, pictures: int) -> Usage:
    units: dict[Unit, int | float] = {"image": pictures, "request": 1}
    told = read_object(value)
    total_in, out = told.get("input_tokens"), told.get("output_tokens")
    details = read_object(told.get("input_tokens_details"))
    text_in, image_in = details.get("text_tokens"), details.get("image_tokens")
    if _counts(text_in) and _counts(image_in):
        units["token_in"], units["image_token_in"] = text_in, image_in
    elif _counts(total_in):
        units["token_in"] = total_in
    if _counts(out):
        units["token_out"] = out
    return Usage(units=units)


def _counts(value: JsonValue) -> TypeGuard[int]:
    """Tell whether a host's figure can be believed to be a count."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 40


def _files(call: Call) -> list[HttpPart]:
    pictures = [one for one in call.inputs if one.role in ("image", "reference")]
    name = "image" if len(pictures) == 1 else "image[]"
    parts = [HttpPart(name=name, path=one.path, mime=one.mime) for one in pictures]
    parts += [
        HttpPart(name="mask", path=one.path, mime=one.mime) for one in call.inputs if one.role == "mask"
    ]
    return parts
