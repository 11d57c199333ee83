"""Who may fetch what, found out for tests of reports."""

from robotsfix.cli.crawler_names import subjects
from robotsfix.crawlers.verdicts import Access, Inquiry
from robotsfix.reports.access.reasons import alike, groups_for_everybody
from robotsfix.syntax.document import parse


def accesses(
    text: str | bytes, *crawlers: str, paths: tuple[str, ...] = ("/",), why: bool = False
) -> list[Access]:
    """Say what crawlers may fetch, by a file."""
    inquiry = Inquiry(parse(text), paths, why=why)
    return [inquiry.access(subject) for subject in subjects(crawlers, inquiry)]


def reasons(
    text: str | bytes, *crawlers: str, paths: tuple[str, ...] = ("/",)
) -> list[tuple[list[str], list[str]]]:
    """Say why."""
    groups = Inquiry(parse(text), paths).policy.groups
    return alike(accesses(text, *crawlers, paths=paths, why=True), groups_for_everybody(groups))
