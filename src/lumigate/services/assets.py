"""Media that is kept: taken in, hashed, looked at, owned, handed out by signed URLs, forgotten when asked."""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import structlog

from lumigate.domain.accounts import Principal
from lumigate.domain.assets import Asset, Origin, Upload
from lumigate.domain.errors import Conflict, Forbidden, NotFound, TooLarge, UnsupportedMedia
from lumigate.domain.work import Workers
from lumigate.kit.clock import Clock, to_micros
from lumigate.kit.ids import NewId
from lumigate.kit.sniff import EXTENSIONS, SNIFF_BYTES, sniff
from lumigate.media.headers import picture_size
from lumigate.media.info import MediaInfo
from lumigate.media.limits import DEFAULT_LIMITS
from lumigate.media.tasks import PROBE, ProbeOrder
from lumigate.services.keyring import Keyring
from lumigate.store import assets as asset_rows
from lumigate.store import deployment as deployment_rows
from lumigate.store import uploads as upload_rows
from lumigate.store.blobs import Blobs
from lumigate.store.database import Database, Tx
from lumigate.store.paging import Page

UPLOAD_SECONDS = 900
URL_SECONDS = 86_400
"""How long a signed URL is good at least; its end is rounded up to the hour so that equal URLs can be cached."""

_HOUR = 3_600
_KEPT = "send PNG, JPEG, WebP, GIF, AVIF, MP4, MOV, WebM, WAV, MP3, M4A, AAC, OGG or FLAC"
_CHUNK = 1 << 20
_LOG = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the maker of a file already knows of it, so that it need not be looked at again."""

    mime: str | None = None
    width: int | None = None
    height: int | None = None
    duration: float | None = None


NOTHING = Known()
TEXT_MIMES = frozenset({"text/vtt", "application/x-subrip", "application/json"})
"""Types that we make ourselves and that show nothing in their first bytes."""


class Assets:
    """The account's media."""

    def __init__(
        self,
        *,
        database: Database,
        blobs: Blobs,
        keyring: Keyring,
        clock: Clock,
        new_id: NewId,
        workers: Workers,
        upload_limit: int,
    ) -> None:
        self._database = database
        self._blobs = blobs
        self._keyring = keyring
        self._clock = clock
        self._new_id = new_id
        self._workers = workers
        self.upload_limit = upload_limit
        self._kept_at: dict[str, float] = {}
        self._looked_to: str | None = None
        self._ours: bool | None = None

    async def take(
        self,
        path: Path,
        *,
        account: str,
        origin: Origin,
        known: Known = NOTHING,
        sha256: str | None = None,
        name: str | None = None,
        job: str | None = None,
    ) -> Asset:
        """Keep the bytes of a file and return the asset; its row is written with :meth:`record` or by the caller.

        The type is told from the bytes. Where ``known`` does not say what it shows, a worker process looks.
        Raises :class:`UnsupportedMedia` and :class:`TooLarge`.
        """
        head, size = _look(path)
        mime = sniff(head) or (known.mime if known.mime in TEXT_MIMES else None)
        if mime is None:
            raise UnsupportedMedia(f"the file is none of the types kept here; {_KEPT}")
        if origin == "generation" and mime.startswith("image/") and known.width is None:
            known = _from_header(path, mime, head, known)
        if mime not in TEXT_MIMES and not _complete(mime, known):
            info = await self._workers.run(PROBE, ProbeOrder(path=path))
            known = _from_probe(info, known)
        if sha256 is None:
            sha256 = await asyncio.to_thread(_hash, path)
        self._kept_at[sha256] = self._clock.monotonic()
        await self._blobs.put_file(path, sha256, mime)
        return Asset(
            id=self._new_id("ast"),
            account=account,
            sha256=sha256,
            mime=mime,
            bytes=size,
            origin=origin,
            created_at=self._clock.now(),
            width=known.width,
            height=known.height,
            duration=known.duration,
            name=_clean_name(name),
            job=job,
        )

    async def record(self, asset: Asset) -> Asset:
        """Write the row of an asset whose bytes are kept."""

        def unit(tx: Tx) -> None:
            asset_rows.insert_asset(tx, asset)

        await self._database.write(unit)
        return asset

    async def get(self, account: str, asset: str) -> Asset:
        """Return the account's asset; raise :class:`NotFound` for unknown, foreign and expired ones alike."""
        found = await self._database.read(lambda tx: asset_rows.find(tx, account, asset))
        return self._living(asset, found)

    async def list(self, account: str, *, limit: int, cursor: str | None) -> Page[Asset]:
        return await self._database.read(
            lambda tx: asset_rows.list_page(tx, account, limit=limit, cursor=cursor)
        )

    async def delete(self, account: str, asset: str) -> None:
        """Forget the asset at once; its bytes are cleared away later, unless something else has the same."""
        now = self._clock.now()
        if not await self._database.write(lambda tx: asset_rows.abandon(tx, account, asset, now)):
            raise _unknown(asset)

    async def clear_away(self, grace: timedelta, limit: int = 200) -> int:
        """Remove what expired longer than ``grace`` ago; return how many assets that were.

        Bytes that were kept again within the grace stay for now: their new row may not be written yet.
        """
        since = self._clock.monotonic() - grace.total_seconds()
        self._kept_at = {sha256: at for sha256, at in self._kept_at.items() if at > since}
        before = self._clock.now() - grace
        expired = await self._database.read(lambda tx: asset_rows.list_expired(tx, before, limit=limit))
        over = [one for one in expired if one.sha256 not in self._kept_at]
        for one in over:
            if not await self._database.write(lambda tx, gone=one: _remove(tx, gone)):
                await self._blobs.delete(one.sha256)
        return len(over)

    async def abandon_orphans(self, age: timedelta, limit: int = 1000) -> int:
        """Give bytes that nobody's row names to :meth:`clear_away`, as if they had been deleted; return how many.

        A server that dies between keeping bytes and writing their row leaves such. What was kept within ``age`` is
        left alone: its row may be on its way. Each call looks at the next ``limit`` blobs, and begins again after
        the last. Rows that come before the grace of :meth:`clear_away` is over save their bytes. Nothing is looked
        for in a store that another database was the first to use: what has no row here may have one there.
        """
        if not await self._is_ours():
            return 0
        page = await self._blobs.page(self._looked_to, limit)
        self._looked_to = page.next_after
        if not page.items:
            return 0
        first, last = page.items[0].sha256, page.items[-1].sha256
        used = await self._database.read(lambda tx: asset_rows.contents_between(tx, first, last))
        now = self._clock.now()
        orphans = [
            Asset(
                id=self._new_id("ast"),
                account=asset_rows.NOBODY,
                sha256=one.sha256,
                mime="application/octet-stream",
                bytes=one.bytes,
                origin="upload",
                created_at=now,
                expires_at=now,
            )
            for one in page.items
            if one.sha256 not in used and one.kept_at < now - age
        ]
        if orphans:

            def unit(tx: Tx) -> None:
                for orphan in orphans:
                    if not asset_rows.is_content_used(tx, orphan.sha256):
                        asset_rows.insert_asset(tx, orphan)

            await self._database.write(unit)
        return len(orphans)

    async def _is_ours(self) -> bool:
        if self._ours is None:
            name = self._new_id("evt")
            mine = await self._database.write(lambda tx: deployment_rows.agree(tx, "blobs", name))
            self._ours = await self._blobs.claim(mine) == mine
            if not self._ours:
                _LOG.warning(
                    "the files lie where another database keeps its own, so that orphans among them are not cleared "
                    "away: give each database a folder or an S3 prefix of its own"
                )
        return self._ours

    def stream(self, asset: Asset, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        """Return the bytes from ``start`` up to and without ``end``."""
        return self._blobs.stream(asset.sha256, start, asset.bytes if end is None else end)

    async def local(self, asset: Asset, folder: Path) -> Path:
        """Return a file with the asset's bytes, to be read only; copied into ``folder`` where it must be."""
        at_home = self._blobs.local_path(asset.sha256)
        if at_home is not None:
            return at_home
        target = folder / asset.sha256
        if not await asyncio.to_thread(target.exists):
            partial = folder / f"{asset.sha256}.{uuid4().hex}.part"
            with partial.open("wb") as file:
                async for chunk in self.stream(asset):
                    file.write(chunk)
            partial.replace(target)
        return target

    def signed_path(self, asset: str) -> str:
        """Return the path and query under which anyone may read the asset for the next day."""
        now = to_micros(self._clock.now()) // 1_000_000
        expires = (now + URL_SECONDS + _HOUR) // _HOUR * _HOUR
        return f"/v1/assets/{asset}/content?expires={expires}&signature={self._keyring.sign(f'GET {asset} {expires}')}"

    async def by_signature(self, asset: str, expires: str, signature: str) -> Asset:
        """Return the asset of a signed URL; raise :class:`Forbidden` where the signature does not hold."""
        good = expires.isascii() and expires.isdigit() and len(expires) < 16
        if not good or not self._keyring.signed(f"GET {asset} {expires}", signature):
            raise Forbidden(
                "the signature of this URL does not hold; read the job or the asset again for a fresh one"
            )
        if int(expires) * 1_000_000 < to_micros(self._clock.now()):
            raise Forbidden("this URL has expired; read the job or the asset again for a fresh one")
        found = await self._database.read(lambda tx: asset_rows.find_any(tx, asset))
        return self._living(asset, found)

    async def promise(self, principal: Principal, *, mime: str, size: int, name: str | None) -> Upload:
        """Return a ticket for one PUT of exactly ``size`` bytes of type ``mime`` within a quarter of an hour.

        Raises :class:`UnsupportedMedia` and :class:`TooLarge`.
        """
        if mime not in EXTENSIONS or mime in TEXT_MIMES:
            raise UnsupportedMedia(f"files of type {mime[:80]!r} are not kept here; {_KEPT}")
        if size > self.upload_limit:
            raise TooLarge(f"{size} bytes are over the limit of {self.upload_limit} for one file")
        upload = Upload(
            id=self._new_id("upl"),
            account=principal.account,
            asset=self._new_id("ast"),
            mime=mime,
            bytes=size,
            name=_clean_name(name),
            expires_at=self._clock.now() + timedelta(seconds=UPLOAD_SECONDS),
        )
        await self._database.write(lambda tx: upload_rows.insert_upload(tx, upload))
        return upload

    def upload_signature(self, upload: str) -> str:
        return self._keyring.sign(f"PUT {upload}")

    async def claim_upload(self, upload: str, signature: str, mime: str | None) -> Upload:
        """Use up the ticket; raise :class:`Forbidden` where it is forged, used, late, or for another type."""
        if not self._keyring.signed(f"PUT {upload}", signature):
            raise Forbidden("the signature of this upload URL does not hold; ask for a new one")
        now = self._clock.now()

        def unit(tx: Tx) -> Upload | None:
            found = upload_rows.find(tx, upload)
            if found is None or found.expires_at <= now or found.mime != mime:
                return None
            return found if upload_rows.use(tx, upload, now) else None

        claimed = await self._database.write(unit)
        if claimed is None:
            raise Forbidden(
                "this upload URL was used, has expired, or was made for another content-type; ask for a new one"
            )
        return claimed

    async def finish_upload(self, upload: Upload, path: Path) -> Asset:
        """Keep what was PUT; the bytes must be of the promised size and type."""
        size = (await asyncio.to_thread(path.stat)).st_size
        if size != upload.bytes:
            raise Conflict(f"{size} bytes came and {upload.bytes} were promised; ask for a new upload URL")
        taken = await self.take(path, account=upload.account, origin="upload", name=upload.name)
        if taken.mime != upload.mime:
            raise UnsupportedMedia(f"the bytes are {taken.mime!r} and {upload.mime!r} was promised")
        return await self.record(replace(taken, id=upload.asset))

    async def upload(self, principal: Principal, path: Path, name: str | None) -> Asset:
        """Keep a file that a caller sent."""
        return await self.record(await self.take(path, account=principal.account, origin="upload", name=name))

    def _living(self, asset: str, found: Asset | None) -> Asset:
        if found is None or _is_over(found.expires_at, self._clock.now()):
            raise _unknown(asset)
        return found


def _remove(tx: Tx, asset: Asset) -> bool:
    """Forget the row; tell whether its content is still somebody's."""
    asset_rows.delete(tx, asset.id)
    return asset_rows.is_content_used(tx, asset.sha256)


def _unknown(asset: str) -> NotFound:
    return NotFound(f"there is no asset {asset!r}")


def _is_over(expires_at: datetime | None, now: datetime) -> bool:
    return expires_at is not None and expires_at <= now


def _complete(mime: str, known: Known) -> bool:
    if mime.startswith("image/"):
        return known.width is not None and known.height is not None
    if mime.startswith("audio/"):
        return known.duration is not None
    return known.width is not None and known.height is not None and known.duration is not None


def _from_header(path: Path, mime: str, head: bytes, known: Known) -> Known:
    """Add the size that a provider's picture claims: nothing of it is decoded, so nothing has to be guarded."""
    with path.open("rb") as file:
        size = picture_size(mime, head, file)
    if size is None or size[0] * size[1] > DEFAULT_LIMITS.picture_pixels:
        return known
    return replace(known, width=size[0], height=size[1])


def _from_probe(info: MediaInfo, known: Known) -> Known:
    return Known(
        mime=info.mime,
        width=info.width if info.width is not None else known.width,
        height=info.height if info.height is not None else known.height,
        duration=info.duration if info.duration is not None else known.duration,
    )


def _look(path: Path) -> tuple[bytes, int]:
    """Return the first bytes and the size: quicker here than handed to a thread."""
    with path.open("rb") as file:
        return file.read(SNIFF_BYTES), os.fstat(file.fileno()).st_size


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _clean_name(name: str | None) -> str | None:
    """Keep a caller's file name as a label only: no path, no control characters, at most 255 characters."""
    if name is None:
        return None
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(letter for letter in last if letter.isprintable())[:255] or None
