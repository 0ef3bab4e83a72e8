"""The examples of the pages: Python runs against the real server, commands are known and run where they are cheap.

A page speaks to this test in HTML comments before a block, which readers do not see:

    <!-- example: duration=5 => duration=1 -->        run it with something smaller
    <!-- example: not run, a host of your own -->     do not run it, and why
"""

from __future__ import annotations

import ast
import asyncio
import contextlib
import inspect
import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cyclopts import MissingArgumentError
from PIL import Image
from standardwebhooks.webhooks import Webhook

from lumigate import Lumigate
from lumigate.cli.app import build
from lumigate.cli.run import run

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"((?:^<!-- example: .*? -->\n)*)^```([a-z]*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
DIRECTIVE = re.compile(r"<!-- example: (.*?) -->")
SHELLS = {"", "bash", "console", "sh"}
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
PICTURES = ("room.jpg", "espresso.jpg", "filter.jpg", "beans.jpg")
"""What a reader has at hand."""
NOT_CHEAP = {"serve", "migrate", "doctor", "produce", "video", "music"}
"""Commands that are looked at and not run."""


@dataclass(frozen=True)
class Block:
    """One example. ``why_not`` is why it is not run."""

    page: Path
    line: int
    language: str
    code: str
    why_not: str | None = None


def blocks(page: Path) -> list[Block]:
    """Return the examples of a page as they are run."""
    text = page.read_text("utf-8")
    found: list[Block] = []
    for each in BLOCK.finditer(text):
        code, why_not = each[3], None
        for said in DIRECTIVE.findall(each[1]):
            before, arrow, after = said.partition(" => ")
            if arrow:
                assert before in code, f"{page.name}: {before!r} is not in the example any more"
                code = code.replace(before, after)
            else:
                assert said.startswith("not run, "), f"{page.name}: what does {said!r} ask for?"
                why_not = said.removeprefix("not run, ")
        line = text.count("\n", 0, each.start(3)) + 1
        found.append(Block(page=page, line=line, language=each[2], code=code, why_not=why_not))
    return found


def page_name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def pages_with(language: set[str]) -> list[Path]:
    return [page for page in PAGES if any(each.language in language for each in blocks(page))]


@pytest.fixture
def reader(server, tmp_path, monkeypatch) -> Path:
    """A folder with some pictures, in a shell where server and key are set."""
    monkeypatch.setenv("LUMIGATE_BASE_URL", server.base_url)
    monkeypatch.setenv("LUMIGATE_API_KEY", server.api_key)
    monkeypatch.setenv("LUMIGATE_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    for name in PICTURES:
        Image.new("RGB", (96, 64), "teal").save(name)
    return tmp_path


def delivered() -> dict[str, Any]:
    """Return what a handler of webhooks has in hand."""
    now = datetime.now(UTC)
    body = json.dumps({"type": "job.completed", "timestamp": now.isoformat(), "data": {"id": "job_1"}})
    signature = Webhook(SECRET).sign("dlv_1", now, body)
    headers = {"webhook-id": "dlv_1", "webhook-timestamp": str(int(now.timestamp()))}
    return {"body": body, "headers": headers | {"webhook-signature": signature}, "secret": SECRET}


@pytest.mark.parametrize("page", pages_with({"python"}), ids=page_name)
def test_the_python_of_a_page_runs_from_top_to_bottom(page, reader, capsys):
    names: dict[str, Any] = {"__name__": "__main__", **delivered()}
    clients: list[Lumigate] = []
    try:
        for block in blocks(page):
            if block.language != "python" or block.why_not is not None:
                continue
            code = compile(
                "\n" * (block.line - 1) + block.code, page, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
            )
            made = eval(code, names)
            if inspect.iscoroutine(made):
                asyncio.run(made)
            clients += [each for each in names.values() if isinstance(each, Lumigate)]
    finally:
        for client in clients:
            client.close()
    for path in re.findall(r'\.save\("(.+?)"\)', page.read_text("utf-8")):
        assert Path(path).stat().st_size > 100


def commands(text: str) -> Iterator[list[str]]:
    """Yield the calls of the command line in a piece of shell, as words behind ``lumigate``."""
    for line in text.replace("\\\n", " ").splitlines():
        lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
        lexer.whitespace_split = True
        words: list[str] = []
        for word in [*lexer, ";"]:
            if set(word) <= set("();<>|&"):
                if len(words) > 1 and words[0].rpartition("/")[2] == "lumigate":
                    yield words[1:]
                words = []
            elif words or word not in {"do", "then", "$"}:
                words.append(word)


def shell_blocks(page: Path) -> list[Block]:
    return [each for each in blocks(page) if each.language in SHELLS and each.why_not is None]


@pytest.mark.parametrize("page", pages_with(SHELLS), ids=page_name)
def test_every_command_of_a_page_is_known_with_its_options(page):
    app = build()
    prose = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    spans = [
        each.replace("\n", " ") for each in re.findall(r"`(lumigate [^`]+)`", prose) if "COMMAND" not in each
    ]
    for words in [words for block in shell_blocks(page) for words in commands(block.code)]:
        app.parse_args(words, exit_on_error=False, print_error=False)
    for words in [words for span in spans for words in commands(span)]:
        with contextlib.suppress(MissingArgumentError):  # prose names a command without its arguments
            app.parse_args(words, exit_on_error=False, print_error=False)


def test_every_option_of_the_reference_is_known():
    app = build()
    rows = re.findall(
        r"^\| `lumigate (\w+) [A-Z]+` \| `(--.+?)` \|$",
        (ROOT / "docs/reference/cli.md").read_text(),
        re.MULTILINE,
    )
    assert len(rows) >= 5
    for command, options in rows:
        taken = {name for each in app[command].assemble_argument_collection() for name in each.names}
        assert set(options.split()) <= taken, command


@pytest.mark.parametrize("page", pages_with(SHELLS), ids=page_name)
def test_what_is_cheap_in_the_shell_is_run(page, reader, capfd):
    for block in shell_blocks(page):
        for words in commands(block.code):
            if words[0] not in NOT_CHEAP and not any("..." in word or "$" in word for word in words):
                assert run(words) == 0, capfd.readouterr().err


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
@pytest.mark.parametrize("page", pages_with(SHELLS), ids=page_name)
def test_what_is_asked_by_curl_is_answered(page, reader, server):
    for block in shell_blocks(page):
        if block.code.startswith("curl "):
            code = block.code.replace("http://127.0.0.1:8787", server.base_url)
            done = subprocess.run(["bash", "-e"], input=code, capture_output=True, text=True, check=True)
            answer = json.loads(done.stdout)
            assert "detail" not in answer, answer


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.py")), ids=lambda path: path.name)
def test_every_example_file_is_python_that_says_what_it_does(path):
    tree = ast.parse(path.read_text("utf-8"), path)
    assert ast.get_docstring(tree)
    compile(tree, path, "exec")


def test_the_marks_of_this_test_are_understood(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(
        "<!-- example: 5 => 1 -->\n```python\nx = 5\n```\n<!-- example: not run, no -->\n```\ny\n```\n"
    )
    assert [(each.code, each.why_not, each.line) for each in blocks(page)] == [
        ("x = 1\n", None, 3),
        ("y\n", "no", 7),
    ]
    shell = "FOO=1 x\n$ lumigate image 'a b' -o x.png || exit; do bin/lumigate jobs ls  # all\n"
    assert list(commands(shell)) == [["image", "a b", "-o", "x.png"], ["jobs", "ls"]]
