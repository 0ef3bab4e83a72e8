"""The closing card drawn: a code on white, texts over what the film showed last, blurred and dimmed."""

from __future__ import annotations

import cv2
import numpy as np
import segno

from lumigate.domain.errors import InternalError
from lumigate.domain.work import OnProgress
from lumigate.media.arrays import Picture
from lumigate.media.pictures import load_picture, save_picture
from lumigate.media.resize import fit_cover
from lumigate.media.yuv import planes_of, to_planes, to_rgb
from lumigate.production.closing import CardPlan, CodePlace, Lines
from lumigate.production.model import CaptionStyle, Size
from lumigate.production.plan import CaptionState, Lettering
from lumigate.production.qr_code import QUIET
from lumigate.production.render.files import swapped_in
from lumigate.production.render.sprites import CaptionSetter
from lumigate.production.render.tasks import CardMade, CardOrder

_LIGHT = 0.42
_BLUR = 0.035
_PLAIN_TOP, _PLAIN_BOTTOM = (30, 34, 46), (12, 13, 18)
_STYLE = CaptionStyle(place="top")


def run_card(order: CardOrder, report: OnProgress) -> CardMade:
    """Draw the card and read its code; a code that cannot be read is a fault and no card."""
    card = draw_card(
        order.plan, None if order.backdrop is None else load_picture(order.backdrop, alpha=False)
    )
    report(0.7)
    code = order.plan.code
    if code is not None and read_code(card, code) != code.text:
        raise InternalError(f"the QR code of {code.text!r} cannot be read on the card")
    with swapped_in(order.out) as half:
        save_picture(card, half, "image/png")
    report(1.0)
    return CardMade(width=order.plan.size.width, height=order.plan.size.height)


def draw_card(plan: CardPlan, backdrop: Picture | None) -> Picture:
    """Return the card as RGB."""
    size = plan.size
    buffer = to_planes(_dark(size) if backdrop is None else _dimmed(backdrop, size))
    for text in plan.texts:
        _letter(text, size, buffer)
    card = np.ascontiguousarray(to_rgb(buffer))
    if plan.code is not None:
        _lay_code(plan.code, card)
    return card


def read_code(picture: Picture, code: CodePlace) -> str:
    """Return what a reader finds in a frame of RGB: in all of it, else in a closer look at where the code stands."""
    grey = cv2.cvtColor(np.ascontiguousarray(picture), cv2.COLOR_RGB2GRAY)
    reader = cv2.QRCodeDetector()
    found = reader.detectAndDecode(grey)[0]
    if found == code.text:
        return found
    room = code.module * QUIET
    top, left = max(0, code.top - room), max(0, code.left - room)
    near = grey[top : code.top + code.side + room, left : code.left + code.side + room]
    scale = max(1, round(6 / code.module))
    return reader.detectAndDecode(cv2.resize(near, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC))[
        0
    ]


def _dimmed(picture: Picture, size: Size) -> Picture:
    small = fit_cover(picture, max(2, size.width // 8), max(2, size.height // 8))
    blurred = cv2.GaussianBlur(small, (0, 0), max(1.0, small.shape[1] * _BLUR))
    large = cv2.resize(blurred, (size.width, size.height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(cv2.convertScaleAbs(large, alpha=_LIGHT), np.uint8)


def _dark(size: Size) -> Picture:
    way = np.linspace(0, 1, size.height, dtype=np.float32)[:, None, None]
    rows = np.array(_PLAIN_TOP, np.float32) * (1 - way) + np.array(_PLAIN_BOTTOM, np.float32) * way
    return np.ascontiguousarray(np.broadcast_to(np.rint(rows), (size.height, size.width, 3)).astype(np.uint8))


def _letter(text: Lines, size: Size, buffer: Picture) -> None:
    setter = CaptionSetter(Lettering(style=_STYLE, box=text.box), size)
    state = CaptionState(first=0, end=1, words=text.words, lines=text.lines, lit=len(text.words))
    sprite = setter.sprite(state)
    if sprite is not None:
        sprite.lay_on(planes_of(buffer))


def _lay_code(code: CodePlace, card: Picture) -> None:
    drawn = segno.make(
        code.text, error=code.correction, mode="byte", encoding="utf-8", boost_error=False, micro=False
    )
    dark = np.array([list(row) for row in drawn.matrix], np.uint8)
    inner = np.kron(255 * (1 - dark), np.ones((code.module, code.module), np.uint8))
    panel = np.full((code.side, code.side), 255, np.uint8)
    room = QUIET * code.module
    panel[room : room + len(inner), room : room + len(inner)] = inner
    place = card[code.top : code.top + code.side, code.left : code.left + code.side]
    place[...] = np.where(_rounded(code)[..., None], panel[..., None], place)


def _rounded(code: CodePlace) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Return the panel with round corners, which take less than the quiet zone gives."""
    radius = 2 * code.module
    mask = np.zeros((code.side, code.side), np.uint8)
    last = code.side - 1
    cv2.rectangle(mask, (radius, 0), (last - radius, last), (1,), -1)
    cv2.rectangle(mask, (0, radius), (last, last - radius), (1,), -1)
    for x in (radius, last - radius):
        for y in (radius, last - radius):
            cv2.circle(mask, (x, y), radius, (1,), -1)
    return mask.astype(bool)
