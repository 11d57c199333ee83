"""A star alone in place of a path.

## What it does
Finds Allow and Disallow lines whose path is nothing but stars, with or without a slash in front. An
Allow line above a Disallow line is left alone: there, old parsers would obey `Allow: /` first.

## Why it matters
Parsers that know wildcards read `*` as every URL. Older ones do not know them, Python's own up to
3.12 among them: they look for URLs that start with a star, and the rule does nothing. `/` means the
same for all.

## Example
```robots.txt
User-agent: *
Disallow: *
```
Use instead:
```robots.txt
User-agent: *
Disallow: /
```

## Fix
Writes `/`, if it is proved that no decision changes: of two rules that match a URL, the longer one
wins, so that the star in `/*` can matter. Above an Allow line there is no fix: old parsers would
begin to obey the block, and never come to what is allowed.

## References
- RFC 9309, section 2.2.3
- https://www.robotstxt.org/norobots-rfc.txt: the draft of 1996 has no wildcards, and the first rule
  that matches decides
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Problem, Severity
from robotsfix.checks.paths.rewriting import proved
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field

SEVERITY = Severity.WARNING
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    wildcards = {line.index: line for line in context.rule_lines if is_wildcard_only(line.value)}
    if not wildcards:
        return
    last = without_opposite_below(context)
    edits = {
        index: Edit(*line.value_span, "/") for index, line in wildcards.items() if index in last
    }
    fixes = proved(context, "RF510", edits)
    for index, line in wildcards.items():
        allows = line.field is Field.ALLOW
        if allows and index not in last:
            continue
        yield Problem(
            line.value_span,
            f"parsers that know no wildcards take {quote(line.value)} for the start of a path, and"
            f" {'allow' if allows else 'block'} nothing with it",
            fixes.get(index),
            hint="write `/` for every URL, and in a group with Allow lines, below them",
            # What no rule blocks is allowed anyway.
            severity=Severity.INFO if allows else None,
        )


def is_wildcard_only(value: str) -> bool:
    return value.endswith("*") and not value.removeprefix("/").strip("*")


def without_opposite_below(context: Context) -> set[int]:
    """Give the indices of rule lines below which their group has no rule of the other kind."""
    last: set[int] = set()
    for group in context.policy.groups:
        lines = [line for line in group.rule_lines if line.value]
        for line in reversed(lines):
            if line.field is not lines[-1].field:
                break
            last.add(line.index)
    return last
