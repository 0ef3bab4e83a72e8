"""Productions and usage."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from lumigate.domain.errors import Conflict, InvalidRequest, NotFound
from lumigate.domain.jobs import CacheNote, Owner
from lumigate.kit.ids import new_id
from lumigate.store import jobs, productions, usage
from lumigate.store.database import Database, Tx
from lumigate.store.productions import Production
from lumigate.store.usage import UsageRow


def _production(make, account: str, **changes) -> Production:
    values = {
        "id": new_id("prd"),
        "owner": Owner(account=account, key="key_1", end_user="usr_1"),
        "version": 1,
        "created_at": make.now,
        "updated_at": make.now,
        "job": "job_1",
        "labels": {"film": "7"},
    }
    return Production(**(values | changes))


async def test_every_version_of_a_production_stays(
    database: Database, make, account: str, stranger: str
) -> None:
    made = _production(make, account)

    def unit(tx: Tx) -> list[int]:
        productions.insert_production(tx, made, b"one", note="first")
        return [
            productions.append_version(tx, made.id, before=1, document=b"two", now=make.at(1)),
            productions.append_version(
                tx, made.id, before=2, document=b"three", now=make.at(2), job="job_2", note="outro"
            ),
        ]

    assert await database.write(unit) == [2, 3]
    head = await database.read(lambda tx: productions.get(tx, account, made.id))
    assert head == replace(made, version=3, job="job_2", updated_at=make.at(2))
    assert await database.read(lambda tx: productions.get_any(tx, made.id)) == head
    documents = [
        (await database.read(lambda tx, number=number: productions.get_version(tx, made.id, number))).document
        for number in (1, 2, 3)
    ]
    assert documents == [b"one", b"two", b"three"]
    notes = await database.read(lambda tx: productions.list_versions(tx, made.id))
    assert [(one.version, one.note) for one in notes] == [(3, "outro"), (2, ""), (1, "first")]
    with pytest.raises(NotFound, match="version 4"):
        await database.read(lambda tx: productions.get_version(tx, made.id, 4))
    with pytest.raises(NotFound, match=made.id):
        await database.read(lambda tx: productions.get(tx, stranger, made.id))
    assert (await database.read(lambda tx: productions.list_page(tx, account))).items == (head,)


async def test_of_two_edits_from_one_version_the_second_is_refused(
    database: Database, make, account: str
) -> None:
    made = _production(make, account)
    await database.write(lambda tx: productions.insert_production(tx, made, b"one"))
    outcomes = await asyncio.gather(
        *(
            database.write(
                lambda tx, text=text: productions.append_version(
                    tx, made.id, before=1, document=text, now=make.at(1)
                )
            )
            for text in (b"a", b"b", b"c")
        ),
        return_exceptions=True,
    )
    assert sorted(type(one).__name__ for one in outcomes) == ["Conflict", "Conflict", "int"]
    assert next(str(one) for one in outcomes if isinstance(one, Conflict)).startswith("production 'prd_")
    assert len(await database.read(lambda tx: productions.list_versions(tx, made.id))) == 2


async def test_usage_adds_up_the_same_however_it_is_grouped(
    database: Database, make, account: str, stranger: str
) -> None:
    made = [
        make.job(
            account,
            owner=Owner(account=account, key=f"key_{number % 3}"),
            model=None if number % 7 == 0 else f"m/{number % 4}",
            provider=f"p{number % 2}",
            created_at=make.at(number * 3600),
            state=("completed", "failed", "running")[number % 3],
            ended_at=make.at(number * 3600 + 1) if number % 3 < 2 else None,
            cost_micros=1000 * number,
            saved_micros=number,
            cache=CacheNote(hit=number % 5 == 0),
            labels={"team": f"t{number % 2}"} if number % 4 else {},
        )
        for number in range(60)
    ]

    def unit(tx: Tx) -> None:
        for job in made:
            jobs.insert_job(tx, job)
        jobs.insert_job(tx, make.job(stranger, cost_micros=999))

    await database.write(unit)
    start, end = make.at(3600), make.at(50 * 3600)
    inside = made[1:50]
    whole = UsageRow(
        group=None,
        jobs=49,
        completed=sum(job.state == "completed" for job in inside),
        failed=sum(job.state == "failed" for job in inside),
        cache_hits=sum(job.cache.hit for job in inside),
        cost_micros=sum(job.cost_micros for job in inside),
        saved_micros=sum(job.saved_micros for job in inside),
    )
    assert await database.scan(lambda tx: usage.total(tx, account, start, end)) == whole
    for group_by, value in {
        "model": lambda job: job.model,
        "provider": lambda job: job.provider,
        "key": lambda job: job.owner.key,
        "kind": lambda job: job.kind,
        "day": lambda job: job.created_at.date().isoformat(),
        "label.team": lambda job: job.labels.get("team"),
    }.items():
        rows = await database.scan(lambda tx, by=group_by: usage.by_group(tx, account, start, end, by))
        expected = {value(job) for job in inside}
        assert {row.group for row in rows} == expected
        for row in rows:
            group = [job for job in inside if value(job) == row.group]
            assert row.jobs == len(group)
            assert row.cost_micros == sum(job.cost_micros for job in group)
        assert sum(row.saved_micros for row in rows) == whole.saved_micros
        assert sum(row.cache_hits for row in rows) == whole.cache_hits
        assert sum(row.completed + row.failed for row in rows) == whole.completed + whole.failed
        if group_by == "day":
            assert [row.group for row in rows] == sorted(expected)
        else:
            assert [row.cost_micros for row in rows] == sorted(
                (row.cost_micros for row in rows), reverse=True
            )


async def test_usage_of_a_time_without_jobs_is_zero(database: Database, make, account: str) -> None:
    nothing = await database.scan(lambda tx: usage.total(tx, account, make.at(0), make.at(1)))
    assert (nothing.jobs, nothing.cost_micros, nothing.group) == (0, 0, None)
    assert await database.scan(lambda tx: usage.by_group(tx, account, make.at(0), make.at(1), "day")) == []


@pytest.mark.parametrize("group_by", ["", "state; DROP TABLE jobs", "label.", "Model"])
async def test_an_unknown_grouping_is_refused(database: Database, make, account: str, group_by: str) -> None:
    with pytest.raises(InvalidRequest, match="group by"):
        await database.scan(lambda tx: usage.by_group(tx, account, make.at(0), make.at(1), group_by))
