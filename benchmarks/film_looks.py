"""What can be measured on a finished film: sound, captions, light, movement."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from lumigate.media.audio import read_audio, resample
from lumigate.media.loudness import measure

Frame = NDArray[np.uint8]

_ANALYSIS_WIDTH = 640
_WINDOW = 128


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmLooks:
    """Measured on the file.

    ``darkest`` is the lowest mean luma of a frame (0..255), ``frozen`` the longest stretch of equal pictures in
    seconds, ``jitter`` the root mean square of what the movement between frames departs from a smooth one, in pixels
    at 640 wide, ``noise`` the same measure on a movement that is smooth by construction.
    """

    seconds: float
    lufs: float
    true_peak: float
    darkest: float
    frozen: float
    jitter: float
    noise: float


def look(path: Path) -> FilmLooks:
    """Decode the whole film and measure it."""
    sound = measure(read_audio(path))
    darkest, frozen, still, shifts = 255.0, 0.0, 0.0, list[tuple[float, float]]()
    before: Frame | None = None
    with av.open(str(path)) as film:
        stream = film.streams.video[0]
        rate = stream.average_rate or Fraction(30)
        count = 0
        for frame in film.decode(stream):
            grey = _small(np.asarray(frame.to_ndarray(format="gray"), np.uint8))
            count += 1
            darkest = min(darkest, float(grey.mean()))
            if before is not None:
                moved = float(cv2.absdiff(before, grey).mean())
                still = still + float(1 / rate) if moved < 0.02 else 0.0
                frozen = max(frozen, still)
                shifts.append(_shift(before, grey))
            before = grey
    return FilmLooks(
        seconds=float(count / rate),
        lufs=sound.lufs if sound.lufs is not None else -99.0,
        true_peak=sound.peak_dbtp,
        darkest=darkest,
        frozen=frozen,
        jitter=jitter_of(shifts),
        noise=_floor(),
    )


def jitter_of(shifts: list[tuple[float, float]]) -> float:
    """Return how far steps lie from the mean of their neighbours: smooth movement has none, whatever its speed."""
    steps = np.array([one for one in shifts if np.isfinite(one).all()], np.float64)
    if len(steps) < 5:
        return 0.0
    smooth = (steps[:-2] + steps[2:]) / 2
    off = np.hypot(*(steps[1:-1] - smooth).T)
    return float(np.sqrt((off[off < np.percentile(off, 98)] ** 2).mean()))


def _small(grey: Frame) -> Frame:
    height = round(grey.shape[0] * _ANALYSIS_WIDTH / grey.shape[1])
    return np.asarray(cv2.resize(grey, (_ANALYSIS_WIDTH, height), interpolation=cv2.INTER_AREA), np.uint8)


def _shift(first: Frame, second: Frame) -> tuple[float, float]:
    """Return how the middle of the picture moved, to a fraction of a pixel; NaN where that cannot be told."""
    y, x = first.shape[0] // 3, first.shape[1] // 2
    cut = (slice(max(0, y - _WINDOW), y + _WINDOW), slice(x - _WINDOW, x + _WINDOW))
    a, b = first[cut].astype(np.float32), second[cut].astype(np.float32)
    window = cv2.createHanningWindow((a.shape[1], a.shape[0]), cv2.CV_32F)
    (dx, dy), sure = cv2.phaseCorrelate(a, b, window)
    return (dx, dy) if sure > 0.3 else (float("nan"), float("nan"))


def _floor() -> float:
    """Return the measure on a noise picture that moves evenly: what the method itself adds."""
    rng = np.random.default_rng(1)
    big = cv2.GaussianBlur(rng.random((420, 760), dtype=np.float32) * 255, (0, 0), 2)
    moves = [np.array([[1, 0, -0.37 * k], [0, 1, -0.11 * k]]) for k in range(60)]
    frames = [
        np.asarray(cv2.warpAffine(big, move, (640, 360), flags=cv2.INTER_CUBIC), np.uint8) for move in moves
    ]
    return jitter_of([_shift(a, b) for a, b in pairwise(frames)])


_CUE = re.compile(r"(\d+):(\d+):(\d+)[,.](\d+) --> (\d+):(\d+):(\d+)[,.](\d+)")


def cues(srt: str) -> list[tuple[float, float]]:
    """Return the beginning and end of every caption, in seconds."""
    found = list[tuple[float, float]]()
    for parts in _CUE.findall(srt):
        h1, m1, s1, f1, h2, m2, s2, f2 = (int(one) for one in parts)
        found.append((h1 * 3600 + m1 * 60 + s1 + f1 / 1000, h2 * 3600 + m2 * 60 + s2 + f2 / 1000))
    return found


def caption_lag(film: Path, starts: list[float]) -> tuple[float, int]:
    """Return how far, at most, a caption begins from the voice it shows, and how many captions could be judged.

    ``film`` has a voice and no music. Only captions after a pause count: elsewhere there is no edge to find.
    """
    clip = resample(read_audio(film), 16_000, channels=1)
    step = 80
    whole = clip.samples[: len(clip.samples) // step * step, 0].reshape(-1, step)
    level = np.sqrt((whole.astype(np.float64) ** 2).mean(1))
    loud = level > 0.03 * level.max()
    pause = round(0.2 * 16_000 / step)
    edges = [
        at * step / 16_000 for at in range(pause, len(loud)) if loud[at] and not loud[at - pause : at].any()
    ]
    lags = [min((abs(edge - start) for start in starts), default=9.0) for edge in edges]
    return max(lags, default=0.0), len(lags)
