"""The sounds that twins hand out: three notes, one after the other, that depend on the prompt."""

from __future__ import annotations

import hashlib
import io
from typing import Literal

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from numpy.typing import NDArray

SoundFormat = Literal["mp3", "opus", "wav", "flac", "aac", "pcm"]

_CONTAINERS = {"mp3": "mp3", "opus": "ogg", "wav": "wav", "flac": "flac", "aac": "adts"}
_CODECS = {"mp3": "libmp3lame", "opus": "libopus", "wav": "pcm_s16le", "flac": "flac", "aac": "aac"}
_LONGEST = 600.0


def draw_sound(
    prompt: str, seconds: float, *, form: SoundFormat = "mp3", rate: int = 44_100, bits: int = 128_000
) -> bytes:
    """Return an encoded sound of one channel.

    ``rate`` is in samples a second, ``bits`` in bits a second for formats that lose something. ``pcm`` is bare
    samples: 16 bits each, little end first.
    """
    samples = _notes(prompt, min(seconds, _LONGEST), rate)
    if form == "pcm":
        return samples.astype("<i2").tobytes()
    out = io.BytesIO()
    # Bit-exact: an Ogg file has a random number in it otherwise.
    with av.open(out, "w", format=_CONTAINERS[form], options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream(_CODECS[form], rate=rate)
        assert isinstance(stream, AudioStream), "codecs of sound have streams of sound"
        stream.bit_rate = bits
        stream.layout = "mono"
        frame = AudioFrame.from_ndarray(samples[None, :], format="s16", layout="mono")
        frame.sample_rate = rate
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return out.getvalue()


def _notes(prompt: str, seconds: float, rate: int) -> NDArray[np.int16]:
    digest = hashlib.sha256(prompt.encode()).digest()
    count = max(1, round(seconds * rate))
    moments = np.arange(count, dtype=np.float32) / rate
    turn = np.minimum(np.arange(count) * 3 // count, 2)
    pitches = np.array([220.0 * 2 ** (digest[place] % 24 / 12) for place in range(3)], np.float32)
    fade = np.minimum(1.0, np.minimum(moments, moments[::-1]) * 50)
    wave = np.sin(2 * np.pi * pitches[turn] * moments) * fade * 8000
    return wave.astype(np.int16)
