"""A file out of a multipart form, written to its place while it comes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import ClientDisconnect, Request

from lumigate.domain.errors import MalformedRequest, TooLarge

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

_PART = "file"
_MOST_PARTS = 8
_MOST_TEXT = 64 * 1024
"""Bytes that everything around the file may take: boundaries, headers, other parts."""
_MOST_HEADER = 8 * 1024


async def receive_file(request: Request, path: Path, limit: int) -> str | None:
    """Write the part ``file`` of a multipart body to ``path`` and return the name it was sent under.

    Raises :class:`MalformedRequest` where there is no such file and :class:`TooLarge` as soon as it has more than
    ``limit`` bytes, or the body more than that and what a form needs around it.
    """
    kind, options = parse_options_header(request.headers.get("content-type"))
    if kind != b"multipart/form-data":
        raise MalformedRequest(f"send the file as multipart/form-data in a part named {_PART!r}")
    boundary = options.get(b"boundary")
    if not boundary:
        raise MalformedRequest("the content-type names no boundary; let your HTTP library write it")
    most = limit + _MOST_TEXT
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and (len(announced) > 18 or int(announced) > most):
        raise _too_large(limit)
    with path.open("wb") as file:
        parts = _Parts(file, limit)
        try:
            parser = MultipartParser(boundary, parts.callbacks(), max_header_size=_MOST_HEADER)
            size = 0
            async for chunk in request.stream():
                size += len(chunk)
                if size > most:
                    raise _too_large(limit)
                parser.write(chunk)
            parser.finalize()
        except FormParserError as error:
            raise MalformedRequest(f"the multipart body could not be read: {error}") from None
        except ClientDisconnect:
            raise MalformedRequest("the connection closed before the body was complete") from None
    if not parts.is_complete:
        raise MalformedRequest("the multipart body stops before its end")
    if not parts.has_file:
        raise MalformedRequest(f"there is no file in the part named {_PART!r}")
    return parts.filename


class _Parts:
    """What the parser calls: keeps the one file and lets everything else pass by."""

    def __init__(self, file: BinaryIO, limit: int) -> None:
        self.filename: str | None = None
        self.has_file = False
        self.is_complete = False
        self._file = file
        self._limit = limit
        self._written = 0
        self._count = 0
        self._name = b""
        self._value = b""
        self._disposition = b""
        self._is_file = False

    def callbacks(self) -> MultipartCallbacks:
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._header_name,
            "on_header_value": self._header_value,
            "on_header_end": self._header_end,
            "on_headers_finished": self._headers_finished,
            "on_part_data": self._data,
            "on_end": self._end,
        }

    def _begin(self) -> None:
        self._count += 1
        if self._count > _MOST_PARTS:
            raise MalformedRequest(f"the form has more than {_MOST_PARTS} parts; send the file alone")
        self._disposition = b""
        self._is_file = False

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _header_end(self) -> None:
        if self._name.lower() == b"content-disposition":
            self._disposition = self._value
        self._name = self._value = b""

    def _headers_finished(self) -> None:
        kind, options = parse_options_header(self._disposition)
        if kind != b"form-data" or options.get(b"name") != _PART.encode() or b"filename" not in options:
            return
        if self.has_file:
            raise MalformedRequest(f"there are two files in parts named {_PART!r}; send one")
        self.has_file = self._is_file = True
        self.filename = options[b"filename"].decode("utf-8", "replace")

    def _data(self, data: bytes, start: int, end: int) -> None:
        if not self._is_file:
            return
        self._written += end - start
        if self._written > self._limit:
            raise _too_large(self._limit)
        self._file.write(memoryview(data)[start:end])

    def _end(self) -> None:
        self.is_complete = True


def _too_large(limit: int) -> TooLarge:
    return TooLarge(f"the file has more than {limit} bytes, which is the most that is taken here")
