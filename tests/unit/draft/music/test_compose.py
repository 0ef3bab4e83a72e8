from pathlib import Path

import pytest

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
