"""``POST /v1/generations`` and ``POST /v1/estimates``."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, JsonValue

from lumigate.wire.base import Answer, Json, Labels, Micros, Name, ParamIn, Request, ShortText, Text, Url
from lumigate.wire.words import EventName as EventName
from lumigate.wire.words import Role as Role
from lumigate.wire.words import Task as Task


class InputIn(Request):
    """One input: exactly one of an asset of yours, a public URL, or a data URL."""

    role: Role
    asset: Name | None = None
    url: Url | None = None
    data: Annotated[str, Field(max_length=48 * 1024 * 1024)] | None = None


class ChooseIn(Request):
    """What matters where a task is named and no model."""

    prefer: Literal["cheapest", "fastest", "best"] = "cheapest"
    max_cost_micros: Micros | None = None
    max_latency_ms: Annotated[int, Field(ge=1, le=86_400_000)] | None = None
    allow: Annotated[list[Name], Field(max_length=100)] = []
    deny: Annotated[list[Name], Field(max_length=100)] = []


class NotifyIn(Request):
    """A URL that is told about this job; without ``events`` it hears how the job ended."""

    url: Url
    events: Annotated[list[EventName], Field(max_length=11)] = []


class GenerationIn(Request):
    """One request for one task of one model. ``model`` or ``task`` is needed."""

    model: Name | None = None
    task: Task | None = None
    prompt: Text = ""
    inputs: Annotated[list[InputIn], Field(max_length=32, default_factory=list[InputIn])]
    params: Annotated[dict[ShortText, ParamIn], Field(max_length=64, default_factory=dict[str, ParamIn])]
    native: Annotated[dict[ShortText, Json], Field(max_length=64, default_factory=dict[str, Json])]
    choose: ChooseIn | None = None
    cache: Literal["off", "exact", "semantic"] = "off"
    keep: Literal["copy", "provider"] = "copy"
    strict: bool = False
    max_cost_micros: Micros | None = None
    quote: Name | None = None
    provider_key: ShortText | None = None
    notify: Annotated[list[NotifyIn], Field(max_length=8, default_factory=list[NotifyIn])]
    labels: Annotated[Labels, Field(default_factory=dict[str, str])]
    end_user: Name | None = None


class EstimateLine(Answer):
    """One part of a price: so many units and what they cost together."""

    unit: str
    units: str
    amount_micros: int
    certain: bool = True


class Adjustment(Answer):
    """One thing that was changed to make the request possible, and why."""

    field: str
    asked: JsonValue = None
    used: JsonValue = None
    why: str


class Estimate(Answer):
    """What a generation would cost. Give ``quote`` with the generation and the price will not exceed it.

    Where the price is not ``known`` there is no ``high_micros``, the quote is no limit, and the generation has to
    say ``max_cost_micros``.
    """

    low_micros: int
    high_micros: int | None
    known: bool = True
    exact: bool
    currency: Literal["USD"] = "USD"
    lines: list[EstimateLine] = []
    model: str
    adjustments: list[Adjustment] = []
    quote: str
    expires_at: datetime
