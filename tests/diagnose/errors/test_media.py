"""URLs of media."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.diagnose.errors.media import (
    LONGEST,
    host_of,
    is_url,
    media_urls,
    origin_of,
    urls_in,
    without_doubles,
)
from robotsfix.diagnose.reading.parser import Json

URL = "https://media.example/a.mp4"


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("mediaUrl", URL),
        ("mediaUrls", [URL]),
        ("media_url", URL),
        ("image-url", f" {URL} "),
        ("video_url", URL),
        ("imageUrls", [None, 1, "x", URL, ["x"]]),
        ("MEDIAURLS", [{"url": URL, "alt": "x"}, {"src": "x"}]),
    ],
)
def test_members(name: str, member: Json) -> None:
    assert [*media_urls(name, member)] == [URL]


@pytest.mark.parametrize("name", ["url", "postUrl", "profileImageUrl", "", "mediaUrlsCount"])
def test_other_members(name: str) -> None:
    assert [*media_urls(name, [URL])] == []


@pytest.mark.parametrize("member", [None, 1, True, {}, {"url": 1}, [], [[URL]], "ftp://a/b", ""])
def test_members_of_other_types(member: Json) -> None:
    assert [*media_urls("mediaUrls", member)] == []


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        (f"fetched from this URI: {URL}. Check", [URL]),
        (f"<{URL}> ({URL}) '{URL}'", [URL, URL, URL]),
        ("https://media.example/a.mp4?b=c&d=e;", ["https://media.example/a.mp4?b=c&d=e"]),
        ("https://developers.facebook.com/tools https://www.ayrshare.com/docs https://x.com", []),
        ("https://notfacebook.com/a https://x.com.example/b", None),
        ("https:// http://[ https://a:b/ https:///x", []),
        ("media.example/a.mp4", []),
    ],
)
def test_sentences(text: str, urls: list[str] | None) -> None:
    assert [*urls_in(text)] == (text.split() if urls is None else urls)


@pytest.mark.parametrize(
    ("url", "fits"),
    [
        (URL, True),
        ("HTTPS://Media.Example/a", True),
        ("http://localhost:8000/a", True),
        ("https://[::1]:80/a", True),
        ("https://m\u00fcnchen.example/a", True),
        ("https://user:secret@media.example/a", True),
        ("", False),
        ("https://", False),
        ("https:///a", False),
        ("ftp://media.example/a", False),
        ("//media.example/a", False),
        ("--run", False),
        ("https://media.example:99999/a", False),
        ("https://media.example:x/a", False),
        ("https://[media.example/a", False),
        ("https://media.example/a b", False),
        ("https://media.example/a\tb", False),
        ("https://media.example/\x1b[31m", False),
        ("https://media.example/\u202e", False),
        ("https://media.example/\udcff", False),
        ("https://media.example/" + "a" * LONGEST, False),
    ],
)
def test_what_is_a_url(url: str, *, fits: bool) -> None:
    assert is_url(url) is fits


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        (URL, "https://media.example"),
        ("HTTP://Media.Example:8080/a?b#c", "http://media.example:8080"),
        ("https://user:secret@media.example/a", "https://media.example"),
        ("https://[::1]:80/a", "https://[::1]:80"),
        ("https://media.example?a", "https://media.example"),
    ],
)
def test_origins(url: str, origin: str) -> None:
    assert origin_of(url) == origin


def test_each_once_and_not_too_many() -> None:
    assert without_doubles([URL, "https://b.example", URL]) == [URL, "https://b.example"]
    assert len(without_doubles(str(number) for number in range(99))) == 10


@given(st.text("htps:/@[]%.#?&a1 \\") | st.text())
def test_any_text(text: str) -> None:
    for url in (text, f"https://{text}"):
        assert isinstance(host_of(url), str)
        if is_url(url):
            assert origin_of(url).startswith("http")
        assert all(is_url(each) for each in urls_in(url))
