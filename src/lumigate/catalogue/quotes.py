"""What a generation will cost, and what it did cost: exact decimals, rounded up once per line."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_CEILING, Decimal

from lumigate.domain.generations import Quote, QuoteLine, Usage
from lumigate.domain.models import ModelEntry, Per, PriceRule, Unit, UnitEstimate
from lumigate.domain.tasks import ParamValue, Task
from lumigate.kit.money import ZERO, Money

_TOKENS: frozenset[Unit] = frozenset({"token_in", "image_token_in", "token_out"})
_REPORTED: frozenset[Unit] = frozenset({*_TOKENS, "credit"})
"""Units that only the provider counts: known beforehand as far as the entry estimates them."""

_MEGA = Decimal(1_000_000)


def quote(
    entry: ModelEntry, task: Task, params: Mapping[str, ParamValue], prompt: str = "", inputs: int = 0
) -> Quote:
    """Return the price of one request with these complete parameters and so many inputs.

    ``low`` and ``high`` differ where units are estimated; ``lines`` show the high end. The price is not known
    (``known`` is false) where a model that is not free has no price rules, or a price for units that nobody can tell
    beforehand.
    """
    low, high = ZERO, ZERO
    lines: list[QuoteLine] = []
    known = entry.free or bool(entry.prices)
    for unit, rule in _applying(entry, params).items():
        if unit in _REPORTED and _estimate(entry, unit, params) is None:
            known = False
            continue
        at_least, at_most = _units(entry, unit, params, prompt, inputs)
        amount = _amount(rule, at_most)
        low += amount if at_least == at_most else _amount(rule, at_least)
        high += amount
        lines.append(
            QuoteLine(unit=unit, units=_plain(at_most), amount_micros=amount.micros, certain=rule.certain)
        )
    return Quote(low=low, high=high, lines=tuple(lines), known=known)


def settle(entry: ModelEntry, params: Mapping[str, ParamValue], usage: Usage, quoted: Quote) -> Money | None:
    """Return what the reported usage costs; units that the provider does not report count as quoted.

    A provider that reports tokens of one kind reports all kinds: those it leaves out were none. None where neither
    the entry nor the provider tells what it cost.
    """
    if not entry.prices:
        return ZERO if entry.free else None
    reported = usage.units
    counts_tokens = not _TOKENS.isdisjoint(reported)
    as_quoted = {line.unit: Money(line.amount_micros) for line in quoted.lines}
    total = ZERO
    for unit, rule in _applying(entry, params).items():
        if unit in reported:
            total += _amount(rule, Decimal(str(reported[unit])))
        elif not (counts_tokens and unit in _TOKENS):
            if unit not in as_quoted:
                return None
            total += as_quoted[unit]
    return total


def _applying(entry: ModelEntry, params: Mapping[str, ParamValue]) -> dict[Unit, PriceRule]:
    """Return the rule that counts for each unit; where none matches, the dearest, marked uncertain."""
    found: dict[Unit, PriceRule] = {}
    for rule in entry.prices:
        if not _matches(rule.when, params):
            continue
        best = found.get(rule.unit)
        if best is None or len(rule.when) > len(best.when):
            found[rule.unit] = rule
    for rule in entry.prices:
        if rule.unit not in found:
            dearest = max((one for one in entry.prices if one.unit == rule.unit), key=_rate)
            found[rule.unit] = PriceRule(
                amount=dearest.amount,
                unit=dearest.unit,
                per=dearest.per,
                certain=False,
                as_of=dearest.as_of,
            )
    return found


def _matches(when: Mapping[str, ParamValue], params: Mapping[str, ParamValue]) -> bool:
    return all(params.get(name) == value for name, value in when.items())


def _rate(rule: PriceRule) -> Decimal:
    return Decimal(rule.amount.micros) / rule.per


def _amount(rule: PriceRule, units: Decimal) -> Money:
    exact = Decimal(rule.amount.micros) * units / rule.per
    return Money(int(exact.to_integral_value(ROUND_CEILING)))


def _units(
    entry: ModelEntry, unit: Unit, params: Mapping[str, ParamValue], prompt: str, inputs: int
) -> tuple[Decimal, Decimal]:
    if unit in ("token_in", "image_token_in", "token_out", "credit"):
        estimate = _estimate(entry, unit, params)
        if estimate is None:
            return Decimal(0), Decimal(0)
        each = _count(entry, estimate.per, params, prompt, inputs)
        return _whole(estimate.low * each), _whole(estimate.high * each)
    known = _count(entry, unit, params, prompt, inputs)
    return known, known


def _estimate(entry: ModelEntry, unit: Unit, params: Mapping[str, ParamValue]) -> UnitEstimate | None:
    matching = [one for one in entry.estimates if one.unit == unit and _matches(one.when, params)]
    if matching:
        return max(matching, key=lambda one: len(one.when))
    every = [one for one in entry.estimates if one.unit == unit]
    return max(every, key=lambda one: one.high, default=None)


def _count(
    entry: ModelEntry, per: Per, params: Mapping[str, ParamValue], prompt: str, inputs: int
) -> Decimal:
    copies = _number(entry, params, "count", 1)
    match per:
        case "request":
            return Decimal(1)
        case "image":
            return copies
        case "megapixel":
            width, height = _number(entry, params, "width", 1024), _number(entry, params, "height", 1024)
            return copies * width * height / _MEGA
        case "second":
            return copies * _number(entry, params, "duration", 1)
        case "character":
            return Decimal(len(prompt))
        case "input":
            return Decimal(inputs)


def _number(entry: ModelEntry, params: Mapping[str, ParamValue], name: str, otherwise: int) -> Decimal:
    value = params.get(name)
    if value is None and name in entry.params:
        value = entry.params[name].default
    if isinstance(value, bool) or not isinstance(value, int | float):
        return Decimal(otherwise)
    return Decimal(str(value))


def _whole(units: Decimal) -> Decimal:
    return units.to_integral_value(ROUND_CEILING)


def _plain(units: Decimal) -> str:
    return f"{units.normalize():f}"
