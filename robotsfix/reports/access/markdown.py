"""Who may fetch what, as Markdown that can be posted on a pull request."""

from collections.abc import Iterator, Sequence

from robotsfix.checks.wording import enumerate_names
from robotsfix.crawlers.lookup import called
from robotsfix.crawlers.verdicts import Access, Verdict
from robotsfix.reports.access import (
    EVERYBODY,
    by_operator,
    deciding_lines,
    name_of,
    short_verdict,
    summary,
)
from robotsfix.reports.access.remarks import Notes
from robotsfix.reports.columns import shorten
from robotsfix.reports.comparison.markdown import token_or_code
from robotsfix.reports.escape import escape
from robotsfix.reports.markup import code, plain, prose

LONGEST = 120
"""How many characters of a path, or a line, are shown."""

MOST_NAMES = 20
"""How many crawlers with the same reasons are named."""


def render(
    accesses: Sequence[Access], reasons: Sequence[tuple[list[str], list[str]]], file: str
) -> str:
    """Give a table of crawlers by paths, what the lines say that decide, and remarks.

    Args:
        accesses: What each crawler may fetch.
        reasons: Names of crawlers, with sentences that say why; none if nobody asks.
        file: What the file is called.
    """
    notes = Notes()
    parts = [
        f"### Who may fetch what, by {code(file)}\n",
        "".join(_summary(accesses)),
        "".join(_table(accesses, notes)),
        "".join(_lines(accesses)),
        "".join(f"{number}. {prose(note)}\n" for number, note in notes.numbered()),
        *("".join(_reasons(names, sentences)) for names, sentences in reasons),
    ]
    return "\n".join(filter(None, parts))


def _summary(accesses: Sequence[Access]) -> Iterator[str]:
    for words, path in summary(accesses):
        yield f"- {words} {_code(path)}\n"


def _table(accesses: Sequence[Access], notes: Notes) -> Iterator[str]:
    paths = [verdict.path for verdict in accesses[0].verdicts]
    yield _row("Operator", "Crawler", *map(_code, paths))
    yield _row(*["---"] * (2 + len(paths)))
    for operator, group in by_operator(accesses):
        for access in group:
            marks = notes.marks(access)
            name = _name(name_of(access)) + (f" ({marks})" if marks else "")
            yield _row(plain(operator), name, *map(_verdict, access.verdicts))


def _verdict(verdict: Verdict) -> str:
    words = short_verdict(verdict)
    return words if verdict.decision.allowed else f"**{words}**"


def _lines(accesses: Sequence[Access]) -> Iterator[str]:
    for number, line in deciding_lines(accesses):
        yield f"- line {number}: {_code(line)}\n"


def _reasons(names: Sequence[str], sentences: Sequence[str]) -> Iterator[str]:
    shown = [_name(name) for name in names]
    yield f"**{enumerate_names(shown, most=MOST_NAMES)}**\n\n"
    yield from (f"- {prose(sentence)}\n" for sentence in sentences)


def _name(name: str) -> str:
    """Write a name: as it is, or as code if somebody made it up."""
    return plain(name) if name == EVERYBODY or called(name) else token_or_code(name)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


def _code(text: str) -> str:
    return code(shorten(escape(text), LONGEST))
