"""What changes between two files, for somebody at a terminal."""

from collections.abc import Iterator, Sequence

from robotsfix.access.policy import Decision
from robotsfix.crawlers.changes import CATEGORIES, Change
from robotsfix.reports.colour import BOLD, GREEN, RED, paint
from robotsfix.reports.comparison import (
    HEADINGS,
    NOT_PROVED,
    NOTHING,
    directions,
    names,
    statement,
    verdict,
)
from robotsfix.reports.escape import escape

_STYLES = {"opened": GREEN, "closed": RED}


EXAMPLES = "Each URL is a shortest one that shows the change; others may change as well."


def render(changes: Sequence[Change], *, colour: bool) -> str:
    """Give the changes as a table for each category of crawlers."""
    if not changes:
        return f"{NOTHING}\n"
    tables = (
        [change for change in changes if change.category == category] for category in CATEGORIES
    )
    found = "\n".join("".join(_table(table, colour=colour)) for table in tables if table)
    return f"{found}\n{EXAMPLES}\n"


def _table(changes: Sequence[Change], *, colour: bool) -> Iterator[str]:
    yield f"{paint(HEADINGS[changes[0].category], BOLD, colour=colour)}\n"
    for change in changes:
        yield f"  {escape(names(change))}\n"
        for word, witness in directions(change):
            yield f"    {paint(word, _STYLES[word], colour=colour)}  {escape(witness.path)}\n"
            yield f"      before  {_deciding(witness.before)}\n"
            yield f"      after   {_deciding(witness.after)}\n"
        if not change.proved:
            yield f"    {NOT_PROVED}\n"


def _deciding(decision: Decision) -> str:
    line = statement(decision)
    return f"{verdict(decision)}: {escape(line)}" if line else verdict(decision)
