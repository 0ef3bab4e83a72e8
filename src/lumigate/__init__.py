"""Lumigate: the open gateway and studio for generative media.

    from lumigate import Lumigate

    client = Lumigate()
    client.images.generate("a sunset over Istanbul").outputs[0].save("sunset.png")

Importing this costs nothing: the client is loaded when a name of it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from lumigate._version import __version__

if TYPE_CHECKING:
    from lumigate.client import (
        APIError,
        Asset,
        AsyncAsset,
        AsyncFile,
        AsyncFilm,
        AsyncJob,
        AsyncListing,
        AsyncLumigate,
        AsyncOutput,
        AsyncProduction,
        BadRequest,
        Conflict,
        ConnectionFailed,
        ContentRefused,
        File,
        Film,
        Forbidden,
        InFlight,
        InsufficientCredits,
        InvalidRequest,
        Job,
        JobCancelled,
        JobFailed,
        JobOutcomeUnknown,
        JobRefused,
        Listing,
        Lumigate,
        LumigateError,
        MediaSource,
        NotFound,
        OutcomeUnknown,
        Output,
        Polling,
        Production,
        ProviderError,
        ProviderNotConfigured,
        RateLimited,
        Retries,
        ServerError,
        Timeout,
        TooLarge,
        Unauthenticated,
        Unavailable,
        UnreadableAnswer,
        UnsupportedMedia,
        WebhookEvent,
        WebhookRefused,
        verify_webhook,
    )

__all__ = [
    "APIError",
    "Asset",
    "AsyncAsset",
    "AsyncFile",
    "AsyncFilm",
    "AsyncJob",
    "AsyncListing",
    "AsyncLumigate",
    "AsyncOutput",
    "AsyncProduction",
    "BadRequest",
    "Conflict",
    "ConnectionFailed",
    "ContentRefused",
    "File",
    "Film",
    "Forbidden",
    "InFlight",
    "InsufficientCredits",
    "InvalidRequest",
    "Job",
    "JobCancelled",
    "JobFailed",
    "JobOutcomeUnknown",
    "JobRefused",
    "Listing",
    "Lumigate",
    "LumigateError",
    "MediaSource",
    "NotFound",
    "OutcomeUnknown",
    "Output",
    "Polling",
    "Production",
    "ProviderError",
    "ProviderNotConfigured",
    "RateLimited",
    "Retries",
    "ServerError",
    "Timeout",
    "TooLarge",
    "Unauthenticated",
    "Unavailable",
    "UnreadableAnswer",
    "UnsupportedMedia",
    "WebhookEvent",
    "WebhookRefused",
    "__version__",
    "verify_webhook",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module("lumigate.client"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
