"""A provider that does what a test says, and writes a bill for it."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass

from lumigate.domain.engine import TimedWord
from lumigate.domain.errors import OutcomeUnknown
from lumigate.domain.generations import Usage
from lumigate.domain.models import Unit
from lumigate.domain.providers import Call, Finished, Outcome, Pending, ProviderOutput
from lumigate.domain.tasks import Task
from lumigate.domain.work import OnProgress
from lumigate.testing.samples import png, wav


@dataclass(frozen=True, slots=True)
class Make:
    """Make what the call asks for; ``units`` are reported as used."""

    units: tuple[tuple[Unit, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hang:
    """Answer nothing until :meth:`FakeProvider.release`, then go on with the next answer.

    ``buys`` tells whether the order was on the bill already when the connection was cut off.
    """

    buys: bool = False


@dataclass(frozen=True, slots=True)
class Lose:
    """Take the order and lose the answer: raise :class:`OutcomeUnknown`. ``buys``: it is on the bill all the same."""

    buys: bool = True


Answer = Make | Finished | Pending | Hang | Lose | Exception
"""What one submission or poll is answered with; an exception is raised."""


class FakeProvider:
    """Answers submissions by plans; without one it makes what is asked, at once.

    Implements :class:`lumigate.domain.providers.Provider` and remembers everything that reached it.
    """

    def __init__(self, name: str = "fake", *, repeatable: bool = False, price_micros: int = 20_000) -> None:
        self.name = name
        self.repeatable = repeatable
        self.price_micros = price_micros
        self.calls: list[Call] = []
        """Submissions in the order in which they arrived."""
        self.inputs: list[tuple[bytes, ...]] = []
        """What was in the inputs of each submission."""
        self.polls: list[str] = []
        """Handles that were asked for."""
        self.cancels: list[str] = []
        """Handles that were to be stopped."""
        self.bought: list[str] = []
        """The attempts that are on the bill."""
        self.arrived = asyncio.Event()
        """Set by every submission; clear it to wait for the next one."""
        self._plans: list[tuple[Task | None, tuple[Answer, ...]]] = []
        self._under_way: dict[str, deque[Answer]] = {}
        self._gate = asyncio.Event()

    def plan(self, *answers: Answer, task: Task | None = None) -> None:
        """Say how the next unplanned submission goes: the first answer is its own, the others are for its polls.

        With ``task`` it is the next one for that task.
        The last answer stays. A :class:`Pending` needs no handle that means anything: ``fake-<n>`` is given.
        """
        self._plans.append((task, answers))

    def forget_plans(self) -> None:
        """Take back plans that no submission has used."""
        self._plans.clear()

    def release(self) -> None:
        """Let everything that hangs, now or later, go on."""
        self._gate.set()

    @property
    def bill_micros(self) -> int:
        """What all orders on the bill cost together."""
        return self.price_micros * len(self.bought)

    async def submit(self, call: Call, on_progress: OnProgress) -> Outcome:
        """Take the next plan."""
        self.calls.append(call)
        self.inputs.append(tuple([one.path.read_bytes() for one in call.inputs]))
        handle = f"{self.name}-{len(self.calls)}"
        answers = deque(self._planned(call))
        self._under_way[handle] = answers
        self.arrived.set()
        return await self._next(call, handle, answers)

    async def poll(self, call: Call, handle: str) -> Outcome:
        """Go on with the plan of the submission; an order of another process is made at once."""
        self.polls.append(handle)
        return await self._next(call, handle, self._under_way.setdefault(handle, deque([Make()])))

    async def cancel(self, call: Call, handle: str) -> None:
        """Remember that it was asked for."""
        self.cancels.append(handle)

    def _planned(self, call: Call) -> tuple[Answer, ...]:
        for at, (task, answers) in enumerate(self._plans):
            if task in (None, call.task):
                del self._plans[at]
                return answers
        return (Make(),)

    async def _next(self, call: Call, handle: str, answers: deque[Answer]) -> Outcome:
        while True:
            answer = answers.popleft() if len(answers) > 1 else answers[0]
            match answer:
                case Make():
                    self._buy(call)
                    return _made(call, Usage(units=dict(answer.units)))
                case Finished():
                    self._buy(call)
                    return answer
                case Pending():
                    self._buy(call)
                    return Pending(handle=handle, progress=answer.progress, retry_in=answer.retry_in)
                case Hang():
                    if answer.buys:
                        self._buy(call)
                    await self._gate.wait()
                    if answers[0] is answer:
                        answers.append(Make())
                        answers.popleft()
                case Lose():
                    if answer.buys:
                        self._buy(call)
                    raise OutcomeUnknown(f"{self.name!r} was cut off", provider=self.name)
                case Exception():
                    if call.attempt in self.bought:
                        self.bought.remove(call.attempt)
                    raise answer

    def _buy(self, call: Call) -> None:
        if call.attempt not in self.bought:
            self.bought.append(call.attempt)


def _made(call: Call, usage: Usage) -> Finished:
    count = int(str(call.params.get("count") or 1))
    words: tuple[TimedWord, ...] = ()
    match call.task:
        case "speech":
            spoken = call.prompt.split()
            words = tuple(TimedWord(word, n * 0.2, n * 0.2 + 0.2) for n, word in enumerate(spoken))
            output = _sound(0.2 * len(spoken) + 0.1)
        case "music" | "sound_effect":
            output = _sound(float(str(call.params.get("duration") or 1.0)))
        case _:
            width, height = (int(str(call.params.get(side) or 16)) for side in ("width", "height"))
            data = png(width, height, of=f"{call.prompt} {call.params.get('seed')}")
            output = ProviderOutput(data=data, mime="image/png", width=width, height=height)
    return Finished(outputs=(output,) * count, usage=usage, words=words)


def _sound(seconds: float) -> ProviderOutput:
    return ProviderOutput(data=wav(seconds), mime="audio/wav", duration=seconds)
