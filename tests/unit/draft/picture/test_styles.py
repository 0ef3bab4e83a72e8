"""What each style looks like, measured on small pictures."""

from __future__ import annotations

import itertools
from typing import get_args

import cv2
import numpy as np
import pytest

from lumigate.draft.picture.compose import compose
from lumigate.draft.picture.grammar import Scene, SceneKind, Style, SubjectWish, understand
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.scenes.isometric.board import Board
from lumigate.draft.picture.stage import stage_for
from lumigate.draft.picture.styles.pixels import COLOURS, pixel_cell
from lumigate.draft.picture.styles.surface import surface
from lumigate.draft.picture.styles.traces import Traces, stroke

STYLES: tuple[Style, ...] = get_args(Style)
SIDE = 256


def drawn(
    style: Style, prompt: str = "a horse in a meadow at noon", size: int = SIDE, seed: int = 4
) -> np.ndarray:
    return compose(understand(prompt, "", style), seed, size, size).picture


def tones(picture: np.ndarray, share: float = 0.004) -> int:
    """Count the colours, in coarse steps, that cover more than a share of a picture."""
    coarse = (picture // 12).reshape(-1, 3).astype(int) @ np.array([1, 64, 4096])
    return int((np.unique(coarse, return_counts=True)[1] > share * len(coarse)).sum())


def difference(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(a.astype(float) - b).mean())


@pytest.fixture(scope="module")
def gallery() -> dict[Style, np.ndarray]:
    return {style: drawn(style) for style in STYLES}


def test_no_two_styles_look_alike(gallery: dict[Style, np.ndarray]) -> None:
    for first, second in itertools.combinations(STYLES, 2):
        assert difference(gallery[first], gallery[second]) > 3.0, (first, second)


@pytest.mark.parametrize("style", STYLES)
def test_a_style_repeats_and_varies_with_the_seed(style: Style, gallery: dict[Style, np.ndarray]) -> None:
    assert np.array_equal(gallery[style], drawn(style))
    assert difference(gallery[style], drawn(style, seed=5)) > 2.0


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(("width", "height"), [(64, 64), (64, 512), (333, 97)])
def test_every_style_takes_every_shape(style: Style, width: int, height: int) -> None:
    picture = compose(understand("a fox by a lake", "", style), 2, width, height).picture
    assert picture.shape == (height, width, 3)
    assert picture.std() > 8


@pytest.mark.parametrize("style", STYLES)
def test_black_and_white_stays_so_on_every_surface(style: Style) -> None:
    picture = drawn(style, "a meadow in black and white", 96).astype(int)
    assert (picture.max(2) - picture.min(2)).max() <= 3


@pytest.mark.parametrize("style", STYLES)
def test_a_foreign_picture_without_traces_takes_every_surface(style: Style) -> None:
    picture = np.random.default_rng(1).random((80, 120, 3), dtype=np.float32)
    picture = cv2.GaussianBlur(picture, (0, 0), 6)
    before = picture.copy()
    made = surface(picture, style, Streams(1), grain=True)
    assert made.shape == picture.shape
    assert np.isfinite(made).all()
    assert np.array_equal(picture, before)


def test_pixels_are_a_true_grid_of_few_colours(gallery: dict[Style, np.ndarray]) -> None:
    cell = pixel_cell(SIDE, SIDE)
    cells = gallery["pixel"].reshape(SIDE // cell, cell, SIDE // cell, cell, 3)
    assert (cells.max((1, 3)) == cells.min((1, 3))).all()
    assert len(np.unique(gallery["pixel"].reshape(-1, 3), axis=0)) <= COLOURS
    odd = compose(understand("a fox", "", "pixel"), 2, 301, 290).picture
    cell = pixel_cell(290, 301)
    whole = odd[: 290 // cell * cell, : 301 // cell * cell].reshape(290 // cell, cell, 301 // cell, cell, 3)
    assert (whole.max((1, 3)) == whole.min((1, 3))).all()


def test_line_art_is_white_with_thin_dark_lines(gallery: dict[Style, np.ndarray]) -> None:
    grey = cv2.cvtColor(gallery["line"], cv2.COLOR_RGB2GRAY)
    assert (grey > 245).mean() > 0.5
    dark = (grey < 110).astype(np.uint8)
    assert 0.01 < dark.mean() < 0.2
    thick = cv2.distanceTransform(dark, cv2.DIST_L2, 3).max()
    assert thick <= 3.5 * stroke(SIDE, SIDE) + 1


def test_strokes_grow_with_the_picture() -> None:
    small, large = drawn("line", "a cup", 256), drawn("line", "a cup", 512)
    shares = [(cv2.cvtColor(one, cv2.COLOR_RGB2GRAY) < 110).mean() for one in (small, large)]
    assert 0.55 < shares[0] / shares[1] < 1.8


def test_flat_styles_have_few_tones(gallery: dict[Style, np.ndarray]) -> None:
    assert tones(gallery["poster"]) <= 20 < tones(gallery["photo"])
    unique = np.unique(gallery["poster"].reshape(-1, 3), axis=0)
    assert len(unique) <= 20


def test_paper_casts_shadows_to_the_lower_right() -> None:
    traces = Traces(200, 200, frozenset({"shade"}))
    cover = np.ones((60, 60), np.float32)
    traces.laid("subject/box/0", (slice(70, 130), slice(70, 130)), cover, 0.3)
    assert traces.shade is not None
    assert traces.shade[100, 100] == 1.0
    assert traces.shade[131, 100] < 0.8 < traces.shade[68, 100]
    assert traces.shade[100, 131] < 0.9 < traces.shade[100, 67]
    haze = Traces(200, 200, frozenset({"shade"}))
    haze.laid("glow", (slice(0, 200), slice(0, 200)), np.full((200, 200), 0.5, np.float32), 0.3)
    assert haze.shade is not None
    assert haze.shade.min() == 1.0


def test_what_is_covered_has_no_outline() -> None:
    traces = Traces(100, 100, frozenset({"edges", "figure", "depth"}))
    disc = np.zeros((100, 100), np.float32)
    cv2.circle(disc, (50, 50), 30, (1.0,), -1)
    whole = (slice(0, 100), slice(0, 100))
    traces.laid("subject/ball/0", whole, disc, 0.2)
    assert traces.edges is not None
    assert traces.figure is not None
    assert traces.depth is not None
    assert traces.edges[50, 20] > 150 > 5 > traces.edges[50, 50]
    assert traces.figure[50, 50] == 255
    assert traces.depth[50, 50] == round(0.2 * 255)
    traces.laid("wall", whole, None, 0.5)
    assert not traces.edges.any()
    assert not traces.figure.any()


def test_a_photo_blurs_what_is_far_behind_its_subject() -> None:
    def detail(style: Style) -> tuple[float, float]:
        picture = cv2.cvtColor(drawn(style, "a red car on a street at noon", 320), cv2.COLOR_RGB2GRAY)
        laplacian = np.abs(cv2.Laplacian(picture, cv2.CV_32F, ksize=3))
        return float(laplacian[60:150].mean()), float(laplacian[200:290].mean())

    photo, plain = detail("photo"), detail("illustration")
    assert photo[0] / photo[1] < 0.75 * plain[0] / plain[1]


def test_blueprints_are_blue_and_neon_is_dark(gallery: dict[Style, np.ndarray]) -> None:
    red, _, blue = gallery["blueprint"].reshape(-1, 3).mean(0)
    assert blue > red + 50
    assert np.median(gallery["neonsign"]) < 60 < np.percentile(gallery["neonsign"], 98)


def test_stained_glass_is_held_by_lead(gallery: dict[Style, np.ndarray]) -> None:
    dark = (gallery["stainedglass"].max(2) < 60).astype(np.uint8)
    assert 0.03 < dark.mean() < 0.4
    count, _ = cv2.connectedComponents(1 - dark, connectivity=4)
    assert count > 40


def test_the_edges_of_the_isometric_tile_fall_by_thirty_degrees() -> None:
    board = Board(stage_for(Scene(kind="landscape", style="isometric"), 1, 400, 300, keep=False))
    left, top, right, bottom = (np.array(board.at(*one)) for one in ((-1, 1), (-1, -1), (1, -1), (1, 1)))
    for first, last in ((left, top), (top, right), (right, bottom), (bottom, left)):
        across, down = np.abs(last - first)
        assert down / across == pytest.approx(np.tan(np.pi / 6), rel=1e-4)
    assert left + right == pytest.approx(top + bottom, rel=1e-5)
    assert left[1] == pytest.approx(right[1])


@pytest.mark.parametrize("kind", get_args(SceneKind))
def test_every_scene_has_a_tile_that_floats_in_the_picture(kind: SceneKind) -> None:
    drawing = compose(Scene(kind=kind, style="isometric"), 3, 200, 160, keep=True)
    tile = next(one for one in drawing.stage.canvas.layers if one.name == "tile")
    cover = tile.pixels[..., 3] > 128
    assert cover.any()
    for edge in (cover[0], cover[-1], cover[:, 0], cover[:, -1]):
        assert not edge.any()
    columns = np.flatnonzero(cover.any(0))
    assert columns[0] + columns[-1] == pytest.approx(199, abs=2)


def test_subjects_stand_on_the_tile() -> None:
    scene = understand("three sheep and a dog in a meadow, isometric")
    drawing = compose(scene, 3, 480, 270, keep=True)
    assert drawing.not_drawn == ()
    layers = drawing.stage.canvas.layers
    tile = np.zeros((270, 480), bool)
    for one in layers:
        rows, columns = one.pixels.shape[:2]
        place = (slice(one.top, one.top + rows), slice(one.left, one.left + columns))
        if one.name == "tile":
            tile[place] |= one.pixels[..., 3] > 128
    feet = 0
    for one in layers:
        if one.name.startswith("subject/"):
            rows, columns = np.nonzero(one.pixels[..., 3] > 200)
            low = rows.max()
            feet += 1
            assert tile[one.top + low, one.left + int(columns[rows == low].mean())], one.name
    assert feet == 4


@pytest.mark.parametrize(
    ("prompt", "style"),
    [
        ("a fox, line art", "line"),
        ("paper cut of a fox", "papercut"),
        ("isometric diorama of a village", "isometric"),
        ("stained glass window with a rose", "stainedglass"),
        ("a low poly mountain", "lowpoly"),
        ("flat vector mountains", "poster"),
        ("a pencil sketch of a dog", "sketch"),
        ("comic book city", "comic"),
        ("Scherenschnitt eines Fuchses", "papercut"),
        ("切り絵の狐", "papercut"),
        ("vitrail d'un coq", "stainedglass"),
        ("a line of ducks on a lake", "illustration"),
    ],
)
def test_styles_are_found_by_their_words(prompt: str, style: Style) -> None:
    scene = understand(prompt)
    assert scene.style == style
    assert scene.is_styled is (style != "illustration")


def test_subjects_keep_their_colour_in_flat_styles() -> None:
    for style in ("poster", "papercut", "pixel"):
        scene = Scene(
            kind="street", style=style, hour="day", subjects=(SubjectWish(name="car", colour="red"),)
        )
        picture = compose(scene, 3, 256, 256).picture.astype(int)
        red = (picture[..., 0] > 120) & (picture[..., 1] < 90) & (picture[..., 2] < 90)
        assert red.mean() > 0.02, style
