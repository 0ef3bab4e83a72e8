"""The tool that makes the blocking client."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def colour() -> ModuleType:
    spec = importlib.util.spec_from_file_location("colour", ROOT / "tools/colour.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["colour"] = module
    spec.loader.exec_module(module)
    return module


def test_what_is_committed_is_what_the_tool_makes():
    done = subprocess.run(
        [sys.executable, "tools/colour.py", "--check"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_awaiting_source_becomes_blocking_source(colour):
    source = '''\
async def look(self) -> AsyncIterator[AsyncJob]:
    """Await it: ``await job.wait()`` of an AsyncJob."""
    async with self.open() as it:  # a comment stays
        return [await each async for each in it.aiter_bytes()]
'''
    assert colour.Painter().paint(source) == (
        '''\
def look(self) -> Iterator[Job]:
    """Await it: ``job.wait()`` of an Job."""
    with self.open() as it:  # a comment stays
        return [each for each in it.iter_bytes()]
'''
    )


def test_a_word_that_nothing_needs_is_an_error(colour, monkeypatch):
    monkeypatch.setitem(colour.WORDS, "never_used", "x")
    monkeypatch.setattr(colour, "_format", lambda text, target: text)
    with pytest.raises(SystemExit, match="never_used"):
        colour.make_all()
