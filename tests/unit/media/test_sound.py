"""Sound read, written, resampled, and set to a loudness."""

from __future__ import annotations

import math
from pathlib import Path

import av
import numpy as np
import pytest

from lumigate.domain.errors import TooLarge, UnsupportedMedia
from lumigate.kit.sniff import sniff
from lumigate.media.audio import AudioClip, read_audio, resample, write_audio
from lumigate.media.loudness import integrated_lufs, limit_peaks, measure, normalise, true_peak

MIMES = ["audio/wav", "audio/mpeg", "audio/mp4", "audio/flac", "audio/ogg"]


def tone(seconds: float = 1.0, rate: int = 48_000, channels: int = 2, level: float = 0.3) -> AudioClip:
    time = np.arange(round(rate * seconds)) / rate
    wave = (level * np.sin(2 * np.pi * 997 * time)).astype(np.float32)
    return AudioClip(np.repeat(wave[:, None], channels, axis=1), rate)


def clicks(seconds: float = 4.0) -> AudioClip:
    noise = np.random.default_rng(2).standard_normal((round(48_000 * seconds), 2)) * 0.05
    noise[::12_000] = 0.95
    return AudioClip(noise.astype(np.float32), 48_000)


@pytest.mark.parametrize("mime", MIMES)
def test_every_type_comes_back_with_its_shape_and_sound(tmp_path: Path, mime) -> None:
    clip = tone()
    write_audio(clip, tmp_path / "a", mime)
    heard = read_audio(tmp_path / "a")
    assert (heard.sample_rate, heard.channels, heard.samples.dtype) == (48_000, 2, np.float32)
    assert heard.seconds == pytest.approx(1.0, abs=0.03)
    length = min(len(heard.samples), len(clip.samples)) - 4000
    assert np.abs(heard.samples[4000:length] - clip.samples[4000:length]).max() < 0.02


@pytest.mark.parametrize("mime", MIMES)
def test_the_first_bytes_say_what_it_is(tmp_path: Path, mime) -> None:
    write_audio(tone(0.1), tmp_path / "a", mime)
    assert sniff((tmp_path / "a").read_bytes()[:64]) == mime


@pytest.mark.parametrize("mime", MIMES)
def test_equal_sound_gives_equal_bytes_and_tags_are_kept(tmp_path: Path, mime) -> None:
    tags = {"engine": "draft", "prompt": "deniz sesi", "title": "Sea"}
    for name in ("a", "b"):
        write_audio(tone(0.2), tmp_path / name, mime, tags)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    with av.open(str(tmp_path / "a")) as container:
        found = {**container.metadata, **container.streams[0].metadata}
    assert found["title"] == "Sea"
    assert "draft" in (found.get("engine") or found["comment"])
    assert "deniz sesi" in (found.get("prompt") or found["comment"])


@pytest.mark.parametrize("mime", MIMES)
def test_rates_that_a_codec_does_not_know_are_resampled(tmp_path: Path, mime) -> None:
    write_audio(tone(rate=11_000, channels=1), tmp_path / "a", mime)
    heard = read_audio(tmp_path / "a")
    assert heard.sample_rate in (11_000, 48_000)
    assert heard.seconds == pytest.approx(1.0, abs=0.05)


def test_reading_resamples_and_mixes_on_request(tmp_path: Path) -> None:
    write_audio(tone(), tmp_path / "a.wav")
    heard = read_audio(tmp_path / "a.wav", 22_050, 1)
    assert (heard.sample_rate, heard.samples.shape) == (22_050, (22_050, 1))


def test_resampling_keeps_length_and_pitch() -> None:
    lower = resample(tone(), 16_000, 1)
    assert lower.samples.shape == (16_000, 1)
    spectrum = np.abs(np.fft.rfft(lower.samples[:, 0]))
    assert int(spectrum.argmax()) == 997
    same = tone()
    assert resample(same, 48_000) is same


def test_what_is_beyond_full_scale_is_clipped_and_nan_is_silence(tmp_path: Path) -> None:
    samples = np.array([[2.0], [-3.0], [np.nan], [0.5]], np.float32)
    write_audio(AudioClip(samples, 8000), tmp_path / "a.wav")
    assert np.allclose(read_audio(tmp_path / "a.wav").samples[:, 0], [1.0, -1.0, 0.0, 0.5], atol=1e-4)


def test_sound_that_runs_too_long_is_refused(tmp_path: Path) -> None:
    write_audio(tone(2.0, rate=8000, channels=1), tmp_path / "a.wav")
    with pytest.raises(TooLarge, match="longer than 1 s"):
        read_audio(tmp_path / "a.wav", max_seconds=1.0)


def test_a_picture_is_not_sound(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with pytest.raises(UnsupportedMedia, match=r"'a\.wav' \(image/png\)"):
        read_audio(tmp_path / "a.wav")


def test_more_than_two_channels_are_not_written(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedMedia, match="6 channels"):
        write_audio(AudioClip(np.zeros((100, 6), np.float32), 48_000), tmp_path / "a.wav")
    assert list(tmp_path.iterdir()) == []


def test_loudness_follows_the_standard() -> None:
    stereo = tone(5.0, level=10 ** (-23 / 20))
    assert integrated_lufs(stereo) == pytest.approx(-23.0, abs=0.1)
    assert integrated_lufs(resample(stereo, 22_050)) == pytest.approx(-23.0, abs=0.1)
    mono = AudioClip(stereo.samples[:, :1], 48_000)
    assert integrated_lufs(mono) == pytest.approx(-26.0, abs=0.1)


def test_the_true_peak_lies_between_the_samples() -> None:
    time = np.arange(48_000)
    fade = np.minimum(1.0, np.minimum(time, time[::-1]) / 4800)
    wave = fade * np.sin(np.pi / 2 * time + np.pi / 4) * 0.5
    clip = AudioClip(wave[:, None].astype(np.float32), 48_000)
    assert 20 * math.log10(np.abs(wave).max()) == pytest.approx(-9.03, abs=0.01)
    assert true_peak(clip) == pytest.approx(-6.02, abs=0.05)


def test_silence_has_no_loudness_and_stays_silence() -> None:
    silence = AudioClip(np.zeros((48_000, 2), np.float32), 48_000)
    assert measure(silence).lufs is None
    assert measure(silence).peak_dbtp == -math.inf
    assert not normalise(silence).samples.any()
    nothing = AudioClip(np.zeros((0, 1), np.float32), 48_000)
    assert len(normalise(nothing).samples) == 0


@pytest.mark.parametrize("lufs", [-23.0, -16.0, -14.0])
def test_normalising_reaches_the_loudness_and_holds_the_peak(lufs: float) -> None:
    made = measure(normalise(clicks(), lufs, -1.5))
    assert made.lufs == pytest.approx(lufs, abs=0.3)
    assert made.peak_dbtp <= -1.5 + 1e-3


def test_the_meter_of_the_media_library_agrees_on_the_peak() -> None:
    made = normalise(clicks(2.0), -12.0, -2.0)
    graph = av.filter.Graph()
    source = graph.add_abuffer(sample_rate=48_000, format="flt", layout="stereo", channels=2)
    meter, sink = graph.add("ebur128", "metadata=1:peak=true:framelog=quiet"), graph.add("abuffersink")
    graph.link_nodes(source, meter, sink)
    graph.configure()
    frame = av.AudioFrame.from_ndarray(made.samples.reshape(1, -1), format="flt", layout="stereo")
    frame.sample_rate = 48_000
    graph.push(frame)
    graph.push(None)
    highest = 0.0
    while True:
        try:
            measured = graph.pull()
        except (av.error.EOFError, av.error.BlockingIOError):
            break
        highest = max(highest, *(float(measured.metadata[f"lavfi.r128.true_peaks_ch{n}"]) for n in (0, 1)))
    assert 20 * math.log10(highest) == pytest.approx(-2.0, abs=0.15)


def test_the_limiter_leaves_quiet_sound_alone_and_does_not_distort_loud_sound() -> None:
    quiet = tone(0.5, level=0.4).samples
    assert limit_peaks(quiet, 48_000, 0.5) is quiet
    loud = limit_peaks(tone(1.0, level=0.9).samples, 48_000, 0.5)
    spectrum = np.abs(np.fft.rfft(loud[12_000:36_000, 0] * np.hanning(24_000)))
    fundamental = spectrum.argmax()
    rest = np.delete(spectrum, np.arange(fundamental - 20, fundamental + 21))
    assert 20 * math.log10(rest.max() / spectrum.max()) < -60
