"""URLs that every door of a server must refuse: the list behind the S1 tests."""

from __future__ import annotations

_IPV4 = (
    *("127.0.0.1", "127.1.2.3", "0.0.0.0", "0", "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255"),  # noqa: S104
    *("192.168.0.1", "192.168.255.255", "169.254.169.254", "100.64.0.1", "100.100.100.200", "168.63.129.16"),
    *("192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "192.88.99.1", "224.0.0.1"),
    *("239.1.1.1", "240.0.0.1", "255.255.255.255"),
)

_SPELLINGS = (
    *("2130706433", "0x7f000001", "0x7F.1", "0177.0.0.1", "127.1", "127.0.1", "127.0.0.1.", "017700000001"),
    *("\u2460\u2461\u2466.\u24ea.\u24ea.\u2460", "127\u30020\u30020\u30021", "\uff11\uff12\uff17.0.0.1"),
    *("localhost", "LOCALHOST.", "foo.localhost", "ip6-localhost", "ip6-loopback", "localhost.localdomain"),
    *("\u24dbocalhost", "loc%61lhost", "printer.local", "metadata.google.internal"),
)

_IPV6 = (
    *(
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:7f00:1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
    ),
    *("64:ff9b:1::a9fe:a9fe", "2002:7f00:1::", "2002:a9fe:a9fe::", "2001:0:4136:e378:8000:63bf:80ff:fffe"),
    *(
        "fe80::1",
        "fe80::1%eth0",
        "fe80::1%25eth0",
        "fc00::1",
        "fd00:ec2::254",
        "fec0::1",
        "ff02::1",
        "100::1",
    ),
    *("2001:db8::1", "3fff::1", "5f00::1", "::ffff:0:127.0.0.1", "2600::5efe:7f00:1"),
)

HOSTILE_HOSTS: tuple[str, ...] = (*_IPV4, *_SPELLINGS, *(f"[{address}]" for address in _IPV6))
"""Host parts that mean this machine, its network, its cloud, or nobody."""

_SYNTAX = (
    "http://user@127.0.0.1",
    "http://user:password@example.com/",
    "http://example.com@127.0.0.1",
    "http://127.0.0.1\\@example.com",
    "http://example.com\\@127.0.0.1/",
    "http://127.0.0.1%23.example.com",
    "http://exa%00mple.com/",
    "http://exa\x00mple.com/",
    "//127.0.0.1",
    "http:127.0.0.1",
    "http:/127.0.0.1",
    "http:///127.0.0.1",
    "http://",
    "http://[::1",
    "http://exam\tple.com/",
    "http://exam\nple.com/",
    "http://example.com/\r\nHost: 127.0.0.1",
    " http://example.com/",
    "http://example.com:22/",
    "http://example.com:0/",
    "http://example.com:65536/",
    "http://-example.com/",
    "http://exa mple.com/",
    "",
    "example.com",
    "file:///etc/passwd",
    "gopher://127.0.0.1:6379/_PING",
    "ftp://example.com/",
    "unix:/var/run/docker.sock",
    "data:text/plain,x",
    "javascript:alert(1)",
    "blob:http://example.com/1",
    "https://example.com/" + "a" * 9000,
)

HOSTILE_URLS: tuple[str, ...] = (*(f"http://{host}/" for host in HOSTILE_HOSTS), *_SYNTAX)
"""URLs to refuse without opening a connection."""
