"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4


@contextmanager
def swapped_in(path: Path) -> Generator[Path]:
    """Give a path of one's own to write to; what was written takes the name of ``path`` when all went well.

    Two processes may make the same file at once: each writes its own, and the last one stays.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f"{path.name}.{uuid4().hex}.tmp")
    try:
        yield half
        with half.open("rb") as file:
            os.fsync(file.fileno())
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)
