import numpy as np

from lumigate.domain.engine import TimedWord
from lumigate.draft.speech.tape import Tape


def test_sentences_lie_one_after_the_other_with_their_words() -> None:
    tape = Tape(0.0)
    tape.wait(0.5)
    for _ in range(2):
        tape.lay(np.ones(48_000, np.float32), (TimedWord("a", 0.25, 0.75),), 1.5)
    samples = tape.cut()
    assert len(samples) == round(3.5 * 48_000)
    assert [float(samples[round(at * 48_000)]) for at in (0.4, 0.6, 1.6, 2.1, 3.2)] == [0, 1, 0, 1, 0]
    assert [(word.start, word.end) for word in tape.words] == [(0.75, 1.25), (2.25, 2.75)]
    assert tape.heard


def test_what_sounds_longer_than_its_time_overlaps() -> None:
    tape = Tape(10.0)
    for _ in range(2):
        tape.lay(np.ones(48_000, np.float32), (), 0.5)
    tape.wait(0.5)
    assert float(tape.cut()[30_000]) == 2.0


def test_silence_is_not_heard() -> None:
    tape = Tape(1.0)
    tape.lay(np.zeros(10, np.float32), (), 1.0)
    assert not tape.heard
