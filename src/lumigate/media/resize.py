"""Pictures made smaller, bigger, or fitted into a frame."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.media.arrays import Picture


def resize(picture: Picture, width: int, height: int) -> Picture:
    """Return the picture at this size: by area where it shrinks, by Lanczos where it grows.

    Straight alpha is weighted in, so that the colour of what cannot be seen does not bleed.
    """
    if picture.shape[1] == width and picture.shape[0] == height:
        return picture
    if picture.shape[2] == 4:
        return _resize_with_alpha(picture, width, height)
    return np.asarray(
        cv2.resize(picture, (width, height), interpolation=_method(picture, width, height)), np.uint8
    )


def fit_cover(picture: Picture, width: int, height: int) -> Picture:
    """Return the middle of the picture so that it covers the frame: the longer side is cut."""
    rows, columns = picture.shape[:2]
    if columns * height > rows * width:
        keep = max(1, round(rows * width / height))
        left = (columns - keep) // 2
        picture = picture[:, left : left + keep]
    else:
        keep = max(1, round(columns * height / width))
        top = (rows - keep) // 2
        picture = picture[top : top + keep]
    return resize(np.ascontiguousarray(picture), width, height)


def fit_within(picture: Picture, width: int, height: int, *, grow: bool = False) -> Picture:
    """Return the whole picture at the biggest size that fits; it is not enlarged unless ``grow``."""
    rows, columns = picture.shape[:2]
    scale = min(width / columns, height / rows)
    if scale >= 1.0 and not grow:
        return picture
    return resize(picture, max(1, round(columns * scale)), max(1, round(rows * scale)))


def contain(
    picture: Picture, width: int, height: int, background: tuple[int, int, int] = (0, 0, 0)
) -> Picture:
    """Return RGB of exactly this size: the whole picture in the middle, the rest in the background colour."""
    inner = flatten(fit_within(picture, width, height, grow=True), background)
    rows, columns = inner.shape[:2]
    frame = np.empty((height, width, 3), np.uint8)
    frame[...] = background
    top, left = (height - rows) // 2, (width - columns) // 2
    frame[top : top + rows, left : left + columns] = inner
    return frame


def flatten(picture: Picture, background: tuple[int, int, int] = (255, 255, 255)) -> Picture:
    """Return RGB: the picture over a background colour; a picture without alpha is returned as it is."""
    if picture.shape[2] == 3:
        return picture
    alpha = picture[..., 3:].astype(np.float32) / 255.0
    back = np.array(background, np.float32)
    return np.rint(back + (picture[..., :3] - back) * alpha).astype(np.uint8)


def _resize_with_alpha(picture: Picture, width: int, height: int) -> Picture:
    alpha = picture[..., 3:].astype(np.float32)
    weighted = np.concatenate([picture[..., :3] * (alpha / 255.0), alpha], axis=2).astype(np.float32)
    resized = np.asarray(
        cv2.resize(weighted, (width, height), interpolation=_method(picture, width, height)), np.float32
    )
    colour = resized[..., :3] * (255.0 / np.maximum(resized[..., 3:], 0.5))
    return np.rint(np.clip(np.concatenate([colour, resized[..., 3:]], axis=2), 0, 255)).astype(np.uint8)


def _method(picture: Picture, width: int, height: int) -> int:
    shrinks = width <= picture.shape[1] and height <= picture.shape[0]
    return cv2.INTER_AREA if shrinks else cv2.INTER_LANCZOS4
