"""Pages that stay put while new rows arrive: a cursor names the last row seen, not a count."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as BadBase64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from lumigate.domain.errors import FieldError, InvalidRequest

LARGEST_PAGE = 200

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Some items, newest first, and where the next page begins (None: there is none)."""

    items: tuple[Item, ...]
    next_cursor: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """The last row seen: its moment in microseconds and its id."""

    at: int
    id: str


NEWEST = Place(1 << 62, "")
"""Before the first row of a list that runs from new to old."""


def place_of(cursor: str | None) -> Place:
    """Return where to continue; raise :class:`InvalidRequest` for a cursor that we did not make."""
    if cursor is None:
        return NEWEST
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        at, _, row = urlsafe_b64decode(padded.encode("ascii")).decode("utf-8").partition(".")
        place = Place(int(at), row)
    except (BadBase64, ValueError) as problem:
        raise _bad_cursor(cursor) from problem
    if not 0 <= place.at <= NEWEST.at:
        raise _bad_cursor(cursor)
    return place


def cursor_of(place: Place) -> str:
    """Return the opaque text for a place."""
    return urlsafe_b64encode(f"{place.at}.{place.id}".encode()).decode("ascii").rstrip("=")


def limit_of(limit: int) -> int:
    """Return ``limit``; raise :class:`InvalidRequest` where it is not between 1 and 200."""
    if 1 <= limit <= LARGEST_PAGE:
        return limit
    message = f"limit is {limit}; give a number from 1 to {LARGEST_PAGE}"
    raise InvalidRequest(message, fields=[FieldError("/limit", message)])


def page_of(items: Sequence[Item], limit: int, place: Callable[[Item], Place]) -> Page[Item]:
    """Return one page from up to ``limit + 1`` items: the extra one only tells that there are more."""
    if len(items) <= limit:
        return Page(tuple(items))
    kept = tuple(items[:limit])
    return Page(kept, cursor_of(place(kept[-1])))


def _bad_cursor(cursor: str) -> InvalidRequest:
    message = f"the cursor {cursor[:80]!r} was not made here; take next_cursor of the page before"
    return InvalidRequest(message, fields=[FieldError("/cursor", message)])
