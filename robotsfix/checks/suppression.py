"""Comments that speak to robotsfix: what they say, and which lines they speak of.

`# robotsfix: ignore[RF504] reason` on a line, or on the line above it, suppresses what a rule finds
on that line; `# robotsfix: ignore-file[RF504] reason` before the first group does so for the whole
file. Rules are named by code or name, with commas between several.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from robotsfix.checks.rules import code_of
from robotsfix.syntax.document import Document
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line, Span

PREFIX = "robotsfix"
"""The word with which such a comment starts."""

# Compiled where they are needed: few files have such comments.
_ADDRESSED = rf"(?i)#\s*{PREFIX}\s*:"
_FORM = (
    rf"(?is)#\s*{PREFIX}\s*:\s*ignore(?P<file>-file)?\s*"
    r"\[(?P<names>[^\]\[]*)\]\s*(?P<reason>.*)"
)
_NAME = r"[^\s,]+"
_OF_GROUPS = (Field.USER_AGENT, Field.ALLOW, Field.DISALLOW)


class Name(NamedTuple):
    """A rule as a suppression names it."""

    text: str
    span: Span
    code: str | None
    """The rule's code; None if there is no such rule."""


class Suppression(NamedTuple):
    """A comment that suppresses findings."""

    line: Line
    """The line on which it stands."""
    names: tuple[Name, ...]
    """The rules that it names; empty if it is malformed."""
    span: Span
    """Where it stands: from its `#` to the end of the line."""
    reason: str
    """What stands behind the names."""
    whole_file: bool
    """Whether it speaks of the whole file."""
    target: Line | None
    """The line of which it speaks; None for the whole file, or where no line follows."""
    trouble: str = ""
    """What is wrong with its form, in a few words; empty if nothing is."""

    def suppresses(self, code: str, line: Line | None) -> bool:
        """Tell whether it suppresses what a rule finds on a line."""
        return self.covers(line) and any(name.code == code for name in self.names)

    def covers(self, line: Line | None) -> bool:
        """Tell whether it speaks of a line."""
        if self.trouble:
            return False
        return self.whole_file or (line is not None and line is self.target)


def suppressions(document: Document) -> list[Suppression]:
    """Give the comments of a document that speak to robotsfix, malformed ones included."""
    # Nearly no file has any, and this is found out quickly.
    if PREFIX not in document.text.lower():
        return []
    return list(_read(document))


def _read(document: Document) -> Iterator[Suppression]:
    in_groups = False
    for line in document.lines:
        in_groups = in_groups or line.field in _OF_GROUPS
        if not is_addressed(line):
            continue
        match = re.search(_FORM, line.comment)
        addressed = match or re.search(_ADDRESSED, line.comment)
        offset = addressed.start() if addressed else 0
        span = Span(line.comment_span.start + offset, line.end)
        if match is None:
            trouble = _trouble(line.comment[offset:])
            yield Suppression(line, (), span, "", whole_file=False, target=None, trouble=trouble)
            continue
        start = line.comment_span.start + match.start("names")
        names = tuple(
            Name(name[0], Span(start + name.start(), start + name.end()), code_of(name[0]))
            for name in re.finditer(_NAME, match["names"])
        )
        whole_file = match["file"] is not None
        trouble = "" if names else "it names no rule"
        if whole_file and in_groups:
            trouble = "`ignore-file` has to stand before the first group"
        target = None if whole_file else _target(document, line)
        yield Suppression(line, names, span, match["reason"].rstrip(), whole_file, target, trouble)


def is_addressed(line: Line) -> bool:
    """Tell whether a line's comment speaks to robotsfix."""
    return bool(line.comment) and re.search(_ADDRESSED, line.comment) is not None


def _target(document: Document, line: Line) -> Line | None:
    """Give the line of which a comment speaks: its own, or the next that is none of ours."""
    if not line.is_comment:
        return line
    below = document.lines[line.index + 1 :]
    return next((each for each in below if not (each.is_comment and is_addressed(each))), None)


def _trouble(comment: str) -> str:
    said = comment.partition(":")[2].strip().lower()
    if not said.startswith("ignore"):
        return "all that can be said is `ignore[...]` or `ignore-file[...]`"
    return "the rules have to be named in brackets, such as `ignore[RF301]`"
