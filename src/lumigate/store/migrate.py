"""Bring tables up to date through our own connection: Alembic only writes the statements."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Literal

from lumigate.domain.errors import InternalError
from lumigate.store import migrations

Dialect = Literal["sqlite", "postgresql"]

FOLDER = Path(migrations.__file__).parent


class _Collected(StringIO):
    """Takes what Alembic prints: one statement per write."""

    def __init__(self) -> None:
        super().__init__()
        self.statements: list[str] = []

    def write(self, text: str, /) -> int:
        statement = text.strip().removesuffix(";")
        if statement and not statement.startswith("--"):
            self.statements.append(statement)
        return len(text)


def pending(dialect: Dialect, current: str | None) -> Sequence[str]:
    """Return the statements from revision ``current`` (None: an empty database) to the newest, in their order.

    They include the ones that note the new revision. Run them in one transaction. Raises :class:`InternalError`
    where ``current`` is a revision that this program does not know: it was written by a newer one.
    """
    if current == migrations.HEAD:
        return ()
    # Alembic takes a third of a second to import and is needed once per upgrade.
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.runtime.migration import MigrationStep, RevisionStep
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    script = ScriptDirectory(str(FOLDER), version_locations=[str(FOLDER / "versions")])
    collected = _Collected()

    def steps(starting: object, _: object) -> list[RevisionStep]:
        newest_first = list(script.iterate_revisions("head", current or "base"))
        return [
            MigrationStep.upgrade_from_script(script.revision_map, revision)
            for revision in reversed(newest_first)
        ]

    try:
        with EnvironmentContext(
            Config(), script, fn=steps, as_sql=True, starting_rev=current, destination_rev="head"
        ) as environment:
            environment.configure(dialect_name=dialect, output_buffer=collected, transactional_ddl=False)
            environment.run_migrations()
    except CommandError as problem:
        raise InternalError(
            f"the database is at revision {current!r}, which this program does not know; "
            "start the newer program that wrote it"
        ) from problem
    return collected.statements
