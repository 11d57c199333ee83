"""Who may fetch what, in each output format, and the words that they share."""

from collections.abc import Iterable, Iterator, Sequence

from robotsfix.access.group import WILDCARD
from robotsfix.access.policy import ROBOTS_TXT
from robotsfix.crawlers.verdicts import Access, Verdict
from robotsfix.reports.comparison import statement

EVERYBODY = "every crawler that no group names"
UNKNOWN_OPERATOR = "(unknown)"
ANY_OPERATOR = "(any)"


def name_of(access: Access) -> str:
    """Give what to call a crawler: its product token, or what it is known by without one."""
    subject = access.subject
    if subject.token != WILDCARD:
        return subject.token
    return subject.crawler.name if subject.crawler else EVERYBODY


def by_operator(accesses: Iterable[Access]) -> list[tuple[str, list[Access]]]:
    """Put crawlers together that the same company runs; the order is that of the first ones."""
    groups: dict[str, list[Access]] = {}
    for access in accesses:
        groups.setdefault(operator_of(access), []).append(access)
    return list(groups.items())


def operator_of(access: Access) -> str:
    """Name who runs a crawler."""
    if access.subject.crawler:
        return access.subject.crawler.operator
    return ANY_OPERATOR if access.subject.token == WILDCARD else UNKNOWN_OPERATOR


def short_verdict(verdict: Verdict) -> str:
    """Say what is decided in as few words as a table has room for."""
    word = "allowed" if verdict.decision.allowed else "blocked"
    return f"{word}, line {verdict.decision.line}" if verdict.decision.rule else word


def why_without_rule(verdict: Verdict) -> str:
    """Say why a path is allowed that no rule decides about."""
    always = verdict.path == ROBOTS_TXT
    return f"every crawler may always fetch {ROBOTS_TXT}" if always else "no rule matches"


def deciding_lines(accesses: Iterable[Access]) -> list[tuple[int, str]]:
    """Give the lines that decide, as number, field and value, in the order of the file."""
    rules = {
        verdict.decision.rule.line.index: verdict.decision
        for access in accesses
        for verdict in access.verdicts
        if verdict.decision.rule
    }
    return [(index + 1, statement(decision)) for index, decision in sorted(rules.items())]


def summary(accesses: Sequence[Access]) -> Iterator[tuple[str, str]]:
    """Count for each path how many crawlers may not fetch it: words, and the path."""
    crawlers = len(accesses)
    if crawlers == 1:
        return
    for verdicts in zip(*(access.verdicts for access in accesses), strict=True):
        blocked = sum(not verdict.decision.allowed for verdict in verdicts)
        if blocked in (0, crawlers):
            words = f"{'none' if blocked else 'each'} of {crawlers} crawlers may fetch"
        else:
            words = f"{blocked} of {crawlers} crawlers may not fetch"
        yield words, verdicts[0].path
