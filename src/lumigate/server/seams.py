"""The places between the parts of a server where something else may be put in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lumigate.domain.providers import Provider
from lumigate.egress.door import Door
from lumigate.egress.download import Downloader
from lumigate.kit.clock import Clock
from lumigate.store.blobs import Blobs
from lumigate.store.database import Database


def _same_database(database: Database) -> Database:
    return database


def _same_blobs(blobs: Blobs) -> Blobs:
    return blobs


def _same_provider(provider: Provider) -> Provider:
    return provider


@dataclass(frozen=True, slots=True, kw_only=True)
class Seams:
    """What stands around the parts that leave something behind: nothing, unless a drill wants to see them fail.

    Each is asked once, while the server is put together, so an empty seam costs nothing afterwards.
    """

    database: Callable[[Database], Database] = _same_database
    blobs: Callable[[Blobs], Blobs] = _same_blobs
    provider: Callable[[Provider], Provider] = _same_provider
    downloader: Callable[[Door, Clock], Downloader] = Downloader


PLAIN = Seams()
