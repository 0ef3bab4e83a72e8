"""Reading a body no further than it may go."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator

import aiohttp

from lumigate.domain.errors import TooLarge, UnsupportedMedia

CHUNK = 64 * 1024


def declared_length(response: aiohttp.ClientResponse) -> int | None:
    """Return what ``Content-Length`` claims, None where it is absent or no number."""
    text = response.headers.get("Content-Length", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None


async def chunks(response: aiohttp.ClientResponse, limit: int) -> AsyncIterator[bytes]:
    """Yield the body piece by piece, decoded, and raise :class:`TooLarge` as soon as it exceeds ``limit`` bytes.

    A length that is too large is refused before the first byte. gzip and deflate are inflated in small steps, so
    a bomb costs no more memory than one step; other encodings raise :class:`UnsupportedMedia`.
    """
    length = declared_length(response)
    if length is not None and length > limit:
        raise TooLarge(f"the answer is {length} bytes long, the limit is {limit}")
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    raw = response.content.iter_any()
    pieces = raw if encoding in ("", "identity") else _inflate(raw, encoding)
    seen = 0
    async for piece in pieces:
        seen += len(piece)
        if seen > limit:
            raise TooLarge(f"the answer is longer than the limit of {limit} bytes")
        yield piece


async def _inflate(pieces: AsyncIterator[bytes], encoding: str) -> AsyncIterator[bytes]:
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise UnsupportedMedia(f"the answer is encoded as '{encoding}', which was not asked for")
    inflater = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32 if encoding != "deflate" else zlib.MAX_WBITS)
    try:
        async for piece in pieces:
            pending = piece
            while pending:
                yield inflater.decompress(pending, CHUNK)
                pending = inflater.unconsumed_tail
            if inflater.eof:
                return
        rest = inflater.flush()
        if rest:
            yield rest
    except zlib.error as error:
        raise UnsupportedMedia(f"the answer is not the {encoding} that it claims to be") from error
    if not inflater.eof:
        raise UnsupportedMedia(f"the {encoding} answer ends in the middle")


async def read_bounded(response: aiohttp.ClientResponse, limit: int) -> bytes:
    """Return the whole body, decoded; raises as :func:`chunks` does."""
    length = declared_length(response)
    if length is not None and length <= limit and "Content-Encoding" not in response.headers:
        return await response.read()
    return b"".join([piece async for piece in chunks(response, limit)])
