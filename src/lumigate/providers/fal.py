"""Fal: a queue before every model.

A model takes a flat object whose fields are its own, so the entry names what differs from the usual: the prompt by
``prompt_upstream``, inputs and parameters by their ``upstream``. There a dot goes one object deeper
(``voice_setting.speed``) and a text after a colon is a template, for models that want words where we have numbers
(``duration:{}s`` sends ``"8s"``). A field that ends in "s" or takes several inputs is sent as a list.

A handle is the path of the job below the base URL; with ``#done`` behind it only the result is left to fetch.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping, Sequence
from math import isfinite

import orjson

from lumigate.domain.engine import TimedWord
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
    CallInput,
    Finished,
    HttpReply,
    HttpRequest,
    Outcome,
    Pending,
    ProviderHost,
    ProviderOutput,
    ProviderSpec,
    Uploaded,
)
from lumigate.domain.tasks import MODALITY, InputRole, Modality, Task
from lumigate.kit.hashing import JsonValue
from lumigate.kit.reading import read_json, read_object
from lumigate.kit.sniff import extension_for

_QUEUE = "https://queue.fal.run"
_STORAGE = "https://rest.fal.ai"

_UNABLE: frozenset[Task] = frozenset({"embed", "train_lora"})
"""Tasks whose results are neither media nor text."""

_USUAL = {
    "count": "num_images",
    "guidance": "guidance_scale",
    "steps": "num_inference_steps",
    "format": "output_format",
    "width": "",
    "height": "",
}
"""What most models here call our parameters; others have the same name. Width and height travel as ``image_size``."""

_ROLES: Mapping[InputRole, str] = {
    "image": "image_url",
    "mask": "mask_url",
    "first_frame": "image_url",
    "last_frame": "tail_image_url",
    "reference": "reference_image_urls",
    "audio": "audio_url",
    "video": "video_url",
}

_PLACES: Mapping[Modality, tuple[str, ...]] = {
    "image": ("images", "image"),
    "video": ("videos", "video"),
    "audio": ("audios", "audio", "audio_file", "audio_url"),
}
"""Where results of a kind lie; a result that lies nowhere there is looked for under any name."""

_REFUSALS = frozenset({"content_policy_violation", "nsfw_content_detected", "safety_violation"})
_REFUSING_WORDS = (
    "content policy",
    "content checker",
    "content_policy",
    "content moderation",
    "safety checker",
    "nsfw content",
)
_NO_CREDIT_WORDS = ("exhausted balance", "user is locked", "insufficient balance", "top up your balance")
_BROKEN = frozenset(
    {
        *("request_timeout", "startup_timeout", "runner_scheduling_failure", "runner_connection_timeout"),
        *("runner_disconnected", "runner_connection_refused", "runner_connection_error"),
        *("runner_incomplete_response", "runner_server_error", "internal_error"),
        *("client_disconnected", "client_cancelled"),
    }
)
"""Error types that say all there is to say: the result adds nothing to them."""

_CUT_OFF = frozenset({502, 504, 520, 524})
"""Something before the queue gave up; the order behind it may have been taken."""

_PASSING = frozenset({408, 425, 429})
_PATH = re.compile(r"\w[\w.-]*(/\w[\w.-]*){2,6}", re.ASCII)
_PERCENT = re.compile(r"(?<![\d.])(\d{1,3})(?:\.\d+)?%")
_DONE = "#done"
_NAMESPACES = frozenset({"workflows", "comfy"})
_INPUT_SECONDS = 86_400
"""How long the vendor keeps an input that we put into its storage."""


class Fal:
    """Pure mapping between a call and the queue."""

    inline_bytes = 256 * 1024

    def __init__(self, host: ProviderHost) -> None:
        self.name = host.name
        self._key_variable = host.key_variable
        self._base = host.base_url.rstrip("/")
        self._storage = _STORAGE if self._base == _QUEUE else self._base

    def submit_request(self, call: Call) -> HttpRequest:
        """Return the request that puts the call into the queue."""
        if call.task in _UNABLE:
            raise ProviderRejected(f"'{self.name}' does not do '{call.task}'", provider=self.name)
        wait = max(2, int(call.entry.timeout))
        return HttpRequest(
            method="POST",
            url=f"{self._base}/{call.entry.upstream}",
            # An order that has not begun when we stop waiting must not begin later.
            headers={**self._key(call), "X-Fal-Request-Timeout": str(wait)},
            json=orjson.dumps(_fields(call)),
            timeout=min(60.0, call.entry.timeout),
        )

    def read_submit(self, call: Call, reply: HttpReply) -> Outcome:
        """Return the place in the queue, or raise what the answer means."""
        if reply.status in _CUT_OFF:
            raise OutcomeUnknown(
                f"a proxy before '{self.name}' gave up waiting ({reply.status}); the order may have been taken",
                provider=self.name,
            )
        if not 200 <= reply.status < 300:
            raise self._error(call, reply)
        body = orjson.loads(reply.body)
        return Pending(handle=self._handle(call, body), retry_in=_patience(call.task, body))

    def upload_request(self, call: Call, one: CallInput) -> HttpRequest:
        """Return the request for a place in the vendor's storage, where the input is kept for a day."""
        named = {"file_name": f"input.{extension_for(one.mime)}", "content_type": one.mime}
        keep = {"expiration_duration_seconds": _INPUT_SECONDS}
        return HttpRequest(
            method="POST",
            url=f"{self._storage}/storage/upload/initiate?storage_type=gcs",
            headers={**self._key(call), "X-Fal-Object-Lifecycle-Preference": orjson.dumps(keep).decode()},
            json=orjson.dumps(named),
            timeout=30.0,
            safe=True,
        )

    def read_upload(self, call: Call, one: CallInput, reply: HttpReply) -> Uploaded:
        """Return where the input will be, and how its bytes get there."""
        if reply.status != 200:
            raise self._error(call, reply)
        body = orjson.loads(reply.body)
        url, target = body["file_url"], body["upload_url"]
        if not isinstance(url, str) or not isinstance(target, str):
            raise TypeError("upload_url and file_url are texts")
        put = HttpRequest(
            method="PUT",
            url=target,
            headers={"Content-Type": one.mime},
            file=one.path,
            timeout=600.0,
            safe=True,
        )
        return Uploaded(url=url, then=put)

    def poll_request(self, call: Call, handle: str) -> HttpRequest:
        """Ask for the status, or for the result where the status said that it is there."""
        job, done = handle.removesuffix(_DONE), handle.endswith(_DONE)
        url = f"{self._base}/{job}" if done else f"{self._base}/{job}/status?logs=true"
        return HttpRequest(method="GET", url=url, headers=self._key(call), timeout=60.0, safe=True)

    def settles(self, handle: str, reply: HttpReply) -> bool:
        """Tell whether a result's status 5xx is the model's: a proxy before the queue does not name an error type."""
        if not handle.endswith(_DONE) or reply.status in _PASSING:
            return False
        kinds, text = _told(reply)
        return bool(kinds) or (reply.status == 500 and bool(text))

    def read_poll(self, call: Call, handle: str, reply: HttpReply) -> Outcome:
        """Return how far it is or what it made, or raise what became of it."""
        if handle.endswith(_DONE):
            return self._result(call, handle, reply)
        if reply.status not in (200, 202):
            raise self._unasked(call, reply)
        body = orjson.loads(reply.body)
        if body["status"] != "COMPLETED":
            return Pending(
                handle=handle, progress=_progress(body.get("logs")), retry_in=_patience(call.task, body)
            )
        kind, why = body.get("error_type"), body.get("error")
        if kind in _BROKEN:
            said = self._said(call, why if isinstance(why, str) else "")
            raise ProviderFailed(f"'{self.name}' failed ({kind}){said}", provider=self.name)
        return Pending(handle=f"{handle}{_DONE}", retry_in=0.0)

    def cancel_request(self, call: Call, handle: str) -> HttpRequest | None:
        """Ask to take the job out of the queue; one that has begun may still finish."""
        return HttpRequest(
            method="PUT",
            url=f"{self._base}/{handle.removesuffix(_DONE)}/cancel",
            headers=self._key(call),
            timeout=15.0,
            safe=True,
        )

    def _handle(self, call: Call, body: Mapping[str, JsonValue]) -> str:
        """Return the path of the job as the queue says it, else as its rule goes: owner and app without the rest."""
        request, status = body["request_id"], body.get("status_url")
        tail = f"/requests/{request}"
        if isinstance(status, str) and status.startswith(f"{self._base}/"):
            path = status[len(self._base) + 1 :].removesuffix("/status")
            if path.endswith(tail) and _PATH.fullmatch(path):
                return path
        parts = call.entry.upstream.split("/")
        path = "/".join(parts[: 3 if parts[0] in _NAMESPACES else 2]) + tail
        if not isinstance(request, str) or not _PATH.fullmatch(path):
            raise ValueError("request_id is no word")
        return path

    def _result(self, call: Call, handle: str, reply: HttpReply) -> Outcome:
        if reply.status in (401, 402, 403):
            raise self._unasked(call, reply)
        if reply.status != 200:
            low = _told(reply)[1].lower()
            if 200 < reply.status < 300 or (400 <= reply.status < 500 and "in progress" in low):
                return Pending(handle=handle.removesuffix(_DONE), retry_in=1.0)
            if reply.status < 400 or (reply.status == 404 and "request" in low):
                raise self._unasked(call, reply)
            raise self._error(call, reply)
        body: JsonValue = orjson.loads(reply.body)
        if not isinstance(body, Mapping):
            raise TypeError("a result is an object")
        text = _text(call.task, body)
        found = list(_outputs(call.task, body))
        if not found and text is None:
            raise ProviderFailed(f"'{self.name}' finished without a readable result", provider=self.name)
        shown = tuple(_shown(found, body.get("has_nsfw_concepts")))
        if found and not shown:
            raise ContentRefused(
                f"'{self.name}' blackened all {len(found)} pictures, by its safety checker",
                provider=self.name,
            )
        seed = body.get("seed")
        return Finished(
            outputs=shown,
            usage=_usage(call, found, reply),
            text=text,
            seed=seed if isinstance(seed, int) and 0 <= seed < 1 << 53 else None,
            words=tuple(_words(body)) if text is not None else (),
        )

    def _unasked(self, call: Call, reply: HttpReply) -> LumigateError:
        """Say why an order could not be asked for, which says nothing about the order."""
        if reply.status in (401, 402, 403, 429):
            return self._error(call, reply)
        return OutcomeUnknown(
            f"'{self.name}' answered {reply.status} when it was asked for an order"
            + self._said(call, _told(reply)[1]),
            provider=self.name,
        )

    def _error(self, call: Call, reply: HttpReply) -> LumigateError:
        """Read an error by its type first, then its status, then its text."""
        status = reply.status
        kinds, text = _told(reply)
        said, low = self._said(call, text), text.lower()
        if status == 402 or (status == 403 and any(word in low for word in _NO_CREDIT_WORDS)):
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
        if kinds & _REFUSALS or (400 <= status < 500 and any(word in low for word in _REFUSING_WORDS)):
            return ContentRefused(f"'{self.name}' will not make this{said}", provider=self.name)
        if status == 429 or (status == 503 and "retry-after" in reply.headers and not kinds):
            return ProviderThrottled(f"'{self.name}' has no room right now{said}", provider=self.name)
        if 400 <= status < 499 and status not in (408, 409, 425) and not kinds & _BROKEN:
            return ProviderRejected(
                f"'{self.name}' refused the request ({status}){said}",
                provider=self.name,
                fields=self._fields_named(call, reply),
            )
        kind = next(iter(sorted(kinds)), "")
        return ProviderFailed(
            f"'{self.name}' failed ({f'{status} {kind}'.rstrip()}){said}", provider=self.name
        )

    def _fields_named(self, call: Call, reply: HttpReply) -> list[FieldError]:
        """Return the vendor's complaints under our own names for the fields."""
        ours = {_name(sent): f"/params/{name}" for name, sent in _sent_as(call).items() if sent}
        ours |= {_prompt_name(call): "/prompt", "image_size": "/params/width"}
        found: list[FieldError] = []
        for loc, why, _ in _details(read_object(read_json(reply.body))):
            name = ".".join(loc)
            # The path from the longest part that we know by name; what we do not know came in as native.
            known = next((ours[part] for part in (name, *loc) if part in ours), f"/native/{'/'.join(loc)}")
            found.append(FieldError(known, self._masked(call, why)))
        return found

    def _key(self, call: Call) -> dict[str, str]:
        return {"Authorization": f"Key {call.secret.value}"} if call.secret is not None else {}

    def _said(self, call: Call, text: str) -> str:
        return f": {self._masked(call, text)}" if text else ""

    def _masked(self, call: Call, text: str) -> str:
        if call.secret is not None and call.secret.value:
            text = text.replace(call.secret.value, "***")
            half = call.secret.value.rpartition(":")[2]
            if len(half) >= 8:
                text = text.replace(half, "***")
        return text[:300]


def _fields(call: Call) -> dict[str, JsonValue]:
    fields: dict[str, JsonValue] = {}
    if call.prompt:
        _put(fields, _prompt_name(call), call.prompt)
    for name, sent in _sent_as(call).items():
        value = call.params.get(name)
        if sent and value is not None:
            key, _, template = sent.partition(":")
            shown = template.replace("{}", _plain(value)) if template else value
            _put(fields, key, list(shown) if isinstance(shown, tuple) else shown)
    width, height = call.params.get("width"), call.params.get("height")
    sides = _sent_as(call)
    if width and height and not sides.get("width") and not sides.get("height"):
        fields["image_size"] = {"width": width, "height": height}
    _put_inputs(fields, call)
    taken = sorted(key for key in call.native if key in fields)
    if taken:
        errors = [
            FieldError(f"/native/{key}", "this is decided by the request and its params") for key in taken
        ]
        raise InvalidRequest(
            f"native field '{taken[0]}' is decided by the request and its params; leave it out", fields=errors
        )
    fields.update(call.native)
    return fields


def _sent_as(call: Call) -> dict[str, str]:
    """Return for each parameter of the model the name (and template) that it travels under, empty for none."""
    return {
        name: rule.upstream if rule.upstream is not None else _USUAL.get(name, name)
        for name, rule in call.entry.params.items()
    }


def _name(sent: str) -> str:
    return sent.partition(":")[0]


def _prompt_name(call: Call) -> str:
    return call.entry.prompt_upstream or ("text" if call.task == "speech" else "prompt")


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _put(fields: dict[str, JsonValue], name: str, value: JsonValue) -> None:
    first, _, rest = name.partition(".")
    if not rest:
        fields[first] = value
        return
    inner = fields.get(first)
    deeper = dict(inner) if isinstance(inner, Mapping) else {}
    _put(deeper, rest, value)
    fields[first] = deeper


def _put_inputs(fields: dict[str, JsonValue], call: Call) -> None:
    lists: dict[str, list[JsonValue]] = {}
    for one in call.inputs:
        rule = call.entry.inputs.get(one.role)
        several = rule is not None and rule.count > 1
        usual = "image_urls" if several and one.role == "image" else _ROLES[one.role]
        name = (rule.upstream if rule is not None else None) or usual
        if one.url is None:
            raise ValueError(f"the {one.role} has no URL")
        if several or name.endswith("s"):
            lists.setdefault(name, []).append(one.url)
        elif name in fields:
            raise InvalidRequest(f"'{call.entry.id}' takes one '{name}' only; leave out the {one.role}")
        else:
            _put(fields, name, one.url)
    for name, urls in lists.items():
        _put(fields, name, urls)


def _patience(task: Task, body: Mapping[str, JsonValue]) -> float:
    """Return in how many seconds to ask again: soon for pictures, later for films and far back in the queue."""
    soon = 0.5 if MODALITY[task] == "image" else 2.0
    position = body.get("queue_position")
    return min(10.0, soon * (1 + position)) if isinstance(position, int) and position > 0 else soon


def _progress(logs: JsonValue) -> float | None:
    """Return the last percentage that the model wrote into its log, 0 to 1."""
    for line in reversed(logs if isinstance(logs, list) else []):
        message = line.get("message") if isinstance(line, Mapping) else None
        told = _PERCENT.findall(message) if isinstance(message, str) else []
        if told:
            return min(1.0, int(told[-1]) / 100)
    return None


def _outputs(task: Task, body: Mapping[str, JsonValue]) -> Iterator[ProviderOutput]:
    modality = MODALITY[task]
    places = _PLACES.get(modality, ())
    named = [name for name in places if name in body] if task != "stems" else []
    for name in named or (list(body) if places else []):
        value = body[name]
        for item in value if isinstance(value, list) else [value]:
            output = _output(item, body, modality, None if named else name)
            if output is not None:
                yield output


def _output(
    item: JsonValue, body: Mapping[str, JsonValue], modality: Modality, role: str | None
) -> ProviderOutput | None:
    """Return the file that ``item`` is, None where it is none of the kind; found by name (``role``) it must say so."""
    told = item if isinstance(item, Mapping) else {"url": item} if role is None else {}
    url, mime = told.get("url"), told.get("content_type")
    if not isinstance(url, str) or not url.startswith(("http:", "https:", "data:")):
        return None
    kind = mime if isinstance(mime, str) else None
    if role is not None and kind is not None and not kind.startswith((modality, "application/octet-stream")):
        return None
    seconds = _positive(told.get("duration")) or _positive(body.get("duration"))
    if seconds is None and (spoken := _positive(body.get("duration_ms"))) is not None:
        seconds = spoken / 1000
    width, height = _positive(told.get("width")), _positive(told.get("height"))
    data = _data(url)
    return ProviderOutput(
        url=None if data is not None else url,
        data=data,
        mime=kind if kind is not None and "/" in kind else None,
        width=int(width) if width else None,
        height=int(height) if height else None,
        duration=seconds if modality != "image" else None,
        role=role,
    )


def _data(url: str) -> bytes | None:
    head, comma, rest = url.partition(",")
    if not head.startswith("data:") or not comma or not head.endswith(";base64"):
        return None
    try:
        return base64.b64decode(rest, validate=True)
    except binascii.Error as error:
        raise ValueError("a data URL that is not base64") from error


def _shown(found: Sequence[ProviderOutput], flags: JsonValue) -> Iterator[ProviderOutput]:
    """Yield what was not blackened; flags that cannot be told apart count for all where all are up."""
    told = flags if isinstance(flags, list) else []
    if len(told) != len(found):
        told = [bool(told) and all(flag is True for flag in told)] * len(found)
    yield from (one for one, flag in zip(found, told, strict=True) if flag is not True)


def _text(task: Task, body: Mapping[str, JsonValue]) -> str | None:
    if MODALITY[task] != "text":
        return None
    return next((told for name in ("text", "output") if isinstance(told := body.get(name), str)), None)


def _words(body: Mapping[str, JsonValue]) -> Iterator[TimedWord]:
    for name in ("words", "chunks"):
        told = body.get(name)
        for item in told if isinstance(told, list) else []:
            one = item if isinstance(item, Mapping) else {}
            times, text = one.get("timestamp"), one.get("text")
            pair = (
                times if isinstance(times, list) and len(times) == 2 else [one.get("start"), one.get("end")]
            )
            start, end = pair
            if (
                isinstance(text, str)
                and text.strip()
                and isinstance(start, int | float)
                and isinstance(end, int | float)
            ):
                yield TimedWord(text.strip(), float(start), float(end))
        if told:
            return


def _usage(call: Call, made: Sequence[ProviderOutput], reply: HttpReply) -> Usage:
    """Return what was used: as billed where the entry has one plain price, else what can be counted."""
    units: dict[Unit, int | float] = {"request": 1}
    if MODALITY[call.task] == "image":
        units["image"] = len(made)
        sizes = [one.width * one.height for one in made if one.width and one.height]
        if len(sizes) == len(made):
            units["megapixel"] = sum(sizes) / 1_000_000
    elif made and call.task != "stems" and all(one.duration for one in made):
        units["second"] = sum(one.duration or 0.0 for one in made)
    prices = call.entry.prices
    try:
        billed = float(reply.headers.get("x-fal-billable-units", ""))
    except ValueError:
        return Usage(units=units)
    if len(prices) == 1 and not prices[0].when and isfinite(billed) and 0 <= billed < 1e9:
        units[prices[0].unit] = billed * prices[0].per
    return Usage(units=units)


def _positive(value: JsonValue) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 < value < 1e9 else None


def _details(body: Mapping[str, JsonValue]) -> Iterator[tuple[list[str], str, str]]:
    """Yield the place, words and type of each complaint about the input; the place without the leading ``body``."""
    detail = body.get("detail")
    for item in detail if isinstance(detail, list) else []:
        one = item if isinstance(item, Mapping) else {}
        loc, why, kind = one.get("loc"), one.get("msg"), one.get("type")
        parts = [str(part) for part in loc] if isinstance(loc, list) else []
        yield (
            parts[1:] if parts[:1] == ["body"] else parts,
            why if isinstance(why, str) else "",
            kind if isinstance(kind, str) else "",
        )


def _told(reply: HttpReply) -> tuple[frozenset[str], str]:
    """Return the types and the words of an error; both may be empty."""
    body = read_object(read_json(reply.body))
    complaints = list(_details(body))
    named = [
        body.get("error_type"),
        reply.headers.get("x-fal-error-type"),
        *(kind for _, _, kind in complaints),
    ]
    kinds = frozenset(kind for kind in named if isinstance(kind, str) and kind)
    if complaints:
        words = "; ".join(f"{'.'.join(loc)}: {why}" if loc else why for loc, why, _ in complaints)
        return kinds, words
    text = body.get("detail") or body.get("message") or body.get("error")
    return kinds, text if isinstance(text, str) else ""


PROVIDER = ProviderSpec(
    name="fal",
    title="Fal",
    base_url=_QUEUE,
    key_variable="FAL_KEY",
    build=Fal,
)
