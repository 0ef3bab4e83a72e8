import pytest

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.speech.languages import find_language
from lumigate.draft.speech.manner import SILENT, Rest, Run
from lumigate.draft.speech.markup.ssml import is_ssml, read_ssml
from lumigate.draft.speech.markup.values import pitch_of, rate_of, rest_of, volume_of
from lumigate.draft.speech.reading.given import given_forms
from lumigate.draft.speech.sentences import split_script


def runs(text: str) -> list[Run]:
    return [part for part in read_ssml(text).parts if isinstance(part, Run) and part.text.strip()]


def forms(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    found = find_language(language)
    words = [word for sentence in split_script(read_ssml(text), found) for word in sentence.words]
    given = given_forms([word.pieces for word in words], found)
    return [(word.text, form) for word, form in zip(words, given, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "<speak>a</speak>",
        " \n<speak version='1.1'>a</speak>",
        "<?xml version='1.0'?><speak/>",
        "<!-- one --> <!-- two --><speak>a</speak>",
    ],
)
def test_markup_is_known_by_its_beginning(text: str) -> None:
    assert is_ssml(text)


@pytest.mark.parametrize(
    "text", ["a < b", "<speaker>a", "say <speak>", "<3", "<!-- a", "<!DOCTYPE html> begins a page"]
)
def test_other_text_is_plain(text: str) -> None:
    assert not is_ssml(text)


def test_prosody_and_emphasis_multiply() -> None:
    slow, both = runs(
        '<speak><prosody rate="80%" pitch="+2st" volume="-6dB">a '
        '<emphasis level="strong">b</emphasis></prosody></speak>'
    )
    assert (slow.style.rate, slow.style.volume) == (0.8, -6.0)
    assert both.style.rate < slow.style.rate
    assert both.style.pitch > slow.style.pitch > 1.1
    assert both.style.volume > slow.style.volume


@pytest.mark.parametrize(
    ("read", "value", "factor"),
    [
        (rate_of, "slow", 0.75),
        (rate_of, "+20%", 1.2),
        (rate_of, "-25%", 0.75),
        (rate_of, "1.5", 1.5),
        (pitch_of, "high", 1.15),
        (pitch_of, "-12st", 0.5),
        (volume_of, "silent", SILENT),
        (volume_of, "+6dB", 6.0),
    ],
)
def test_values_are_read(read: object, value: str, factor: float) -> None:
    assert callable(read)
    assert read(value) == pytest.approx(factor)


def test_breaks_have_their_length() -> None:
    assert [
        rest_of(time, strength) for time, strength in (("500ms", None), ("1.5s", None), (None, "none"))
    ] == [
        0.5,
        1.5,
        0.0,
    ]
    found = read_ssml('<speak>a<break time="2s"/>b</speak>')
    assert [part.seconds for part in found.parts if isinstance(part, Rest)] == [2.0]


def test_sentences_and_paragraphs_are_edges() -> None:
    found = split_script(read_ssml("<speak><p><s>a b</s><s>c</s></p><p>d</p></speak>"), find_language("en"))
    assert [([word.text for word in sentence.words], sentence.pause) for sentence in found] == [
        (["a", "b"], "sentence"),
        (["c"], "paragraph"),
        (["d"], "none"),
    ]


def test_a_break_before_the_first_word_is_kept() -> None:
    first, second = split_script(read_ssml('<speak><break time="1s"/>a</speak>'), find_language("en"))
    assert (first.words, first.silence) == ((), 1.0)
    assert second.words[0].text == "a"


def test_languages_and_voices_are_spoken_apart() -> None:
    text = '<speak>He said <lang xml:lang="fr">bonjour</lang> to <voice name="leo">me</voice>.</speak>'
    found = split_script(read_ssml(text), find_language("en"))
    spoken = [(sentence.words[0].style.language, sentence.words[0].style.voice) for sentence in found]
    assert [language.code if language else "" for language, _ in spoken] == ["", "fr-fr", "", ""]
    assert [voice.name if voice else "" for _, voice in spoken] == ["", "", "", "leo"]


def test_a_word_is_one_word_whatever_elements_cut_it() -> None:
    found = split_script(
        read_ssml("<speak>un<emphasis>believ</emphasis>able, <b>so</b>.</speak>"), find_language("en")
    )
    assert [word.text for sentence in found for word in sentence.words] == ["unbelievable,", "so."]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<sub alias="World Wide Web Consortium">W3C</sub>', [("W3C", "World Wide Web Consortium")]),
        ('(<sub alias="example">ex</sub>),', [("(ex),", "(example),")]),
        ('<sub alias="one two three">1 23</sub>', [("1", "one"), ("23", "two three")]),
        ('<say-as interpret-as="characters">AB</say-as>', [("AB", "A, B")]),
        ('<sub alias="all of it">One. Two!</sub>', [("One.", "all of"), ("Two!", "it")]),
        ('<sub alias="a b">x <sub alias="inner">y</sub> z</sub>', [("x", "a"), ("y", "inner"), ("z", "b")]),
        ('<say-as interpret-as="digits">2026</say-as>', [("2026", "2 0 2 6")]),
        ('<say-as interpret-as="cardinal">2026</say-as>', [("2026", "2026")]),
        ('<say-as interpret-as="cardinal">XIV</say-as>', [("XIV", "14")]),
        ('<say-as interpret-as="ordinal">21</say-as>', [("21", "21st")]),
        ('<say-as interpret-as="date" format="dmy">3/4/2026</say-as>', [("3/4/2026", "April 3rd, 20 26")]),
        ('<say-as interpret-as="date" format="md">11/20</say-as>', [("11/20", "November 20th")]),
        ('<say-as interpret-as="date">20261120</say-as>', [("20261120", "November 20th, 20 26")]),
        ('<say-as interpret-as="time">3:05pm</say-as>', [("3:05pm", "3 oh 5 P.M.")]),
        ('<say-as interpret-as="telephone">555 12</say-as>', [("555", "5 5 5,"), ("12", "1 2")]),
        ('<say-as interpret-as="currency">$1.50</say-as>', [("$1.50", "one dollar and 50 cents")]),
        ('<say-as interpret-as="date">tomorrow</say-as>', [("tomorrow", None)]),
        ('<say-as interpret-as="ordinal">x</say-as> y', [("x", None), ("y", None)]),
    ],
)
def test_words_as_written_keep_what_is_said_for_them(
    inside: str, expected: list[tuple[str, str | None]]
) -> None:
    found = forms(f"<speak>{inside}</speak>")
    assert [(text, form.replace(" ,", ",") if form else form) for text, form in found] == expected


def test_what_has_no_effect_is_named_and_its_text_is_spoken() -> None:
    found = read_ssml(
        '<speak><mark name="a"/><audio src="x">alt</audio><prosody contour="(0%,+20Hz)">b</prosody>'
        '<say-as interpret-as="name">c</say-as><metadata>never</metadata></speak>'
    )
    assert found.text.split() == ["alt", "b", "c"]
    assert found.ignored == ("<mark>", "<audio>", "prosody contour", 'say-as interpret-as="name"')


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<speak>a", "broken in line 1"),
        ("<speak>a</p></speak>", "mismatched tag"),
        ("<speak>a & b</speak>", "write & as &amp;"),
        ("<speak>&nbsp;</speak>", "undefined entity"),
        ("<speak>a</speak><b/>", "junk after"),
        ('<!DOCTYPE speak [<!ENTITY a "aaaa">]><speak>&a;</speak>', "DOCTYPE"),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><speak>&a;</speak>", "DOCTYPE"),
        ('<?xml version="1.0"?><!DOCTYPE speak SYSTEM "file:///etc/passwd"><speak/>', "DOCTYPE"),
        ("<?xml version='1.0'?><html>a</html>", "not with <html>"),
        (f"<speak>{'<p>' * 60}a{'</p>' * 60}</speak>", "more than 40 elements"),
        ('<speak><break time="60s"/>a</speak>', "at most 20s"),
        ("<speak>" + '<break time="20s"/>' * 16 + "a</speak>", "more than 300 seconds"),
        ('<speak><break time="soon"/>a</speak>', '"soon"'),
        ('<speak><prosody rate="warp">a</prosody></speak>', '"warp"'),
        ('<speak><prosody rate="0%">a</prosody></speak>', "between 0.2 and 4"),
        ('<speak><prosody pitch="180Hz">a</prosody></speak>', '"180Hz"'),
        ('<speak><prosody volume="+40dB">a</prosody></speak>', "at most"),
        ('<speak><emphasis level="huge">a</emphasis></speak>', '"huge"'),
        ('<speak><voice name="bob">a</voice></speak>', '"bob"'),
        ('<speak><lang xml:lang="xx">a</lang></speak>', '"xx"'),
        ("<speak><sub>a</sub></speak>", "alias"),
    ],
)
def test_wrong_markup_is_refused_with_the_reason(text: str, says: str) -> None:
    assert is_ssml(text)
    with pytest.raises(InvalidRequest, match=says.replace("(", r"\(")):
        read_ssml(text)
