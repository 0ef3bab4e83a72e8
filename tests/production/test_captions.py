from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lumigate.domain.engine import TimedWord
from lumigate.kit.rational import Rate
from lumigate.production.captions import MOST_LINES, Voice, even_words, make_cues, timed_words, to_srt, to_vtt

RATE = Rate(30)
WORDS = st.lists(st.text("abcdefgh.,!", min_size=1, max_size=30), min_size=1, max_size=40)


def voice(text: str, *, start: int = 30, until: int = 10_000, duration: float = 4.0) -> Voice:
    return Voice(start=start, until=until, words=even_words(text, duration))


def test_short_text_is_one_line():
    (cue,) = make_cues([voice("Leaves drift down.")], RATE, 42)

    assert cue.text_lines() == ("Leaves drift down.",)


def test_two_lines_are_about_even_and_break_at_a_pause():
    (cue,) = make_cues([voice("Nothing escapes those eyes, not even the smallest sign.")], RATE, 42)

    assert cue.text_lines() == ("Nothing escapes those eyes,", "not even the smallest sign.")


def test_long_text_becomes_several_cues_in_order():
    text = "One two three four five six seven eight nine ten, " * 4
    cues = make_cues([voice(text, duration=16)], RATE, 30)

    assert len(cues) > 1
    assert " ".join(line for cue in cues for line in cue.text_lines()) == text.strip()


@given(WORDS, st.integers(8, 42), st.floats(0.5, 20))
def test_no_cue_has_more_than_two_lines_or_a_line_too_long(words, line_length, duration):
    cues = make_cues([voice(" ".join(words), duration=duration)], RATE, line_length)

    for cue in cues:
        assert len(cue.lines) <= MOST_LINES
        assert all(len(line) <= line_length for line in cue.text_lines())
        assert sum(cue.lines) == len(cue.words)


@given(st.lists(WORDS, min_size=1, max_size=4), st.floats(0.5, 6))
def test_cues_never_overlap_and_words_lie_in_their_cue(scenes, duration):
    length = RATE.frames(duration) + 5
    voices = [
        voice(" ".join(words), start=number * length, until=(number + 1) * length, duration=duration)
        for number, words in enumerate(scenes)
    ]
    cues = make_cues(voices, RATE, 30)

    assert all(before.end <= after.start for before, after in pairwise(cues))
    for cue in cues:
        assert cue.start < cue.end
        assert [word.start for word in cue.words] == sorted(word.start for word in cue.words)
        assert all(cue.start <= word.start <= cue.end for word in cue.words)


def test_the_word_that_is_spoken_is_the_last_that_began():
    words = (TimedWord("one", 0.0, 0.5), TimedWord("two", 0.5, 1.0), TimedWord("three", 1.0, 1.4))
    (cue,) = make_cues([Voice(start=0, until=100, words=words)], RATE, 42)

    assert [cue.spoken_at(frame) for frame in (0, 14, 15, 29, 30, 50)] == [0, 0, 1, 1, 2, 2]


def test_a_cue_lingers_but_not_into_the_next_voice():
    words = (TimedWord("one", 0.0, 1.0),)
    lone, cut = make_cues(
        [Voice(start=0, until=200, words=words), Voice(start=200, until=232, words=words)], RATE, 42
    )

    assert (lone.end, cut.end) == (39, 232)


def test_srt_is_numbered_blocks_with_comma_times():
    text = to_srt(make_cues([voice("Leaves drift down.", start=30, duration=2.0)], RATE, 42), RATE)

    assert text == "1\n00:00:01,000 --> 00:00:03,300\nLeaves drift down.\n"


def test_vtt_carries_the_time_of_every_word_and_escapes_markup():
    words = (TimedWord("Salt", 0.0, 0.5), TimedWord("&", 0.5, 0.8), TimedWord("<light>", 0.8, 1.5))
    text = to_vtt(make_cues([Voice(start=30, until=300, words=words)], RATE, 42), RATE)

    assert text.startswith("WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.800\n")
    assert "Salt <00:00:01.500>&amp; <00:00:01.800>&lt;light&gt;" in text


def test_vtt_times_inside_a_cue_rise():
    text = to_vtt(make_cues([voice("a b c d e f g", duration=0.1)], RATE, 42), RATE)
    stamps = re.findall(r"<(\S+?)>", text)

    assert stamps == sorted(set(stamps))


def test_scripts_without_blanks_are_cut_into_words_and_joined_without_blanks():
    (cue,) = make_cues([voice("秋の森を歩く狐。")], RATE, 42)

    assert cue.text_lines() == ("秋の森を歩く狐。",)
    assert len(cue.words) > 1


@given(st.text("ab cdé文字。", min_size=1).filter(str.strip), st.floats(0.1, 60))
def test_even_words_fill_the_whole_time(text, duration):
    words = even_words(text, duration)

    assert words[0].start == 0.0
    assert abs(words[-1].end - duration) < 0.01
    assert "".join(word.text for word in words) == "".join(text.split())


def test_words_are_shown_as_written_where_the_speaker_told_as_many():
    told = (TimedWord("leaves", 0.1, 0.4), TimedWord("drift", 0.4, 0.8), TimedWord("down", 0.8, 1.2))

    assert [word.text for word in timed_words("Leaves drift down.", told, 1.3)] == [
        "Leaves",
        "drift",
        "down.",
    ]


def test_other_words_than_written_are_shown_as_told():
    told = (TimedWord("twenty", 0.0, 0.5), TimedWord("five", 0.5, 1.0))

    assert timed_words("25", told, 1.0) == told


def test_times_of_a_speaker_are_put_in_order_and_into_the_sound():
    told = (TimedWord("a", 0.5, 0.4), TimedWord("b", 0.2, 9.0))

    assert timed_words("a b", told, 1.0) == (TimedWord("a", 0.5, 0.5), TimedWord("b", 0.5, 1.0))


def test_marks_and_leading_vowels_stay_with_their_letter():
    words = [word.text for word in even_words("สุนัขจิ้งจอกเดินผ่านป่าฤดูใบไม้ร่วง", 4.0)]

    assert len(words) > 2
    assert not any(unicodedata.category(word[0]).startswith("M") for word in words)
    assert not any(word[-1] in "เแโใไ" for word in words)
