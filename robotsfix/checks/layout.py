"""Where groups stand in the text.

A block is what moves together: the comment lines directly above the first user-agent line, and
everything down to the last line that is not about the whole site, comments included.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from robotsfix.access.group import Agent, Group
from robotsfix.checks.fields import GLOBAL
from robotsfix.syntax.document import Document
from robotsfix.syntax.fields import RECORDS, Field
from robotsfix.syntax.lines import Line


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
