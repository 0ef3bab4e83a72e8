"""What the steps ask the workers for, without loading what the workers need."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lumigate.domain.work import WorkerTask
from lumigate.kit.rational import Rate
from lumigate.media.profiles import ProfileName
from lumigate.production.closing import CardPlan, CodePlace
from lumigate.production.model import Size
from lumigate.production.plan import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class FingerprintOrder:
    """Say what draws and encodes here, and how it letters these words in the font of a key."""

    profile: ProfileName
    words: tuple[str, ...] = ()
    font: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """A text that changes when the same description would become other bytes."""

    text: str
    undrawn: str = ""
    """Characters that no installed font has."""
    font_note: str = ""
    """Which family stands in for the font, or for letters that it lacks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StillOrder:
    """Make a picture ready for the camera."""

    source: Path
    out: Path
    size: Size
    """Of the film."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StillMade:
    """Pixels of the prepared still, in which the camera counts."""

    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StillFile:
    """Where a prepared still lies."""

    key: str
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOrder:
    """Draw and encode one part."""

    picture: Picture
    stills: tuple[StillFile, ...]
    out: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class PartMade:
    """A finished part."""

    frames: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceFile:
    """A voice and the frame in which it begins."""

    path: Path
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MixOrder:
    """Lay voices over music, exactly as long as so many frames."""

    voices: tuple[VoiceFile, ...]
    music: Path | None
    frames: int
    rate: Rate
    out: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class MixMade:
    """The sound track as encoded: LUFS, dBTP."""

    loudness: float
    true_peak: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CardOrder:
    """Draw the closing card; ``backdrop`` is the picture behind it."""

    plan: CardPlan
    backdrop: Path | None
    out: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class CardMade:
    """Pixels of the card."""

    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeCheck:
    """What a reader must find in frame ``frame`` of the finished film."""

    place: CodePlace
    frame: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverOrder:
    """Join parts and sound to a film, and look at what came out."""

    parts: tuple[Path, ...]
    frames: int
    size: Size
    rate: Rate
    sound: Path | None
    metadata: tuple[tuple[str, str], ...]
    out: Path
    code: CodeCheck | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """What the finished file really holds."""

    frames: int
    seconds: float
    bytes: int


_HERE = "lumigate.production.render"

FINGERPRINT = WorkerTask(f"{_HERE}.fingerprint:run_fingerprint", FingerprintOrder, Fingerprint, timeout=60.0)
STILL = WorkerTask(f"{_HERE}.stills:run_still", StillOrder, StillMade, timeout=120.0)
PART = WorkerTask(f"{_HERE}.parts:run_part", PartOrder, PartMade, timeout=600.0)
MIX = WorkerTask(f"{_HERE}.mixing:run_mix", MixOrder, MixMade, timeout=300.0)
CARD = WorkerTask(f"{_HERE}.card:run_card", CardOrder, CardMade, timeout=120.0)
DELIVER = WorkerTask(f"{_HERE}.delivery:run_deliver", DeliverOrder, Delivered, timeout=300.0)
