"""Equal frames give equal bytes, whatever was in memory before; shown in fresh processes with soiled memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_FILM = """
import sys
from pathlib import Path
import cv2
import numpy as np
from lumigate.kit.rational import Rate
from lumigate.media.video import VideoWriter
width, height = 1000, 240
noise = np.random.default_rng(1).integers(0, 255, (height * 3 // 2, width), dtype=np.uint8)
still = cv2.normalize(cv2.GaussianBlur(noise, (0, 0), 5), None, 20, 230, cv2.NORM_MINMAX)
with VideoWriter(Path(sys.argv[1]), width, height, Rate(30)) as film:
    for i in range(60):
        move = np.array([[1 + i * 0.001, 0, -i * 0.3], [0, 1 + i * 0.001, 0]], np.float32)
        film.write(cv2.warpAffine(still, move, (width, height * 3 // 2), borderMode=cv2.BORDER_REFLECT))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="soiling memory needs glibc")
def test_fresh_processes_encode_the_same_bytes_at_an_odd_width(tmp_path: Path) -> None:
    films: list[bytes] = []
    for soil in ("85", "165"):
        path = tmp_path / f"{soil}.mp4"
        environment = {**os.environ, "MALLOC_PERTURB_": soil}
        subprocess.run([sys.executable, "-c", _FILM, str(path)], check=True, env=environment, timeout=120)
        films.append(path.read_bytes())
    assert films[0] == films[1]
