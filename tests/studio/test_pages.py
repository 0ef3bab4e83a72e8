"""The pages come from this package alone and let nothing else in."""

from __future__ import annotations

import re

import httpx2
import pytest
from starlette.responses import PlainTextResponse

from lumigate.studio.app import Studio

PAGES = ["/", "/docs", "/studio/docs.js", "/studio/studio.css", "/favicon.ico"]


@pytest.fixture
def browser() -> httpx2.AsyncClient:
    app = Studio(PlainTextResponse("passed on", 418))
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://here")


@pytest.mark.anyio
@pytest.mark.parametrize("path", PAGES)
async def test_a_page_names_no_other_host_and_forbids_every_other_source(
    browser: httpx2.AsyncClient, path: str
) -> None:
    answer = await browser.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    hosts = set(re.findall(r"https?://([^/\s\"'<\\]+)", answer.text))
    assert hosts <= {"127.0.0.1:8787", "www.w3.org"}


@pytest.mark.anyio
async def test_what_a_page_asks_for_is_there(browser: httpx2.AsyncClient) -> None:
    for page in ("/", "/docs"):
        text = (await browser.get(page)).text
        for wanted in re.findall(r'(?:href|src)="(/studio/[^"]+)"', text):
            assert (await browser.get(wanted)).status_code == 200
        assert "<script>" not in text
        assert "style=" not in text


@pytest.mark.anyio
@pytest.mark.parametrize(("method", "path"), [("GET", "/v1/jobs"), ("POST", "/"), ("GET", "/docs/x")])
async def test_everything_else_is_passed_on(browser: httpx2.AsyncClient, method: str, path: str) -> None:
    assert (await browser.request(method, path)).status_code == 418
