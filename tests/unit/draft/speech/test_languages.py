import pytest

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.speech.espeak import open_speaker
from lumigate.draft.speech.languages import LANGUAGES, check_script, find_language, guess_language
from lumigate.draft.speech.voices import VOICES, find_voice


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("en", "en-us"),
        ("pt_BR", "pt-br"),
        ("zh-CN", "cmn"),
        ("EN-au", "en-gb"),
        ("de-AT", "de"),
        ("fr", "fr-fr"),
    ],
)
def test_a_language_is_found_by_the_codes_people_use(code: str, found: str) -> None:
    assert find_language(code).code == found


def test_no_two_languages_share_a_name() -> None:
    names = [name for language in LANGUAGES for name in (language.code, *language.aliases)]
    assert len(names) == len(set(names))
    assert len(LANGUAGES) >= 20


def test_an_unknown_language_is_refused_with_those_that_work() -> None:
    with pytest.raises(InvalidRequest, match=r'"xx".*en-us, en-gb, de'):
        find_language("xx")


def test_the_library_has_every_language_and_voice_of_the_tables() -> None:
    with open_speaker() as speaker:
        for language in LANGUAGES:
            speaker.choose(language.code, "female", VOICES[0].variant)
        for voice in VOICES:
            speaker.choose("en-us", voice.gender, voice.variant)
        with pytest.raises(InvalidRequest, match="xx"):
            speaker.choose("xx", "male", VOICES[0].variant)


def test_both_genders_have_voices_and_an_unknown_name_is_refused() -> None:
    assert find_voice(None) is VOICES[0]
    assert find_voice("male").gender == "male"
    assert find_voice("Female").gender == "female"
    with pytest.raises(InvalidRequest, match=r'"bob".*clara'):
        find_voice("bob")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Привет", "ru"),
        ("hello", "en-us"),
        ("こんにちは", "ja"),
        ("你好", "cmn"),
        ("안녕", "ko"),
        ("שלום", "he"),
        ("123", "en-us"),
    ],
)
def test_the_language_is_guessed_from_the_script(text: str, code: str) -> None:
    assert guess_language(text).code == code


def test_kanji_are_refused_with_what_to_do() -> None:
    with pytest.raises(InvalidRequest, match=r'kanji such as "東".*hiragana'):
        check_script("東京へようこそ", find_language("ja"))


def test_a_script_that_the_voice_cannot_read_is_refused_with_the_language_to_set() -> None:
    with pytest.raises(InvalidRequest, match=r"cyrillic.*ru"):
        check_script("Добро пожаловать", find_language("en"))
    check_script("Welcome to Стамбул, the city of two continents", find_language("en"))
