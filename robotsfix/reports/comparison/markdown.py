"""What changes between two files, as Markdown that can be posted on a pull request."""

import re
from collections.abc import Iterator, Sequence

from robotsfix.access.policy import Decision
from robotsfix.crawlers.changes import Change
from robotsfix.reports.comparison import (
    HEADINGS,
    NOT_PROVED,
    NOTHING,
    directions,
    names,
    statement,
    verdict,
)
from robotsfix.reports.markup import code, plain

_LEGAL = re.compile("(?!GH-)[A-Za-z0-9_-]+", re.IGNORECASE)
"""What a crawler may be called. Of `GH-1`, GitHub makes a link to an issue."""


def render(changes: Sequence[Change], old: str, new: str) -> str:
    """Give the changes as a table.

    Args:
        changes: The changes.
        old: What the file before is called.
        new: What the file after is called.
    """
    title = f"### What {code(new)} changes for crawlers\n\n"
    if not changes:
        return f"{title}{NOTHING} Compared with {code(old)}.\n"
    rows = "".join(f"| {' | '.join(row)} |\n" for change in changes for row in _rows(change))
    return (
        f"{title}Compared with {code(old)}. Each URL is a shortest one that shows the change.\n\n"
        "| Crawlers | Change | URL | Before | After |\n"
        "| --- | --- | --- | --- | --- |\n"
        f"{rows}"
    )


def _rows(change: Change) -> Iterator[list[str]]:
    who = f"**{HEADINGS[change.category]}**: {names(change, token_or_code)}"
    for word, witness in directions(change):
        before, after = _deciding(witness.before), _deciding(witness.after)
        yield [who, word, code(witness.path), before, after]
    if not change.proved:
        yield [who, NOT_PROVED, "", "", ""]


def _deciding(decision: Decision) -> str:
    line = statement(decision)
    return f"{verdict(decision)}: {code(line)}" if line else verdict(decision)


def token_or_code(token: str) -> str:
    """Write a crawler's name: as it is, or as code if a file made up something else."""
    return plain(token) if _LEGAL.fullmatch(token) else code(token)
