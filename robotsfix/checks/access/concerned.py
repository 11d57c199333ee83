"""Which part of a file some crawlers are concerned with, whichever parser reads it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from robotsfix.access.group import WILDCARD, Group
from robotsfix.syntax.document import Document
from robotsfix.syntax.edits import Edit


def unconcerned(
    document: Document, groups: Sequence[Group], crawlers: Iterable[str], edits: Iterable[Edit] = ()
) -> list[range]:
    """Give the lines that say nothing to some crawlers, neither before nor after some edits.

    Args:
        document: A document in which all parsers see the same groups, blank lines aside.
        groups: Its groups, as the reference finds them.
        crawlers: Product tokens.
        edits: Edits of the document.

    Returns:
        Stretches of lines, as ranges of their indexes. Each is a group, from its first user-agent
        line to the next group's: without it, no parser reads those around it in another way.
    """
    # To some parsers more of a user-agent line is the crawler's name, or a part of it: the token,
    # with which the line begins, is then a part of that name as well.
    names = "\n".join([WILDCARD, *crawlers]).lower()
    concerned = {
        place for place, group in enumerate(groups) for _, token in group.agents if token in names
    }
    # A byte order mark spoils what is on the first line.
    concerned.add(0)
    starts = [group.first_line.start for group in groups]
    for edit in edits:
        # Without its first or last lines, a group joins the one above or below.
        first, last = (bisect_right(starts, offset) - 1 for offset in (edit.start, edit.end))
        concerned.update(range(first - 1, last + 2))
    limits = [*(group.first_line.index for group in groups), len(document.lines)]
    stretches = enumerate(pairwise(limits))
    return [range(*stretch) for place, stretch in stretches if place not in concerned]
