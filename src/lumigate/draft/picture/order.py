"""What a draft picture is asked for and what it answers, without loading what the work needs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from lumigate.domain.work import WorkerTask


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureOrder:
    """What to draw.

    Sides are 64 to 4096 pixels, at most 8 to 1; None is as large as the ``source``. ``count`` pictures use the
    seeds ``seed``, ``seed + 1`` and so on, after 4294967295 from 0. ``style`` is one of the grammar's styles or None
    for the one in the prompt. With a ``source`` the picture is changed instead of drawn anew, as far as ``strength``
    0..1 says.
    ``layers`` also writes the layers of the first picture (none with a source). ``folder`` exists.
    """

    prompt: str
    negative_prompt: str = ""
    width: int | None = 1024
    height: int | None = 1024
    seed: int = 0
    count: int = 1
    style: str | None = None
    mime: Literal["image/png", "image/jpeg", "image/webp"] = "image/png"
    source: Path | None = None
    strength: float = 0.6
    folder: Path
    model: str
    layers: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """One finished picture."""

    path: Path
    mime: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerFile:
    """One layer as an RGBA PNG, far ones first.

    Its corner lies at (``left``, ``top``) of the picture; ``depth`` is 0 (near) to 1 (far),
    ``reach`` the depth at
    the lower edge of a plane that comes towards the viewer; ``life`` tells how it moves by itself.
    """

    path: Path
    name: str
    depth: float
    reach: float | None
    life: str
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureResult:
    """What was drawn; ``not_drawn`` lists words of the prompt that the pictures do not show."""

    files: tuple[PictureFile, ...]
    seed: int
    not_drawn: tuple[str, ...] = ()
    layers: tuple[LayerFile, ...] = ()


PICTURE = WorkerTask("lumigate.draft.picture.task:draw", PictureOrder, PictureResult, timeout=600)
