"""What a media file may ask of us, and what a worker process may take of the machine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaLimits:
    """Bounds that are checked on what a file claims, before any of it is decoded."""

    picture_pixels: int = 50_000_000
    animation_frames: int = 10_000
    """An animation has fewer frames than this."""
    frame_pixels: int = 50_000_000
    """Pixels of one frame of film; 8K UHD is 33 million."""
    frame_side: int = 16_000
    seconds: float = 36_000.0
    """Film and sound are shorter than this."""
    streams: int = 16
    sample_rate: int = 384_000
    channels: int = 32


DEFAULT_LIMITS = MediaLimits()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessLimits:
    """Bounds of one worker process."""

    memory_bytes: int = 4 << 30
    """Address space, which is more than what is resident."""
    file_bytes: int = 8 << 30
    niceness: int = 10
    kept_bytes: int = 1 << 30
    """A worker that is left with more resident memory than this is replaced by a fresh one."""


DEFAULT_PROCESS_LIMITS = ProcessLimits()
