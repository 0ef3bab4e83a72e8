"""Seeded misconfigurations: each is found, and told how to mend."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from lumigate.server.doctor import Check, _clock, checks
from lumigate.server.settings import Settings, read_settings


@pytest.fixture(autouse=True)
def clean(monkeypatch):
    for name in list(os.environ):
        if name.startswith("LUMIGATE_"):
            monkeypatch.delenv(name)


def settings(data: Path, **values: object) -> Settings:
    return read_settings(data=data, **values)


def find(name: str, set_up: Settings, environment: Mapping[str, str] | None = None, port: int = 0) -> Check:
    return next(each for each in checks(set_up, environment or {}, port) if each.name == name)


def test_a_fresh_folder_is_well(tmp_path):
    found = checks(settings(tmp_path / "data"), {}, 0)
    assert [each for each in found if each.status == "fail"] == []
    assert len({each.name for each in found}) == len(found)


@pytest.mark.parametrize(
    ("name", "values", "environment", "status", "fix"),
    [
        ("variables", {}, {"LUMIGATE_DATABSE_URL": "x"}, "warn", "did you mean LUMIGATE_DATABASE_URL?"),
        ("settings file", {}, {"LUMIGATE_CONFIG": "/nowhere.toml"}, "fail", "write it, or unset it"),
        ("database", {"database_url": "mysql://x/y"}, {}, "fail", "postgresql://user:password@host/name"),
        (
            "database",
            {"database_url": "postgresql://127.0.0.1:1/x"},
            {},
            "fail",
            "correct LUMIGATE_DATABASE_URL",
        ),
        ("blobs", {"blobs_url": "gopher://x"}, {}, "fail", "s3://bucket/folder"),
        ("blobs", {"blobs_url": "s3://"}, {}, "fail", "s3://bucket/folder"),
        ("public url", {"public_url": "media.example.com"}, {}, "fail", "https://media.example.com"),
        ("public url", {"public_url": "http://media.example.com"}, {}, "warn", "TLS"),
        ("key", {"api_key": "secret"}, {}, "warn", "secrets.token_urlsafe"),
        ("providers", {}, {"FAL_KEY": " abc"}, "fail", "set FAL_KEY to the key alone"),
        ("providers", {"draft": "never"}, {}, "fail", "FAL_KEY"),
        ("network", {"allow_private_network": True}, {}, "warn", "LUMIGATE_ALLOW_PRIVATE_NETWORK"),
    ],
)
def test_a_wrong_setting_is_found(tmp_path, name, values, environment, status, fix):
    found = find(name, settings(tmp_path, **values), environment)
    assert found.status == status
    assert fix in found.fix


def test_a_secret_that_others_can_read_is_found(tmp_path):
    (tmp_path / "master.key").write_text("x")
    (tmp_path / "master.key").chmod(0o644)
    found = find("secret files", settings(tmp_path))
    assert (found.status, found.fix) == ("fail", f"chmod 600 {tmp_path / 'master.key'}")


def test_a_data_folder_that_is_a_file_is_found(tmp_path):
    (tmp_path / "data").write_text("x")
    found = find("data folder", settings(tmp_path / "data"))
    assert found.status == "fail"
    assert "LUMIGATE_DATA" in found.fix


def test_a_port_that_somebody_has_is_found(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        found = find("port", settings(tmp_path), port=taken.getsockname()[1])
    assert (found.status, found.fix) == ("warn", "lumigate serve --port another")


def test_a_clock_that_is_wrong_is_found(tmp_path):
    (tmp_path / "x").write_text("x")
    now = time.time()
    assert _clock(tmp_path, now).status == "ok"
    assert _clock(tmp_path, 0.0).status == "fail"
    os.utime(tmp_path / "x", (now + 3600, now + 3600))
    assert "before files of the data folder" in _clock(tmp_path, now).detail


def test_settings_that_cannot_be_read_are_a_finding_and_no_crash(lumigate, tmp_path, monkeypatch):
    monkeypatch.setenv("LUMIGATE_WORKERS", "many")
    said = lumigate("doctor", "--data", str(tmp_path), "--json")
    assert said.code == 1
    (wrong,) = [each for each in said.json["checks"] if each["status"] == "fail"]
    assert wrong["name"] == "settings"
    assert "workers" in wrong["detail"]


def test_the_doctor_prints_a_line_for_each_check(lumigate, tmp_path):
    said = lumigate("doctor", "--data", str(tmp_path / "data"))
    assert said.code == 0
    assert {"data folder", "encoders", "fonts", "clock"} <= {
        line.split("\t")[1] for line in said.out.splitlines()
    }
