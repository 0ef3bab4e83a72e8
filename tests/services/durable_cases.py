"""Who carries a film: workflows on the real engine, over restarts, other servers and other versions.

Each case runs in a process of its own, by test_durable.py.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

import pytest

from lumigate.workflows import durable
from lumigate.workflows.durable import Durable

SECONDS = 20.0


class Camera:
    """Stands where films are made: every film takes two steps, the second one when it is let go."""

    def __init__(self) -> None:
        self.steps: Counter[str] = Counter()
        self.done: set[str] = set()
        self.gate = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._news = asyncio.Condition()

    async def step(self, job: str) -> str | None:
        self.steps[job] += 1
        async with self._news:
            self._news.notify_all()
        if self.steps[job] == 1:
            return "first"
        task = asyncio.create_task(self._wait())
        self._tasks.add(task)
        try:
            await task
        finally:
            self._tasks.discard(task)
        self.done.add(job)
        async with self._news:
            self._news.notify_all()
        return None

    async def until(self, job: str, steps: int) -> None:
        async with asyncio.timeout(SECONDS), self._news:
            await self._news.wait_for(lambda: self.steps[job] >= steps)

    async def until_done(self, job: str) -> None:
        async with asyncio.timeout(SECONDS), self._news:
            await self._news.wait_for(lambda: job in self.done)

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _wait(self) -> None:
        await self.gate.wait()


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'workflows.db'}"


async def _started(url: str, executor: str, camera: Camera) -> Durable:
    made = Durable(database_url=url, executor=executor)
    await made.start(camera)  # pyright: ignore[reportArgumentType]
    return made


async def _stopped(made: Durable, camera: Camera) -> None:
    await camera.stop()
    await made.stop()


async def test_a_film_is_carried_once_however_often_it_is_asked_for(url: str) -> None:
    camera = Camera()
    engine = await _started(url, "a", camera)
    try:
        await engine.production("job_1")
        await engine.production("job_1")
        await camera.until("job_1", 2)
        assert not await engine.ensure("job_1", {"a"})
        assert not await engine.ensure("job_1", {"a", "b"})
        # One that nobody has begun, as after a crash between the two stores; two look at once.
        assert sum(await asyncio.gather(*(engine.ensure("job_2", {"a"}) for _ in range(3)))) >= 1
        await camera.until("job_2", 2)
        camera.gate.set()
        await camera.until_done("job_1")
        await camera.until_done("job_2")
        assert camera.steps == {"job_1": 2, "job_2": 2}
    finally:
        await _stopped(engine, camera)


async def test_a_film_of_a_server_that_is_gone_goes_on_at_another(url: str) -> None:
    camera = Camera()
    engine = await _started(url, "a", camera)
    await engine.production("job_1")
    await camera.until("job_1", 2)
    await _stopped(engine, camera)

    other = Camera()
    engine = await _started(url, "b", other)
    try:
        # As long as the first one may be alive it is left to it.
        assert not await engine.ensure("job_1", {"a", "b"})
        assert other.steps == {}
        assert await engine.ensure("job_1", {"b"})
        await other.until("job_1", 2)
        assert not await engine.ensure("job_1", {"b"})
        other.gate.set()
        await other.until_done("job_1")
    finally:
        await _stopped(engine, other)

    # The first one comes back and finds nothing to do: its own workflow was told to end.
    late = Camera()
    engine = await _started(url, "a", late)
    try:
        await engine.production("job_9")
        await late.until("job_9", 2)
        assert late.steps["job_1"] == 0
    finally:
        await _stopped(engine, late)


async def test_a_film_of_an_older_program_is_finished_by_the_newer_one(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    camera = Camera()
    monkeypatch.setattr(durable, "WORKFLOW_VERSION", "0")
    engine = await _started(url, "local", camera)
    await engine.production("job_1")
    await camera.until("job_1", 2)
    await _stopped(engine, camera)

    monkeypatch.setattr(durable, "WORKFLOW_VERSION", "1")
    newer = Camera()
    newer.gate.set()
    engine = await _started(url, "local", newer)
    try:
        assert await engine.ensure("job_1", {"local"})
        await newer.until_done("job_1")
    finally:
        await _stopped(engine, newer)


async def test_a_restarted_server_goes_on_with_its_own_films(url: str) -> None:
    camera = Camera()
    engine = await _started(url, "local", camera)
    await engine.production("job_1")
    await camera.until("job_1", 2)
    await _stopped(engine, camera)

    again = Camera()
    again.gate.set()
    again.steps["job_1"] = 1
    engine = await _started(url, "local", again)
    try:
        await engine.ensure("job_1", {"local"})
        await again.until_done("job_1")
        assert again.steps["job_1"] == 2
    finally:
        await _stopped(engine, again)
