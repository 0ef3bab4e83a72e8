"""A still to show for a picture or a film."""

from __future__ import annotations

from pathlib import Path

from lumigate.domain.errors import InvalidRequest
from lumigate.domain.work import OnProgress
from lumigate.media.clips import telling_frame
from lumigate.media.containers import sniff_file
from lumigate.media.pictures import FORMATS, PictureMime, load_picture, save_picture
from lumigate.media.resize import fit_within
from lumigate.media.tasks import Poster, PosterOrder

_QUALITY = 82


def run_poster(order: PosterOrder, report: OnProgress) -> Poster:
    """Make the still in a worker."""
    mime = _mime_of(order.out)
    if sniff_file(order.path) in FORMATS:
        picture = load_picture(order.path, order.limits)
    else:
        picture = telling_frame(order.path, order.limits)
    report(0.7)
    still = fit_within(picture, order.side, order.side)
    save_picture(still, order.out, mime, quality=_QUALITY)
    report(1.0)
    return Poster(path=order.out, mime=mime, width=still.shape[1], height=still.shape[0])


def _mime_of(out: Path) -> PictureMime:
    match out.suffix:
        case ".png":
            return "image/png"
        case ".jpg":
            return "image/jpeg"
        case ".webp":
            return "image/webp"
        case _:
            raise InvalidRequest(f"a still is written as .png, .jpg or .webp, not '{out.name}'")
