"""One request for one task of one model, from what was asked to what will be sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from lumigate.domain.models import ModelEntry, Unit
from lumigate.domain.tasks import InputRole, ParamValue, Task
from lumigate.kit.hashing import JsonValue
from lumigate.kit.money import Money

CacheMode = Literal["off", "exact", "semantic"]
Keep = Literal["copy", "provider"]
Mode = Literal["managed", "byok"]
ServedBy = Literal["provider", "draft", "emulator"]
Prefer = Literal["cheapest", "fastest", "best"]


@dataclass(frozen=True, slots=True, kw_only=True)
class InputRef:
    """One input as the caller named it: exactly one of an asset, a URL or a data URL."""

    role: InputRole
    asset: str | None = None
    url: str | None = None
    data: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notify:
    """A URL that is told about this one job; no events named means the final ones.

    ``form`` names the dialect that words the bodies; None is the house's own.
    """

    url: str
    events: tuple[str, ...] = ()
    form: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose:
    """What matters where the caller names a task and no model."""

    prefer: Prefer = "cheapest"
    max_cost_micros: int | None = None
    max_latency_ms: int | None = None
    allow: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GenerationRequest:
    """What a caller asks for. A key of the caller's own for the provider travels beside it, never in it."""

    model: str | None = None
    task: Task | None = None
    prompt: str = ""
    inputs: tuple[InputRef, ...] = ()
    params: Mapping[str, ParamValue] = field(default_factory=dict[str, ParamValue])
    native: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    choose: Choose | None = None
    cache: CacheMode = "off"
    keep: Keep = "copy"
    strict: bool = False
    max_cost_micros: int | None = None
    quote: str | None = None
    notify: tuple[Notify, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    end_user: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """One thing the gateway changed, and why; never silent."""

    field: str
    asked: ParamValue | None
    used: ParamValue | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteLine:
    """One part of a price: so many units at so much."""

    unit: Unit
    units: str
    """A decimal number."""
    amount_micros: int
    """For all the units together."""
    certain: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What a generation will cost; ``low`` equals ``high`` where the price is known beforehand.

    Where ``known`` is false the figures leave out what nobody knows, and neither is a limit.
    """

    low: Money
    high: Money
    lines: tuple[QuoteLine, ...] = ()
    known: bool = True

    @property
    def exact(self) -> bool:
        return self.known and self.low == self.high and all(line.certain for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A request after the catalogue looked at it: valid, complete and priced."""

    entry: ModelEntry
    task: Task
    params: Mapping[str, ParamValue]
    adjustments: tuple[Adjustment, ...]
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What a provider reports to have used, by unit; empty where it reports nothing."""

    units: Mapping[Unit, int | float] = field(default_factory=dict[Unit, "int | float"])
