"""Findings for somebody at a terminal: with the lines that they are about, and what to do."""

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console
from rich.text import Text

from robotsfix.checks.finding import Finding, Severity
from robotsfix.checks.wording import plural
from robotsfix.reports.advice import advice
from robotsfix.reports.concise import is_mendable
from robotsfix.reports.escape import escape
from robotsfix.reports.frame import Frame, Mark
from robotsfix.syntax.lines import Span

_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.INFO: "bold blue",
}
_RELATED = "cyan"
_GUTTER = "blue"
_MOST_RELATED = 6
"""How many of the other places of a finding are shown; the rest is counted."""
_HEIGHT = 25
_WIDEST = 100
"""Longer lines of prose are hard to read."""


def render(path: str, findings: Iterable[Finding], *, colour: bool, width: int) -> str:
    """Give the findings of a file as paragraphs, each with a frame of the lines concerned.

    Args:
        path: The file, as the user knows it.
        findings: What was found in it.
        colour: Whether to use colours.
        width: How many columns the terminal has.
    """
    output = StringIO()
    console = Console(
        file=output,
        width=max(width, 40),
        # It is not used; without one, rich takes both from the environment, whatever is there.
        height=_HEIGHT,
        force_terminal=True,
        force_jupyter=False,
        legacy_windows=False,
        # The sixteen colours that a terminal's own theme defines; no colours, no sequences.
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for finding in findings:
        for row in _rows(console, escape(path), finding):
            console.print(row, soft_wrap=True)
    return output.getvalue()


def _rows(console: Console, path: str, finding: Finding) -> Iterator[Text]:
    style = _STYLES[finding.severity]
    header = Text.assemble((finding.severity.label, style), " ", (finding.code, "bold"))
    header.append(f" {finding.name}")
    if is_mendable(finding):
        header.append(" [*]", "cyan")
    yield header
    yield from _wrapped(console, Text(escape(finding.message), "bold"))
    frame = Frame(finding.document, _marks(finding, style), console.width)
    margin = " " * frame.indent
    line, column = finding.start
    yield Text.assemble((f"{margin}--> ", _GUTTER), f"{path}:{line}:{column}")
    yield from frame.rows
    hidden = len(finding.related) - _MOST_RELATED
    if hidden > 0:
        yield Text.assemble((f"{margin} = ", _GUTTER), f"and {plural(hidden, 'more place')}")
    more = advice(finding)
    if more:
        lead = Text.assemble((f"{margin} = ", _GUTTER), ("help: ", "bold green"))
        yield from _wrapped(console, Text.assemble(lead, escape(more)), hang=len(lead))
    yield Text()


def _marks(finding: Finding, style: str) -> list[Mark]:
    """Give the marks of a finding: its own place first, the related ones in their order."""
    related: dict[Span, str] = {}
    for place in finding.related[:_MOST_RELATED]:
        related.setdefault(place.span, place.reason)
    own = related.pop(finding.span, "")
    others = [Mark(span, reason, "-", _RELATED) for span, reason in related.items()]
    return [Mark(finding.span, own, "^", style), *others]


def _wrapped(console: Console, text: Text, *, hang: int = 0) -> Iterator[Text]:
    """Break a paragraph into lines; all but the first are indented by `hang` columns."""
    width = min(console.width, _WIDEST) - hang
    head, body = text[:hang], text[hang:]
    for index, line in enumerate(body.wrap(console, width)):
        line.rstrip()
        # Where a long word is broken, a line may start with what a CI server obeys there.
        shown = Text(escape(line.plain), line.style) if line.plain.startswith("::") else line
        yield Text.assemble(head if index == 0 else " " * hang, shown)
