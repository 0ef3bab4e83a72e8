"""Posting a small body to a URL that somebody handed us, for webhook deliveries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp

from lumigate.domain.errors import TooLarge, Unavailable, UnsupportedMedia, UrlRefused
from lumigate.egress.bodies import chunks
from lumigate.egress.connector import AddressRefused, why_unreachable
from lumigate.egress.door import Door
from lumigate.egress.guard import show

EXCERPT = 16 * 1024
"""How much of an answer is read before the connection is dropped; none of it is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostReply:
    """What the receiver answered; header names are lower case, ``received`` counts body bytes up to a cap."""

    status: int
    headers: Mapping[str, str]
    received: int


async def post_guarded(
    door: Door, url: str, body: bytes, headers: Mapping[str, str], *, timeout: float = 15.0
) -> PostReply:
    """Post ``body`` once and never follow a redirect.

    Raises :class:`UrlRefused` where the address is not allowed and :class:`Unavailable` where no answer came in
    ``timeout`` seconds or the connection failed.
    """
    target, session = door.admit(url)
    limits = aiohttp.ClientTimeout(total=timeout, connect=timeout / 2, sock_connect=timeout / 2)
    received = 0
    try:
        async with session.post(
            target, data=body, headers=dict(headers), timeout=limits, allow_redirects=False
        ) as response:
            answered = {name.lower(): value for name, value in response.headers.items()}
            try:
                async for piece in chunks(response, EXCERPT):
                    received += len(piece)
            except (TooLarge, UnsupportedMedia, aiohttp.ClientPayloadError, TimeoutError):
                response.close()
            return PostReply(status=response.status, headers=answered, received=received)
    except aiohttp.ClientConnectorError as error:
        if isinstance(error.os_error, AddressRefused):
            raise UrlRefused(f"'{show(url)}' is not posted to: {error.os_error}") from error
        raise Unavailable(f"'{show(url)}' could not be reached: {why_unreachable(error)}") from error
    except TimeoutError as error:
        raise Unavailable(f"'{show(url)}' did not answer in {timeout:g} seconds") from error
    except (aiohttp.ClientError, OSError) as error:
        raise Unavailable(f"'{show(url)}' broke the connection ({type(error).__name__})") from error
