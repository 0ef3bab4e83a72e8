"""``doctor``"""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from lumigate.cli import show
from lumigate.cli.embedded import INSTALL, missing_parts
from lumigate.cli.exits import OK, OTHER
from lumigate.cli.findings import Finding

OLDEST = (3, 11)


def doctor(
    *,
    data: Annotated[Path | None, Parameter(help="The data folder. [LUMIGATE_DATA, else ~/.lumigate]")] = None,
    json: Annotated[
        bool, Parameter(help="Print JSON to stdout, and nothing else.", show_default=False)
    ] = False,
) -> int:
    """Look for what is wrong, and say how to mend it. Exits with 1 where something would not work."""
    found = [_python(), _server()]
    if found[-1].status == "ok":
        found += _checks(data)
    failed = any(each.status == "fail" for each in found)
    if json:
        show.as_json({"ok": not failed, "checks": [asdict(each) for each in found]})
    else:
        _draw(found)
    return OTHER if failed else OK


def _python() -> Finding:
    version = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info < OLDEST:
        return Finding(name="python", status="fail", detail=version, fix="install Python 3.11 or newer")
    return Finding(name="python", status="ok", detail=version)


def _server() -> Finding:
    missing = missing_parts()
    if missing:
        return Finding(
            name="server",
            status="warn",
            detail=f"not installed ({', '.join(missing)} missing); the client works without it",
            fix=INSTALL,
        )
    return Finding(name="server", status="ok", detail="installed")


def _checks(data: Path | None) -> list[Finding]:
    from lumigate.server.doctor import checks
    from lumigate.server.settings import read_settings

    try:
        settings = read_settings(data=data)
    except ValueError as error:
        detail = " ".join(str(error).split())
        return [
            Finding(
                name="settings",
                status="fail",
                detail=detail,
                fix="correct lumigate.toml or the variable that is named",
            )
        ]
    return [
        Finding(name=each.name, status=each.status, detail=each.detail, fix=each.fix)
        for each in checks(settings)
    ]


def _draw(found: list[Finding]) -> None:
    marks = {"ok": "ok", "warn": "warn", "fail": "FAIL"}
    show.table(
        ("", "check", "found", "to do"),
        [(marks[each.status], each.name, each.detail, each.fix) for each in found],
    )
