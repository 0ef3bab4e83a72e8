"""``jobs``"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from lumigate.cli import show
from lumigate.cli.common import DEFAULTS, Common
from lumigate.cli.make import Out
from lumigate.cli.results import check_target, finish
from lumigate.cli.session import connected
from lumigate.wire.words import JobKind, JobStatus

if TYPE_CHECKING:
    from lumigate.client import Job


def ls(
    *,
    status: Annotated[JobStatus | None, Parameter(help="Only those.")] = None,
    kind: Annotated[JobKind | None, Parameter(help="Only those.")] = None,
    model: Annotated[str | None, Parameter(help="Only of this model.")] = None,
    limit: Annotated[int, Parameter(name=["--limit", "-n"], help="How many.")] = 20,
    common: Common = DEFAULTS,
) -> None:
    """List jobs, newest first."""
    with connected(common) as client:
        jobs = client.jobs.list(status=status, kind=kind, model=model, limit=min(limit, 200))
        found = [job for _, job in zip(range(limit), jobs, strict=False)]
    if common.json:
        show.as_json([job.to_dict() for job in found])
        return
    rows = [
        (
            job.id,
            job.status if job.status != "running" else f"running {job.progress:.0%}",
            job.task or job.kind,
            job.model or "",
            show.money(job.cost_micros),
            show.day(job.created_at),
        )
        for job in found
    ]
    show.table(("job", "status", "task", "model", "cost", "created"), rows, spare="model")


def get(job: str, /, *, common: Common = DEFAULTS) -> None:
    """Show one job.

    Parameters
    ----------
    job
        Its id.
    """
    with connected(common) as client:
        _tell(client.jobs.get(job), common)


def wait(job: str, /, *, out: Out = None, common: Common = DEFAULTS) -> None:
    """Wait for a job and save its files.

    Parameters
    ----------
    job
        Its id.
    """
    check_target(out, None, common)
    with connected(common) as client:
        finish(client.jobs.get(job), out, common)


def cancel(job: str, /, *, common: Common = DEFAULTS) -> None:
    """Cancel a job.

    Parameters
    ----------
    job
        Its id.
    """
    with connected(common) as client:
        found = client.jobs.get(job)
        refunded = found.cancel()
    if common.json:
        show.as_json({"job": found.to_dict(), "refunded_micros": refunded})
        return
    print(f"{found.id} {found.status}, {show.money(refunded)} came back")


def review(
    job: str,
    decision: Literal["charge", "release"],
    /,
    *,
    memo: Annotated[str | None, Parameter(help="Why, for the ledger.")] = None,
    common: Common = DEFAULTS,
) -> None:
    """Charge or release the hold of a job whose outcome at the provider is unknown.

    Parameters
    ----------
    job
        Its id.
    decision
        Charge where the provider's bill has it, release where it has not.
    """
    with connected(common) as client:
        settled = client.jobs.review(job, decision, memo=memo)
    if common.json:
        show.as_json(settled)
        return
    charged, released = show.money(settled.charged_micros), show.money(settled.released_micros)
    print(f"{settled.job.id}: {charged} charged, {released} released")


def _tell(job: Job, common: Common) -> None:
    if common.json:
        show.as_json(job.record)
        return
    show.facts(
        [
            ("job", job.id),
            ("status", job.status if job.status != "running" else f"running {job.progress:.0%}"),
            ("stage", job.stage or ""),
            ("task", job.task or job.kind),
            ("model", job.model or ""),
            ("served by", job.served_by if job.served_by != "provider" else job.provider or ""),
            ("cost", show.money(job.cost_micros)),
            ("estimate", show.money(job.estimate_micros)),
            ("seed", "" if job.seed is None else str(job.seed)),
            ("error", f"{job.error.message} ({job.error.code})" if job.error else ""),
            ("created", show.when(job.created_at)),
            ("ended", show.when(job.ended_at)),
            ("labels", ", ".join(f"{name}={value}" for name, value in job.labels.items())),
            *[("adjusted", f"{each.field}: {each.why}") for each in job.adjustments],
            *[
                ("output", f"{each.url} ({_about(each.mime, each.width, each.height)})")
                for each in job.outputs
            ],
            ("text", job.text or ""),
        ]
    )


def _about(mime: str, width: int | None, height: int | None) -> str:
    return f"{mime}, {width}x{height}" if width and height else mime
