"""Where the server is and which key to use, when nobody says."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from lumigate.client._core.settings import DEFAULT_ADDRESS, is_loopback

LOCK_NAME = "server.json"
KEY_NAME = "local.key"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An address, a key, and whether somebody named the address or a running server was found."""

    base_url: str
    api_key: str | None
    is_known: bool


def data_folder(environment: Mapping[str, str]) -> Path:
    """Return the data folder: ``LUMIGATE_DATA``, else ``~/.lumigate``."""
    named = environment.get("LUMIGATE_DATA")
    return Path(named).expanduser() if named else Path.home() / ".lumigate"


def discover(
    base_url: str | None = None,
    api_key: str | None = None,
    environment: Mapping[str, str] | None = None,
) -> Found:
    """Return address and key: the argument, the environment, the running server of the data folder, the default.

    The local key of the data folder is used for servers of this machine only: it is nobody else's business.
    """
    env = os.environ if environment is None else environment
    data = data_folder(env)
    known = base_url or env.get("LUMIGATE_BASE_URL") or running_server(data)
    address = known or DEFAULT_ADDRESS
    key = api_key or env.get("LUMIGATE_API_KEY")
    if key is None and is_loopback(address):
        key = local_key(data)
    return Found(base_url=address, api_key=key, is_known=known is not None)


def running_server(data: Path) -> str | None:
    """Return the address of the server that works on this folder, or None where none is alive."""
    try:
        plain = json.loads((data / LOCK_NAME).read_bytes())
    except (OSError, ValueError):
        return None
    if not isinstance(plain, dict):
        return None
    fields = cast("dict[str, object]", plain)
    address, pid = fields.get("address"), fields.get("pid")
    if not isinstance(address, str) or not isinstance(pid, int) or not _is_alive(pid):
        return None
    return address


def local_key(data: Path) -> str | None:
    """Return the key that the server of this folder keeps for this machine's own use."""
    try:
        return (data / KEY_NAME).read_text("utf-8").strip() or None
    except (OSError, UnicodeDecodeError):
        return None


def _is_alive(pid: int) -> bool:
    if pid <= 0:
        return False
    if sys.platform == "win32":  # os.kill would end the process there
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
