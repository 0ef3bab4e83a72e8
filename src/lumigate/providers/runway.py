"""Runway: tasks that are ordered, asked for, and cancelled by deleting them.

A parameter travels under the name that its rule gives (``upstream``), else under the usual one, else under its own
in camel case; where the rule gives an empty name it stays here. Whatever says a size becomes the ``ratio``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

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
from lumigate.domain.models import ParamRule, Unit
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
from lumigate.domain.tasks import MODALITY, InputRole, ParamValue, Task
from lumigate.kit.hashing import JsonValue
from lumigate.kit.reading import read_json, read_list, read_object
from lumigate.kit.sniff import extension_for

VERSION = "2024-11-06"
"""The version of the interface that is spoken here."""

_ASK_AGAIN = 5.0
"""Seconds between two looks at one task; the vendor asks for no fewer."""

_ORDER_SECONDS = 120.0
"""An order is accepted or refused at once; this leaves time for files on a slow line."""

_PICTURES: frozenset[Task] = frozenset({"text_to_image", "image_to_image", "edit_image", "inpaint"})
_FILMS: frozenset[Task] = frozenset({"text_to_video", "image_to_video", "edit_video"})
_SIZED = frozenset({"text_to_image", "text_to_video", "image_to_video", "video_to_video"})
"""Endpoints that take a ``ratio``."""

_WORDLESS = frozenset({"image_upscale", "video_upscale"})
_SIZES = frozenset({"width", "height", "size", "aspect_ratio", "resolution"})

_USUAL = {
    "count": "outputCount",
    "format": "outputFormat",
    "fps": "targetFramerate",
    "guidance": "cfgScale",
    "language": "languageCode",
    "moderation": "contentModeration",
    "rate": "speed",
    "scale": "scaleFactor",
}
"""What the vendor calls our parameters; others have the same name, in camel case."""

_LISTS = frozenset(
    {"keyframes", "referenceAudio", "referenceAudios", "referenceImages", "references", "referenceVideos"}
)
_RESERVED = frozenset(
    {
        *("model", "promptText", "promptImage", "promptVideo", "imageUri", "videoUri", "maskUri", "voice"),
        *("ratio", "targetAspectRatio", "resolution", "duration", "quality", "audio", "outputCount"),
        *(
            "numVariants",
            "outputFormat",
            "scaleFactor",
            "targetFramerate",
            "fpsBoost",
            "draft",
            "draftTaskId",
        ),
    }
)
"""Fields that decide what is bought or how it is read; they come from the request proper only."""

_INLINE = 3_700_000
"""Bytes of a file that fit into a data URI of five million characters, the most that is taken for any kind."""

_UPLOAD_MAX = 200_000_000
"""Bytes of one upload."""

_HANDLE = re.compile(r"^[A-Za-z0-9_-]{1,100}$")
_CUT_OFF = frozenset({502, 504, 520, 522, 524})
"""Without the vendor's own words in it, such an answer is a proxy's, and the host behind it may have gone on."""


class Runway:
    """Pure mapping between a call and Runway's tasks."""

    inline_bytes = _INLINE

    def __init__(self, host: ProviderHost) -> None:
        self.name = host.name
        self._key_variable = host.key_variable
        self._root = f"{host.base_url.rstrip('/')}/v1"

    def submit_request(self, call: Call) -> HttpRequest:
        """Return the one request that orders the task.

        Raises :class:`InvalidRequest` for native fields that would change what is bought, for a prompt or an input
        where none is taken.
        """
        endpoint = self._endpoint(call)
        fields = _fields(call, endpoint)
        taken = sorted(key for key in call.native if key in _RESERVED or key in fields)
        if taken:
            errors = [
                FieldError(f"/native/{key}", "this is decided by the request, its params and its inputs")
                for key in taken
            ]
            raise InvalidRequest(
                f"native field '{taken[0]}' is decided by the request, its params and its inputs; leave it out",
                fields=errors,
            )
        return HttpRequest(
            method="POST",
            url=f"{self._root}/{endpoint}",
            headers=_headers(call),
            json=orjson.dumps({**fields, **call.native}),
            timeout=min(_ORDER_SECONDS, call.entry.timeout),
        )

    def read_submit(self, call: Call, reply: HttpReply) -> Outcome:
        """Return the accepted task, or raise what the answer means."""
        if not 200 <= reply.status < 300:
            raise self._refusal(call, reply)
        handle = read_object(read_json(reply.body)).get("id")
        if not isinstance(handle, str) or not _HANDLE.match(handle):
            raise OutcomeUnknown(
                f"'{self.name}' answered {reply.status} without the id of a task", provider=self.name
            )
        return Pending(handle=handle, retry_in=_ASK_AGAIN)

    def poll_request(self, call: Call, handle: str) -> HttpRequest:
        """Return the request that asks how far the task is."""
        return HttpRequest(
            method="GET", url=self._task(handle), headers=_headers(call), timeout=30.0, safe=True
        )

    def read_poll(self, call: Call, handle: str, reply: HttpReply) -> Outcome:
        """Return how far the task is or what it made, or raise why it made nothing.

        Waiting for room (``THROTTLED``) and every state that is not known here is waiting.
        """
        if reply.status != 200:
            raise self._unanswered(call, handle, reply)
        task = read_object(read_json(reply.body))
        match task.get("status"):
            case "SUCCEEDED":
                return self._finished(call, handle, task)
            case "FAILED":
                raise self._failure(call, task)
            case "CANCELLED":
                raise ProviderFailed(
                    f"the task was cancelled at '{self.name}'{_charged(task)}", provider=self.name
                )
            case str():
                return Pending(handle=handle, progress=_share(task.get("progress")), retry_in=_ASK_AGAIN)
            case _:
                raise OutcomeUnknown(
                    f"'{self.name}' answered without a readable state of task '{handle}'", provider=self.name
                )

    def cancel_request(self, call: Call, handle: str) -> HttpRequest | None:
        """Return the request that deletes the task; one that runs already may be charged all the same."""
        return HttpRequest(
            method="DELETE", url=self._task(handle), headers=_headers(call), timeout=30.0, safe=True
        )

    def upload_request(self, call: Call, one: CallInput) -> HttpRequest:
        """Return the request for a place that keeps one input for a day."""
        size = one.path.stat().st_size
        if size > _UPLOAD_MAX:
            raise ProviderRejected(
                f"the input of role '{one.role}' has {size} bytes and '{self.name}' takes {_UPLOAD_MAX}: send a "
                "smaller file",
                provider=self.name,
            )
        name = f"{one.role}.{extension_for(one.mime)}"
        return HttpRequest(
            method="POST",
            url=f"{self._root}/uploads",
            headers=_headers(call),
            json=orjson.dumps({"filename": name, "type": "ephemeral"}),
        )

    def read_upload(self, call: Call, one: CallInput, reply: HttpReply) -> Uploaded:
        """Return where the input will be, and the form that brings it there; the key stays out of that form."""
        if not 200 <= reply.status < 300:
            error = self._refusal(call, reply)
            if isinstance(error, OutcomeUnknown):
                error = ProviderFailed(f"'{self.name}' took no upload ({reply.status})", provider=self.name)
            raise error
        told = read_object(read_json(reply.body))
        uri, where = told.get("runwayUri"), told.get("uploadUrl")
        if not (isinstance(uri, str) and uri.startswith("runway://") and isinstance(where, str) and where):
            raise ProviderFailed(
                f"'{self.name}' answered an upload without a place for it; nothing was bought",
                provider=self.name,
            )
        texts = [
            HttpPart(name=name, text=value)
            for name, value in read_object(told.get("fields")).items()
            if isinstance(value, str)
        ]
        file = HttpPart(
            name="file", path=one.path, filename=f"{one.role}.{extension_for(one.mime)}", mime=one.mime
        )
        return Uploaded(
            url=uri,
            then=HttpRequest(method="POST", url=where, parts=(*texts, file), timeout=call.entry.timeout),
        )

    def _task(self, handle: str) -> str:
        return f"{self._root}/tasks/{quote(handle, safe='')}"

    def _endpoint(self, call: Call) -> str:
        roles = {one.role for one in call.inputs}
        if call.task in _PICTURES:
            return "text_to_image"
        if call.task in _FILMS:
            if "video" in roles:
                return "video_to_video"
            return "image_to_video" if roles & {"image", "first_frame", "last_frame"} else "text_to_video"
        match call.task:
            case "upscale_image":
                return "image_upscale"
            case "upscale_video":
                return "video_upscale"
            case "speech":
                return "text_to_speech"
            case "sound_effect":
                return "video_to_audio" if "video" in roles else "sound_effect"
            case _:
                raise ProviderRejected(f"'{self.name}' does not do '{call.task}'", provider=self.name)

    def _finished(self, call: Call, handle: str, task: Mapping[str, JsonValue]) -> Finished:
        urls = [url for url in read_list(task.get("output")) if isinstance(url, str) and url]
        if not urls:
            raise OutcomeUnknown(
                f"'{self.name}' finished task '{handle}' without an output{_charged(task)}",
                provider=self.name,
            )
        return Finished(
            outputs=tuple(ProviderOutput(url=url) for url in urls), usage=_usage(call, task, len(urls))
        )

    def _failure(self, call: Call, task: Mapping[str, JsonValue]) -> LumigateError:
        """Read why a task failed, by the words of its code from left to right."""
        told = task.get("failureCode")
        code = told if isinstance(told, str) else ""
        said = f"{self._said(call, task.get('failure'), code)}{_charged(task)}"
        words = code.split(".")
        if "SAFETY" in words:
            return ContentRefused(f"'{self.name}' will not make this{said}", provider=self.name)
        if words[0] in ("ASSET", "INPUT_PREPROCESSING") and "INTERNAL" not in words:
            return ProviderRejected(f"'{self.name}' cannot use what went in{said}", provider=self.name)
        return ProviderFailed(f"'{self.name}' took the task and failed{said}", provider=self.name)

    def _refusal(self, call: Call, reply: HttpReply) -> LumigateError:
        """Read the answer to an order that was not accepted."""
        status = reply.status
        text = _told(reply.body)
        said = self._said(call, text)
        if status in _CUT_OFF and not text:
            return OutcomeUnknown(
                f"a proxy before '{self.name}' answered {status}; the task may have been accepted",
                provider=self.name,
            )
        if status == 402 or (status in (400, 403) and "credits" in text.lower()):
            return ProviderNotConfigured(
                f"the account behind {self._key_variable} has no credit left at '{self.name}'{said}",
                provider=self.name,
            )
        if status in (401, 403):
            return self._no_key(status)
        if status in (429, 502, 503, 504):
            return ProviderThrottled(
                f"'{self.name}' has no room right now ({status}){said}", provider=self.name
            )
        if 400 <= status < 500 and status not in (408, 409, 425):
            return ProviderRejected(f"'{self.name}' refused the request ({status}){said}", provider=self.name)
        return ProviderFailed(f"'{self.name}' failed ({status}){said}", provider=self.name)

    def _unanswered(self, call: Call, handle: str, reply: HttpReply) -> LumigateError:
        """Read an answer that tells nothing about the task: that it failed is never among the meanings."""
        if reply.status in (401, 403):
            return self._no_key(reply.status)
        what = "does not know" if reply.status == 404 else f"answered {reply.status} when asked for"
        return OutcomeUnknown(
            f"'{self.name}' {what} task '{handle}'{self._said(call, _told(reply.body))}", provider=self.name
        )

    def _no_key(self, status: int) -> ProviderNotConfigured:
        return ProviderNotConfigured(
            f"'{self.name}' does not accept the key ({status}): check {self._key_variable}, or the "
            "provider_key that was sent",
            provider=self.name,
        )

    def _said(self, call: Call, text: JsonValue, code: str = "") -> str:
        words = text[:300] if isinstance(text, str) else ""
        told = f"{words} ({code[:100]})" if words and code else words or code[:100]
        if call.secret is not None:
            told = told.replace(call.secret.value, "***")
        return f": {told}" if told else ""


def _headers(call: Call) -> dict[str, str]:
    headers = {"X-Runway-Version": VERSION}
    if call.secret is not None:
        headers["Authorization"] = f"Bearer {call.secret.value}"
    return headers


def _fields(call: Call, endpoint: str) -> dict[str, JsonValue]:
    fields: dict[str, JsonValue] = {"model": call.entry.upstream}
    prompt = call.prompt.strip()
    if prompt and endpoint in _WORDLESS:
        message = f"{call.entry.id} takes no prompt; leave it out"
        raise InvalidRequest(message, fields=[FieldError("/prompt", message)])
    if prompt:
        fields[call.entry.prompt_upstream or "promptText"] = call.prompt
    rules = {
        name: rule for name, rule in call.entry.params.items() if not rule.tasks or call.task in rule.tasks
    }
    for name, rule in rules.items():
        if name not in call.params:
            continue
        sent_as = _sent_as(name, rule, endpoint)
        if sent_as:
            fields[sent_as] = _value(sent_as, call.params[name])
    if endpoint in _SIZED and "ratio" not in fields:
        ratio = _ratio(call.params, rules)
        if ratio is not None:
            fields["ratio"] = ratio
    for field, files in _by_field(call, endpoint).items():
        fields[field] = _media(field, files)
    return fields


def _sent_as(name: str, rule: ParamRule, endpoint: str) -> str:
    if rule.upstream is not None:
        return rule.upstream
    if name in _SIZES and not (name == "resolution" and endpoint in _WORDLESS):
        return ""
    if name in _USUAL:
        return _USUAL[name]
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


def _value(sent_as: str, value: ParamValue) -> JsonValue:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    match sent_as:
        case "ratio":
            return str(value).replace("x", ":")
        case "voice":
            return {"type": "runway-preset", "presetId": str(value)}
        case "contentModeration":
            return {"publicFigureThreshold": str(value)}
        case "targetFramerate":
            return str(value).replace(".", "_")
        case _:
            return list(value) if isinstance(value, tuple) else value


def _ratio(params: Mapping[str, ParamValue], rules: Mapping[str, ParamRule]) -> str | None:
    """Return the size in the vendor's words: pixels where they are known, else the word of the request."""
    if not any(name in rules for name in _SIZES):
        return None
    # A rule with another name has had its say already.
    unnamed = all(rules[name].upstream is None for name in _SIZES if name in rules)
    width, height = params.get("width"), params.get("height")
    if unnamed and width and height:
        return f"{width}:{height}"
    for name in ("size", "aspect_ratio"):
        if name in params and name in rules and rules[name].upstream is None:
            return str(_value("ratio", params[name]))
    return None


def _by_field(call: Call, endpoint: str) -> dict[str, list[CallInput]]:
    found: dict[str, list[CallInput]] = {}
    for one in call.inputs:
        rule = call.entry.inputs.get(one.role)
        named = rule.upstream if rule is not None else None
        found.setdefault(named or _field(one.role, endpoint), []).append(one)
    return found


def _field(role: InputRole, endpoint: str) -> str:
    match endpoint, role:
        case "text_to_image", "image" | "reference":
            return "referenceImages"
        case "text_to_image", "mask":
            return "maskUri"
        case "image_upscale", "image":
            return "imageUri"
        case "image_to_video", "image" | "first_frame" | "last_frame":
            return "promptImage"
        case "video_to_video" | "video_upscale" | "video_to_audio", "video":
            return "videoUri"
        case "text_to_video" | "image_to_video" | "video_to_video", "reference":
            return "references"
        case "text_to_video" | "image_to_video" | "video_to_video", "audio":
            return "referenceAudio"
        case "text_to_speech", "audio":
            return "voice"
        case _:
            message = f"an input of role '{role}' has no place in '{endpoint}'; leave it out"
            raise InvalidRequest(message, fields=[FieldError("/inputs", message)])


def _media(field: str, files: Sequence[CallInput]) -> JsonValue:
    match field:
        case "promptImage" if len(files) == 1 and files[0].role in ("image", "first_frame"):
            return _uri(files[0])
        case "promptImage":
            return [_frame(one) for one in files]
        case "referenceAudio":
            return [{"type": "audio", "uri": _uri(one)} for one in files]
        case "referenceVideos":
            return [{"type": "video", "uri": _uri(one)} for one in files]
        case "referenceAudios":
            return [_uri(one) for one in files]
        case "keyframes":
            return [{"seconds": 0, "uri": _uri(one)} for one in files]
        case "voice":
            return {"type": "reference-audio", "audioUri": _uri(_only(field, files))}
        case _ if field in _LISTS:
            return [{"uri": _uri(one)} for one in files]
        case _:
            return _uri(_only(field, files))


def _frame(one: CallInput) -> dict[str, JsonValue]:
    """Return one picture of several; a reference has no position."""
    position = {"image": "first", "first_frame": "first", "last_frame": "last"}.get(one.role)
    return {"uri": _uri(one)} if position is None else {"uri": _uri(one), "position": position}


def _only(field: str, files: Sequence[CallInput]) -> CallInput:
    if len(files) > 1:
        message = f"{len(files)} files were given and '{field}' takes one"
        raise InvalidRequest(message, fields=[FieldError("/inputs", message)])
    return files[0]


def _uri(one: CallInput) -> str:
    if one.url is None:
        raise InternalError(
            f"the input of role '{one.role}' was not brought to the provider; nothing was sent"
        )
    return one.url


def _share(value: JsonValue) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return min(1.0, max(0.0, float(value)))


def _usage(call: Call, task: Mapping[str, JsonValue], made: int) -> Usage:
    units: dict[Unit, int | float] = {"request": 1}
    if MODALITY[call.task] == "image":
        units["image"] = made
    bill = _bill(task)
    if bill is not None:
        units["credit"] = bill
    return Usage(units=units)


def _bill(task: Mapping[str, JsonValue]) -> float | None:
    """Return what a task that ended costs, in credits, None where that cannot be believed."""
    told = read_object(task.get("cost")).get("credits")
    if isinstance(told, bool) or not isinstance(told, int | float) or not 0 <= told < 1 << 40:
        return None
    return told


def _charged(task: Mapping[str, JsonValue]) -> str:
    """Return a remark where the vendor charges for a task that made nothing."""
    bill = _bill(task)
    return f" (it charges {bill:g} credits)" if bill else ""


def _told(body: bytes) -> str:
    """Return what an error body says, the wrong fields included; empty where it is not the vendor's own."""
    document = read_object(read_json(body))
    text = document.get("error")
    if not isinstance(text, str):
        return ""
    wrong = list(_issues(read_list(document.get("issues"))))
    return "; ".join([text, *wrong[:3]])


def _issues(issues: Sequence[JsonValue]) -> Iterable[str]:
    for issue in issues:
        told = read_object(issue)
        message, path = told.get("message"), told.get("path")
        if isinstance(message, str):
            where = ".".join(str(step) for step in read_list(path))
            yield f"{where}: {message}" if where else message


PROVIDER = ProviderSpec(
    name="runway",
    title="Runway",
    base_url="https://api.dev.runwayml.com",
    key_variable="RUNWAYML_API_SECRET",
    build=Runway,
)
