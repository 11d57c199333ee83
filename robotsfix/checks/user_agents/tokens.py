"""What rules about user-agent lines share: their lines, and the token to write there."""

import re
from collections.abc import Callable, Iterator

from robotsfix.access.group import WILDCARD
from robotsfix.access.profiles import Profile
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

REFERENCE = Profile()

Statement = tuple[Field, str]
"""What a rule line says."""

SWALLOWED = re.compile(r"(?:user-?agent|(?:dis)?allow|crawl-delay|sitemap) ?:", re.IGNORECASE)
"""A field that has ended up in a value."""


def named_lines(context: Context) -> Iterator[tuple[Line, set[str]]]:
    """Give each user-agent line, with what the lines beside it name, in lower case."""
    for section in context.layout.sections:
        named = {agent.line.value.lower() for agent in section.agents}
        for agent in section.agents:
            yield context.document.lines[agent.line.index], named


def write_token(line: Line, token: str, named: set[str], applicability: Applicability) -> Fix:
    """Write a token in place of a line's value; the line goes if one beside it has the token.

    Args:
        line: The user-agent line.
        token: What to write.
        named: What the lines of the group name, in lower case; the token is added.
        applicability: What the fix may change.
    """
    twice = token.lower() in named
    named.add(token.lower())
    if twice and not line.comment:
        title = f"Remove the line: {quote(token)} stands in the group already"
        return Fix(title, (Edit.delete(line.start, line.next_start),), applicability)
    return Fix(f"Write {quote(token)}", (Edit(*line.value_span, token),), applicability)


def loses_nothing(context: Context) -> Callable[[Line, str], bool]:
    """Give what tells whether a crawler obeys the same rules without a user-agent line.

    That is so where all groups that name its token have the rules of the line's own group; `*`
    stands in for a token that none names. Names are compared as a whole, as simple parsers do.
    """
    rules_of_line: dict[int, frozenset[Statement]] = {}
    rules_of_name: dict[str, set[frozenset[Statement]]] = {}
    known: dict[frozenset[Statement], frozenset[Statement]] = {}
    for group in context.policy.groups:
        rules = frozenset((line.field, line.value) for line in group.rule_lines if line.value)
        # Of equal sets one is kept, so that comparing them costs nothing.
        rules = known.setdefault(rules, rules)
        for agent in group.agents:
            rules_of_line[agent.line.index] = rules
            rules_of_name.setdefault(agent.line.value.lower(), set()).add(rules)
    of_everybody = rules_of_name.get(WILDCARD, {frozenset()})

    def answer(line: Line, token: str) -> bool:
        named = rules_of_name.get(token.lower(), of_everybody)
        return named == {rules_of_line[line.index]}

    return answer


def read_by_google(value: str) -> str:
    """Give what Google's parser reads of a value, as the value spells it; may be empty."""
    return value[: len(REFERENCE.token(value))]
