"""What a step may ask of the world, and nothing else: the seam between the line and whatever carries it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from lumigate.domain.engine import TimedWord
from lumigate.domain.generations import InputRef, ServedBy
from lumigate.domain.tasks import ParamValue, Task
from lumigate.domain.work import OnProgress, WorkerTask
from lumigate.production.model import MadeAsset

Payload = TypeVar("Payload")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class GenerateOrder:
    """One generation; without a model the gateway chooses one for the task."""

    task: Task
    prompt: str
    model: str | None = None
    params: Mapping[str, ParamValue] = field(default_factory=dict[str, ParamValue])
    inputs: tuple[InputRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a generation gave. ``words`` only where speech was made and the model tells."""

    job_id: str
    assets: tuple[MadeAsset, ...]
    words: tuple[TimedWord, ...] = ()
    cost_micros: int = 0
    served_by: ServedBy = "provider"


class Do(Protocol):
    """The hands of a step."""

    @property
    def folder(self) -> Path:
        """Scratch of this production; outlives a restart, may be emptied once the film is done."""
        ...

    @property
    def parts(self) -> Path:
        """The cache of encoded parts, shared by all productions; files in it are named by their content."""
        ...

    async def generate(self, key: str, order: GenerateOrder) -> Made:
        """Make something that may cost money.

        ``key`` is the same whenever the same step of the same document asks for the same thing: the second call
        joins the first job, across restarts, and nothing is bought twice.
        """
        ...

    async def bring(self, *, asset: str | None, url: str | None) -> MadeAsset:
        """Return what is known of the caller's asset, or fetch the URL through the guard and keep it.

        Exactly one is given. The same URL brought twice by one production is fetched once.
        """
        ...

    async def fetch(self, asset_id: str) -> Path:
        """Return a local file with the asset's bytes, to be read only."""
        ...

    async def keep(self, path: Path, mime: str, name: str) -> MadeAsset:
        """Keep a finished file as an asset; the same bytes kept twice are one asset."""
        ...

    async def work(
        self, task: WorkerTask[Payload, Result], payload: Payload, on_progress: OnProgress | None = None
    ) -> Result:
        """Run a task in a worker process; several at once run side by side as far as there are workers."""
        ...

    def progress(self, stage: str, share: float) -> None:
        """Tell how far the stage is, from 0.0 to 1.0."""
        ...
