"""What every pool of workers must do, and what only one made of processes can."""

from __future__ import annotations

import asyncio
import math
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image

from lumigate.domain.errors import (
    FieldError,
    InternalError,
    InvalidRequest,
    RateLimited,
    Unavailable,
    UnsupportedMedia,
)
from lumigate.domain.work import Workers, WorkerTask
from lumigate.media.pool import InlineWorkers, ProcessWorkers
from lumigate.media.tasks import PROBE, ProbeOrder
from lumigate.testing.drills import DRILL, FOREIGN, Drill, Drilled

pytestmark = pytest.mark.anyio

SHORT = WorkerTask(DRILL.target, Drill, Drilled, timeout=0.4)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(params=["processes", "inline"])
async def workers(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Workers]:
    made = ProcessWorkers(2, tmp_path) if request.param == "processes" else InlineWorkers()
    async with made:
        yield made


@pytest.fixture
async def pool(tmp_path: Path) -> AsyncIterator[ProcessWorkers]:
    async with ProcessWorkers(1, tmp_path) as made:
        yield made


async def test_payload_and_result_make_the_round_trip(workers: Workers) -> None:
    drilled = await workers.run(DRILL, Drill(way="return", number=3, part=Fraction(1, 3), level=-math.inf))
    assert drilled == Drilled(
        number=3, part=Fraction(1, 3), level=-math.inf, pid=drilled.pid, words=("done", "return")
    )


async def test_what_libraries_print_does_not_disturb(workers: Workers) -> None:
    assert (await workers.run(DRILL, Drill(way="noise", number=1))).number == 1
    assert (await workers.run(DRILL, Drill(way="return", number=2))).number == 2


async def test_progress_never_falls_and_stays_within_bounds(workers: Workers) -> None:
    told: list[float] = []
    await workers.run(DRILL, Drill(way="progress"), told.append)
    await asyncio.sleep(0)
    assert told == sorted(set(told))
    assert told[0] == 0.1
    assert told[-1] == 1.0


async def test_errors_of_the_tree_keep_class_message_and_details(workers: Workers) -> None:
    with pytest.raises(InvalidRequest) as invalid:
        await workers.run(DRILL, Drill(way="invalid"))
    assert type(invalid.value) is InvalidRequest
    assert invalid.value.message == "no 'shape' of that name"
    assert invalid.value.fields == (FieldError("/shape", "unknown"),)
    with pytest.raises(RateLimited) as throttled:
        await workers.run(DRILL, Drill(way="throttled"))
    assert (throttled.value.retry_after, throttled.value.provider) == (2.5, "drill")


async def test_a_fault_nobody_planned_names_the_task(workers: Workers) -> None:
    with pytest.raises(InternalError, match=r"lumigate\.testing\.drills:drill.*a fault nobody planned"):
        await workers.run(DRILL, Drill(way="broken"))
    assert (await workers.run(DRILL, Drill(way="return", number=4))).number == 4


async def test_only_our_own_package_is_run(workers: Workers) -> None:
    with pytest.raises(InternalError, match="outside the package"):
        await workers.run(FOREIGN, Drill(way="return"))


async def test_twenty_at_once_all_come_back_as_themselves(workers: Workers) -> None:
    drilled = await asyncio.gather(*(workers.run(DRILL, Drill(way="return", number=n)) for n in range(20)))
    assert [one.number for one in drilled] == list(range(20))


async def test_workers_are_started_when_needed_and_kept_warm(tmp_path: Path) -> None:
    async with ProcessWorkers(3, tmp_path) as pool:
        assert pool.pids() == []
        pids = {(await pool.run(DRILL, Drill(way="return"))).pid for _ in range(3)}
        assert pids == set(pool.pids())
        assert len(pids) == 1
        assert os.getpid() not in pids
    assert await gone(pids)


async def test_a_crash_fails_its_own_task_and_the_worker_is_replaced(tmp_path: Path) -> None:
    async with ProcessWorkers(2, tmp_path) as pool:
        crash, *others = await asyncio.gather(
            pool.run(DRILL, Drill(way="crash")),
            *(pool.run(DRILL, Drill(way="return", number=n)) for n in range(6)),
            return_exceptions=True,
        )
        assert isinstance(crash, InternalError)
        assert "exit code 7" in crash.message
        assert DRILL.target in crash.message
        assert [getattr(one, "number", one) for one in others] == list(range(6))


async def test_a_native_crash_is_named_by_its_signal(pool: ProcessWorkers, tmp_path: Path) -> None:
    note = tmp_path / "pids"
    running = asyncio.create_task(pool.run(DRILL, Drill(way="hang", note=note)))
    (pid,) = await noted(note)
    os.kill(pid, signal.SIGSEGV)
    with pytest.raises(InternalError, match="SIGSEGV"):
        await running
    assert (await pool.run(DRILL, Drill(way="return", number=1))).number == 1


@pytest.mark.parametrize("way", ["hang", "spin"])
async def test_running_over_time_kills_that_worker_only(pool: ProcessWorkers, tmp_path: Path, way) -> None:
    before = await pool.run(DRILL, Drill(way="return"))
    with pytest.raises(InternalError, match=r"drills:drill.*longer than 0\.4 s"):
        await pool.run(SHORT, Drill(way=way))
    assert await gone({before.pid})
    after = await pool.run(DRILL, Drill(way="return"))
    assert after.pid != before.pid


async def test_too_much_memory_fails_one_task(pool: ProcessWorkers) -> None:
    with pytest.raises(InternalError, match="memory"):
        await pool.run(DRILL, Drill(way="hungry"))
    assert (await pool.run(DRILL, Drill(way="return", number=1))).number == 1


async def test_a_worker_left_with_much_memory_is_not_used_again(tmp_path: Path) -> None:
    if not Path("/proc/self/statm").exists():
        pytest.skip("this system does not show the memory of a process")
    async with ProcessWorkers(1, tmp_path, kept_bytes=1) as pool:
        pids = {(await pool.run(DRILL, Drill(way="return"))).pid for _ in range(2)}
        assert len(pids) == 2
        assert await gone(pids)


async def test_a_real_task_runs_in_a_worker(pool: ProcessWorkers, tmp_path: Path) -> None:
    Image.new("RGB", (16, 8)).save(tmp_path / "a.png")
    info = await pool.run(PROBE, ProbeOrder(path=tmp_path / "a.png"))
    assert (info.mime, info.width, info.height) == ("image/png", 16, 8)
    (tmp_path / "b.png").write_text("#EXTM3U")
    with pytest.raises(UnsupportedMedia, match=r"b\.png"):
        await pool.run(PROBE, ProbeOrder(path=tmp_path / "b.png"))


def test_a_process_that_holds_a_pool_loads_no_media_library() -> None:
    told = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["lumigate.media.pool"]


LIGHT = """
import sys
import lumigate.media.pool, lumigate.media.tasks, lumigate.media.profiles, lumigate.media.provenance
print(*sys.modules.keys() & {"lumigate.media.pool", "numpy", "cv2", "av", "PIL"})
"""


async def test_cancelling_kills_the_worker_and_what_it_started(pool: ProcessWorkers, tmp_path: Path) -> None:
    note = tmp_path / "pids"
    running = asyncio.create_task(pool.run(DRILL, Drill(way="family", note=note)))
    pids = await noted(note)
    assert len(pids) == 2
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert await gone(pids)
    assert (await pool.run(DRILL, Drill(way="return", number=1))).number == 1


async def test_cancelling_one_who_waits_does_not_lose_a_worker(pool: ProcessWorkers, tmp_path: Path) -> None:
    note = tmp_path / "pids"
    first = asyncio.create_task(pool.run(DRILL, Drill(way="hang", note=note)))
    await noted(note)
    waiting = [asyncio.create_task(pool.run(DRILL, Drill(way="return", number=n))) for n in range(4)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    waiting[2].cancel()
    first.cancel()
    done = await asyncio.gather(*waiting, return_exceptions=True)
    assert [getattr(one, "number", None) for one in done] == [None, 1, None, 3]


async def test_the_lower_priority_number_goes_first(pool: ProcessWorkers) -> None:
    finished: list[str] = []

    async def one(name: str, priority: int) -> None:
        await pool.run(DRILL, Drill(way="return"), priority=priority)
        finished.append(name)

    await asyncio.gather(one("first", 9), one("late", 5), one("early", 1), one("early too", 1))
    assert finished == ["first", "early", "early too", "late"]


async def test_closing_fails_what_runs_and_what_waits(tmp_path: Path) -> None:
    pool = ProcessWorkers(1, tmp_path)
    await pool.start()
    note = tmp_path / "pids"
    running = asyncio.create_task(pool.run(DRILL, Drill(way="hang", note=note)))
    pids = await noted(note)
    waiting = asyncio.create_task(pool.run(DRILL, Drill(way="return")))
    await asyncio.sleep(0)
    await pool.close()
    for task in (running, waiting):
        with pytest.raises(Unavailable):
            await task
    assert await gone(pids)
    with pytest.raises(Unavailable):
        await pool.run(DRILL, Drill(way="return"))


async def test_workers_see_no_secrets_of_their_parent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAL_KEY", "k-4711-0815")
    async with ProcessWorkers(1, tmp_path) as pool:
        drilled = await pool.run(DRILL, Drill(way="return"))
        environment = Path(f"/proc/{drilled.pid}/environ")
        if not environment.exists():
            pytest.skip("this system does not show the environment of a process")
        text = environment.read_bytes()
    assert b"4711" not in text
    assert f"TMPDIR={tmp_path}".encode() in text
    assert b"OMP_NUM_THREADS=1" in text


HOLDER = """
import asyncio, sys
from pathlib import Path
from lumigate.media.pool import ProcessWorkers
from lumigate.media.tasks import PROBE, ProbeOrder
from lumigate.testing.drills import DRILL, Drill

async def main():
    async with ProcessWorkers(2) as pool:
        print((await pool.run(DRILL, Drill(way="return"))).pid, flush=True)
        await asyncio.gather(
            pool.run(DRILL, Drill(way="family", note=Path(sys.argv[1]))),
            pool.run(DRILL, Drill(way="spin", note=Path(sys.argv[2]))),
        )

asyncio.run(main())
"""


async def test_no_child_outlives_a_killed_parent(tmp_path: Path) -> None:
    notes = [tmp_path / "family", tmp_path / "spin"]
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, *map(str, notes)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None
        pids = {int(holder.stdout.readline()), *await noted(notes[0]), *await noted(notes[1])}
        assert all(is_running(pid) for pid in pids)
    finally:
        holder.kill()
        holder.communicate()
    workers = {(await noted(notes[0]))[0], (await noted(notes[1]))[0]}
    assert await gone(workers)


def is_running(pid: int) -> bool:
    """Tell whether a process lives; one that only waits to be reaped does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        pass
    if Path("/proc/self/stat").exists():
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def eventually(holds: Callable[[], bool], seconds: float = 20.0) -> bool:
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        await asyncio.sleep(0.01)
    return True


async def gone(pids: set[int] | list[int]) -> bool:
    return await eventually(lambda: not any(is_running(pid) for pid in pids))


async def noted(note: Path) -> list[int]:
    assert await eventually(note.exists)
    return [int(pid) for pid in note.read_text().split()]
