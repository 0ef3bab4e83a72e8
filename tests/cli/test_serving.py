"""``serve``, ``doctor``, and the server that is started for one call"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from lumigate.cli.common import Common
from lumigate.cli.embedded import embedded
from lumigate.cli.exits import Interrupted, UsageError
from lumigate.cli.serve import read_ports
from lumigate.cli.session import connected
from lumigate.client.discovery import running_server


def test_ports_of_dialects_are_read():
    assert read_ports(["apiframe=8788", "sogni=8789"]) == {"apiframe": 8788, "sogni": 8789}


@pytest.mark.parametrize("word", ["apiframe", "=80", "a=b", "a=0", "a=65536"])
def test_a_port_that_is_none_is_refused(word):
    with pytest.raises(UsageError, match="is not NAME=PORT"):
        read_ports([word])


@pytest.fixture
def alone(tmp_path, monkeypatch) -> Path:
    """A data folder of its own, and no server named."""
    for name in list(os.environ):
        if name.startswith("LUMIGATE_"):
            monkeypatch.delenv(name)
    data = tmp_path / "data"
    monkeypatch.setenv("LUMIGATE_DATA", str(data))
    monkeypatch.chdir(tmp_path)
    return data


def test_what_is_stopped_with_the_server_of_the_call_is_told_as_paused(alone, monkeypatch, capsys):
    @contextmanager
    def started(data):
        yield "http://127.0.0.1:1", "lk"

    monkeypatch.setattr("lumigate.cli.embedded.embedded", started)
    with pytest.raises(Interrupted) as stopped, connected(Common()):
        raise Interrupted("job_1")
    assert stopped.value.note == "job_1 is paused; `lumigate jobs wait job_1` goes on with it"
    with pytest.raises(Interrupted) as stopped, connected(Common(base_url="http://127.0.0.1:1")):
        raise Interrupted("job_1")
    assert "goes on at the server" in stopped.value.note


@pytest.mark.slow
def test_a_call_without_a_server_brings_its_own_and_takes_it_away(alone):
    words = [
        sys.executable,
        "-m",
        "lumigate.cli",
        "image",
        "a fox",
        "--size",
        "96x64",
        "-o",
        "fox.png",
        "--json",
    ]
    done = subprocess.run(words, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["files"] == ["fox.png"]
    assert Path("fox.png").read_bytes().startswith(b"\x89PNG")
    assert running_server(alone) is None


@pytest.mark.slow
def test_a_second_call_joins_the_server_of_the_first_which_ends_when_the_first_is_killed(alone, lumigate):
    code = (
        "import sys, time; from pathlib import Path; from lumigate.cli.embedded import embedded\n"
        "with embedded(Path(sys.argv[1])) as (address, key): print(address, key, flush=True); time.sleep(600)"
    )
    first = subprocess.Popen([sys.executable, "-c", code, str(alone)], stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    with first.stdout as told:
        address, key = told.readline().split()
        assert running_server(alone) == address
        assert lumigate("models", "ls", "--json").code == 0
        with embedded(alone) as joined:
            assert joined == (address, key)
        pid = json.loads((alone / "server.json").read_bytes())["pid"]
        first.kill()
        first.wait()
    until = time.monotonic() + 30
    while is_alive(pid):
        assert time.monotonic() < until
        time.sleep(0.1)
    assert running_server(alone) is None


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@pytest.mark.slow
def test_a_server_that_cannot_start_says_why(alone):
    alone.mkdir()
    (alone / "lumigate.toml").write_text("workers = 'many'\n")
    with pytest.raises(UsageError, match="workers"), embedded(alone):
        pass
