"""Whether rules are lost where a crawler is named in several places."""

from collections.abc import Sequence
from itertools import islice

from robotsfix.access.comparison import Relation, compare_rule_sets
from robotsfix.access.group import Group
from robotsfix.access.rule_set import RuleSet
from robotsfix.checks.context import Context
from robotsfix.checks.layout import Block
from robotsfix.syntax.document import Document
from robotsfix.syntax.fields import Field

MOST_STATES = 500
"""How many paths are looked at for one that shows that rules differ in what they allow."""
MOST_EXAMPLES = 20
"""How many rules are asked for such a path before it is searched for."""

Rules = frozenset[tuple[bool, str]]
"""What rule lines say: whether they allow, and their paths."""

_KEEPS_GROUP = frozenset({"crawl-delay", "request-rate"})
"""Fields that make a group of user-agent lines for Python's parser, as a rule does."""


def rules_of(group: Group) -> Rules:
    """Give what the rule lines of a group say, whatever their order."""
    allow = Field.ALLOW
    return frozenset([(line.field is allow, line.value) for line in group.rule_lines])


def disallows(group: Group) -> bool:
    """Tell whether the rules of a group keep somebody out of something."""
    disallow = Field.DISALLOW
    # Of many groups, most say so on their first line: a generator would take longer than that.
    for line in group.rule_lines:  # noqa: SIM110
        if line.value and line.field is disallow:
            return True
    return False


def why_nothing_is_lost(context: Context, sections: Sequence[Block], *, compare: bool) -> str:
    """Say how it comes that a parser that takes one section loses no rule; "" if it may lose one.

    Args:
        context: The file.
        sections: The sections that name the crawler, in order.
        compare: Whether it is the first section that parsers take, so that its rules may be
            compared with all others.
    """
    with_rules = [section for section in sections if _has_rules(section)]
    if not with_rules:
        return "without rules"
    above = sections[: sections.index(with_rules[0])]
    if any(_has_delay(context.document, section) for section in above):
        return ""
    if len(with_rules) == 1:
        return "and only one of them has rules"
    rules = {rules_of(section.group) for section in with_rules}
    if len(rules) == 1:
        return "with the same rules" + (" or none" if len(with_rules) < len(sections) else "")
    if not any(disallows(section.group) for section in with_rules):
        return "and none of them disallows anything"
    enough = compare and _is_enough(context, with_rules[0], sections)
    return "and the first says it all" if enough else ""


def _is_enough(context: Context, section: Block, sections: Sequence[Block]) -> bool:
    """Tell whether it is proved that a section alone allows the same as all together."""
    alone = _together(context, [section])
    whole = _together(context, sections)
    own = {rule.line.index for rule in alone.rules}
    examples = (rule.pattern.example for rule in whole.rules if rule.line.index not in own)
    for path in islice(examples, MOST_EXAMPLES):
        if path.startswith("/") and alone.decide(path).allowed is not whole.decide(path).allowed:
            # The search for a path would find one as well, only later.
            return False
    difference = compare_rule_sets(alone, whole, most_states=MOST_STATES)
    return difference.relation is Relation.EQUAL


def _together(context: Context, sections: Sequence[Block]) -> RuleSet:
    groups = list(dict.fromkeys(section.group for section in sections))
    return context.policy.profile.rule_set(groups, "", from_wildcard=False)


def _has_rules(section: Block) -> bool:
    """Tell whether rules stand in a section; only the last one of a group has any."""
    rules = section.group.rule_lines
    return bool(rules) and rules[0].index <= section.last


def _has_delay(document: Document, section: Block) -> bool:
    return any(
        line.field is Field.OTHER and line.has_colon and line.key.lower() in _KEEPS_GROUP
        for line in document.lines[section.agents[-1].line.index : section.last + 1]
    )
