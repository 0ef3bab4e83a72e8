from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def locks() -> ModuleType:
    spec = importlib.util.spec_from_file_location("house_locks", ROOT / "tools" / "locks.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def rewrite(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def test_the_locks_fit_the_project(locks: ModuleType) -> None:
    assert list(locks.faults(ROOT)) == []


def test_a_new_requirement_makes_the_locks_stale(locks: ModuleType, copy: Path) -> None:
    rewrite(copy / "pyproject.toml", '  "cyclopts>=5.0",', '  "cyclopts>=5.0",\n  "attrs-of-tomorrow>=1",')
    assert list(locks.faults(copy)) == [
        "dev.lock lacks attrs-of-tomorrow>=1",
        "server.lock lacks attrs-of-tomorrow>=1",
    ]


def test_a_raised_floor_makes_the_locks_stale(locks: ModuleType, copy: Path) -> None:
    rewrite(copy / "pyproject.toml", "cyclopts>=5.0", "cyclopts>=999")
    assert "dev.lock pins cyclopts outside of >=999" in list(locks.faults(copy))


def test_a_requirement_of_an_extra_that_names_another_extra_is_looked_for(
    locks: ModuleType, copy: Path
) -> None:
    rewrite(copy / "pyproject.toml", "psycopg[binary,pool]>=3.3", "psycopg[binary,pool]>=999")
    assert "server.lock pins psycopg outside of >=999" in list(locks.faults(copy))


def test_a_missing_hash_an_address_and_a_missing_lock_are_told(locks: ModuleType, copy: Path) -> None:
    build = copy / "requirements" / "build.lock"
    lines = [line for line in build.read_text("utf-8").splitlines() if "--hash" not in line]
    build.write_text("--index-url https://example.com/simple\n" + "\n".join(lines), "utf-8")
    (copy / "requirements" / "docs.lock").unlink()
    found = list(locks.faults(copy))
    assert "build.lock names an address" in found
    assert "build.lock: hatchling has no hash" in found
    assert "docs.lock is missing" in found


def test_two_locks_with_different_versions_are_told(locks: ModuleType, copy: Path) -> None:
    build = copy / "requirements" / "build.lock"
    pinned = next(line for line in build.read_text("utf-8").splitlines() if line.startswith("packaging=="))
    rewrite(build, pinned, "packaging==1.0 \\")
    assert "build.lock and dev.lock pin different versions of packaging" in list(locks.faults(copy))
