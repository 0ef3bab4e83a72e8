"""The worker's task: orders in, files out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.sound.effects import EFFECTS
from lumigate.draft.sound.levels import CEILING, LOUDEST, loudest_moment
from lumigate.draft.sound.order import SoundOrder, SoundResult
from lumigate.draft.sound.task import MOST_SOUNDS, sound
from lumigate.draft.sound.words import read_scene
from lumigate.media.audio import AudioClip, read_audio
from lumigate.media.loudness import integrated_lufs, true_peak

RATE = 48_000


def make(
    folder: Path,
    prompt: str,
    duration: float = 2.0,
    seed: int = 1,
    *,
    loop: bool = False,
    mime: str = "audio/wav",
) -> tuple[SoundResult, AudioClip]:
    folder.mkdir(exist_ok=True)
    order = SoundOrder(
        prompt=prompt, duration=duration, seed=seed, loop=loop, mime=mime, folder=folder, model="draft/sound"
    )
    told: list[float] = []
    made = sound(order, told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    return made, read_audio(made.path)


def octaves(samples: np.ndarray) -> np.ndarray:
    """Return how the power is spread over nine octaves, as shares in dB."""
    power = np.square(np.abs(np.fft.rfft(samples.mean(axis=1))))
    hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
    edges = 31.0 * 2.0 ** np.arange(10)
    shares = [power[(hertz >= low) & (hertz < 2 * low)].sum() for low in edges[:-1]]
    return 10 * np.log10(np.array(shares) / sum(shares) + 1e-6)


def test_things_named_together_are_heard_together(tmp_path):
    made, clip = make(tmp_path / "both", "Heavy rain with thunder", 3.0)
    assert made.played == ("heavy rain", "thunder")
    shares = octaves(clip.samples)
    assert shares[:3].max() > -12
    assert shares[6:].max() > -15


def test_things_named_in_turn_are_heard_in_turn(tmp_path):
    made, clip = make(tmp_path / "a", "birds, then thunder", 6.0)
    assert made.played == ("birds", "thunder")
    first, last = octaves(clip.samples[: RATE // 2]), octaves(clip.samples[-RATE:])
    assert first[:2].max() < first[5:].max() - 6
    assert last[:3].max() > last[5:].max() + 6


def test_a_far_sound_is_softer_beside_a_near_one(tmp_path):
    far = octaves(make(tmp_path / "a", "rain and distant thunder", 3.0)[1].samples)
    near = octaves(make(tmp_path / "b", "rain and close thunder", 3.0)[1].samples)
    assert far[:3].max() < near[:3].max() - 2


def test_a_quiet_sound_is_softer_than_a_loud_one(tmp_path):
    soft, loud = (
        loudest_moment(make(tmp_path / name, f"{name} rain")[1].samples.T) for name in ("quiet", "loud")
    )
    assert soft == pytest.approx(LOUDEST - 6, abs=0.5)
    assert loud > soft + 5


def test_the_same_order_gives_the_same_bytes(tmp_path):
    one, again, other = (
        make(tmp_path / name, "rain and thunder", seed=seed)[0].path.read_bytes()
        for name, seed in (("a", 5), ("b", 5), ("c", 6))
    )
    assert one == again
    assert one != other


def test_words_without_a_sound_are_told(tmp_path):
    made, _ = make(tmp_path / "a", "rain on a tin roof while a trombone plays")
    assert made.not_played == ("trombone", "plays")
    with pytest.raises(InvalidRequest, match='no sound for "a trombone" here; name some of rain, heavy rain'):
        make(tmp_path / "b", "a trombone")


def test_more_sounds_than_are_made_at_once_are_told(tmp_path):
    names = list(EFFECTS)[: MOST_SOUNDS + 2]
    made, _ = make(tmp_path / "a", ", ".join(names), 1.0)
    assert made.played == tuple(names[:MOST_SOUNDS])
    assert made.not_played == tuple(names[MOST_SOUNDS:])


@pytest.mark.parametrize("seconds", [0.4, 61, float("nan")])
def test_lengths_that_are_not_made_are_refused(seconds, tmp_path):
    with pytest.raises(InvalidRequest, match=r"use 0\.5 to 60 seconds"):
        make(tmp_path / "a", "rain", seconds)


def test_a_looped_file_goes_round(tmp_path):
    _, clip = make(tmp_path / "a", "rain and wind", 4.0, loop=True)
    steps = np.abs(np.diff(clip.samples, axis=0))
    assert np.abs(clip.samples[0] - clip.samples[-1]).max() <= np.percentile(steps, 99.9)
    assert np.sqrt(np.mean(np.square(clip.samples[-480:]))) > 0.01


def test_a_long_bed_has_an_even_loudness(tmp_path):
    level = integrated_lufs(make(tmp_path / "a", "rain", 20.0)[1])
    assert level == pytest.approx(LOUDEST - 0.5, abs=1.0)


WORDS = st.sampled_from(
    [*list(EFFECTS)[::9], "then", "and", "distant", "heavy", "fast", "wooden", "🎺", "zxq", "雨", "ñandú"]
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    prompt=st.one_of(st.lists(WORDS, max_size=7).map(" ".join), st.text(max_size=60)),
    duration=st.floats(0.5, 2.5),
    seed=st.integers(0, 2**32 - 1),
    loop=st.booleans(),
)
def test_any_prompt_gives_a_sound_or_a_clear_refusal(prompt, duration, seed, loop, tmp_path):
    try:
        made, clip = make(tmp_path / "any", prompt, duration, seed, loop=loop)
    except InvalidRequest:
        assert not read_scene(prompt).names
        return
    assert len(clip.samples) == round(duration * RATE)
    assert made.duration == pytest.approx(duration, abs=1 / RATE)
    assert np.isfinite(clip.samples).all()
    assert true_peak(clip) <= CEILING + 0.05
    assert np.abs(clip.samples).max() > 0.01
