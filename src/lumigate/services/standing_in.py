"""The draft engine in another model's place: what of a request it serves, what it leaves out, what it refuses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.checking import validate
from lumigate.catalogue.sizes import SIZE_WORDS, decide_size, takes_size
from lumigate.catalogue.values import WrongValueError, check_value
from lumigate.domain.errors import FieldError, InvalidRequest
from lumigate.domain.generations import Adjustment, GenerationRequest, InputRef, Resolved
from lumigate.domain.models import ModelEntry, ParamRule
from lumigate.domain.tasks import InputRole, ParamValue, Task
from lumigate.services.answering import DRAFT

_INSTEAD: Mapping[Task, Task] = {"edit_image": "image_to_image"}
_WHY_INSTEAD = (
    "the draft engine changes light, season, weather, style and colours of a whole picture; "
    "it does not follow instructions about what is in it"
)
_PLACES: Mapping[Task, tuple[tuple[InputRole, ...], ...]] = {
    "image_to_image": (("image", "reference"),),
    "image_to_video": (("first_frame", "image", "reference"), ("last_frame",)),
}
"""What goes into a draft: one picture for each place, in the first of these roles that came."""

_NOTHING_ASKED: frozenset[ParamValue] = frozenset({"auto", "opaque"})
"""Values that the engine meets by doing nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """What runs in place of a request, in the words of the draft engine's own model; what it changes is told there."""

    request: GenerationRequest
    resolved: Resolved


def stand_in(catalogue: Catalogue, request: GenerationRequest, resolved: Resolved, why: str) -> StandIn:
    """Return what the draft engine makes of a request for another model.

    ``why`` begins the message of :class:`InvalidRequest`, raised where it cannot do the task, takes no such input,
    or could not make anything of the size or length that was asked for.
    """
    asked = resolved.task
    task, entry = asked, _draft_for(catalogue, asked)
    if entry is None and asked in _INSTEAD:
        task = _INSTEAD[asked]
        entry = _draft_for(catalogue, task)
    if entry is None:
        raise _refused(catalogue, asked, why)
    notes = [Adjustment(field="task", asked=asked, used=task, why=_WHY_INSTEAD)] if task != asked else []
    inputs = _inputs(entry, task, request.inputs, notes)
    params = _params(entry, task, request, resolved, notes)
    if request.native:
        notes.append(
            Adjustment(
                field="native",
                asked=tuple(request.native),
                used=None,
                why="the draft engine has no fields of its own",
            )
        )
    own = GenerationRequest(model=entry.id, task=task, prompt=request.prompt, inputs=inputs, params=params)
    try:
        served = validate(entry, own)
    except InvalidRequest as error:
        raise InvalidRequest(f"{why}: {error.message}", fields=error.fields) from None
    return StandIn(
        request=replace(request, native={}, inputs=inputs),
        resolved=replace(served, adjustments=(*notes, *served.adjustments)),
    )


def stands_in(catalogue: Catalogue, entry: ModelEntry) -> bool:
    """Tell whether the draft engine does any of what the model does."""
    return any(_draft_for(catalogue, _INSTEAD.get(task, task)) is not None for task in entry.tasks)


def _draft_for(catalogue: Catalogue, task: Task) -> ModelEntry | None:
    return next((one for one in catalogue.for_task(task) if one.provider == DRAFT), None)


def _refused(catalogue: Catalogue, asked: Task, why: str) -> InvalidRequest:
    does = {task for one in catalogue.all() if one.provider == DRAFT for task in one.tasks}
    does |= {task for task, instead in _INSTEAD.items() if instead in does}
    message = (
        f"{why}, and it does not do '{asked}': it does {', '.join(sorted(does))}. "
        "Set a key of the provider, or ask for one of these"
    )
    return InvalidRequest(message, fields=[FieldError("/task", message)])


def _inputs(
    entry: ModelEntry, task: Task, given: tuple[InputRef, ...], notes: list[Adjustment]
) -> tuple[InputRef, ...]:
    """Return one picture for each place; what has no place stays, to be refused by name."""
    places = _PLACES.get(task, ())
    kept: list[InputRef] = []
    for roles in places:
        found = next((one for role in roles for one in given if one.role == role), None)
        if found is not None:
            kept.append(found if found.role in entry.inputs else replace(found, role=roles[0]))
    known = {role for roles in places for role in roles}
    dropped = sum(one.role in known for one in given) - len(kept)
    if dropped:
        used = f"{len(kept)} of {len(kept) + dropped} pictures"
        notes.append(
            Adjustment(
                field="inputs",
                asked=f"{len(kept) + dropped} pictures",
                used=used,
                why="the draft engine takes one picture for each place and uses the first",
            )
        )
    return (*kept, *(one for one in given if one.role not in known))


def _params(
    entry: ModelEntry,
    task: Task,
    request: GenerationRequest,
    resolved: Resolved,
    notes: list[Adjustment],
) -> dict[str, ParamValue]:
    params = _size(entry, task, resolved.params)
    for name, value in resolved.params.items():
        if name in SIZE_WORDS:
            continue
        rule = entry.params.get(name)
        used = _value(name, rule, value) if rule is not None and _is_for(rule, task) else None
        if used is not None:
            params[name] = used
        if used == value or name not in request.params or value in _NOTHING_ASKED:
            continue
        why = (
            "the draft engine has nothing for it"
            if used is None
            else "this is as far as the draft engine goes"
        )
        notes.append(Adjustment(field=f"params.{name}", asked=value, used=used, why=why))
    return params


def _size(entry: ModelEntry, task: Task, given: Mapping[str, ParamValue]) -> dict[str, ParamValue]:
    """Return the size that the other model would make, as far as its words tell."""
    if not takes_size(entry):
        return {}
    if "width" in given and "height" in given:
        return {"width": given["width"], "height": given["height"]}
    words = {name: given[name] for name in SIZE_WORDS if name in given}
    return {
        name: value for name, value in words.items() if not decide_size(entry, task, {name: value}).errors
    }


def _is_for(rule: ParamRule, task: Task) -> bool:
    return not rule.tasks or task in rule.tasks


def _value(name: str, rule: ParamRule, value: ParamValue) -> ParamValue | None:
    """Return the value, or the nearest that the engine takes; None where there is nothing near."""
    try:
        return check_value(name, rule, value)[0]
    except WrongValueError:
        if (
            isinstance(value, int | float)
            and not isinstance(value, bool)
            and rule.kind in ("integer", "number")
        ):
            return _nearest(rule, value)
        return None


def _nearest(rule: ParamRule, value: float) -> float | None:
    if rule.minimum is not None and value < rule.minimum:
        nearest = rule.minimum
    elif rule.maximum is not None and value > rule.maximum:
        nearest = rule.maximum
    else:
        return None
    return int(nearest) if rule.kind == "integer" else float(nearest)
