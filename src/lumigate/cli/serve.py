"""``serve`` and ``migrate``"""

from __future__ import annotations

import gc
import os
import signal
import threading
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from lumigate.cli.embedded import INSTALL, missing_parts
from lumigate.cli.exits import UsageError

Data = Annotated[Path | None, Parameter(help="The data folder. [LUMIGATE_DATA, else ~/.lumigate]")]


def serve(
    *,
    host: Annotated[
        str, Parameter(help="Address to listen on; 0.0.0.0 is every one of this machine.")
    ] = "127.0.0.1",
    port: Annotated[int, Parameter(help="Port to listen on.")] = 8787,
    data: Data = None,
    dialect_port: Annotated[
        list[str] | None,
        Parameter(help="A port on which one dialect owns the root, like apiframe=8788; may be repeated."),
    ] = None,
    with_parent: Annotated[bool, Parameter(show=False)] = False,
) -> None:
    """Run the server."""
    need_server()
    ports = read_ports(dialect_port or [])
    # What is loaded now stays for good: looking through it for garbage would only make the start slower.
    gc.disable()
    from lumigate.server.main import serve as run_server

    gc.freeze()
    gc.enable()
    # Requests make few cycles: looking for them every 700 objects costs a tenth of the time.
    gc.set_threshold(50_000, 20, 20)
    if with_parent:
        _end_with_parent()
    run_server(host=host, port=port, data=data, dialect_ports=ports)


def migrate(*, data: Data = None) -> None:
    """Bring the database up to this version. `serve` does it too; do it before where several servers start at once."""
    need_server()
    from lumigate.server.main import migrate as run_migrations

    run_migrations(data=data)


def need_server() -> None:
    """Say what to install where the server is not."""
    if missing := missing_parts():
        raise UsageError(f"the server is not installed here ({', '.join(missing)} missing): {INSTALL}")


def read_ports(given: list[str]) -> dict[str, int]:
    """Return ``name=port`` words as a table."""
    ports: dict[str, int] = {}
    for word in given:
        name, _, number = word.partition("=")
        if not name or not number.isdigit() or not 0 < int(number) < 65536:
            raise UsageError(f"{word!r} is not NAME=PORT; write it like apiframe=8788")
        ports[name] = int(number)
    return ports


def _end_with_parent() -> None:
    """Stop in order when the process that started us is gone, however it went."""
    parent = os.getppid()
    ended = threading.Event()

    def watch() -> None:
        while os.getppid() == parent:
            ended.wait(1.0)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, name="parent-watch", daemon=True).start()
