"""Edits that write, move, merge and remove groups."""

from collections.abc import Iterable, Sequence

from robotsfix.checks.layout import Block
from robotsfix.syntax.document import Document
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line, Span

_RULES = frozenset({Field.ALLOW, Field.DISALLOW})


def span_of(document: Document, first: int, last: int) -> Span:
    """Give the span of whole lines, line endings included."""
    return Span(document.lines[first].start, document.lines[last].next_start)


def ended(document: Document, line: Line) -> str:
    """Give a line with its ending, or the document's usual one where it has none."""
    return line.text + (line.ending or document.newline)


def written(document: Document, field: Field, value: str) -> str:
    """Write a line as the file would: with the spelling of the field that it uses most."""
    return f"{document.spelling[field]}: {value}".rstrip(" ") + document.newline


def user_agent_line(document: Document, token: str, lines: Iterable[Line]) -> str:
    """Write a user-agent line in place of others that go, with the comments that stand on them."""
    comments = [line.comment for line in lines if line.comment]
    line = written(document, Field.USER_AGENT, token)
    if not comments:
        return line
    newline = document.newline
    return f"{line.removesuffix(newline)}  {'  '.join(comments)}{newline}"


def comment_of(document: Document, line: Line) -> str:
    """Give what stays of a line that goes: its comment, as a line of its own."""
    return line.comment + (line.ending or document.newline) if line.comment else ""


def text_of(document: Document, block: Block) -> str:
    """Give the whole lines of a block, the last one with an ending even if it has none."""
    start, end = span_of(document, block.first, block.last)
    text = document.text[start:end]
    return text if document.lines[block.last].ending else text + document.newline


def removal(document: Document, blocks: Iterable[Block]) -> list[Edit]:
    """Take blocks away, with blank lines that then have nothing left to separate."""
    lines = document.lines
    runs: list[tuple[int, int]] = []
    for block in blocks:
        behind = block.last + 1
        while behind < len(lines) and lines[behind].is_blank:
            behind += 1
        if runs and runs[-1][1] == block.first:
            runs[-1] = runs[-1][0], behind
        else:
            runs.append((block.first, behind))
    return [Edit.delete(*_without_separator(lines, first, behind)) for first, behind in runs]


def _without_separator(lines: Sequence[Line], first: int, behind: int) -> Span:
    """Give the span of lines that go, of which the last ones may be blank."""
    if behind == len(lines):
        while first > 0 and lines[first - 1].is_blank:
            first -= 1
    elif first > 0 and not lines[first - 1].is_blank:
        while lines[behind - 1].is_blank:
            behind -= 1
    return Span(lines[first].start, lines[behind - 1].next_start)


def paragraph_below(document: Document, index: int, text: str) -> Edit:
    """Insert text as a paragraph of its own below a line.

    Args:
        document: The document.
        index: The line's index.
        text: Whole lines, with their endings.
    """
    line = document.lines[index]
    newline = document.newline
    lead = newline if line.ending else newline * 2
    follows = index + 1 < len(document.lines) and not document.lines[index + 1].is_blank
    return Edit.insert(line.next_start, lead + text + (newline if follows else ""))


def paragraph_above(document: Document, index: int, text: str) -> Edit:
    """Insert text as a paragraph of its own above a line."""
    lead = document.newline if index > 0 and not document.lines[index - 1].is_blank else ""
    return Edit.insert(document.lines[index].start, lead + text + document.newline)


def line_below(document: Document, line: Line, text: str) -> Edit:
    """Insert text, whole lines with their endings, directly below a line."""
    return Edit.insert(line.next_start, text if line.ending else document.newline + text)


def move_below(document: Document, block: Block, index: int) -> list[Edit]:
    """Move a block below the line with a certain index, as a paragraph of its own."""
    insertion = paragraph_below(document, index, text_of(document, block))
    return sorted([*removal(document, [block]), insertion])


def merge(document: Document, blocks: Sequence[Block], into: Block) -> list[Edit]:
    """Make one group of several that address the same crawlers.

    Rules keep their order; each keeps the comments above it. A line that says again what an earlier
    one said is left out, unless a comment stands on it.

    Args:
        document: The document.
        blocks: The blocks to merge, in order.
        into: The one of them in whose place the merged group stands.
    """
    text = ""
    said: set[tuple[str, str]] = set()
    rules_something = any(
        line.value and line.field in _RULES
        for block in blocks
        for line in document.lines[block.first : block.last + 1]
    )
    for number, block in enumerate(blocks):
        lines: Iterable[Line] = document.lines[block.first : block.last + 1]
        if number:
            lines = [line for line in lines if not line.is_blank]
        part = ""
        says_more = not number
        for line in lines:
            if number and line.field is Field.USER_AGENT:
                part += comment_of(document, line)
                continue
            if line.field is not Field.NONE and not line.comment:
                statement = (line.key.lower(), line.value)
                if number and statement in said:
                    continue
                # Beside other rules it says nothing, and some parsers take it for "everything".
                if rules_something and line.field in _RULES and not line.value:
                    continue
                said.add(statement)
            says_more = says_more or not line.is_comment
            part += ended(document, line)
        # Comments of a group that says nothing new speak of the whole one.
        text = text + part if says_more else part + text
    edits = removal(document, [block for block in blocks if block is not into])
    return sorted([*edits, Edit(*span_of(document, into.first, into.last), text)])
