"""Webhook endpoints: registered, changed, their secrets rotated, their deliveries looked at and sent again."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from lumigate.domain.accounts import Principal
from lumigate.domain.errors import Forbidden
from lumigate.domain.webhooks import Delivery, Endpoint
from lumigate.egress.guard import check_url
from lumigate.egress.policy import NetworkPolicy
from lumigate.kit.clock import Clock
from lumigate.kit.ids import NewId
from lumigate.services.keyring import Keyring
from lumigate.services.notifying import Notifier
from lumigate.store import deliveries as delivery_rows
from lumigate.store import webhooks as endpoint_rows
from lumigate.store.database import Database, Tx
from lumigate.store.paging import Page

ROTATION = timedelta(hours=24)
"""How long the secret before signs too, so that receivers can change over."""


class Webhooks:
    """The account's endpoints. Registering takes a key with the scope ``admin``."""

    def __init__(
        self,
        *,
        database: Database,
        keyring: Keyring,
        policy: NetworkPolicy,
        notifier: Notifier,
        clock: Clock,
        new_id: NewId,
    ) -> None:
        self._database = database
        self._keyring = keyring
        self._policy = policy
        self._notifier = notifier
        self._clock = clock
        self._new_id = new_id

    async def create(
        self, principal: Principal, *, url: str, events: Sequence[str], labels: Mapping[str, str]
    ) -> tuple[Endpoint, str]:
        """Return the endpoint and its signing secret, which is shown once."""
        _may_manage(principal)
        check_url(url, self._policy)
        endpoint_id = self._new_id("whk")
        secret = new_secret()
        endpoint = Endpoint(
            id=endpoint_id,
            account=principal.account,
            url=url,
            events=tuple(dict.fromkeys(events)),
            secrets=(self._keyring.seal(secret.encode(), _bound(principal.account, endpoint_id)),),
            state="enabled",
            created_at=self._clock.now(),
            labels=labels,
        )
        await self._database.write(lambda tx: endpoint_rows.insert_endpoint(tx, endpoint))
        return endpoint, secret

    async def get(self, principal: Principal, endpoint: str) -> Endpoint:
        return await self._database.read(lambda tx: endpoint_rows.get(tx, principal.account, endpoint))

    async def list(self, principal: Principal, *, limit: int, cursor: str | None) -> Page[Endpoint]:
        return await self._database.read(
            lambda tx: endpoint_rows.list_page(tx, principal.account, limit=limit, cursor=cursor)
        )

    async def change(
        self,
        principal: Principal,
        endpoint: str,
        *,
        url: str | None,
        events: Sequence[str] | None,
        enabled: bool | None,
        labels: Mapping[str, str] | None,
        rotate: bool,
    ) -> tuple[Endpoint, str | None]:
        """Return the changed endpoint, and its new secret where one was made."""
        _may_manage(principal)
        if url is not None:
            check_url(url, self._policy)
        secret = new_secret() if rotate else None
        now = self._clock.now()

        def unit(tx: Tx) -> Endpoint:
            found = endpoint_rows.get(tx, principal.account, endpoint)
            changed = replace(
                found,
                url=found.url if url is None else url,
                events=found.events if events is None else tuple(dict.fromkeys(events)),
                labels=found.labels if labels is None else labels,
            )
            if enabled is not None:
                state = "enabled" if enabled else "disabled"
                why = None if enabled else "switched off by the account"
                changed = replace(changed, state=state, disabled_why=why, failing_since=None)
            if secret is not None:
                sealed = self._keyring.seal(secret.encode(), _bound(principal.account, endpoint))
                changed = replace(
                    changed, secrets=(sealed, found.secrets[0]), secret_expires_at=now + ROTATION
                )
            endpoint_rows.save(tx, changed)
            return changed

        return await self._database.write(unit), secret

    async def delete(self, principal: Principal, endpoint: str) -> None:
        """Forget the endpoint; what was due to it is not sent."""
        _may_manage(principal)

        def unit(tx: Tx) -> None:
            endpoint_rows.get(tx, principal.account, endpoint)
            endpoint_rows.delete(tx, principal.account, endpoint)

        await self._database.write(unit)

    async def deliveries(
        self, principal: Principal, endpoint: str, *, limit: int, cursor: str | None
    ) -> Page[Delivery]:
        def unit(tx: Tx) -> Page[Delivery]:
            endpoint_rows.get(tx, principal.account, endpoint)
            return delivery_rows.list_page(
                tx, principal.account, endpoint=endpoint, limit=limit, cursor=cursor
            )

        return await self._database.read(unit)

    async def redeliver(self, principal: Principal, delivery: str) -> Delivery:
        """Make a delivery due again now, whatever became of it; its ``webhook-id`` stays the same."""
        if not principal.may("generate"):
            raise Forbidden("this key may only read")
        now = self._clock.now()
        due = await self._database.write(
            lambda tx: delivery_rows.redeliver(tx, principal.account, delivery, now)
        )
        self._notifier.wake()
        return due

    def secrets_of(self, endpoint: Endpoint) -> list[str]:
        """Return the secrets that sign right now, newest first."""
        bound = _bound(endpoint.account, endpoint.id)
        late = endpoint.secret_expires_at is None or endpoint.secret_expires_at <= self._clock.now()
        sealed = endpoint.secrets[:1] if late else endpoint.secrets
        return [self._keyring.unseal(one, bound).decode() for one in sealed]


def new_secret() -> str:
    """Return a signing secret as Standard Webhooks has it: ``whsec_`` and 32 random bytes in base64."""
    return "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()


def _bound(account: str, endpoint: str) -> str:
    return f"webhook/{account}/{endpoint}"


def _may_manage(principal: Principal) -> None:
    if not principal.may("admin"):
        raise Forbidden("webhooks are managed with a key that has the scope 'admin'")
