"""Words in quotes, lettered on the picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import cv2
import numpy as np

from lumigate.draft.picture.colour import mixed, scaled
from lumigate.draft.picture.finish import grade, tone
from lumigate.draft.picture.grammar import Style
from lumigate.draft.picture.lettering_place import Place, calmest
from lumigate.draft.picture.raster import Bytes, Plane, Rgb, as_plane, blend, blur, resize
from lumigate.draft.picture.stage import Stage
from lumigate.draft.picture.styles.pixels import pixel_cell
from lumigate.media.type.blocks import Block, fit
from lumigate.media.type.drawing import cover_of
from lumigate.media.type.faces import Typeface
from lumigate.media.type.keys import font_of

_WIDEST = 0.86
_SHARES = (0.3, 0.5, 0.86)
"""Of the height, what the lettering may take; more where it would be too small to read."""
_READABLE, _READABLE_PIXELS = 0.05, 8.0
_SMALLER = 0.7
"""A second size that is tried where the first one would hide something."""
_DARK, _LIGHT = (0.02, 0.02, 0.05), (1.0, 0.995, 0.97)
_PAPER = 0.85
"""How strong the shade of inked letters is at least."""
_GLARE = 1.35
"""How much brighter than white light letters are laid, because toning takes it back."""
_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


@dataclass(frozen=True, slots=True)
class _Look:
    """How a style letters: font key, weight, the largest size as a share of the shorter side, distance of lines.

    ``margin`` is the share of the shorter side kept free; what is drawn on paper ``is_inked``, always dark on light,
    and what is drawn on dark grounds ``is_lit``, always light.
    ``grounds`` are the levels of the ground, 0..1 as toned, down to which light and from which dark letters read well.
    """

    key: str
    weight: int
    largest: float
    pitch: float = 1.12
    margin: float = 0.07
    is_inked: bool = False
    is_lit: bool = False
    grounds: tuple[float, float] = (0.34, 0.70)


_LOOKS: Mapping[Style, _Look] = MappingProxyType(
    {
        "illustration": _Look("Poppins", 700, 0.17),
        "photo": _Look("Montserrat", 700, 0.15, 1.15),
        "watercolor": _Look("Pacifico", 700, 0.18, 1.3, margin=0.1, grounds=(0.24, 0.58)),
        "oil": _Look("Noto Serif", 800, 0.17, 1.1, grounds=(0.28, 0.76)),
        "pixel": _Look("Press Start 2P", 700, 0.19, 1.3, grounds=(0.27, 0.78)),
        "sketch": _Look("Caveat", 700, 0.2, 1.0, is_inked=True),
        "poster": _Look("Bebas Neue", 700, 0.26, 0.98),
        "line": _Look("Poppins", 700, 0.17, is_inked=True),
        "isometric": _Look("Poppins", 700, 0.15),
        "papercut": _Look("Poppins", 800, 0.2, 1.05, grounds=(0.28, 0.72)),
        "comic": _Look("Bebas Neue", 700, 0.24, 0.98),
        "lowpoly": _Look("Montserrat", 700, 0.17),
        "stainedglass": _Look("Noto Serif", 800, 0.17, 1.1, grounds=(0.24, 0.78)),
        "blueprint": _Look("Share Tech Mono", 700, 0.15, is_lit=True),
        "neonsign": _Look("Pacifico", 400, 0.18, 1.2, is_lit=True),
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class Lettering:
    """What was lettered: the cover of the ink with its corner at pixel ``at`` = (x, y), and the ink as displayed.

    ``undrawn`` names what could not be lettered: words and signs that no installed font has.
    """

    undrawn: tuple[str, ...] = ()
    cover: Plane | None = None
    ink: Rgb = (0.0, 0.0, 0.0)
    at: tuple[int, int] = (0, 0)
    share: float = 0.0

    def sharpened(self, picture: Bytes, share: float = 1.0) -> Bytes:
        """Return a finished picture with the letters drawn after, so that strokes and paper leave them readable.

        ``share`` 0 to 1 lessens it.
        """
        if self.cover is None or self.share * share <= 0:
            return picture
        left, top = self.at
        place = (slice(top, top + self.cover.shape[0]), slice(left, left + self.cover.shape[1]))
        out = picture.copy()
        under = as_plane(out[place])
        ink = np.broadcast_to(np.array(self.ink, np.float32) * 255, under.shape)
        mixed_in = blend(under, as_plane(ink), as_plane(self.cover * np.float32(self.share * share)))
        out[place] = np.clip(mixed_in + 0.5, 0, 255).astype(np.uint8)
        return out


def lay_lettering(stage: Stage, text: str) -> Lettering:
    """Letter ``text`` as large as fits where the picture is calm, in a face that suits the style.

    Letters are light or dark, whichever the ground asks for, with a soft shade that keeps them readable.
    """
    if not text.strip():
        return Lettering()
    look = _LOOKS[stage.scene.style]
    faces = font_of(look.key, weight=look.weight).typeface
    blocks = _blocks(stage, text, faces, look)
    if not blocks:
        return Lettering(undrawn=(text.strip(),))
    block, place = calmest(stage, blocks, margin=_margin(stage))
    return _lay(stage, block, place)


def _margin(stage: Stage) -> float:
    return max(2.0, _LOOKS[stage.scene.style].margin * stage.unit)


def _blocks(stage: Stage, text: str, faces: Typeface, look: _Look) -> list[Block]:
    """Return the text fitted in the size that suits the picture, and in a smaller one."""
    step = 8.0 * pixel_cell(stage.height, stage.width) if stage.scene.style == "pixel" else 0.25
    margin = _margin(stage)
    width = min(stage.width * _WIDEST, stage.width - 2 * margin)
    readable = max(_READABLE_PIXELS, _READABLE * stage.unit)
    blocks: list[Block] = []
    for share in _SHARES:
        height = min(stage.height * share, stage.height - 2 * margin)
        one = fit(text, faces, width, height, largest=look.largest * stage.unit, most_lines=_most_lines(stage),
                  pitch=look.pitch, step=step)  # fmt: skip
        if one.lines:
            blocks = [one]
        if one.size >= readable:
            break
    if blocks and blocks[0].size * _SMALLER >= readable:
        small = fit(text, faces, width, blocks[0].height, largest=blocks[0].size * _SMALLER, pitch=look.pitch,
                    most_lines=_most_lines(stage), step=step)  # fmt: skip
        blocks += [small] if small.lines else []
    return blocks


def _most_lines(stage: Stage) -> int:
    shape = stage.height / stage.width
    return 2 if shape < 0.3 else 4 if shape < 1.8 else 8


def _lay(stage: Stage, block: Block, place: Place) -> Lettering:
    left, top = round(place.left), round(place.top)
    if stage.scene.style == "pixel":
        cell = pixel_cell(stage.height, stage.width)
        left, top = round(left / cell) * cell, round(top / cell) * cell
    room = int(block.size * 0.9) + 3
    right, bottom = left + int(block.width) + 1 + room, top + int(block.height) + 1 + room
    box = max(0, left - room), max(0, top - room), min(stage.width, right), min(stage.height, bottom)
    wide, tall = box[2] - box[0], box[3] - box[1]
    cover = as_plane(cover_of(block, wide, tall, (left - box[0], top - box[1]))) / np.float32(255)
    ink, shade, needed = _colours(stage, box, cover)
    at = (box[0], box[1])
    stage.canvas.lay(
        "lettering shade", shade, _shade(cover, block.size, needed), depth=0.02, life="fixed", at=at
    )
    stage.canvas.lay("lettering", ink, cover, depth=0.02, life="fixed", at=at)
    seen = grade(as_plane(np.clip([[ink]], 0, 1)), stage.scene.palette)[0, 0]
    return Lettering(
        undrawn=block.undrawn,
        cover=cover,
        ink=(float(seen[0]), float(seen[1]), float(seen[2])),
        at=at,
        share=_redrawn(stage.scene.style, block.size),
    )


def _redrawn(style: Style, size: float) -> float:
    """Return how far letters are drawn again over the surface of a style: small ones need it most."""
    if style == "pixel":
        return 0.0
    return 1.0 if _LOOKS[style].is_lit or style == "line" else float(np.clip(1.3 - size / 80, 0.4, 1.0))


def _shade(cover: Plane, size: float, needed: Plane) -> Plane:
    """Return the cover of the shade: as strong as needed behind the letters and beside them, then soft."""
    near = max(1, round(size * 0.1))
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * near + 1, 2 * near + 1))
    close = np.clip(blur(as_plane(cv2.dilate(cover, kernel)), max(0.5, size * 0.07)) * 1.15, 0, 1)
    wide = np.clip(blur(cover, max(0.5, size * 0.3)) * 1.6, 0, 1)
    return as_plane(np.minimum(close * needed + wide * (0.12 + 0.3 * needed), np.minimum(needed + 0.2, 0.94)))


def _colours(stage: Stage, box: tuple[int, int, int, int], cover: Plane) -> tuple[Rgb, Rgb, Plane]:
    """Return ink, shade and how strong the shade must be where, from what will be seen beneath the letters."""
    shown = _shown(stage, box)
    levels = as_plane(shown @ _LUMA)
    look = _LOOKS[stage.scene.style]
    lightest, darkest = look.grounds
    for_light = as_plane(np.clip((levels - lightest) / np.maximum(levels - 0.05, 0.05), 0, 1))
    for_dark = as_plane(np.clip((darkest - levels) / np.maximum(1.0 - levels, 0.05), 0, 1))
    beneath = resize(as_plane(cv2.dilate(cover, np.ones((3, 3), np.uint8))), *levels.shape) > 0.05
    if not beneath.any():
        beneath[...] = True
    red, green, blue = (float(part) for part in shown[beneath].mean(0))
    is_dark = look.is_inked or (
        not look.is_lit
        and float(np.percentile(for_dark[beneath], 94)) < float(np.percentile(for_light[beneath], 94))
    )
    needed = for_dark if is_dark else for_light
    if look.is_inked:
        needed = np.maximum(needed, _PAPER)
    spread = blur(as_plane(cv2.dilate(needed, np.ones((5, 5), np.uint8))), 1.5)
    needed = np.clip(resize(as_plane(np.maximum(spread, needed.mean())), *cover.shape), 0, 1)
    if is_dark:
        return mixed(_DARK, (red, green, blue), 0.06), mixed(_LIGHT, (red, green, blue), 0.1), needed
    return (
        scaled(mixed(_LIGHT, (red, green, blue), 0.04), _GLARE),
        mixed(_DARK, (red, green, blue), 0.08),
        needed,
    )


def _shown(stage: Stage, box: tuple[int, int, int, int]) -> Plane:
    """Return what is seen in a box after toning, small."""
    left, top, right, bottom = box
    part = stage.canvas.picture[top:bottom, left:right]
    shrink = max(1.0, max(part.shape[:2]) / 96)
    small = resize(part, max(1, round(part.shape[0] / shrink)), max(1, round(part.shape[1] / shrink)))
    return grade(tone(small), stage.scene.palette)
