"""What the endpoints of this twin share: how it behaves, who may ask, and how it says no."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import orjson
from starlette.requests import Request
from starlette.responses import Response

from lumigate.emulators.control import Control, Submission

REFUSE = "[refuse]"
"""A prompt with this in it is refused as the content filter would."""

LOCAL = frozenset({"seed", "negative_prompt", "num_inference_steps", "guidance_scale"})
"""Fields that local engines take beside OpenAI's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinRules:
    """How this twin behaves.

    ``keys`` are accepted, None accepts any; ``answers`` is how pictures come back; ``lenient`` is a local engine:
    any model name, the fields of local engines, no key needed. ``asks`` is how often a film must be asked for until
    it is ready; with ``sends_away`` its bytes are at another address, which needs no key.
    """

    keys: frozenset[str] | None = None
    answers: Literal["b64_json", "url"] = "b64_json"
    lenient: bool = False
    asks: int = 2
    sends_away: bool = False


class VendorError(Exception):
    """An answer that says no, in the vendor's form."""

    def __init__(self, status: int, message: str, code: str, param: str | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.body = {
            "error": {"message": message, "type": "invalid_request_error", "param": param, "code": code}
        }


class Desk:
    """Where every request comes in and every answer goes out."""

    def __init__(self, rules: TwinRules, control: Control) -> None:
        self.rules = rules
        self.control = control

    async def meet(self, request: Request, answer: Callable[[], Awaitable[Response]]) -> Response:
        """Answer a request whose key is good, through whatever fault is planned."""

        async def safely() -> Response:
            try:
                self._check_key(request)
                return await answer()
            except VendorError as error:
                return as_json(error.body, error.status)

        return await self.control.meet(safely)

    def bill(self, request: Request, fields: Mapping[str, object], prompt: str, count: int = 1) -> None:
        """Put a request on the bill."""
        self.control.submissions.append(
            Submission(
                path=request.url.path,
                model=str(fields.get("model", "")),
                prompt=prompt,
                count=count,
                fields={name: str(value) for name, value in fields.items()},
            )
        )

    def check_model(self, model: str, known: Sequence[str]) -> None:
        """Refuse a model that there is not; a local engine has any."""
        if not self.rules.lenient and model not in known:
            message = f"The model '{model}' does not exist or you do not have access to it."
            raise VendorError(404, message, "model_not_found", "model")

    def _check_key(self, request: Request) -> None:
        if self.rules.lenient and self.rules.keys is None:
            return
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not key:
            message = (
                "You didn't provide an API key. Provide it in an Authorization header using Bearer auth."
            )
            raise VendorError(401, message, "missing_api_key")
        if self.rules.keys is not None and key not in self.rules.keys:
            raise VendorError(401, f"Incorrect API key provided: {key[:3]}***.", "invalid_api_key")


async def json_fields(request: Request) -> dict[str, object]:
    """Return the fields of a JSON body."""
    try:
        fields = orjson.loads(await request.body())
    except orjson.JSONDecodeError as error:
        message = "We could not parse the JSON body of your request."
        raise VendorError(400, message, "invalid_json") from error
    if not isinstance(fields, dict):
        raise VendorError(400, "The body must be a JSON object.", "invalid_type")
    return fields


def check_names(fields: Mapping[str, object], allowed: frozenset[str]) -> None:
    """Refuse fields that there are not."""
    for name in fields:
        if name not in allowed:
            raise VendorError(400, f"Unknown parameter: '{name}'.", "unknown_parameter", name)


def read_text(fields: Mapping[str, object], name: str, longest: int) -> str:
    """Return the text that decides what is made."""
    text = fields.get(name)
    if not isinstance(text, str) or not text:
        raise VendorError(400, f"Missing required parameter: '{name}'.", "missing_required_parameter", name)
    if len(text) > longest:
        raise VendorError(400, f"Invalid '{name}': string too long.", "string_above_max_length", name)
    if REFUSE in text:
        message = "Your request was rejected by the safety system."
        raise VendorError(400, message, "moderation_blocked", name)
    return text


def one_of(fields: Mapping[str, object], name: str, choices: Sequence[str], default: str) -> str:
    """Return a field that has one of a few values."""
    value = str(fields.get(name, default))
    if value not in choices:
        listed = ", ".join(f"'{choice}'" for choice in choices)
        raise VendorError(
            400, f"Invalid value: '{value}'. Supported values are: {listed}.", "invalid_value", name
        )
    return value


def as_json(body: Mapping[str, object], status: int = 200) -> Response:
    """Return a JSON answer."""
    return Response(orjson.dumps(body), status_code=status, media_type="application/json")
