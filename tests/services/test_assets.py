"""Media that is kept: who may read it, until when, and what becomes of its bytes."""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from lumigate.domain.accounts import Principal
from lumigate.domain.errors import Conflict, Forbidden, NotFound, TooLarge, UnsupportedMedia
from lumigate.kit.clock import ManualClock
from lumigate.kit.hashing import sha256_hex
from lumigate.services.keyring import Keyring
from lumigate.store.blobs import FolderBlobs, folder_blobs, key_of
from lumigate.testing.house import SmallHouse
from lumigate.testing.samples import png, wav

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


class Dying(FolderBlobs):
    """Keeps bytes and never says so: whoever kept them has died."""

    def __init__(self, inner: FolderBlobs) -> None:
        super().__init__(inner._folder)
        self.kept = asyncio.Event()

    async def put_file(self, path: Path, sha256: str, mime: str) -> None:
        await super().put_file(path, sha256, mime)
        self.kept.set()
        await asyncio.Event().wait()


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "in.bin"
    path.write_bytes(png(5, 4, of=str(tmp_path)))
    return path


def _signed(house: SmallHouse, asset: str) -> dict[str, str]:
    parts = urlsplit(house.services.assets.signed_path(asset))
    assert parts.path == f"/v1/assets/{asset}/content"
    return {name: values[0] for name, values in parse_qs(parts.query).items()}


async def _bytes(house: SmallHouse, asset) -> bytes:
    return b"".join([chunk async for chunk in house.services.assets.stream(asset)])


async def test_an_upload_is_looked_at_and_not_believed(
    house: SmallHouse, payer: Principal, picture: Path
) -> None:
    asset = await house.services.assets.upload(payer, picture, "../../etc/passwd\x00.mp4")
    assert (asset.mime, asset.width, asset.height, asset.origin) == ("image/png", 5, 4, "upload")
    assert asset.name == "passwd.mp4"
    assert asset.sha256 == sha256_hex(picture.read_bytes())
    assert await _bytes(house, asset) == picture.read_bytes()
    picture.write_bytes(wav(0.25))
    sound = await house.services.assets.upload(payer, picture, None)
    assert (sound.mime, sound.width) == ("audio/wav", None)
    assert sound.duration == pytest.approx(0.25, abs=0.01)


@pytest.mark.parametrize("junk", [b"", b"<svg/>", b"MZ\x90\x00", b"\x89PNG\r\n\x1a\n" + b"\x00" * 64])
async def test_what_is_no_media_is_refused(
    house: SmallHouse, payer: Principal, picture: Path, junk: bytes
) -> None:
    picture.write_bytes(junk)
    with pytest.raises(UnsupportedMedia):
        await house.services.assets.upload(payer, picture, "fine.png")


async def test_a_signed_url_opens_one_asset_for_a_day(
    house: SmallHouse, payer: Principal, picture: Path
) -> None:
    assets = house.services.assets
    asset = await assets.upload(payer, picture, None)
    other = await assets.upload(payer, picture, None)
    query = _signed(house, asset.id)
    assert (await assets.by_signature(asset.id, **query)).id == asset.id

    for forged in (
        query | {"signature": "0" * 32},
        query | {"signature": query["signature"][:-1]},
        query | {"signature": ""},
        query | {"expires": str(int(query["expires"]) + 1)},
        query | {"expires": f"0{query['expires']}"},
        query | {"expires": "9" * 40},
        query | {"expires": "-1"},
        query | {"expires": "١٢٣"},
    ):
        with pytest.raises(Forbidden):
            await assets.by_signature(asset.id, **forged)
    with pytest.raises(Forbidden):
        await assets.by_signature(other.id, **query)

    house.clock.advance(24 * 3600)
    await assets.by_signature(asset.id, **query)
    house.clock.advance(3601)
    with pytest.raises(Forbidden, match="expired"):
        await assets.by_signature(asset.id, **query)
    fresh = _signed(house, asset.id)
    assert (await assets.by_signature(asset.id, **fresh)).id == asset.id


async def test_signatures_of_one_purpose_are_no_good_for_another() -> None:
    one, other = Keyring(b"a" * 32), Keyring(b"b" * 32)
    texts = ["GET ast_1 7", "PUT ast_1 7", "GET ast_1 70", "GET ast_17"]
    signatures = {one.sign(text) for text in texts} | {other.sign(text) for text in texts}
    assert len(signatures) == 8
    assert one.digest(texts[0])[:32] != one.sign(texts[0])
    sealed = one.seal(b"secret", "webhook/acc_1/whk_1")
    assert one.unseal(sealed, "webhook/acc_1/whk_1") == b"secret"
    for keyring, owner in ((one, "webhook/acc_2/whk_1"), (other, "webhook/acc_1/whk_1")):
        with pytest.raises(Exception, match="does not open"):
            keyring.unseal(sealed, owner)


async def test_a_deleted_asset_is_gone_at_once_and_its_bytes_later(
    house: SmallHouse, payer: Principal, picture: Path, blobs
) -> None:
    assets = house.services.assets
    asset = await assets.upload(payer, picture, None)
    query = _signed(house, asset.id)
    stranger = await house.account()
    with pytest.raises(NotFound):
        await assets.delete(stranger.account, asset.id)
    await assets.delete(payer.account, asset.id)
    for gone in (assets.get(payer.account, asset.id), assets.by_signature(asset.id, **query)):
        with pytest.raises(NotFound):
            await gone
    with pytest.raises(NotFound):
        await assets.delete(payer.account, asset.id)
    page = await assets.list(payer.account, limit=10, cursor=None)
    assert page.items == ()

    await assets.clear_away(HOUR)
    assert await blobs.size(asset.sha256) == asset.bytes
    house.clock.advance(3601)
    while await assets.clear_away(HOUR):
        pass
    with pytest.raises(NotFound):
        await blobs.size(asset.sha256)


async def test_bytes_stay_as_long_as_one_asset_has_them(
    house: SmallHouse, payer: Principal, picture: Path, blobs
) -> None:
    assets = house.services.assets
    stranger = await house.account()
    mine, again = await assets.upload(payer, picture, None), await assets.upload(payer, picture, None)
    theirs = await assets.upload(stranger, picture, None)
    assert len({mine.id, again.id, theirs.id}) == 3
    for account, asset in ((payer, mine), (stranger, theirs)):
        await assets.delete(account.account, asset.id)
        house.clock.advance(7200)
        while await assets.clear_away(HOUR):
            pass
        assert await _bytes(house, again) == picture.read_bytes()
    await assets.delete(payer.account, again.id)
    house.clock.advance(7200)
    while await assets.clear_away(HOUR):
        pass
    with pytest.raises(NotFound):
        await blobs.size(again.sha256)


async def test_bytes_that_are_being_kept_again_are_not_cleared_away(
    house: SmallHouse, payer: Principal, picture: Path
) -> None:
    assets = house.services.assets
    old = await assets.upload(payer, picture, None)
    await assets.delete(payer.account, old.id)
    house.clock.advance(7200)
    taken = await assets.take(picture, account=payer.account, origin="upload")
    # Housekeeping comes between the bytes and the row.
    while await assets.clear_away(HOUR):
        pass
    kept = await assets.record(taken)
    assert await _bytes(house, kept) == picture.read_bytes()
    await assets.delete(payer.account, kept.id)
    house.clock.advance(7200)
    while await assets.clear_away(HOUR):
        pass
    with pytest.raises(NotFound):
        await _bytes(house, kept)


async def _clear(house: SmallHouse) -> None:
    """Do what housekeeping does, then again when the grace is over."""
    for _ in range(2):
        while await house.services.assets.clear_away(HOUR):
            pass
        await house.services.assets.abandon_orphans(DAY)
        house.clock.advance(3601)
    while await house.services.assets.clear_away(HOUR):
        pass


def _aged(folder: Path, sha256: str, house: SmallHouse, age: timedelta) -> None:
    """Let the bytes have been kept so long ago by the clock of the house."""
    moment = (house.clock.now() - age).timestamp()
    os.utime(folder / key_of(sha256), (moment, moment))


async def _left_behind(houses, folder: Path, prompt: str) -> tuple[SmallHouse, Principal, str]:
    """Let a server die between keeping the bytes of a picture and writing their row; return who comes after it."""
    store = Dying(folder_blobs(folder))
    first = await houses(blobs=store, clock=ManualClock())
    payer = await first.account(credit_micros=1_000_000)
    await first.services.generations.submit(payer, first.order(prompt))
    await store.kept.wait()
    await first.crash()
    second = await houses(blobs=folder_blobs(folder), clock=first.clock)
    (blob,) = (await folder_blobs(folder).page(None, 10)).items
    return second, payer, blob.sha256


async def test_bytes_that_a_dead_server_left_without_a_row_are_cleared_away(houses, tmp_path: Path) -> None:
    house, _, orphan = await _left_behind(houses, tmp_path / "blobs", str(tmp_path))
    store = folder_blobs(tmp_path / "blobs")
    _aged(tmp_path / "blobs", orphan, house, DAY - timedelta(hours=3))
    await _clear(house)
    assert await store.size(orphan) > 0
    _aged(tmp_path / "blobs", orphan, house, DAY + HOUR)
    await _clear(house)
    assert (await store.page(None, 10)).items == ()
    assert (await house.verify()).right


async def test_old_bytes_that_somebody_names_stay_whoever_it_is(
    houses, tmp_path: Path, picture: Path
) -> None:
    folder = tmp_path / "blobs"
    house, payer, orphan = await _left_behind(houses, folder, str(tmp_path))
    mine = await house.services.assets.upload(payer, picture, None)
    for sha256 in (mine.sha256, orphan):
        _aged(folder, sha256, house, DAY * 9)
    assert await house.services.assets.abandon_orphans(DAY) == 1
    # The same picture comes again just as its bytes are given up.
    saved = await house.services.assets.record(
        replace(mine, id=house.new_id("ast"), sha256=orphan, account=(await house.account()).account)
    )
    await _clear(house)
    kept = await folder_blobs(folder).page(None, 10)
    assert {one.sha256 for one in kept.items} == {mine.sha256, orphan}
    await house.services.assets.delete(saved.account, saved.id)
    await _clear(house)
    kept = await folder_blobs(folder).page(None, 10)
    assert {one.sha256 for one in kept.items} == {mine.sha256}


async def test_all_orphans_are_found_page_by_page(houses, tmp_path: Path) -> None:
    store = folder_blobs(tmp_path / "blobs")
    house = await houses(blobs=store, clock=ManualClock())
    for number in range(25):
        data = f"{tmp_path} {number}".encode()
        await store.put_bytes(data, sha256_hex(data), "image/png")
        _aged(tmp_path / "blobs", sha256_hex(data), house, DAY * 2)
    assert [await house.services.assets.abandon_orphans(DAY, 10) for _ in range(4)] == [10, 10, 5, 0]
    house.clock.advance(3601)
    while await house.services.assets.clear_away(HOUR):
        pass
    assert (await store.page(None, 10)).items == ()


async def test_nothing_is_cleared_away_where_another_database_keeps_its_files(houses, tmp_path: Path) -> None:
    store = folder_blobs(tmp_path / "blobs")
    await store.claim("evt_somebody_else")
    data = str(tmp_path).encode()
    await store.put_bytes(data, sha256_hex(data), "image/png")
    house = await houses(blobs=store, clock=ManualClock())
    _aged(tmp_path / "blobs", sha256_hex(data), house, DAY * 9)
    await _clear(house)
    assert await store.size(sha256_hex(data)) == len(data)


async def test_a_promised_upload_is_good_once_for_what_was_promised(
    house: SmallHouse, payer: Principal, picture: Path
) -> None:
    assets = house.services.assets
    size = picture.stat().st_size

    async def ticket(mime: str = "image/png", size: int = size):
        upload = await assets.promise(payer, mime=mime, size=size, name="a.png")
        return upload, assets.upload_signature(upload.id)

    upload, signature = await ticket()
    other, _ = await ticket()
    for wrong in (
        assets.claim_upload(other.id, signature, "image/png"),
        assets.claim_upload(upload.id, signature[:-1] + "x", "image/png"),
        assets.claim_upload(upload.id, signature, "image/jpeg"),
        assets.claim_upload(upload.id, signature, None),
    ):
        with pytest.raises(Forbidden):
            await wrong
    claims = await asyncio.gather(
        *(assets.claim_upload(upload.id, signature, "image/png") for _ in range(5)), return_exceptions=True
    )
    assert sum(not isinstance(one, BaseException) for one in claims) == 1
    (claimed,) = [one for one in claims if not isinstance(one, BaseException)]
    asset = await assets.finish_upload(claimed, picture)
    assert (asset.id, asset.name) == (upload.asset, "a.png")
    assert (await assets.get(payer.account, asset.id)).bytes == size

    late, signature = await ticket()
    house.clock.advance(901)
    with pytest.raises(Forbidden):
        await assets.claim_upload(late.id, signature, "image/png")
    short, _ = await ticket(size=size - 1)
    with pytest.raises(Conflict):
        await assets.finish_upload(short, picture)
    wrong, _ = await ticket(mime="image/jpeg")
    with pytest.raises(UnsupportedMedia):
        await assets.finish_upload(wrong, picture)
    with pytest.raises(TooLarge):
        await ticket(size=assets.upload_limit + 1)


async def test_two_who_need_the_same_file_at_once_both_get_it_whole(
    house: SmallHouse, payer: Principal, picture: Path, tmp_path: Path
) -> None:
    asset = await house.services.assets.upload(payer, picture, None)
    folder = tmp_path / "local"
    folder.mkdir()
    paths = await asyncio.gather(*(house.services.assets.local(asset, folder) for _ in range(10)))
    assert {path.read_bytes() for path in paths} == {picture.read_bytes()}
    assert [one.name for one in folder.iterdir()] == [asset.sha256]
