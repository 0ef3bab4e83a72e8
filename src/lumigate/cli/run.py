"""One call of the command line, from its arguments to its exit code."""

from __future__ import annotations

import json
import os
import sys

from cyclopts import CycloptsError

from lumigate.cli import exits
from lumigate.cli.app import build


def run(arguments: list[str]) -> int:
    """Run the command that the arguments name and return its exit code."""
    app = build()
    try:
        command, bound, _ = app.parse_args(arguments, exit_on_error=False, print_error=False)
    except CycloptsError as error:
        slip = exits.UsageError(" ".join(str(error).split()))
        slip.add_note("`lumigate --help` lists the commands, `lumigate COMMAND --help` one's options")
        return _report(slip, as_json="--json" in arguments)
    try:
        code = command(*bound.args, **bound.kwargs)
        sys.stdout.flush()
    except exits.Interrupted as stopped:
        if not stopped.is_paused:  # else a line is there already
            print(file=sys.stderr)
        print(f"lumigate: {stopped.note}", file=sys.stderr)
        return exits.INTERRUPTED
    except KeyboardInterrupt:
        return exits.INTERRUPTED
    except BrokenPipeError:  # whoever read our output has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return exits.OK
    except Exception as error:
        if not exits.is_known(error):
            raise
        return _report(error, as_json="--json" in arguments)
    return code if isinstance(code, int) else exits.OK


def _report(error: Exception, *, as_json: bool) -> int:
    code = exits.code_of(error)
    if as_json:
        print(json.dumps({"error": _told(error), "exit_code": code}, ensure_ascii=False))
    print(f"lumigate: {_said(error)}", file=sys.stderr)
    for note in getattr(error, "__notes__", ()):
        print(f"lumigate: {note}", file=sys.stderr)
    return code


def _said(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename is not None and error.strerror:
        return f"{error.filename!r}: {error.strerror[:1].lower()}{error.strerror[1:]}"
    return str(error)


def _told(error: Exception) -> dict[str, object]:
    from lumigate.client import APIError, JobFailed, LumigateError

    message = error.message if isinstance(error, LumigateError) else _said(error)
    told: dict[str, object] = {"message": message}
    match error:
        case APIError():
            told |= {"code": error.code, "status": error.status, "request_id": error.request_id}
            if error.problem is not None:
                told["problem"] = error.problem.model_dump(mode="json", exclude_none=True)
        case JobFailed():
            told |= {"code": error.code, "provider": error.provider, "job": error.job.id}
        case _:
            told["code"] = type(error).__name__
    return told
