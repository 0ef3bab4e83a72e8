"""``Idempotency-Key``: the first answer is the answer (IETF draft-ietf-httpapi-idempotency-key-header-07)."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from lumigate.domain.accounts import Principal
from lumigate.domain.errors import IdempotencyMismatch, InFlight, InvalidRequest
from lumigate.kit.clock import Clock
from lumigate.kit.hashing import sha256_hex
from lumigate.services.claims import Claim
from lumigate.services.keyring import Keyring
from lumigate.store import idempotency as claim_rows
from lumigate.store.database import Database

LONGEST_KEY = 255
KEY_PATTERN = r'^"?[!#-~]([ !#-~]{0,253}[!#-~])?"?$'
"""A key as the header carries it: printable ASCII without quotes in it, bare or as a structured string in quotes."""
_KEY = re.compile(KEY_PATTERN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was answered: enough to say it again byte for byte."""

    status: int
    body: bytes
    replayed: bool = False


class Idempotency:
    """Runs a request once per key; repeats get the first answer."""

    def __init__(self, *, database: Database, clock: Clock, keyring: Keyring) -> None:
        self._database = database
        self._clock = clock
        self._keyring = keyring
        self._answering: set[tuple[str, str]] = set()

    async def once(
        self,
        principal: Principal,
        header: str | None,
        operation: str,
        body: bytes,
        run: Callable[[Claim | None], Awaitable[Answer]],
        of_job: Callable[[str], Awaitable[Answer]],
        *,
        sealed: bool = False,
    ) -> Answer:
        """Return the answer of ``run``, or the one that an equal request with the same key got before.

        ``of_job`` gives the answer that a job has by now, for the case that the process which took it on died before
        it answered. Nothing is kept of a request that was refused; an answer that holds a secret is kept ``sealed``.
        Raises :class:`IdempotencyMismatch` for another body and :class:`InFlight` while the first one is still being
        answered.
        """
        if header is None:
            return await run(None)
        name = key_of(header)
        digest = sha256_hex(operation.encode() + b"\n" + body)
        now = self._clock.now()
        found = await self._database.write(lambda tx: claim_rows.claim(tx, principal.key, name, digest, now))
        match found.state:
            case "mismatch":
                raise IdempotencyMismatch(
                    f"Idempotency-Key {name!r} was used with another body; use a new key for a new request"
                )
            case "done":
                kept = found.answer or b""
                if sealed:
                    kept = self._keyring.unseal(kept, _bound(principal.key, name))
                return Answer(status=found.status or 200, body=kept, replayed=True)
            case "running":
                if found.job is not None and (principal.key, name) not in self._answering:
                    return replace(await of_job(found.job), replayed=True)
                raise InFlight(
                    f"the first request with Idempotency-Key {name!r} is still running; ask again shortly",
                    retry_after=1,
                )
            case "new":
                return await self._first(principal, name, run, sealed=sealed)

    async def _first(
        self,
        principal: Principal,
        name: str,
        run: Callable[[Claim | None], Awaitable[Answer]],
        *,
        sealed: bool,
    ) -> Answer:
        self._answering.add((principal.key, name))
        try:
            answer = await run(Claim(key=principal.key, name=name))
            kept = self._keyring.seal(answer.body, _bound(principal.key, name)) if sealed else answer.body
            await self._database.write(
                lambda tx: claim_rows.complete(tx, principal.key, name, answer.status, kept)
            )
        except BaseException:
            await asyncio.shield(self._database.write(lambda tx: claim_rows.forget(tx, principal.key, name)))
            raise
        finally:
            self._answering.discard((principal.key, name))
        return answer


def key_of(header: str) -> str:
    """Return the key of a header: a structured string in quotes, or bare."""
    text = header.strip()
    if _KEY.fullmatch(text) is None:
        raise InvalidRequest(
            f"the Idempotency-Key is {text[:80]!r} ({len(text)} characters); give 1 to {LONGEST_KEY} printable "
            "ASCII characters, without quotes in them"
        )
    return text.strip('"')


def _bound(key: str, name: str) -> str:
    return f"answer/{key}/{name}"
