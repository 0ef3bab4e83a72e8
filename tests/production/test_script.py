from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumigate.domain.errors import InvalidRequest
from lumigate.production.estimate import expected_generations
from lumigate.production.language import pace
from lumigate.production.model import Brief, PictureInput
from lumigate.production.script import deal, write_script
from lumigate.production.topic import cleaned, sentences, topic_of


def test_the_same_brief_gives_the_same_script():
    brief = Brief(text="a fox crossing an autumn forest", seconds=20)

    assert write_script(brief) == write_script(Brief(text="a fox crossing an autumn forest", seconds=20))


def test_the_writer_says_that_it_is_a_draft_writer():
    assert write_script(Brief(text="Istanbul at night")).written_by == "draft writer"


@pytest.mark.parametrize(("seconds", "scenes"), [(4, 1), (8, 2), (20, 4), (30, 6), (60, 12)])
def test_scenes_last_about_five_seconds(seconds, scenes):
    assert len(write_script(Brief(text="a fox in a forest", seconds=seconds)).scenes) == scenes


@pytest.mark.parametrize(
    ("text", "film_is_about"),
    [
        ("a fox crossing an autumn forest, 20 seconds", "a fox crossing an autumn forest"),
        ("A 20-second vertical video about a robot learning to paint", "a robot learning to paint"),
        ("make a 30 second promo about my coffee shop in Berlin", "my coffee shop in Berlin"),
        ("waves on a rocky beach, 9:16, 15s", "waves on a rocky beach"),
        ("Sonbahar ormanında bir tilki, 20 saniye", "Sonbahar ormanında bir tilki"),
        ("a lion in the desert", "a lion in the desert"),
    ],
)
def test_what_was_said_to_us_is_not_part_of_the_film(text, film_is_about):
    assert cleaned(text) == film_is_about


def test_the_subject_and_its_place_are_told_apart():
    topic = topic_of("a fox crossing an autumn forest, watercolour")

    assert (topic.subject, topic.place, topic.style) == ("a fox", "an autumn forest", "watercolour")
    assert topic.the_subject == "the fox"


def test_a_time_of_day_is_not_a_place():
    assert topic_of("a lion in the desert at sunset").place == "the desert"
    assert topic_of("a neon city at night").place == ""


def test_the_narration_speaks_of_the_brief_first_and_never_says_a_line_twice():
    lines = [
        s.narration for s in write_script(Brief(text="a fox crossing an autumn forest", seconds=60)).scenes
    ]

    assert "a fox crossing an autumn forest" in lines[0]
    assert len(set(lines)) == len(lines)
    assert any("Leaves" in line for line in lines)


def test_lines_fit_the_time_of_their_scene():
    for seconds in (10, 20, 30):
        script = write_script(Brief(text="a sunset over Istanbul", seconds=seconds))
        for scene in script.scenes:
            assert len(scene.narration) / pace("en") < seconds / len(script.scenes)


def test_prompts_carry_subject_and_style_in_different_views():
    script = write_script(Brief(text="a fox crossing an autumn forest, watercolour", seconds=20))
    prompts = [scene.prompt for scene in script.scenes]

    assert all("a fox crossing an autumn forest" in prompt and "watercolour" in prompt for prompt in prompts)
    assert len(set(prompts)) == 4
    assert len({scene.view for scene in script.scenes}) == 4


def test_a_time_of_day_in_the_brief_is_kept_in_every_prompt():
    script = write_script(Brief(text="Istanbul at night", seconds=20))

    assert not any("dawn" in scene.prompt or "sunset" in scene.prompt for scene in script.scenes)


def test_a_brief_of_sentences_is_its_own_narration():
    text = "Our bakery opens at dawn. The bread is still warm, the coffee is strong. Come early!"
    script = write_script(Brief(text=text, seconds=15))

    assert " ".join(scene.narration for scene in script.scenes) == text


def test_other_languages_are_narrated_in_the_words_of_the_user_only():
    text = "秋の森を歩く狐。夜になると星が見える。"
    script = write_script(Brief(text=text, seconds=10, language="ja"))

    assert "".join(scene.narration for scene in script.scenes) == text


def test_a_foreign_phrase_is_spoken_once_and_nothing_is_invented():
    script = write_script(Brief(text="Yürüyen bir tilki", seconds=20, language="tr"))

    assert [scene.narration for scene in script.scenes if scene.narration] == ["Yürüyen bir tilki"]
    assert len(script.scenes) > 1


def test_every_picture_has_a_scene_that_speaks_its_title():
    pictures = (
        PictureInput(asset="ast_1", title="the old harbour"),
        PictureInput(url="https://example.com/b.png", title="Dinner at eight!"),
    )
    script = write_script(Brief(text="our holiday", seconds=10, pictures=pictures))

    assert [scene.narration for scene in script.scenes] == ["The old harbour.", "Dinner at eight!"]
    assert [scene.picture for scene in script.scenes] == list(pictures)


def test_pictures_without_titles_take_lines_from_the_brief():
    pictures = (PictureInput(asset="ast_1"), PictureInput(asset="ast_2", title="Home"))
    script = write_script(Brief(text="a week by the sea", seconds=10, pictures=pictures))

    assert "a week by the sea" in script.scenes[0].narration
    assert script.scenes[1].narration == "Home."


def test_pictures_alone_make_a_film():
    script = write_script(Brief(text="", seconds=10, pictures=(PictureInput(asset="ast_1"),)))

    assert [scene.narration for scene in script.scenes] == [""]


def test_a_brief_without_anything_is_refused():
    with pytest.raises(InvalidRequest, match="the brief is empty"):
        Brief(text="  ")


@given(st.text(min_size=1).filter(str.strip), st.floats(2, 120))
def test_any_text_can_be_made_a_script(text, seconds):
    script = write_script(Brief(text=text, seconds=seconds))

    assert script.scenes
    assert script.title


@given(st.lists(st.text("abc ", min_size=1), min_size=0, max_size=30), st.integers(1, 12))
def test_dealing_keeps_every_piece_in_order(pieces, hands):
    dealt = deal(tuple(pieces), hands)

    assert [piece for run in dealt for piece in run] == pieces
    assert len(dealt) == hands
    assert len(pieces) < hands or all(dealt)


def test_sentences_keep_their_full_stops():
    assert sentences("One. Two? Three!\nfour") == ("One.", "Two?", "Three!", "four")
    assert sentences("Version 2.5 is here. Try it.") == ("Version 2.5 is here.", "Try it.")


def test_eight_seconds_have_two_scenes_in_any_language():
    assert len(write_script(Brief(text="Yürüyen bir tilki", seconds=8, language="tr")).scenes) == 2


def test_words_in_another_script_are_not_ordered_in_english():
    expected = expected_generations(Brief(text="Лиса в осеннем лесу", seconds=4))

    assert [dict(item.order.params) for item in expected if item.order.task == "speech"] == [{}]


def test_scenes_are_tied_to_whom_the_film_is_about_and_not_to_its_first_sentence():
    robot = "The little robot who wanted to see the ocean. He crosses the desert. He stands on the beach."
    coffee = "How coffee comes to your cup. Ships carry the sacks across the sea."
    assert all("little robot" in scene.prompt for scene in write_script(Brief(text=robot, seconds=15)).scenes)
    assert "cup" not in write_script(Brief(text=coffee, seconds=10)).scenes[-1].prompt
