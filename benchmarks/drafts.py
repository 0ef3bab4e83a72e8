"""Measure the draft engine: CPU per picture, clip, voice and piece; then a whole film through a real server.

``python -m benchmarks.drafts`` prints a table and the limits that are promised (docs/reference/benchmarks.md).
"""

from __future__ import annotations

import argparse
import os
import secrets
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2

from benchmarks.film_looks import caption_lag, cues, look
from benchmarks.programs import WORK, alone, free_port, running
from lumigate import Lumigate
from lumigate.draft.motion.order import MotionOrder
from lumigate.draft.motion.task import animate
from lumigate.draft.music.order import MusicOrder
from lumigate.draft.music.task import compose
from lumigate.draft.picture.order import PictureOrder
from lumigate.draft.picture.task import draw
from lumigate.draft.speech.order import SpeechOrder
from lumigate.draft.speech.task import speak

PROMPTS = (
    "a lighthouse on a rocky coast at sunset",
    "a fox in an autumn forest",
    "a neon street in Tokyo at night in the rain",
    "a castle in the mountains, winter",
    "coral reef with fish, underwater",
    "a cozy living room with a fireplace",
    "a cat in space",
    "a red car in the desert",
    "watercolour of a village in spring",
    "a bowl of fruit on a wooden table",
    "two elephants in the savanna at dawn",
    "abstract waves of blue and gold",
)
CLIPS = PROMPTS[:8]
TEXT = (
    "Lumigate turns a line of text into a picture, a clip, a voice or a whole film. It runs on one machine, without an "
    "account anywhere, and says what everything costs before it is made. When a part changes, only that part is made "
    "again. Teams put their own keys in, choose their providers, and never pay twice for the same thing. This voice is "
    "a draft: plain, quick and clear, and it says so itself, until a better one takes its place in the film."
)
BRIEF = (
    "A short film about the sea at sunset. Waves roll towards the shore in golden light. A small boat crosses the bay "
    "before the night. The lighthouse shows the way. In the village the lamps are lit, one after the other."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured value and what is promised of it; ``least`` where more is better."""

    name: str
    value: float
    unit: str
    limit: float
    least: bool = False

    @property
    def holds(self) -> bool:
        """Whether the promise holds."""
        return self.value >= self.limit if self.least else self.value <= self.limit


def quiet(_: float) -> None:
    """Take note of no progress."""


def cpu(work: Callable[[], object]) -> float:
    """Return the CPU seconds, user and system, that the work took in this process."""
    began = time.process_time()
    work()
    return time.process_time() - began


def pictures(folder: Path) -> list[Figure]:
    """Time pictures of 1024x1024, one core, warm."""
    order = PictureOrder(prompt="warm", width=256, height=256, folder=folder, model="bench")
    draw(order, quiet)
    taken = [
        cpu(lambda p=prompt: draw(PictureOrder(prompt=p, seed=3, folder=folder, model="bench"), quiet))
        for prompt in PROMPTS
    ]
    return [
        Figure(name="picture 1024x1024, median", value=statistics.median(taken), unit="CPU-s", limit=1.0),
        Figure(name="picture 1024x1024, slowest", value=max(taken), unit="CPU-s", limit=1.6),
    ]


def clips(folder: Path) -> list[Figure]:
    """Time clips of 5 s at 1280x720 and 30 pictures a second."""
    taken = list[float]()
    for prompt in CLIPS:
        order = MotionOrder(prompt=prompt, seed=3, duration=5.0, folder=folder, model="bench")
        taken.append(cpu(lambda one=order: animate(one, quiet)))
        print(f"  {taken[-1]:5.2f} CPU-s  {prompt}", file=sys.stderr)
    return [
        Figure(name="5 s of 720p motion, median", value=statistics.median(taken), unit="CPU-s", limit=6.0),
        Figure(name="5 s of 720p motion, slowest", value=max(taken), unit="CPU-s", limit=6.0),
    ]


def sounds(folder: Path) -> list[Figure]:
    """Time half a minute of voice and of music."""

    def voice() -> float:
        made = list[float]()
        taken = cpu(
            lambda: made.append(speak(SpeechOrder(text=TEXT, folder=folder, model="bench"), quiet).duration)
        )
        return taken / made[0] * 30

    def piece() -> float:
        order = MusicOrder(
            prompt="hopeful cinematic strings", duration=30.0, seed=3, folder=folder, model="bench"
        )
        return cpu(lambda: compose(order, quiet))

    voice()
    piece()
    return [
        Figure(
            name="30 s of speech", value=statistics.median(voice() for _ in range(3)), unit="CPU-s", limit=0.5
        ),
        Figure(
            name="30 s of music", value=statistics.median(piece() for _ in range(3)), unit="CPU-s", limit=1.0
        ),
    ]


class Memory(threading.Thread):
    """Watches how much memory a process and all its children have of their own, together."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._over = threading.Event()
        self.peak = 0

    def run(self) -> None:
        """Look ten times a second."""
        while not self._over.wait(0.1):
            self.peak = max(self.peak, sum(_share(pid) for pid in _family(self._pid)))

    def stop(self) -> float:
        """Return the highest value, in GiB."""
        self._over.set()
        self.join()
        return self.peak / 2**20


def _family(root: int) -> list[int]:
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
            children.setdefault(parent, []).append(int(entry.name))
    found, waiting = list[int](), [root]
    while waiting:
        found.append(waiting.pop())
        waiting.extend(children.get(found[-1], []))
    return found


def _share(pid: int) -> int:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), 0)


def film() -> list[Figure]:
    """Make a film of 20 s on a fresh server, and measure the film."""
    key, port = f"lg_bench_{secrets.token_hex(16)}", free_port()
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(dir=WORK) as data:
        command = [sys.executable, "-m", "lumigate.cli", "serve", "--port", str(port), "--data", data]
        kept = {name: "" for name in os.environ if name.startswith("LUMIGATE_")}
        environment = {**kept, "LUMIGATE_API_KEY": key}
        with running("film", command, ready=f"{address}/health", environment=environment) as process:
            memory = Memory(process.pid)
            memory.start()
            out = Path(data)
            with Lumigate(base_url=address, api_key=key) as client:
                began = time.monotonic()
                made = client.productions.create(BRIEF, seconds=20, size="1280x720", seed=3).wait()
                taken = time.monotonic() - began
                made.film.save(out / "film.mp4")
                peak = memory.stop()
                spoken = client.productions.create(
                    BRIEF, seconds=20, size="640x360", seed=3, music=False
                ).wait()
                spoken.film.save(out / "spoken.mp4")
                srt = spoken.captions.srt
                assert srt is not None
                starts = [first for first, _ in cues(srt.save(out / "spoken.srt").read_text())]
            looks = look(out / "film.mp4")
            lag, judged = caption_lag(out / "spoken.mp4", starts)
    return [
        Figure(
            name=f"film of {looks.seconds:.0f} s, wall per second of film",
            value=taken / looks.seconds,
            unit="s",
            limit=1.0,
        ),
        Figure(name="memory of server and workers, peak", value=peak, unit="GiB", limit=1.2),
        Figure(name="loudness, above", value=looks.lufs, unit="LUFS", limit=-15.0, least=True),
        Figure(name="loudness, below", value=looks.lufs, unit="LUFS", limit=-13.0),
        Figure(name="true peak", value=looks.true_peak, unit="dBTP", limit=-1.0),
        Figure(name=f"captions off the voice, largest of {judged}", value=lag * 1000, unit="ms", limit=120.0),
        Figure(name="darkest picture, mean luma", value=looks.darkest, unit="", limit=17.0, least=True),
        Figure(name="longest stretch of equal pictures", value=looks.frozen, unit="s", limit=0.5),
        Figure(
            name=f"jitter at 640 px (method alone {looks.noise:.3f})",
            value=looks.jitter,
            unit="px",
            limit=0.25,
        ),
    ]


def main() -> int:
    """Measure what is asked for; returns 1 where a promise does not hold."""
    parts: dict[str, Callable[[Path], list[Figure]]] = {
        "pictures": pictures,
        "clips": clips,
        "sounds": sounds,
        "film": lambda _: film(),
    }
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=sorted(parts), action="append")
    asked = parser.parse_args().only or list(parts)
    cv2.setNumThreads(1)
    figures = list[Figure]()
    with alone(), tempfile.TemporaryDirectory(dir=WORK) as folder:
        for name in asked:
            print(f"{name} ...", file=sys.stderr)
            figures += parts[name](Path(folder))
    for one in figures:
        sign = ">=" if one.least else "<="
        print(
            f"{one.name:<52} {one.value:8.3f} {one.unit:<6} {sign} {one.limit:g}  {'ok' if one.holds else 'MISSED'}"
        )
    return 0 if all(one.holds for one in figures) else 1


if __name__ == "__main__":
    raise SystemExit(main())
