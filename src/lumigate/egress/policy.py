"""Where this deployment may connect to; decided by the operator, never by a request."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_network


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkPolicy:
    """Rules for URLs that somebody handed us.

    ``allow_private`` opens loopback and private ranges, not the addresses of cloud metadata services.
    ``allow`` names single hosts, addresses or CIDR ranges that are always open; a bad entry raises ValueError.
    """

    allow_private: bool = False
    allow: tuple[str, ...] = ()
    allow_http: bool = True
    networks: tuple[IPv4Network | IPv6Network, ...] = field(init=False, repr=False, compare=False)
    hosts: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        networks: list[IPv4Network | IPv6Network] = []
        hosts: set[str] = set()
        for entry in self.allow:
            text = entry.strip().lower().rstrip(".")
            try:
                networks.append(ip_network(text))
            except ValueError as error:
                if not text or "/" in text or "*" in text or ":" in text:
                    message = f"'{entry}' is no host name, address or CIDR range (host bits must be zero)"
                    raise ValueError(message) from error
                hosts.add(text)
        object.__setattr__(self, "networks", tuple(networks))
        object.__setattr__(self, "hosts", frozenset(hosts))
