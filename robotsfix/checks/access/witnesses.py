"""Paths on which two texts of a file may be read differently: those that its rules name, first."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from robotsfix.access.comparison import compare_rule_sets
from robotsfix.access.group import Group
from robotsfix.access.profiles import load_profile
from robotsfix.checks.access.readings import Readings
from robotsfix.checks.matching import is_plain_path
from robotsfix.checks.old_rules import differences
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

LITERAL_STAR = "%2A"
"""A star as a part of a path, which shows only who knows wildcards."""

MOST_EXAMPLES = 50
"""How many paths that rules name are tried before one is searched for."""

MOST_STATES = 500
"""How many paths that search looks at."""

MOST_PATHS = 10
"""How many paths are looked at for each crawler and profile."""


def witnesses(
    before: Readings, after: Readings, profiles: Iterable[str], crawlers: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Give crawlers with paths on which a fix may change what some profile decides."""
    for profile in profiles:
        if profile == "rfc9309" and before.is_plain and after.is_plain:
            continue
        known: set[tuple[object, ...]] = set()
        for crawler in crawlers:
            old, new = before.groups_of(profile, crawler), after.groups_of(profile, crawler)
            groups = (*old, None, *new, None, *before.google.groups_of(crawler))
            if old == new or groups in known:
                continue
            known.add(groups)
            if not says_the_same(profile, old, new):
                found = plain_first(paths(before, after, profile, crawler))
                for path in islice(found, MOST_PATHS):
                    yield crawler, path


def says_the_same(profile: str, old: Sequence[Group], new: Sequence[Group]) -> bool:
    """Tell whether groups plainly have the same rules; only old parsers heed their order."""
    said, says = ([rule for group in groups for rule in group.rule_lines] for groups in (old, new))
    if profile == "classic":
        return [rule.text for rule in said] == [rule.text for rule in says]
    return statements(said) == statements(says)


def statements(rules: Iterable[Line]) -> set[tuple[Field, str]]:
    """Give what rules say about paths; an empty one says nothing."""
    return {(rule.field, rule.value) for rule in rules if rule.value}


def paths(before: Readings, after: Readings, profile: str, crawler: str) -> Iterator[str]:
    """Give paths on which a profile decides in another way for a crawler."""

    def differs(path: str) -> bool:
        decisions = (each.allows(profile, crawler, path) for each in (before, after))
        return len(set(decisions)) > 1

    if profile == "classic":
        yield from filter(differs, ["/"])
        yield from differences(before.classic.rules_of(crawler), after.classic.rules_of(crawler))
        return
    found = False
    changed = changed_rules(before.groups_of(profile, crawler), after.groups_of(profile, crawler))
    for path in islice(examples(profile, changed), MOST_EXAMPLES):
        if differs(path):
            found = True
            yield path
    if not found:
        old, new = (each.policy(profile).rule_set(crawler) for each in (before, after))
        difference = compare_rule_sets(old, new, most_states=MOST_STATES)
        yield from (
            path
            for path in (difference.opened, difference.closed)
            if path and LITERAL_STAR not in path
        )


def changed_rules(old: Sequence[Group], new: Sequence[Group]) -> list[Line]:
    """Give the rules of groups that say what only the old or only the new ones say."""
    said, says = (
        {(rule.field, rule.value): rule for group in groups for rule in group.rule_lines}
        for groups in (old, new)
    )
    return [rule for key, rule in (said | says).items() if key not in said or key not in says]


def examples(profile: str, rules: Iterable[Line]) -> list[str]:
    """Give a path for each of some rules, the shortest first."""
    paths = {rule.pattern.example for rule in load_profile(profile).rules_of(rules)}
    return [
        path
        for path in sorted(paths, key=lambda path: (len(path), path))
        if path.startswith("/") and LITERAL_STAR not in path
    ]


def plain_first(paths: Iterable[str]) -> Iterator[str]:
    """Give paths, those first that no parser decodes: cheaper questions, and better examples."""
    others = []
    for path in paths:
        if is_plain_path(path):
            yield path
        elif not path.startswith("//"):
            # That would be a host.
            others.append(path)
    yield from others
