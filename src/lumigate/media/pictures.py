"""Picture files: read with care, written with where they come from."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import Image, ImageOps, PngImagePlugin

from lumigate.domain.errors import TooLarge, UnsupportedMedia
from lumigate.kit.sniff import SNIFF_BYTES, sniff
from lumigate.media.arrays import Picture
from lumigate.media.headers import picture_size
from lumigate.media.limits import DEFAULT_LIMITS, MediaLimits
from lumigate.media.provenance import Provenance, prompt_in, provenance_text, provenance_xmp
from lumigate.media.resize import flatten

PictureMime = Literal["image/png", "image/jpeg", "image/webp"]

_EXIF_ORIENTATION = 0x0112

_BROKEN = (OSError, ValueError, SyntaxError, EOFError, RuntimeError, LookupError, TypeError, struct.error)
"""What the readers of broken files raise, by experience."""

FORMATS = {
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/webp": "WEBP",
    "image/gif": "GIF",
    "image/avif": "AVIF",
}
"""Pillow's name of the one reader that each type is given to."""


def open_picture(path: Path, limits: MediaLimits = DEFAULT_LIMITS) -> Image.Image:
    """Return the opened picture, its pixels not decoded yet.

    Raises :class:`UnsupportedMedia` when the bytes show no picture that we read, :class:`TooLarge` when it
    has too many pixels.
    """
    with path.open("rb") as file:
        head = file.read(SNIFF_BYTES)
        mime = sniff(head)
        if mime not in FORMATS:
            raise UnsupportedMedia(
                f"'{path.name}' is not a picture that is read here; use one of {', '.join(FORMATS)}"
            )
        claimed = picture_size(mime, head, file)
    if claimed is not None:
        check_pixels(path.name, *claimed, limits)
    with reading(path):
        image = Image.open(path, formats=[FORMATS[mime]])
    check_pixels(path.name, image.width, image.height, limits)
    return image


def load_picture(path: Path, limits: MediaLimits = DEFAULT_LIMITS, *, alpha: bool | None = None) -> Picture:
    """Return the picture upright, RGB or (where it can be seen through) RGBA.

    Of an animation that is the first frame. ``alpha=False`` lays it on white, ``alpha=True`` always gives
    RGBA. Raises what :func:`open_picture` raises.
    """
    with open_picture(path, limits) as image, reading(path):
        image.load()
        pixels = _to_rgb(ImageOps.exif_transpose(image))
    if alpha is True and pixels.shape[2] == 3:
        opaque = np.full((*pixels.shape[:2], 1), 255, np.uint8)
        return np.concatenate([pixels, opaque], axis=2)
    if alpha is False and pixels.shape[2] == 4:
        return flatten(pixels)
    return pixels


def own_prompt(path: Path, limits: MediaLimits = DEFAULT_LIMITS) -> str:
    """Return the words a picture was made from, where it was made here and says so; else nothing.

    Raises what :func:`open_picture` raises.
    """
    with open_picture(path, limits) as image, reading(path):
        packet: object = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or ""
    text = packet.decode("utf-8", "replace") if isinstance(packet, bytes) else str(packet)
    return prompt_in(text)


def save_picture(
    picture: Picture,
    path: Path,
    mime: PictureMime = "image/png",
    provenance: Provenance | None = None,
    *,
    quality: int = 92,
) -> None:
    """Write RGB or RGBA to a file; equal input gives equal bytes. JPEG lays what is transparent on white."""
    path.write_bytes(encode_picture(picture, mime, provenance, quality=quality))


def encode_picture(
    picture: Picture,
    mime: PictureMime = "image/png",
    provenance: Provenance | None = None,
    *,
    quality: int = 92,
) -> bytes:
    """Return the bytes of a picture file; ``quality`` is 1 to 100 and counts for JPEG and WebP."""
    if mime == "image/jpeg":
        picture = flatten(picture)
    image = Image.fromarray(np.ascontiguousarray(picture))
    xmp = provenance_xmp(provenance) if provenance is not None else None
    sink = io.BytesIO()
    match mime:
        case "image/png":
            image.save(sink, "PNG", compress_level=4, pnginfo=_png_text(provenance, xmp))
        case "image/jpeg":
            image.save(sink, "JPEG", quality=quality, subsampling=0 if quality >= 90 else 2, xmp=xmp)
        case "image/webp":
            image.save(sink, "WEBP", quality=quality, method=4, xmp=xmp or b"")
    return sink.getvalue()


def check_pixels(name: str, width: int, height: int, limits: MediaLimits) -> None:
    """Raise :class:`TooLarge` when a picture of this size is more than is taken here."""
    if width * height > limits.picture_pixels:
        raise TooLarge(
            f"the picture '{name}' is {width}x{height}; "
            f"make it smaller than {limits.picture_pixels / 1_000_000:g} million pixels"
        )


@contextmanager
def reading(path: Path) -> Generator[None]:
    """Turn what the library raises over a broken file into an error of our tree."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise TooLarge(f"the picture '{path.name}' has more pixels than is taken here") from error
    except _BROKEN as error:
        reason = str(error).replace(str(path), path.name)
        raise UnsupportedMedia(
            f"'{path.name}' cannot be read ({reason}); it may be damaged or cut short"
        ) from error


def orientation(image: Image.Image) -> int:
    """Return the EXIF orientation, 1 to 8, of a picture that was opened; none of its pixels is decoded."""
    exif = Image.Exif()
    exif.load(image.info.get("exif") or b"")
    turned = exif.get(_EXIF_ORIENTATION)
    return turned if isinstance(turned, int) else 1


def _to_rgb(image: Image.Image) -> Picture:
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        return _deep_gray(image)
    seen_through = image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info
    return np.array(image.convert("RGBA" if seen_through else "RGB"), np.uint8)


def _deep_gray(image: Image.Image) -> Picture:
    """Return 16 bit gray as RGB; Pillow's own conversion would clip it."""
    values = np.asarray(image).astype(np.float32)
    scale = 257.0 if image.mode != "F" else max(float(values.max(initial=1.0)), 1.0) / 255.0
    gray = np.clip(np.rint(values / scale), 0, 255).astype(np.uint8)
    return np.repeat(gray[..., None], 3, axis=2)


def _png_text(provenance: Provenance | None, xmp: bytes | None) -> PngImagePlugin.PngInfo:
    chunks = PngImagePlugin.PngInfo()
    if provenance is None or xmp is None:
        return chunks
    for key, value in provenance_text(provenance).items():
        safe = value.encode("utf-8", "replace").decode()
        if safe.isascii():
            chunks.add_text(key, safe)
        else:
            chunks.add_itxt(key, safe)
    chunks.add_itxt("XML:com.adobe.xmp", xmp.decode())
    return chunks
