"""A rule that is commented out.

## What it does
Finds Allow and Disallow lines behind a `#`. It is off by default; ask for it with
`--extend-select RF209`.

## Why it matters
A rule that was switched off for a moment, and forgotten, protects nothing. What is really meant to
go is better deleted: version control remembers it.

## Example
```robots.txt
User-agent: *
Disallow: /admin/
# Disallow: /internal/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
None: whether the rule is still wanted, only you know.

## References
- RFC 9309, section 2.2: what follows a `#` is a comment
"""

from collections.abc import Iterator, Sequence

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import WHITE_SPACE, Line, Span

SEVERITY = Severity.INFO

NAMES = frozenset({"allow", "disallow"})


def check(context: Context) -> Iterator[Problem]:
    run: list[Line] = []
    for line in remarks_with_colon(context):
        if not commented_out(line):
            continue
        if run and line.index > run[-1].index + 1:
            yield problem(run)
            run = []
        run.append(line)
    if run:
        yield problem(run)


def remarks_with_colon(context: Context) -> list[Line]:
    return [
        line
        for line in context.lines_of(Field.NONE)
        if ":" in line.comment and line.is_comment and "allow" in line.comment.lower()
    ]


def commented_out(line: Line) -> str:
    """Give the rule that a comment would be without its `#`; empty if it would be none."""
    rule = Line(line.index, line.start, line.comment.lstrip("#" + WHITE_SPACE), "")
    if not rule.has_colon or rule.key.lower() not in NAMES:
        return ""
    # Prose has words behind the colon.
    is_path = not rule.value or rule.value[0] in "/*$"
    has_gap = any(character in rule.value for character in WHITE_SPACE)
    return f"{rule.key}: {rule.value}".rstrip() if is_path and not has_gap else ""


def problem(run: Sequence[Line]) -> Problem:
    """Report commented-out rules that stand directly below each other."""
    rule = quote(commented_out(run[0]))
    if len(run) == 1:
        message = f"the rule {rule} is commented out: no crawler obeys it"
    else:
        message = f"{len(run)} rules are commented out, the first is {rule}: no crawler obeys them"
    return Problem(
        Span(run[0].comment_span.start, run[-1].end),
        message,
        hint="delete what is no longer wanted, and take the `#` away from what is",
    )
