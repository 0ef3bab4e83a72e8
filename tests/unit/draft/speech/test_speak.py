from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.speech.order import SPEECH, SpeechOrder, SpeechResult
from lumigate.draft.speech.task import speak
from lumigate.media.audio import read_audio
from lumigate.media.loudness import measure

TEXT = (
    "Welcome to Istanbul. The city where two continents meet, and every sunset tells a story. "
    "Stay in the heart of the old town — it costs $1,250.50!"
)


def say(folder: Path, text: str = TEXT, **settings: object) -> SpeechResult:
    order = SpeechOrder(
        **{"text": text, "language": "en", "folder": folder, "model": "draft-voice", **settings}
    )
    return speak(order, lambda done: None)


def levels_of(result: SpeechResult, hop: float = 0.005) -> np.ndarray:
    clip = read_audio(result.path, channels=1)
    step = int(clip.sample_rate * hop)
    samples = clip.samples[: len(clip.samples) // step * step, 0].reshape(-1, step)
    return np.sqrt(np.mean(np.square(samples), axis=1))


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> SpeechResult:
    return say(tmp_path_factory.mktemp("speech"))


def test_every_written_word_has_its_time_in_order_and_inside_the_sound(spoken: SpeechResult) -> None:
    assert [word.text for word in spoken.words] == TEXT.split()
    edges = [edge for word in spoken.words for edge in (word.start, word.end)]
    assert edges == sorted(edges)
    assert all(word.end > word.start for word in spoken.words)
    assert 0 <= edges[0] < 0.2
    assert edges[-1] <= spoken.duration


def test_words_after_a_rest_start_where_the_sound_starts(spoken: SpeechResult) -> None:
    levels = levels_of(spoken)
    loud = levels > 0.04 * levels.max()
    onsets = [
        index * 0.005
        for index in range(len(loud))
        if loud[index] and not loud[max(0, index - 24) : index].any()
    ]
    starts = np.array([word.start for word in spoken.words])
    assert len(onsets) >= 3
    assert all(np.abs(starts - onset).min() <= 0.06 for onset in onsets)


def test_words_are_heard_while_they_last(spoken: SpeechResult) -> None:
    levels = levels_of(spoken)
    for word in spoken.words:
        if word.text != "—":
            assert levels[int(word.start / 0.005) : int(word.end / 0.005) + 1].max() > 0.03 * levels.max(), (
                word
            )


def test_the_voice_has_an_even_loudness_and_no_clipping(spoken: SpeechResult) -> None:
    clip = read_audio(spoken.path)
    measured = measure(clip)
    assert measured.lufs is not None
    assert abs(measured.lufs + 18.0) < 1.0
    assert measured.peak_dbtp <= -1.0
    assert abs(float(clip.samples.mean())) < 1e-3
    assert clip.sample_rate == 48_000
    assert abs(clip.seconds - spoken.duration) < 0.01


def test_rate_changes_the_length_and_pitch_the_fundamental(tmp_path: Path) -> None:
    normal = say(tmp_path, "We are on our way home.")
    quick = say(tmp_path, "We are on our way home.", rate=2.0)
    assert 1.5 < normal.duration / quick.duration < 2.4
    assert [word.text for word in quick.words] == [word.text for word in normal.words]
    low = fundamental(say(tmp_path, "We are on our way home.", pitch=0.8))
    high = fundamental(say(tmp_path, "We are on our way home.", pitch=1.4))
    assert 1.4 < high / low < 2.1


def fundamental(result: SpeechResult) -> float:
    clip = read_audio(result.path, sample_rate=16_000, channels=1)
    found: list[float] = []
    for start in range(0, len(clip.samples) - 2048, 1024):
        piece = clip.samples[start : start + 2048, 0]
        if piece.std() < 0.03:
            continue
        alike = np.fft.irfft(np.abs(np.fft.rfft(piece - piece.mean(), 8192)) ** 2)
        lag = 40 + int(np.argmax(alike[40:250]))
        found.append(16_000 / lag)
    return float(np.median(found))


def test_the_same_order_gives_the_same_bytes(tmp_path: Path) -> None:
    first = say(tmp_path, "Twice the same.").path.read_bytes()
    assert say(tmp_path, "Twice the same.").path.read_bytes() == first


@pytest.mark.parametrize("mime", ["audio/mpeg", "audio/mp4", "audio/flac", "audio/ogg"])
def test_every_format_can_be_read_back(tmp_path: Path, mime: str) -> None:
    result = say(tmp_path, "Short.", mime=mime)
    assert result.mime == mime
    assert abs(read_audio(result.path).seconds - result.duration) < 0.12


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "İstanbul'a hoş geldiniz."),
        ("ru", "Добро пожаловать в Стамбул."),
        ("ar", "مرحبا بكم في اسطنبول."),
        ("zh", "欢迎来到伊斯坦布尔。"),
        ("ja", "イスタンブールへようこそ。"),
        ("hi", "इस्तांबुल में आपका स्वागत है।"),
        ("th", "ยินดีต้อนรับสู่อิสตันบูล"),
        ("", "Καλώς ήρθατε."),
    ],
)
def test_languages_are_spoken_and_timed(tmp_path: Path, language: str, text: str) -> None:
    result = say(tmp_path, text, language=language, voice="male")
    assert "".join(word.text for word in result.words) == text.replace(" ", "")
    assert result.duration > 0.6
    assert levels_of(result).max() > 0.05


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"text": "  "}, "empty"),
        ({"text": "... !"}, "nothing to say"),
        ({"text": "😀 🎉"}, "nothing to say"),
        ({"text": "a" * 20_001}, "20001 characters"),
        ({"rate": 3.0}, "rate 3 is out of range"),
        ({"pitch": 0.1}, "pitch 0.1 is out of range"),
        ({"voice": "nobody"}, '"nobody"'),
        ({"language": "tlh"}, '"tlh"'),
        ({"mime": "video/mp4"}, "video/mp4"),
        ({"language": "ja", "text": "東京"}, "kanji"),
        ({"text": "half \ud83d"}, "lone surrogate"),
        ({"text": "<speak>broken"}, "SSML is broken"),
        ({"text": "<speak><break/></speak>"}, "nothing to say"),
        ({"text": '<speak>a <lang xml:lang="ja">東京</lang></speak>'}, "kanji"),
    ],
)
def test_what_cannot_be_spoken_is_refused_with_the_reason(
    tmp_path: Path, settings: dict[str, object], says: str
) -> None:
    with pytest.raises(InvalidRequest, match=says):
        say(tmp_path, **settings)


def test_markup_changes_how_words_are_said_and_keeps_them_as_written(tmp_path: Path) -> None:
    plain = say(tmp_path, "We are on our way home now.")
    marked = say(
        tmp_path,
        '<speak>We are <prosody rate="x-slow">on our way</prosody> home<break time="800ms"/> now.</speak>',
    )
    assert [word.text for word in marked.words] == [word.text for word in plain.words]
    home, now = marked.words[-2:]
    assert now.start - home.end == pytest.approx(0.8, abs=0.08)
    slow, usual = (found.words[4].end - found.words[2].start for found in (marked, plain))
    assert slow > 1.4 * usual


def test_volume_is_heard_word_by_word(tmp_path: Path) -> None:
    result = say(tmp_path, '<speak>Loud words <prosody volume="-12dB">quiet words</prosody> again.</speak>')
    levels = levels_of(result)
    loud, quiet = (
        levels[int(word.start / 0.005) + 4 : int(word.end / 0.005) - 4].max()
        for word in (result.words[1], result.words[3])
    )
    assert 8 < 20 * np.log10(loud / quiet) < 16


def test_pitch_in_markup_raises_the_voice(tmp_path: Path) -> None:
    usual = fundamental(say(tmp_path, "<speak>We are on our way home.</speak>"))
    high = fundamental(
        say(tmp_path, '<speak><prosody pitch="+30%">We are on our way home.</prosody></speak>')
    )
    assert 1.15 < high / usual < 1.45


def test_what_the_markup_asks_in_vain_is_named(tmp_path: Path) -> None:
    assert say(tmp_path, '<speak><mark name="a"/>Hello.</speak>').ignored == ("<mark>",)


@pytest.mark.parametrize("language", ["de", "ru", "cmn", "hi"])
def test_words_start_with_their_sound_in_other_languages(tmp_path: Path, language: str) -> None:
    text = {
        "de": "Guten Morgen, heute reden wir. Bitte setzen, dann geht es los.",
        "ru": "Доброе утро, сегодня говорим. Садитесь, потом начнём.",
        "cmn": "早上好，今天谈谈。请坐，然后开始。",
        "hi": "नमस्ते, आज बात करेंगे। बैठिए, फिर शुरू।",
    }[language]
    result = say(tmp_path, text, language=language, voice="leo")
    levels = levels_of(result)
    loud = levels > 0.04 * levels.max()
    onsets = [
        index * 0.005
        for index in range(len(loud))
        if loud[index] and not loud[max(0, index - 24) : index].any()
    ]
    starts = np.array([word.start for word in result.words])
    assert len(onsets) >= 2
    assert all(np.abs(starts - onset).min() <= 0.03 for onset in onsets)


def test_a_long_text_loses_no_word_and_does_not_drift(tmp_path: Path) -> None:
    text = "\n\n".join(f"{TEXT} Part {number} ends here, at 3:30 pm." for number in range(12))
    result = say(tmp_path, text)
    assert [word.text for word in result.words] == text.split()
    edges = [edge for word in result.words for edge in (word.start, word.end)]
    assert edges == sorted(edges)
    levels = levels_of(result)
    last = result.words[-1]
    assert levels[int(last.end / 0.005) + 30 :].max() < 0.02 * levels.max()
    assert levels[int(last.start / 0.005) : int(last.end / 0.005)].max() > 0.1 * levels.max()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.one_of(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
        st.lists(
            st.sampled_from(
                [
                    "<speak>",
                    "</speak>",
                    "<p>",
                    "</p>",
                    "<break/>",
                    "&amp;",
                    "hi ",
                    "5 km",
                    '<lang xml:lang="de">',
                ]
            ),
            max_size=6,
        ).map(lambda parts: "<speak>" + "".join(parts) + "</speak>"),
    ),
    language=st.sampled_from(["", "en", "de", "tr", "ar", "zh", "ja", "th"]),
)
def test_any_text_is_spoken_or_refused(tmp_path: Path, text: str, language: str) -> None:
    try:
        result = say(tmp_path, text, language=language)
    except InvalidRequest:
        return
    edges = [edge for word in result.words for edge in (word.start, word.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= result.duration + 1e-6 for edge in edges)
    assert read_audio(result.path).seconds == pytest.approx(result.duration, abs=0.01)
    if not text.lstrip("\ufeff \t\n\r").startswith("<"):
        assert "".join(word.text for word in result.words) == "".join(text.split())


def test_the_task_names_its_function() -> None:
    module, _, name = SPEECH.target.partition(":")
    assert (module, name) == (speak.__module__, speak.__name__)
