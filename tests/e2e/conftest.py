"""What all tests of whole processes share."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from server import Nursery, Server
from shop import MODELS, environment
from upstream import Upstream


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    with Nursery() as started:
        yield started


@pytest.fixture
def upstream() -> Iterator[Upstream]:
    with Upstream() as started:
        yield started


@pytest.fixture(scope="session")
def born(tmp_path_factory: pytest.TempPathFactory, nursery: Nursery) -> Path:
    """Return a data folder that a server has used once: its tables are made."""
    data = tmp_path_factory.mktemp("born") / "data"
    (data / "models").mkdir(parents=True)
    with Server(data, nursery=nursery) as server:
        server.start()
        assert server.stop() == 0
    (data / "models" / "fake.toml").write_text(MODELS)
    return data


@pytest.fixture
def folder(tmp_path: Path, born: Path) -> Path:
    """Return a data folder of its own that knows the models of the upstream."""
    return Path(shutil.copytree(born, tmp_path / "data"))


@pytest.fixture
def server(folder: Path, upstream: Upstream, nursery: Nursery) -> Iterator[Server]:
    """A server that starts fast; not started yet."""
    with Server(folder, nursery=nursery, env=environment(upstream)) as made:
        yield made


@pytest.fixture
def program(folder: Path, upstream: Upstream) -> Iterator[Callable[[], Server]]:
    """Makes servers that are started as somebody would type it, all on one folder."""
    made: list[Server] = []

    def make() -> Server:
        one = Server(folder, env=environment(upstream))
        made.append(one)
        return one

    yield make
    for one in made:
        one.__exit__()
