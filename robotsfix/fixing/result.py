"""What the fixer gives back."""

from enum import Enum
from functools import cached_property
from typing import NamedTuple

from robotsfix.checks.finding import Finding
from robotsfix.syntax.diff import unified_diff
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.source import encode


class AccessChange(NamedTuple):
    """What changes for crawlers whose access changes alike."""

    crawlers: tuple[str, ...]
    """Their tokens, as the file writes them; `*` stands for every crawler that no group names."""
    opened: str | None
    """The shortest path that was blocked before and is allowed after; None if nothing opens."""
    closed: str | None
    """The shortest path that was allowed before and is blocked after; None if nothing closes."""
    proved: bool = True
    """Whether the search for such paths came to its end; if not, there may be more."""


class Reason(Enum):
    """Why a fix was not applied."""

    BREAKS_ITS_CLASS = "it would change access more than its kind of fix may"
    PARTS_A_SUPPRESSION = "it would part a `robotsfix: ignore` comment from its line"
    JOINS_OCTETS = "it would make one character of octets that are not UTF-8"
    NOT_PROVED = "it could not be proved that it changes no more than its kind of fix may"


class DroppedFix(NamedTuple):
    """A fix that the proof refused."""

    finding: Finding
    reason: Reason


class FixResult:
    """What became of a file.

    Attributes:
        text: The text before.
        output_text: The text after; the same if nothing was to be mended.
        edits: The change, as edits of the text before.
        fixed: The findings that were mended.
        remaining: The findings that are left, with places in the text after.
        changes: What changes for which crawlers; empty if nobody's access changes.
        dropped: Fixes that the proof refused.
        notes: What else the owner should know: sentences.
    """

    def __init__(
        self,
        text: str,
        output_text: str,
        edits: list[Edit],
        *,
        fixed: list[Finding],
        remaining: list[Finding],
        changes: list[AccessChange],
        dropped: list[DroppedFix],
        notes: list[str],
    ) -> None:
        """See the attributes."""
        self.text = text
        self.output_text = output_text
        self.edits = edits
        self.fixed = fixed
        self.remaining = remaining
        self.changes = changes
        self.dropped = dropped
        self.notes = notes

    @property
    def changed(self) -> bool:
        """Whether the file is to be changed."""
        return self.text != self.output_text

    @property
    def output(self) -> bytes:
        """The octets of the file after the change."""
        return encode(self.output_text)

    @cached_property
    def diff(self) -> str:
        """The change as a unified diff of `robots.txt`; empty if there is none."""
        return self.diff_of("robots.txt")

    def diff_of(self, path: str, *, created: bool = False) -> str:
        """Give the change as a unified diff.

        Args:
            path: The file's path, relative and with forward slashes.
            created: Whether the file does not exist yet.
        """
        return unified_diff(self.text, self.edits, path, created=created)
