"""What rules about Allow and Disallow lines share."""

from collections.abc import Sequence

from robotsfix.access.group import Group
from robotsfix.access.policy import Policy
from robotsfix.checks.context import Context
from robotsfix.syntax.lines import Line

MOST_LINES = 100_000
"""How many lines of groups that crawlers put together are looked at."""


def groups_obeyed_together(policy: Policy) -> Sequence[Sequence[Group]] | None:
    """Give the groups that crawlers obey together, each such list once.

    Returns:
        None where groups are put together so often that not all can be looked at.
    """
    by_token = policy.groups_by_token.values()
    together = {tuple(map(id, groups)): groups for groups in by_token}.values()
    shared = [groups for groups in together if len(groups) > 1]
    if sum(len(group.rule_lines) for groups in shared for group in groups) > MOST_LINES:
        return None
    return list(together)


def can_go(context: Context, line: Line) -> bool:
    """Tell whether a line can be taken away without tearing a comment from what it speaks of."""
    above = context.document.lines[line.index - 1] if line.index else None
    return not line.comment and not (above and above.is_comment)
