"""F1: the whole document, fuzzed from outside through a real socket.

``LUMIGATE_FUZZ_SEED`` takes back the seed of a run, ``LUMIGATE_FUZZ_EXAMPLES`` lets it try more of each operation.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "missing_required_header",
    "unsupported_method",
    "allow_header_conformance",
    "use_after_free",
    "ignored_auth",
)
LEAST_CASES = 1_500


@pytest.mark.timeout(3600)
def test_no_request_that_the_document_allows_or_forbids_is_answered_otherwise(house, tmp_path: Path) -> None:
    seed = os.environ.get("LUMIGATE_FUZZ_SEED", "1")
    examples = os.environ.get("LUMIGATE_FUZZ_EXAMPLES", "10")
    key = house.make_key("admin").token
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "schemathesis.cli",
            "run",
            f"{house.address}/openapi.json",
            "--header",
            f"Authorization: Bearer {key}",
            "--seed",
            seed,
            "--max-examples",
            examples,
            "--checks",
            ",".join(CHECKS),
            "--max-response-time",
            "20",
            "--suppress-health-check",
            "all",
            "--warnings",
            "off",
            "--no-shrink",
        ],
        cwd=tmp_path,
        env={
            **os.environ,
            "NO_COLOR": "1",
            "COLUMNS": "160",
            "PYTHONPATH": str(Path(__file__).parent),
            "SCHEMATHESIS_HOOKS": "fuzzing_hooks",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"seed {seed}\n{done.stdout[-6000:]}\n{done.stderr[-2000:]}"
    cases = re.search(r"(\d+) generated", done.stdout)
    assert cases is not None, done.stdout[-2000:]
    assert int(cases[1]) >= LEAST_CASES
    with house.client() as client:
        assert client.get("/health").status_code == 200
