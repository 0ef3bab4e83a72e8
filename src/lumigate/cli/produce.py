"""``produce``"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from lumigate.cli import show
from lumigate.cli.common import DEFAULTS, Common
from lumigate.cli.make import Out, Seed, Words, read_words
from lumigate.cli.results import STDOUT, check_target, going_on
from lumigate.cli.session import connected

if TYPE_CHECKING:
    from lumigate.client import Production
    from lumigate.client._core.options import ProductionOptions


def produce(
    brief: Words = "",
    /,
    *,
    seconds: Annotated[float | None, Parameter(help="Length. [20]")] = None,
    aspect: Annotated[Literal["16:9", "9:16", "1:1"] | None, Parameter(help="Shape.")] = None,
    size: Annotated[str | None, Parameter(help="Width x height in pixels, like 1280x720.")] = None,
    cta: Annotated[str | None, Parameter(help="A link: the film ends on a card with its QR code.")] = None,
    picture: Annotated[
        list[str] | None,
        Parameter(consume_multiple=True, help="Pictures of yours, one scene each: files, URLs or asset ids."),
    ] = None,
    language: Annotated[str | None, Parameter(help="Language tag of narration and captions. [en]")] = None,
    voice: Annotated[str | None, Parameter(help="Whose voice.")] = None,
    captions: Annotated[
        bool, Parameter(negative="--no-captions", help="Write what is said into the film.")
    ] = True,
    music: Annotated[str | None, Parameter(help="What music, in words; `none` for none.")] = None,
    profile: Annotated[
        Literal["draft", "standard", "high", "av1"] | None, Parameter(help="How well it is encoded.")
    ] = None,
    seed: Seed = None,
    out: Out = None,
    common: Common = DEFAULTS,
) -> None:
    """Make a narrated film from a brief, from pictures, or from both.

    Parameters
    ----------
    brief
        What the film is about; - reads it from stdin.
    """
    check_target(out, None, common)
    words = read_words(brief)
    asked: ProductionOptions = {"captions": captions}
    if seconds is not None:
        asked["seconds"] = seconds
    if aspect is not None:
        asked["aspect_ratio"] = aspect
    if size is not None:
        asked["size"] = size
    if cta is not None:
        asked["cta_url"] = cta
    if picture:
        asked["pictures"] = picture
    if language is not None:
        asked["language"] = language
    if voice is not None:
        asked["voice"] = voice
    if music is not None:
        asked["music"] = False if music == "none" else music
    if profile is not None:
        asked["profile"] = profile
    if seed is not None:
        asked["seed"] = seed
    with connected(common) as client:
        finish(client.productions.create(words, **asked), out, common)


def finish(film: Production, out: Path | None, common: Common) -> None:
    """Wait for a film, save it, and print its path or the record."""
    with going_on(film.job_id):
        with show.progress("film", quiet=common.json) as told:
            film.wait(on_progress=told)
        if out == STDOUT:
            for chunk in film.film.chunks():
                sys.stdout.buffer.write(chunk)
            return
        path = film.film.save(out or Path())
    if common.json:
        show.as_json({**film.to_dict(), "files": [str(path)]})
        return
    for each in film.adjustments:
        show.note(f"{each.field}: asked {each.asked!r}, used {each.used!r}: {each.why}")
    show.note(f"{film.id}: {film.film.seconds:.1f} s, {film.film.size}, {show.money(film.cost_micros)}")
    print(path)
