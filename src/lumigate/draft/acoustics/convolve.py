"""Convolution of long sounds with short responses, in pieces, so that memory stays small."""

from __future__ import annotations

import numpy as np

from lumigate.draft.acoustics.levels import Samples


def convolve(samples: Samples, response: Samples) -> Samples:
    """Return the full convolution along the last axis, ``length + response length - 1`` long.

    ``response`` is ``(taps,)`` or has as many channels as ``samples``.
    """
    taps = response.shape[-1]
    length = samples.shape[-1]
    size = 1 << max(12, (4 * taps - 1).bit_length())
    step = size - taps + 1
    spectrum = np.fft.rfft(response, size)
    out = np.zeros((*samples.shape[:-1], length + taps - 1), np.float32)
    for start in range(0, length, step):
        piece = samples[..., start : start + step]
        made = np.fft.irfft(np.fft.rfft(piece, size) * spectrum, size)
        stop = min(start + size, out.shape[-1])
        out[..., start:stop] += made[..., : stop - start]
    return out


def convolve_centred(samples: Samples, response: Samples) -> Samples:
    """Return the convolution with a symmetric response of odd length, without its delay."""
    half = response.shape[-1] // 2
    return convolve(samples, response)[..., half : half + samples.shape[-1]]
