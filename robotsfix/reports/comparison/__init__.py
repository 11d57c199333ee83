"""What changes between two files, in each output format, and the words that they share."""

from collections.abc import Callable, Iterator

from robotsfix.access.group import WILDCARD
from robotsfix.access.policy import Decision
from robotsfix.checks.wording import enumerate_names
from robotsfix.crawlers.changes import Change, Witness

NOTHING = "No crawler's access changes."
NOT_PROVED = "not everything could be compared, so there may be more"

HEADINGS = {
    "social": "Link previews and social publishing",
    "search": "Search engines",
    "ai-search": "AI search",
    "ai-user": "AI assistants, on behalf of a user",
    "ai-training": "AI training",
    "seo": "SEO tools",
    "ads": "Advertising",
    "feed": "Feed readers",
    "archive": "Archives",
    "others": "Others",
}
"""How each category is called."""


def directions(change: Change) -> Iterator[tuple[str, Witness]]:
    """Give what happened, "opened" or "closed", with a witness for it."""
    if change.opened:
        yield "opened", change.opened
    if change.closed:
        yield "closed", change.closed


def names(change: Change, write: Callable[[str], str] = str) -> str:
    """Name the crawlers of a change; `*` in words, and first.

    Args:
        change: The change.
        write: How to write a token.
    """
    listed = [write(token) for token in change.crawlers if token != WILDCARD]
    if WILDCARD in change.crawlers:
        listed.insert(0, "every crawler that no group names")
    return enumerate_names(listed, most=10)


def verdict(decision: Decision) -> str:
    """Say what was decided: "blocked by line 3", "allowed, no rule matches"."""
    word = "allowed" if decision.allowed else "blocked"
    if decision.rule:
        return f"{word} by line {decision.line}"
    # A parser that is only asked does not say which line decides.
    return f"{word}, no rule matches" if decision.allowed else word


def statement(decision: Decision) -> str:
    """Give the deciding line as field and value; empty if no rule matches."""
    line = decision.rule.line if decision.rule else None
    return f"{line.key}: {line.value}".rstrip() if line else ""
