"""Sound: read into floating point samples, written as WAV, MP3, M4A, FLAC or Ogg."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import Flags, OutputContainer

from lumigate.domain.errors import TooLarge, UnsupportedMedia
from lumigate.media.arrays import Samples
from lumigate.media.containers import open_media
from lumigate.media.limits import DEFAULT_LIMITS, MediaLimits

AudioMime = Literal["audio/wav", "audio/mpeg", "audio/mp4", "audio/flac", "audio/ogg"]

_BLOCK = 48_000
_WAV_TAGS = frozenset({"title", "artist", "album", "comment", "copyright", "date", "genre"})


@dataclass(frozen=True, slots=True, eq=False)
class AudioClip:
    """Sound in memory: ``samples`` of shape (samples, channels), ``sample_rate`` in Hz."""

    samples: Samples
    sample_rate: int

    @property
    def channels(self) -> int:
        return self.samples.shape[1]

    @property
    def seconds(self) -> float:
        return self.samples.shape[0] / self.sample_rate


@dataclass(frozen=True, slots=True, kw_only=True)
class _Encoding:
    codec: str
    container: str
    bit_rate: int | None = None
    rates: tuple[int, ...] = ()
    """The sample rates that the codec takes; none given: any."""


_ENCODINGS: Mapping[AudioMime, _Encoding] = {
    "audio/wav": _Encoding(codec="pcm_s16le", container="wav"),
    "audio/mpeg": _Encoding(
        codec="libmp3lame",
        container="mp3",
        bit_rate=192_000,
        rates=(48_000, 44_100, 32_000, 24_000, 22_050, 16_000),
    ),
    "audio/mp4": _Encoding(
        codec="aac",
        container="mp4",
        bit_rate=192_000,
        rates=(48_000, 96_000, 44_100, 32_000, 24_000, 22_050, 16_000, 8_000),
    ),
    "audio/flac": _Encoding(codec="flac", container="flac"),
    "audio/ogg": _Encoding(codec="libopus", container="ogg", bit_rate=128_000, rates=(48_000,)),
}


def read_audio(
    path: Path,
    sample_rate: int | None = None,
    channels: Literal[1, 2] | None = None,
    *,
    max_seconds: float = 3600.0,
    limits: MediaLimits = DEFAULT_LIMITS,
) -> AudioClip:
    """Return the first sound of a sound or film file, resampled and mixed where asked for.

    Raises :class:`UnsupportedMedia` when there is none or it is broken, :class:`TooLarge` past ``max_seconds``.
    """
    with open_media(path, limits) as container:
        stream = next((s for s in container.streams.audio if s.codec_context), None)
        if stream is None:
            raise UnsupportedMedia(f"'{path.name}' has no sound in it that is read here")
        stream.codec_context.thread_count = 1
        rate = sample_rate or stream.codec_context.sample_rate
        wanted = channels or min(stream.codec_context.channels, 2)
        resampler = _resampler(rate, wanted)
        blocks: list[Samples] = []
        total = 0
        for frame in container.decode(stream):
            frame.pts = None
            for block in _resampled(resampler, frame, wanted):
                blocks.append(block)
                total += len(block)
            if total > max_seconds * rate:
                raise TooLarge(f"the sound of '{path.name}' is longer than {max_seconds:g} s")
        blocks.extend(_resampled(resampler, None, wanted))
    samples = np.concatenate(blocks) if blocks else np.zeros((0, wanted), np.float32)
    return AudioClip(samples, rate)


def resample(clip: AudioClip, sample_rate: int, channels: Literal[1, 2] | None = None) -> AudioClip:
    """Return the sound at another sample rate, and mixed to so many channels where given."""
    wanted = channels or clip.channels
    if sample_rate == clip.sample_rate and wanted == clip.channels:
        return clip
    resampler = _resampler(sample_rate, wanted)
    blocks = [
        block for frame in [*audio_frames(clip), None] for block in _resampled(resampler, frame, wanted)
    ]
    samples = np.concatenate(blocks) if blocks else np.zeros((0, wanted), np.float32)
    return AudioClip(samples, sample_rate)


_M4A = {"movflags": "+faststart+use_metadata_tags", "brand": "M4A "}
"""The brand is what tells sound from a film for whoever looks at the first bytes only."""


def write_audio(
    clip: AudioClip,
    path: Path,
    mime: AudioMime = "audio/wav",
    metadata: Mapping[str, str] | None = None,
    *,
    bit_rate: int | None = None,
) -> None:
    """Write sound to a file; equal input gives equal bytes.

    ``bit_rate`` is in bits per second and counts for MP3, M4A and Ogg. A codec that does not know the sample rate is
    given 48 kHz; what is beyond full scale is clipped.
    """
    encoding = _ENCODINGS[mime]
    if encoding.rates and clip.sample_rate not in encoding.rates:
        clip = resample(clip, encoding.rates[0])
    tags = dict(metadata or {})
    if encoding.container == "wav":
        tags = _wav_tags(tags)
    options = _M4A if encoding.container == "mp4" else {}
    half = path.with_name(f"{path.name}.part")
    try:
        with av.open(str(half), "w", format=encoding.container, options=options) as container:
            container.flags |= Flags.bitexact.value
            container.metadata.update(tags)
            stream = add_sound(container, encoding.codec, clip, bit_rate or encoding.bit_rate)
            if encoding.container == "ogg":
                stream.metadata.update(tags)
            for frame in audio_frames(clip):
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def add_sound(container: OutputContainer, codec: str, clip: AudioClip, bit_rate: int | None) -> AudioStream:
    """Add a stream for sound of this shape to a container that is being written."""
    stream = container.add_stream(codec, rate=clip.sample_rate)
    assert isinstance(stream, AudioStream)
    stream.codec_context.layout = _layout(clip.channels)
    if bit_rate is not None:
        stream.bit_rate = bit_rate
    stream.codec_context.thread_count = 1
    return stream


def audio_frames(clip: AudioClip, block: int = _BLOCK) -> Iterator[AudioFrame]:
    """Yield the sound as frames of at most ``block`` samples, stamped in samples."""
    for start in range(0, len(clip.samples), block):
        # Piece by piece: long sound is not held twice.
        piece = np.clip(np.nan_to_num(clip.samples[start : start + block]), -1.0, 1.0)
        packed = np.ascontiguousarray(piece, np.float32).reshape(1, -1)
        frame = AudioFrame.from_ndarray(packed, format="flt", layout=_layout(clip.channels))
        frame.sample_rate = clip.sample_rate
        frame.time_base = Fraction(1, clip.sample_rate)
        frame.pts = start
        yield frame


def _resampler(rate: int, channels: int) -> AudioResampler:
    return AudioResampler(format="flt", layout=_layout(channels), rate=rate)


def _resampled(resampler: AudioResampler, frame: AudioFrame | None, channels: int) -> Iterator[Samples]:
    for made in resampler.resample(frame):
        yield np.asarray(made.to_ndarray(), np.float32).reshape(-1, channels)


def _layout(channels: int) -> str:
    match channels:
        case 1:
            return "mono"
        case 2:
            return "stereo"
        case _:
            raise UnsupportedMedia(f"sound of {channels} channels cannot be written; mix it to 1 or 2")


def _wav_tags(tags: dict[str, str]) -> dict[str, str]:
    """Return tags that a WAV file can hold: what has no chunk of its own goes into the comment."""
    kept = {key: value for key, value in tags.items() if key in _WAV_TAGS}
    rest = "; ".join(f"{key}={value}" for key, value in tags.items() if key not in _WAV_TAGS)
    if rest:
        kept["comment"] = f"{kept['comment']}; {rest}" if "comment" in kept else rest
    return kept
