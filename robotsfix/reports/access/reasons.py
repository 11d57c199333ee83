"""Why a crawler may fetch a path or not, in sentences; text of the file stands in backticks."""

from collections.abc import Iterator, Sequence

from robotsfix.access.group import WILDCARD, Group, Rule
from robotsfix.access.policy import Decision
from robotsfix.checks.access.parsers_disagree import PARSERS
from robotsfix.checks.wording import enumerate_names, line_numbers, quote
from robotsfix.crawlers.verdicts import Access, Verdict
from robotsfix.reports.access import name_of, why_without_rule
from robotsfix.reports.comparison import statement

MOST_OVERRIDDEN = 5
"""How many rules that lose are listed; the others are counted."""

MOST_LOSSES = 3
"""Of how many crawlers it is said what their blocking costs."""


def alike(
    accesses: Sequence[Access], everybody: Sequence[Group]
) -> list[tuple[list[str], list[str]]]:
    """Give the reasons of crawlers, put together where they are the same.

    Args:
        accesses: What the crawlers may fetch.
        everybody: The groups for `*`.

    Returns:
        Names of crawlers, each list with their reasons.
    """
    found: dict[tuple[str, ...], list[Access]] = {}
    for access in accesses:
        found.setdefault(tuple(reasons(access, everybody)), []).append(access)
    return [
        ([name_of(access) for access in together], [*sentences, *_losses(together)])
        for sentences, together in found.items()
    ]


def reasons(access: Access, everybody: Sequence[Group]) -> Iterator[str]:
    """Say which group holds for a crawler, and for each path what decides and what does not."""
    yield "; ".join(_group(access, everybody))
    paths: dict[tuple[str, ...], list[str]] = {}
    for verdict in access.verdicts:
        sentences = (_decided(verdict), *_overridden(verdict), *_disagreeing(verdict))
        paths.setdefault(sentences, []).append(quote(verdict.path))
    for (decided, *more), together in paths.items():
        yield f"{enumerate_names(together)} {'is' if len(together) == 1 else 'are'} {decided}"
        yield from more
    yield from _agreeing(access.verdicts)
    crawler = access.subject.crawler
    if crawler and crawler.obeys == "unknown":
        yield "whether robots.txt is obeyed at all is not documented"


def groups_for_everybody(groups: Sequence[Group]) -> list[Group]:
    """Give the groups for `*`, in order."""
    return [group for group in groups if WILDCARD in group.tokens]


def _losses(accesses: Sequence[Access]) -> Iterator[str]:
    """Say what is lost where few crawlers are blocked."""
    for access in accesses if len(accesses) <= MOST_LOSSES else ():
        crawler = access.subject.crawler
        blocked = not all(verdict.decision.allowed for verdict in access.verdicts)
        if crawler and blocked and crawler.obeys != "no":
            yield f"where {name_of(access)} is blocked, {crawler.impact}"


def _group(access: Access, everybody: Sequence[Group]) -> Iterator[str]:
    """Say which groups hold for a crawler, and that those for everybody do not, if so."""
    passed_over = [group for group in everybody if group not in access.groups]
    if access.heeds == "nothing" and not passed_over:
        yield "no group holds"
    elif access.heeds == "nothing":
        yield "no group of that name"
    else:
        verb = "hold together" if len(access.groups) > 1 else "holds"
        yield f"{_holding(access)} {verb}"
    if passed_over and access.heeds != "wildcard":
        verb = "does" if len(passed_over) == 1 else "do"
        yield f"the {_places(passed_over, ' for `*`')} {verb} not hold"


def _holding(access: Access) -> str:
    """Name the groups that hold for a crawler, alike for all crawlers that they name."""
    if access.heeds != "own":
        return f"no group of that name, so the {_places(access.groups, f' for `{access.token}`')}"
    names = dict.fromkeys(agent.line.value for group in access.groups for agent in group.agents)
    if len(names) == 1:
        return f"the {_places(access.groups, ' of that name')}"
    return f"the {_places(access.groups)} for {enumerate_names(list(map(quote, names)))}"


def _places(groups: Sequence[Group], whose: str = "") -> str:
    lines = line_numbers(group.first_line.number for group in groups)
    return f"group{'s' if len(groups) > 1 else ''}{whose} on {lines}"


def _decided(verdict: Verdict) -> str:
    return _decision(verdict.decision) or f"allowed: {why_without_rule(verdict)}"


def _decision(decision: Decision) -> str:
    """Say what a rule decides; nothing if it was none."""
    word = "allowed" if decision.allowed else "blocked"
    return f"{word} by line {decision.line} {quote(statement(decision))}" if decision.rule else ""


def _overridden(verdict: Verdict) -> Iterator[str]:
    winner = verdict.decision.rule
    if not winner or not verdict.overridden:
        return
    listed = [
        f"line {rule.line.number} {quote(statement(Decision(rule.allow, rule)))}"
        f" ({_weakness(rule, winner)})"
        for rule in verdict.overridden
    ]
    yield f"that overrides {enumerate_names(listed, most=MOST_OVERRIDDEN)}"


def _weakness(rule: Rule, winner: Rule) -> str:
    """Say why a rule loses."""
    if rule.priority < winner.priority:
        return "shorter"
    return "the same again" if rule.allow == winner.allow else "as long, but Allow wins"


def _disagreeing(verdict: Verdict) -> Iterator[str]:
    """Say what parsers of other kinds decide that decide otherwise."""
    answers: dict[str, list[str]] = {}
    for name, decision in verdict.elsewhere.items():
        if decision.allowed != verdict.decision.allowed:
            # Without a rule there is no more to say: a library that is asked does not show any.
            answer = _decision(decision) or ("allowed" if decision.allowed else "blocked")
            answers.setdefault(answer, []).append(PARSERS[name])
    for answer, names in answers.items():
        verb = "decides" if len(names) == 1 else "decide"
        yield f"{enumerate_names(names)} {verb} otherwise: {answer}"


def _agreeing(verdicts: Sequence[Verdict]) -> Iterator[str]:
    names = [
        PARSERS[name]
        for name in verdicts[0].elsewhere
        if all(verdict.elsewhere[name].allowed == verdict.decision.allowed for verdict in verdicts)
    ]
    if names:
        yield f"{enumerate_names(names)} {'agree' if len(names) > 1 else 'agrees'}"
