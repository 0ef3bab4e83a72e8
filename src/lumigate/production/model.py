"""The production document: what was asked, and what each step of the line has added to it.

Frozen values only. A step returns a changed copy; an edit is another copy with a higher version.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal
from urllib.parse import urlsplit

from lumigate.domain.engine import TimedWord
from lumigate.domain.errors import FieldError, InvalidRequest
from lumigate.domain.generations import ServedBy
from lumigate.kit.rational import Rate
from lumigate.media.profiles import ProfileName
from lumigate.production.qr_code import smallest_side

SCHEMA = 1
"""The version of this vocabulary on disk."""

AspectRatio = Literal["16:9", "9:16", "1:1"]
CaptionPlace = Literal["bottom", "middle", "top"]
FILM_RATE = Rate(30)
Framing = Literal["wide", "close", "detail", "above", "low"]
Colour = str
"""``#RRGGBB``."""

SHORTEST, LONGEST = 2.0, 600.0
"""Seconds that a film may be asked to take."""
SMALLEST_SIDE, LARGEST_SIDE = 64, 4096
SMALLEST_SCALE, LARGEST_SCALE = 0.5, 2.0
MOST_PICTURES = 100
TEXT_LIMIT = 20_000
"""Characters of a brief."""
CARD_SECONDS = 3.0
"""How long a closing card stands."""
CARD_TEXT_LIMIT = 200
CODE_SHARE = 0.86
"""Of the shorter side of a film, the most that a QR code takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Pixels of the film; both sides even."""

    width: int
    height: int

    def __post_init__(self) -> None:
        for name, value in (("width", self.width), ("height", self.height)):
            if value % 2 or not SMALLEST_SIDE <= value <= LARGEST_SIDE:
                message = f"{value} is not an even number from {SMALLEST_SIDE} to {LARGEST_SIDE}"
                raise InvalidRequest(
                    f"a film cannot be {self.width}x{self.height}: {message}",
                    fields=(FieldError(f"/size/{name}", message),),
                )

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


SIZES: Mapping[AspectRatio, Size] = MappingProxyType(
    {
        "16:9": Size(width=1280, height=720),
        "9:16": Size(width=720, height=1280),
        "1:1": Size(width=1080, height=1080),
    }
)
"""What a film measures where the brief gives no size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionStyle:
    """How captions are burned in; ``scale`` 1.0 is the size that suits the canvas."""

    place: CaptionPlace = "bottom"
    scale: float = 1.0
    colour: Colour = "#FFFFFF"
    highlight: Colour = "#FFB84D"
    """The colour of the word that is being spoken."""
    font: str | None = None
    """A font key; a family that is not installed has another one stand in, and a note says which."""

    def __post_init__(self) -> None:
        for name, value in (("colour", self.colour), ("highlight", self.highlight)):
            if re.fullmatch(r"#[0-9A-Fa-f]{6}", value) is None:
                message = f"{value!r} is not a colour; write #RRGGBB"
                raise InvalidRequest(message, fields=(FieldError(f"/captions/{name}", message),))
        if not SMALLEST_SCALE <= self.scale <= LARGEST_SCALE:
            message = f"captions are scaled by {SMALLEST_SCALE:g} to {LARGEST_SCALE:g}, not {self.scale:g}"
            raise InvalidRequest(message, fields=(FieldError("/captions/scale", message),))


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureInput:
    """A picture of the caller's own: exactly one of an asset and a URL. The title becomes the narration."""

    asset: str | None = None
    url: str | None = None
    title: str = ""

    def __post_init__(self) -> None:
        if (self.asset is None) == (self.url is None):
            raise InvalidRequest("a picture is named by an asset or by a url, and only by one of them")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelChoice:
    """Models to use; ``None`` leaves the choice to the gateway."""

    picture: str | None = None
    speech: str | None = None
    music: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outro:
    """The card that a film ends on. ``qr`` is the address in its code.

    A text that is ``None`` is the film's title above, the address in words below; an empty one is not there.
    """

    qr: str | None = None
    text_top: str | None = None
    text_bottom: str | None = None

    def __post_init__(self) -> None:
        if not (self.qr or self.text_top or self.text_bottom):
            message = "an outro needs an address for its QR code, or a text"
            raise InvalidRequest(message, fields=(FieldError("/outro", message),))
        for name, text in (("text_top", self.text_top), ("text_bottom", self.text_bottom)):
            if len(text or "") > CARD_TEXT_LIMIT:
                message = (
                    f"a text on the card has at most {CARD_TEXT_LIMIT} characters, not {len(text or '')}"
                )
                raise InvalidRequest(message, fields=(FieldError(f"/outro/{name}", message),))
        if self.qr is not None and urlsplit(self.qr).scheme not in ("http", "https"):
            message = f"{self.qr[:80]!r} is no address that a phone opens: write https://..."
            raise InvalidRequest(message, fields=(FieldError("/outro/qr", message),))


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What was asked for. ``music`` is a description, or whether there is any."""

    text: str
    seconds: float = 20.0
    aspect_ratio: AspectRatio = "16:9"
    language: str = "en"
    captions: CaptionStyle | None = CaptionStyle()
    voice: str | None = None
    music: str | bool = True
    pictures: tuple[PictureInput, ...] = ()
    outro: Outro | None = None
    models: ModelChoice = ModelChoice()
    profile: ProfileName = "standard"
    size: Size | None = None
    rate: Rate = FILM_RATE

    def __post_init__(self) -> None:
        if not SHORTEST <= self.seconds <= LONGEST:
            message = f"a film takes {SHORTEST:g} to {LONGEST:g} seconds, not {self.seconds:g}"
            raise InvalidRequest(message, fields=(FieldError("/seconds", message),))
        if not self.text.strip() and not self.pictures:
            message = "the brief is empty: say what the film is about, or give pictures"
            raise InvalidRequest(message, fields=(FieldError("/brief", message),))
        if len(self.text) > TEXT_LIMIT:
            message = f"a brief has at most {TEXT_LIMIT} characters, this one has {len(self.text)}"
            raise InvalidRequest(message, fields=(FieldError("/brief", message),))
        if len(self.pictures) > MOST_PICTURES:
            message = f"a film takes at most {MOST_PICTURES} pictures, not {len(self.pictures)}"
            raise InvalidRequest(message, fields=(FieldError("/pictures", message),))
        if self.outro is not None and self.outro.qr is not None:
            _check_code(self.outro.qr, self.size or SIZES[self.aspect_ratio])

    @property
    def story_seconds(self) -> float:
        """What is left for the scenes beside a closing card."""
        return self.seconds if self.outro is None else max(SHORTEST, self.seconds - CARD_SECONDS)


def _check_code(address: str, size: Size) -> None:
    """Refuse a film on which nobody could read the QR code of this address."""
    needed = smallest_side(address)
    if needed is None:
        message = f"an address of {len(address)} characters fits no QR code: give a shorter one"
        raise InvalidRequest(message, fields=(FieldError("/outro/qr", message),))
    if needed > round(min(size.width, size.height) * CODE_SHARE):
        least = next(side for side in range(2, 4 * needed, 2) if round(side * CODE_SHARE) >= needed)
        message = (
            f"the QR code of {address[:80]!r} cannot be read in a film of {size}: "
            f"make the shorter side at least {least} pixels, or give a shorter address"
        )
        raise InvalidRequest(message, fields=(FieldError("/size", message),))


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptScene:
    """One scene as written. ``key`` stays with the scene through every version of the document."""

    key: str
    prompt: str
    narration: str
    """What is spoken; empty for a scene without words."""
    view: Framing
    seed: int
    picture: PictureInput | None = None
    """The caller's picture, instead of one made from the prompt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """The film on paper."""

    title: str
    language: str
    written_by: str
    """Who wrote it: ``draft writer`` learned nothing and follows rules."""
    scenes: tuple[ScriptScene, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeAsset:
    """A kept file as the line sees it; ``duration`` in seconds."""

    asset_id: str
    sha256: str
    mime: str
    width: int | None = None
    height: int | None = None
    duration: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenePicture:
    """The picture of one scene. ``job`` is the generation that made it, ``None`` for the caller's own."""

    scene: str
    asset: MadeAsset
    job: str | None = None
    cost_micros: int = 0
    served_by: ServedBy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneVoice:
    """The spoken words of one scene; word times in seconds from the beginning of the sound."""

    scene: str
    text: str
    asset: MadeAsset
    duration: float
    words: tuple[TimedWord, ...]
    job: str | None = None
    cost_micros: int = 0
    served_by: ServedBy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Music:
    """The bed under the voice."""

    asset: MadeAsset
    job: str | None = None
    cost_micros: int = 0
    served_by: ServedBy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The closing card as a picture; ``code`` is the address that a reader finds on it."""

    asset: MadeAsset
    code: str | None = None
    notes: tuple[str, ...] = ()
    """What could not be done as asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionFiles:
    """The captions as files beside the film."""

    srt: MadeAsset
    vtt: MadeAsset


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """The finished sound track; ``loudness`` in LUFS, ``true_peak`` in dBTP, both of the encoded track."""

    asset: MadeAsset
    loudness: float
    true_peak: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """The finished film."""

    asset: MadeAsset
    size: Size
    rate: Rate
    frames: int
    seconds: float
    parts: int
    parts_made: int
    """How many of the parts were not in the cache."""
    notes: tuple[str, ...] = ()
    """What could not be done as asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A step that has been done: its version, and the fingerprint of all that it read."""

    step: str
    version: int
    inputs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """The document. Fields after ``brief`` are ``None`` or empty until their step has run."""

    id: str
    brief: Brief
    version: int = 1
    schema: int = SCHEMA
    script: Script | None = None
    pictures: tuple[ScenePicture, ...] = ()
    narration: tuple[SceneVoice, ...] = ()
    card: Card | None = None
    captions: CaptionFiles | None = None
    music: Music | None = None
    sound: Sound | None = None
    film: Film | None = None
    marks: tuple[Mark, ...] = ()

    @property
    def cost_micros(self) -> int:
        """What the generations of this document cost."""
        bought: tuple[ScenePicture | SceneVoice | Music, ...] = (*self.pictures, *self.narration)
        if self.music is not None:
            bought = (*bought, self.music)
        return sum(item.cost_micros for item in bought)

    def written(self) -> Script:
        """Return the script, or say that it has not been written yet."""
        if self.script is None:
            raise InvalidRequest(f"production {self.id!r} has no script yet: run the script step first")
        return self.script
