"""The built-in engine: an order goes to the worker process that can do it."""

from __future__ import annotations

from dataclasses import replace

from lumigate.domain.engine import EngineFile, EngineOrder, EngineResult
from lumigate.domain.errors import InvalidRequest
from lumigate.domain.work import OnProgress, Workers
from lumigate.draft.lines import LINES
from lumigate.draft.parameters import SEEDS, Parameters, seed_of

MOST_CLIPS = 8
"""Clips that one order may ask for."""


class DraftEngine:
    """Makes pictures, clips, speech, music and sounds on this machine, in worker processes."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers

    async def make(self, order: EngineOrder, on_progress: OnProgress) -> EngineResult:
        """Make what is ordered into its folder; a missing seed follows from the prompt.

        Raises :class:`InvalidRequest` for tasks and values that it cannot do, and what the workers raise.
        """
        line = LINES.get(order.task)
        if line is None:
            raise InvalidRequest(
                f'the draft engine does not do "{order.task}"; it does {", ".join(LINES)}. '
                "Choose a model of a provider for it"
            )
        if order.task in ("text_to_video", "image_to_video"):
            return await self._clips(order, on_progress)
        return await line.run(self._workers, order, on_progress)

    async def _clips(self, order: EngineOrder, on_progress: OnProgress) -> EngineResult:
        """Make one clip after the other, each with a seed and a folder of its own."""
        count = Parameters(order.params).whole("count", 1)
        if not 1 <= count <= MOST_CLIPS:
            raise InvalidRequest(f"count {count} is out of range; give 1 to {MOST_CLIPS} clips")
        line, seed = LINES[order.task], seed_of(order)
        files: list[EngineFile] = []
        not_drawn: dict[str, None] = {}
        for number in range(count):
            folder = order.folder / f"clip-{number + 1}"
            folder.mkdir()
            single = replace(order, folder=folder, params={**order.params, "seed": (seed + number) % SEEDS})
            made = await line.run(self._workers, single, _share(on_progress, number, count))
            files.extend(made.files)
            not_drawn.update(dict.fromkeys(made.not_drawn))
        return EngineResult(files=tuple(files), seed=seed, not_drawn=tuple(not_drawn))


def _share(on_progress: OnProgress, number: int, count: int) -> OnProgress:
    return lambda done: on_progress((number + done) / count)
