from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from lumigate.cli.commands import COMMANDS
from lumigate.domain.errors import LumigateError, every_error
from lumigate.server.settings import LimitSettings, Settings

ROOT = Path(__file__).parents[3]
DOCS = ROOT / "docs"
PAGES = [
    *sorted(DOCS.rglob("*.md")),
    *(ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "CHANGELOG")),
]


def read(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text("utf-8")


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    for target, anchor in re.findall(r"\]\(([^)#\s]*)(?:#([^)\s]*))?\)", page.read_text("utf-8")):
        if "://" in target:
            continue
        file = page.parent / target if target else page
        assert file.exists(), f"{target} is not there"
        assert not anchor or anchor in anchors(file), f"{target} has no part {anchor!r}"


def test_the_navigation_holds_every_page_once() -> None:
    def leaves(node: Any) -> list[str]:
        if isinstance(node, str):
            return [node]
        return [leaf for one in (node.values() if isinstance(node, dict) else node) for leaf in leaves(one)]

    listed = leaves(tomllib.loads(read("zensical.toml"))["project"]["nav"])
    assert sorted(listed) == sorted(str(page.relative_to(DOCS)) for page in DOCS.rglob("*.md"))


def test_the_errors_page_tells_every_code_with_its_status() -> None:
    told = set(
        re.findall(
            r"^\| `(\w+)` \| (\d+) \| (yes|no) \|", read("docs", "reference", "errors.md"), re.MULTILINE
        )
    )
    raised = {
        (kind.code, str(kind.status), "yes" if kind.retryable else "no")
        for kind in every_error()
        if kind is not LumigateError
    }
    assert told == raised


def test_the_dependencies_page_names_every_declared_package() -> None:
    project = tomllib.loads(read("pyproject.toml"))
    declared = [
        *project["project"]["dependencies"],
        *(line for extra in project["project"]["optional-dependencies"].values() for line in extra),
        *(line for group in project["dependency-groups"].values() for line in group),
    ]
    page = read("docs", "reference", "dependencies.md").replace("-intl", "justmytype-intl")
    names = {re.split(r"[\[<>=; ]", line)[0] for line in declared} - {"lumigate"}
    assert [name for name in sorted(names) if name not in page] == []


def test_every_target_of_make_that_a_page_names_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    named = {name for page in PAGES for name in re.findall(r"^make ([a-z]+)\b", code(page), re.MULTILINE)}
    assert named
    assert named <= targets


def test_the_settings_page_names_every_setting_of_the_server() -> None:
    page = read("docs", "reference", "settings.md")
    names = {f"LUMIGATE_{name.upper()}" for name in set(Settings.model_fields) - {"limits", "providers"}}
    names |= {f"LUMIGATE_LIMITS__{name.upper()}" for name in LimitSettings.model_fields}
    assert [name for name in sorted(names) if f"`{name}`" not in page] == []


def test_the_command_line_page_names_every_command() -> None:
    page = read("docs", "reference", "cli.md")
    names = [name for commands in COMMANDS.values() for name in commands]
    assert [name for name in names if f"`lumigate {name}" not in page] == []


def code(page: Path) -> str:
    """Everything between fences and backticks, one piece to a line."""
    text = page.read_text("utf-8")
    fenced = re.findall(r"```[a-z]*\n(.*?)```", text, re.DOTALL)
    return "\n".join([*fenced, *re.findall(r"`([^`\n]+)`", text)])
