"""`robotsfix access`."""

import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from robotsfix.access.paths import path_of
from robotsfix.access.rule_set import ROBOTS_TXT
from robotsfix.cli import console
from robotsfix.cli.command import (
    Command,
    color_option,
    config_options,
    format_option,
    refuse_both,
)
from robotsfix.cli.completion import complete_names, complete_paths
from robotsfix.cli.crawler_names import UnknownCrawlerError, of_crawlers, subjects
from robotsfix.cli.inputs import Input, InputError, find
from robotsfix.cli.settings import Overrides, SettingsFinder
from robotsfix.config.config import Config
from robotsfix.config.value import ConfigError
from robotsfix.crawlers.catalogue import ALL
from robotsfix.crawlers.categories import crawlers_in
from robotsfix.crawlers.verdicts import Access, Inquiry
from robotsfix.reports.access import csv_report, json_report, markdown, text
from robotsfix.reports.colour import wants_colour
from robotsfix.syntax.document import parse

if TYPE_CHECKING:
    from robotsfix.checks.answers import Answer

FORMATS = ("text", "json", "csv", "markdown")


def _paths(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    for value in values:
        if not value.startswith("/") and "://" not in value:
            raise click.BadParameter(f"{value!r} is neither a path nor a URL: paths start with `/`")
    return values


@click.command(
    name="access",
    cls=Command,
    epilog="Exit status: 0 told, 2 could not run, 3 a bug in robotsfix.",
)
@click.argument("file", metavar="PATH|URL|-", shell_complete=complete_paths)
@click.argument("crawlers", nargs=-1, metavar="[CRAWLER]...", shell_complete=complete_names)
@click.option(
    "--path",
    "paths",
    multiple=True,
    metavar="/PATH|URL",
    callback=_paths,
    help="What is to be fetched; may be repeated. Default: that of the URL, else"
    " `/` and the media-paths of the configuration.",
)
@click.option("--all", "everybody", is_flag=True, help="Show every crawler of the catalogue.")
@click.option(
    "--why",
    is_flag=True,
    help="Say which group holds, what the deciding rule overrides, and what other parsers say.",
)
@format_option(FORMATS)
@config_options("one that is closest to the file")
@color_option
def command(
    *,
    file: str,
    crawlers: tuple[str, ...],
    paths: tuple[str, ...],
    everybody: bool,
    why: bool,
    output_format: str,
    config: str | None,
    no_config: bool,
    color: str,
) -> None:
    """Say who may fetch what, and which line decides.

    CRAWLER is a product token (Twitterbot), a product or company (Instagram, Meta), a category
    (social, search, ai, ai-training, ai-search, ai-user, seo, ads, feed, archive), a whole
    User-Agent header, or `*` for a crawler that no group names. Without any, all social crawlers
    are shown.
    """
    if everybody and crawlers:
        raise click.UsageError("--all shows every crawler: name none, or leave it out")
    refuse_both(config, no_config=no_config)
    try:
        source = _only_file(file)
        if source.is_url and not paths and path_of(file) not in ("/", ROBOTS_TXT):
            # Who names an address asks about it.
            paths = (file,)
        paths = paths or ("/", *_config_of(source, config, no_config=no_config).media_paths)
        octets = _fetched(source) if source.is_url else source.read()
        inquiry = Inquiry(parse(octets), paths, why=why)
        if crawlers:
            asked = subjects(crawlers, inquiry)
        else:
            asked = of_crawlers(ALL if everybody else crawlers_in("social"), inquiry)
    except (InputError, ConfigError, UnknownCrawlerError) as error:
        console.complain(str(error))
        raise SystemExit(2) from error
    if not inquiry.policy.groups:
        console.complain(f"{source.name}: it has no group, so everybody may fetch everything")
    found = [inquiry.access(subject) for subject in asked]
    console.write(_render(inquiry, found, source.name, output_format, color, why=why))


def _only_file(argument: str) -> Input:
    """Find the file that is meant; there has to be one, and no more."""
    found = list(find([argument], console.complain, fetches=True))
    if not found:
        # What is wrong has been told.
        raise SystemExit(2)
    if len(found) > 1:
        raise InputError(f"{argument}: there are {len(found)} files to choose from, name one")
    return found[0]


def _fetched(source: Input) -> bytes:
    """Give the rules of a site; none if there are none.

    Raises:
        InputError: It cannot be asked, or fails, so that no rules count.
    """
    # Only those who name a URL wait for what fetches it.
    answer: Answer = import_module("robotsfix.cli.sites").ask_once(source.path)
    if answer.blocks_everything:
        raise InputError(
            f"{source.name}: status {answer.status}: crawlers take the whole site as blocked,"
            " whatever the rules"
        )
    if not answer.has_rules:
        console.complain(f"{source.name}: status {answer.status}: there are no rules")
    return answer.rules


def _config_of(source: Input, path: str | None, *, no_config: bool) -> Config:
    finder = SettingsFinder(Overrides(config=path, no_config=no_config), console.complain)
    settings = finder.settings_of(source.place)
    if settings is None:
        raise SystemExit(2)
    return settings.config


def _render(
    inquiry: Inquiry, found: list[Access], name: str, output_format: str, color: str, *, why: bool
) -> str:
    if output_format == "json":
        return json_report.render(found, name, why=why)
    if output_format == "csv":
        return csv_report.render(found, why=why)
    reasons = []
    if why:
        # What other parsers are called is known to a rule, and rules take their time to load.
        module = import_module("robotsfix.reports.access.reasons")
        reasons = module.alike(found, module.groups_for_everybody(inquiry.policy.groups))
    if output_format == "markdown":
        return markdown.render(found, reasons, name)
    width, colour = console.width_of(sys.stdout), wants_colour(color, sys.stdout)
    return text.render(found, reasons, width=width, colour=colour)
