"""The SDK: one client that blocks, one that awaits, and what they hand out.

``_core`` decides and does no I/O; ``_async`` awaits; ``_sync`` is made from ``_async`` by ``tools/colour.py``.
"""

from lumigate.client._async.client import AsyncLumigate
from lumigate.client._async.files import AsyncAsset, AsyncFile, AsyncOutput
from lumigate.client._async.jobs import AsyncJob
from lumigate.client._async.listing import AsyncListing
from lumigate.client._async.productions import AsyncFilm, AsyncProduction
from lumigate.client._core.errors import (
    APIError,
    BadRequest,
    Conflict,
    ConnectionFailed,
    ContentRefused,
    Forbidden,
    InFlight,
    InsufficientCredits,
    InvalidRequest,
    JobCancelled,
    JobFailed,
    JobOutcomeUnknown,
    JobRefused,
    LumigateError,
    NotFound,
    OutcomeUnknown,
    ProviderError,
    ProviderNotConfigured,
    RateLimited,
    ServerError,
    Timeout,
    TooLarge,
    Unauthenticated,
    Unavailable,
    UnreadableAnswer,
    UnsupportedMedia,
    WebhookRefused,
)
from lumigate.client._core.polling import Polling
from lumigate.client._core.retries import Retries
from lumigate.client._core.sources import MediaSource
from lumigate.client._core.webhooks import WebhookEvent
from lumigate.client._core.webhooks import verify as verify_webhook
from lumigate.client._sync.client import Lumigate
from lumigate.client._sync.files import Asset, File, Output
from lumigate.client._sync.jobs import Job
from lumigate.client._sync.listing import Listing
from lumigate.client._sync.productions import Film, Production

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
    "verify_webhook",
]
