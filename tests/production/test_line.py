from __future__ import annotations

from dataclasses import replace

import pytest
from documents import narrated

from lumigate.production.estimate import expected_generations
from lumigate.production.line import LINE, next_step, ordered
from lumigate.production.model import Brief, Mark, PictureInput, Production
from lumigate.production.step import step


def marked(production: Production) -> Production:
    marks = tuple(Mark(step=s.name, version=s.version, inputs=s.inputs(production)) for s in LINE)
    return replace(production, marks=marks)


def stale(production: Production) -> list[str]:
    return [s.name for s in LINE if not s.is_done(production)]


def test_each_step_comes_after_what_it_needs():
    names = [s.name for s in LINE]

    assert sorted(names) == ["captions", "card", "mix", "music", "narration", "pictures", "render", "script"]
    assert names[0] == "script"
    assert names[-1] == "render"
    assert names.index("narration") < names.index("music") < names.index("mix")


def test_a_new_document_begins_with_the_script():
    first = next_step(Production(id="prd_1", brief=Brief(text="x")))

    assert first is not None
    assert first.name == "script"


def test_a_finished_document_needs_nothing():
    assert next_step(marked(narrated())) is None


def test_captions_off_makes_only_captions_and_film_stale():
    production = marked(narrated())
    edited = replace(production, brief=replace(production.brief, captions=None))

    assert stale(edited) == ["captions", "render"]


def test_another_voice_leaves_the_pictures_alone():
    production = marked(narrated())
    edited = replace(production, brief=replace(production.brief, voice="Andrea"))

    assert stale(edited) == ["narration"]


def test_a_higher_version_of_a_step_is_run_again():
    production = marked(narrated())
    newer = [replace(s, version=s.version + 1) if s.name == "music" else s for s in LINE]

    assert [s.name for s in newer if not s.is_done(production)] == ["music"]


def _step(name, needs, gives):
    async def run(production, do):
        return production

    run.__name__ = name
    return step(needs=needs, gives=gives, version=1)(run)


def test_two_steps_that_give_the_same_are_refused():
    with pytest.raises(ValueError, match="both give 'music'"):
        ordered([_step("a", (), ("music",)), _step("b", (), ("music",))])


def test_steps_that_wait_for_each_other_are_refused():
    with pytest.raises(ValueError, match="wait for each other: a, b"):
        ordered([_step("a", ("music",), ("sound",)), _step("b", ("sound",), ("music",))])


def test_a_step_names_only_fields_that_there_are():
    with pytest.raises(ValueError, match="'pictuers' is not a field"):
        _step("a", ("pictuers",), ())


def test_the_estimate_lists_every_picture_voice_and_the_music():
    brief = Brief(text="a fox crossing an autumn forest", seconds=20)
    expected = expected_generations(brief)

    assert [item.order.task for item in expected] == ["text_to_image"] * 4 + ["speech"] * 4 + ["music"]
    assert all(item.units["character"] == len(item.order.prompt) for item in expected[4:8])
    assert [item.certain for item in expected] == [True] * 8 + [False]


def test_own_pictures_and_no_music_are_not_bought():
    brief = Brief(text="", seconds=8, pictures=(PictureInput(asset="ast_1", title="Home"),), music=False)

    assert [item.order.task for item in expected_generations(brief)] == ["speech"]
