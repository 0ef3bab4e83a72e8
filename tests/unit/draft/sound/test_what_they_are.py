"""What makes each sound what it is, measured on the sound itself."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from lumigate.draft.sound.manner import Manner

RATE = 48_000


def mono(sound: np.ndarray) -> np.ndarray:
    return sound.mean(axis=0)


def course(sound: np.ndarray, hop: int = 480) -> np.ndarray:
    """Return the level in steps of 10 ms."""
    one = mono(sound)
    return np.sqrt(np.square(one[: len(one) // hop * hop]).reshape(-1, hop).mean(axis=1))


def share(sound: np.ndarray, low: float, high: float) -> float:
    """Return how much of the power lies between two frequencies."""
    power = np.square(np.abs(np.fft.rfft(mono(sound))))
    hertz = np.fft.rfftfreq(sound.shape[1], 1 / RATE)
    return float(power[(hertz >= low) & (hertz < high)].sum() / power.sum())


def pitches(sound: np.ndarray, low: float, high: float, size: int = 4096) -> np.ndarray:
    """Return the strongest frequency between two, frame by frame, where there is any sound."""
    one = mono(sound)
    hop = size // 4
    frames = np.lib.stride_tricks.sliding_window_view(one, size)[::hop] * np.hanning(size)
    power = np.abs(np.fft.rfft(frames, 4 * size))
    hertz = np.fft.rfftfreq(4 * size, 1 / RATE)
    inside = (hertz >= low) & (hertz < high)
    loud = np.sqrt(np.square(frames).mean(axis=1)) > 0.02 * np.abs(one).max()
    return hertz[inside][power[:, inside].argmax(axis=1)][loud]


def onsets(sound: np.ndarray, over: float = 0.3, apart: float = 0.08) -> np.ndarray:
    """Return the seconds at which the sound suddenly gets louder."""
    level = course(sound)
    rises = np.flatnonzero(np.diff(level, prepend=0.0) > over * np.diff(level, prepend=0.0).max())
    found: list[float] = []
    for place in rises / 100:
        if not found or place - found[-1] > apart:
            found.append(float(place))
    return np.array(found)


def rate(sound: np.ndarray, low: float, high: float) -> float:
    """Return how often a second the level goes up and down, searched between two rates."""
    level = course(sound, 96)
    power = np.abs(np.fft.rfft((level - level.mean()) * np.hanning(len(level)), 1 << 15))
    turns = np.fft.rfftfreq(1 << 15, 96 / RATE)
    inside = (turns >= low) & (turns < high)
    return float(turns[inside][power[inside].argmax()])


def flatness(sound: np.ndarray, low: float, high: float) -> float:
    power = np.square(np.abs(np.fft.rfft(mono(sound))))
    hertz = np.fft.rfftfreq(sound.shape[1], 1 / RATE)
    edges = np.geomspace(low, high, 30)
    bands = np.array([power[(hertz >= a) & (hertz < b)].mean() for a, b in pairwise(edges)])
    return float(np.exp(np.log(bands).mean()) / bands.mean())


@pytest.mark.parametrize("name", ["rain", "heavy rain", "waterfall", "white noise", "frying"])
def test_what_falls_and_hisses_is_broad_and_steady(name, heard):
    level = course(heard[name], 4800)[1:-1]
    assert level.std() / level.mean() < 0.25
    assert flatness(heard[name], 1_000, 8_000) > 0.2


def test_rain_gets_heavier_and_lighter(heard, make):
    low = {name: share(heard[name], 0, 700) for name in ("drizzle", "rain", "heavy rain")}
    assert low["drizzle"] < low["rain"] < low["heavy rain"]
    assert np.array_equal(make("rain", manner=Manner(weight=1.0)).shape, heard["rain"].shape)
    assert share(make("rain", manner=Manner(weight=1.0)), 0, 700) > 3 * low["rain"]


def test_thunder_cracks_and_then_rolls_deep(make):
    thunder = make("thunder", 6.0)
    assert share(thunder, 0, 250) > 0.6
    level = course(thunder, 4800)
    assert level[:10].max() > 3 * level[-10:].mean()


def test_the_heart_and_the_clock_keep_time(make):
    heart, clock = make("heartbeat", 8.0), make("clock", 8.0)
    assert rate(heart, 0.6, 1.8) == pytest.approx(1 / 0.9, rel=0.06)
    assert share(heart, 0, 200) > 0.9
    ticks = onsets(clock, 0.25)
    assert np.diff(ticks) == pytest.approx(1.0, abs=0.03)
    assert len(ticks) == 8


def test_steps_come_as_fast_as_asked(make):
    usual, fast = (
        onsets(make("footsteps", 6.0, manner=how), 0.25, 0.2) for how in (Manner(), Manner(pace=1.6))
    )
    assert np.median(np.diff(usual)) == pytest.approx(0.55, rel=0.08)
    assert np.median(np.diff(fast)) == pytest.approx(0.55 / 1.6, rel=0.08)


def test_the_ground_is_heard_in_the_steps(make):
    ground = {
        name: make("footsteps", manner=Manner(material=name))
        for name in ("", "wood", "gravel", "snow", "metal")
    }
    colours = [share(sound, 700, 6_000) for sound in ground.values()]
    assert share(ground["gravel"], 1_000, 8_000) > 0.6
    assert share(ground["snow"], 300, 2_500) > 0.7
    assert share(ground["wood"], 100, 450) > 0.5
    assert len({round(colour, 2) for colour in colours}) == 5


def test_birds_sweep_high_and_crickets_keep_one_pitch(heard):
    birds = pitches(heard["birds"], 1_000, 12_000, 2048)
    assert np.median(birds) > 2_000
    assert birds.std() > 200
    assert share(heard["crickets"], 3_600, 5_600) > 0.8


def test_a_dog_barks_in_bursts_with_resonances(heard):
    dog = heard["dog"]
    level = course(dog)
    assert (level < 0.05 * level.max()).mean() > 0.2
    assert 2 <= len(onsets(dog, 0.3, 0.15)) <= 10
    assert share(dog, 500, 1_700) > 3 * share(dog, 1_700, 2_300)
    assert share(dog, 2_400, 3_000) > 0.5 * share(dog, 3_300, 3_900)


def test_a_heavy_dog_is_lower_than_a_light_one(make):
    large, small = (pitches(make("dog", 1.0, manner=Manner(weight=way)), 150, 1_500) for way in (1.0, -1.0))
    assert np.median(large) < 0.75 * np.median(small)


@pytest.mark.parametrize(
    ("name", "low", "high", "expected"),
    [
        ("cow", 90, 230, (120, 180)),
        ("cat", 300, 800, (420, 700)),
        ("owl", 250, 600, (320, 410)),
        ("rooster", 350, 1_200, (450, 1_000)),
        ("wolf", 200, 900, (300, 620)),
        ("mosquito", 300, 900, (450, 680)),
        ("bees", 150, 400, (190, 300)),
        ("ship horn", 60, 200, (88, 130)),
        ("whistle", 2_000, 4_000, (2_800, 3_150)),
        ("dial tone", 300, 600, (435, 485)),
        ("beep", 500, 2_000, (990, 1_010)),
    ],
)
def test_a_voice_has_its_pitch(name, low, high, expected, heard):
    assert expected[0] <= np.median(pitches(heard[name], low, high, 8192)) <= expected[1]


def test_a_meow_rises_and_falls_again(make):
    meow = pitches(make("cat", 1.0)[:, : RATE * 7 // 10], 300, 800)
    assert 0.15 < meow.argmax() / len(meow) < 0.8
    assert meow.max() > 1.15 * meow[0]
    assert meow.max() > 1.15 * meow[-1]


@pytest.mark.parametrize(
    ("name", "slowest", "fastest"),
    [("helicopter", 9, 14), ("purr", 20, 29), ("projector", 20, 28), ("sheep", 6, 9), ("engine", 20, 60)],
)
def test_what_beats_beats_at_its_rate(name, slowest, fastest, make):
    assert slowest <= rate(make(name, 4.0), 2 if fastest < 12 else 5, 70) <= fastest


def test_a_siren_wails_up_and_down(make):
    siren = make("siren", 7.2)
    middles = [
        np.median(pitches(siren[:, at : at + RATE // 4], 500, 1_700)) for at in range(0, 7 * RATE, RATE // 4)
    ]
    assert min(middles) < 720
    assert max(middles) > 1_350
    turns = np.flatnonzero(np.diff(np.sign(np.array(middles) - 960)))
    assert len(turns) == 4


def test_an_ambulance_has_two_tones(make):
    tones = pitches(make("ambulance", 4.4), 400, 700, 8192)
    assert sorted({round(float(value), -1) for value in np.percentile(tones, (15, 85))}) == [440.0, 580.0]


def test_a_passing_car_falls_in_pitch_and_goes_from_left_to_right(make):
    car = make("car passing", 4.0)
    level = course(car, 4800)
    assert 0.35 < level.argmax() / len(level) < 0.65
    assert level.max() > 3 * max(level[1], level[-2])
    before, after = (
        pitches(part, 120, 175, 16_384) for part in (car[:, : 3 * RATE // 2], car[:, 5 * RATE // 2 :])
    )
    assert np.median(before) > 1.04 * np.median(after)
    sides = np.sqrt(np.square(car).reshape(2, 4, -1).mean(axis=2))
    assert sides[0, 0] > sides[1, 0]
    assert sides[1, -1] > sides[0, -1]


@pytest.mark.parametrize(("name", "way"), [("riser", 1), ("downer", -1), ("laser", -1), ("pouring", 1)])
def test_sweeps_go_their_way(name, way, make):
    seconds = 0.3 if name == "laser" else 3.0
    sound = make(name, max(0.5, seconds))[:, : int(seconds * RATE)]
    third = sound.shape[1] // 3
    parts = (sound[:, :third], sound[:, -third:])
    first, last = (
        float(
            (np.square(np.abs(np.fft.rfft(mono(p)))) * np.fft.rfftfreq(third, 1 / RATE)).sum()
            / np.square(np.abs(np.fft.rfft(mono(p)))).sum()
        )
        for p in parts
    )
    assert (last > 1.3 * first) if way > 0 else (last < first / 1.3)


def test_a_whoosh_passes_and_a_riser_grows(heard):
    whoosh, riser = course(heard["whoosh"], 4800), course(heard["riser"], 4800)
    assert 0.4 < whoosh.argmax() / len(whoosh) < 0.7
    assert riser[-2] > 4 * riser[len(riser) // 3]


@pytest.mark.parametrize(
    "name", ["click", "pop", "switch", "camera", "hit", "gunshot", "thud", "notification", "coin"]
)
def test_events_begin_at_once_and_end(name, make):
    level = course(make(name, 1.3))
    assert level[:45].max() == level.max()
    assert level[-10:].max() < 0.1 * level.max()


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [("boom", 20, 130), ("explosion", 20, 500), ("underwater", 20, 400), ("bass drop", 20, 160)],
)
def test_deep_sounds_are_deep(name, low, high, heard):
    assert share(heard[name], low, high) > 0.75


@pytest.mark.parametrize(
    "name", ["glass break", "keys", "spray", "steam", "zipper", "chimes", "bicycle bell", "cicadas"]
)
def test_bright_sounds_are_bright(name, heard):
    assert share(heard[name], 1_000, 20_000) > 0.75


def test_a_coin_bounces_ever_faster(make):
    gaps = np.diff(onsets(make("coin drop", 2.5), 0.2, 0.04))
    assert len(gaps) >= 5
    assert gaps[3] < 0.7 * gaps[0]


def test_a_doorbell_says_ding_dong(make):
    bell = make("doorbell", 2.0)
    first, second = (pitches(part, 450, 800, 8192) for part in (bell[:, : RATE // 2], bell[:, RATE:]))
    assert np.median(first) == pytest.approx(659.3, rel=0.01)
    assert np.median(second) == pytest.approx(523.3, rel=0.01)


def test_success_climbs_and_error_falls(make):
    for name, way, low, high in (("success", 1, 450, 1_200), ("error", -1, 120, 230)):
        sound = make(name, 0.6)
        first, last = (pitches(part, low, high) for part in (sound[:, : RATE // 8], sound[:, RATE // 3 :]))
        assert np.sign(np.median(last) - np.median(first)) == way


def test_a_crowd_murmurs_where_voices_are(heard):
    assert share(heard["crowd"], 150, 2_800) > 0.9
    assert flatness(heard["crowd"], 200, 2_500) > 0.05


def test_applause_is_made_of_claps_and_dies_down(make):
    level = course(make("applause", 6.0), 4800)
    assert level[-3:].mean() < 0.5 * level[10:30].mean()
    assert share(make("applause", 2.0), 700, 5_000) > 0.6


def test_waves_come_and_go(make):
    level = course(make("waves", 16.0), 24_000)
    assert level.max() > 2 * level.min()


def test_far_sounds_are_darker_and_near_ones_are_not(make):
    near, far = make("dog", manner=Manner(distance="near")), make("dog", manner=Manner(distance="far"))
    assert share(far, 2_500, 20_000) < 0.3 * share(near, 2_500, 20_000)
    assert (course(far) > 0.05 * course(far).max()).mean() > (course(near) > 0.05 * course(near).max()).mean()


def test_an_echo_comes_back_and_a_wall_takes_the_treble(make):
    plain, echoed = (course(make("gunshot", 2.0, manner=Manner(echo=on))) for on in (False, True))
    assert echoed[28:32].max() > 1.5 * plain[28:32].max()
    muffled = make("applause", manner=Manner(muffled=True))
    assert share(muffled, 1_500, 20_000) < 0.15


def test_whole_beats_fill_a_loop(make):
    clock = make("clock", 3.4, manner=Manner(loop=True))
    ticks = onsets(np.concatenate([clock, clock], axis=1), 0.25)
    assert np.diff(ticks) == pytest.approx(3.4 / 3, abs=0.03)
