"""``image``, ``video``, ``music``, ``speak``"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from lumigate.cli.common import DEFAULTS, Common
from lumigate.cli.exits import UsageError
from lumigate.cli.results import check_target, finish, format_for
from lumigate.cli.session import connected

Out = Annotated[
    Path | None,
    Parameter(
        name=["--out", "-o"],
        allow_leading_hyphen=True,
        help="File or folder to write; - is stdout. [here, by job id]",
    ),
]
Words = Annotated[str, Parameter(allow_leading_hyphen=True)]
Model = Annotated[str | None, Parameter(help="Which model. [the cheapest that can]")]
Size = Annotated[str | None, Parameter(help="Width x height in pixels, like 1024x768.")]
Aspect = Annotated[str | None, Parameter(help="Shape, like 16:9.")]
Seed = Annotated[int | None, Parameter(help="The same seed makes the same result.")]
Negative = Annotated[str | None, Parameter(help="What should not be there.")]
Format = Annotated[str | None, Parameter(help="File format, like webp, mp3. [as the name of --out says]")]
Duration = Annotated[float | None, Parameter(help="Seconds.")]
Input = Annotated[str | None, Parameter(help="A file, a URL or an asset id to begin from.")]


def image(
    prompt: Words,
    /,
    *,
    model: Model = None,
    size: Size = None,
    aspect: Aspect = None,
    seed: Seed = None,
    count: Annotated[int | None, Parameter(name=["--count", "-n"], help="How many.")] = None,
    negative: Negative = None,
    style: Annotated[str | None, Parameter(help="A style that the model knows.")] = None,
    format: Format = None,  # noqa: A002
    input: Input = None,  # noqa: A002
    out: Out = None,
    common: Common = DEFAULTS,
) -> None:
    """Make a picture from words, or from words and a picture.

    Parameters
    ----------
    prompt
        What to see; - reads it from stdin.
    """
    check_target(out, count, common)
    words = read_words(prompt)
    with connected(common) as client:
        job = client.images.generate(
            words,
            model=model,
            size=size,
            aspect_ratio=aspect,
            seed=seed,
            count=count,
            negative_prompt=negative,
            style=style,
            format=format_for(out, format),
            image=input,
            wait=False,
        )
        finish(job, out, common)


def video(
    prompt: Words,
    /,
    *,
    model: Model = None,
    duration: Duration = None,
    size: Size = None,
    aspect: Aspect = None,
    fps: Annotated[int | None, Parameter(help="Frames a second.")] = None,
    seed: Seed = None,
    negative: Negative = None,
    input: Input = None,  # noqa: A002
    out: Out = None,
    common: Common = DEFAULTS,
) -> None:
    """Make a clip from words, or from words and the picture that it begins with.

    Parameters
    ----------
    prompt
        What happens; - reads it from stdin.
    """
    check_target(out, None, common)
    words = read_words(prompt)
    with connected(common) as client:
        job = client.videos.generate(
            words,
            model=model,
            duration=duration,
            size=size,
            aspect_ratio=aspect,
            fps=fps,
            seed=seed,
            negative_prompt=negative,
            image=input,
            wait=False,
        )
        finish(job, out, common)


def music(
    prompt: Words,
    /,
    *,
    model: Model = None,
    duration: Duration = None,
    tempo: Annotated[int | None, Parameter(help="Beats a minute.")] = None,
    seed: Seed = None,
    format: Format = None,  # noqa: A002
    out: Out = None,
    common: Common = DEFAULTS,
) -> None:
    """Make music.

    Parameters
    ----------
    prompt
        What to hear; - reads it from stdin.
    """
    check_target(out, None, common)
    words = read_words(prompt)
    with connected(common) as client:
        job = client.music.generate(
            words,
            model=model,
            duration=duration,
            tempo=tempo,
            seed=seed,
            format=format_for(out, format),
            wait=False,
        )
        finish(job, out, common)


def speak(
    text: Words,
    /,
    *,
    model: Model = None,
    voice: Annotated[str | None, Parameter(help="Whose voice.")] = None,
    language: Annotated[str | None, Parameter(help="Language tag, like en or pt-BR.")] = None,
    rate: Annotated[float | None, Parameter(help="Times the usual speed, 0.5 to 2.")] = None,
    format: Format = None,  # noqa: A002
    out: Out = None,
    common: Common = DEFAULTS,
) -> None:
    """Say a text.

    Parameters
    ----------
    text
        What to say; - reads it from stdin.
    """
    check_target(out, None, common)
    words = read_words(text)
    with connected(common) as client:
        job = client.speech.generate(
            words,
            model=model,
            voice=voice,
            language=language,
            rate=rate,
            format=format_for(out, format),
            wait=False,
        )
        finish(job, out, common)


def read_words(text: str) -> str:
    """Return the text, or what comes in at stdin for ``-``; refuse what was meant as an option."""
    if text == "-":
        return sys.stdin.read().strip()
    if text.startswith("--"):
        raise UsageError(f"unknown option {text!r}; put words that begin with dashes after a space in quotes")
    return text
