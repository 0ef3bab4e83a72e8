"""Film briefs and documents between wire and domain: pure."""

from __future__ import annotations

from dataclasses import dataclass

from lumigate.dialects.native import encode
from lumigate.domain.errors import FieldError, InvalidRequest
from lumigate.domain.generations import Adjustment
from lumigate.domain.tasks import ParamValue
from lumigate.kit.hashing import JsonValue
from lumigate.production.document import to_plain
from lumigate.production.model import (
    Brief,
    CaptionStyle,
    ModelChoice,
    Outro,
    PictureInput,
    Production,
    Size,
)
from lumigate.services.productions import ProductionView
from lumigate.wire.productions import CaptionsIn, OutroIn, ProductionIn

NOT_YET = "this version of the line does not make it"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a body asks for: the brief, and what of the body this version of the line cannot do."""

    brief: Brief
    adjustments: tuple[Adjustment, ...]


def brief(body: ProductionIn) -> Asked:
    """Return the brief of a body; with ``strict``, refuse what would be left out."""
    left_out = _left_out(body)
    if body.strict and left_out:
        fields = [FieldError(f"/{one.field}", one.why) for one in left_out]
        raise InvalidRequest(
            f"strict is set and this would be left out: {', '.join(one.field for one in left_out)}",
            fields=fields,
        )
    models = body.models
    made = Brief(
        text=body.brief,
        seconds=body.seconds,
        aspect_ratio=body.aspect_ratio,
        language=body.language,
        captions=_captions(body.captions),
        voice=body.voice,
        music=body.music,
        pictures=tuple(
            PictureInput(asset=one.asset, url=one.url, title=one.title or "") for one in body.pictures
        ),
        outro=_outro(body.outro, body.cta_url),
        models=ModelChoice()
        if models is None
        else ModelChoice(picture=models.picture, speech=models.speech, music=models.music),
        profile=body.profile,
        size=_size(body.size),
    )
    return Asked(made, left_out)


def _outro(asked: OutroIn | None, cta_url: str | None) -> Outro | None:
    """Return the closing card; ``cta_url`` is short for one with a code and what goes with it."""
    if asked is None:
        return None if cta_url is None else Outro(qr=cta_url)
    if None not in (cta_url, asked.qr) and cta_url != asked.qr:
        message = (
            f"cta_url is {cta_url!r} and outro.qr is {asked.qr!r}: the card has one code, give one of them"
        )
        raise InvalidRequest(message, fields=[FieldError("/cta_url", message)])
    code = asked.qr or cta_url
    if code is None and not asked.text_top and not asked.text_bottom:
        return None
    return Outro(qr=code, text_top=asked.text_top, text_bottom=asked.text_bottom)


def _captions(asked: bool | CaptionsIn) -> CaptionStyle | None:
    if isinstance(asked, bool):
        return CaptionStyle() if asked else None
    return CaptionStyle(
        place=asked.position,
        scale=asked.scale,
        highlight=asked.highlight or CaptionStyle().highlight,
        font=asked.font,
    )


def _size(text: str | None) -> Size | None:
    if text is None:
        return None
    width, _, height = text.partition("x")
    return Size(width=int(width), height=int(height))


def _left_out(body: ProductionIn) -> tuple[Adjustment, ...]:
    asked: dict[str, ParamValue | None] = {
        "clips": len(body.clips) or None,
        "footer": len(body.footer) or None,
        "outro/logo": body.outro.logo if body.outro else None,
        "outro/image": body.outro.image if body.outro else None,
        "express_cta": body.express_cta or None,
        "avatar": body.avatar or None,
        "step": body.step if body.step != "one" else None,
        "models/motion": body.models.motion if body.models else None,
        "models/text": body.models.text if body.models else None,
    }
    return tuple(
        Adjustment(field=name, asked=value, used=None, why=NOT_YET)
        for name, value in asked.items()
        if value is not None
    )


def production(view: ProductionView, url_of: encode.UrlOf, base: str) -> encode.Json:
    """Return the wire form of a film; it is shown once its job has completed."""
    document, job = view.production, view.job
    film = document.film if job.state == "completed" else None
    captions = document.captions
    return {
        "id": document.id,
        "version": document.version,
        "status": job.state,
        "job": job.id,
        "progress": job.progress,
        "stage": job.stage,
        "document": to_plain(document),
        "film": None
        if film is None
        else {
            "url": url_of(film.asset.asset_id),
            "asset": film.asset.asset_id,
            "seconds": film.seconds,
            "size": str(film.size),
        },
        "captions": None
        if captions is None
        else {"srt": url_of(captions.srt.asset_id), "vtt": url_of(captions.vtt.asset_id)},
        "layers": _layers(document, url_of),
        "gates": [],
        "costs": _costs(document),
        "currency": "USD",
        "cost_micros": job.cost_micros,
        "estimate_micros": job.estimate_micros,
        "adjustments": [encode.adjustment(one) for one in job.adjustments],
        "error": None
        if job.error is None
        else {
            "code": job.error.code,
            "message": job.error.message,
            "provider": job.error.provider,
            "retryable": job.error.retryable,
        },
        "created_at": encode.moment(view.created_at),
        "ended_at": encode.moment(job.ended_at),
        "labels": dict(job.labels),
        "events_url": f"{base}/v1/jobs/{job.id}/events",
    }


def _layers(document: Production, url_of: encode.UrlOf) -> list[JsonValue]:
    scenes = (
        {}
        if document.script is None
        else {scene.key: number for number, scene in enumerate(document.script.scenes)}
    )
    layers: list[JsonValue] = [
        _layer("picture", one.scene, one.asset.asset_id, url_of, scenes.get(one.scene))
        for one in document.pictures
    ]
    layers.extend(
        _layer("narration", one.scene, one.asset.asset_id, url_of, scenes.get(one.scene), one.text)
        for one in document.narration
    )
    if document.music is not None:
        layers.append(_layer("music", "music", document.music.asset.asset_id, url_of, None))
    if document.sound is not None:
        layers.append(_layer("mix", "mix", document.sound.asset.asset_id, url_of, None))
    if document.card is not None:
        layers.append(_layer("card", "card", document.card.asset.asset_id, url_of, None))
    if document.captions is not None:
        layers.append(_layer("captions", "captions", document.captions.vtt.asset_id, url_of, None))
    if document.film is not None:
        layers.append(_layer("film", "film", document.film.asset.asset_id, url_of, None))
    return layers


def _layer(
    kind: str, name: str, asset: str, url_of: encode.UrlOf, scene: int | None, text: str | None = None
) -> encode.Json:
    return {"name": name, "kind": kind, "asset": asset, "url": url_of(asset), "scene": scene, "text": text}


def _costs(document: Production) -> list[JsonValue]:
    stages = {
        "pictures": sum(one.cost_micros for one in document.pictures),
        "narration": sum(one.cost_micros for one in document.narration),
        "music": document.music.cost_micros if document.music is not None else 0,
    }
    return [{"stage": stage, "cost_micros": cost} for stage, cost in stages.items()]
