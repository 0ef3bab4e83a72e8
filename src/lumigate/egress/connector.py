"""The second check: every address is looked at when it is dialled, whatever led there."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from typing import Any

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from lumigate.egress.addresses import allowed_address
from lumigate.egress.policy import NetworkPolicy

AddressInfo = tuple[Any, Any, int, str, tuple[Any, ...]]
"""What ``getaddrinfo`` gives: family, type, protocol, canonical name, socket address."""


class AddressRefused(OSError):
    """A connection was about to go where it may not.

    The text does not tell the address behind a name: callers would learn the names of the inner network.
    """

    def __init__(self, host: str, address: str) -> None:
        self.address = address
        what = "is" if host == address else "leads to"
        super().__init__(f"'{host}' {what} an address that is not public")


class GuardedResolver(AbstractResolver):
    """A resolver that refuses a name as soon as one of its addresses is refused."""

    def __init__(self, inner: AbstractResolver, policy: NetworkPolicy) -> None:
        self._inner = inner
        self._policy = policy

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        found = await self._inner.resolve(host, port, family)
        for entry in found:
            if not allowed_address(entry["host"], self._policy):
                raise AddressRefused(host, entry["host"])
        return found

    async def close(self) -> None:
        await self._inner.close()


def dial_check(policy: NetworkPolicy) -> Callable[[AddressInfo], socket.socket]:
    """Return the socket factory that makes sockets for allowed addresses only.

    It sees the final address of names, literals, redirects and each leg of happy eyeballs.
    """

    def make(info: AddressInfo) -> socket.socket:
        family, kind, protocol, _, address = info
        target = str(address[0])
        if not allowed_address(target, policy):
            raise AddressRefused(target, target)
        return socket.socket(family=family, type=kind, proto=protocol)

    return make


def guarded_connector(
    policy: NetworkPolicy, resolver: AbstractResolver, *, limit: int, limit_per_host: int, keepalive: float
) -> aiohttp.TCPConnector:
    """Return a pool whose every connection went through both checks; needs a running loop."""
    return aiohttp.TCPConnector(
        resolver=GuardedResolver(resolver, policy),
        socket_factory=dial_check(policy),
        limit=limit,
        limit_per_host=limit_per_host,
        keepalive_timeout=keepalive,
    )


def why_unreachable(error: aiohttp.ClientConnectorError) -> str:
    """Return why a connection could not be made, in words that hold no address."""
    cause = error.os_error
    if isinstance(cause, AddressRefused):
        return str(cause)
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return "the host name is not known"
    if isinstance(error, aiohttp.ClientSSLError):
        return "the TLS handshake failed"
    if cause.errno is not None and cause.errno > 0:
        return os.strerror(cause.errno).lower()
    return "no connection"
