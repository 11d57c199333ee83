"""Findings as JSON values, which the formats `json` and `jsonl` share.

The schema is in schema/lint.json. It only grows: a key that is there keeps its name and its
meaning, or `schema_version` counts up. Lines and columns count from 1, columns in characters.
"""

from collections.abc import Iterator, Sequence

from robotsfix.checks.finding import Finding, Fix
from robotsfix.reports.fingerprint import Fingerprints
from robotsfix.reports.formats import Results
from robotsfix.reports.json_text import without_surrogates
from robotsfix.reports.project_path import project_path
from robotsfix.reports.summary import Summary
from robotsfix.syntax.document import Document
from robotsfix.syntax.lines import Span

SCHEMA_VERSION = 1


def entries(files: Results, summary: Summary) -> Iterator[dict[str, object]]:
    """Give all findings, file by file.

    Args:
        files: What was found where.
        summary: Counts them.
    """
    fingerprints = Fingerprints()
    for path, findings in files:
        summary.add(findings)
        place = project_path(path) if findings else ""
        for finding in findings:
            yield _entry(without_surrogates(path), finding, fingerprints.take(place, finding))


def error_entries(errors: Sequence[str]) -> list[dict[str, object]]:
    """Give what could not be read."""
    return [{"message": without_surrogates(error)} for error in errors]


def summary_entry(summary: Summary) -> dict[str, object]:
    """Give the counts of a summary."""
    return {
        "files": summary.files,
        "files_with_findings": summary.files_with_findings,
        "severities": summary.severities,
        "mendable": summary.mendable,
        "mendable_if_asked": summary.mendable_if_asked,
    }


def _entry(path: str, finding: Finding, fingerprint: str) -> dict[str, object]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        "path": path,
        **_place(finding.document, finding.span),
        "message": without_surrogates(finding.message),
        "hint": without_surrogates(finding.hint),
        "crawlers": [without_surrogates(token) for token in finding.crawlers],
        "related": [
            {
                **_place(finding.document, related.span),
                "reason": without_surrogates(related.reason),
            }
            for related in finding.related
        ],
        "fix": _fix(finding.document, finding.fix) if finding.fix else None,
        "fingerprint": fingerprint,
    }


def _fix(document: Document, fix: Fix) -> dict[str, object]:
    return {
        "title": without_surrogates(fix.title),
        "applicability": fix.applicability.value,
        "edits": [
            {
                "start": edit.start,
                "end": edit.end,
                **_place(document, Span(edit.start, edit.end)),
                "replacement": without_surrogates(edit.replacement),
            }
            for edit in fix.edits
        ],
    }


def _place(document: Document, span: Span) -> dict[str, int]:
    line, column = document.position(span.start)
    end_line, end_column = document.position(span.end)
    return {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
