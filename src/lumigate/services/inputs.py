"""Inputs brought home: whatever way the caller named them, a provider gets a checked local file."""

from __future__ import annotations

import asyncio
import base64
import binascii
from dataclasses import replace
from datetime import timedelta
from fnmatch import fnmatch
from pathlib import Path
from tempfile import TemporaryDirectory

from lumigate.domain.assets import Asset
from lumigate.domain.errors import FieldError, InvalidRequest, TooLarge, UnsupportedMedia
from lumigate.domain.generations import GenerationRequest, InputRef, Resolved
from lumigate.domain.models import InputRule
from lumigate.domain.providers import CallInput
from lumigate.domain.work import Workers
from lumigate.egress.download import Downloader, DownloadLimits
from lumigate.egress.guard import check_url
from lumigate.egress.policy import NetworkPolicy
from lumigate.media.tasks import PROBE, ProbeOrder
from lumigate.services.assets import Assets

_ANY = InputRule(need="optional")
_KEPT = timedelta(days=1)


class Inputs:
    """Checks references when a request comes in and fetches them when it runs."""

    def __init__(
        self,
        *,
        assets: Assets,
        downloader: Downloader,
        policy: NetworkPolicy,
        workers: Workers,
        scratch: Path,
    ) -> None:
        self._assets = assets
        self._downloader = downloader
        self._policy = policy
        self._workers = workers
        self._scratch = scratch

    async def keep_data(self, account: str, request: GenerationRequest) -> GenerationRequest:
        """Return the request with its data URLs kept as assets for a day: a job's record names files, it holds none."""
        if not request.inputs or all(
            one.data is None and not (one.url or "").startswith("data:") for one in request.inputs
        ):
            return request
        kept: list[InputRef] = []
        for number, one in enumerate(request.inputs):
            data = one.data or (one.url if (one.url or "").startswith("data:") else None)
            if data is None or one.asset is not None or (one.data is not None and one.url is not None):
                kept.append(one)
                continue
            asset = await self._keep(account, data, f"/inputs/{number}/{'data' if one.data else 'url'}")
            kept.append(InputRef(role=one.role, asset=asset.id))
        return replace(request, inputs=tuple(kept))

    async def _keep(self, account: str, text: str, pointer: str) -> Asset:
        data = await asyncio.to_thread(decode_data_url, text, pointer)
        with TemporaryDirectory(dir=self._scratch, prefix="input-") as folder:
            path = Path(folder) / "input"
            await asyncio.to_thread(path.write_bytes, data)
            taken = await self._assets.take(path, account=account, origin="upload")
        expires_at = taken.created_at + _KEPT
        return await self._assets.record(replace(taken, expires_at=expires_at))

    async def check(self, account: str, inputs: tuple[InputRef, ...]) -> list[tuple[str, str]] | None:
        """Refuse what can be refused at once: foreign assets, bad URLs, data that is no data.

        Return (role, content hash) of all, or None where a URL's content is not known yet.
        """
        hashes: list[tuple[str, str]] = []
        known = True
        for number, one in enumerate(inputs):
            pointer = f"/inputs/{number}"
            given = [name for name in ("asset", "url", "data") if getattr(one, name) is not None]
            if len(given) != 1:
                message = f"give exactly one of asset, url and data, not {' and '.join(given) or 'none'}"
                raise InvalidRequest(f"{pointer}: {message}", fields=[FieldError(pointer, message)])
            if one.asset is not None:
                asset = await self._assets.get(account, one.asset)
                hashes.append((one.role, asset.sha256))
            elif one.url is not None:
                check_url(one.url, self._policy)
                known = False
        return hashes if known else None

    async def bring(
        self, account: str, inputs: tuple[InputRef, ...], resolved: Resolved, folder: Path
    ) -> tuple[CallInput, ...]:
        """Return local files for all inputs, checked against the model's rules."""
        brought: list[CallInput] = []
        for number, one in enumerate(inputs):
            rule = resolved.entry.inputs.get(one.role, _ANY)
            path, mime = await self._one(account, one, rule, folder / f"input-{number}")
            if rule.mimes and not any(fnmatch(mime, allowed) for allowed in rule.mimes):
                raise UnsupportedMedia(
                    f"input {number} ({one.role}) is {mime!r}; {resolved.entry.id!r} takes {', '.join(rule.mimes)}"
                )
            brought.append(CallInput(role=one.role, path=path, mime=mime))
        return tuple(brought)

    async def _one(self, account: str, one: InputRef, rule: InputRule, target: Path) -> tuple[Path, str]:
        if one.asset is not None:
            asset = await self._assets.get(account, one.asset)
            if asset.bytes > rule.max_bytes:
                raise TooLarge(
                    f"asset {asset.id!r} has {asset.bytes} bytes; at most {rule.max_bytes} are taken here"
                )
            return await self._assets.local(asset, target.parent), asset.mime
        assert one.url is not None, "data URLs are assets by now"
        limits = DownloadLimits(max_bytes=rule.max_bytes)
        down = await self._downloader.download(one.url, target, limits=limits)
        await self._workers.run(PROBE, ProbeOrder(path=down.path))
        return down.path, down.mime


def decode_data_url(text: str, pointer: str) -> bytes:
    """Return the bytes of a base64 data URL (RFC 2397), or of bare base64."""
    body = text
    if text.startswith("data:"):
        header, comma, body = text.partition(",")
        if not comma or not header.endswith(";base64"):
            raise _bad_data(pointer, "the data URL is not of the form data:<type>;base64,<data>")
    try:
        data = base64.b64decode(body, validate=True)
    except (binascii.Error, ValueError):
        raise _bad_data(pointer, "this is not base64") from None
    if not data:
        raise _bad_data(pointer, "there are no bytes in it")
    return data


def _bad_data(pointer: str, message: str) -> InvalidRequest:
    return InvalidRequest(f"{pointer}: {message}", fields=[FieldError(pointer, message)])
