"""What a reader sees of Markdown: a parser of Markdown tells."""

import re
from html import unescape

from hypothesis import strategies as st
from markdown_it import MarkdownIt

_PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
_TAG = re.compile("<[^>]*>")

MARKED_UP = st.text(st.characters()) | st.lists(
    st.sampled_from([*"|`<>&[]()!*_~#@:\\\n\r$-+=.", "www.", "http://", "a", "1", " "])
).map("".join)
"""Texts with much in them that Markdown makes something of."""


def html(markdown: str) -> str:
    """Give what a browser gets."""
    rendered: str = _PARSER.render(markdown)
    return rendered


def seen(html: str) -> str:
    """Give the text that a browser shows."""
    return unescape(_TAG.sub("", html))


def seen_outside_code(markdown: str) -> str:
    """Give the text in which a platform looks for links, people and issues."""
    return seen(re.sub("<code>.*?</code>", "", html(markdown)))


def tags(markdown: str) -> set[str]:
    """Give the names of the elements."""
    return {tag.strip("</>").partition(" ")[0] for tag in _TAG.findall(html(markdown))}


def blocks(markdown: str) -> list[str]:
    """Give the kinds of the outermost blocks, from the top down."""
    return [
        token.type.removesuffix("_open")
        for token in _PARSER.parse(markdown)
        if token.level == 0 and not token.type.endswith("_close")
    ]


def rows(markdown: str) -> list[list[str]]:
    """Give the cells of all tables, row by row."""
    return [
        [seen(cell) for cell in re.findall("<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)]
        for row in re.findall("<tr>(.*?)</tr>", html(markdown), re.DOTALL)
    ]
