"""The table of all rules: codes, names, and what selectors stand for.

A new rule is a module in the folder of its family, and a line here.
"""

from functools import lru_cache

from robotsfix.syntax.spelling import closest

MODULES = {
    "RF101": "file.not_a_robots_txt",
    "RF102": "file.byte_order_mark",
    "RF103": "file.not_utf_8",
    "RF104": "file.control_character",
    "RF105": "file.too_large",
    "RF106": "file.line_too_long",
    "RF107": "file.wrong_file_name",
    "RF108": "file.no_rules",
    "RF109": "file.invisible_character",
    "RF110": "file.mixed_line_endings",
    "RF111": "file.server_error_output",
    "RF112": "file.template_placeholder",
    "RF113": "file.missing_final_newline",
    "RF201": "lines.syntax_error",
    "RF202": "lines.missing_colon",
    "RF203": "lines.misspelled_field",
    "RF204": "lines.unknown_field",
    "RF205": "lines.unsupported_field",
    "RF206": "lines.hash_in_value",
    "RF207": "lines.html_entity",
    "RF208": "lines.bare_url",
    "RF209": "lines.commented_out_rule",
    "RF301": "groups.duplicate_wildcard_group",
    "RF302": "groups.wildcard_group_not_last",
    "RF303": "groups.duplicate_group",
    "RF304": "groups.rule_outside_group",
    "RF305": "groups.bleeding_group",
    "RF306": "groups.empty_group",
    "RF307": "groups.stray_rule",
    "RF308": "groups.dropped_wildcard_rules",
    "RF309": "groups.blank_line_in_group",
    "RF401": "user_agents.empty_user_agent",
    "RF402": "user_agents.user_agent_string",
    "RF403": "user_agents.token_with_version",
    "RF404": "user_agents.several_tokens_on_one_line",
    "RF405": "user_agents.wildcard_in_token",
    "RF406": "user_agents.misspelled_crawler",
    "RF407": "user_agents.invalid_token",
    "RF408": "user_agents.repeated_user_agent",
    "RF409": "user_agents.unheeded_crawler",
    "RF410": "user_agents.half_a_platform",
    "RF501": "paths.path_without_slash",
    "RF502": "paths.dollar_inside",
    "RF503": "paths.url_in_path",
    "RF504": "paths.space_in_path",
    "RF505": "paths.unencoded_path",
    "RF506": "paths.bad_percent_encoding",
    "RF507": "paths.lowercase_percent_encoding",
    "RF508": "paths.trailing_wildcard",
    "RF509": "paths.repeated_wildcard",
    "RF510": "paths.wildcard_only",
    "RF511": "paths.regex_in_path",
    "RF512": "paths.duplicate_rule",
    "RF513": "paths.dead_rule",
    "RF514": "paths.contradicting_rules",
    "RF601": "extensions.sitemap_not_absolute",
    "RF602": "extensions.sitemap_scheme",
    "RF603": "extensions.empty_sitemap",
    "RF604": "extensions.duplicate_sitemap",
    "RF605": "extensions.no_sitemap",
    "RF611": "extensions.crawl_delay_value",
    "RF612": "extensions.crawl_delay_ignored",
    "RF621": "extensions.content_signal",
    "RF622": "extensions.content_usage",
    "RF623": "extensions.license_not_absolute",
    "RF624": "extensions.clean_param",
    "RF701": "access.social_crawler_blocked",
    "RF702": "access.social_media_path_blocked",
    "RF703": "access.preview_crawler_blocked",
    "RF704": "access.site_blocked",
    "RF705": "access.search_engine_blocked",
    "RF706": "access.assets_blocked",
    "RF707": "access.parsers_disagree",
    "RF708": "access.shared_link_blocked",
    "RF710": "access.expectation_failed",
    "RF801": "answer.server_error",
    "RF802": "answer.broken_redirect",
    "RF803": "answer.redirect_to_another_host",
    "RF804": "answer.wrong_content_type",
    "RF806": "answer.rate_limited",
    "RF807": "answer.access_denied",
    "RF808": "answer.not_found",
    "RF809": "answer.different_for_crawlers",
    "RF901": "suppressions.unused_suppression",
    "RF902": "suppressions.unknown_suppression",
    "RF903": "suppressions.malformed_suppression",
}
"""The module of each rule, by its code."""

EVERY_RULE = "ALL"
"""The selector that stands for all rules."""

OFF_BY_DEFAULT = frozenset({"RF113", "RF209", "RF605"})
"""The codes of the rules that run only where somebody asks for them."""


def rule_name(code: str) -> str:
    """Give the name of the rule with a certain code, such as "duplicate-wildcard-group"."""
    return MODULES[code].rpartition(".")[2].replace("_", "-")


def code_of(name: str) -> str | None:
    """Give the code of the rule with a certain code or name; None if there is none.

    Args:
        name: What a user wrote; letter case does not matter.
    """
    if name.upper() in MODULES:
        return name.upper()
    return next((code for code in MODULES if rule_name(code) == name.lower()), None)


def matching_codes(selector: str) -> list[str]:
    """Give the codes that a code, a prefix of codes, a name, or `ALL` stands for.

    Args:
        selector: What a user wrote; letter case does not matter in codes.
    """
    if selector.upper() == EVERY_RULE:
        return list(MODULES)
    if not selector:
        return []
    return [
        code
        for code in MODULES
        if code.startswith(selector.upper()) or rule_name(code) == selector.lower()
    ]


@lru_cache
def selected_codes(
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    default: tuple[str, ...] | None = None,
) -> tuple[str, ...]:
    """Give the codes of the rules to run, in order.

    Where selectors contradict each other, the more specific one holds: `RF3` is ignored but for a
    selected `RF301`. Between two alike, `ignore` holds.

    Args:
        select: Selectors of the rules to start with; if there are none, the default ones.
        extend_select: Selectors of rules to add.
        ignore: Selectors of rules to leave out.
        default: Codes of the default ones; if left out, all but those that are off by default.

    Raises:
        ValueError: A selector stands for no rule; the message names a rule that was perhaps meant.
    """
    wanted = [known_codes(selector) for selector in (*select, *extend_select)]
    unwanted = [known_codes(selector) for selector in ignore]
    chosen = set(MODULES) - OFF_BY_DEFAULT if default is None else set(default)
    if select:
        chosen = set()
    # The more codes a selector stands for, the less specific it is.
    steps = [(-len(codes), False, codes) for codes in wanted]
    steps += [(-len(codes), True, codes) for codes in unwanted]
    for _, ignored, codes in sorted(steps, key=lambda step: step[:2]):
        chosen = chosen.difference(codes) if ignored else chosen.union(codes)
    return tuple(code for code in MODULES if code in chosen)


def known_codes(selector: str) -> list[str]:
    """Give the codes that a selector stands for, at least one.

    Raises:
        ValueError: It stands for no rule; the message names a rule that was perhaps meant.
    """
    codes = matching_codes(selector)
    if codes:
        return codes
    meant = meant_rule(selector)
    raise ValueError(f"unknown rule {selector!r}{f'; did you mean {meant}?' if meant else ''}")


def meant_rule(name: str) -> str | None:
    """Give the code or name that was perhaps meant by one that does not exist."""
    written = {name.lower(): name for code in MODULES for name in (code, rule_name(code))}
    meant = closest(name.lower(), written)
    return written[meant] if meant else None
