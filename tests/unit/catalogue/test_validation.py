"""A request against the catalogue: completed, adjusted in the open, or refused with every wrong field."""

from __future__ import annotations

import base64

import pytest

from lumigate.catalogue.validation import resolve
from lumigate.domain.errors import InvalidRequest, NotFound
from lumigate.domain.generations import GenerationRequest, InputRef


def wrong(catalogue, **fields):
    """Return pointer and message of every field that is refused."""
    with pytest.raises(InvalidRequest) as caught:
        resolve(catalogue, GenerationRequest(**fields))
    return {error.pointer: error.message for error in caught.value.fields}


def right(catalogue, **fields):
    return resolve(catalogue, GenerationRequest(**fields))


def picture(data: bytes = b"x" * 30, mime: str = "image/png") -> str:
    return f"data:{mime};base64,{base64.b64encode(data).decode()}"


def test_defaults_are_filled_in(catalogue):
    assert right(catalogue, model="acme/free", prompt="x").params == {
        "width": 1024,
        "height": 1024,
        "count": 1,
        "guidance": 4.5,
    }


def test_a_model_may_be_named_by_alias(catalogue):
    assert right(catalogue, model="listed", prompt="x").entry.id == "acme/listed"


def test_every_wrong_field_is_told_at_once(catalogue):
    errors = wrong(
        catalogue,
        model="acme/free",
        prompt=" ",
        params={"widht": 3, "count": 9, "seed": "7", "style": "Photo", "a/b~c": 1, "sharp": 1, "words": "x"},
        inputs=(InputRef(role="mask", asset="a"),),
    )
    assert set(errors) == {
        "/prompt",
        "/inputs/0",
        "/params/widht",
        "/params/count",
        "/params/seed",
        "/params/style",
        "/params/a~1b~0c",
        "/params/sharp",
        "/params/words",
    }
    assert "did you mean 'width'?" in errors["/params/widht"]
    assert "did you mean 'photo'?" in errors["/params/style"]
    assert "between 1 and 4" in errors["/params/count"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [("n", "count"), ("cfg_scale", "guidance"), ("ratio", "aspect_ratio"), ("heigth", "height")],
)
def test_names_from_elsewhere_are_translated_in_the_hint(catalogue, name, meant):
    assert (
        f"did you mean '{meant}'?"
        in wrong(catalogue, model="acme/free", prompt="x", params={name: 1})[f"/params/{name}"]
    )


def test_a_hopeless_name_gets_the_list(catalogue):
    assert "it takes" in wrong(catalogue, model="acme/free", prompt="x", params={"zzz": 1})["/params/zzz"]


def test_size_words_are_unknown_to_a_model_without_sizes(catalogue):
    assert "/params/width" in wrong(catalogue, model="other/tokens", prompt="x", params={"width": 512})


@pytest.mark.parametrize(
    ("name", "given", "used"),
    [
        ("count", 2, 2),
        ("count", 2.0, 2),
        ("guidance", 3, 3.0),
        ("words", ["a", "b"], ("a", "b")),
        ("sharp", False, False),
        ("style", "photo", "photo"),
    ],
)
def test_values_of_the_right_type_pass_without_a_word(catalogue, name, given, used):
    resolved = right(catalogue, model="acme/free", prompt="x", params={name: given})
    assert resolved.params[name] == used
    assert type(resolved.params[name]) is type(used)
    assert resolved.adjustments == ()


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("count", True),
        ("count", "2"),
        ("count", 1.5),
        ("count", 0),
        ("guidance", float("nan")),
        ("guidance", float("inf")),
        ("guidance", 20.1),
        ("words", ("a", "b", "c", "d")),
        ("words", (1,)),
        ("style", 3),
        ("sharp", "true"),
    ],
)
def test_values_of_the_wrong_type_or_range_are_refused(catalogue, name, given):
    assert list(wrong(catalogue, model="acme/free", prompt="x", params={name: given})) == [f"/params/{name}"]


@pytest.mark.parametrize(("asked", "used"), [(6, 5), (7.4, 5), (7.5, 5), (8, 10)])
def test_durations_go_to_the_nearest_choice_and_say_so(catalogue, asked, used):
    resolved = right(catalogue, model="acme/clip", prompt="x", params={"duration": asked})
    (change,) = resolved.adjustments
    assert (change.field, change.asked, change.used) == ("params.duration", asked, used)
    assert resolved.params["duration"] == used


@pytest.mark.parametrize("asked", [4, 11])
def test_durations_out_of_range_are_refused(catalogue, asked):
    assert (
        "5, 10"
        in wrong(catalogue, model="acme/clip", prompt="x", params={"duration": asked})["/params/duration"]
    )


def test_strict_refuses_what_would_be_adjusted(catalogue):
    errors = wrong(
        catalogue, model="acme/clip", prompt="x", params={"duration": 6, "aspect_ratio": "21:9"}, strict=True
    )
    assert set(errors) == {"/params/duration", "/params/aspect_ratio"}
    assert "would become" in errors["/params/duration"]
    assert right(catalogue, model="acme/clip", prompt="x", params={"duration": 10}, strict=True)


@pytest.mark.parametrize(
    ("model", "roles", "task"),
    [
        ("acme/free", (), "text_to_image"),
        ("acme/free", ("image",), "edit_image"),
        ("acme/listed", ("image",), "image_to_image"),
        ("acme/clip", (), "text_to_video"),
        ("acme/clip", ("first_frame", "last_frame"), "image_to_video"),
    ],
)
def test_the_task_follows_from_model_and_inputs(catalogue, model, roles, task):
    inputs = tuple(InputRef(role=role, asset="ast_1") for role in roles)
    assert right(catalogue, model=model, prompt="x", inputs=inputs).task == task


def test_a_task_that_the_model_does_not_do_is_refused(catalogue):
    assert "text_to_video" in wrong(catalogue, model="acme/clip", prompt="x", task="music")["/task"]


def test_a_task_without_its_input_is_refused(catalogue):
    assert "role 'image'" in wrong(catalogue, model="acme/free", prompt="x", task="edit_image")["/inputs"]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (InputRef(role="image"), "exactly one"),
        (InputRef(role="image", asset="a", url="https://x.example/"), "exactly one"),
        (InputRef(role="image", data="hello"), "looks like"),
        (InputRef(role="image", data=picture(mime="image/gif")), "image/png"),
        (InputRef(role="image", data=picture(b"x" * 2000)), "too many"),
        (InputRef(role="image", data="data:image/png;base64,!!!!"), "base64"),
        (InputRef(role="audio", asset="a"), "it takes image"),
    ],
)
def test_inputs_are_held_to_their_rules(catalogue, given, told):
    assert told in wrong(catalogue, model="acme/free", prompt="x", inputs=(given,))["/inputs/0"]


def test_more_inputs_than_taken_are_refused(catalogue):
    inputs = tuple(InputRef(role="image", data=picture()) for _ in range(3))
    assert "3 inputs" in wrong(catalogue, model="acme/free", prompt="x", inputs=inputs)["/inputs"]


def test_a_prompt_too_long_or_missing_is_refused(catalogue):
    assert "takes 100" in wrong(catalogue, model="other/tokens", prompt="x" * 101)["/prompt"]
    assert "/prompt" in wrong(catalogue, model="other/tokens")
    clip = right(catalogue, model="acme/clip", inputs=(InputRef(role="first_frame", asset="a"),))
    assert clip.task == "image_to_video"


def test_native_fields_need_a_model_that_takes_them(catalogue):
    assert "/native" in wrong(catalogue, model="other/tokens", prompt="x", native={"a": 1})
    assert right(catalogue, model="acme/free", prompt="x", native={"a": 1})


def test_a_retired_model_names_its_successor(catalogue):
    told = wrong(catalogue, model="other/old", prompt="x")["/model"]
    assert "since 2026-01-02" in told
    assert "use 'other/tokens'" in told


def test_neither_model_nor_task_is_refused(catalogue):
    assert list(wrong(catalogue, prompt="x")) == ["/model"]


def test_an_unknown_model_is_not_found(catalogue):
    with pytest.raises(NotFound):
        right(catalogue, model="acme/nothing", prompt="x")
