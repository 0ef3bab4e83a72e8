"""A provider that somebody else wrote: it takes an order, hands out a number and is asked until it is done."""

from __future__ import annotations

import json

from lumigate.domain.errors import ProviderFailed
from lumigate.domain.generations import Usage
from lumigate.domain.providers import (
    Call,
    Finished,
    HttpReply,
    HttpRequest,
    Outcome,
    Pending,
    ProviderHost,
    ProviderOutput,
    ProviderSpec,
)

_AGAIN = 0.1


class QueueHost:
    def __init__(self, host: ProviderHost) -> None:
        self.name = host.name
        self._base = host.base_url

    def submit_request(self, call: Call) -> HttpRequest:
        return HttpRequest(
            method="POST", url=f"{self._base}/orders", json=json.dumps({"prompt": call.prompt}).encode()
        )

    def read_submit(self, call: Call, reply: HttpReply) -> Outcome:
        return Pending(handle=self._told(reply)["order"], retry_in=_AGAIN)

    def poll_request(self, call: Call, handle: str) -> HttpRequest:
        return HttpRequest(method="GET", url=f"{self._base}/orders/{handle}", safe=True)

    def read_poll(self, call: Call, handle: str, reply: HttpReply) -> Outcome:
        told = self._told(reply)
        if told["state"] == "making":
            return Pending(handle=handle, retry_in=_AGAIN)
        return Finished(
            outputs=(ProviderOutput(url=told["url"]),), usage=Usage(units={"image": 1, "request": 1})
        )

    def cancel_request(self, call: Call, handle: str) -> HttpRequest | None:
        return HttpRequest(method="DELETE", url=f"{self._base}/orders/{handle}")

    def _told(self, reply: HttpReply) -> dict[str, str]:
        if reply.status != 200:
            raise ProviderFailed(f"'{self.name}' answered {reply.status}", provider=self.name)
        return json.loads(reply.body)


PROVIDER = ProviderSpec(
    name="queue",
    title="A queue host",
    base_url="http://127.0.0.1:9/queue",
    key_variable="QUEUE_HOST_KEY",
    build=QueueHost,
)
