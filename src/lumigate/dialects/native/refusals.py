"""Which refusals each operation may answer with: what goes without saying by its shape, and what is its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

DESCRIPTIONS: Mapping[str, str] = {
    "400": "The request could not be read.",
    "401": "A valid key is needed.",
    "402": "Not enough credit.",
    "403": "The key, or the signature of the URL, does not allow this.",
    "404": "There is no such thing, or it is somebody else's.",
    "409": "Not possible in this state, or the same request is still running.",
    "413": "Too large.",
    "415": "This type of media, or of body, is not accepted.",
    "416": "There are no such bytes.",
    "422": "The request was read and cannot be done; `errors` points at the fields.",
    "424": "There is no key for the provider.",
    "429": "Too many requests of this key, or too many open streams of its account.",
    "5XX": "The provider or the server failed; `retryable` tells whether to try again.",
}

_OWN: Mapping[str, frozenset[str]] = {
    "generations.create": frozenset({"402", "404", "424"}),
    "estimates.create": frozenset({"404", "424"}),
    "productions.create": frozenset({"402", "404", "424"}),
    "assets.create": frozenset({"400", "413", "415"}),
    "assets.put": frozenset({"400", "409", "413", "415"}),
    "assets.content": frozenset({"403", "416"}),
    "keys.list": frozenset({"403"}),
    "keys.revoke": frozenset({"409"}),
    "provider_keys.validate": frozenset({"424"}),
}


def may_answer(verb: str, operation: Mapping[str, Any]) -> list[str]:
    """Return the statuses of an operation's refusals, in order."""
    found = {"5XX", *_OWN.get(operation["operationId"], ())}
    if operation.get("security") != []:
        found |= {"401", "429"}
    places = {parameter["in"] for parameter in operation.get("parameters", ())}
    if places & {"path", "query"}:
        found.add("422")
    if "path" in places:
        found.add("404")
    if verb != "get":
        found.add("403")
    if verb == "post":
        found |= {"409", "422"}
    if "application/json" in operation.get("requestBody", {}).get("content", {}):
        found |= {"400", "413", "415", "422"}
    return sorted(found)
