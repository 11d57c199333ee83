"""Letting social crawlers in: each gets a group of its own that allows what it needs.

Private paths stay private: the rules that keep everybody out of a part of the site, and those of
the crawler's former group, are carried over. So no crawler gets more than everybody else has.
"""

from collections.abc import Iterator, Mapping, Sequence

from robotsfix.access.comparison import Direction, compare_rule_sets
from robotsfix.access.group import WILDCARD, Rule
from robotsfix.access.paths import path_of
from robotsfix.access.profiles import Profile
from robotsfix.access.rule_set import RuleSet
from robotsfix.checks.carrying import blocking_rules, carried_over
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix
from robotsfix.checks.group_edits import (
    comment_of,
    line_below,
    paragraph_above,
    paragraph_below,
    user_agent_line,
    written,
)
from robotsfix.checks.layout import Block
from robotsfix.checks.start_page import StartPage
from robotsfix.checks.wording import enumerate_names
from robotsfix.config.config import Config
from robotsfix.syntax.document import Document
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field

EVERYTHING = frozenset({"/", "*", "/*"})
"""Patterns that match every path."""
MOST_GROUPS = 10
"""In how many groups of the same crawler the same rules are repeated."""
MOST_ASKED = 100
"""For how many rules of everybody it is asked whether they would take something away."""


def needed_paths(config: Config) -> tuple[str, ...]:
    """Give the paths that every social crawler must be able to fetch."""
    return ("/", *config.media_paths)


def blocked_social_crawlers(context: Context) -> list[str]:
    """Give the tokens of the social crawlers that cannot fetch all that they need."""
    policy = context.policy
    if not context.config.media_paths:
        start_page = StartPage(policy)
        return [token for token in context.config.social if not start_page.decide(token).allowed]
    paths = [policy.profile.normalize_path(path_of(path)) for path in needed_paths(context.config)]
    # Most obey the same rules.
    rules_of = {token: policy.rule_set(token) for token in context.config.social}
    blocked = {
        rules
        for rules in set(rules_of.values())
        if not all(rules.decide(path).allowed for path in paths)
    }
    return [token for token in context.config.social if rules_of[token] in blocked]


def unblock(context: Context, tokens: Sequence[str]) -> Fix:
    """Give the fix that lets social crawlers in.

    Args:
        context: The file.
        tokens: The tokens of the crawlers, as they are to be written; all of them are blocked.
    """
    document = context.document
    edits: list[Edit] = []
    new_groups: dict[str, list[str]] = {}
    rules_for: dict[RuleSet, str] = {}
    mended: set[int] = set()
    mendable = _mendable(context, {token.lower() for token in tokens})
    for token in tokens:
        own = [block for block in context.layout.sections if token.lower() in block.tokens]
        alone = [block for block in own if block.first in mendable]
        leaves = [
            document.lines[agent.line.index]
            for block in own
            if block.first not in mendable
            for agent in block.agents
            if agent.token == token.lower()
        ]
        for block in alone:
            if block.first not in mended:
                # Of hundreds of groups, the first few say it all; the others only stop blocking.
                edits += _mended(context, block, carry=block in alone[:MOST_GROUPS])
                mended.add(block.first)
        for line in leaves:
            # A comment goes with the crawler to its new group, or stays where it stands.
            comment = comment_of(document, line) if alone else ""
            edits.append(Edit(line.start, line.next_start, comment))
        if not alone:
            # Those that obeyed the same rules get the same ones.
            former = context.policy.rule_set(token)
            rules = rules_for.get(former) or "".join(_rules(context, token, kept=()))
            rules_for[former] = rules
            new_groups.setdefault(rules, []).append(user_agent_line(document, token, leaves))
    if new_groups:
        edits.append(_insertion(context, list(_groups(document, new_groups))))
    return Fix(
        f"Let {enumerate_names(tokens)} fetch the site",
        tuple(sorted(edits)),
        Applicability.UNBLOCK,
        tuple(tokens),
    )


def _groups(document: Document, agents: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Write groups: those that allow all as in the lockdown template, others with shared rules."""
    for rules, lines in agents.items():
        if rules == written(document, Field.ALLOW, "/"):
            yield from (line + rules for line in lines)
        else:
            yield "".join(lines) + rules


def _mendable(context: Context, tokens: set[str]) -> set[int]:
    """Give the sections, by first line, whose rules can change without a change for others."""
    mendable: set[int] = set()
    for group, sections in context.layout.sections_of.items():
        *above, last = sections
        if group.tokens <= tokens:
            mendable.add(last.first)
        for section in above:
            # A section without rules is cut off from those below; the ones above come along.
            if not section.tokens <= tokens:
                break
            mendable.add(section.first)
    return mendable


def _insertion(context: Context, groups: Sequence[str]) -> Edit:
    """Put new groups above the group for everybody, or at the end."""
    document, blocks = context.document, context.layout.groups_in_text
    text = document.newline.join(groups)
    for block in blocks:
        if WILDCARD in block.tokens:
            return paragraph_above(document, block.first, text)
    return paragraph_below(document, blocks[-1].last, text)


def _mended(context: Context, block: Block, *, carry: bool) -> Iterator[Edit]:
    """Replace the rules that block, in a section that is for blocked social crawlers alone."""
    document = context.document
    rules = [
        rule
        for line in block.group.rule_lines
        if block.first <= line.index <= block.last
        for rule in context.policy.profile.rules(line)
    ]
    goes = {rule.line.index for rule in blocking_rules(context, rules)}
    kept = [rule for rule in rules if rule.line.index not in goes]
    if carry:
        token = block.agents[0].token
        allow_all = not context.policy.decide(token, "/").allowed
        added = "".join(_rules(context, token, kept, allow_all=allow_all))
    else:
        added = written(document, Field.ALLOW, "/") if goes else ""
    anchor = document.lines[(rules[-1].line if rules else block.agents[-1].line).index]
    for index in sorted(goes - {anchor.index}):
        line = document.lines[index]
        yield Edit(line.start, line.next_start, comment_of(document, line))
    if anchor.index in goes:
        yield Edit(anchor.start, anchor.next_start, comment_of(document, anchor) + added)
    elif added:
        yield line_below(document, anchor, added)


def _rules(
    context: Context, token: str, kept: Sequence[Rule], *, allow_all: bool = True
) -> Iterator[str]:
    """Write the rules to add to a group: those carried over, media paths, and `Allow: /` last.

    In this order they say the same to parsers that take the first rule that matches.

    Args:
        context: The file.
        token: Whose group it is.
        kept: The rules that stay in the group.
        allow_all: Whether `Allow: /` is to be said.
    """
    document, policy = context.document, context.policy
    said = {(rule.allow, rule.pattern.text) for rule in kept}
    rules = list(kept)
    media = {policy.profile.normalize_path(path) for path in context.config.media_paths}
    for rule in _to_carry(context, policy.rule_set(token), policy.rule_set(WILDCARD)):
        if not rule.allow and rule.pattern.text in media:
            # What must be open is not closed first.
            continue
        if (rule.allow, rule.pattern.text) not in said:
            said.add((rule.allow, rule.pattern.text))
            rules.append(rule)
            field = Field.ALLOW if rule.allow else Field.DISALLOW
            yield written(document, field, rule.line.value)
    for path in context.config.media_paths:
        normalized = policy.profile.normalize_path(path)
        closed = any(not rule.allow and rule.pattern.matches(normalized) for rule in rules)
        if closed and (True, normalized) not in said:
            said.add((True, normalized))
            yield written(document, Field.ALLOW, path)
    if not said or (allow_all and (True, "/") not in said):
        yield written(document, Field.ALLOW, "/")


def _to_carry(context: Context, own: RuleSet, everybody: RuleSet) -> Iterator[Rule]:
    """Give the rules that go over to a crawler's new group, or into its old one."""
    own_lines = {rule.line.index for rule in own.rules}
    asked = 0
    for rule in carried_over(context, [own, everybody]):
        if rule.line.index not in own_lines and not rule.allow and not own.blocks_everything:
            # What its own group lets a crawler fetch, it may still fetch. Beyond the bound the
            # rule goes over in any case, and the fixer's proof decides.
            asked += 1
            if asked <= MOST_ASKED and not _closes_nothing(context.policy.profile, own, rule):
                continue
        yield rule


def _closes_nothing(profile: Profile, rules: RuleSet, rule: Rule) -> bool:
    open_parts = [other.pattern for other in rules.rules if other.allow]
    rest_is_closed = any(
        not other.allow and other.pattern.text in EVERYTHING for other in rules.rules
    )
    if rest_is_closed and not any(map(rule.pattern.may_meet, open_parts)):
        return True
    stricter = profile.in_order([*rules.rules, rule])
    with_rule = RuleSet(rules.groups, stricter, from_wildcard=rules.from_wildcard)
    return compare_rule_sets(rules, with_rule, directions=Direction.CLOSED).closes_nothing
