"""Jobs, their attempts and their events."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lumigate.domain.engine import TimedWord
from lumigate.domain.errors import InvalidRequest, NotFound
from lumigate.domain.generations import Adjustment
from lumigate.domain.jobs import Attempt, CacheNote, JobError, JobEvent, JobResult, Output, Owner, Timings
from lumigate.kit.ids import new_id
from lumigate.store import attempts, events, job_lists, jobs
from lumigate.store.database import Database, Tx
from lumigate.store.job_lists import JobFilter


async def test_a_job_with_everything_set_comes_back_equal(database: Database, make, account: str) -> None:
    job = make.job(
        account,
        owner=Owner(account=account, key="key_9", end_user="usr_1"),
        state="completed",
        request=b'{"prompt":"\\u0000"}',
        task="text_to_image",
        model="fal/flux",
        provider="fal",
        mode="byok",
        served_by="draft",
        progress=1.0,
        stage="storing",
        result=JobResult(
            outputs=(
                Output(asset="ast_1", mime="image/png", width=512, height=256, bytes=9, sha256="ab"),
                Output(url="https://x.test/a.mp4", mime="video/mp4", duration=1.5),
            ),
            text="words",
            seed=2**53,
            not_drawn=("cat",),
            words=(TimedWord("hi", 0.0, 0.5),),
            timings=Timings(queue_ms=1, provider_ms=2, store_ms=3, total_ms=6),
        ),
        error=JobError(code="provider_failed", message="no", provider="fal", retryable=True),
        adjustments=(
            Adjustment(field="size", asked="100x100", used="1:1", why="ratios only"),
            Adjustment(field="voices", asked=None, used=("a", "b"), why="default"),
        ),
        labels={"team": "red", "film": "7"},
        estimate_micros=5,
        cost_micros=4,
        saved_micros=3,
        cache_mode="exact",
        cache_key="k",
        cache=CacheNote(hit=True, source="semantic", similarity=0.75),
        executor="exe_1",
        started_at=make.at(1),
        ended_at=make.at(2),
    )
    await database.write(lambda tx: jobs.insert_job(tx, job))
    assert await database.read(lambda tx: jobs.get(tx, account, job.id)) == job
    assert await database.read(lambda tx: jobs.get_any(tx, job.id)) == job


async def test_a_foreign_and_a_random_job_look_the_same(
    database: Database, make, account: str, stranger: str
) -> None:
    job = make.job(account)
    await database.write(lambda tx: jobs.insert_job(tx, job))
    for asked in (job.id, "job_nowhere"):
        with pytest.raises(NotFound, match=asked):
            await database.read(lambda tx, asked=asked: jobs.get(tx, stranger, asked))


async def test_an_ended_job_is_never_rewritten(database: Database, make, account: str) -> None:
    job = make.job(account)
    ended = replace(job, state="cancelled", ended_at=make.at(5))
    late = replace(job, state="completed", ended_at=make.at(6), cost_micros=9)

    def unit(tx: Tx) -> list[bool]:
        jobs.insert_job(tx, job)
        return [
            jobs.note_progress(tx, job.id, 0.5, "drawing"),
            jobs.save(tx, ended),
            jobs.save(tx, late),
            jobs.note_progress(tx, job.id, 0.9, None),
        ]

    assert await database.write(unit) == [True, True, False, False]
    assert await database.read(lambda tx: jobs.get_any(tx, job.id)) == ended


async def test_pages_hold_every_job_once_newest_first_while_new_ones_arrive(
    database: Database, make, account: str
) -> None:
    made = [make.job(account, created_at=make.at(number // 3)) for number in range(23)]

    def insert(tx: Tx) -> None:
        for job in made:
            jobs.insert_job(tx, job)

    await database.write(insert)
    seen, cursor = [], None
    while True:
        page = await database.read(
            lambda tx, cursor=cursor: job_lists.list_page(tx, account, limit=5, cursor=cursor)
        )
        seen += page.items
        fresh = make.job(account, created_at=make.at(100 + len(seen)))
        await database.write(lambda tx, fresh=fresh: jobs.insert_job(tx, fresh))
        cursor = page.next_cursor
        if cursor is None:
            break
    assert seen == sorted(made, key=lambda job: (job.created_at, job.id), reverse=True)


async def test_every_filter_narrows_the_list(database: Database, make, account: str, stranger: str) -> None:
    def end(number: int):
        return {"state": ("completed", "failed", "cancelled")[number % 3], "ended_at": make.at(50)}

    made = [
        make.job(
            account,
            owner=Owner(account=account, key=f"key_{number % 2}", end_user=f"usr_{number % 4}"),
            kind="production" if number % 5 == 0 else "generation",
            model=f"m/{number % 3}",
            created_at=make.at(number),
            labels={"team": "red" if number % 2 else "blue", "n": str(number)},
            **(end(number) if number % 4 else {"state": "waiting"}),
        )
        for number in range(24)
    ]

    def insert(tx: Tx) -> None:
        for job in made:
            jobs.insert_job(tx, job)
        jobs.insert_job(tx, make.job(stranger, labels={"team": "red"}))

    await database.write(insert)
    cases = [
        (JobFilter(), lambda job: True),
        (JobFilter(state="failed"), lambda job: job.state == "failed"),
        (JobFilter(state="cancelled"), lambda job: job.state == "cancelled"),
        (JobFilter(state="completed"), lambda job: job.state == "completed"),
        (JobFilter(state="waiting"), lambda job: job.state == "waiting"),
        (JobFilter(kind="production"), lambda job: job.kind == "production"),
        (JobFilter(kind="generation"), lambda job: job.kind == "generation"),
        (JobFilter(model="m/1"), lambda job: job.model == "m/1"),
        (JobFilter(key="key_1"), lambda job: job.owner.key == "key_1"),
        (JobFilter(end_user="usr_3"), lambda job: job.owner.end_user == "usr_3"),
        (JobFilter(after=make.at(10)), lambda job: job.created_at >= make.at(10)),
        (JobFilter(before=make.at(10)), lambda job: job.created_at < make.at(10)),
        (JobFilter(labels={"team": "red"}), lambda job: job.labels["team"] == "red"),
        (JobFilter(labels={"team": "red", "n": "7"}), lambda job: job.labels["n"] == "7"),
        (JobFilter(labels={"team": "blue", "n": "7"}), lambda job: False),
        (
            JobFilter(model="m/0", kind="production", state="waiting", labels={"team": "blue"}),
            lambda job: job.model == "m/0" and job.kind == "production" and job.state == "waiting",
        ),
    ]
    for which, expected in cases:
        page = await database.read(lambda tx, which=which: job_lists.list_page(tx, account, which, limit=200))
        assert list(page.items) == [job for job in reversed(made) if expected(job)], which


@pytest.mark.parametrize("limit", [0, 201, -1])
async def test_a_limit_out_of_range_is_refused(database: Database, account: str, limit: int) -> None:
    with pytest.raises(InvalidRequest, match="1 to 200"):
        await database.read(lambda tx: job_lists.list_page(tx, account, limit=limit))


@pytest.mark.parametrize("cursor", ["", "x", "AAAA", "LTEuYQ", "éé", "MTIz" * 40])
async def test_a_cursor_of_somebody_else_is_refused(database: Database, account: str, cursor: str) -> None:
    with pytest.raises(InvalidRequest, match="cursor"):
        await database.read(lambda tx: job_lists.list_page(tx, account, cursor=cursor))


async def test_unfinished_jobs_are_found_and_change_hands_once(
    database: Database, make, account: str
) -> None:
    dead, alive = new_id("evt"), new_id("evt")
    lost = [make.job(account, executor=dead, created_at=make.at(number)) for number in range(4)]
    film = make.job(account, executor=dead, kind="production", created_at=make.at(-1))
    done = make.job(account, executor=dead, state="completed", ended_at=make.at(9))

    def unit(tx: Tx) -> None:
        for job in (*lost, film, done):
            jobs.insert_job(tx, job)

    await database.write(unit)
    found = await database.read(lambda tx: jobs.find_unfinished(tx, executor=dead, kind="generation"))
    assert found == lost
    assert await database.read(lambda tx: jobs.find_unfinished(tx, executor=dead, limit=2)) == [film, lost[0]]
    everything = await database.read(lambda tx: jobs.find_unfinished(tx))
    assert {job.id for job in (*lost, film)} <= {job.id for job in everything}
    assert await database.write(lambda tx: jobs.adopt(tx, lost[0].id, before=dead, after=alive))
    assert not await database.write(lambda tx: jobs.adopt(tx, lost[0].id, before=dead, after="somebody"))
    taken = replace(lost[0], executor=alive)
    assert await database.read(lambda tx: jobs.find_unfinished(tx, executor=alive)) == [taken]
    assert await database.read(lambda tx: jobs.find_unfinished(tx, executor=dead)) == [film, *lost[1:]]
    assert not await database.write(lambda tx: jobs.adopt(tx, done.id, before=dead, after=alive))
    assert (await database.read(lambda tx: jobs.get_any(tx, done.id))).executor == dead


async def test_only_an_own_running_job_can_be_joined(
    database: Database, make, account: str, stranger: str
) -> None:
    running = make.job(account, cache_key="same")
    ended = make.job(account, cache_key="same", created_at=make.at(-9), state="failed", ended_at=make.now)

    def unit(tx: Tx) -> None:
        jobs.insert_job(tx, ended)
        jobs.insert_job(tx, running)

    await database.write(unit)
    find = jobs.find_running_by_cache_key
    assert await database.read(lambda tx: find(tx, account, "same")) == running
    assert await database.read(lambda tx: find(tx, stranger, "same")) is None
    assert await database.read(lambda tx: find(tx, account, "other")) is None


async def test_attempts_keep_their_order_and_their_handle(database: Database, make, account: str) -> None:
    job = make.job(account)
    first, second = (
        Attempt(
            id=new_id("att"), job=job.id, number=number, provider="fal", state="prepared", created_at=make.now
        )
        for number in (1, 2)
    )

    def unit(tx: Tx) -> list[bool]:
        attempts.insert_attempt(tx, first)
        attempts.insert_attempt(tx, second)
        return [
            attempts.move(tx, job.id, 1, "sent", make.at(1)),
            attempts.move(tx, job.id, 1, "accepted", make.at(2), handle=f"req-{job.id}"),
            attempts.move(tx, job.id, 1, "finished", make.at(3)),
            attempts.move(tx, job.id, 7, "finished", make.at(3)),
        ]

    assert await database.write(unit) == [True, True, True, False]
    after = replace(first, state="finished", handle=f"req-{job.id}", updated_at=make.at(3))
    assert await database.read(lambda tx: attempts.latest(tx, job.id)) == second
    assert await database.read(lambda tx: attempts.find_by_handle(tx, "fal", f"req-{job.id}")) == after
    assert await database.read(lambda tx: attempts.find_by_handle(tx, "runway", f"req-{job.id}")) is None
    assert await database.read(lambda tx: attempts.latest(tx, "job_none")) is None


async def test_events_resume_after_a_number_and_stay_private(
    database: Database, make, account: str, stranger: str
) -> None:
    job = make.job(account)
    known = [
        JobEvent(job=job.id, number=1, kind="queued", at=make.now),
        JobEvent(job=job.id, number=2, kind="started", at=make.now, data={"provider": "fal"}),
    ]

    def unit(tx: Tx) -> int:
        jobs.insert_job(tx, job)
        events.insert_events(tx, account, known)
        return events.append(
            tx, account, job.id, "progress", make.at(1), {"progress": 0.5, "deep": [1, {"a": None}]}
        )

    assert await database.write(unit) == 3
    third = JobEvent(
        job=job.id, number=3, kind="progress", at=make.at(1), data={"progress": 0.5, "deep": [1, {"a": None}]}
    )
    assert await database.read(lambda tx: events.list_after(tx, account, job.id)) == [*known, third]
    assert await database.read(lambda tx: events.list_after(tx, account, job.id, 2)) == [third]
    assert await database.read(lambda tx: events.list_after(tx, account, job.id, limit=1)) == known[:1]
    assert await database.read(lambda tx: events.list_after(tx, stranger, job.id)) == []
