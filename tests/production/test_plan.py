from __future__ import annotations

from dataclasses import replace

from documents import asset, narrated, with_word

from lumigate.production.arrangement import timeline_of
from lumigate.production.document import from_json, to_json
from lumigate.production.model import CaptionStyle, ScenePicture, Size
from lumigate.production.steps.render import render_plan

ENCODER = "an encoder"

GOLDEN_JOIN = "364e39b10534cdc8bbe10071405cfa39cd4febb28fc53b453eb3875d3a89b9a7"


def keys(production):
    return [part.key for part in render_plan(production, ENCODER).parts]


def changed(before, after):
    return [
        index for index, pair in enumerate(zip(keys(before), keys(after), strict=True)) if len(set(pair)) > 1
    ]


def test_the_same_document_always_has_the_same_plan():
    production = narrated()

    assert render_plan(production, ENCODER) == render_plan(from_json(to_json(production)), ENCODER)


def test_keys_are_the_same_in_every_process_and_on_every_machine():
    assert render_plan(narrated(), ENCODER).join == GOLDEN_JOIN


def test_one_caption_word_changes_only_the_parts_in_its_range_and_the_join():
    before = narrated()
    after = with_word(before, "s2", 3, "Changed")
    plan = render_plan(before, ENCODER)
    scene = timeline_of(before).scene("s2")
    touched = changed(before, after)

    assert touched
    assert all(
        plan.parts[index].end > scene.start and plan.parts[index].start < scene.end for index in touched
    )
    assert len(touched) < len(plan.parts) / 2
    assert render_plan(after, ENCODER).join != plan.join


def test_a_new_picture_changes_the_parts_of_its_scene():
    before = narrated()
    pictures = tuple(
        replace(picture, asset=asset("another")) if picture.scene == "s3" else picture
        for picture in before.pictures
    )
    after = replace(before, pictures=pictures)
    scene = timeline_of(before).scene("s3")
    parts = render_plan(before, ENCODER).parts

    expected = [i for i, part in enumerate(parts) if part.end > scene.start and part.start < scene.end]
    assert changed(before, after) == expected


def test_captions_off_leaves_the_parts_without_captions():
    before = narrated()
    after = replace(before, brief=replace(before.brief, captions=None))
    parts = render_plan(before, ENCODER).parts

    assert changed(before, after) == [i for i, part in enumerate(parts) if part.picture.captions]


def test_another_sound_track_is_only_joined_anew():
    before = narrated()
    assert before.sound is not None
    after = replace(before, sound=replace(before.sound, asset=asset("louder", "audio/mp4")))

    assert changed(before, after) == []
    assert render_plan(before, ENCODER).join != render_plan(after, ENCODER).join


def test_another_encoder_size_profile_or_style_is_another_film():
    production = narrated()
    brief = production.brief
    others = [
        replace(production, brief=replace(brief, size=Size(width=640, height=360))),
        replace(production, brief=replace(brief, profile="draft")),
    ]

    for other in others:
        assert not set(keys(production)) & set(keys(other))
    assert not set(keys(production)) & {part.key for part in render_plan(production, "another").parts}
    styled = replace(production, brief=replace(brief, captions=CaptionStyle(highlight="#00FF00")))
    assert changed(production, styled)


def test_the_same_scene_in_two_films_is_one_part():
    one, other = narrated(), replace(narrated(), id="prd_2")

    assert keys(one) == keys(other)


def test_pictures_with_the_same_bytes_are_prepared_once():
    production = narrated()
    same = tuple(ScenePicture(scene=p.scene, asset=asset("same")) for p in production.pictures)

    assert len(render_plan(replace(production, pictures=same), ENCODER).stills) == 1


def test_every_part_shows_the_right_scenes_at_the_right_place():
    production = narrated()
    timeline = timeline_of(production)

    for part in render_plan(production, ENCODER).parts:
        shown = [s for s in timeline.scenes if s.start <= part.start < s.end]
        assert [layer.offset for layer in part.picture.layers] == [part.start - s.start for s in shown]
        assert (part.picture.blend is None) == (len(shown) == 1)
        assert all(s.end >= part.end for s in shown)
