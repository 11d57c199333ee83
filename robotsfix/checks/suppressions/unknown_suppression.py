"""A suppression of a rule that does not exist.

## What it does
Finds `robotsfix: ignore[...]` comments that name no rule there is. Each rule is named in full, by
code or by name: `RF3` stands for none.

## Why it matters
The comment suppresses nothing, though it says so.

## Example
```robots.txt
User-agent: *
# robotsfix: ignore[RF540] the space is meant
Disallow: /a b
```
Use instead:
```robots.txt
User-agent: *
# robotsfix: ignore[RF504] the space is meant
Disallow: /a b
```

## Fix
None: only the owner knows which rule was meant. `robotsfix rule` lists them.

## References
- README, "Suppressing a finding"
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.rules import matching_codes, meant_rule
from robotsfix.checks.suppression import Name
from robotsfix.checks.wording import quote

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Problem]:
    for suppression in context.suppressions:
        for name in suppression.names:
            if name.code is None:
                yield Problem(
                    name.span,
                    f"there is no rule {quote(name.text)}, so this suppresses nothing;"
                    f" {advice(name)}",
                )


def advice(name: Name) -> str:
    """Say which rule was perhaps meant."""
    several = matching_codes(name.text)
    if several:
        return f"name each rule, such as {several[0]}"
    meant = meant_rule(name.text)
    return f"did you mean {meant}?" if meant else "`robotsfix rule` lists all rules"
