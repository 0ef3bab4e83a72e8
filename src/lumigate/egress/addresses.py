"""Which IP addresses are the public internet, and which only look like it."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from lumigate.egress.policy import NetworkPolicy

NEVER_4 = tuple(
    IPv4Network(text)
    for text in (
        "0.0.0.0/8",
        "100.100.100.200/32",  # Alibaba metadata
        "168.63.129.16/32",  # Azure wire server
        "169.254.0.0/16",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
"""Refused even where private networks are open: nothing of ours lives there, secrets of the machine do."""

PRIVATE_4 = tuple(
    IPv4Network(text)
    for text in (
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "198.18.0.0/15",
    )
)

NEVER_6 = tuple(
    IPv6Network(text)
    for text in (
        "2001::/23",  # protocol assignments, Teredo among them
        "2001:db8::/32",
        "3fff::/20",
        "fd00:ec2::254/128",  # AWS metadata
        "fd20:ce::254/128",  # Google metadata
    )
)

PRIVATE_6 = tuple(IPv6Network(text) for text in ("::1/128", "fc00::/7", "fec0::/10"))

PUBLIC_6 = IPv6Network("2000::/3")

_MAPPED = IPv6Network("::ffff:0:0/96")
_COMPATIBLE = IPv6Network("::/96")
_NAT64 = IPv6Network("64:ff9b::/96")
_NAT64_LOCAL = IPv6Network("64:ff9b:1::/48")
_SIX_TO_FOUR = IPv6Network("2002::/16")
_ISATAP = (0x0000_5EFE, 0x0200_5EFE)


def allowed_address(address: str | IPv4Address | IPv6Address, policy: NetworkPolicy) -> bool:
    """Tell whether a connection may go to this address.

    Addresses that carry another one (mapped, compatible, NAT64, 6to4, ISATAP) are judged by the one inside too.
    Text that is not an address, or has a zone, is not allowed.
    """
    if isinstance(address, str):
        try:
            address = ip_address(address)
        except ValueError:
            return False
    if isinstance(address, IPv4Address):
        return _allowed_4(address, policy)
    return _allowed_6(address, policy)


def _allowed_4(address: IPv4Address, policy: NetworkPolicy) -> bool:
    if any(address in network for network in policy.networks):
        return True
    if any(address in network for network in NEVER_4):
        return False
    return policy.allow_private or not any(address in network for network in PRIVATE_4)


def _allowed_6(address: IPv6Address, policy: NetworkPolicy) -> bool:
    if address.scope_id is not None:
        return False
    if any(address in network for network in policy.networks):
        return True
    number = int(address)
    if address in _MAPPED or address in _NAT64:
        return _allowed_4(IPv4Address(number & 0xFFFF_FFFF), policy)
    if address in _NAT64_LOCAL:
        return policy.allow_private and _allowed_4(IPv4Address(number & 0xFFFF_FFFF), policy)
    if any(address in network for network in PRIVATE_6):
        return policy.allow_private and not any(address in network for network in NEVER_6)
    if address in _COMPATIBLE or address not in PUBLIC_6 or any(address in network for network in NEVER_6):
        return False
    if address in _SIX_TO_FOUR:
        return _allowed_4(IPv4Address((number >> 80) & 0xFFFF_FFFF), policy)
    if (number >> 32) & 0xFFFF_FFFF in _ISATAP:
        return _allowed_4(IPv4Address(number & 0xFFFF_FFFF), policy)
    return True
