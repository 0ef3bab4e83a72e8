"""A small house: all services of a server on a database of a test's choice, with a provider that does what it is told.

async with temporary_sqlite(tmp_path) as database, small_house(database, tmp_path) as house:
    somebody = await house.account(credit_micros=1_000_000)
    job = await house.services.generations.submit(somebody, house.order("a lamp"))
    job = await house.ended(job)
    assert job.cost_micros == house.fake.bill_micros == 20_000
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Literal
from uuid import uuid4

from lumigate.catalogue.catalogue import Catalogue
from lumigate.dialects.native.encode import webhook_body
from lumigate.domain.accounts import OPERATOR_ACCOUNT, Account, Key, Principal, Scope
from lumigate.domain.generations import GenerationRequest
from lumigate.domain.jobs import Job
from lumigate.domain.models import InputRule, ModelEntry, ParamRule, PriceRule, UnitEstimate
from lumigate.domain.providers import Provider, Secret
from lumigate.domain.tasks import ParamValue, Task
from lumigate.domain.work import Workers
from lumigate.egress.door import Door
from lumigate.egress.download import Downloader
from lumigate.egress.policy import NetworkPolicy
from lumigate.kit.clock import ManualClock
from lumigate.kit.ids import NewId, new_id
from lumigate.kit.money import Money
from lumigate.media.pool import InlineWorkers
from lumigate.server.graph import Ports, Services, build_services
from lumigate.services.answering import AnswerPolicy, DraftPolicy
from lumigate.services.keyring import Keyring
from lumigate.services.keys import BOOTSTRAP_KEY
from lumigate.services.ledger import Verification, verify
from lumigate.services.notifying import WebhookForm
from lumigate.store import accounts as account_rows
from lumigate.store import keys as key_rows
from lumigate.store.blobs import Blobs, memory_blobs
from lumigate.store.database import Database, Tx
from lumigate.testing.providers import FakeProvider
from lumigate.workflows.filming import Filming

PATIENCE = 30.0
"""Seconds of real time after which a job that has not ended counts as hung."""

ADDRESS = "http://house.test"
MASTER = b"a master key of thirty-two bytes"


@dataclass(slots=True, kw_only=True)
class SmallHouse:
    """The services and what they stand on. ``fake`` and ``draft`` are the providers behind the small catalogue."""

    services: Services
    database: Database
    clock: ManualClock
    fake: FakeProvider
    draft: FakeProvider
    dispatch: LocalDispatch
    new_id: NewId
    executor: str
    folder: Path

    async def account(
        self,
        *,
        credit_micros: int = 0,
        credit_limit_micros: int | None = None,
        test: bool = False,
        scopes: tuple[Scope, ...] = ("admin",),
    ) -> Principal:
        """Open an account with one key and return who asks with it.

        Without a credit limit of its own the account may go below zero as far as it likes.
        """
        now = self.clock.now()
        account = Account(
            id=self.new_id("acc"), name="somebody", credit_limit_micros=credit_limit_micros, created_at=now
        )
        key = Key(
            id=self.new_id("key"),
            account=account.id,
            name="a key",
            digest=uuid4().hex,
            hint="lgk_…",
            scopes=scopes,
            test=test,
            rate_per_minute=None,
            created_at=now,
        )

        def unit(tx: Tx) -> None:
            account_rows.insert_account(tx, account)
            key_rows.insert_key(tx, key)
            self.services.ledger.top_up(tx, account=account.id, amount_micros=credit_micros, test=test)

        await self.database.write(unit)
        return Principal(
            account=account.id,
            key=key.id,
            scopes=scopes,
            test=test,
            credit_limit_micros=credit_limit_micros,
            rate_per_minute=None,
        )

    @property
    def operator(self) -> Principal:
        """Whoever runs the server."""
        return Principal(
            account=OPERATOR_ACCOUNT,
            key=BOOTSTRAP_KEY,
            scopes=("admin",),
            test=False,
            credit_limit_micros=None,
            rate_per_minute=None,
        )

    def order(
        self, prompt: str = "a lamp", *, model: str = "fake/image", **params: ParamValue
    ) -> GenerationRequest:
        """Return a request; use :func:`dataclasses.replace` for what else it should say."""
        return GenerationRequest(model=model, prompt=prompt, params=params)

    async def ended(self, job: Job) -> Job:
        """Return the job once it has ended; raise :class:`TimeoutError` where it does not."""
        async with asyncio.timeout(PATIENCE):
            return await self.services.jobs.wait(job, PATIENCE)

    async def made(self, principal: Principal, request: GenerationRequest | None = None) -> Job:
        """Submit a request and return its job once it has ended."""
        return await self.ended(await self.services.generations.submit(principal, request or self.order()))

    async def verify(self) -> Verification:
        """Look at the whole ledger."""
        return await self.database.scan(verify)

    async def crash(self) -> None:
        """Forget everything that is not written down, as a process does that is killed."""
        await self.dispatch.stop()
        await self.services.runner.drain(0)
        await self.services.deliverer.stop()


class LocalDispatch:
    """Runs films as tasks of this process; implements :class:`lumigate.domain.dispatch.Dispatch`."""

    def __init__(self) -> None:
        self._filming: Filming | None = None
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self.paused = False
        """While it is set, films are not begun: as if the process had died before it could."""

    def attach(self, filming: Filming) -> None:
        """Say who does the steps."""
        self._filming = filming

    async def production(self, job: str) -> None:
        if not self.paused and job not in self._tasks:
            self._tasks[job] = asyncio.get_running_loop().create_task(self._film(job))

    async def cancel(self, job: str) -> None:
        await self._maker().cancel(job)

    async def finished(self, job: str) -> None:
        """Wait until nothing more is done for a film."""
        async with asyncio.timeout(PATIENCE):
            await asyncio.wait({self._tasks[job]})

    async def stop(self) -> None:
        """Let go of every film where it is."""
        if self._filming is not None:
            await self._filming.stop()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def _film(self, job: str) -> None:
        while await self._maker().step(job) is not None:
            pass

    def _maker(self) -> Filming:
        assert self._filming is not None, "attached before anything is dispatched"
        return self._filming


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRules:
    """What an operator would set. ``configured`` names the providers that have a key."""

    draft: DraftPolicy = "unconfigured"
    draft_pricing: Literal["free", "list"] = "free"
    emulate: bool = False
    configured: frozenset[str] = frozenset({"fake"})
    network: NetworkPolicy = field(default=NetworkPolicy())
    running_jobs: int = 256
    upload_bytes: int = 1 << 20


@asynccontextmanager
async def small_house(
    database: Database,
    folder: Path,
    *,
    rules: HouseRules | None = None,
    clock: ManualClock | None = None,
    fake: FakeProvider | None = None,
    draft: FakeProvider | None = None,
    providers: Mapping[str, Provider] | None = None,
    catalogue: Catalogue | None = None,
    blobs: Blobs | None = None,
    workers: Workers | None = None,
    make_id: NewId = new_id,
    executor: str | None = None,
    wrap: Callable[[Database], Database] = lambda database: database,
    webhook_forms: Mapping[str, WebhookForm] | None = None,
) -> AsyncGenerator[SmallHouse]:
    """Build the services on an open database; ``folder`` takes scratch files.

    Two houses on one database, with the same clock, blobs and providers, are two servers or one before and after a
    restart. ``wrap`` stands between the services and the database. Jobs that wait for a provider move the clock
    instead. At the end everything is let go of.
    """
    rules = rules or HouseRules()
    clock = clock or ManualClock()
    fake = fake or FakeProvider("fake")
    draft = draft or FakeProvider("draft", repeatable=True, price_micros=0)
    door = Door(rules.network)
    dispatch = LocalDispatch()
    executor = executor or f"exe_{uuid4().hex}"
    home = folder / executor
    for name in ("scratch", "parts"):
        (home / name).mkdir(parents=True, exist_ok=True)
    inline = workers or InlineWorkers()
    ticking = clock

    async def waiting(seconds: float) -> None:
        ticking.advance(seconds)
        await asyncio.sleep(0)

    services = build_services(
        Ports(
            clock=clock,
            new_id=make_id,
            database=wrap(database),
            blobs=blobs or memory_blobs(),
            workers=inline,
            door=door,
            downloader=Downloader(door, clock),
            dispatch=dispatch,
            keyring=Keyring(MASTER),
            catalogue=catalogue or small_catalogue(),
            providers={"fake": fake, "draft": draft, **(providers or {})},
            secrets={name: Secret(f"sk-{name}") for name in rules.configured},
            policy=AnswerPolicy(
                draft=rules.draft,
                emulate=rules.emulate,
                configured=rules.configured,
                key_variables={"fake": "FAKE_KEY", "other": "OTHER_KEY"},
            ),
            draft_pricing=rules.draft_pricing,
            address=ADDRESS,
            executor=executor,
            scratch=home / "scratch",
            parts=home / "parts",
            upload_bytes=rules.upload_bytes,
            running_jobs=rules.running_jobs,
            requests_per_minute=None,
            webhook_form=webhook_body,
            webhook_forms=webhook_forms or {},
            sleep=waiting,
        )
    )
    dispatch.attach(services.filming)
    house = SmallHouse(
        services=services,
        database=database,
        clock=clock,
        fake=fake,
        draft=draft,
        dispatch=dispatch,
        new_id=make_id,
        executor=executor,
        folder=home,
    )
    try:
        yield house
    finally:
        await house.crash()
        await door.close()
        if isinstance(inline, InlineWorkers):
            await inline.close()


def small_catalogue() -> Catalogue:
    """Return one model for everything that a service decides by.

    ``fake/image`` costs 0.02 USD a picture, ``fake/tokens`` between 0.01 and 0.04 by what is used, ``fake/slow`` may
    take ten seconds, nobody knows what ``fake/unknown`` costs, ``fake/credits`` says it afterwards, ``fake/speech``
    and ``fake/music`` are free; ``other/image`` has a provider without a key; ``draft/image``, ``draft/speech`` and
    ``draft/music`` are the draft engine's own, ``draft/priced`` has a price.
    """
    sides = {
        side: ParamRule(kind="integer", default=16, minimum=8, maximum=1024) for side in ("width", "height")
    }
    picture = {
        **sides,
        "count": ParamRule(kind="integer", default=1, minimum=1, maximum=4),
        "seed": ParamRule(kind="integer", minimum=0, maximum=2**32 - 1),
    }
    each = (PriceRule(amount=Money(20_000), unit="image"),)
    speech = {"language": ParamRule(kind="string"), "voice": ParamRule(kind="string")}
    music = {
        "duration": ParamRule(kind="number", default=1.0, minimum=0.1, maximum=600),
        "seed": ParamRule(kind="integer", minimum=0, maximum=2**32 - 1),
    }

    def image(
        name: str, prices: tuple[PriceRule, ...] = each, timeout: float = 600.0, free: bool = False
    ) -> ModelEntry:
        provider = name.partition("/")[0]
        return ModelEntry(
            id=name,
            provider=provider,
            upstream=name.partition("/")[2],
            tasks=("text_to_image", "edit_image"),
            title=f"Pictures of {provider}",
            params=picture,
            inputs={"image": InputRule(need="optional", count=2, mimes=("image/*",))},
            prices=prices,
            free=free,
            timeout=timeout,
        )

    def sound(name: str, task: Task, params: Mapping[str, ParamRule]) -> ModelEntry:
        return ModelEntry(
            id=name,
            provider=name.partition("/")[0],
            upstream=task,
            tasks=(task,),
            title=f"{task} of {name.partition('/')[0]}",
            params=params,
            free=True,
        )

    tokens = replace(
        image("fake/tokens", (PriceRule(amount=Money(10), unit="token_out"),)),
        estimates=(UnitEstimate(unit="token_out", low=Decimal(1000), high=Decimal(4000)),),
    )
    return Catalogue(
        [
            image("fake/image"),
            tokens,
            image("fake/slow", timeout=10.0),
            sound("fake/speech", "speech", speech),
            sound("fake/music", "music", music),
            image("other/image"),
            image("fake/unknown", ()),
            image("fake/credits", (PriceRule(amount=Money(10_000), unit="credit"),)),
            image("draft/image", (), free=True),
            image("draft/priced"),
            sound("draft/speech", "speech", speech),
            sound("draft/music", "music", music),
        ]
    )
