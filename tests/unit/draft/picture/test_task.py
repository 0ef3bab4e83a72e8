"""Orders for pictures become files that say where they come from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lumigate.domain.errors import InvalidRequest
from lumigate.draft.picture.order import PICTURE, PictureOrder
from lumigate.draft.picture.task import draw


def order(folder: Path, **changes: object) -> PictureOrder:
    plain: dict[str, object] = {
        "prompt": "a cat on a beach",
        "width": 96,
        "height": 64,
        "seed": 5,
        "model": "draft-image",
    }
    return PictureOrder(folder=folder, **{**plain, **changes})  # type: ignore[arg-type]


def nothing(_: float) -> None:
    return None


def test_pictures_use_successive_seeds_and_repeat_byte_for_byte(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    three = draw(order(tmp_path / "a", count=3), nothing)
    second = draw(order(tmp_path / "b", seed=6), nothing)
    assert [file.path.name for file in three.files] == ["picture-1.png", "picture-2.png", "picture-3.png"]
    assert three.files[1].path.read_bytes() == second.files[0].path.read_bytes()
    assert three.files[0].path.read_bytes() != three.files[1].path.read_bytes()


def test_after_the_last_seed_comes_the_first(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    two = draw(order(tmp_path / "a", seed=4294967295, count=2), nothing)
    first = draw(order(tmp_path / "b", seed=0), nothing)
    assert two.files[1].path.read_bytes() == first.files[0].path.read_bytes()


@pytest.mark.parametrize(
    ("mime", "kind"), [("image/png", "PNG"), ("image/jpeg", "JPEG"), ("image/webp", "WEBP")]
)
def test_the_file_is_of_the_type_and_size_asked_for(tmp_path: Path, mime: str, kind: str) -> None:
    result = draw(order(tmp_path, mime=mime), nothing)
    with Image.open(result.files[0].path) as image:
        assert image.format == kind
        assert image.size == (96, 64)
    assert (result.files[0].width, result.files[0].height, result.files[0].mime) == (96, 64, mime)


def test_the_file_says_who_made_it_from_what(tmp_path: Path) -> None:
    result = draw(order(tmp_path, seed=77), nothing)
    with Image.open(result.files[0].path) as image:
        text = dict(image.info)
    assert text["engine"] == "draft"
    assert text["model"] == "draft-image"
    assert text["prompt"] == "a cat on a beach"
    assert text["seed"] == "77"


def test_progress_rises_to_one(tmp_path: Path) -> None:
    told: list[float] = []
    draw(order(tmp_path, count=2), told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_not_drawn_is_reported(tmp_path: Path) -> None:
    assert draw(order(tmp_path, prompt="a theorem on a beach"), nothing).not_drawn == ("theorem",)


def test_layers_are_written_as_rgba_with_their_place(tmp_path: Path) -> None:
    result = draw(order(tmp_path, layers=True), nothing)
    assert len(result.layers) > 3
    for layer in result.layers:
        with Image.open(layer.path) as image:
            assert image.mode == "RGBA"
            assert image.size == (layer.width, layer.height)
        assert layer.left + layer.width <= 96
        assert layer.top + layer.height <= 64
    assert result.layers[0].depth == 1.0


@pytest.mark.parametrize("changes", [{"count": 0}, {"count": 99}, {"width": 10}, {"style": "nonsense"}])
def test_impossible_orders_are_refused(tmp_path: Path, changes: dict[str, object]) -> None:
    with pytest.raises(InvalidRequest):
        draw(order(tmp_path, **changes), nothing)


def source(folder: Path) -> Path:
    path = folder / "source.png"
    picture = np.zeros((90, 160, 3), np.uint8)
    picture[:45] = (120, 170, 230)
    picture[45:] = (60, 150, 50)
    picture[30:60, 60:100] = (180, 40, 40)
    Image.fromarray(picture).save(path)
    return path


def changed(folder: Path, prompt: str, **changes: object) -> np.ndarray:
    result = draw(
        order(folder, prompt=prompt, source=source(folder), width=160, height=90, **changes), nothing
    )
    with Image.open(result.files[0].path) as image:
        return np.asarray(image).astype(float)


def test_strength_zero_keeps_the_source_and_more_strength_changes_more(tmp_path: Path) -> None:
    with Image.open(source(tmp_path)) as image:
        before = np.asarray(image).astype(float)
    steps = [
        np.abs(changed(tmp_path, "night, oil painting", strength=s) - before).mean() for s in (0.0, 0.4, 1.0)
    ]
    assert steps[0] < 0.5
    assert 2 < steps[1] < steps[2]


def test_a_season_recolours_what_is_green(tmp_path: Path) -> None:
    autumn = changed(tmp_path, "autumn", strength=1.0)[70:, :50].mean((0, 1))
    assert autumn[0] > autumn[1] > autumn[2]


def test_a_changed_picture_varies_with_the_seed_and_repeats(tmp_path: Path) -> None:
    first, again, other = (changed(tmp_path, "sunset", strength=0.8, seed=seed) for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_a_strength_out_of_range_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequest, match=r"1\.5"):
        changed(tmp_path, "sunset", strength=1.5)


def test_the_task_names_a_function_that_exists() -> None:
    module, _, function = PICTURE.target.partition(":")
    assert (module, function) == (draw.__module__, draw.__name__)
    assert PICTURE.payload is PictureOrder
