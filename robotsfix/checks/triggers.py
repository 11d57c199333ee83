"""Cheap tests that tell for certain that a rule finds nothing in a file.

Where one says so, the rule does not run, and its module need not even be imported: so that seventy
rules cost little on a file that has one of their troubles. A rule that is not named here runs on
every file; it is right without a trigger, and only slower.
"""

from collections.abc import Callable, Mapping

from robotsfix.checks.traits import Traits
from robotsfix.syntax.fields import Field

Trigger = Callable[[Traits], object]
"""Tells whether a rule may find something, by a truthy answer."""

_SHORTEST_TOO_LARGE = 512_000 // 4
"""How many characters may have more than 500 KiB: none takes more than four octets."""
_SHORTEST_TOO_LONG = 16_663 // 4
"""How many characters a line may have that is cut."""


def _contains(*parts: str) -> Trigger:
    """Give the trigger for files with one of some parts, in lower case."""

    def trigger(file: Traits) -> bool:
        text = file.lower_text
        return any(part in text for part in parts)

    return trigger


def _has(field: Field, least: int = 1) -> Trigger:
    """Give the trigger for files with so many lines of a field."""
    return lambda file: len(file.lines_of(field)) >= least


def _has_no_user_agents(file: Traits) -> bool:
    return not file.lines_of(Field.USER_AGENT)


def _has_gaps(file: Traits) -> bool:
    """Tell whether something stands between the lines of a group."""
    return any(
        group.rule_lines
        and group.rule_lines[-1].index - group.agents[-1].line.index > len(group.rule_lines)
        for group in file.policy.groups
    )


def _has_odd_starts(file: Traits) -> bool:
    """Tell whether a path starts with neither a slash nor a star."""
    return any(line.value and line.value[0] not in "/*" for line in file.rule_lines)


def _has_several_wildcards(file: Traits) -> bool:
    return sum(line.value.startswith("*") for line in file.lines_of(Field.USER_AGENT)) > 1


def _has_both_kinds(file: Traits) -> bool:
    return bool(file.lines_of(Field.ALLOW) and file.lines_of(Field.DISALLOW))


def _may_block_social_crawlers(file: Traits) -> bool:
    return file.blocks_start_page or bool(file.config.media_paths)


def _was_fetched(file: Traits) -> bool:
    return file.answer is not None


def _may_be_read_differently(file: Traits) -> bool:
    """Tell whether one of the rules to which RF707 points may find something."""
    return any(TRIGGERS[code](file) for code in _CAUSES_OF_DISAGREEMENT)


_CAUSES_OF_DISAGREEMENT = ("RF102", "RF202", "RF203", "RF301", "RF303", "RF305", "RF309", "RF403")

TRIGGERS: Mapping[str, Trigger] = {
    "RF101": _has_no_user_agents,
    "RF102": lambda file: not file.is_ascii,
    "RF103": lambda file: not file.is_ascii or "\0" in file.document.text,
    "RF104": lambda file: not file.is_ascii or file.has_control_characters,
    "RF105": lambda file: len(file.document.text) > _SHORTEST_TOO_LARGE,
    "RF106": lambda file: len(file.document.text) > _SHORTEST_TOO_LONG,
    "RF107": lambda file: not file.path.endswith(("/robots.txt", "\\robots.txt")),
    "RF108": _has_no_user_agents,
    "RF109": lambda file: not file.is_ascii,
    "RF110": lambda file: "\r" in file.document.text,
    "RF111": lambda file: file.has_unread_lines or "<" in file.document.text,
    "RF112": lambda file: (
        file.lines_of(Field.SITEMAP)
        or file.lines_of(Field.OTHER)
        or any(mark in file.document.text for mark in "{<[")
    ),
    "RF201": lambda file: file.has_unread_lines,
    "RF202": lambda file: file.has_unread_lines or file.has_odd_fields,
    "RF203": lambda file: file.has_unread_lines or file.has_odd_fields,
    "RF204": _has(Field.OTHER),
    "RF205": _has(Field.OTHER),
    "RF206": _contains("#"),
    "RF207": _contains("&"),
    "RF208": _has(Field.OTHER),
    "RF209": _contains("#"),
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
    "RF402": lambda file: file.has_odd_tokens,
    "RF403": lambda file: file.has_odd_tokens,
    "RF404": lambda file: file.has_odd_tokens,
    "RF405": lambda file: file.has_odd_tokens,
    "RF406": lambda file: file.has_odd_tokens,
    "RF407": lambda file: file.has_odd_tokens,
    "RF408": _has(Field.USER_AGENT, 2),
    "RF409": lambda file: file.names_crawlers,
    "RF410": _contains("pinterest"),
    "RF501": _has_odd_starts,
    "RF502": _contains("$"),
    "RF503": _has_odd_starts,
    "RF504": lambda file: any(" " in line.value or "\t" in line.value for line in file.rule_lines),
    "RF505": lambda file: not file.is_ascii,
    "RF506": _contains("%"),
    "RF507": _contains("%"),
    "RF508": lambda file: file.has_stars,
    "RF509": lambda file: file.has_stars,
    "RF510": lambda file: file.has_stars,
    "RF511": _contains("^", "(", "[", "\\", ".*", ".+"),
    "RF512": lambda file: len(file.rule_lines) > 1,
    "RF513": lambda file: len(file.rule_lines) > 1,
    "RF514": _has_both_kinds,
    "RF601": _has(Field.SITEMAP),
    "RF602": _has(Field.SITEMAP),
    "RF603": _has(Field.SITEMAP),
    "RF604": _has(Field.SITEMAP, 2),
    "RF611": _contains("delay"),
    "RF612": _contains("delay"),
    "RF621": _contains("content-signal"),
    "RF622": _contains("content-usage"),
    "RF623": _contains("license"),
    "RF624": _contains("clean-param"),
    "RF701": _may_block_social_crawlers,
    "RF702": _has(Field.DISALLOW),
    "RF703": lambda file: file.blocks_start_page,
    "RF704": lambda file: file.blocks_start_page,
    "RF705": lambda file: file.blocks_start_page and file.names_crawlers,
    "RF706": _has(Field.DISALLOW),
    "RF707": _may_be_read_differently,
    "RF708": _contains("?", "=", "&", "utm"),
    "RF710": lambda file: file.config.expect,
    "RF801": _was_fetched,
    "RF802": _was_fetched,
    "RF803": _was_fetched,
    "RF804": _was_fetched,
    "RF806": _was_fetched,
    "RF807": _was_fetched,
    "RF808": _was_fetched,
    "RF809": _was_fetched,
    "RF901": lambda file: file.suppressions,
    "RF902": lambda file: file.suppressions,
    "RF903": lambda file: file.suppressions,
}
"""The trigger of each rule that has one, by its code."""
