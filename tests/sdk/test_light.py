"""``pip install lumigate`` alone: what it brings, and that the SDK and the command line need no more."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIGHT = {"cyclopts", "httpx2", "pydantic", "rich"}
REFUSE = """
import json, sys

class Light:
    def __init__(self, finder, absent):
        self.finder, self.absent = finder, absent
    def __getattr__(self, name):
        return getattr(self.finder, name)
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in self.absent:
            return self.finder.find_spec(name, path, target)

absent = set(json.loads(sys.argv.pop(1)))
sys.meta_path[:] = [Light(each, absent) for each in sys.meta_path]
"""
"""Makes a process see only what the plain install brings: anything else is not installed there."""


def named(requirement: str) -> str:
    """Return the name in a requirement, as it is compared."""
    found = re.match(r"[\w.\-]+", requirement)
    assert found is not None
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def brought(names: set[str]) -> set[str]:
    """Return these distributions and all that they need here."""
    known: set[str] = set()
    todo = set(names)
    while todo:
        name = todo.pop()
        try:
            needs = metadata.requires(name) or []
        except metadata.PackageNotFoundError:  # for another system or another Python
            continue
        known.add(name)
        todo |= {named(each) for each in needs if "extra ==" not in each} - known
    return known


@cache
def installed() -> dict[str, set[str]]:
    """Return the top-level modules that are installed here, and which distributions have them."""
    found = metadata.packages_distributions()
    return {module: {named(each) for each in dists} for module, dists in found.items()}


def others(names: set[str]) -> set[str]:
    """Return the top-level modules of all distributions that are installed here and that these do not bring."""
    wanted = {*brought(names), "lumigate"}
    return {module for module, dists in installed().items() if not wanted & dists}


def run(code: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run code where only the plain install is there."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LUMIGATE_")}
    return subprocess.run(
        [sys.executable, "-c", REFUSE + code, json.dumps(sorted(others(LIGHT))), *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=kept | environment,
    )


def call(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Call the command line where only the plain install is there."""
    return run("from lumigate.cli import main; main()", *words, **environment)


def test_the_plain_install_needs_four_distributions_and_no_other():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert {named(each) for each in project["dependencies"]} == LIGHT
    built = metadata.requires("lumigate") or []
    assert {named(each) for each in built if "extra ==" not in each} == LIGHT


def test_what_the_server_needs_is_not_among_what_the_plain_install_brings():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    server = {named(each) for each in project["optional-dependencies"]["server"]}
    assert not server & brought(LIGHT)
    done = run("import numpy")
    assert "No module named 'numpy'" in done.stderr


def test_all_of_sdk_wire_and_command_line_can_be_imported():
    done = run(
        "import importlib, pkgutil, lumigate, lumigate.client, lumigate.cli, lumigate.wire\n"
        "for room in (lumigate.client, lumigate.cli, lumigate.wire):\n"
        "    for each in pkgutil.walk_packages(room.__path__, room.__name__ + '.'):\n"
        "        each.name.endswith('__main__') or importlib.import_module(each.name)\n"
        "print(len([name for name in lumigate.__all__ if getattr(lumigate, name)]))"
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 40


def test_help_is_told():
    assert "produce" in call("--help").stdout
    assert "--size" in call("image", "--help").stdout


@pytest.mark.parametrize("words", [["image", "x"], ["serve"], ["migrate"], ["jobs", "ls"]])
def test_what_needs_a_server_says_what_to_install(tmp_path, words):
    done = call(*words, LUMIGATE_DATA=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert "pip install 'lumigate[server]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_doctor_says_that_the_client_works_without_the_server(tmp_path):
    done = call("doctor", "--json", LUMIGATE_DATA=str(tmp_path))
    assert done.returncode == 0, done.stderr
    by_name = {each["name"]: each for each in json.loads(done.stdout)["checks"]}
    assert by_name["server"]["status"] == "warn"
    assert by_name["server"]["fix"] == "pip install 'lumigate[server]'"


def test_a_server_elsewhere_is_all_that_a_picture_needs(server, tmp_path):
    target = tmp_path / "fox.png"
    where = {"LUMIGATE_BASE_URL": server.base_url, "LUMIGATE_API_KEY": server.api_key}
    done = call("image", "a fox", "--size", "96x64", "-o", str(target), **where)
    assert (done.returncode, done.stdout) == (0, f"{target}\n"), done.stderr
    code = (
        "import asyncio, lumigate\n"
        "async def made():\n"
        "    async with lumigate.AsyncLumigate() as client:\n"
        "        job = await client.images.generate('a fox', size='96x64')\n"
        "        print(len(await job.outputs[0].bytes()))\n"
        "asyncio.run(made())"
    )
    done = run(code, **where)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 100


def loaded(code: str) -> set[str]:
    """Return what code loads."""
    told = "import sys; had = set(sys.modules); {}; print(*sorted({{*sys.modules}} - had))"
    done = subprocess.run(
        [sys.executable, "-c", told.format(code)], capture_output=True, check=True, text=True
    )
    return set(done.stdout.split())


def test_importing_the_package_loads_two_files_of_it_and_no_library():
    found = loaded("import lumigate")
    assert {name for name in found if name.startswith("lumigate")} == {"lumigate", "lumigate._version"}
    assert not {name.partition(".")[0] for name in found} & others(set())


def test_the_client_loads_no_library_but_the_two_that_it_speaks_with():
    found = loaded("from lumigate import Lumigate, AsyncLumigate")
    ours = {name.split(".")[1] for name in found if name.startswith("lumigate.")}
    assert ours == {"_version", "client", "wire"}
    assert not {name.partition(".")[0] for name in found} & others({"httpx2", "pydantic"})
