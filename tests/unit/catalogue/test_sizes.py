"""Sizes: five words, three styles of model, one answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.sizes import decide_size


def size(entry, task, **given):
    answer = decide_size(entry, task, given)
    assert answer.errors == []
    return answer.params, {change.field.removeprefix("params."): change.used for change in answer.adjustments}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, (1024, 1024)),
        ({"width": 512, "height": 768}, (512, 768)),
        ({"size": "512x768"}, (512, 768)),
        ({"resolution": "512 x 768"}, (512, 768)),
        ({"aspect_ratio": "16:9"}, (1360, 768)),
        ({"aspect_ratio": "1:2"}, (720, 1456)),
        ({"width": 512}, (512, 512)),
        ({"height": 512, "aspect_ratio": "2:1"}, (1024, 512)),
        ({"resolution": "1080p", "aspect_ratio": "4:3"}, (1440, 1088)),
        ({"resolution": "2k"}, (2000, 2000)),
        ({"resolution": "1K", "aspect_ratio": "3/2"}, (1248, 832)),
        ({"width": 1024.0, "height": 1024}, (1024, 1024)),
    ],
)
def test_free_sizes_follow_what_is_asked(entry, asked, expected):
    params, _ = size(entry("acme/free"), "text_to_image", **asked)
    assert (params["width"], params["height"]) == expected


@pytest.mark.parametrize(
    ("asked", "changed"),
    [
        ({"width": 1000, "height": 1000}, {"width": 1008, "height": 1008}),
        ({"width": 100, "height": 100}, {"width": 256, "height": 256}),
        ({"width": 8000, "height": 4000}, {"width": 2832, "height": 1408}),
        ({"width": 3000, "height": 300}, {"width": 1632, "height": 544}),
        ({"aspect_ratio": "10:1"}, {"aspect_ratio": "1776:592"}),
        ({"resolution": "4k"}, {"resolution": "2000x2000"}),
        ({"width": 512, "height": 512}, {}),
        ({"aspect_ratio": "16:9"}, {}),
    ],
)
def test_free_sizes_out_of_bounds_are_fitted_and_told(entry, asked, changed):
    _, adjusted = size(entry("acme/free"), "text_to_image", **asked)
    assert adjusted == changed


def test_edits_keep_the_size_of_their_input_unless_asked(entry):
    assert size(entry("acme/free"), "edit_image") == ({}, {})
    assert size(entry("acme/free"), "edit_image", width=512)[0] == {"width": 512, "height": 512}
    assert size(entry("acme/listed"), "image_to_image")[0] == {"size": "auto"}


@pytest.mark.parametrize(
    ("asked", "chosen", "changed"),
    [
        ({}, "1024x1024", {}),
        ({"size": "1024x1792"}, "1024x1792", {}),
        ({"size": "auto"}, "auto", {}),
        ({"width": 1792, "height": 1024}, "1792x1024", {}),
        ({"width": 1920, "height": 1080}, "1792x1024", {"width": 1792, "height": 1024}),
        ({"aspect_ratio": "7:4"}, "1792x1024", {}),
        ({"aspect_ratio": "2:3"}, "1024x1792", {"aspect_ratio": "1024x1792"}),
        ({"resolution": "720p"}, "1024x1024", {"resolution": "1024x1024"}),
    ],
)
def test_listed_sizes_take_the_nearest(entry, asked, chosen, changed):
    params, adjusted = size(entry("acme/listed"), "text_to_image", **asked)
    assert params["size"] == chosen
    assert adjusted == changed


@pytest.mark.parametrize(
    ("asked", "ratio", "resolution", "pixels", "changed"),
    [
        ({}, "16:9", "720p", (1280, 720), {}),
        ({"aspect_ratio": "9:16", "resolution": "1080p"}, "9:16", "1080p", (1080, 1920), {}),
        ({"width": 1920, "height": 1080}, "16:9", "1080p", (1920, 1080), {}),
        ({"aspect_ratio": "32:18"}, "16:9", "720p", (1280, 720), {}),
        ({"aspect_ratio": "5:4"}, "1:1", "720p", (720, 720), {"aspect_ratio": "1:1"}),
        ({"resolution": "4k"}, "16:9", "1080p", (1920, 1080), {"resolution": "1080p"}),
        ({"resolution": "hd"}, "16:9", "720p", (1280, 720), {}),
        ({"size": "1280x720"}, "16:9", "720p", (1280, 720), {}),
    ],
)
def test_named_sizes_take_the_nearest(entry, asked, ratio, resolution, pixels, changed):
    params, adjusted = size(entry("acme/clip"), "text_to_video", **asked)
    assert (params["aspect_ratio"], params["resolution"]) == (ratio, resolution)
    assert (params["width"], params["height"]) == pixels
    assert adjusted == changed


@pytest.mark.parametrize(
    ("asked", "pointer"),
    [
        ({"width": 0}, "/params/width"),
        ({"width": -5}, "/params/width"),
        ({"width": 1.5}, "/params/width"),
        ({"width": True}, "/params/width"),
        ({"width": "512"}, "/params/width"),
        ({"height": 20_000}, "/params/height"),
        ({"aspect_ratio": "wide"}, "/params/aspect_ratio"),
        ({"aspect_ratio": "0:1"}, "/params/aspect_ratio"),
        ({"aspect_ratio": "100:1"}, "/params/aspect_ratio"),
        ({"aspect_ratio": 1.5}, "/params/aspect_ratio"),
        ({"resolution": "big"}, "/params/resolution"),
        ({"size": "1080p"}, "/params/size"),
        ({"size": "0x10"}, "/params/size"),
        ({"width": 512, "size": "1024x1024"}, "/params/size"),
        ({"width": 512, "height": 512, "aspect_ratio": "16:9"}, "/params/aspect_ratio"),
    ],
)
@pytest.mark.parametrize("model", ["acme/free", "acme/listed", "acme/clip"])
def test_what_cannot_be_read_or_contradicts_itself_is_refused(entry, model, asked, pointer):
    found = entry(model)
    assert [error.pointer for error in decide_size(found, found.tasks[0], asked).errors] == [pointer]


@given(width=st.integers(1, 16_384), height=st.integers(1, 16_384))
def test_every_size_that_is_asked_ends_within_the_rules(width, height):
    for name in ("draft/picture", "draft/motion", "openai/gpt-image-2"):
        entry = BUILT_IN.get(name)
        answer = decide_size(entry, entry.tasks[0], {"width": width, "height": height})
        for word in ("width", "height"):
            used, rule = answer.params[word], entry.params[word]
            assert rule.minimum <= used <= rule.maximum
            assert used % (rule.step or 1) == 0
        area = answer.params["width"] * answer.params["height"]
        longer, shorter = sorted((answer.params["width"], answer.params["height"]), reverse=True)
        assert entry.size.min_pixels <= area <= entry.size.max_pixels
        assert longer / shorter <= entry.size.max_ratio
        told = {change.field for change in answer.adjustments}
        assert ("params.width" in told) == (answer.params["width"] != width)
        assert ("params.height" in told) == (answer.params["height"] != height)


BUILT_IN = Catalogue.load()
