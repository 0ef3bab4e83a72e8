# Made by tools/colour.py from src/lumigate/client/_async/transport.py: change that file, not this one.
"""Connections to a server on this machine, made without reading the certificates of the world first."""

from __future__ import annotations

from ssl import PROTOCOL_TLS_CLIENT, SSLContext

import httpx2


class LateTLS(httpx2.BaseTransport):
    """TLS that is set up when the first ``https`` address comes: reading certificates takes tens of milliseconds."""

    def __init__(self) -> None:
        self._inner: httpx2.HTTPTransport | None = None

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request over TLS, with certificates checked as usual."""
        if self._inner is None:
            self._inner = httpx2.HTTPTransport(trust_env=False)
        return self._inner.handle_request(request)

    def close(self) -> None:
        """Close the connections."""
        if self._inner is not None:
            self._inner.close()


def local_client() -> httpx2.Client:
    """Return a client for a plain server of this machine; files elsewhere can be fetched with it too."""
    trusts_nobody = SSLContext(PROTOCOL_TLS_CLIENT)
    return httpx2.Client(
        trust_env=False,
        transport=httpx2.HTTPTransport(verify=trusts_nobody, trust_env=False),
        mounts={"https://": LateTLS()},
    )
