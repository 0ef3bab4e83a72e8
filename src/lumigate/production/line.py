"""The line: all steps in the order in which they feed each other.

A step is a file in ``steps``; nothing else names it. The order follows from what steps need and give.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from importlib import import_module
from pkgutil import iter_modules

from lumigate.production import steps
from lumigate.production.do import Do
from lumigate.production.model import Production
from lumigate.production.step import Step

Save = Callable[[Production], Awaitable[None]]


def ordered(found: Sequence[Step]) -> tuple[Step, ...]:
    """Return steps so that each comes after those that give what it needs, else by name.

    Raises :class:`ValueError` when two steps give the same field or have one name, or when they wait for each other.
    """
    givers: dict[str, Step] = {}
    for step in found:
        for field in step.gives:
            if field in givers:
                raise ValueError(f"the steps {givers[field].name!r} and {step.name!r} both give {field!r}")
            givers[field] = step
    if len({step.name for step in found}) < len(found):
        raise ValueError("two steps have the same name")
    line: list[Step] = []
    waiting = sorted(found, key=lambda step: step.name)
    while waiting:
        ready = next((step for step in waiting if _is_ready(step, givers, line)), None)
        if ready is None:
            raise ValueError(f"these steps wait for each other: {', '.join(step.name for step in waiting)}")
        line.append(ready)
        waiting.remove(ready)
    return tuple(line)


def next_step(production: Production, line: Sequence[Step] | None = None) -> Step | None:
    """Return the first step that the document still needs; ``None`` when the film is finished."""
    return next((step for step in (LINE if line is None else line) if not step.is_done(production)), None)


async def produce(production: Production, do: Do, save: Save) -> Production:
    """Run what has not been done, saving the document after every step, and return the finished one.

    Called again with the last saved document after a crash, it goes on with the step that was interrupted.
    """
    while (step := next_step(production)) is not None:
        production = await step.apply(production, do)
        await save(production)
    return production


def _is_ready(step: Step, givers: dict[str, Step], done: list[Step]) -> bool:
    needed = {givers.get(path.partition(".")[0]) for path in step.needs} - {None}
    return all(giver in done for giver in needed)


def _found() -> Iterator[Step]:
    for module in iter_modules(steps.__path__, f"{steps.__name__}."):
        yield from (value for value in vars(import_module(module.name)).values() if isinstance(value, Step))


LINE = ordered(list(_found()))
"""The steps of this program."""
