"""Whether an entry can mean what it says: rules that agree with each other, prices that can be counted."""

from __future__ import annotations

from collections.abc import Iterator

from lumigate.catalogue.inputs import NEEDS
from lumigate.catalogue.measures import pixels_of
from lumigate.catalogue.sizes import decide_size
from lumigate.catalogue.values import WrongValueError, check_value
from lumigate.domain.models import ModelEntry, ParamRule, Unit
from lumigate.domain.tasks import ParamValue

_COUNTED: frozenset[Unit] = frozenset({"request", "image", "megapixel", "second", "character", "credit"})
"""Units that need no estimate: they are counted beforehand, or the price is not known beforehand."""


def problem_of(entry: ModelEntry) -> str | None:
    """Return what is wrong with the entry, beginning with the key; None where it is sound."""
    return next(_problems(entry), None)


def _problems(entry: ModelEntry) -> Iterator[str]:
    for name, rule in entry.params.items():
        yield from _rule(entry, name, rule)
    yield from _sizes(entry)
    yield from _inputs(entry)
    yield from _prices(entry)
    yield from _life(entry)


def _rule(entry: ModelEntry, name: str, rule: ParamRule) -> Iterator[str]:
    where = f".params.{name}"
    if rule.minimum is not None and rule.maximum is not None and rule.minimum > rule.maximum:
        yield f"{where}: the minimum is above the maximum"
        return
    if rule.choices and rule.default is not None and rule.default not in rule.choices:
        yield f"{where}: the default '{rule.default}' is none of the choices"
    told: list[tuple[str, ParamValue]] = [("preset", value) for value in rule.presets]
    if rule.default is not None:
        told.append(("default", rule.default))
    for what, value in told:
        try:
            _, change = check_value(name, rule, value)
        except WrongValueError as wrong:
            yield f"{where}: the {what} is outside the rule: {wrong}"
            continue
        if change is not None:
            yield f"{where}: the {what} {value!r} would become {change.used!r}: {change.why}"
    for task in rule.tasks:
        if task not in entry.tasks:
            yield f"{where}.tasks: '{task}' is no task of this model"


def _sizes(entry: ModelEntry) -> Iterator[str]:
    width, height = entry.params.get("width"), entry.params.get("height")
    if (width is None) != (height is None):
        yield ".params: width and height go together"
    if width and height and (width.minimum or 1) * (height.minimum or 1) > entry.size.max_pixels:
        yield ".size.max_pixels: even the smallest size has more"
    for preset in entry.size.presets:
        size = pixels_of(preset)
        if size is None or width is None:
            yield f".size.presets: '{preset}' needs width and height as parameters, and the form '1024x768'"
            continue
        answer = decide_size(entry, entry.tasks[0], {"width": size[0], "height": size[1]})
        if answer.errors or answer.adjustments:
            used = f"{answer.params.get('width')}x{answer.params.get('height')}"
            yield f".size.presets: '{preset}' is outside the rules, which make {used} of it"


def _inputs(entry: ModelEntry) -> Iterator[str]:
    taken = {role for role, rule in entry.inputs.items() if rule.need != "forbidden"}
    for task in entry.tasks:
        for choices in NEEDS.get(task, ()):
            if not choices & taken:
                words = "' or '".join(sorted(choices))
                yield f".inputs: '{task}' needs an input of role '{words}'"


def _prices(entry: ModelEntry) -> Iterator[str]:
    if entry.free and entry.prices:
        yield ".free: a free model has no prices"
    estimated = {estimate.unit for estimate in entry.estimates}
    for price in entry.prices:
        if price.unit not in _COUNTED and price.unit not in estimated:
            yield f".estimates: the price per '{price.unit}' needs an estimate"
    counted: set[str] = {price.unit for price in entry.prices} | {one.per for one in entry.estimates}
    length = entry.params.get("duration")
    if "second" in counted and (length is None or length.default is None):
        yield ".prices: a price per second needs the parameter 'duration' with a default"
    for rule in (*entry.prices, *entry.estimates):
        for name, value in rule.when.items():
            known = entry.params.get(name)
            if known is None:
                yield f": 'when' names '{name}', which is no parameter"
            elif known.choices and value not in known.choices:
                yield f": 'when' says {name} = '{value}', which is none of the choices"


def _life(entry: ModelEntry) -> Iterator[str]:
    if entry.successor is not None and entry.status not in ("deprecated", "retired"):
        yield ".successor: only a deprecated or retired model has one"
    if entry.id in entry.aliases or len(set(entry.aliases)) < len(entry.aliases):
        yield ".aliases: a name is said twice"
