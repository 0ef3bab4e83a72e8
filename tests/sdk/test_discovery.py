"""Finding the server and the key."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from lumigate.client._core.settings import Settings
from lumigate.client.discovery import discover


@pytest.fixture
def data(tmp_path):
    (tmp_path / "local.key").write_text("lk_local\n")
    return tmp_path


def lock(data, pid: int) -> None:
    (data / "server.json").write_text(json.dumps({"address": "http://127.0.0.1:9999", "pid": pid}))


def test_what_is_said_wins_then_the_environment_then_the_running_server_then_the_default(data):
    env = {"LUMIGATE_DATA": str(data), "LUMIGATE_BASE_URL": "http://env:1", "LUMIGATE_API_KEY": "lk_env"}
    lock(data, os.getpid())
    assert discover("http://arg:1", "lk_arg", env).base_url == "http://arg:1"
    assert discover("http://arg:1", "lk_arg", env).api_key == "lk_arg"
    assert (discover(environment=env).base_url, discover(environment=env).api_key) == (
        "http://env:1",
        "lk_env",
    )
    found = discover(environment={"LUMIGATE_DATA": str(data)})
    assert (found.base_url, found.api_key, found.is_known) == ("http://127.0.0.1:9999", "lk_local", True)
    (data / "server.json").unlink()
    found = discover(environment={"LUMIGATE_DATA": str(data)})
    assert (found.base_url, found.is_known) == ("http://127.0.0.1:8787", False)


def test_a_lock_of_a_process_that_is_gone_is_not_believed(data):
    gone = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True
    )
    lock(data, int(gone.stdout))
    assert not discover(environment={"LUMIGATE_DATA": str(data)}).is_known


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"address": 3, "pid": 4}', '{"address": "http://x", "pid": -1}']
)
def test_a_lock_that_makes_no_sense_is_not_believed(data, text):
    (data / "server.json").write_text(text)
    assert not discover(environment={"LUMIGATE_DATA": str(data)}).is_known


def test_the_key_of_this_machine_is_not_sent_to_another(data):
    env = {"LUMIGATE_DATA": str(data)}
    assert discover("https://media.example.com", environment=env).api_key is None
    assert discover("http://localhost:1", environment=env).api_key == "lk_local"
    assert discover("http://[::1]:1", environment=env).api_key == "lk_local"
    assert discover("http://127.0.0.1.example.com", environment=env).api_key is None


@pytest.mark.parametrize("address", ["", "localhost:8787", "ftp://x", "http://"])
def test_an_address_that_is_none_is_refused(address):
    with pytest.raises(ValueError, match="not a server's address"):
        Settings(base_url=address)


@pytest.mark.parametrize(
    ("url", "owned"),
    [
        ("http://gate.test/x", True),
        ("http://gate.test:81/x", False),
        ("https://gate.test/x", False),
        ("http://gate.test@evil.example/x", False),
        ("http://gate.test.evil.example/x", False),
    ],
)
def test_the_key_goes_to_the_servers_own_address_only(url, owned):
    assert Settings(base_url="http://gate.test/").owns(url) is owned
