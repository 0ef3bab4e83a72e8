import pytest

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.music.theory import NOTE_NAMES, SCALES, Chord, Key, hertz, nearest_voicing, read_key


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("C", "C major"),
        ("a minor", "A minor"),
        ("F#m", "F# minor"),
        ("Bb major", "Bb major"),
        ("d dorian", "D dorian"),
        ("Eb-flat", None),
        ("G-sharp minor", "Ab minor"),
    ],
)
def test_keys_are_read_as_people_write_them(text: str, title: str | None) -> None:
    if title is None:
        with pytest.raises(InvalidRequest, match=text):
            read_key(text)
    else:
        assert read_key(text).title == title


def test_every_key_reads_back_its_own_title() -> None:
    for tonic in range(len(NOTE_NAMES)):
        for scale in SCALES:
            assert read_key(Key(tonic, scale).title) == Key(tonic, scale)


def test_degrees_beyond_the_octave_climb() -> None:
    key = Key(0, "major")
    assert [key.pitch(degree) for degree in (-1, 0, 2, 7, 8)] == [59, 60, 64, 72, 74]
    assert hertz(69) == 440.0


def test_chords_move_as_little_as_they_can() -> None:
    key = Key(0, "major")
    first = nearest_voicing([key.pitch(degree) for degree in Chord(0).degrees()], (), 52, 76)
    second = nearest_voicing([key.pitch(degree) for degree in Chord(3).degrees()], first, 52, 76)
    assert {pitch % 12 for pitch in second} == {5, 9, 0}
    assert sum(abs(new - old) for new, old in zip(second, first, strict=True)) <= 6
