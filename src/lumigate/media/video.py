"""Film files: written frame by frame, made still by still."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import av
import cv2
from av.container import Flags, OutputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from lumigate.kit.rational import Rate
from lumigate.media.arrays import Picture, Plane
from lumigate.media.audio import AudioClip, add_sound, audio_frames
from lumigate.media.profiles import STANDARD, EncodeProfile
from lumigate.media.yuv import size_of, to_planes

BT709 = 1
LIMITED_RANGE = 1

_GLOBAL_HEADER = 1 << 22

# The AVX-512 code of x264's macroblock tree reads what nobody has written when the width is no multiple of 128:
# equal frames then give other bytes now and then. Its AVX2 code does not, and gives what older machines give.
_STEADY_CODE = ":asm=avx2"
_AVX_512F = 13

_AUDIO_BIT_RATE = 192_000


class VideoWriter:
    """Write a film as MP4, used as a context manager; the file appears when it is complete.

    Equal input gives equal bytes. ``audio`` is encoded as AAC beside the picture. All groups of pictures are closed,
    and files written with the same size, rate and profile can be joined without encoding them again.
    ``threads`` is for the encoder; one per worker unless nothing else runs.
    """

    def __init__(
        self,
        path: Path,
        width: int,
        height: int,
        rate: Rate,
        profile: EncodeProfile = STANDARD,
        metadata: Mapping[str, str] | None = None,
        audio: AudioClip | None = None,
        *,
        threads: int = 1,
    ) -> None:
        self._path = path
        self._half = path.with_name(f"{path.name}.part")
        self._size = (width, height)
        self._rate = rate
        self._frames = 0
        options = {"movflags": "+faststart+use_metadata_tags"}
        self._container: OutputContainer = av.open(str(self._half), "w", format="mp4", options=options)
        self._container.flags |= Flags.bitexact.value
        self._container.metadata.update(metadata or {})
        self._stream = self._add_picture(profile, threads)
        self._sound = self._add_sound(audio)

    @property
    def frames(self) -> int:
        """Return how many frames were written until now."""
        return self._frames

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._finish()
            self._container.close()
            if kind is None:
                self._half.replace(self._path)
        finally:
            self._container.close()
            self._half.unlink(missing_ok=True)

    def write(self, buffer: Plane) -> None:
        """Append one frame of planar YUV 4:2:0; the encoder keeps the buffer: do not write to it any more."""
        if size_of(buffer) != self._size:
            width, height = size_of(buffer)
            raise ValueError(
                f"a frame of {width}x{height} does not fit a film of {self._size[0]}x{self._size[1]}"
            )
        # Without a copy PyAV seeks chroma at whole rows of luma: it begins there only if the height divides by four.
        whole = self._size[1] % 4 == 0
        frame = (VideoFrame.from_numpy_buffer if whole else VideoFrame.from_ndarray)(buffer, "yuv420p")
        frame.color_range = LIMITED_RANGE
        frame.colorspace = frame.color_primaries = frame.color_trc = BT709
        frame.pts = self._frames
        frame.time_base = 1 / self._rate.fraction
        self._container.mux(self._stream.encode(frame))
        self._frames += 1
        if self._sound is not None:
            self._sound.write_until(self._rate.seconds(self._frames))

    def write_rgb(self, picture: Picture) -> None:
        """Append one RGB picture of the film's size; for moving frames build planes instead."""
        self.write(to_planes(picture))

    def _finish(self) -> None:
        if self._frames == 0:
            raise ValueError(f"no frame was written to '{self._path.name}'")
        self._container.mux(self._stream.encode(None))
        if self._sound is not None:
            self._sound.finish()

    def _add_picture(self, profile: EncodeProfile, threads: int) -> VideoStream:
        width, height = self._size
        stream = self._container.add_stream(
            profile.codec, rate=self._rate.fraction, options=encoder_options(profile, threads)
        )
        assert isinstance(stream, VideoStream)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        context = stream.codec_context
        stream.time_base = context.time_base = 1 / self._rate.fraction
        context.thread_count = threads
        context.color_range = LIMITED_RANGE
        context.colorspace = context.color_primaries = context.color_trc = BT709
        context.flags |= _GLOBAL_HEADER
        return stream

    def _add_sound(self, audio: AudioClip | None) -> _Sound | None:
        return None if audio is None else _Sound(self._container, audio)


class _Sound:
    """The sound of a film, written a little ahead of its picture."""

    def __init__(self, container: OutputContainer, clip: AudioClip) -> None:
        self._container = container
        self._stream = add_sound(container, "aac", clip, _AUDIO_BIT_RATE)
        self._frames = audio_frames(clip, block=8192)
        self._rate = clip.sample_rate
        self._written = Fraction(0)

    def write_until(self, seconds: Fraction) -> None:
        while self._written < seconds:
            frame = next(self._frames, None)
            if frame is None:
                return
            self._written += Fraction(frame.samples, self._rate)
            self._container.mux(self._stream.encode(frame))

    def finish(self) -> None:
        for frame in self._frames:
            self._container.mux(self._stream.encode(frame))
        self._container.mux(self._stream.encode(None))


def encoder_options(profile: EncodeProfile, threads: int = 1) -> dict[str, str]:
    """Return what the encoder is told; parts that were told the same can be joined."""
    common = {"preset": profile.preset, "crf": str(profile.crf)}
    keyframes = f"keyint={profile.keyframe_interval}"
    match profile.codec:
        case "libx264":
            steady = f"{keyframes}:min-keyint=1:scenecut=40:open-gop=0:stitchable=1:threads={threads}"
            code = _STEADY_CODE if cv2.checkHardwareSupport(_AVX_512F) else ""
            return {**common, "x264-params": steady + code}
        case "libsvtav1":
            return {**common, "svtav1-params": f"{keyframes}:lp={threads}"}


def encoder_fingerprint(profile: EncodeProfile) -> str:
    """Return a text that changes when the same frames would be encoded to other bytes."""
    library = ".".join(map(str, av.library_versions["libavcodec"]))
    options = ",".join(f"{key}={value}" for key, value in sorted(encoder_options(profile).items()))
    return f"{profile.codec} lavc{library} av{av.__version__} {options}"
