"""A process that has loaded the server and lets copies of itself become one: a start without its imports.

It is run as a program. Each line on its standard input is a JSON object with one request, each line on its standard
output the answer. ``{"start": {...}}`` forks a server in a session of its own and answers its process id;
``{"reap": pid, "seconds": s}`` waits for its end and answers the exit code, negative for a signal, null for "not yet".
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from pathlib import Path
from typing import Any

import lumigate.server.main
import lumigate.testing.failpoints


def main() -> None:
    threads = len(list(Path("/proc/self/task").iterdir()))
    if threads != 1:
        raise SystemExit(f"a process with {threads} threads cannot be copied")
    print(json.dumps({"ready": os.getpid()}), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        answer = _start(asked["start"]) if "start" in asked else _reap(asked["reap"], asked["seconds"])
        print(json.dumps(answer), flush=True)


def _start(asked: dict[str, Any]) -> dict[str, int]:
    child = os.fork()
    if child == 0:
        _become(asked)
    return {"pid": child}


def _become(asked: dict[str, Any]) -> None:
    code = 70
    try:
        os.setsid()
        log = os.open(asked["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(log, 1)
        os.dup2(log, 2)
        os.environ.clear()
        os.environ.update(asked["env"])
        place = asked["failpoint"]
        lumigate.server.main.serve(
            host="127.0.0.1",
            port=asked["port"],
            data=Path(asked["data"]),
            dialect_ports={},
            seams=lumigate.testing.failpoints.seams_dying_at(place) if place else lumigate.server.main.PLAIN,
        )
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _reap(pid: int, seconds: float) -> dict[str, int | None]:
    deadline = time.monotonic() + seconds
    while True:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            return {"code": os.waitstatus_to_exitcode(status)}
        if time.monotonic() >= deadline:
            return {"code": None}
        time.sleep(0.01)


if __name__ == "__main__":
    main()
