"""The proof of what a change does to whom, and whether a fix may do that."""

from collections.abc import Iterable

from robotsfix.access.comparison import Difference, Relation, compare_everybody
from robotsfix.access.policy import Policy
from robotsfix.checks.finding import Applicability
from robotsfix.crawlers.changes import spelling
from robotsfix.fixing.result import AccessChange, Reason


def objection(
    found: dict[str, Difference], applicability: Applicability, crawlers: Iterable[str]
) -> Reason | None:
    """Tell why a change is more than its kind of fix may do; None if it is not.

    Args:
        found: What `compare_everybody` gave for the change.
        applicability: The kind of fix.
        crawlers: Tokens of the crawlers that an UNBLOCK fix lets fetch more.
    """
    if applicability is Applicability.UNSAFE:
        return None
    let_in = {token.lower() for token in crawlers} if applicability is Applicability.UNBLOCK else ()
    reason = None
    for token, difference in found.items():
        if token in let_in:
            breaks, proved = difference.closed is not None, difference.closes_nothing
        else:
            breaks = difference.relation is Relation.DIFFERENT
            proved = difference.relation is Relation.EQUAL
        if breaks:
            return Reason.BREAKS_ITS_CLASS
        if not proved:
            reason = Reason.NOT_PROVED
    return reason


def access_changes(old: Policy, new: Policy) -> list[AccessChange]:
    """Say what changes, with those crawlers together whose access changes alike."""
    alike: dict[Difference, list[str]] = {}
    for token, difference in compare_everybody(old, new).items():
        if difference.relation is not Relation.EQUAL:
            alike.setdefault(difference, []).append(name_of(token, new, old))
    return [
        AccessChange(tuple(tokens), difference.opened, difference.closed, not difference.unproved)
        for difference, tokens in alike.items()
    ]


def name_of(token: str, *policies: Policy) -> str:
    """Give a token as the first of some files that names it writes it."""
    agents = (
        agent
        for policy in policies
        for group in policy.groups_by_token.get(token, ())
        for agent in group.agents
        if agent.token == token
    )
    first = next(agents, None)
    return spelling(first) if first else token
