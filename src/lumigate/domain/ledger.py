"""The life of money: double entry in integer micro-USD, append only.

Every account has purses; a movement takes from one purse and puts into another, so that everything always
sums to zero. ``world`` is where money comes from and ``spent`` where it ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Purse = Literal["available", "held", "spent", "review", "world", "test_available", "test_held", "test_spent"]
"""``review`` holds what an unknown outcome may have cost until an operator decides."""

MovementKind = Literal[
    "hold",
    "charge",
    "release",
    "review",
    "review_charge",
    "review_release",
    "refund",
    "top_up",
    "grant",
    "adjust",
]

FLOW: Mapping[MovementKind, tuple[Purse, Purse]] = {
    "hold": ("available", "held"),
    "charge": ("held", "spent"),
    "release": ("held", "available"),
    "review": ("held", "review"),
    "review_charge": ("review", "spent"),
    "review_release": ("review", "available"),
    "refund": ("spent", "available"),
    "top_up": ("world", "available"),
    "grant": ("world", "available"),
    "adjust": ("world", "available"),
}
"""From which purse to which each kind of movement goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """One transfer. Unique on (job, kind, number); ``amount_micros`` is positive except for ``adjust``."""

    id: str
    account: str
    kind: MovementKind
    amount_micros: int
    at: datetime
    job: str | None = None
    number: int = 1
    test: bool = False
    memo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Balances:
    """One account's purses right now, in micro-USD."""

    available: int = 0
    held: int = 0
    spent: int = 0
    review: int = 0
