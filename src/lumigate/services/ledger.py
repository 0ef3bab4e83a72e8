"""What may happen to money, as steps inside a write unit.

``quote -> hold -> charge + release``. Every step is unique on (job, kind, number): taken twice, it changes nothing.
A step over zero micro-USD writes nothing. Test money has purses of its own and follows the same rules, except
that it is never under review.

A job that costs more than was held for it (the provider reported more units than were quoted) is still charged in
full: what was held is charged, then the difference is held and charged as a second movement, even below the credit
limit, with a memo that says so. The account then stays short until it tops up; no cost is ever dropped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lumigate.domain.errors import Conflict
from lumigate.domain.ledger import Movement, MovementKind
from lumigate.kit.clock import Clock
from lumigate.kit.ids import NewId
from lumigate.kit.money import Money
from lumigate.store import ledger as book
from lumigate.store.database import Tx
from lumigate.store.ledger import Difference, OpenHold

OVERRUN = 2
"""The number of the movements that cover a cost above what was held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What became of a hold, in micro-USD."""

    charged_micros: int
    released_micros: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What a look at the whole ledger found; everything is right where all of it is zero or empty."""

    sum_micros: int
    differences: tuple[Difference, ...]
    lopsided: tuple[str, ...]
    open_holds: tuple[OpenHold, ...]

    @property
    def right(self) -> bool:
        return self.sum_micros == 0 and not (self.differences or self.lopsided or self.open_holds)


class Ledger:
    """Makes movements. Every method is called inside a write unit and raises before anything is kept."""

    def __init__(self, clock: Clock, new_id: NewId) -> None:
        self._clock = clock
        self._new_id = new_id

    def hold(
        self,
        tx: Tx,
        *,
        account: str,
        credit_limit_micros: int | None,
        job: str,
        amount_micros: int,
        test: bool = False,
        number: int = 1,
    ) -> None:
        """Set the quoted amount aside for a job.

        ``credit_limit_micros`` is how far below zero the account may go, None for without limit. Raises
        :class:`lumigate.domain.errors.InsufficientCredits` where the amount is not covered.
        """
        floor = None if credit_limit_micros is None else -credit_limit_micros
        self._move(tx, account, "hold", amount_micros, job=job, test=test, number=number, floor_micros=floor)

    def settle(
        self, tx: Tx, *, account: str, job: str, held_micros: int, cost_micros: int, test: bool = False
    ) -> Settled:
        """End a hold: charge what the job cost and give the rest back; a cost of 0 gives all of it back."""
        if cost_micros < 0:
            raise ValueError(f"a job costs nothing or something, not {cost_micros}")
        charged = min(held_micros, cost_micros)
        self._move(tx, account, "charge", charged, job=job, test=test)
        self._move(tx, account, "release", held_micros - charged, job=job, test=test)
        over = cost_micros - charged
        if over:
            memo = f"cost {Money(cost_micros)}, held {Money(held_micros)}: the difference is charged as well"
            for kind in ("hold", "charge"):
                self._move(
                    tx, account, kind, over, job=job, test=test, number=OVERRUN, memo=memo, floor_micros=None
                )
        return Settled(charged_micros=cost_micros, released_micros=held_micros - charged)

    def release(self, tx: Tx, *, account: str, job: str, held_micros: int, test: bool = False) -> None:
        """Give a whole hold back."""
        self._move(tx, account, "release", held_micros, job=job, test=test)

    def refund(
        self,
        tx: Tx,
        *,
        account: str,
        job: str,
        amount_micros: int,
        number: int = 1,
        test: bool = False,
        memo: str = "",
    ) -> None:
        """Give charged money back; raises :class:`Conflict` beyond what the job has cost so far.

        The same ``number`` again changes nothing; a second refund of one job takes the next number.
        """
        spent = book.spent_for(tx, job, test=test)
        posted = self._move(
            tx, account, "refund", amount_micros, job=job, test=test, number=number, memo=memo
        )
        if posted == "posted" and amount_micros > spent:
            raise Conflict(
                f"{job} has cost {Money(spent)} so far; a refund of {Money(amount_micros)} is more than that"
            )

    def to_review(self, tx: Tx, *, account: str, job: str, held_micros: int, memo: str = "") -> None:
        """Move a hold to where it waits for an operator: the outcome at the provider is unknown."""
        self._move(tx, account, "review", held_micros, job=job, memo=memo)

    def resolve_review(
        self, tx: Tx, *, account: str, job: str, decision: Literal["charge", "release"], memo: str = ""
    ) -> int:
        """Charge or give back what waits for review; return how many micro-USD that were.

        Raises :class:`Conflict` where nothing of the job waits.
        """
        waiting = book.reviewed_for(tx, job)
        if waiting == 0:
            raise Conflict(f"nothing of {job!r} is under review; list the reviews to see what is")
        kind: MovementKind = "review_charge" if decision == "charge" else "review_release"
        self._move(tx, account, kind, waiting, job=job, memo=memo)
        return waiting

    def top_up(
        self,
        tx: Tx,
        *,
        account: str,
        amount_micros: int,
        movement: str | None = None,
        test: bool = False,
        memo: str = "",
    ) -> None:
        """Add paid money. Give the payment's own id as ``movement``: the same payment then counts once."""
        self._move(tx, account, "top_up", amount_micros, movement=movement, test=test, memo=memo)

    def grant(
        self,
        tx: Tx,
        *,
        account: str,
        amount_micros: int,
        movement: str | None = None,
        test: bool = False,
        memo: str = "",
    ) -> None:
        """Add money that nobody paid."""
        self._move(tx, account, "grant", amount_micros, movement=movement, test=test, memo=memo)

    def adjust(
        self,
        tx: Tx,
        *,
        account: str,
        amount_micros: int,
        movement: str | None = None,
        test: bool = False,
        memo: str,
    ) -> None:
        """Correct a balance up or down, with the reason; the only movement that may be negative."""
        self._move(tx, account, "adjust", amount_micros, movement=movement, test=test, memo=memo)

    def _move(
        self,
        tx: Tx,
        account: str,
        kind: MovementKind,
        amount_micros: int,
        *,
        job: str | None = None,
        movement: str | None = None,
        test: bool = False,
        number: int = 1,
        memo: str = "",
        floor_micros: int | None = 0,
    ) -> book.Posted:
        if amount_micros == 0:
            return "repeated"
        written = Movement(
            id=movement or self._new_id("led"),
            account=account,
            kind=kind,
            amount_micros=amount_micros,
            at=self._clock.now(),
            job=job,
            number=number,
            test=test,
            memo=memo,
        )
        return book.post(tx, written, floor_micros=floor_micros)


def verify(tx: Tx) -> Verification:
    """Check the whole ledger against itself and against the jobs; run it in a ``scan``."""
    return Verification(
        sum_micros=book.total(tx),
        differences=tuple(book.differences(tx)),
        lopsided=tuple(book.lopsided(tx)),
        open_holds=tuple(book.open_holds(tx)),
    )
