"""``models``"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from lumigate.cli import show
from lumigate.cli.common import DEFAULTS, Common
from lumigate.cli.session import connected
from lumigate.wire.words import Task

if TYPE_CHECKING:
    from lumigate.wire.models import Model, ParamInfo, PriceInfo, UnitsInfo


def ls(
    search: str | None = None,
    /,
    *,
    provider: Annotated[str | None, Parameter(help="Only of this provider.")] = None,
    task: Annotated[Task | None, Parameter(help="Only those that can do this.")] = None,
    sort: Annotated[Literal["name", "cost", "newest", "popular"] | None, Parameter(help="By what.")] = None,
    limit: Annotated[int, Parameter(name=["--limit", "-n"], help="How many.")] = 200,
    common: Common = DEFAULTS,
) -> None:
    """List models.

    Parameters
    ----------
    search
        Words in the name.
    """
    with connected(common) as client:
        models = client.models.list(
            search=search, provider=provider, task=task, sort=sort, limit=min(limit, 200)
        )
        found = [model for _, model in zip(range(limit), models, strict=False)]
    if common.json:
        show.as_json(found)
        return
    rows = [
        (
            model.id,
            ", ".join(model.tasks),
            _price(model.prices[0]) if model.prices else _unpriced(model),
            _state(model),
        )
        for model in found
    ]
    show.table(("model", "tasks", "from", "answers"), rows)


def show_model(model: str, /, *, common: Common = DEFAULTS) -> None:
    """Show one model, its parameters and prices.

    Parameters
    ----------
    model
        Its id or alias.
    """
    with connected(common) as client:
        found = client.models.get(model)
    if common.json:
        show.as_json(found)
        return
    show.facts(
        [
            ("model", found.id),
            ("title", found.title),
            ("about", found.about),
            ("provider", found.provider),
            ("tasks", ", ".join(found.tasks)),
            (
                "status",
                found.status if found.successor is None else f"{found.status}, then {found.successor}",
            ),
            ("answers", found.unavailable or _state(found)),
            ("makes", ", ".join(found.output_mimes)),
            ("aliases", ", ".join(found.aliases)),
            *[("price", each) for each in _prices(found)],
            *[("expected", _expected(each)) for each in found.estimates],
            *([("about the price", found.price_note)] if found.price_note else []),
            *[("input", f"{role} ({each.need})") for role, each in found.inputs.items()],
            *[("parameter", f"{name}: {_range(each)}") for name, each in found.params.items()],
        ]
    )


def _state(model: Model) -> str:
    if not model.available:
        return "no"
    return "yes" if model.served_by in {None, "provider"} else str(model.served_by)


def _price(price: PriceInfo) -> str:
    when = " ".join(f"{name}={value}" for name, value in price.when.items())
    told = f"{show.money(price.amount_micros)}/{_unit(price.unit, price.per)}"
    return f"{told} ({when})" if when else told


def _prices(model: Model) -> list[str]:
    told = [
        _price(each)
        + ("" if each.certain else ", not confirmed by the provider")
        + (f", as of {each.as_of.isoformat()}" if each.as_of else "")
        for each in model.prices
    ]
    return told or [_unpriced(model)]


def _expected(units: UnitsInfo) -> str:
    """Return ``5 to 8 credits for each image``."""
    many = units.low if units.low == units.high else f"{units.low} to {units.high}"
    when = " ".join(f"{name}={value}" for name, value in units.when.items())
    what = units.unit.replace("_", " ").replace("token", "tokens").replace("credit", "credits")
    return f"{many} {what} for each {units.per}" + (f" ({when})" if when else "")


def _unpriced(model: Model) -> str:
    return "free" if model.free else "not known"


def _unit(unit: str, per: int) -> str:
    """Return ``image``, ``M tokens in``, ``500 characters``: what a price is for."""
    one = unit.replace("_", " ")
    if per == 1:
        return one
    many = one.replace("token", "tokens") if "token" in one else f"{one}s"
    much = {1_000: "k", 1_000_000: "M"}.get(per, f"{per:,}")
    return f"{much} {many}"


def _range(param: ParamInfo) -> str:
    parts: list[str] = [param.kind]
    if param.choices:
        parts.append("one of " + ", ".join(str(each) for each in param.choices))
    if param.minimum is not None or param.maximum is not None:
        low = "" if param.minimum is None else f"{param.minimum:g}"
        high = "" if param.maximum is None else f"{param.maximum:g}"
        parts.append(f"{low}..{high}")
    if param.default is not None:
        parts.append(f"default {param.default}")
    if param.about:
        parts.append(param.about)
    return ", ".join(parts)
