"""Model files: read strictly, refused with the place named."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.loader import DATA, CatalogueError, load_entries, read_entries
from lumigate.domain.errors import NotFound

GOOD = """
[models."a/b"]
provider = "a"
upstream = "b"
title = "B"
tasks = ["text_to_image"]
"""


@pytest.mark.parametrize(
    ("task", "role"),
    [("edit_image", "'image' or 'reference'"), ("inpaint", "'image'"), ("lip_sync", "'audio'")],
)
def test_a_task_whose_input_the_model_does_not_take_is_refused(toml, task, role):
    with pytest.raises(CatalogueError, match=rf"'{task}' needs an input of role {role}"):
        read_entries(toml(GOOD.replace("text_to_image", task)))


def test_the_built_in_models_load():
    found = load_entries()
    assert {"draft/picture", "draft/motion", "draft/speech", "draft/music"} <= {entry.id for entry in found}


def test_drafts_are_free_and_take_no_native_fields():
    for entry in load_entries():
        if entry.provider == "draft":
            assert entry.prices == ()
            assert entry.free
            assert not entry.native_allowed


def test_successors_are_models_that_answer():
    catalogue = Catalogue.load()
    followed = [entry for entry in catalogue.all() if entry.successor is not None]
    assert {entry.status for entry in followed} == {"deprecated", "retired"}
    for entry in followed:
        assert catalogue.get(entry.successor or "").status == "active"


def test_a_model_without_a_successor_says_until_when_it_lives():
    for entry in Catalogue.load().all():
        if entry.status in ("deprecated", "retired") and entry.successor is None:
            assert entry.sunset is not None


def test_an_operators_folder_adds_models(toml):
    path = toml(GOOD)
    catalogue = Catalogue.load([path.parent, path.parent / "missing"])
    assert catalogue.get("a/b").title == "B"
    assert catalogue.get("draft/picture")


def test_an_id_that_is_taken_is_refused_with_both_files_named(toml):
    first, second = toml(GOOD, "one.toml"), toml(GOOD, "two.toml")
    with pytest.raises(CatalogueError, match=r"two\.toml.*'a/b'.*one\.toml"):
        load_entries([first.parent])
    assert second.exists()


def test_an_alias_that_is_taken_is_refused(toml):
    path = toml(GOOD + 'aliases = ["draft/picture"]\n')
    with pytest.raises(CatalogueError, match="'draft/picture' is already taken"):
        load_entries([DATA, path.parent])


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("sparkle = 1", r"models\.\"a/b\"\.sparkle"),
        ("params.seed = { kind = 'integer', max = 4 }", r"params\.seed\.max"),
        ("params.seed = { kind = 'int' }", r"params\.seed\.kind"),
        ("inputs.picture = { need = 'optional' }", r"inputs\.picture"),
        ("inputs.image = { need = 'maybe' }", r"inputs\.image\.need"),
        ("status = 'gone'", "status"),
        ("prices = [{ usd = '0.0000001', unit = 'image' }]", "whole number of micro-dollars"),
        ("prices = [{ usd = '-1', unit = 'image' }]", r"prices\.0\.usd"),
        ("prices = [{ usd = '1', unit = 'pixel' }]", r"prices\.0\.unit"),
        ("prices = [{ usd = '1', unit = 'token_out' }]", "needs an estimate"),
        ("prices = [{ usd = '1', unit = 'image', when = { size = 'x' } }]", "names 'size'"),
        ("params.style = { kind = 'string', default = 'a', choices = ['b'] }", "none of the choices"),
        ("params.width = { kind = 'integer', minimum = 9, maximum = 3 }", "above the maximum"),
        (
            "size.max_pixels = 8\nparams.width = { kind = 'integer', minimum = 9 }\nparams.height.kind = 'integer'",
            "max_pixels",
        ),
        ("like = 'a/c'", "no earlier model"),
        ("free = true\nprices = [{ usd = '1', unit = 'image' }]", "a free model has no prices"),
        ("prices = [{ usd = '1', unit = 'image', as_of = 'lately' }]", r"prices\.0\.as_of"),
        ("prices = [{ usd = '1', unit = 'second' }]", "needs the parameter 'duration' with a default"),
        (
            "prices = [{ usd = '1', unit = 'second' }]\nparams.duration.kind = 'integer'",
            "needs the parameter 'duration' with a default",
        ),
        (
            (
                "prices = [{ usd = '1', unit = 'image', when = { q = 'c' } }]\n"
                "params.q = { kind = 'string', choices = ['a', 'b'] }"
            ),
            "q = 'c', which is none of the choices",
        ),
        (
            "params.seed = { kind = 'integer', default = 9, maximum = 3 }",
            "the default is outside the rule: 9",
        ),
        ("params.seed = { kind = 'integer', default = 'x' }", "the default is outside the rule: a number"),
        ("params.fps = { kind = 'integer', minimum = 0, step = 5, default = 7 }", "7 would become 5"),
        (
            "params.n = { kind = 'integer', maximum = 3, presets = [2, 4] }",
            "the preset is outside the rule: 4",
        ),
        ("params.width.kind = 'integer'", "width and height go together"),
        ("size.presets = ['64x64']", "needs width and height"),
        (
            (
                "size.presets = ['64x64', '512x64']\nsize.max_ratio = 2\n"
                "params.width = { kind = 'integer', minimum = 32 }\nparams.height = { kind = 'integer', minimum = 32 }"
            ),
            "'512x64' is outside the rules",
        ),
        ("successor = 'a/c'", "only a deprecated or retired model has one"),
        ("aliases = ['x', 'x']", "said twice"),
        ("aliases = ['a/b']", "said twice"),
    ],
)
def test_what_is_wrong_is_named_by_file_and_key(toml, change, told):
    with pytest.raises(CatalogueError, match=told) as caught:
        read_entries(toml(GOOD + change))
    assert "models.toml" in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "[models",
        "x = 1",
        "models = 3",
        "[models]\nx = 3",
        '[models.plain]\nprovider = "a"\nupstream = ""\ntitle = ""\ntasks = ["music"]',
    ],
)
def test_files_of_another_shape_are_refused(toml, text):
    with pytest.raises(CatalogueError, match=r"models\.toml"):
        read_entries(toml(text))


def test_like_takes_over_all_but_what_is_the_models_own(toml):
    text = (
        GOOD
        + """
    aliases = ["b"]
    status = "preview"
    params.seed = { kind = "integer" }
    params.style = { kind = "string" }
    [models."a/c"]
    like = "a/b"
    upstream = "c"
    params.style = { kind = "string", choices = ["x"] }
    """
    )
    _, child = read_entries(toml(text))
    assert (child.title, child.upstream, child.aliases, child.status) == ("B", "c", (), "active")
    assert child.params["seed"].kind == "integer"
    assert child.params["style"].choices == ("x",)


def test_the_providers_own_names_for_prompt_and_inputs_are_read(toml):
    text = GOOD + 'prompt_upstream = "text"\ninputs.image = { need = "optional", upstream = "start_image" }\n'
    (named,) = read_entries(toml(text))
    assert (named.prompt_upstream, named.inputs["image"].upstream) == ("text", "start_image")
    (plain,) = read_entries(toml(GOOD))
    assert plain.prompt_upstream is None


def test_prices_are_exact(entry):
    rule = entry("other/tokens").prices[1]
    assert (rule.amount.micros, rule.per) == (2_500_000, 1_000_000)
    assert entry("other/tokens").estimates[0].low == Decimal("0.25")


def test_models_are_found_by_id_and_alias(catalogue):
    assert catalogue.get("listed") is catalogue.get("acme/listed")
    assert catalogue.find("nobody") is None
    assert [one.id for one in catalogue.for_task("image_to_video")] == ["acme/clip"]


def test_an_unknown_name_comes_with_the_nearest(catalogue):
    with pytest.raises(NotFound, match="did you mean 'acme/listed'"):
        catalogue.get("acme/lsted")
    with pytest.raises(NotFound, match="GET /v1/models"):
        catalogue.get("zzzzzzzz")


OWN = """
[prices]
"fal-ai/flux/dev" = [{ usd = "0.025", unit = "megapixel", as_of = 2026-11-01 }]
"black-forest-labs/flux-schnell" = [{ usd = "0.002", unit = "image" }]
"""


def test_an_operator_says_what_models_of_others_cost(toml):
    catalogue = Catalogue.load([toml(OWN).parent])
    dev = catalogue.get("fal-ai/flux/dev")
    assert [(one.amount.micros, one.unit, str(one.as_of)) for one in dev.prices] == [
        (25_000, "megapixel", "2026-11-01")
    ]
    assert dev.price_note == ""
    assert catalogue.get("replicate/black-forest-labs/flux-schnell").prices[0].amount.micros == 2_000
    assert catalogue.for_task("text_to_image").count(dev) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[prices]\n"a/b" = [{ usd = "1", unit = "image" }]', r'prices\."a/b": there is no such model'),
        ('[prices]\n"fal-ai/flux/dev" = [{ usd = "1", unit = "token_out" }]', "needs an estimate"),
        ('[prices]\n"fal-ai/flux/dev" = [{ usd = "1", unit = "pixel" }]', "unit"),
        ('[prices]\n"fal-ai/flux/dev" = [{ usd = "0.0000001", unit = "image" }]', "whole number"),
        ("prices = 3", "prices"),
    ],
)
def test_wrong_prices_stop_the_start(toml, text, told):
    with pytest.raises(CatalogueError, match=told) as caught:
        Catalogue.load([toml(text).parent])
    assert "models.toml" in str(caught.value)
