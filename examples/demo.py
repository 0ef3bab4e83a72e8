"""Make a picture, a clip, a piece of music, a spoken sentence and a film, on a server of its own.

Needs no account and no key: the built-in draft engine makes everything. Progress goes to stderr; stdout gets
what each thing cost and took, and then the paths of what was made, one per line.
"""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from lumigate import Job, Lumigate, Production

OUT = Path("demo-out")
PROVIDER_KEYS = (
    "FAL_KEY",
    "REPLICATE_API_TOKEN",
    "RUNWAYML_API_SECRET",
    "OPENAI_API_KEY",
    "ELEVENLABS_API_KEY",
)
BRIEF = (
    "A short film about the sea at sunset. Waves roll towards the shore in golden light. "
    "A small boat crosses the bay before the night. The lighthouse shows the way."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One thing that was made."""

    name: str
    path: Path
    cost_micros: int
    seconds: float


@contextmanager
def server() -> Generator[tuple[str, str]]:
    """Run a server on a free port of this machine; yields its address and its key."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    key = f"lg_demo_{secrets.token_hex(16)}"
    # A demonstration must not spend anyone's money, whatever this shell has set.
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in PROVIDER_KEYS and not name.startswith("LUMIGATE_")
    }
    command = [sys.executable, "-m", "lumigate.cli", "serve"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--data", str(OUT / "data")]
    log = OUT / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, env={**kept, "LUMIGATE_API_KEY": key}, stdout=output, stderr=output
        )
        try:
            wait_until_up(process, f"http://127.0.0.1:{port}/health", log)
            yield f"http://127.0.0.1:{port}", key
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def wait_until_up(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    """Return once the server answers; raises RuntimeError with the end of its log if it does not."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=2).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"the server did not come up:\n{log.read_text('utf-8', 'replace')[-3000:]}")


def make(name: str, path: Path, work: Callable[[Path], int]) -> Made:
    """Run one piece of work that saves to ``path`` and returns what it cost."""
    print(f"{name} ...", file=sys.stderr, flush=True)
    began = time.monotonic()
    cost = work(path)
    made = Made(name=name, path=path, cost_micros=cost, seconds=time.monotonic() - began)
    print(f"{name}: {made.seconds:.1f} s", file=sys.stderr, flush=True)
    return made


def show(subject: Job | Production) -> None:
    """Print how far a job or a film is."""
    print(f"  {subject.progress:4.0%} {subject.stage or ''}", file=sys.stderr, flush=True)


def everything(client: Lumigate) -> list[Made]:
    """Make one thing of each kind; the picture and the film come last."""

    def music(path: Path) -> int:
        job = client.music.generate("calm piano with soft strings, hopeful", duration=12)
        job.outputs[0].save(path)
        return job.cost_micros

    def speech(path: Path) -> int:
        job = client.speech.generate("Welcome to Lumigate, the gate through which light becomes film.")
        job.outputs[0].save(path)
        return job.cost_micros

    def clip(path: Path) -> int:
        job = client.videos.generate("waves rolling onto a beach at sunset", duration=4, wait=False)
        job.wait(on_progress=show).outputs[0].save(path)
        return job.cost_micros

    def picture(path: Path) -> int:
        job = client.images.generate("a sunset over Istanbul", width=1024, height=1024, seed=7)
        job.outputs[0].save(path)
        return job.cost_micros

    def film(path: Path) -> int:
        production = client.productions.create(BRIEF, seconds=15)
        finished = production.wait(on_progress=show)
        finished.film.save(path)
        return finished.cost_micros

    return [
        make("music", OUT / "piano.wav", music),
        make("speech", OUT / "welcome.wav", speech),
        make("clip", OUT / "waves.mp4", clip),
        make("picture", OUT / "sunset.png", picture),
        make("film", OUT / "film.mp4", film),
    ]


def main() -> int:
    """Run the demonstration."""
    OUT.mkdir(exist_ok=True)
    with server() as (address, key), Lumigate(base_url=address, api_key=key) as client:
        print(f"server at {address}", file=sys.stderr)
        made = everything(client)
    for one in made:
        print(f"{one.name:<8} {one.seconds:6.1f} s   {one.cost_micros / 1e6:.6f} USD")
    for one in made:
        print(one.path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
