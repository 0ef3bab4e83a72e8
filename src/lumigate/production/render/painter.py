"""The frame function: what a part shows in its n-th frame, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

import cv2
import numpy as np

from lumigate.media.arrays import Plane
from lumigate.media.yuv import new_buffer, planes_of
from lumigate.production.motion import view_at
from lumigate.production.plan import Layer, Picture
from lumigate.production.render.sprites import CaptionSetter
from lumigate.production.render.stills import FINENESS, Still

_FLAGS = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP


class Painter:
    """Paints the frames of one part, each into a buffer of its own."""

    def __init__(self, picture: Picture, stills: Mapping[str, Still]) -> None:
        self._picture = picture
        self._stills = stills
        size = picture.canvas.size
        lettering = picture.lettering
        self._captions = None if lettering is None else CaptionSetter(lettering, size)
        blended = len(picture.layers) > 1
        self._scratch = [new_buffer(size.width, size.height) for _ in picture.layers] if blended else []

    def paint(self, frame: int) -> Plane:
        """Return the frame, counted from the first of the part, as planar YUV 4:2:0."""
        size = self._picture.canvas.size
        buffer = new_buffer(size.width, size.height)
        self._paint_pictures(frame, buffer)
        self._paint_captions(frame, buffer)
        return buffer

    def _paint_pictures(self, frame: int, buffer: Plane) -> None:
        layers, blend = self._picture.layers, self._picture.blend
        if blend is None:
            self._look(layers[0], frame, buffer)
            return
        before, after = self._scratch
        self._look(layers[0], frame, before)
        self._look(layers[1], frame, after)
        share = (blend.offset + frame + 1) / (blend.length + 1)
        cv2.addWeighted(before, 1.0 - share, after, share, 0.0, dst=buffer)

    def _paint_captions(self, frame: int, buffer: Plane) -> None:
        if self._captions is None:
            return
        for state in self._picture.captions:
            if state.first <= frame < state.end:
                sprite = self._captions.sprite(state)
                if sprite is not None:
                    sprite.lay_on(planes_of(buffer))

    def _look(self, layer: Layer, frame: int, out: Plane) -> None:
        """Draw the view of a still, by pixel centres; chroma lies on even columns, between two rows."""
        still = self._stills[layer.still]
        planes = planes_of(out)
        share = (layer.offset + frame) / max(1, layer.length - 1)
        view = view_at(layer.motion, share, still.width, still.height)
        step_x = view.width / planes.y.shape[1]
        step_y = view.height / planes.y.shape[0]
        fine = _matrix(
            FINENESS * step_x,
            FINENESS * (view.x + 0.5 * step_x) - 0.5,
            FINENESS * step_y,
            FINENESS * (view.y + 0.5 * step_y) - 0.5,
        )
        coarse = _matrix(2 * step_x, view.x + 0.5 * step_x - 0.5, 2 * step_y, view.y + step_y - 0.5)
        for source, matrix, target in (
            (still.luma, fine, planes.y),
            (still.u, coarse, planes.u),
            (still.v, coarse, planes.v),
        ):
            shape = (target.shape[1], target.shape[0])
            cv2.warpAffine(source, matrix, shape, dst=target, flags=_FLAGS, borderMode=cv2.BORDER_REPLICATE)


def _matrix(scale_x: float, x: float, scale_y: float, y: float) -> cv2.typing.MatLike:
    return np.array([[scale_x, 0.0, x], [0.0, scale_y, y]])
