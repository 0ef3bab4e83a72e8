import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from lumigate.draft.speech.espeak import Utterance, WordEvent
from lumigate.draft.speech.timing import Span, join_words, spread, time_words

HOP = 0.005


def utterance(events: list[WordEvent], sounds: list[float]) -> Utterance:
    return Utterance(np.zeros(0, np.float32), 22_050, tuple(events), tuple(sounds))


def test_a_line_knows_the_word_of_each_character() -> None:
    line = join_words(["one", "", "two", "x"], [False, False, False, True])
    assert line.text == "one twox"
    assert line.owners == (0, 0, 0, 0, 2, 2, 2, 3)


def test_words_said_as_one_share_their_sounds() -> None:
    line = join_words(["has", "been", "to"], [False] * 3)
    said = utterance([WordEvent(0, 0.0, 0), WordEvent(9, 0.6, 6)], [0.0, 0.1, 0.25, 0.4, 0.45, 0.5, 0.6, 0.7])
    spans = time_words(3, line, said, lambda word: 3.0, np.ones(200, np.float32), HOP)
    assert [span.start for span in spans] == [0.0, 0.4, 0.6]


def test_starts_and_ends_leave_silence_out() -> None:
    levels = np.zeros(200, np.float32)
    levels[12:60] = 1.0
    levels[120:180] = 1.0
    line = join_words(["one,", "two"], [False, False])
    said = utterance([WordEvent(0, 0.0, 0), WordEvent(5, 0.55, 1)], [0.06, 0.6])
    first, second = time_words(2, line, said, lambda word: 1.0, levels, HOP)
    assert (round(first.start, 3), round(first.end, 3)) == (0.06, 0.3)
    assert (round(second.start, 3), round(second.end, 3)) == (0.6, 0.9)


def test_words_without_length_share_the_room_beside_them() -> None:
    found = spread([Span(0, 0), Span(0, 0), Span(0.5, 1.0), Span(1.0, 1.0)], 1.25)
    assert [(span.start, span.end) for span in found] == [(0, 0.25), (0.25, 0.5), (0.5, 1.0), (1.0, 1.25)]


@settings(max_examples=60, deadline=None)
@given(
    count=st.integers(1, 12),
    raw=st.lists(st.tuples(st.integers(-2, 60), st.floats(0, 2.0), st.integers(0, 10)), max_size=14),
    loud=st.lists(st.floats(0, 1), min_size=20, max_size=200),
)
def test_spans_are_in_order_apart_and_inside_the_sound_whatever_the_library_says(
    count: int, raw: list[tuple[int, float, int]], loud: list[float]
) -> None:
    line = join_words(["word"] * count, [False] * count)
    said = utterance([WordEvent(*event) for event in raw], [0.1, 0.2, 0.3])
    spans = time_words(count, line, said, lambda word: 4.0, np.array(loud, np.float32), HOP)
    assert len(spans) == count
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert edges[0] >= 0
    assert edges[-1] <= len(loud) * HOP + 1e-9
