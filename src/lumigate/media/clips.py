"""Film files read: as planes ready to be built on, or as RGB."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace
from av.video.stream import VideoStream

from lumigate.domain.errors import TooLarge, UnsupportedMedia
from lumigate.kit.rational import Rate
from lumigate.media.arrays import Picture, Plane
from lumigate.media.containers import open_media
from lumigate.media.limits import DEFAULT_LIMITS, MediaLimits
from lumigate.media.yuv import new_buffer, planes_of, to_rgb

_BT709 = 1
_UNSPECIFIED = 2
_FULL_RANGE = 2
_HD_LINES = 720


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """One frame of a film: ``time`` in seconds from its beginning, planes as of :mod:`lumigate.media.yuv`."""

    time: Fraction
    buffer: Plane


def read_planes(
    path: Path,
    size: tuple[int, int] | None = None,
    *,
    start: float = 0.0,
    limits: MediaLimits = DEFAULT_LIMITS,
) -> Iterator[Shown]:
    """Yield the frames of a film from ``start`` seconds on, upright, as BT.709 limited planes.

    ``size`` is (width, height), both even; each frame is scaled and its longer side cut so that it covers that.
    Without it frames keep their size, an odd last row or column is dropped. Raises :class:`UnsupportedMedia` where
    there is no film or it is broken, :class:`TooLarge` where its frames are over the limits.
    """
    with open_media(path, limits) as container:
        stream = _picture_stream(path, container, limits)
        base = stream.time_base or Fraction(1, 1000)
        origin = stream.start_time or 0
        if start > 0:
            container.seek(origin + int(start / base), stream=stream, backward=True)
        for frame in container.decode(stream):
            if frame.pts is None:
                continue
            length = frame.duration * base if frame.duration else Fraction(0)
            time = (frame.pts - origin) * base
            if time + length <= start and time < start:
                continue
            yield Shown(time, _upright_planes(frame, size))


def sample_planes(
    path: Path,
    rate: Rate,
    size: tuple[int, int] | None = None,
    *,
    start: float = 0.0,
    count: int | None = None,
    limits: MediaLimits = DEFAULT_LIMITS,
) -> Iterator[Plane]:
    """Yield what a film shows at ``start`` and at each tick of ``rate`` after it; at most ``count`` frames.

    Ends with the film. Every buffer is the caller's own.
    """
    begin = Fraction(start).limit_denominator(1_000_000)
    shown: Shown | None = None
    made = 0
    half_tick = rate.seconds(1) / 2
    last_gap = rate.seconds(1)
    for following in read_planes(path, size, start=start, limits=limits):
        if shown is not None:
            last_gap = max(following.time - shown.time, Fraction(0))
            # A tick belongs to the frame on show at it; half a tick of slack keeps equal rates one to one.
            while begin + rate.seconds(made) + half_tick <= following.time:
                if made == count:
                    return
                yield shown.buffer.copy()
                made += 1
        shown = following
    while shown is not None and begin + rate.seconds(made) + half_tick <= shown.time + last_gap:
        if made == count:
            return
        yield shown.buffer.copy()
        made += 1


def read_frames(path: Path, *, start: float = 0.0, limits: MediaLimits = DEFAULT_LIMITS) -> Iterator[Picture]:
    """Yield the frames of a film as RGB of shape (height, width, 3), upright."""
    for shown in read_planes(path, start=start, limits=limits):
        yield to_rgb(shown.buffer)


def first_frame(path: Path, limits: MediaLimits = DEFAULT_LIMITS) -> Picture:
    """Return the first frame of a film as RGB."""
    for picture in read_frames(path, limits=limits):
        return picture
    raise UnsupportedMedia(f"'{path.name}' has no frame that can be read")


def telling_frame(path: Path, limits: MediaLimits = DEFAULT_LIMITS, seconds: float = 3.0) -> Picture:
    """Return the first frame that is not nearly of one tone, looked for in so many seconds; else the first."""
    first: Plane | None = None
    for shown in read_planes(path, limits=limits):
        first = shown.buffer if first is None else first
        if float(planes_of(shown.buffer).y.std()) > 12.0:
            return to_rgb(shown.buffer)
        if shown.time > seconds:
            break
    if first is None:
        raise UnsupportedMedia(f"'{path.name}' has no frame that can be read")
    return to_rgb(first)


def check_frame_size(name: str, width: int, height: int, limits: MediaLimits) -> None:
    """Raise :class:`TooLarge` when film of this size is more than is taken here."""
    if max(width, height) > limits.frame_side or width * height > limits.frame_pixels:
        raise TooLarge(
            f"the film '{name}' is {width}x{height}; at most {limits.frame_side} pixels a side and "
            f"{limits.frame_pixels / 1_000_000:g} million in all are taken"
        )


def _picture_stream(path: Path, container: InputContainer, limits: MediaLimits) -> VideoStream:
    stream = next((s for s in container.streams.video if s.codec_context), None)
    if stream is None:
        raise UnsupportedMedia(f"'{path.name}' has no film in it that is read here")
    check_frame_size(path.name, stream.codec_context.width, stream.codec_context.height, limits)
    stream.codec_context.thread_count = 1
    stream.codec_context.options = {"max_pixels": str(limits.frame_pixels)}
    return stream


def _upright_planes(frame: VideoFrame, size: tuple[int, int] | None) -> Plane:
    turns = round(frame.rotation / 90) % 4
    wanted = size
    if wanted is not None and turns % 2:
        wanted = (wanted[1], wanted[0])
    buffer = _cut(_normal(frame, wanted), wanted)
    return _turn(buffer, turns) if turns else buffer


def _normal(frame: VideoFrame, size: tuple[int, int] | None) -> VideoFrame:
    """Return the frame as yuv420p in BT.709 limited range, big enough to cover ``size``."""
    width, height = frame.width & ~1, frame.height & ~1
    if size is not None:
        scale = max(Fraction(size[0], frame.width), Fraction(size[1], frame.height))
        width, height = _even_up(frame.width * scale), _even_up(frame.height * scale)
    is_hd = frame.height >= _HD_LINES
    untagged = frame.colorspace in (0, _UNSPECIFIED)
    is_709 = frame.colorspace == _BT709 or (untagged and is_hd)
    is_ready = frame.format.name == "yuv420p" and is_709 and frame.color_range != _FULL_RANGE
    if is_ready and (width, height) == (frame.width, frame.height):
        return frame
    source = None if not untagged else (Colorspace.ITU709 if is_hd else Colorspace.ITU601)
    return frame.reformat(
        width=width,
        height=height,
        format="yuv420p",
        src_colorspace=source,
        dst_colorspace=Colorspace.ITU709,
        dst_color_range=ColorRange.MPEG,
        interpolation="AREA" if width * 2 <= frame.width else "BICUBIC",
        threads=1,
    )


def _cut(frame: VideoFrame, size: tuple[int, int] | None) -> Plane:
    buffer = np.asarray(frame.to_ndarray(), np.uint8)
    if size is None or size == (frame.width, frame.height):
        return buffer
    width, height = size
    left, top = (frame.width - width) // 4, (frame.height - height) // 4
    source, out = planes_of(buffer), new_buffer(width, height)
    target = planes_of(out)
    target.y[...] = source.y[2 * top : 2 * top + height, 2 * left : 2 * left + width]
    target.u[...] = source.u[top : top + height // 2, left : left + width // 2]
    target.v[...] = source.v[top : top + height // 2, left : left + width // 2]
    return out


def _turn(buffer: Plane, turns: int) -> Plane:
    source = planes_of(buffer)
    height, width = source.y.shape
    out = new_buffer(width, height) if turns == 2 else new_buffer(height, width)
    target = planes_of(out)
    for plane, place in ((source.y, target.y), (source.u, target.u), (source.v, target.v)):
        place[...] = np.rot90(plane, turns)
    return out


def _even_up(value: Fraction) -> int:
    return -(-value // 2) * 2
