"""Who may fetch what, as Markdown; a Markdown parser tells what a reader sees of it."""

import pytest
from accesses import accesses, reasons
from comparisons import HOSTILE
from hypothesis import given
from markdown_readers import MARKED_UP, blocks, rows, tags

from robotsfix.crawlers.catalogue import ALL
from robotsfix.reports.access.markdown import render

TAGS = {"h3", "p", "code", "table", "thead", "tbody", "tr", "th", "td", "strong", "ul", "ol", "li"}
FILE = "User-agent: facebookexternalhit\nDisallow: /\n\nUser-agent: *\nDisallow: /a|b\n"


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


@given(MARKED_UP, MARKED_UP, MARKED_UP)
def test_nothing_raw_gets_out_of_any_file(name: str, rule: str, file: str) -> None:
    text = f"User-agent: {name}\nUser-agent: GPTBot\nDisallow: /{rule}\nAllow: {rule}\n"
    paths = ("/", f"/{rule}")
    found = accesses(text, "GPTBot", paths=paths, why=True)
    markdown = render(found, reasons(text, "GPTBot", paths=paths), file)
    assert is_harmless(markdown)
    assert len(rows(markdown)) == 2
