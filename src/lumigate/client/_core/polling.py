"""How often a running job is looked at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Polling:
    """A pause grows with the time already waited, so that looking late never costs more than ``share`` of it.

    ``first`` and ``most`` bound it, in seconds; a hint of the server is followed up to ``most``.
    """

    first: float = 0.5
    most: float = 5.0
    share: float = 0.125

    def pause(self, elapsed: float, hint: float | None = None) -> float:
        """Return the seconds until the next look after ``elapsed`` seconds of waiting."""
        grown = max(self.first, elapsed * self.share) if hint is None else max(self.first, hint)
        return min(self.most, grown)
