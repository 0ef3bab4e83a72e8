"""Draw the contact sheet of the documentation: 48 varied prompts, one picture each, with the prompt below it.

``make sheet`` writes docs/assets/contact-sheet.jpg from tools/contact_sheet.txt. The seeds count up; no picture is
picked by hand.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from lumigate.draft.picture.order import PictureOrder
from lumigate.draft.picture.task import draw
from lumigate.media.pictures import load_picture
from lumigate.media.type.blocks import fit
from lumigate.media.type.drawing import cover_of
from lumigate.media.type.faces import typeface

PROMPTS = Path(__file__).with_suffix(".txt")
SHEET = Path("docs/assets/contact-sheet.jpg")
COLUMNS, TILE, LABEL, GAP = 6, 400, 44, 14
PAPER, INK = 250, 60

Picture = NDArray[np.uint8]


def tile(prompt: str, seed: int, folder: Path) -> Picture:
    """Return the picture of a prompt, its prompt below it."""
    order = PictureOrder(
        prompt=prompt, width=2 * TILE, height=2 * TILE, seed=seed, folder=folder, model="draft/picture"
    )
    made = draw(order, lambda _: None)
    if made.not_drawn:
        print(f"{prompt}: not drawn: {', '.join(made.not_drawn)}", file=sys.stderr)
    drawn = load_picture(made.files[0].path, alpha=False)
    small = cv2.resize(drawn, (TILE, TILE), interpolation=cv2.INTER_AREA)
    return np.concatenate([np.asarray(small, np.uint8), label(prompt)])


def label(text: str) -> Picture:
    """Return a strip of paper with the text."""
    block = fit(text, typeface(("Poppins",), weight=400), TILE - 8, LABEL - 6, largest=17, most_lines=2)
    cover = cover_of(block, TILE, LABEL, ((TILE - block.width) / 2, 6.0)).astype(np.float32)[..., None] / 255
    return np.asarray(PAPER + (INK - PAPER) * cover.repeat(3, 2) + 0.5, np.uint8)


def sheet(tiles: list[Picture]) -> Picture:
    """Lay the tiles out in rows."""
    rows = -(-len(tiles) // COLUMNS)
    high, wide = TILE + LABEL + GAP, TILE + GAP
    paper = np.full((rows * high + GAP, COLUMNS * wide + GAP, 3), PAPER, np.uint8)
    for at, one in enumerate(tiles):
        top, left = GAP + at // COLUMNS * high, GAP + at % COLUMNS * wide
        paper[top : top + one.shape[0], left : left + TILE] = one
    return paper


def main() -> int:
    """Write the sheet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prompts", type=Path, default=PROMPTS, help="a file with a prompt on each line")
    parser.add_argument("--out", type=Path, default=SHEET)
    given = parser.parse_args()
    prompts = [line.strip() for line in given.prompts.read_text("utf-8").splitlines() if line.strip()]
    cv2.setNumThreads(1)
    with tempfile.TemporaryDirectory() as folder:
        tiles = [tile(prompt, seed, Path(folder)) for seed, prompt in enumerate(prompts, 1)]
    given.out.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(given.out), cv2.cvtColor(sheet(tiles), cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, 82])
    print(given.out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
