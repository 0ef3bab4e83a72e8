"""From a job to files, and to what is said about it."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from lumigate.cli import show
from lumigate.cli.common import Common
from lumigate.cli.exits import Interrupted, UsageError

if TYPE_CHECKING:
    from lumigate.client import Job, Output

STDOUT = Path("-")
_FORMATS = {
    ".png": "png",
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".webp": "webp",
    ".wav": "wav",
    ".mp3": "mp3",
    ".flac": "flac",
    ".ogg": "ogg",
    ".opus": "opus",
    ".aac": "aac",
    ".m4a": "m4a",
}


@contextmanager
def going_on(job: str) -> Generator[None]:
    """Let Ctrl-C and errors stop the waiting and not the work, and say how to find it again."""
    from lumigate.client import JobFailed

    try:
        yield
    except KeyboardInterrupt:
        raise Interrupted(job) from None
    except JobFailed:
        raise
    except Exception as error:
        error.add_note(f"`lumigate jobs wait {job}` waits for it again and saves what it made")
        raise


def check_target(out: Path | None, count: int | None, common: Common) -> None:
    """Refuse a target that cannot hold the results, before anything is made."""
    if out == STDOUT and (common.json or (count or 1) > 1):
        raise UsageError("-o - writes one file to stdout: it goes with neither --json nor several results")


def format_for(out: Path | None, asked: str | None) -> str | None:
    """Return the format that was asked for, else the one that the target's name asks for, else None."""
    return asked or (_FORMATS.get(out.suffix.lower()) if out is not None else None)


def finish(job: Job, out: Path | None, common: Common) -> None:
    """Wait for a job, save its files, and print their paths or the job."""
    with going_on(job.id):
        with show.progress(job.task or job.kind, quiet=common.json) as told:
            job.wait(on_progress=told)
        if out == STDOUT:
            _pour(job)
            return
        paths = [
            output.save(path) for output, path in zip(job.outputs, _targets(job.outputs, out), strict=True)
        ]
    if common.json:
        show.as_json({**job.to_dict(), "files": [str(path) for path in paths]})
        return
    _explain(job)
    for path in paths:
        print(path)
    if job.text is not None:
        print(job.text)


def _pour(job: Job) -> None:
    if not job.outputs:
        sys.stdout.write(job.text or "")
        return
    for chunk in job.outputs[0].chunks():
        sys.stdout.buffer.write(chunk)


def _targets(outputs: list[Output], out: Path | None) -> list[Path]:
    if out is None:
        return [Path()] * len(outputs)
    if len(outputs) == 1 or out.is_dir():
        return [out] * len(outputs)
    from lumigate.client._core.files import stems, suffix_of

    mimes = [each.mime for each in outputs]
    return [
        out.with_name(stem + (out.suffix if mime == mimes[0] else suffix_of(mime)))
        for stem, mime in zip(stems(out.stem, mimes), mimes, strict=True)
    ]


def _explain(job: Job) -> None:
    for each in job.adjustments:
        show.note(f"{each.field}: asked {each.asked!r}, used {each.used!r}: {each.why}")
    if job.not_drawn:
        show.note(f"not drawn: {', '.join(job.not_drawn)}")
    parts = [show.money(job.cost_micros)]
    if job.cache.hit:
        parts.append(f"reused, saved {show.money(job.saved_micros)}")
    if job.served_by != "provider":
        parts.append(job.served_by)
    if job.timings.total_ms:
        parts.append(f"{job.timings.total_ms / 1000:.1f} s")
    show.note(f"{job.id}: {', '.join(parts)}")
