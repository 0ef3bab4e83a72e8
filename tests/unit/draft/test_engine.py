import asyncio
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from lumigate.domain.engine import Engine, EngineOrder, EngineResult, LocalInput
from lumigate.domain.errors import InvalidRequest
from lumigate.domain.tasks import MODALITY, ParamValue, Task
from lumigate.draft.engine import DraftEngine
from lumigate.draft.lines import (
    LINES,
    image_to_image,
    image_to_video,
    music,
    speech,
    text_to_image,
    text_to_video,
)
from lumigate.draft.parameters import seed_of
from lumigate.draft.picture.compose import nearest_size
from lumigate.kit.sniff import sniff
from lumigate.media.pool import InlineWorkers


def order(task: Task, folder: Path, prompt: str = "a red house", **params: ParamValue) -> EngineOrder:
    return EngineOrder(task=task, prompt=prompt, params=params, folder=folder)


def make(given: EngineOrder) -> tuple[EngineResult, list[float]]:
    told: list[float] = []

    async def run() -> EngineResult:
        async with InlineWorkers() as workers:
            engine: Engine = DraftEngine(workers)
            made = await engine.make(given, told.append)
            await asyncio.sleep(0)
            return made

    return asyncio.run(run()), told


@pytest.mark.parametrize(
    ("task", "prompt", "params", "mime"),
    [
        ("text_to_image", "a red house", {"width": 128, "height": 96, "format": "jpeg"}, "image/jpeg"),
        ("text_to_video", "a lake", {"width": 128, "height": 96, "duration": 1, "fps": 10}, "video/mp4"),
        ("speech", "Hello there.", {"format": "mp3", "voice": "leo", "language": "en"}, "audio/mpeg"),
        ("music", "calm piano", {"duration": 5, "format": "flac"}, "audio/flac"),
        ("sound_effect", "thunder", {"duration": 2, "format": "ogg"}, "audio/ogg"),
    ],
)
def test_every_kind_of_media_is_made_into_the_folder(
    tmp_path: Path, task: Task, prompt: str, params: dict[str, ParamValue], mime: str
) -> None:
    made, told = make(order(task, tmp_path, prompt, **params))
    (file,) = made.files
    assert file.path.is_relative_to(tmp_path)
    assert file.mime == mime
    assert sniff(file.path.read_bytes()[:4096]) == mime
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert (file.width is not None) == (MODALITY[task] in ("image", "video"))
    assert (file.duration is not None) == (MODALITY[task] != "image")
    assert [word.text for word in made.words] == (prompt.split() if task == "speech" else [])


def test_several_pictures_and_clips_have_seeds_and_files_of_their_own(tmp_path: Path) -> None:
    clips, told = make(
        order("text_to_video", tmp_path, width=64, height=64, duration=1, fps=5, count=2, seed=7)
    )
    assert clips.seed == 7
    assert len({file.path for file in clips.files}) == 2
    assert told == sorted(told)


def test_clips_after_the_last_seed_begin_again(tmp_path: Path) -> None:
    (tmp_path / "two").mkdir()
    (tmp_path / "one").mkdir()
    size = {"width": 64, "height": 64, "duration": 1, "fps": 5}
    two, _ = make(order("text_to_video", tmp_path / "two", count=2, seed=4294967295, **size))
    one, _ = make(order("text_to_video", tmp_path / "one", seed=0, **size))
    assert two.files[1].path.read_bytes() == one.files[0].path.read_bytes()


def test_a_still_becomes_a_clip_and_another_picture(tmp_path: Path) -> None:
    first = tmp_path / "first"
    first.mkdir()
    made, _ = make(order("text_to_image", first, width=128, height=128))
    still = LocalInput(role="image", path=made.files[0].path, mime="image/png")
    for task, params in (
        ("image_to_video", {"width": 64, "height": 64, "duration": 1, "fps": 5}),
        ("image_to_image", {"width": 64, "height": 64, "strength": 0.5}),
    ):
        folder = tmp_path / task
        folder.mkdir()
        given = EngineOrder(task=task, prompt="dusk", params=params, inputs=(still,), folder=folder)
        result, _ = make(given)
        assert (result.files[0].width, result.files[0].height) == (64, 64)


def test_stems_say_what_they_are_and_a_piece_alone_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    whole, _ = make(order("music", tmp_path, "calm piano", duration=5, stems=True))
    plain, _ = make(order("music", tmp_path / "plain", "calm piano", duration=5))
    assert [file.role for file in whole.files] == ["mix", "drums", "bass", "harmony", "melody", "effects"]
    assert len({file.path for file in whole.files}) == 6
    assert [file.role for file in plain.files] == [None]


def test_parameters_reach_the_orders(tmp_path: Path) -> None:
    picture = text_to_image(
        order(
            "text_to_image",
            tmp_path,
            width=640,
            height=360,
            count=2,
            seed=5,
            negative_prompt="cars",
            style="noir",
        )
    )
    assert (picture.width, picture.height, picture.count, picture.seed) == (640, 360, 2, 5)
    assert (picture.negative_prompt, picture.mime) == ("cars", "image/png")
    assert picture.prompt == "noir, a red house"
    clip = text_to_video(order("text_to_video", tmp_path, duration=3, fps=24, move="push in", loop=True))
    assert (clip.duration, clip.fps, clip.move, clip.loop) == (3.0, 24, "push in", True)
    said = speech(order("speech", tmp_path, "Hi", voice="leo", language="en", rate=1.5, pitch=0.9))
    assert (said.text, said.voice, said.language, said.rate, said.pitch) == ("Hi", "leo", "en", 1.5, 0.9)
    piece = music(order("music", tmp_path, "rain", style="lofi", tempo=80, key="C", duration=20, loop=True))
    assert (piece.prompt, piece.tempo, piece.key, piece.duration, piece.loop) == (
        "lofi rain",
        80,
        "C",
        20.0,
        True,
    )


def test_a_missing_seed_follows_from_the_prompt(tmp_path: Path) -> None:
    assert seed_of(order("music", tmp_path, "a")) == seed_of(order("music", tmp_path, "a"))
    assert seed_of(order("music", tmp_path, "a")) != seed_of(order("music", tmp_path, "b"))
    assert seed_of(order("music", tmp_path, "a", seed=0)) == 0


@pytest.mark.parametrize(
    ("task", "params", "says"),
    [
        ("text_to_image", {"format": "mp3"}, "audio/mpeg"),
        ("text_to_image", {"format": "bmp"}, '"bmp"'),
        ("text_to_image", {"width": "wide"}, 'width is "wide"'),
        ("text_to_video", {"format": "wav"}, "mp4"),
        ("text_to_video", {"count": 99}, "count 99"),
        ("speech", {"rate": True}, 'rate is "True"'),
        ("music", {"tempo": 90.5}, 'tempo is "90.5"'),
        ("transcribe", {}, '"transcribe"'),
    ],
)
def test_what_cannot_be_made_is_refused_before_any_work(
    tmp_path: Path, task: Task, params: dict[str, Any], says: str
) -> None:
    with pytest.raises(InvalidRequest, match=says):
        make(order(task, tmp_path, **params))
    assert list(tmp_path.iterdir()) == [] or task == "text_to_video"


def test_pictures_that_are_missing_are_asked_for(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequest, match="image_to_image needs a picture"):
        image_to_image(order("image_to_image", tmp_path))
    with pytest.raises(InvalidRequest, match="image_to_video needs a picture"):
        image_to_video(order("image_to_video", tmp_path))


def test_a_changed_picture_is_as_large_as_the_one_it_came_from(tmp_path: Path) -> None:
    for size, wanted in (((90, 70), (90, 70)), ((20, 600), (64, 512)), ((5000, 2500), (4096, 2048))):
        assert nearest_size(*size) == wanted
    source = tmp_path / "source.png"
    Image.new("RGB", (90, 70), "teal").save(source)
    folder = tmp_path / "made"
    folder.mkdir()
    still = LocalInput(role="reference", path=source, mime="image/png")
    made, _ = make(
        EngineOrder(task="image_to_image", prompt="dusk", params={}, inputs=(still,), folder=folder)
    )
    assert (made.files[0].width, made.files[0].height) == (90, 70)
    with Image.open(made.files[0].path) as picture:
        assert picture.size == (90, 70)


def test_a_second_picture_for_the_same_place_is_refused_rather_than_left_out(tmp_path: Path) -> None:
    two = tuple(
        LocalInput(role=role, path=tmp_path / role, mime="image/png") for role in ("image", "reference")
    )
    given = EngineOrder(task="image_to_image", prompt="dusk", params={}, inputs=two, folder=tmp_path)
    with pytest.raises(InvalidRequest, match="2 pictures came in the roles image, reference"):
        image_to_image(given)


def test_clips_that_would_take_too_long_are_refused_with_what_would_do(tmp_path: Path) -> None:
    text_to_video(order("text_to_video", tmp_path, width=1280, height=720, duration=60, fps=60))
    with pytest.raises(InvalidRequest, match="at most 20 s"):
        text_to_video(order("text_to_video", tmp_path, width=3840, height=2160, duration=60, fps=60))


def test_a_film_between_two_stills_does_not_loop(tmp_path: Path) -> None:
    ends = tuple(
        LocalInput(role=role, path=tmp_path / role, mime="image/png")
        for role in ("first_frame", "last_frame")
    )
    given = EngineOrder(task="image_to_video", prompt="", params={"loop": True}, inputs=ends, folder=tmp_path)
    with pytest.raises(InvalidRequest, match="does not loop"):
        image_to_video(given)


def test_every_line_belongs_to_a_task_of_the_product() -> None:
    assert set(LINES) <= set(MODALITY)
