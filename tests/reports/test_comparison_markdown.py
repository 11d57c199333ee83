"""What changes between two files, as Markdown; a Markdown parser tells what a reader sees of it."""

import pytest
from comparisons import HOSTILE, MANY, compared
from hypothesis import given
from markdown_readers import MARKED_UP, blocks, html, rows, seen, seen_outside_code, tags

from robotsfix.crawlers.changes import Change
from robotsfix.reports.comparison import HEADINGS, NOT_PROVED
from robotsfix.reports.comparison.markdown import render
from robotsfix.reports.escape import escape
from robotsfix.reports.markup import code, plain

TAGS = {"h3", "p", "code", "table", "thead", "tbody", "tr", "th", "td", "strong"}
HEADER = ["Crawlers", "Change", "URL", "Before", "After"]


def test_nothing() -> None:
    assert render([], "a", "b") == (
        "### What <code>b</code> changes for crawlers\n\n"
        "No crawler's access changes. Compared with <code>a</code>.\n"
    )


def test_one_change() -> None:
    changes = compared("User-agent: *\nDisallow: /a\n", "", "GPTBot")
    assert render(changes, "HEAD:robots.txt", "robots.txt") == (
        "### What <code>robots.txt</code> changes for crawlers\n\n"
        "Compared with <code>HEAD&#58;robots.txt</code>. Each URL is a shortest one that shows the"
        " change.\n\n"
        "| Crawlers | Change | URL | Before | After |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| **AI training**: GPTBot | opened | <code>/a</code> | blocked by line 2:"
        " <code>Disallow&#58; /a</code> | allowed, no rule matches |\n"
    )


def test_every_change_is_a_row_that_a_parser_finds() -> None:
    old = "User-agent: *\nDisallow: /a*b$\n"
    new = "User-agent: *\nDisallow: /c?d|e\n\nUser-agent: Twitterbot\nAllow: /\n"
    assert rows(render(compared(old, new, "*", "GPTBot", "Twitterbot"), "old", "new")) == [
        HEADER,
        [
            *["Link previews and social publishing: Twitterbot", "opened", "/ab"],
            *["blocked by line 2: Disallow: /a*b$", "allowed by line 5: Allow: /"],
        ],
        [
            *["AI training: GPTBot", "opened", "/ab"],
            *["blocked by line 2: Disallow: /a*b$", "allowed, no rule matches"],
        ],
        [
            *["AI training: GPTBot", "closed", "/c?d|e"],
            *["allowed, no rule matches", "blocked by line 2: Disallow: /c?d|e"],
        ],
        [
            *["Others: every crawler that no group names", "opened", "/ab"],
            *["blocked by line 2: Disallow: /a*b$", "allowed, no rule matches"],
        ],
        [
            *["Others: every crawler that no group names", "closed", "/c?d|e"],
            *["allowed, no rule matches", "blocked by line 2: Disallow: /c?d|e"],
        ],
    ]


def test_many_crawlers_are_counted() -> None:
    _, row = rows(render(compared(MANY, ""), "old", "new"))
    assert row[0].startswith("Others: Bot-aa, Bot-ab, ")
    assert row[0].endswith(" and 190 more")


def test_what_is_not_proved_is_a_row() -> None:
    changes = compared("User-agent: *\nDisallow: /\n", "", "GPTBot", profile="protego")
    assert rows(render(changes, "old", "new")) == [
        HEADER,
        ["AI training: GPTBot", "opened", "/", "blocked", "allowed, no rule matches"],
        ["AI training: GPTBot", NOT_PROVED, "", "", ""],
    ]


def expected_rows(changes: list[Change]) -> list[tuple[str, str]]:
    """Give which change and which URL stand in each row."""
    expected = []
    for change in changes:
        for word, witness in (("opened", change.opened), ("closed", change.closed)):
            if witness:
                expected.append((word, escape(witness.path)))
        if not change.proved:
            expected.append((NOT_PROVED, ""))
    return expected


def is_harmless(markdown: str) -> bool:
    """Tell whether a reader sees a heading, a paragraph and a table, and nothing else."""
    return (
        markdown.replace("\n", "").isprintable()
        and tags(markdown) <= TAGS
        and blocks(markdown) in (["heading", "paragraph", "table"], ["heading", "paragraph"])
    )


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("profile", ["google", "rfc9309", "classic", "protego"])
def test_nothing_raw_gets_out(kind: str, profile: str) -> None:
    text, active = HOSTILE[kind]
    changes = HOSTILE[kind].compared(profile)
    markdown = render(changes, text, text)
    assert is_harmless(markdown)
    assert not [part for part in active if part in markdown]
    found = rows(markdown)
    assert found[0] == HEADER
    assert [(row[1], row[2]) for row in found[1:]] == expected_rows(changes)
    # What a reader sees is what stands in the file.
    title = seen(html(markdown).partition("\n")[0])
    assert title == f"What {escape(text)} changes for crawlers"


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("profile", ["rfc9309", "classic"])
def test_names_of_crawlers_that_a_file_makes_up_are_code(kind: str, profile: str) -> None:
    # GitHub looks for mentions, addresses and issues in what a reader sees, except in code.
    text = f"User-agent: {HOSTILE[kind].text}\nDisallow: /\n"
    outside = seen_outside_code(render(compared(text, "", profile=profile), "old", "new"))
    assert not [part for part in ("@octocat", "a@", "#1", "GH-1") if part in outside]


@given(MARKED_UP, MARKED_UP, MARKED_UP)
def test_nothing_raw_gets_out_of_any_file(name: str, rule: str, file: str) -> None:
    text = f"User-agent: {name}\nUser-agent: *\nDisallow: /{rule}\n"
    for profile in ("google", "rfc9309", "classic"):
        changes = compared(text, "", "*", "GPTBot", profile=profile)
        markdown = render(changes, file, name)
        assert is_harmless(markdown)
        assert [(row[1], row[2]) for row in rows(markdown)[1:]] == expected_rows(changes)


@given(MARKED_UP)
def test_text_is_seen_as_it_is(text: str) -> None:
    for shown in (f"x{plain(text)}x", code(f"x{text}x")):
        assert seen(html(shown)) == f"<p>x{escape(text)}x</p>\n".replace("<p>", "").replace(
            "</p>", ""
        )


def test_every_category_has_a_heading() -> None:
    changes = compared("", "User-agent: *\nDisallow: /\n")
    found = {row[0].partition(":")[0] for row in rows(render(changes, "old", "new"))[1:]}
    assert found == set(HEADINGS.values())
