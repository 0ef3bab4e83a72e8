"""Films made for real, small, and looked at frame by frame."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from film_facts import look_at
from local_do import LocalDo, drafted, save_document, sketch

from lumigate.domain.errors import ProviderFailed
from lumigate.kit.rational import Rate
from lumigate.media.audio import read_audio
from lumigate.media.loudness import measure
from lumigate.media.pictures import save_picture
from lumigate.media.pool import InlineWorkers
from lumigate.production.arrangement import cues_of, timeline_of
from lumigate.production.document import from_json
from lumigate.production.line import LINE, produce
from lumigate.production.model import Brief, CaptionStyle, PictureInput, Production, Size

SMALL = Size(width=320, height=180)
FOX = Brief(text="a fox crossing an autumn forest, 8 seconds", seconds=8, size=SMALL, profile="draft")


async def forget(production):
    pass


async def make(brief: Brief, root: Path, workers) -> tuple[Production, LocalDo]:
    do = LocalDo(root, workers)
    return await produce(Production(id="prd_1", brief=brief), do, forget), do


@pytest.fixture(scope="module")
def anyio_backend():
    return "asyncio"


@pytest.fixture(scope="module")
async def fox(anyio_backend, tmp_path_factory):
    async with InlineWorkers() as workers:
        production, do = await make(FOX, tmp_path_factory.mktemp("fox"), workers)
        path = await do.fetch(production.film.asset.asset_id)
        yield production, do, path, look_at(path)


async def test_a_film_has_exactly_its_frames_evenly_spaced(fox):
    production, _, _, facts = fox

    assert len(facts.frames) == production.film.frames == timeline_of(production).frames
    assert facts.times[0] == 0
    assert {after - before for before, after in zip(facts.times, facts.times[1:], strict=False)} == {
        1 / FOX.rate.fraction
    }


async def test_a_film_is_h264_and_aac_tagged_and_starts_fast(fox):
    _, _, _, facts = fox

    assert facts.size == (320, 180)
    assert facts.codecs == ("h264", "aac")
    assert facts.colour == ("yuv420p", 1, 1, 1, 1)
    assert facts.boxes.index("moov") < facts.boxes.index("mdat")


async def test_a_film_says_where_it_comes_from(fox):
    _, _, _, facts = fox

    assert facts.metadata["title"] == "A fox crossing an autumn forest"
    assert facts.metadata["draft"] == "picture, speech, music"
    assert facts.metadata["written_by"] == "draft writer"


async def test_the_sound_is_as_loud_as_films_are_and_as_long_as_the_picture(fox):
    production, _, path, facts = fox
    heard = measure(read_audio(path))

    assert heard.lufs == pytest.approx(-14.0, abs=0.5)
    assert heard.peak_dbtp < -1.0
    assert production.sound.loudness == pytest.approx(heard.lufs, abs=0.1)
    assert facts.sound_seconds == pytest.approx(production.film.seconds, abs=0.05)


async def test_voices_begin_where_the_timeline_says(fox):
    production, _, path, _ = fox
    sound = read_audio(path, 48_000, 1).samples[:, 0]
    second = timeline_of(production).scenes[1]
    begin = round(float(production.brief.rate.seconds(second.voice_start)) * 48_000)
    quiet = np.abs(sound[begin - 9600 : begin - 4800]).max()

    assert np.abs(sound[begin : begin + 9600]).max() > 3 * quiet


async def test_captions_are_seen_while_and_only_while_somebody_speaks(fox):
    production, _, _, facts = fox
    cues = cues_of(production, timeline_of(production))
    first = cues[0]

    def letters(frame):
        return (facts.frames[frame][int(180 * 0.6) : int(180 * 0.95)].min(axis=2) > 215).sum()

    assert letters((first.start + first.end) // 2) > 60
    assert letters(first.start - 2) < 10
    assert all(letters((cue.start + cue.end) // 2) > 60 for cue in cues)


async def test_the_spoken_word_is_lit(fox):
    production, _, _, facts = fox
    cue = cues_of(production, timeline_of(production))[0]
    lit = []
    for word in (cue.words[0], cue.words[-1]):
        band = facts.frames[word.start + 1][int(180 * 0.6) :].astype(int)
        amber = (band[..., 0] > 200) & (band[..., 1] > 140) & (band[..., 2] < 130)
        lit.append(np.nonzero(amber)[1].mean())

    assert lit[0] < lit[1]


async def test_scenes_fade_into_each_other_without_a_jump(fox):
    production, _, _, facts = fox
    fade = timeline_of(production).fades[0]
    top = [frame[:90].astype(float) for frame in facts.frames[fade.start - 1 : fade.end + 1]]
    to_after = [np.abs(frame - top[-1]).mean() for frame in top]

    assert all(later < earlier for earlier, later in itertools.pairwise(to_after))
    steps = [np.abs(after - before).mean() for before, after in itertools.pairwise(top)]
    assert max(steps) < 4 * (sum(steps) / len(steps))


async def test_caption_files_have_the_words_of_the_film(fox):
    production, do, _, _ = fox
    srt = (await do.fetch(production.captions.srt.asset_id)).read_text()
    vtt = (await do.fetch(production.captions.vtt.asset_id)).read_text()

    spoken = " ".join(" ".join(word.text for word in voice.words) for voice in production.narration)
    rows = [row for row in srt.splitlines() if row and "-->" not in row and not row.isdigit()]
    assert " ".join(rows) == spoken
    assert vtt.startswith("WEBVTT\n")


async def test_nothing_is_made_twice(fox):
    production, do, _, _ = fox

    assert len(do.bought) == len(set(do.bought)) == 2 + 2 + 1
    assert production.cost_micros == 500


async def test_progress_of_a_stage_never_falls(fox):
    _, do, _, _ = fox

    for stage in {stage for stage, _ in do.told}:
        shares = [share for name, share in do.told if name == stage]
        assert shares == sorted(shares)
        assert shares[-1] == 1.0


async def test_a_changed_word_renders_only_the_parts_in_its_range(fox, workers):
    production, do, _path, facts = fox
    voice = production.narration[0]
    words = (*voice.words[:-1], replace(voice.words[-1], text="wood."))
    edited = replace(production, narration=(replace(voice, words=words), *production.narration[1:]))
    do.workers = workers
    again = await produce(edited, do, forget)
    other = look_at(await do.fetch(again.film.asset.asset_id))
    cue = cues_of(again, timeline_of(again))[0]

    assert 0 < again.film.parts_made <= again.film.parts / 2
    assert np.array_equal(other.frames[-1], facts.frames[-1])
    assert not np.array_equal(other.frames[cue.end - 2], facts.frames[cue.end - 2])
    assert len(do.bought) == 5


@pytest.mark.parametrize(
    ("size", "rate"),
    [(Size(width=180, height=320), Rate(25)), (Size(width=202, height=202), Rate(30000, 1001))],
)
async def test_any_even_size_and_rate(size, rate, tmp_path, workers):
    production, do = await make(replace(FOX, size=size, rate=rate, seconds=4), tmp_path, workers)
    facts = look_at(await do.fetch(production.film.asset.asset_id))

    assert facts.size == (size.width, size.height)
    assert len(facts.frames) == production.film.frames
    assert {b - a for a, b in zip(facts.times, facts.times[1:], strict=False)} == {1 / rate.fraction}


async def test_the_draft_engine_makes_a_film_of_one_phrase(tmp_path, workers):
    do = LocalDo(tmp_path, workers, drafted(workers))
    brief = replace(FOX, seconds=4, size=Size(width=192, height=108))
    production = await produce(Production(id="prd_1", brief=brief), do, forget)
    path = await do.fetch(production.film.asset.asset_id)
    facts = look_at(path)

    assert len(facts.frames) == production.film.frames >= 120
    assert measure(read_audio(path)).lufs == pytest.approx(-14.0, abs=0.7)
    assert [word.text for word in production.narration[0].words] == production.narration[0].text.split()


async def test_a_silent_film_of_own_pictures(tmp_path, workers):
    do = LocalDo(tmp_path, workers)
    names = []
    for number, light in enumerate((60, 190)):
        source = tmp_path / f"{number}.png"
        save_picture(np.full((90, 160, 3), light, np.uint8), source)
        names.append((await do.keep(source, "image/png", source.name)).asset_id)
    pictures = tuple(PictureInput(asset=name) for name in names)
    brief = Brief(text="", seconds=4, pictures=pictures, music=False, size=SMALL, profile="draft")
    production = await produce(Production(id="prd_1", brief=brief), do, forget)
    facts = look_at(await do.fetch(production.film.asset.asset_id))

    assert facts.codecs == ("h264",)
    assert len(facts.frames) == 120
    assert (facts.frames[5].mean(), facts.frames[-5].mean()) == pytest.approx((60, 190), abs=3)
    assert do.bought == []
    assert production.captions is None


async def test_own_pictures_are_narrated_by_their_titles(tmp_path, workers):
    do = LocalDo(tmp_path, workers)
    source = tmp_path / "own.png"
    save_picture(np.full((160, 90, 3), 120, np.uint8), source)
    asset = await do.keep(source, "image/png", "own.png")
    brief = Brief(
        text="",
        seconds=3,
        pictures=(PictureInput(asset=asset.asset_id, title="the old harbour"),),
        captions=CaptionStyle(),
        size=SMALL,
        profile="draft",
    )
    production = await produce(Production(id="prd_1", brief=brief), do, forget)

    assert [voice.text for voice in production.narration] == ["The old harbour."]
    assert production.film.frames >= 90


async def test_words_without_a_font_are_noted_each_time_and_kept_in_the_files(tmp_path, workers):
    brief = Brief(text="秋の森。", seconds=3, language="ja", size=Size(width=128, height=72), profile="draft")
    production, do = await make(brief, tmp_path, workers)
    again = await produce(replace(production, marks=()), do, forget)

    assert production.film.notes == again.film.notes
    assert "森" in production.film.notes[0]
    assert again.film.parts_made == 0
    assert "秋の森。" in (await do.fetch(production.captions.srt.asset_id)).read_text()


def test_the_line_is_known_without_loading_what_draws_and_encodes():
    code = (
        "import sys, lumigate.production.line, lumigate.production.estimate;"
        "print([name for name in ('av', 'cv2', 'numpy', 'PIL', 'fontTools') if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    loaded = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )

    assert loaded.stdout.strip() == "[]"


class Stopped(Exception):
    """The process went away."""


@pytest.mark.parametrize("last", [step.name for step in LINE])
async def test_a_film_goes_on_after_any_step_and_buys_nothing_twice(last, tmp_path, workers):
    saved = tmp_path / "document.json"
    keep = save_document(saved)

    async def stop_after(production):
        await keep(production)
        if production.marks[-1].step == last:
            raise Stopped

    brief = replace(FOX, seconds=4, size=Size(width=128, height=72))
    with pytest.raises(Stopped):
        await produce(Production(id="prd_1", brief=brief), LocalDo(tmp_path, workers), stop_after)
    do = LocalDo(tmp_path, workers)
    finished = await produce(from_json(saved.read_bytes()), do, keep)

    assert finished.film is not None
    assert len(do.bought) == len(set(do.bought)) == 3


async def test_a_provider_that_fails_ends_the_step_and_the_rest_is_kept(tmp_path, workers):
    failing = True

    async def sometimes(order, folder):
        if failing and order.task == "text_to_image" and "close view" in order.prompt:
            raise ProviderFailed("the picture did not come")
        return await sketch(order, folder)

    saved = tmp_path / "document.json"
    with pytest.raises(ProviderFailed):
        await produce(
            Production(id="prd_1", brief=FOX), LocalDo(tmp_path, workers, sometimes), save_document(saved)
        )
    paid = {key for key in LocalDo(tmp_path, workers).bought if key.startswith("speech")}
    failing = False
    for folder in (tmp_path / "made").glob("picture-s2-*"):
        folder.rmdir()
    do = LocalDo(tmp_path, workers, sometimes)
    finished = await produce(from_json(saved.read_bytes()), do, save_document(saved))

    assert finished.film is not None
    assert all(do.bought.count(key) == 1 for key in paid)


KILLED = """
import asyncio, os, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from local_do import LocalDo, save_document
from lumigate.media.pool import InlineWorkers
from lumigate.production.line import produce
from lumigate.production.model import Brief, Production, Size

root = Path(sys.argv[2])

class Dying(LocalDo):
    async def work(self, task, payload, on_progress=None):
        result = await super().work(task, payload, on_progress)
        if len(list(self.parts.rglob("*.mp4"))) >= 2:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

async def main():
    async with InlineWorkers() as workers:
        brief = Brief(text="a fox crossing an autumn forest", seconds=8, profile="draft",
                      size=Size(width=320, height=180))
        await produce(Production(id="prd_1", brief=brief), Dying(root, workers), save_document(root / "document.json"))

asyncio.run(main())
"""


async def test_a_killed_process_loses_neither_paid_work_nor_finished_parts(tmp_path, workers):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    here = str(Path(__file__).parent)
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, here, str(tmp_path)], env=environment, capture_output=True, text=True
    )
    assert killed.returncode == -9, killed.stderr
    parts = {path: path.stat().st_ino for path in (tmp_path / "parts").rglob("*.mp4")}
    bought = LocalDo(tmp_path, workers).bought
    do = LocalDo(tmp_path, workers)
    keep = save_document(tmp_path / "document.json")
    finished = await produce(from_json((tmp_path / "document.json").read_bytes()), do, keep)

    assert len(parts) >= 2
    assert do.bought == bought
    assert finished.film.parts_made == finished.film.parts - len(parts)
    assert all(path.stat().st_ino == before for path, before in parts.items())
    assert len(look_at(await do.fetch(finished.film.asset.asset_id)).frames) == finished.film.frames
