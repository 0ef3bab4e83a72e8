"""What a film file really holds, found by decoding all of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np


@dataclass
class FilmFacts:
    frames: list[np.ndarray]
    times: list
    size: tuple[int, int]
    codecs: tuple[str, ...]
    colour: tuple
    sound_seconds: float
    boxes: list[str]
    metadata: dict[str, str]


def look_at(path: Path) -> FilmFacts:
    with av.open(str(path)) as film:
        video = film.streams.video[0]
        codecs = tuple(stream.codec_context.name for stream in film.streams)
        context = video.codec_context
        colour = (
            context.pix_fmt,
            context.color_range,
            context.colorspace,
            context.color_primaries,
            context.color_trc,
        )
        frames, times = [], []
        for frame in film.decode(video):
            frames.append(frame.to_ndarray(format="rgb24"))
            times.append(frame.pts * frame.time_base)
        size = (context.width, context.height)
        metadata = dict(film.metadata)
    sound = 0.0
    with av.open(str(path)) as film:
        if film.streams.audio:
            track = film.streams.audio[0]
            sound = float(track.duration * track.time_base)
    return FilmFacts(frames, times, size, codecs, colour, sound, boxes_of(path), metadata)


def boxes_of(path: Path) -> list[str]:
    data, names, at = path.read_bytes(), [], 0
    while at + 8 <= len(data):
        names.append(data[at + 4 : at + 8].decode())
        at += int.from_bytes(data[at : at + 4], "big")
    return names
