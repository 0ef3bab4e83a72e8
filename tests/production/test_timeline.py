from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lumigate.kit.rational import Rate
from lumigate.production.plan import LONGEST_PART, cut_points
from lumigate.production.timeline import Spoken, lay_out, share_out

RATES = st.sampled_from([Rate(24), Rate(25), Rate(30), Rate(30000, 1001), Rate(60)])
VOICES = st.lists(st.one_of(st.just(0.0), st.floats(0.2, 12)), min_size=1, max_size=12)


def spoken(voices):
    return [Spoken(key=f"s{number}", seconds=voice) for number, voice in enumerate(voices)]


@given(VOICES, st.floats(2, 90), RATES)
def test_scenes_overlap_exactly_by_their_fades(voices, seconds, rate):
    timeline = lay_out(spoken(voices), seconds, rate)

    for before, after, fade in zip(timeline.scenes, timeline.scenes[1:], timeline.fades, strict=False):
        assert (after.start, before.end) == (fade.start, fade.end)
    assert timeline.frames == sum(s.length for s in timeline.scenes) - sum(f.length for f in timeline.fades)


@given(VOICES, st.floats(2, 90), RATES)
def test_never_more_than_two_scenes_are_seen_at_once(voices, seconds, rate):
    timeline = lay_out(spoken(voices), seconds, rate)

    assert all(before.end <= after.start for before, after in pairwise(timeline.fades))


@given(VOICES, st.floats(2, 90), RATES)
def test_nobody_is_interrupted(voices, seconds, rate):
    timeline = lay_out(spoken(voices), seconds, rate)
    begins = [scene.voice_start for scene in timeline.scenes]
    limits = [*begins[1:], timeline.frames]

    for voice, begin, limit in zip(voices, begins, limits, strict=True):
        assert begin + float(rate.fraction) * voice <= limit + 1e-6


@given(VOICES, st.floats(2, 90), RATES)
def test_the_film_is_as_long_as_asked_or_as_long_as_the_voices_need(voices, seconds, rate):
    timeline = lay_out(spoken(voices), seconds, rate)
    shortest = lay_out(spoken(voices), 0, rate)

    assert timeline.frames == max(rate.frames(seconds), shortest.frames)


def test_twenty_seconds_are_six_hundred_frames():
    timeline = lay_out(spoken([2.0, 3.0, 2.5, 2.0]), 20, Rate(30))

    assert timeline.frames == 600


def test_a_long_voice_stretches_its_own_scene_only():
    timeline = lay_out(spoken([2.0, 9.0, 2.0]), 18, Rate(30))
    lengths = [scene.length for scene in timeline.scenes]

    assert timeline.frames == 540
    assert lengths[1] >= 9 * 30
    assert abs(lengths[0] - lengths[2]) <= 1


@given(st.lists(st.integers(0, 500), min_size=1, max_size=20), st.integers(0, 5000))
def test_sharing_gives_everybody_what_is_needed_and_the_rest_evenly(needed, total):
    given_out = share_out(total, needed)

    assert sum(given_out) == max(total, sum(needed))
    assert all(got >= need for got, need in zip(given_out, needed, strict=True))
    rich = [got for got, need in zip(given_out, needed, strict=True) if got > need]
    assert not rich or max(rich) - min(rich) <= 1


@given(VOICES, st.floats(2, 90), RATES)
def test_parts_cover_the_film_without_gap_and_are_short(voices, seconds, rate):
    timeline = lay_out(spoken(voices), seconds, rate)
    parts = cut_points(timeline)

    assert (parts[0][0], parts[-1][1]) == (0, timeline.frames)
    assert all(before[1] == after[0] for before, after in pairwise(parts))
    assert all(0 < end - start <= LONGEST_PART for start, end in parts)
    edges = {edge for part in parts for edge in part}
    assert all({fade.start, fade.end} <= edges for fade in timeline.fades)
