"""What a client is told once."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

DEFAULT_ADDRESS = "http://127.0.0.1:8787"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the server is, what authenticates, and how long one exchange may take (seconds, None: no limit)."""

    base_url: str
    api_key: str | None = None
    timeout: float | None = 60.0
    headers: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        parts = urlsplit(self.base_url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            message = f"{self.base_url!r} is not a server's address; write it like {DEFAULT_ADDRESS!r}"
            raise ValueError(message)
        object.__setattr__(self, "base_url", self.base_url.rstrip("/"))

    @property
    def is_local(self) -> bool:
        """Whether the server is on this machine."""
        return is_loopback(self.base_url)

    def url(self, path: str) -> str:
        """Return the address of a path of the API; an absolute address stays as it is."""
        return path if "://" in path else self.base_url + path

    def owns(self, url: str) -> bool:
        """Whether this address is the server's, so that the key may go there."""
        ours, theirs = urlsplit(self.base_url), urlsplit(url)
        return (ours.scheme, ours.netloc) == (theirs.scheme, theirs.netloc)


def is_loopback(url: str) -> bool:
    """Whether the host of an address is this machine."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
