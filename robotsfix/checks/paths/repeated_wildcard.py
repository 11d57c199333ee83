"""Several stars side by side.

## What it does
Finds Allow and Disallow lines with `**` in their path.

## Why it matters
Several stars match what one star matches. They only make the rule longer, and of two rules that
match a URL, the longer one wins. Some parsers get slow on them.

## Example
```robots.txt
User-agent: *
Disallow: /a/**/b
```
Use instead:
```robots.txt
User-agent: *
Disallow: /a/*/b
```

## Fix
Leaves one star, if it is proved that no decision depends on the others.

## References
- RFC 9309, section 2.2.3
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Problem, Severity
from robotsfix.checks.paths.rewriting import proved
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit

SEVERITY = Severity.INFO
FIX = Applicability.SAFE

STARS = re.compile(r"\*{2,}")


def check(context: Context) -> Iterator[Problem]:
    lines = [line for line in context.rule_lines if "**" in line.value]
    edits = {line.index: Edit(*line.value_span, STARS.sub("*", line.value)) for line in lines}
    fixes = proved(context, "RF509", edits)
    for line in lines:
        # Where a decision hangs on the length that the stars give, they are there for that.
        if line.index not in fixes and not context.is_suppressed("RF509", line):
            continue
        yield Problem(
            line.value_span,
            f"several stars side by side in {quote(line.value)} match what one star matches",
            fixes.get(line.index),
        )
