"""Prefixed, time-sortable identifiers."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count
from typing import Literal

from uuid_utils import uuid7

Prefix = Literal[
    "acc", "ast", "att", "dlv", "evt", "key", "job", "led", "prd", "qt", "req", "usr", "whk", "upl"
]

_SHAPE = re.compile(r"^[a-z]{2,4}_[0-9a-f]{32}$")

NewId = Callable[[Prefix], str]
"""Makes a fresh id of the given kind, for example ``new_id("job")`` -> ``job_0199…``."""


def new_id(prefix: Prefix) -> str:
    """Return ``<prefix>_<32 hex digits of a UUIDv7>``; later ids sort after earlier ones."""
    return f"{prefix}_{uuid7().hex}"


def looks_like_id(text: str, prefix: Prefix | None = None) -> bool:
    """Tell whether ``text`` has the shape of one of our ids (of one kind, if given)."""
    if _SHAPE.match(text) is None:
        return False
    return prefix is None or text.startswith(f"{prefix}_")


def counting_ids(start: int = 1) -> NewId:
    """Return an id maker that counts, for tests that name ids in their expectations."""
    numbers = count(start)

    def make(prefix: Prefix) -> str:
        return f"{prefix}_{next(numbers):032x}"

    return make
