import numpy as np
import pytest

from lumigate.draft.music.drums import DRUMS, strike
from lumigate.draft.music.instruments import Instruments
from lumigate.draft.music.theory import hertz
from lumigate.draft.music.timbres import TIMBRES

PITCHES = {"bass": (36, 43), "other": (55, 79)}


@pytest.mark.parametrize("name", sorted(TIMBRES))
def test_every_instrument_is_in_tune_and_has_no_clicks(name: str) -> None:
    low = "bass" in name or name == "low strings"
    for pitch in PITCHES["bass" if low else "other"]:
        note = np.atleast_2d(Instruments().play(name, pitch, 1.0)).mean(axis=0).astype(np.float64)
        assert np.abs(note[0]) < 0.05
        assert np.abs(note[-1]) < 0.01
        assert np.isfinite(note).all()
        assert abs(cents_off(note, hertz(pitch))) < 12, (name, pitch)


def cents_off(note: np.ndarray, wanted: float) -> float:
    """Compare the strongest partial near a harmonic of ``wanted`` with that harmonic."""
    piece = note[2_000:34_768] if len(note) > 34_768 else note
    power = np.abs(np.fft.rfft(piece * np.hanning(len(piece)), 1 << 19))
    step = 48_000 / (1 << 19)
    best, best_power = 0.0, 0.0
    for harmonic in range(1, 6):
        centre = wanted * harmonic
        low, high = int(centre * 0.97 / step), int(centre * 1.03 / step)
        place = low + int(np.argmax(power[low:high]))
        if power[place] > best_power:
            best, best_power = 1200 * float(np.log2(place * step / centre)), float(power[place])
    assert best_power > 0.3 * power.max()
    return best


def test_notes_are_remembered_within_bounds() -> None:
    instruments = Instruments(memory=2_000_000)
    first = instruments.play("piano", 60, 1.0)
    assert instruments.play("piano", 60, 1.0) is first
    for pitch in range(61, 90):
        instruments.play("piano", pitch, 1.0)
    assert instruments.play("piano", 60, 1.0) is not first


@pytest.mark.parametrize("name", sorted(DRUMS))
def test_every_drum_sounds_and_dies_away(name: str) -> None:
    stroke = strike(name)
    assert stroke.shape[0] == 2
    assert 0.02 < np.abs(stroke).max() < 2.0
    assert np.abs(stroke[:, -1]).max() < 1e-3
    assert np.abs(stroke[:, 0]).max() < 0.05
