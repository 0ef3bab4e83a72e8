"""The surface of a style, laid on a toned picture."""

from __future__ import annotations

from lumigate.draft.picture.grammar import Style
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Plane
from lumigate.draft.picture.styles.brush import crisp, grained, painted
from lumigate.draft.picture.styles.cut import papercut, poster
from lumigate.draft.picture.styles.facets import lowpoly, stainedglass
from lumigate.draft.picture.styles.ink import blueprint, comic, line, neonsign, sketch
from lumigate.draft.picture.styles.lens import photo
from lumigate.draft.picture.styles.painting import oil, watercolor
from lumigate.draft.picture.styles.pixels import pixels
from lumigate.draft.picture.styles.traces import Traces


def surface(  # noqa: C901
    picture: Plane, style: Style, streams: Streams, *, grain: bool, traces: Traces | None = None
) -> Plane:
    """Return a toned picture, 0..1, with the surface of a style: strokes, paper, hatching, pixels.

    ``traces`` are what the style traced of the layers; without them it goes by what it sees.
    """
    match style:
        case "illustration":
            return grained(crisp(painted(picture, 0.55, 5)), streams, 0.012 if grain else 0.0)
        case "isometric":
            return grained(crisp(picture, corners=0.1), streams, 0.008 if grain else 0.0)
        case "photo":
            return photo(picture, streams, traces, grain=grain)
        case "watercolor":
            return watercolor(picture, streams)
        case "oil":
            return oil(picture, streams, traces)
        case "pixel":
            return pixels(picture, traces)
        case "sketch":
            return sketch(picture, streams)
        case "line":
            return line(picture, traces)
        case "poster":
            return poster(picture, traces)
        case "papercut":
            return papercut(picture, streams, traces)
        case "comic":
            return comic(picture, traces)
        case "blueprint":
            return blueprint(picture, streams, traces)
        case "neonsign":
            return neonsign(picture, traces)
        case "stainedglass":
            return stainedglass(picture, streams, traces)
        case "lowpoly":
            return lowpoly(picture, streams, traces)
