"""The real server, once for all tests that ask one from outside."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest

PROVIDER_KEYS = (
    "FAL_KEY",
    "REPLICATE_API_TOKEN",
    "RUNWAYML_API_SECRET",
    "OPENAI_API_KEY",
    "ELEVENLABS_API_KEY",
)


@dataclass(frozen=True)
class Running:
    """A server that runs, and a key that it takes."""

    base_url: str
    api_key: str


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Start the real server, once. The draft engine answers, and charges what the model that it stands for costs."""
    data = tmp_path_factory.mktemp("data")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{probe.getsockname()[1]}"
    key = f"lk_{secrets.token_urlsafe(24)}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LUMIGATE_")}
    settings = {"LUMIGATE_API_KEY": key, "LUMIGATE_DRAFT_PRICING": "list"}
    command = [sys.executable, "-m", "lumigate.cli", "serve", "--port", address.rpartition(":")[2]]
    log = data / "server.log"
    with log.open("wb") as told:
        child = subprocess.Popen(
            [*command, "--data", str(data)],
            env={name: value for name, value in kept.items() if name not in PROVIDER_KEYS} | settings,
            stdout=told,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until_well(address, child, log)
            yield Running(base_url=address, api_key=key)
        finally:
            child.terminate()
            try:
                child.wait(20)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


def wait_until_well(address: str, child: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + 60
    with httpx2.Client(trust_env=False) as http:
        while True:
            try:
                if http.get(f"{address}/health").status_code == 200:
                    return
            except httpx2.TransportError:
                pass
            if child.poll() is not None or time.monotonic() > until:
                pytest.fail(f"the server did not start:\n{log.read_text('utf-8', 'replace')[-3000:]}")
            time.sleep(0.1)
