"""Where groups stand in the text, and what moves with them."""

import pytest

from robotsfix.access.policy import Policy
from robotsfix.checks.layout import Block, Layout, merge, move_below, start_of_paragraph, written
from robotsfix.syntax.document import Document, parse
from robotsfix.syntax.edits import apply
from robotsfix.syntax.fields import Field


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


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("", Field.USER_AGENT, "User-agent: x\n"),
        ("User-Agent: a\nUser-Agent: b\nuser-agent: c\n", Field.USER_AGENT, "User-Agent: x\n"),
        ("user-agent: a\r\nUser-agent: b\r\n", Field.USER_AGENT, "user-agent: x\r\n"),
        # A misspelled name is no example.
        ("useragent: a\n", Field.USER_AGENT, "User-agent: x\n"),
        ("disallows: /\n", Field.DISALLOW, "Disallow: x\n"),
        ("a\rb\r", Field.ALLOW, "Allow: x\r"),
    ],
)
def test_lines_are_written_as_the_file_writes_them(text: str, field: Field, expected: str) -> None:
    assert written(parse(text), field, "x") == expected


def test_an_empty_value_leaves_no_white_space() -> None:
    assert written(parse(""), Field.DISALLOW, "") == "Disallow:\n"


def test_start_of_paragraph() -> None:
    lines = parse("# a\n\n# b\n # c\nUser-agent: x\n").lines
    assert start_of_paragraph(lines, 4) == 2
    assert start_of_paragraph(lines, 0) == 0


def moved(text: str, which: int, below: int) -> str:
    layout = layout_of(text)
    edits = move_below(layout.document, layout.sections[which], below)
    return apply(text, edits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#a\nUser-agent: a\n\nUser-agent: b\n", "User-agent: b\n\n#a\nUser-agent: a\n"),
        ("User-agent: a\n\n\nUser-agent: b", "User-agent: b\n\nUser-agent: a\n"),
        ("User-agent: a\n\nUser-agent: b\n\n\n", "User-agent: b\n\nUser-agent: a\n\n\n"),
        ("User-agent: a\n\nUser-agent: b\nx: y\n", "User-agent: b\nx: y\n\nUser-agent: a\n"),
    ],
)
def test_moving(text: str, expected: str) -> None:
    last = layout_of(text).sections[-1].last
    assert moved(text, 0, last) == expected


def merged(text: str, into: int) -> str:
    layout = layout_of(text)
    blocks = layout.sections
    return apply(text, merge(layout.document, blocks, into=blocks[into]))


THREE = (
    "User-agent: a\nAllow: /1\n\n# 2\nUser-agent: a # x\nAllow: /1\nAllow: /2\n\nUser-agent: a\n"
)


@pytest.mark.parametrize("into", [0, 1, 2])
def test_merging(into: int) -> None:
    assert merged(THREE, into) == "User-agent: a\nAllow: /1\n# 2\n# x\nAllow: /2\n"


def test_a_repeated_line_with_a_comment_stays() -> None:
    text = "User-agent: a\nAllow: /1\n\nUser-agent: a\nAllow: /1 # why\n"
    assert merged(text, 0) == "User-agent: a\nAllow: /1\nAllow: /1 # why\n"


def test_an_empty_disallow_goes_where_there_are_rules() -> None:
    # Yandex takes it for the permission to fetch everything.
    text = "User-agent: a\nDisallow: /1\n\nUser-agent: a\nDisallow:\n"
    assert merged(text, 0) == "User-agent: a\nDisallow: /1\n"


def test_nothing_is_asked_of_a_document_without_groups() -> None:
    assert Layout(Document("Disallow: /\n"), []).groups_in_text == []
