"""What `robotsfix verify` does: it looks at each address, and writes what it found."""

import sys
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from robotsfix.access.group import WILDCARD
from robotsfix.cli import console
from robotsfix.cli.crawler_names import UnknownCrawlerError, subjects
from robotsfix.cli.outputs import write_text
from robotsfix.cli.settings import Overrides, SettingsFinder
from robotsfix.config.value import ConfigError
from robotsfix.crawlers.headers import is_header
from robotsfix.crawlers.verdicts import Inquiry
from robotsfix.live.failures import FetchError
from robotsfix.live.permission import Rulebooks
from robotsfix.live.signatures import without_secrets
from robotsfix.live.verdict import Judgement, judge
from robotsfix.live.verification import Inspection, inspect
from robotsfix.live.visitors import Visitor, visitor_of
from robotsfix.reports.colour import wants_colour
from robotsfix.reports.verification import json_report, markdown, support, text
from robotsfix.reports.verification.curl import commands
from robotsfix.syntax.document import parse

_STATUSES = {"healthy": 0, "blocked": 1, "unknown": 2}
_MOST_VISITORS = 20
"""Whoever asks a server more often than that is a nuisance."""


class Output(NamedTuple):
    """What is written, and where."""

    format: str
    color: str
    report: str | None
    """The file for the support desk; None for none."""
    curl: bool


def visitors_of(names: Sequence[str], config: str | None, *, no_config: bool) -> list[Visitor]:
    """Give the crawlers to fetch as; tell if that cannot be done.

    Args:
        names: What the user calls them; nothing for the social crawlers of the configuration.
        config: The configuration to use; None for the closest one.
        no_config: Whether to use none.
    """
    try:
        chosen = names or _social(config, no_config=no_config)
        found = [visitor for name in chosen for visitor in _visitors(name)]
        visitors = list(dict.fromkeys(found))
    except (ConfigError, UnknownCrawlerError) as error:
        console.complain(str(error))
        raise SystemExit(2) from error
    if len(visitors) > _MOST_VISITORS:
        console.complain(
            f"these are {len(visitors)} crawlers, and a server is asked by {_MOST_VISITORS} at"
            " most; name some of them"
        )
        raise SystemExit(2)
    return visitors


def verify(
    urls: Sequence[str], visitors: Sequence[Visitor], publish_at: datetime | None, output: Output
) -> int:
    """Look at each address, write what was found, and give the exit status.

    Args:
        urls: The addresses.
        visitors: The crawlers.
        publish_at: When the post goes out; None for now.
        output: What to write.
    """
    problems = console.Problems()
    rulebooks = Rulebooks(visitors[0].asker)
    results: list[tuple[Inspection, Judgement]] = []
    for url in dict.fromkeys(urls):
        if "://" not in url:
            problems.report(f"{url}: it has no scheme; write https:// before it")
            continue
        try:
            inspection = inspect(url, visitors, rulebooks, publish_at)
        except FetchError as error:
            problems.report(str(error))
            continue
        if inspection.lacking:
            console.complain(
                f"{without_secrets(inspection.url)}: its Open Graph tags were not looked at, which"
                f" needs {inspection.lacking}: pip install 'robotsfix[verify]'"
            )
        judgement = judge(inspection)
        results.append((inspection, judgement))
        if judgement.status == "unknown":
            problems.report(f"{without_secrets(inspection.url)}: {judgement.sentence}")
    curls = [commands(inspection) for inspection, _ in results] if output.curl else []
    if results:
        console.write(_render(results, curls, output))
    if output.report is not None and results:
        record = support.render(results, rulebooks.books, curls)
        write_text(output.report, record, problems)
    statuses = [_STATUSES[judgement.status] for _, judgement in results]
    return max([*statuses, 2 * problems.found])


def _render(
    results: Sequence[tuple[Inspection, Judgement]], curls: list[list[str]], output: Output
) -> str:
    if output.format == "json":
        return json_report.render(results, curls)
    # Where nobody could be asked, the line that says so is enough for people.
    known = [place for place, (_, found) in enumerate(results) if found.status != "unknown"]
    results, curls = [results[each] for each in known], [curls[each] for each in known if curls]
    if output.format == "markdown":
        return markdown.render(results, curls)
    return text.render(results, colour=wants_colour(output.color, sys.stdout), curls=curls)


def _social(path: str | None, *, no_config: bool) -> Sequence[str]:
    finder = SettingsFinder(Overrides(config=path, no_config=no_config), console.complain)
    settings = finder.settings_of("-")
    if settings is None:
        raise SystemExit(2)
    if not settings.config.social:
        raise UnknownCrawlerError("`social` of the configuration is empty: name crawlers by --as")
    return settings.config.social


def _visitors(name: str) -> list[Visitor]:
    # Which of a crawler's tokens a file names is not known yet.
    found = map(visitor_of, subjects([name], Inquiry(parse(b""), ["/"])))
    visitors = [each for each in found if each.subject.crawler or each.subject.token != WILDCARD]
    if not visitors:
        raise UnknownCrawlerError(f"{name}: nobody fetches by that name; name a crawler")
    if is_header(name):
        visitors = [visitor._replace(user_agent=name.strip()) for visitor in visitors[:1]]
    return visitors
