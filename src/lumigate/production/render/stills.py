"""Pictures made ready for the camera: cut to the shape of the film, as planes, luma twice as fine.

A linear look-up in a luma plane of twice the size is as sharp as a cubic one in the plain plane, at a third of the
cost; it is what keeps slow moves free of trembling.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from lumigate.domain.work import OnProgress
from lumigate.media.arrays import Picture, Plane
from lumigate.media.pictures import load_picture
from lumigate.media.resize import fit_cover, resize
from lumigate.media.yuv import to_full_planes
from lumigate.production.canvas import fills
from lumigate.production.model import Size
from lumigate.production.render.files import swapped_in
from lumigate.production.render.tasks import StillMade, StillOrder

FINENESS = 2
"""How many times finer than the still its luma is."""

_LARGEST = 1.25
"""A still has at most so many times the pixels of the film's sides; more cannot be seen."""
_INSET = 0.84
"""Size of a picture that is shown whole: it stays in the frame at every gentle zoom."""
_BACKDROP_LIGHT = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Still:
    """Planes of a still: ``luma`` is ``FINENESS`` times (height, width); ``u`` and ``v`` are (height, width)."""

    luma: Plane
    u: Plane
    v: Plane

    @property
    def width(self) -> int:
        return self.u.shape[1]

    @property
    def height(self) -> int:
        return self.u.shape[0]


def run_still(order: StillOrder, report: OnProgress) -> StillMade:
    """Prepare a picture and write it where :func:`load_still` finds it."""
    picture = load_picture(order.source, alpha=False)
    report(0.3)
    still = prepare(picture, order.size)
    report(0.8)
    with swapped_in(order.out) as half, half.open("wb") as file:
        np.save(file, _packed(still))
    report(1.0)
    return StillMade(width=still.width, height=still.height)


def prepare(picture: Picture, size: Size) -> Still:
    """Return the planes of a picture in the shape of a film of this size."""
    framed = framed_picture(picture, size)
    planes = to_full_planes(framed)
    fine = (planes.y.shape[1] * FINENESS, planes.y.shape[0] * FINENESS)
    luma = cv2.resize(planes.y, fine, interpolation=cv2.INTER_LANCZOS4)
    return Still(np.asarray(luma, np.uint8), planes.u, planes.v)


def framed_picture(picture: Picture, size: Size) -> Picture:
    """Return the picture in the shape of the film: cut where little is lost, else whole on a blurred backdrop."""
    rows, columns = picture.shape[:2]
    if not fills(columns, rows, size):
        return _on_backdrop(picture, size)
    held = min(columns, rows * size.width / size.height) / size.width
    scale = min(_LARGEST, max(1.0, held))
    return fit_cover(picture, _even(size.width * scale), _even(size.height * scale))


def load_still(path: Path) -> Still:
    """Return a prepared still; its planes are mapped from the file and shared between processes."""
    packed = np.asarray(np.load(path, mmap_mode="r"))
    rows, columns = packed.shape[0] // 3, packed.shape[1] // 2
    chroma = packed[FINENESS * rows :]
    return Still(packed[: FINENESS * rows], chroma[:, :columns], chroma[:, columns:])


def _packed(still: Still) -> Plane:
    return np.concatenate([still.luma, np.concatenate([still.u, still.v], axis=1)], axis=0)


def _on_backdrop(picture: Picture, size: Size) -> Picture:
    small = fit_cover(picture, max(2, size.width // 16), max(2, size.height // 16))
    blurred = cv2.GaussianBlur(small, (0, 0), max(1.0, small.shape[1] / 24))
    backdrop = cv2.resize(blurred, (size.width, size.height), interpolation=cv2.INTER_CUBIC)
    frame = np.asarray(cv2.convertScaleAbs(backdrop, alpha=_BACKDROP_LIGHT), np.uint8)
    rows, columns = picture.shape[:2]
    scale = min(size.width / columns, size.height / rows) * _INSET
    inner = resize(picture, max(1, round(columns * scale)), max(1, round(rows * scale)))
    top, left = (size.height - inner.shape[0]) // 2, (size.width - inner.shape[1]) // 2
    frame[top : top + inner.shape[0], left : left + inner.shape[1]] = inner
    return frame


def _even(value: float) -> int:
    return round(value / 2) * 2
