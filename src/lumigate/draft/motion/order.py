"""What a draft clip is asked for and what it answers, without loading what the work needs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lumigate.domain.work import WorkerTask


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionOrder:
    """What to animate.

    Sides are even; ``duration`` is 1 to 60 seconds,
    ``fps`` 1 to 60. ``move`` is a camera move or None for the one
    that the prompt describes,
    else one by seed. Without a ``first_frame`` the scene of the prompt is drawn and moved in
    its own layers; with one the still is moved gently,
    towards ``last_frame`` where given. ``loop`` makes the end
    meet the beginning. ``folder`` exists.
    """

    prompt: str
    negative_prompt: str = ""
    width: int = 1280
    height: int = 720
    duration: float = 5.0
    fps: int = 30
    seed: int = 0
    move: str | None = None
    loop: bool = False
    first_frame: Path | None = None
    last_frame: Path | None = None
    folder: Path
    model: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionResult:
    """The finished clip; ``duration`` in seconds, exact; ``not_drawn`` are words that it does not show."""

    file: Path
    width: int
    height: int
    duration: float
    seed: int
    not_drawn: tuple[str, ...] = ()


MOTION = WorkerTask("lumigate.draft.motion.task:animate", MotionOrder, MotionResult, timeout=1800)
