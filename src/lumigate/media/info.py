"""What is known of a media file without decoding all of it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaInfo:
    """The outside of a file.

    ``width`` and ``height`` are pixels as shown, after rotation. ``duration`` is in seconds; ``None`` for a
    still picture and where the container does not tell. ``frames`` is 1 for a still, 0 for sound without
    picture and where nobody counted. ``sample_rate`` is in Hz.
    """

    mime: str
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    frames: int = 0
    fps: Fraction | None = None
    sample_rate: int | None = None
    channels: int | None = None
    has_audio: bool = False
    has_video: bool = False
