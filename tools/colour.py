"""Make the client that blocks from the client that awaits.

Every file of ``src/lumigate/client/_async`` and every ``tests/sdk/suite_async/*.py`` is read token by token: ``async``
and ``await`` go, names that begin with ``Async`` lose that, and the words of ``WORDS`` are put in place of others. A
word that was put in place nowhere is an error: it has no reason to be in the table.

    python tools/colour.py            write the generated files
    python tools/colour.py --check    fail where one is missing, left over, or not what would be written
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tokenize
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAIRS = (
    (ROOT / "src/lumigate/client/_async", ROOT / "src/lumigate/client/_sync"),
    (ROOT / "tests/sdk/suite_async", ROOT / "tests/sdk/suite_sync"),
)
WARNING = "# Made by tools/colour.py from {source}: change that file, not this one.\n"
WORDS = {
    "_async": "_sync",
    "_io_async": "_io_sync",
    "aclose": "close",
    "aread": "read",
    "aiter_bytes": "iter_bytes",
    "asynccontextmanager": "contextmanager",
    "AsyncByteStream": "SyncByteStream",
    "handle_async_request": "handle_request",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
}
PREFIXED = re.compile(r"\bAsync(?=[A-Z])")
PROSE = (("async with ", "with "), ("async for ", "for "), ("await ", ""))
"""What changes in docstrings and other strings."""
MENDS = (
    ("check", "--quiet", "--fix-only", "--unsafe-fixes", "--select", "I,F401,UP028,C416,SIM117"),
    ("format", "--quiet"),
)
"""What ruff does to a generated file: a name may sort elsewhere now, an import may be left over."""
FIRST_LINES = {
    '"""The client that awaits. The one that blocks is made from these files by ``tools/colour.py``."""': (
        '"""The client that blocks."""'
    ),
}


@dataclass(frozen=True, slots=True)
class Painted:
    """One generated file."""

    target: Path
    text: str


class Painter:
    """Turns awaiting source into blocking source, and remembers which words it needed."""

    def __init__(self) -> None:
        self.used: set[str] = set()

    def paint(self, text: str) -> str:
        """Return the source with another colour; the layout is left for the formatter."""
        lines = text.splitlines(keepends=True)
        out: list[str] = []
        row, column = 1, 0
        swallow = False
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            (at_row, at_column), (end_row, end_column) = token.start, token.end
            between = _between(lines, (row, column), (at_row, at_column))
            row, column = end_row, end_column
            if swallow:
                between = between.lstrip(" ")
            swallow = token.type == tokenize.NAME and token.string in {"async", "await"}
            out.append(between + ("" if swallow else self._word(token)))
        return "".join(out)

    def _word(self, token: tokenize.TokenInfo) -> str:
        match token.type:
            case tokenize.NAME:
                return self._name(token.string)
            case tokenize.STRING:
                return self._string(token.string)
            case _:
                return token.string

    def _name(self, name: str) -> str:
        if name in WORDS:
            self.used.add(name)
            return WORDS[name]
        return PREFIXED.sub("", name)

    def _string(self, text: str) -> str:
        if text in FIRST_LINES:
            return FIRST_LINES[text]
        for before, after in PROSE:
            text = text.replace(before, after)
        return PREFIXED.sub("", re.sub(r"\w+", lambda found: self._name(found[0]), text))


def _between(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> str:
    if start[0] > len(lines):
        return ""
    if start[0] == end[0]:
        return lines[start[0] - 1][start[1] : end[1]]
    middle = "".join(lines[start[0] : end[0] - 1])
    last = lines[end[0] - 1][: end[1]] if end[0] <= len(lines) else ""
    return lines[start[0] - 1][start[1] :] + middle + last


def make_all() -> list[Painted]:
    """Return all generated files, formatted; exit where the table has a word that nothing needs."""
    painter = Painter()
    made: list[Painted] = []
    for source_folder, target_folder in PAIRS:
        for source in sorted(source_folder.glob("*.py")):
            target = target_folder / source.name.replace("async", "sync")
            warning = WARNING.format(source=source.relative_to(ROOT).as_posix())
            made.append(Painted(target, _format(warning + painter.paint(source.read_text("utf-8")), target)))
    if unused := sorted(WORDS.keys() - painter.used):
        sys.exit(f"tools/colour.py: nothing needs these words any more, take them out: {', '.join(unused)}")
    return made


def _format(text: str, target: Path) -> str:
    ruff = (sys.executable, "-m", "ruff")
    name = ("--stdin-filename", str(target), "-")
    for arguments in MENDS:
        done = subprocess.run(
            [*ruff, *arguments, *name], input=text, capture_output=True, text=True, check=False
        )
        if done.returncode:
            sys.exit(f"tools/colour.py: ruff {arguments[0]} refused {target.name}:\n{done.stderr}")
        text = done.stdout
    return text


def left_over(made: list[Painted]) -> list[Path]:
    """Return generated files that nothing makes any more."""
    wanted = {each.target for each in made}
    return [path for _, folder in PAIRS for path in folder.glob("*.py") if path not in wanted]


def main() -> None:
    """Write the generated files, or check them."""
    made = make_all()
    if "--check" in sys.argv[1:]:
        wrong = [each.target for each in made if not _holds(each)] + left_over(made)
        for path in wrong:
            print(
                f"{path.relative_to(ROOT)} is not what tools/colour.py makes; run `make fix`", file=sys.stderr
            )
        sys.exit(1 if wrong else 0)
    for path in left_over(made):
        path.unlink()
    for each in made:
        if not _holds(each):
            each.target.parent.mkdir(parents=True, exist_ok=True)
            each.target.write_text(each.text, "utf-8")


def _holds(painted: Painted) -> bool:
    return painted.target.exists() and painted.target.read_text("utf-8") == painted.text


if __name__ == "__main__":
    main()
