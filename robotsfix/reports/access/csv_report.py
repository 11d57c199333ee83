"""Who may fetch what, for a spreadsheet: a row for each crawler and path."""

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO

from robotsfix.access.policy import Decision
from robotsfix.access.profiles import PROFILES
from robotsfix.crawlers.verdicts import Access, Verdict
from robotsfix.reports.access import name_of, operator_of
from robotsfix.reports.access.remarks import remarks
from robotsfix.reports.comparison import statement
from robotsfix.reports.escape import escape

HEADER = (
    *("path", "operator", "crawler", "category", "verdict", "line", "rule"),
    *("heeds", "group_line", "group", "obeys", "remarks"),
)
REFERENCE = "google"
HEADER_OF_WHY = ("overrides", *PROFILES)

# Spreadsheets take what starts with such a character for a formula, also in the second half of a
# cell if they are told that semicolons part cells; those of full width count too.
_FORMULA = re.compile("(^|;)([\\s\"']*)(?=[=+@\uff1d\uff0b\uff0d\uff20-])")


def render(accesses: Sequence[Access], *, why: bool) -> str:
    """Give who may fetch what as CSV with a header.

    Args:
        accesses: What each crawler may fetch.
        why: Whether to add what is overridden, and what other profiles decide.
    """
    output = StringIO()
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow((*HEADER, *HEADER_OF_WHY) if why else HEADER)
    for access in accesses:
        for verdict in access.verdicts:
            cells = [*_cells(access, verdict), *(_why(verdict) if why else ())]
            writer.writerow(map(harmless, cells))
    return output.getvalue()


def harmless(cell: str) -> str:
    """Write a cell so that no terminal and no spreadsheet makes anything else of it than text."""
    return _FORMULA.sub(r"\1\2'", escape(cell))


def _cells(access: Access, verdict: Verdict) -> Iterator[str]:
    crawler = access.subject.crawler
    yield verdict.path
    yield operator_of(access)
    yield name_of(access)
    yield crawler.category if crawler else ""
    yield _word(verdict.decision)
    yield _line(verdict.decision)
    yield statement(verdict.decision)
    yield access.heeds
    group = verdict.decision.group
    yield str(group.first_line.number) if group else ""
    yield access.token if group else ""
    yield crawler.obeys if crawler else "unknown"
    yield "; ".join(remarks(access))


def _why(verdict: Verdict) -> Iterator[str]:
    yield "; ".join(
        f"line {rule.line.number}: {statement(Decision(rule.allow, rule))}"
        for rule in verdict.overridden
    )
    for name in PROFILES:
        # The verdict is that of the reference, where nothing else is said.
        default = verdict.decision if name == REFERENCE else None
        decision = verdict.elsewhere.get(name, default)
        if decision is None:
            yield ""
        else:
            line = _line(decision)
            yield f"{_word(decision)}, line {line}" if line else _word(decision)


def _word(decision: Decision) -> str:
    return "allowed" if decision.allowed else "blocked"


def _line(decision: Decision) -> str:
    return str(decision.line or "")
