"""The findings as one JSON object, for programs."""

from collections.abc import Iterable, Iterator, Sequence

from robotsfix import __version__
from robotsfix.reports.findings_json import SCHEMA_VERSION, entries, error_entries, summary_entry
from robotsfix.reports.formats import Results
from robotsfix.reports.json_text import array, dump
from robotsfix.reports.summary import Statistic, Summary

_TOOL = {"name": "robotsfix", "version": __version__}


def render(files: Results, errors: Sequence[str] = ()) -> Iterator[str]:
    """Give the findings of all files as a JSON object, piece by piece.

    Args:
        files: What was found where.
        errors: What could not be read, and why.
    """
    summary = Summary()
    head = dump({"schema_version": SCHEMA_VERSION, "tool": _TOOL})
    yield head.removesuffix("\n}") + ',\n  "findings": '
    yield from array(entries(files, summary), "  ")
    # These are known when all files are read.
    rest = dump({"errors": error_entries(errors), "summary": summary_entry(summary)})
    yield rest.replace("{", ",", 1) + "\n"


def render_statistics(statistics: Iterable[Statistic]) -> str:
    """Give how often each rule found something as one JSON object."""
    counts = [statistic._asdict() for statistic in statistics]
    return dump({"schema_version": SCHEMA_VERSION, "tool": _TOOL, "statistics": counts}) + "\n"
