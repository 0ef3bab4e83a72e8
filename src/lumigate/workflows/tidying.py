"""Files of this machine that nobody needs any more. All of it blocks: call it in a thread."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path


def folders_of(parent: Path, prefix: str) -> list[str]:
    """Return the names of the folders in ``parent`` that begin so."""
    return [one.name for one in parent.iterdir() if one.name.startswith(prefix) and one.is_dir()]


def remove_folders(parent: Path, names: Iterable[str]) -> None:
    """Remove folders and all that is in them; one that cannot be removed stays."""
    for name in names:
        shutil.rmtree(parent / name, ignore_errors=True)


def trim(folder: Path, *, unused_before: datetime, spare_after: datetime, most_bytes: int) -> int:
    """Remove files that were last used before a moment, then the longest unused until the rest is small enough.

    When a file was used is its modification time: who uses one sets it. Files used after ``spare_after`` stay
    whatever they weigh. Return how many were removed.
    """
    files: list[tuple[float, int, Path]] = []
    for path in folder.rglob("*"):
        with suppress(FileNotFoundError):
            facts = path.stat()
            if path.is_file():
                files.append((facts.st_mtime, facts.st_size, path))
    files.sort()
    total = sum(size for _, size, _ in files)
    removed = 0
    for used, size, path in files:
        is_old = used < unused_before.timestamp()
        is_too_much = total > most_bytes and used < spare_after.timestamp()
        if not (is_old or is_too_much):
            break
        path.unlink(missing_ok=True)
        total -= size
        removed += 1
    return removed
