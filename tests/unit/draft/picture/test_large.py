"""Very large pictures are finished piece by piece, and look as smaller ones do."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from lumigate.draft.picture import finish
from lumigate.draft.picture.compose import compose
from lumigate.draft.picture.grammar import Style, understand

PROMPT = 'a red car by the sea at sunset, "HELLO"'


@pytest.mark.parametrize("style", get_args(Style))
def test_a_picture_finished_in_pieces_looks_like_one_finished_whole(
    style: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = understand(PROMPT, "", style)
    whole = compose(scene, 4, 288, 224).picture
    monkeypatch.setattr(finish, "LARGE", 24_000)
    pieces = compose(scene, 4, 288, 224).picture
    assert pieces.shape == whole.shape
    off = np.abs(pieces.astype(np.int16) - whole.astype(np.int16))
    if style in ("illustration", "isometric"):
        assert off.mean() < 1.5
        rows = off.mean((1, 2))
        assert rows.max() < 4 * rows.mean() + 1, "a seam between two bands"
    else:
        small, large = (one.reshape(28, 8, 36, 8, 3).mean((1, 3)) for one in (whole, pieces))
        assert np.abs(small - large).mean() < 20
