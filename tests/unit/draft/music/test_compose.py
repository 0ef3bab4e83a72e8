from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.music.order import MUSIC, MusicOrder, MusicResult
from lumigate.draft.music.task import compose
from lumigate.media.audio import read_audio


def order(folder: Path, **settings: object) -> MusicOrder:
    return MusicOrder(
        **{
            "prompt": "calm piano with vocals",
            "duration": 6.0,
            "seed": 3,
            "folder": folder,
            "model": "draft-music",
            **settings,
        }
    )


def test_a_piece_becomes_a_file_with_its_facts(tmp_path: Path) -> None:
    told: list[float] = []
    result: MusicResult = compose(order(tmp_path, mime="audio/mp4", tempo=80, key="A minor"), told.append)
    assert result.path.parent == tmp_path
    assert result.path.suffix == ".m4a"
    assert (result.tempo, result.key, result.genre) == (80, "A minor", "classical")
    assert result.not_played == ("vocals",)
    assert abs(read_audio(result.path).seconds - 6.0) < 0.1
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_the_same_order_gives_the_same_bytes(tmp_path: Path) -> None:
    first = compose(order(tmp_path), lambda done: None).path.read_bytes()
    assert compose(order(tmp_path), lambda done: None).path.read_bytes() == first


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"duration": 1.0}, "duration 1 s"),
        ({"duration": 601.0}, "duration 601 s"),
        ({"mime": "audio/midi"}, "midi"),
    ],
)
def test_what_cannot_be_made_is_refused(tmp_path: Path, settings: dict[str, object], says: str) -> None:
    with pytest.raises(InvalidRequest, match=says):
        compose(order(tmp_path, **settings), lambda done: None)


def test_the_task_names_its_function() -> None:
    module, _, name = MUSIC.target.partition(":")
    assert (module, name) == (compose.__module__, compose.__name__)


def test_stems_are_files_beside_the_piece(tmp_path: Path) -> None:
    result = compose(order(tmp_path, stems=True, duration=4.0), lambda done: None)
    assert [path.name for path in result.stems] == [
        f"music-{name}.wav" for name in ("drums", "bass", "harmony", "melody", "effects")
    ]
    total = sum(read_audio(path).samples.astype(np.float64) for path in result.stems)
    assert np.abs(total - read_audio(result.path).samples).max() < 2e-4
    assert compose(order(tmp_path, duration=4.0), lambda done: None).stems == ()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    prompt=st.text(max_size=80), duration=st.floats(2, 6), loop=st.booleans(), seed=st.integers(0, 2**32 - 1)
)
def test_any_prompt_is_music(prompt: str, duration: float, loop: bool, seed: int, tmp_path: Path) -> None:
    result = compose(
        order(tmp_path, prompt=prompt, duration=duration, loop=loop, seed=seed), lambda done: None
    )
    clip = read_audio(result.path)
    assert len(clip.samples) == round(duration * 48_000)
    assert np.isfinite(clip.samples).all()
    assert 0.05 < np.abs(clip.samples).max() < 0.9
