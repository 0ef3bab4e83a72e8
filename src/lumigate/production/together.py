"""Several things at once, where the first failure ends them all."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from typing import TypeVar

T = TypeVar("T")


async def together(waiting: Sequence[Awaitable[T]]) -> list[T]:
    """Return the results in order; when one fails the others are cancelled and waited for, and it is raised."""
    tasks = [asyncio.ensure_future(one) for one in waiting]
    try:
        return list(await asyncio.gather(*tasks))
    except BaseException:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        raise
