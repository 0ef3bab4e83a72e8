"""Films."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, JsonValue

from lumigate.wire.base import Answer, Labels, Micros, Name, Request, ShortText, Text, Url
from lumigate.wire.generations import Adjustment, NotifyIn
from lumigate.wire.jobs import JobProblem

AspectRatio = Literal["16:9", "9:16", "1:1"]
Profile = Literal["draft", "standard", "high", "av1"]


class PictureIn(Request):
    """A picture of the caller's own for one scene."""

    asset: Name | None = None
    url: Url | None = None
    title: ShortText | None = None


class CaptionsIn(Request):
    """How captions look."""

    font: ShortText | None = None
    scale: Annotated[float, Field(ge=0.5, le=2.0)] = 1.0
    """1.0 is the size that suits the picture."""
    position: Literal["bottom", "middle", "top"] = "bottom"
    highlight: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")] | None = None


class LinkIn(Request):
    """A link shown as a card."""

    url: Url
    title: ShortText | None = None


class OutroIn(Request):
    """How a film closes: a made card with a QR code, or a picture."""

    qr: Url | None = None
    text_top: ShortText | None = None
    text_bottom: ShortText | None = None
    logo: Name | None = None
    image: Name | None = None


class ModelsIn(Request):
    """Which model makes what; what is left out is chosen."""

    picture: Name | None = None
    motion: Name | None = None
    speech: Name | None = None
    music: Name | None = None
    text: Name | None = None


class ProductionIn(Request):
    """A brief for a film."""

    brief: Annotated[Text, Field(max_length=20_000)] = ""
    pictures: Annotated[list[PictureIn], Field(max_length=60)] = []
    clips: Annotated[list[PictureIn], Field(max_length=60)] = []
    seconds: Annotated[float, Field(ge=2, le=600)] = 20
    aspect_ratio: AspectRatio = "16:9"
    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}([\-_][A-Za-z0-9]{2,8})*$")] = "en"
    captions: bool | CaptionsIn = True
    voice: ShortText | None = None
    music: bool | ShortText = True
    footer: Annotated[list[LinkIn], Field(max_length=60)] = []
    outro: OutroIn | None = None
    cta_url: Url | None = None
    express_cta: bool = False
    avatar: bool = False
    step: Literal["one", "two", "each"] = "one"
    models: ModelsIn | None = None
    profile: Profile = "standard"
    size: Annotated[str, Field(pattern=r"^[0-9]{2,4}x[0-9]{2,4}$")] | None = None
    seed: Annotated[int, Field(ge=0, le=2**53)] | None = None
    strict: bool = False
    max_cost_micros: Micros | None = None
    notify: Annotated[list[NotifyIn], Field(max_length=8)] = []
    labels: Labels = {}
    end_user: Name | None = None


class Film(Answer):
    """The finished film."""

    url: str
    asset: str
    seconds: float
    size: str


class CaptionFiles(Answer):
    """Where the caption files are; null where captions are off."""

    srt: str | None = None
    vtt: str | None = None


class Layer(Answer):
    """One thing that the film is made of: a picture, a voice, the music."""

    name: str
    kind: Literal["picture", "narration", "music", "mix", "card", "captions", "film"]
    asset: str | None = None
    url: str | None = None
    scene: int | None = None
    text: str | None = None


class StageCost(Answer):
    """What one stage has cost so far."""

    stage: str
    cost_micros: int


class Production(Answer):
    """A versioned film document and the state of its render job."""

    id: str
    version: int
    status: Literal["queued", "running", "waiting", "completed", "failed", "cancelled"]
    job: str
    progress: float = 0.0
    stage: str | None = None
    document: dict[str, JsonValue]
    film: Film | None = None
    captions: CaptionFiles | None = None
    layers: list[Layer] = []
    gates: list[str] = []
    costs: list[StageCost] = []
    currency: Literal["USD"] = "USD"
    cost_micros: int = 0
    estimate_micros: int = 0
    adjustments: list[Adjustment] = []
    error: JobProblem | None = None
    created_at: datetime
    ended_at: datetime | None = None
    labels: dict[str, str] = {}
    events_url: str


class ProductionPage(Answer):
    """One page of productions, newest first."""

    data: list[Production]
    next_cursor: str | None = None
