"""Runs rules over a document."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Finding, Problem, Severity
from robotsfix.checks.registry import Check, load
from robotsfix.checks.rules import known_codes, selected_codes
from robotsfix.checks.traits import Traits
from robotsfix.checks.triggers import is_silenced, missing_traits
from robotsfix.config.config import Config
from robotsfix.syntax.document import Document

if TYPE_CHECKING:
    from robotsfix.checks.answers import Answer

_CODE = attrgetter("code")
_NOTHING: list[Problem] = []
_PLACE = attrgetter("span.start", "code")
_ABOUT_ANSWERS = "RF8"
"""The family of the rules about what a server answers."""


def checks_for(config: Config) -> Sequence[Check]:
    """Give the rules that a configuration selects, by code, with the severities that it wants.

    Raises:
        ValueError: The configuration names a rule or a severity that does not exist.
    """
    severities = tuple(config.severity.items())
    return _checks(config.select, config.extend_select, config.ignore, severities)


def lint_document(
    document: Document,
    config: Config,
    checks: Sequence[Check],
    path: str = "",
    answer: "Answer | None" = None,
    *,
    only_mending: bool = False,
) -> list[Finding]:
    """Give what rules find in a document, from top to bottom.

    Args:
        document: The document.
        config: What its owner wants.
        checks: The rules to run, by code.
        path: The file's path or name; empty if it is not known.
        answer: What the server answered from which it comes; None if it is a file.
        only_mending: Whether rules are left out that can mend nothing.
    """
    context = Traits(document, config, path, answer)
    # Where all is blocked because a server fails, nothing can be said of rules.
    is_over = answer is not None and answer.blocks_everything
    findings: list[Finding] = []
    found = context.found
    found |= dict.fromkeys(map(_CODE, checks), _NOTHING)
    missing = missing_traits(context)
    for check in [check for check in checks if check.trigger not in missing]:
        if is_over and check.family != _ABOUT_ANSWERS:
            continue
        if is_silenced(check.trigger, context):
            continue
        if only_mending and not (check.fix or check.final):
            continue
        problems = found[check.code] = list(check.run(context))
        if not problems:
            continue
        findings += (_finding(check, problem, document) for problem in problems)
        if check.final and any(problem.final for problem in problems):
            is_over = True
    if findings and context.suppressions:
        findings = [
            finding
            for finding in findings
            if not context.is_suppressed(finding.code, document.line_at(finding.span.start))
        ]
    findings.sort(key=_PLACE)
    return findings


def is_something_else(document: Document, config: Config, checks: Iterable[Check]) -> bool:
    """Tell whether a document is no robots.txt at all, so that rules are of no use for it."""
    context = Context(document, config)
    return any(problem.final for check in checks if check.final for problem in check.run(context))


def _finding(check: Check, problem: Problem, document: Document) -> Finding:
    return Finding(
        check.code,
        check.name,
        check.configured or problem.severity or check.severity,
        problem.message,
        problem.span,
        document,
        problem.fix,
        problem.related,
        problem.crawlers,
        problem.hint,
    )


@lru_cache(maxsize=64)
def _checks(
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    severities: tuple[tuple[str, str], ...],
) -> Sequence[Check]:
    """Give the rules that are selected; nearly all files of a run have the same configuration."""
    codes = selected_codes(select, extend_select, ignore)
    wanted = _by_code(severities)
    return tuple(Check(code, wanted[code]) if code in wanted else load(code) for code in codes)


def _by_code(severities: Iterable[tuple[str, str]]) -> dict[str, Severity]:
    """Give the wanted severity of each rule; where two selectors match, the narrower one holds."""
    chosen: dict[str, Severity] = {}
    steps = [(known_codes(selector), label) for selector, label in severities]
    for codes, label in sorted(steps, key=lambda step: -len(step[0])):
        if label.upper() not in Severity.__members__:
            raise ValueError(f"unknown severity {label!r}; there are error, warning and info")
        chosen |= dict.fromkeys(codes, Severity[label.upper()])
    return chosen
