"""Traits of a file: what triggers ask about, all found out in one go, and quickly."""

from importlib import import_module
from itertools import product
from operator import itemgetter
from typing import TYPE_CHECKING

from robotsfix.access.pattern import may_match_root
from robotsfix.checks.context import Context
from robotsfix.config.config import Config
from robotsfix.syntax.document import Document
from robotsfix.syntax.fields import USUAL_NAMES, Field
from robotsfix.syntax.source import encode

if TYPE_CHECKING:
    from robotsfix.checks.answers import Answer

_SHORTEST_TOO_LARGE = 512_000 // 4
"""How many characters may have more than 500 KiB: none takes more than four octets."""
_SHORTEST_TOO_LONG = 16_663 // 4
"""How many characters a line may have that is cut."""
_CONTROL_CHARACTERS = bytes(range(0x20)).translate(None, b"\t\n\r") + b"\x7f"
_LEGAL_CHARACTERS = "abcdefghijklmnopqrstuvwxyz_-"
_USUAL_TOKENS = frozenset({"*", "facebookexternalhit", "twitterbot", "linkedinbot", "pinterest"})
"""Tokens, in lower case, for which the catalogue need not be asked."""
_two_characters_of = itemgetter(slice(2))
_STARTS_OF_START_PAGES = frozenset("".join(both) for both in product("/*$", ["", *"/*$"]))
"""The first two characters of a path that may match `/`."""
CAUSES_OF_DISAGREEMENT = ("RF102", "RF202", "RF203", "RF301", "RF303", "RF305", "RF309", "RF403")
"""The rules to which RF707 may point."""


class Traits(Context):
    """A context that knows what triggers ask about: all its attributes but the context's own."""

    def __init__(
        self,
        document: Document,
        config: Config,
        path: str = "",
        answer: "Answer | None" = None,
    ) -> None:
        """Look at a document; see `Context`."""
        super().__init__(document, config, path, answer)
        self.was_fetched = answer is not None
        self.has_expectations = bool(config.expect)
        name = path.replace("\\", "/").rpartition("/")[2]
        self.may_have_wrong_name = bool(path) and name != "robots.txt"
        self._look_at_text(document.text)
        self._look_at_lines()
        self._look_at_user_agents()
        self._look_at_paths()
        self._look_at_groups()

    def _look_at_text(self, text: str) -> None:
        self.is_not_ascii = not text.isascii()
        self.is_not_ascii_or_has_null = self.is_not_ascii or "\0" in text
        self.has_odd_characters = self.is_not_ascii or _has_control_characters(text)
        self.has_carriage_returns = "\r" in text
        self.has_ampersands = "&" in text
        self.has_comments = "#" in text
        self.has_suppressions = self.has_comments and bool(self.suppressions)
        self.may_be_too_large = len(text) > _SHORTEST_TOO_LARGE
        self.may_have_long_lines = len(text) > _SHORTEST_TOO_LONG

    def _look_at_lines(self) -> None:
        text = self.document.text
        others, sitemaps = self.lines_of(Field.OTHER), self.lines_of(Field.SITEMAP)
        self.has_other_fields = bool(others)
        self.has_unread_lines = bool(others) or any(
            line.key or line.separator for line in self.lines_of(Field.NONE)
        )
        self.has_unread_lines_or_odd_fields = self.has_unread_lines or self._has_odd_fields()
        self.has_unread_lines_or_tags = self.has_unread_lines or "<" in text
        self.may_have_placeholders = (
            bool(sitemaps or others) or "{" in text or "<" in text or "[" in text
        )
        self.has_several_sitemaps = len(sitemaps) > 1
        self.has_odd_sitemaps = not all(_is_whole_url(line.value) for line in sitemaps)
        names = " ".join({line.key for line in others}).lower()
        self.has_crawl_delays = "delay" in names
        self.has_content_signals = "content-signal" in names
        self.has_content_usage = "content-usage" in names
        self.has_licenses = "license" in names
        self.has_clean_params = "clean-param" in names

    def _has_odd_fields(self) -> bool:
        """Tell whether a line has the field of another spelling, or no colon."""
        lines = [*self.document.records, *self.lines_of(Field.SITEMAP)]
        keys = {line.key for line in lines} - USUAL_NAMES.keys()
        return any(key.lower() not in USUAL_NAMES for key in keys) or not (
            {line.separator for line in lines} <= {":"}
        )

    def _look_at_user_agents(self) -> None:
        values = [line.value.lower() for line in self.lines_of(Field.USER_AGENT)]
        names = frozenset(values)
        others = names - _USUAL_TOKENS
        self.has_no_user_agents = not names
        self.has_several_user_agents = len(values) > 1
        self.has_repeated_user_agents = len(names) < len(values)
        self.has_empty_user_agents = "" in names
        self.has_several_wildcards = len([name for name in values if name.startswith("*")]) > 1
        self.names_crawlers = not names <= {"*"}
        self.may_have_doubled_groups = self.has_repeated_user_agents or any(
            name.strip(_LEGAL_CHARACTERS) for name in others
        )
        self.names_pinterest = any("pinterest" in name for name in names)
        # The catalogue is imported only for files that name less usual crawlers.
        self.has_odd_tokens = bool(others) and not others <= _plain_tokens()
        self.has_illegal_tokens = self.has_odd_tokens and any(
            name.strip(_LEGAL_CHARACTERS) for name in others
        )

    def _look_at_paths(self) -> None:
        allow, disallow = self.lines_of(Field.ALLOW), self.lines_of(Field.DISALLOW)
        disallowed = frozenset([line.value for line in disallow])
        paths = disallowed.union([line.value for line in allow]) if allow else disallowed
        joined = "\n".join([*paths, ""])
        self.paths = paths
        self.joined_paths = joined
        self.has_disallow_lines = bool(disallow)
        self.has_both_kinds = bool(allow and disallow)
        self.has_several_rules = len(allow) + len(disallow) > 1
        self.has_dollars = "$" in joined
        self.has_percent_signs = "%" in joined
        self.has_white_space = " " in joined or "\t" in joined
        self.has_final_wildcards = "*\n" in joined
        self.has_repeated_wildcards = "**" in joined
        # Perhaps behind a slash.
        self.has_wildcards_alone = self.has_repeated_wildcards or "*" in paths or "/*" in paths
        self.has_queries = "?" in joined or "=" in joined or "&" in joined or "utm" in joined
        self.may_have_expressions = (
            ("^" in joined or "(" in joined or "[" in joined or "\\" in joined)
            or ".*" in joined
            or ".+" in joined
        )
        self.has_paths_that_are_not_ascii = not joined.isascii()
        starts = set(map(_two_characters_of, paths))
        self.has_odd_starts = not {start[:1] for start in starts} <= {"/", "*", ""}
        self.blocks_start_page = not _STARTS_OF_START_PAGES.isdisjoint(starts) and any(
            map(may_match_root, disallowed)
        )
        self.blocks_start_page_for_some = self.blocks_start_page and self.names_crawlers
        self.may_block_social_crawlers = self.blocks_start_page or bool(self.config.media_paths)

    def _look_at_groups(self) -> None:
        policy = self.policy
        groups = policy.groups
        self.has_rules_outside = bool(policy.rules_outside)
        self.ends_without_rules = bool(groups) and not groups[-1].rule_lines
        self.has_shared_groups = False
        self.has_gaps = False
        for group in groups:
            agents, rules = group.agents, group.rule_lines
            if len(agents) > 1:
                self.has_shared_groups = True
            if rules and rules[-1].index - agents[-1].line.index > len(rules):
                self.has_gaps = True

    @property
    def may_be_read_differently(self) -> bool:
        """Whether a rule to which RF707 points can mend something, or was not asked."""
        found = self.found
        for code in CAUSES_OF_DISAGREEMENT:
            problems = found.get(code)
            if problems is None or any(problem.fix for problem in problems):
                return True
        return False


def _has_control_characters(text: str) -> bool:
    """Tell whether an ASCII text has control characters besides tabs and line endings."""
    octets = encode(text)
    return len(octets.translate(None, _CONTROL_CHARACTERS)) < len(octets)


def _is_whole_url(value: str) -> bool:
    scheme, separator, rest = value.partition("://")
    host = rest[:1]
    return (
        bool(separator)
        and scheme.lower() in ("http", "https")
        and host not in ("", "/", "?", "#")
        and not host.isspace()
    )


def _plain_tokens() -> frozenset[str]:
    tokens: frozenset[str] = import_module("robotsfix.crawlers.suggestion").plain_tokens()
    return tokens
