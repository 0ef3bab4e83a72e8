"""One catalogue entry: the facts that drive validation, forms, estimates, translation and docs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from lumigate.domain.tasks import InputRole, ParamValue, Task
from lumigate.kit.money import Money

Unit = Literal[
    "request",
    "image",
    "megapixel",
    "second",
    "character",
    "token_in",
    "image_token_in",
    "token_out",
    "credit",
]
"""What a price is per. Tokens of pictures that go in are counted apart from tokens of text; ``credit`` is whatever
unit of account the provider bills and reports."""

Per = Literal["request", "image", "megapixel", "second", "character", "input"]
"""What can be counted before the provider was asked; ``input`` is one thing that goes in."""

ParamKind = Literal["integer", "number", "string", "boolean", "strings"]
Status = Literal["active", "preview", "deprecated", "retired"]
InputNeed = Literal["required", "optional", "forbidden"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParamRule:
    """What one parameter may be.

    ``upstream`` is the provider's own name for it: None leaves that to the adapter, an empty one never sends it.
    """

    kind: ParamKind
    default: ParamValue | None = None
    minimum: float | None = None
    maximum: float | None = None
    step: int | None = None
    choices: tuple[ParamValue, ...] = ()
    upstream: str | None = None
    tasks: tuple[Task, ...] = ()
    """The model's tasks that take it; empty: all."""
    presets: tuple[ParamValue, ...] = ()
    """Values to offer first where many are allowed."""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InputRule:
    """Whether an input of a role may come, how many, and of which types.

    ``upstream`` is the provider's own name for the field that it travels in: None leaves that to the adapter.
    """

    need: InputNeed
    count: int = 1
    mimes: tuple[str, ...] = ()
    max_bytes: int = 64 * 1024 * 1024
    upstream: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceRule:
    """``amount`` per ``per`` units, where every parameter named in ``when`` has that value (empty: always).

    Of several rules for one unit the one that names most parameters counts; rules for different units add up.
    """

    amount: Money
    unit: Unit
    per: int = 1
    when: Mapping[str, ParamValue] = field(default_factory=dict[str, ParamValue])
    certain: bool = True
    """False where the figure is assumed: the provider does not publish it, or nobody read it there."""
    as_of: date | None = None
    """The day on which the figure was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitEstimate:
    """How many of a unit that only the provider counts are expected: ``low`` to ``high`` for each ``per``."""

    unit: Unit
    low: Decimal
    high: Decimal
    per: Per = "request"
    when: Mapping[str, ParamValue] = field(default_factory=dict[str, ParamValue])


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeRule:
    """What width and height may be together, beside what each may be alone."""

    min_pixels: int = 1
    max_pixels: int = 64_000_000
    max_ratio: float = 16.0
    """The longer side over the shorter one."""
    presets: tuple[str, ...] = ()
    """Sizes to offer first, such as ``1024x768``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelEntry:
    """One model of one provider."""

    id: str
    provider: str
    upstream: str
    """The provider's own name for it."""
    tasks: tuple[Task, ...]
    title: str
    about: str = ""
    params: Mapping[str, ParamRule] = field(default_factory=dict[str, ParamRule])
    inputs: Mapping[InputRole, InputRule] = field(default_factory=dict[InputRole, InputRule])
    output_mimes: tuple[str, ...] = ()
    prices: tuple[PriceRule, ...] = ()
    estimates: tuple[UnitEstimate, ...] = ()
    free: bool = False
    """Whether it costs nothing. A model that is not free and has no prices has a price that is not known."""
    price_note: str = ""
    """What the prices do not say, for people."""
    size: SizeRule = SizeRule()
    prompt_max: int = 32_000
    """Characters."""
    prompt_required: bool = True
    prompt_upstream: str | None = None
    """The provider's own name for the prompt: None leaves that to the adapter."""
    timeout: float = 600.0
    """Seconds that a job of this model may take at the provider."""
    status: Status = "active"
    successor: str | None = None
    sunset: date | None = None
    released: date | None = None
    aliases: tuple[str, ...] = ()
    native_allowed: bool = True
    """Whether fields of ``native`` are passed through to the provider."""
