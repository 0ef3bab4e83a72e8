from __future__ import annotations

import math

import numpy as np
import pytest

from lumigate.kit.rational import Rate
from lumigate.media.audio import AudioClip, read_audio, write_audio
from lumigate.production.render.mixing import SAMPLE_RATE, ducking, music_bed, run_mix, voice_track
from lumigate.production.render.tasks import MixOrder, VoiceFile


def tone(seconds, pitch=220.0, level=0.3):
    steps = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return np.repeat((level * np.sin(2 * math.pi * pitch * steps))[:, None], 2, axis=1).astype(np.float32)


def wav(path, samples):
    write_audio(AudioClip(samples, SAMPLE_RATE), path, "audio/wav")
    return path


def test_music_steps_back_before_the_voice_and_comes_back_after():
    voice = np.zeros((10 * SAMPLE_RATE, 2), np.float32)
    voice[4 * SAMPLE_RATE : 6 * SAMPLE_RATE] = tone(2)
    gain = ducking(voice)

    assert gain[1 * SAMPLE_RATE] == pytest.approx(1.0, abs=0.01)
    assert 20 * math.log10(gain[5 * SAMPLE_RATE]) == pytest.approx(-9.0, abs=0.5)
    assert gain[round(3.95 * SAMPLE_RATE)] < 0.6
    assert gain[9 * SAMPLE_RATE] == pytest.approx(1.0, abs=0.01)
    assert np.abs(np.diff(gain)).max() < 1e-3


@pytest.mark.parametrize("seconds", [3.0, 7.3, 20.0])
def test_music_is_repeated_or_cut_to_the_film_and_ends_in_silence(seconds):
    bed = music_bed(tone(5.0), round(seconds * SAMPLE_RATE))

    assert len(bed) == round(seconds * SAMPLE_RATE)
    assert np.abs(bed[-20:]).max() < 0.01
    assert np.abs(bed[:20]).max() < 0.01
    assert np.abs(bed).max() < 0.5


def test_music_without_samples_is_silence():
    assert not music_bed(np.zeros((0, 2), np.float32), 100).any()


def test_a_voice_that_would_run_over_the_end_is_cut(tmp_path):
    voice = VoiceFile(path=wav(tmp_path / "v.wav", tone(2)), start=15)

    assert voice_track((voice,), Rate(30), SAMPLE_RATE).shape == (SAMPLE_RATE, 2)


def test_the_mix_is_exactly_as_long_as_the_film_and_as_loud_as_promised(tmp_path):
    clicks = tone(4, 300) * (np.arange(4 * SAMPLE_RATE) % 12_000 < 300)[:, None] * 3
    order = MixOrder(
        voices=(VoiceFile(path=wav(tmp_path / "v.wav", clicks.astype(np.float32)), start=30),),
        music=wav(tmp_path / "m.wav", tone(3, 110)),
        frames=301,
        rate=Rate(30000, 1001),
        out=tmp_path / "mix.m4a",
    )
    made = run_mix(order, lambda share: None)
    heard = read_audio(order.out)

    assert made.loudness == pytest.approx(-14.0, abs=1.0)
    assert made.true_peak < -1.0
    assert len(heard.samples) == pytest.approx(301 * 1001 / 30000 * SAMPLE_RATE, abs=1024)
