"""Checks of a machine and its settings: what would not work, and the one line that mends it."""

from __future__ import annotations

import difflib
import os
import shutil
import socket
import sqlite3
import stat
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from lumigate.server.settings import DEFAULT_PORT, Settings

LOW_SPACE = 5 * 1024**3
NO_SPACE = 500 * 1024**2
SAFE_SQLITE = (3, 51, 3)
FEW_FILES = 1024
SHORT_KEY = 16
VENDOR_KEYS = (
    "FAL_KEY", "REPLICATE_API_TOKEN", "RUNWAYML_API_SECRET", "OPENAI_API_KEY", "ELEVENLABS_API_KEY",
)  # fmt: skip
ENCODERS = (
    ("libx264", "films and clips"),
    ("aac", "sound of films"),
    ("libmp3lame", "MP3"),
    ("libopus", "Opus"),
    ("libsvtav1", "the av1 profile"),
)
NEEDED_ENCODERS = frozenset({"libx264", "aac"})
SECRET_FILES = ("local.key", "master.key")
OTHER_NAMES = ("CONFIG", "BASE_URL", "TEST_DATABASE_URL")
"""Variables with our prefix that are not settings of the server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What one check found: ``ok``, ``warn`` (works, with less) or ``fail``; ``fix`` is one line about what to do."""

    name: str
    status: Literal["ok", "warn", "fail"]
    detail: str
    fix: str = ""


def checks(
    settings: Settings, environment: Mapping[str, str] = os.environ, port: int = DEFAULT_PORT
) -> list[Check]:
    """Run every check. None of them raises: a check that breaks is itself a finding."""
    wanted: tuple[tuple[str, Callable[[], Check]], ...] = (
        ("variables", lambda: _variables(environment)),
        ("settings file", lambda: _config_file(environment)),
        ("data folder", lambda: _data_folder(settings.data)),
        ("disk space", lambda: _disk_space(settings.data)),
        ("secret files", lambda: _secret_files(settings.data)),
        ("port", lambda: _port(settings.data, port)),
        ("sqlite", _sqlite),
        ("database", lambda: _database(settings)),
        ("blobs", lambda: _blobs(settings)),
        ("public url", lambda: _public_url(settings)),
        ("key", lambda: _key(settings)),
        ("providers", lambda: _providers(settings, environment)),
        ("network", lambda: _network(settings)),
        ("encoders", _encoders),
        ("fonts", _fonts),
        ("speech", _speech),
        ("ffmpeg", _ffmpeg),
        ("open files", _open_files),
        ("clock", lambda: _clock(settings.data, time.time())),
    )
    return [_guarded(name, check) for name, check in wanted]


def _guarded(name: str, check: Callable[[], Check]) -> Check:
    try:
        return check()
    except Exception as error:  # noqa: BLE001  a broken machine breaks in ways nobody listed
        return _fail(name, f"{type(error).__name__}: {error}", "mend what the message says, or report it")


def _ok(name: str, detail: str) -> Check:
    return Check(name=name, status="ok", detail=detail)


def _warn(name: str, detail: str, fix: str) -> Check:
    return Check(name=name, status="warn", detail=detail, fix=fix)


def _fail(name: str, detail: str, fix: str) -> Check:
    return Check(name=name, status="fail", detail=detail, fix=fix)


def _variables(environment: Mapping[str, str]) -> Check:
    known = {name.upper() for name in Settings.model_fields} | set(OTHER_NAMES)
    for variable in sorted(environment):
        if not variable.startswith("LUMIGATE_"):
            continue
        name = variable.removeprefix("LUMIGATE_").partition("__")[0]
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"did you mean LUMIGATE_{near[0]}?" if near else "take it away"
            return _warn("variables", f"{variable} is not a setting, it does nothing", hint)
    return _ok("variables", "all known")


def _config_file(environment: Mapping[str, str]) -> Check:
    named = environment.get("LUMIGATE_CONFIG")
    if named and not Path(named).expanduser().is_file():
        return _fail(
            "settings file", f"LUMIGATE_CONFIG names {named!r}, which is not there", "write it, or unset it"
        )
    return _ok("settings file", named or "none named")


def _data_folder(data: Path) -> Check:
    probe = data / f".doctor-{os.getpid()}"
    try:
        data.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"well")
        probe.unlink()
    except OSError as error:
        return _fail(
            "data folder",
            f"{data} cannot be written: {error.strerror}",
            "make it writable, or name another with LUMIGATE_DATA",
        )
    return _ok("data folder", str(data))


def _disk_space(data: Path) -> Check:
    there = next(folder for folder in (data, *data.parents) if folder.exists())
    free = shutil.disk_usage(there).free
    said = f"{free / 1024**3:.1f} GiB free"
    if free < NO_SPACE:
        return _fail("disk space", said, "free some, or move the data folder with LUMIGATE_DATA")
    if free < LOW_SPACE:
        return _warn(
            "disk space", said, "films need room: free some, or keep blobs in S3 with LUMIGATE_BLOBS_URL"
        )
    return _ok("disk space", said)


def _secret_files(data: Path) -> Check:
    if sys.platform == "win32":
        return _ok("secret files", "guarded by the account")
    for name in SECRET_FILES:
        path = data / name
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            return _fail("secret files", f"others can read {path}", f"chmod 600 {path}")
    return _ok("secret files", "only yours")


def _port(data: Path, port: int) -> Check:
    lock = data / "server.json"
    with socket.socket() as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            if lock.exists():
                return _ok("port", f"{port} is in use, and a server has this data folder")
            return _warn("port", f"{port} is in use", "lumigate serve --port another")
    return _ok("port", f"{port} is free")


def _sqlite() -> Check:
    import apsw

    text = apsw.sqlite_lib_version()
    found = tuple(int(part) for part in text.split("."))
    if found < SAFE_SQLITE:
        return _fail("sqlite", f"{text} can corrupt its write-ahead log", "pip install --upgrade apsw")
    return _ok("sqlite", f"{text} (workflows: {sqlite3.sqlite_version})")


def _database(settings: Settings) -> Check:
    if settings.database_url is None:
        return _ok("database", "SQLite in the data folder")
    url = settings.database_url.get_secret_value()
    if urlsplit(url).scheme not in {"postgresql", "postgres"}:
        return _fail(
            "database",
            f"LUMIGATE_DATABASE_URL begins with {urlsplit(url).scheme!r}",
            "write it like postgresql://user:password@host/name",
        )
    try:
        import psycopg
    except ImportError:
        return _fail("database", "the PostgreSQL driver is missing", "pip install 'lumigate[postgres]'")
    host = urlsplit(url).hostname or "the local socket"
    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            row = connection.execute("SELECT current_setting('server_version'), now()").fetchone()
    except psycopg.OperationalError as error:
        first = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        return _fail("database", f"{host}: {first}", "start it, or correct LUMIGATE_DATABASE_URL")
    assert row is not None
    apart = abs((datetime.now(UTC) - row[1]).total_seconds())
    if apart > 5:
        return _warn(
            "database", f"its clock is {apart:.0f} s away from this one", "keep both clocks with NTP"
        )
    return _ok("database", f"PostgreSQL {row[0]} at {host}")


def _blobs(settings: Settings) -> Check:
    url = settings.blobs_url
    if url is None:
        return _ok("blobs", "files in the data folder")
    scheme = urlsplit(url).scheme
    if scheme not in {"s3", "file", "memory"}:
        return _fail(
            "blobs", f"LUMIGATE_BLOBS_URL begins with {scheme!r}", "write it like s3://bucket/folder"
        )
    if scheme != "s3":
        return _ok("blobs", url)
    if not (urlsplit(url).hostname or ""):
        return _fail("blobs", f"{url!r} names no bucket", "write it like s3://bucket/folder")
    import obstore
    from obstore.exceptions import BaseError
    from obstore.store import from_url

    try:
        store = from_url(url, client_options={"timeout": "5s"}, retry_config={"max_retries": 0})
        next(iter(obstore.list(store, chunk_size=1)), None)
    except BaseError as error:
        first = str(error).strip().splitlines()[0][:160]
        return _fail("blobs", f"{url}: {first}", "correct LUMIGATE_BLOBS_URL, or set AWS_* credentials")
    return _ok("blobs", url)


def _public_url(settings: Settings) -> Check:
    url = settings.public_url
    if url is None:
        return _ok("public url", "the address of each request")
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return _fail("public url", f"{url!r} is not an address", "write it like https://media.example.com")
    if parts.scheme == "http" and parts.hostname not in {"localhost", "127.0.0.1", "::1"}:
        return _warn(
            "public url", f"{url} is not encrypted", "put a proxy with TLS before it, and write https://"
        )
    return _ok("public url", url)


def _key(settings: Settings) -> Check:
    if settings.api_key is None:
        return _ok("key", "made on first start, in the data folder")
    if len(settings.api_key.get_secret_value()) < SHORT_KEY:
        return _warn(
            "key",
            f"LUMIGATE_API_KEY is shorter than {SHORT_KEY} characters: it can be guessed",
            "python -c 'import secrets; print(secrets.token_urlsafe(32))'",
        )
    return _ok("key", "LUMIGATE_API_KEY")


def _providers(settings: Settings, environment: Mapping[str, str]) -> Check:
    for name in VENDOR_KEYS:
        value = environment.get(name)
        if value is not None and (not value.strip() or value != value.strip()):
            return _fail(
                "providers", f"{name} is empty or has spaces around it", f"set {name} to the key alone"
            )
    named = [name for name in VENDOR_KEYS if environment.get(name)]
    named += sorted(name for name, each in settings.providers.items() if each.key is not None)
    if not named and settings.draft == "never":
        return _fail(
            "providers", "no provider has a key, and the draft engine is off", "set a key, such as FAL_KEY"
        )
    if not named:
        return _ok("providers", "no keys: the draft engine answers")
    return _ok("providers", ", ".join(named))


def _network(settings: Settings) -> Check:
    if settings.allow_private_network:
        return _warn(
            "network",
            "callers may make this server fetch from private addresses",
            "unset LUMIGATE_ALLOW_PRIVATE_NETWORK unless all callers are trusted",
        )
    return _ok("network", "private addresses are refused")


def _encoders() -> Check:
    import av
    from av.codec import Codec
    from av.codec.codec import UnknownCodecError

    missing: list[tuple[str, str]] = []
    for name, purpose in ENCODERS:
        try:
            Codec(name, "w")
        except UnknownCodecError:
            missing.append((name, purpose))
    if not missing:
        return _ok("encoders", f"PyAV {av.__version__}")
    said = ", ".join(f"{name} ({purpose})" for name, purpose in missing)
    fix = "pip install --force-reinstall av"
    if any(name in NEEDED_ENCODERS for name, _ in missing):
        return _fail("encoders", f"missing: {said}", fix)
    return _warn("encoders", f"missing: {said}", fix)


def _fonts() -> Check:
    found = [name for name in ("fontpkg-poppins", "justmytype-western-core") if _installed(name)]
    if not found:
        return _fail("fonts", "no font for captions", "pip install fontpkg-poppins justmytype-western-core")
    scripts = ("justmytype-intl-rtl", "justmytype-intl-south-asia", "justmytype-intl-sea")
    missing = [name for name in scripts if not _installed(name)]
    if missing:
        return _warn("fonts", "some scripts have no font", f"pip install {' '.join(missing)}")
    east = "East Asia" if _installed("justmytype-intl-cjk") else "no East Asia: pip install 'lumigate[cjk]'"
    return _ok("fonts", f"Latin, right-to-left, South and South-East Asia ({', '.join(found)}); {east}")


def _installed(distribution: str) -> bool:
    try:
        version(distribution)
    except PackageNotFoundError:
        return False
    return True


def _speech() -> Check:
    import ctypes

    import espeakng_loader

    fix = "pip install --force-reinstall espeakng-loader"
    if not Path(espeakng_loader.get_data_path()).is_dir():
        return _fail("speech", "the voices of espeak-ng are missing", fix)
    try:
        ctypes.CDLL(str(espeakng_loader.get_library_path()))
    except OSError as error:
        return _fail("speech", f"espeak-ng does not load: {error}", fix)
    return _ok("speech", "espeak-ng")


def _ffmpeg() -> Check:
    path = shutil.which("ffmpeg")
    return _ok("ffmpeg", path or "not installed, and not needed")


def _open_files() -> Check:
    if sys.platform == "win32":
        return _ok("open files", "no limit to speak of")
    import resource

    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != resource.RLIM_INFINITY and soft < FEW_FILES:
        return _warn("open files", f"at most {soft} at a time", "ulimit -n 65536 before starting the server")
    return _ok("open files", "no limit" if soft == resource.RLIM_INFINITY else f"at most {soft}")


def _clock(data: Path, now: float) -> Check:
    shown = datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    fix = "set the clock, and keep it with NTP: signatures and expiry depend on it"
    if now < Path(__file__).stat().st_mtime - 86_400:
        return _fail("clock", f"{shown} is before this program was installed", fix)
    newest = max((path.stat().st_mtime for path in data.glob("*")), default=0.0) if data.is_dir() else 0.0
    if newest > now + 300:
        return _fail("clock", f"{shown} is before files of the data folder were written", fix)
    return _ok("clock", shown)
