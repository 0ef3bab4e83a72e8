"""The table of commands as an application that reads arguments."""

from __future__ import annotations

from collections.abc import Mapping

from cyclopts import App, Parameter

from lumigate._version import __version__
from lumigate.cli.commands import COMMANDS, Command


def build() -> App:
    """Return the application; its commands are import paths until one of them is typed."""
    app = App(
        name="lumigate",
        help="The open gateway and studio for generative media.",
        version=__version__,
        version_flags=["--version", "-V"],
        help_format="plaintext",
        default_parameter=Parameter(negative=()),
    )
    for commands in COMMANDS.values():
        _add(app, commands)
    return app


def _add(app: App, commands: Mapping[str, Command]) -> None:
    for name, command in commands.items():
        if command.parts is None:
            app.command(command.target, name=name, help=_sentence(command.about))
            continue
        group = App(name=name, help=_sentence(command.about), help_format="plaintext")
        _add(group, command.parts)
        app.command(group)


def _sentence(about: str) -> str:
    return about[0].upper() + about[1:] + "."
