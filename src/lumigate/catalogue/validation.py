"""From what was asked to what will be sent."""

from __future__ import annotations

from collections.abc import Collection

from lumigate.catalogue.catalogue import Catalogue
from lumigate.catalogue.checking import validate
from lumigate.catalogue.choosing import choose
from lumigate.domain.errors import FieldError, InvalidRequest
from lumigate.domain.generations import GenerationRequest, Resolved


def resolve(
    catalogue: Catalogue,
    request: GenerationRequest,
    available: Collection[str] | None = None,
    fallback: Collection[str] = (),
) -> Resolved:
    """Return the model, task, complete parameters, adjustments and price of a request.

    A named model is taken as named; otherwise the task decides, among ``available`` providers and then those of
    ``fallback``. Raises :class:`NotFound` for an unknown model and :class:`InvalidRequest` with all wrong fields.
    """
    if request.model is not None:
        return validate(catalogue.get(request.model), request)
    if request.task is None:
        message = "a 'model' or a 'task' is needed; GET /v1/models lists the models"
        raise InvalidRequest(message, fields=[FieldError("/model", message)])
    return choose(catalogue, request, request.task, available=available, fallback=fallback)
