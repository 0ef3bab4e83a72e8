"""Bytes by content, in a folder, in memory and in an S3 server."""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lumigate.domain.errors import NotFound, Unavailable
from lumigate.store import blobs
from lumigate.store.blobs import IN_ONE_PUT, BlobPage, Blobs, KeptBlob, folder_blobs, memory_blobs, s3_blobs


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def s3_server() -> Iterator[str]:
    import logging

    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield f"http://{host}:{port}"
    finally:
        server.stop()


@pytest.fixture(params=["folder", "memory", "s3"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Blobs:
    if request.param == "folder":
        return folder_blobs(tmp_path / "blobs")
    if request.param == "memory":
        return memory_blobs()
    endpoint = request.getfixturevalue("s3_server")
    return _s3(endpoint, tmp_path.name.lower().replace("_", "-")[:40] + os.urandom(4).hex())


def _s3(endpoint: str, bucket: str) -> Blobs:
    from urllib.request import Request, urlopen

    signed = {"Authorization": "AWS4 x/20260101/us-east-1/s3/a"}
    request = Request(f"{endpoint}/{bucket}", method="PUT", headers=signed)
    with urlopen(request):
        pass
    return s3_blobs(
        f"s3://{bucket}/lumigate",
        {
            "aws_access_key_id": "test",
            "aws_secret_access_key": "test",
            "aws_region": "us-east-1",
            "aws_endpoint": endpoint,
        },
    )


def _content(size: int, seed: int = 1) -> tuple[bytes, str]:
    data = (hashlib.sha256(bytes([seed])).digest() * (size // 32 + 1))[:size]
    return data, hashlib.sha256(data).hexdigest()


async def _read(store: Blobs, sha256: str, start: int = 0, end: int | None = None) -> bytes:
    return b"".join([chunk async for chunk in store.stream(sha256, start, end)])


async def test_bytes_come_back_whole_and_in_ranges(store: Blobs) -> None:
    data, sha256 = _content(700_001)
    await store.put_bytes(data, sha256, "video/mp4")
    assert await store.size(sha256) == len(data)
    assert await _read(store, sha256) == data
    for start, end in ((0, 1), (1, 300_000), (699_999, None), (5, 10**9), (700_001, None), (9, 9), (9, 3)):
        assert await _read(store, sha256, start, end) == data[start:end], (start, end)


async def test_a_file_is_copied_not_taken(store: Blobs, tmp_path: Path) -> None:
    data, sha256 = _content(100_000)
    path = tmp_path / "made.png"
    path.write_bytes(data)
    await store.put_file(path, sha256, "image/png")
    path.write_bytes(b"something else")
    assert await _read(store, sha256) == data


async def test_a_large_file_goes_in_parts(store: Blobs, tmp_path: Path) -> None:
    data, sha256 = _content(IN_ONE_PUT + 12_345)
    path = tmp_path / "film.mp4"
    path.write_bytes(data)
    await store.put_file(path, sha256, "video/mp4")
    await store.put_file(path, sha256, "video/mp4")
    assert await store.size(sha256) == len(data)
    assert hashlib.sha256(await _read(store, sha256)).hexdigest() == sha256


async def test_the_same_bytes_are_kept_once_however_many_put_them(store: Blobs, tmp_path: Path) -> None:
    data, sha256 = _content(50_000)
    path = tmp_path / "same"
    path.write_bytes(data)
    await asyncio.gather(
        *(store.put_bytes(data, sha256, "image/png") for _ in range(8)),
        *(store.put_file(path, sha256, "image/png") for _ in range(8)),
    )
    assert await _read(store, sha256) == data
    await store.delete(sha256)
    with pytest.raises(NotFound):
        await store.size(sha256)


async def test_what_is_not_kept_is_not_found_and_deleting_it_is_fine(store: Blobs) -> None:
    _, sha256 = _content(10, seed=7)
    await store.delete(sha256)
    with pytest.raises(NotFound, match=sha256):
        await store.size(sha256)
    with pytest.raises(NotFound, match=sha256):
        await _read(store, sha256)
    assert store.local_path(sha256) is None


async def test_an_empty_blob_is_kept_too(store: Blobs) -> None:
    data, sha256 = _content(0)
    await store.put_bytes(data, sha256, "text/plain")
    assert await store.size(sha256) == 0
    assert await _read(store, sha256) == b""


async def test_everything_that_is_kept_is_listed_once_page_by_page(store: Blobs) -> None:
    before = datetime.now(UTC) - timedelta(seconds=5)
    assert await store.page(None, 10) == BlobPage(items=(), next_after=None)
    kept = {sha256: len(data) for data, sha256 in (_content(size, seed=size) for size in range(1, 24))}
    for data, sha256 in (_content(size, seed=size) for size in range(1, 24)):
        await store.put_bytes(data, sha256, "image/png")
    found: list[KeptBlob] = []
    after = None
    for _ in range(8):
        page = await store.page(after, 5)
        assert len(page.items) <= 5
        found += page.items
        after = page.next_after
        if after is None:
            break
    assert after is None
    assert [one.sha256 for one in found] == sorted(kept)
    assert {one.sha256: one.bytes for one in found} == kept
    assert all(before <= one.kept_at <= datetime.now(UTC) + timedelta(seconds=5) for one in found)


async def test_a_store_belongs_to_whoever_claims_it_first(store: Blobs) -> None:
    claims = await asyncio.gather(*(store.claim(f"evt_{number}") for number in range(4)))
    assert len(set(claims)) == 1
    assert await store.claim("evt_late") == claims[0]
    assert (await store.page(None, 10)).items == ()


async def test_what_is_deleted_between_two_pages_does_not_stop_the_listing(store: Blobs) -> None:
    hashes = sorted(sha256 for _, sha256 in (_content(9, seed=seed) for seed in range(6)))
    for data, sha256 in (_content(9, seed=seed) for seed in range(6)):
        await store.put_bytes(data, sha256, "image/png")
    first = await store.page(None, 3)
    await store.delete(hashes[2])
    await store.delete(hashes[3])
    rest = await store.page(first.next_after, 3)
    assert [one.sha256 for one in (*first.items, *rest.items)] == [*hashes[:3], *hashes[4:]]


async def test_files_that_somebody_else_put_into_the_folder_are_not_listed(tmp_path: Path) -> None:
    store = folder_blobs(tmp_path)
    data, sha256 = _content(9)
    await store.put_bytes(data, sha256, "image/png")
    (tmp_path / "README").write_bytes(b"x")
    (tmp_path / sha256[:2] / "notes").write_bytes(b"x")
    (tmp_path / sha256[:2] / sha256[2:4] / ("0" * 64)).write_bytes(b"x")
    page = await store.page(None, 10)
    assert ([one.sha256 for one in page.items], page.next_after) == ([sha256], None)


@pytest.mark.parametrize("key", ["", "../../etc/passwd", "A" * 64, "a" * 63, "a" * 63 + "/", "a" * 63 + "\0"])
async def test_only_a_content_hash_is_a_key(store: Blobs, key: str) -> None:
    with pytest.raises(ValueError, match="64 lower-case hex digits"):
        await store.put_bytes(b"x", key, "text/plain")
    with pytest.raises(ValueError, match="64 lower-case hex digits"):
        await store.size(key)
    with pytest.raises(ValueError, match="64 lower-case hex digits"):
        await store.delete(key)


async def test_a_folder_hands_out_files_and_keeps_nothing_half_written(tmp_path: Path) -> None:
    folder = tmp_path / "blobs"
    store = folder_blobs(folder)
    data, sha256 = _content(4000)
    await store.put_bytes(data, sha256, "image/png")
    path = store.local_path(sha256)
    assert path == folder / sha256[:2] / sha256[2:4] / sha256
    assert path.read_bytes() == data
    (folder / ".incoming" / "left over").write_bytes(b"half")
    again = folder_blobs(folder)
    assert list((folder / ".incoming").iterdir()) == []
    assert again.local_path(sha256) == path


async def test_a_file_reaches_the_disk_before_its_name_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = folder_blobs(tmp_path / "blobs")
    data, sha256 = _content(4000)
    target = tmp_path / "blobs" / blobs.key_of(sha256)
    order: list[tuple[str, bool]] = []
    sync = blobs._sync

    def watched(path: Path) -> None:
        order.append(("file" if path.is_file() else path.name, target.exists()))
        sync(path)

    monkeypatch.setattr(blobs, "_sync", watched)
    await store.put_bytes(data, sha256, "image/png")
    assert order == [("file", False), ("blobs", False), (sha256[:2], False), (sha256[2:4], True)]


async def test_a_folder_that_cannot_be_written_is_unavailable(tmp_path: Path) -> None:
    store = folder_blobs(tmp_path / "blobs")
    data, sha256 = _content(10)
    (tmp_path / "blobs" / sha256[:2]).write_bytes(b"a file where a folder should be")
    with pytest.raises(Unavailable):
        await store.put_bytes(data, sha256, "image/png")
    assert list((tmp_path / "blobs" / ".incoming").iterdir()) == []


async def test_an_object_store_that_does_not_answer_is_unavailable() -> None:
    store = s3_blobs(
        "s3://nowhere",
        {
            "aws_access_key_id": "test",
            "aws_secret_access_key": "test",
            "aws_region": "us-east-1",
            "aws_endpoint": "http://127.0.0.1:9",
        },
        retries=0,
    )
    data, sha256 = _content(10)
    with pytest.raises(Unavailable):
        await store.put_bytes(data, sha256, "image/png")
    with pytest.raises(Unavailable):
        await store.size(sha256)
    with pytest.raises(Unavailable):
        await store.page(None, 10)
