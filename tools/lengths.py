"""Refuse source files that have grown past 600 lines: split them at a seam before."""

from __future__ import annotations

import sys
from pathlib import Path

LIMIT = 600
SOURCES = Path(__file__).parent.parent / "src"


def main() -> int:
    """Print every file over the limit; 1 if there is one."""
    lengths = ((len(file.read_text("utf-8").splitlines()), file) for file in SOURCES.rglob("*.py"))
    over = sorted((lines, file) for lines, file in lengths if lines > LIMIT)
    for lines, file in over:
        print(f"{file.relative_to(SOURCES)}: {lines} lines, at most {LIMIT}", file=sys.stderr)
    return 1 if over else 0


if __name__ == "__main__":
    raise SystemExit(main())
