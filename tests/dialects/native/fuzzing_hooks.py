"""What the fuzzer is told: a good Idempotency-Key is a new one, else most requests would only meet each other's."""

from __future__ import annotations

import itertools
import re
from typing import Any

import schemathesis

_NUMBERS = itertools.count(1)


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: Any) -> None:
    name = (case.headers or {}).get("Idempotency-Key")
    phase = case.meta.phase.name.value if case.meta else ""
    if phase in ("fuzzing", "stateful") and isinstance(name, str) and re.fullmatch(r"[!#-~]{1,200}", name):
        case.headers["Idempotency-Key"] = f"{name}-{next(_NUMBERS)}"
