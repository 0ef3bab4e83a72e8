"""Who pays, and what authenticates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Scope = Literal["read", "generate", "admin"]
"""``read`` looks, ``generate`` also spends, ``admin`` also manages keys, webhooks and accounts."""

OPERATOR_ACCOUNT = "acc_" + "0" * 32
"""The account of whoever runs the server: the first one, made at the first start."""

SCOPES: tuple[Scope, ...] = ("read", "generate", "admin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Who pays. ``credit_limit_micros``: 0 is prepaid, None is unlimited."""

    id: str
    name: str
    credit_limit_micros: int | None
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What authenticates; only its keyed digest is stored, the text is shown once.

    ``rate_per_minute`` None means no limit. ``hint`` is the beginning of the text, for lists.
    """

    id: str
    account: str
    name: str
    digest: str
    hint: str
    scopes: tuple[Scope, ...]
    test: bool
    rate_per_minute: int | None
    created_at: datetime
    last_used_at: datetime | None = None
    expires_at: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Principal:
    """Who is asking, once the key was checked."""

    account: str
    key: str
    scopes: tuple[Scope, ...]
    test: bool
    credit_limit_micros: int | None
    rate_per_minute: int | None

    def may(self, scope: Scope) -> bool:
        return scope in self.scopes or "admin" in self.scopes

    @property
    def is_operator(self) -> bool:
        """Whether it may decide over the money of every account: an admin key of the operator's, and no test key."""
        return self.account == OPERATOR_ACCOUNT and self.may("admin") and not self.test
