"""One parameter against its rule."""

from __future__ import annotations

from difflib import get_close_matches
from math import isfinite

from lumigate.domain.generations import Adjustment
from lumigate.domain.models import ParamRule
from lumigate.domain.tasks import ParamValue

ROUNDED = frozenset({"duration", "fps"})
"""Parameters that are brought to the nearest allowed value instead of being refused."""


class WrongValueError(Exception):
    """A value that a rule does not allow; the message says why and what would be right."""


def check_value(name: str, rule: ParamRule, value: ParamValue) -> tuple[ParamValue, Adjustment | None]:
    """Return the value to use and what was changed about it; raises :class:`WrongValueError`."""
    match rule.kind:
        case "integer" | "number":
            return _number(name, rule, value)
        case "boolean":
            if not isinstance(value, bool):
                raise WrongValueError(f"true or false is needed, not {value!r}")
            return value, None
        case "string":
            return _string(rule, value), None
        case "strings":
            return _strings(rule, value), None


def _number(name: str, rule: ParamRule, value: ParamValue) -> tuple[ParamValue, Adjustment | None]:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise WrongValueError(f"a number is needed, not {value!r}")
    if rule.choices:
        return _choice(name, rule, value)
    if (rule.minimum is not None and value < rule.minimum) or (
        rule.maximum is not None and value > rule.maximum
    ):
        raise WrongValueError(f"{value} is not {_range(rule)}")
    step = rule.step if rule.step is not None else 1 if rule.kind == "integer" else None
    used: int | float = value
    if step is not None:
        start = rule.minimum if rule.minimum is not None and rule.step is not None else 0
        used = start + round((value - start) / step) * step
        if rule.maximum is not None and used > rule.maximum:
            used -= step
    used = int(used) if rule.kind == "integer" else float(used)
    if used == value:
        return used, None
    if name not in ROUNDED and rule.step is None:
        raise WrongValueError(f"a whole number is needed, not {value!r}")
    why = f"it goes in steps of {step}" + (f" from {rule.minimum:g}" if rule.minimum else "")
    return used, Adjustment(field=f"params.{name}", asked=value, used=used, why=why)


def _choice(name: str, rule: ParamRule, value: int | float) -> tuple[ParamValue, Adjustment | None]:
    for choice in rule.choices:
        if choice == value and not isinstance(choice, bool):
            return choice, None
    numbers = [one for one in rule.choices if isinstance(one, int | float) and not isinstance(one, bool)]
    listed = ", ".join(str(choice) for choice in rule.choices)
    if name in ROUNDED and numbers and min(numbers) <= value <= max(numbers):
        used = min(numbers, key=lambda one: (abs(one - value), one))
        return used, Adjustment(field=f"params.{name}", asked=value, used=used, why=f"it may be {listed}")
    raise WrongValueError(f"{value} is none of {listed}")


def _string(rule: ParamRule, value: ParamValue) -> str:
    if not isinstance(value, str):
        raise WrongValueError(f"text is needed, not {value!r}")
    if rule.choices and value not in rule.choices:
        names = [str(choice) for choice in rule.choices]
        near = get_close_matches(value.lower(), names, n=1, cutoff=0.6)
        hint = f"; did you mean '{near[0]}'?" if near else ""
        raise WrongValueError(f"'{value[:80]}' is none of {', '.join(names)}{hint}")
    longest = int(rule.maximum) if rule.maximum is not None else 4000
    if len(value) > longest:
        raise WrongValueError(f"{len(value)} characters are too many: the limit is {longest}")
    return value


def _strings(rule: ParamRule, value: ParamValue) -> tuple[str, ...]:
    if not isinstance(value, tuple | list):
        raise WrongValueError(f"a list of texts is needed, not {value!r}")
    longest = int(rule.maximum) if rule.maximum is not None else 64
    if len(value) > longest:
        raise WrongValueError(f"{len(value)} entries are too many: the limit is {longest}")
    each = ParamRule(kind="string", choices=rule.choices)
    return tuple(_string(each, one) for one in value)


def _range(rule: ParamRule) -> str:
    if rule.minimum is None:
        return f"at most {rule.maximum:g}"
    if rule.maximum is None:
        return f"at least {rule.minimum:g}"
    return f"between {rule.minimum:g} and {rule.maximum:g}"
