"""What draws and encodes on this machine, as one text."""

from __future__ import annotations

import cv2
import PIL

from lumigate.domain.work import OnProgress
from lumigate.media.profiles import PROFILES
from lumigate.media.type.installed import fonts_fingerprint
from lumigate.media.video import encoder_fingerprint
from lumigate.production.render.fonts import font_note, undrawn
from lumigate.production.render.tasks import Fingerprint, FingerprintOrder


def run_fingerprint(order: FingerprintOrder, report: OnProgress) -> Fingerprint:
    """Return the versions of all that turns a description into bytes."""
    encoder = encoder_fingerprint(PROFILES[order.profile])
    text = f"{encoder} opencv{cv2.__version__} pillow{PIL.__version__} {fonts_fingerprint()}"
    report(1.0)
    return Fingerprint(text=text, undrawn=undrawn(order.words), font_note=font_note(order.font, order.words))
