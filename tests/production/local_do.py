"""Hands for the line in tests: everything in one folder, a journal of what was bought, small made-up media."""

from __future__ import annotations

import asyncio
import math
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

import numpy as np
from pydantic import TypeAdapter

from lumigate.domain.engine import EngineOrder, TimedWord
from lumigate.domain.errors import NotFound
from lumigate.domain.work import Workers
from lumigate.draft.engine import DraftEngine
from lumigate.kit.hashing import sha256_hex
from lumigate.kit.sniff import extension_for
from lumigate.media.audio import AudioClip, write_audio
from lumigate.media.pictures import save_picture
from lumigate.production.do import GenerateOrder, Made
from lumigate.production.document import to_json
from lumigate.production.model import MadeAsset

MADE = TypeAdapter(Made)
ASSET = TypeAdapter(MadeAsset)
RATE = 24_000

Maker = Callable[[GenerateOrder, Path], Awaitable[tuple[tuple["MadeFile", ...], tuple[TimedWord, ...]]]]


class MadeFile:
    def __init__(self, path, mime, width=None, height=None, duration=None):
        self.path, self.mime = path, mime
        self.width, self.height, self.duration = width, height, duration


class LocalDo:
    """``make`` does the paid work; ``bought`` lists the keys it was called for, across restarts."""

    def __init__(self, root: Path, workers: Workers, make: Maker | None = None, served_by="draft") -> None:
        self.root = root
        self.folder = root / "scratch"
        self.parts = root / "parts"
        self.workers = workers
        self.make = make or sketch
        self.served_by = served_by
        self.worked: list[str] = []
        self.told: list[tuple[str, float]] = []
        self._locks: dict[str, asyncio.Lock] = {}
        for folder in (self.folder, self.parts, root / "assets", root / "jobs"):
            folder.mkdir(parents=True, exist_ok=True)

    @property
    def bought(self) -> list[str]:
        log = self.root / "bought.log"
        return log.read_text().split() if log.exists() else []

    async def generate(self, key: str, order: GenerateOrder) -> Made:
        async with self._locks.setdefault(key, asyncio.Lock()):
            record = self.root / "jobs" / f"{key}.json"
            if record.exists():
                return MADE.validate_json(record.read_bytes())
            with (self.root / "bought.log").open("a") as log:
                log.write(f"{key}\n")
            folder = self.root / "made" / key
            folder.mkdir(parents=True)
            files, words = await self.make(order, folder)
            assets = tuple(
                self._keep(file.path, file.mime, file.width, file.height, file.duration) for file in files
            )
            made = Made(
                job_id=f"job_{key}", assets=assets, words=words, cost_micros=100, served_by=self.served_by
            )
            record.write_bytes(MADE.dump_json(made))
            return made

    async def bring(self, *, asset: str | None, url: str | None) -> MadeAsset:
        if asset is None:
            raise NotFound(f"{url!r} is not fetched in tests")
        return ASSET.validate_json((self.root / "assets" / f"{asset}.json").read_bytes())

    async def fetch(self, asset_id: str) -> Path:
        return next(p for p in (self.root / "assets").glob(f"{asset_id}.*") if p.suffix != ".json")

    async def keep(self, path: Path, mime: str, name: str) -> MadeAsset:
        return self._keep(path, mime)

    async def work(self, task, payload, on_progress=None):
        self.worked.append(task.target.rpartition(":")[2])
        return await self.workers.run(task, payload, on_progress)

    def progress(self, stage: str, share: float) -> None:
        self.told.append((stage, share))

    def _keep(self, path, mime, width=None, height=None, duration=None) -> MadeAsset:
        digest = sha256_hex(path.read_bytes())
        name = f"ast_{digest[:32]}"
        shutil.copyfile(path, self.root / "assets" / f"{name}.{extension_for(mime)}")
        asset = MadeAsset(
            asset_id=name, sha256=digest, mime=mime, width=width, height=height, duration=duration
        )
        (self.root / "assets" / f"{name}.json").write_bytes(ASSET.dump_json(asset))
        return asset


async def sketch(order: GenerateOrder, folder: Path):
    """Make small media at once: a picture of stripes, a tone for each word, a chord."""
    match order.task:
        case "text_to_image":
            return (draw(folder / "picture.png", order),), ()
        case "speech":
            return speak(folder / "speech.wav", order.prompt)
        case _:
            return (play(folder / "music.wav", float(order.params["duration"])),), ()


def draw(path: Path, order: GenerateOrder) -> MadeFile:
    width, height, seed = (int(order.params[name]) for name in ("width", "height", "seed"))
    rng = np.random.default_rng(seed)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    base = rng.uniform(50, 170, 3)
    waves = np.sin(columns / width * rng.uniform(8, 20)) + np.sin(rows / height * rng.uniform(8, 20))
    picture = base + waves[..., None] * rng.uniform(10, 35, 3)
    save_picture(np.clip(picture, 0, 255).astype(np.uint8), path)
    return MadeFile(path, "image/png", width, height)


def speak(path: Path, text: str):
    words, sound, moment = [], [], 0.0
    for number, word in enumerate(text.split()):
        seconds = 0.06 * len(word) + 0.1
        steps = np.arange(round(seconds * RATE)) / RATE
        tone = np.sin(2 * math.pi * (170 + 25 * (number % 5)) * steps) * np.hanning(len(steps))
        sound.append(tone * 0.3)
        words.append(TimedWord(word, round(moment, 3), round(moment + seconds, 3)))
        moment += len(steps) / RATE
    samples = np.concatenate(sound).astype(np.float32)[:, None]
    write_audio(AudioClip(samples, RATE), path, "audio/wav")
    return (MadeFile(path, "audio/wav", duration=len(samples) / RATE),), tuple(words)


def play(path: Path, seconds: float) -> MadeFile:
    steps = np.arange(round(seconds * RATE)) / RATE
    chord = sum(np.sin(2 * math.pi * tone * steps) for tone in (220.0, 277.2, 329.6)) / 6
    samples = np.repeat(chord[:, None], 2, axis=1).astype(np.float32)
    write_audio(AudioClip(samples, RATE), path, "audio/wav")
    return MadeFile(path, "audio/wav", duration=seconds)


def save_document(path: Path):
    """Return what the line calls after every step."""

    async def save(production) -> None:
        half = path.with_suffix(".half")
        half.write_bytes(to_json(production))
        half.replace(path)

    return save


def drafted(workers: Workers) -> Maker:
    """Return a maker that asks the draft engine."""
    engine = DraftEngine(workers)

    async def make(order: GenerateOrder, folder: Path):
        made = await engine.make(
            EngineOrder(task=order.task, prompt=order.prompt, params=order.params, folder=folder),
            lambda share: None,
        )
        files = tuple(
            MadeFile(file.path, file.mime, file.width, file.height, file.duration) for file in made.files
        )
        return files, made.words

    return make
