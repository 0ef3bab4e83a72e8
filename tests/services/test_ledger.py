"""Money: single rules, a random storm (L1), and a machine against a plain model (L2)."""

from __future__ import annotations

import asyncio
import os
import random
import time
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import apsw
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from lumigate.domain.accounts import Account
from lumigate.domain.errors import Conflict, InsufficientCredits
from lumigate.domain.jobs import Job, Owner
from lumigate.domain.ledger import Balances
from lumigate.kit.clock import ManualClock
from lumigate.kit.ids import counting_ids, new_id
from lumigate.services.ledger import Ledger, Settled, verify
from lumigate.store import accounts, jobs
from lumigate.store import ledger as book
from lumigate.store.database import Database, Tx
from lumigate.store.migrate import pending
from lumigate.store.schema import ledger_entries
from lumigate.store.sqlite import SqliteTx
from lumigate.store.statements import Compiler, Statement
from lumigate.testing.databases import temporary_postgres, temporary_sqlite

POSTGRES = os.environ.get("LUMIGATE_TEST_DATABASE_URL")
SEED = int(os.environ.get("LUMIGATE_TEST_SEED", "20260301"))
NOW = datetime(2026, 1, 1, tzinfo=UTC)


_ENTRY = ledger_entries.c
_COUNT_KINDS = Statement(
    select(_ENTRY.kind, func.count()).where(_ENTRY.memo == "").group_by(_ENTRY.kind).order_by(_ENTRY.kind)
)


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(
    scope="module",
    params=[
        "sqlite",
        pytest.param(
            "postgres",
            marks=[
                pytest.mark.postgres,
                pytest.mark.skipif(POSTGRES is None, reason="LUMIGATE_TEST_DATABASE_URL is not set"),
            ],
        ),
    ],
)
async def database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, anyio_backend: str
) -> AsyncIterator[Database]:
    if request.param == "sqlite":
        async with temporary_sqlite(tmp_path_factory.mktemp("ledger")) as opened:
            yield opened
    else:
        assert POSTGRES is not None
        async with temporary_postgres(POSTGRES) as opened:
            yield opened


@pytest.fixture
def ledger() -> Ledger:
    return Ledger(ManualClock(NOW), new_id)


@pytest.fixture
async def account(database: Database) -> str:
    made = _account()
    await database.write(lambda tx: accounts.insert_account(tx, made))
    return made.id


def _account() -> Account:
    return Account(id=new_id("acc"), name="a", credit_limit_micros=0, created_at=NOW)


def _balances(tx: Tx, account: str, test: bool = False) -> tuple[int, int, int, int]:
    found = book.balances(tx, account, test=test)
    return found.available, found.held, found.spent, found.review


async def test_a_job_is_held_then_charged_and_the_rest_comes_back(
    database: Database, ledger: Ledger, account: str
) -> None:
    job = new_id("job")

    def unit(tx: Tx) -> list[object]:
        ledger.top_up(tx, account=account, amount_micros=1000, memo="invoice 7")
        ledger.hold(tx, account=account, credit_limit_micros=0, job=job, amount_micros=600)
        held = _balances(tx, account)
        settled = ledger.settle(tx, account=account, job=job, held_micros=600, cost_micros=450)
        return [held, settled, _balances(tx, account), book.held_for(tx, job), book.spent_for(tx, job)]

    assert await database.write(unit) == [
        (400, 600, 0, 0),
        Settled(charged_micros=450, released_micros=150),
        (550, 0, 450, 0),
        0,
        450,
    ]
    page = await database.read(lambda tx: book.list_page(tx, account))
    assert sum(entry.amount_micros for entry in page.items) == 0
    assert {entry.kind for entry in page.items} == {"top_up", "hold", "charge", "release"}
    assert {entry.memo for entry in page.items if entry.kind == "top_up"} == {"invoice 7"}


async def test_a_hold_stops_exactly_at_the_credit_limit(
    database: Database, ledger: Ledger, account: str
) -> None:
    def hold(amount: int, limit: int | None) -> Callable[[Tx], None]:
        job = new_id("job")
        return lambda tx: ledger.hold(
            tx, account=account, credit_limit_micros=limit, job=job, amount_micros=amount
        )

    await database.write(lambda tx: ledger.grant(tx, account=account, amount_micros=100))
    with pytest.raises(InsufficientCredits, match=r"\$0\.000101.*\$0\.0001 available"):
        await database.write(hold(101, 0))
    await database.write(hold(100, 0))
    with pytest.raises(InsufficientCredits):
        await database.write(hold(1, 0))
    await database.write(hold(50, 50))
    with pytest.raises(InsufficientCredits):
        await database.write(hold(1, 50))
    await database.write(hold(10**12, None))
    assert await database.read(lambda tx: _balances(tx, account)) == (-50 - 10**12, 150 + 10**12, 0, 0)


async def test_an_account_that_never_had_money_is_refused_and_can_be_topped_up(
    database: Database, ledger: Ledger
) -> None:
    unknown = new_id("acc")
    with pytest.raises(InsufficientCredits):
        await database.write(
            lambda tx: ledger.hold(
                tx, account=unknown, credit_limit_micros=0, job=new_id("job"), amount_micros=1
            )
        )
    await database.write(lambda tx: ledger.top_up(tx, account=unknown, amount_micros=5))
    assert await database.read(lambda tx: book.balances(tx, unknown)) == Balances(available=5)


async def test_zero_amounts_write_nothing(database: Database, ledger: Ledger, account: str) -> None:
    job = new_id("job")

    def unit(tx: Tx) -> Settled:
        ledger.hold(tx, account=account, credit_limit_micros=0, job=job, amount_micros=0)
        ledger.top_up(tx, account=account, amount_micros=0)
        return ledger.settle(tx, account=account, job=job, held_micros=0, cost_micros=0)

    assert await database.write(unit) == Settled(charged_micros=0, released_micros=0)
    assert (await database.read(lambda tx: book.list_page(tx, account))).items == ()


async def test_every_step_taken_twice_changes_nothing(
    database: Database, ledger: Ledger, account: str
) -> None:
    job, payment = new_id("job"), f"payment_{account}"

    def unit(tx: Tx) -> None:
        ledger.top_up(tx, account=account, amount_micros=1000, movement=payment)
        ledger.hold(tx, account=account, credit_limit_micros=0, job=job, amount_micros=600)
        ledger.settle(tx, account=account, job=job, held_micros=600, cost_micros=700)
        ledger.refund(tx, account=account, job=job, amount_micros=200)

    for _ in range(3):
        await database.write(unit)
        assert await database.read(lambda tx: _balances(tx, account)) == (500, 0, 500, 0)
    assert len(await database.read(lambda tx: book.entries_of(tx, job))) == 10


async def test_L5_a_cost_above_its_hold_is_charged_in_full_with_a_memo(  # noqa: N802
    database: Database, ledger: Ledger, account: str
) -> None:
    job = new_id("job")

    def unit(tx: Tx) -> Settled:
        ledger.top_up(tx, account=account, amount_micros=100)
        ledger.hold(tx, account=account, credit_limit_micros=0, job=job, amount_micros=100)
        return ledger.settle(tx, account=account, job=job, held_micros=100, cost_micros=130)

    assert await database.write(unit) == Settled(charged_micros=130, released_micros=0)
    assert await database.read(lambda tx: _balances(tx, account)) == (-30, 0, 130, 0)
    entries = await database.read(lambda tx: book.entries_of(tx, job))
    over = [entry for entry in entries if entry.number == 2]
    assert {entry.kind for entry in over} == {"hold", "charge"}
    assert all("$0.00013" in entry.memo and "$0.0001:" in entry.memo for entry in over)


async def test_an_unknown_outcome_waits_until_an_operator_decides(
    database: Database, ledger: Ledger, account: str
) -> None:
    kept, lost = new_id("job"), new_id("job")

    def unit(tx: Tx) -> list[object]:
        ledger.top_up(tx, account=account, amount_micros=100)
        for job in (kept, lost):
            ledger.hold(tx, account=account, credit_limit_micros=0, job=job, amount_micros=40)
            ledger.to_review(tx, account=account, job=job, held_micros=40, memo="no answer")
        waiting = _balances(tx, account)
        moved = [
            ledger.resolve_review(tx, account=account, job=kept, decision="release"),
            ledger.resolve_review(tx, account=account, job=lost, decision="charge", memo="on the bill"),
        ]
        return [waiting, moved, _balances(tx, account)]

    assert await database.write(unit) == [(20, 0, 0, 80), [40, 40], (60, 0, 40, 0)]
    with pytest.raises(Conflict, match=kept):
        await database.write(
            lambda tx: ledger.resolve_review(tx, account=account, job=kept, decision="charge")
        )


async def test_a_refund_never_exceeds_what_the_job_has_cost(
    database: Database, ledger: Ledger, account: str
) -> None:
    job, other = new_id("job"), new_id("job")

    def buy(tx: Tx) -> None:
        ledger.top_up(tx, account=account, amount_micros=200)
        for one in (job, other):
            ledger.hold(tx, account=account, credit_limit_micros=0, job=one, amount_micros=100)
            ledger.settle(tx, account=account, job=one, held_micros=100, cost_micros=100)

    def refund(amount: int, number: int) -> Callable[[Tx], None]:
        return lambda tx: ledger.refund(tx, account=account, job=job, amount_micros=amount, number=number)

    await database.write(buy)
    with pytest.raises(Conflict, match=job):
        await database.write(refund(101, 1))
    await database.write(refund(60, 1))
    with pytest.raises(Conflict, match=job):
        await database.write(refund(41, 2))
    await database.write(refund(40, 2))
    assert await database.read(lambda tx: _balances(tx, account)) == (100, 0, 100, 0)


async def test_test_money_has_purses_of_its_own(database: Database, ledger: Ledger, account: str) -> None:
    job = new_id("job")

    def unit(tx: Tx) -> None:
        ledger.grant(tx, account=account, amount_micros=10)
        ledger.grant(tx, account=account, amount_micros=100, test=True)
        ledger.hold(tx, account=account, credit_limit_micros=0, job=job, amount_micros=80, test=True)
        ledger.settle(tx, account=account, job=job, held_micros=80, cost_micros=30, test=True)
        ledger.refund(tx, account=account, job=job, amount_micros=5, test=True)

    await database.write(unit)
    assert await database.read(lambda tx: _balances(tx, account, test=True)) == (75, 0, 25, 0)
    assert await database.read(lambda tx: _balances(tx, account)) == (10, 0, 0, 0)


async def test_more_than_is_held_is_never_released(database: Database, ledger: Ledger, account: str) -> None:
    job = new_id("job")

    def unit(tx: Tx) -> None:
        ledger.top_up(tx, account=account, amount_micros=100)
        ledger.hold(tx, account=account, credit_limit_micros=0, job=job, amount_micros=40)

    await database.write(unit)
    with pytest.raises(Conflict, match="'held'"):
        await database.write(lambda tx: ledger.release(tx, account=account, job=job, held_micros=41))
    assert await database.read(lambda tx: _balances(tx, account)) == (60, 40, 0, 0)


async def test_a_refusal_caught_inside_the_unit_leaves_no_trace(
    database: Database, ledger: Ledger, account: str
) -> None:
    job = new_id("job")

    def unit(tx: Tx) -> str:
        try:
            ledger.hold(tx, account=account, credit_limit_micros=0, job=job, amount_micros=1)
        except InsufficientCredits:
            return "caught"
        return "held"

    assert await database.write(unit) == "caught"
    assert await database.read(lambda tx: book.entries_of(tx, job)) == []


async def test_an_adjustment_goes_both_ways_and_nothing_else_is_negative(
    database: Database, ledger: Ledger, account: str
) -> None:
    await database.write(lambda tx: ledger.adjust(tx, account=account, amount_micros=-30, memo="mistake"))
    await database.write(lambda tx: ledger.adjust(tx, account=account, amount_micros=10, memo="half back"))
    assert await database.read(lambda tx: _balances(tx, account)) == (-20, 0, 0, 0)
    with pytest.raises(ValueError, match="positive"):
        await database.write(lambda tx: ledger.top_up(tx, account=account, amount_micros=-1))


async def test_entries_are_paged_without_gaps(database: Database, ledger: Ledger, account: str) -> None:
    def unit(tx: Tx) -> None:
        for _ in range(11):
            ledger.top_up(tx, account=account, amount_micros=1)

    await database.write(unit)
    seen: list[book.Entry] = []
    cursor = None
    while True:
        page = await database.read(
            lambda tx, cursor=cursor: book.list_page(tx, account, limit=5, cursor=cursor)
        )
        seen += page.items
        cursor = page.next_cursor
        if cursor is None:
            break
    assert len(seen) == len({(entry.movement, entry.purse) for entry in seen}) == 22


async def test_verification_finds_a_hold_without_a_job_a_wrong_purse_and_a_lost_entry(tmp_path: Path) -> None:
    ledger = Ledger(ManualClock(NOW), new_id)
    async with temporary_sqlite(tmp_path) as database:
        made = _account()
        job = Job(
            id=new_id("job"),
            kind="generation",
            state="running",
            owner=Owner(account=made.id, key="key_1"),
            request=b"{}",
            created_at=NOW,
        )

        def unit(tx: Tx) -> None:
            accounts.insert_account(tx, made)
            jobs.insert_job(tx, job)
            ledger.top_up(tx, account=made.id, amount_micros=100)
            ledger.hold(tx, account=made.id, credit_limit_micros=0, job=job.id, amount_micros=40)

        await database.write(unit)
        assert (await database.scan(verify)).right
        lost = new_id("job")
        await database.write(
            lambda tx: ledger.hold(tx, account=made.id, credit_limit_micros=0, job=lost, amount_micros=7)
        )
        report = await database.scan(verify)
        assert [(one.job, one.amount_micros) for one in report.open_holds] == [(lost, 7)]
        assert not report.right
        writer = database._connections[0]
        writer.execute("UPDATE purses SET spent = spent + 1")
        report = await database.scan(verify)
        assert [(one.purse, one.balance_micros, one.entries_micros) for one in report.differences] == [
            ("spent", 1, 0)
        ]
        writer.execute("DELETE FROM ledger_entries WHERE kind = 'top_up' AND purse = 'world'")
        report = await database.scan(verify)
        assert report.sum_micros == 100
        assert len(report.lopsided) == 1


async def test_L1_a_storm_of_movements_with_repeats_leaves_every_cent_in_its_place(  # noqa: N802
    database: Database,
) -> None:
    """64 tasks, 50 accounts, 10 % repeats; the checker is a plain count of what was accepted."""
    operations = 20_000 if type(database).__name__ == "SqliteDatabase" else 2_000
    dice = random.Random(SEED)
    ledger = Ledger(ManualClock(NOW), new_id)
    owners = [_account() for _ in range(50)]
    expected = {one.id: [0, 0, 0, 0] for one in owners}
    done: list[Callable[[Tx], Any]] = []
    open_holds: list[tuple[str, str, int]] = []
    charged: list[tuple[str, str, int]] = []
    counts = {"refused": 0, "repeated": 0, "accepted": 0}

    def insert(tx: Tx) -> None:
        for one in owners:
            accounts.insert_account(tx, one)

    await database.write(insert)

    def add(account: str, *changes: int) -> None:
        for place, change in enumerate(changes):
            expected[account][place] += change

    async def run(step: Callable[[Tx], Any]) -> bool:
        try:
            await database.write(step)
        except InsufficientCredits:
            counts["refused"] += 1
            return False
        done.append(step)
        counts["accepted"] += 1
        return True

    async def one() -> None:
        if done and dice.random() < 0.1:
            counts["repeated"] += 1
            await database.write(dice.choice(done))
            return
        draw, amount = dice.random(), dice.randrange(1, 1000)
        if draw < 0.2:
            account, movement = dice.choice(owners).id, new_id("led")
            await run(lambda tx: ledger.grant(tx, account=account, amount_micros=amount, movement=movement))
            add(account, amount)
        elif draw < 0.6 or not open_holds:
            account, job = dice.choice(owners).id, new_id("job")
            if await run(
                lambda tx: ledger.hold(
                    tx, account=account, credit_limit_micros=0, job=job, amount_micros=amount
                )
            ):
                add(account, -amount, amount)
                open_holds.append((account, job, amount))
        elif draw < 0.85:
            account, job, held = open_holds.pop(dice.randrange(len(open_holds)))
            cost = dice.randrange(0, held + 1)
            await run(
                lambda tx: ledger.settle(tx, account=account, job=job, held_micros=held, cost_micros=cost)
            )
            add(account, held - cost, -held, cost)
            if cost:
                charged.append((account, job, cost))
        elif draw < 0.93 or not charged:
            account, job, held = open_holds.pop(dice.randrange(len(open_holds)))
            decision = dice.choice(["charge", "release"])
            await run(lambda tx: ledger.to_review(tx, account=account, job=job, held_micros=held))
            await database.write(
                lambda tx: ledger.resolve_review(tx, account=account, job=job, decision=decision)
            )
            add(account, *((0, -held, held) if decision == "charge" else (held, -held)))
        else:
            account, job, cost = charged.pop(dice.randrange(len(charged)))
            await run(lambda tx: ledger.refund(tx, account=account, job=job, amount_micros=cost))
            add(account, cost, 0, -cost)

    remaining = operations

    async def task() -> None:
        nonlocal remaining
        while remaining > 0:
            remaining -= 1
            await one()

    began = time.perf_counter()
    await asyncio.gather(*(task() for _ in range(64)))
    print(f"L1 seed {SEED}: {operations} in {time.perf_counter() - began:.2f} s, {counts}")

    report = await database.scan(verify)
    assert report.sum_micros == 0
    assert report.differences == ()
    assert report.lopsided == ()
    for owner in owners:
        found = await database.read(lambda tx, id_=owner.id: _balances(tx, id_))
        assert found == tuple(expected[owner.id])
        assert min(found) >= 0
    assert counts["repeated"] > operations // 20
    assert counts["refused"] > operations // 50
    kinds = await database.scan(_kinds)
    moved = ("grant", "hold", "charge", "release", "review", "review_charge", "review_release", "refund")
    assert min(kinds.get(kind, 0) for kind in moved) > operations // 100


def _kinds(tx: Tx) -> dict[str, int]:
    rows = tx.rows(_COUNT_KINDS)
    return {row[0]: row[1] for row in rows}


class _Books(RuleBasedStateMachine):
    """The ledger beside a dict that says what each purse should hold."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        connection = apsw.Connection(":memory:")
        self.stack.callback(connection.close)
        for statement in pending_statements():
            connection.execute(statement)
        self.tx = SqliteTx(connection, _COMPILER)
        ids = counting_ids()
        self.ledger = Ledger(ManualClock(NOW), ids)
        self.new_id = ids
        self.owners = ["acc_a", "acc_b"]
        self.model = {(owner, test): [0, 0, 0, 0] for owner in self.owners for test in (False, True)}
        self.held: dict[str, tuple[str, bool, int]] = {}
        self.spent: dict[str, tuple[str, bool, int, int]] = {}
        self.review: dict[str, tuple[str, int]] = {}
        self.replay: list[Callable[[], object]] = []

    def teardown(self) -> None:
        self.stack.close()

    def _did(self, owner: str, test: bool, step: Callable[[], object], *changes: int) -> None:
        for place, change in enumerate(changes):
            self.model[owner, test][place] += change
        self.replay.append(step)

    @initialize()
    def open_accounts(self) -> None:
        for owner in self.owners:
            accounts.insert_account(
                self.tx, Account(id=owner, name=owner, credit_limit_micros=0, created_at=NOW)
            )

    @rule(
        owner=st.sampled_from(["acc_a", "acc_b"]),
        amount=st.integers(0, 500),
        test=st.booleans(),
        kind=st.sampled_from(["grant", "top_up"]),
    )
    def add_money(self, owner: str, amount: int, test: bool, kind: str) -> None:
        movement = self.new_id("led")
        move = self.ledger.grant if kind == "grant" else self.ledger.top_up

        def step() -> None:
            move(self.tx, account=owner, amount_micros=amount, movement=movement, test=test)

        step()
        self._did(owner, test, step, amount)

    @rule(owner=st.sampled_from(["acc_a", "acc_b"]), amount=st.integers(-300, 300))
    def adjust(self, owner: str, amount: int) -> None:
        movement = self.new_id("led")

        def step() -> None:
            self.ledger.adjust(self.tx, account=owner, amount_micros=amount, movement=movement, memo="m")

        step()
        self._did(owner, False, step, amount)

    @rule(
        owner=st.sampled_from(["acc_a", "acc_b"]),
        amount=st.integers(0, 600),
        limit=st.sampled_from([0, 0, 100, None]),
        test=st.booleans(),
    )
    def hold(self, owner: str, amount: int, limit: int | None, test: bool) -> None:
        job = self.new_id("job")

        def step() -> None:
            self.ledger.hold(
                self.tx, account=owner, credit_limit_micros=limit, job=job, amount_micros=amount, test=test
            )

        available = self.model[owner, test][0]
        if amount and limit is not None and available - amount < -limit:
            with pytest.raises(InsufficientCredits):
                step()
            return
        step()
        self._did(owner, test, step, -amount, amount)
        self.held[job] = (owner, test, amount)

    @rule(data=st.data(), share=st.floats(0, 1.5))
    def settle(self, data: st.DataObject, share: float) -> None:
        if not self.held:
            return
        job = data.draw(st.sampled_from(sorted(self.held)))
        owner, test, held = self.held.pop(job)
        cost = round(held * share)

        def step() -> Settled:
            return self.ledger.settle(
                self.tx, account=owner, job=job, held_micros=held, cost_micros=cost, test=test
            )

        settled = step()
        assert settled == Settled(charged_micros=cost, released_micros=max(0, held - cost))
        self._did(owner, test, step, held - cost, -held, cost)
        self.spent[job] = (owner, test, cost, 0)

    @rule(data=st.data(), amount=st.integers(0, 400))
    def refund(self, data: st.DataObject, amount: int) -> None:
        if not self.spent:
            return
        job = data.draw(st.sampled_from(sorted(self.spent)))
        owner, test, left, number = self.spent[job]

        def step() -> None:
            self.ledger.refund(
                self.tx, account=owner, job=job, amount_micros=amount, number=number + 1, test=test
            )

        if amount > left:
            before = self._state()
            with pytest.raises(Conflict):
                self._in_savepoint(step)
            assert self._state() == before
            return
        step()
        self._did(owner, test, step, amount, 0, -amount)
        self.spent[job] = (owner, test, left - amount, number + 1)

    @rule(data=st.data())
    def to_review(self, data: st.DataObject) -> None:
        real = sorted(job for job, (_, test, held) in self.held.items() if not test and held)
        if not real:
            return
        job = data.draw(st.sampled_from(real))
        owner, _, held = self.held.pop(job)

        def step() -> None:
            self.ledger.to_review(self.tx, account=owner, job=job, held_micros=held)

        step()
        self._did(owner, False, step, 0, -held, 0, held)
        self.review[job] = (owner, held)

    @rule(data=st.data(), decision=st.sampled_from(["charge", "release"]))
    def resolve(self, data: st.DataObject, decision: Any) -> None:
        if not self.review:
            return
        job = data.draw(st.sampled_from(sorted(self.review)))
        owner, waiting = self.review.pop(job)
        moved = self.ledger.resolve_review(self.tx, account=owner, job=job, decision=decision)
        assert moved == waiting
        changes = (0, 0, waiting, -waiting) if decision == "charge" else (waiting, 0, 0, -waiting)
        for place, change in enumerate(changes):
            self.model[owner, False][place] += change
        with pytest.raises(Conflict):
            self.ledger.resolve_review(self.tx, account=owner, job=job, decision=decision)

    @rule(data=st.data())
    def repeat(self, data: st.DataObject) -> None:
        if self.replay:
            before = self._state()
            self.replay[data.draw(st.integers(0, len(self.replay) - 1))]()
            assert self._state() == before

    @invariant()
    def every_purse_holds_what_the_model_says(self) -> None:
        for (owner, test), expected in self.model.items():
            assert _balances(self.tx, owner, test) == tuple(expected)

    @invariant()
    def the_ledger_agrees_with_itself(self) -> None:
        assert book.total(self.tx) == 0
        assert book.differences(self.tx) == []
        assert book.lopsided(self.tx) == []
        for job, (_, test, held) in self.held.items():
            assert book.held_for(self.tx, job, test=test) == held

    def _in_savepoint(self, step: Callable[[], object]) -> None:
        execute = self.tx._execute
        execute("SAVEPOINT attempt")
        try:
            step()
        except BaseException:
            execute("ROLLBACK TO attempt")
            raise
        finally:
            execute("RELEASE attempt")

    def _state(self) -> list[tuple[int, int, int, int]]:
        return [_balances(self.tx, owner, test) for owner, test in self.model]


_COMPILER = Compiler(SQLiteDialect(paramstyle="numeric_dollar"))
_TABLES: list[str] = []


def pending_statements() -> list[str]:
    if not _TABLES:
        _TABLES.extend(pending("sqlite", None))
    return _TABLES


def test_L2_the_ledger_never_differs_from_a_plain_model() -> None:  # noqa: N802
    run_state_machine_as_test(
        _Books,
        settings=settings(
            max_examples=100,
            stateful_step_count=50,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
            derandomize="LUMIGATE_TEST_SEED" not in os.environ,
        ),
    )
