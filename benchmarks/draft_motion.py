"""Measure the clips of the draft engine: what they cost, and how smoothly they move.

Cost is the processor time, user and system, of five seconds at 1280x720 and 30 frames a second, encoding included;
the median of several runs after one that warms up. Smoothness is how far the picture's step from frame to frame, as
found by phase correlation in the encoded clip, lies from the step that the camera's course says: in pixels, root mean
square and 99th percentile. A camera rounded to whole pixels scores 0.3 to 0.6; the same measure of a still scene that
is shifted exactly scores some 0.1, which is the noise of measuring.

    python -m benchmarks.draft_motion [--runs 3] [--only forest]
"""

from __future__ import annotations

import argparse
import resource
import statistics
import tempfile
import time
from pathlib import Path
from typing import cast

import av
import cv2
import numpy as np

from lumigate.draft.motion.camera import Move
from lumigate.draft.motion.moves import Course
from lumigate.draft.motion.order import MotionOrder
from lumigate.draft.motion.still import StillMotion
from lumigate.draft.motion.task import animate
from lumigate.draft.picture.noise import fractal
from lumigate.draft.picture.random import Streams
from lumigate.media.pictures import load_picture, save_picture

SCENES = {
    "forest": "a fox in an autumn forest",
    "snow": "snow falling in a forest",
    "coast": "a sunset over Istanbul",
    "sea": "sailboats at sea",
    "mountain": "a mountain lake",
    "city": "neon city at night",
    "street": "a street in a village, rain",
    "interior": "hotel lobby",
    "space": "a cat in space",
    "sky": "hot air balloons above the clouds",
    "underwater": "a coral reef underwater with fish",
    "desert": "a lion in the desert at sunset",
    "landscape": "a bear in a meadow at noon",
    "still life": "a bowl of apples, still life",
    "abstract": "abstract waves",
}
COSTED = ("push", "pan_left", "orbit")
TRACKED = ("pan_left", "tilt_up", "push", "dolly_right", "handheld")
WIDTH, HEIGHT, RATE, SECONDS = 1280, 720, 30, 5.0
PATCH = 96


def clip(prompt: str, move: str, folder: Path, still: Path | None = None) -> tuple[Path, float]:
    """Render a clip and return its file and the processor time it took."""
    began = time.process_time()
    order = MotionOrder(
        prompt=prompt, move=move, width=WIDTH, height=HEIGHT, duration=SECONDS, fps=RATE, seed=3, folder=folder,
        first_frame=still, model="draft/motion",
    )  # fmt: skip
    result = animate(order, lambda _: None)
    return result.file, time.process_time() - began


def cost(prompt: str, runs: int, still: Path | None = None) -> None:
    """Print what a scene costs with each move."""
    cells: list[str] = []
    for move in COSTED:
        with tempfile.TemporaryDirectory() as folder:
            taken = [clip(prompt, move, Path(folder), still) for _ in range(runs)]
            size = taken[0][0].stat().st_size / 1e6
        cells.append(f"{move} {statistics.median(seconds for _, seconds in taken):5.2f} s {size:4.1f} MB")
    print("   ".join(cells))


def smoothness(move: Move, still: Path) -> None:
    """Print how far the steps of a clip of a still are from those of its course."""
    with tempfile.TemporaryDirectory() as folder:
        path, _ = clip("", move, Path(folder), still)
        with av.open(str(path)) as container:
            frames = [frame.to_ndarray(format="gray") for frame in container.decode(video=0)]
    course = Course(move=move, duration=SECONDS, anchored=True)
    motion = StillMotion(load_picture(still, alpha=False))
    maps = [motion.displacement(course.at(i / (len(frames) - 1))) for i in range(len(frames))]
    window = cv2.createHanningWindow((2 * PATCH, 2 * PATCH), cv2.CV_32F)
    errors: list[tuple[float, float]] = []
    steps: list[float] = []
    for x, y in ((WIDTH // 2, HEIGHT // 2), (WIDTH // 3, HEIGHT // 2), (2 * WIDTH // 3, HEIGHT // 3)):
        for i in range(len(frames) - 1):
            pair = [
                np.asarray(one[y - PATCH : y + PATCH, x - PATCH : x + PATCH], np.float32)
                for one in frames[i : i + 2]
            ]
            (across, down), _ = cv2.phaseCorrelate(pair[0], pair[1], window)
            (x0, y0), (x1, y1) = maps[i], maps[i + 1]
            meant_x = float((x0[y, x] - x1[y, x]) / (x1[y, x + 1] - x1[y, x]))
            meant_y = float((y0[y, x] - y1[y, x]) / (y1[y + 1, x] - y1[y, x]))
            errors.append((across - meant_x, down - meant_y))
            steps.append(float(np.hypot(meant_x, meant_y)))
    size = np.hypot(*np.array(errors).T)
    rms, worst = float(np.sqrt((size**2).mean())), float(np.percentile(size, 99))
    print(f"{move:12} rms {rms:.3f} px   p99 {worst:.3f} px   mean step {np.mean(steps):.2f} px")


def texture(path: Path) -> None:
    """Write a picture with something to track everywhere."""
    noise = fractal(Streams(1), "texture", HEIGHT, WIDTH, 40, octaves=5)
    grey = np.clip((noise - noise.min()) / (noise.max() - noise.min()) * 210 + 20, 0, 255).astype(np.uint8)
    save_picture(np.repeat(grey[..., None], 3, 2), path, "image/png")


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", choices=[*SCENES, "still", "smoothness"])
    given = parser.parse_args()
    cv2.setNumThreads(1)
    with tempfile.TemporaryDirectory() as folder:
        still = Path(folder) / "texture.png"
        texture(still)
        clip("forest", "static", Path(folder), still)
        for name, prompt in SCENES.items():
            if given.only in (None, name):
                print(f"{name:12}", end=" ", flush=True)
                cost(prompt, given.runs)
        if given.only in (None, "still"):
            print(f"{'a still':12}", end=" ", flush=True)
            cost("gentle motion", given.runs, still)
        print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB resident")
        if given.only in (None, "smoothness"):
            for move in TRACKED:
                smoothness(cast("Move", move), still)


if __name__ == "__main__":
    main()
