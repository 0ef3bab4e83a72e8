"""What a body asks of a film, as the line reads it."""

from __future__ import annotations

import pytest

from lumigate.dialects.native.films import brief
from lumigate.domain.errors import InvalidRequest
from lumigate.production.model import Outro
from lumigate.wire.productions import ProductionIn

LINK = "https://example.com/book"


def asked(**body):
    return brief(ProductionIn.model_validate({"brief": "a launch teaser", **body}))


@pytest.mark.parametrize(
    ("body", "card"),
    [
        ({}, None),
        ({"cta_url": LINK}, Outro(qr=LINK)),
        ({"outro": {"qr": LINK, "text_top": "Book"}}, Outro(qr=LINK, text_top="Book")),
        ({"cta_url": LINK, "outro": {"text_bottom": "Today"}}, Outro(qr=LINK, text_bottom="Today")),
        ({"cta_url": LINK, "outro": {"qr": LINK}}, Outro(qr=LINK)),
        ({"outro": {"text_top": "Thanks"}}, Outro(text_top="Thanks")),
        ({"outro": {"image": "ast_1"}}, None),
    ],
)
def test_a_link_and_texts_become_a_closing_card(body, card):
    assert asked(**body).brief.outro == card


def test_what_the_card_does_not_show_is_told():
    left_out = asked(cta_url=LINK, outro={"logo": "ast_1", "image": "ast_2"}).adjustments
    assert [(one.field, one.asked) for one in left_out] == [("outro/logo", "ast_1"), ("outro/image", "ast_2")]
    assert asked(cta_url=LINK, outro={"text_top": "Book"}, strict=True).adjustments == ()


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"cta_url": LINK, "outro": {"qr": "https://example.com/other"}}, "/cta_url"),
        ({"cta_url": LINK, "size": "128x72"}, "/size"),
        ({"cta_url": LINK, "outro": {"text_top": "x" * 201}}, "/outro/text_top"),
        ({"cta_url": LINK, "outro": {"logo": "ast_1"}, "strict": True}, "/outro/logo"),
    ],
)
def test_cards_that_cannot_be_are_refused_by_the_field(body, pointer):
    with pytest.raises(InvalidRequest) as refused:
        asked(**body)
    assert [one.pointer for one in refused.value.fields] == [pointer]
