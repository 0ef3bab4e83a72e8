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


def power_between(piece: Piece, start: float, stop: float) -> float:
    part = piece.samples[:, int(start * 48_000) : int(stop * 48_000)]
    return float(10 * np.log10(np.mean(np.square(part)) + 1e-12))


@pytest.mark.parametrize("genre", [genre.name for genre in GENRES])
def test_every_kind_is_loud_enough_clean_and_balanced(genre: str) -> None:
    piece = render(genre, 12, 7)
    assert piece.style.genre.name == genre
    measured = measure(AudioClip(piece.samples.T, 48_000))
    assert measured.lufs is not None
    assert abs(measured.lufs + 14.0) <= 1.0
    assert measured.peak_dbtp <= -1.0
    assert np.abs(piece.samples.mean(axis=1)).max() < 1e-3
    assert 500 <= centroid(piece) <= 2200
    octaves = octave_levels(piece.samples)
    # No octave between 62 Hz and 6 kHz drowns the others or is missing.
    assert octaves[1:7].max() - octaves[1:7].min() < 16
    assert octaves[1] - octaves[3] < 9


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
