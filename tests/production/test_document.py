from __future__ import annotations

import orjson
import pytest
from documents import narrated

from lumigate.domain.errors import InvalidRequest, MalformedRequest
from lumigate.production.document import from_json, to_json
from lumigate.production.model import Brief, CaptionStyle, PictureInput, Production, Size


def test_a_document_survives_json():
    production = narrated()

    assert from_json(to_json(production)) == production


def test_a_bare_brief_survives_json():
    brief = Brief(text="x", music="slow piano", captions=None, pictures=(PictureInput(asset="ast_1"),))
    production = Production(id="prd_1", brief=brief)

    assert from_json(to_json(production)) == production


def test_another_schema_is_refused_by_name():
    plain = orjson.loads(to_json(narrated()))
    plain["schema"] = 99

    with pytest.raises(InvalidRequest, match="schema 99"):
        from_json(orjson.dumps(plain))


def test_unknown_fields_are_refused_with_their_place():
    plain = orjson.loads(to_json(narrated()))
    plain["brief"]["colour"] = "blue"

    with pytest.raises(InvalidRequest, match="/brief/colour"):
        from_json(orjson.dumps(plain))


def test_what_is_not_json_is_malformed():
    with pytest.raises(MalformedRequest):
        from_json(b"{")


@pytest.mark.parametrize(("width", "height"), [(321, 180), (320, 0), (20000, 180)])
def test_a_film_has_even_sides_of_a_possible_size(width, height):
    with pytest.raises(InvalidRequest, match=f"{width}x{height}"):
        Size(width=width, height=height)


@pytest.mark.parametrize("colour", ["red", "#12345", "#GGGGGG"])
def test_colours_are_written_as_six_digits(colour):
    with pytest.raises(InvalidRequest, match="is not a colour"):
        CaptionStyle(highlight=colour)


def test_a_picture_is_an_asset_or_a_url():
    with pytest.raises(InvalidRequest):
        PictureInput(asset="ast_1", url="https://example.com/a.png")
    with pytest.raises(InvalidRequest):
        PictureInput(title="nothing")


@pytest.mark.parametrize("seconds", [0.5, 10_000])
def test_a_film_takes_a_possible_time(seconds):
    with pytest.raises(InvalidRequest, match="a film takes 2 to 600 seconds"):
        Brief(text="x", seconds=seconds)
