"""OpenAI's image endpoints, and every host that speaks them.

Built by name, so that one server can use several hosts. A parameter travels under the name that its rule gives
(``upstream``), else under the usual one; where the rule gives an empty name it stays here. Width and height
without names of their own travel as ``size``.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import TypeGuard

import orjson

from lumigate.domain.errors import (
    ContentRefused,
    FieldError,
    InvalidRequest,
    LumigateError,
    OutcomeUnknown,
    ProviderFailed,
    ProviderNotConfigured,
    ProviderRejected,
    ProviderThrottled,
)
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
    ProviderSpec,
)
from lumigate.domain.tasks import Task
from lumigate.kit.hashing import JsonValue
from lumigate.kit.sniff import SNIFF_BYTES, sniff

_GENERATIONS: frozenset[Task] = frozenset({"text_to_image"})
_EDITS: frozenset[Task] = frozenset({"image_to_image", "edit_image", "inpaint"})

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

_REFUSALS = frozenset(
    {
        "content_policy_violation",
        "moderation_blocked",
        "content_filter",
        "content_filtered",
        "safety_violation",
    }
)
_NO_CREDIT = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})
_REFUSING_WORDS = ("content policy", "safety system", "content filter", "moderation")
_CUT_OFF = frozenset({504, 520, 524})
"""A proxy gave up waiting; the host behind it may have gone on."""


class OpenAICompatible:
    """Pure mapping between a call and the images endpoints of one host."""

    def __init__(self, host: ProviderHost) -> None:
        self.name = host.name
        self._key_variable = host.key_variable
        base = host.base_url.rstrip("/")
        self._generations = f"{base}/images/generations"
        self._edits = f"{base}/images/edits"

    def submit_request(self, call: Call) -> HttpRequest:
        """Return the one request that buys the pictures."""
        if call.task not in _GENERATIONS and call.task not in _EDITS:
            raise ProviderRejected(f"'{self.name}' does not do '{call.task}'", provider=self.name)
        fields = self._fields(call)
        headers = {"Authorization": f"Bearer {call.secret.value}"} if call.secret is not None else {}
        if not call.inputs:
            return HttpRequest(
                method="POST",
                url=self._generations,
                headers=headers,
                json=orjson.dumps(fields),
                timeout=call.entry.timeout,
            )
        return HttpRequest(
            method="POST",
            url=self._edits,
            headers=headers,
            parts=(*_texts(fields), *_files(call)),
            timeout=call.entry.timeout,
        )

    def read_submit(self, call: Call, reply: HttpReply) -> Outcome:
        """Return the pictures, or raise what the answer means."""
        if reply.status != 200:
            raise self._error(call, reply)
        body = _object(_json(reply.body))
        data = body.get("data")
        if not isinstance(data, Sequence) or isinstance(data, str):
            raise OutcomeUnknown(
                f"'{self.name}' answered 200 without a readable list of pictures", provider=self.name
            )
        if not data:
            raise ContentRefused(f"'{self.name}' answered without a single picture", provider=self.name)
        items = [_object(item) for item in data]
        outputs = tuple(self._output(item) for item in items)
        seed = body.get("seed", items[0].get("seed"))
        return Finished(
            outputs=outputs,
            usage=_usage(body.get("usage"), len(outputs)),
            seed=seed if isinstance(seed, int) and 0 <= seed < 1 << 53 else None,
        )

    def poll_request(self, call: Call, handle: str) -> HttpRequest:
        """Refuse: these endpoints answer at once and keep nothing to ask for."""
        raise OutcomeUnknown(
            f"'{self.name}' keeps no jobs, so '{handle}' cannot be asked for", provider=self.name
        )

    def read_poll(self, call: Call, handle: str, reply: HttpReply) -> Outcome:
        """Refuse, as there is nothing to poll."""
        raise OutcomeUnknown(
            f"'{self.name}' keeps no jobs, so '{handle}' cannot be asked for", provider=self.name
        )

    def cancel_request(self, call: Call, handle: str) -> HttpRequest | None:
        """Return None: closing the connection is all that can be done."""
        return None

    def _fields(self, call: Call) -> dict[str, JsonValue]:
        fields: dict[str, JsonValue] = {"model": call.entry.upstream, "prompt": call.prompt}
        params = call.params
        for name, rule in call.entry.params.items():
            sent_as = rule.upstream if rule.upstream is not None else _USUAL.get(name, name)
            if sent_as and name in params:
                fields[sent_as] = params[name]
        width, height = params.get("width"), params.get("height")
        if width and height and not fields.keys() & {"size", "width", "height"}:
            fields["size"] = f"{width}x{height}"
        taken = sorted(key for key in call.native if key in _RESERVED or key in fields)
        if taken:
            errors = [
                FieldError(f"/native/{key}", "this is decided by the request and its params") for key in taken
            ]
            raise InvalidRequest(
                f"native field '{taken[0]}' is decided by the request and its params; leave it out",
                fields=errors,
            )
        fields.update(call.native)
        return fields

    def _output(self, item: Mapping[str, JsonValue]) -> ProviderOutput:
        encoded, url = item.get("b64_json"), item.get("url")
        if isinstance(encoded, str) and encoded:
            try:
                data = base64.b64decode(encoded, validate=True)
            except (binascii.Error, ValueError) as error:
                raise OutcomeUnknown(
                    f"'{self.name}' answered a picture that is not base64", provider=self.name
                ) from error
            return ProviderOutput(data=data, mime=sniff(data[:SNIFF_BYTES]))
        if isinstance(url, str) and url:
            return ProviderOutput(url=url)
        raise OutcomeUnknown(
            f"'{self.name}' answered a picture with neither 'b64_json' nor 'url'", provider=self.name
        )

    def _error(self, call: Call, reply: HttpReply) -> LumigateError:
        """Read an error by its status first, then its code, then its text."""
        status = reply.status
        code, text = _told(reply.body)
        said = self._said(call, text)
        if status in _CUT_OFF:
            return OutcomeUnknown(
                f"a proxy before '{self.name}' gave up waiting ({status}); it may have been made",
                provider=self.name,
            )
        if code in _NO_CREDIT or status == 402:
            return ProviderNotConfigured(
                f"the account behind {self._key_variable} has no credit left at '{self.name}'{said}",
                provider=self.name,
            )
        if status in (401, 403):
            return ProviderNotConfigured(
                f"'{self.name}' does not accept the key ({status}): check {self._key_variable}, or the "
                "provider_key that was sent",
                provider=self.name,
            )
        if status == 429 or (status == 503 and "retry-after" in reply.headers):
            return ProviderThrottled(f"'{self.name}' has no room right now{said}", provider=self.name)
        if code in _REFUSALS or (
            400 <= status < 500 and any(word in text.lower() for word in _REFUSING_WORDS)
        ):
            return ContentRefused(f"'{self.name}' will not make this{said}", provider=self.name)
        if 400 <= status < 500 and status not in (408, 409, 425):
            return ProviderRejected(f"'{self.name}' refused the request ({status}){said}", provider=self.name)
        return ProviderFailed(f"'{self.name}' failed ({status}){said}", provider=self.name)

    def _said(self, call: Call, text: str) -> str:
        if call.secret is not None:
            text = text.replace(call.secret.value, "***")
        return f": {text}" if text else ""


def _json(body: bytes) -> JsonValue:
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return None


def _object(value: JsonValue) -> Mapping[str, JsonValue]:
    return value if isinstance(value, Mapping) else {}


def _told(body: bytes) -> tuple[str, str]:
    """Return code and text of an error body; both may be empty."""
    document = _object(_json(body))
    error = document.get("error")
    if isinstance(error, str):
        return "", error[:300]
    told = _object(error) or document
    code = told.get("code") or told.get("type")
    text = told.get("message") or told.get("detail")
    return (code if isinstance(code, str) else ""), (text[:300] if isinstance(text, str) else "")


def _usage(value: JsonValue, pictures: int) -> Usage:
    units: dict[Unit, int | float] = {"image": pictures, "request": 1}
    told = _object(value)
    total_in, out = told.get("input_tokens"), told.get("output_tokens")
    details = _object(told.get("input_tokens_details"))
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


def _texts(fields: Mapping[str, JsonValue]) -> list[HttpPart]:
    return [
        HttpPart(name=name, text=value if isinstance(value, str) else orjson.dumps(value).decode())
        for name, value in fields.items()
    ]


def _files(call: Call) -> list[HttpPart]:
    pictures = [one for one in call.inputs if one.role in ("image", "reference")]
    name = "image" if len(pictures) == 1 else "image[]"
    parts = [HttpPart(name=name, path=one.path, mime=one.mime) for one in pictures]
    parts += [
        HttpPart(name="mask", path=one.path, mime=one.mime) for one in call.inputs if one.role == "mask"
    ]
    return parts


PROVIDER = ProviderSpec(
    name="openai",
    title="OpenAI and compatible hosts",
    base_url="https://api.openai.com/v1",
    key_variable="OPENAI_API_KEY",
    build=OpenAICompatible,
    kind="openai",
)
