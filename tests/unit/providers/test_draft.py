"""The engine on this machine behaves as a provider does."""

from __future__ import annotations

import asyncio

import pytest

from lumigate.domain.engine import EngineFile, EngineResult, TimedWord
from lumigate.domain.errors import ProviderFailed
from lumigate.domain.models import ModelEntry
from lumigate.domain.providers import Call, CallInput, Finished
from lumigate.providers.draft import DraftProvider

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend():
    return "asyncio"


class Engine:
    """Writes the prompt into a file and remembers the order."""

    def __init__(self):
        self.orders = []
        self.stopped = False

    async def make(self, order, on_progress):
        self.orders.append(order)
        if order.prompt == "for ever":
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                self.stopped = True
                raise
        on_progress(0.5)
        path = order.folder / "out.png"
        path.write_text(order.prompt)
        return EngineResult(
            files=(EngineFile(path=path, mime="image/png", width=3, height=2),),
            seed=7,
            not_drawn=("unicorn",),
            words=(TimedWord("a", 0.0, 0.5),),
        )


@pytest.fixture
def call(tmp_path):
    def make(prompt="a fox"):
        return Call(
            job="job_1",
            attempt="att_1",
            entry=ModelEntry(
                id="draft/x", provider="draft", upstream="x", tasks=("text_to_image",), title="X"
            ),
            task="text_to_image",
            prompt=prompt,
            params={"width": 3, "height": 2},
            native={},
            inputs=(CallInput(role="image", path=tmp_path / "in.png", mime="image/png"),),
            secret=None,
            folder=tmp_path,
        )

    return make


async def test_a_call_becomes_an_order_and_files_become_outputs(call, tmp_path):
    engine, seen = Engine(), []
    done = await DraftProvider(engine).submit(call(), seen.append)
    assert isinstance(done, Finished)
    (output,) = done.outputs
    assert (output.path, output.mime, output.width, output.height) == (
        tmp_path / "out.png",
        "image/png",
        3,
        2,
    )
    assert (done.seed, done.not_drawn, done.words[0].text) == (7, ("unicorn",), "a")
    assert seen == [0.5]
    assert engine.orders[0].params == {"width": 3, "height": 2}
    assert engine.orders[0].inputs[0].role == "image"


async def test_it_may_be_repeated_and_costs_nothing(call):
    provider = DraftProvider(Engine())
    assert provider.repeatable
    first = await provider.submit(call(), lambda _: None)
    assert first == await provider.submit(call(), lambda _: None)
    assert first.usage.units == {}


async def test_cancelling_the_submission_stops_the_engine(call):
    engine = Engine()
    running = asyncio.create_task(DraftProvider(engine).submit(call("for ever"), lambda _: None))
    await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert engine.stopped


async def test_there_is_nothing_to_poll_or_to_cancel(call):
    provider = DraftProvider(Engine())
    with pytest.raises(ProviderFailed, match="'h-1'"):
        await provider.poll(call(), "h-1")
    await provider.cancel(call(), "h-1")
