"""Film and sound files opened with care: one demuxer, local files only."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import av
from av.container import InputContainer
from av.error import FFmpegError

from lumigate.domain.errors import TooLarge, UnsupportedMedia
from lumigate.kit.sniff import SNIFF_BYTES, sniff
from lumigate.media.limits import DEFAULT_LIMITS, MediaLimits

_MOV = ("mov", "mov,mp4,m4a,3gp,3g2,mj2")

DEMUXERS = {
    "video/mp4": _MOV,
    "video/quicktime": _MOV,
    "audio/mp4": _MOV,
    "video/webm": ("matroska", "matroska,webm"),
    "audio/wav": ("wav", "wav"),
    "audio/mpeg": ("mp3", "mp3"),
    "audio/aac": ("aac", "aac"),
    "audio/ogg": ("ogg", "ogg"),
    "audio/flac": ("flac", "flac"),
    "image/gif": ("gif", "gif"),
}
"""The one demuxer that each type is given to, and the name by which it must answer.

None of them opens further files: playlists and concatenations have demuxers of their own, which are not here.
"""


def sniff_file(path: Path) -> str | None:
    """Return the type that the first bytes of the file show."""
    with path.open("rb") as file:
        return sniff(file.read(SNIFF_BYTES))


@contextmanager
def open_media(path: Path, limits: MediaLimits = DEFAULT_LIMITS) -> Generator[InputContainer]:
    """Open a film or a sound for reading.

    Raises :class:`UnsupportedMedia` for a type that is not read here and for what breaks while it is read,
    :class:`TooLarge` for too many streams.
    """
    mime = sniff_file(path)
    if mime is None or mime not in DEMUXERS:
        raise UnsupportedMedia(
            f"'{path.name}' ({mime or 'unknown type'}) is not film or sound that is read here; "
            "use MP4, MOV, WebM, WAV, MP3, AAC, FLAC or Ogg"
        )
    demuxer, names = DEMUXERS[mime]
    options = {"protocol_whitelist": "file", "format_whitelist": names}
    try:
        with av.open(
            str(path.resolve()), "r", format=demuxer, options=options, metadata_errors="replace"
        ) as container:
            if len(container.streams) > limits.streams:
                raise TooLarge(
                    f"'{path.name}' has {len(container.streams)} streams; at most {limits.streams} are taken"
                )
            yield container
    except FFmpegError as error:
        reason = error.strerror or type(error).__name__
        raise UnsupportedMedia(
            f"'{path.name}' cannot be read ({reason}); it may be damaged or cut short"
        ) from error
