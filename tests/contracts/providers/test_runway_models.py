"""Every model of Runway in the catalogue: what is sent for it is what the vendor takes."""

from __future__ import annotations

import base64
from itertools import chain

import orjson
import pytest

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.validation import resolve
from lumigate.domain.generations import GenerationRequest, InputRef
from lumigate.domain.providers import Call, CallInput, ProviderHost
from lumigate.emulators.films import draw_film
from lumigate.emulators.placards import draw_placard
from lumigate.emulators.runway_orders import read_order
from lumigate.emulators.sounds import draw_sound
from lumigate.providers.runway import Runway

ADAPTER = Runway(ProviderHost(name="runway", base_url="https://x", key_variable="K"))
MODELS = [
    entry for entry in Catalogue.load().all() if entry.provider == "runway" and entry.status != "retired"
]
NEEDED = {
    "image_to_image": ("image", "reference"),
    "edit_image": ("image", "reference"),
    "inpaint": ("image", "reference"),
    "upscale_image": ("image",),
    "image_to_video": ("first_frame", "image"),
    "edit_video": ("video",),
    "upscale_video": ("video",),
}
"""For tasks that need an input: the roles to try, best first."""

WORDLESS = ("upscale_image", "upscale_video")


def url(mime, data):
    return f"data:{mime};base64,{base64.b64encode(data).decode()}"


@pytest.fixture(scope="module")
def media():
    picture = url("image/png", draw_placard("in", 32, 32))
    film = url("video/mp4", draw_film("in", 32, 32, 0.2))
    sound = url("audio/mpeg", draw_sound("in", 0.2))
    return {"video": film, "audio": sound}, picture


def roles_for(entry, task, fully):
    """Return the inputs that the task needs, or with ``fully`` all that it may have."""
    taken = [role for role, rule in entry.inputs.items() if rule.need != "forbidden"]
    roles = [role for role, rule in entry.inputs.items() if rule.need == "required"]
    needed = NEEDED.get(task, ())
    if not set(roles) & set(needed):
        roles += [role for role in needed if role in taken][:1]
    if not fully:
        return roles
    if task == "text_to_image" or (task == "text_to_video" and "first_frame" in taken):
        return roles
    left = [role for role in taken if role not in roles and role not in ("video", "audio")]
    return roles + left


CASES = [
    pytest.param(entry, task, fully, id=f"{entry.id}-{task}-{'all' if fully else 'least'}")
    for entry, task in chain.from_iterable([(entry, task) for task in entry.tasks] for entry in MODELS)
    for fully in (False, True)
]


@pytest.mark.parametrize(("entry", "task", "fully"), CASES)
def test_what_is_sent_is_what_the_vendor_takes(entry, task, fully, media, tmp_path):
    by_role, picture = media
    roles = roles_for(entry, task, fully)
    prompt = "" if task in WORDLESS else "a pier"
    required = {
        name: rule.choices[0] for name, rule in entry.params.items() if rule.choices and rule.default is None
    }
    request = GenerationRequest(
        model=entry.id,
        task=task,
        prompt=prompt,
        params=required if fully else {},
        inputs=tuple(InputRef(role=role, asset="ast_1") for role in roles),
    )
    resolved = resolve(Catalogue([entry]), request)
    call = Call(
        job="job_1",
        attempt="att_1",
        entry=entry,
        task=resolved.task,
        prompt=prompt,
        params=resolved.params,
        native={},
        inputs=tuple(
            CallInput(role=role, path=tmp_path, mime="image/png", url=by_role.get(role, picture))
            for role in roles
        ),
        secret=None,
        folder=tmp_path,
    )
    sent = ADAPTER.submit_request(call)
    order = read_order(sent.url.rpartition("/")[2], orjson.loads(sent.json or b""), {})
    assert order.model == entry.upstream


def test_there_are_models():
    assert len(MODELS) > 20, "the catalogue has lost the models of Runway"
