"""Errors as ``application/problem+json`` (RFC 9457)."""

from __future__ import annotations

from lumigate.wire.base import Answer
from lumigate.wire.generations import Adjustment


class FieldProblem(Answer):
    """What is wrong with one field; ``pointer`` is a JSON pointer into the body."""

    pointer: str
    message: str


class Problem(Answer):
    """Every error of the native API. ``code`` is stable; ``detail`` is for people."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    request_id: str
    retryable: bool = False
    errors: list[FieldProblem] | None = None
    provider: str | None = None
    adjustments: list[Adjustment] | None = None
