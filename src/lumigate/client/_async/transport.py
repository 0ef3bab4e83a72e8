"""Connections to a server on this machine, made without reading the certificates of the world first."""

from __future__ import annotations

from ssl import PROTOCOL_TLS_CLIENT, SSLContext

import httpx2


class AsyncLateTLS(httpx2.AsyncBaseTransport):
    """TLS that is set up when the first ``https`` address comes: reading certificates takes tens of milliseconds."""

    def __init__(self) -> None:
        self._inner: httpx2.AsyncHTTPTransport | None = None

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request over TLS, with certificates checked as usual."""
        if self._inner is None:
            self._inner = httpx2.AsyncHTTPTransport(trust_env=False)
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the connections."""
        if self._inner is not None:
            await self._inner.aclose()


def local_client() -> httpx2.AsyncClient:
    """Return a client for a plain server of this machine; files elsewhere can be fetched with it too."""
    trusts_nobody = SSLContext(PROTOCOL_TLS_CLIENT)
    return httpx2.AsyncClient(
        trust_env=False,
        transport=httpx2.AsyncHTTPTransport(verify=trusts_nobody, trust_env=False),
        mounts={"https://": AsyncLateTLS()},
    )
