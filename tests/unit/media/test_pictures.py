"""Picture files and their arrays."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lumigate._version import __version__
from lumigate.domain.errors import TooLarge, UnsupportedMedia
from lumigate.media.limits import MediaLimits
from lumigate.media.pictures import encode_picture, load_picture, own_prompt, save_picture
from lumigate.media.provenance import Provenance, provenance_text, provenance_xmp
from lumigate.media.resize import contain, fit_cover, fit_within, flatten, resize

ORIGIN = Provenance(engine="draft", model="draft-image", prompt="Boğaz'da <gün> & batımı\x01", seed=7)


@pytest.fixture
def picture() -> np.ndarray:
    ramp = np.linspace(0, 255, 96, dtype=np.uint8)
    made = np.zeros((64, 96, 3), np.uint8)
    made[..., 0] = ramp
    made[..., 1] = ramp[::-1]
    made[..., 2] = np.linspace(40, 200, 64, dtype=np.uint8)[:, None]
    return made


def test_a_png_comes_back_exactly(tmp_path: Path, picture: np.ndarray) -> None:
    save_picture(picture, tmp_path / "a.png", "image/png", ORIGIN)
    assert np.array_equal(load_picture(tmp_path / "a.png"), picture)


@pytest.mark.parametrize("mime", ["image/jpeg", "image/webp"])
def test_lossy_pictures_come_back_close(tmp_path: Path, picture: np.ndarray, mime) -> None:
    save_picture(picture, tmp_path / "a", mime, ORIGIN)
    difference = np.abs(load_picture(tmp_path / "a").astype(int) - picture)
    assert difference.mean() < 3


@pytest.mark.parametrize("mime", ["image/png", "image/jpeg", "image/webp"])
def test_equal_input_gives_equal_bytes_and_the_origin_is_inside(picture: np.ndarray, mime) -> None:
    first = encode_picture(picture, mime, ORIGIN)
    assert first == encode_picture(picture, mime, ORIGIN)
    assert b'lumigate:engine="draft"' in first
    assert b'lumigate:seed="7"' in first
    assert "Boğaz'da &lt;gün&gt; &amp; batımı".encode() in first
    assert first != encode_picture(picture, mime, Provenance(engine="draft", model="m", prompt="p", seed=8))


def test_png_text_chunks_name_the_origin(tmp_path: Path, picture: np.ndarray) -> None:
    save_picture(picture, tmp_path / "a.png", "image/png", ORIGIN)
    with Image.open(tmp_path / "a.png") as image:
        image.load()
        assert {key: image.info[key] for key in provenance_text(ORIGIN)} == provenance_text(ORIGIN)


def test_the_xmp_packet_is_well_formed_for_any_prompt() -> None:
    from xml.dom.minidom import parseString

    wild = Provenance(engine="draft", model='a"b', prompt="]]> \x00\x1b \ud800 \ufffe 🎬 &amp;", seed=-1)
    document = parseString(provenance_xmp(wild))
    prompts = document.getElementsByTagName("lumigate:prompt")
    assert prompts[0].firstChild.data == "]]>    🎬 &amp;"  # type: ignore[union-attr]


def test_a_turned_jpeg_is_loaded_upright(tmp_path: Path, picture: np.ndarray) -> None:
    image = Image.fromarray(picture)
    exif = image.getexif()
    exif[0x0112] = 6
    image.save(tmp_path / "t.jpg", exif=exif, quality=95)
    upright = load_picture(tmp_path / "t.jpg")
    assert upright.shape == (96, 64, 3)
    assert np.abs(upright.astype(int) - np.rot90(picture, -1)).mean() < 4


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_every_mode_becomes_eight_bit_colour(tmp_path: Path, mode: str) -> None:
    if mode == "I;16":
        image = Image.fromarray(np.full((4, 6), 0x9999, np.uint16))
    else:
        image = Image.new("RGB", (6, 4), (153, 153, 153)).convert(mode)
    suffix = "jpg" if mode == "CMYK" else "png"
    image.save(tmp_path / f"a.{suffix}")
    loaded = load_picture(tmp_path / f"a.{suffix}")
    assert loaded.dtype == np.uint8
    assert loaded.shape == (4, 6, 4 if mode in ("LA", "RGBA") else 3)
    if mode != "1":
        assert np.abs(loaded[..., :3].astype(int) - 153).max() <= 2


def test_alpha_can_be_asked_for_and_laid_on_white(tmp_path: Path, picture: np.ndarray) -> None:
    clear = np.dstack([picture, np.zeros(picture.shape[:2], np.uint8)])
    save_picture(clear, tmp_path / "a.png")
    assert (load_picture(tmp_path / "a.png", alpha=False) == 255).all()
    save_picture(picture, tmp_path / "b.png")
    assert (load_picture(tmp_path / "b.png", alpha=True)[..., 3] == 255).all()


def test_a_picture_over_the_limit_is_too_large(tmp_path: Path, picture: np.ndarray) -> None:
    save_picture(picture, tmp_path / "a.png")
    with pytest.raises(TooLarge, match="96x64"):
        load_picture(tmp_path / "a.png", MediaLimits(picture_pixels=1000))


@pytest.mark.parametrize("mime", ["image/png", "image/jpeg", "image/webp"])
def test_a_picture_cut_short_is_refused(tmp_path: Path, mime) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (64, 64, 3), dtype=np.uint8)
    data = encode_picture(noise, mime)
    (tmp_path / "cut").write_bytes(data[: len(data) // 2])
    with pytest.raises(UnsupportedMedia, match="'cut'") as refused:
        load_picture(tmp_path / "cut")
    assert str(tmp_path) not in refused.value.message


def test_a_name_does_not_make_a_picture(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    with pytest.raises(UnsupportedMedia, match=r"a\.png"):
        load_picture(tmp_path / "a.png")


def test_fitting_covers_or_contains(picture: np.ndarray) -> None:
    assert fit_cover(picture, 40, 40).shape == (40, 40, 3)
    assert fit_within(picture, 48, 48).shape == (32, 48, 3)
    assert fit_within(picture, 500, 500) is picture
    boxed = contain(picture, 100, 200, (9, 8, 7))
    assert boxed.shape == (200, 100, 3)
    assert tuple(boxed[0, 0]) == (9, 8, 7)


def test_covering_keeps_the_middle() -> None:
    striped = np.zeros((10, 30, 3), np.uint8)
    striped[:, 10:20] = 200
    assert (fit_cover(striped, 10, 10) == 200).all()


def test_hidden_colour_does_not_bleed_when_resized() -> None:
    sprite = np.zeros((16, 16, 4), np.uint8)
    sprite[:, :, 0] = 255
    sprite[4:12, 4:12] = (0, 0, 255, 255)
    for size in (8, 40):
        small = resize(sprite, size, size)
        seen = small[small[..., 3] > 8]
        assert seen[:, 0].max() <= 4
        assert seen[:, 2].min() >= 250


def test_flattening_mixes_by_alpha() -> None:
    half = np.full((2, 2, 4), (0, 0, 0, 51), np.uint8)
    assert (flatten(half, (100, 100, 100)) == 80).all()


@pytest.mark.parametrize("mime", ["image/png", "image/jpeg", "image/webp"])
def test_files_name_the_version_of_the_engine_and_give_back_their_prompt(
    tmp_path: Path, picture, mime
) -> None:
    save_picture(picture, tmp_path / "a", mime, ORIGIN)
    assert f'lumigate:engineVersion="{__version__}"'.encode() in (tmp_path / "a").read_bytes()
    assert own_prompt(tmp_path / "a") == "Boğaz'da <gün> & batımı"
    save_picture(picture, tmp_path / "b", mime)
    assert own_prompt(tmp_path / "b") == ""


def test_containers_name_the_version_of_the_engine() -> None:
    assert provenance_text(ORIGIN)["engineVersion"] == __version__
