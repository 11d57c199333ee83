"""The findings as JSON, for programs.

The schema only grows: a key that is there keeps its name and its meaning, or `schema_version`
counts up. Lines and columns count from 1, columns in characters.
"""

import json
from collections.abc import Iterable, Sequence

from robotsfix.checks.finding import Finding, Fix
from robotsfix.reports.summary import Statistic
from robotsfix.syntax.document import Document
from robotsfix.syntax.lines import Span
from robotsfix.syntax.source import encode

SCHEMA_VERSION = 1


def render(files: Iterable[tuple[str, Sequence[Finding]]]) -> str:
    """Give the findings of all files as one JSON object.

    Args:
        files: Paths, as the user knows them, with what was found there.
    """
    findings = [_finding(path, finding) for path, found in files for finding in found]
    return _dump({"schema_version": SCHEMA_VERSION, "findings": findings})


def render_statistics(statistics: Iterable[Statistic]) -> str:
    """Give how often each rule found something as one JSON object."""
    counts = [statistic._asdict() for statistic in statistics]
    return _dump({"schema_version": SCHEMA_VERSION, "statistics": counts})


def _dump(value: object) -> str:
    # Only ASCII is written, so that the encoding of the terminal or the pipe does not matter.
    return json.dumps(value, indent=2) + "\n"


def _unicode(text: str) -> str:
    """Give text without lone surrogates, which strict readers of JSON refuse."""
    return encode(text).decode("utf-8", "backslashreplace")


def _finding(path: str, finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        "path": _unicode(path),
        **_place(finding.document, finding.span),
        "message": _unicode(finding.message),
        "crawlers": [_unicode(token) for token in finding.crawlers],
        "related": [
            {**_place(finding.document, related.span), "reason": _unicode(related.reason)}
            for related in finding.related
        ],
        "fix": _fix(finding.document, finding.fix) if finding.fix else None,
    }


def _fix(document: Document, fix: Fix) -> dict[str, object]:
    return {
        "title": _unicode(fix.title),
        "applicability": fix.applicability.value,
        "edits": [
            {
                **_place(document, Span(edit.start, edit.end)),
                "replacement": _unicode(edit.replacement),
            }
            for edit in fix.edits
        ],
    }


def _place(document: Document, span: Span) -> dict[str, int]:
    line, column = document.position(span.start)
    end_line, end_column = document.position(span.end)
    return {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
