"""The data folder: who has it, and the small secrets that live in it."""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path

from lumigate.domain.errors import Conflict
from lumigate.services.keys import make_token

LOCK = "server.lock"
ADDRESS = "server.json"
LOCAL_KEY = "local.key"
MASTER_KEY = "master.key"


class DataFolder:
    """A folder that one server owns while it runs."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: int | None = None

    def take(self) -> None:
        """Make the folder where there is none and lock it; raise :class:`Conflict` where a server has it."""
        self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(self.path / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(descriptor)
            raise Conflict(
                f"another server uses the data folder {str(self.path)!r}; stop it, or give another --data"
            ) from None
        self._lock = descriptor

    def release(self) -> None:
        """Let go of the folder."""
        (self.path / ADDRESS).unlink(missing_ok=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def announce(self, address: str) -> None:
        """Write where the server listens, so that the CLI and the SDK of this user find it."""
        _write(self.path / ADDRESS, json.dumps({"address": address, "pid": os.getpid()}))

    def local_key(self) -> tuple[str, bool]:
        """Return the bootstrap key of this folder, and whether it was made just now."""
        return _kept(self.path / LOCAL_KEY, make_token)

    def keep_local_key(self, key: str) -> None:
        """Keep the bootstrap key for the local CLI, readable by this user only."""
        _write(self.path / LOCAL_KEY, key)

    def master_key(self) -> bytes:
        """Return the master key of this folder, made at the first start."""
        text, _ = _kept(self.path / MASTER_KEY, lambda: secrets.token_hex(32))
        return bytes.fromhex(text)

    def sub(self, name: str) -> Path:
        """Return a folder inside, made where there is none."""
        path = self.path / name
        path.mkdir(parents=True, exist_ok=True)
        return path

    def empty(self, name: str) -> Path:
        """Return a folder inside without anything in it: what an earlier process left there is thrown away."""
        path = self.path / name
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True, exist_ok=True)
        return path


def _kept(path: Path, make: Callable[[], str]) -> tuple[str, bool]:
    if path.exists():
        return path.read_text("utf-8").strip(), False
    made = make()
    _write(path, made)
    return made, True


def _write(path: Path, text: str) -> None:
    partial = path.with_suffix(path.suffix + ".part")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
