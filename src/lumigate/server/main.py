"""``lumigate serve``: one process, started, announced, drained and stopped in order."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

import structlog
import uvicorn
from pydantic import ValidationError
from starlette.types import ASGIApp
from typing_extensions import override

from lumigate import __version__
from lumigate.domain.errors import LumigateError
from lumigate.server.app import build_app, build_dialect_app
from lumigate.server.container import Container
from lumigate.server.facades import discover_dialects
from lumigate.server.guard import GuardedProtocol
from lumigate.server.seams import PLAIN, Seams
from lumigate.server.settings import Settings, read_settings
from lumigate.server.telemetry import configure_logs

_BACKLOG = 2048
_DRAIN_SECONDS = 5
"""How long connections may take to end after the last stream was told to."""
_WAITERS_SECONDS = 2.0
"""How long requests that wait for a job may go on waiting when the server stops."""
_CLOSING_SECONDS = 2.0
"""What is kept of the time to stop for closing files, pools and processes."""
_LOG = structlog.stdlib.get_logger(__name__)


def serve(
    *, host: str, port: int, data: Path | None, dialect_ports: Mapping[str, int], seams: Seams = PLAIN
) -> None:
    """Run the server until it is told to stop. Exits with 2 where settings or ports are wrong."""
    settings = _settings(data)
    configure_logs(settings.log_level)
    known = discover_dialects()
    for name in dialect_ports:
        if name not in known:
            _fail(f"there is no dialect {name!r}; known are {', '.join(sorted(known))}")
    sockets = _bind(host, {"": port, **dialect_ports})
    port = sockets[""].getsockname()[1]
    address = f"http://{_reachable(host)}:{port}"
    try:
        with asyncio.Runner(loop_factory=_loop_factory()) as runner:
            runner.run(_run(settings, address, sockets, seams))
    except LumigateError as error:
        _fail(error.message)
    finally:
        for one in sockets.values():
            one.close()


def migrate(*, data: Path | None) -> None:
    """Bring the database up to this version."""
    settings = _settings(data)
    configure_logs(settings.log_level)

    async def run() -> None:
        container = Container(settings, address="")
        await container.migrate()

    try:
        asyncio.run(run())
    except LumigateError as error:
        _fail(error.message)


async def _run(settings: Settings, address: str, sockets: Mapping[str, socket.socket], seams: Seams) -> None:
    loop = asyncio.get_running_loop()
    container = Container(settings, address=address, seams=seams)
    key, fresh = await container.start()
    ends = loop.time()
    try:
        servers = [
            _Server(build_app(container) if not name else build_dialect_app(container, name), one)
            for name, one in sockets.items()
        ]
        stopping = _on_signals()
        running = [asyncio.create_task(server.serve(sockets=[server.socket])) for server in servers]
        container.folder.announce(address)
        _welcome(address, key, fresh=fresh)
        await asyncio.wait({stopping, *running}, return_when=asyncio.FIRST_COMPLETED)
        ends = loop.time() + settings.limits.shutdown_seconds - _CLOSING_SECONDS
        await container.begin_stop()
        for server in servers:
            server.should_exit = True
        loop.call_later(min(_WAITERS_SECONDS, settings.limits.shutdown_seconds / 4), container.release)
        await asyncio.gather(*running)
    finally:
        await container.stop(max(0.0, ends - loop.time()))


class _Server(uvicorn.Server):
    """One uvicorn server in our own loop; signals are ours."""

    def __init__(self, app: ASGIApp, bound: socket.socket) -> None:
        self.socket = bound
        super().__init__(
            uvicorn.Config(
                app,
                http=GuardedProtocol,
                ws="websockets-sansio",
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                timeout_keep_alive=75,
                timeout_graceful_shutdown=_DRAIN_SECONDS,
                ws_max_size=1024 * 1024,
                backlog=_BACKLOG,
            )
        )

    @contextmanager
    @override
    def capture_signals(self) -> Generator[None]:
        """Leave signals to whoever runs the loop."""
        yield


def _on_signals() -> asyncio.Future[None]:
    loop = asyncio.get_running_loop()
    stopping: asyncio.Future[None] = loop.create_future()

    def stop() -> None:
        if not stopping.done():
            stopping.set_result(None)

    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, stop)
    return stopping


def _bind(host: str, ports: Mapping[str, int]) -> dict[str, socket.socket]:
    bound: dict[str, socket.socket] = {}
    for name, port in ports.items():
        try:
            family = socket.AF_INET6 if ":" in host else socket.AF_INET
            # The protocol must be named: asyncio sends small answers at once only on sockets that say TCP.
            one = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            one.bind((host, port))
            one.set_inheritable(False)
        except OSError as error:
            _fail(f"cannot listen on {host}:{port}: {error.strerror}; choose another with --port")
        bound[name] = one
    return bound


def _reachable(host: str) -> str:
    if host in ("0.0.0.0", "::"):  # noqa: S104  the word for every address is not an address to call
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


def _welcome(address: str, key: str, *, fresh: bool) -> None:
    lines = [f"Lumigate {__version__} listens on {address}"]
    if fresh:
        lines.append(f"Your key, shown this once and kept for the local CLI: {key}")
    sys.stderr.write("\n".join(lines) + "\n")
    sys.stderr.flush()


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop]:
    with suppress(ImportError):
        import uvloop  # not on every system

        return uvloop.new_event_loop
    return asyncio.new_event_loop


def _settings(data: Path | None) -> Settings:
    try:
        return read_settings(data=data)
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        _fail(f"the settings are wrong: {wrong}")
    except ValueError as error:
        _fail(f"the settings could not be read: {error}")


def _fail(message: str) -> NoReturn:
    sys.stderr.write(f"lumigate: {message}\n")
    raise SystemExit(2)
