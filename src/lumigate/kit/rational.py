"""Film time: whole frames of a rational rate, never float seconds."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Rate:
    """Frames per second as a ratio, for example ``Rate(30000, 1001)``."""

    numerator: int
    denominator: int = 1

    def __post_init__(self) -> None:
        if self.numerator <= 0 or self.denominator <= 0:
            raise ValueError(f"a frame rate is positive, not {self.numerator}/{self.denominator}")

    @property
    def fraction(self) -> Fraction:
        return Fraction(self.numerator, self.denominator)

    def frames(self, seconds: Fraction | float | int) -> int:
        """Return the nearest whole number of frames in so many seconds."""
        return round(Fraction(seconds).limit_denominator(1_000_000) * self.fraction)

    def seconds(self, frames: int) -> Fraction:
        """Return the exact time of so many frames."""
        return Fraction(frames) / self.fraction

    def __str__(self) -> str:
        return str(self.numerator) if self.denominator == 1 else f"{self.numerator}/{self.denominator}"
