"""All twins under one roof."""

from __future__ import annotations

import socket
import threading
import time

import httpx2
import openai
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount

from lumigate.emulators.app import TWINS, base_urls, build_emulators
from lumigate.emulators.openai import build_openai
from lumigate.emulators.openai.desk import TwinRules

KEY = {"authorization": "Bearer any"}


@pytest.fixture(scope="module")
def origin():
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(
        uvicorn.Config(build_emulators(), lifespan="off", log_level="critical", ws="none")
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 10
    while not server.started:
        assert time.monotonic() < deadline, "the twins did not start"
        thread.join(0.01)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)
    listener.close()


def test_every_twin_has_a_base_url(origin):
    assert set(base_urls(origin)) == set(TWINS)


def test_the_sdk_works_below_the_providers_name(origin):
    with openai.OpenAI(api_key="any", base_url=base_urls(origin)["openai"], max_retries=0) as client:
        assert client.images.generate(model="gpt-image-2", prompt="a pier", size="256x256").data


async def test_pictures_given_as_urls_are_found_where_the_twin_is_mounted():
    app = Starlette(routes=[Mount("/somewhere", app=build_openai(TwinRules(answers="url")))])
    asked = {"model": "gpt-image-2", "prompt": "a pier", "size": "256x256"}
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://twin", headers=KEY) as client:
        made = await client.post("/somewhere/v1/images/generations", json=asked)
        url = made.json()["data"][0]["url"]
        assert url.startswith("http://twin/somewhere/")
        assert (await client.get(url)).headers["content-type"].startswith("image/")
