"""Files that are sent in and handed out: bounded, told by their bytes, never run by a browser."""

from __future__ import annotations

import hashlib
import io
import resource
import struct
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx2
import pytest

LIMIT = 4 * 1024 * 1024
"""The most that this server takes for one file."""
SLACK = 60 * 1024 * 1024
"""Bytes by which the process may grow on the worst of these requests."""


def multipart(*parts: bytes, boundary: bytes = b"b") -> tuple[bytes, dict[str, str]]:
    body = (
        b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts) + b"--" + boundary + b"--\r\n"
    )
    return body, {"content-type": f"multipart/form-data; boundary={boundary.decode()}"}


def file_part(
    data: bytes, name: bytes = b"a.png", field: bytes = b"file", kind: bytes = b"image/png"
) -> bytes:
    head = b'Content-Disposition: form-data; name="%b"; filename="%b"\r\nContent-Type: %b\r\n\r\n'
    return head % (field, name, kind) + data


def send(client: httpx2.Client, data: bytes, name: str = "a.png") -> httpx2.Response:
    return client.post("/v1/assets", files={"file": (name, data)})


def scratch(house) -> list[Path]:
    return [one for one in (house.data / "scratch").rglob("upl_*") if one.is_file()]


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


@pytest.fixture
def bounded(house) -> Iterator[None]:
    """Nothing is left in the scratch folder, and memory stays where it was."""
    before = peak()
    yield
    assert scratch(house) == []
    assert peak() - before < SLACK


FORMS = {
    "no boundary": (b"--b\r\n\r\nx\r\n--b--\r\n", {"content-type": "multipart/form-data"}),
    "an empty boundary": (b"----\r\n\r\nx\r\n------\r\n", {"content-type": "multipart/form-data; boundary="}),
    "a boundary that never comes": (
        b"--c\r\n\r\nx\r\n--c--\r\n",
        {"content-type": "multipart/form-data; boundary=b"},
    ),
    "nothing at all": (b"", {"content-type": "multipart/form-data; boundary=b"}),
    "no end": (b"--b\r\n" + file_part(b"x" * 100), {"content-type": "multipart/form-data; boundary=b"}),
    "no file": multipart(b'Content-Disposition: form-data; name="other"\r\n\r\nx'),
    "a file under another name": multipart(file_part(b"x", field=b"upload")),
    "a text called file": multipart(b'Content-Disposition: form-data; name="file"\r\n\r\nx'),
    "two files": multipart(file_part(b"x"), file_part(b"y", field=b"other")),
    "no disposition": multipart(b"Content-Type: image/png\r\n\r\nx"),
    "100 000 parts": multipart(*[b'Content-Disposition: form-data; name="a"\r\n\r\n'] * 100_000),
    "a name of 1 MB": multipart(file_part(b"x", field=b"n" * 1024 * 1024)),
    "a header of 1 MB": multipart(b"x-long: " + b"n" * 1024 * 1024 + b"\r\n\r\nx"),
    "100 000 headers": multipart(b"x: y\r\n" * 100_000 + b"\r\nx"),
    "a text of 1 MB": multipart(b'Content-Disposition: form-data; name="a"\r\n\r\n' + b"x" * 1024 * 1024),
    "a boundary of 64 KB": multipart(file_part(b"x"), boundary=b"b" * 60_000),
    "a nested multipart": multipart(
        b"Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nx\r\n--c--"
    ),
    "a charset that is none": (
        multipart(file_part(b"x"))[0],
        {"content-type": "multipart/form-data; boundary=b; charset=nothing"},
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_broken_forms_are_refused_and_leave_nothing(name: str, bounded, client, is_problem) -> None:
    body, headers = FORMS[name]
    began = time.monotonic()
    is_problem(client.post("/v1/assets", content=body, headers=headers), 400, 413, 415)
    assert time.monotonic() - began < 5


def test_a_file_over_the_limit_is_refused_while_it_comes(bounded, client, is_problem) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        head, _ = multipart(file_part(b""))
        yield head[:-9]
        while sent < LIMIT * 4:
            sent += 65536
            yield bytes(65536)

    answer = client.post(
        "/v1/assets", content=endless(), headers={"content-type": "multipart/form-data; boundary=b"}
    )
    is_problem(answer, 413)
    is_problem(send(client, b"\x89PNG\r\n\x1a\n" + bytes(LIMIT)), 413)


def test_a_small_form_around_a_big_announcement_is_refused_at_once(client, is_problem) -> None:
    body, headers = multipart(file_part(b"x"))
    answer = client.post("/v1/assets", content=body, headers={**headers, "content-length": str(10**13)})
    is_problem(answer, 400, 413, 415)


NAMES = {
    "../../etc/passwd": "passwd",
    "..\\..\\boot.ini": "boot.ini",
    "/etc/cron.d/x": "x",
    "C:\\x.png": "x.png",
    "a\u0000b.png": None,
    "\u202egnp.exe": None,
    "x" * 400 + ".png": "x" * 255,
    "": None,
    ".": ".",
    "..": "..",
    "caf\u00e9 \u65e5\u672c.png": "caf\u00e9 \u65e5\u672c.png",
    "<img src=x onerror=alert(1)>.png": "<img src=x onerror=alert(1)>.png",
}


@pytest.mark.parametrize("name", NAMES)
def test_file_names_are_labels_and_never_paths(name: str, house, client, a_png: bytes) -> None:
    before = {one for one in house.data.rglob("*") if one.is_file() and "blobs" not in one.parts}
    body, headers = multipart(file_part(a_png, name=name.encode()))
    answer = client.post("/v1/assets", content=body, headers=headers)
    if answer.status_code == 201:
        kept = answer.json()["name"]
        if NAMES[name] is not None:
            assert kept == NAMES[name]
        assert kept is None or (kept.isprintable() and "/" not in kept and "\\" not in kept)
        served = client.get(answer.json()["url"])
        assert served.headers["content-disposition"] == f'inline; filename="{answer.json()["id"]}.png"'
    else:
        assert answer.status_code in (400, 415, 422)
    after = {one for one in house.data.rglob("*") if one.is_file() and "blobs" not in one.parts}
    assert after <= before


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def bomb(width: int, height: int, depth: int) -> bytes:
    """Return a PNG whose header promises far more than its bytes hold."""
    head = struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1024 * 1024), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("width", "height", "depth"), [(60_000, 60_000, 8), (13_000, 13_000, 1), (2**31 - 1, 1, 8)]
)
def test_pictures_that_would_burst_are_refused_unopened(
    width, height, depth, bounded, client, is_problem
) -> None:
    is_problem(send(client, bomb(width, height, depth)), 413, 415)


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(document.domain)</script>"
NO_MEDIA = {
    "svg": SVG,
    "html": HTML,
    "php": b"<?php system($_GET['c']); ?>",
    "javascript": b"alert(1)//",
    "pdf": b"%PDF-1.7\n%\xe2\xe3",
    "elf": b"\x7fELF\x02\x01\x01" + bytes(64),
    "zip": b"PK\x03\x04" + bytes(64),
    "nothing": b"",
    "playlist": b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
    "half a picture": b"\x89PNG\r\n\x1a\n\x00\x00",
    "only a magic": b"\xff\xd8\xff",
    "a film of nothing": b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2" + bytes(100),
    "concat": b"ffconcat version 1.0\nfile /etc/passwd\n",
}


@pytest.mark.parametrize("name", NO_MEDIA)
def test_what_is_no_media_is_not_kept_whatever_it_is_called(name: str, bounded, client, is_problem) -> None:
    answer = is_problem(send(client, NO_MEDIA[name], "innocent.png"), 415)
    assert "/" not in answer["detail"].replace("image/", "").replace("video/", ""), (
        "a path shows in the message"
    )


def gif_with(script: bytes) -> bytes:
    """Return a GIF that is also something else."""
    return (
        b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xfe"
        + bytes([len(script)])
        + script
        + b"\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
        + script
    )


@pytest.mark.parametrize("kind", ["png", "gif", "jpeg"])
def test_files_that_are_two_things_are_served_as_the_harmless_one(kind: str, client, a_png: bytes) -> None:
    if kind == "png":
        data = a_png + HTML
    elif kind == "gif":
        data = gif_with(b"*/=1;alert(1)//<script>alert(1)</script>")
    else:
        from PIL import Image

        made = io.BytesIO()
        Image.new("RGB", (4, 4)).save(made, "JPEG", comment=b"<?php echo 1 ?><script>alert(1)</script>")
        data = made.getvalue() + HTML
    answer = client.post("/v1/assets", files={"file": ("page.html", data, "text/html")})
    if answer.status_code != 201:
        assert answer.status_code in (413, 415)
        return
    served = client.get(answer.json()["url"])
    assert served.headers["content-type"] == f"image/{kind}"
    assert served.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in served.headers["content-security-policy"]
    assert served.headers["content-disposition"].endswith(f'.{"jpg" if kind == "jpeg" else kind}"')


def ticket(client: httpx2.Client, size: int, mime: str = "image/png", name: str = "x.png") -> dict:
    return client.post("/v1/assets/uploads", json={"mime": mime, "bytes": size, "name": name}).json()


def put(house, url: str, data: bytes, mime: str = "image/png") -> httpx2.Response:
    with house.client("") as nobody:
        return nobody.put(url, content=data, headers={"content-type": mime})


def test_a_ticket_is_good_for_one_put(house, client, a_png: bytes, is_problem) -> None:
    made = ticket(client, len(a_png))
    is_problem(client.get(f"/v1/assets/{made['asset']}"), 404)
    done = put(house, made["put_url"], a_png)
    assert done.status_code == 200
    assert done.json()["id"] == made["asset"]
    assert client.get(f"/v1/assets/{made['asset']}/content").content == a_png
    is_problem(put(house, made["put_url"], a_png), 403)


def test_a_promised_file_keeps_its_name_as_a_label(house, client, a_png: bytes) -> None:
    made = ticket(client, len(a_png), name="../holiday/föhn\u0007.png")
    assert put(house, made["put_url"], a_png).json()["name"] == "föhn.png"
    assert client.get(f"/v1/assets/{made['asset']}").json()["name"] == "föhn.png"


def test_a_ticket_is_good_for_what_was_promised_and_nothing_else(
    house, client, a_png: bytes, is_problem
) -> None:
    size = len(a_png)
    is_problem(put(house, ticket(client, size)["put_url"], a_png + b"x"), 413)
    is_problem(put(house, ticket(client, size + 1)["put_url"], a_png), 409)
    is_problem(put(house, ticket(client, size)["put_url"], a_png, "image/jpeg"), 403)
    is_problem(put(house, ticket(client, size)["put_url"], a_png, "text/html"), 403)
    is_problem(put(house, ticket(client, size, "image/jpeg")["put_url"], a_png, "image/jpeg"), 415)
    is_problem(put(house, ticket(client, len(HTML))["put_url"], HTML), 415)
    for verb in ("GET", "POST", "DELETE", "PATCH"):
        with house.client("") as nobody:
            is_problem(nobody.request(verb, ticket(client, size)["put_url"]), 405)
    assert scratch(house) == []


@pytest.mark.parametrize(
    "mime", ["text/html", "image/svg+xml", "application/json", "text/vtt", "image/png\r\nx: y", "x"]
)
def test_no_ticket_is_given_for_what_is_not_kept(mime: str, client, is_problem) -> None:
    is_problem(client.post("/v1/assets/uploads", json={"mime": mime, "bytes": 5}), 415, 422)


def test_no_ticket_is_given_for_more_than_the_limit(client, is_problem) -> None:
    is_problem(client.post("/v1/assets/uploads", json={"mime": "image/png", "bytes": LIMIT + 1}), 413)


def test_a_ticket_expires(house, client, a_png: bytes, is_problem) -> None:
    made = ticket(client, len(a_png))
    house.clock.advance(901)
    is_problem(put(house, made["put_url"], a_png), 403)


def test_a_ticket_cannot_be_made_up_or_moved(house, client, a_png: bytes, is_problem) -> None:
    one, other = (ticket(client, len(a_png))["put_url"] for _ in range(2))
    signature = parse_qs(urlsplit(one).query)["signature"][0]
    moved = other.partition("?")[0] + f"?signature={signature}"
    for url in (
        moved,
        one.partition("?")[0],
        one[:-1] + ("0" if one[-1] != "0" else "1"),
        one.replace(signature, signature.upper()),
        one.replace(signature, ""),
        one.replace(signature, "\u00e9" * 32),
    ):
        is_problem(put(house, url, a_png), 403)
    assert put(house, one, a_png).status_code == 200


def test_a_signed_url_is_for_one_asset_and_its_time(house, client, a_png: bytes, is_problem) -> None:
    first, second = (send(client, a_png).json() for _ in range(2))
    place = urlsplit(first["url"])
    signed = {name: values[0] for name, values in parse_qs(place.query).items()}
    with house.client("") as nobody:
        assert nobody.get(first["url"]).content == a_png
        later = str(int(signed["expires"]) + 3600)
        for asset, query in (
            (second["id"], signed),
            (first["id"], {**signed, "expires": later}),
            (first["id"], {**signed, "expires": "9" * 19}),
            (first["id"], {**signed, "expires": ""}),
            (first["id"], {**signed, "expires": "\u0661"}),
            (first["id"], {**signed, "signature": "0" * 32}),
            (first["id"], {**signed, "signature": ""}),
        ):
            is_problem(nobody.get(f"/v1/assets/{asset}/content?{urlencode(query)}"), 403, 422)
        is_problem(nobody.get(f"/v1/assets/{first['id']}/content"), 401)
        house.clock.advance(90_001)
        is_problem(nobody.get(first["url"]), 403)
    assert client.delete(f"/v1/assets/{second['id']}").status_code == 204
    fresh = client.get(f"/v1/assets/{first['id']}").json()["url"]
    client.delete(f"/v1/assets/{first['id']}")
    with house.client("") as nobody:
        is_problem(nobody.get(fresh), 404)


RANGES = [
    ("bytes=0-0", 206, slice(0, 1)),
    ("bytes=0-", 206, slice(0, None)),
    ("bytes=5-9", 206, slice(5, 10)),
    ("bytes=-5", 206, slice(-5, None)),
    ("bytes=10-99999", 206, slice(10, None)),
    ("bytes=-99999", 206, slice(0, None)),
    ("bytes=99999-", 416, None),
    ("bytes=9-5", 416, None),
    ("bytes=-0", 416, None),
    ("bytes=-", 200, slice(None)),
    ("bytes=a-b", 200, slice(None)),
    ("bytes=0-1,3-4", 200, slice(None)),
    ("items=0-1", 200, slice(None)),
    ("bytes=\u0661-\u0662", 200, slice(None)),
    ("bytes=0-" + "9" * 30, 200, slice(None)),
]


@pytest.mark.parametrize(("header", "status", "part"), RANGES)
def test_ranges(header: str, status: int, part: slice | None, client, a_png: bytes) -> None:
    asset = send(client, a_png).json()
    answer = client.get(asset["url"], headers={"range": header.encode()})
    assert answer.status_code == status
    assert answer.headers["accept-ranges"] == "bytes"
    if part is None:
        assert answer.headers["content-range"] == f"bytes */{len(a_png)}"
        return
    assert answer.content == a_png[part]
    assert int(answer.headers["content-length"]) == len(answer.content)
    if status == 206:
        start, end, _ = part.indices(len(a_png))
        assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/{len(a_png)}"


def test_what_a_browser_has_it_does_not_get_again(client, a_png: bytes) -> None:
    asset = send(client, a_png).json()
    first = client.get(asset["url"])
    etag = first.headers["etag"]
    assert etag == f'"{hashlib.sha256(a_png).hexdigest()}"'
    for condition in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        again = client.get(asset["url"], headers={"if-none-match": condition})
        assert (again.status_code, again.content) == (304, b""), condition
        assert again.headers["etag"] == etag
    assert client.get(asset["url"], headers={"if-none-match": '"other"'}).status_code == 200
    changed = client.get(asset["url"], headers={"range": "bytes=0-1", "if-range": '"other"'})
    assert (changed.status_code, changed.content) == (200, a_png)
    same = client.get(asset["url"], headers={"range": "bytes=0-1", "if-range": etag})
    assert (same.status_code, same.content) == (206, a_png[:2])


def test_the_head_of_a_file_can_be_asked_for(client, a_png: bytes) -> None:
    asset = send(client, a_png).json()
    answer = client.head(asset["url"])
    assert answer.status_code == 200
    assert answer.content == b""
    assert answer.headers["content-length"] == str(len(a_png))
