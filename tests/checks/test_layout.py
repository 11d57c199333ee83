"""Where groups stand in the text."""

import pytest

from robotsfix.access.policy import Policy
from robotsfix.checks.layout import Block, Layout, start_of_paragraph
from robotsfix.syntax.document import Document, parse


def layout_of(text: str) -> Layout:
    document = parse(text)
    return Layout(document, Policy(document).groups)


def described(block: Block) -> str:
    """Give a block as its tokens and its lines, counted from 1."""
    return f"{' '.join(agent.token for agent in block.agents)}: {block.first + 1}-{block.last + 1}"


# The text, its sections, and the groups where these are fewer.
BLOCKS = [
    ("", [], None),
    ("# nothing\n", [], None),
    ("User-agent: a\nDisallow: /\n", ["a: 1-2"], None),
    ("# file\n\n# a\n# b\nUser-agent: a\nDisallow: /\n", ["a: 3-6"], None),
    # Blank lines and comments inside; comments at the end, unless they speak of what follows.
    ("User-agent: a\n\nDisallow: /\n# end\n", ["a: 1-4"], None),
    ("User-agent: a\nDisallow: /\n# end\n\n# file\n", ["a: 1-3"], None),
    ("User-agent: a\nDisallow: /\n\n# end\n", ["a: 1-2"], None),
    ("User-agent: a\nDisallow: /\n# b\nUser-agent: b\nDisallow:\n", ["a: 1-2", "b: 3-5"], None),
    ("User-agent: a\nDisallow: /\n# map\nSitemap: /s\n", ["a: 1-2"], None),
    # What is for the whole site is no part of the group at whose end it stands.
    ("User-agent: a\nDisallow: /\nSitemap: /s\nHost: x\n", ["a: 1-2"], None),
    ("User-agent: a\nSitemap: /s\nDisallow: /\n", ["a: 1-3"], None),
    ("User-agent: a\nDisallow: /\nCrawl-delay: 5\n", ["a: 1-3"], None),
    # Sections that share their rules by RFC 9309, whatever their writer thought.
    (
        "User-agent: a\nCrawl-delay: 5\n\nUser-agent: b\nDisallow: /\n",
        ["a: 1-2", "b: 4-5"],
        ["a b: 1-5"],
    ),
    ("User-agent: a\n\nUser-agent: b\nDisallow: /\n", ["a: 1-1", "b: 3-4"], ["a b: 1-4"]),
    ("User-agent: a\n# and\nUser-agent: b\nDisallow: /\n", ["a b: 1-4"], None),
]


@pytest.mark.parametrize(("text", "sections", "groups"), BLOCKS)
def test_blocks(text: str, sections: list[str], groups: list[str] | None) -> None:
    layout = layout_of(text)
    assert [described(block) for block in layout.sections] == sections
    assert [described(block) for block in layout.groups_in_text] == (groups or sections)


def test_start_of_paragraph() -> None:
    lines = parse("# a\n\n# b\n # c\nUser-agent: x\n").lines
    assert start_of_paragraph(lines, 4) == 2
    assert start_of_paragraph(lines, 0) == 0


def test_nothing_is_asked_of_a_document_without_groups() -> None:
    assert Layout(Document("Disallow: /\n"), []).groups_in_text == []
