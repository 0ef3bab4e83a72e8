"""Write the hashed locks of ``requirements/``, or check without a network that they still fit ``pyproject.toml``.

``--check`` holds every declared requirement against the pinned versions, and the locks against each other:
nothing missing, nothing outside its range, the same version everywhere, a hash for every file, no address.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
UV = Path(sys.executable).with_name("uv")

_PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;]+)")
_ADDRESS = re.compile(r"(https?|file)://|^--(index|extra-index|find-links)", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """One file: which extras and groups it holds, and whether the project's own dependencies are in it."""

    name: str
    extras: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    project: bool = True
    follows: str | None = None

    @property
    def path(self) -> Path:
        """Where it lies, from the root of the repository."""
        return Path("requirements") / f"{self.name}.lock"


@dataclass(slots=True)
class Pins:
    """What a lock says."""

    versions: dict[str, set[Version]] = field(default_factory=dict)
    unhashed: list[str] = field(default_factory=list)


# The development lock is resolved first; the others take its versions.
LOCKS = (
    Lock(name="dev", extras=("server", "postgres"), groups=("dev",)),
    Lock(name="server", extras=("all",), follows="dev"),
    Lock(name="build", groups=("build",), project=False, follows="dev"),
    Lock(name="docs", groups=("docs",), project=False, follows="dev"),
)


def write(lock: Lock, *, upgrade: bool) -> None:
    """Resolve one lock for every platform, with hashes and without addresses; keep what it pins unless upgrading."""
    command = [UV, "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-emit-index-url"]
    command += ["--no-header", "--python-version", "3.11"]
    if upgrade:
        command.append("--upgrade")
    if lock.project:
        command.append("pyproject.toml")
    for extra in lock.extras:
        command += ["--extra", extra]
    for group in lock.groups:
        command += ["--group", group]
    if lock.follows:
        command += ["--constraint", f"requirements/{lock.follows}.lock"]
    subprocess.run([*command, "--output-file", lock.path], cwd=ROOT, check=True)


def declared(lock: Lock, pyproject: dict[str, Any]) -> Iterator[Requirement]:
    """Every requirement of ``pyproject.toml`` that this lock has to hold; extras of our own are unfolded."""
    project = pyproject["project"]
    optional = project["optional-dependencies"]
    pending = list(project["dependencies"]) if lock.project else []
    pending += [line for extra in lock.extras for line in optional[extra]]
    pending += [line for group in lock.groups for line in pyproject["dependency-groups"][group]]
    while pending:
        requirement = Requirement(pending.pop())
        if requirement.name == project["name"]:
            pending += [line for extra in requirement.extras for line in optional[extra]]
        else:
            yield requirement


def pinned(text: str) -> Pins:
    """Read a lock; a package may be pinned twice for different platforms."""
    pins = Pins()
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if match := _PIN.match(line):
            pins.versions.setdefault(canonicalize_name(match[1]), set()).add(Version(match[2]))
            following = lines[number + 1] if number + 1 < len(lines) else ""
            if "--hash=" not in following:
                pins.unhashed.append(match[1])
    return pins


def faults(root: Path) -> Iterator[str]:
    """Say everything that is wrong with the locks, one sentence each."""
    pyproject = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    seen: dict[str, tuple[str, set[Version]]] = {}
    for lock in LOCKS:
        path = root / lock.path
        if not path.exists():
            yield f"{path.name} is missing"
            continue
        text = path.read_text("utf-8")
        pins = pinned(text)
        if _ADDRESS.search(text):
            yield f"{path.name} names an address"
        yield from (f"{path.name}: {name} has no hash" for name in pins.unhashed)
        for requirement in declared(lock, pyproject):
            versions = pins.versions.get(canonicalize_name(requirement.name), set())
            if not versions:
                yield f"{path.name} lacks {requirement}"
            elif not any(requirement.specifier.contains(version, prereleases=True) for version in versions):
                yield f"{path.name} pins {requirement.name} outside of {requirement.specifier}"
        for name, versions in pins.versions.items():
            first, held = seen.setdefault(name, (path.name, versions))
            if not (versions <= held or held <= versions):
                yield f"{path.name} and {first} pin different versions of {name}"


def main(arguments: list[str]) -> int:
    """Write the locks and judge them; ``--upgrade`` takes newer versions, ``--check`` only judges."""
    if arguments not in ([], ["--upgrade"], ["--check"]):
        print("usage: locks.py [--upgrade | --check]", file=sys.stderr)
        return 2
    if arguments != ["--check"]:
        for lock in LOCKS:
            write(lock, upgrade=arguments == ["--upgrade"])
    found = list(faults(ROOT))
    for fault in found:
        print(f"{fault}: run `make lock`", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
