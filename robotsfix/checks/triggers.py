"""Cheap tests that tell for certain that a rule finds nothing in a file.

Where one says so, the rule does not run, and its module need not even be imported: so that seventy
rules cost little on a file that has one of their troubles. A rule that is not named here runs on
every file; it is right without a trigger, and only slower.
"""

from collections.abc import Callable, Mapping
from functools import cache

from robotsfix.checks.traits import Traits
from robotsfix.syntax.fields import Field

Trigger = Callable[[Traits], object]
"""Tells whether a rule may find something, by a truthy answer."""

_SHORTEST_TOO_LARGE = 512_000 // 4
"""How many characters may have more than 500 KiB: none takes more than four octets."""
_SHORTEST_TOO_LONG = 16_663 // 4
"""How many characters a line may have that is cut."""


@cache
def _has(field: Field, least: int = 1) -> Trigger:
    """Give the trigger for files with so many lines of a field."""
    return lambda file: len(file.lines_of(field)) >= least


@cache
def _has_other_fields(part: str) -> Trigger:
    """Give the trigger for files with other records whose name has a certain part."""
    return lambda file: part in file.other_names


@cache
def _has_paths_with(*parts: str) -> Trigger:
    """Give the trigger for files with one of some parts in an Allow or Disallow line."""
    return lambda file: any(part in file.joined_paths for part in parts)


def _has_no_user_agents(file: Traits) -> bool:
    return not file.names


def _has_comments(file: Traits) -> bool:
    return "#" in file.document.text


def _is_not_ascii(file: Traits) -> bool:
    return not file.is_ascii


def _has_unread_lines(file: Traits) -> bool:
    return file.has_unread_lines


def _has_unread_lines_or_odd_fields(file: Traits) -> bool:
    return file.has_unread_lines or file.has_odd_fields


def _has_odd_tokens(file: Traits) -> bool:
    return file.has_odd_tokens


def _has_illegal_names(file: Traits) -> bool:
    return file.has_illegal_names


def _has_repeated_names(file: Traits) -> bool:
    return len(file.names) < len(file.lines_of(Field.USER_AGENT))


def _has_odd_sitemaps(file: Traits) -> bool:
    return file.has_odd_sitemaps


def _has_wildcards_alone(file: Traits) -> bool:
    """Tell whether a path has nothing but stars, perhaps behind a slash."""
    return not file.paths.isdisjoint(("*", "/*")) or "**" in file.joined_paths


def _has_several_rules(file: Traits) -> bool:
    return len(file.rule_lines) > 1


def _has_gaps(file: Traits) -> bool:
    """Tell whether something stands between the lines of a group."""
    return any(
        group.rule_lines
        and group.rule_lines[-1].index - group.agents[-1].line.index > len(group.rule_lines)
        for group in file.policy.groups
    )


def _has_odd_starts(file: Traits) -> bool:
    """Tell whether a path starts with neither a slash nor a star."""
    return not {path[:1] for path in file.paths} <= {"/", "*", ""}


def _has_several_wildcards(file: Traits) -> bool:
    return sum(line.value.startswith("*") for line in file.lines_of(Field.USER_AGENT)) > 1


def _has_both_kinds(file: Traits) -> bool:
    return bool(file.lines_of(Field.ALLOW) and file.lines_of(Field.DISALLOW))


def _blocks_start_page(file: Traits) -> bool:
    return file.blocks_start_page


def _may_block_social_crawlers(file: Traits) -> bool:
    return file.blocks_start_page or bool(file.config.media_paths)


def _was_fetched(file: Traits) -> bool:
    return file.answer is not None


def _has_suppressions(file: Traits) -> bool:
    return bool(file.suppressions)


def _may_be_read_differently(file: Traits) -> bool:
    """Tell whether one of the rules to which RF707 points can mend something, or was not asked."""
    found = file.found
    return any(
        code not in found or any(problem.fix for problem in found[code])
        for code in _CAUSES_OF_DISAGREEMENT
    )


_CAUSES_OF_DISAGREEMENT = ("RF102", "RF202", "RF203", "RF301", "RF303", "RF305", "RF309", "RF403")

TRIGGERS: Mapping[str, Trigger] = {
    "RF101": _has_no_user_agents,
    "RF102": _is_not_ascii,
    "RF103": lambda file: not file.is_ascii or "\0" in file.document.text,
    "RF104": lambda file: not file.is_ascii or file.has_control_characters,
    "RF105": lambda file: len(file.document.text) > _SHORTEST_TOO_LARGE,
    "RF106": lambda file: len(file.document.text) > _SHORTEST_TOO_LONG,
    "RF107": lambda file: file.path and not file.path.endswith(("/robots.txt", "\\robots.txt")),
    "RF108": _has_no_user_agents,
    "RF109": _is_not_ascii,
    "RF110": lambda file: "\r" in file.document.text,
    "RF111": lambda file: file.has_unread_lines or "<" in file.document.text,
    "RF112": lambda file: (
        file.lines_of(Field.SITEMAP)
        or file.lines_of(Field.OTHER)
        or any(mark in file.document.text for mark in "{<[")
    ),
    "RF201": _has_unread_lines,
    "RF202": _has_unread_lines_or_odd_fields,
    "RF203": _has_unread_lines_or_odd_fields,
    "RF204": _has(Field.OTHER),
    "RF205": _has(Field.OTHER),
    "RF206": _has_comments,
    "RF207": lambda file: "&" in file.document.text,
    "RF208": _has(Field.OTHER),
    "RF209": _has_comments,
    "RF301": _has_several_wildcards,
    "RF302": _has(Field.USER_AGENT, 2),
    "RF303": _has(Field.USER_AGENT, 2),
    "RF304": lambda file: file.policy.rules_outside,
    "RF305": lambda file: any(len(group.agents) > 1 for group in file.policy.groups),
    "RF306": lambda file: file.policy.groups and not file.policy.groups[-1].rule_lines,
    "RF307": _has_gaps,
    "RF308": _has(Field.USER_AGENT, 2),
    "RF309": _has_gaps,
    "RF401": lambda file: not all(line.value for line in file.lines_of(Field.USER_AGENT)),
    "RF402": _has_illegal_names,
    "RF403": _has_illegal_names,
    "RF404": _has_illegal_names,
    "RF405": _has_illegal_names,
    "RF406": _has_odd_tokens,
    "RF407": _has_illegal_names,
    "RF408": _has_repeated_names,
    "RF409": lambda file: file.names_crawlers,
    "RF410": lambda file: any("pinterest" in name for name in file.names),
    "RF501": _has_odd_starts,
    "RF502": _has_paths_with("$"),
    "RF503": _has_odd_starts,
    "RF504": _has_paths_with(" ", "\t"),
    "RF505": _is_not_ascii,
    "RF506": _has_paths_with("%"),
    "RF507": _has_paths_with("%"),
    "RF508": _has_paths_with("*\n"),
    "RF509": _has_paths_with("**"),
    "RF510": _has_wildcards_alone,
    "RF511": _has_paths_with("^", "(", "[", "\\", ".*", ".+"),
    "RF512": _has_several_rules,
    "RF513": _has_several_rules,
    "RF514": _has_both_kinds,
    "RF601": _has_odd_sitemaps,
    "RF602": _has_odd_sitemaps,
    "RF603": _has_odd_sitemaps,
    "RF604": _has(Field.SITEMAP, 2),
    "RF611": _has_other_fields("delay"),
    "RF612": _has_other_fields("delay"),
    "RF621": _has_other_fields("content-signal"),
    "RF622": _has_other_fields("content-usage"),
    "RF623": _has_other_fields("license"),
    "RF624": _has_other_fields("clean-param"),
    "RF701": _may_block_social_crawlers,
    "RF702": _has(Field.DISALLOW),
    "RF703": _blocks_start_page,
    "RF704": _blocks_start_page,
    "RF705": lambda file: file.blocks_start_page and file.names_crawlers,
    "RF706": _has(Field.DISALLOW),
    "RF707": _may_be_read_differently,
    "RF708": _has_paths_with("?", "=", "&", "utm"),
    "RF710": lambda file: file.config.expect,
    "RF801": _was_fetched,
    "RF802": _was_fetched,
    "RF803": _was_fetched,
    "RF804": _was_fetched,
    "RF806": _was_fetched,
    "RF807": _was_fetched,
    "RF808": _was_fetched,
    "RF809": _was_fetched,
    "RF901": _has_suppressions,
    "RF902": _has_suppressions,
    "RF903": _has_suppressions,
}
"""The trigger of each rule that has one, by its code."""
