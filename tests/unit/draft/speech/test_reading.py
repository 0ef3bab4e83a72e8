import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumigate.draft.speech.espeak import open_speaker
from lumigate.draft.speech.languages import LANGUAGES, find_language
from lumigate.draft.speech.reading.lexicon import lexicon_of
from lumigate.draft.speech.reading.numbers import parse_number
from lumigate.draft.speech.reading.reader import spoken_forms
from lumigate.draft.speech.reading.romans import roman_value
from lumigate.draft.speech.sentences import split_words

READ = [
    ("en", "On 2026-11-20 we met.", "On November 20th, 20 26 we met."),
    ("en", "It is 20.11.2026, or 11/20/2026.", "It is November 20th, 20 26, or November 20th, 20 26."),
    ("en-gb", "On 5/11/2026.", "On 5th of November 20 26."),
    ("en", "on Nov 20 and Nov. 3, 1905", "on November 20th and November 3rd, 19 oh 5"),
    ("en", "It may take 5 of them.", "It may take 5 of them."),
    ("en", "At 3:30 pm, 3:05, 15:00.", "At 3 30 P.M., 3 oh 5, 15 hundred."),
    ("en", "He came at 3pm.", "He came at 3 P.M."),
    ("en", "$1,299.50 now", "1299 dollars and 50 cents now"),
    ("en", "It is €1.", "It is one euro."),
    ("en", "$5 million! $0.99 -$3 12 TL", "5 million dollars! 99 cents minus 3 dollars 12 lira"),
    ("en", "₹1,29,950 and ¥500 and £1.01", "129950 rupees and 500 yen and one pound and one penny"),
    ("en", "12.5 % of 5 km at 1 km/h", "12.5 percent of 5 kilometres at one kilometre per hour"),
    ("en", "-5 °C in 3 m2", "minus 5 degrees Celsius in 3 square metres"),
    ("en", "I put 5 in the box.", "I put 5 in the box."),
    (
        "en",
        "Dr. Smith, Mr. J. Doe, Main St. in St. Louis",
        "Doctor Smith, Mister J. Doe, Main Street in Saint Louis",
    ),
    ("en", "fruit, e.g. apples, pears, etc.", "fruit, for example apples, pears, et cetera."),
    ("en", "He sat. No. It was no. 5", "He sat. No. It was number 5"),
    ("en", "Louis XIV, Chapter IV, World War II", "Louis the 14th, Chapter 4, World War 2"),
    ("en", "Then I went; George I was king; a CD mix", "Then I went; George the 1st was king; a CD mix"),
    (
        "en",
        "1/2, 3/4, 2½ and 2 1/2 or 24/7",
        "one half, 3 quarters, 2 and one half and 2 and one half or 24/7",
    ),
    ("en", "in 1984, the 1990s, 1984 people", "in 19 84, the 19 nineties, 1984 people"),
    ("en", "the 21st, #5, 10-12, 1990–1995", "the 21st, number 5, 10 to 12, 19 90 to 19 95"),
    ("en", "call 555-1234 now", "call 5 5 5, 1 2 3 4, now"),
    ("en", "+1 555-123-4567.", "plus 1, 5 5 5, 1 2 3, 4 5 6 7."),
    ("en", "ask a.b@example.com.", "ask a dot b at example dot com."),
    ("en", "see https://www.example.com/a/ now", "see w w w dot example dot com slash a now"),
    ("en", "version 2.5.1, ok", "version 2 dot 5 dot 1, ok"),
    ("en", "Henry VIII's wives in the 1800s", "Henry the 8th's wives in the 18 hundreds"),
    ("en", "1-800-555-1234 at 10.30 a.m.", "1, 8 0 0, 5 5 5, 1 2 3 4, at 10 30 A.M."),
    (
        "en",
        "a Boeing 747-400 for $5 k or $ 5 million",
        "a Boeing 747-400 for 5 dollars k or 5 million dollars",
    ),
    ("it", "nel sec. XX", "nel secolo 20º"),
    ("pt-br", "R$ 5 mil, (11) 91234-5678", "5 mil reais, 1 1, 9 1 2 3 4, 5 6 7 8"),
    ("de", "Am 20.11.2026 um 15:30 Uhr", "Am zwanzigsten November 2026 um 15 Uhr 30"),
    ("de", "Der 3. Mai, am 3. Mai 1984", "Der dritte Mai, am dritten Mai 19 hundert 84"),
    ("de", "1.250,50 € bitte", "1250 Euro und 50 Cent bitte"),
    ("de", "z. B. Dr. Weiß, d.h. Nr. 5", "zum Beispiel Doktor Weiß, das heißt Nummer 5"),
    ("de", "Ludwig XIV. war im XX. Jahrhundert", "Ludwig der vierzehnte war im zwanzigsten Jahrhundert"),
    ("de", "1 km, 20 °C, 3/4, 50 %", "ein Kilometer, 20 Grad Celsius, 3 Viertel, 50 Prozent"),
    ("fr", "Le 1er mai à 15h30, le 20/11/2026", "Le premier mai à 15 heures 30, le 20 novembre 2026"),
    ("fr", "1 250 habitants, 12,50 €", "1000 250 habitants, 12 euros et 50 centimes"),
    ("fr", "Louis XIV au XXe siècle, M. Dupont", "Louis 14 au vingtième siècle, Monsieur Dupont"),
    ("fr", "-5 °C, 5 millions € et 2e", "moins 5 degrés Celsius, 5 millions d'euros et deuxième"),
    ("es", "El 20/11/2026 a las 15:30", "El 20 de noviembre de 2026 a las 15 y 30"),
    ("es", "€5 millones, -5, Sr. Paz", "5 millones de euros, menos 5, Señor Paz"),
    ("es", "Felipe II, Luis XIV, siglo XX", "Felipe 2º, Luis 14, siglo 20"),
    ("it", "Il 1/5/2026 alle 15:30", "Il primo maggio 2026 alle 15 e 30"),
    ("it", "Luigi XIV, XX secolo, 20 °C", "Luigi 14º, 20º secolo, 20 gradi Celsius"),
    ("pt-br", "R$ 1.299,50 em 20/11/2026", "1299 reais e 50 centavos em 20 de novembro de 2026"),
    ("pt", "às 2:30, D. Pedro II, 5 km", "às duas e 30, Dom Pedro 2º, 5 quilómetros"),
    ("tr", "12 TL'ye, ₺1.250,50, %20", "12 liraya, 1250 lira 50 kuruş, yüzde 20"),
    ("tr", "20.11.2026 saat 15.30'da", "20 Kasım 2026 saat 15 30 da"),
    ("tr", "3. kat, XIV. Louis, 3'üncü", "üçüncü kat, on dördüncü Louis, üçüncü"),
    ("ru", "500 ₽ и 20 °C", "500 рублей и 20 градусов Цельсия"),
    ("ar", "١٢٣ كتاب", "123 كتاب"),
    ("ja", "3.5 %", "3 てん 5 パーセント"),
]


@pytest.mark.parametrize(("language", "written", "spoken"), READ)
def test_what_is_written_is_read_as_people_say_it(language: str, written: str, spoken: str) -> None:
    words = written.split()
    forms = spoken_forms(words, find_language(language))
    assert len(forms) == len(words)
    assert " ".join(forms) == spoken


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("en", "$5", "five dollars"),
        ("en", "12%", "twelve percent"),
        ("en", "2026-11-20", "November twentieth, twenty twenty six"),
        ("en", "3:30 pm", "three thirty p.m."),
        ("en", "20 °C", "twenty degrees Celsius"),
        ("en", "Louis XIV", "Louis the fourteenth"),
        ("de", "5 €", "fünf Euro"),
        ("fr", "5 €", "cinq euros"),
        ("es", "5 €", "cinco euros"),
        ("it", "5 km", "cinque chilometri"),
        ("pt", "100 €", "cem euros"),
        ("tr", "%5", "yüzde beş"),
    ],
)
def test_the_sounds_are_those_of_the_words_written_out(language: str, written: str, said: str) -> None:
    found = find_language(language)
    with open_speaker() as speaker:
        speaker.choose(found.code, "female", "f2")
        forms = " ".join(spoken_forms(written.split(), found))
        # The library knows two ways of saying a t, and takes them by its own rules for digits.
        sounds = [speaker.phonemes(line).replace("t2", "t") for line in (forms, said)]
        assert sounds[0] == sounds[1]


def test_every_word_keeps_its_place_and_emoji_have_no_sound() -> None:
    words = ["Hi", "😀", "there", "✨!"]
    assert spoken_forms(words, find_language("en")) == ["Hi", "", "there", "!"]


def test_a_given_form_is_taken_as_it_is() -> None:
    assert spoken_forms(["W3C", "5"], find_language("en"), ["World", None]) == ["World", "5"]


@pytest.mark.parametrize(
    ("text", "language", "whole", "decimals"),
    [
        ("1,250,000", "en", "1250000", ""),
        ("1.250.000", "de", "1250000", ""),
        ("1,250.75", "de", "1250", "75"),
        ("3.5", "en", "3", "5"),
        ("3.5", "de", "3", "5"),
        ("12,50", "fr", "12", "50"),
        ("1.250", "de", "1250", ""),
        ("1.250", "en", "1", "250"),
        ("0.125", "de", "0", "125"),
        ("1\u202f250", "fr", "1250", ""),
    ],
)
def test_numbers_are_understood_in_the_marks_of_their_language(
    text: str, language: str, whole: str, decimals: str
) -> None:
    number = parse_number(text, find_language(language))
    assert number is not None
    assert (number.whole, number.decimals) == (whole, decimals)


def test_what_is_no_number_is_none() -> None:
    for text in ("1.2.3", "192.168.1.1", "1,2,3"):
        assert parse_number(text, find_language("en")) is None


def test_only_well_formed_roman_numerals_have_a_value() -> None:
    assert [roman_value(text) for text in ("IV", "XIV", "MCMXC", "IIX", "", "iv")] == [
        4,
        14,
        1990,
        None,
        None,
        None,
    ]


def test_an_ordinary_word_is_left_alone_in_every_language() -> None:
    for language in LANGUAGES:
        assert spoken_forms(["Istanbul,"], language) == ["Istanbul,"]


def test_every_lexicon_can_be_read_and_names_all_months() -> None:
    for language in LANGUAGES:
        months = lexicon_of(language).dates.months
        assert len(months) in (0, 12), language.code


_PIECES = st.sampled_from(
    [
        *"0123456789.,:/-–%°$€₺ '’()ºª½",
        "km",
        "TL",
        "pm",
        "Nov",
        "XIV",
        "St.",
        "@",
        "www.",
        "e",
        "s",
        "h",
        "th",
        "I",
        "X",
        "a.",
        "\n",
    ]
)


@settings(max_examples=300, deadline=None)
@given(text=st.lists(_PIECES, max_size=14).map("".join), language=st.sampled_from(LANGUAGES))
def test_any_mixture_of_digits_and_signs_is_read_word_by_word(text: str, language: object) -> None:
    assert isinstance(language, type(LANGUAGES[0]))
    words = [word.text for word in split_words(text, language)]
    forms = spoken_forms(words, language)
    assert len(forms) == len(words)
    assert all("\n" not in form for form in forms)
