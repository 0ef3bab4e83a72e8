# ruff: noqa: N802 - S1 is the name of the list that these tests hold
"""S1: every way of naming a place that is not the public internet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumigate.domain.errors import UrlRefused
from lumigate.egress.addresses import allowed_address
from lumigate.egress.guard import check_url, show
from lumigate.egress.policy import NetworkPolicy
from lumigate.testing.hostile_urls import HOSTILE_HOSTS, HOSTILE_URLS

PUBLIC = NetworkPolicy()
PRIVATE = NetworkPolicy(allow_private=True)


@pytest.mark.parametrize("url", HOSTILE_URLS)
def test_S1_hostile_urls_are_refused_before_anything_is_resolved(url):
    with pytest.raises(UrlRefused):
        check_url(url, PUBLIC)


@pytest.mark.parametrize("host", HOSTILE_HOSTS)
@pytest.mark.parametrize("form", ["https://{}/x", "http://{}:8080/", "HTTP://{}"])
def test_S1_hosts_are_refused_in_every_form_of_url(host, form):
    with pytest.raises(UrlRefused):
        check_url(form.format(host), PUBLIC)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/a?b=c",
        "http://example.com",
        "https://example.com:8443/x",
        "https://8.8.8.8/",
        "https://[2606:4700::1]/",
        "https://bücher.example/",
        "https://a_b.example.com/",
        "https://xn--bcher-kva.example/",
        "https://example.com/%00%2e%2e/?u=http://127.0.0.1",
        "https://1.example.com/",
        "https://example.com./",
        "http://[64:ff9b::808:808]/",
    ],
)
def test_public_urls_pass(url):
    assert check_url(url, PUBLIC).raw_host


def test_the_fragment_is_dropped():
    assert str(check_url("https://example.com/a#b", PUBLIC)) == "https://example.com/a"


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9000/", "http://localhost:9000/", "http://[::1]:80/", "http://10.1.1.1/"]
)
def test_private_networks_open_on_request(url):
    assert check_url(url, PRIVATE)


@pytest.mark.parametrize(
    "address",
    [
        "169.254.169.254",
        "168.63.129.16",
        "100.100.100.200",
        "fd00:ec2::254",
        "fd20:ce::254",
        "fe80::1",
        "0.0.0.0",
        "::",
        "224.0.0.1",
        "ff02::1",
        "255.255.255.255",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::",
    ],
)
def test_metadata_and_multicast_stay_closed_where_private_networks_are_open(address):
    assert not allowed_address(address, PRIVATE)


def test_the_operator_may_open_single_networks_and_hosts():
    policy = NetworkPolicy(allow=("10.2.0.0/16", "fd12::/16", "minio.internal"))
    assert allowed_address("10.2.3.4", policy)
    assert allowed_address("::ffff:10.2.3.4", policy)
    assert allowed_address("fd12::1", policy)
    assert not allowed_address("10.3.3.4", policy)
    assert check_url("http://minio.internal:9000/b", policy)
    with pytest.raises(UrlRefused):
        check_url("http://other.internal/", policy)


@pytest.mark.parametrize("entry", ["10.0.0.1/8", "*.example.com", "", "http://x"])
def test_a_bad_entry_of_the_allow_list_is_refused_at_start(entry):
    with pytest.raises(ValueError, match="no host name"):
        NetworkPolicy(allow=(entry,))


def test_plain_http_can_be_closed():
    with pytest.raises(UrlRefused, match="use https"):
        check_url("http://example.com/", NetworkPolicy(allow_http=False))


def test_messages_show_neither_user_nor_query():
    with pytest.raises(UrlRefused) as caught:
        check_url("ftp://me:secret@example.com/a?token=hush#x", PUBLIC)
    assert "secret" not in caught.value.message
    assert "hush" not in caught.value.message
    assert show("https://u:p@h/x?y") == "https://h/x"


@given(st.integers(0, 2**32 - 1))
def test_wrapped_addresses_are_never_more_open_than_the_address_inside(number):
    inside = f"{number >> 24}.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
    low, high = number & 0xFFFF, number >> 16
    wrapped = (
        f"::ffff:{inside}",
        f"::{inside}",
        f"64:ff9b::{high:x}:{low:x}",
        f"64:ff9b:1::{high:x}:{low:x}",
        f"2002:{high:x}:{low:x}::1",
        f"2600::5efe:{high:x}:{low:x}",
    )
    if not allowed_address(inside, PUBLIC):
        assert not any(allowed_address(one, PUBLIC) for one in wrapped)


@given(st.text(max_size=60))
def test_any_text_is_refused_or_parsed_and_nothing_else(text):
    for url in (text, f"http://{text}", f"https://{text}/x"):
        try:
            host = check_url(url, PUBLIC).raw_host
        except UrlRefused:
            continue
        assert host
