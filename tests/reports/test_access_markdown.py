"""Who may fetch what, as Markdown; a Markdown parser tells what a reader sees of it."""

import re
from html import unescape

import pytest
from accesses import accesses, reasons
from comparisons import HOSTILE
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from robotsfix.crawlers.catalogue import ALL
from robotsfix.reports.access.markdown import render

HTML = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
TAG = re.compile("<[^>]*>")
TAGS = {"h3", "p", "code", "table", "thead", "tbody", "tr", "th", "td", "strong", "ul", "ol", "li"}
FILE = "User-agent: facebookexternalhit\nDisallow: /\n\nUser-agent: *\nDisallow: /a|b\n"


def blocks(markdown: str) -> list[str]:
    """Give the kinds of the blocks that a reader sees."""
    return [
        token.type.removesuffix("_open")
        for token in HTML.parse(markdown)
        if token.level == 0 and not token.type.endswith("_close")
    ]


def rows(markdown: str) -> list[list[str]]:
    return [
        [unescape(TAG.sub("", cell)) for cell in re.findall("<t[hd]>(.*?)</t[hd]>", row, re.DOTALL)]
        for row in re.findall("<tr>(.*?)</tr>", HTML.render(markdown), re.DOTALL)
    ]


def tags(markdown: str) -> set[str]:
    return {tag.strip("</>").partition(" ")[0] for tag in TAG.findall(HTML.render(markdown))}


def test_a_table() -> None:
    found = accesses(FILE, "Instagram", "Slackbot", "*", paths=("/", "/a|b"))
    assert render(found, [], "robots.txt") == (
        "### Who may fetch what, by <code>robots.txt</code>\n\n"
        "- 1 of 3 crawlers may not fetch <code>/</code>\n"
        "- none of 3 crawlers may fetch <code>/a&#124;b</code>\n\n"
        "| Operator | Crawler | <code>/</code> | <code>/a&#124;b</code> |\n"
        "| --- | --- | --- | --- |\n"
        "| Meta | facebookexternalhit (1) | **blocked, line 2** | **blocked, line 2** |\n"
        "| Slack | Slackbot (2) | allowed | **blocked, line 5** |\n"
        "| &#40;any&#41; | every crawler that no group names | allowed | **blocked, line 5** |\n\n"
        "- line 2: <code>Disallow&#58; /</code>\n"
        "- line 5: <code>Disallow&#58; /a&#124;b</code>\n\n"
        "1. obeys robots.txt in part. Meta says that it may pass over robots.txt for security and"
        " integrity checks\n"
        "2. ignores robots.txt&#58; only the server or a firewall can keep it out\n"
    )


def test_why() -> None:
    markdown = render(accesses(FILE, "Twitterbot"), reasons(FILE, "Twitterbot"), "robots.txt")
    assert markdown.endswith(
        "\n\n**Twitterbot**\n\n"
        "- no group of that name, so the group for <code>&#42;</code> on line 4 holds\n"
        "- <code>/</code> is allowed&#58; no rule matches\n"
        "- RFC 9309 to the letter, Scrapy&#39;s Protego and Python&#39;s parser up to 3.12 agree\n"
    )


def test_every_crawler_is_a_row_that_a_parser_finds() -> None:
    found = accesses(FILE, *(crawler.name for crawler in ALL), paths=("/", "/a|b"))
    assert len(rows(render(found, [], "-"))) == len(found) + 1


def is_harmless(markdown: str) -> bool:
    return (
        markdown.replace("\n", "").isprintable()
        and tags(markdown) <= TAGS
        and set(blocks(markdown))
        <= {"heading", "bullet_list", "ordered_list", "table", "paragraph"}
    )


@pytest.mark.parametrize("kind", HOSTILE)
def test_nothing_raw_gets_out(kind: str) -> None:
    text, active = HOSTILE[kind]
    file = f"User-agent: {text}\nUser-agent: GPTBot\nDisallow: /{text}\nAllow: /{text[:1]}\n"
    paths = ("/", f"/{text}")
    found = accesses(file, "GPTBot", paths=paths, why=True)
    markdown = render(found, reasons(file, "GPTBot", paths=paths), text)
    assert is_harmless(markdown)
    assert not [part for part in active if part in markdown.replace("**blocked", "")]
    assert len(rows(markdown)) == 2


TEXTS = st.text(st.characters()) | st.lists(
    st.sampled_from([*"|`<>&[]()!*_~#@:\\\n\r$-+=.", "www.", "http://", "a", "1", " "])
).map("".join)


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_raw_gets_out_of_any_file(name: str, rule: str, file: str) -> None:
    text = f"User-agent: {name}\nUser-agent: GPTBot\nDisallow: /{rule}\nAllow: {rule}\n"
    paths = ("/", f"/{rule}")
    found = accesses(text, "GPTBot", paths=paths, why=True)
    markdown = render(found, reasons(text, "GPTBot", paths=paths), file)
    assert is_harmless(markdown)
    assert len(rows(markdown)) == 2
