"""A request against one model: complete, within the rules and priced, or refused with every wrong field named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from lumigate.catalogue.inputs import WORDLESS, check_inputs, meant_task
from lumigate.catalogue.quotes import quote
from lumigate.catalogue.sizes import SIZE_WORDS, decide_size, takes_size
from lumigate.catalogue.values import WrongValueError, check_value
from lumigate.domain.errors import FieldError, InvalidRequest
from lumigate.domain.generations import Adjustment, GenerationRequest, Resolved
from lumigate.domain.models import ModelEntry
from lumigate.domain.tasks import ParamValue, Task

OTHER_WORDS = {
    "n": "count",
    "num_images": "count",
    "num_outputs": "count",
    "seconds": "duration",
    "length": "duration",
    "cfg": "guidance",
    "cfg_scale": "guidance",
    "guidance_scale": "guidance",
    "num_inference_steps": "steps",
    "negative": "negative_prompt",
    "lang": "language",
    "output_format": "format",
    "ratio": "aspect_ratio",
    "frame_rate": "fps",
    "bpm": "tempo",
    "speed": "rate",
}
"""What other interfaces call our parameters, for a better hint."""


def validate(entry: ModelEntry, request: GenerationRequest) -> Resolved:
    """Return the request made complete for this model.

    Raises :class:`InvalidRequest` that lists every wrong field. Where ``request.strict`` is set, whatever would
    be adjusted is wrong too.
    """
    errors: list[FieldError] = []
    _check_status(entry, errors)
    task = _task(entry, request, errors)
    errors += check_inputs(entry, task, request.inputs)
    _check_prompt(entry, task, request.prompt, errors)
    if request.native and not entry.native_allowed:
        errors.append(FieldError("/native", f"{entry.id} takes no fields of its provider's own"))
    params, adjustments = _params(entry, task, request.params, errors)
    if request.strict:
        errors += [
            FieldError(_pointer(change.field), f"{change.asked!r} would become {change.used!r}: {change.why}")
            for change in adjustments
        ]
    if errors:
        raise InvalidRequest(_summary(entry, errors), fields=errors)
    priced = quote(entry, task, params, request.prompt, len(request.inputs))
    return Resolved(entry=entry, task=task, params=params, adjustments=tuple(adjustments), quote=priced)


def _check_status(entry: ModelEntry, errors: list[FieldError]) -> None:
    if entry.status == "retired":
        instead = f"; use '{entry.successor}'" if entry.successor else ""
        when = f" since {entry.sunset.isoformat()}" if entry.sunset else ""
        errors.append(FieldError("/model", f"'{entry.id}' is retired{when}{instead}"))


def _task(entry: ModelEntry, request: GenerationRequest, errors: list[FieldError]) -> Task:
    if request.task is None:
        return meant_task(entry, request.inputs)
    if request.task not in entry.tasks:
        errors.append(
            FieldError(
                "/task", f"'{request.task}' is no task of {entry.id}, which does {', '.join(entry.tasks)}"
            )
        )
        return meant_task(entry, request.inputs)
    return request.task


def _check_prompt(entry: ModelEntry, task: Task, prompt: str, errors: list[FieldError]) -> None:
    if entry.prompt_required and task not in WORDLESS and not prompt.strip():
        errors.append(FieldError("/prompt", f"'{task}' needs a prompt"))
    if len(prompt) > entry.prompt_max:
        errors.append(
            FieldError(
                "/prompt", f"{len(prompt)} characters are too many: {entry.id} takes {entry.prompt_max}"
            )
        )


def _params(
    entry: ModelEntry, task: Task, given: Mapping[str, ParamValue], errors: list[FieldError]
) -> tuple[dict[str, ParamValue], list[Adjustment]]:
    params: dict[str, ParamValue] = {}
    adjustments: list[Adjustment] = []
    sized = takes_size(entry)
    sizes: dict[str, ParamValue] = {}
    for name, value in given.items():
        if sized and name in SIZE_WORDS:
            sizes[name] = value
            continue
        rule = entry.params.get(name)
        if rule is None:
            errors.append(FieldError(f"/params/{_escape(name)}", _unknown(entry, name, sized)))
            continue
        if rule.tasks and task not in rule.tasks:
            errors.append(
                FieldError(
                    f"/params/{_escape(name)}", f"'{name}' is for {', '.join(rule.tasks)}, not for {task}"
                )
            )
            continue
        try:
            params[name], change = check_value(name, rule, value)
        except WrongValueError as wrong:
            errors.append(FieldError(f"/params/{_escape(name)}", str(wrong)))
            continue
        if change is not None:
            adjustments.append(change)
    if sized:
        answer = decide_size(entry, task, sizes)
        params.update(answer.params)
        adjustments += answer.adjustments
        errors += answer.errors
    for name, rule in entry.params.items():
        if name in params or name in SIZE_WORDS or rule.default is None:
            continue
        if not rule.tasks or task in rule.tasks:
            params[name] = rule.default
    return params, adjustments


def _unknown(entry: ModelEntry, name: str, sized: bool) -> str:
    known: list[str] = [*entry.params, *(SIZE_WORDS if sized else ())]
    other = OTHER_WORDS.get(name.lower())
    near = [other] if other in known else get_close_matches(name.lower(), known, n=1, cutoff=0.55)
    if near:
        return f"{entry.id} has no parameter '{name[:60]}'; did you mean '{near[0]}'?"
    listed = ", ".join(dict.fromkeys(known)) or "none"
    return f"{entry.id} has no parameter '{name[:60]}'; it takes {listed}"


def _pointer(path: str) -> str:
    return "/" + path.replace(".", "/")


def _escape(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")[:100]


def _summary(entry: ModelEntry, errors: Iterable[FieldError]) -> str:
    told = list(errors)
    first = f"{told[0].pointer}: {told[0].message}"
    more = f" (and {len(told) - 1} more)" if len(told) > 1 else ""
    return f"{first}{more}"
