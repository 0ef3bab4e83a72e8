"""Sounds: as long as asked, as loud as sounds are, unlike each other, the same again."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.sound.order import SoundOrder, SoundResult
from lumigate.draft.sound.task import CEILING, EFFECTS, LOUDEST, sound
from lumigate.draft.sound.words import WORDS, read_words
from lumigate.media.audio import AudioClip, read_audio
from lumigate.media.loudness import integrated_lufs, true_peak

RATE = 48_000
BEDS = ("rain", "wind", "waves", "applause", "engine", "heartbeat", "birds")
"""Sounds that go on and on: loudness, not a single peak, says how far they may be turned up."""


def make(folder: Path, prompt: str, duration: float = 3.0, seed: int = 1) -> tuple[SoundResult, AudioClip]:
    folder.mkdir(exist_ok=True)
    order = SoundOrder(prompt=prompt, duration=duration, seed=seed, folder=folder, model="draft/sound")
    told: list[float] = []
    made = sound(order, told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    return made, read_audio(made.path)


def octaves(clip: AudioClip) -> np.ndarray:
    """Return how the power is spread over nine octaves, as shares in dB."""
    power = np.square(np.abs(np.fft.rfft(clip.samples.mean(axis=1))))
    hertz = np.fft.rfftfreq(len(clip.samples), 1 / RATE)
    edges = 31.0 * 2.0 ** np.arange(10)
    shares = [power[(hertz >= low) & (hertz < 2 * low)].sum() for low in edges[:-1]]
    return 10 * np.log10(np.array(shares) / sum(shares) + 1e-6)


def levels(clip: AudioClip, hop: int = 4800) -> np.ndarray:
    count = len(clip.samples) // hop
    return np.sqrt(np.square(clip.samples[: count * hop]).reshape(count, -1).mean(axis=1))


@pytest.fixture(scope="module")
def heard(tmp_path_factory) -> dict[str, AudioClip]:
    root = tmp_path_factory.mktemp("sounds")
    return {name: make(root / name, name)[1] for name in EFFECTS}


def test_every_sound_has_words_and_every_word_a_sound():
    assert set(WORDS) == set(EFFECTS)
    assert all(read_words(name).names == (name,) for name in EFFECTS)


@pytest.mark.parametrize("name", EFFECTS)
def test_a_sound_is_as_long_as_asked_and_never_clips(name, heard):
    clip = heard[name]
    assert (clip.samples.shape, clip.sample_rate) == ((3 * RATE, 2), RATE)
    assert np.isfinite(clip.samples).all()
    assert true_peak(clip) < CEILING + 0.3
    assert np.abs(clip.samples).max() < 0.99
    assert np.abs(clip.samples.mean(axis=0)).max() < 0.01


@pytest.mark.parametrize("name", EFFECTS)
def test_a_sound_is_loud_enough_to_be_heard_and_no_louder_than_sounds_are(name, heard):
    level = integrated_lufs(heard[name])
    assert level is not None
    assert -32 < level < LOUDEST + 0.7
    if name in BEDS:
        assert level == pytest.approx(LOUDEST, abs=1.5)


@pytest.mark.parametrize(("one", "other"), list(combinations(EFFECTS, 2)))
def test_no_two_sounds_are_alike(one, other, heard):
    colour = np.abs(octaves(heard[one]) - octaves(heard[other])).max()
    shape = np.abs(
        levels(heard[one]) / levels(heard[one]).max() - levels(heard[other]) / levels(heard[other]).max()
    )
    assert colour > 6 or shape.mean() > 0.15


def test_sounds_have_the_pitch_and_course_of_what_they_are(heard):
    low = {name: octaves(clip)[:3].max() for name, clip in heard.items()}
    assert min(low["thunder"], low["heartbeat"]) > -6
    assert max(low["rain"], low["birds"], low["click"]) < -15
    whoosh, riser, click = levels(heard["whoosh"]), levels(heard["riser"]), levels(heard["click"])
    assert 0.4 < whoosh.argmax() / len(whoosh) < 0.7
    assert riser[-2] > 4 * riser[len(riser) // 3]
    assert click[0] > 100 * click[-1]
    steps = levels(heard["footsteps"], 480)
    assert (
        5
        <= sum((steps[1:-1] > 0.3 * steps.max()) & (steps[1:-1] >= steps[:-2]) & (steps[1:-1] > steps[2:]))
        <= 14
    )
    left, right = (levels(AudioClip(heard["whoosh"].samples[:, [side]], RATE)) for side in (0, 1))
    assert left[8] > right[8]
    assert right[-8] > left[-8]


@pytest.mark.parametrize("name", EFFECTS)
@pytest.mark.parametrize("seconds", [0.5, 7.3])
def test_any_length_is_kept_to_the_sample(name, seconds, tmp_path):
    made, clip = make(tmp_path / "a", name, seconds)
    assert made.duration == seconds
    assert len(clip.samples) == round(seconds * RATE)
    assert np.abs(clip.samples).max() > 0.02


def test_a_seed_gives_the_same_sound_again_and_another_one_another(tmp_path):
    one, again, other = (
        make(tmp_path / name, "rain and thunder", seed=seed)[1].samples
        for name, seed in (("a", 5), ("b", 5), ("c", 6))
    )
    assert np.array_equal(one, again)
    assert not np.array_equal(one, other)


def test_things_named_together_are_heard_together(tmp_path):
    made, clip = make(tmp_path / "both", "Heavy rain with thunder in the distance")
    assert made.played == ("rain", "thunder")
    shares = octaves(clip)
    assert shares[:3].max() > -12
    assert shares[6:].max() > -15


def test_words_without_a_sound_are_told(tmp_path):
    made, _ = make(tmp_path / "a", "rain on a tin roof while a trombone plays")
    assert made.not_played == ("tin", "roof", "trombone", "plays")
    with pytest.raises(InvalidRequest, match='no sound for "a trombone" here; name some of rain, wind'):
        make(tmp_path / "b", "a trombone")


@pytest.mark.parametrize("seconds", [0.4, 61])
def test_lengths_that_are_not_made_are_refused(seconds, tmp_path):
    with pytest.raises(InvalidRequest, match=r"use 0\.5 to 60 seconds"):
        make(tmp_path / "a", "rain", seconds)
