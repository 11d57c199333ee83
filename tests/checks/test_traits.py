"""What the traits of a file are; what they are good for, test_triggers shows."""

import pytest

from robotsfix.checks.access.parsers_disagree import CAUSES
from robotsfix.checks.answers import Answer
from robotsfix.checks.traits import CAUSES_OF_DISAGREEMENT, Traits
from robotsfix.checks.triggers import TRIGGERS, missing_traits
from robotsfix.config.config import Config, Expectation
from robotsfix.syntax.document import parse

GROUP = "User-agent: *\nDisallow: /a/\n"

# A trait, a text that has it, and one that is much like it and has it not.
TRAITS = [
    ("is_not_ascii", "# \u00e9", "# e"),
    ("is_not_ascii_or_has_null", "\0", "0"),
    ("has_odd_characters", "\x1a", "\t\r\n"),
    ("has_carriage_returns", "\r\n", "\n"),
    ("has_ampersands", "&", "%26"),
    ("has_comments", "#", "%23"),
    ("has_suppressions", "# robotsfix: ignore[RF501] why", "# robots"),
    ("may_be_too_large", "#" * 128_001, "#" * 128_000),
    ("may_have_long_lines", "#" * 4_166, "#" * 4_165),
    ("has_other_fields", "Noindex: /a", "Sitemap: /a"),
    ("has_unread_lines", "nonsense", "# nonsense\n\nSitemap: /a"),
    ("has_unread_lines", ": /a", ""),
    ("has_unread_lines_or_odd_fields", "Dissallow: /a", "DISALLOW: /a\nuser-Agent: *"),
    ("has_unread_lines_or_odd_fields", "Disallow /a", "Disallow : /a"),
    ("has_unread_lines_or_tags", "# <html>", "# html"),
    ("may_have_placeholders", "Sitemap: x", GROUP),
    ("may_have_placeholders", "# {x}", "# x"),
    ("has_several_sitemaps", "Sitemap: /a\nSitemap: /a", "Sitemap: /a"),
    ("has_odd_sitemaps", "Sitemap: /a", "Sitemap: HTTPS://a"),
    ("has_odd_sitemaps", "Sitemap: https:///a", "Sitemap: http://a/"),
    ("has_crawl_delays", "Crawl-Delay: 1", "Crawl: 1"),
    ("has_content_signals", "Content-Signal: a=b", "Content: a=b"),
    ("has_content_usage", "content-usage: a=b", "usage: a=b"),
    ("has_licenses", "License: /a", "Licence: /a"),
    ("has_clean_params", "Clean-param: a", "param: a"),
    ("has_no_user_agents", "Disallow: /", GROUP),
    ("has_several_user_agents", "User-agent: a\n" * 2, GROUP),
    ("has_repeated_user_agents", "User-agent: a\nUser-agent: A", "User-agent: a\nUser-agent: b"),
    ("has_empty_user_agents", "User-agent:", GROUP),
    ("has_several_wildcards", "User-agent: *\nUser-agent: *b", GROUP),
    ("names_crawlers", "User-agent: a", GROUP),
    ("may_have_doubled_groups", "User-agent: a/1\nUser-agent: a", "User-agent: a\nUser-agent: b"),
    ("names_pinterest", "User-agent: Pinterestbot", "User-agent: Pin"),
    ("has_odd_tokens", "User-agent: Nobodyknows", "User-agent: Googlebot\nUser-agent: Twitterbot"),
    ("has_illegal_tokens", "User-agent: a/1", "User-agent: a-b_c"),
    ("has_disallow_lines", "Disallow:", "Allow: /"),
    ("has_both_kinds", "Allow: /\nDisallow:", "Disallow: /a\nDisallow:"),
    ("has_several_rules", "Allow: /\nDisallow:", "Disallow:"),
    ("has_dollars", "Allow: /a$", "Sitemap: $"),
    ("has_percent_signs", "Allow: /%41", "Sitemap: /%41"),
    ("has_white_space", "Allow: /a b", "Allow: /a\nAllow: /b"),
    ("has_final_wildcards", "Allow: /a*\nAllow: /b", "Allow: /*a"),
    ("has_repeated_wildcards", "Allow: /a**b", "Allow: /a*b*"),
    ("has_wildcards_alone", "Allow: /*", "Allow: /*a"),
    ("has_wildcards_alone", "Allow: *", "Allow: *a"),
    ("has_queries", "Allow: /a?b", "Allow: /a"),
    ("may_have_expressions", "Allow: /a.*", "Allow: /a*."),
    ("has_paths_that_are_not_ascii", "Allow: /\u00e9", "Allow: /e # \u00e9"),
    ("has_odd_starts", "Allow: a", "Allow: /a\nAllow: *a\nAllow:"),
    ("blocks_start_page", "Disallow: /*$", "Allow: /\nDisallow: /a\nDisallow:"),
    ("blocks_start_page_for_some", "User-agent: a\nDisallow: /", "User-agent: *\nDisallow: /"),
    ("may_block_social_crawlers", "Disallow: *", "Disallow: /a"),
    ("has_rules_outside", "Disallow: /", GROUP),
    ("ends_without_rules", f"{GROUP}User-agent: b", f"User-agent: b\n\n{GROUP}"),
    ("has_shared_groups", "User-agent: a\nUser-agent: b", f"{GROUP}{GROUP}"),
    ("has_gaps", "User-agent: *\n\nDisallow: /", f"{GROUP}\n{GROUP}"),
]


@pytest.mark.parametrize(("trait", "having", "lacking"), TRAITS)
def test_traits(trait: str, having: str, lacking: str) -> None:
    assert getattr(Traits(parse(having), Config()), trait) is True
    assert getattr(Traits(parse(lacking), Config()), trait) is False


@pytest.mark.parametrize(
    ("trait", "file"),
    [
        ("may_have_wrong_name", Traits(parse(GROUP), Config(), "a/Robots.txt")),
        ("has_expectations", Traits(parse(GROUP), Config(expect=(Expectation(("*",)),)))),
        ("may_block_social_crawlers", Traits(parse(GROUP), Config(media_paths=("/a/",)))),
        ("was_fetched", Traits(parse(GROUP), Config(), "", Answer("https://a/", "curl", ()))),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_traits_of_what_is_around_the_text(trait: str, file: Traits) -> None:
    assert trait not in missing_traits(file)
    assert trait in missing_traits(Traits(parse(GROUP), Config(), "a/robots.txt"))


def test_every_trait_is_looked_at() -> None:
    others = {"may_have_wrong_name", "has_expectations", "was_fetched", "may_be_read_differently"}
    assert {*TRIGGERS.values()} - others <= {trait for trait, _, _ in TRAITS}


def test_causes_of_disagreement_are_those_of_the_rule() -> None:
    assert set(CAUSES_OF_DISAGREEMENT) == CAUSES.keys()
