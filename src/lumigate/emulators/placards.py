"""The pictures that twins hand out: a gradient with a plain word on it, in colours that depend on the prompt."""

from __future__ import annotations

import hashlib
import io
import textwrap
from typing import Literal

import numpy as np
from PIL import Image, ImageDraw, ImageFont

PlacardFormat = Literal["png", "jpeg", "webp"]


def draw_placard(
    prompt: str, width: int, height: int, *, form: PlacardFormat = "png", number: int = 0, clear: bool = False
) -> bytes:
    """Return an encoded picture; ``number`` makes variants, ``clear`` a transparent background."""
    digest = hashlib.sha256(f"{number}:{prompt}".encode()).digest()
    top = np.frombuffer(digest[:3], np.uint8).astype(np.float32) * 0.5 + 20
    bottom = np.frombuffer(digest[3:6], np.uint8).astype(np.float32) * 0.5 + 110
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    rows = (top * (1 - down) + bottom * down).astype(np.uint8)
    image = Image.fromarray(np.ascontiguousarray(np.broadcast_to(rows, (height, width, 3))))
    if clear:
        image.putalpha(0)
    _write(image, prompt)
    out = io.BytesIO()
    if form == "png":
        image.save(out, "PNG", compress_level=1)
    elif form == "webp":
        image.save(out, "WEBP", quality=80, method=0)
    else:
        image.convert("RGB").save(out, "JPEG", quality=85)
    return out.getvalue()


def _write(image: Image.Image, prompt: str) -> None:
    size = max(8, min(image.width, image.height) // 16)
    draw = ImageDraw.Draw(image)
    margin = size
    columns = max(4, int((image.width - 2 * margin) / (size * 0.55)))
    lines = ["EMULATED", *textwrap.wrap(prompt, columns, max_lines=6, placeholder=" ...")]
    font = ImageFont.load_default(size)
    draw.multiline_text((margin, margin), "\n".join(lines), font=font, fill="white", spacing=size // 3)
