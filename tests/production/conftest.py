"""What all tests of the film line share."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from lumigate.media.pool import InlineWorkers


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def workers(anyio_backend) -> AsyncIterator[InlineWorkers]:
    async with InlineWorkers() as inline:
        yield inline
