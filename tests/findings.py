"""Findings made for tests of reports."""

from robotsfix.checks.finding import Applicability, Finding, Fix, Related, Severity
from robotsfix.syntax.document import parse
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import Span


def a_finding(
    source: str | bytes,
    part: str,
    *,
    related: tuple[tuple[str, str], ...] = (),
    applicability: Applicability | None = None,
    message: str = "something is wrong",
    severity: Severity = Severity.ERROR,
    code: str = "RF301",
    hint: str = "",
) -> Finding:
    """Give a finding about the first place where a part stands in a text.

    Args:
        source: The text.
        part: The part that the finding is about.
        related: Other parts, with reasons.
        applicability: That of its fix, which deletes the part; None for no fix.
        message: Its message.
        severity: Its severity.
        code: Its code.
        hint: Its hint.
    """
    document = parse(source)
    span = _span(document.text, part)
    fix = None
    if applicability is not None:
        fix = Fix("Delete it", (Edit(*span, ""),), applicability)
    return Finding(
        code,
        "made-up-rule",
        severity,
        message,
        span,
        document,
        fix,
        tuple(Related(_span(document.text, other), reason) for other, reason in related),
        hint=hint,
    )


def _span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))
