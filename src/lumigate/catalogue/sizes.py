"""Every way to ask for a size, brought to width and height.

A model takes sizes in one of three styles, told from its rules: *free* (``width`` and ``height`` with ranges),
*listed* (``size`` with choices such as ``1024x1536``) or *named* (``aspect_ratio`` and ``resolution`` with choices).
A caller may use any of the five words with any of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import floor, log, sqrt

from lumigate.catalogue.measures import (
    LARGEST,
    AskedSize,
    is_measure,
    lines_of,
    pixels_of,
    ratio_of,
    read_word,
)
from lumigate.domain.errors import FieldError
from lumigate.domain.generations import Adjustment
from lumigate.domain.models import ModelEntry, ParamRule
from lumigate.domain.tasks import MODALITY, ParamValue, Task

SIZE_WORDS = ("width", "height", "size", "aspect_ratio", "resolution")

FOLLOWS_INPUT: frozenset[Task] = frozenset(
    {
        "image_to_image",
        "edit_image",
        "inpaint",
        "upscale_image",
        "remove_background",
        "edit_video",
        "upscale_video",
        "lip_sync",
    }
)
"""Tasks whose result is as large as what goes in unless something else is asked."""

_TOLERANCE = 0.02


@dataclass(slots=True)
class SizeAnswer:
    """What becomes of the size words: parameters to use, what was changed, and what is wrong."""

    params: dict[str, ParamValue] = field(default_factory=dict[str, ParamValue])
    adjustments: list[Adjustment] = field(default_factory=list[Adjustment])
    errors: list[FieldError] = field(default_factory=list[FieldError])


def takes_size(entry: ModelEntry) -> bool:
    """Tell whether the model lets anybody choose a size."""
    return any(word in entry.params for word in SIZE_WORDS)


def decide_size(entry: ModelEntry, task: Task, given: Mapping[str, ParamValue]) -> SizeAnswer:
    """Return the size parameters for the given size words; pure, never raises."""
    answer = SizeAnswer()
    asked = _read(entry, task, given, answer)
    if answer.errors:
        return answer
    rules = entry.params
    if "width" in rules and "height" in rules:
        _free(entry, task, asked, given, answer)
    elif "size" in rules:
        _listed(rules["size"], task, asked, given, answer)
    else:
        _named(entry, asked, given, answer)
    return answer


def _read(entry: ModelEntry, task: Task, given: Mapping[str, ParamValue], answer: SizeAnswer) -> AskedSize:
    asked = AskedSize()
    for word, value in given.items():
        rule = entry.params.get(word)
        if rule is not None and value in rule.choices and not is_measure(value):
            continue
        problem = read_word(word, value, task, asked)
        if problem is not None:
            answer.errors.append(FieldError(f"/params/{word}", problem))
    if (
        asked.ratio is not None
        and asked.width
        and asked.height
        and _apart(Fraction(asked.width, asked.height), asked.ratio) > _TOLERANCE
    ):
        problem = (
            f"'{given.get('aspect_ratio')}' does not fit {asked.width}x{asked.height}: give one of the two"
        )
        answer.errors.append(FieldError("/params/aspect_ratio", problem))
    return asked


def _ideal(asked: AskedSize, task: Task, default: tuple[int, int]) -> tuple[float, float]:
    """Return the size that is meant, before any rule of the model."""
    base_w, base_h = default
    ratio = float(asked.ratio) if asked.ratio is not None else base_w / base_h
    if asked.width and asked.height:
        return asked.width, asked.height
    if asked.width:
        return asked.width, asked.width / ratio
    if asked.height:
        return asked.height * ratio, asked.height
    if asked.area is None and (asked.lines is not None or MODALITY[task] == "video"):
        short = asked.lines if asked.lines is not None else min(base_w, base_h)
        return (short * ratio, short) if ratio >= 1 else (short, short / ratio)
    area = asked.area if asked.area is not None else base_w * base_h
    return sqrt(area * ratio), sqrt(area / ratio)


def _default(rule: ParamRule, otherwise: int) -> int:
    value = rule.default
    return value if isinstance(value, int) and not isinstance(value, bool) else otherwise


def _free(
    entry: ModelEntry, task: Task, asked: AskedSize, given: Mapping[str, ParamValue], answer: SizeAnswer
) -> None:
    rules = entry.params["width"], entry.params["height"]
    if asked.nothing and task in FOLLOWS_INPUT:
        return
    default = _default(rules[0], 1024), _default(rules[1], 1024)
    ideal = _ideal(asked, task, default)
    width, height = _fit(entry, ideal)
    answer.params = {"width": width, "height": height}
    if (asked.width, asked.height) == (width, height) or asked.nothing:
        return
    why = f"{entry.id} takes {_range(entry)}"
    for word, wanted, used in (("width", asked.width, width), ("height", asked.height, height)):
        if wanted is not None and wanted != used:
            answer.adjustments.append(Adjustment(field=f"params.{word}", asked=wanted, used=used, why=why))
    if answer.adjustments:
        return
    if asked.ratio is not None and _apart(Fraction(width, height), asked.ratio) > _TOLERANCE:
        used = f"{width}:{height}"
        answer.adjustments.append(
            Adjustment(field="params.aspect_ratio", asked=given["aspect_ratio"], used=used, why=why)
        )
    short = min(width, height)
    if (asked.lines is not None and abs(short - asked.lines) > 0.05 * asked.lines) or (
        asked.area is not None and abs(width * height - asked.area) > 0.1 * asked.area
    ):
        used = f"{width}x{height}"
        answer.adjustments.append(
            Adjustment(field="params.resolution", asked=given["resolution"], used=used, why=why)
        )


def _fit(entry: ModelEntry, ideal: tuple[float, float]) -> tuple[int, int]:
    """Return the nearest allowed size, keeping the ratio as long as the sides allow it."""
    rule_w, rule_h, limit = entry.params["width"], entry.params["height"], entry.size
    width, height = ideal
    if max(width / height, height / width) > limit.max_ratio:
        short = sqrt(width * height / limit.max_ratio)
        long = short * limit.max_ratio
        width, height = (long, short) if width > height else (short, long)
    scale = min(
        1.0,
        (rule_w.maximum or LARGEST) / width,
        (rule_h.maximum or LARGEST) / height,
        sqrt(limit.max_pixels / (width * height)),
    )
    grow = max(
        1.0,
        (rule_w.minimum or 1) / width,
        (rule_h.minimum or 1) / height,
        sqrt(limit.min_pixels / (width * height)),
    )
    factor = scale if scale < 1 else grow
    width, height = _snap(width * factor, rule_w), _snap(height * factor, rule_h)
    # Rounding may step over what the first fit kept to.
    while width * height > limit.max_pixels or max(width, height) > limit.max_ratio * min(width, height):
        if width >= height:
            width -= rule_w.step or 1
        else:
            height -= rule_h.step or 1
    return width, height


def _snap(value: float, rule: ParamRule) -> int:
    step = rule.step or 1
    low, high = int(rule.minimum or step), int(rule.maximum or LARGEST)
    snapped = floor(value / step + 0.5) * step
    return max(-(-low // step) * step, min(high // step * step, snapped))


def _range(entry: ModelEntry) -> str:
    rule_w, rule_h, limit = entry.params["width"], entry.params["height"], entry.size
    text = f"{rule_w.minimum or 1:g} to {rule_w.maximum or LARGEST:g} by {rule_h.minimum or 1:g} to "
    text += f"{rule_h.maximum or LARGEST:g} pixels"
    if (rule_w.step or 1) > 1:
        text += f" in steps of {rule_w.step}"
    return f"{text}, at most {limit.max_pixels} in all and a ratio of {limit.max_ratio:g}"


def _listed(
    rule: ParamRule, task: Task, asked: AskedSize, given: Mapping[str, ParamValue], answer: SizeAnswer
) -> None:
    chosen: ParamValue | None = given.get("size") if given.get("size") in rule.choices else None
    sizes = {choice: size for choice in rule.choices if (size := pixels_of(choice)) is not None}
    if chosen is None and asked.nothing:
        follow = task in FOLLOWS_INPUT and "auto" in rule.choices
        chosen = "auto" if follow else rule.default
    elif chosen is None and sizes:
        ideal = _ideal(asked, task, pixels_of(rule.default) or (1024, 1024))
        chosen = min(sizes, key=lambda choice: _distance(sizes[choice], ideal))
        _report_listed(rule, asked, given, chosen, sizes[chosen], answer)
    if chosen is None:
        return
    answer.params["size"] = chosen
    size = pixels_of(chosen)
    if size is not None:
        answer.params["width"], answer.params["height"] = size


def _report_listed(
    rule: ParamRule,
    asked: AskedSize,
    given: Mapping[str, ParamValue],
    chosen: ParamValue,
    size: tuple[int, int],
    answer: SizeAnswer,
) -> None:
    why = f"the sizes are {', '.join(str(choice) for choice in rule.choices)}"
    width, height = size
    for word, wanted, used in (("width", asked.width, width), ("height", asked.height, height)):
        if wanted is not None and wanted != used:
            answer.adjustments.append(Adjustment(field=f"params.{word}", asked=wanted, used=used, why=why))
    if answer.adjustments:
        return
    if asked.ratio is not None and _apart(Fraction(width, height), asked.ratio) > _TOLERANCE:
        answer.adjustments.append(
            Adjustment(field="params.aspect_ratio", asked=given["aspect_ratio"], used=chosen, why=why)
        )
    if (asked.lines is not None and min(size) != asked.lines) or (
        asked.area is not None and abs(width * height - asked.area) > 0.1 * asked.area
    ):
        answer.adjustments.append(
            Adjustment(field="params.resolution", asked=given["resolution"], used=chosen, why=why)
        )


def _named(entry: ModelEntry, asked: AskedSize, given: Mapping[str, ParamValue], answer: SizeAnswer) -> None:
    ratio = _named_ratio(entry.params.get("aspect_ratio"), asked, given, answer)
    lines = _named_lines(entry.params.get("resolution"), asked, given, answer)
    shape = ratio_of(ratio)
    short = lines_of(lines)
    if shape is not None and short is not None:
        long = round(short * float(max(shape, 1 / shape)) / 2) * 2
        answer.params["width"], answer.params["height"] = (long, short) if shape >= 1 else (short, long)


def _named_ratio(
    rule: ParamRule | None, asked: AskedSize, given: Mapping[str, ParamValue], answer: SizeAnswer
) -> ParamValue | None:
    if rule is None:
        return _ignored(("aspect_ratio",), asked.ratio is not None, given, answer)
    wanted = asked.ratio
    if wanted is None and asked.width and asked.height:
        wanted = Fraction(asked.width, asked.height)
    exact = given.get("aspect_ratio")
    chosen = exact if exact in rule.choices else rule.default
    if wanted is not None and exact not in rule.choices:
        shapes = {choice: shape for choice in rule.choices if (shape := ratio_of(choice)) is not None}
        if shapes:
            chosen = min(shapes, key=lambda choice: _apart(shapes[choice], wanted))
            if _apart(shapes[chosen], wanted) > _TOLERANCE:
                told = exact if exact is not None else f"{asked.width}x{asked.height}"
                why = f"the ratios are {', '.join(str(choice) for choice in rule.choices)}"
                answer.adjustments.append(
                    Adjustment(field="params.aspect_ratio", asked=told, used=chosen, why=why)
                )
    if chosen is not None:
        answer.params["aspect_ratio"] = chosen
    return chosen


def _named_lines(
    rule: ParamRule | None, asked: AskedSize, given: Mapping[str, ParamValue], answer: SizeAnswer
) -> ParamValue | None:
    if rule is None:
        return _ignored(("resolution",), asked.lines is not None or asked.area is not None, given, answer)
    exact = given.get("resolution")
    if exact in rule.choices:
        answer.params["resolution"] = exact
        return exact
    sides = [side for side in (asked.width, asked.height) if side is not None]
    wanted = asked.lines or (round(sqrt(asked.area)) if asked.area else min(sides, default=None))
    chosen = rule.default
    if wanted is not None:
        known = {choice: lines for choice in rule.choices if (lines := lines_of(choice)) is not None}
        if known:
            chosen = min(known, key=lambda choice: abs(log(known[choice] / wanted)))
            if known[chosen] != wanted:
                told = exact if exact is not None else "x".join(str(side) for side in sides)
                why = f"the resolutions are {', '.join(str(choice) for choice in rule.choices)}"
                answer.adjustments.append(
                    Adjustment(field="params.resolution", asked=told, used=chosen, why=why)
                )
    if chosen is not None:
        answer.params["resolution"] = chosen
    return chosen


def _ignored(
    words: tuple[str, ...], was_asked: bool, given: Mapping[str, ParamValue], answer: SizeAnswer
) -> None:
    if was_asked:
        for word in words:
            if word in given:
                answer.adjustments.append(
                    Adjustment(
                        field=f"params.{word}",
                        asked=given[word],
                        used=None,
                        why="this model does not let it choose",
                    )
                )


def _apart(one: Fraction, other: Fraction) -> float:
    return abs(log(one / other))


def _distance(size: tuple[int, int], ideal: tuple[float, float]) -> float:
    """How far two sizes are apart: the shape weighs four times as much as the area."""
    shape = abs(log((size[0] / size[1]) / (ideal[0] / ideal[1])))
    area = abs(log((size[0] * size[1]) / (ideal[0] * ideal[1])))
    return 4 * shape + area
