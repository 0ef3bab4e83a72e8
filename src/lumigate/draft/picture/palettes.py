"""Light by hour and weather, leaves by season, colours by name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lumigate.draft.picture.colour import mixed, rgb, scaled, turned
from lumigate.draft.picture.grammar import Hour, Scene, Season
from lumigate.draft.picture.random import Streams
from lumigate.draft.picture.raster import Rgb
from lumigate.draft.picture.words.looks import COLOURS


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """The light of a scene.

    ``sky`` runs from the zenith to the horizon. ``height`` is how far the sun (or moon) stands above the
    horizon, as a share of the sky. ``shine`` scales how strongly it lights.
    """

    hour: Hour
    sky: tuple[Rgb, ...]
    sun: Rgb
    shade: Rgb
    haze: Rgb
    cloud: Rgb
    cloud_lit: Rgb
    height: float
    shine: float
    covered: float = 0.0
    """How much of the sky the weather covers, 0..1."""

    @property
    def low(self) -> bool:
        """Whether the sun is near the horizon."""
        return self.hour in ("dawn", "sunset")


def _sky(*codes: str) -> tuple[Rgb, ...]:
    return tuple(rgb(code) for code in codes)


_HOURS: dict[Hour, tuple[Light, ...]] = {
    "dawn": (
        Light(
            hour="dawn", sky=_sky("#27497c", "#6d8fc4", "#d9a9c0", "#f9c8a2", "#ffe9bd"), sun=rgb("#fff0cb"),
            shade=rgb("#3a4568"), haze=rgb("#f3cfb4"), cloud=rgb("#a48cae"), cloud_lit=rgb("#ffd9c2"),
            height=0.16, shine=0.85,
        ),
        Light(
            hour="dawn", sky=_sky("#3b5a8c", "#86a6c9", "#c8c6cf", "#f3d9b8", "#fff0cc"), sun=rgb("#fff3d2"),
            shade=rgb("#41506b"), haze=rgb("#ecd9c2"), cloud=rgb("#9fa3b8"), cloud_lit=rgb("#ffe8cf"),
            height=0.2, shine=0.85,
        ),
    ),
    "day": (
        Light(
            hour="day", sky=_sky("#1d68bd", "#3f95dc", "#7fc0ee", "#bfe2f5", "#e8f4f6"), sun=rgb("#fff8e2"),
            shade=rgb("#3b5674"), haze=rgb("#cfe4f0"), cloud=rgb("#b4cbe0"), cloud_lit=rgb("#ffffff"),
            height=0.72, shine=1.0,
        ),
        Light(
            hour="day", sky=_sky("#2a7fc0", "#57aadb", "#93cfe6", "#cdeae6", "#f3f5df"), sun=rgb("#fff6d4"),
            shade=rgb("#3d5d6c"), haze=rgb("#d6ebe6"), cloud=rgb("#bcd2dc"), cloud_lit=rgb("#fffdf4"),
            height=0.66, shine=1.0,
        ),
    ),
    "sunset": (
        Light(
            hour="sunset", sky=_sky("#1b2050", "#573375", "#c24c6c", "#f5874a", "#ffd07a"),
            sun=rgb("#ffdc98"), shade=rgb("#2d1e44"), haze=rgb("#ef8a5c"), cloud=rgb("#7a3f70"),
            cloud_lit=rgb("#ffb98a"), height=0.13, shine=0.9,
        ),
        Light(
            hour="sunset", sky=_sky("#20345f", "#54618f", "#c98a86", "#f7ae5c", "#ffe08c"),
            sun=rgb("#ffe3a0"), shade=rgb("#33284a"), haze=rgb("#eea873"), cloud=rgb("#8a5c72"),
            cloud_lit=rgb("#ffcb98"), height=0.16, shine=0.9,
        ),
    ),
    "night": (
        Light(
            hour="night", sky=_sky("#050816", "#0b1534", "#152a5c", "#23447c", "#3f6698"),
            sun=rgb("#e9f0ff"), shade=rgb("#0b1430"), haze=rgb("#2d4a7c"), cloud=rgb("#101c40"),
            cloud_lit=rgb("#4a6698"), height=0.62, shine=0.42,
        ),
        Light(
            hour="night", sky=_sky("#07061a", "#140f3a", "#2a1e5e", "#453681", "#6a559c"),
            sun=rgb("#f3ecff"), shade=rgb("#110d2e"), haze=rgb("#3f3874"), cloud=rgb("#191440"),
            cloud_lit=rgb("#6d5a9c"), height=0.6, shine=0.42,
        ),
    ),
}  # fmt: skip

_GREY = _sky("#6a7785", "#8793a0", "#a6b0b9", "#c1c9ce", "#d6dbdc")

_COVER: dict[str, float] = {"clouds": 0.45, "rain": 0.8, "snow": 0.3, "fog": 0.6}

_FOLIAGE: dict[Season, tuple[str, ...]] = {
    "spring": ("#a5cf58", "#7db34c", "#f0b4c8", "#5f9a40", "#d3e488", "#f6d3de"),
    "summer": ("#5f9c3c", "#3f7c31", "#2c5e2b", "#86b44b", "#1f4c29", "#a3c25a"),
    "autumn": ("#e8b13a", "#dd7a1f", "#b8431a", "#8f2f18", "#cb9c2e", "#f0c659"),
    "winter": ("#eaf0f6", "#d0dbe6", "#b0bfce", "#8a9cb0", "#f7fafd", "#c3d0dd"),
}

_GRASS: dict[Season, tuple[str, str]] = {
    "spring": ("#8fbe4c", "#4c8438"),
    "summer": ("#7ea646", "#3d6a2c"),
    "autumn": ("#b58a3c", "#6e5226"),
    "winter": ("#eef3f8", "#b4c4d6"),
}

_HARMONIES = (
    ("#1b1f4b", "#5b2a86", "#c6437c", "#f58b5a", "#fde2a7"),
    ("#062a3a", "#0d6073", "#2fa6a0", "#9cd9b4", "#f6f1cf"),
    ("#1d2b53", "#2f5fa6", "#62a8dd", "#f4b6c2", "#fff1e0"),
    ("#2b1a3d", "#7a2f5d", "#d9593d", "#f2a541", "#fbe8b8"),
    ("#102a2a", "#27604f", "#7fae62", "#e7c65c", "#fbf3d0"),
    ("#231942", "#5e548e", "#9f86c0", "#e0a9c9", "#fbeaf3"),
    ("#0b1026", "#1f3c88", "#3fa7d6", "#59d2c6", "#eafbe8"),
)


def season_of(scene: Scene) -> Season:
    """Return the season to show where the prompt leaves it open."""
    if scene.season is not None:
        return scene.season
    return "winter" if scene.weather == "snow" else "summer"


def hour_of(scene: Scene, streams: Streams) -> Hour:
    """Return the hour to show where the prompt leaves it open."""
    if scene.hour is not None:
        return scene.hour
    if (
        scene.palette in ("neon", "dark")
        or scene.shows("moon")
        or scene.at("sky:aurora")
        or scene.at("street:neon")
    ):
        return "night"
    if scene.weather in ("rain", "fog", "snow"):
        return ("day", "dawn")[streams.pick("hour", 2)]
    if scene.palette == "warm" or scene.season == "autumn":
        return ("sunset", "dawn")[streams.pick("hour", 2)]
    return ("day", "day", "dawn", "sunset")[streams.pick("hour", 4)]


def light_of(scene: Scene, streams: Streams) -> Light:
    """Return the light of a scene: hour and variation, greyed by weather, tinted by palette."""
    choices = _HOURS[hour_of(scene, streams)]
    light = choices[streams.pick("light", len(choices))]
    cover = _COVER.get(scene.weather or "", 0.0)
    if scene.at("sky:storm") and scene.kind != "sky":
        light = covered(light, 0.85, dark=0.55)
        cover = 0.0
    if cover:
        light = covered(light, cover)
    if scene.palette == "neon":
        light = replace(
            light,
            sky=_sky("#0a0620", "#1b0d45", "#3b1470", "#8a1f8f", "#e0409a"),
            haze=rgb("#7a2b8f"),
            cloud=rgb("#2a1258"),
            cloud_lit=rgb("#c04aa8"),
            shade=rgb("#130a2e"),
        )
    for name in scene.colours[:1]:
        tint = named(name)
        light = replace(
            light,
            sky=tuple(mixed(one, scaled(tint, 0.55 + 0.2 * i), 0.34) for i, one in enumerate(light.sky)),
            haze=mixed(light.haze, tint, 0.22),
        )
    return light


def covered(light: Light, cover: float, *, dark: float = 1.0) -> Light:
    """Return the light under clouds that cover the sky by ``cover`` 0..1; ``dark`` below 1 is a storm."""
    dim = {"night": 0.16, "sunset": 0.62, "dawn": 0.8}.get(light.hour, 0.95) * dark
    grey = tuple(scaled(one, dim) for one in _GREY)
    return replace(
        light,
        sky=tuple(mixed(a, b, cover) for a, b in zip(light.sky, grey, strict=True)),
        haze=mixed(light.haze, grey[3], cover * 0.8),
        cloud=mixed(light.cloud, scaled(grey[1], 0.9), cover),
        cloud_lit=mixed(light.cloud_lit, grey[4], cover),
        shine=light.shine * (1 - 0.6 * cover),
        covered=cover,
    )


def foliage(season: Season) -> tuple[Rgb, ...]:
    """Return leaf colours of the season."""
    return tuple(rgb(code) for code in _FOLIAGE[season])


def grass(season: Season) -> tuple[Rgb, Rgb]:
    """Return the far and the near colour of open ground."""
    far, near = _GRASS[season]
    return rgb(far), rgb(near)


def named(name: str) -> Rgb:
    """Return the colour of a name in :data:`COLOURS`."""
    return rgb(COLOURS[name][0])


def chosen(streams: Streams, name: str, colours: tuple[str, ...] = ()) -> tuple[Rgb, ...]:
    """Return five colours that go together, dark to light, around the named ones or picked by the stream."""
    if not colours:
        return tuple(rgb(code) for code in _HARMONIES[streams.pick(name, len(_HARMONIES))])
    bases = [named(one) for one in colours[:2]]
    first, last = bases[0], bases[-1]
    swing = streams.number(name, -0.05, 0.05)
    middle = turned(mixed(first, last, 0.5), hue=swing)
    return (
        turned(scaled(first, 0.36), hue=-0.05),
        scaled(first, 0.72),
        middle,
        mixed(turned(last, hue=swing), (1.0, 1.0, 1.0), 0.35),
        mixed(turned(last, hue=0.06), (1.0, 1.0, 1.0), 0.74),
    )
