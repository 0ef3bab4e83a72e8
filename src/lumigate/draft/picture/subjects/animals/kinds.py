"""What animals that sit look like: the kinds and the breeds, as data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from lumigate.draft.picture.sprite import Points

Ear = Literal["pointed", "tufted", "round", "flop", "button", "long"]
Tail = Literal["brush", "thin", "tassel", "stub"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """The colours and the measures of one kind, in heights of the subject."""

    coat: str
    shade: str
    pale: str
    dark: str
    eye: str
    head: Points
    """Right half of the head from crown to chin, relative to the middle line."""
    ear: Ear
    tail: Tail
    muzzle: tuple[float, float, float]
    """Half width, half height and middle height of the muzzle."""
    eyes: tuple[float, float, float]
    """Distance from the middle line, height, size."""
    nose: float
    pupil: float = 0.55
    cheeks: bool = False
    mane: bool = False
    stripes: bool = False
    patches: bool = False
    stockings: bool = False
    whiskers: bool = False
    stout: float = 1.0
    tip: float = 0.085
    """How high pointed ears reach: smaller is higher."""
    trunk: str = ""
    """The colour of the body where it is not the coat's."""
    points: str = ""
    """The colour of ears, legs and tail where it is not the coat's."""
    blaze: bool = False
    spotted: bool = False
    tabby: bool = False
    curls: bool = False
    fluffy: bool = False
    rolls: bool = False


_PLAIN: dict[str, Kind] = {"fox": Kind(coat="#dd6f22", shade="#b04710", pale="#fbf2e4", dark="#2a1913",
    eye="#d99a2b", head=((0, 0.195), (0.09, 0.2), (0.155, 0.255), (0.2, 0.34), (0.262, 0.428),
    (0.17, 0.462), (0.075, 0.52), (0, 0.56)), ear="pointed", tail="brush", tip=0.02,
    muzzle=(0.066, 0.062, 0.488), eyes=(0.098, 0.352, 0.036), nose=0.03, pupil=0.42, cheeks=True,
    stockings=True, whiskers=True, stout=0.94,),
    "cat": Kind(coat="#8d9099", shade="#5c5f6a", pale="#f0f0f2", dark="#3a3a42", eye="#93c94a",
    head=((0, 0.205), (0.1, 0.205), (0.172, 0.26), (0.204, 0.345), (0.19, 0.425), (0.12, 0.485),
    (0, 0.51)), ear="pointed", tail="thin", muzzle=(0.075, 0.046, 0.446), eyes=(0.096, 0.352, 0.044),
    nose=0.019, pupil=0.34, whiskers=True, stout=0.92,),
    "dog": Kind(coat="#c2925c", shade="#8a5c33", pale="#f6ecdb", dark="#3b2a1e", eye="#5b3a1e",
    head=((0, 0.175), (0.085, 0.178), (0.15, 0.235), (0.163, 0.325), (0.14, 0.405), (0.125, 0.49),
    (0.075, 0.552), (0, 0.57)), ear="flop", tail="thin", muzzle=(0.098, 0.088, 0.482),
    eyes=(0.082, 0.335, 0.032), nose=0.044, pupil=0.7,),
    "wolf": Kind(coat="#7c848d", shade="#4d545d", pale="#e6e9ec", dark="#24272c", eye="#e3b341",
    head=((0, 0.185), (0.085, 0.188), (0.145, 0.24), (0.18, 0.33), (0.235, 0.425), (0.165, 0.468),
    (0.09, 0.535), (0, 0.575)), ear="tufted", tip=0.06, tail="brush", muzzle=(0.07, 0.085, 0.485),
    eyes=(0.088, 0.345, 0.03), nose=0.038, pupil=0.5, cheeks=True,),
    "bear": Kind(coat="#75502f", shade="#4a301b", pale="#b98f66", dark="#1f140c", eye="#2b1a10",
    head=((0, 0.175), (0.12, 0.185), (0.195, 0.255), (0.212, 0.36), (0.18, 0.455), (0.105, 0.52),
    (0, 0.54)), ear="round", tail="stub", muzzle=(0.09, 0.078, 0.462), eyes=(0.092, 0.338, 0.025),
    nose=0.04, pupil=0.9, stout=1.16,), "panda": Kind(coat="#f3f2ee", shade="#d3d2cd", pale="#fbfaf7",
    dark="#1d1d20", eye="#20140e", head=((0, 0.17), (0.12, 0.178), (0.205, 0.25), (0.228, 0.365),
    (0.195, 0.465), (0.11, 0.52), (0, 0.535)), ear="round", tail="stub", muzzle=(0.078, 0.06, 0.462),
    eyes=(0.096, 0.356, 0.024), nose=0.032, pupil=0.9, patches=True, stout=1.16,),
    "rabbit": Kind(coat="#c9b6a2", shade="#a08a75", pale="#faf5ef", dark="#5b4a3e", eye="#35231a",
    head=((0, 0.25), (0.075, 0.255), (0.128, 0.305), (0.152, 0.385), (0.138, 0.46), (0.075, 0.512),
    (0, 0.525)), ear="long", tail="stub", muzzle=(0.062, 0.042, 0.466), eyes=(0.098, 0.378, 0.032),
    nose=0.016, pupil=0.85, whiskers=True, stout=0.86,),
    "lion": Kind(coat="#d9a64f", shade="#b07c2e", pale="#f7e8c8", dark="#4b3115", eye="#a8691e",
    head=((0, 0.2), (0.095, 0.205), (0.15, 0.26), (0.162, 0.355), (0.15, 0.45), (0.105, 0.525),
    (0, 0.555)), ear="round", tail="tassel", muzzle=(0.088, 0.066, 0.48), eyes=(0.078, 0.352, 0.03),
    nose=0.036, pupil=0.6, mane=True, whiskers=True, stout=1.06,),
    "tiger": Kind(coat="#e08a2e", shade="#b8611a", pale="#fbf3e6", dark="#241811", eye="#d8b13a",
    head=((0, 0.19), (0.105, 0.196), (0.17, 0.255), (0.19, 0.35), (0.205, 0.44), (0.125, 0.52),
    (0, 0.55)), ear="round", tail="thin", muzzle=(0.092, 0.064, 0.474), eyes=(0.086, 0.35, 0.032),
    nose=0.034, pupil=0.5, cheeks=True, stripes=True, whiskers=True, stout=1.12,),}  # fmt: skip

_HUSKY = replace(
    _PLAIN["wolf"],
    coat="#5a616c",
    shade="#3d434d",
    pale="#f7f7f5",
    dark="#24272c",
    eye="#7fc4ee",
    blaze=True,
)
_POINTED_DOG = replace(
    _PLAIN["dog"],
    ear="tufted",
    tip=0.075,
    tail="brush",
    cheeks=True,
    muzzle=(0.074, 0.08, 0.485),
    nose=0.038,
    head=(
        (0, 0.18),
        (0.085, 0.183),
        (0.15, 0.24),
        (0.182, 0.335),
        (0.205, 0.425),
        (0.145, 0.478),
        (0.088, 0.54),
        (0, 0.572),
    ),
)

_BREEDS: dict[str, Kind] = {"dog:golden": replace(_PLAIN["dog"], coat="#dcae66", shade="#b98238",
    pale="#f9ecd0", tail="brush", fluffy=True),
    "dog:puppy": replace(_PLAIN["dog"], coat="#d3a66c", shade="#a97a42", pale="#fbf3e4", stout=0.84,
    tail="stub", eyes=(0.085, 0.352, 0.043), muzzle=(0.082, 0.07, 0.478), nose=0.034,
    head=((0, 0.185), (0.1, 0.188), (0.168, 0.245), (0.182, 0.34), (0.158, 0.43), (0.105, 0.51),
    (0, 0.55))), "dog:labrador": replace(_PLAIN["dog"], coat="#4b3527", shade="#33231a", pale="#6a4d3a",
    dark="#1c130e", eye="#b5793a"), "dog:dark": replace(_PLAIN["dog"], coat="#34323a", shade="#232228",
    pale="#4c4a52", dark="#141318", eye="#8a5a2c"), "dog:husky": _HUSKY,
    "dog:shiba": replace(_POINTED_DOG, coat="#d98a45", shade="#b5652a", pale="#fbf3e6", tip=0.1),
    "dog:corgi": replace(_POINTED_DOG, coat="#dd9448", shade="#b8702c", pale="#fdf8ee", tip=0.03,
    tail="stub", blaze=True, stout=1.08),
    "dog:shepherd": replace(_POINTED_DOG, coat="#b98547", shade="#8a5c2c", pale="#3a2c22",
    dark="#241a14", trunk="#3c3029", tip=0.045),
    "dog:samoyed": replace(_POINTED_DOG, coat="#f6f4ef", shade="#dcd8d0", pale="#ffffff",
    dark="#33302e", fluffy=True, stout=1.08, tip=0.1),
    "dog:collie": replace(_PLAIN["dog"], coat="#2f2d33", shade="#222026", pale="#fbf9f5",
    dark="#18161a", ear="tufted", tip=0.12, tail="brush", blaze=True, fluffy=True),
    "dog:beagle": replace(_PLAIN["dog"], coat="#b5713a", shade="#7e4722", pale="#fbf6ee",
    trunk="#3a2c26", blaze=True), "dog:dalmatian": replace(_PLAIN["dog"], coat="#f5f3ee",
    shade="#d9d5cd", pale="#ffffff", dark="#232124", points="#2b292c", spotted=True),
    "dog:poodle": replace(_PLAIN["dog"], coat="#e9dccb", shade="#cbb79f", pale="#f5ecdf", curls=True,
    tail="stub", muzzle=(0.07, 0.085, 0.485), nose=0.036),
    "dog:pug": replace(_PLAIN["dog"], coat="#dcb98a", shade="#bb935f", pale="#3a2e2a", dark="#1e1715",
    ear="button", points="", tail="stub", stout=1.14, rolls=True, muzzle=(0.105, 0.082, 0.462),
    eyes=(0.098, 0.345, 0.042), nose=0.034,
    head=((0, 0.195), (0.11, 0.2), (0.182, 0.26), (0.198, 0.36), (0.182, 0.45), (0.12, 0.52),
    (0, 0.545))), "dog:bulldog": replace(_PLAIN["dog"], coat="#efe4d4", shade="#c9a982", pale="#fbf6ee",
    dark="#2a201c", ear="button", tail="stub", stout=1.22, rolls=True, muzzle=(0.125, 0.09, 0.468),
    eyes=(0.098, 0.33, 0.03), nose=0.044,
    head=((0, 0.19), (0.11, 0.195), (0.18, 0.255), (0.196, 0.35), (0.205, 0.46), (0.13, 0.545),
    (0, 0.56))), "dog:chihuahua": replace(_POINTED_DOG, coat="#c99a68", shade="#a3733f", pale="#f6e8d4",
    tail="thin", cheeks=False, tip=-0.01, stout=0.84, muzzle=(0.058, 0.055, 0.478),
    eyes=(0.092, 0.36, 0.042), nose=0.026,
    head=((0, 0.2), (0.09, 0.2), (0.16, 0.255), (0.178, 0.345), (0.15, 0.42), (0.09, 0.5), (0, 0.535))),
    "cat:siamese": replace(_PLAIN["cat"], coat="#ead9c0", shade="#cdb594", pale="#5a4236",
    dark="#3a2a24", points="#4a352b", eye="#5aa6e6", stout=0.84),
    "cat:dark": replace(_PLAIN["cat"], coat="#2c2b32", shade="#1f1e24", pale="#3c3b43", dark="#141318",
    eye="#e6cf4a"), "cat:ginger": replace(_PLAIN["cat"], coat="#e2923f", shade="#bd6a22",
    pale="#fbeedb", dark="#8a4416", eye="#b9c94a", tabby=True),
    "cat:tabby": replace(_PLAIN["cat"], coat="#9c8b76", shade="#6f604e", pale="#efe6d8", dark="#3c3128",
    tabby=True), "cat:snowy": replace(_PLAIN["cat"], coat="#f6f5f2", shade="#dad8d4", pale="#ffffff",
    dark="#55505a", eye="#6fb4e8"), "cat:persian": replace(_PLAIN["cat"], coat="#d9d4cf",
    shade="#b3aca6", pale="#f5f2ee", eye="#e3a13a", fluffy=True, stout=1.16, tail="brush", tip=0.12,
    head=((0, 0.205), (0.11, 0.205), (0.195, 0.262), (0.23, 0.355), (0.215, 0.44), (0.13, 0.495),
    (0, 0.515))), "cat:calico": replace(_PLAIN["cat"], coat="#f4efe7", shade="#d8d0c4", pale="#ffffff",
    dark="#3a3034", spotted=True), "cat:kitten": replace(_PLAIN["cat"], coat="#e0a560", shade="#bb7a38",
    pale="#fdf3e4", dark="#8a4f1c", tabby=True, stout=0.78, eyes=(0.098, 0.355, 0.052)),
    "bear:polar": replace(_PLAIN["bear"], coat="#f4f4f0", shade="#d6d9da", pale="#fbfbf8",
    dark="#26262a", stout=1.2), "bear:black": replace(_PLAIN["bear"], coat="#2e2a2b", shade="#1e1b1c",
    pale="#b08a64", dark="#161314"), "lion:lioness": replace(_PLAIN["lion"], mane=False, stout=0.98,
    head=_PLAIN["tiger"].head, muzzle=(0.09, 0.064, 0.474)),
    "lion:cub": replace(_PLAIN["lion"], mane=False, stout=0.8, eyes=(0.09, 0.355, 0.038),
    spotted=False), "tiger:white": replace(_PLAIN["tiger"], coat="#f2f1ee", shade="#d3d2d0",
    pale="#ffffff", dark="#2b2a30", eye="#7fb8e8"),
    "fox:arctic": replace(_PLAIN["fox"], coat="#f1f2f4", shade="#d3d7dd", pale="#ffffff",
    dark="#4a4d54", stockings=False), "fox:fennec": replace(_PLAIN["fox"], coat="#e6c089",
    shade="#c99a5c", pale="#fdf6e8", dark="#4a3524", tip=-0.12, stockings=False,
    eyes=(0.1, 0.36, 0.044), stout=0.8),
    "wolf:dark": replace(_PLAIN["wolf"], coat="#3a3c42", shade="#27292e", pale="#6a6e76"),
    "wolf:arctic": replace(_PLAIN["wolf"], coat="#e9ebee", shade="#c3c8cf", pale="#ffffff"),
    "rabbit:snowy": replace(_PLAIN["rabbit"], coat="#f5f3f0", shade="#dad6d1", pale="#ffffff",
    eye="#b5485a"),}  # fmt: skip

KINDS: MappingProxyType[str, Kind] = MappingProxyType({**_PLAIN, **_BREEDS})
"""Every kind by subject, or by subject:variant."""
