"""Reading models from TOML, strictly: a wrong key stops the server with the file and the key named."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lumigate.catalogue.soundness import problem_of
from lumigate.domain.models import (
    InputNeed,
    InputRule,
    ModelEntry,
    ParamKind,
    ParamRule,
    Per,
    PriceRule,
    SizeRule,
    Status,
    Unit,
    UnitEstimate,
)
from lumigate.domain.tasks import InputRole, ParamValue, Task
from lumigate.kit.hashing import JsonValue
from lumigate.kit.money import MICROS_PER_USD, Money

DATA = Path(__file__).parent / "data"
"""The models that come with the program."""

_OWN = frozenset({"aliases", "status", "successor", "sunset", "released"})
"""What a table never takes over from another by ``like``."""


class CatalogueError(Exception):
    """A model file says something that cannot be; the message names the file and the key."""


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Param(_Table):
    kind: ParamKind
    default: ParamValue | None = None
    minimum: float | None = None
    maximum: float | None = None
    step: int | None = Field(default=None, gt=0)
    choices: tuple[ParamValue, ...] = ()
    presets: tuple[ParamValue, ...] = ()
    upstream: str | None = None
    tasks: tuple[Task, ...] = ()
    about: str = ""


class _Input(_Table):
    need: InputNeed
    count: int = Field(default=1, ge=1)
    mimes: tuple[str, ...] = ()
    max_bytes: int = Field(default=64 * 1024 * 1024, ge=1)
    upstream: str | None = Field(default=None, min_length=1)


class _Price(_Table):
    usd: Decimal = Field(ge=0)
    unit: Unit
    per: int = Field(default=1, ge=1)
    when: dict[str, ParamValue] = {}
    certain: bool = True
    as_of: date | None = None


class _Prices(_Table):
    prices: dict[str, tuple[_Price, ...]] = {}


class _Estimate(_Table):
    unit: Unit
    low: Decimal = Field(ge=0)
    high: Decimal = Field(ge=0)
    per: Per = "request"
    when: dict[str, ParamValue] = {}


class _Size(_Table):
    min_pixels: int = Field(default=1, ge=1)
    max_pixels: int = Field(default=64_000_000, ge=1)
    max_ratio: float = Field(default=16.0, ge=1)
    presets: tuple[str, ...] = ()


class _Model(_Table):
    provider: str = Field(min_length=1)
    upstream: str
    tasks: tuple[Task, ...] = Field(min_length=1)
    title: str
    about: str = ""
    params: dict[str, _Param] = {}
    inputs: dict[InputRole, _Input] = {}
    output_mimes: tuple[str, ...] = ()
    prices: tuple[_Price, ...] = ()
    estimates: tuple[_Estimate, ...] = ()
    free: bool = False
    price_note: str = ""
    size: _Size = _Size()
    prompt_max: int = 32_000
    prompt_required: bool = True
    prompt_upstream: str | None = Field(default=None, min_length=1)
    timeout: float = Field(default=600.0, gt=0)
    status: Status = "active"
    successor: str | None = None
    sunset: date | None = None
    released: date | None = None
    aliases: tuple[str, ...] = ()
    native_allowed: bool = True


def load_entries(folders: Iterable[Path] = (DATA,)) -> list[ModelEntry]:
    """Return the models of all ``*.toml`` files of the folders, in the order of folders and file names.

    A folder that does not exist is skipped. A file may also say what models of other files cost, in lists named
    ``prices."provider/name"`` (an id or an alias): they replace what stands there. Raises :class:`CatalogueError` on
    unreadable files, unknown or wrong keys, an id or alias that is taken, prices of a model that is not there, and a
    successor that does not exist or is retired itself.
    """
    files = [path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.toml"))]
    found: dict[str, ModelEntry] = {}
    names: dict[str, str] = {}
    homes: dict[str, Path] = {}
    for path in files:
        for entry in read_entries(path):
            for name in (entry.id, *entry.aliases):
                if name in names:
                    taken = names[name]
                    raise CatalogueError(f"{path}: '{name}' is already taken by '{taken}' in {homes[taken]}")
                names[name] = entry.id
            found[entry.id], homes[entry.id] = entry, path
    for path in files:
        for name, prices in _own_prices(path).items():
            if name not in names:
                raise CatalogueError(f'{path}: prices."{name}": there is no such model')
            entry = replace(found[names[name]], prices=prices, free=False, price_note="")
            problem = problem_of(entry)
            if problem is not None:
                raise CatalogueError(f'{path}: prices."{name}"{problem}')
            found[entry.id] = entry
    for entry in found.values():
        if entry.successor is None:
            continue
        after = found.get(names.get(entry.successor, ""))
        if after is None or after.status == "retired":
            why = "no model" if after is None else "retired itself"
            raise CatalogueError(
                f"'{entry.id}' in {homes[entry.id]}: the successor '{entry.successor}' is {why}"
            )
    return list(found.values())


def read_entries(path: Path) -> list[ModelEntry]:
    """Return the models of one file: tables ``[models."provider/name"]``.

    A table may say ``like = "provider/other"`` to start from another table of the same file; what it says itself
    replaces what is there, parameter by parameter and input by input. An own ``prices`` or ``estimates`` list
    replaces the whole list.
    """
    tables = _document(path).get("models", {})
    if not isinstance(tables, dict):
        raise CatalogueError(f"{path}: 'models' holds tables named by model id")
    found: dict[str, dict[str, JsonValue]] = {}
    for model_id, table in tables.items():
        if not isinstance(table, dict):
            raise CatalogueError(f'{path}: models."{model_id}" is not a table')
        found[str(model_id)] = _inherited(path, str(model_id), dict(table), found)
    return [_entry(path, model_id, table) for model_id, table in found.items()]


def _document(path: Path) -> dict[str, JsonValue]:
    try:
        document: dict[str, JsonValue] = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogueError(f"{path}: this is not TOML: {error}") from error
    unknown = sorted(set(document) - {"models", "prices"})
    if unknown:
        raise CatalogueError(
            f"{path}: unknown key '{unknown[0]}'; models go under [models.\"provider/name\"]"
        )
    return document


def _own_prices(path: Path) -> dict[str, tuple[PriceRule, ...]]:
    try:
        said = _Prices.model_validate({"prices": _document(path).get("prices", {})})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        raise CatalogueError(f"{path}: {key}: {first['msg']}") from error
    return {
        name: tuple(_price(f'{path}: prices."{name}"', price) for price in prices)
        for name, prices in said.prices.items()
    }


def _inherited(
    path: Path, model_id: str, table: dict[str, JsonValue], earlier: dict[str, dict[str, JsonValue]]
) -> dict[str, JsonValue]:
    parent_id = table.pop("like", None)
    if parent_id is None:
        return table
    parent = earlier.get(str(parent_id))
    if parent is None:
        raise CatalogueError(
            f"{path}: models.\"{model_id}\".like names '{parent_id}', which is no earlier model here"
        )
    merged: dict[str, JsonValue] = {key: value for key, value in parent.items() if key not in _OWN}
    for key, value in table.items():
        base = merged.get(key)
        if key in ("params", "inputs") and isinstance(base, dict) and isinstance(value, dict):
            merged[key] = {**base, **value}
        else:
            merged[key] = value
    return merged


def _entry(path: Path, model_id: str, table: dict[str, JsonValue]) -> ModelEntry:
    try:
        model = _Model.model_validate(table)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        raise CatalogueError(f'{path}: models."{model_id}".{key}: {first["msg"]}') from error
    where = f'{path}: models."{model_id}"'
    if "/" not in model_id or model_id != model_id.strip():
        raise CatalogueError(f"{where}: an id is 'provider/name'")
    found = ModelEntry(
        id=model_id,
        provider=model.provider,
        upstream=model.upstream,
        tasks=model.tasks,
        title=model.title,
        about=model.about,
        params={name: ParamRule(**dict(rule)) for name, rule in model.params.items()},
        inputs={role: InputRule(**dict(rule)) for role, rule in model.inputs.items()},
        output_mimes=model.output_mimes,
        prices=tuple(_price(where, price) for price in model.prices),
        estimates=tuple(UnitEstimate(**dict(estimate)) for estimate in model.estimates),
        free=model.free,
        price_note=model.price_note,
        size=SizeRule(**dict(model.size)),
        prompt_max=model.prompt_max,
        prompt_required=model.prompt_required,
        prompt_upstream=model.prompt_upstream,
        timeout=model.timeout,
        status=model.status,
        successor=model.successor,
        sunset=model.sunset,
        released=model.released,
        aliases=model.aliases,
        native_allowed=model.native_allowed,
    )
    problem = problem_of(found)
    if problem is not None:
        raise CatalogueError(f"{where}{problem}")
    return found


def _price(where: str, price: _Price) -> PriceRule:
    micros = price.usd * MICROS_PER_USD
    if micros != micros.to_integral_value():
        raise CatalogueError(f"{where}: {price.usd} USD is no whole number of micro-dollars; use 'per'")
    return PriceRule(
        amount=Money(int(micros)),
        unit=price.unit,
        per=price.per,
        when=price.when,
        certain=price.certain,
        as_of=price.as_of,
    )
