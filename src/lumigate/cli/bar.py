"""A bar on stderr."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, SpinnerColumn, TaskID, TaskProgressColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Drawn
from typing_extensions import override

from lumigate.cli.progress import Moving, Progress


class Bar(Progress):
    """A bar that moves as it is told."""

    def __init__(self, drawn: Drawn, task: TaskID) -> None:
        self._drawn = drawn
        self._task = task

    @override
    def __call__(self, moving: Moving) -> None:
        said = moving.stage or moving.status
        self._drawn.update(self._task, completed=moving.progress, said=said.replace("_", " "))


@contextmanager
def bar(label: str) -> Generator[Bar]:
    """Draw a bar until the end of the block; it leaves nothing behind."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=28),
        TaskProgressColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[said]}", markup=False),
    )
    with Drawn(*columns, console=Console(stderr=True), transient=True) as drawn:
        yield Bar(drawn, drawn.add_task(label, total=1.0, said=""))
