"""Which providers there are, and which are set up."""

from __future__ import annotations

from importlib.metadata import EntryPoint

import pytest

from lumigate.domain.providers import ProviderSpec, Secret
from lumigate.providers import openai_compatible
from lumigate.providers.openai_compatible import OpenAICompatible
from lumigate.providers.registry import GROUP, HostSettings, RegistryError, configure, discover

SECOND = ProviderSpec(
    name="second",
    title="Second",
    base_url="https://second.example/v1",
    key_variable="SECOND_KEY",
    build=OpenAICompatible,
)
CLASH = ProviderSpec(
    name="openai", title="", base_url="", key_variable="", build=openai_compatible.OpenAICompatible
)
KIND_CLASH = ProviderSpec(
    name="third", title="", base_url="", key_variable="", build=OpenAICompatible, kind="openai"
)


class Point(EntryPoint):
    """An entry point whose object is at hand."""

    def load(self):
        return globals()[self.value]


def points(*names):
    return [Point(name=name.lower(), value=name, group=GROUP) for name in names]


def test_the_providers_of_the_package_are_found():
    assert "openai" in {spec.name for spec in discover()}


def test_installed_providers_join():
    assert {spec.name for spec in discover(points("SECOND"))} >= {"openai", "second"}


@pytest.mark.parametrize(
    ("name", "told"),
    [("CLASH", "'openai' is already"), ("KIND_CLASH", "kind 'openai'"), ("GROUP", "no ProviderSpec")],
)
def test_two_of_a_name_or_kind_and_strangers_stop_the_start(name, told):
    with pytest.raises(RegistryError, match=told):
        discover(points(name))


def test_a_vendor_key_makes_its_provider_ready():
    without = configure(discover([]), {}, {})["openai"]
    having = configure(discover([]), {}, {"OPENAI_API_KEY": " sk-1 "})["openai"]
    assert (without.ready, without.secret) == (False, None)
    assert (having.ready, having.secret) == (True, Secret("sk-1"))
    assert having.base_url == "https://api.openai.com/v1"
    assert "sk-1" not in repr(having)


def test_settings_win_over_the_vendors_variable():
    hosts = {"openai": HostSettings(base_url="http://127.0.0.1:9/v1/", key=Secret("mine"))}
    found = configure(discover([]), hosts, {"OPENAI_API_KEY": "theirs"})["openai"]
    assert (found.base_url, found.secret) == ("http://127.0.0.1:9/v1", Secret("mine"))


def test_hosts_of_the_operators_own_need_no_key():
    found = configure(discover([]), {"my-box": HostSettings(base_url="http://127.0.0.1:9101/v1")}, {})[
        "my-box"
    ]
    assert found.ready
    assert found.adapter.name == "my-box"
    assert found.key_variable == "LUMIGATE_PROVIDERS__MY_BOX__KEY"


@pytest.mark.parametrize(
    ("host", "told"),
    [
        (HostSettings(), "LUMIGATE_PROVIDERS__BOX__BASE_URL"),
        (HostSettings(base_url="http://x/", kind="smoke-signals"), "'smoke-signals'"),
    ],
)
def test_hosts_that_cannot_be_used_are_refused_with_the_setting_named(host, told):
    with pytest.raises(RegistryError, match=told):
        configure(discover([]), {"box": host}, {})
