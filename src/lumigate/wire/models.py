"""The catalogue as callers see it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import JsonValue

from lumigate.wire.base import Answer


class ParamInfo(Answer):
    """What one parameter may be; ``tasks`` names those of the model that take it, empty: all.

    ``presets`` are values to offer first where many are allowed.
    """

    kind: Literal["integer", "number", "string", "boolean", "strings"]
    default: JsonValue = None
    minimum: float | None = None
    maximum: float | None = None
    step: int | None = None
    choices: list[JsonValue] = []
    presets: list[JsonValue] = []
    tasks: list[str] = []
    about: str = ""


class InputInfo(Answer):
    """Whether an input of this role may come."""

    need: Literal["required", "optional", "forbidden"]
    count: int = 1
    mimes: list[str] = []
    max_bytes: int


class PriceInfo(Answer):
    """``amount_micros`` for every ``per`` of ``unit`` where the parameters in ``when`` have those values.

    ``certain`` is false where the figure is assumed; ``as_of`` is the day on which it was read.
    """

    amount_micros: int
    unit: str
    per: int = 1
    when: dict[str, JsonValue] = {}
    certain: bool = True
    as_of: date | None = None


class UnitsInfo(Answer):
    """How many of a unit that only the provider counts are expected for each ``per``, as decimals."""

    unit: str
    low: str
    high: str
    per: str = "request"
    when: dict[str, JsonValue] = {}


class Model(Answer):
    """One model of one provider. ``available`` tells whether a request for it would be answered right now.

    A model that has no ``prices`` and is not ``free`` has a price that nobody here knows: a request for it says
    ``max_cost_micros``. ``unavailable`` says why nobody would answer.
    """

    id: str
    provider: str
    title: str
    about: str = ""
    tasks: list[str]
    params: dict[str, ParamInfo] = {}
    inputs: dict[str, InputInfo] = {}
    output_mimes: list[str] = []
    sizes: list[str] = []
    prices: list[PriceInfo] = []
    estimates: list[UnitsInfo] = []
    free: bool = False
    price_note: str = ""
    currency: Literal["USD"] = "USD"
    prompt_max: int
    status: Literal["active", "preview", "deprecated", "retired"]
    successor: str | None = None
    sunset: date | None = None
    released: date | None = None
    aliases: list[str] = []
    available: bool = True
    unavailable: str | None = None
    served_by: Literal["provider", "draft", "emulator"] | None = None


class ModelPage(Answer):
    """One page of the catalogue."""

    data: list[Model]
    next_cursor: str | None = None
