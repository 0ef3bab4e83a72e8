"""Keys: made, shown once, checked on every request, revoked at once."""

from __future__ import annotations

import secrets
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from lumigate.domain.accounts import OPERATOR_ACCOUNT, Account, Key, Principal, Scope
from lumigate.domain.errors import Conflict, FieldError, InvalidRequest, Unauthenticated
from lumigate.kit.clock import Clock
from lumigate.kit.ids import NewId
from lumigate.services.keyring import Keyring
from lumigate.store import accounts as account_rows
from lumigate.store import keys as key_rows
from lumigate.store.database import Database, Tx
from lumigate.store.paging import Page

BOOTSTRAP_KEY = "key_" + "0" * 32

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_TRUST_SECONDS = 1.0
_TOUCH_SECONDS = 60.0
_MOST_CACHED = 10_000
_LONGEST = 512


@dataclass(slots=True)
class _Known:
    principal: Principal
    expires_at: datetime | None
    until: float
    touch_at: float


class Keys:
    """What authenticates. A checked key is trusted for a second, so a revocation elsewhere counts within that."""

    def __init__(
        self, database: Database, keyring: Keyring, clock: Clock, new_id: NewId, default_rate: int | None
    ) -> None:
        self._database = database
        self._keyring = keyring
        self._clock = clock
        self._new_id = new_id
        self._default_rate = default_rate
        self._known: dict[str, _Known] = {}

    async def install(self, token: str) -> None:
        """Make ``token`` the bootstrap key: unlimited account, all scopes, no rate limit."""
        now = self._clock.now()
        account = Account(id=OPERATOR_ACCOUNT, name="bootstrap", credit_limit_micros=None, created_at=now)
        key = Key(
            id=BOOTSTRAP_KEY,
            account=OPERATOR_ACCOUNT,
            name="bootstrap",
            digest=self._keyring.digest(token),
            hint=_hint(token),
            scopes=("admin",),
            test=False,
            rate_per_minute=None,
            created_at=now,
        )

        def unit(tx: Tx) -> None:
            if account_rows.find(tx, OPERATOR_ACCOUNT) is None:
                account_rows.insert_account(tx, account)
            if not key_rows.set_digest(tx, key.id, key.digest, key.hint):
                key_rows.insert_key(tx, key)

        await self._database.write(unit)
        self._known.clear()

    async def create(
        self,
        principal: Principal,
        *,
        name: str,
        scopes: Sequence[Scope],
        test: bool,
        rate_per_minute: int | None,
        expires_at: datetime | None,
    ) -> tuple[Key, str]:
        """Return the new key and its text, which cannot be had again.

        A key never gets scopes that its maker does not have, nor a higher rate, and a test key makes only test keys.
        Without a rate of its own it gets its maker's, or the server's default where its maker has no limit.
        """
        beyond = [scope for scope in scopes if not principal.may(scope)]
        if beyond:
            raise InvalidRequest(f"your own key lacks the scope {beyond[0]!r}, so it cannot be given on")
        if principal.test and not test:
            raise InvalidRequest("a test key makes only test keys; set test to true")
        most = principal.rate_per_minute
        if rate_per_minute is not None and most is not None and rate_per_minute > most:
            message = (
                f"rate_per_minute is {rate_per_minute} and your own key may send {most}; give at most that, or make "
                "the key with one that has no limit"
            )
            raise InvalidRequest(message, fields=[FieldError("/rate_per_minute", message)])
        now = self._clock.now()
        if expires_at is not None and expires_at.tzinfo is None:
            raise InvalidRequest(f"expires_at {expires_at.isoformat()!r} has no timezone; add Z or an offset")
        if expires_at is not None and expires_at <= now:
            raise InvalidRequest(f"expires_at {expires_at.isoformat()!r} is in the past")
        token = make_token(test=test)
        key = Key(
            id=self._new_id("key"),
            account=principal.account,
            name=name,
            digest=self._keyring.digest(token),
            hint=_hint(token),
            scopes=tuple(dict.fromkeys(scopes)),
            test=test,
            rate_per_minute=rate_per_minute or most or self._default_rate,
            created_at=now,
            expires_at=expires_at,
        )
        await self._database.write(lambda tx: key_rows.insert_key(tx, key))
        return key, token

    async def list(self, principal: Principal, *, limit: int, cursor: str | None) -> Page[Key]:
        return await self._database.read(
            lambda tx: key_rows.list_page(tx, principal.account, limit=limit, cursor=cursor)
        )

    async def revoke(self, principal: Principal, key: str) -> Key:
        """Make the key worthless from now on; revoking twice is fine."""
        if key == BOOTSTRAP_KEY:
            raise Conflict("the bootstrap key is not revoked here: set another LUMIGATE_API_KEY and restart")
        now = self._clock.now()

        def unit(tx: Tx) -> Key:
            key_rows.revoke(tx, principal.account, key, now)
            return key_rows.get(tx, principal.account, key)

        revoked = await self._database.write(unit)
        self._known.clear()
        return revoked

    async def authenticate(self, token: str) -> Principal:
        """Return who the key belongs to; raise :class:`Unauthenticated` for any that does not count."""
        if not token or len(token) > _LONGEST:
            raise Unauthenticated("the key is empty or far too long; send the key you were given")
        digest = self._keyring.digest(token)
        now = self._clock.monotonic()
        known = self._known.get(digest)
        if known is None or known.until < now:
            known = await self._look_up(digest, known, now)
        if known.expires_at is not None and known.expires_at <= self._clock.now():
            raise Unauthenticated("this key has expired; make a new one")
        if known.touch_at <= now:
            known.touch_at = now + _TOUCH_SECONDS
            moment, key = self._clock.now(), known.principal.key
            await self._database.write(lambda tx: key_rows.note_used(tx, key, moment))
        return known.principal

    async def _look_up(self, digest: str, before: _Known | None, now: float) -> _Known:
        def unit(tx: Tx) -> tuple[Key, Account] | None:
            key = key_rows.find_by_digest(tx, digest)
            return None if key is None else (key, account_rows.get(tx, key.account))

        found = await self._database.read(unit)
        if found is None or found[0].revoked_at is not None:
            self._known.pop(digest, None)
            raise Unauthenticated("this key is not known here or was revoked")
        key, account = found
        principal = Principal(
            account=key.account,
            key=key.id,
            scopes=key.scopes,
            test=key.test,
            credit_limit_micros=account.credit_limit_micros,
            rate_per_minute=key.rate_per_minute,
        )
        known = _Known(
            principal, key.expires_at, now + _TRUST_SECONDS, before.touch_at if before is not None else now
        )
        if len(self._known) >= _MOST_CACHED:
            self._known.clear()
        self._known[digest] = known
        return known


def make_token(*, test: bool = False) -> str:
    """Return a new key text: typed prefix, 256 random bits, and a checksum that catches typing slips."""
    number = secrets.randbits(256)
    digits: list[str] = []
    for _ in range(43):
        number, digit = divmod(number, 62)
        digits.append(_ALPHABET[digit])
    body = ("lgt_" if test else "lgk_") + "".join(digits)
    return body + f"{zlib.crc32(body.encode()):08x}"


def _hint(token: str) -> str:
    return token[:8] + "…" if len(token) >= 24 else token[:3] + "…"
