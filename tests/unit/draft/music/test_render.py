import numpy as np
import pytest

from lumigate.draft.music.genres import GENRES
from lumigate.draft.music.master import octave_levels
from lumigate.draft.music.render import Piece, render
from lumigate.media.audio import AudioClip
from lumigate.media.loudness import measure


def centroid(piece: Piece) -> float:
    power = np.square(np.abs(np.fft.rfft(piece.samples.mean(axis=0))))
    return float((power * np.fft.rfftfreq(piece.samples.shape[1], 1 / 48_000)).sum() / power.sum())


def low_share(piece: Piece) -> float:
    """Return how much of the power lies below 150 Hz."""
    power = np.square(np.abs(np.fft.rfft(piece.samples.mean(axis=0))))
    return float(power[np.fft.rfftfreq(piece.samples.shape[1], 1 / 48_000) < 150].sum() / power.sum())


def octaves_of(sound: np.ndarray) -> np.ndarray:
    """Return the power in dB of seven octaves from 62 Hz to 8 kHz."""
    power = np.square(np.abs(np.fft.rfft(sound * np.hanning(len(sound)))))
    hertz = np.fft.rfftfreq(len(sound), 1 / 48_000)
    edges = 62.0 * 2.0 ** np.arange(8)
    return np.array(
        [10 * np.log10(power[(hertz >= low) & (hertz < 2 * low)].sum() + 1e-9) for low in edges[:-1]]
    )


def power_between(piece: Piece, start: float, stop: float) -> float:
    part = piece.samples[:, int(start * 48_000) : int(stop * 48_000)]
    return float(10 * np.log10(np.mean(np.square(part)) + 1e-12))


@pytest.mark.parametrize("genre", [genre.name for genre in GENRES])
def test_every_kind_is_loud_enough_clean_and_balanced(genre: str) -> None:
    piece = render(genre, 12, 7)
    assert piece.style.genre.name == genre
    measured = measure(AudioClip(piece.samples.T, 48_000))
    assert measured.lufs is not None
    assert abs(measured.lufs + 14.0) <= 0.4
    assert measured.peak_dbtp <= -1.0
    assert np.abs(piece.samples.mean(axis=1)).max() < 1e-3
    assert 900 <= centroid(piece) <= 2500
    assert low_share(piece) < 0.38
    octaves = octave_levels(piece.samples)
    # No octave between 62 Hz and 6 kHz drowns the others or is missing.
    assert octaves[1:7].max() - octaves[1:7].min() < 16
    # Along the slope that is aimed at, a little below equal power in every octave, none is far off.
    slope = np.polyfit(np.arange(2, 8), octaves[2:8], 1)[0]
    assert -2.4 < slope < 0.2
    assert octaves[1] - octaves[3] < 4
    assert octaves[0] < octaves[1]


@pytest.fixture(scope="module")
def song() -> Piece:
    return render("happy summer promo pop", 40, 2)


def test_the_energy_rises_from_the_beginning_to_the_refrain(song: Piece) -> None:
    bar = song.form.bar
    powers = {
        section.name: power_between(song, section.first_bar * bar, (section.first_bar + section.bars) * bar)
        for section in song.form.sections
    }
    assert powers["intro"] + 1.5 < powers["chorus"]


def test_the_length_is_kept_to_the_sample_and_the_end_is_silent(song: Piece) -> None:
    assert song.samples.shape == (2, 40 * 48_000)
    assert np.abs(song.samples[:, -48:]).max() < 1e-3
    assert np.abs(song.samples[:, 0]).max() < 1e-3
    assert power_between(song, 39.7, 40) < power_between(song, 30, 36) - 20


def test_nothing_is_silent_in_the_middle(song: Piece) -> None:
    frames = song.samples[:, : 36 * 48_000].reshape(2, -1, 24_000)
    assert np.sqrt(np.mean(np.square(frames), axis=(0, 2))).min() > 0.01


def test_the_sides_differ_but_agree(song: Piece) -> None:
    assert 0.2 < float(np.corrcoef(song.samples)[0, 1]) < 0.995


def test_the_same_prompt_and_seed_give_the_same_samples() -> None:
    first = render("lofi", 6, 5).samples
    assert np.array_equal(first, render("lofi", 6, 5).samples)
    assert not np.array_equal(first, render("lofi", 6, 6).samples)


def test_a_loop_leads_from_its_end_into_its_beginning() -> None:
    piece = render("techno", 8, 3, loop=True)
    assert piece.samples.shape[1] == 8 * 48_000
    seam = np.abs(piece.samples[:, 0] - piece.samples[:, -1]).max()
    steps = np.abs(np.diff(piece.samples, axis=1))
    assert seam <= np.percentile(steps, 99.9)
    # What rings at the end rings on at the beginning: no hole at the seam.
    assert power_between(piece, 7.8, 8.0) > -40
    assert power_between(piece, 0.0, 0.2) > -40


def test_given_tempo_is_heard_in_the_distance_of_the_kicks() -> None:
    piece = render("house techno", 10, 1, tempo=120)
    kicks = np.array(sorted({stroke.start for stroke in piece.score.strokes if stroke.drum == "kick"}))
    assert piece.form.tempo == pytest.approx(120)
    assert np.allclose(np.diff(kicks) % 0.5, 0.0, atol=1e-6) or np.diff(kicks).min() >= 0.49


@pytest.mark.parametrize("seconds", [2.0, 5.0, 7.77])
@pytest.mark.parametrize("prompt", ["calm ambient", "angry drum and bass", "sad classical", "dark hip hop"])
def test_short_pieces_are_as_loud_and_end_in_silence(prompt: str, seconds: float) -> None:
    piece = render(prompt, seconds, 2)
    measured = measure(AudioClip(piece.samples.T, 48_000))
    assert piece.samples.shape[1] == round(seconds * 48_000)
    assert measured.lufs == pytest.approx(-14.0, abs=0.5)
    assert measured.peak_dbtp <= -1.0
    assert power_between(piece, seconds - 0.02, seconds) < -45


@pytest.mark.parametrize("loop", [False, True])
def test_stems_add_up_to_the_piece(loop: bool) -> None:
    piece = render("pop", 6, 4, stems=True, loop=loop)
    stems = dict(piece.stems())
    assert list(stems) == ["drums", "bass", "harmony", "melody", "effects"]
    total = np.sum(list(stems.values()), axis=0)
    error = np.sqrt(np.mean(np.square(total - piece.samples)))
    assert 20 * np.log10(error / np.sqrt(np.mean(np.square(piece.samples)))) < -100
    assert max(float(np.abs(stem).max()) for stem in stems.values()) < 0.95
    assert np.array_equal(piece.samples, render("pop", 6, 4, loop=loop).samples)


def test_each_stem_has_what_its_name_says() -> None:
    def share(samples: np.ndarray, low: float, high: float) -> float:
        power = np.square(np.abs(np.fft.rfft(samples.mean(axis=0))))
        hertz = np.fft.rfftfreq(samples.shape[1], 1 / 48_000)
        return float(power[(hertz >= low) & (hertz < high)].sum() / power.sum())

    stems = dict(render("pop", 12, 4, stems=True).stems())
    assert share(stems["bass"], 30, 500) > 0.8
    assert share(stems["melody"], 300, 20_000) > 0.9
    assert share(stems["drums"], 4_000, 20_000) > 2 * share(stems["harmony"], 4_000, 20_000)
    quiet = dict(render("pop, no drums", 6, 4, stems=True).stems())
    assert not quiet["drums"].any()
    assert not list(render("pop", 4, 4).stems())


def test_a_loop_goes_round_in_colour_too() -> None:
    piece = render("ambient", 8, 3, loop=True)
    around = np.concatenate([piece.samples[:, -24_000:], piece.samples[:, :24_000]], axis=1).mean(axis=0)
    parts = (around[12_000:24_000], around[18_000:30_000], around[24_000:36_000])
    before, across, after = (octaves_of(part) for part in parts)
    # What is heard across the seam is like what is heard before and after it.
    assert np.abs(across - (before + after) / 2).max() < 5


def test_seeds_write_different_music() -> None:
    def tune(seed: int) -> tuple[list[int], list[int]]:
        score = render("pop in C major at 110 bpm", 20, seed).score
        melody = [note.pitch for note in score.notes if note.role == "lead"]
        return melody, [note.pitch % 12 for note in score.notes if note.role == "bass"]

    tunes = [tune(seed) for seed in range(6)]
    melodies = [melody for melody, _ in tunes]
    for number, melody in enumerate(melodies):
        for other_melody in melodies[number + 1 :]:
            length = min(len(melody), len(other_melody))
            same = np.mean(np.array(melody[:length]) == np.array(other_melody[:length]))
            assert same < 0.6
            assert melody != other_melody
    assert len({tuple(bass) for _, bass in tunes}) >= 4
