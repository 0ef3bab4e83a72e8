"""What is taken and what is refused, before anything is decoded."""

from __future__ import annotations

import struct
import subprocess
import sys
import zlib
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lumigate.domain.errors import LumigateError, TooLarge, UnsupportedMedia
from lumigate.kit.rational import Rate
from lumigate.media.audio import AudioClip, write_audio
from lumigate.media.limits import MediaLimits
from lumigate.media.poster import run_poster
from lumigate.media.probe import probe, run_probe
from lumigate.media.profiles import DRAFT
from lumigate.media.tasks import PosterOrder, ProbeOrder
from lumigate.media.video import VideoWriter
from lumigate.media.yuv import filled

MEASURE = """
import resource, sys
from pathlib import Path
from lumigate.domain.errors import LumigateError
from lumigate.media.probe import probe
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    probe(Path(sys.argv[1]))
except LumigateError as error:
    print(error.code, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_of_zeros(path: Path, side: int) -> None:
    """Write a complete and valid 1-bit PNG of this side, all black."""
    left = side * ((side + 7) // 8 + 1)
    packer = zlib.compressobj(9)
    block = bytes(1 << 20)
    body = bytearray()
    while left > 0:
        body += packer.compress(block[: min(left, len(block))])
        left -= len(block)
    body += packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", header)
        + png_chunk(b"IDAT", bytes(body))
        + png_chunk(b"IEND", b"")
    )


def box(kind: bytes, *bodies: bytes) -> bytes:
    body = b"".join(bodies)
    return struct.pack(">I4s", 8 + len(body), kind) + body


def movie(*, seconds: int = 1, width: int = 64, height: int = 64, tracks: int = 1) -> bytes:
    """Return an MP4 that claims this and holds nothing."""
    matrix = struct.pack(">9i", 1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30)
    mvhd = box(b"mvhd", bytes(12), struct.pack(">II", 1000, seconds * 1000), bytes(16), matrix, bytes(28))
    tkhd = box(b"tkhd", bytes(40), matrix, struct.pack(">II", width << 16, height << 16))
    return box(b"ftyp", b"isom", bytes(4), b"isommp42") + box(b"moov", mvhd, *([box(b"trak", tkhd)] * tracks))


@pytest.mark.parametrize("side", [60_000, 13_000])
def test_U1_a_png_bomb_is_refused_before_it_is_decoded(tmp_path: Path, side: int) -> None:  # noqa: N802
    bomb = tmp_path / "bomb.png"
    png_of_zeros(bomb, side)
    assert bomb.stat().st_size < 600_000
    with pytest.raises(TooLarge, match=f"{side}x{side}"):
        probe(bomb)
    measured = subprocess.run(
        [sys.executable, "-c", MEASURE, bomb], capture_output=True, text=True, check=True
    )
    code, kilobytes = measured.stdout.split()
    assert code == "too_large"
    assert int(kilobytes) < 50_000


def test_U1_a_webp_that_claims_a_huge_canvas_is_refused(tmp_path: Path) -> None:  # noqa: N802
    canvas = (16_382).to_bytes(3, "little")
    head = b"VP8X" + struct.pack("<I", 10) + b"\x02\0\0\0" + canvas + canvas
    (tmp_path / "a.webp").write_bytes(b"RIFF" + struct.pack("<I", 4 + len(head)) + b"WEBP" + head)
    with pytest.raises(TooLarge, match="16383x16383"):
        probe(tmp_path / "a.webp")


@pytest.mark.parametrize(("width", "height"), [(16_001, 2), (16_384, 16_384), (65_535, 65_535)])
def test_U2_film_of_huge_frames_is_refused(tmp_path: Path, width: int, height: int) -> None:  # noqa: N802
    (tmp_path / "a.mp4").write_bytes(movie(width=width, height=height))
    with pytest.raises(TooLarge, match=f"{width}x{height}"):
        probe(tmp_path / "a.mp4")


def test_U2_film_of_ten_hours_is_refused(tmp_path: Path) -> None:  # noqa: N802
    (tmp_path / "a.mp4").write_bytes(movie(seconds=36_000))
    with pytest.raises(TooLarge, match="36000 s"):
        probe(tmp_path / "a.mp4")


def test_U2_film_of_two_hundred_streams_is_refused(tmp_path: Path) -> None:  # noqa: N802
    (tmp_path / "a.mp4").write_bytes(movie(tracks=200))
    with pytest.raises(TooLarge, match="200 streams"):
        probe(tmp_path / "a.mp4")


def animated(path: Path, kind: str, frames: int) -> None:
    """Write an animation of tiny frames, no two neighbours alike."""
    images = [Image.new("RGB", (2, 2), (n * 10 % 256, 7, 255 * (n % 2))) for n in range(frames)]
    images[0].save(path, kind, save_all=True, append_images=images[1:], duration=40)


def many_gif_frames(path: Path, frames: int) -> None:
    image = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00"
    delay = b"\x21\xf9\x04\x00" + struct.pack("<H", 4) + b"\x00\x00"
    screen = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + bytes(6)
    path.write_bytes(screen + (delay + image) * frames + b"\x3b")


def many_webp_frames(path: Path, frames: int) -> None:
    frame = b"ANMF" + struct.pack("<I", 16) + bytes(16)
    body = b"VP8X" + struct.pack("<I", 10) + b"\x02" + bytes(9) + frame * frames
    path.write_bytes(b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body)


def many_png_frames(path: Path, frames: int) -> None:
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    control = png_chunk(b"fcTL", bytes(26))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + control * frames)


@pytest.mark.parametrize("write", [many_gif_frames, many_webp_frames, many_png_frames])
def test_U2_an_animation_of_ten_thousand_frames_is_refused(tmp_path: Path, write) -> None:  # noqa: N802
    write(tmp_path / "long", 10_000)
    with pytest.raises(TooLarge, match="10000 frames"):
        probe(tmp_path / "long")


def test_U2_an_apng_is_counted_by_its_claim_too(tmp_path: Path) -> None:  # noqa: N802
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    claim = png_chunk(b"acTL", struct.pack(">II", 4_000_000_000, 0))
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + claim)
    with pytest.raises(TooLarge, match="4000000000 frames"):
        probe(tmp_path / "a.png")


def wave(
    *, data_size: int | None = None, channels: int = 1, rate: int = 8000, sound: bytes = bytes(1600)
) -> bytes:
    block = 2 * channels
    form = struct.pack("<HHIIHH", 1, channels, rate, min(rate * block, 0xFFFFFFFF), block, 16)
    size = len(sound) if data_size is None else data_size
    return (
        b"RIFF"
        + struct.pack("<I", min(36 + size, 0xFFFFFFFF))
        + b"WAVEfmt "
        + struct.pack("<I", 16)
        + form
        + b"data"
        + struct.pack("<I", size)
        + sound
    )


@pytest.mark.parametrize(
    ("lie", "error"),
    [
        (wave(data_size=0xFFFF_FF00), UnsupportedMedia),
        (wave(data_size=1_000_000), UnsupportedMedia),
        (wave(channels=0), UnsupportedMedia),
        (wave(channels=30_000), TooLarge),
        (wave(rate=2_000_000_000), TooLarge),
        (b"RIFF\xff\xff\xff\x7fWAVEfmt \xff\xff\xff\x7f", UnsupportedMedia),
        (b"RIFF\x04\0\0\0WAVE", UnsupportedMedia),
    ],
)
def test_U2_a_wav_with_a_lying_header_is_refused(  # noqa: N802
    tmp_path: Path, lie: bytes, error: type[LumigateError]
) -> None:
    (tmp_path / "a.wav").write_bytes(lie)
    with pytest.raises(error, match=r"a\.wav"):
        probe(tmp_path / "a.wav")


@pytest.mark.parametrize("length", [0xFFFF_FFFF, 0])
def test_a_wav_from_a_pipe_is_as_long_as_its_bytes(tmp_path: Path, length: int) -> None:
    (tmp_path / "a.wav").write_bytes(wave(data_size=length))
    assert probe(tmp_path / "a.wav").duration == pytest.approx(0.1)


PLAYLISTS = [
    b"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n",
    b"ffconcat version 1.0\nfile '/etc/passwd'\n",
    b"concat:/etc/passwd|/etc/hosts",
    b"subfile,,start,0,end,9,,:/etc/passwd",
    b"http://127.0.0.1:9/film.mp4",
    b"<MPD xmlns='urn:mpeg:dash:schema:mpd:2011'/>",
    b"v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\n",
]


@pytest.mark.parametrize("playlist", PLAYLISTS)
def test_U2_a_playlist_is_refused_whatever_its_name(tmp_path: Path, playlist: bytes) -> None:  # noqa: N802
    (tmp_path / "film.mp4").write_bytes(playlist)
    with pytest.raises(UnsupportedMedia, match=r"film\.mp4"):
        probe(tmp_path / "film.mp4")


@pytest.mark.parametrize("playlist", PLAYLISTS[:3])
def test_U2_a_playlist_behind_an_mp4_beginning_is_refused(  # noqa: N802
    tmp_path: Path, playlist: bytes
) -> None:
    (tmp_path / "film.mp4").write_bytes(box(b"ftyp", b"isom", bytes(4), b"isom") + playlist)
    with pytest.raises(UnsupportedMedia, match=r"film\.mp4"):
        probe(tmp_path / "film.mp4")


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"\x00",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"GIF89a",
        b"RIFF\0\0\0\0WEBP",
        b"RIFF\0\0\0\0WAVE",
        b"\0\0\0\x18ftypmp42",
        b"\0\0\0\x18ftypavif",
        b"\x1a\x45\xdf\xa3webm",
        b"OggS",
        b"fLaC",
        b"ID3\x04\0\0\0\0\x7f\x7f",
        b"\xff\xf1\x50\x80",
        b"\xff\xfb\x90\x64",
    ],
)
@pytest.mark.parametrize("tail", [b"", b"\xff" * 100, bytes(5000)], ids=["short", "ones", "zeros"])
def test_broken_files_are_refused_with_an_error_of_the_tree(tmp_path: Path, head: bytes, tail: bytes) -> None:
    (tmp_path / "broken").write_bytes(head + tail)
    with pytest.raises((UnsupportedMedia, TooLarge), match="'broken'"):
        probe(tmp_path / "broken")


@pytest.mark.parametrize(
    ("kind", "mime"),
    [
        ("PNG", "image/png"),
        ("JPEG", "image/jpeg"),
        ("WEBP", "image/webp"),
        ("GIF", "image/gif"),
        ("AVIF", "image/avif"),
    ],
)
def test_a_still_is_one_frame_of_its_size(tmp_path: Path, kind: str, mime: str) -> None:
    Image.new("RGB", (31, 17), (200, 30, 40)).save(tmp_path / "a", kind)
    info = probe(tmp_path / "a")
    assert (info.mime, info.width, info.height, info.frames) == (mime, 31, 17, 1)
    assert (info.duration, info.has_video, info.has_audio) == (None, False, False)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_an_animation_is_counted_and_timed(tmp_path: Path, kind: str) -> None:
    animated(tmp_path / "a", kind, 25)
    info = probe(tmp_path / "a")
    assert (info.frames, info.has_video) == (25, True)
    assert info.duration == pytest.approx(1.0)
    assert info.fps == 25


def test_a_turned_photo_is_measured_upright(tmp_path: Path) -> None:
    image = Image.new("RGB", (40, 20))
    exif = image.getexif()
    exif[0x0112] = 8
    image.save(tmp_path / "a.jpg", exif=exif)
    info = probe(tmp_path / "a.jpg")
    assert (info.width, info.height) == (20, 40)


def test_probing_a_png_decodes_no_pixel(tmp_path: Path) -> None:
    header = struct.pack(">IIBBBBB", 40, 20, 8, 2, 0, 0, 0)
    exif = Image.Exif()
    exif[0x0112] = 6
    (tmp_path / "a.png").write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", header)
        + png_chunk(b"eXIf", exif.tobytes().removeprefix(b"Exif\0\0"))
        + png_chunk(b"IDAT", b"no compressed pixels at all")
        + png_chunk(b"IEND", b"")
    )
    info = probe(tmp_path / "a.png")
    assert (info.width, info.height) == (20, 40)


@pytest.fixture
def tone() -> AudioClip:
    time = np.arange(24_000) / 24_000
    return AudioClip((0.3 * np.sin(880 * np.pi * time))[:, None].astype(np.float32), 24_000)


@pytest.fixture
def film(tmp_path: Path, tone: AudioClip) -> Path:
    path = tmp_path / "film.mp4"
    with VideoWriter(path, 64, 36, Rate(30_000, 1001), DRAFT, audio=tone) as writer:
        for number in range(30):
            writer.write(filled(64, 36, (number * 8, 20, 90)))
    return path


def test_a_film_is_described(film: Path) -> None:
    info = probe(film)
    assert (info.mime, info.width, info.height, info.frames) == ("video/mp4", 64, 36, 30)
    assert info.fps == Fraction(30_000, 1001)
    assert info.duration == pytest.approx(1.001, abs=0.06)
    assert (info.has_video, info.has_audio, info.sample_rate, info.channels) == (True, True, 24_000, 1)


def test_limits_are_the_callers(film: Path) -> None:
    with pytest.raises(TooLarge, match="2 streams"):
        probe(film, MediaLimits(streams=1))
    with pytest.raises(TooLarge, match="runs for 1 s"):
        run_probe(ProbeOrder(path=film, limits=MediaLimits(seconds=0.5)), lambda _: None)
    with pytest.raises(TooLarge, match="64x36"):
        probe(film, MediaLimits(frame_side=50))


def test_a_film_cut_short_is_refused(film: Path) -> None:
    film.write_bytes(film.read_bytes()[:400])
    with pytest.raises(UnsupportedMedia, match=r"film\.mp4"):
        probe(film)


@pytest.mark.parametrize(
    ("mime", "sample_rate"),
    [
        ("audio/wav", 24_000),
        ("audio/mpeg", 24_000),
        ("audio/mp4", 24_000),
        ("audio/flac", 24_000),
        ("audio/ogg", 48_000),
    ],
)
def test_sound_is_described(tmp_path: Path, tone: AudioClip, mime, sample_rate: int) -> None:
    write_audio(tone, tmp_path / "sound", mime)
    info = probe(tmp_path / "sound")
    assert (info.mime, info.has_audio, info.has_video, info.frames) == (mime, True, False, 0)
    assert (info.sample_rate, info.channels) == (sample_rate, 1)
    assert info.duration == pytest.approx(1.0, abs=0.1)


def test_a_film_gets_a_poster_that_tells_something(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    checks = np.kron(np.indices((4, 8)).sum(axis=0) % 2 * 200, np.ones((16, 16), int)).astype(np.uint8)
    with VideoWriter(film, 128, 64, Rate(10), DRAFT) as writer:
        for _ in range(5):
            writer.write(filled(128, 64, (0, 0, 0)))
        for _ in range(5):
            writer.write_rgb(np.repeat(checks[..., None], 3, axis=2))
    poster = run_poster(PosterOrder(path=film, out=tmp_path / "p.webp", side=64), lambda _: None)
    assert (poster.mime, poster.width, poster.height) == ("image/webp", 64, 32)
    assert probe(poster.path).mime == "image/webp"
    with Image.open(poster.path) as image:
        assert np.asarray(image.convert("L")).std() > 50
