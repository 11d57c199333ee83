"""The parts of a SARIF report that stand in many places: messages, locations and fixes."""

import re
from base64 import b64encode
from urllib.parse import quote

from robotsfix.checks.finding import Fix
from robotsfix.reports.escape import escape
from robotsfix.reports.project_path import is_absolute
from robotsfix.syntax.document import Document
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import Span
from robotsfix.syntax.source import encode

_SCHEME = re.compile("https?://", re.IGNORECASE)


def message(text: str) -> dict[str, str]:
    """Give a message in plain text."""
    # `[text](target)` is a link, also in a plain text; not every reader knows the backslash that
    # would make it none.
    return {"text": escape(text).replace("](", "] (")}


def location(path: str, document: Document, span: Span) -> dict[str, object]:
    """Give a place in a file.

    Args:
        path: The file's path in its project, or its absolute path.
        document: What is in the file.
        span: The place, as offsets in its text.
    """
    place = {"artifactLocation": _artifact(path), "region": _region(document, span)}
    return {"physicalLocation": place}


def _artifact(path: str) -> dict[str, str]:
    if is_absolute(path):
        # A path of Windows starts with the letter of a drive.
        slash = "" if path.startswith("/") else "/"
        return {"uri": f"file://{slash}{quote(encode(path), safe='/')}"}
    # GitHub refuses the whole report for one URL of the web.
    return {"uri": quote(encode(_SCHEME.sub("", path)), safe="/"), "uriBaseId": "%SRCROOT%"}


def _region(document: Document, span: Span) -> dict[str, int]:
    (line, column), (end_line, end_column) = (document.position(offset) for offset in span)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
    }


def fix_entry(path: str, document: Document, fix: Fix) -> dict[str, object]:
    """Give a fix as replacements in one file; the arguments are those of `location`."""
    replacements = [_replacement(document, edit) for edit in fix.edits]
    change = {"artifactLocation": _artifact(path), "replacements": replacements}
    return {
        "description": message(fix.title),
        "artifactChanges": [change],
        "properties": {"applicability": fix.applicability.value},
    }


def _replacement(document: Document, edit: Edit) -> dict[str, object]:
    replacement: dict[str, object] = {
        "deletedRegion": _region(document, Span(edit.start, edit.end))
    }
    if edit.start < len(document.byte_order_mark):
        # The mark stands before the first column.
        start = len(encode(document.text[: edit.start]))
        length = len(encode(document.text[edit.start : edit.end]))
        replacement["deletedRegion"] = {"byteOffset": start, "byteLength": length}
    content = encode(edit.replacement)
    try:
        content.decode()
    except UnicodeDecodeError:
        replacement["insertedContent"] = {"binary": b64encode(content).decode("ascii")}
    else:
        if content:
            replacement["insertedContent"] = {"text": edit.replacement}
    return replacement
