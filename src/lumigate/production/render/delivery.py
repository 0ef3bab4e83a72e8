"""Parts and sound joined to the film that is handed over, and a look at what it really holds."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np

from lumigate.domain.errors import InternalError
from lumigate.domain.work import OnProgress
from lumigate.kit.rational import Rate
from lumigate.media.join import join_parts
from lumigate.production.render.card import read_code
from lumigate.production.render.tasks import CodeCheck, Delivered, DeliverOrder


def run_deliver(order: DeliverOrder, report: OnProgress) -> Delivered:
    """Join and check; a film that is not exactly as planned is a fault and is not handed over."""
    order.out.parent.mkdir(parents=True, exist_ok=True)
    join_parts(order.parts, order.out, order.rate, order.sound, dict(order.metadata))
    report(0.6)
    faults = faults_of(order.out, order)
    if faults:
        order.out.unlink(missing_ok=True)
        raise InternalError(f"the joined film is not as planned: {'; '.join(faults)}")
    report(1.0)
    return Delivered(
        frames=order.frames,
        seconds=float(order.rate.seconds(order.frames)),
        bytes=order.out.stat().st_size,
    )


def faults_of(film: Path, order: DeliverOrder) -> list[str]:
    """Return what is wrong with a film: frames, spacing, size, sound, order of its boxes."""
    faults: list[str] = []
    with av.open(str(film)) as container:
        stream = container.streams.video[0]
        times = sorted(
            Fraction(packet.pts * packet.time_base)
            for packet in container.demux(stream)
            if packet.pts is not None and packet.size
        )
        size = (stream.codec_context.width, stream.codec_context.height)
        sounds = len(container.streams.audio)
    if len(times) != order.frames:
        faults.append(f"{len(times)} frames instead of {order.frames}")
    if size != (order.size.width, order.size.height):
        faults.append(f"{size[0]}x{size[1]} instead of {order.size}")
    if not _are_even(times, order.rate):
        faults.append("frames are not evenly spaced")
    if sounds != (order.sound is not None):
        faults.append(f"{sounds} sound tracks")
    if order.code is not None and (found := _code_in(film, order.code)) != order.code.place.text:
        faults.append(f"the QR code says {found!r} instead of {order.code.place.text!r}")
    boxes = top_boxes(film)
    if "moov" not in boxes or "mdat" not in boxes or boxes.index("moov") > boxes.index("mdat"):
        faults.append(f"its index does not lie in front: {' '.join(boxes)}")
    return faults


def top_boxes(film: Path) -> list[str]:
    """Return the names of the outermost boxes of an MP4, in order."""
    names: list[str] = []
    with film.open("rb") as file:
        while len(head := file.read(8)) == 8:
            length = int.from_bytes(head[:4], "big")
            names.append(head[4:].decode("latin-1"))
            body = length - 8
            if length == 1:
                body = int.from_bytes(file.read(8), "big") - 16
            if length == 0 or body < 0:
                break
            file.seek(body, 1)
    return names


def _code_in(film: Path, check: CodeCheck) -> str:
    """Return what a reader finds in one frame of the film as it is delivered."""
    with av.open(str(film)) as container:
        stream = container.streams.video[0]
        assert stream.time_base is not None, "a film has times"
        assert stream.average_rate is not None, "a film has a rate"
        wanted = round(check.frame / stream.average_rate / stream.time_base)
        container.seek(wanted, stream=stream)
        for frame in container.decode(stream):
            if frame.pts is not None and frame.pts >= wanted:
                return read_code(np.asarray(frame.to_ndarray(format="rgb24"), np.uint8), check.place)
    return ""


def _are_even(times: list[Fraction], rate: Rate) -> bool:
    step = 1 / rate.fraction
    return all(after - before == step for before, after in pairwise(times))
