import numpy as np
import pytest

from lumigate.draft.acoustics.dynamics import Compression, compress, limit, true_peaks
from lumigate.draft.acoustics.levels import SAMPLE_RATE, decibels, frame_levels, gain
from lumigate.draft.acoustics.loudness import bring_to
from lumigate.media.audio import AudioClip
from lumigate.media.loudness import measure


def tone(seconds: float, level: float, hertz: float = 997.0) -> np.ndarray:
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return (gain(level) * np.sin(2 * np.pi * hertz * time)).astype(np.float32)


def test_levels_and_factors_are_each_others_inverse() -> None:
    assert decibels(gain(-12.5)) == pytest.approx(-12.5)
    assert decibels(0.0) == -120.0
    assert frame_levels(np.ones(25, np.float32), 10)[:2] == pytest.approx([1.0, 1.0])


def test_a_compressor_brings_loud_and_quiet_together() -> None:
    sound = np.concatenate([tone(1.0, -30.0), tone(1.0, -6.0)])
    compress(sound, Compression(threshold=-24.0, ratio=4.0), SAMPLE_RATE)
    quiet, loud = sound[20_000:44_000].std(), sound[70_000:92_000].std()
    assert decibels(quiet * 2**0.5) == pytest.approx(-30.0, abs=0.5)
    # 15 dB over the threshold (in effective level) become a quarter of that.
    assert 9.0 < decibels(loud / quiet) < 15.0


def test_a_limiter_holds_peaks_and_leaves_the_rest() -> None:
    sound = np.stack([tone(1.0, -12.0), tone(1.0, -12.0)])
    sound[:, 24_000:24_200] *= 8
    before = sound.copy()
    limit(sound, -1.0)
    assert measure(AudioClip(sound.T, SAMPLE_RATE)).peak_dbtp <= -1.0
    assert np.array_equal(sound[:, :20_000], before[:, :20_000])


def test_peaks_between_samples_are_seen() -> None:
    # A quarter of the rate, struck at 45 degrees: no sample reaches the crest.
    time = np.arange(4_800)
    sound = np.sin(np.pi / 2 * time + np.pi / 4).astype(np.float32)
    assert np.abs(sound).max() < 0.72
    assert true_peaks(sound, 96)[10:-10].min() > 0.97


@pytest.mark.parametrize("start", [-40.0, -3.0])
def test_sound_is_brought_to_a_loudness(start: float) -> None:
    sound = np.random.Generator(np.random.PCG64(3)).standard_normal((2, 3 * SAMPLE_RATE), np.float32)
    sound *= np.float32(gain(start) / 4)
    measured = measure(AudioClip(bring_to(sound, -16.0, -1.5).T, SAMPLE_RATE))
    assert measured.lufs == pytest.approx(-16.0, abs=0.4)
    assert measured.peak_dbtp <= -1.5 + 1e-3


def test_silence_and_clicks_have_no_loudness_and_stay() -> None:
    assert not bring_to(np.zeros((2, SAMPLE_RATE), np.float32), -14.0, -1.0).any()
    click = np.zeros((2, 2_000), np.float32)
    click[:, 1_000] = 0.5
    assert np.abs(bring_to(click, -14.0, -1.0)).max() == pytest.approx(0.5, rel=0.05)
