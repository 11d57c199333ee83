"""The registry of all rules; options, pages and reports are made from it.

A new rule is a module in the folder of its family, and a line here.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import NamedTuple

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Problem, Severity
from robotsfix.checks.spelling import closest

MODULES = {
    "RF101": "file.not_a_robots_txt",
    "RF102": "file.byte_order_mark",
    "RF201": "lines.syntax_error",
    "RF202": "lines.missing_colon",
    "RF203": "lines.misspelled_field",
    "RF204": "lines.unknown_field",
    "RF208": "lines.bare_url",
    "RF301": "groups.duplicate_wildcard_group",
    "RF302": "groups.wildcard_group_not_last",
    "RF303": "groups.duplicate_group",
    "RF304": "groups.rule_outside_group",
    "RF305": "groups.bleeding_group",
    "RF306": "groups.empty_group",
    "RF309": "groups.blank_line_in_group",
    "RF401": "user_agents.empty_user_agent",
    "RF403": "user_agents.token_with_version",
    "RF404": "user_agents.several_tokens_on_one_line",
    "RF406": "user_agents.misspelled_crawler",
    "RF501": "paths.path_without_slash",
    "RF503": "paths.url_in_path",
    "RF508": "paths.trailing_wildcard",
    "RF509": "paths.repeated_wildcard",
    "RF512": "paths.duplicate_rule",
    "RF513": "paths.dead_rule",
    "RF701": "access.social_crawler_blocked",
    "RF702": "access.social_media_path_blocked",
    "RF703": "access.preview_crawler_blocked",
    "RF704": "access.site_blocked",
    "RF707": "access.parsers_disagree",
}
"""The module of each rule, by its code."""


class Check(NamedTuple):
    """A lint rule.

    Its module gives `SEVERITY` and the generator `check`; `FIX`, the best applicability that its
    fixes can have, if it has fixes; `FINAL = True` if a finding makes all later rules pointless.
    """

    code: str
    name: str
    severity: Severity
    fix: Applicability | None
    final: bool
    page: str
    """What the rule is about, in Markdown."""
    run: Callable[[Context], Iterator[Problem]]

    @property
    def family(self) -> str:
        """The part of the code that it shares with its family: "RF3"."""
        return self.code[:3]

    @property
    def summary(self) -> str:
        """The first line of the page, without its full stop."""
        return self.page.partition("\n")[0].rstrip(".")


@cache
def load(code: str) -> Check:
    """Give the rule with a certain code.

    Raises:
        KeyError: There is no such rule.
    """
    module = import_module(f"robotsfix.checks.{MODULES[code]}")
    return Check(
        code=code,
        name=rule_name(code),
        severity=module.SEVERITY,
        fix=getattr(module, "FIX", None),
        final=getattr(module, "FINAL", False),
        page=module.__doc__ or "",
        run=module.check,
    )


def all_checks() -> list[Check]:
    """Give all rules, by code."""
    return [load(code) for code in MODULES]


def rule_name(code: str) -> str:
    """Give the name of the rule with a certain code, such as "duplicate-wildcard-group"."""
    return MODULES[code].rpartition(".")[2].replace("_", "-")


def matching_codes(selector: str) -> list[str]:
    """Give the codes that a code, a prefix of codes, a name, or `ALL` stands for.

    Args:
        selector: What a user wrote; letter case does not matter in codes.
    """
    if selector.upper() == "ALL":
        return list(MODULES)
    if not selector:
        return []
    return [
        code
        for code in MODULES
        if code.startswith(selector.upper()) or rule_name(code) == selector.lower()
    ]


def selected_codes(
    select: Iterable[str], extend_select: Iterable[str], ignore: Iterable[str]
) -> list[str]:
    """Give the codes of the rules to run, in order.

    Args:
        select: Selectors of the rules to start with; all of them if there are none.
        extend_select: Selectors of rules to add.
        ignore: Selectors of rules to leave out.

    Raises:
        ValueError: A selector stands for no rule; the message names a rule that was perhaps meant.
    """
    chosen = {code for selector in select for code in _known(selector)} or set(MODULES)
    chosen |= {code for selector in extend_select for code in _known(selector)}
    chosen -= {code for selector in ignore for code in _known(selector)}
    return [code for code in MODULES if code in chosen]


def _known(selector: str) -> list[str]:
    codes = matching_codes(selector)
    if codes:
        return codes
    written = {name.lower(): name for code in MODULES for name in (code, rule_name(code))}
    meant = closest(selector.lower(), written)
    suggestion = f"; did you mean {written[meant]}?" if meant else ""
    raise ValueError(f"unknown rule {selector!r}{suggestion}")
