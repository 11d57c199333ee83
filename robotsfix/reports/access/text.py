"""Who may fetch what, for somebody at a terminal."""

from collections.abc import Iterator, Sequence

from robotsfix.checks.wording import enumerate_names
from robotsfix.crawlers.verdicts import Access, Verdict
from robotsfix.reports.access import (
    by_operator,
    deciding_lines,
    name_of,
    short_verdict,
    summary,
)
from robotsfix.reports.access.remarks import Notes
from robotsfix.reports.colour import BOLD, GREEN, RED, YELLOW
from robotsfix.reports.columns import GAP, Cell, aligned, shorten, size, wrapped
from robotsfix.reports.escape import escape

LONGEST_OPERATOR = 16
"""How many columns the companies take at most where room is scarce."""

LONGEST_NAME = 40
"""How many columns the crawlers take, the numbers of notes aside."""

WIDEST = 100
"""The columns beyond which sentences are hard to read."""

NARROWEST = 12
"""The columns of a path, at least."""


def render(
    accesses: Sequence[Access],
    reasons: Sequence[tuple[list[str], list[str]]] = (),
    *,
    width: int,
    colour: bool,
) -> str:
    """Give a table of crawlers by paths, what the lines say that decide, and remarks.

    Args:
        accesses: What each crawler may fetch.
        reasons: Names of crawlers, with sentences that say why; none if nobody asks.
        width: How many columns there are.
        colour: Whether to use colours.
    """
    notes = Notes()
    parts = [
        *_tables(accesses, notes, width, colour=colour),
        "".join(_lines(accesses, width)),
        "".join(_notes(notes, min(width, WIDEST))),
        *("".join(_reasons(*group, min(width, WIDEST))) for group in reasons),
        "".join(_summary(accesses, width)),
    ]
    return "\n".join(filter(None, parts))


def _tables(accesses: Sequence[Access], notes: Notes, width: int, *, colour: bool) -> Iterator[str]:
    """Give the table; where the paths do not fit side by side, more tables below it."""
    groups = by_operator(accesses)
    names = [_marked(access, notes) for _, group in groups for access in group]
    cells = [
        [_cell(access, verdict) for verdict in access.verdicts]
        for _, group in groups
        for access in group
    ]
    paths = [verdict.path for verdict in accesses[0].verdicts]
    widest = max(NARROWEST, *(size(cell.text) for row in cells for cell in row)) + GAP
    # Where it is narrow, companies are shortened before the table is parted.
    for longest in (None, LONGEST_OPERATOR):
        operators = list(_operators(groups, longest))
        room = width + GAP - sum(max(map(size, column)) + GAP for column in (operators, names))
        if room >= widest * len(paths):
            break
    room = max(room, widest)
    fitting = room // widest
    for first in range(0, len(paths), fitting):
        shown = paths[first : first + fitting]
        longest = room // len(shown) - GAP
        heads = ["Operator", "Crawler", *(shorten(escape(path), longest) for path in shown)]
        rows = [[Cell(head, (BOLD,)) for head in heads]]
        for operator, name, row in zip(operators, names, cells, strict=True):
            rows.append([Cell(operator), Cell(name), *row[first : first + fitting]])
        yield "".join(aligned(rows, colour=colour))


def _operators(
    groups: Sequence[tuple[str, Sequence[Access]]], longest: int | None
) -> Iterator[str]:
    """Give who runs the crawler of each row; nothing where that is the same as above."""
    for operator, group in groups:
        name = escape(operator)
        yield shorten(name, longest) if longest else name
        yield from [""] * (len(group) - 1)


def _marked(access: Access, notes: Notes) -> str:
    """Name a crawler, with the numbers of the remarks about it."""
    name, marks = shorten(escape(name_of(access)), LONGEST_NAME), notes.marks(access)
    return f"{name} [{marks}]" if marks else name


def _cell(access: Access, verdict: Verdict) -> Cell:
    crawler = access.subject.crawler
    if verdict.decision.allowed:
        style = GREEN
    else:
        # The rules say so, and that is all.
        style = YELLOW if crawler and crawler.obeys == "no" else RED
    return Cell(short_verdict(verdict), (style,))


def _lines(accesses: Sequence[Access], width: int) -> Iterator[str]:
    for number, line in deciding_lines(accesses):
        start = f"line {number}: "
        yield start + shorten(escape(line), max(width - len(start), NARROWEST)) + "\n"


def _notes(notes: Notes, width: int) -> Iterator[str]:
    for number, remark in notes.numbered():
        yield from wrapped(f"[{number}] ", escape(remark), width)


def _reasons(names: Sequence[str], sentences: Sequence[str], width: int) -> Iterator[str]:
    yield from wrapped("", f"{escape(enumerate_names(names))}:", width)
    for sentence in sentences:
        yield from wrapped("  - ", escape(sentence), width)


def _summary(accesses: Sequence[Access], width: int) -> Iterator[str]:
    for words, path in summary(accesses):
        yield f"{words} {shorten(escape(path), max(width - size(words) - 1, NARROWEST))}\n"
