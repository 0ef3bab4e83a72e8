"""Replicate: predictions of official models and of single versions.

The catalogue names a model as ``owner/name`` where it is official, as ``owner/name:version`` or as a bare version
where it is not: the two are asked for at different addresses and billed differently. Every submission returns at
once (no ``Prefer: wait``), so that the prediction's number is written down before any work is done for it.

Parameters, prompt and inputs travel under the names that the model's rules give (``upstream``), else under the usual
ones; a parameter whose rule gives an empty name stays here.
"""

from __future__ import annotations

import base64
import binascii
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote_to_bytes

import orjson

from lumigate.domain.errors import (
    ContentRefused,
    FieldError,
    InternalError,
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
    CallInput,
    Finished,
    HttpPart,
    HttpReply,
    HttpRequest,
    Outcome,
    Pending,
    ProviderHost,
    ProviderOutput,
    ProviderSpec,
    Uploaded,
)
from lumigate.domain.tasks import MODALITY, InputRole
from lumigate.kit.hashing import JsonValue
from lumigate.kit.reading import read_json, read_object

_USUAL = {
    "count": "num_outputs",
    "format": "output_format",
    "compression": "output_quality",
    "guidance": "guidance_scale",
    "steps": "num_inference_steps",
}
"""What most models here call our parameters; others have the same name."""

_INPUTS: Mapping[InputRole, str] = {
    "image": "image",
    "mask": "mask",
    "first_frame": "image",
    "last_frame": "last_frame_image",
    "reference": "reference_images",
    "audio": "audio",
    "video": "video",
}
"""Where inputs go in models whose rules do not say."""

_PLAIN = frozenset({"url", "uri", "file", "output"})
"""Names of fields that say nothing about what is in them."""

_NOT_DONE = frozenset({"embed", "train_lora"})

_INLINE_BYTES = 256 * 1024
"""Up to here the vendor wants files inside of the request."""

_UPLOAD_BYTES = 100 * 1000 * 1000

_NAME = r"[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*"
_OFFICIAL = re.compile(_NAME)
_VERSION = re.compile(rf"(?:{_NAME}:)?([0-9a-f]{{40,64}})")
_NUMBER = re.compile(r"[A-Za-z0-9_-]{1,128}")
"""A prediction's number goes into addresses, so it is held to letters that mean nothing there."""

_BAR = re.compile(r"(\d{1,3})%\s*\|")
_SEED = re.compile(r"(?im)^\s*(?:using |random )?seed(?: set to)?\s*[:=]\s*(\d{1,16})\s*$")
_RESETS = re.compile(r"resets in ~?(\d{1,5}(?:\.\d+)?)\s*s")
_LOG_TAIL = 4000

_REFUSING_WORDS = (
    "nsfw",
    "flagged as sensitive",
    "(e005)",
    "content policy",
    "content filter",
    "safety filter",
    "safety system",
    "safety checker",
    "moderation",
    "moderated",
)
_CUT_OFF = frozenset({504, 520, 522, 524})
"""A proxy gave up waiting; the host behind it may have gone on."""

_LOOK_AGAIN = 30.0
"""Seconds until a prediction that ended in a way that only the bill explains is looked at again."""


class Replicate:
    """Pure mapping between a call and one prediction."""

    inline_bytes = _INLINE_BYTES

    def __init__(self, host: ProviderHost) -> None:
        self.name = host.name
        self._key_variable = host.key_variable
        self._root = f"{host.base_url.rstrip('/').removesuffix('/v1')}/v1"

    def upload_request(self, call: Call, one: CallInput) -> HttpRequest:
        """Return the request that puts a file into the vendor's storage, where it stays for a day."""
        size = one.path.stat().st_size
        if size > _UPLOAD_BYTES:
            raise ProviderRejected(
                f"'{self.name}' takes files of at most {_UPLOAD_BYTES} bytes; the {one.role} has {size}",
                provider=self.name,
            )
        return HttpRequest(
            method="POST",
            url=f"{self._root}/files",
            headers=_headers(call),
            parts=(HttpPart(name="content", path=one.path, mime=one.mime),),
            safe=True,
        )

    def read_upload(self, call: Call, one: CallInput, reply: HttpReply) -> Uploaded:
        """Return where the file is now."""
        if reply.status not in (200, 201):
            error = self._refusal(call, reply)
            if isinstance(error, OutcomeUnknown):
                raise ProviderFailed(
                    f"'{self.name}' did not take the {one.role} ({reply.status}); nothing was bought",
                    provider=self.name,
                )
            raise error
        url = read_object(read_object(read_json(reply.body)).get("urls")).get("get")
        if not isinstance(url, str) or not url:
            raise ProviderFailed(
                f"'{self.name}' took the {one.role} and did not say where it is", provider=self.name
            )
        return Uploaded(url=url)

    def submit_request(self, call: Call) -> HttpRequest:
        """Return the one request that starts the prediction.

        The vendor stops it by itself when the job's time is over, also if nobody here is left to ask for that.
        """
        if call.task in _NOT_DONE:
            raise ProviderRejected(f"'{self.name}' does not do '{call.task}'", provider=self.name)
        body: dict[str, JsonValue] = {"input": self._fields(call)}
        upstream = call.entry.upstream
        version = _VERSION.fullmatch(upstream)
        if version is not None:
            url = f"{self._root}/predictions"
            body["version"] = version[1]
        elif _OFFICIAL.fullmatch(upstream) is not None:
            url = f"{self._root}/models/{upstream}/predictions"
        else:
            raise ProviderRejected(
                f"the catalogue calls '{call.entry.id}' '{upstream}' at '{self.name}'; "
                "'owner/name', 'owner/name:version' or a version is needed",
                provider=self.name,
            )
        return HttpRequest(
            method="POST",
            url=url,
            headers={**_headers(call), "Cancel-After": f"{max(5, math.ceil(call.entry.timeout))}s"},
            json=orjson.dumps(body),
            timeout=60.0,
        )

    def read_submit(self, call: Call, reply: HttpReply) -> Outcome:
        """Return the number to ask for, or the result where it is there already."""
        if reply.status not in (200, 201, 202):
            raise self._refusal(call, reply)
        return self._outcome(call, self._prediction(reply))

    def poll_request(self, call: Call, handle: str) -> HttpRequest:
        """Ask for the prediction, at the configured address and at no other."""
        return HttpRequest(
            method="GET",
            url=f"{self._root}/predictions/{handle}",
            headers=_headers(call),
            timeout=30.0,
            safe=True,
        )

    def read_poll(self, call: Call, handle: str, reply: HttpReply) -> Outcome:
        """Return how far it is. What is no word about this prediction leaves it unknown, never failed."""
        if reply.status in (401, 402, 403):
            raise self._refusal(call, reply)
        if reply.status != 200:
            raise OutcomeUnknown(
                f"'{self.name}' answered {reply.status} when asked for prediction '{handle}'",
                provider=self.name,
            )
        prediction = self._prediction(reply)
        if prediction.get("id") != handle:
            raise OutcomeUnknown(
                f"'{self.name}' was asked for prediction '{handle}' and answered another one",
                provider=self.name,
            )
        return self._outcome(call, prediction)

    def cancel_request(self, call: Call, handle: str) -> HttpRequest | None:
        """Ask to stop; asking twice changes nothing."""
        return HttpRequest(
            method="POST",
            url=f"{self._root}/predictions/{handle}/cancel",
            headers=_headers(call),
            timeout=30.0,
            safe=True,
        )

    def _fields(self, call: Call) -> dict[str, JsonValue]:
        entry = call.entry
        prompt_name = entry.prompt_upstream or ("text" if call.task == "speech" else "prompt")
        fields: dict[str, JsonValue] = {prompt_name: call.prompt} if call.prompt else {}
        for name, rule in entry.params.items():
            sent_as = rule.upstream if rule.upstream is not None else _USUAL.get(name, name)
            if sent_as and name in call.params:
                fields[sent_as] = call.params[name]
        fields.update(self._files(call))
        reserved = fields.keys() | {prompt_name, _USUAL["count"]}
        taken = sorted(key for key in call.native if key in reserved)
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

    def _files(self, call: Call) -> dict[str, JsonValue]:
        """Return the inputs by field: a list where the model takes several of a role, else one address."""
        found: dict[str, list[str]] = {}
        several: set[str] = set()
        for one in call.inputs:
            if one.url is None:
                raise InternalError(f"the {one.role} was not brought to '{self.name}' before the call")
            rule = call.entry.inputs.get(one.role)
            name = (rule.upstream if rule is not None else None) or _INPUTS[one.role]
            found.setdefault(name, []).append(one.url)
            if rule is not None and rule.count > 1:
                several.add(name)
        return {name: urls if name in several or len(urls) > 1 else urls[0] for name, urls in found.items()}

    def _prediction(self, reply: HttpReply) -> Mapping[str, JsonValue]:
        prediction = read_object(read_json(reply.body))
        number = prediction.get("id")
        if not isinstance(number, str) or _NUMBER.fullmatch(number) is None:
            raise OutcomeUnknown(
                f"'{self.name}' answered {reply.status} with {len(reply.body)} bytes that are no prediction",
                provider=self.name,
            )
        return prediction

    def _outcome(self, call: Call, prediction: Mapping[str, JsonValue]) -> Outcome:
        """Read a prediction by its status; a word that is not known keeps it waiting."""
        number = str(prediction["id"])
        match prediction.get("status"):
            case "succeeded":
                return self._finished(call, number, prediction)
            case "failed":
                raise self._failure(call, prediction)
            case "aborted":
                raise ProviderFailed(
                    f"'{self.name}' dropped prediction '{number}' before it began: its time was over",
                    provider=self.name,
                )
            case "canceled":
                if _began(prediction):
                    raise self._unclear(f"prediction '{number}' was stopped after it began")
                raise ProviderFailed(
                    f"prediction '{number}' was cancelled at '{self.name}' before it began",
                    provider=self.name,
                )
            case _:
                slow = MODALITY[call.task] == "video"
                return Pending(handle=number, progress=_progress(prediction), retry_in=5.0 if slow else 1.0)

    def _finished(self, call: Call, number: str, prediction: Mapping[str, JsonValue]) -> Finished:
        if prediction.get("data_removed") is True:
            raise self._unclear(f"prediction '{number}' succeeded and its files are deleted already")
        output = prediction.get("output")
        text = _text(output)
        words = MODALITY[call.task] == "text"
        outputs = tuple(_media(output)) if not words or isinstance(output, Mapping) else ()
        if not (text if words else outputs):
            if output in (None, "", [], {}):
                raise ContentRefused(
                    f"'{self.name}' finished prediction '{number}' without any output, as its filters do",
                    provider=self.name,
                )
            raise self._unclear(f"prediction '{number}' succeeded with an output of an unknown shape")
        return Finished(
            outputs=outputs, usage=_usage(call, prediction, outputs), text=text, seed=_seed(prediction)
        )

    def _failure(self, call: Call, prediction: Mapping[str, JsonValue]) -> LumigateError:
        error = prediction.get("error")
        text = error[:300] if isinstance(error, str) else ""
        said = self._said(call, text)
        if _refuses(text):
            return ContentRefused(f"'{self.name}' will not make this{said}", provider=self.name)
        return ProviderFailed(f"the model failed at '{self.name}'{said}", provider=self.name)

    def _unclear(self, what: str) -> OutcomeUnknown:
        return OutcomeUnknown(
            f"{what} at '{self.name}'; its bill decides", provider=self.name, retry_after=_LOOK_AGAIN
        )

    def _refusal(self, call: Call, reply: HttpReply) -> LumigateError:
        """Read an error by its status first, then by its text."""
        status = reply.status
        text = _told(reply.body)
        said = self._said(call, text)
        if status in _CUT_OFF:
            return OutcomeUnknown(
                f"a proxy before '{self.name}' gave up waiting ({status}); it may have begun",
                provider=self.name,
            )
        if status == 402:
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
            return ProviderThrottled(
                f"'{self.name}' has no room right now{said}",
                provider=self.name,
                retry_after=None if "retry-after" in reply.headers else _resets(text),
            )
        if 400 <= status < 500 and _refuses(text):
            return ContentRefused(f"'{self.name}' will not make this{said}", provider=self.name)
        if status == 404:
            return ProviderRejected(
                f"'{self.name}' knows no '{call.entry.upstream}' (404){said}", provider=self.name
            )
        if 400 <= status < 500 and status not in (408, 409, 425):
            return ProviderRejected(f"'{self.name}' refused the request ({status}){said}", provider=self.name)
        return ProviderFailed(f"'{self.name}' failed ({status}){said}", provider=self.name)

    def _said(self, call: Call, text: str) -> str:
        if call.secret is not None:
            text = text.replace(call.secret.value, "***")
        return f": {text}" if text else ""


def _headers(call: Call) -> dict[str, str]:
    return {"Authorization": f"Bearer {call.secret.value}"} if call.secret is not None else {}


def _told(body: bytes) -> str:
    """Return the text of an error body; empty where it has none."""
    document = read_object(read_json(body))
    text = document.get("detail") or document.get("title")
    return text.strip()[:300] if isinstance(text, str) else ""


def _refuses(text: str) -> bool:
    lower = text.lower()
    return any(word in lower for word in _REFUSING_WORDS)


def _resets(text: str) -> float | None:
    found = _RESETS.search(text)
    return float(found[1]) if found else None


def _began(prediction: Mapping[str, JsonValue]) -> bool:
    return bool(prediction.get("started_at")) or _run_seconds(prediction) > 0


def _run_seconds(prediction: Mapping[str, JsonValue]) -> float:
    """Return for how many seconds the hardware worked; 0 where that is not told."""
    told = read_object(prediction.get("metrics")).get("predict_time")
    if isinstance(told, bool) or not isinstance(told, int | float) or not 0 <= told < 1_000_000:
        return 0.0
    return told


def _progress(prediction: Mapping[str, JsonValue]) -> float | None:
    """Return the share that the last progress bar of the logs shows."""
    bars = _BAR.findall(_log(prediction))
    return min(1.0, int(bars[-1]) / 100) if bars else None


def _log(prediction: Mapping[str, JsonValue]) -> str:
    logs = prediction.get("logs")
    return logs[-_LOG_TAIL:] if isinstance(logs, str) else ""


def _seed(prediction: Mapping[str, JsonValue]) -> int | None:
    """Return the seed that the model named, in its output or as most do in its logs."""
    told = read_object(prediction.get("output")).get("seed")
    if isinstance(told, int) and not isinstance(told, bool) and 0 <= told < 1 << 53:
        return told
    logs = prediction.get("logs")
    found = _SEED.search(logs[:_LOG_TAIL]) if isinstance(logs, str) else None
    return int(found[1]) if found and int(found[1]) < 1 << 53 else None


def _usage(call: Call, prediction: Mapping[str, JsonValue], outputs: Sequence[ProviderOutput]) -> Usage:
    """Return what is billed by: pictures of official models, seconds of hardware of all others.

    Seconds of hardware are no seconds of film, so official models, which are billed by what they made, report none.
    """
    units: dict[Unit, int | float] = {"request": 1}
    if MODALITY[call.task] == "image":
        units["image"] = len(outputs)
    seconds = _run_seconds(prediction)
    if seconds and _VERSION.fullmatch(call.entry.upstream) is not None:
        units["second"] = seconds
    return Usage(units=units)


def _media(value: JsonValue, role: str | None = None) -> Iterator[ProviderOutput]:
    """Yield every file of an output of any shape; its role is the name of the field, where that says anything."""
    if isinstance(value, str):
        if value.startswith(("https://", "http://")) and not re.search(r"\s", value):
            yield ProviderOutput(url=value, role=role)
        elif value.startswith("data:"):
            yield _inline(value, role)
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _media(inner, role if name in _PLAIN else name)
    elif isinstance(value, Sequence):
        for inner in value:
            yield from _media(inner, role)


def _inline(url: str, role: str | None) -> ProviderOutput:
    """Read a data URL; raises :class:`ValueError` where it is none."""
    head, comma, body = url.removeprefix("data:").partition(",")
    if not comma:
        raise ValueError("a data URL without a comma")
    mime, *options = head.split(";")
    try:
        data = base64.b64decode(body, validate=True) if "base64" in options else unquote_to_bytes(body)
    except binascii.Error as error:
        raise ValueError("a data URL that is not base64") from error
    return ProviderOutput(data=data, mime=mime or None, role=role)


def _text(value: JsonValue) -> str | None:
    """Return the words of an output: a string, its pieces joined, or what the model calls text."""
    if isinstance(value, str):
        return None if value.startswith(("https://", "http://", "data:")) else value or None
    if isinstance(value, Mapping):
        for name in ("text", "transcription", "caption", "output"):
            inner = value.get(name)
            if isinstance(inner, str) and inner:
                return inner
        return None
    if isinstance(value, Sequence) and value:
        pieces = [piece for piece in value if isinstance(piece, str)]
        if len(pieces) == len(value) and not pieces[0].startswith(("https://", "http://", "data:")):
            return "".join(pieces) or None
    return None


PROVIDER = ProviderSpec(
    name="replicate",
    title="Replicate",
    base_url="https://api.replicate.com",
    key_variable="REPLICATE_API_TOKEN",
    build=Replicate,
)
