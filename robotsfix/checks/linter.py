"""Runs rules over a document."""

from collections.abc import Iterable

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Finding, Problem
from robotsfix.checks.registry import Check, load, selected_codes
from robotsfix.config.config import Config
from robotsfix.syntax.document import Document


def checks_for(config: Config) -> list[Check]:
    """Give the rules that a configuration selects, by code.

    Raises:
        ValueError: The configuration names a rule that does not exist.
    """
    codes = selected_codes(config.select, config.extend_select, config.ignore)
    return [load(code) for code in codes]


def lint_document(document: Document, config: Config, checks: Iterable[Check]) -> list[Finding]:
    """Give what rules find in a document, from top to bottom.

    Args:
        document: The document.
        config: What its owner wants.
        checks: The rules to run, by code.
    """
    context = Context(document, config)
    findings: list[Finding] = []
    for check in checks:
        problems = context.found[check.code] = list(check.run(context))
        findings += (_finding(check, problem, document) for problem in problems)
        if problems and check.final:
            break
    return sorted(findings, key=lambda finding: (finding.span.start, finding.code))


def _finding(check: Check, problem: Problem, document: Document) -> Finding:
    return Finding(
        check.code,
        check.name,
        problem.severity or check.severity,
        problem.message,
        problem.span,
        document,
        problem.fix,
        problem.related,
        problem.crawlers,
        problem.hint,
    )
