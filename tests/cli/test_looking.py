"""``jobs``, ``models``, ``keys``, ``webhooks``, ``usage``, and the help"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from standardwebhooks.webhooks import Webhook

from lumigate.cli import show
from lumigate.cli.app import build
from lumigate.cli.commands import COMMANDS
from lumigate.cli.overview import overview

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
WORDS = [
    [name, *deeper]
    for commands in COMMANDS.values()
    for name, command in commands.items()
    for deeper in ([[]] if command.parts is None else [[], *([part] for part in command.parts)])
]


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_every_command_explains_itself(lumigate, words):
    said = lumigate(*words, "--help")
    assert said.code == 0
    assert f"Usage: lumigate {' '.join(words)}" in said.out


def test_the_overview_lists_every_command_and_loads_nothing():
    code = (
        "import sys, json; sys.argv = ['lumigate', '--help']\n"
        "from lumigate.cli import main\n"
        "try: main()\n"
        "except SystemExit as left: print(json.dumps([left.code, sorted(sys.modules)]), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    exit_code, loaded = json.loads(done.stderr)
    assert exit_code == 0
    assert not {"cyclopts", "rich", "pydantic", "httpx2", "lumigate.client"} & set(loaded)
    assert done.stdout == overview() + "\n"
    for commands in COMMANDS.values():
        for name in commands:
            assert f"\n  {name} " in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [["imagge", "a"], ["image"], ["image", "a", "--nonsense"], ["image", "--nonsense"], ["jobs", "lss"]],
)
def test_a_slip_of_the_pen_is_a_slip_of_usage(lumigate, arguments):
    said = lumigate(*arguments)
    assert said.code == 2
    assert said.out == ""
    assert said.err.startswith("lumigate: ")
    said = lumigate(*arguments, "--json")
    assert said.json["exit_code"] == 2
    assert said.json["error"]["code"] == "UsageError"


def test_jobs_are_listed_as_lines_for_programs(gate, lumigate, record):
    gate.on(
        "GET",
        "/v1/jobs",
        {"data": [record(), record("running", id="job_2", progress=0.5)], "next_cursor": None},
    )
    said = lumigate("jobs", "ls", "--status", "running", "-n", "5")
    assert [line.split("\t")[:3] for line in said.out.splitlines()] == [
        ["job_1", "completed", "text_to_image"],
        ["job_2", "running 50%", "text_to_image"],
    ]
    assert gate.seen[0].query == "status=running&limit=5"
    assert gate.seen[0].headers["authorization"] == "Bearer lk_test"


def test_no_more_jobs_are_fetched_than_were_asked_for(gate, lumigate, record):
    gate.on("GET", "/v1/jobs", {"data": [record(), record()], "next_cursor": "more"})
    assert len(lumigate("jobs", "ls", "-n", "2", "--json").json) == 2
    assert len(gate.seen) == 1


def test_a_job_is_shown(gate, lumigate, record):
    gate.on("GET", "/v1/jobs/job_1", record(error={"code": "internal", "message": "oh"}))
    assert "error      oh (internal)" in lumigate("jobs", "get", "job_1").out
    assert lumigate("jobs", "get", "job_1", "--json").json["id"] == "job_1"


def test_waiting_saves_what_was_made(painter, lumigate):
    assert lumigate("jobs", "wait", "job_1", "-o", "x.png").out == "x.png\n"


def test_waiting_for_a_film_saves_its_captions_under_their_own_types(gate, lumigate, record):
    mimes = ("video/mp4", "application/x-subrip", "text/vtt")
    outputs = [{"asset": f"ast_{n}", "url": f"/a/{n}", "mime": mime} for n, mime in enumerate(mimes)]
    gate.on("GET", "/v1/jobs/job_1", record(kind="production", outputs=outputs))
    for number, mime in enumerate(mimes):
        gate.on("GET", f"/v1/assets/ast_{number}/content", mime.encode())
    assert lumigate("jobs", "wait", "job_1", "-o", "x.mp4").out == "x.mp4\nx.srt\nx.vtt\n"
    assert Path("x.vtt").read_text() == "text/vtt"
    assert lumigate("jobs", "wait", "job_1").out == "job_1.mp4\njob_1.srt\njob_1.vtt\n"


def test_cancelling_tells_what_came_back(gate, lumigate, record):
    gate.on("GET", "/v1/jobs/job_1", record("running"))
    gate.on("POST", "/v1/jobs/job_1/cancel", {"job": record("cancelled"), "refunded_micros": 40_000})
    assert lumigate("jobs", "cancel", "job_1").out == "job_1 cancelled, $0.04 came back\n"


def test_a_job_under_review_is_settled(gate, lumigate, record):
    settled = {"job": record("failed"), "charged_micros": 0, "released_micros": 40_000}
    gate.on("POST", "/v1/jobs/job_1/review", settled)
    said = lumigate("jobs", "review", "job_1", "release", "--memo", "not on the bill")
    assert said.out == "job_1: $0.00 charged, $0.04 released\n"
    assert gate.seen[0].json == {"decision": "release", "memo": "not on the bill"}
    assert lumigate("jobs", "review", "job_1", "forget").code == 2


MODEL = {
    "id": "draft/picture",
    "provider": "draft",
    "title": "Draft picture",
    "tasks": ["text_to_image"],
    "params": {"width": {"kind": "integer", "minimum": 64, "maximum": 4096, "default": 1024}},
    "prices": [{"amount_micros": 40_000, "unit": "image", "when": {"quality": "high"}}],
    "prompt_max": 2000,
    "status": "active",
    "served_by": "draft",
}


def test_models_are_listed_and_shown(gate, lumigate):
    gate.on("GET", "/v1/models", {"data": [MODEL], "next_cursor": None})
    gate.on("GET", "/v1/models/draft/picture", MODEL)
    said = lumigate("models", "ls", "pic", "--task", "text_to_image", "--sort", "cost")
    assert said.out == "draft/picture\ttext_to_image\t$0.04/image (quality=high)\tdraft\n"
    assert gate.seen[0].query == "task=text_to_image&search=pic&sort=cost&limit=200"
    assert "width: integer, 64..4096, default 1024" in lumigate("models", "show", "draft/picture").out
    assert lumigate("models", "show", "draft/picture", "--json").json["id"] == "draft/picture"


@pytest.mark.parametrize(
    ("price", "told"),
    [
        ({"amount_micros": 5_000_000, "unit": "token_in", "per": 1_000_000}, "$5.00/M tokens in"),
        ({"amount_micros": 8_000, "unit": "image_token_in", "per": 1000}, "$0.008/k image tokens in"),
        ({"amount_micros": 300_000, "unit": "character", "per": 500}, "$0.30/500 characters"),
        ({"amount_micros": 40_000, "unit": "second"}, "$0.04/second"),
        ("free", "free"),
        (None, "not known"),
    ],
)
def test_prices_are_told_as_people_say_them(gate, lumigate, price, told):
    model = MODEL | {"prices": [price] if isinstance(price, dict) else [], "free": price == "free"}
    gate.on("GET", "/v1/models/draft/picture", model)
    gate.on("GET", "/v1/models", {"data": [model], "next_cursor": None})
    assert f"\nprice      {told}\n" in lumigate("models", "show", "draft/picture").out
    assert lumigate("models", "ls").out.split("\t")[2] == told


def test_a_price_that_is_a_guess_is_told_as_one(gate, lumigate):
    price = {"amount_micros": 40_000, "unit": "image", "certain": False}
    gate.on("GET", "/v1/models/draft/picture", MODEL | {"prices": [price]})
    assert "$0.04/image, not confirmed by the provider" in lumigate("models", "show", "draft/picture").out


def test_a_price_says_when_it_was_read(gate, lumigate):
    price = {"amount_micros": 40_000, "unit": "image", "as_of": "2026-11-20"}
    gate.on("GET", "/v1/models/draft/picture", MODEL | {"prices": [price]})
    assert "$0.04/image, as of 2026-11-20" in lumigate("models", "show", "draft/picture").out


def test_how_many_credits_are_expected_is_told(gate, lumigate):
    price = {"amount_micros": 10_000, "unit": "credit"}
    units = [
        {"unit": "credit", "low": "5", "high": "8", "per": "image", "when": {"quality": "low"}},
        {"unit": "token_out", "low": "9", "high": "9"},
    ]
    gate.on("GET", "/v1/models/draft/picture", MODEL | {"prices": [price], "estimates": units})
    said = lumigate("models", "show", "draft/picture").out
    assert "$0.01/credit" in said
    assert "5 to 8 credits for each image (quality=low)" in said
    assert "9 tokens out for each request" in said


def test_why_a_model_does_not_answer_is_told(gate, lumigate):
    model = MODEL | {
        "available": False,
        "served_by": None,
        "unavailable": "no adapter for 'x' is installed here",
    }
    gate.on("GET", "/v1/models/draft/picture", model | {"price_note": "by the minute"})
    said = lumigate("models", "show", "draft/picture").out
    assert "no adapter for 'x' is installed here" in said
    assert "by the minute" in said


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_what_one_types_again_is_never_cut_in_a_table(gate, lumigate, record, monkeypatch, columns):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(columns))
    ident = f"job_{'0123456789abcdef' * 2}"
    gate.on("GET", "/v1/jobs", {"data": [record(id=ident)], "next_cursor": None})
    drawn = re.sub(r"\x1b\[[\d;]*m", "", lumigate("jobs", "ls").out)
    assert ident in drawn
    assert max(len(line) for line in drawn.splitlines()) <= columns
    assert ("draft/picture" in drawn) == (columns == 200)


def test_a_table_tells_the_time_of_this_day_and_the_day_of_others(monkeypatch):
    now = datetime.now(UTC)
    assert show.day(now) == show.when(now)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert show.when(now) == f"{show.when(now)[:10]} {show.day(now)}"
    assert show.day(now - timedelta(days=3)) == show.when(now - timedelta(days=3))[:10]


KEY = {"id": "key_1", "name": "ci", "hint": "lgt_ab", "scopes": ["read"], "test": True}


def test_a_key_is_printed_alone_so_that_it_can_be_kept(gate, lumigate):
    made = KEY | {"created_at": "2026-01-02T03:04:05Z", "secret": "lgt_abcdef"}
    gate.on("POST", "/v1/keys", made, status=201)
    said = lumigate("keys", "create", "ci", "--test", "--scope", "read")
    assert said.out == "lgt_abcdef\n"
    assert gate.seen[0].json == {"name": "ci", "scopes": ["read"], "test": True}


def test_keys_are_listed_and_revoked(gate, lumigate):
    record = KEY | {"created_at": "2026-01-02T03:04:05Z"}
    gate.on("GET", "/v1/keys", {"data": [record], "next_cursor": None})
    gate.on("DELETE", "/v1/keys/key_1", record)
    assert lumigate("keys", "ls").out.startswith("key_1\tci\tlgt_ab\tread test")
    assert lumigate("keys", "revoke", "key_1").out == "key_1 revoked\n"
    assert gate.seen[-1].method == "DELETE"


def test_an_endpoint_is_added_and_removed(gate, lumigate):
    made = {"id": "whk_1", "url": "https://x.example", "events": [], "status": "enabled", "secret": SECRET}
    gate.on("POST", "/v1/webhooks", made | {"created_at": "2026-01-02T03:04:05Z"}, status=201)
    gate.on("DELETE", "/v1/webhooks/whk_1", b"", status=204)
    assert (
        lumigate("webhooks", "add", "https://x.example", "--event", "job.completed", "job.failed").out
        == f"{SECRET}\n"
    )
    assert gate.seen[0].json == {"url": "https://x.example", "events": ["job.completed", "job.failed"]}
    assert lumigate("webhooks", "rm", "whk_1", "--json").json == {"id": "whk_1", "deleted": True}


def test_a_delivery_is_checked_without_a_server(lumigate, tmp_path):
    body = json.dumps({"type": "job.completed", "data": {}})
    now = datetime.now(UTC)
    path = tmp_path / "body.json"
    path.write_text(body)
    signature = Webhook(SECRET).sign("dlv_1", now, body)
    words = ["webhooks", "verify", str(path), "--secret", SECRET, "-H", "webhook-id: dlv_1"]
    words += ["-H", f"webhook-timestamp: {int(now.timestamp())}", "-H"]
    assert (
        lumigate(*words, f"webhook-signature: {signature}").out
        == "dlv_1 job.completed: the signature holds\n"
    )
    wrong = lumigate(*words, "webhook-signature: v1,AAAA")
    assert wrong.code == 1
    assert "no signature holds" in wrong.err


def test_usage_is_grouped_and_totalled(gate, lumigate):
    row = {
        "jobs": 2,
        "completed": 2,
        "failed": 0,
        "cache_hits": 1,
        "cost_micros": 40_000,
        "saved_micros": 20_000,
    }
    usage = {"from": "2026-01-01T00:00:00Z", "to": "2026-02-01T00:00:00Z", "group_by": "model"}
    usage |= {"total": row | {"group": None}, "data": [row | {"group": "draft/picture"}]}
    balance = {"available_micros": 1, "held_micros": 0, "spent_micros": 40_000, "review_micros": 0}
    gate.on("GET", "/v1/usage", usage)
    gate.on("GET", "/v1/ledger", {"balance": balance, "test_balance": balance, "data": []})
    said = lumigate("usage", "--by", "model", "--since", "2026-01-01T00:00:00+00:00")
    assert said.out.splitlines() == [
        "draft/picture\t2\t2\t0\t1\t$0.04\t$0.02",
        "total\t2\t2\t0\t1\t$0.04\t$0.02",
    ]
    assert "from=2026-01-01T00%3A00%3A00%2B00%3A00" in gate.seen[0].query
    assert lumigate("usage", "--json").json["usage"]["from"] == "2026-01-01T00:00:00Z"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_knows_the_commands(lumigate, shell):
    said = lumigate("completion", shell)
    assert said.code == 0
    assert "produce" in said.out


def test_the_table_of_commands_is_what_the_application_has():
    app = build()
    for commands in COMMANDS.values():
        for name, command in commands.items():
            for part in command.parts or {}:
                assert app[name][part].default_command is not None
            if command.parts is None:
                assert app[name].default_command is not None
