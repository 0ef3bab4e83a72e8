"""Running one task by its name, wherever that happens."""

from __future__ import annotations

import importlib
import time
import traceback
from collections.abc import Callable
from typing import cast

from lumigate.domain.errors import LumigateError
from lumigate.domain.work import OnProgress
from lumigate.media.framing import Ask, Reply, from_text, to_text

HOME_PACKAGE = "lumigate."

PROGRESS_SECONDS = 0.05
"""Progress is not told more often than this."""


def resolve(name: str) -> object:
    """Return what ``"package.module:name"`` names; only our own package is looked into."""
    module, _, attributes = name.partition(":")
    if not module.startswith(HOME_PACKAGE):
        raise ValueError(f"'{name}' is outside the package '{HOME_PACKAGE[:-1]}' and is not run")
    found: object = importlib.import_module(module)
    for attribute in attributes.split("."):
        found = getattr(found, attribute)
    return found


def perform(ask: Ask, tell: Callable[[Reply], None]) -> Reply:
    """Run what was asked for and return the last reply; ``tell`` gets the progress on the way."""
    try:
        function = cast("Callable[[object, OnProgress], object]", resolve(ask.target))
        payload = from_text(cast("type[object]", resolve(ask.payload_type)), ask.payload)
        result_type = cast("type[object]", resolve(ask.result_type))
        result = function(payload, _Progress(tell))
        return Reply(kind="result", result=to_text(result_type, result))
    except LumigateError as error:
        return error_reply(error)
    except MemoryError:
        traceback.print_exc()
        return Reply(kind="fault", message="it needs more memory than a worker may have")
    except Exception as error:  # noqa: BLE001 - whatever a task raises must reach the parent
        traceback.print_exc()
        return Reply(kind="fault", message=f"{type(error).__name__}: {error}"[:2000])


def error_reply(error: LumigateError) -> Reply:
    """Return an error of our tree in the form in which it crosses the process border."""
    return Reply(
        kind="error",
        code=error.code,
        message=error.message,
        fields=tuple((field.pointer, field.message) for field in error.fields),
        provider=error.provider,
        retry_after=error.retry_after,
    )


class _Progress:
    """Passes progress on: never falling, within 0 and 1, not too often."""

    def __init__(self, tell: Callable[[Reply], None]) -> None:
        self._tell = tell
        self._done = 0.0
        self._told_at = -PROGRESS_SECONDS

    def __call__(self, done: float) -> None:
        done = min(max(float(done), 0.0), 1.0)
        if done <= self._done:
            return
        self._done = done
        now = time.monotonic()
        if done < 1.0 and now - self._told_at < PROGRESS_SECONDS:
            return
        self._told_at = now
        self._tell(Reply(kind="progress", done=done))
