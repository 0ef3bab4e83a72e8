"""The films that twins hand out: a placard with a bar that travels along its lower edge."""

from __future__ import annotations

import io

import av
import numpy as np
from av.video.frame import VideoFrame
from PIL import Image

from lumigate.emulators.placards import draw_placard

_RATE = 8
"""Pictures a second: enough to be a film, few enough to be quick."""

_LONGEST = 60.0


def draw_film(prompt: str, width: int, height: int, seconds: float, *, number: int = 0) -> bytes:
    """Return an MP4 of even sides, without sound; ``number`` makes variants."""
    width, height = width + width % 2, height + height % 2
    with Image.open(io.BytesIO(draw_placard(prompt, width, height, number=number))) as placard:
        still = np.array(placard.convert("RGB"))
    count = max(1, round(min(seconds, _LONGEST) * _RATE))
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=_RATE, options={"preset": "ultrafast", "threads": "1"})
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        for place in range(count):
            picture = still.copy()
            picture[-max(2, height // 20) :, : max(2, width * (place + 1) // count)] = 255
            container.mux(stream.encode(VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode(None))
    return out.getvalue()
