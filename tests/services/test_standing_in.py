"""The draft engine in place of another provider's model: what it makes, what it says, what it refuses."""

from __future__ import annotations

import base64
import io
from dataclasses import replace

import pytest
from PIL import Image

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.validation import resolve
from lumigate.domain.errors import InvalidRequest
from lumigate.domain.generations import GenerationRequest, InputRef
from lumigate.domain.models import InputRule, ModelEntry, ParamRule
from lumigate.draft.engine import DraftEngine
from lumigate.media.pool import InlineWorkers
from lumigate.providers.draft import DraftProvider
from lumigate.services.standing_in import stand_in
from lumigate.testing.house import HouseRules

GPT = "openai/gpt-image-2"
CLIP = ModelEntry(
    id="acme/clip",
    provider="acme",
    upstream="clip",
    tasks=("text_to_video", "image_to_video", "lip_sync"),
    title="Clip",
    params={
        "aspect_ratio": ParamRule(kind="string", default="16:9", choices=("16:9", "9:16")),
        "resolution": ParamRule(kind="string", default="720p", choices=("720p", "1080p", "auto")),
        "duration": ParamRule(kind="integer", default=5, minimum=5, maximum=120),
        "fps": ParamRule(kind="integer", default=24, choices=(24, 120)),
        "motion": ParamRule(kind="string", default="low", choices=("low", "high")),
    },
    inputs={
        "image": InputRule(need="optional"),
        "reference": InputRule(need="optional", count=3),
        "audio": InputRule(need="optional"),
    },
)
CATALOGUE = Catalogue([*Catalogue.load().all(), CLIP])


def served(request: GenerationRequest):
    return stand_in(CATALOGUE, request, resolve(CATALOGUE, request), "nobody else is there")


def notes(request: GenerationRequest) -> dict[str, tuple[object, object]]:
    return {one.field: (one.asked, one.used) for one in served(request).resolved.adjustments}


def picture(role: str = "image", size: tuple[int, int] = (96, 80)) -> InputRef:
    buffer = io.BytesIO()
    Image.radial_gradient("L").resize(size).convert("RGB").save(buffer, "PNG")
    return InputRef(role=role, data="data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode())


def test_words_of_another_model_become_the_engines_own():
    order = GenerationRequest(
        model=GPT, prompt="a lamp", params={"width": 1536, "height": 1024, "count": 10, "format": "webp"}
    )
    made = served(replace(order, params={**order.params, "count": 3})).resolved
    assert made.entry.id == "draft/picture"
    assert {name: made.params[name] for name in ("width", "height", "count", "format")} == {
        "width": 1536,
        "height": 1024,
        "count": 3,
        "format": "webp",
    }
    assert made.adjustments == ()
    assert notes(order) == {"params.count": (10, 8)}


def test_what_has_no_effect_is_told_and_what_was_never_asked_is_not():
    order = GenerationRequest(
        model=GPT,
        prompt="a lamp",
        params={"quality": "high", "background": "transparent", "moderation": "auto"},
        native={"user": "u"},
    )
    assert notes(order) == {
        "params.quality": ("high", None),
        "params.background": ("transparent", None),
        "native": (("user",), None),
    }
    assert served(order).request.native == {}
    assert notes(GenerationRequest(model=GPT, prompt="a lamp", params={"background": "opaque"})) == {}


def test_an_edit_becomes_a_restyled_picture_and_says_so():
    order = GenerationRequest(
        model=GPT, prompt="at dusk", inputs=(picture("reference"), picture("image"), picture("image"))
    )
    made = served(order)
    assert (made.resolved.task, made.resolved.entry.id) == ("image_to_image", "draft/picture")
    assert made.request.inputs == (order.inputs[1],)
    assert "width" not in made.resolved.params
    assert notes(order) == {
        "task": ("edit_image", "image_to_image"),
        "inputs": ("3 pictures", "1 of 3 pictures"),
    }


def test_named_shapes_become_sizes():
    order = GenerationRequest(
        model=CLIP.id, prompt="sea", params={"aspect_ratio": "9:16", "duration": 120, "fps": 120}
    )
    made = served(order).resolved
    assert (made.params["width"], made.params["height"]) == (720, 1280)
    assert notes(order) == {"params.duration": (120, 60.0), "params.fps": (120, 60)}
    unread = served(GenerationRequest(model=CLIP.id, prompt="sea", params={"resolution": "auto"})).resolved
    assert (unread.params["width"], unread.params["height"]) == (1280, 720)


def test_a_reference_may_begin_a_clip():
    order = GenerationRequest(
        model=CLIP.id,
        task="image_to_video",
        prompt="sea",
        inputs=(picture("reference"), picture("reference")),
    )
    made = served(order)
    assert [one.role for one in made.request.inputs] == ["first_frame"]
    assert notes(order) == {"inputs": ("2 pictures", "1 of 2 pictures")}


@pytest.mark.parametrize(
    ("request_", "says"),
    [
        (
            GenerationRequest(model=GPT, prompt="x", inputs=(picture(), picture("mask"))),
            "nobody else is there, and it does not do 'inpaint': it does edit_image, image_to_image",
        ),
        (
            GenerationRequest(model=GPT, task="edit_image", prompt="x", inputs=(picture(), picture("mask"))),
            "takes no input of role 'mask'; it takes image, reference",
        ),
        (
            GenerationRequest(
                model=CLIP.id, task="lip_sync", inputs=(picture(), InputRef(role="audio", asset="ast_1"))
            ),
            "does not do 'lip_sync'",
        ),
    ],
)
def test_what_it_cannot_do_is_refused_with_what_it_can(request_, says):
    with pytest.raises(InvalidRequest, match=says):
        served(request_)


async def test_a_refusal_comes_before_anything_is_written(houses) -> None:
    house = await houses(catalogue=CATALOGUE, rules=HouseRules(configured=frozenset()))
    who = await house.account(credit_micros=1_000_000)
    order = GenerationRequest(model=GPT, prompt="x", inputs=(picture(), picture("mask")))
    with pytest.raises(InvalidRequest, match=r"no key is configured for 'openai'.*does not do 'inpaint'"):
        await house.services.generations.submit(who, order)
    with pytest.raises(InvalidRequest, match="strict is set"):
        await house.services.generations.submit(who, replace(order, inputs=(picture(),), strict=True))


async def test_a_stand_in_makes_real_files_of_the_asked_size_and_costs_nothing(houses, facts) -> None:
    async with InlineWorkers() as workers:
        house = await houses(
            catalogue=CATALOGUE,
            rules=HouseRules(configured=frozenset()),
            providers={"draft": DraftProvider(DraftEngine(workers))},
        )
        who = await house.account(credit_micros=1_000_000)
        drawn = await house.made(
            who,
            GenerationRequest(
                model=GPT, prompt="a red house", params={"width": 256, "height": 272, "count": 2}
            ),
        )
        changed = await house.made(who, GenerationRequest(model=GPT, prompt="at night", inputs=(picture(),)))
    assert drawn.state == changed.state == "completed"
    assert (drawn.model, drawn.provider, drawn.served_by, drawn.task) == (
        GPT,
        "openai",
        "draft",
        "text_to_image",
    )
    assert [(one.width, one.height) for one in drawn.result.outputs] == [(256, 272)] * 2
    assert changed.task == "edit_image"
    assert [(one.width, one.height) for one in changed.result.outputs] == [(96, 80)]
    assert [one.field for one in changed.adjustments] == ["model", "task"]
    assert (await facts.purses(who.account)).available == 1_000_000


async def test_at_list_price_a_stand_in_holds_and_charges_what_the_model_would_cost(houses, facts) -> None:
    async with InlineWorkers() as workers:
        house = await houses(
            catalogue=CATALOGUE,
            rules=HouseRules(configured=frozenset(), draft_pricing="list"),
            providers={"draft": DraftProvider(DraftEngine(workers))},
        )
        who = await house.account(credit_micros=1_000_000)
        order = GenerationRequest(
            model=GPT, prompt="a red house", params={"width": 256, "height": 256, "quality": "low"}
        )
        told = await house.services.generations.estimate(who, order, own_key=None)
        job = await house.made(who, order)
    assert 0 < told.quote.low.micros < told.quote.high.micros
    assert job.estimate_micros == job.cost_micros == told.quote.high.micros
    assert (await facts.purses(who.account)).available == 1_000_000 - job.cost_micros
