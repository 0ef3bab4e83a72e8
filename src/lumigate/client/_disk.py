"""Files of this machine: a look at one, and one that appears under its name only when it is whole."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from types import TracebackType


class PartFile:
    """Bytes gather beside ``target`` and take its name when the block ends well; else nothing is left."""

    def __init__(self, target: Path) -> None:
        self.target = target
        target.parent.mkdir(parents=True, exist_ok=True)
        self._path = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
        self._file = self._path.open("xb")

    def write(self, chunk: bytes) -> None:
        """Append."""
        self._file.write(chunk)

    def start_over(self) -> None:
        """Forget what was written."""
        self._file.seek(0)
        self._file.truncate()

    def __enter__(self) -> PartFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        if kind is None:
            self._path.replace(self.target)
        else:
            self._path.unlink(missing_ok=True)


def head(path: Path) -> tuple[int, bytes]:
    """Return the size of a file and its first bytes."""
    with path.open("rb") as file:
        return os.fstat(file.fileno()).st_size, file.read(32)
