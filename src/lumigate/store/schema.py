"""Every table, once, for both databases.

Moments are whole microseconds since the epoch, JSON is the bytes that were serialised, yes and no are 1 and 0.
There are no foreign keys: rows are written together in one unit, and the look-ups would cost the hot path more
than they protect. ``sqlite_with_rowid=False`` keeps rows in the primary key's own tree: one tree to write, not two.
Indexes of jobs are partial where they can be, because every generation pays for each.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Double,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def _text(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, Text, nullable=nullable)


def _moment(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=nullable)


def _flag(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _real(name: str, *, nullable: bool = True) -> Column[float]:
    return Column(name, Double, nullable=nullable)


def _bytes(name: str, *, nullable: bool = False) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=nullable)


def _partial(name: str, where: str, *columns: Column[str] | Column[int]) -> None:
    condition = literal_column(where)
    Index(name, *columns, sqlite_where=condition, postgresql_where=condition)


accounts = Table(
    "accounts",
    metadata,
    _text("id"),
    _text("name"),
    _number("credit_limit_micros", nullable=True),
    _moment("created_at"),
    PrimaryKeyConstraint("id"),
)

keys = Table(
    "keys",
    metadata,
    _text("id"),
    _text("account"),
    _text("name"),
    _text("digest"),
    _text("hint"),
    _text("scopes"),
    _flag("test"),
    _number("rate_per_minute", nullable=True),
    _moment("created_at"),
    _moment("last_used_at", nullable=True),
    _moment("expires_at", nullable=True),
    _moment("revoked_at", nullable=True),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("digest"),
    Index("ix_keys_account", "account", "created_at", "id"),
)

jobs = Table(
    "jobs",
    metadata,
    _text("id"),
    _text("kind"),
    _text("state"),
    _text("account"),
    _text("key"),
    _text("end_user", nullable=True),
    _bytes("request"),
    _moment("created_at"),
    _text("task", nullable=True),
    _text("model", nullable=True),
    _text("provider", nullable=True),
    _text("mode"),
    _text("served_by"),
    _real("progress", nullable=False),
    _text("stage", nullable=True),
    _bytes("result", nullable=True),
    _bytes("error", nullable=True),
    _bytes("adjustments", nullable=True),
    _bytes("labels", nullable=True),
    _number("estimate_micros"),
    _number("cost_micros"),
    _number("saved_micros"),
    _text("cache_mode"),
    _text("cache_key", nullable=True),
    _flag("cache_hit"),
    _text("cache_source", nullable=True),
    _real("cache_similarity"),
    _text("executor", nullable=True),
    _moment("started_at", nullable=True),
    _moment("ended_at", nullable=True),
    PrimaryKeyConstraint("id"),
)
Index("ix_jobs_account", jobs.c.account, jobs.c.created_at, jobs.c.id)
Index("ix_jobs_model", jobs.c.account, jobs.c.model, jobs.c.created_at, jobs.c.id)


OPEN = "ended_at IS NULL"
FAILED = "state = 'failed'"
CANCELLED = "state = 'cancelled'"
NOT_GENERATION = "kind <> 'generation'"
SHAREABLE = "ended_at IS NULL AND cache_key IS NOT NULL"
"""Conditions of the partial indexes; a query gets the index only by repeating the condition."""

_partial("ix_jobs_open", OPEN, jobs.c.created_at, jobs.c.id)
_partial("ix_jobs_failed", FAILED, jobs.c.account, jobs.c.created_at, jobs.c.id)
_partial("ix_jobs_cancelled", CANCELLED, jobs.c.account, jobs.c.created_at, jobs.c.id)
_partial("ix_jobs_kind", NOT_GENERATION, jobs.c.account, jobs.c.kind, jobs.c.created_at, jobs.c.id)
_partial("ix_jobs_shareable", SHAREABLE, jobs.c.account, jobs.c.cache_key)

job_labels = Table(
    "job_labels",
    metadata,
    _text("job"),
    _text("key"),
    _text("value"),
    _text("account"),
    PrimaryKeyConstraint("job", "key"),
    Index("ix_job_labels_value", "account", "key", "value", "job"),
    sqlite_with_rowid=False,
)

attempts = Table(
    "attempts",
    metadata,
    _text("job"),
    _number("number"),
    _text("id"),
    _text("provider"),
    _text("state"),
    _text("handle", nullable=True),
    _moment("created_at"),
    _moment("updated_at", nullable=True),
    PrimaryKeyConstraint("job", "number"),
    sqlite_with_rowid=False,
)
ANSWERED = "handle IS NOT NULL"
_partial("ix_attempts_handle", ANSWERED, attempts.c.provider, attempts.c.handle)

job_events = Table(
    "job_events",
    metadata,
    _text("job"),
    _number("number"),
    _text("account"),
    _text("kind"),
    _moment("at"),
    _bytes("data", nullable=True),
    PrimaryKeyConstraint("job", "number"),
    sqlite_with_rowid=False,
)

ledger_entries = Table(
    "ledger_entries",
    metadata,
    _text("reference"),
    _text("kind"),
    _number("number"),
    _text("purse"),
    _text("movement"),
    _text("account"),
    _text("job", nullable=True),
    _number("amount_micros"),
    _moment("at"),
    _flag("test"),
    _text("memo"),
    PrimaryKeyConstraint("reference", "kind", "number", "purse"),
    Index("ix_ledger_entries_account", "account", "at", "movement", "purse"),
    sqlite_with_rowid=False,
)
"""Two rows per movement. ``reference`` is the job, or the movement itself where no job is behind it."""

purses = Table(
    "purses",
    metadata,
    _text("account"),
    _number("available"),
    _number("held"),
    _number("spent"),
    _number("review"),
    _number("world"),
    _number("test_available"),
    _number("test_held"),
    _number("test_spent"),
    PrimaryKeyConstraint("account"),
    CheckConstraint("held >= 0", name="held"),
    CheckConstraint("spent >= 0", name="spent"),
    CheckConstraint("review >= 0", name="review"),
    CheckConstraint("test_held >= 0", name="test_held"),
    CheckConstraint("test_spent >= 0", name="test_spent"),
    sqlite_with_rowid=False,
)
"""One row per account, one column per purse: a movement is one update, and one lock."""

assets = Table(
    "assets",
    metadata,
    _text("id"),
    _text("account"),
    _text("sha256"),
    _text("mime"),
    _number("bytes"),
    _text("origin"),
    _moment("created_at"),
    _number("width", nullable=True),
    _number("height", nullable=True),
    _real("duration"),
    _text("name", nullable=True),
    _text("job", nullable=True),
    _moment("expires_at", nullable=True),
    PrimaryKeyConstraint("id"),
    Index("ix_assets_account", "account", "created_at", "id"),
    Index("ix_assets_sha256", "sha256"),
)
EXPIRING = "expires_at IS NOT NULL"
_partial("ix_assets_expires_at", EXPIRING, assets.c.expires_at)

uploads = Table(
    "uploads",
    metadata,
    _text("id"),
    _text("account"),
    _text("asset"),
    _text("mime"),
    _number("bytes"),
    _moment("expires_at"),
    _moment("used_at", nullable=True),
    _text("name", nullable=True),
    PrimaryKeyConstraint("id"),
    Index("ix_uploads_expires_at", "expires_at"),
)

cache_entries = Table(
    "cache_entries",
    metadata,
    _text("account"),
    _text("key"),
    _text("job"),
    _moment("created_at"),
    _moment("expires_at", nullable=True),
    _number("hits"),
    PrimaryKeyConstraint("account", "key"),
    Index("ix_cache_entries_expires_at", "expires_at"),
    sqlite_with_rowid=False,
)

idempotency = Table(
    "idempotency",
    metadata,
    _text("key"),
    _text("idempotency_key"),
    _text("body_hash"),
    _text("state"),
    _text("job", nullable=True),
    _number("status", nullable=True),
    _bytes("answer", nullable=True),
    _moment("created_at"),
    PrimaryKeyConstraint("key", "idempotency_key"),
    Index("ix_idempotency_created_at", "created_at"),
)

webhook_endpoints = Table(
    "webhook_endpoints",
    metadata,
    _text("id"),
    _text("account"),
    _text("url"),
    _bytes("events"),
    _bytes("secrets"),
    _text("state"),
    _moment("created_at"),
    _bytes("labels", nullable=True),
    _text("disabled_why", nullable=True),
    _moment("failing_since", nullable=True),
    _moment("secret_expires_at", nullable=True),
    PrimaryKeyConstraint("id"),
    Index("ix_webhook_endpoints_account", "account", "created_at", "id"),
)

deliveries = Table(
    "deliveries",
    metadata,
    _text("id"),
    _text("account"),
    _text("endpoint", nullable=True),
    _text("url"),
    _text("job", nullable=True),
    _text("event"),
    _bytes("body"),
    _text("state"),
    _number("attempts"),
    _moment("due_at"),
    _moment("created_at"),
    _number("last_status", nullable=True),
    _text("last_error", nullable=True),
    _moment("last_attempt_at", nullable=True),
    PrimaryKeyConstraint("id"),
    Index("ix_deliveries_account", "account", "created_at", "id"),
    Index("ix_deliveries_endpoint", "endpoint", "created_at", "id"),
)
DUE = "state = 'due'"
_partial("ix_deliveries_due", DUE, deliveries.c.due_at)

quotes = Table(
    "quotes",
    metadata,
    _text("id"),
    _text("account"),
    _text("fingerprint"),
    _number("ceiling_micros"),
    _moment("created_at"),
    _moment("expires_at"),
    PrimaryKeyConstraint("id"),
    Index("ix_quotes_expires_at", "expires_at"),
)

external_ids = Table(
    "external_ids",
    metadata,
    _text("account"),
    _text("dialect"),
    _text("external_id"),
    _text("kind"),
    _text("id"),
    _moment("created_at"),
    PrimaryKeyConstraint("account", "dialect", "external_id"),
    Index("ix_external_ids_id", "account", "dialect", "id"),
    sqlite_with_rowid=False,
)

productions = Table(
    "productions",
    metadata,
    _text("id"),
    _text("account"),
    _text("key"),
    _text("end_user", nullable=True),
    _number("version"),
    _text("job", nullable=True),
    _bytes("labels", nullable=True),
    _moment("created_at"),
    _moment("updated_at"),
    PrimaryKeyConstraint("id"),
    Index("ix_productions_account", "account", "created_at", "id"),
)

production_versions = Table(
    "production_versions",
    metadata,
    _text("production"),
    _number("version"),
    _bytes("document"),
    _text("note"),
    _moment("created_at"),
    PrimaryKeyConstraint("production", "version"),
)

executors = Table(
    "executors",
    metadata,
    _text("id"),
    _number("fence"),
    _moment("heartbeat_at"),
    _moment("started_at"),
    _moment("ended_at", nullable=True),
    PrimaryKeyConstraint("id"),
)

deployment = Table(
    "deployment",
    metadata,
    _text("name"),
    _text("value"),
    PrimaryKeyConstraint("name"),
)
