"""The help of ``lumigate`` alone: from the table of commands, without loading anything."""

from __future__ import annotations

from lumigate._version import __version__
from lumigate.cli.commands import COMMANDS, Command

_FOOT = """\
`lumigate COMMAND --help` tells more about each. Results go to stdout (paths, or JSON with --json), progress to
stderr. Exit codes: 0 ok, 2 usage, 3 key, 4 credits, 5 rate, 6 provider, 7 time-out, 130 interrupted, 1 else."""


def overview() -> str:
    """Return the text of ``lumigate --help``."""
    lines = [f"Lumigate {__version__}: the open gateway and studio for generative media.", ""]
    lines += ["Usage: lumigate COMMAND", ""]
    for group, commands in COMMANDS.items():
        lines.append(f"{group}:")
        lines += [f"  {name:<11} {_about(command)}" for name, command in commands.items()]
        lines.append("")
    return "\n".join([*lines, _FOOT])


def _about(command: Command) -> str:
    if command.parts is None:
        return command.about
    return f"{command.about} ({' | '.join(command.parts)})"
