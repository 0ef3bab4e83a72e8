"""What the upstream sells, and how a server is told of it."""

from __future__ import annotations

from upstream import Upstream

MODELS = """
[models."fake/img"]
provider = "fake"
upstream = "img"
title = "Pictures, at once"
tasks = ["text_to_image"]
timeout = 60
prices = [{ usd = "0.02", unit = "image" }]

[models."fake/img".params]
width = { kind = "integer", default = 64, minimum = 16, maximum = 4096 }
height = { kind = "integer", default = 64, minimum = 16, maximum = 4096 }
seed = { kind = "integer", minimum = 0, maximum = 4294967295 }

[models."fake/edit"]
like = "fake/img"
title = "Pictures from pictures, at once"
tasks = ["image_to_image"]
inputs.image = { need = "required", mimes = ["image/png"] }

[models."queue/img"]
provider = "queue"
upstream = "img"
title = "Pictures, after a while"
tasks = ["text_to_image"]
timeout = 60
prices = [{ usd = "0.03", unit = "image" }]

[models."queue/img".params]
width = { kind = "integer", default = 64, minimum = 16, maximum = 4096 }
height = { kind = "integer", default = 64, minimum = 16, maximum = 4096 }
seed = { kind = "integer", minimum = 0, maximum = 4294967295 }
"""
PRICES = {"fake/img": 20_000, "fake/edit": 20_000, "queue/img": 30_000}


def environment(upstream: Upstream) -> dict[str, str]:
    """Return what a server must be told to buy from the upstream."""
    return {
        "LUMIGATE_PROVIDERS__FAKE__BASE_URL": f"{upstream.address}/v1",
        "LUMIGATE_PROVIDERS__FAKE__KEY": "sk-fake",
        "LUMIGATE_PROVIDERS__QUEUE__BASE_URL": f"{upstream.address}/queue",
        "LUMIGATE_PROVIDERS__QUEUE__KEY": "sk-queue",
        "LUMIGATE_ALLOW_PRIVATE_NETWORK": "1",
    }
