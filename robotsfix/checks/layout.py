"""Where groups stand in the text, and the edits that move and merge them.

A block is what moves together: the comment lines directly above the first user-agent line, and
everything down to the last line that is not about the whole site, comments included.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from robotsfix.access.group import Agent, Group
from robotsfix.checks.fields import GLOBAL
from robotsfix.syntax.document import Document
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import RECORDS, Field
from robotsfix.syntax.lines import Line, Span

_RULES = frozenset({Field.ALLOW, Field.DISALLOW})


class Block(NamedTuple):
    """The lines of a group, or of a section of one, as indexes of the document's lines."""

    group: Group
    agents: Sequence[Agent]
    """The user-agent lines, in order."""
    first: int
    """The first line: of the comments above, or else the first user-agent line."""
    last: int
    """The last line."""

    @property
    def tokens(self) -> set[str]:
        """The tokens that its user-agent lines address."""
        return {agent.token for agent in self.agents}


class Layout:
    """Where the groups of a document stand.

    A section is what its writer took for a group: user-agent lines with nothing but comments
    between them, and the lines below. A group can have several: by RFC 9309 only a rule ends the
    user-agent lines of a group, so that a section without rules shares those of the next one.
    """

    def __init__(self, document: Document, groups: Sequence[Group]) -> None:
        """Look at all groups of a document, in order."""
        self.document = document
        self.groups = groups
        self._blocks: dict[Group, Block] = {}

    @cached_property
    def sections(self) -> list[Block]:
        """The sections of all groups, in order."""
        return [section for sections in self.sections_of.values() for section in sections]

    @cached_property
    def sections_of(self) -> dict[Group, list[Block]]:
        """The sections of each group, in order."""
        return {group: self.sections_in(group) for group in self.groups}

    @property
    def groups_in_text(self) -> list[Block]:
        """The block of each group, in order."""
        return [self.block_of(group) for group in self.groups]

    def sections_in(self, group: Group) -> list[Block]:
        """Give the sections of one group, in order; it takes less time than asking for all."""
        block = self.block_of(group)
        runs = self._runs(group)
        if len(runs) == 1:
            return [block]
        lines = self.document.lines
        starts = [run[0].line.index for run in runs]
        firsts = [start_of_paragraph(lines, start) for start in starts]
        limits = [*firsts[1:], block.last + 1]
        return [
            Block(group, run, first, _last_line(lines, start, limit))
            for run, start, first, limit in zip(runs, starts, firsts, limits, strict=True)
        ]

    def block_of(self, group: Group) -> Block:
        """Give the block of a group: all its sections together."""
        block = self._blocks.get(group)
        if block is None:
            lines, agents = self.document.lines, group.agents
            below = self._below.get(group)
            limit = start_of_paragraph(lines, below.first_line.index) if below else len(lines)
            first = start_of_paragraph(lines, agents[0].line.index)
            last = _last_line(lines, agents[-1].line.index, limit)
            block = self._blocks[group] = Block(group, agents, first, last)
        return block

    @cached_property
    def _below(self) -> dict[Group, Group]:
        """The group that follows upon each group."""
        return dict(pairwise(self.groups))

    def _runs(self, group: Group) -> list[list[Agent]]:
        agents = group.agents
        if agents[-1].line.index - agents[0].line.index < len(agents):
            return [agents]
        lines = self.document.lines
        runs = [agents[:1]]
        for above, agent in pairwise(agents):
            between = lines[above.line.index + 1 : agent.line.index]
            if all(line.is_comment for line in between):
                runs[-1].append(agent)
            else:
                runs.append([agent])
        return runs


def speaks_of_file(line: Line) -> bool:
    """Tell whether a comment suppresses findings of the whole file: it stays above all groups."""
    return "robotsfix:" in line.comment and "ignore-file" in line.comment


def start_of_paragraph(lines: Sequence[Line], index: int) -> int:
    """Give the index of the first of the comment lines directly above a line, or its own."""
    while index > 0:
        above = lines[index - 1]
        if not above.comment or not above.is_comment or speaks_of_file(above):
            break
        index -= 1
    return index


def _last_line(lines: Sequence[Line], start: int, limit: int) -> int:
    last = limit - 1
    while last > start and not _belongs_to_group(lines[last]):
        last -= 1
    behind = last + 1
    while behind < limit and lines[behind].is_comment:
        behind += 1
    # Comments directly above something else speak of that.
    return behind - 1 if behind == limit or lines[behind].is_blank else last


def _belongs_to_group(line: Line) -> bool:
    field = line.field
    return field in RECORDS or (
        field is Field.OTHER and line.has_colon and line.key.lower() not in GLOBAL
    )


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
