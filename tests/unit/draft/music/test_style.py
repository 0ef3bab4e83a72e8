import pytest

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.music.drums import DRUMS, FILLS, PATTERNS
from lumigate.draft.music.figures import ARPEGGIOS, BASS_LINES, CHORD_FIGURES
from lumigate.draft.music.genres import GENRES
from lumigate.draft.music.style import read_style
from lumigate.draft.music.theory import SCALES
from lumigate.draft.music.timbres import TIMBRES


@pytest.mark.parametrize(
    ("prompt", "genre"),
    [
        ("happy summer promo", "pop"),
        ("boutique hotel spa", "ambient"),
        ("epic space adventure trailer", "cinematic"),
        ("coffee and study at night, lofi", "lofi"),
        ("techno for a neon club", "electronic"),
        ("smooth jazz in a lounge", "jazz"),
        ("a sunset over istanbul, turkish bazaar", "oriental"),
        ("dark horror suspense", "dark"),
        ("campfire folk guitar", "acoustic"),
        ("something with no known word", "pop"),
        ("calm rock", "rock"),
    ],
)
def test_the_words_of_the_prompt_choose_the_kind(prompt: str, genre: str) -> None:
    assert read_style(prompt, 1).genre.name == genre


def test_tempo_and_key_in_the_prompt_are_kept_and_given_ones_win() -> None:
    style = read_style("house at 124 bpm in F# minor", 1)
    assert (style.tempo, style.is_tempo_fixed, style.key.title) == (124.0, True, "F# minor")
    style = read_style("house at 124 bpm in F# minor", 1, tempo=90, key="C")
    assert (style.tempo, style.key.title) == (90.0, "C major")


def test_a_tempo_nobody_can_play_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="tempo 500"):
        read_style("pop", 1, tempo=500)
    with pytest.raises(InvalidRequest, match='"H moll"'):
        read_style("pop", 1, key="H moll")


def test_voices_and_instruments_that_are_not_there_are_named() -> None:
    assert read_style("pop with female vocals, lyrics about rain and a saxophone", 1).not_played == (
        "vocals",
        "lyrics",
        "saxophone",
    )
    assert read_style("pop, instrumental, no vocals", 1).not_played == ()


def test_named_instruments_take_their_place_and_drums_can_be_left_out() -> None:
    genre = read_style("cinematic music with music box and cello, no drums", 1).genre
    assert (genre.arpeggio, genre.lead, genre.drums) == ("music box", "cello", "none")


def test_moods_change_scale_and_tempo() -> None:
    assert read_style("sad piano", 3).key.scale in ("minor", "harmonic minor")
    assert read_style("happy rock", 3).key.scale == "major"


def test_every_kind_names_only_what_exists() -> None:
    assert len(GENRES) >= 8
    for genre in GENRES:
        players = {genre.pad, genre.chords, genre.arpeggio, genre.bass, genre.lead} - {"none"}
        assert players <= set(TIMBRES), genre.name
        assert set(genre.scales) <= set(SCALES)
        assert genre.chord_figure in CHORD_FIGURES
        assert genre.arpeggio_figure in ARPEGGIOS
        assert genre.bass_line in BASS_LINES
        assert set(PATTERNS[genre.drums]) <= set(DRUMS)
        assert genre.drums == "none" or FILLS[genre.drums][0] in DRUMS


def test_every_drum_pattern_fills_one_bar() -> None:
    assert {len(line) for pattern in PATTERNS.values() for line in pattern.values()} == {16}
