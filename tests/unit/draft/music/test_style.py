import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.music.drums import DRUMS, FILLS, PATTERNS
from lumigate.draft.music.figures import ARPEGGIOS, BASS_LINES, CHORD_FIGURES
from lumigate.draft.music.genres import GENRES, MOODS
from lumigate.draft.music.style import TEMPO_RANGE, read_style
from lumigate.draft.music.theory import SCALES
from lumigate.draft.music.timbres import TIMBRES
from lumigate.draft.music.vocabulary import PLACES, read_table


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
        ("sad slow blues", "blues"),
        ("reggae on the beach", "reggae"),
        ("funky soul groove", "funk"),
        ("drum and bass chase", "drum and bass"),
        ("hip-hop beat", "hip hop"),
        ("música electrónica alegre", "electronic"),
        ("traurige klassische Musik mit Klavier", "classical"),
        ("musique de détente pour le yoga", "ambient"),
        ("musica epica per un trailer", "cinematic"),
        ("música para festa infantil de aniversário", "celebration"),
        ("korku filmi için gerilim", "dark"),
        ("грустный джаз", "jazz"),
        ("ジャズ", "jazz"),
        ("摇滚 音乐", "rock"),
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
    assert read_style("pop with female vocals, lyrics about rain and a didgeridoo", 1).not_played == (
        "vocals",
        "lyrics",
        "didgeridoo",
    )
    assert read_style("a choir, kadın vokal, mit Gesang, голос", 1).not_played == (
        "choir",
        "vokal",
        "gesang",
        "голос",
    )
    for prompt in (
        "pop, instrumental, no vocals",
        "pop ohne Gesang",
        "pop sans voix",
        "pop sin voz",
        "рок без вокала",
    ):
        assert read_style(prompt, 1).not_played == (), prompt


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


@pytest.mark.parametrize(
    ("prompt", "mood"),
    [
        ("música triste", "sad"),
        ("fröhliche Musik, sehr fröhlich", "happy"),
        ("musique calme et douce", "calm"),
        ("musica energica e veloce", "energetic"),
        ("música romântica de amor", "romantic"),
        ("hüzünlü", "sad"),
        ("мрачная музыка", "dark"),
        ("悲しい", "sad"),
        ("a mysterious secret", "mysterious"),
    ],
)
def test_moods_are_read_in_other_languages(prompt: str, mood: str) -> None:
    chosen = read_style(prompt, 1).mood
    assert chosen is not None
    assert chosen.name == mood


def test_every_instrument_that_is_listed_can_be_played() -> None:
    table = read_table()
    for place in PLACES:
        for name, words in table[place].items():
            assert name in TIMBRES
            for word in words:
                genre = read_style(word.rstrip("*"), 1).genre
                assert getattr(genre, place) == name, word
    assert sum(len(table[place]) for place in PLACES) >= 45


def test_every_kind_and_mood_has_words_and_no_words_stand_for_nothing() -> None:
    table = read_table()
    assert set(table["names"]) == set(table["hints"]) == {genre.name for genre in GENRES}
    assert set(table["moods"]) == {mood.name for mood in MOODS}


@pytest.mark.parametrize(
    ("prompt", "plan"),
    [
        ("rock: intro, verse, chorus, outro", ("intro", "verse", "chorus", "outro")),
        ("Intro - Verse - Pre-chorus - Chorus", ("intro", "verse", "build", "chorus")),
        ("pop with verse, then chorus, bridge and chorus", ("verse", "chorus", "bridge", "chorus")),
        ("a song with a strong chorus", ()),
    ],
)
def test_listed_sections_are_the_plan(prompt: str, plan: tuple[str, ...]) -> None:
    assert read_style(prompt, 1).sections == plan


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=150), st.integers(0, 2**32 - 1))
def test_any_text_has_a_style(prompt: str, seed: int) -> None:
    style = read_style(prompt, seed)
    assert TEMPO_RANGE[0] <= style.tempo <= TEMPO_RANGE[1]
    assert style.genre.name in {genre.name for genre in GENRES}


def test_a_tempo_beyond_what_is_played_is_told() -> None:
    assert read_style("techno, 20 bpm", 1).not_played == ("20 bpm",)
    fast = read_style("techno, 5000 bpm", 1)
    assert (fast.tempo, fast.not_played) == (220.0, ("5000 bpm",))
    assert read_style("techno, 128 bpm", 1).not_played == ()
