"""The Open Graph tags of a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.live.page import read_page

pytest.importorskip("lxml")


@pytest.mark.parametrize(
    "page",
    [
        b'<meta property="og:image" content="/a.png">',
        b"<META PROPERTY='OG:Image' CONTENT=' /a.png '/>",
        b"<html><head><meta content=/a.png name=og:image></head>",
        b'<title>x</title><p>body<meta property="og:image" content="/a.png">',
        b'<meta property="og:image" content=""><meta property="og:image" content="/a.png">',
        b'<meta property="og:image" content="/a.png"><meta property="og:image" content="/b.png">',
        (
            b'<!-- <meta property="og:image" content="/no.png"> --><meta property="og:image" '
            b'content="/a.png">'
        ),
        (
            b'<script>"<meta property=og:image content=/no.png>"</script><meta property="og:image"'
            b' content="/a.png">'
        ),
        b'\0<meta property="og:image" content="/a.png"',
    ],
)
def test_a_tag_is_found(page: bytes) -> None:
    if page.startswith(b"\0"):
        # Unfinished at the end, it is none.
        assert read_page(page).tag("og:image") == ""
    else:
        assert read_page(page).tag("og:image") == "/a.png"


def test_names_go_in_their_order() -> None:
    page = read_page(
        b'<meta property="og:image:url" content="/b"><meta property="og:image" content="/a">'
    )
    assert page.tag("og:image", "og:image:url") == "/a"
    assert page.tag("og:video") == ""


def test_references_are_resolved() -> None:
    page = read_page(b'<meta property="og:image" content="/a?b=1&amp;c=2">')
    assert page.tag("og:image") == "/a?b=1&c=2"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ("é".encode("latin-1"), "text/html; charset=ISO-8859-1"),
        (b'<meta charset="latin1">' + "é".encode("latin-1"), "text/html"),
        ("é".encode(), "text/html"),
        ("é".encode(), "text/html; charset=nonsense"),
        ("é".encode(), "text/html; charset=idna"),
    ],
)
def test_encodings(body: bytes, content_type: str) -> None:
    start, _, end = body.rpartition(b">")
    page = start + (b">" if start else b"") + b'<meta property="og:title" content="' + end + b'">'
    assert read_page(page, content_type).tag("og:title") == "é"


@pytest.mark.parametrize("body", [b"", b" ", b"\0", b"<", b"plain", b"\xff\xfe\xff"])
def test_pages_in_which_there_is_nothing(body: bytes) -> None:
    assert read_page(body).tags == ()


@pytest.mark.parametrize(
    "piece", [b"<div>", b"<b><a>", b"<", b"<!", b"<!--", b"<a ", b"<table><a>", b"&", b"<a a=b "]
)
def test_hostile_pages_take_no_time(piece: bytes) -> None:
    # What is quadratic would take minutes.
    assert read_page(piece * (524_288 // len(piece))).tags == ()


def test_tags_are_bounded() -> None:
    page = read_page(b'<meta property="og:image" content="/a.png">' * 10_000)
    assert len(page.tags) == 500
    assert (
        len(read_page(b'<meta property=og:title content="%s">' % (b"a" * 99_999)).tags[0][1])
        == 4000
    )


@given(st.binary(), st.text(max_size=40))
def test_any_octets_are_read(body: bytes, content_type: str) -> None:
    read_page(body, content_type)
