"""Sending what is due: one lane per endpoint, retries over three days, endpoints that only fail switched off."""

from __future__ import annotations

import asyncio
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import orjson
import structlog

from lumigate.domain.errors import LumigateError
from lumigate.domain.webhooks import Delivery, DeliveryState, Endpoint
from lumigate.egress.door import Door
from lumigate.egress.post import post_guarded
from lumigate.egress.retry import retry_after_seconds
from lumigate.kit.clock import Clock, rfc3339
from lumigate.kit.ids import NewId
from lumigate.services.notifying import Notifier
from lumigate.services.signatures import signature_headers
from lumigate.services.webhooks import Webhooks
from lumigate.store import deliveries as delivery_rows
from lumigate.store import webhooks as endpoint_rows
from lumigate.store.database import Database, Tx

SCHEDULE: tuple[timedelta, ...] = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
"""How long after each failure the next attempt is due; after the tenth attempt a delivery is dead."""

JITTER = 0.1
TIMEOUT = 15.0
"""Seconds that a receiver has."""
GIVE_UP = timedelta(days=5)
"""An endpoint that has only failed for so long is switched off."""
_BATCH = 200
_LEASE = timedelta(seconds=60)
_THROTTLED = frozenset({429, 502, 504})
_THROTTLE = timedelta(seconds=60)
_LONGEST_RETRY_AFTER = 3600.0
_LOG = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a receiver said: a status, or why there is none; ``retry_after`` in seconds where it asked for that."""

    status: int | None
    error: str | None = None
    retry_after: float | None = None

    @property
    def delivered(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What becomes of a delivery and its endpoint after one attempt."""

    state: DeliveryState
    due_at: datetime
    disable: str | None = None
    throttle_until: datetime | None = None


def judge(
    delivery: Delivery, endpoint: Endpoint | None, reply: Reply, now: datetime, chance: float
) -> Verdict:
    """Decide after an attempt; ``delivery.attempts`` counts it already, ``chance`` is from 0 to 1."""
    if reply.delivered:
        return Verdict(state="delivered", due_at=now)
    if reply.status == 410:
        return Verdict(state="dead", due_at=now, disable="the receiver answered 410 Gone")
    failing = endpoint.failing_since if endpoint is not None else None
    if failing is not None and now - failing >= GIVE_UP and delivery.last_attempt_at is not None:
        return Verdict(state="dead", due_at=now, disable=f"only failures since {rfc3339(failing)}")
    if delivery.attempts > len(SCHEDULE):
        return Verdict(state="dead", due_at=now)
    wait = SCHEDULE[delivery.attempts - 1] * (1 + JITTER * chance)
    if reply.retry_after is not None:
        wait = max(wait, timedelta(seconds=min(max(reply.retry_after, 0.0), _LONGEST_RETRY_AFTER)))
    throttle = now + max(wait, _THROTTLE) if reply.status in _THROTTLED else None
    return Verdict(state="due", due_at=now + wait, throttle_until=throttle)


class Deliverer:
    """Drains due deliveries. Rows are the truth: a process that dies leaves them due."""

    def __init__(
        self,
        *,
        database: Database,
        webhooks: Webhooks,
        notifier: Notifier,
        door: Door,
        clock: Clock,
        new_id: NewId,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._database = database
        self._webhooks = webhooks
        self._notifier = notifier
        self._door = door
        self._clock = clock
        self._new_id = new_id
        self._chance = chance
        self._lanes: dict[str, deque[Delivery]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._taken: set[str] = set()
        self._resting: dict[str, datetime] = {}

    async def dispatch(self) -> int:
        """Put everything that is due into its endpoint's lane; return how many that were.

        Lanes run on their own, so a slow receiver delays only itself.
        """
        now = self._clock.now()
        self._resting = {name: until for name, until in self._resting.items() if until > now}
        due = await self._database.write(
            lambda tx: delivery_rows.claim_due(tx, now, until=now + _LEASE, limit=_BATCH)
        )
        fresh = [delivery for delivery in due if delivery.id not in self._taken]
        for delivery in fresh:
            self._taken.add(delivery.id)
            self._into_lane(delivery)
        return len(fresh)

    async def drain(self) -> int:
        """Attempt everything that is due now and wait for the answers; return how many attempts were made."""
        made = await self.dispatch()
        while self._tasks:
            await asyncio.wait(self._tasks)
        return made

    async def stop(self) -> None:
        """Let go of what is under way; it stays due."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def next_due(self) -> datetime | None:
        """Return when the earliest delivery is due, None where nothing waits."""
        return await self._database.read(delivery_rows.next_due)

    def _into_lane(self, delivery: Delivery) -> None:
        name = _lane_of(delivery)
        lane = self._lanes.get(name)
        if lane is not None:
            lane.append(delivery)
            return
        self._lanes[name] = deque([delivery])
        task = asyncio.get_running_loop().create_task(self._lane(name))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _lane(self, name: str) -> None:
        lane = self._lanes[name]
        try:
            while lane:
                delivery = lane.popleft()
                try:
                    await self._one(delivery)
                except Exception:  # noqa: BLE001  it stays due, and the others of its lane must go on
                    _LOG.exception("a delivery could not be attempted", delivery=delivery.id)
                finally:
                    self._taken.discard(delivery.id)
        finally:
            self._taken.difference_update(left.id for left in lane)
            del self._lanes[name]
            self._notifier.wake()  # only a few are taken for each lane at a time: there may be more

    async def _one(self, delivery: Delivery) -> None:
        rests_until = self._resting.get(_lane_of(delivery))
        if rests_until is not None and self._clock.now() < rests_until:
            await self._record(replace(delivery, due_at=rests_until))
            return
        endpoint_id = delivery.endpoint
        endpoint = None
        if endpoint_id is not None:
            account = delivery.account
            endpoint = await self._database.read(lambda tx: endpoint_rows.find(tx, account, endpoint_id))
            if endpoint is None or endpoint.state == "disabled":
                await self._record(
                    replace(delivery, state="dead", last_error="the endpoint is disabled or gone")
                )
                return
        now = self._clock.now()
        reply = await self._post(delivery, endpoint, now)
        tried = replace(delivery, attempts=delivery.attempts + 1)
        verdict = judge(tried, endpoint, reply, now, self._chance())
        if verdict.throttle_until is not None:
            self._resting[_lane_of(delivery)] = verdict.throttle_until
        await self._settle(tried, endpoint, reply, verdict, now)

    async def _post(self, delivery: Delivery, endpoint: Endpoint | None, now: datetime) -> Reply:
        secrets = self._webhooks.secrets_of(endpoint) if endpoint is not None else []
        headers = {
            "content-type": "application/json",
            "user-agent": "lumigate-webhooks/1",
            **signature_headers(delivery.id, int(now.timestamp()), delivery.body, secrets),
        }
        url = endpoint.url if endpoint is not None else delivery.url
        try:
            posted = await post_guarded(self._door, url, delivery.body, headers, timeout=TIMEOUT)
        except LumigateError as error:
            return Reply(status=None, error=error.message[:300])
        error = None if 200 <= posted.status < 300 else f"the receiver answered {posted.status}"
        asked = retry_after_seconds(posted.headers.get("retry-after"), now)
        return Reply(status=posted.status, error=error, retry_after=asked)

    async def _settle(
        self, delivery: Delivery, endpoint: Endpoint | None, reply: Reply, verdict: Verdict, now: datetime
    ) -> None:
        after = replace(
            delivery,
            state=verdict.state,
            due_at=verdict.due_at,
            last_status=reply.status,
            last_error=reply.error,
            last_attempt_at=now,
        )

        def unit(tx: Tx) -> None:
            delivery_rows.save(tx, after)
            if endpoint is None:
                return
            if verdict.throttle_until is not None:
                delivery_rows.hold_back(tx, endpoint.id, verdict.throttle_until)
            current = endpoint_rows.find(tx, endpoint.account, endpoint.id)
            if current is None:
                return
            if reply.delivered and current.failing_since is not None:
                endpoint_rows.save(tx, replace(current, failing_since=None))
            elif not reply.delivered and current.failing_since is None:
                endpoint_rows.save(tx, replace(current, failing_since=now))
            if verdict.disable is not None:
                self._disable(tx, current, verdict.disable, now)

        await self._database.write(unit)
        if verdict.disable is not None and endpoint is not None:
            _LOG.warning("webhook endpoint disabled", endpoint=endpoint.id, why=verdict.disable)

    def _disable(self, tx: Tx, endpoint: Endpoint, why: str, now: datetime) -> None:
        """Switch the endpoint off and tell the account's other endpoints that listen for that."""
        endpoint_rows.save(tx, replace(endpoint, state="disabled", disabled_why=why))
        delivery_rows.give_up_on(tx, endpoint.id, why)
        body = orjson.dumps(
            {
                "type": "endpoint.disabled",
                "timestamp": rfc3339(now),
                "data": {"id": endpoint.id, "url": endpoint.url, "why": why},
            }
        )
        for other in endpoint_rows.enabled_of(tx, endpoint.account):
            if other.id != endpoint.id and "endpoint.disabled" in other.events:
                delivery_rows.insert_delivery(
                    tx,
                    Delivery(
                        id=self._new_id("dlv"),
                        account=endpoint.account,
                        endpoint=other.id,
                        url=other.url,
                        job=None,
                        event="endpoint.disabled",
                        body=body,
                        state="due",
                        attempts=0,
                        due_at=now,
                        created_at=now,
                    ),
                )

    async def _record(self, delivery: Delivery) -> None:
        await self._database.write(lambda tx: delivery_rows.save(tx, delivery))


def _lane_of(delivery: Delivery) -> str:
    return delivery.endpoint or delivery.url
