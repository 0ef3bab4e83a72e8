"""What goes to stdout and what to stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from lumigate.cli.progress import Progress


def note(text: str) -> None:
    """Say something beside the results."""
    print(text, file=sys.stderr)


def as_json(value: object) -> None:
    """Print JSON, and nothing else, to stdout."""
    print(json.dumps(_plain(value), ensure_ascii=False, indent=2))


def _plain(value: object) -> object:
    from pydantic import BaseModel

    match value:
        case BaseModel():
            return value.model_dump(mode="json", by_alias=True)
        case datetime():
            return value.isoformat()
        case Mapping():
            return {str(name): _plain(each) for name, each in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
        case _:
            return value


def table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, spare: str = "") -> None:
    """Print rows under their columns; plain tab-separated lines where nobody looks at it.

    The first column is what one types again: it is never cut. ``spare`` is left out where the window is too narrow.
    """
    if not sys.stdout.isatty():
        for row in rows:
            print("\t".join(row))
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    widths = [max(len(row[number]) for row in (columns, *rows)) for number in range(len(columns))]
    is_wide = sum(widths) + 2 * (len(widths) - 1) <= console.width
    kept = [number for number, name in enumerate(columns) if is_wide or name != spare]
    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for number in kept:
        is_first = number == 0
        drawn.add_column(
            columns[number], no_wrap=is_first, overflow="fold", min_width=widths[0] if is_first else None
        )
    for row in rows:
        drawn.add_row(*(Text(row[number]) for number in kept))
    console.print(drawn)


def facts(rows: Sequence[tuple[str, str]]) -> None:
    """Print names and values, those that have one."""
    wide = max((len(name) for name, value in rows if value), default=0)
    for name, value in rows:
        if value:
            print(f"{name:<{wide}}  {value}")


@contextmanager
def progress(label: str, *, quiet: bool) -> Generator[Progress]:
    """Give something to tell progress to: a bar on stderr where somebody looks, else silence."""
    if quiet or not sys.stderr.isatty():
        yield Progress()
        return
    from lumigate.cli.bar import bar

    with bar(label) as drawn:
        yield drawn


@contextmanager
def waiting(text: str, *, quiet: bool) -> Generator[None]:
    """Say on stderr what is waited for, until the end of the block, where somebody looks."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(text):
        yield


def when(at: datetime | None) -> str:
    """Return a time in this machine's zone."""
    return "" if at is None else at.astimezone().strftime("%Y-%m-%d %H:%M:%S")


def day(at: datetime | None) -> str:
    """Return a time for a table: the day, or the time of this day, where somebody looks; else all of it."""
    told = when(at)
    if not told or not sys.stdout.isatty():
        return told
    date, _, time = told.partition(" ")
    return time if date == when(datetime.now(UTC)).partition(" ")[0] else date


def money(micros: int) -> str:
    """Return micro-USD as people read it."""
    from lumigate.client.money import dollars

    return dollars(micros)
