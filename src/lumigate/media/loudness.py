"""How loud sound is, and made as loud as wanted without going over its peak."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from av.error import BlockingIOError as NothingYet
from av.error import EOFError as NoMore
from av.filter import Graph
from numpy.typing import NDArray

from lumigate.media.arrays import Samples
from lumigate.media.audio import AudioClip, audio_frames

SILENT_LUFS = -70.0
"""The gate of BS.1770: sound that is nowhere above it has no loudness."""

_OVERSAMPLING = 4
_TAPS = 24
_LOOK_AHEAD_SECONDS = 0.003
_RELEASE_SECONDS = 0.08
_ROUNDS = 4
_CLOSE_ENOUGH = 0.1
_ROUNDING = 1 - 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Loudness:
    """Integrated loudness in LUFS, None for silence; true peak in dB below full scale."""

    lufs: float | None
    peak_dbtp: float


def measure(clip: AudioClip) -> Loudness:
    """Measure the whole sound by BS.1770, mono or stereo."""
    return Loudness(lufs=integrated_lufs(clip), peak_dbtp=true_peak(clip))


def integrated_lufs(clip: AudioClip) -> float | None:
    """Return the gated loudness of the whole sound, or None for silence and for less than 0.4 s."""
    graph = Graph()
    source = graph.add_abuffer(
        sample_rate=clip.sample_rate,
        format="flt",
        layout="mono" if clip.channels == 1 else "stereo",
        channels=clip.channels,
    )
    meter = graph.add("ebur128", "metadata=1:framelog=quiet")
    sink = graph.add("abuffersink")
    graph.link_nodes(source, meter, sink)
    graph.configure()
    loudness = ""
    for frame in [*audio_frames(clip, clip.sample_rate), None]:
        graph.push(frame)
        while True:
            try:
                measured = graph.pull()
            except (NothingYet, NoMore):
                break
            loudness = measured.metadata.get("lavfi.r128.I", loudness)
    value = float(loudness) if loudness else SILENT_LUFS
    return value if math.isfinite(value) and value > SILENT_LUFS else None


def true_peak(clip: AudioClip) -> float:
    """Return the highest level between and on the samples in dB, -inf for silence."""
    level = float(_envelope(clip.samples).max(initial=0.0))
    return 20 * math.log10(level) if level > 0 else -math.inf


def normalise(clip: AudioClip, lufs: float = -16.0, peak_dbtp: float = -1.5) -> AudioClip:
    """Return the sound at this loudness, its true peak held at or under ``peak_dbtp``; silence stays as it is.

    One gain for the whole sound; where peaks would go over, a limiter that looks ahead bends them down.
    """
    limit = 10 ** (peak_dbtp / 20)
    level = integrated_lufs(clip)
    if level is None:
        return AudioClip(limit_peaks(clip.samples, clip.sample_rate, limit), clip.sample_rate)
    envelope = _envelope(clip.samples)
    gain = 10 ** ((lufs - level) / 20)
    made = clip
    for _ in range(_ROUNDS):
        louder = clip.samples * np.float32(gain)
        made = AudioClip(
            _bent(louder, envelope * np.float32(gain), clip.sample_rate, limit), clip.sample_rate
        )
        reached = integrated_lufs(made)
        if reached is None or abs(reached - lufs) < _CLOSE_ENOUGH:
            break
        gain *= 10 ** (max(min(lufs - reached, 6.0), -6.0) / 20)
    return AudioClip(_trimmed(made.samples, limit), clip.sample_rate)


def limit_peaks(samples: Samples, sample_rate: int, limit: float) -> Samples:
    """Return the samples with their true peak held at or under ``limit`` (linear, full scale is 1.0)."""
    return _trimmed(_bent(samples, _envelope(samples), sample_rate, limit), limit)


def _bent(samples: Samples, envelope: NDArray[np.float32], sample_rate: int, limit: float) -> Samples:
    """Return the samples with a gain that dips before each peak over the limit and recovers after it."""
    if envelope.max(initial=0.0) <= limit:
        return samples
    wanted = np.minimum(1.0, limit / np.maximum(envelope, 1e-9)).astype(np.float32)
    reach = max(1, round(_LOOK_AHEAD_SECONDS * sample_rate))
    gain = _smooth(_slowly_up(_lowest(wanted, reach), sample_rate), reach)
    return samples * gain[:, None]


def _trimmed(samples: Samples, limit: float) -> Samples:
    """Take back with an even gain what bending moved between the samples."""
    highest = float(_envelope(samples).max(initial=0.0))
    return samples if highest <= limit else samples * np.float32(limit / highest * _ROUNDING)


def _envelope(samples: Samples) -> NDArray[np.float32]:
    """Return for each sample the highest level of any channel from it up to the next."""
    highest = np.abs(samples).max(axis=1, initial=0.0).astype(np.float32)
    if len(samples) == 0:
        return highest
    for taps in _phases():
        for channel in range(samples.shape[1]):
            between = np.convolve(samples[:, channel], taps, mode="full")[_TAPS // 2 :]
            np.maximum(highest, np.abs(between[: len(samples)]), out=highest)
    return highest


def _phases() -> list[NDArray[np.float32]]:
    """Return the filters that give the levels at 1/4, 2/4 and 3/4 of the way to the next sample."""
    made: list[NDArray[np.float32]] = []
    for step in range(1, _OVERSAMPLING):
        at = np.arange(_TAPS) - _TAPS // 2 + step / _OVERSAMPLING
        window = np.cos(np.pi * at / (_TAPS + 1)) ** 2
        taps = np.sinc(at) * window
        made.append((taps / taps.sum()).astype(np.float32))
    return made


def _lowest(gain: NDArray[np.float32], reach: int) -> NDArray[np.float32]:
    """Return for each sample the lowest gain within ``reach`` samples to both sides."""
    kernel = np.ones((1, 2 * reach + 1), np.uint8)
    row = cv2.erode(gain[None, :], kernel, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(row, np.float32)[0]


def _slowly_up(gain: NDArray[np.float32], sample_rate: int) -> NDArray[np.float32]:
    """Return the gain with its recovery slowed: after a dip it climbs by an even slope in decibels."""
    slope = 6.0 / (_RELEASE_SECONDS * sample_rate)
    decibels = 20 * np.log10(gain.astype(np.float64))
    ramp = np.arange(len(gain)) * slope
    return (10 ** ((np.minimum.accumulate(decibels - ramp) + ramp) / 20)).astype(np.float32)


def _smooth(gain: NDArray[np.float32], reach: int) -> NDArray[np.float32]:
    """Return the mean over ``reach`` samples to both sides, which never is above the lowest it was made from."""
    row = cv2.blur(gain[None, :], (2 * reach + 1, 1), borderType=cv2.BORDER_REPLICATE)
    return np.asarray(row, np.float32)[0]
