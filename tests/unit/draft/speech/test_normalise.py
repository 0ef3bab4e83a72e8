import pytest

from lumigate.draft.speech.languages import LANGUAGES, find_language
from lumigate.draft.speech.normalise import spoken_forms, ungroup


@pytest.mark.parametrize(
    ("language", "written", "spoken"),
    [
        ("en", "$1,250.50 now", "1250.50 dollars now"),
        ("en", "It is €1.", "It is 1 euro."),
        ("en", "$5 million!", "5 million dollars!"),
        ("de", "1.250,50 € bitte", "1250,50 Euro bitte"),
        ("tr", "1.250₺", "1250 lira"),
        ("ru", "500 ₽.", "500 рублей."),
        ("ar", "١٢٣ كتاب", "123 كتاب"),
        ("en", "version 2.5.1, ok", "version 2.5.1, ok"),
    ],
)
def test_amounts_are_said_as_people_say_them(language: str, written: str, spoken: str) -> None:
    assert " ".join(spoken_forms(written.split(), find_language(language))) == spoken


def test_every_word_keeps_its_place_and_emoji_have_no_sound() -> None:
    words = ["Hi", "😀", "there", "✨!"]
    assert spoken_forms(words, find_language("en")) == ["Hi", "", "there", "!"]


def test_only_thousands_are_ungrouped() -> None:
    assert ungroup("1,250,000", ".") == "1250000"
    assert ungroup("1.250.000", ",") == "1250000"
    assert ungroup("3.5", ".") == "3.5"
    assert ungroup("12,50", ",") == "12,50"


def test_an_ordinary_word_is_left_alone_in_every_language() -> None:
    for language in LANGUAGES:
        assert spoken_forms(["Istanbul,"], language) == ["Istanbul,"]
