"""A client for one command: of the server that is named or runs, else of one that is started for the call."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from lumigate.cli import show
from lumigate.cli.common import Common
from lumigate.cli.exits import Interrupted

if TYPE_CHECKING:
    from lumigate.client import Lumigate


@contextmanager
def connected(common: Common) -> Generator[Lumigate]:
    """Give a client; a server that had to be started for it is stopped at the end."""
    from lumigate.cli.embedded import embedded
    from lumigate.client import Lumigate
    from lumigate.client.discovery import data_folder, discover

    found = discover(common.base_url, common.api_key)
    if found.is_known:
        with Lumigate(found.base_url, found.api_key) as client:
            yield client
        return
    with ExitStack() as open_until_the_end:
        with show.waiting("no server is running: starting one for this call", quiet=common.json):
            address, key = open_until_the_end.enter_context(embedded(data_folder(os.environ)))
        try:
            yield open_until_the_end.enter_context(Lumigate(address, common.api_key or key))
        except Interrupted as stopped:
            stopped.is_paused = True
            print("\nlumigate: stopping the server", file=sys.stderr)
            raise
