"""Reading server-sent events."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumigate.client._core.sse import Frame, FrameReader


def read(data: bytes, cut: int | None = None) -> list[Frame]:
    reader = FrameReader()
    chunks = [data] if cut is None else [data[at : at + cut] for at in range(0, len(data), cut)]
    return [frame for chunk in chunks for frame in reader.feed(chunk)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_ending_separates(end):
    text = f"id: 1{end}event: progress{end}data: a{end}data: b{end}{end}data: c{end}{end}data: cut".encode()
    frames = read(text + end.encode() + b"x")
    assert [(each.event, each.data, each.last_id) for each in frames] == [
        ("progress", "a\nb", "1"),
        ("message", "c", "1"),
    ]


STREAM = "\ufeff: hello\nid: 7\nevent: stage\ndata:  é \r\n\r\n\ndata\n\nretry: 250\nid: 8\ndata: {}\r\rid: 9\ndata: n"


@given(st.integers(min_value=1, max_value=40))
def test_where_the_bytes_are_cut_makes_no_difference(cut):
    whole = read(STREAM.encode())
    assert read(STREAM.encode(), cut) == whole
    assert [each.data for each in whole] == [" é ", "", "{}"]


def test_the_id_to_resume_after_is_that_of_the_last_whole_event():
    reader = FrameReader()
    assert len(list(reader.feed(STREAM.encode()))) == 3
    assert reader.last_id == "8"
    assert reader.retry == 0.25


def test_an_id_with_a_null_and_a_retry_that_is_no_number_are_ignored():
    reader = FrameReader("5")
    frames = list(reader.feed(b"id: 1\0\nretry: soon\ndata: x\n\n"))
    assert frames == [Frame(event="message", data="x", last_id="5")]
    assert reader.retry is None
