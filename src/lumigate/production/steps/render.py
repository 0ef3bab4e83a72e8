"""Last: the film. Parts that are in the cache are taken, the others are made side by side, all are joined."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lumigate.media.provenance import ALGORITHMIC_MEDIA, CREATOR, TRAINED_MEDIA, VERSION
from lumigate.production.arrangement import cues_of, timeline_of
from lumigate.production.canvas import caption_box, fills, film_size
from lumigate.production.closing import plan_card, texts_of
from lumigate.production.do import Do
from lumigate.production.model import Film, Production, ScenePicture, Size
from lumigate.production.motion import STEADY, motion_for
from lumigate.production.plan import (
    Canvas,
    Lettering,
    Part,
    Pictured,
    RenderPlan,
    StillNode,
    plan_render,
)
from lumigate.production.render.tasks import (
    DELIVER,
    FINGERPRINT,
    PART,
    STILL,
    CodeCheck,
    DeliverOrder,
    Fingerprint,
    FingerprintOrder,
    PartOrder,
    StillFile,
    StillOrder,
)
from lumigate.production.step import step
from lumigate.production.timeline import CARD
from lumigate.production.together import together

_STILLS_SHARE, _PARTS_SHARE = 0.1, 0.95


@step(
    needs=(
        "script",
        "pictures",
        "narration",
        "sound",
        "card",
        "brief.seconds",
        "brief.outro",
        "brief.rate",
        "brief.captions",
        "brief.aspect_ratio",
        "brief.size",
        "brief.profile",
    ),
    gives=("film",),
    version=1,
)
async def render(production: Production, do: Do) -> Production:
    """Render what is not in the cache, join it, check it and keep it."""
    machine = await do.work(FINGERPRINT, _question(production))
    plan = render_plan(production, machine.text)
    missing = [part for part in plan.parts if not _is_kept(part_file(do.parts, part))]
    stills = await _stills(plan, missing, do)
    await _parts(missing, stills, do)
    film = do.folder / f"film-{plan.join[:16]}.mp4"
    sound = None if production.sound is None else await do.fetch(production.sound.asset.asset_id)
    delivered = await do.work(
        DELIVER,
        DeliverOrder(
            parts=tuple(part_file(do.parts, part) for part in plan.parts),
            frames=plan.parts[-1].end,
            size=plan.canvas.size,
            rate=plan.canvas.rate,
            sound=sound,
            metadata=_metadata(production),
            out=film,
            code=_code_check(production),
        ),
    )
    asset = await do.keep(film, "video/mp4", "film.mp4")
    do.progress("render", 1.0)
    finished = Film(
        asset=asset,
        size=plan.canvas.size,
        rate=plan.canvas.rate,
        frames=delivered.frames,
        seconds=delivered.seconds,
        parts=len(plan.parts),
        parts_made=len(missing),
        notes=(*_notes(machine), *(production.card.notes if production.card else ())),
    )
    return replace(production, film=finished)


def render_plan(production: Production, encoder: str) -> RenderPlan:
    """Return the plan of a production; ``encoder`` is what the fingerprint task says."""
    brief = production.brief
    size = film_size(brief)
    timeline = timeline_of(production)
    scenes = production.written().scenes
    shown = {picture.scene: picture for picture in production.pictures}
    pictured = [
        Pictured(
            scene=scene.key,
            asset=shown[scene.key].asset.asset_id,
            sha256=shown[scene.key].asset.sha256,
            motion=motion_for(scene.view, index, is_gentle=_is_whole(shown[scene.key], size)),
        )
        for index, scene in enumerate(scenes)
    ]
    if production.card is not None:
        card = production.card.asset
        pictured.append(Pictured(scene=CARD, asset=card.asset_id, sha256=card.sha256, motion=STEADY))
    lettering = None
    if brief.captions is not None:
        lettering = Lettering(style=brief.captions, box=caption_box(size, brief.captions))
    return plan_render(
        timeline=timeline,
        pictured=pictured,
        cues=cues_of(production, timeline),
        lettering=lettering,
        canvas=Canvas(size=size, rate=brief.rate, profile=brief.profile),
        encoder=encoder,
        sound=None if production.sound is None else production.sound.asset.sha256,
    )


def _is_whole(picture: ScenePicture, size: Size) -> bool:
    """Tell whether all of the picture must stay in the frame: the caller's own, and one of another shape."""
    width, height = picture.asset.width, picture.asset.height
    return picture.job is None or (
        width is not None and height is not None and not fills(width, height, size)
    )


def _is_kept(path: Path) -> bool:
    """Tell whether a part is in the cache, and note that it is used: what is not used for long is cleared away."""
    try:
        os.utime(path)
    except FileNotFoundError:
        return False
    return True


def part_file(cache: Path, part: Part) -> Path:
    """Return where a part lies in the cache."""
    return cache / part.key[:2] / f"{part.key}.mp4"


async def _stills(plan: RenderPlan, missing: Sequence[Part], do: Do) -> Mapping[str, Path]:
    """Prepare the stills that the missing parts show, and return where they lie."""
    shown = {layer.still for part in missing for layer in part.picture.layers}
    wanted = [node for node in plan.stills if node.key in shown]
    done = 0

    async def one(node: StillNode) -> Path:
        nonlocal done
        path = do.folder / "stills" / f"{node.key}.npy"
        if not path.exists():
            source = await do.fetch(node.asset)
            await do.work(STILL, StillOrder(source=source, out=path, size=plan.canvas.size))
        done += 1
        do.progress("render", _STILLS_SHARE * done / len(wanted))
        return path

    paths = await together([one(node) for node in wanted])
    return {node.key: path for node, path in zip(wanted, paths, strict=True)}


async def _parts(missing: Sequence[Part], stills: Mapping[str, Path], do: Do) -> None:
    """Make the missing parts, the longest first, so that the workers end together."""
    total = sum(part.picture.frames for part in missing)
    frames: dict[str, float] = {}

    async def one(part: Part) -> None:
        def progress(share: float) -> None:
            frames[part.key] = share * part.picture.frames
            done = sum(frames.values()) / total
            do.progress("render", _STILLS_SHARE + (_PARTS_SHARE - _STILLS_SHARE) * done)

        order = PartOrder(
            picture=part.picture,
            stills=tuple(
                StillFile(key=key, path=stills[key])
                for key in sorted({layer.still for layer in part.picture.layers})
            ),
            out=part_file(do.parts, part),
        )
        await do.work(PART, order, progress)

    distinct = {part.key: part for part in missing}
    longest_first = sorted(distinct.values(), key=lambda part: -part.picture.frames)
    await together([one(part) for part in longest_first])


def _metadata(production: Production) -> tuple[tuple[str, str], ...]:
    """Return the tags of the film: its title, and who made what is in it."""
    script = production.written()
    kinds = {
        "picture": {picture.served_by for picture in production.pictures},
        "speech": {voice.served_by for voice in production.narration},
        "music": {production.music.served_by} if production.music else set[None](),
    }
    drafts = ", ".join(kind for kind, makers in kinds.items() if "draft" in makers)
    is_trained = any(makers - {"draft", None} for makers in kinds.values())
    tags = {
        "title": script.title,
        "Software": CREATOR,
        "engineVersion": VERSION,
        "written_by": script.written_by,
        "draft": drafts,
        "digitalSourceType": TRAINED_MEDIA if is_trained else ALGORITHMIC_MEDIA,
    }
    return tuple((name, value) for name, value in tags.items() if value)


def _code_check(production: Production) -> CodeCheck | None:
    """Return what must be read in the middle of the card, where nothing fades any more."""
    outro, card = production.brief.outro, timeline_of(production).card
    if outro is None or card is None:
        return None
    plan = plan_card(outro, production.written().title, film_size(production.brief))
    return None if plan.code is None else CodeCheck(place=plan.code, frame=(card.start + card.end) // 2)


def _question(production: Production) -> FingerprintOrder:
    brief = production.brief
    words = set[str]()
    if brief.captions:
        words |= {word.text for voice in production.narration for word in voice.words}
    if brief.outro is not None:
        words |= set(texts_of(brief.outro, production.written().title))
    font = None if brief.captions is None else brief.captions.font
    return FingerprintOrder(profile=brief.profile, words=tuple(sorted(words)), font=font)


def _notes(machine: Fingerprint) -> tuple[str, ...]:
    notes = (machine.font_note,) if machine.font_note else ()
    if not machine.undrawn:
        return notes
    lost = machine.undrawn[:40]
    told = f"no installed font has {lost!r}: left out of what is written on the film; .srt and .vtt have all"
    return (told, *notes)
