"""The array types that pictures and sound travel in."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""Shape (height, width, 3) RGB or (height, width, 4) RGBA with straight alpha."""

Plane = NDArray[np.uint8]
"""Shape (height, width)."""

Samples = NDArray[np.float32]
"""Shape (samples, channels), full scale is -1.0 to 1.0."""
