"""How services ask for long work without knowing what carries it."""

from __future__ import annotations

from typing import Protocol


class Dispatch(Protocol):
    """Starts durable work. Asking twice for the same id starts it once."""

    async def production(self, job: str) -> None:
        """Run the production whose render job this is."""
        ...

    async def cancel(self, job: str) -> None:
        """Stop the work of this job where it still runs."""
        ...
