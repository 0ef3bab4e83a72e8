"""Documents as the steps would leave them, made by hand."""

from __future__ import annotations

from dataclasses import replace

from lumigate.kit.hashing import sha256_hex
from lumigate.production.captions import even_words
from lumigate.production.model import (
    Brief,
    MadeAsset,
    Production,
    ScenePicture,
    SceneVoice,
    Size,
    Sound,
)
from lumigate.production.script import write_script


def asset(name: str, mime: str = "image/png") -> MadeAsset:
    return MadeAsset(asset_id=f"ast_{name}", sha256=sha256_hex(name.encode()), mime=mime)


def narrated(text="a fox crossing an autumn forest", seconds=20.0, **brief) -> Production:
    """Return a production whose pictures, narration and sound are there."""
    order = Brief(text=text, seconds=seconds, size=Size(width=320, height=180), **brief)
    script = write_script(order)
    return Production(
        id="prd_1",
        brief=order,
        script=script,
        pictures=tuple(ScenePicture(scene=s.key, asset=asset(f"picture-{s.key}")) for s in script.scenes),
        narration=tuple(
            SceneVoice(
                scene=s.key,
                text=s.narration,
                asset=asset(f"speech-{s.key}", "audio/wav"),
                duration=3.0,
                words=even_words(s.narration, 3.0),
            )
            for s in script.scenes
            if s.narration
        ),
        sound=Sound(asset=asset("sound", "audio/mp4"), loudness=-14.0, true_peak=-2.0),
    )


def with_word(production: Production, scene: str, index: int, text: str) -> Production:
    """Return the production with one spoken word written differently."""
    narration = tuple(
        replace(
            voice,
            words=tuple(
                replace(word, text=text) if number == index else word
                for number, word in enumerate(voice.words)
            ),
        )
        if voice.scene == scene
        else voice
        for voice in production.narration
    )
    return replace(production, narration=narration)
