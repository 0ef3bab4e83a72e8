"""Opening a file with whatever this machine has for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import webbrowser
from pathlib import Path


def show(path: Path) -> None:
    """Open ``path`` with the program that is registered for it, and do not wait for it to end."""
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606
        return
    command = "open" if sys.platform == "darwin" else "xdg-open"
    program = shutil.which(command)
    if program is None:
        webbrowser.open(path.resolve().as_uri())
        return
    subprocess.Popen(  # noqa: S603
        [program, str(path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
