"""What each task becomes: the order for the worker process, and its answer in the engine's words."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Generic, Literal

from lumigate.domain.engine import EngineFile, EngineOrder, EngineResult
from lumigate.domain.errors import InvalidRequest
from lumigate.domain.tasks import Task
from lumigate.domain.work import OnProgress, Payload, Result, Workers, WorkerTask
from lumigate.draft.motion.order import MOTION, MotionOrder, MotionResult
from lumigate.draft.music.order import MUSIC, STEM_NAMES, MusicOrder, MusicResult
from lumigate.draft.parameters import Parameters, only_input, seed_of
from lumigate.draft.picture.order import PICTURE, PictureOrder, PictureResult
from lumigate.draft.sound.order import SOUND, SoundOrder, SoundResult
from lumigate.draft.speech.order import SPEECH, SpeechOrder, SpeechResult

PICTURE_MODEL = "draft/picture"
MOTION_MODEL = "draft/motion"
SPEECH_MODEL = "draft/speech"
MUSIC_MODEL = "draft/music"
SOUND_MODEL = "draft/sound"

MOST_WORK = 10_000_000_000
"""Pixels of all pictures of a clip together, which two busy cores draw within the time that a clip has."""

PictureMime = Literal["image/png", "image/jpeg", "image/webp"]


@dataclass(frozen=True, slots=True)
class Line(Generic[Payload, Result]):
    """One worker task, with the two translations around it."""

    task: WorkerTask[Payload, Result]
    ask: Callable[[EngineOrder], Payload]
    answer: Callable[[Result], EngineResult]

    async def run(self, workers: Workers, order: EngineOrder, on_progress: OnProgress) -> EngineResult:
        """Have it made."""
        return self.answer(await workers.run(self.task, self.ask(order), on_progress))


def text_to_image(order: EngineOrder) -> PictureOrder:
    """Return what to draw; a style counts as the first words of the prompt."""
    given = Parameters(order.params)
    return PictureOrder(
        prompt=_styled(given, order.prompt),
        negative_prompt=given.text("negative_prompt", ""),
        width=given.whole("width", 1024),
        height=given.whole("height", 1024),
        seed=seed_of(order),
        count=given.whole("count", 1),
        mime=_picture_mime(given.mime("png")),
        folder=order.folder,
        model=PICTURE_MODEL,
    )


def image_to_image(order: EngineOrder) -> PictureOrder:
    """Return what to change, and how much."""
    source = only_input(order, "image", "reference")
    if source is None:
        raise InvalidRequest('image_to_image needs a picture; give one in the role "image"')
    given = Parameters(order.params)
    return replace(
        text_to_image(order),
        width=given.optional_whole("width"),
        height=given.optional_whole("height"),
        source=source,
        strength=given.number("strength", 0.6),
    )


def text_to_video(order: EngineOrder) -> MotionOrder:
    """Return what to animate."""
    given = Parameters(order.params)
    if given.mime("mp4") != "video/mp4":
        raise InvalidRequest(f'a clip is not written as "{given.text("format", "")}"; use mp4')
    clip = MotionOrder(
        prompt=_styled(given, order.prompt),
        negative_prompt=given.text("negative_prompt", ""),
        width=given.whole("width", 1280),
        height=given.whole("height", 720),
        duration=given.number("duration", 5.0),
        fps=given.whole("fps", 30),
        seed=seed_of(order),
        move=given.optional_text("move"),
        loop=given.flag("loop"),
        folder=order.folder,
        model=MOTION_MODEL,
    )
    work = clip.width * clip.height * clip.duration * clip.fps
    if work > MOST_WORK:
        raise InvalidRequest(
            f"{clip.duration:g} s of {clip.width}x{clip.height} at {clip.fps} pictures a second take too long to "
            f"draw here; ask for at most {math.floor(clip.duration * MOST_WORK / work)} s, a smaller size or fewer "
            "pictures a second"
        )
    return clip


def image_to_video(order: EngineOrder) -> MotionOrder:
    """Return the stills to animate."""
    first = only_input(order, "first_frame", "image")
    last = only_input(order, "last_frame")
    if first is None and last is None:
        raise InvalidRequest('image_to_video needs a picture; give one in the role "first_frame"')
    if first is not None and last is not None and Parameters(order.params).flag("loop"):
        raise InvalidRequest("a clip from one picture to another does not loop; leave out loop or last_frame")
    return replace(text_to_video(order), first_frame=first, last_frame=last)


def speech(order: EngineOrder) -> SpeechOrder:
    """Return what to say; the prompt is the text, plain or SSML."""
    given = Parameters(order.params)
    return SpeechOrder(
        text=order.prompt,
        language=given.text("language", ""),
        voice=given.optional_text("voice"),
        rate=given.number("rate", 1.0),
        pitch=given.number("pitch", 1.0),
        mime=given.mime("wav"),
        folder=order.folder,
        model=SPEECH_MODEL,
    )


def music(order: EngineOrder) -> MusicOrder:
    """Return what to compose; a style counts as words of the prompt."""
    given = Parameters(order.params)
    return MusicOrder(
        prompt=" ".join(part for part in (given.text("style", ""), order.prompt) if part),
        duration=given.number("duration", 30.0),
        seed=seed_of(order),
        tempo=given.optional_whole("tempo"),
        key=given.optional_text("key"),
        loop=given.flag("loop"),
        stems=given.flag("stems"),
        mime=given.mime("wav"),
        folder=order.folder,
        model=MUSIC_MODEL,
    )


def sound_effect(order: EngineOrder) -> SoundOrder:
    """Return what is to be heard."""
    given = Parameters(order.params)
    return SoundOrder(
        prompt=order.prompt,
        duration=given.number("duration", 4.0),
        seed=seed_of(order),
        loop=given.flag("loop"),
        mime=given.mime("wav"),
        folder=order.folder,
        model=SOUND_MODEL,
    )


def _styled(given: Parameters, prompt: str) -> str:
    """Return the prompt led by the style, so that it wins over one named later."""
    style = given.text("style", "").replace("_", " ").strip()
    # The word alone is also that of a row of things.
    style = "line art" if style.casefold() == "line" else style
    return ", ".join(part for part in (style, prompt) if part)


def _pictures(result: PictureResult) -> EngineResult:
    files = tuple(
        EngineFile(path=file.path, mime=file.mime, width=file.width, height=file.height)
        for file in result.files
    )
    return EngineResult(files=files, seed=result.seed, not_drawn=result.not_drawn)


def _clip(result: MotionResult) -> EngineResult:
    file = EngineFile(
        path=result.file,
        mime="video/mp4",
        width=result.width,
        height=result.height,
        duration=result.duration,
    )
    return EngineResult(files=(file,), seed=result.seed, not_drawn=result.not_drawn)


def _voice(result: SpeechResult) -> EngineResult:
    file = EngineFile(path=result.path, mime=result.mime, duration=result.duration)
    return EngineResult(files=(file,), seed=0, not_drawn=result.ignored, words=result.words)


def _piece(result: MusicResult) -> EngineResult:
    roles = ("mix", *STEM_NAMES) if result.stems else (None,)
    files = tuple(
        EngineFile(path=path, mime=result.mime, duration=result.duration, role=role)
        for path, role in zip((result.path, *result.stems), roles, strict=True)
    )
    return EngineResult(files=files, seed=result.seed, not_drawn=result.not_played)


def _sound(result: SoundResult) -> EngineResult:
    file = EngineFile(path=result.path, mime=result.mime, duration=result.duration)
    return EngineResult(files=(file,), seed=result.seed, not_drawn=result.not_played)


def _picture_mime(mime: str) -> PictureMime:
    match mime:
        case "image/png" | "image/jpeg" | "image/webp":
            return mime
        case _:
            raise InvalidRequest(f'a picture is not written as "{mime}"; use png, jpeg or webp')


LINES: dict[Task, Line[Any, Any]] = {
    "text_to_image": Line(PICTURE, text_to_image, _pictures),
    "image_to_image": Line(PICTURE, image_to_image, _pictures),
    "text_to_video": Line(MOTION, text_to_video, _clip),
    "image_to_video": Line(MOTION, image_to_video, _clip),
    "speech": Line(SPEECH, speech, _voice),
    "music": Line(MUSIC, music, _piece),
    "sound_effect": Line(SOUND, sound_effect, _sound),
}
"""Every task that the engine does."""
