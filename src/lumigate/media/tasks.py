"""What other rooms ask the workers for, without loading what the workers need."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lumigate.domain.work import WorkerTask
from lumigate.media.info import MediaInfo
from lumigate.media.limits import DEFAULT_LIMITS, MediaLimits


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbeOrder:
    """Look at this file."""

    path: Path
    limits: MediaLimits = DEFAULT_LIMITS


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterOrder:
    """Make a still of a picture or of the beginning of a film, at most ``side`` pixels wide and high.

    The type of the still follows from the name of ``out``: png, jpg or webp.
    """

    path: Path
    out: Path
    side: int = 512
    limits: MediaLimits = DEFAULT_LIMITS


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """A still that was made."""

    path: Path
    mime: str
    width: int
    height: int


PROBE = WorkerTask("lumigate.media.probe:run_probe", ProbeOrder, MediaInfo, timeout=60.0)
POSTER = WorkerTask("lumigate.media.poster:run_poster", PosterOrder, Poster, timeout=60.0)
