"""The closing card: where things stand on it, that its code is read, and where it lies in the film."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
import segno
from film_facts import look_at
from hypothesis import given
from hypothesis import strategies as st
from local_do import LocalDo
from test_film import forget, make
from test_timeline import RATES, VOICES, spoken

from lumigate.domain.errors import InternalError, InvalidRequest
from lumigate.media.audio import read_audio
from lumigate.media.pool import InlineWorkers
from lumigate.production.arrangement import cues_of, timeline_of
from lumigate.production.closing import plan_card, texts_of
from lumigate.production.document import from_json, to_json
from lumigate.production.line import produce
from lumigate.production.model import CARD_SECONDS, Brief, Outro, Production, Size
from lumigate.production.plan import cut_points
from lumigate.production.qr_code import QUIET, SMALLEST_MODULE, best_fit, modules_of, smallest_side
from lumigate.production.render.card import draw_card, read_code
from lumigate.production.render.delivery import run_deliver
from lumigate.production.render.tasks import DELIVER
from lumigate.production.script import write_script
from lumigate.production.timeline import lay_out

LINK = "https://example.com/book"
SMALL = Size(width=320, height=180)
TEASER = Brief(
    text="A launch teaser for a small coffee roastery",
    seconds=9,
    size=SMALL,
    profile="draft",
    outro=Outro(qr=LINK, text_bottom="Open every day"),
)
BACKDROP = np.random.default_rng(3).integers(0, 255, (180, 320, 3)).astype(np.uint8)


@pytest.fixture(scope="module")
def anyio_backend():
    return "asyncio"


@pytest.fixture(scope="module")
async def teaser(anyio_backend, tmp_path_factory):
    async with InlineWorkers() as workers:
        production, do = await make(TEASER, tmp_path_factory.mktemp("teaser"), workers)
        path = await do.fetch(production.film.asset.asset_id)
        yield production, do, path, look_at(path)


def read(frame: np.ndarray) -> str:
    return cv2.QRCodeDetector().detectAndDecode(np.ascontiguousarray(frame))[0]


@pytest.mark.parametrize("correction", ["Q", "H"])
@pytest.mark.parametrize("length", [1, 11, 12, 60, 61, 300, 1273])
def test_sizes_of_codes_are_known_without_drawing_them(correction, length):
    text = "x" * length
    drawn = segno.make(text, error=correction, mode="byte", boost_error=False, micro=False)
    assert modules_of(text, correction) == len(drawn.matrix)
    assert modules_of("x" * 1700, "Q") is None


@given(st.integers(1, 400), st.integers(20, 2000))
def test_a_code_fits_where_it_is_said_to_fit(length, side):
    text = "x" * length
    fit = best_fit(text, side)
    assert (fit is None) == (side < smallest_side(text))
    if fit is not None:
        correction, module = fit
        assert module >= SMALLEST_MODULE
        assert (modules_of(text, correction) + 2 * QUIET) * module <= side


async def test_the_code_is_read_from_the_encoded_film(teaser):
    production, _, _, facts = teaser
    card = timeline_of(production).card
    found = [read(frame) for frame in facts.frames[card.start + 15 :: 10]]

    assert set(found) == {LINK}
    assert not any(read(frame) for frame in facts.frames[: card.start : 20])
    assert production.card.code == LINK


async def test_the_card_comes_in_by_a_fade_and_then_stands_still(teaser):
    production, _, _, facts = teaser
    card = timeline_of(production).card
    light = [frame[100:].mean() for frame in facts.frames]
    settled = facts.frames[card.start + 16].astype(int)

    assert len(facts.frames) == card.end == production.film.frames == 9 * 30
    assert card.length == CARD_SECONDS * 30
    steps = np.abs(np.diff(light[card.start - 1 : card.start + 16]))
    assert steps.max() < 4 * steps.mean()
    assert np.abs(facts.frames[-1].astype(int) - settled).mean() < 2.5


async def test_nobody_speaks_on_the_card_and_no_caption_stands_there(teaser):
    production, do, path, _ = teaser
    timeline = timeline_of(production)
    for voice in production.narration:
        assert timeline.scene(voice.scene).voice_start + voice.duration * 30 <= timeline.card.start
    assert all(cue.end <= timeline.card.start for cue in cues_of(production, timeline))
    assert "Open" not in (await do.fetch(production.captions.srt.asset_id)).read_text()
    sound = np.abs(read_audio(path, 48_000, 1).samples[:, 0])
    start = round(timeline.card.start * 1600)
    assert sound[start + 24_000 : start + 48_000].max() > 0.02
    assert sound[-2400:].max() < 0.02


async def test_another_link_makes_the_card_anew_and_buys_nothing(teaser, workers):
    production, do, _, _ = teaser
    do.workers = workers
    bought = list(do.bought)
    other = replace(TEASER, outro=Outro(qr="https://example.com/shop", text_bottom="Open every day"))
    again = await produce(replace(production, brief=other), do, forget)
    card = timeline_of(again).card

    assert do.bought == bought
    assert again.film.parts_made == sum(end > card.start for _, end in cut_points(timeline_of(again)))
    assert 0 < again.film.parts_made < again.film.parts
    frames = look_at(await do.fetch(again.film.asset.asset_id)).frames
    assert read(frames[-10]) == "https://example.com/shop"


async def test_a_film_whose_code_cannot_be_read_is_not_handed_over(tmp_path):
    orders = []

    class Watching(LocalDo):
        async def work(self, task, payload, on_progress=None):
            if task is DELIVER:
                orders.append(payload)
            return await super().work(task, payload, on_progress)

    async with InlineWorkers() as workers:
        watching = Watching(tmp_path, workers)
        await produce(Production(id="prd_2", brief=TEASER), watching, forget)
    (order,) = orders
    wrong = replace(order.code, place=replace(order.code.place, text="https://example.com/other"))
    with pytest.raises(InternalError, match=r"the QR code says 'https://example.com/book' instead of"):
        run_deliver(replace(order, code=wrong), lambda _: None)
    assert not order.out.exists()
    assert run_deliver(order, lambda _: None).frames == order.frames


@pytest.mark.parametrize(
    "size", [(1280, 720), (720, 1280), (1080, 1080), (320, 180), (160, 90), (90, 160), (3840, 2160)]
)
def test_the_card_is_read_at_every_size_and_its_texts_keep_clear_of_the_code(size):
    canvas = Size(width=size[0], height=size[1])
    plan = plan_card(Outro(qr=LINK, text_top="Book a table", text_bottom="Mon to Sun"), "", canvas)
    card = draw_card(plan, BACKDROP)

    assert card.shape == (size[1], size[0], 3)
    assert read_code(card, plan.code) == LINK
    panel = card[
        plan.code.top : plan.code.top + plan.code.side, plan.code.left : plan.code.left + plan.code.side
    ]
    rim = plan.code.module * (QUIET - 1)
    assert panel[2 * plan.code.module : -2 * plan.code.module, :rim].min() == 255
    plain = draw_card(replace(plan, texts=()), BACKDROP)
    differing = np.nonzero(np.abs(card.astype(int) - plain).max(axis=(1, 2)))[0]
    assert bool(len(differing)) == bool(plan.texts)
    assert not ((differing > plan.code.top) & (differing < plan.code.top + plan.code.side)).any()
    assert len(plan.texts) + len(plan.left_out) == 2


def test_texts_that_have_no_room_are_named():
    plan = plan_card(Outro(qr=LINK), "A very long title of a film about coffee", Size(width=160, height=90))
    assert plan.left_out == ("A very long title of a film about coffee", "example.com/book")
    assert plan.texts == ()


def test_texts_that_are_not_given_are_the_title_and_the_link_in_words():
    assert texts_of(Outro(qr="https://www.example.com/book/"), "Teaser") == ("Teaser", "example.com/book")
    assert texts_of(Outro(qr="https://example.com/a?utm_source=film"), "T") == ("T", "example.com")
    assert texts_of(Outro(qr=LINK, text_top="", text_bottom="Call us"), "T") == ("", "Call us")
    assert texts_of(Outro(text_top="Thanks"), "T") == ("Thanks", "")


def test_a_card_without_a_code_has_its_texts_in_the_middle():
    plan = plan_card(Outro(text_top="Thank you", text_bottom="مرحبا"), "", Size(width=640, height=360))
    rows = np.nonzero(draw_card(plan, None).max(axis=(1, 2)) > 200)[0]
    assert plan.code is None
    assert 0.2 * 360 < rows.min() < rows.max() < 0.8 * 360


@pytest.mark.parametrize(
    ("asked", "size", "says"),
    [
        (LINK, Size(width=160, height=84), "shorter side at least 86 pixels"),
        (f"https://example.com/{'x' * 2000}", Size(width=640, height=360), "fits no QR code"),
        ("javascript:alert(1)", SMALL, "no address that a phone opens"),
    ],
)
def test_a_code_that_nobody_could_read_is_refused_with_what_would_do(asked, size, says):
    with pytest.raises(InvalidRequest, match=says):
        Brief(text="x", size=size, outro=Outro(qr=asked))


def test_the_size_that_a_refusal_names_is_taken():
    Brief(text="x", size=Size(width=160, height=86), outro=Outro(qr=LINK))


def test_an_empty_card_is_refused():
    with pytest.raises(InvalidRequest, match="an outro needs"):
        Outro()
    with pytest.raises(InvalidRequest, match="at most 200"):
        Outro(text_top="x" * 201)


@given(VOICES, st.floats(2, 90), RATES)
def test_with_a_card_a_film_is_as_long_as_without_unless_the_voices_need_it(voices, seconds, rate):
    timeline = lay_out(spoken(voices), seconds, rate, CARD_SECONDS)
    shortest = lay_out(spoken(voices), 0, rate, CARD_SECONDS)

    assert timeline.frames == max(rate.frames(seconds), shortest.frames)
    assert timeline.card.length == rate.frames(CARD_SECONDS)
    assert timeline.told == timeline.card.start
    last = timeline.scenes[-2]
    assert last.voice_start + float(rate.fraction) * voices[-1] <= timeline.told + 1e-6


def test_the_story_leaves_room_for_the_card():
    with_card = Brief(text="a fox in a forest", seconds=20, outro=Outro(qr=LINK))
    without = replace(with_card, outro=None)
    assert (with_card.story_seconds, without.story_seconds) == (17.0, 20.0)
    assert len(write_script(with_card).scenes) <= len(write_script(without).scenes)


def test_documents_keep_the_card_and_older_ones_have_none():
    document = Production(id="prd_1", brief=TEASER)
    assert from_json(to_json(document)).brief.outro == TEASER.outro
    older = to_json(Production(id="prd_1", brief=replace(TEASER, outro=None)))
    older = older.replace(b'"outro":null,', b"").replace(b'"card":null,', b"")
    assert b"outro" not in older
    assert from_json(older).brief.outro is None
