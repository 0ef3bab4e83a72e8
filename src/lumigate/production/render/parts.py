"""One part of the film drawn and encoded, in a worker."""

from __future__ import annotations

from lumigate.domain.work import OnProgress
from lumigate.media.profiles import PROFILES
from lumigate.media.video import VideoWriter
from lumigate.production.render.files import swapped_in
from lumigate.production.render.painter import Painter
from lumigate.production.render.stills import load_still
from lumigate.production.render.tasks import PartMade, PartOrder


def run_part(order: PartOrder, report: OnProgress) -> PartMade:
    """Encode the frames of a part; the file takes its name when it is whole."""
    picture = order.picture
    canvas = picture.canvas
    painter = Painter(picture, {still.key: load_still(still.path) for still in order.stills})
    profile = PROFILES[canvas.profile]
    with (
        swapped_in(order.out) as half,
        VideoWriter(half, canvas.size.width, canvas.size.height, canvas.rate, profile) as film,
    ):
        for frame in range(picture.frames):
            film.write(painter.paint(frame))
            report((frame + 1) / picture.frames)
    return PartMade(frames=picture.frames)
