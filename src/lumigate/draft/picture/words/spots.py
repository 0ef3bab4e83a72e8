"""Where things belong."""

from typing import Literal

Spot = Literal["ground", "water", "under", "sky", "table"]
"""On the ground, on the water, under water, in the air, on a table."""
