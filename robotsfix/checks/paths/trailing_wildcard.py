"""A star at the end of a path.

## What it does
Finds Allow and Disallow lines whose path ends in `*`.

## Why it matters
A path matches everything that starts with it, so a star at the end adds nothing for parsers that
know wildcards. Parsers that do not know them take it for a letter, and the rule matches nothing. It
also makes the rule longer, and of two rules that match, the longer one wins.

## Example
```robots.txt
User-agent: *
Disallow: /admin/*
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
Removes the star, if it is proved that no decision depends on it.

## References
- RFC 9309, sections 2.2.2 and 2.2.3
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Problem, Severity
from robotsfix.checks.paths.rewriting import proved
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import WHITE_SPACE, Span

SEVERITY = Severity.INFO
FIX = Applicability.SAFE

ALL = frozenset({"", "/"})
"""What is left of paths that stand for everything; these are a trouble of their own."""


def check(context: Context) -> Iterator[Problem]:
    shorter = {value: value.rstrip("*") for value in context.paths if value.endswith("*")}
    # Parsers that know no wildcards gain nothing where another star is left. Behind white space, it
    # is the end of something else, such as `User-agent: *` on the same line.
    shorter = {
        value: path
        for value, path in shorter.items()
        if "*" not in path and path not in ALL and path[-1] not in WHITE_SPACE
    }
    if not shorter:
        return
    edits = {
        line.index: Edit(*line.value_span, shorter[line.value])
        for line in context.rule_lines
        if line.value in shorter
    }
    fixes = proved(context, "RF508", edits)
    for index, (start, end, path) in edits.items():
        line = context.document.lines[index]
        # Where a decision hangs on the length that the star gives, it is there for that.
        if index not in fixes and not context.is_suppressed("RF508", line):
            continue
        yield Problem(
            Span(start, end),
            f"the star at the end of {quote(line.value)} adds nothing:"
            f" {quote(path)} matches the same",
            fixes.get(index),
        )
