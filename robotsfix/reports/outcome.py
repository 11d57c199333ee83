"""What the fixer did, in words."""

from collections.abc import Iterator, Sequence

from robotsfix.access.group import WILDCARD
from robotsfix.checks.finding import Finding
from robotsfix.checks.wording import enumerate_names, plural
from robotsfix.fixing.result import AccessChange, FixResult
from robotsfix.reports.concise import is_mendable
from robotsfix.reports.escape import escape

_EVERYBODY = "crawlers that no group names"


def consequences(result: FixResult) -> Iterator[str]:
    """Give what a change of a file means, line by line: who may fetch what, and notes."""
    for change in result.changes:
        yield escape(f"{_names(change)}: {'; '.join(_directions(change))}")
    if result.changed and not result.changes:
        yield "access does not change"
    for note in result.notes:
        yield f"note: {escape(note)}"


def mended(findings: Sequence[Finding]) -> str:
    """Count findings, and name their rules."""
    codes = sorted({finding.code for finding in findings})
    return f"{plural(len(findings), 'finding')} ({enumerate_names(codes)})"


def _names(change: AccessChange) -> str:
    return enumerate_names(
        [_EVERYBODY if token == WILDCARD else token for token in change.crawlers]
    )


def _directions(change: AccessChange) -> Iterator[str]:
    if change.opened is not None:
        yield f"{change.opened} was blocked, is allowed now"
    if change.closed is not None:
        yield f"{change.closed} was allowed, is blocked now"
    if not change.proved:
        known = change.opened is not None or change.closed is not None
        yield (
            "there may be more, the rules are too many to compare"
            if known
            else ("may change, the rules are too many to compare")
        )


class Outcome:
    """Counts what became of files.

    Attributes:
        files: How many files there were.
        changed: How many of them are to be changed, or were.
        mended: How many findings that mends.
        left: How many findings matter and remain.
        left_unless_asked: How many of these `--unsafe-fixes` would mend.
    """

    def __init__(self) -> None:
        """Start with no files."""
        self.files = 0
        self.changed = 0
        self.mended = 0
        self.left = 0
        self.left_unless_asked = 0

    def add(self, result: FixResult, left: Sequence[Finding], *, changed: bool) -> None:
        """Count one more file.

        Args:
            result: What the fixer made of it.
            left: The findings that matter and remain.
            changed: Whether the file is to be changed, or was.
        """
        self.files += 1
        self.changed += changed
        self.mended += len(result.fixed) if changed else 0
        self.left += len(left)
        self.left_unless_asked += sum(
            finding.fix is not None and not is_mendable(finding) for finding in left
        )

    def include(self, other: "Outcome") -> None:
        """Count what another one has counted."""
        self.files += other.files
        self.changed += other.changed
        self.mended += other.mended
        self.left += other.left
        self.left_unless_asked += other.left_unless_asked

    def sentence(self, *, written: bool) -> str:
        """Say it in one sentence.

        Args:
            written: Whether the changes were written, or only shown.
        """
        files = plural(self.files, "file")
        if not self.changed:
            return f"Nothing to mend in {files}{self._left}."
        if not written:
            count = files if self.changed == self.files else f"{self.changed} of {files}"
            return f"{count} would change; write with --write{self._left}."
        changed = plural(self.changed, "file")
        if not self.mended:
            return f"Wrote {changed}{self._left}."
        return f"Mended {plural(self.mended, 'finding')} in {changed}{self._left}."

    @property
    def _left(self) -> str:
        if not self.left:
            return ""
        more = self.left_unless_asked
        return f"; {self.left} left" + (f", {more} for --unsafe-fixes" if more else "")
