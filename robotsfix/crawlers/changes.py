"""What changes for whom between two policies: for every known crawler, and those the files name."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, get_args

from robotsfix.access.comparison import Difference, Direction, Relation, compare_crawlers
from robotsfix.access.group import WILDCARD, Agent
from robotsfix.access.paths import normalize_path
from robotsfix.access.policy import Decision, Policy
from robotsfix.crawlers.catalogue import ALL, by_token
from robotsfix.crawlers.crawler import Category

OTHERS = "others"
"""The category of crawlers that the catalogue does not know, and of those that no group names."""

MOST_EXAMPLES = 200
"""How many paths a parser is asked about that does not show its rules."""

CATEGORIES = (*get_args(Category), OTHERS)
"""All categories, in the order in which they are reported."""


class Witness(NamedTuple):
    """A path on which two policies differ, and what they decide about it."""

    path: str
    before: Decision
    after: Decision


class Change(NamedTuple):
    """What changes for the crawlers of one category whose access changes alike."""

    category: str
    crawlers: tuple[str, ...]
    """Their tokens; `*` stands for every crawler that neither file names."""
    opened: Witness | None
    """A shortest path that was blocked and is allowed now; None if nothing was opened."""
    closed: Witness | None
    """A shortest path that was allowed and is blocked now; None if nothing was closed."""
    proved: bool
    """Whether the search came to its end; if not, there may be more."""


def compare(old: Policy, new: Policy, crawlers: Sequence[str] = ()) -> list[Change]:
    """Compare two policies for every crawler there is, or for some.

    Args:
        old: The policy before.
        new: The policy after, of the same profile.
        crawlers: Tokens of the crawlers to compare for; all if empty: those of the catalogue,
            those that the files name, and `*`.

    Returns:
        The changes, by category; empty if nobody's access changes.
    """
    if old.document.text == new.document.text:
        return []
    found = compare_crawlers(old, new, crawlers or everybody(old, new))
    if any(not old.rule_set(token).known for token in found):
        paths = examples(old, new)
        found = {token: probed(old, new, token, paths) for token in found}
    alike: dict[tuple[str, Difference], list[str]] = {}
    for token, difference in found.items():
        if difference.relation is not Relation.EQUAL:
            alike.setdefault((category_of(token), difference), []).append(token)
    listed = [
        _change(old, new, category, tokens, difference)
        for (category, difference), tokens in alike.items()
    ]
    return sorted(listed, key=lambda change: CATEGORIES.index(change.category))


def examples(*policies: Policy) -> list[str]:
    """Give paths that rules of some documents match, for parsers that can only be asked.

    Rules that not all of the documents have come first.
    """
    paths_of: list[list[str]] = []
    for policy in policies:
        reference = Policy(policy.document)
        patterns = (
            rule.pattern
            for group in reference.groups
            for line in group.rule_lines
            for rule in reference.profile.rules(line)
        )
        paths = (normalize_path(pattern.example) for pattern in patterns)
        paths_of.append([path for path in paths if path.startswith("/")])
    everywhere = set(paths_of[0]).intersection(*paths_of[1:])
    found = dict.fromkeys(["/", *(path for paths in paths_of for path in paths)])
    return sorted(found, key=lambda path: path in everywhere)[:MOST_EXAMPLES]


def probed(old: Policy, new: Policy, crawler: str, paths: Iterable[str]) -> Difference:
    """Compare what is decided about some paths; what is found is right, but there may be more."""
    before, after = old.rule_set(crawler), new.rule_set(crawler)
    opened = closed = None
    for path in paths:
        if opened and closed:
            break
        was, is_now = before.decide(path).allowed, after.decide(path).allowed
        if is_now and not was:
            opened = opened or path
        elif was and not is_now:
            closed = closed or path
    unproved = Direction(0)
    if opened is None:
        unproved |= Direction.OPENED
    if closed is None:
        unproved |= Direction.CLOSED
    return Difference(opened, closed, unproved)


def everybody(old: Policy, new: Policy) -> list[str]:
    """Give the tokens that either file names, those of all other known crawlers, and `*`.

    Left out are crawlers that ignore robots.txt, or the group for `*`, and that no file names.
    """
    named = (
        spelling(agent)
        for policy in (new, old)
        for group in policy.groups
        for agent in group.agents
    )
    known = (
        crawler.tokens[0]
        for crawler in ALL
        if crawler.tokens and crawler.obeys != "no" and not crawler.ignores_wildcard
    )
    tokens = {token.lower(): token for token in [*named, *known, WILDCARD] if token}
    return list(tokens.values())


def spelling(agent: Agent) -> str:
    """Give the token of a user-agent line as the line writes it."""
    value = agent.line.value[: len(agent.token)]
    return value if value.lower() == agent.token else agent.token


def category_of(token: str) -> str:
    """Give the category of the crawler with a certain token."""
    crawler = by_token(token)
    return crawler.category if crawler else OTHERS


def _change(
    old: Policy, new: Policy, category: str, tokens: Iterable[str], difference: Difference
) -> Change:
    first, *rest = tokens

    def witness(path: str | None) -> Witness | None:
        if path is None:
            return None
        before, after = old.rule_set(first).decide(path), new.rule_set(first).decide(path)
        return Witness(path, before, after)

    return Change(
        category,
        (first, *rest),
        witness(difference.opened),
        witness(difference.closed),
        not difference.unproved,
    )
