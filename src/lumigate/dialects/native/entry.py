"""The way into every route: who is asking, how fast they may, and how they are answered."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated

import orjson
from fastapi import Depends
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response

from lumigate.dialects.native import encode, films
from lumigate.domain.accounts import Principal
from lumigate.domain.errors import RateLimited, Unauthenticated
from lumigate.domain.jobs import Job
from lumigate.edge.house import House
from lumigate.edge.idempotency import Answer
from lumigate.kit.hashing import JsonValue
from lumigate.services.claims import Claim

_HOST = re.compile(r"^[A-Za-z0-9.\-_\[\]:]{1,255}$")

Run = Callable[[Claim | None], Awaitable[Answer]]
Later = Callable[[bytes], Mapping[str, str]]
"""Gives the headers that go with the body of a 202."""


class Entry:
    """What routes share."""

    def __init__(self, house: House) -> None:
        self.house = house

    async def __call__(self, request: HTTPConnection) -> Principal:
        """Return who is asking; raise :class:`Unauthenticated` or :class:`RateLimited`."""
        principal = await self.house.keys.authenticate(bearer(request.headers.get("authorization")))
        if principal.rate_per_minute is not None:
            decision = self.house.limiter.take(principal.key, principal.rate_per_minute)
            request.state.rate = decision
            if not decision.allowed:
                raise RateLimited(
                    f"this key may send {decision.limit} requests a minute; wait {decision.reset:.0f} s",
                    retry_after=decision.reset,
                )
        return principal

    def base(self, request: HTTPConnection) -> str:
        """Return the address under which the caller sees us."""
        if self.house.public_url is not None:
            return self.house.public_url
        host = request.headers.get("host", "")
        return f"{request.scope['scheme']}://{host}" if _HOST.match(host) else ""

    def job(self, job: Job, base: str) -> encode.Json:
        """Return the wire form of a job with fresh signed URLs."""
        return encode.job(job, lambda asset: base + self.house.assets.signed_path(asset), base)

    def url_of(self, base: str) -> encode.UrlOf:
        return lambda asset: base + self.house.assets.signed_path(asset)

    async def once(
        self,
        request: Request,
        principal: Principal,
        body: bytes,
        run: Run,
        *,
        later: Later | None = None,
        sealed: bool = False,
    ) -> Response:
        """Answer a POST once per Idempotency-Key; ``sealed`` is for answers that hold a secret."""
        base = self.base(request)

        async def of_job(job_id: str) -> Answer:
            job = await self.house.jobs.get(principal.account, job_id)
            if job.kind == "production":
                view = await self.house.productions.of_job(principal.account, job)
                return Answer(status=202, body=orjson.dumps(films.production(view, self.url_of(base), base)))
            return Answer(status=200 if job.ended else 202, body=orjson.dumps(self.job(job, base)))

        header = request.headers.get("idempotency-key")
        answer = await self.house.idempotency.once(
            principal,
            header,
            f"{request.method} {request.scope['path']}",
            body,
            run,
            of_job,
            sealed=sealed,
        )
        headers = {"idempotent-replayed": "true"} if answer.replayed else {}
        if answer.status == 202 and later is not None:
            headers.update(later(answer.body))
        return raw(answer.body, answer.status, headers)

    async def make_once(
        self,
        request: Request,
        principal: Principal,
        body: bytes,
        make: Callable[[], Awaitable[JsonValue]],
        status: int,
        *,
        sealed: bool = False,
    ) -> Response:
        """Answer a POST that starts no job with what ``make`` returns, once per Idempotency-Key."""

        async def run(_: Claim | None) -> Answer:
            return Answer(status=status, body=orjson.dumps(await make()))

        return await self.once(request, principal, body, run, sealed=sealed)


async def principal_of(connection: HTTPConnection) -> Principal:
    """Return who is asking, by the entry that the app was built with."""
    entry: Entry = connection.app.state.entry
    return await entry(connection)


Asker = Annotated[Principal, Depends(principal_of)]
"""What a route that takes a key declares."""


def bearer(header: str | None) -> str:
    """Return the key of an Authorization header."""
    if header is None:
        raise Unauthenticated("no key was sent; add the header 'Authorization: Bearer <key>'")
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Unauthenticated("the Authorization header is not of the form 'Bearer <key>'")
    return token.strip()


def answer(data: JsonValue, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Return a JSON answer."""
    return raw(orjson.dumps(data), status, headers)


def raw(body: bytes, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Return ready JSON bytes as an answer."""
    return Response(body, status, headers, "application/json")
