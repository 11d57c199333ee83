"""What kind of thing a body is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from images import png

from robotsfix.live.kinds import is_instead, kind_of, promised


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        (png(1, 1), "text/html", "image"),
        (b"\xff\xd8\xff\xe0", "", "image"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "", "image"),
        (b"\0\0\0\x20ftypisom", "application/octet-stream", "video"),
        (b"\0\0\0\x20ftypavif", "", "image"),
        (b"\0\0\0\x20ftypM4A ", "", "audio"),
        (b"\x1aE\xdf\xa3", "", "video"),
        (b"%PDF-1.7", "", "PDF file"),
        (b"<!DOCTYPE html><p>", "image/jpeg", "page"),
        (b"\xef\xbb\xbf\n <!-- hi -->\n<html>", "", "page"),
        (b"<?xml version='1.0'?><Error/>", "", "XML"),
        (b"<?xml version='1.0'?><svg xmlns=''>", "", "image"),
        (b'<svg width="1">', "", "image"),
        (b'{"error": 1}', "application/json; charset=utf-8", "JSON"),
        (b"<p>hello", "text/html", "page"),
        (b"Forbidden", "", "text"),
        (b"\0\1\2\3", "", "data"),
        (b"\0\1\2\3", "video/mp4", "video"),
        (b"", "image/png", ""),
    ],
)
def test_kinds(body: bytes, content_type: str, kind: str) -> None:
    assert kind_of(body, content_type) == kind


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://example.org/a.MP4?x=/b.jpg", "video"),
        ("https://example.org/a.jpeg", "image"),
        ("https://example.org/a.html", "page"),
        ("https://example.org/a.jpg/", "image"),
        ("https://example.org/?a.jpg", ""),
        ("https://example.org", ""),
    ],
)
def test_what_an_address_promises(url: str, kind: str) -> None:
    assert promised(url) == kind


def test_what_comes_in_place_of_media() -> None:
    assert is_instead("page", "image")
    assert is_instead("image", "video")
    assert is_instead("text", "video")
    assert not is_instead("audio", "video")
    assert not is_instead("data", "video")
    assert not is_instead("image", "page")
    assert not is_instead("page", "")


@given(st.binary(), st.text())
def test_any_body_has_a_kind(body: bytes, content_type: str) -> None:
    assert bool(kind_of(body, content_type)) is bool(body)
