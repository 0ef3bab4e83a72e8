"""Everything put together, once."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

import structlog

from lumigate import __version__
from lumigate.catalogue.catalogue import Catalogue
from lumigate.domain.errors import InternalError
from lumigate.domain.providers import Provider, Secret
from lumigate.draft.engine import DraftEngine
from lumigate.edge.gcra import RateLimiter
from lumigate.edge.house import House
from lumigate.edge.idempotency import Idempotency
from lumigate.edge.streams import OpenStreams
from lumigate.egress.door import Door, PoolLimits
from lumigate.egress.http import HttpRunner
from lumigate.egress.policy import NetworkPolicy
from lumigate.egress.provider import HttpProvider
from lumigate.kit.clock import Clock, SystemClock
from lumigate.kit.ids import NewId, new_id
from lumigate.media.pool import ProcessWorkers
from lumigate.providers.draft import DraftProvider
from lumigate.providers.registry import ConfiguredProvider, HostSettings, configure, discover
from lumigate.server.agreeing import check_first_key, check_master_key, warn_of_files
from lumigate.server.facades import NATIVE, discover_dialects, webhook_forms
from lumigate.server.folder import DataFolder
from lumigate.server.graph import Ports, Services, build_services
from lumigate.server.seams import PLAIN, Seams
from lumigate.server.settings import Settings
from lumigate.server.telemetry import Metrics
from lumigate.services.answering import AnswerPolicy
from lumigate.services.keyring import Keyring
from lumigate.store import executors as executor_rows
from lumigate.store import idempotency as claim_rows
from lumigate.store import usage as usage_rows
from lumigate.store.blobs import Blobs, folder_blobs, s3_blobs
from lumigate.store.database import Database
from lumigate.store.sqlite import SqliteDatabase
from lumigate.workflows.durable import Durable
from lumigate.workflows.loops import Loops

_EMBEDDED_EXECUTOR = "local"
_POPULAR_DAYS = 30
_LOG = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Providers:
    by_name: Mapping[str, ConfiguredProvider]
    policy: AnswerPolicy
    secrets: Mapping[str, Secret]


class Container:
    """All parts of one running server, started and stopped in order."""

    def __init__(
        self,
        settings: Settings,
        *,
        address: str,
        clock: Clock | None = None,
        make_id: NewId = new_id,
        seams: Seams = PLAIN,
    ) -> None:
        self.settings = settings
        self.folder = DataFolder(settings.data)
        self.metrics = Metrics(__version__)
        self._address = address
        self._clock = clock or SystemClock()
        self._new_id = make_id
        self._seams = seams
        self._house: House | None = None
        self._stack: _Parts | None = None

    @property
    def house(self) -> House:
        if self._house is None:
            raise InternalError("the server has not been started")
        return self._house

    async def start(self) -> tuple[str, bool]:
        """Open everything and take up what was interrupted; return the bootstrap key and whether it is new."""
        self.folder.take()
        try:
            parts = await self._open()
        except BaseException:
            self.folder.release()
            raise
        self._stack = parts
        try:
            return await self._begin(parts)
        except BaseException:
            await self.stop(0)
            raise

    async def _begin(self, parts: _Parts) -> tuple[str, bool]:
        given = self.settings.api_key.get_secret_value() if self.settings.api_key is not None else None
        if given:
            key, fresh = given, False
            self.folder.keep_local_key(given)
        else:
            key, fresh = self.folder.local_key()
        is_shared = self.settings.database_url is not None
        await check_master_key(parts.database, parts.keyring, shared=is_shared)
        if is_shared:
            if not given:
                await check_first_key(parts.database, parts.keyring, key)
            await warn_of_files(parts.database, parts.executor, self.settings)
        await self.house.keys.install(key)
        await parts.durable.start(parts.services.filming)
        await parts.loops.sweep()
        if not is_shared:
            left = await parts.services.recovery.take_over(_EMBEDDED_EXECUTOR)
            if left:
                _LOG.info("took up what the last run left", jobs=left)
        parts.loops.start()
        return key, fresh

    async def migrate(self) -> None:
        """Bring the database up to this version and close it again."""
        self.folder.take()
        try:
            database = self._database()
            await database.start()
            await database.close()
        finally:
            self.folder.release()

    async def begin_stop(self) -> None:
        """Have open streams end of themselves and films let go, while requests are still answered."""
        parts = self._stack
        if parts is None:
            return
        parts.services.bus.close()
        await parts.services.filming.stop()

    def release(self) -> None:
        """Answer requests that wait for the end of a job with what there is."""
        if self._stack is not None:
            self._stack.services.bus.release()

    async def stop(self, seconds: float) -> None:
        """Let what runs end within so many seconds, then close everything in the opposite order."""
        parts, self._stack = self._stack, None
        if parts is None:
            return
        await parts.loops.stop()
        left = await parts.services.runner.drain(seconds)
        if left:
            _LOG.info("left for the next start", jobs=left)
        await parts.services.filming.stop()
        await parts.durable.stop()
        now = self._clock.now()
        await parts.database.write(lambda tx: executor_rows.end(tx, parts.executor, parts.fence, now))
        await parts.workers.close()
        await parts.door.close()
        await parts.database.close()
        self.folder.release()

    async def _open(self) -> _Parts:
        settings, clock, make_id = self.settings, self._clock, self._new_id
        seams = self._seams
        opened = self._database()
        await opened.start()
        database = seams.database(opened)
        embedded = settings.database_url is None
        executor = _EMBEDDED_EXECUTOR if embedded else make_id("evt").replace("evt", "exe")
        now = clock.now()
        fence = await database.write(lambda tx: executor_rows.register(tx, executor, now))
        if embedded:
            await database.write(lambda tx: claim_rows.forget_unbound(tx, now))
        scratch, parts = self.folder.empty("scratch"), self.folder.sub("parts")
        workers = ProcessWorkers(settings.workers, scratch=scratch)
        await workers.start()
        network = NetworkPolicy(allow_private=settings.allow_private_network, allow=settings.egress_allow)
        providers = self._providers()
        door = Door(
            network,
            homes={name: one.base_url for name, one in providers.by_name.items()},
            limits=PoolLimits(per_host=settings.limits.provider_calls),
        )
        catalogue = Catalogue.load([settings.data / "models"])
        http = HttpRunner(door, clock)
        adapters: dict[str, Provider] = {
            name: seams.provider(HttpProvider(one.adapter, http)) for name, one in providers.by_name.items()
        }
        adapters["draft"] = seams.provider(DraftProvider(DraftEngine(workers)))
        durable = Durable(database_url=self._workflow_url(), executor=executor)
        keyring = Keyring(self._master_key())
        forms = webhook_forms(discover_dialects())
        services = build_services(
            Ports(
                clock=clock,
                new_id=make_id,
                database=database,
                blobs=seams.blobs(self._blobs()),
                workers=workers,
                door=door,
                downloader=seams.downloader(door, clock),
                dispatch=durable,
                keyring=keyring,
                catalogue=catalogue,
                providers=adapters,
                secrets=providers.secrets,
                policy=providers.policy,
                draft_pricing=settings.draft_pricing,
                address=settings.public_url or self._address,
                executor=executor,
                scratch=scratch,
                parts=parts,
                upload_bytes=settings.limits.upload_bytes,
                running_jobs=settings.limits.running_jobs,
                requests_per_minute=settings.limits.requests_per_minute,
                webhook_form=forms[NATIVE],
                webhook_forms=forms,
            )
        )
        loops = Loops(
            database=database,
            clock=clock,
            notifier=services.notifier,
            deliverer=services.deliverer,
            recovery=services.recovery,
            runner=services.runner,
            productions=services.productions,
            durable=durable,
            assets=services.assets,
            scratch=scratch,
            parts=parts,
            executor=executor,
            fence=fence,
            lease=settings.lease_seconds,
        )
        self.metrics.running.set_function(lambda: services.runner.running)
        self.metrics.workers.set_function(lambda: len(workers.pids()))
        self._house = House(
            clock=clock,
            new_id=make_id,
            catalogue=catalogue,
            keys=services.keys,
            generations=services.generations,
            jobs=services.jobs,
            assets=services.assets,
            productions=services.productions,
            usage=services.usage,
            webhooks=services.webhooks,
            idempotency=Idempotency(database=database, clock=clock, keyring=keyring),
            limiter=RateLimiter(clock),
            streams=OpenStreams(settings.limits.event_streams),
            scratch=scratch,
            version=__version__,
            database_kind="sqlite" if embedded else "postgresql",
            workers=settings.workers,
            public_url=settings.public_url,
            model_uses=lambda: _model_uses(database, clock),
            metrics=self.metrics.exposition,
            well=lambda: _well(database),
        )
        return _Parts(
            database=database,
            keyring=keyring,
            workers=workers,
            door=door,
            services=services,
            durable=durable,
            loops=loops,
            executor=executor,
            fence=fence,
        )

    def _database(self) -> Database:
        url = self.settings.database_url
        if url is None:
            return SqliteDatabase(self.folder.path / "lumigate.db")
        from lumigate.store.postgres import PostgresDatabase  # an extra: only where it is asked for

        return PostgresDatabase(url.get_secret_value())

    def _blobs(self) -> Blobs:
        url = self.settings.blobs_url
        if not url:
            return folder_blobs(self.folder.sub("blobs"))
        endpoint = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")
        return s3_blobs(url, {"aws_endpoint": endpoint} if endpoint else None)

    def _workflow_url(self) -> str:
        url = self.settings.database_url
        if url is None:
            return f"sqlite:///{self.folder.path / 'workflows.db'}"
        return url.get_secret_value()

    def _master_key(self) -> bytes:
        given = self.settings.master_key
        return given.get_secret_value().encode() if given is not None else self.folder.master_key()

    def _providers(self) -> _Providers:
        hosts = {
            name: HostSettings(
                base_url=one.base_url,
                key=Secret(one.key.get_secret_value()) if one.key is not None else None,
                kind=one.kind,
            )
            for name, one in self.settings.providers.items()
        }
        by_name = configure(discover(), hosts, os.environ)
        return _Providers(
            by_name=by_name,
            policy=AnswerPolicy(
                draft=self.settings.draft,
                emulate=False,
                configured=frozenset(name for name, one in by_name.items() if one.ready),
                key_variables={name: one.key_variable for name, one in by_name.items()},
            ),
            secrets={name: one.secret for name, one in by_name.items() if one.secret is not None},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    database: Database
    keyring: Keyring
    workers: ProcessWorkers
    door: Door
    services: Services
    durable: Durable
    loops: Loops
    executor: str
    fence: int


async def _model_uses(database: Database, clock: Clock) -> dict[str, int]:
    now = clock.now()
    return await database.scan(lambda tx: usage_rows.model_uses(tx, now - timedelta(days=_POPULAR_DAYS), now))


async def _well(database: Database) -> None:
    await asyncio.wait_for(database.read(lambda tx: executor_rows.find(tx, "")), timeout=5)
