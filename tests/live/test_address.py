"""Addresses: what is one, and what a redirect makes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.live.address import parse_address
from robotsfix.live.failures import Failure, FetchError
from robotsfix.live.redaction import redacted
from robotsfix.live.robots_txt import robots_url


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://example.org", "https://example.org/"),
        ("HTTPS://Example.ORG:443/A?b#c", "https://example.org/A?b"),
        ("http://example.org:8080/a%2fb", "http://example.org:8080/a%2fb"),
        ("http://example.org:443", "http://example.org:443/"),
        ("https://example.org?x=1", "https://example.org/?x=1"),
        (
            "https://b\u00fccher.example/\u00fc?\u00fc",
            "https://xn--bcher-kva.example/%C3%BC?%C3%BC",
        ),
        ("http://[::1]:81/a", "http://[::1]:81/a"),
        ("http://127.0.0.1", "http://127.0.0.1/"),
        ("http://a_b.example./", "http://a_b.example./"),
        (" https://example.org/ ", "https://example.org/"),
        ('https://example.org/"<>', "https://example.org/%22%3C%3E"),
        # A signature in the query holds only as it is.
        ("https://example.org/a?s=%2f%aB+~'(!)", "https://example.org/a?s=%2f%aB+~'(!)"),
    ],
)
def test_addresses(text: str, url: str) -> None:
    assert parse_address(text).url == url
    assert parse_address(url).url == url


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("example.org", "example.org: only http and https are fetched"),
        ("file:///etc/passwd", "file:///etc/passwd: only http and https are fetched"),
        ("ftp://example.org/", "ftp://example.org/: only http and https are fetched"),
        ("javascript:alert(1)", "javascript:alert(1): only http and https are fetched"),
        ("https://", "https://: it is no address of a web page"),
        ("https://a b/", "https://a b/: it is no address of a web page"),
        ("https://example.org/a\r\nHost: x", "it is no address of a web page"),
        ("https://example.org:x/", "https://example.org:x/: it is no address"),
        ("https://example.org:0/", "it is no address of a web page"),
        ("https://[::1/", "https://[::1/: it is no address"),
        ("https://a..b/", "it is no address of a web page"),
        ("https://me:secret@example.org/", "https://...@example.org/: addresses with a user name"),
        ("https://me@example.org/", "https://...@example.org/: addresses with a user name"),
        ("https://example.org/" + "a" * 9000, "...: it has 9,020 characters"),
    ],
)
def test_what_is_none(text: str, message: str) -> None:
    with pytest.raises(FetchError) as raised:
        parse_address(text)
    assert raised.value.failure is Failure.ADDRESS
    assert message in str(raised.value)
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/b", "https://example.org/b"),
        ("b", "https://example.org/a/b"),
        ("?x", "https://example.org/a/?x"),
        ("//other.example/robots.txt", "https://other.example/robots.txt"),
        ("http://other.example:8080", "http://other.example:8080/"),
        (" /b#c ", "https://example.org/b"),
        # http.client reads octets as Latin-1.
        ("/\u00c3\u00bc", "https://example.org/%C3%BC"),
        ("/a b\x1b", "https://example.org/a%20b%1B"),
    ],
)
def test_where_a_redirect_leads(location: str, url: str) -> None:
    assert parse_address("https://example.org/a/").join(location).url == url


@pytest.mark.parametrize(
    "location", ["ftp://example.org/", "file:///etc/passwd", "https://me:secret@a.example/", "//["]
)
def test_where_no_redirect_may_lead(location: str) -> None:
    with pytest.raises(FetchError) as raised:
        parse_address("https://example.org/a/").join(location)
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://example.org/a/b?c#d", "https://example.org/robots.txt"),
        ("http://example.org:8080", "http://example.org:8080/robots.txt"),
        ("https://example.org/robots.txt", "https://example.org/robots.txt"),
    ],
)
def test_the_rules_of_an_address(text: str, url: str) -> None:
    assert robots_url(text) == url


@given(st.text(max_size=30), st.sampled_from(["", "http://", "https://a.example", "http://[", "@"]))
def test_any_text_is_an_address_or_refused(text: str, start: str) -> None:
    try:
        address = parse_address(start + text)
    except FetchError:
        return
    assert address.url.isascii()
    assert address.url.isprintable()
    assert " " not in address.url
    assert parse_address(address.url) == address


def test_credentials_are_taken_away() -> None:
    assert redacted("see http://a:b@c/ and //d@e") == "see http://...@c/ and //...@e"
    assert redacted("https://example.org/@me") == "https://example.org/@me"
