"""What the catalogue promises of the draft engine, held to what the engine says of itself and does."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterator
from pathlib import Path

import av
import pytest
from PIL import Image

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.validation import resolve
from lumigate.domain.engine import EngineOrder, EngineResult, LocalInput
from lumigate.domain.errors import InvalidRequest
from lumigate.domain.generations import GenerationRequest, InputRef
from lumigate.domain.models import ModelEntry, ParamRule
from lumigate.domain.tasks import MODALITY, InputRole, ParamValue, Task
from lumigate.draft.engine import DraftEngine
from lumigate.draft.lines import LINES
from lumigate.draft.motion.task import LONGEST, SHORTEST
from lumigate.draft.music.task import DURATIONS
from lumigate.draft.parameters import FORMATS
from lumigate.draft.picture.compose import LARGEST, SMALLEST
from lumigate.draft.sound.effects import EFFECTS, FAMILIES
from lumigate.draft.sound.task import DURATIONS as SOUND_DURATIONS
from lumigate.draft.speech.task import PITCHES, RATES
from lumigate.draft.speech.voices import VOICES
from lumigate.kit.sniff import sniff
from lumigate.media.pool import InlineWorkers

CATALOGUE = Catalogue.load()
DRAFTS = [entry for entry in CATALOGUE.all() if entry.provider == "draft"]
PROMISED = [(entry, task) for entry in DRAFTS for task in entry.tasks]
NEEDS: dict[Task, InputRole] = {"image_to_image": "image", "image_to_video": "first_frame"}

PROMPT: dict[Task, str] = {
    "speech": "Good day to you.",
    "music": "calm piano with drums",
    "sound_effect": "rain",
}
SMALL: dict[Task, dict[str, ParamValue]] = {
    "text_to_image": {"width": 64, "height": 64},
    "image_to_image": {"width": 64, "height": 64},
    "text_to_video": {"width": 64, "height": 64, "duration": 1, "fps": 4},
    "image_to_video": {"width": 64, "height": 64, "duration": 1, "fps": 4},
    "music": {"duration": 2},
    "sound_effect": {"duration": 1},
}
WORDS: dict[str, tuple[ParamValue, ...]] = {
    "aspect_ratio": ("1:1", "2:1"),
    "resolution": ("64x64", "96x64"),
    "negative_prompt": ("nothing", "boats"),
    "style": ("pencil sketch", "techno"),
    "language": ("en", "de"),
    "key": ("A minor", "C major"),
}
"""For parameters that are free words: two that must come out differently."""
ALONE = {"aspect_ratio", "resolution"}
"""Where these are given, sizes are not."""
STEADY = {("image_to_image", "negative_prompt"), ("image_to_video", "negative_prompt")}
"""Nothing in a small still is there to be left out."""


def order_for(entry: ModelEntry, task: Task, folder: Path, **params: ParamValue) -> EngineOrder:
    roles = [NEEDS[task]] if task in NEEDS else []
    prompt = PROMPT.get(task, "boats on a calm sea at sunset")
    request = GenerationRequest(
        model=entry.id,
        task=task,
        prompt=prompt,
        params=params,
        inputs=tuple(InputRef(role=role, asset="ast_1") for role in roles),
    )
    resolved = resolve(CATALOGUE, request)
    given = tuple(LocalInput(role=role, path=still(folder), mime="image/png") for role in roles)
    return EngineOrder(task=task, prompt=prompt, params=resolved.params, inputs=given, folder=folder)


def still(folder: Path) -> Path:
    path = folder.parent / "still.png"
    Image.radial_gradient("L").resize((100, 80)).convert("RGB").save(path)
    return path


def make(order: EngineOrder) -> EngineResult:
    order.folder.mkdir(exist_ok=True)

    async def run() -> EngineResult:
        async with InlineWorkers() as workers:
            return await DraftEngine(workers).make(order, lambda _: None)

    return asyncio.run(run())


def seen_and_heard(made: EngineResult) -> tuple[object, ...]:
    """Return what a file is and a hash of what it shows or plays, its metadata left out."""
    told: list[object] = []
    for file in made.files:
        digest = hashlib.sha256()
        if file.mime.startswith("image/"):
            with Image.open(file.path) as picture:
                digest.update(picture.tobytes())
        else:
            with av.open(str(file.path)) as container:
                for frame in container.decode(container.streams[0]):
                    digest.update(frame.to_ndarray().tobytes())
        told += [file.mime, file.width, file.height, digest.hexdigest()]
    return tuple(told)


def extremes(rule: ParamRule, name: str) -> tuple[ParamValue, ...]:
    if rule.choices:
        return rule.choices
    if rule.kind == "boolean":
        return (False, True)
    if rule.kind == "string":
        return WORDS[name]
    assert rule.minimum is not None, f"{name} has no minimum"
    assert rule.maximum is not None, f"{name} has no maximum"
    whole = rule.kind == "integer"
    return tuple(int(end) if whole else float(end) for end in (rule.minimum, rule.maximum))


def declared() -> Iterator[tuple[ModelEntry, Task, str]]:
    for entry, task in PROMISED:
        for name, rule in entry.params.items():
            if not rule.tasks or task in rule.tasks:
                yield entry, task, name


def beside(task: Task, name: str, value: ParamValue) -> dict[str, ParamValue]:
    """Return the other parameters: as small as the one that is tried allows."""
    others = {} if name in ALONE else dict(SMALL.get(task, {}))
    if name in ALONE:
        others = {key: one for key, one in SMALL.get(task, {}).items() if key not in ("width", "height")}
        others |= {"width": 128} if name == "aspect_ratio" else {}
    if name in ("width", "height") and isinstance(value, int):
        other = {"width": "height", "height": "width"}[name]
        others[other] = max(64, value // (8 if MODALITY[task] == "image" else 4))
        others |= {"fps": 1} if "fps" in others else {}
    if name == "duration":
        others |= {"fps": 1} if "fps" in others else {}
    others["seed"] = 3
    if task == "speech":
        others.pop("seed")
    return {**others, name: value}


def test_the_engines_tasks_and_the_promised_ones_are_the_same():
    assert sorted(task for _, task in PROMISED) == sorted(LINES)


@pytest.mark.parametrize(("entry", "task"), PROMISED, ids=lambda one: getattr(one, "id", one))
def test_defaults_make_an_order_that_the_engine_reads(entry, task, tmp_path):
    order = order_for(entry, task, tmp_path)
    assert LINES[task].ask(order).folder == tmp_path


@pytest.mark.parametrize(("entry", "task"), PROMISED, ids=lambda one: getattr(one, "id", one))
def test_every_format_that_is_offered_is_announced_and_made(entry, task, tmp_path):
    offered = {FORMATS[str(choice)] for choice in entry.params["format"].choices}
    assert offered == set(entry.output_mimes)
    for choice in entry.params["format"].choices:
        made = make(order_for(entry, task, tmp_path / str(choice), **SMALL.get(task, {}), format=choice))
        assert sniff(made.files[0].path.read_bytes()[:4096]) == FORMATS[str(choice)]


@pytest.mark.parametrize(("entry", "task"), PROMISED, ids=lambda one: getattr(one, "id", one))
def test_a_model_has_the_time_that_its_work_has(entry, task):
    assert entry.timeout == LINES[task].task.timeout


@pytest.mark.parametrize(("entry", "task", "name"), list(declared()), ids=lambda one: getattr(one, "id", one))
def test_every_declared_parameter_is_taken_to_its_ends_and_matters(entry, task, name, tmp_path):
    results = set()
    values = extremes(entry.params[name], name)
    for number, value in enumerate(values):
        if (task, name, value) == ("music", "duration", 600.0):
            value = 4.0  # ten minutes of music are what the next test stands for
        if MODALITY[task] == "video" and value == 4096:
            LINES[task].ask(order_for(entry, task, tmp_path / "large", **beside(task, name, value)))
            value = 512  # pictures stand for the time that drawing so much takes
        order = order_for(entry, task, tmp_path / str(number), **beside(task, name, value))
        results.add(seen_and_heard(make(order)))
    if (task, name) not in STEADY and len(values) > 1:
        assert len(results) > 1


def test_ranges_are_those_of_the_workers():
    names = ("picture", "motion", "speech", "music", "sound")
    picture, motion, speech, music, sound = (CATALOGUE.get(f"draft/{name}") for name in names)
    ends = {
        (motion.id, "duration"): (SHORTEST, LONGEST),
        (music.id, "duration"): DURATIONS,
        (sound.id, "duration"): SOUND_DURATIONS,
        (speech.id, "rate"): RATES,
        (speech.id, "pitch"): PITCHES,
        (picture.id, "width"): (SMALLEST, LARGEST),
    }
    for (model, name), (low, high) in ends.items():
        rule = CATALOGUE.get(model).params[name]
        assert (rule.minimum, rule.maximum) == (low, high)
    assert set(speech.params["voice"].choices) == {voice.name for voice in VOICES} | {"female", "male"}


def test_the_sounds_that_are_announced_are_those_that_there_are():
    about = CATALOGUE.get("draft/sound").about.lower()
    assert about.startswith(f"{len(EFFECTS)} sounds")
    assert all(family in about for family in FAMILIES)


@pytest.mark.parametrize(
    ("model", "task", "params", "says"),
    [
        ("draft/picture", "text_to_image", {"strength": 0.5}, "'strength' is for image_to_image"),
        ("draft/motion", "image_to_video", {"style": "noir"}, "'style' is for text_to_video"),
        ("draft/motion", "text_to_video", {"move": "push in"}, "push in"),
        ("draft/motion", "text_to_video", {"duration": 0.5}, "0.5"),
        ("draft/picture", "upscale_image", {}, "upscale_image"),
    ],
)
def test_what_would_have_no_effect_is_refused(model, task, params, says, tmp_path):
    with pytest.raises(InvalidRequest, match=says):
        order_for(CATALOGUE.get(model), task, tmp_path, **params)


@pytest.mark.parametrize(
    ("model", "task", "role", "meant"),
    [
        ("draft/picture", "text_to_image", "image", "image_to_image"),
        ("draft/motion", "text_to_video", "first_frame", "image_to_video"),
    ],
)
def test_an_input_that_a_task_would_leave_out_is_refused(model, task, role, meant):
    request = GenerationRequest(
        model=model, task=task, prompt="a fox", inputs=(InputRef(role=role, asset="ast_1"),)
    )
    with pytest.raises(InvalidRequest, match=meant):
        resolve(CATALOGUE, request)
