"""Money as integer micro-USD: no float ever holds an amount."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_EVEN, Decimal

MICROS_PER_USD = 1_000_000


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in micro-USD; one dollar is 1 000 000."""

    micros: int

    @classmethod
    def usd(cls, amount: Decimal | str | int) -> Money:
        """Return the amount for so many dollars, rounded half-even to a micro-dollar."""
        scaled = Decimal(amount) * MICROS_PER_USD
        return cls(int(scaled.to_integral_value(ROUND_HALF_EVEN)))

    def __add__(self, other: Money) -> Money:
        return Money(self.micros + other.micros)

    def __sub__(self, other: Money) -> Money:
        return Money(self.micros - other.micros)

    def __neg__(self) -> Money:
        return Money(-self.micros)

    def __bool__(self) -> bool:
        return self.micros != 0

    def times(self, units: Decimal | int) -> Money:
        """Return the price of so many units, rounded up: fractions of a micro-dollar are charged."""
        exact = Decimal(self.micros) * Decimal(units)
        return Money(int(exact.to_integral_value(ROUND_CEILING)))

    def __str__(self) -> str:
        sign = "-" if self.micros < 0 else ""
        whole, rest = divmod(abs(self.micros), MICROS_PER_USD)
        cents = f"{rest:06d}"
        return f"{sign}${whole}.{cents[:2]}{cents[2:].rstrip('0')}"


ZERO = Money(0)
