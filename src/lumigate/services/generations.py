"""Generations: from a request to a running job, in one commit."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from secrets import randbits
from typing import Literal

from lumigate.catalogue import validation
from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.quotes import settle as settled_price
from lumigate.domain.accounts import Principal
from lumigate.domain.errors import (
    FieldError,
    Forbidden,
    InFlight,
    InvalidRequest,
    NotFound,
    ProviderNotConfigured,
)
from lumigate.domain.generations import Adjustment, GenerationRequest, Mode, Quote, Resolved, ServedBy
from lumigate.domain.jobs import Attempt, Job, JobEvent, Owner
from lumigate.domain.providers import Finished, Provider, Secret
from lumigate.egress.guard import check_url
from lumigate.egress.policy import NetworkPolicy
from lumigate.kit.clock import Clock
from lumigate.kit.ids import NewId
from lumigate.kit.money import ZERO, Money
from lumigate.services.answering import DRAFT, Answerer, AnswerPolicy, no_adapter, who_answers
from lumigate.services.claims import Claim
from lumigate.services.fingerprints import quote_key, request_key
from lumigate.services.inputs import Inputs
from lumigate.services.ledger import Ledger
from lumigate.services.notifying import Notifier
from lumigate.services.requests import encode_request
from lumigate.services.reuse import Answerable, Reuse
from lumigate.services.running import Runner, Work
from lumigate.services.standing_in import StandIn, stand_in, stands_in
from lumigate.store import attempts as attempt_rows
from lumigate.store import events as event_rows
from lumigate.store import idempotency as claim_rows
from lumigate.store import jobs as job_rows
from lumigate.store import quotes as quote_rows
from lumigate.store.database import Database, Tx

QUOTE_MINUTES = 60
_SEED_BITS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What a generation would cost, and the quote that caps it."""

    model: str
    quote: Quote
    adjustments: tuple[Adjustment, ...]
    id: str
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    resolved: Resolved
    answerer: Answerer
    price: Quote
    adjustments: tuple[Adjustment, ...]
    standing_in: StandIn | None


class Generations:
    """Takes requests on. Everything that can be refused is refused before anything is written or bought."""

    def __init__(
        self,
        *,
        database: Database,
        catalogue: Catalogue,
        providers: Mapping[str, Provider],
        secrets: Mapping[str, Secret],
        policy: AnswerPolicy,
        network: NetworkPolicy,
        draft_pricing: Literal["free", "list"],
        inputs: Inputs,
        reuse: Reuse,
        ledger: Ledger,
        notifier: Notifier,
        runner: Runner,
        clock: Clock,
        new_id: NewId,
        executor: str,
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._providers = providers
        self._secrets = secrets
        self._policy = policy
        self._network = network
        self._draft_pricing = draft_pricing
        self._inputs = inputs
        self._reuse = reuse
        self._ledger = ledger
        self._notifier = notifier
        self._runner = runner
        self._clock = clock
        self._new_id = new_id
        self._executor = executor

    async def submit(
        self,
        principal: Principal,
        request: GenerationRequest,
        *,
        own_key: Secret | None = None,
        claim: Claim | None = None,
    ) -> Job:
        """Take the request on and return its job: running, joined, or completed at once from the cache.

        ``claim`` ties the job to an idempotency key in the same commit. Raises anything of the error tree;
        nothing was written then.
        """
        _may_generate(principal)
        self._runner.room()
        plan = self._plan(principal, request, own_key)
        self._provider(plan.answerer.provider)
        kept = await self._inputs.keep_data(principal.account, request)
        if kept is not request:
            request, plan = kept, self._plan(principal, kept, own_key)
        hashes = await self._check(principal, request) if request.inputs or request.notify else []
        cap = await self._cap(principal, request, plan) if request.quote is not None else None
        hold = _hold(plan, request.max_cost_micros, cap)
        if request.cache != "off" and hashes is not None and own_key is None:
            key = request_key(principal.account, request, plan.resolved, hashes, plan.answerer.provider)
            return await self._reuse_or_start(principal, request, plan, hold, key, claim)
        return await self._start(principal, request, plan, hold, None, own_key, claim)

    async def estimate(
        self, principal: Principal, request: GenerationRequest, *, own_key: Secret | None
    ) -> Estimate:
        """Return the price and keep it as a quote for an hour."""
        plan = self._plan(principal, request, own_key)
        now = self._clock.now()
        expires_at = now + timedelta(minutes=QUOTE_MINUTES)
        quote_id = self._new_id("qt")
        row = quote_rows.StoredQuote(
            id=quote_id,
            account=principal.account,
            fingerprint=quote_key(request, plan.resolved),
            ceiling_micros=plan.price.high.micros if plan.price.known else _NO_CEILING,
            created_at=now,
            expires_at=expires_at,
        )
        await self._database.write(lambda tx: quote_rows.insert_quote(tx, row))
        return Estimate(
            model=plan.resolved.entry.id,
            quote=plan.price,
            adjustments=plan.adjustments,
            id=quote_id,
            expires_at=expires_at,
        )

    def price(self, principal: Principal, request: GenerationRequest) -> Quote:
        """Return what a request would cost; raises what submitting it would, as far as that shows beforehand."""
        plan = self._plan(principal, request, None)
        _hold(plan, request.max_cost_micros, None)
        return plan.price

    def answerer(self, principal: Principal, model: str) -> Answerer:
        """Return who would answer a request for the model right now; raises where nobody would, saying why."""
        entry = self._catalogue.get(model)
        found = who_answers(entry, self._policy, test=principal.test, own_key=False)
        if found.adjustment is not None and not stands_in(self._catalogue, entry):
            raise ProviderNotConfigured(
                f"{found.adjustment.why}, and it does not do {' or '.join(entry.tasks)}",
                provider=entry.provider,
            )
        self._provider(found.provider)
        return found

    def work_for(
        self, job: Job, request: GenerationRequest, attempt: Attempt, *, secret: Secret | None, test: bool
    ) -> Work:
        """Return what running a job again takes, from what was written about it."""
        request = replace(
            request, model=job.model, task=job.task
        )  # what was chosen then, not what would be now
        resolved = validation.resolve(self._catalogue, request, self._policy.configured, (DRAFT,))
        standing_in = None
        if attempt.provider == DRAFT and resolved.entry.provider != DRAFT:
            standing_in = stand_in(self._catalogue, request, resolved, "the draft engine stands in")
        return self._work(job, request, resolved, attempt, standing_in, secret=secret, test=test)

    def _plan(self, principal: Principal, request: GenerationRequest, own_key: Secret | None) -> _Plan:
        resolved = validation.resolve(self._catalogue, request, self._policy.configured, (DRAFT,))
        answerer = who_answers(resolved.entry, self._policy, test=principal.test, own_key=own_key is not None)
        adjustments = resolved.adjustments
        standing_in = None
        if answerer.adjustment is not None:
            standing_in = stand_in(self._catalogue, request, resolved, answerer.adjustment.why)
            adjustments = (*adjustments, answerer.adjustment, *standing_in.resolved.adjustments)
        if request.cache == "semantic":
            adjustments = (*adjustments, _ONLY_EXACT)
        if request.strict and adjustments:
            raise _too_strict(adjustments)
        price = resolved.quote if self._is_paid(resolved, answerer.mode, answerer.served_by) else _FREE
        return _Plan(
            resolved=resolved,
            answerer=answerer,
            price=price,
            adjustments=adjustments,
            standing_in=standing_in,
        )

    def _is_paid(self, resolved: Resolved, mode: Mode, served_by: ServedBy) -> bool:
        """Tell whether the model's price counts: not with a key of the caller's own, not for a free stand-in."""
        stands_in = served_by == "draft" and resolved.entry.provider != DRAFT
        return mode == "managed" and not (stands_in and self._draft_pricing == "free")

    async def _check(self, principal: Principal, request: GenerationRequest) -> list[tuple[str, str]] | None:
        for one in request.notify:
            check_url(one.url, self._network)
        return await self._inputs.check(principal.account, request.inputs)

    async def _cap(self, principal: Principal, request: GenerationRequest, plan: _Plan) -> int:
        quote_id = request.quote or ""
        stored = await self._database.read(lambda tx: quote_rows.find(tx, principal.account, quote_id))
        if stored is None:
            raise NotFound(f"there is no quote {quote_id!r}; ask for an estimate first")
        if stored.expires_at <= self._clock.now():
            raise _bad_quote(f"quote {quote_id!r} expired; ask for a new estimate")
        if stored.fingerprint != quote_key(request, plan.resolved):
            raise _bad_quote(f"quote {quote_id!r} was made for another request; ask for a new estimate")
        return stored.ceiling_micros

    async def _reuse_or_start(
        self,
        principal: Principal,
        request: GenerationRequest,
        plan: _Plan,
        hold: Money,
        key: str,
        claim: Claim | None,
    ) -> Job:
        while True:
            reused = await self._reuse.find(
                principal, request, plan.resolved, plan.answerer, key, plan.price, claim
            )
            if reused is not None:
                return reused
            with suppress(Answerable):
                return await self._start(principal, request, plan, hold, key, None, claim)

    async def _start(
        self,
        principal: Principal,
        request: GenerationRequest,
        plan: _Plan,
        hold: Money,
        cache_key: str | None,
        own_key: Secret | None,
        claim: Claim | None,
    ) -> Job:
        now = self._clock.now()
        job_id = self._new_id("job")
        seed = _seed_for(plan.resolved)
        job = Job(
            id=job_id,
            kind="generation",
            state="running",
            owner=Owner(account=principal.account, key=principal.key, end_user=request.end_user),
            request=encode_request(request, seed),
            created_at=now,
            started_at=now,
            task=plan.resolved.task,
            model=plan.resolved.entry.id,
            provider=plan.resolved.entry.provider,
            mode=plan.answerer.mode,
            served_by=plan.answerer.served_by,
            adjustments=plan.adjustments,
            labels=request.labels,
            estimate_micros=hold.micros,
            cache_mode=request.cache,
            cache_key=cache_key,
            executor=self._executor,
        )
        attempt = Attempt(
            id=self._new_id("att"),
            job=job_id,
            number=1,
            provider=plan.answerer.provider,
            state="prepared" if request.inputs else "sent",
            created_at=now,
        )
        events = (
            JobEvent(job=job_id, number=1, kind="queued", at=now),
            JobEvent(job=job_id, number=2, kind="started", at=now),
        )

        def unit(tx: Tx) -> None:
            if claim is not None and not claim_rows.bind(tx, claim.key, claim.name, job_id):
                raise InFlight(f"{claim.name!r} has led to a job already; ask for that one")
            if cache_key is not None:
                self._reuse.check(tx, principal.account, cache_key)
            job_rows.insert_job(tx, job)
            if hold:
                self._ledger.hold(
                    tx,
                    account=principal.account,
                    credit_limit_micros=None if principal.test else principal.credit_limit_micros,
                    job=job_id,
                    amount_micros=hold.micros,
                    test=principal.test,
                )
            attempt_rows.insert_attempt(tx, attempt)
            event_rows.insert_events(tx, principal.account, events)
            self._notifier.enqueue(tx, job, ("queued", "started"), now)

        work = self._work(
            job, request, plan.resolved, attempt, plan.standing_in, secret=own_key, test=principal.test
        )

        await self._runner.accept(replace(work, seed=seed), lambda: self._database.write(unit))
        return job

    def _work(
        self,
        job: Job,
        request: GenerationRequest,
        resolved: Resolved,
        attempt: Attempt,
        standing_in: StandIn | None,
        *,
        secret: Secret | None,
        test: bool,
    ) -> Work:
        is_paid = self._is_paid(resolved, job.mode, job.served_by)
        ceilings = [
            Money(micros)
            for micros in (request.max_cost_micros, job.estimate_micros if request.quote else None)
            if micros is not None
        ]

        def settle(finished: Finished) -> Money:
            if not is_paid:
                return ZERO
            cost = settled_price(resolved.entry, resolved.params, finished.usage, resolved.quote)
            if cost is None:  # nobody tells: it was bought on the word that it may cost what was held
                cost = Money(job.estimate_micros)
            return min([cost, *ceilings])

        return Work(
            job=job,
            request=standing_in.request if standing_in is not None else request,
            resolved=standing_in.resolved if standing_in is not None else resolved,
            provider=self._provider(attempt.provider),
            secret=secret if job.mode == "byok" else self._secrets.get(attempt.provider),
            test=test,
            attempt=attempt,
            settle=settle,
        )

    def _provider(self, name: str) -> Provider:
        found = self._providers.get(name)
        if found is None:
            raise no_adapter(name)
        return found


def _seed_for(resolved: Resolved) -> int | None:
    """Draw a seed where the model takes one and the caller named none, so that a result can be had again."""
    rule = resolved.entry.params.get("seed")
    if rule is None or resolved.params.get("seed") is not None:
        return None
    return randbits(_SEED_BITS)


def _may_generate(principal: Principal) -> None:
    if not principal.may("generate"):
        raise Forbidden("this key may only read; use one with the scope 'generate'")


def _hold(plan: _Plan, max_cost: int | None, cap: int | None) -> Money:
    """Return what is set aside for the job.

    A purchase whose price nobody knows needs the caller's word on the most it may cost, and all of that is held.
    What spends no money at a provider, such as the emulator, needs no word.
    """
    if plan.price.known or plan.answerer.served_by != "provider":
        return _within(plan.price, max_cost, cap)
    if max_cost is None:
        message = (
            f"the price of {plan.resolved.entry.id!r} is not known: send max_cost_micros, the most that this may "
            "cost; it is held, and charged where the provider does not tell what it cost"
        )
        raise InvalidRequest(message, fields=[FieldError("/max_cost_micros", message)])
    return _within(replace(plan.price, high=max(plan.price.low, Money(max_cost))), max_cost, None)


def _within(price: Quote, max_cost: int | None, cap: int | None) -> Money:
    high = price.high
    if max_cost is not None and price.low.micros > max_cost:
        message = (
            f"this costs at least {price.low} and max_cost_micros is {max_cost}; raise it or ask for less"
        )
        raise InvalidRequest(message, fields=[FieldError("/max_cost_micros", message)])
    limits = [limit for limit in (max_cost, cap) if limit is not None]
    return min(high, Money(min(limits))) if limits else high


def _bad_quote(message: str) -> InvalidRequest:
    return InvalidRequest(message, fields=[FieldError("/quote", message)])


def _too_strict(adjustments: tuple[Adjustment, ...]) -> InvalidRequest:
    fields = [
        FieldError(f"/params/{one.field}" if one.field != "model" else "/model", one.why)
        for one in adjustments
    ]
    summary = "; ".join(f"{one.field}: {one.why}" for one in adjustments)
    return InvalidRequest(f"strict is set and this would be changed: {summary}", fields=fields)


_FREE = Quote(low=ZERO, high=ZERO)
_NO_CEILING = 10**15
"""A quote of a price that is not known promises nothing."""
_ONLY_EXACT = Adjustment(
    field="cache", asked="semantic", used="exact", why="this version reuses results of equal requests only"
)
