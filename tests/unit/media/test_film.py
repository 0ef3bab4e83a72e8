"""Film written, read, and joined from parts."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from lumigate.domain.errors import InternalError, TooLarge, UnsupportedMedia
from lumigate.kit.rational import Rate
from lumigate.media.audio import AudioClip, read_audio, write_audio
from lumigate.media.clips import first_frame, read_frames, read_planes, sample_planes
from lumigate.media.join import join_parts
from lumigate.media.limits import MediaLimits
from lumigate.media.probe import probe
from lumigate.media.profiles import AV1, DRAFT, HIGH, PROFILES, STANDARD, EncodeProfile
from lumigate.media.video import VideoWriter, encoder_fingerprint
from lumigate.media.yuv import filled, planes_of, to_rgb

WIDTH, HEIGHT = 96, 64
THIRTY = Rate(30)
NTSC = Rate(30_000, 1001)


def scene(number: int) -> np.ndarray:
    """Return the frame of this number: a slow pan over smooth colours."""
    seeds = np.random.default_rng(3).integers(0, 255, (6, 40, 3), dtype=np.uint8)
    wide = np.asarray(cv2.resize(seeds, (WIDTH * 4, HEIGHT), interpolation=cv2.INTER_LINEAR), np.uint8)
    return np.ascontiguousarray(wide[:, number : number + WIDTH])


def write(
    path: Path,
    first: int,
    count: int,
    rate: Rate = THIRTY,
    profile: EncodeProfile = DRAFT,
    audio: AudioClip | None = None,
) -> Path:
    with VideoWriter(
        path, WIDTH, HEIGHT, rate, profile, {"engine": "draft", "prompt": "gün batımı"}, audio
    ) as w:
        for number in range(first, first + count):
            w.write_rgb(scene(number))
    return path


def tone(seconds: float) -> AudioClip:
    time = np.arange(round(48_000 * seconds)) / 48_000
    wave = (0.4 * np.sin(2 * np.pi * 440 * time)).astype(np.float32)
    return AudioClip(np.stack([wave, wave], axis=1), 48_000)


def atoms(path: Path) -> list[bytes]:
    data, at, found = path.read_bytes(), 0, []
    while at < len(data):
        found.append(data[at + 4 : at + 8])
        at += int.from_bytes(data[at : at + 4], "big")
    return found


def ticks(path: Path) -> list[int]:
    with av.open(str(path)) as container:
        return [frame.pts for frame in container.decode(video=0)]


@pytest.mark.parametrize("profile", [DRAFT, STANDARD, HIGH, AV1], ids=lambda profile: profile.name)
def test_every_profile_writes_what_it_was_given(tmp_path: Path, profile: EncodeProfile) -> None:
    film = write(tmp_path / "a.mp4", 0, 20, profile=profile)
    frames = list(read_frames(film))
    assert len(frames) == 20
    assert min(cv2.PSNR(frame, scene(number)) for number, frame in enumerate(frames)) > 30
    assert set(np.diff(ticks(film)).tolist()) == {512}
    assert PROFILES[profile.name] is profile


def test_the_index_lies_in_front_and_colours_are_tagged(tmp_path: Path) -> None:
    film = write(tmp_path / "a.mp4", 0, 5)
    order = [atom for atom in atoms(film) if atom in (b"ftyp", b"moov", b"mdat")]
    assert order == [b"ftyp", b"moov", b"mdat"]
    with av.open(str(film)) as container:
        context = container.streams.video[0].codec_context
        assert (context.colorspace, context.color_primaries, context.color_trc, context.color_range) == (
            1,
            1,
            1,
            1,
        )
        frame = next(container.decode(video=0))
        assert (frame.colorspace, frame.color_range) == (1, 1)


def test_equal_input_gives_equal_bytes_with_the_tags_inside(tmp_path: Path) -> None:
    first = write(tmp_path / "a.mp4", 0, 8, audio=tone(0.3))
    second = write(tmp_path / "b.mp4", 0, 8, audio=tone(0.3))
    assert first.read_bytes() == second.read_bytes()
    with av.open(str(first)) as container:
        assert container.metadata["engine"] == "draft"
        assert container.metadata["prompt"] == "gün batımı"
        assert "creation_time" not in container.metadata


def test_sound_is_written_beside_the_picture(tmp_path: Path) -> None:
    film = write(tmp_path / "a.mp4", 0, 30, audio=tone(1.0))
    heard = read_audio(film)
    assert (heard.sample_rate, heard.channels) == (48_000, 2)
    assert heard.seconds == pytest.approx(1.0, abs=0.03)
    assert float(np.abs(heard.samples[4800:-4800]).max()) == pytest.approx(0.4, abs=0.03)


def test_a_film_that_failed_leaves_no_file(tmp_path: Path) -> None:
    def fail() -> None:
        with VideoWriter(tmp_path / "a.mp4", WIDTH, HEIGHT, THIRTY) as writer:
            writer.write(filled(WIDTH, HEIGHT, (1, 2, 3)))
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        fail()
    with (
        pytest.raises(ValueError, match="no frame"),
        VideoWriter(tmp_path / "b.mp4", WIDTH, HEIGHT, THIRTY),
    ):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_frame_of_another_size_is_refused(tmp_path: Path) -> None:
    with (
        pytest.raises(ValueError, match="32x32 does not fit a film of 96x64"),
        VideoWriter(tmp_path / "a.mp4", WIDTH, HEIGHT, THIRTY) as writer,
    ):
        writer.write(filled(32, 32, (0, 0, 0)))


@pytest.mark.parametrize(("rate", "step"), [(THIRTY, 512), (Rate(24), 512), (NTSC, 1001)], ids=str)
def test_joined_parts_are_one_even_film(tmp_path: Path, rate: Rate, step: int) -> None:
    parts, first = [], 0
    for length in (12, 1, 2, 3, 30, 7):
        parts.append(write(tmp_path / f"{first}.mp4", first, length, rate))
        first += length
    write_audio(tone(first / float(rate.fraction)), tmp_path / "a.m4a", "audio/mp4")
    film = tmp_path / "film.mp4"
    assert join_parts(parts, film, rate, tmp_path / "a.m4a", {"engine": "draft"}) == 55
    assert set(np.diff(ticks(film)).tolist()) == {step}
    frames = list(read_frames(film))
    assert len(frames) == 55
    assert min(cv2.PSNR(frame, scene(number)) for number, frame in enumerate(frames)) > 28
    joined = [frame for part in parts for frame in read_frames(part)]
    assert all(np.array_equal(one, other) for one, other in zip(joined, frames, strict=True))
    info = probe(film)
    assert (info.frames, info.fps, info.has_audio) == (55, rate.fraction, True)
    assert [atom for atom in atoms(film) if atom in (b"moov", b"mdat")] == [b"moov", b"mdat"]
    with av.open(str(film)) as container:
        decoded = [packet.dts for packet in container.demux(video=0) if packet.dts is not None]
        assert set(np.diff(decoded).tolist()) == {step}
        assert container.metadata["engine"] == "draft"


def test_joined_av1_parts_are_one_even_film(tmp_path: Path) -> None:
    parts = [write(tmp_path / f"{n}.mp4", n, 9, profile=AV1) for n in (0, 9)]
    assert join_parts(parts, tmp_path / "film.mp4", THIRTY) == 18
    assert len(list(read_frames(tmp_path / "film.mp4"))) == 18
    assert set(np.diff(ticks(tmp_path / "film.mp4")).tolist()) == {512}


def test_joined_sound_is_the_sound_that_was_given(tmp_path: Path) -> None:
    part = write(tmp_path / "p.mp4", 0, 30)
    write_audio(tone(1.0), tmp_path / "a.m4a", "audio/mp4")
    join_parts([part], tmp_path / "film.mp4", THIRTY, tmp_path / "a.m4a")
    alone, joined = read_audio(tmp_path / "a.m4a"), read_audio(tmp_path / "film.mp4")
    assert np.array_equal(alone.samples, joined.samples)


def test_a_part_of_other_settings_is_not_joined(tmp_path: Path) -> None:
    parts = [write(tmp_path / "a.mp4", 0, 4), write(tmp_path / "b.mp4", 4, 4, profile=HIGH)]
    with pytest.raises(InternalError, match=r"'b\.mp4' was encoded with other settings"):
        join_parts(parts, tmp_path / "film.mp4", THIRTY)
    assert not (tmp_path / "film.mp4").exists()
    assert not list(tmp_path.glob("*.part"))


def test_the_fingerprint_tells_profiles_apart() -> None:
    assert len({encoder_fingerprint(profile) for profile in PROFILES.values()}) == 4


@pytest.mark.parametrize(
    ("rate", "start", "count", "expected"),
    [
        (Rate(30), 0.0, None, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
        (Rate(15), 0.0, None, [0, 2, 4, 6, 8, 10]),
        (Rate(60), 0.1, 6, [3, 3, 4, 4, 5, 5]),
        (Rate(30), 0.2, None, [6, 7, 8, 9, 10, 11]),
    ],
    ids=str,
)
def test_sampling_shows_what_is_on_at_each_tick(
    tmp_path: Path, rate: Rate, start: float, count: int | None, expected: list[int]
) -> None:
    film = tmp_path / "a.mp4"
    with VideoWriter(film, WIDTH, HEIGHT, THIRTY, HIGH) as writer:
        for number in range(12):
            writer.write(filled(WIDTH, HEIGHT, (number * 20, number * 20, number * 20)))
    sampled = [
        round(float(to_rgb(buffer).mean()) / 20)
        for buffer in sample_planes(film, rate, start=start, count=count)
    ]
    assert sampled == expected


def test_sampled_buffers_are_the_callers_own(tmp_path: Path) -> None:
    film = write(tmp_path / "a.mp4", 0, 4)
    sampled = []
    for buffer in sample_planes(film, Rate(60)):
        sampled.append(to_rgb(buffer))
        buffer[...] = 0
    assert min(float(frame.mean()) for frame in sampled) > 60


def test_reading_at_a_size_covers_and_cuts(tmp_path: Path) -> None:
    film = tmp_path / "a.mp4"
    wide = np.zeros((64, 192, 3), np.uint8)
    wide[:, 64:128] = (200, 40, 40)
    with VideoWriter(film, 192, 64, THIRTY, HIGH) as writer:
        writer.write_rgb(wide)
    (shown,) = read_planes(film, (32, 32))
    assert shown.buffer.shape == (48, 32)
    assert np.abs(to_rgb(shown.buffer)[:, 2:-2].astype(int) - (200, 40, 40)).max() < 12


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_film_is_read_upright(tmp_path: Path, turn: int) -> None:
    film = tmp_path / "a.mp4"
    picture = np.zeros((64, 96, 3), np.uint8)
    picture[:32, :48] = 220
    with av.open(str(film), "w") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = 96, 64, "yuv420p"
        stream.set_display_rotation(turn)
        for number in range(3):
            frame = av.VideoFrame.from_ndarray(picture, "rgb24")
            frame.pts = number
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    seen = first_frame(film)
    upright = np.rot90(picture, turn // 90)
    assert seen.shape == upright.shape
    assert np.abs(seen.astype(int) - upright).mean() < 8
    info = probe(film)
    assert (info.height, info.width) == upright.shape[:2]


def test_untagged_small_film_is_read_as_bt601(tmp_path: Path) -> None:
    film = tmp_path / "a.mp4"
    with av.open(str(film), "w") as container:
        stream = container.add_stream("libx264", rate=10, options={"crf": "1"})
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        buffer = np.empty((96, 64), np.uint8)
        planes = planes_of(buffer)
        planes.y[...], planes.u[...], planes.v[...] = 81, 90, 240
        frame = av.VideoFrame.from_ndarray(buffer, "yuv420p")
        frame.pts = 0
        container.mux([*stream.encode(frame), *stream.encode(None)])
    red, green, blue = first_frame(film)[32, 32]
    assert red > 245
    assert green < 12
    assert blue < 12


def test_film_over_the_limits_and_sound_alone_are_refused(tmp_path: Path) -> None:
    film = write(tmp_path / "a.mp4", 0, 2)
    with pytest.raises(TooLarge, match="96x64"):
        first_frame(film, MediaLimits(frame_pixels=1000))
    write_audio(tone(0.1), tmp_path / "a.m4a", "audio/mp4")
    with pytest.raises(UnsupportedMedia, match="no film"):
        first_frame(tmp_path / "a.m4a")


def test_times_are_exact(tmp_path: Path) -> None:
    film = write(tmp_path / "a.mp4", 0, 4, NTSC)
    assert [shown.time for shown in read_planes(film)] == [Fraction(1001 * n, 30_000) for n in range(4)]


@pytest.mark.parametrize("height", [60, 62, 64, 66])
def test_colours_stay_where_they_are_at_every_height(tmp_path: Path, height: int) -> None:
    picture = np.zeros((height, 82, 3), np.uint8)
    picture[: height // 2], picture[height // 2 :] = (20, 60, 200), (200, 60, 30)
    for name in ("a.mp4", "b.mp4"):
        with VideoWriter(tmp_path / name, 82, height, THIRTY, DRAFT) as film:
            for _ in range(3):
                film.write_rgb(picture)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()
    with av.open(str(tmp_path / "a.mp4")) as container:
        seen = next(container.decode(video=0)).to_ndarray(format="rgb24").astype(int)
    assert np.abs(seen[1] - picture[1]).max() < 16
    assert np.abs(seen[-2] - picture[-2]).max() < 16
