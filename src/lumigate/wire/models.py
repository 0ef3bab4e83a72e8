"""The catalogue as callers see it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import JsonValue

from lumigate.wire.base import Answer


class ParamInfo(Answer):
    """What one parameter may be; ``tasks`` names those of the model that take it, empty: all."""

    kind: Literal["integer", "number", "string", "boolean", "strings"]
    default: JsonValue = None
    minimum: float | None = None
    maximum: float | None = None
    step: int | None = None
    choices: list[JsonValue] = []
    tasks: list[str] = []
    about: str = ""


class InputInfo(Answer):
    """Whether an input of this role may come."""

    need: Literal["required", "optional", "forbidden"]
    count: int = 1
    mimes: list[str] = []
    max_bytes: int


class PriceInfo(Answer):
    """``amount_micros`` for every ``per`` of ``unit`` where the parameters in ``when`` have those values."""

    amount_micros: int
    unit: str
    per: int = 1
    when: dict[str, JsonValue] = {}
    certain: bool = True


class Model(Answer):
    """One model of one provider. ``available`` tells whether a request for it would be answered right now."""

    id: str
    provider: str
    title: str
    about: str = ""
    tasks: list[str]
    params: dict[str, ParamInfo] = {}
    inputs: dict[str, InputInfo] = {}
    output_mimes: list[str] = []
    prices: list[PriceInfo] = []
    currency: Literal["USD"] = "USD"
    prompt_max: int
    status: Literal["active", "preview", "deprecated", "retired"]
    successor: str | None = None
    sunset: date | None = None
    released: date | None = None
    aliases: list[str] = []
    available: bool = True
    served_by: Literal["provider", "draft", "emulator"] | None = None


class ModelPage(Answer):
    """One page of the catalogue."""

    data: list[Model]
    next_cursor: str | None = None
