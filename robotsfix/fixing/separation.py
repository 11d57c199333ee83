"""Whether edits part a comment that suppresses findings from the line of which it speaks."""

from collections.abc import Sequence

from robotsfix.checks.suppression import Suppression, suppressions
from robotsfix.syntax.document import Document
from robotsfix.syntax.edits import Edit


def separated(before: Document, edits: Sequence[Edit], after: Document) -> bool:
    """Tell whether edits part a suppression from the line of which it speaks.

    A line that is rewritten stays the same line; one that is taken away, or in front of which
    another one is put, does not.

    Args:
        before: The document that the edits are for.
        edits: The edits.
        after: The document that they make.
    """
    pairs = [_pair(suppression) for suppression in suppressions(after)]
    for suppression in suppressions(before):
        if suppression.trouble or not any(name.code for name in suppression.names):
            continue
        pair = _pair(suppression)
        if pair in pairs:
            pairs.remove(pair)
        elif not _is_kept(suppression, edits):
            return True
    return False


def _pair(suppression: Suppression) -> tuple[str, str, str]:
    target = suppression.target
    text = "" if target is None else target.text.removesuffix(target.comment).strip()
    return suppression.line.comment.rstrip(), text, suppression.trouble


def _is_kept(suppression: Suppression, edits: Sequence[Edit]) -> bool:
    """Tell whether edits only rewrite what a suppression, or the line that it speaks of, says."""
    line, target = suppression.line, suppression.target
    start, end = suppression.span
    whole = (line.start, line.next_start)
    if any(start <= edit.start < edit.end <= end or edit[:2] == whole for edit in edits):
        return True
    if target is None:
        return False
    return not any(
        edit.start <= target.start
        and (edit.end >= target.body_span.end or _ends_line(edit.replacement))
        for edit in edits
        if edit.start <= target.end and target.start <= edit.end
    )


def _ends_line(text: str) -> bool:
    """Tell whether a text has the ending of a line."""
    return "\n" in text or "\r" in text
