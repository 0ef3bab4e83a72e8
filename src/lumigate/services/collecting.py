"""Outputs brought home: everything that a provider made is ours before the job is done."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from lumigate.domain.assets import Asset
from lumigate.domain.errors import LumigateError, ProviderFailed
from lumigate.domain.generations import GenerationRequest
from lumigate.domain.jobs import Job, JobResult, Output
from lumigate.domain.providers import Finished, ProviderOutput
from lumigate.egress.download import Downloader
from lumigate.kit.sniff import mime_for
from lumigate.services.assets import Assets, Known

_TRIES = 3
_MOST_OUTPUTS = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What a job made, and the assets whose rows are still to be written with its end."""

    result: JobResult
    assets: tuple[Asset, ...]


class Collector:
    """Keeps outputs, or passes the provider's URL on where the caller asked for that."""

    def __init__(self, *, assets: Assets, downloader: Downloader) -> None:
        self._assets = assets
        self._downloader = downloader

    async def collect(
        self, job: Job, request: GenerationRequest, provider: str, finished: Finished, folder: Path
    ) -> Collected:
        """Return the outputs of a finished job; raise where one cannot be had."""
        outputs: list[Output] = []
        assets: list[Asset] = []
        for number, one in enumerate(finished.outputs[:_MOST_OUTPUTS]):
            if request.keep == "provider" and one.url is not None:
                outputs.append(_left_there(one))
                continue
            asset = await self._keep(job, provider, one, folder / f"output-{number}")
            assets.append(asset)
            outputs.append(output_of(asset, one.role))
        return Collected(result=JobResult(outputs=tuple(outputs)), assets=tuple(assets))

    async def _keep(self, job: Job, provider: str, one: ProviderOutput, target: Path) -> Asset:
        path, sha256 = one.path, None
        if one.data is not None:
            path = target
            await asyncio.to_thread(_write, target, one.data)
        elif one.url is not None:
            path, sha256 = await self._download(one.url, target, provider)
        if path is None:
            raise ProviderFailed(
                f"{provider!r} finished and named an output without content", provider=provider
            )
        known = Known(mime=one.mime, width=one.width, height=one.height, duration=one.duration)
        return await self._assets.take(
            path, account=job.owner.account, origin="generation", known=known, sha256=sha256, job=job.id
        )

    async def _download(self, url: str, target: Path, provider: str) -> tuple[Path, str]:
        for left in reversed(range(_TRIES)):
            try:
                done = await self._downloader.download(url, target, provider=provider)
            except LumigateError as error:
                if left == 0 or not error.retryable:
                    raise
                await asyncio.sleep(0.5 * (_TRIES - left))
            else:
                return done.path, done.sha256
        raise AssertionError("the last try returns or raises")


def output_of(asset: Asset, role: str | None = None) -> Output:
    """Return an asset as the output of a job; ``role`` is what it is among several."""
    return Output(
        asset=asset.id,
        mime=asset.mime,
        width=asset.width,
        height=asset.height,
        duration=asset.duration,
        bytes=asset.bytes,
        sha256=asset.sha256,
        role=role,
    )


def _left_there(one: ProviderOutput) -> Output:
    url = one.url or ""
    mime = one.mime or mime_for(url.partition("?")[0]) or "application/octet-stream"
    return Output(
        url=url, mime=mime, width=one.width, height=one.height, duration=one.duration, role=one.role
    )


def _write(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)  # who keeps nothing here was given no folder
    target.write_bytes(data)
