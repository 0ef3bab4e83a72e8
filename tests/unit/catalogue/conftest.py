"""Models made for tests, read as an operator's file would be."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.checking import validate
from lumigate.catalogue.inputs import NEEDS, WORDLESS
from lumigate.catalogue.loader import read_entries
from lumigate.domain.generations import GenerationRequest, InputRef, Resolved
from lumigate.domain.models import ModelEntry
from lumigate.domain.providers import Call, CallInput, HttpRequest, ProviderHost, Secret
from lumigate.domain.tasks import InputRole, Task
from lumigate.providers.registry import discover

Send = Callable[..., HttpRequest]

MODELS = """
[models."acme/free"]
provider = "acme"
upstream = "free"
title = "Free sizes"
tasks = ["text_to_image", "edit_image"]
size = { max_pixels = 4000000, max_ratio = 3 }
prices = [{ usd = "0.01", unit = "megapixel" }]
[models."acme/free".params]
width = { kind = "integer", default = 1024, minimum = 256, maximum = 3840, step = 16 }
height = { kind = "integer", default = 1024, minimum = 256, maximum = 3840, step = 16 }
count = { kind = "integer", default = 1, minimum = 1, maximum = 4 }
guidance = { kind = "number", default = 4.5, minimum = 0, maximum = 20 }
seed = { kind = "integer", minimum = 0 }
style = { kind = "string", choices = ["photo", "paint"] }
words = { kind = "strings", maximum = 3 }
sharp = { kind = "boolean" }
[models."acme/free".inputs]
image = { need = "optional", count = 2, mimes = ["image/png"], max_bytes = 1000 }

[models."acme/listed"]
provider = "acme"
upstream = "listed"
title = "Listed sizes"
tasks = ["text_to_image", "image_to_image"]
aliases = ["listed"]
prices = [
  { usd = "0.04", unit = "image" },
  { usd = "0.08", unit = "image", when = { quality = "hd" } },
  { usd = "0.12", unit = "image", when = { quality = "hd", size = "1024x1792" } },
  { usd = "0.001", unit = "request" },
]
[models."acme/listed".params]
size = { kind = "string", default = "1024x1024", choices = ["1024x1024", "1792x1024", "1024x1792", "auto"] }
quality = { kind = "string", default = "standard", choices = ["standard", "hd"] }
count = { kind = "integer", default = 1, minimum = 1, maximum = 4 }
[models."acme/listed".inputs]
image = { need = "optional" }

[models."acme/clip"]
provider = "acme"
upstream = "clip"
title = "Named sizes"
tasks = ["text_to_video", "image_to_video"]
released = 2026-03-01
prices = [
  { usd = "0.05", unit = "second", when = { resolution = "720p" } },
  { usd = "0.12", unit = "second", when = { resolution = "1080p" } },
]
[models."acme/clip".params]
aspect_ratio = { kind = "string", default = "16:9", choices = ["16:9", "9:16", "1:1"] }
resolution = { kind = "string", default = "720p", choices = ["720p", "1080p"] }
duration = { kind = "integer", default = 5, choices = [5, 10] }
[models."acme/clip".inputs]
first_frame = { need = "optional" }
last_frame = { need = "optional" }

[models."other/tokens"]
provider = "other"
upstream = "tokens"
title = "Tokens"
tasks = ["text_to_image"]
native_allowed = false
prompt_max = 100
prices = [
  { usd = "5", per = 1000000, unit = "token_in" },
  { usd = "2.5", per = 1000000, unit = "image_token_in" },
  { usd = "30", per = 1000000, unit = "token_out", certain = false },
]
estimates = [
  { unit = "token_in", low = "0.25", high = "1", per = "character" },
  { unit = "image_token_in", low = "0", high = "0" },
  { unit = "token_out", low = "1000", high = "2000", per = "image" },
]

[models."other/old"]
provider = "other"
upstream = "old"
title = "Old"
tasks = ["text_to_image"]
status = "retired"
sunset = 2026-01-02
successor = "other/tokens"
"""


@pytest.fixture
def toml(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str, name: str = "models.toml") -> Path:
        path = tmp_path / name
        path.write_text(textwrap.dedent(text))
        return path

    return write


@pytest.fixture
def catalogue(toml: Callable[[str], Path]) -> Catalogue:
    return Catalogue(read_entries(toml(MODELS)))


@pytest.fixture
def entry(catalogue: Catalogue) -> Callable[[str], ModelEntry]:
    return catalogue.get


def needed(entry: ModelEntry, task: Task) -> set[InputRole]:
    """Return the roles that a request for this task has to come with."""
    found = {role for role, rule in entry.inputs.items() if rule.need == "required"}
    for choices in NEEDS.get(task, ()):
        able = sorted(role for role in choices if role in entry.inputs)
        if not found & set(able):
            found.add(able[0])
    return found


def asked(entry: ModelEntry, task: Task, **params: object) -> Resolved:
    """Return a request with these parameters and the inputs that the task needs, as the catalogue completes it."""
    inputs = tuple(InputRef(role=role, url="https://example.com/in") for role in sorted(needed(entry, task)))
    wordless = task in WORDLESS and task not in ("image_to_video", "extend_music")
    prompt = "" if wordless else "a boat"
    return validate(
        entry, GenerationRequest(model=entry.id, task=task, prompt=prompt, inputs=inputs, params=params)
    )


@pytest.fixture
def ask() -> Callable[..., Resolved]:
    return asked


@pytest.fixture
def send(tmp_path: Path) -> Send:
    """Turns a request for a model into what its adapter would send."""
    file = tmp_path / "in"
    file.write_bytes(b"bytes")
    specs = {spec.name: spec for spec in discover(())}

    def build(entry: ModelEntry, task: Task, **params: object) -> HttpRequest:
        resolved = asked(entry, task, **params)
        spec = specs[entry.provider]
        call = Call(
            job="job_1",
            attempt="att_1",
            entry=entry,
            task=task,
            prompt=""
            if not resolved.entry.prompt_required or task in ("upscale_image", "upscale_video")
            else "a boat",
            params=resolved.params,
            native={},
            inputs=tuple(
                CallInput(role=role, path=file, mime="image/png", url="https://example.com/in")
                for role in sorted(needed(entry, task))
            ),
            secret=Secret("key"),
            folder=tmp_path,
        )
        host = ProviderHost(name=spec.name, base_url=spec.base_url, key_variable=spec.key_variable)
        return spec.build(host).submit_request(call)

    return build
