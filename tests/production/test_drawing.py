from __future__ import annotations

import cv2
import numpy as np
import pytest

from lumigate.media.yuv import filled, planes_of, to_rgb
from lumigate.production.canvas import caption_box
from lumigate.production.model import FILM_RATE, CaptionStyle, Size
from lumigate.production.motion import GENTLE, MOVES, Motion, mirrored, view_at
from lumigate.production.plan import Blend, Canvas, CaptionState, Layer, Lettering, Picture
from lumigate.production.render.fonts import font_note, undrawn
from lumigate.production.render.painter import Painter
from lumigate.production.render.sprites import CaptionSetter
from lumigate.production.render.stills import framed_picture, prepare

SIZE = Size(width=640, height=360)
TEXTS = {
    "latin": ("Leaves", "drift", "down."),
    "turkish": ("Işığın", "gölgesi", "değişir."),
    "vietnamese": ("Ánh", "sáng", "ấm", "áp"),
    "cyrillic": ("Лиса", "в", "лесу"),
    "greek": ("Το", "φως", "αλλάζει"),
    "arabic": ("ثعلب", "يعبر", "الغابة."),
    "hebrew": ("שועל", "חוצה", "יער"),
    "devanagari": ("पतझड़", "का", "जंगल"),
    "thai": ("จิ้งจอก", "ใน", "ป่า"),
    "bengali": ("শরতের", "বন"),
    "tamil": ("காட்டில்", "நரி"),
}


def setter(style=CaptionStyle(), size=SIZE):  # noqa: B008
    return CaptionSetter(Lettering(style=style, box=caption_box(size, style)), size)


def state(words, lit=0, lines=None):
    return CaptionState(first=0, end=9, words=tuple(words), lines=lines or (len(words),), lit=lit)


def drawn(caption, size=SIZE, colour=(90, 120, 60), style=CaptionStyle()):  # noqa: B008
    frame = filled(size.width, size.height, colour)
    sprite = setter(style, size).sprite(caption)
    assert sprite is not None
    sprite.lay_on(planes_of(frame))
    return to_rgb(frame).astype(int)


def changed_box(picture, colour=(90, 120, 60)):
    rows, columns = np.nonzero(np.abs(picture - np.array(colour)).max(axis=2) > 40)
    return rows.min(), rows.max(), columns.min(), columns.max()


@pytest.mark.parametrize("script", TEXTS)
def test_installed_fonts_draw_every_script_in_white_inside_the_safe_area(script):
    picture = drawn(state(TEXTS[script], lit=len(TEXTS[script])))
    top, bottom, left, right = changed_box(picture)

    assert undrawn(TEXTS[script]) == ""
    assert (picture.min(axis=2) > 200).sum() > 100
    assert left > SIZE.width * 0.05
    assert right < SIZE.width * 0.95
    assert top > SIZE.height * 0.6
    assert bottom < SIZE.height * 0.95


def test_the_lit_word_has_the_highlight_and_nothing_else_moves():
    style = CaptionStyle(highlight="#FF2010")
    first = drawn(state(("Leaves", "drift", "down."), lit=0), style=style)
    last = drawn(state(("Leaves", "drift", "down."), lit=2), style=style)
    is_red = (first[..., 0] > 180) & (first[..., 1] < 90)
    _, _, left, right = changed_box(first)

    assert is_red.sum() > 50
    assert np.nonzero(is_red)[1].max() < (left + right) / 2
    middle = slice(int(left + (right - left) * 0.45), int(left + (right - left) * 0.55))
    assert np.abs(first[:, middle] - last[:, middle]).max() <= 2


def test_right_to_left_captions_begin_on_the_right():
    words = TEXTS["arabic"]
    picture = drawn(state(words, lit=0), style=CaptionStyle(highlight="#FF2010"))
    lit = np.nonzero((picture[..., 0] > 180) & (picture[..., 1] < 90))[1]
    _, _, left, right = changed_box(picture)

    assert lit.min() > (left + right) / 2


@pytest.mark.parametrize(
    ("words", "from_left_to_right"),
    [
        (("שועל", "iPhone", "15", "ביער"), ("ביער", "iPhone", "15", "שועל")),
        (("שנת", "2024", "ביער"), ("ביער", "2024", "שנת")),
        (("The", "שועל", "ביער", "ran"), ("The", "ביער", "שועל", "ran")),
    ],
)
def test_words_of_two_directions_stand_as_they_are_read(words, from_left_to_right):
    middles = []
    for lit, word in enumerate(words):
        picture = drawn(state(words, lit=lit), style=CaptionStyle(highlight="#FF2010"))
        is_red = (picture[..., 0] > 180) & (picture[..., 1] < 90)
        middles.append((np.nonzero(is_red)[1].mean(), word))

    assert tuple(word for _, word in sorted(middles)) == from_left_to_right


def test_a_line_that_is_too_wide_is_set_smaller():
    words = ("Incomprehensibilities", "counterrevolutionaries", "internationalisation")
    _, _, left, right = changed_box(drawn(state(words)))

    assert right - left <= SIZE.width * 0.86


def test_captions_on_top_hang_from_the_top():
    top, bottom, _, _ = changed_box(drawn(state(("Hello",)), style=CaptionStyle(place="top")))

    assert top > SIZE.height * 0.04
    assert bottom < SIZE.height * 0.25


def test_a_font_key_changes_the_letters_and_an_unknown_one_is_told():
    words = ("Leaves", "drift", "down.")
    usual = drawn(state(words))
    lobster = drawn(state(words), style=CaptionStyle(font="Lobster"))
    georgia = drawn(state(words), style=CaptionStyle(font="Georgia"))

    assert np.abs(usual - lobster).max() > 100
    assert np.abs(usual - georgia).max() > 100
    assert font_note("Lobster", words) == ""
    assert font_note(None, TEXTS["arabic"]) == ""
    assert "'Georgia' is not installed: Noto Serif stands in" in font_note("Georgia", words)
    assert "Noto Sans Arabic stands in" in font_note("Lobster", TEXTS["arabic"])


def test_a_word_of_two_directions_is_lit_whole():
    picture = drawn(state(("see", "(שועל2024)", "now"), lit=1), style=CaptionStyle(highlight="#FF2010"))
    is_red = (picture[..., 0] > 180) & (picture[..., 1] < 90)
    is_white = picture.min(axis=2) > 200
    red, white = np.nonzero(is_red)[1], np.nonzero(is_white)[1]

    assert white.min() < red.min()
    assert red.max() < white.max()
    assert not ((white > red.min()) & (white < red.max())).any()


def test_characters_without_a_font_are_named():
    assert undrawn(["fox \U000f0000"]) == "\U000f0000"
    assert setter().sprite(state(("\U000f0000",))) is None


def test_a_picture_of_another_shape_is_shown_whole():
    picture = np.full((400, 200, 3), 30, np.uint8)
    picture[:20], picture[-20:] = (255, 0, 0), (0, 255, 0)
    framed = framed_picture(picture, SIZE).astype(int)

    assert framed.shape == (360, 640, 3)
    assert (framed[..., 0] > 240).any()
    assert (framed[..., 1] > 240).any()


def test_a_picture_of_about_the_same_shape_fills_the_frame():
    picture = np.full((480, 800, 3), 200, np.uint8)

    assert framed_picture(picture, SIZE).min() == 200


def test_the_camera_never_leaves_the_still():
    for move in [move for one in (*MOVES.values(), *GENTLE) for move in (one, mirrored(one))]:
        for share in np.linspace(0, 1, 50):
            view = view_at(move, float(share), 1000, 600)
            assert view.x >= 0
            assert view.y >= 0
            assert view.x + view.width <= 1000 + 1e-9
            assert view.y + view.height <= 600 + 1e-9


def test_a_picture_that_is_shown_whole_stays_in_the_frame_at_every_gentle_zoom():
    picture = np.full((400, 400, 3), 250, np.uint8)
    rows, columns = np.nonzero(framed_picture(picture, SIZE).min(axis=2) > 240)

    for move in GENTLE:
        for share in np.linspace(0, 1, 20):
            view = view_at(move, float(share), SIZE.width, SIZE.height)
            assert view.y <= rows.min()
            assert view.y + view.height >= rows.max()
            assert view.x <= columns.min()
            assert view.x + view.width >= columns.max()


def painted(layers, frames, blend=None):
    disc = np.full((360, 640, 3), 20, np.uint8)
    cv2.circle(disc, (320, 180), 60, (230, 230, 230), -1, cv2.LINE_AA)
    stills = {"a": prepare(disc, SIZE), "b": prepare(np.full((360, 640, 3), 235, np.uint8), SIZE)}
    canvas = Canvas(size=SIZE, rate=FILM_RATE, profile="draft")
    painter = Painter(Picture(canvas=canvas, frames=frames, layers=layers, blend=blend), stills)
    return [planes_of(painter.paint(frame)) for frame in range(frames)]


def middle_of(plane):
    values = plane.astype(float)
    span = np.ptp(values)
    light = np.clip(values - values.min() - 0.3 * span, 0, 0.4 * span)
    rows, columns = np.mgrid[0 : plane.shape[0], 0 : plane.shape[1]] + 0.5
    return (columns * light).sum() / light.sum(), (rows * light).sum() / light.sum()


@pytest.mark.parametrize("move", [Motion(zoom=(1.15, 1.15), pan_x=(-0.4, 0.4)), *MOVES.values(), *GENTLE])
def test_a_slow_move_is_exact_to_a_fraction_of_a_pixel(move):
    layer = Layer(still="a", motion=move, offset=40, length=121)

    for number, planes in enumerate(painted((layer,), 30)):
        view = view_at(move, (40 + number) / 120, 640, 360)
        wanted = (320.5 - view.x) * 640 / view.width, (180.5 - view.y) * 360 / view.height
        assert middle_of(planes.y) == pytest.approx(wanted, abs=0.05)


def test_colour_moves_with_light():
    move = Motion(zoom=(1.15, 1.15), pan_x=(-0.4, 0.4))
    red = np.full((360, 640, 3), 60, np.uint8)
    cv2.circle(red, (320, 180), 60, (220, 60, 60), -1, cv2.LINE_AA)
    canvas = Canvas(size=SIZE, rate=FILM_RATE, profile="draft")
    layer = Layer(still="a", motion=move, offset=0, length=60)
    painter = Painter(Picture(canvas=canvas, frames=60, layers=(layer,)), {"a": prepare(red, SIZE)})

    for number in (0, 17, 30, 59):
        planes = planes_of(painter.paint(number))
        x, y = middle_of(planes.y)
        u, v = middle_of(planes.v)
        # A left-sited chroma sample lies half a luma pixel left of the middle of its pair.
        assert (2 * u - 0.5, 2 * v) == pytest.approx((x, y), abs=0.15)


def test_a_cross_fade_goes_one_way():
    still = Motion(zoom=(1.0, 1.0))
    layers = (
        Layer(still="a", motion=still, offset=0, length=60),
        Layer(still="b", motion=still, offset=0, length=60),
    )
    means = [planes.y.mean() for planes in painted(layers, 15, Blend(offset=0, length=15))]
    steps = np.diff(means)

    assert (steps > 0).all()
    assert steps.max() < 1.3 * steps.min()
