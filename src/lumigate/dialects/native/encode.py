"""Results to wire bodies: pure. Dictionaries are built directly; the schemas in ``wire`` document and check them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import orjson

from lumigate.domain.accounts import Key
from lumigate.domain.assets import Asset
from lumigate.domain.generations import Adjustment, QuoteLine
from lumigate.domain.jobs import Job, JobEvent, Output
from lumigate.domain.ledger import Balances
from lumigate.domain.models import InputRule, ModelEntry, ParamRule, PriceRule, UnitEstimate
from lumigate.domain.tasks import ParamValue
from lumigate.domain.webhooks import Delivery, Endpoint
from lumigate.kit.clock import rfc3339
from lumigate.kit.hashing import JsonValue
from lumigate.services.generations import Estimate
from lumigate.services.usage import Report, Statement
from lumigate.store.ledger import Entry
from lumigate.store.usage import UsageRow

Json = dict[str, JsonValue]
UrlOf = Callable[[str], str]
"""Gives the signed URL of an asset."""

MOST_WEBHOOK_BYTES = 20_000


def moment(at: datetime | None) -> str | None:
    return None if at is None else rfc3339(at)


def job(job: Job, url_of: UrlOf, base: str) -> Json:
    """Return the wire form of a job; ``base`` is the server's own address."""
    result = job.result
    timings = result.timings if result is not None else None
    return {
        "id": job.id,
        "kind": job.kind,
        "status": job.state,
        "model": job.model,
        "provider": job.provider,
        "task": job.task,
        "mode": job.mode,
        "served_by": job.served_by,
        "progress": job.progress,
        "stage": job.stage,
        "outputs": [output(one, url_of) for one in result.outputs] if result is not None else [],
        "text": result.text if result is not None else None,
        "words": [{"text": one.text, "start": one.start, "end": one.end} for one in result.words]
        if result is not None
        else [],
        "currency": "USD",
        "cost_micros": job.cost_micros,
        "estimate_micros": job.estimate_micros,
        "saved_micros": job.saved_micros,
        "cache": {"hit": job.cache.hit, "source": job.cache.source, "similarity": job.cache.similarity},
        "adjustments": [adjustment(one) for one in job.adjustments],
        "not_drawn": list(result.not_drawn) if result is not None else [],
        "seed": result.seed if result is not None else None,
        "timings": {
            "queue_ms": timings.queue_ms,
            "provider_ms": timings.provider_ms,
            "store_ms": timings.store_ms,
            "total_ms": timings.total_ms,
        }
        if timings is not None
        else {"queue_ms": 0, "provider_ms": 0, "store_ms": 0, "total_ms": 0},
        "error": None
        if job.error is None
        else {
            "code": job.error.code,
            "message": job.error.message,
            "provider": job.error.provider,
            "retryable": job.error.retryable,
        },
        "created_at": rfc3339(job.created_at),
        "started_at": moment(job.started_at),
        "ended_at": moment(job.ended_at),
        "labels": dict(job.labels),
        "events_url": f"{base}/v1/jobs/{job.id}/events",
    }


def output(one: Output, url_of: UrlOf) -> Json:
    return {
        "asset": one.asset,
        "url": url_of(one.asset) if one.asset is not None else one.url,
        "mime": one.mime,
        "width": one.width,
        "height": one.height,
        "duration": one.duration,
        "bytes": one.bytes,
        "sha256": one.sha256,
        "role": one.role,
    }


def adjustment(one: Adjustment) -> Json:
    return {"field": one.field, "asked": plain(one.asked), "used": plain(one.used), "why": one.why}


def plain(value: ParamValue | None) -> JsonValue:
    return list(value) if isinstance(value, tuple) else value


def event(one: JobEvent) -> Json:
    return {
        "id": one.number,
        "job": one.job,
        "event": one.kind,
        "at": rfc3339(one.at),
        "data": dict(one.data),
    }


def webhook_body(of: Job, event: str, at: datetime, *, url_of: UrlOf, base: str) -> bytes:
    """Return the body of a delivery; what is too long for one is left out, the job's own page has it."""
    job_json = job(of, url_of, base)

    def told(data: Json) -> bytes:
        return orjson.dumps({"type": event, "timestamp": rfc3339(at), "data": data})

    body = told(job_json)
    if len(body) <= MOST_WEBHOOK_BYTES:
        return body
    short = {**job_json, "words": [], "labels": {}, "text": None, "adjustments": [], "shortened": True}
    outputs = job_json["outputs"]
    while len(body := told({**short, "outputs": outputs})) > MOST_WEBHOOK_BYTES:
        if not isinstance(outputs, list) or not outputs:
            break
        outputs = outputs[: len(outputs) // 2]
    return body


def estimate(one: Estimate) -> Json:
    return {
        "low_micros": one.quote.low.micros,
        "high_micros": one.quote.high.micros if one.quote.known else None,
        "known": one.quote.known,
        "exact": one.quote.exact,
        "currency": "USD",
        "lines": [_line(line) for line in one.quote.lines],
        "model": one.model,
        "adjustments": [adjustment(item) for item in one.adjustments],
        "quote": one.id,
        "expires_at": rfc3339(one.expires_at),
    }


def _line(line: QuoteLine) -> Json:
    return {
        "unit": line.unit,
        "units": line.units,
        "amount_micros": line.amount_micros,
        "certain": line.certain,
    }


def asset(one: Asset, url_of: UrlOf) -> Json:
    return {
        "id": one.id,
        "url": url_of(one.id),
        "mime": one.mime,
        "bytes": one.bytes,
        "sha256": one.sha256,
        "width": one.width,
        "height": one.height,
        "duration": one.duration,
        "name": one.name,
        "origin": one.origin,
        "job": one.job,
        "created_at": rfc3339(one.created_at),
        "expires_at": moment(one.expires_at),
    }


def model(entry: ModelEntry, served_by: str | None, unavailable: str | None = None) -> Json:
    return {
        "id": entry.id,
        "provider": entry.provider,
        "title": entry.title,
        "about": entry.about,
        "tasks": list(entry.tasks),
        "params": {name: _param_rule(rule) for name, rule in entry.params.items()},
        "inputs": {role: _input_rule(rule) for role, rule in entry.inputs.items()},
        "output_mimes": list(entry.output_mimes),
        "sizes": list(entry.size.presets),
        "prices": [_price(rule) for rule in entry.prices],
        "estimates": [_units(one) for one in entry.estimates],
        "free": entry.free,
        "price_note": entry.price_note,
        "currency": "USD",
        "prompt_max": entry.prompt_max,
        "status": entry.status,
        "successor": entry.successor,
        "sunset": entry.sunset.isoformat() if entry.sunset else None,
        "released": entry.released.isoformat() if entry.released else None,
        "aliases": list(entry.aliases),
        "available": served_by is not None,
        "unavailable": unavailable,
        "served_by": served_by,
    }


def _param_rule(rule: ParamRule) -> Json:
    return {
        "kind": rule.kind,
        "default": plain(rule.default),
        "minimum": rule.minimum,
        "maximum": rule.maximum,
        "step": rule.step,
        "choices": [plain(choice) for choice in rule.choices],
        "presets": [plain(value) for value in rule.presets],
        "tasks": list(rule.tasks),
        "about": rule.about,
    }


def _input_rule(rule: InputRule) -> Json:
    return {"need": rule.need, "count": rule.count, "mimes": list(rule.mimes), "max_bytes": rule.max_bytes}


def _price(rule: PriceRule) -> Json:
    return {
        "amount_micros": rule.amount.micros,
        "unit": rule.unit,
        "per": rule.per,
        "when": {name: plain(value) for name, value in rule.when.items()},
        "certain": rule.certain,
        "as_of": rule.as_of.isoformat() if rule.as_of else None,
    }


def _units(one: UnitEstimate) -> Json:
    return {
        "unit": one.unit,
        "low": str(one.low),
        "high": str(one.high),
        "per": one.per,
        "when": {name: plain(value) for name, value in one.when.items()},
    }


def key(one: Key, secret: str | None = None) -> Json:
    return {
        "id": one.id,
        "name": one.name,
        "hint": one.hint,
        "scopes": list(one.scopes),
        "test": one.test,
        "rate_per_minute": one.rate_per_minute,
        "created_at": rfc3339(one.created_at),
        "last_used_at": moment(one.last_used_at),
        "expires_at": moment(one.expires_at),
        "revoked_at": moment(one.revoked_at),
        "secret": secret,
    }


def usage(report: Report) -> Json:
    return {
        "from": rfc3339(report.start),
        "to": rfc3339(report.end),
        "group_by": report.group_by,
        "currency": "USD",
        "total": _usage_row(report.total),
        "data": [_usage_row(row) for row in report.rows],
    }


def _usage_row(row: UsageRow) -> Json:
    return {
        "group": row.group,
        "jobs": row.jobs,
        "completed": row.completed,
        "failed": row.failed,
        "cache_hits": row.cache_hits,
        "cost_micros": row.cost_micros,
        "saved_micros": row.saved_micros,
    }


def statement(one: Statement) -> Json:
    return {
        "balance": _balance(one.balances, one.credit_limit_micros),
        "test_balance": _balance(one.test_balances, None),
        "data": [_entry(entry) for entry in one.page.items],
        "next_cursor": one.page.next_cursor,
    }


def _balance(balances: Balances, limit: int | None) -> Json:
    return {
        "available_micros": balances.available,
        "held_micros": balances.held,
        "spent_micros": balances.spent,
        "review_micros": balances.review,
        "credit_limit_micros": limit,
        "currency": "USD",
    }


def _entry(entry: Entry) -> Json:
    return {
        "id": f"{entry.movement}.{entry.purse}",
        "movement": entry.movement,
        "kind": entry.kind,
        "purse": entry.purse,
        "amount_micros": entry.amount_micros,
        "job": entry.job,
        "memo": entry.memo,
        "at": rfc3339(entry.at),
    }


def webhook(one: Endpoint, secret: str | None = None) -> Json:
    return {
        "id": one.id,
        "url": one.url,
        "events": list(one.events),
        "status": one.state,
        "disabled_why": one.disabled_why,
        "created_at": rfc3339(one.created_at),
        "labels": dict(one.labels),
        "secret": secret,
    }


def delivery(one: Delivery) -> Json:
    return {
        "id": one.id,
        "webhook": one.endpoint,
        "url": one.url,
        "event": one.event,
        "job": one.job,
        "status": one.state,
        "attempts": one.attempts,
        "due_at": rfc3339(one.due_at),
        "last_status": one.last_status,
        "last_error": one.last_error,
        "last_attempt_at": moment(one.last_attempt_at),
        "created_at": rfc3339(one.created_at),
    }
