"""The services of one server, put together from what they stand on: the same for a real one and for tests."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from lumigate.catalogue.catalogue import Catalogue
from lumigate.domain.dispatch import Dispatch
from lumigate.domain.providers import Provider, Secret
from lumigate.domain.work import Workers
from lumigate.egress.door import Door
from lumigate.egress.download import Downloader
from lumigate.kit.clock import Clock
from lumigate.kit.ids import NewId
from lumigate.services.answering import AnswerPolicy
from lumigate.services.assets import Assets
from lumigate.services.bus import Bus
from lumigate.services.collecting import Collector
from lumigate.services.delivering import Deliverer
from lumigate.services.finishing import Finisher
from lumigate.services.generations import Generations
from lumigate.services.inputs import Inputs
from lumigate.services.jobs import Jobs
from lumigate.services.keyring import Keyring
from lumigate.services.keys import Keys
from lumigate.services.ledger import Ledger
from lumigate.services.notifying import Notifier, Render, WebhookForm
from lumigate.services.productions import Productions
from lumigate.services.recovery import Recovery
from lumigate.services.reuse import Reuse
from lumigate.services.running import Runner
from lumigate.services.usage import Usage
from lumigate.services.webhooks import Webhooks
from lumigate.store.blobs import Blobs
from lumigate.store.database import Database
from lumigate.workflows.filming import Filming


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """What services stand on.

    ``address`` is the base of URLs in webhooks, ``executor`` the name under which this process runs jobs,
    ``scratch`` a folder of its own, ``parts`` the cache of encoded film parts. ``webhook_form`` words what endpoints
    are told, ``webhook_forms`` by dialect what URLs of single jobs are told.
    """

    clock: Clock
    new_id: NewId
    database: Database
    blobs: Blobs
    workers: Workers
    door: Door
    downloader: Downloader
    dispatch: Dispatch
    keyring: Keyring
    catalogue: Catalogue
    providers: Mapping[str, Provider]
    secrets: Mapping[str, Secret]
    policy: AnswerPolicy
    draft_pricing: Literal["free", "list"]
    address: str
    executor: str
    scratch: Path
    parts: Path
    upload_bytes: int
    running_jobs: int
    requests_per_minute: int | None
    webhook_form: WebhookForm
    webhook_forms: Mapping[str, WebhookForm]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    """How a job waits between two questions to a provider."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The services themselves."""

    bus: Bus
    ledger: Ledger
    assets: Assets
    notifier: Notifier
    finisher: Finisher
    runner: Runner
    generations: Generations
    recovery: Recovery
    jobs: Jobs
    productions: Productions
    filming: Filming
    keys: Keys
    usage: Usage
    webhooks: Webhooks
    deliverer: Deliverer


def build_services(ports: Ports) -> Services:
    """Return services that share the ports; nothing is started."""
    clock, new_id, database, network = ports.clock, ports.new_id, ports.database, ports.door.policy
    bus = Bus()
    ledger = Ledger(clock, new_id)
    assets = Assets(
        database=database,
        blobs=ports.blobs,
        keyring=ports.keyring,
        clock=clock,
        new_id=new_id,
        workers=ports.workers,
        upload_limit=ports.upload_bytes,
    )

    def url_of(asset: str) -> str:
        return ports.address + assets.signed_path(asset)

    def rendering(form: WebhookForm) -> Render:
        return lambda job, event, at: form(job, event, at, url_of=url_of, base=ports.address)

    notifier = Notifier(
        new_id=new_id,
        render=rendering(ports.webhook_form),
        forms={name: rendering(form) for name, form in ports.webhook_forms.items()},
    )
    finisher = Finisher(database=database, clock=clock, bus=bus, ledger=ledger, notifier=notifier)
    inputs = Inputs(
        assets=assets,
        downloader=ports.downloader,
        policy=network,
        workers=ports.workers,
        scratch=ports.scratch,
    )
    runner = Runner(
        clock=clock,
        inputs=inputs,
        collector=Collector(assets=assets, downloader=ports.downloader),
        finisher=finisher,
        scratch=ports.scratch,
        most=ports.running_jobs,
        sleep=ports.sleep,
    )
    generations = Generations(
        database=database,
        catalogue=ports.catalogue,
        providers=ports.providers,
        secrets=ports.secrets,
        policy=ports.policy,
        network=network,
        draft_pricing=ports.draft_pricing,
        inputs=inputs,
        reuse=Reuse(database=database, clock=clock, new_id=new_id, notifier=notifier),
        ledger=ledger,
        notifier=notifier,
        runner=runner,
        clock=clock,
        new_id=new_id,
        executor=ports.executor,
    )
    recovery = Recovery(
        database=database,
        clock=clock,
        new_id=new_id,
        runner=runner,
        generations=generations,
        finisher=finisher,
        executor=ports.executor,
    )
    jobs = Jobs(
        database=database,
        clock=clock,
        bus=bus,
        runner=runner,
        ledger=ledger,
        recovery=recovery,
        dispatch=ports.dispatch,
    )
    productions = Productions(
        database=database,
        assets=assets,
        generations=generations,
        finisher=finisher,
        notifier=notifier,
        dispatch=ports.dispatch,
        network=network,
        bus=bus,
        clock=clock,
        new_id=new_id,
        executor=ports.executor,
    )
    filming = Filming(
        database=database,
        productions=productions,
        generations=generations,
        jobs=jobs,
        assets=assets,
        downloader=ports.downloader,
        workers=ports.workers,
        clock=clock,
        scratch=ports.scratch,
        parts=ports.parts,
    )
    webhooks = Webhooks(
        database=database,
        keyring=ports.keyring,
        policy=network,
        notifier=notifier,
        clock=clock,
        new_id=new_id,
    )
    return Services(
        bus=bus,
        ledger=ledger,
        assets=assets,
        notifier=notifier,
        finisher=finisher,
        runner=runner,
        generations=generations,
        recovery=recovery,
        jobs=jobs,
        productions=productions,
        filming=filming,
        keys=Keys(database, ports.keyring, clock, new_id, ports.requests_per_minute),
        usage=Usage(database=database),
        webhooks=webhooks,
        deliverer=Deliverer(
            database=database,
            webhooks=webhooks,
            notifier=notifier,
            door=ports.door,
            clock=clock,
            new_id=new_id,
        ),
    )
