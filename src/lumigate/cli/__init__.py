"""The command line."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command that the arguments name, and exit with its code."""
    arguments = sys.argv[1:]
    if not arguments or arguments[0] in {"--help", "-h", "help"}:
        from lumigate.cli.overview import overview

        print(overview())
        sys.exit(0)
    if arguments[0] in {"--version", "-V"}:
        from lumigate._version import __version__

        print(__version__)
        sys.exit(0)
    from lumigate.cli.run import run

    sys.exit(run(arguments))
