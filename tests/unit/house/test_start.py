"""What a server loads before it answers: the libraries of media belong to the worker processes."""

from __future__ import annotations

import json
import subprocess
import sys

_HEAVY = ("av", "cv2", "espeakng_loader", "numpy", "PIL", "segno")


def test_the_server_loads_no_media_library():
    code = (
        "import json, sys, lumigate.server.container, lumigate.server.main;"
        f"print(json.dumps([name for name in {_HEAVY!r} if name in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True
    )
    assert json.loads(done.stdout) == []


def test_every_draft_that_can_be_ordered_names_work_that_exists():
    code = (
        "from importlib import import_module; from lumigate.draft.lines import LINES\n"
        "for line in LINES.values():\n"
        "    module, _, name = line.task.target.partition(':')\n"
        "    assert callable(getattr(import_module(module), name)), line.task.target\n"
    )
    subprocess.run([sys.executable, "-c", code], timeout=120, check=True)
