"""The cases of durable_cases.py, each in a process of its own.

The workflow engine allows one instance in a process, and the tests of the native API keep a server in theirs.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

CASES = Path(__file__).with_name("durable_cases.py")
NAMES = [
    node.name
    for node in ast.parse(CASES.read_text("utf-8")).body
    if isinstance(node, ast.AsyncFunctionDef) and node.name.startswith("test_")
]


def test_there_are_cases() -> None:
    assert len(NAMES) >= 4


@pytest.mark.parametrize("name", NAMES)
def test_durable(name: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-p", "no:cacheprovider"]
    command += ["--basetemp", str(tmp_path / "case"), f"{CASES}::{name}"]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr[-2000:]
    assert "1 passed" in ran.stdout
