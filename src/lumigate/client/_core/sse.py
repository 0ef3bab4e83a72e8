"""Server-sent events, read as the standard says."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One event. ``last_id`` is the id to resume after, also where this event brought none of its own."""

    event: str
    data: str
    last_id: str


class FrameReader:
    """Turns bytes, cut anywhere, into events. Lines end in LF, CR or both; comments are skipped."""

    def __init__(self, last_id: str = "") -> None:
        self.last_id = last_id
        """The id to resume after: that of the last event that was whole."""
        self.retry: float | None = None
        """Seconds to wait before connecting again, where the server named them."""
        self.begin()

    def begin(self) -> None:
        """Read another stream that goes on where the last one ended: what was not whole is forgotten."""
        self._id = self.last_id
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""
        self._begun = False
        self._event = ""
        self._data: list[str] = []

    def feed(self, chunk: bytes) -> Iterator[Frame]:
        """Take more bytes and yield the events that they complete."""
        text = self._rest + self._decoder.decode(chunk)
        if not self._begun and text:
            text = text.removeprefix(_BOM)
            self._begun = True
        start = 0
        for end, after in _line_ends(text):
            frame = self._line(text[start:end])
            start = after
            if frame is not None:
                yield frame
        self._rest = text[start:]

    def _line(self, line: str) -> Frame | None:
        if not line:
            return self._dispatch()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match name:
            case "event":
                self._event = value
            case "data":
                self._data.append(value)
            case "id" if "\0" not in value:
                self._id = value
            case "retry" if value.isascii() and value.isdigit():
                self.retry = int(value) / 1000
            case _:
                pass
        return None

    def _dispatch(self) -> Frame | None:
        event, data = self._event or "message", self._data
        self.last_id = self._id
        self._event, self._data = "", []
        return Frame(event=event, data="\n".join(data), last_id=self.last_id) if data else None


def _line_ends(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each finished line ends and where the next begins; a CR at the very end may be half of a CRLF."""
    at = 0
    while at < len(text):
        found = [place for place in (text.find("\n", at), text.find("\r", at)) if place >= 0]
        if not found:
            return
        end = min(found)
        if text[end] == "\r":
            if end + 1 == len(text):
                return
            after = end + 2 if text[end + 1] == "\n" else end + 1
        else:
            after = end + 1
        yield end, after
        at = after
