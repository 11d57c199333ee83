"""What is in the way of crawlers at an address, for the person whose post failed."""

import re
from collections.abc import Iterator, Sequence

from robotsfix.live.verdict import Judgement
from robotsfix.live.verification import Found, Inspection
from robotsfix.reports.colour import BOLD, GREEN, RED, YELLOW, paint
from robotsfix.reports.columns import Cell, aligned, wrapped
from robotsfix.reports.escape import escape
from robotsfix.reports.verification import (
    NOT_ROBOTS,
    details,
    is_not_robots,
    shown,
    table,
)

_WIDTH = 100
_STYLES = {"healthy": GREEN, "blocked": RED, "unknown": YELLOW}
_QUOTED = re.compile("`[^`]{1,60}`")
_GLUE = "\N{NO-BREAK SPACE}"


def render(
    results: Sequence[tuple[Inspection, Judgement]],
    *,
    colour: bool,
    curls: Sequence[Sequence[str]] = (),
) -> str:
    """Give for each address the verdict, a table of crawlers by steps, and what to do.

    Args:
        results: What was found out about each address.
        colour: Whether to use colours.
        curls: Commands that do the same, for each address; nothing if nobody asks.
    """
    blocks = [
        "\n".join("".join(part) for part in _parts(*result, colour=colour)) for result in results
    ]
    for number, commands in enumerate(curls):
        lines = "".join(f"  {escape(command)}\n" for command in commands)
        blocks[number] += f"\n{paint('With curl', BOLD, colour=colour)}\n{lines}"
    return "\n".join(blocks)


def _parts(
    inspection: Inspection, judgement: Judgement, *, colour: bool
) -> Iterator[Iterator[str]]:
    yield _verdict(inspection, judgement, colour=colour)
    if judgement.status != "unknown":
        yield _table(inspection.found, colour=colour)
        if inspection.preview and inspection.preview.found:
            yield _image(inspection.preview.found, colour=colour)
    notes = list(details(inspection))
    if notes:
        yield (line for note in notes for line in _wrapped("- ", note))
    yield _steps(judgement, colour=colour)


def _verdict(inspection: Inspection, judgement: Judgement, *, colour: bool) -> Iterator[str]:
    yield f"{shown(inspection.url)}\n"
    styles = [BOLD, _STYLES[judgement.status]]
    said = f"{judgement.sentence}."
    if is_not_robots(inspection, judgement):
        said += f" {NOT_ROBOTS}"
    for line in _wrapped("", said[:1].upper() + said[1:] if said.startswith("nothing") else said):
        yield f"{paint(line[:-1], *styles, colour=colour)}\n"


def _table(found: Sequence[Found], *, colour: bool) -> Iterator[str]:
    header, *rows = table(found)
    cells = [[Cell(name, (BOLD,)) for name in header]]
    cells += [[Cell(shown(text), _style(text)) for text in row] for row in rows]
    yield from aligned(cells, colour=colour)


def _image(found: Sequence[Found], *, colour: bool) -> Iterator[str]:
    yield f"{paint('The og:image', BOLD, colour=colour)}\n"
    yield from _table(found, colour=colour)


def _style(text: str) -> tuple[str, ...]:
    if text.startswith("blocked"):
        return (RED,)
    return (GREEN,) if text.startswith("ok") else ()


def _steps(judgement: Judgement, *, colour: bool) -> Iterator[str]:
    title = "If it still fails" if judgement.status == "healthy" else "What to do"
    yield f"{paint(title, BOLD, colour=colour)}\n"
    width = len(str(len(judgement.steps)))
    for number, step in enumerate(judgement.steps, 1):
        yield from _wrapped(f"  {number:>{width}}. ", step)


def _wrapped(start: str, text: str) -> Iterator[str]:
    """Break a text into lines; commands stay whole."""
    glued = _QUOTED.sub(lambda quoted: quoted[0].replace(" ", _GLUE), shown(text))
    for line in wrapped(start, glued, _WIDTH):
        yield line.replace(_GLUE, " ")
