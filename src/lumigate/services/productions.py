"""Films: taken on with a known price, made step by step, read at any moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

import orjson

from lumigate.domain.accounts import Principal
from lumigate.domain.dispatch import Dispatch
from lumigate.domain.errors import FieldError, Forbidden, InvalidRequest, LumigateError
from lumigate.domain.generations import Adjustment, GenerationRequest, Notify
from lumigate.domain.jobs import Job, JobError, JobEvent, JobMove, JobResult, Owner
from lumigate.egress.guard import check_url
from lumigate.egress.policy import NetworkPolicy
from lumigate.kit.clock import Clock
from lumigate.kit.ids import NewId
from lumigate.production.document import from_json, to_json
from lumigate.production.estimate import expected_generations
from lumigate.production.line import LINE, next_step
from lumigate.production.model import Brief, Production
from lumigate.services.assets import Assets
from lumigate.services.bus import Bus
from lumigate.services.claims import Claim
from lumigate.services.collecting import output_of
from lumigate.services.finishing import Closing, Finisher
from lumigate.services.generations import Generations
from lumigate.services.notifying import Notifier
from lumigate.store import events as event_rows
from lumigate.store import idempotency as claim_rows
from lumigate.store import jobs as job_rows
from lumigate.store import productions as production_rows
from lumigate.store.database import Database, Tx
from lumigate.store.paging import Page
from lumigate.store.productions import Production as Head


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductionView:
    """A film document together with the job that renders it."""

    production: Production
    job: Job
    created_at: datetime


class Productions:
    """The account's films."""

    def __init__(
        self,
        *,
        database: Database,
        assets: Assets,
        generations: Generations,
        finisher: Finisher,
        notifier: Notifier,
        dispatch: Dispatch,
        network: NetworkPolicy,
        bus: Bus,
        clock: Clock,
        new_id: NewId,
        executor: str,
    ) -> None:
        self._database = database
        self._assets = assets
        self._generations = generations
        self._finisher = finisher
        self._notifier = notifier
        self._dispatch = dispatch
        self._network = network
        self._bus = bus
        self._clock = clock
        self._new_id = new_id
        self._executor = executor

    async def create(
        self,
        principal: Principal,
        brief: Brief,
        *,
        adjustments: tuple[Adjustment, ...],
        labels: Mapping[str, str],
        notify: tuple[Notify, ...],
        max_cost_micros: int | None,
        end_user: str | None,
        claim: Claim | None = None,
    ) -> ProductionView:
        """Take a film on. Everything that it will buy is priced and checked first, so that nothing starts in vain."""
        if not principal.may("generate"):
            raise Forbidden("this key may only read; use one with the scope 'generate'")
        await self._check(principal, brief, notify)
        estimate = self._estimate(principal, brief, max_cost_micros)
        now = self._clock.now()
        production = Production(id=self._new_id("prd"), brief=brief)
        kept = {
            "production": production.id,
            "notify": [{"url": one.url, "events": one.events, "form": one.form} for one in notify],
        }
        job = Job(
            id=self._new_id("job"),
            kind="production",
            state="queued",
            owner=Owner(account=principal.account, key=principal.key, end_user=end_user),
            request=orjson.dumps(kept),
            created_at=now,
            adjustments=adjustments,
            labels=labels,
            estimate_micros=estimate,
        )
        head = Head(
            id=production.id,
            owner=job.owner,
            version=production.version,
            created_at=now,
            updated_at=now,
            job=job.id,
            labels=labels,
        )

        def unit(tx: Tx) -> None:
            if claim is not None:
                claim_rows.bind(tx, claim.key, claim.name, job.id)
            job_rows.insert_job(tx, job)
            production_rows.insert_production(tx, head, to_json(production))
            event_rows.insert_events(
                tx, principal.account, [JobEvent(job=job.id, number=1, kind="queued", at=now)]
            )
            self._notifier.enqueue(tx, job, ("queued",), now)

        await self._database.write(unit)
        await self._dispatch.production(job.id)
        return ProductionView(production=production, job=job, created_at=now)

    async def get(self, account: str, production: str) -> ProductionView:
        """Return the account's film; raise :class:`NotFound` for any other."""

        def unit(tx: Tx) -> ProductionView:
            return _view(tx, production_rows.get(tx, account, production))

        return await self._database.read(unit)

    async def of_job(self, account: str, job: Job) -> ProductionView:
        """Return the film that a production job renders."""
        return await self.get(account, production_of(job))

    async def list(self, account: str, *, limit: int, cursor: str | None) -> Page[ProductionView]:
        def unit(tx: Tx) -> Page[ProductionView]:
            page = production_rows.list_page(tx, account, limit=limit, cursor=cursor)
            return Page(tuple(_view(tx, head) for head in page.items), page.next_cursor)

        return await self._database.read(unit)

    async def begin(self, job: Job) -> Job | None:
        """Write down that the work has begun here and return the job; None where it ended or goes on elsewhere."""
        if job.ended or job.executor not in (None, self._executor):
            return None
        if job.state != "queued":
            return job
        now = self._clock.now()
        running = replace(job, state="running", started_at=now, executor=self._executor)

        def unit(tx: Tx) -> Job | None:
            if not job_rows.save_held(tx, running, job.executor):
                return None
            event_rows.append(tx, job.owner.account, job.id, "started", now)
            self._notifier.enqueue(tx, running, ("started",), now)
            return running

        begun = await self._database.write(unit)
        self._bus.happened(job.id)
        return begun

    async def adopt(self, job: Job) -> bool:
        """Take over a film whose executor is gone; False where somebody else did, or it has ended."""
        if job.executor == self._executor:
            return True
        return await self._database.write(
            lambda tx: job_rows.adopt(tx, job.id, before=job.executor, after=self._executor)
        )

    async def save(self, job: Job, production: Production, stage: str) -> bool:
        """Keep the document after a step, and say which one was done.

        False, changing nothing, where the film ended meanwhile or goes on elsewhere.
        """
        now = self._clock.now()
        share = sum(step.is_done(production) for step in LINE) / len(LINE)

        def unit(tx: Tx) -> bool:
            if not job_rows.is_held(tx, job.id, self._executor):
                return False
            production_rows.save_document(tx, production.id, production.version, to_json(production))
            if job_rows.note_progress(tx, job.id, min(share, 0.99), stage):
                facts = {"stage": stage, "progress": share}
                event_rows.append(tx, job.owner.account, job.id, "stage", now, facts)
                self._notifier.enqueue(tx, replace(job, stage=stage, progress=share), ("stage",), now)
            return True

        is_kept = await self._database.write(unit)
        self._bus.happened(job.id)
        return is_kept

    def progressed(self, job: Job, stage: str, share: float) -> None:
        """Say how far a stage is, without waiting for it to be written."""
        names = [step.name for step in LINE]
        done = names.index(stage) if stage in names else 0
        self._finisher.progressed(job, min((done + min(max(share, 0.0), 1.0)) / len(LINE), 0.99), stage)

    async def finish(self, job: Job, production: Production) -> Job:
        """End the job with its film and captions as outputs."""
        assert next_step(production) is None
        assert production.film is not None
        made = [production.film.asset]
        if production.captions is not None:
            made += [production.captions.srt, production.captions.vtt]
        account = job.owner.account
        outputs = tuple([output_of(await self._assets.get(account, one.asset_id)) for one in made])
        notes = tuple(
            Adjustment(field="film", asked=None, used=None, why=note) for note in production.film.notes
        )
        done = replace(
            job,
            progress=1.0,
            stage=None,
            adjustments=(*job.adjustments, *notes),
            result=JobResult(outputs=outputs),
        )
        return await self._end(done, "complete")

    async def fail(self, job: Job, error: LumigateError) -> Job:
        """End the job with an error. What its generations bought stays bought and stays listed."""
        why = JobError(
            code=error.code, message=error.message, provider=error.provider, retryable=error.retryable
        )
        return await self._end(replace(job, error=why), "fail")

    async def cancelled(self, job: Job) -> Job:
        """End the job as cancelled."""
        why = JobError(code="cancelled", message="cancelled on request")
        return await self._end(replace(job, error=why), "cancel")

    async def _end(self, job: Job, move: JobMove) -> Job:
        """End the job at what its generations have cost; what still runs is added when it ends."""
        account, production = job.owner.account, production_of(job)
        cost = await self._database.read(lambda tx: production_rows.cost_of(tx, account, production))
        ended = await self._finisher.close(
            Closing(job=replace(job, cost_micros=cost), move=move, money="none")
        )
        # A generation may have ended between the look and the end.
        await self._database.write(lambda tx: production_rows.recount(tx, account, production))
        return ended

    async def _check(self, principal: Principal, brief: Brief, notify: tuple[Notify, ...]) -> None:
        for one in notify:
            check_url(one.url, self._network)
        for number, picture in enumerate(brief.pictures):
            if picture.url is not None:
                check_url(picture.url, self._network)
            elif picture.asset is not None:
                asset = await self._assets.get(principal.account, picture.asset)
                if not asset.mime.startswith("image/"):
                    message = f"{picture.asset!r} is {asset.mime!r}; give a picture"
                    raise InvalidRequest(message, fields=[FieldError(f"/pictures/{number}/asset", message)])

    def _estimate(self, principal: Principal, brief: Brief, max_cost_micros: int | None) -> int:
        total = 0
        for expected in expected_generations(brief):
            order = expected.order
            request = GenerationRequest(
                model=order.model,
                task=order.task,
                prompt=order.prompt,
                params=order.params,
                inputs=order.inputs,
            )
            total += self._generations.price(principal, request).high.micros
        if max_cost_micros is not None and total > max_cost_micros:
            message = f"this film costs up to {total} micro-USD and max_cost_micros is {max_cost_micros}"
            raise InvalidRequest(message, fields=[FieldError("/max_cost_micros", message)])
        return total


def _view(tx: Tx, head: Head) -> ProductionView:
    document = production_rows.get_version(tx, head.id, head.version).document
    job = job_rows.get(tx, head.owner.account, head.job or "")
    return ProductionView(production=from_json(document), job=job, created_at=head.created_at)


def production_of(job: Job) -> str:
    """Return the id of the film that a production job renders."""
    return orjson.loads(job.request)["production"]
