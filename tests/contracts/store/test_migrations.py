"""The tables that migrations make are the tables that the program believes in, on both databases."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, create_engine, inspect
from sqlalchemy.pool import NullPool

from lumigate.domain.errors import InternalError
from lumigate.store import migrate, migrations, uploads
from lumigate.store.schema import metadata
from lumigate.store.sqlite import SqliteDatabase

POSTGRES = os.environ.get("LUMIGATE_TEST_DATABASE_URL")


def _checks(engine) -> dict[str, set[str]]:
    inspector = inspect(engine)
    return {
        name: {check["name"] for check in inspector.get_check_constraints(name)} for name in metadata.tables
    }


def _differences(engine) -> list[object]:
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        return list(compare_metadata(context, metadata))


def _declared_checks() -> dict[str, set[str]]:
    return {
        name: {str(c.name) for c in table.constraints if isinstance(c, CheckConstraint)}
        for name, table in metadata.tables.items()
    }


async def test_migrated_sqlite_equals_the_schema(tmp_path: Path) -> None:
    database = SqliteDatabase(tmp_path / "a.db")
    await database.start()
    await database.close()
    engine = create_engine(f"sqlite:///{tmp_path / 'a.db'}", poolclass=NullPool)
    assert _differences(engine) == []
    assert _checks(engine) == _declared_checks()
    with engine.connect() as connection:
        made = _sql(connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all())
    fresh = create_engine("sqlite://")
    with fresh.connect() as connection:
        metadata.create_all(connection)
        declared = _sql(connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all())
    fresh.dispose()
    made.pop("alembic_version")
    assert made == declared


def _sql(rows) -> dict[str, list[str]]:
    """Words, sorted: constraints may stand in another order, and what was added later stands last."""
    return {name: sorted(re.findall(r"[^\s,()]+|[()]", sql)) for name, sql in rows if sql}


@pytest.mark.postgres
@pytest.mark.skipif(POSTGRES is None, reason="LUMIGATE_TEST_DATABASE_URL is not set")
async def test_migrated_postgres_equals_the_schema() -> None:
    import psycopg

    from lumigate.store.postgres import PostgresDatabase

    assert POSTGRES is not None
    schema = f"lumigate_{uuid4().hex}"
    with psycopg.connect(POSTGRES, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {schema}")
        try:
            url = f"{POSTGRES}?options=-csearch_path%3D{schema}"
            first, second = PostgresDatabase(url, connections=1), PostgresDatabase(url, connections=1)
            await first.start()
            await second.start()
            await first.close()
            await second.close()
            engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"), poolclass=NullPool)
            assert _differences(engine) == []
            assert _checks(engine) == _declared_checks()
            indexes = connection.execute(
                "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = %s", (schema,)
            ).fetchall()
        finally:
            connection.execute(f"DROP SCHEMA {schema} CASCADE")
    partial = {name for name, definition in indexes if " WHERE " in definition}
    assert partial == {
        str(index.name)
        for table in metadata.tables.values()
        for index in table.indexes
        if index.dialect_options["postgresql"]["where"] is not None
    }


def test_the_head_that_is_written_down_is_the_newest_revision() -> None:
    script = ScriptDirectory(str(migrate.FOLDER), version_locations=[str(migrate.FOLDER / "versions")])
    assert script.get_heads() == [migrations.HEAD]


def test_revisions_lie_inside_the_package() -> None:
    import lumigate.store

    assert lumigate.store.__file__ is not None
    assert migrate.FOLDER.parent == Path(lumigate.store.__file__).parent
    assert sorted((migrate.FOLDER / "versions").glob("0001_*.py"))


def test_nothing_is_pending_at_the_head() -> None:
    assert migrate.pending("sqlite", migrations.HEAD) == ()


def test_a_start_with_nothing_to_do_does_not_import_alembic() -> None:
    script = (
        "import sys\n"
        "from lumigate.store import migrate, migrations, sqlite\n"
        "migrate.pending('sqlite', migrations.HEAD)\n"
        "sys.exit('alembic' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


async def test_a_ticket_of_an_older_program_is_good_after_the_upgrade(tmp_path: Path) -> None:
    import apsw

    database = SqliteDatabase(tmp_path / "a.db")
    await database.start()
    await database.close()
    connection = apsw.Connection(str(tmp_path / "a.db"))
    connection.execute("ALTER TABLE uploads DROP COLUMN name")
    connection.execute(
        "INSERT INTO uploads VALUES ('upl_1', 'acc_1', 'ast_1', 'image/png', 9, 60000000, NULL)"
    )
    connection.execute("UPDATE alembic_version SET version_num = '0002'")
    connection.close()
    await database.start()
    try:
        ticket = await database.read(lambda tx: uploads.find(tx, "upl_1"))
    finally:
        await database.close()
    assert ticket is not None
    assert (ticket.asset, ticket.bytes, ticket.name) == ("ast_1", 9, None)


async def test_a_database_of_a_newer_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    import apsw

    database = SqliteDatabase(tmp_path / "a.db")
    await database.start()
    await database.close()
    connection = apsw.Connection(str(tmp_path / "a.db"))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(InternalError, match="'9999'"):
        await database.start()
    connection = apsw.Connection(str(tmp_path / "a.db"))
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("9999",)]
    connection.close()
