"""What a file is and what it claims, checked against the limits before anything is decoded."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from av.audio.stream import AudioStream
from av.container import InputContainer
from av.error import InvalidDataError
from av.video.stream import VideoStream

from lumigate.domain.errors import TooLarge, UnsupportedMedia
from lumigate.domain.work import OnProgress
from lumigate.media.animation import Animation, count_frames
from lumigate.media.boxes import MovieClaims, movie_claims
from lumigate.media.clips import check_frame_size
from lumigate.media.containers import DEMUXERS, open_media, sniff_file
from lumigate.media.info import MediaInfo
from lumigate.media.limits import DEFAULT_LIMITS, MediaLimits
from lumigate.media.pictures import FORMATS, open_picture, orientation, reading
from lumigate.media.tasks import ProbeOrder
from lumigate.media.waves import LyingHeader, wave_claims

_MICROSECONDS = 1_000_000
_FORGIVEN = 16
_SIDEWAYS = frozenset({90, 270})
_LYING = frozenset({5, 6, 7, 8})
"""The EXIF orientations of pictures that are stored lying on their side."""


def probe(path: Path, limits: MediaLimits = DEFAULT_LIMITS) -> MediaInfo:
    """Return what the file is, by its bytes and never by its name.

    Raises :class:`UnsupportedMedia` for what is not read here or is broken, :class:`TooLarge` for claims over the
    limits, before any of it is decoded. Of film and sound that is taken the first frame is tried.
    """
    mime = sniff_file(path)
    if mime in FORMATS:
        return _probe_picture(path, mime, limits)
    if mime in DEMUXERS:
        return _probe_stream(path, mime, limits)
    raise UnsupportedMedia(
        f"'{path.name}' is not of a type that is taken here; "
        "use PNG, JPEG, WebP, GIF, AVIF, MP4, MOV, WebM, WAV, MP3, M4A, AAC, FLAC or Ogg"
    )


def run_probe(order: ProbeOrder, report: OnProgress) -> MediaInfo:
    """Probe in a worker."""
    info = probe(order.path, order.limits)
    report(1.0)
    return info


def _probe_picture(path: Path, mime: str, limits: MediaLimits) -> MediaInfo:
    with path.open("rb") as file:
        animation = count_frames(mime, file, limits.animation_frames)
    _check_frames(path, animation, limits)
    with open_picture(path, limits) as image:
        frames = animation.frames
        if mime == "image/avif":
            frames = int(getattr(image, "n_frames", 1))
            _check_frames(path, Animation(frames, 0.0), limits)
        width, height = image.size
        with reading(path):
            if orientation(image) in _LYING:
                width, height = height, width
    moves = frames > 1
    seconds = animation.seconds if moves and animation.seconds > 0 else None
    fps = Fraction(frames / seconds).limit_denominator(1001) if seconds else None
    return MediaInfo(
        mime=mime, width=width, height=height, duration=seconds, frames=frames, fps=fps, has_video=moves
    )


def _check_frames(path: Path, animation: Animation, limits: MediaLimits) -> None:
    if animation.frames >= limits.animation_frames:
        raise TooLarge(
            f"the animation '{path.name}' has {animation.frames} frames or more; "
            f"fewer than {limits.animation_frames} are taken"
        )


def _probe_stream(path: Path, mime: str, limits: MediaLimits) -> MediaInfo:
    claims = _check_claims(path, mime, limits)
    with open_media(path, limits) as container:
        video = next((s for s in container.streams.video if s.codec_context and not _is_cover(s)), None)
        audio = next((s for s in container.streams.audio if s.codec_context), None)
        seconds = _seconds(container)
        _check_seconds(path, seconds or 0.0, limits)
        info = _info(path, mime, claims, (video, audio), seconds, limits)
        main = video or audio
        if main is None or not _has_frame(container, main):
            raise UnsupportedMedia(f"nothing in '{path.name}' can be shown or heard; it may be cut short")
        return info


def _check_claims(path: Path, mime: str, limits: MediaLimits) -> MovieClaims | None:
    """Check what the header claims before any library sees the file."""
    with path.open("rb") as file:
        if mime == "audio/wav":
            try:
                wave = wave_claims(file)
            except LyingHeader as lie:
                raise UnsupportedMedia(f"'{path.name}' cannot be read: {lie}") from lie
            _check_sound(path, wave.sample_rate, wave.channels, limits)
            _check_seconds(path, wave.seconds, limits)
        if DEMUXERS[mime][0] != "mov":
            return None
        claims = movie_claims(file)
    if claims.tracks > limits.streams:
        raise TooLarge(f"'{path.name}' has {claims.tracks} streams; at most {limits.streams} are taken")
    check_frame_size(path.name, claims.width, claims.height, limits)
    _check_seconds(path, claims.seconds, limits)
    return claims


def _info(
    path: Path,
    mime: str,
    claims: MovieClaims | None,
    streams: tuple[VideoStream | None, AudioStream | None],
    seconds: float | None,
    limits: MediaLimits,
) -> MediaInfo:
    video, audio = streams
    width = height = fps = None
    frames = 0
    if video is not None:
        width, height = video.codec_context.width, video.codec_context.height
        check_frame_size(path.name, width, height, limits)
        if width == 0 or height == 0:
            raise UnsupportedMedia(f"the film in '{path.name}' is of a kind that is not read here")
        if claims is not None and claims.turn in _SIDEWAYS:
            width, height = height, width
        fps = video.average_rate or video.guessed_rate
        frames = video.frames or (round(seconds * fps) if seconds and fps else 0)
    rate = channels = None
    if audio is not None:
        rate, channels = audio.codec_context.sample_rate, audio.codec_context.channels
        _check_sound(path, rate, channels, limits)
    if video is None and mime.startswith("video/"):
        mime = "audio/mp4" if mime == "video/mp4" else mime
    return MediaInfo(
        mime=mime,
        width=width,
        height=height,
        duration=seconds,
        frames=frames,
        fps=fps,
        sample_rate=rate,
        channels=channels,
        has_audio=audio is not None,
        has_video=video is not None,
    )


def _seconds(container: InputContainer) -> float | None:
    if container.duration is not None and container.duration > 0:
        return container.duration / _MICROSECONDS
    lengths = [
        float(stream.duration * stream.time_base)
        for stream in container.streams
        if stream.duration is not None and stream.time_base is not None
    ]
    return max(lengths, default=None)


def _has_frame(container: InputContainer, stream: VideoStream | AudioStream) -> bool:
    """Tell whether a first frame can be decoded; a few broken packets before it are forgiven."""
    stream.codec_context.thread_count = 1
    failures = 0
    for packet in container.demux(stream):
        try:
            if packet.decode():
                return True
        except InvalidDataError:
            failures += 1
        if failures > _FORGIVEN:
            return False
    return False


def _is_cover(stream: VideoStream) -> bool:
    """Tell whether the stream is a cover picture in a sound file."""
    return bool(stream.disposition & stream.disposition.attached_pic)


def _check_seconds(path: Path, seconds: float, limits: MediaLimits) -> None:
    if seconds >= limits.seconds:
        raise TooLarge(f"'{path.name}' runs for {seconds:.0f} s; less than {limits.seconds:.0f} s are taken")


def _check_sound(path: Path, rate: int, channels: int, limits: MediaLimits) -> None:
    if rate > limits.sample_rate or channels > limits.channels:
        raise TooLarge(
            f"the sound of '{path.name}' has {channels} channels at {rate} Hz; "
            f"at most {limits.channels} at {limits.sample_rate} Hz are taken"
        )
