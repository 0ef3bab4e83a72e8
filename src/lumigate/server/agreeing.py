"""What servers on one database must have in common, checked before the second one does harm."""

from __future__ import annotations

from contextlib import suppress

import structlog

from lumigate.domain.accounts import OPERATOR_ACCOUNT
from lumigate.domain.errors import Conflict, NotFound
from lumigate.server.settings import Settings
from lumigate.services.keyring import Keyring
from lumigate.services.keys import BOOTSTRAP_KEY
from lumigate.store import deployment
from lumigate.store import executors as executor_rows
from lumigate.store import keys as key_rows
from lumigate.store.database import Database, Tx

_LOG = structlog.stdlib.get_logger(__name__)


async def check_master_key(database: Database, keyring: Keyring, *, shared: bool) -> None:
    """Compare the master key with the one that the database was begun with.

    Another one opens no secret and knows no key. On a ``shared`` database that is a :class:`Conflict`; alone it is a
    warning, because the old key may be lost for good.
    """
    mine = keyring.digest("the master key of this deployment")
    if await database.write(lambda tx: deployment.agree(tx, "master_key", mine)) == mine:
        return
    message = (
        "the master key is not the one that this database was begun with: set LUMIGATE_MASTER_KEY to that one, the "
        "same on every server"
    )
    if shared:
        raise Conflict(message)
    _LOG.warning("keys and secrets that were made before do not work", why=message)


async def check_first_key(database: Database, keyring: Keyring, key: str) -> None:
    """Refuse to replace the first key of other servers by ``key``, which was only made up here."""

    def unit(tx: Tx) -> str | None:
        with suppress(NotFound):
            return key_rows.get(tx, OPERATOR_ACCOUNT, BOOTSTRAP_KEY).digest
        return None

    known = await database.read(unit)
    if known is not None and known != keyring.digest(key):
        raise Conflict(
            "this database has a first key already and this server made up another one: set LUMIGATE_API_KEY, the same "
            "on every server"
        )


async def warn_of_files(database: Database, executor: str, settings: Settings) -> None:
    """Say so where other servers are alive and files lie in a folder of this machine."""
    if settings.blobs_url is not None:
        return
    others = await database.read(executor_rows.living) - {executor}
    if others:
        _LOG.warning(
            "files are kept in a folder of this machine, and other servers cannot read them: set LUMIGATE_BLOBS_URL",
            others=len(others),
        )
