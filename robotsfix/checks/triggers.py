"""Cheap tests that tell for certain that a rule finds nothing in a file.

Each rule names a trait; where a file does not have it, the rule does not run, and its module need
not even be imported: so that seventy rules cost little on a file that has one of their troubles.
A rule that is not named here runs on every file; it is right without a trigger, and only slower.
"""

from collections.abc import Mapping
from itertools import compress
from operator import attrgetter, not_

from robotsfix.access.profiles.reference import may_be_cut
from robotsfix.checks.traits import Traits

TRIGGERS: Mapping[str, str] = {
    "RF101": "has_no_user_agents",
    "RF102": "is_not_ascii",
    "RF103": "is_not_ascii_or_has_null",
    "RF104": "has_odd_characters",
    "RF105": "may_be_too_large",
    "RF106": "may_have_long_lines",
    "RF107": "may_have_wrong_name",
    "RF108": "has_no_user_agents",
    "RF109": "is_not_ascii",
    "RF110": "has_carriage_returns",
    "RF111": "has_unread_lines_or_tags",
    "RF112": "may_have_placeholders",
    "RF201": "has_unread_lines",
    "RF202": "has_unread_lines_or_odd_fields",
    "RF203": "has_unread_lines_or_odd_fields",
    "RF204": "has_other_fields",
    "RF205": "has_other_fields",
    "RF206": "has_comments",
    "RF207": "has_ampersands",
    "RF208": "has_other_fields",
    "RF209": "has_comments",
    "RF301": "has_several_wildcards",
    "RF302": "has_several_user_agents",
    "RF303": "may_have_doubled_groups",
    "RF304": "has_rules_outside",
    "RF305": "has_shared_groups",
    "RF306": "ends_without_rules",
    "RF307": "has_gaps",
    "RF308": "has_several_user_agents",
    "RF309": "has_gaps",
    "RF401": "has_empty_user_agents",
    "RF402": "has_illegal_tokens",
    "RF403": "has_illegal_tokens",
    "RF404": "has_illegal_tokens",
    "RF405": "has_illegal_tokens",
    "RF406": "has_odd_tokens",
    "RF407": "has_illegal_tokens",
    "RF408": "has_repeated_user_agents",
    "RF409": "names_crawlers",
    "RF410": "names_pinterest",
    "RF501": "has_odd_starts",
    "RF502": "has_dollars",
    "RF503": "has_odd_starts",
    "RF504": "has_white_space",
    "RF505": "has_paths_that_are_not_ascii",
    "RF506": "has_percent_signs",
    "RF507": "has_percent_signs",
    "RF508": "has_final_wildcards",
    "RF509": "has_repeated_wildcards",
    "RF510": "has_wildcards_alone",
    "RF511": "may_have_expressions",
    "RF512": "has_several_rules",
    "RF513": "has_several_rules",
    "RF514": "has_both_kinds",
    "RF601": "has_odd_sitemaps",
    "RF602": "has_odd_sitemaps",
    "RF603": "has_odd_sitemaps",
    "RF604": "has_several_sitemaps",
    "RF611": "has_crawl_delays",
    "RF612": "has_crawl_delays",
    "RF621": "has_content_signals",
    "RF622": "has_content_usage",
    "RF623": "has_licenses",
    "RF624": "has_clean_params",
    "RF701": "may_block_social_crawlers",
    "RF702": "has_disallow_lines",
    "RF703": "blocks_start_page",
    "RF704": "blocks_start_page",
    "RF705": "blocks_start_page_for_some",
    "RF706": "has_disallow_lines",
    "RF707": "may_be_read_differently",
    "RF708": "has_queries",
    "RF710": "has_expectations",
    "RF801": "was_fetched",
    "RF802": "was_fetched",
    "RF803": "was_fetched",
    "RF804": "was_fetched",
    "RF806": "was_fetched",
    "RF807": "was_fetched",
    "RF808": "was_fetched",
    "RF809": "was_fetched",
    "RF901": "has_suppressions",
    "RF902": "has_suppressions",
    "RF903": "has_suppressions",
}
"""The trait that a file must have for a rule to find something, by the rule's code."""

_LATE = frozenset({"may_be_read_differently"})
"""Traits that depend on what other rules have found."""
_TRAITS = tuple(sorted({*TRIGGERS.values()} - _LATE))
_traits_of = attrgetter(*_TRAITS)


def missing_traits(file: Traits) -> set[str | None]:
    """Give the traits that a file does not have, late ones aside.

    Traits are of whole lines; of a file whose lines may be cut, nothing is told.
    """
    if may_be_cut(file.document):
        return set()
    return set(compress(_TRAITS, map(not_, _traits_of(file))))


def is_silenced(trigger: str | None, file: Traits) -> bool:
    """Tell whether a rule finds nothing in a file, now that those before it have run.

    Args:
        trigger: The trait that the rule needs; None if it needs none.
        file: The file.
    """
    return trigger in _LATE and not getattr(file, trigger)
