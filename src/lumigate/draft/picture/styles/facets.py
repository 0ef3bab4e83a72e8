"""Faceted styles: stained glass and low polygons."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Bytes, Plane, as_plane, blur, resize, slope, smooth
from lumigate.draft.picture.styles.areas import flat_areas
from lumigate.draft.picture.styles.brush import grey_of, painted, saturated
from lumigate.draft.picture.styles.traces import Traces, stroke

_PANES = 24
_WORK = 512
_CORNERS = 30


def stainedglass(picture: Plane, streams: Streams, traces: Traces | None) -> Plane:
    """Set the picture in coloured panes held by lead."""
    height, width = picture.shape[:2]
    unit = min(height, width)
    shrink = max(1.0, unit / _WORK)
    rows, columns = max(2, round(height / shrink)), max(2, round(width / shrink))
    small = resize(saturated(picture, 1.3), rows, columns)
    calm = painted(painted(small, 1.0, 20), 1.0, 14)
    figure = None
    if traces is not None and traces.figure is not None:
        figure = as_plane(traces.figure) / np.float32(255)
    areas, _ = flat_areas(calm, 7, None if figure is None else resize(figure, rows, columns), soft=4.0)
    cells = _cells(streams, rows, columns)
    panes = cells.astype(np.int32) * 32 + areas
    if figure is not None:
        inside = resize(figure, rows, columns) > 0.5
        panes[inside] = -1 - areas[inside].astype(np.int32)
    _, index = np.unique(panes, return_inverse=True)
    index = index.reshape(rows, columns)
    flat = index.ravel()
    count = np.maximum(np.bincount(flat), 1)
    means = np.stack([np.bincount(flat, small[..., k].ravel()) / count for k in range(3)], 1)
    own = as_plane(np.clip(means, 0, 1))[index]
    glass = resize(as_plane(own * 0.55 + small * 0.45), height, width)
    lead = _lead(index, height, width)
    if traces is not None and traces.edges is not None:
        lead = np.maximum(lead, smooth(0.4, 0.7, as_plane(traces.edges) / np.float32(255)))
    ripple = fractal(streams, "glass", height, width, 40, octaves=2)
    light = 0.98 + (ripple - 0.5) * 0.34
    lit = np.clip(0.05 + saturated(as_plane(np.clip(glass * 1.12, 0, 1)), 1.35) * light[..., None], 0, 1)
    along, down = slope(blur(as_plane(lead), stroke(height, width) * 0.7))
    metal = 0.07 + np.clip(-(along + down) * np.float32(unit / 1024 * 1.1), 0, 0.25)
    return as_plane(lit + (metal[..., None] - lit) * lead[..., None])


def _cells(streams: Streams, rows: int, columns: int) -> Bytes:
    """Return cells around scattered points, numbered modulo 256 so that neighbours differ."""
    step = min(rows, columns) / _PANES * 2.2
    stream = streams.stream("panes")
    seeds = np.full((rows, columns), 255, np.uint8)
    for y in np.arange(step / 2, rows + step / 2, step):
        for x in np.arange(step / 2, columns + step / 2, step):
            dx, dy = stream.uniform(-0.42, 0.42, 2) * step
            seeds[int(np.clip(y + dy, 0, rows - 1)), int(np.clip(x + dx, 0, columns - 1))] = 0
    _, labels = cv2.distanceTransformWithLabels(seeds, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    return np.asarray((labels * 37) % 251, np.uint8)


def _lead(index: np.ndarray, height: int, width: int) -> Plane:
    edge = np.zeros(index.shape, np.uint8)
    edge[:, 1:] |= np.asarray(index[:, 1:] != index[:, :-1], np.uint8)
    edge[1:, :] |= np.asarray(index[1:, :] != index[:-1, :], np.uint8)
    thick = stroke(*index.shape) * 1.3
    distance = as_plane(cv2.distanceTransform(1 - edge, cv2.DIST_L2, 5))
    return smooth(thick * 0.75 + 0.55, max(thick * 0.75 - 0.55, 0.0), resize(distance, height, width))


def lowpoly(picture: Plane, streams: Streams, traces: Traces | None) -> Plane:
    """Fold the picture from triangles, smaller ones where there is detail."""
    height, width = picture.shape[:2]
    unit = min(height, width)
    calm = painted(saturated(picture, 1.12), 1.0, 12)
    points = _corners(calm, streams, traces)
    plane = cv2.Subdiv2D((-1, -1, width + 2, height + 2))
    plane.insert(points.tolist())
    triangles = np.asarray(plane.getTriangleList(), np.float32).reshape(-1, 3, 2)
    inside = ((triangles >= -0.5) & (triangles <= np.array([width + 0.5, height + 0.5]))).all((1, 2))
    triangles = triangles[inside]
    shrink = max(1.0, unit / 256)
    small = blur(resize(calm, max(2, round(height / shrink)), max(2, round(width / shrink))), 0.8)
    weights = as_plane([[4, 1, 1], [1, 4, 1], [1, 1, 4], [2, 2, 2]]) / np.float32(6)
    at = np.einsum("kj,njc->nkc", weights, triangles) / np.float32(shrink)
    x = np.clip(at[..., 0].astype(int), 0, small.shape[1] - 1)
    y = np.clip(at[..., 1].astype(int), 0, small.shape[0] - 1)
    tones = small[y, x].mean(1)
    edges = triangles[:, 1] - triangles[:, 0]
    slant = np.sin(np.arctan2(edges[:, 1], edges[:, 0]) * 2 + 0.6)
    colours = np.clip(tones * (1 + 0.11 * slant)[:, None] * 255, 0, 255).tolist()
    out = np.asarray(np.clip(calm * 255, 0, 255), np.uint8)
    corners = np.round(triangles * 16).astype(np.int32)
    for corner, colour in zip(corners, colours, strict=True):
        cv2.fillConvexPoly(out, corner, colour, cv2.LINE_AA, 4)
    return as_plane(out) / np.float32(255)


def _corners(picture: Plane, streams: Streams, traces: Traces | None) -> Plane:
    height, width = picture.shape[:2]
    step = min(height, width) / _CORNERS
    stream = streams.stream("corners")
    grey = grey_of(picture)
    along, down = slope(blur(grey, step * 0.12))
    detail = as_plane(np.hypot(along, down) * np.float32(step))
    if traces is not None and traces.figure is not None:
        figure = blur(as_plane(traces.figure) / np.float32(255), step * 0.12)
        fx, fy = slope(figure)
        detail = as_plane(detail + np.hypot(fx, fy) * np.float32(step * 2) + figure * np.float32(0.12))
    found: list[tuple[float, float]] = []
    for scale, least in ((2.2, -1.0), (1.0, 0.10), (0.5, 0.42)):
        size = step * scale
        rows, columns = round(height / size) + 1, round(width / size) + 1
        for row in range(rows):
            for column in range(columns):
                # The corner sits where there is most to see in its field.
                top, left = int(row * size - size / 2), int(column * size - size / 2)
                field = detail[max(top, 0) : int(top + size) + 1, max(left, 0) : int(left + size) + 1]
                if not field.size or float(field.max()) < least:
                    continue
                at = divmod(int(field.argmax()), field.shape[1])
                jx, jy = stream.uniform(-0.3, 0.3, 2) * size
                if least < 0:
                    x, y = column * size + jx, row * size + jy
                else:
                    x, y = max(left, 0) + at[1], max(top, 0) + at[0]
                found.append((min(max(x, 1.0), width - 2.0), min(max(y, 1.0), height - 2.0)))
    for i in range(13):
        share = i / 12
        for x, y in (
            (share * width, 0),
            (share * width, height),
            (0, share * height),
            (width, share * height),
        ):
            found.append((float(x), float(y)))
    return as_plane(np.unique(np.round(np.array(found), 1), axis=0))
