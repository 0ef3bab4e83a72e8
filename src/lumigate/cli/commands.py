"""What there is to type. A command's module is loaded when it is typed, and not before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One word on the command line: where it is written (``module:function``), and one line about it."""

    target: str = ""
    about: str
    parts: Mapping[str, Command] | None = None
    """The words under it, where it is a group."""


COMMANDS: Mapping[str, Mapping[str, Command]] = {
    "Make": {
        "image": Command(target="lumigate.cli.make:image", about="make a picture from words"),
        "video": Command(target="lumigate.cli.make:video", about="make a clip from words, or from a picture"),
        "music": Command(target="lumigate.cli.make:music", about="make music"),
        "speak": Command(target="lumigate.cli.make:speak", about="say a text"),
        "produce": Command(target="lumigate.cli.produce:produce", about="make a narrated film from a brief"),
    },
    "Look after": {
        "jobs": Command(
            about="what runs and what ran",
            parts={
                "ls": Command(target="lumigate.cli.jobs:ls", about="list jobs, newest first"),
                "get": Command(target="lumigate.cli.jobs:get", about="show one job"),
                "wait": Command(target="lumigate.cli.jobs:wait", about="wait for a job and save its files"),
                "cancel": Command(target="lumigate.cli.jobs:cancel", about="cancel a job"),
                "review": Command(
                    target="lumigate.cli.jobs:review",
                    about="charge or release a job whose outcome at the provider is unknown",
                ),
            },
        ),
        "models": Command(
            about="the catalogue",
            parts={
                "ls": Command(target="lumigate.cli.models:ls", about="list models"),
                "show": Command(
                    target="lumigate.cli.models:show_model", about="show one model, its parameters and prices"
                ),
            },
        ),
        "keys": Command(
            about="what authenticates",
            parts={
                "create": Command(target="lumigate.cli.keys:create", about="make a key and show it once"),
                "ls": Command(target="lumigate.cli.keys:ls", about="list keys"),
                "revoke": Command(target="lumigate.cli.keys:revoke", about="let a key count no more"),
            },
        ),
        "webhooks": Command(
            about="where events go",
            parts={
                "ls": Command(target="lumigate.cli.webhooks:ls", about="list endpoints"),
                "add": Command(target="lumigate.cli.webhooks:add", about="send events to a URL"),
                "rm": Command(target="lumigate.cli.webhooks:rm", about="send nothing there any more"),
                "verify": Command(
                    target="lumigate.cli.webhooks:verify", about="check the signature of a delivery"
                ),
            },
        ),
        "usage": Command(target="lumigate.cli.usage:usage", about="what was used and what it cost"),
    },
    "Run": {
        "serve": Command(target="lumigate.cli.serve:serve", about="run the server"),
        "migrate": Command(
            target="lumigate.cli.serve:migrate", about="bring the database up to this version"
        ),
        "doctor": Command(
            target="lumigate.cli.doctor:doctor", about="look for what is wrong, and how to mend it"
        ),
        "completion": Command(
            target="lumigate.cli.completion:completion", about="print the completion script of a shell"
        ),
    },
}
