"""Arguments that many calls share, and the bodies that they become."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypedDict

from pydantic import JsonValue

from lumigate.client._core.calls import CallOptions, JsonObject
from lumigate.client._core.sources import InputSources, MediaSource, OneOrMore
from lumigate.wire.generations import EventName, Role, Task
from lumigate.wire.productions import AspectRatio, Profile

ParamValue = bool | int | float | str | Sequence[str]


class Choose(TypedDict, total=False):
    """What matters where a task is named and no model. Money in micro-USD, time in milliseconds."""

    prefer: Literal["cheapest", "fastest", "best"]
    max_cost_micros: int
    max_latency_ms: int
    allow: Sequence[str]
    deny: Sequence[str]


class Notify(TypedDict, total=False):
    """A URL that is told about this job; without ``events`` it hears how the job ended."""

    url: str
    events: Sequence[EventName]


class RequestOptions(CallOptions, total=False):
    """What every generation takes, whatever it makes.

    ``inputs``: media by role. ``extra``: further parameters of the model, by the catalogue's names. ``native``:
    passed to the provider as it is. ``cache``: whether an equal earlier result may answer. ``keep``: ``provider``
    leaves results where the provider put them. ``strict``: refuse instead of adjusting. ``max_cost_micros`` and
    ``quote``: ceilings. ``provider_key``: your own key at the provider, for this request.
    """

    inputs: InputSources
    extra: Mapping[str, ParamValue]
    native: Mapping[str, JsonValue]
    choose: Choose
    cache: Literal["off", "exact", "semantic"]
    keep: Literal["copy", "provider"]
    strict: bool
    max_cost_micros: int
    quote: str
    provider_key: str
    notify: Sequence[Notify]
    labels: Mapping[str, str]
    end_user: str


class Scene(TypedDict, total=False):
    """A picture or a clip of yours for one scene."""

    source: MediaSource
    title: str


class Captions(TypedDict, total=False):
    """How captions look. ``scale`` 1.0 is the size that suits the picture; ``highlight`` is like ``#ffb84d``."""

    font: str
    scale: float
    position: Literal["bottom", "middle", "top"]
    highlight: str


class Link(TypedDict, total=False):
    """A link shown as a card."""

    url: str
    title: str


class Outro(TypedDict, total=False):
    """How a film closes: a made card with a QR code, or a picture."""

    qr: str
    text_top: str
    text_bottom: str
    logo: MediaSource
    image: MediaSource


class FilmModels(TypedDict, total=False):
    """Which model makes what; what is left out is chosen."""

    picture: str
    motion: str
    speech: str
    music: str
    text: str


class ProductionOptions(CallOptions, total=False):
    """What a film may be given. What is left out is the server's choice.

    ``step``: ``one`` goes through, ``two`` stops once for approval, ``each`` after every stage.
    """

    pictures: Sequence[MediaSource | Scene]
    clips: Sequence[MediaSource | Scene]
    seconds: float
    aspect_ratio: AspectRatio
    language: str
    captions: bool | Captions
    voice: str
    music: bool | str
    footer: Sequence[Link]
    outro: Outro
    cta_url: str
    express_cta: bool
    avatar: bool
    step: Literal["one", "two", "each"]
    models: FilmModels
    profile: Profile
    size: str
    seed: int
    strict: bool
    max_cost_micros: int
    notify: Sequence[Notify]
    labels: Mapping[str, str]
    end_user: str


CALL_OPTIONS = frozenset(CallOptions.__annotations__)


def call_options(options: CallOptions) -> CallOptions:
    """Return only what concerns the call itself."""
    kept: CallOptions = {}
    if "timeout" in options:
        kept["timeout"] = options["timeout"]
    if "idempotency_key" in options:
        kept["idempotency_key"] = options["idempotency_key"]
    if "headers" in options:
        kept["headers"] = options["headers"]
    return kept


def generation_body(
    *,
    model: str | None,
    task: Task | None,
    prompt: str,
    inputs: Sequence[JsonObject],
    params: Mapping[str, ParamValue | None],
    options: RequestOptions,
) -> JsonObject:
    """Return the body of a generation or an estimate; parameters that are None are left out."""
    if model is None and task is None:
        raise ValueError("name a model or a task: model='draft/picture' or task='text_to_image'")
    body: JsonObject = {}
    if model is not None:
        body["model"] = model
    if task is not None:
        body["task"] = task
    body["prompt"] = prompt
    if inputs:
        body["inputs"] = list(inputs)
    named = {name: _plain(value) for name, value in params.items() if value is not None}
    further = {name: _plain(value) for name, value in options.get("extra", {}).items()}
    if twice := sorted(named.keys() & further.keys()):
        raise ValueError(f"{twice[0]!r} is given twice, by name and in extra")
    if named or further:
        body["params"] = named | further
    skipped = CALL_OPTIONS | {"inputs", "extra"}
    return body | {name: plain(value) for name, value in options.items() if name not in skipped}


def sized(size: str | None, width: int | None, height: int | None) -> tuple[int | None, int | None]:
    """Return width and height in pixels from ``size`` (``"1024x768"``) or as they were given."""
    if size is None:
        return width, height
    across, _, down = size.lower().partition("x")
    if not (across.isdigit() and down.isdigit()):
        raise ValueError(f"{size!r} is not a size; write width x height in pixels, as '1024x768'")
    if width is not None or height is not None:
        raise ValueError("give size, or width and height, not both")
    return int(across), int(down)


def plain(value: object) -> JsonValue:
    """Return a value of our options as plain JSON."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Mapping():
            return {str(name): plain(each) for name, each in value.items()}
        case Sequence():
            return [plain(each) for each in value]
        case _:
            raise TypeError(f"{type(value).__name__!r} cannot be sent as JSON")


def _plain(value: ParamValue) -> JsonValue:
    return value if isinstance(value, bool | int | float | str) else list(value)


def roles(named: Mapping[Role, OneOrMore | None]) -> dict[Role, OneOrMore]:
    """Return inputs by role, without those that are None."""
    return {role: source for role, source in named.items() if source is not None}
