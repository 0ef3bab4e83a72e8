# Made by tools/colour.py from src/lumigate/client/_async/files.py: change that file, not this one.
"""Files that can be fetched."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from lumigate.client import _io_sync as io
from lumigate.client._core.calls import Call, CallOptions, call, part
from lumigate.client._core.errors import ConnectionFailed, Timeout
from lumigate.client._core.files import place, suffix_of
from lumigate.client._core.views import AssetView, FileView, OutputView
from lumigate.client._disk import PartFile
from lumigate.client._sync.api import Api
from lumigate.wire import assets, jobs

Content: TypeAlias = bytes

PIECE = 256 * 1024


def content_call(file: FileView, settings_own: bool) -> Call:
    """Return the call that gets the bytes: by asset where there is one, else from the address as it stands."""
    options: CallOptions = {"headers": {"accept": "*/*"}}
    if file.asset is not None:
        return call("GET", f"/v1/assets/{part(file.asset)}/content", options)
    return Call(method="GET", path=file.url, headers={"accept": "*/*"}, foreign=not settings_own)


class File(FileView):
    """A file at the server, or where its address points."""

    _api: Api

    def bytes(self) -> Content:
        """Return the whole file."""
        return (self._api.send(self._call())).content

    def chunks(self) -> Iterator[Content]:
        """Yield the file in pieces."""
        with self._api.stream(self._call()) as response:
            yield from response.iter_bytes(PIECE)

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the file and return its path; into a folder, it is named after its job or asset.

        The path holds the whole file or is not touched. A download that breaks off begins again.
        """
        target = place(Path(path), self.stem, suffix_of(self.mime, self.url))
        with PartFile(target) as written:
            attempt = 0
            while True:
                try:
                    for piece in self.chunks():
                        io.write(written, piece)
                except (ConnectionFailed, Timeout):
                    if attempt >= self._api.retries.limit:
                        raise
                    attempt += 1
                    written.start_over()
                else:
                    return target

    def open(self) -> Path:
        """Save it as a temporary file, open that with this machine's own program, and return its path."""
        folder = Path(tempfile.mkdtemp(prefix="lumigate-"))
        path = self.save(folder)
        io.show(path)
        return path

    def _call(self) -> Call:
        return content_call(self, self._api.settings.owns(self.url))


class PlainFile(io.ShownFile, File):
    """A file that is only an address and a type."""

    def __init__(self, api: Api, *, url: str, mime: str, asset: str | None, stem: str) -> None:
        super().__init__(url=api.settings.url(url), mime=mime, asset=asset, stem=stem)
        self._api = api


class Output(io.ShownFile, OutputView, File):
    """One finished file of a job."""

    def __init__(self, api: Api, record: jobs.Output, *, stem: str) -> None:
        super().__init__(record, stem=stem)
        self.url = api.settings.url(record.url)
        self._api = api


class Asset(io.ShownFile, AssetView, File):
    """One immutable file that is kept."""

    def __init__(self, api: Api, record: assets.Asset) -> None:
        super().__init__(record)
        self.url = api.settings.url(record.url)
        self._api = api

    def delete(self) -> None:
        """Forget it; what was made from it stays."""
        self._api.send(call("DELETE", f"/v1/assets/{part(self.id)}", {}))
