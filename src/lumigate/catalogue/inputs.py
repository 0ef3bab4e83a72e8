"""What goes into a task: which inputs it needs, and which task a set of inputs means."""

from __future__ import annotations

import binascii
from collections import Counter
from collections.abc import Sequence

from lumigate.domain.errors import FieldError
from lumigate.domain.generations import InputRef
from lumigate.domain.models import InputRule, ModelEntry
from lumigate.domain.tasks import InputRole, Task

_Roles = frozenset[InputRole]

MEANT: tuple[tuple[_Roles, Task], ...] = (
    (frozenset({"image", "mask"}), "inpaint"),
    (frozenset({"image", "mask"}), "edit_image"),
    (frozenset({"video", "audio"}), "lip_sync"),
    (frozenset({"image", "audio"}), "lip_sync"),
    (frozenset({"first_frame"}), "image_to_video"),
    (frozenset({"last_frame"}), "image_to_video"),
    (frozenset({"video"}), "edit_video"),
    (frozenset({"video"}), "upscale_video"),
    (frozenset({"video"}), "transcribe"),
    (frozenset({"image"}), "edit_image"),
    (frozenset({"image"}), "image_to_image"),
    (frozenset({"image"}), "image_to_video"),
    (frozenset({"image"}), "upscale_image"),
    (frozenset({"image"}), "remove_background"),
    (frozenset({"audio"}), "transcribe"),
    (frozenset({"audio"}), "extend_music"),
    (frozenset({"audio"}), "stems"),
    (frozenset({"reference"}), "image_to_image"),
    (frozenset({"reference"}), "edit_image"),
    (frozenset({"reference"}), "image_to_video"),
)
"""Which task a caller means who names a model and sends inputs of these roles; first match wins."""

NEEDS: dict[Task, tuple[_Roles, ...]] = {
    "image_to_image": (frozenset({"image", "reference"}),),
    "edit_image": (frozenset({"image", "reference"}),),
    "inpaint": (frozenset({"image"}), frozenset({"mask"})),
    "upscale_image": (frozenset({"image"}),),
    "remove_background": (frozenset({"image"}),),
    "image_to_video": (frozenset({"image", "first_frame", "last_frame", "reference"}),),
    "edit_video": (frozenset({"video"}),),
    "upscale_video": (frozenset({"video"}),),
    "extend_music": (frozenset({"audio"}),),
    "stems": (frozenset({"audio"}),),
    "transcribe": (frozenset({"audio", "video"}),),
    "lip_sync": (frozenset({"audio"}), frozenset({"video", "image"})),
}
"""What each task needs: one input of each set."""

WORDLESS: frozenset[Task] = frozenset(
    {
        "upscale_image",
        "remove_background",
        "upscale_video",
        "stems",
        "transcribe",
        "lip_sync",
        "extend_music",
        "image_to_video",
    }
)
"""Tasks that make sense without a prompt."""


def meant_task(entry: ModelEntry, inputs: Sequence[InputRef]) -> Task:
    """Return the task that these inputs mean for this model."""
    roles = {given.role for given in inputs}
    if roles:
        for needed, task in MEANT:
            if needed <= roles and task in entry.tasks:
                return task
    for task in entry.tasks:
        if task not in NEEDS:
            return task
    return entry.tasks[0]


def check_inputs(entry: ModelEntry, task: Task, inputs: Sequence[InputRef]) -> list[FieldError]:
    """Return everything that is wrong with the inputs."""
    errors: list[FieldError] = []
    if not inputs and not entry.inputs and task not in NEEDS:
        return errors
    for index, given in enumerate(inputs):
        problem = _check_one(entry, given)
        if problem is not None:
            errors.append(FieldError(f"/inputs/{index}", problem))
    counted = Counter(given.role for given in inputs)
    for role, rule in entry.inputs.items():
        if counted[role] > rule.count:
            errors.append(
                FieldError(
                    "/inputs", f"{counted[role]} inputs of role '{role}', {entry.id} takes {rule.count}"
                )
            )
        if rule.need == "required" and counted[role] == 0:
            errors.append(FieldError("/inputs", f"{entry.id} needs an input of role '{role}'"))
    for choices in NEEDS.get(task, ()):
        accepted = sorted(role for role in choices if _rule(entry, role).need != "forbidden")
        required = any(_rule(entry, role).need == "required" for role in choices)
        if not required and not any(counted[role] for role in choices):
            words = "' or '".join(accepted or sorted(choices))
            errors.append(FieldError("/inputs", f"'{task}' needs an input of role '{words}'"))
    if inputs and not errors and task not in NEEDS and (meant := meant_task(entry, inputs)) in NEEDS:
        message = f"'{task}' would leave the inputs out; ask for '{meant}', or send no inputs"
        errors.append(FieldError("/task", message))
    return errors


def _rule(entry: ModelEntry, role: InputRole) -> InputRule:
    return entry.inputs.get(role) or InputRule(need="forbidden")


def _check_one(entry: ModelEntry, given: InputRef) -> str | None:
    rule = _rule(entry, given.role)
    if rule.need == "forbidden":
        taken = sorted(role for role, one in entry.inputs.items() if one.need != "forbidden")
        words = f"it takes {', '.join(taken)}" if taken else "it takes no inputs"
        return f"{entry.id} takes no input of role '{given.role}'; {words}"
    named = [value for value in (given.asset, given.url, given.data) if value is not None]
    if len(named) != 1:
        return "exactly one of 'asset', 'url' and 'data' is needed"
    if given.data is not None:
        return _check_data(given.data, rule)
    return None


def _check_data(data: str, rule: InputRule) -> str | None:
    head, comma, body = data.partition(",")
    if not comma or not head.startswith("data:") or not head.endswith(";base64"):
        return "a data URL looks like 'data:image/png;base64,...'"
    mime = head[5:-7].partition(";")[0].lower()
    family = f"{mime.partition('/')[0]}/*"
    if rule.mimes and mime not in rule.mimes and family not in rule.mimes:
        return f"'{mime}' is none of {', '.join(rule.mimes)}"
    if len(body) // 4 * 3 > rule.max_bytes:
        return f"about {len(body) // 4 * 3} bytes are too many: the limit is {rule.max_bytes}"
    try:
        binascii.a2b_base64(body[:64] if len(body) >= 64 else body, strict_mode=True)
    except (ValueError, binascii.Error):
        return "the part after the comma is not base64"
    return None
