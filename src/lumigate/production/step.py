"""A step of the line: what it reads from the document, what it adds, and the function that does it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, fields, replace

from lumigate.kit.hashing import JsonValue, fingerprint
from lumigate.production.do import Do
from lumigate.production.document import to_plain
from lumigate.production.model import Mark, Production

Run = Callable[[Production, Do], Awaitable[Production]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """``needs`` and ``gives`` are fields of the document; needs may go deeper, ``brief.text``.

    ``version`` rises when the step would give something else for the same document.
    """

    name: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    version: int
    run: Run

    def inputs(self, production: Production) -> str:
        """Return the fingerprint of all that this step reads from the document."""
        plain = to_plain(production)
        return fingerprint([[path, _at(plain, path)] for path in self.needs])

    def is_done(self, production: Production) -> bool:
        """Tell whether the document holds what this step gives, made from what it now reads."""
        mark = next((mark for mark in production.marks if mark.step == self.name), None)
        return mark is not None and mark.version == self.version and mark.inputs == self.inputs(production)

    async def apply(self, production: Production, do: Do) -> Production:
        """Run the step and return the document with its results and its mark."""
        inputs = self.inputs(production)
        changed = await self.run(production, do)
        others = tuple(mark for mark in changed.marks if mark.step != self.name)
        mark = Mark(step=self.name, version=self.version, inputs=inputs)
        return replace(changed, marks=(*others, mark))


def step(*, needs: tuple[str, ...], gives: tuple[str, ...], version: int) -> Callable[[Run], Step]:
    """Make a step of a function; the step has the function's name."""
    known = {item.name for item in fields(Production)}
    unknown = [path for path in (*needs, *gives) if path.partition(".")[0] not in known]
    if unknown:
        raise ValueError(f"{unknown[0]!r} is not a field of the production document")

    def wrap(run: Run) -> Step:
        return Step(name=run.__name__, needs=needs, gives=gives, version=version, run=run)

    return wrap


def _at(plain: JsonValue, path: str) -> JsonValue:
    value = plain
    for name in path.split("."):
        if value is None:
            return None
        if not isinstance(value, dict):
            raise ValueError(f"there is nothing at {path!r} in the production document")
        value = value[name]
    return value
