"""``completion``"""

from __future__ import annotations

from typing import Literal

from lumigate.cli.app import build


def completion(shell: Literal["bash", "zsh", "fish"], /) -> None:
    """Print the completion script of a shell: put it where your shell looks for them.

    Parameters
    ----------
    shell
        Which shell.
    """
    print(build().generate_completion(prog_name="lumigate", shell=shell))
