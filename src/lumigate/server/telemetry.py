"""Metrics and logs of one server. Labels are bounded: never a key, an account or a prompt."""

from __future__ import annotations

import logging
import sys
from typing import Any

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300)
_SECRET_NAMES = frozenset({"authorization", "key", "api_key", "secret", "provider_key", "token", "password"})


class Metrics:
    """What ``/metrics`` shows."""

    def __init__(self, version: str) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "lumigate_http_requests_total", "Requests answered", ["method", "family"], registry=self._registry
        )
        self._seconds = Histogram(
            "lumigate_http_request_duration_seconds",
            "Time to the first byte of an answer",
            buckets=_BUCKETS,
            registry=self._registry,
        )
        self.running = Gauge("lumigate_jobs_running", "Generations in flight here", registry=self._registry)
        self.workers = Gauge("lumigate_workers", "Media worker processes alive", registry=self._registry)
        info = Gauge("lumigate_build_info", "The running version", ["version"], registry=self._registry)
        info.labels(version).set(1)
        self._cached: dict[tuple[str, int], Counter] = {}

    def answered(self, method: str, status: int, seconds: float) -> None:
        """Count one answer."""
        family = status // 100
        counter = self._cached.get((method, family))
        if counter is None:
            known = (
                method if method in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS") else "other"
            )
            counter = self._cached[(known, family)] = self._requests.labels(known, f"{family}xx")
        counter.inc()
        self._seconds.observe(seconds)

    def exposition(self) -> tuple[bytes, str]:
        return generate_latest(self._registry), CONTENT_TYPE_LATEST


def configure_logs(level: str) -> None:
    """Send structured logs to standard error: readable on a terminal, JSON elsewhere."""
    renderer: Any = (
        structlog.dev.ConsoleRenderer() if sys.stderr.isatty() else structlog.processors.JSONRenderer()
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _redact,
            structlog.processors.format_exc_info,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s %(message)s")


def _redact(_: Any, __: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    for name in event:
        if name.lower() in _SECRET_NAMES:
            event[name] = "***"
    return event
