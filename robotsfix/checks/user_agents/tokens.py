"""What rules about user-agent lines share: their lines, and the token to write there."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from robotsfix.access.group import WILDCARD, Group
from robotsfix.access.profiles import Profile
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

REFERENCE = Profile()

MOST_REMEMBERED = 4096
"""For how many values it is remembered what they are: the same ones stand in thousands of files."""

Statement = tuple[Field, str]
"""What a rule line says."""

SWALLOWED = re.compile(r"(?:user-?agent|(?:dis)?allow|crawl-delay|sitemap) ?:", re.IGNORECASE)


def swallowed_field(value: str) -> str:
    """Give the field, with its colon, that has ended up in a value; empty if none has."""
    field = SWALLOWED.search(value) if ":" in value else None
    return field[0] if field else ""


def values_of(context: Context) -> set[str]:
    """Give what the user-agent lines say."""
    return {line.value for line in context.lines_of(Field.USER_AGENT)}


def named_lines(context: Context, values: set[str]) -> Iterator[tuple[Line, Group, set[str]]]:
    """Give the user-agent lines with certain values.

    Args:
        context: The file.
        values: The values.

    Yields:
        The line, its group, and what the lines of its section name, in lower case.
    """
    lines = context.document.lines
    for group in context.policy.groups:
        if values.isdisjoint([lines[agent.line.index].value for agent in group.agents]):
            continue
        for section in context.layout.sections_in(group):
            named = {agent.line.value.lower() for agent in section.agents}
            for agent in section.agents:
                line = lines[agent.line.index]
                if line.value in values:
                    yield line, group, named


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


def loses_nothing(context: Context, tokens: Iterable[str]) -> Callable[[Group, str], bool]:
    """Give what tells whether a crawler obeys the rules of a group in any case.

    That is so where all groups that name its token have the same rules; `*` stands in for a token
    that none names. Names are compared as a whole, as simple parsers do.

    Args:
        context: The file.
        tokens: The tokens of all crawlers about which it will be asked.
    """
    groups_of_name: dict[str, list[Group]] = {name.lower(): [] for name in (WILDCARD, *tokens)}
    for group in context.policy.groups:
        for line, _ in group.agents:
            name = line.value.lower()
            if name in groups_of_name:
                groups_of_name[name].append(group)
    known: dict[frozenset[Statement], frozenset[Statement]] = {}

    @cache
    def rules_of(group: Group) -> frozenset[Statement]:
        rules = frozenset([(line.field, line.value) for line in group.rule_lines if line.value])
        # Of equal sets one is kept, so that comparing them costs nothing.
        return known.setdefault(rules, rules)

    @cache
    def rules_of_name(name: str) -> set[frozenset[Statement]]:
        groups = groups_of_name[name] or groups_of_name[WILDCARD]
        return set(map(rules_of, groups)) if groups else {frozenset()}

    def answer(group: Group, token: str) -> bool:
        return rules_of_name(token.lower()) == {rules_of(group)}

    return answer


def read_by_google(value: str) -> str:
    """Give what Google's parser reads of a value, as the value spells it; may be empty."""
    return value[: len(REFERENCE.token(value))]
