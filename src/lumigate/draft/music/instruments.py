"""One note of one instrument as sound: ringing strings, steady waves, modulated tones."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from lumigate.draft.acoustics.levels import SAMPLE_RATE, Samples
from lumigate.draft.music.theory import hertz
from lumigate.draft.music.timbres import TIMBRES, Modulated, Ringing, Sustained

_TABLE = 4096
_HIGHEST = 15_000.0
_SILENT = math.log(1000.0)
_LONGEST = 12.0
_FORMANT_OCTAVES = 0.35


class Instruments:
    """Plays notes and remembers those played last, because music repeats itself.

    ``memory`` bounds what is remembered, in bytes.
    """

    def __init__(self, memory: int = 96 << 20) -> None:
        self._memory = memory
        self._held = 0
        self._known: dict[tuple[str, int, int], Samples] = {}

    def play(self, name: str, pitch: int, seconds: float) -> Samples:
        """Return the note at full strength, ``(length,)`` or ``(2, length)``; it rings on after ``seconds``."""
        steps = max(1, round(min(seconds, _LONGEST) * 16))
        key = (name, pitch, steps)
        known = self._known.get(key)
        if known is not None:
            return known
        made = _play(name, pitch, steps / 16)
        while self._known and self._held + made.nbytes > self._memory:
            oldest = next(iter(self._known))
            self._held -= self._known.pop(oldest).nbytes
        self._known[key] = made
        self._held += made.nbytes
        return made


def _play(name: str, pitch: int, seconds: float) -> Samples:
    frequency = hertz(pitch)
    match TIMBRES[name]:
        case Ringing() as timbre:
            return _ring(timbre, frequency, seconds)
        case Sustained() as timbre:
            return _sustain(timbre, frequency, seconds)
        case Modulated() as timbre:
            return _modulate(timbre, frequency, seconds)


def _ring(timbre: Ringing, frequency: float, seconds: float) -> Samples:
    decay = timbre.decay * (frequency / 261.6) ** 0.55
    length = int(min(seconds + timbre.ring, _SILENT / decay + 0.05) * SAMPLE_RATE)
    period = max(8, round(SAMPLE_RATE / frequency))
    count = max(1, min(period // 2 - 1, int(_HIGHEST / frequency)))
    number = np.arange(1, count + 1)
    strength = number**-timbre.slope * np.abs(np.sin(np.pi * number * timbre.point))
    if timbre.odd_only:
        strength[1::2] *= 0.05
    cycles = math.ceil(length / period * 1.02) + 2
    rates = decay * (1 + timbre.damping * (number - 1))
    times = np.arange(cycles)[:, np.newaxis] * (period / SAMPLE_RATE)
    spectrum = np.zeros((cycles, period // 2 + 1), np.complex64)
    phases = np.exp(1j * _angles(count))
    spectrum[:, 1 : count + 1] = np.exp(-rates * times) * (strength * phases)
    waves = np.fft.irfft(spectrum, period, axis=1).astype(np.float32) * np.float32(period)
    # From one cycle to the next the harmonics fade in a straight line, so no cycle ends in a step.
    across = np.linspace(0.0, 1.0, period, endpoint=False, dtype=np.float32)
    long = (waves[:-1] * (1 - across) + waves[1:] * across).astype(np.float32).ravel()
    ratio = frequency * period / SAMPLE_RATE
    note = _read(long, ratio, length)
    if timbre.detune:
        note += _read(long, ratio * 2 ** (timbre.detune / 1200), length)
    note /= max(1e-6, float(np.abs(note[: SAMPLE_RATE // 4]).max()))
    if timbre.knock:
        note = note + _knock(length, timbre.knock)
    if timbre.drive:
        note = np.tanh(note * np.float32(1 + timbre.drive)) / np.float32(math.tanh(1 + timbre.drive))
    return _shape(note, attack=0.0012, hold=seconds, release=min(0.25, timbre.ring))


def _sustain(timbre: Sustained, frequency: float, seconds: float) -> Samples:
    length = int((seconds + timbre.release) * SAMPLE_RATE)
    bright = _wave(frequency, timbre.slope, timbre.cutoff, timbre.odd_only, timbre.formants)
    dark = _wave(frequency, timbre.slope, timbre.closed, timbre.odd_only, timbre.formants)
    time = np.arange(length, dtype=np.float32) / np.float32(SAMPLE_RATE)
    opened = np.exp(-timbre.closing * time)
    wobble = _wobble(timbre.vibrato, time)
    voices: list[Samples] = []
    for voice in range(timbre.voices):
        spread = 0.0 if timbre.voices == 1 else 2 * voice / (timbre.voices - 1) - 1
        step = frequency * 2 ** (spread * timbre.detune / 1200) * _TABLE / SAMPLE_RATE
        position = np.arange(length) * step + _TABLE * (0.37 * voice % 1.0)
        if wobble is not None:
            position += wobble * step
        index = position.astype(np.int64) & (_TABLE - 1)
        soft = dark[index]
        voices.append((soft + (bright[index] - soft) * opened).astype(np.float32))
    if timbre.breath:
        noise = _noise(length, 7) * np.float32(timbre.breath * 4)
        voices = [(voice + noise).astype(np.float32) for voice in voices]
    sound = voices[0] if len(voices) == 1 else _spread(voices)
    if timbre.tremolo:
        sound = sound * (1 + np.float32(timbre.tremolo) * np.sin(np.float32(2 * math.pi * 5.0) * time))
    return _shape(sound, attack=timbre.attack, hold=seconds, release=timbre.release)


def _modulate(timbre: Modulated, frequency: float, seconds: float) -> Samples:
    decay = timbre.decay * (frequency / 261.6) ** 0.4
    length = int(min(seconds + timbre.ring, _SILENT / decay) * SAMPLE_RATE)
    time = np.arange(length, dtype=np.float32) / np.float32(SAMPLE_RATE)
    turn = np.float32(2 * math.pi * frequency) * time
    depth = np.float32(timbre.depth) * np.exp(-timbre.fading * time)
    note = np.sin(turn + depth * np.sin(np.float32(timbre.ratio) * turn))
    if timbre.shimmer and 7 * frequency < _HIGHEST:
        note += np.float32(timbre.shimmer) * np.sin(7 * turn) * np.exp(-14 * time)
    note *= np.exp(-decay * time)
    shaped = _shape(note, attack=0.002, hold=seconds, release=min(0.4, timbre.ring))
    if not timbre.tremolo:
        return shaped
    swing = np.float32(timbre.tremolo) * np.sin(np.float32(2 * math.pi * 4.7) * time[: len(shaped)])
    return np.stack([shaped * (1 + swing), shaped * (1 - swing)]).astype(np.float32)


def _read(wave: Samples, ratio: float, length: int) -> Samples:
    position = np.arange(length) * ratio
    index = np.minimum(position.astype(np.int64), len(wave) - 2)
    part = (position - index).astype(np.float32)
    return (wave[index] * (1 - part) + wave[index + 1] * part).astype(np.float32)


def _shape(sound: Samples, *, attack: float, hold: float, release: float) -> Samples:
    length = sound.shape[-1]
    rising = min(max(24, int(attack * SAMPLE_RATE)), length // 2)
    falling = min(max(48, int(release * SAMPLE_RATE)), length - rising)
    last = min(length, int(hold * SAMPLE_RATE) + falling)
    kept = sound[..., :last].astype(np.float32)
    kept[..., :rising] *= np.sin(np.linspace(0, math.pi / 2, rising, dtype=np.float32)) ** 2
    kept[..., last - falling :] *= np.cos(np.linspace(0, math.pi / 2, falling, dtype=np.float32)) ** 2
    return kept


def _spread(voices: list[Samples]) -> Samples:
    left = np.zeros_like(voices[0])
    right = np.zeros_like(voices[0])
    for number, voice in enumerate(voices):
        place = 0.18 + 0.64 * number / (len(voices) - 1)
        left += voice * np.float32(math.cos(place * math.pi / 2))
        right += voice * np.float32(math.sin(place * math.pi / 2))
    return np.stack([left, right]) / np.float32(math.sqrt(len(voices)))


def _wobble(cents: float, time: Samples) -> Samples | None:
    if not cents:
        return None
    # The phase lead in samples of a vibrato at 5.3 Hz that sets in after the beginning.
    reach = SAMPLE_RATE * (2 ** (cents / 1200) - 1) / (2 * math.pi * 5.3)
    grown = np.clip((time - np.float32(0.12)) * 2.5, 0, 1)
    return (grown * np.sin(np.float32(2 * math.pi * 5.3) * time) * np.float32(reach)).astype(np.float32)


@lru_cache(maxsize=512)
def _wave(
    frequency: float, slope: float, cutoff: float, odd_only: bool, formants: tuple[tuple[float, float], ...]
) -> Samples:
    count = max(1, min(_TABLE // 4, int(_HIGHEST / frequency)))
    number = np.arange(1, count + 1)
    strength = number**-slope / np.sqrt(1 + (number * frequency / cutoff) ** 4)
    for middle, lift in formants:
        octaves = np.log2(number * frequency / middle)
        strength = strength * 10 ** (lift / 20 * np.exp(-0.5 * np.square(octaves / _FORMANT_OCTAVES)))
    if odd_only:
        strength[1::2] *= 0.05
    spectrum = np.zeros(_TABLE // 2 + 1, np.complex128)
    spectrum[1 : count + 1] = strength * np.exp(1j * _angles(count))
    wave = np.fft.irfft(spectrum, _TABLE)
    return (wave / np.sqrt(np.mean(np.square(wave))) * 0.35).astype(np.float32)


@lru_cache(maxsize=512)
def _angles(count: int) -> Samples:
    return np.random.Generator(np.random.PCG64(11)).uniform(0, 2 * math.pi, count).astype(np.float32)


def _noise(length: int, seed: int) -> Samples:
    return np.random.Generator(np.random.PCG64(seed)).standard_normal(length, np.float32)


def _knock(length: int, strength: float) -> Samples:
    count = min(length, int(0.03 * SAMPLE_RATE))
    knock = np.zeros(length, np.float32)
    smooth = np.convolve(_noise(count + 8, 5), np.ones(9, np.float32) / 9, mode="valid")
    knock[:count] = smooth * np.exp(-np.arange(count) / (0.005 * SAMPLE_RATE)) * 3 * strength
    return knock
