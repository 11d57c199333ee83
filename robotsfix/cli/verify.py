"""`robotsfix verify`."""

from datetime import datetime
from importlib import import_module

import click

from robotsfix.cli.command import (
    Command,
    color_option,
    config_options,
    format_option,
    refuse_both,
)
from robotsfix.cli.completion import complete_names, complete_paths
from robotsfix.cli.console import complain

_EXTRA = "pip install 'robotsfix[verify]'"


def _time(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> datetime | None:
    if value is None:
        return None
    moment = import_module("robotsfix.live.signatures").read_time(value)
    if not isinstance(moment, datetime):
        raise click.BadParameter(f"{value!r} is no time; write it as 2026-01-31T18:00+01:00")
    return moment


@click.command(
    name="verify",
    cls=Command,
    epilog="Exit status: 0 healthy, 1 blocked, 2 could not ask, 3 a bug in robotsfix.",
)
@click.argument("urls", nargs=-1, required=True, metavar="URL...")
@click.option(
    "--as",
    "crawlers",
    multiple=True,
    metavar="CRAWLER",
    shell_complete=complete_names,
    help="Whom to fetch as: a token, a product or company, a category, a whole User-Agent header;"
    " may be repeated. Default: `social` of the configuration.",
)
@click.option(
    "--publish-at",
    metavar="TIME",
    callback=_time,
    help="When the post goes out, as ISO 8601 writes it, of UTC if it names no zone: signed URLs"
    " have to hold then.",
)
@click.option(
    "--report",
    metavar="FILE",
    shell_complete=complete_paths,
    help="Also write what a support desk asks for: requests and answers, robots.txt, times.",
)
@click.option("--curl", is_flag=True, help="Also print commands of curl that do the same.")
@format_option(["text", "json", "markdown"])
@config_options("one that is closest to the current folder")
@color_option
def command(
    *,
    urls: tuple[str, ...],
    crawlers: tuple[str, ...],
    publish_at: datetime | None,
    report: str | None,
    curl: bool,
    output_format: str,
    config: str | None,
    no_config: bool,
    color: str,
) -> None:
    """Fetch as the social crawlers do, and say what is in the way.

    URL is that of media, or of a page: robots.txt, firewalls, hotlink protection, expired
    signatures and, for a page, its Open Graph tags and image are looked at. Nothing else is fetched
    than the URL, where it redirects to, the robots.txt of these hosts, and the page's og:image.
    """
    refuse_both(config, no_config=no_config)
    try:
        work = import_module("robotsfix.cli.verifying")
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("robotsfix"):
            raise
        complain(f"`robotsfix verify` needs {error.name}: {_EXTRA}")
        raise SystemExit(2) from error
    visitors = work.visitors_of(crawlers, config, no_config=no_config)
    output = work.Output(output_format, color, report, curl=curl)
    raise SystemExit(work.verify(urls, visitors, publish_at, output))
