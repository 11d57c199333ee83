"""The Open Graph tags of a page.

Read with lxml, in which libxml2 takes a page apart as HTML5 says, tag by tag and without a tree. Of
what is well kept, it alone does so in linear time: selectolax takes half a minute for half a
megabyte of nested tags, html.parser as long for unfinished comments up to Python 3.13.5.
"""

import re
from importlib import import_module
from typing import NamedTuple

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([a-z0-9_:.-]{1,40})", re.IGNORECASE)
_CHARSET_WITHIN = 1_024
_MOST_TAGS = 500
_LONGEST = 4_000
_PREFIXES = ("og:", "twitter:", "article:")


class Page(NamedTuple):
    """What a page says of itself to those who make previews."""

    tags: tuple[tuple[str, str], ...]
    """Names in lower case, and contents; in the order of the page."""

    def tag(self, *names: str) -> str:
        """Give the content of the first tag of a name that has one, the names in their order."""
        for name in names:
            for found, content in self.tags:
                if found == name and content:
                    return content
        return ""


class _Collector:
    """Keeps the tags that matter while a page is read."""

    def __init__(self) -> None:
        self.tags: list[tuple[str, str]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the start of a tag."""
        if tag.lower() != "meta" or len(self.tags) >= _MOST_TAGS:
            return
        name = (attributes.get("property") or attributes.get("name") or "").strip().lower()
        if name.startswith(_PREFIXES):
            content = (attributes.get("content") or "").strip()
            self.tags.append((name, content[:_LONGEST]))

    def end(self, tag: str) -> None:
        """Take the end of a tag."""

    def data(self, text: str) -> None:
        """Take text."""

    def close(self) -> tuple[tuple[str, str], ...]:
        """Give what was kept."""
        return tuple(self.tags)


def read_page(body: bytes, content_type: str = "") -> Page:
    """Read the tags of a page, or of the beginning of one.

    Args:
        body: The octets.
        content_type: What the header says, which may name the encoding.

    Raises:
        ModuleNotFoundError: lxml is not installed.
    """
    etree = import_module("lxml.etree")
    text = _decoded(body, content_type).replace("\0", "")
    parser = etree.HTMLParser(target=_Collector(), encoding="utf-8")
    try:
        return Page(etree.fromstring(text.encode("utf-8", "replace"), parser))
    except (etree.LxmlError, ValueError, AssertionError):
        # lxml says so of a page in which there is nothing.
        return Page(())


def _decoded(body: bytes, content_type: str) -> str:
    named = _CHARSET.search(content_type.encode("latin-1", "replace"))
    named = named or _CHARSET.search(body[:_CHARSET_WITHIN])
    try:
        return body.decode(named[1].decode("ascii") if named else "utf-8", "replace")
    except (LookupError, ValueError):
        return body.decode("utf-8", "replace")
