"""``/v1/generations`` and ``/v1/estimates``."""

from __future__ import annotations

from collections.abc import Mapping

import orjson
from fastapi import APIRouter, Request, Response

from lumigate.dialects.native import decode, encode
from lumigate.dialects.native.documented import body_of
from lumigate.dialects.native.entry import Asker, Entry
from lumigate.dialects.native.shortcut import Handler
from lumigate.domain.providers import Secret
from lumigate.domain.tasks import MODALITY
from lumigate.edge.body import parse, read_json
from lumigate.edge.idempotency import Answer
from lumigate.services.claims import Claim
from lumigate.wire.generations import Estimate, GenerationIn
from lumigate.wire.jobs import Job

PICTURE_WAIT = 60.0
OTHER_WAIT = 30.0

_EXAMPLE = {
    "model": "draft/picture",
    "prompt": "a sunset over Istanbul",
    "params": {"width": 1024, "height": 1024, "seed": 7},
}


def handler(entry: Entry) -> Handler:
    """Return the handler of ``POST /v1/generations``, the hottest route of all."""
    house = entry.house

    async def make(request: Request) -> Response:
        principal = await entry(request)
        body = await read_json(request)
        base = entry.base(request)
        prefer = request.headers.get("prefer")

        async def run(claim: Claim | None) -> Answer:
            asked = parse(GenerationIn, body)
            own_key = Secret(asked.provider_key) if asked.provider_key else None
            job = await house.generations.submit(
                principal, decode.generation(asked), own_key=own_key, claim=claim
            )
            is_picture = job.task is not None and MODALITY[job.task] == "image"
            seconds = decode.wait_seconds(prefer, PICTURE_WAIT if is_picture else OTHER_WAIT)
            job = await house.jobs.wait(job, seconds)
            return Answer(status=200 if job.ended else 202, body=orjson.dumps(entry.job(job, base)))

        def later(answered: bytes) -> Mapping[str, str]:
            place = f"{base}/v1/jobs/{orjson.loads(answered)['id']}"
            return {"location": place, "retry-after": "1", "preference-applied": "respond-async"}

        return await entry.once(request, principal, body, run, later=later)

    return make


def routes(entry: Entry) -> APIRouter:
    router = APIRouter(tags=["generations"])
    house = entry.house
    make = handler(entry)

    @router.post(
        "/v1/generations",
        operation_id="generations.create",
        summary="Make a picture, a clip, speech or music",
        response_model=Job,
        responses={202: {"model": Job, "description": "Still running; `Location` is its address."}},
        openapi_extra=body_of(GenerationIn, _EXAMPLE, prefer=True),
    )
    async def create(request: Request) -> Response:
        return await make(request)

    @router.post(
        "/v1/estimates",
        operation_id="estimates.create",
        summary="What a generation would cost",
        response_model=Estimate,
        openapi_extra=body_of(GenerationIn, _EXAMPLE),
    )
    async def estimate(request: Request, principal: Asker) -> Response:
        body = await read_json(request)

        async def make() -> encode.Json:
            asked = parse(GenerationIn, body)
            own_key = Secret(asked.provider_key) if asked.provider_key else None
            made = await house.generations.estimate(principal, decode.generation(asked), own_key=own_key)
            return encode.estimate(made)

        return await entry.make_once(request, principal, body, make, 200)

    return router
