"""A twin of OpenAI: pictures, speech, films and the list of models."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lumigate.emulators.control import Control
from lumigate.emulators.openai.desk import Desk, TwinRules, as_json
from lumigate.emulators.openai.images import IMAGE_MODELS, Images
from lumigate.emulators.openai.speech import SPEECH_MODELS, Speech
from lumigate.emulators.openai.videos import VIDEO_MODELS, Videos

__all__ = ["MODELS", "TwinRules", "build_openai"]

MODELS = (*IMAGE_MODELS, *SPEECH_MODELS, *VIDEO_MODELS)


def build_openai(rules: TwinRules | None = None, control: Control | None = None) -> Starlette:
    """Return the twin as an app whose API root is ``/v1``."""
    desk = Desk(rules or TwinRules(), control or Control())
    images, speech, videos = Images(desk), Speech(desk), Videos(desk)

    async def models(request: Request) -> Response:
        async def answer() -> Response:
            rows = [{"id": name, "object": "model", "created": 0, "owned_by": "system"} for name in MODELS]
            return as_json({"object": "list", "data": rows})

        return await desk.meet(request, answer)

    return Starlette(
        routes=[
            Route("/v1/images/generations", images.generations, methods=["POST"]),
            Route("/v1/images/edits", images.edits, methods=["POST"]),
            Route("/v1/audio/speech", speech.speak, methods=["POST"]),
            Route("/v1/videos", videos.create, methods=["POST"]),
            Route("/v1/videos", videos.every, methods=["GET"]),
            Route("/v1/videos/{number}", videos.show, methods=["GET"]),
            Route("/v1/videos/{number}", videos.delete, methods=["DELETE"]),
            Route("/v1/videos/{number}/content", videos.content, methods=["GET"]),
            Route("/v1/models", models, methods=["GET"]),
            Route("/files/{name}", images.file, methods=["GET"]),
            Route("/films/{number}", videos.film, methods=["GET"]),
            *desk.control.routes(),
        ]
    )
