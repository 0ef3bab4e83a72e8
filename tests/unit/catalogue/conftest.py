"""Models made for tests, read as an operator's file would be."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.loader import read_entries
from lumigate.domain.models import ModelEntry

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
