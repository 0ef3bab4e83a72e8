"""The sound of the film: voices in their places, music that makes room for them, all as loud as films are."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from lumigate.domain.errors import InternalError
from lumigate.domain.work import OnProgress
from lumigate.kit.rational import Rate
from lumigate.media.arrays import Samples
from lumigate.media.audio import AudioClip, read_audio, write_audio
from lumigate.media.loudness import SILENT_LUFS, integrated_lufs, measure, normalise
from lumigate.production.render.tasks import MixMade, MixOrder, VoiceFile

SAMPLE_RATE = 48_000
LOUDNESS = -14.0
"""LUFS of a finished film."""
HIGHEST_PEAK = -1.0
"""dBTP that the encoded sound stays under."""

_VOICE_LUFS = -16.0
_MUSIC_LUFS = -21.0
_DUCK_DB = 9.0
"""How far the music steps back while somebody speaks."""
_HOP = SAMPLE_RATE // 100
_AUDIBLE = 0.006
_BEFORE_SECONDS, _AFTER_SECONDS = 0.20, 0.40
_GLIDE_SECONDS = 0.35
_FADE_IN_SECONDS, _FADE_OUT_SECONDS = 0.4, 1.6
_LOOP_SECONDS = 1.0
_PEAK = -1.6
_ROUNDS = 3


def run_mix(order: MixOrder, report: OnProgress) -> MixMade:
    """Mix, encode as AAC and measure what was encoded."""
    length = order.frames * SAMPLE_RATE * order.rate.denominator // order.rate.numerator
    voice = voice_track(order.voices, order.rate, length)
    report(0.3)
    mixed = voice
    if order.music is not None:
        bed = _levelled(music_bed(_read(order.music), length), _MUSIC_LUFS)
        mixed = np.add(voice, bed * ducking(voice)[:, None], dtype=np.float32)
    report(0.6)
    made = _encode(AudioClip(mixed, SAMPLE_RATE), order.out)
    report(1.0)
    return made


def voice_track(voices: tuple[VoiceFile, ...], rate: Rate, length: int) -> Samples:
    """Return all voices in their places, evened out to one loudness."""
    track = np.zeros((length, 2), np.float32)
    for voice in voices:
        samples = _read(voice.path)
        start = round(rate.seconds(voice.start) * SAMPLE_RATE)
        room = track[start : start + len(samples)]
        room += samples[: len(room)]
    return _levelled(track, _VOICE_LUFS)


def music_bed(music: Samples, length: int) -> Samples:
    """Return music of this length: repeated with a cross-fade or cut, faded in and out."""
    bed = music
    lap = min(round(_LOOP_SECONDS * SAMPLE_RATE), len(music) // 2)
    if not lap:
        return np.zeros((length, 2), np.float32)
    while len(bed) < length:
        rise = np.sin(np.linspace(0, np.pi / 2, lap, dtype=np.float32))[:, None]
        seam = bed[-lap:] * rise[::-1] + music[:lap] * rise
        bed = np.concatenate([bed[:-lap], seam, music[lap:]])
    bed = bed[:length].copy()
    fade_in = min(length // 4, round(_FADE_IN_SECONDS * SAMPLE_RATE))
    fade_out = min(length // 3, round(_FADE_OUT_SECONDS * SAMPLE_RATE))
    bed[:fade_in] *= np.linspace(0, 1, fade_in, dtype=np.float32)[:, None]
    bed[length - fade_out :] *= np.cos(np.linspace(0, np.pi / 2, fade_out, dtype=np.float32))[:, None] ** 2
    return bed


def ducking(voice: Samples) -> NDArray[np.float32]:
    """Return the gain of the music for every sample: down a little before somebody speaks, up again after."""
    hops = -(-len(voice) // _HOP)
    padded = np.zeros(hops * _HOP, np.float32)
    padded[: len(voice)] = np.abs(voice).max(axis=1)
    speaks = (padded.reshape(hops, _HOP).max(axis=1) > _AUDIBLE).astype(np.float32)
    before, after = round(_BEFORE_SECONDS * 100), round(_AFTER_SECONDS * 100)
    spread = np.concatenate([np.zeros(after, np.float32), speaks, np.zeros(before, np.float32)])
    held = np.lib.stride_tricks.sliding_window_view(spread, before + after + 1).max(axis=1)
    reach = round(_GLIDE_SECONDS * 100) | 1
    smooth = np.asarray(cv2.GaussianBlur(held[None, :], (reach, 1), 0), np.float32)[0]
    gain = np.power(10.0, -_DUCK_DB / 20.0 * smooth)
    return np.interp(np.arange(len(voice)) / _HOP, np.arange(hops) + 0.5, gain).astype(np.float32)


def _encode(clip: AudioClip, out: Path) -> MixMade:
    """Write the sound; where encoding lifts a peak over the limit, it is written again with more room."""
    peak, highest = _PEAK, 0.0
    out.parent.mkdir(parents=True, exist_ok=True)
    for _ in range(_ROUNDS):
        write_audio(normalise(clip, LOUDNESS, peak), out, "audio/mp4")
        heard = measure(read_audio(out))
        highest = heard.peak_dbtp
        if highest < HIGHEST_PEAK:
            return MixMade(loudness=heard.lufs if heard.lufs is not None else SILENT_LUFS, true_peak=highest)
        peak -= highest - HIGHEST_PEAK + 0.2
    raise InternalError(f"the sound track peaks at {highest:.1f} dBTP however it is limited")


def _levelled(samples: Samples, lufs: float) -> Samples:
    """Return the sound at this loudness by one gain; peaks are minded once, in the finished mix."""
    level = integrated_lufs(AudioClip(samples, SAMPLE_RATE))
    return samples if level is None else samples * np.float32(10 ** ((lufs - level) / 20))


def _read(path: Path) -> Samples:
    return read_audio(path, SAMPLE_RATE, 2).samples
