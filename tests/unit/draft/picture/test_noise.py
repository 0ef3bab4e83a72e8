"""Streams and noise: what makes a picture repeatable and independent of its resolution."""

from __future__ import annotations

import cv2
import numpy as np

from lumigate.draft.picture.noise import fractal, profile
from lumigate.draft.picture.random import Streams


def test_a_stream_depends_on_seed_and_name_only() -> None:
    streams = Streams(3)
    first = streams.stream("cloud").random(4)
    streams.stream("sun").random(100)
    assert np.array_equal(first, streams.stream("cloud").random(4))
    assert not np.array_equal(first, streams.stream("sun").random(4))
    assert not np.array_equal(first, Streams(4).stream("cloud").random(4))
    assert not np.array_equal(first, streams.within("boat").stream("cloud").random(4))


def test_noise_at_half_resolution_is_the_same_field() -> None:
    large = fractal(Streams(1), "n", 512, 768, 4)
    small = fractal(Streams(1), "n", 256, 384, 4)
    shrunk = cv2.resize(large, (384, 256), interpolation=cv2.INTER_AREA)
    assert np.corrcoef(shrunk.reshape(-1), small.reshape(-1))[0, 1] > 0.97
    assert abs(float(large.mean()) - 0.5) < 0.06


def test_an_outline_at_half_resolution_is_the_same_line() -> None:
    large, small = profile(Streams(1), "p", 600, 400, 3), profile(Streams(1), "p", 300, 200, 3)
    assert np.abs(large.reshape(300, 2).mean(1) - small).max() < 0.02


def test_noise_has_the_asked_shape_at_odd_sizes() -> None:
    for height, width in ((64, 64), (65, 511), (800, 100), (33, 32)):
        assert fractal(Streams(1), "n", height, width, 7, stretch=0.4, ridged=True).shape == (height, width)
