import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumigate.draft.acoustics.convolve import convolve, convolve_centred
from lumigate.draft.acoustics.equaliser import Band, curve_response, equalise, equalise_in_place

RATE = 48_000


def noise(length: int, channels: int = 1, seed: int = 1) -> np.ndarray:
    made = np.random.Generator(np.random.PCG64(seed)).standard_normal((channels, length), np.float32)
    return made[0] if channels == 1 else made


@settings(max_examples=25, deadline=None)
@given(length=st.integers(1, 30_000), taps=st.integers(1, 700))
def test_convolution_in_pieces_is_the_convolution(length: int, taps: int) -> None:
    sound, response = noise(length), noise(taps, seed=2)
    made = convolve(sound, response)
    assert made.shape == (length + taps - 1,)
    assert np.allclose(made, np.convolve(sound, response), atol=2e-3)


def test_a_centred_convolution_keeps_time() -> None:
    sound = np.zeros(5_000, np.float32)
    sound[2_000] = 1.0
    made = convolve_centred(sound, np.hanning(101).astype(np.float32))
    assert len(made) == 5_000
    assert int(np.argmax(made)) == 2_000


def tone_gain(band: Band, hertz: float) -> float:
    sound = np.sin(2 * np.pi * hertz * np.arange(RATE) / RATE).astype(np.float32)
    made = equalise(sound, [band], RATE, 4095)[8_000:-8_000]
    return 20 * float(np.log10(made.std() / sound[8_000:-8_000].std()))


@pytest.mark.parametrize(
    ("band", "hertz", "wanted"),
    [
        (Band(kind="peak", frequency=1000, amount=6.0), 1000, 6.0),
        (Band(kind="peak", frequency=1000, amount=6.0), 8000, 0.0),
        (Band(kind="low_shelf", frequency=400, amount=-6.0), 60, -6.0),
        (Band(kind="low_shelf", frequency=400, amount=-6.0), 6000, 0.0),
        (Band(kind="high_shelf", frequency=3000, amount=4.0), 15000, 4.0),
        (Band(kind="low_pass", frequency=2000), 8000, -24.1),
        (Band(kind="high_pass", frequency=200), 2000, 0.0),
    ],
)
def test_a_band_does_what_its_knobs_say(band: Band, hertz: float, wanted: float) -> None:
    assert abs(tone_gain(band, hertz) - wanted) < 0.5


def test_a_high_pass_lets_nothing_through_that_stands_still() -> None:
    response = curve_response((Band(kind="high_pass", frequency=40),), RATE, 2047)
    assert abs(float(response.sum())) < 1e-5


def test_in_place_is_the_same_across_the_seams() -> None:
    sound = noise((1 << 18) * 2 + 777, channels=2)
    bands = [Band(kind="peak", frequency=500, amount=5.0)]
    wanted = equalise(sound, bands, RATE)
    equalise_in_place(sound, bands, RATE)
    assert np.allclose(sound, wanted, atol=1e-4)
