"""One figure in the making: where its joints are and which colours it has."""

from __future__ import annotations

from dataclasses import dataclass

from lumigate.draft.picture.colour import rgb
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.sprite import Sprite
from lumigate.draft.picture.subjects.people.build import BUILDS, POSES, Build, Point, Pose
from lumigate.draft.picture.subjects.people.look import Look

ASPECT = 0.84
MIDDLE = ASPECT / 2

_SKINS = ("#f3cfb0", "#e8b48c", "#d79b6d", "#b57a4c", "#8d5a36", "#6a4128")
_HAIRS = ("#2a1d17", "#4a2f1d", "#7a4a24", "#b5803f", "#d9b26a", "#8a3b1e")
_MAINS = ("#b5483a", "#33608c", "#c99a3b", "#3f7a56", "#7a548c", "#c76a7e", "#3c8c8a")
_SECONDS = ("#2d3340", "#4a4a52", "#5a4636", "#37506b")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Figure:
    """The joints, in heights of the sprite, and the colours; left is the left of the picture."""

    sprite: Sprite
    look: Look
    build: Build
    pose: Pose
    skin: Rgb
    hair: Rgb
    main: Rgb
    second: Rgb
    hat: Rgb

    @property
    def tall(self) -> float:
        """How tall the face is."""
        return self.build.chin - self.build.crown

    @property
    def eyes(self) -> float:
        """The row of the eyes of a grown-up."""
        return self.build.crown + self.tall * 0.53

    @property
    def mouth(self) -> float:
        """The row of the mouth."""
        return self.eyes + self.tall * 0.285

    @property
    def chest(self) -> float:
        """The row of things held before the chest."""
        return (self.build.shoulder + self.build.waist) / 2 + 0.02

    def shoulder(self, side: int) -> Point:
        """Return a shoulder; ``side`` is -1 for the left and 1 for the right."""
        return _shoulder(self.build, side)

    def elbow(self, side: int) -> Point:
        """Return an elbow."""
        return self._arm(side, 0)

    def hand(self, side: int) -> Point:
        """Return the middle of a hand."""
        return self._arm(side, 1)

    def _arm(self, side: int, joint: int) -> Point:
        return _joint(self.look, side, joint)

    def knee(self, side: int) -> Point:
        """Return a knee."""
        out = self.pose.knees[side > 0] + self.build.hips - 0.085
        return MIDDLE + side * out, self.build.knee - self.pose.lifted[side > 0] * 0.6

    def foot(self, side: int) -> Point:
        """Return a heel on the ground, or in the air where the pose lifts it."""
        out = self.pose.feet[side > 0] + self.build.hips - 0.085
        return MIDDLE + side * out, 0.955 - self.pose.lifted[side > 0]


def hand_of(look: Look) -> Point | None:
    """Return the hand that is free to hold something, None where it holds something already."""
    return _joint(look, 1, 1) if look.held == "none" else None


def _shoulder(build: Build, side: int) -> Point:
    return MIDDLE + side * (build.shoulders - 0.012), build.shoulder + 0.018


def _joint(look: Look, side: int, joint: int) -> Point:
    pose = POSES[look.pose]
    x, y = _shoulder(BUILDS[look.build], side)
    dx, dy = (pose.left if side < 0 else pose.right)[joint]
    reach = 0.86 if look.build in ("child", "small") else 1.0
    return x + side * dx * reach, y + dy * reach


def figure(sprite: Sprite, look: Look, wanted: Rgb | None) -> Figure:
    """Settle the joints and colours; what the look leaves open is drawn from the sprite's streams."""
    streams = sprite.streams

    def tone(code: str, stream: str, choices: tuple[str, ...]) -> Rgb:
        return rgb(code or choices[streams.pick(stream, len(choices))])

    grey = "#d8d6d2" if look.hair == "grey" else look.hair_colour
    main = wanted or tone(look.main, "coat", _MAINS)
    return Figure(
        sprite=sprite,
        look=look,
        build=BUILDS[look.build],
        pose=POSES[look.pose],
        skin=tone(look.skin, "skin", _SKINS),
        hair=tone(grey, "hair", _HAIRS),
        main=main,
        second=tone(look.second, "second", _SECONDS),
        hat=rgb(look.hat_colour) if look.hat_colour else main,
    )
