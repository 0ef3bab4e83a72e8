"""Small, whole media files, written without a codec."""

from __future__ import annotations

import io
import math
import struct
import wave
import zlib
from array import array
from hashlib import sha256


def png(width: int = 16, height: int = 16, *, of: str = "") -> bytes:
    """Return a PNG of one colour; another word ``of`` is another colour."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    colour = sha256(of.encode()).digest()[:3]
    rows = zlib.compress((b"\x00" + colour * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def wav(seconds: float = 0.5, *, hertz: float = 220.0, rate: int = 16_000) -> bytes:
    """Return a mono WAV of one tone, 16 bits."""
    samples = array(
        "h", (round(9000 * math.sin(2 * math.pi * hertz * at / rate)) for at in range(round(seconds * rate)))
    )
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(samples.tobytes())
    return file.getvalue()
