"""`robotsfix crawlers`."""

import sys

import click

from robotsfix.cli import console
from robotsfix.cli.command import Command, color_option, format_option
from robotsfix.cli.completion import complete_names
from robotsfix.cli.crawler_names import unknown
from robotsfix.crawlers.catalogue import ALL
from robotsfix.crawlers.categories import crawlers_in
from robotsfix.crawlers.crawler import Crawler
from robotsfix.crawlers.headers import sender
from robotsfix.crawlers.lookup import (
    called,
    containing,
    is_own_name,
    nearly_called,
    suggestions,
)
from robotsfix.reports.colour import wants_colour
from robotsfix.reports.crawlers import json_report, markdown, text


@click.command(
    name="crawlers",
    cls=Command,
    epilog="Exit status: 0 shown, 2 no crawler goes by that name.",
)
@click.argument("name", required=False, metavar="[NAME|CATEGORY]", shell_complete=complete_names)
@format_option(["text", "json", "markdown"])
@color_option
def command(*, name: str | None, output_format: str, color: str) -> None:
    """Show what is known of crawlers: what to write, and what is lost when one is blocked.

    NAME is a product token (Twitterbot), what people write in its place, a product or company
    (Instagram, Meta), a part of a name, or a whole User-Agent header from a log. CATEGORY is
    social, search, ai, ai-training, ai-search, ai-user, seo, ads, feed or archive. Several
    crawlers are listed, as are all of them without NAME.
    """
    found = ALL if name is None else _found(name.strip())
    others: tuple[Crawler, ...] = ()
    if name is not None and found and is_own_name(name, found[0]):
        found, others = found[:1], found[1:]
    if not found:
        console.complain(unknown(name or "", suggestions(name or "")))
        raise SystemExit(2)
    if output_format == "json":
        console.write(json_report.render(found))
    elif output_format == "markdown":
        console.write(markdown.table(found) if len(found) > 1 else markdown.page(found[0], others))
    else:
        width, colour = console.width_of(sys.stdout), wants_colour(color, sys.stdout)
        if len(found) > 1:
            console.write(text.table(found, width=width, colour=colour))
        else:
            console.write(text.page(found[0], others, width=width, colour=colour))


def _found(name: str) -> tuple[Crawler, ...]:
    """Give the crawlers that are meant by a name, the surest way of finding them first."""
    sent = sender(name)
    found = crawlers_in(name.lower()) or called(name) or ((sent.crawler,) if sent else ())
    if not found:
        found = containing(name) or nearly_called(name)
        if found:
            console.complain(f"no crawler is called {name!r}; this is what comes nearest")
    return found
