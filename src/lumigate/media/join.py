"""Parts of a film put together without encoding them again."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeAlias

import av
from av.container import Flags, InputContainer, OutputContainer
from av.packet import Packet
from av.video.stream import VideoStream

from lumigate.domain.errors import InternalError
from lumigate.kit.rational import Rate

_Timed: TypeAlias = "tuple[Fraction, Packet[Any]]"

TICKS = 512
"""Time base units per frame, at whole rates."""


def join_parts(
    parts: Sequence[Path],
    out: Path,
    rate: Rate,
    audio: Path | None = None,
    metadata: Mapping[str, str] | None = None,
) -> int:
    """Write the parts one after the other as one MP4 and return its number of frames.

    The parts come from :class:`lumigate.media.video.VideoWriter` with one size, rate and profile; ``audio`` is an M4A
    that is copied as it is. The index lies in front. Raises :class:`InternalError` when a part was encoded with other
    settings or is empty.
    """
    half = out.with_name(f"{out.name}.part")
    timescale = rate.numerator * (TICKS if rate.denominator == 1 else 1)
    options = {"movflags": "+faststart+use_metadata_tags", "video_track_timescale": str(timescale)}
    try:
        with ExitStack() as stack:
            container = stack.enter_context(av.open(str(half), "w", format="mp4", options=options))
            container.flags |= Flags.bitexact.value
            container.metadata.update(metadata or {})
            first = stack.enter_context(_open_part(parts[0])).streams.video[0]
            line = _Line(container, first, rate, timescale, max(map(_delay, parts)))
            sources: list[Iterator[_Timed]] = [line.packets(parts)]
            if audio is not None:
                sources.append(_sound(stack, container, audio))
            for _, packet in heapq.merge(*sources, key=_moment):
                container.mux(packet)
        half.replace(out)
    finally:
        half.unlink(missing_ok=True)
    return line.frames


class _Line:
    """The picture of the joined film while it grows."""

    def __init__(
        self, container: OutputContainer, template: VideoStream, rate: Rate, timescale: int, delay: Fraction
    ) -> None:
        self._base = Fraction(1, timescale)
        self._step = int(timescale / rate.fraction)
        self._delay = round(delay / self._base)
        self._stream = container.add_stream_from_template(template, opaque=True)
        self._stream.time_base = self._base
        self._header = bytes(template.codec_context.extradata or b"")
        self.frames = 0

    def packets(self, parts: Sequence[Path]) -> Iterator[_Timed]:
        for part in parts:
            before = self.frames
            yield from self._of(part)
            if self.frames == before:
                raise InternalError(f"the part '{part.name}' has no frames; render it again")

    def _of(self, part: Path) -> Iterator[_Timed]:
        shift = self.frames * self._step
        with _open_part(part) as container:
            source = container.streams.video[0]
            if bytes(source.codec_context.extradata or b"") != self._header:
                raise InternalError(
                    f"the part '{part.name}' was encoded with other settings; render it again"
                )
            for packet in container.demux(source):
                if packet.dts is None or packet.pts is None or packet.size == 0:
                    continue
                scale = packet.time_base / self._base
                packet.pts = round(packet.pts * scale) + shift
                # A part of one or two frames is not reordered; its decoding times follow those of the others.
                packet.dts = self.frames * self._step - self._delay
                packet.duration = self._step
                packet.time_base = self._base
                packet.stream = self._stream
                self.frames += 1
                yield packet.dts * self._base, packet


def _sound(stack: ExitStack, container: OutputContainer, audio: Path) -> Iterator[_Timed]:
    source = stack.enter_context(_open_part(audio))
    stream = source.streams.audio[0]
    copy = container.add_stream_from_template(stream)

    def packets() -> Iterator[_Timed]:
        for packet in source.demux(stream):
            if packet.dts is None:
                continue
            moment = packet.dts * packet.time_base
            packet.stream = copy
            yield moment, packet

    return packets()


def _open_part(path: Path) -> InputContainer:
    """Open a file that we wrote ourselves."""
    return av.open(str(path), "r", format="mov")


def _delay(part: Path) -> Fraction:
    """Return by how many seconds a part decodes ahead of what it shows."""
    with _open_part(part) as container:
        for packet in container.demux(container.streams.video[0]):
            if packet.dts is not None and packet.pts is not None:
                return (packet.pts - packet.dts) * packet.time_base
    return Fraction(0)


def _moment(pair: _Timed) -> Fraction:
    return pair[0]
