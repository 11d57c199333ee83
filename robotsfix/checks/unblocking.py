"""Letting social crawlers in: each gets a group of its own that allows what it needs.

Private paths stay private: the rules that keep everybody out of a part of the site, and those of
the crawler's former group, are carried over. So no crawler gets more than everybody else has.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from robotsfix.access.group import WILDCARD, Rule
from robotsfix.access.policy import RuleSet
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix
from robotsfix.checks.layout import (
    Block,
    comment_of,
    line_below,
    paragraph_above,
    paragraph_below,
    user_agent_line,
    written,
)
from robotsfix.checks.wording import enumerate_names
from robotsfix.config.config import Config
from robotsfix.syntax.document import Document
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field


def needed_paths(config: Config) -> tuple[str, ...]:
    """Give the paths that every social crawler must be able to fetch."""
    return ("/", *config.media_paths)


def blocked_social_crawlers(context: Context) -> list[str]:
    """Give the tokens of the social crawlers that cannot fetch all that they need."""
    paths = needed_paths(context.config)
    return [
        token
        for token in context.config.social
        if not all(context.policy.decide(token, path).allowed for path in paths)
    ]


def unblock(context: Context, tokens: Sequence[str]) -> Fix:
    """Give the fix that lets social crawlers in.

    Args:
        context: The file.
        tokens: The tokens of the crawlers, as they are to be written; all of them are blocked.
    """
    edits: list[Edit] = []
    new_groups: dict[str, list[str]] = {}
    mended: set[int] = set()
    lowered = {token.lower() for token in tokens}
    for token in tokens:
        own = [block for block in context.layout.sections if token.lower() in block.tokens]
        alone = [block for block in own if _can_be_mended(context, block, lowered)]
        leaves = [
            agent.line
            for block in own
            if block not in alone
            for agent in block.agents
            if agent.token == token.lower()
        ]
        for block in alone:
            if block.first not in mended:
                edits += _mended(context, block)
                mended.add(block.first)
        edits += (Edit.delete(line.start, line.next_start) for line in leaves)
        if not alone:
            user_agent = user_agent_line(context.document, token, leaves)
            rules = "".join(_rules(context, token, kept=()))
            new_groups.setdefault(rules, []).append(user_agent)
    if new_groups:
        edits.append(_insertion(context, list(_groups(context.document, new_groups))))
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


def _can_be_mended(context: Context, block: Block, tokens: set[str]) -> bool:
    """Tell whether rules can be put into a section without changing anything for others."""
    sections = [other for other in context.layout.sections if other.group is block.group]
    if block is sections[-1]:
        return block.group.tokens <= tokens
    # A section without rules is cut off from those below; the ones above would come along.
    above = sections[: sections.index(block) + 1]
    return all(section.tokens <= tokens for section in above)


def _insertion(context: Context, groups: Sequence[str]) -> Edit:
    """Put new groups above the group for everybody, or at the end."""
    document, blocks = context.document, context.layout.groups_in_text
    text = document.newline.join(groups)
    for block in blocks:
        if WILDCARD in block.tokens:
            return paragraph_above(document, block.first, text)
    return paragraph_below(document, blocks[-1].last, text)


def _mended(context: Context, block: Block) -> Iterator[Edit]:
    """Replace the rules that block, in a section that is for blocked social crawlers alone."""
    document = context.document
    rules = [
        rule
        for line in block.group.rule_lines
        if block.first <= line.index <= block.last
        for rule in context.policy.profile.rules(line)
    ]
    blocking = blocking_rules(context, rules)
    goes = {rule.line.index for rule in blocking}
    kept = [rule for rule in rules if rule.line.index not in goes]
    added = "".join(_rules(context, block.agents[0].line.value, kept))
    anchor = document.lines[(rules[-1].line if rules else block.agents[-1].line).index]
    for index in sorted(goes - {anchor.index}):
        line = document.lines[index]
        yield Edit(line.start, line.next_start, comment_of(document, line))
    if anchor.index in goes:
        yield Edit(anchor.start, anchor.next_start, comment_of(document, anchor) + added)
    else:
        yield line_below(document, anchor, added)


def _rules(context: Context, token: str, kept: Sequence[Rule]) -> Iterator[str]:
    """Write the rules to add to a group: those carried over, and last the one that allows all.

    In this order they say the same to parsers that take the first rule that matches.
    """
    document, policy = context.document, context.policy
    said = {(rule.allow, rule.pattern.text) for rule in kept}
    meets_exception = _meeting([rule for rule in kept if rule.allow])
    own = policy.rule_set(token)
    sources = [own]
    if own.blocks_everything:
        sources.append(policy.rule_set(WILDCARD))
    for rule in carried_over(context, sources):
        # What its own group lets a crawler fetch, it may still fetch.
        taken_back = not rule.allow and meets_exception(rule)
        if (rule.allow, rule.pattern.text) not in said and not taken_back:
            said.add((rule.allow, rule.pattern.text))
            field = Field.ALLOW if rule.allow else Field.DISALLOW
            yield written(document, field, rule.line.value)
    if (True, "/") not in said:
        yield written(document, Field.ALLOW, "/")


def carried_over(context: Context, sources: Iterable[RuleSet]) -> list[Rule]:
    """Give the rules that keep a part of the site private, and the exceptions from them."""
    rules = list({rule.line.index: rule for source in sources for rule in source.rules}.values())
    rules.sort(key=lambda rule: rule.line.index)
    blocking = {rule.line.index for rule in blocking_rules(context, rules)}
    private = [
        rule
        for rule in rules
        if not rule.allow
        and rule.pattern.text.startswith(("/", "*"))
        and rule.line.index not in blocking
    ]
    meets_private = _meeting(private)
    return sorted(
        [*private, *(rule for rule in rules if rule.allow and meets_private(rule))],
        key=lambda rule: rule.line.index,
    )


def blocking_rules(context: Context, rules: Iterable[Rule]) -> list[Rule]:
    """Give those of some rules that keep social crawlers from what they need."""
    paths = [context.policy.profile.normalize_path(path) for path in needed_paths(context.config)]
    return [
        rule
        for rule in rules
        if not rule.allow
        and rule.pattern.text
        and any(rule.pattern.matches(path) for path in paths)
    ]


def _meeting(rules: Sequence[Rule]) -> Callable[[Rule], bool]:
    """Give a test whether a rule may match a path that one of some rules matches.

    It looks at how the patterns begin, up to their first star.
    """
    prefixes = sorted({rule.pattern.prefix for rule in rules})
    lengths = sorted({len(prefix) for prefix in prefixes})

    def may_meet(rule: Rule) -> bool:
        prefix = rule.pattern.prefix
        place = bisect_left(prefixes, prefix)
        if place < len(prefixes) and prefixes[place].startswith(prefix):
            return True
        shorter = (prefix[:length] for length in lengths if length < len(prefix))
        return any(_is_in(prefixes, beginning) for beginning in shorter)

    return may_meet


def _is_in(words: Sequence[str], word: str) -> bool:
    place = bisect_left(words, word)
    return place < len(words) and words[place] == word
