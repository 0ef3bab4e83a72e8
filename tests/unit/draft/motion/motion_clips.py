"""Small clips for the tests of this folder."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from lumigate.draft.motion.moment import Moment
from lumigate.draft.motion.order import MotionOrder, MotionResult
from lumigate.draft.motion.task import animate

Pixels = NDArray[np.uint8]

START = Moment(seconds=0.0, turn=0.0, duration=2.0, loop=False)


def order(folder: Path, **changes: object) -> MotionOrder:
    """Return a small order."""
    plain: dict[str, object] = {
        "prompt": "a sunset over Istanbul", "width": 256, "height": 144, "duration": 1.0, "fps": 12, "seed": 5,
        "model": "draft/motion",
    }  # fmt: skip
    return MotionOrder(folder=folder, **{**plain, **changes})  # type: ignore[arg-type]


def render(folder: Path, **changes: object) -> list[Pixels]:
    """Render a small clip and return its frames as RGB."""
    return frames_of(animate(order(folder, **changes), lambda _: None))


def frames_of(result: MotionResult) -> list[Pixels]:
    """Return the frames of a clip as RGB."""
    with av.open(str(result.file)) as container:
        return [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]


def distance(a: Pixels, b: Pixels) -> float:
    """Return the mean difference of two pictures, 0 to 255."""
    return float(np.abs(a.astype(np.float32) - b.astype(np.float32)).mean())


def likeness(a: Pixels, b: Pixels) -> float:
    """Return the PSNR of two pictures in decibels."""
    error = float(((a.astype(np.float64) - b.astype(np.float64)) ** 2).mean())
    return 99.0 if error == 0 else 10 * float(np.log10(255**2 / error))
