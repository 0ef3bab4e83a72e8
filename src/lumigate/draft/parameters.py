"""Normalised parameters read as what they are."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from lumigate.domain.engine import EngineOrder
from lumigate.domain.errors import InvalidRequest
from lumigate.domain.tasks import InputRole, ParamValue

SEEDS = 2**32
"""Seeds that there are, from 0; after the last comes the first."""

FORMATS: dict[str, str] = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "mp4": "video/mp4",
    "wav": "audio/wav",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "flac": "audio/flac",
    "ogg": "audio/ogg",
}
"""The type of each value of the parameter ``format``."""


class Parameters:
    """Typed access to the parameters of an order; a value of another kind is refused by name."""

    def __init__(self, values: Mapping[str, ParamValue]) -> None:
        self._values = values

    def text(self, name: str, default: str) -> str:
        """Return a string."""
        value = self._values.get(name, default)
        if isinstance(value, str):
            return value
        raise _wrong(name, value, "a text")

    def optional_text(self, name: str) -> str | None:
        """Return a string, None when it is not there or empty."""
        return self.text(name, "") or None

    def number(self, name: str, default: float) -> float:
        """Return a number as a float."""
        value = self._values.get(name, default)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        raise _wrong(name, value, "a number")

    def whole(self, name: str, default: int) -> int:
        """Return a whole number."""
        value = self._values.get(name, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
            raise _wrong(name, value, "a whole number")
        return int(value)

    def optional_whole(self, name: str) -> int | None:
        """Return a whole number, None when it is not there."""
        return self.whole(name, 0) if name in self._values else None

    def flag(self, name: str) -> bool:
        """Return a boolean, false when it is not there."""
        value = self._values.get(name, False)
        if isinstance(value, bool):
            return value
        raise _wrong(name, value, "true or false")

    def mime(self, default: str) -> str:
        """Return the type that the parameter ``format`` names."""
        name = self.text("format", default)
        if name not in FORMATS:
            raise InvalidRequest(f'format "{name}" is not known; use one of {", ".join(FORMATS)}')
        return FORMATS[name]


def seed_of(order: EngineOrder) -> int:
    """Return the seed that was given, else one that follows from the prompt, so that a repeat gives the same."""
    given = Parameters(order.params).optional_whole("seed")
    if given is not None:
        return given
    digest = hashlib.blake2b(order.prompt.encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") >> 1


def only_input(order: EngineOrder, *roles: InputRole) -> Path | None:
    """Return the file of the one input that has one of these roles; two of them are refused."""
    found = [given for given in order.inputs if given.role in roles]
    if len(found) > 1:
        raise InvalidRequest(
            f"{len(found)} pictures came in the roles {', '.join(given.role for given in found)}; "
            f"{order.task} takes one of them"
        )
    return found[0].path if found else None


def _wrong(name: str, value: ParamValue, wanted: str) -> InvalidRequest:
    return InvalidRequest(f'parameter {name} is "{value}"; give {wanted}')
