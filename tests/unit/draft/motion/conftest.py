"""What the tests of this folder share; their helpers are found beside them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PIL import Image

from lumigate.draft.picture.compose import compose
from lumigate.draft.picture.grammar import understand

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def still(tmp_path: Path) -> Path:
    """A picture of 256 x 144 to animate."""
    path = tmp_path / "still.png"
    Image.fromarray(
        compose(understand("a lion in the desert at sunset"), 3, 256, 144, grain=False).picture
    ).save(path)
    return path
