"""What the server told, readable as attributes; the coloured classes add what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from pydantic import JsonValue

from lumigate.client._core.notebook import card, player
from lumigate.client.money import dollars
from lumigate.wire import assets, jobs, productions
from lumigate.wire.generations import Adjustment

ENDED = frozenset({"completed", "failed", "cancelled"})


class FileView:
    """One file that the server has, or points at."""

    def __init__(self, *, url: str, mime: str, asset: str | None, stem: str) -> None:
        self.url = url
        self.mime = mime
        self.asset = asset
        self.stem = stem
        """What the file is called where it is saved into a folder."""

    def _player(self) -> str:
        return player(self.url, self.mime)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/plain": repr(self), "text/html": self._player()}

    def __repr__(self) -> str:
        return f"<{type(self).__name__.removeprefix('Async')} {self.asset or self.url} {self.mime}>"


class OutputView(FileView):
    """One finished file of a job."""

    def __init__(self, record: jobs.Output, *, stem: str) -> None:
        super().__init__(url=record.url, mime=record.mime, asset=record.asset, stem=stem)
        self.record = record

    @property
    def width(self) -> int | None:
        return self.record.width

    @property
    def height(self) -> int | None:
        return self.record.height

    @property
    def duration(self) -> float | None:
        """Seconds."""
        return self.record.duration

    @property
    def byte_count(self) -> int | None:
        return self.record.bytes

    @property
    def sha256(self) -> str | None:
        return self.record.sha256

    @property
    def role(self) -> str | None:
        """What it is among files that belong together, such as the stem ``drums``."""
        return self.record.role


class AssetView(FileView):
    """One immutable file."""

    def __init__(self, record: assets.Asset) -> None:
        super().__init__(url=record.url, mime=record.mime, asset=record.id, stem=record.name or record.id)
        self.record = record

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def name(self) -> str | None:
        return self.record.name

    @property
    def width(self) -> int | None:
        return self.record.width

    @property
    def height(self) -> int | None:
        return self.record.height

    @property
    def duration(self) -> float | None:
        """Seconds."""
        return self.record.duration

    @property
    def byte_count(self) -> int:
        return self.record.bytes

    @property
    def sha256(self) -> str:
        return self.record.sha256

    @property
    def origin(self) -> Literal["upload", "generation", "production", "fetch"]:
        return self.record.origin

    @property
    def job(self) -> str | None:
        return self.record.job

    @property
    def created_at(self) -> datetime:
        return self.record.created_at

    @property
    def expires_at(self) -> datetime | None:
        return self.record.expires_at


class JobView:
    """A job as it was when last looked at; ``record`` is the whole answer."""

    def __init__(self, record: jobs.Job) -> None:
        self.record = record

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def kind(self) -> jobs.JobKind:
        return self.record.kind

    @property
    def status(self) -> jobs.JobStatus:
        return self.record.status

    @property
    def ended(self) -> bool:
        """Whether nothing more happens to it."""
        return self.record.status in ENDED

    @property
    def model(self) -> str | None:
        return self.record.model

    @property
    def provider(self) -> str | None:
        return self.record.provider

    @property
    def task(self) -> str | None:
        return self.record.task

    @property
    def mode(self) -> Literal["managed", "byok"]:
        return self.record.mode

    @property
    def served_by(self) -> Literal["provider", "draft", "emulator"]:
        return self.record.served_by

    @property
    def progress(self) -> float:
        """Share done, from 0 to 1."""
        return self.record.progress

    @property
    def stage(self) -> str | None:
        return self.record.stage

    @property
    def text(self) -> str | None:
        """What was written, transcribed or answered, where the task makes text."""
        return self.record.text

    @property
    def words(self) -> Sequence[jobs.Word]:
        """Spoken words with their times in seconds, where the task tells them."""
        return self.record.words

    @property
    def cost_micros(self) -> int:
        """What was charged, in micro-USD."""
        return self.record.cost_micros

    @property
    def estimate_micros(self) -> int:
        return self.record.estimate_micros

    @property
    def saved_micros(self) -> int:
        """What a reused result saved, in micro-USD."""
        return self.record.saved_micros

    @property
    def cache(self) -> jobs.CacheInfo:
        return self.record.cache

    @property
    def adjustments(self) -> Sequence[Adjustment]:
        """What was changed to make the request possible, and why."""
        return self.record.adjustments

    @property
    def not_drawn(self) -> Sequence[str]:
        """Words of the prompt that a draft could not draw."""
        return self.record.not_drawn

    @property
    def seed(self) -> int | None:
        return self.record.seed

    @property
    def timings(self) -> jobs.TimingsInfo:
        return self.record.timings

    @property
    def error(self) -> jobs.JobProblem | None:
        return self.record.error

    @property
    def created_at(self) -> datetime:
        return self.record.created_at

    @property
    def started_at(self) -> datetime | None:
        return self.record.started_at

    @property
    def ended_at(self) -> datetime | None:
        return self.record.ended_at

    @property
    def labels(self) -> dict[str, str]:
        return self.record.labels

    @property
    def events_url(self) -> str:
        return self.record.events_url

    def to_dict(self) -> dict[str, JsonValue]:
        """Return the answer as plain JSON values."""
        return self.record.model_dump(mode="json")

    def _repr_html_(self) -> str:
        record = self.record
        facts = {
            "": record.status if record.status != "running" else f"{record.status} {record.progress:.0%}",
            "model": record.model or "",
            "cost": dollars(record.cost_micros),
            "served by": "" if record.served_by == "provider" else record.served_by,
        }
        return card(record.id, facts, self._players())

    def _players(self) -> list[str]:
        return [player(each.url, each.mime) for each in self.record.outputs]

    def __repr__(self) -> str:
        record = self.record
        name = type(self).__name__.removeprefix("Async")
        stage = f" {record.stage}" if record.stage and not self.ended else ""
        share = f" {record.progress:.0%}" if record.status == "running" else ""
        return f"<{name} {record.id} {record.status}{share}{stage}>"


class ProductionView:
    """A film as it was when last looked at; ``record`` is the whole answer."""

    def __init__(self, record: productions.Production) -> None:
        self.record = record

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def version(self) -> int:
        return self.record.version

    @property
    def status(self) -> jobs.JobStatus:
        return self.record.status

    @property
    def ended(self) -> bool:
        """Whether nothing more happens to this version."""
        return self.record.status in ENDED

    @property
    def job_id(self) -> str:
        return self.record.job

    @property
    def progress(self) -> float:
        """Share done, from 0 to 1."""
        return self.record.progress

    @property
    def stage(self) -> str | None:
        return self.record.stage

    @property
    def document(self) -> dict[str, JsonValue]:
        """Script, scenes, voices, captions: what the film is made of."""
        return self.record.document

    @property
    def layers(self) -> Sequence[productions.Layer]:
        return self.record.layers

    @property
    def costs(self) -> Sequence[productions.StageCost]:
        return self.record.costs

    @property
    def cost_micros(self) -> int:
        """What was charged, in micro-USD."""
        return self.record.cost_micros

    @property
    def estimate_micros(self) -> int:
        return self.record.estimate_micros

    @property
    def adjustments(self) -> Sequence[Adjustment]:
        """What was changed to make the request possible, and why."""
        return self.record.adjustments

    @property
    def error(self) -> jobs.JobProblem | None:
        return self.record.error

    @property
    def created_at(self) -> datetime:
        return self.record.created_at

    @property
    def ended_at(self) -> datetime | None:
        return self.record.ended_at

    @property
    def labels(self) -> dict[str, str]:
        return self.record.labels

    def to_dict(self) -> dict[str, JsonValue]:
        """Return the answer as plain JSON values."""
        return self.record.model_dump(mode="json")

    def _repr_html_(self) -> str:
        record = self.record
        status = record.status if record.status != "running" else f"{record.status} {record.progress:.0%}"
        facts = {"": status, "version": str(record.version), "cost": dollars(record.cost_micros)}
        shown = [player(record.film.url, "video/mp4")] if record.film else []
        return card(record.id, facts, shown)

    def __repr__(self) -> str:
        record = self.record
        name = type(self).__name__.removeprefix("Async")
        stage = f" {record.stage}" if record.stage and not self.ended else ""
        share = f" {record.progress:.0%}" if record.status == "running" else ""
        return f"<{name} {record.id} v{record.version} {record.status}{share}{stage}>"
