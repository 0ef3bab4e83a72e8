"""Rules for URLs that somebody handed us, before any name is resolved.

This is the first of two checks. The second is made by the connector on the address that is really dialled
(:mod:`lumigate.egress.connector`), because what a name resolves to can change between the two.
"""

from __future__ import annotations

import re
from ipaddress import ip_address

from yarl import URL

from lumigate.domain.errors import UrlRefused
from lumigate.egress.addresses import allowed_address
from lumigate.egress.policy import NetworkPolicy

MAX_URL = 8192

_UNCLEAN = re.compile(r"[\x00-\x20\x7f\\]|[\u0080-\u00a0\u2028\u2029]")
_NAME = re.compile(r"^(?!-)[a-z0-9_-]{1,63}(?<!-)(\.(?!-)[a-z0-9_-]{1,63}(?<!-))*$")
_NUMBER = re.compile(r"^(0x[0-9a-f]*|[0-9]+)$")
_LOCAL_NAMES = frozenset(
    {"localhost", "localhost.localdomain", "ip6-localhost", "ip6-loopback", "broadcasthost"}
)
_LOCAL_ENDINGS = (".localhost", ".localdomain", ".local", ".internal", ".home.arpa")


def check_url(text: str, policy: NetworkPolicy) -> URL:
    """Return the parsed URL if it may be fetched; dial exactly this value and nothing parsed again.

    Raises :class:`UrlRefused` with the reason. The fragment is dropped.
    """
    if len(text) > MAX_URL:
        raise UrlRefused(f"a URL of {len(text)} characters is not fetched: the limit is {MAX_URL}")
    if _UNCLEAN.search(text):
        raise _refused(text, "it holds blanks, control characters or backslashes")
    try:
        url = URL(text)
        port = url.port
    except ValueError as error:
        raise _refused(text, "it is not a well-formed URL") from error
    _check_scheme(text, url, policy)
    if url.raw_user is not None or url.raw_password is not None or "@" in url.raw_authority:
        raise UrlRefused("a URL with a user name or password in it is not fetched: leave them out")
    host = (url.raw_host or "").lower()
    if not host:
        raise _refused(text, "it names no host")
    if port is None or not (port in (80, 443) or port >= 1024):
        raise _refused(text, f"port {port} is not one of 80, 443 or 1024 and above")
    _check_host(text, host, policy)
    return url.with_fragment(None)


def show(text: str) -> str:
    """Return a URL for messages and logs: no user, no query, at most 120 characters."""
    head = re.split(r"[?#]", text, maxsplit=1)[0]
    head = re.sub(r"//[^/@]*@", "//", head)
    clean = "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in head
    )
    return clean if len(clean) <= 120 else f"{clean[:117]}..."


def _refused(text: str, why: str) -> UrlRefused:
    return UrlRefused(f"'{show(text)}' is not fetched: {why}")


def _check_scheme(text: str, url: URL, policy: NetworkPolicy) -> None:
    if url.scheme == "https" or (url.scheme == "http" and policy.allow_http):
        if not re.match(r"(?i)https?://", text):
            raise _refused(text, f"after '{url.scheme}:' come two slashes and a host")
        return
    wanted = "https or http" if policy.allow_http else "https"
    raise _refused(text, f"the scheme is '{url.scheme}', use {wanted}")


def _check_host(text: str, host: str, policy: NetworkPolicy) -> None:
    if "%" in host:
        raise _refused(text, "the host is percent-encoded or has a zone")
    if ":" in host:
        if not allowed_address(host.strip("[]"), policy):
            raise _refused(text, f"'{host}' is not a public address")
        return
    name = host.removesuffix(".")
    if _NUMBER.match(name.rpartition(".")[2]):
        _check_numeric(text, host, policy)
        return
    if name in policy.hosts:
        return
    if len(name) > 253 or not _NAME.match(name):
        raise _refused(text, f"'{host}' is not a host name")
    if (name in _LOCAL_NAMES or name.endswith(_LOCAL_ENDINGS)) and not policy.allow_private:
        raise _refused(text, f"'{host}' is a name of the local network")


def _check_numeric(text: str, host: str, policy: NetworkPolicy) -> None:
    """Refuse every spelling of an IPv4 address but the plain one: resolvers read octal, hex and short forms."""
    try:
        address = ip_address(host)
    except ValueError as error:
        raise _refused(text, f"'{host}' is a number where a host name or a plain address belongs") from error
    if not allowed_address(address, policy):
        raise _refused(text, f"'{host}' is not a public address")
