"""A `#` inside a value, which makes a comment of the rest.

## What it does
Finds Allow, Disallow and Sitemap lines in whose value a `#` directly follows other text, where the
rest looks like a part of the URL: `/prices#top`, `/*#sort=`.

## Why it matters
A comment starts at the first `#`, wherever it stands. Crawlers read `/prices` and `/*`: the rule
holds for far more than was meant, in the second case for the whole site. Besides, what follows the
`#` of a link never leaves the browser; no crawler asks for it, and no rule is needed for it.

## Example
```robots.txt
User-agent: *
Disallow: /admin/
Disallow: /music/c#/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
Disallow: /music/c%23/
```

## Fix
Writes `%23` in a Disallow line, so that the rule speaks of a `#` that is a part of the path, and
nothing else is blocked any longer. Unsafe, because access changes. In Allow and Sitemap lines there
is no fix: there the part in front of the `#` is most often what was meant. A remark that is glued
to the value (`/x# internal`) is left alone.

## References
- RFC 9309, section 2.2: a comment may follow on any line; section 2.2.3: `%23`
- RFC 3986, section 3.5: a fragment is not sent to the server
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.lines.html_entity import entity_across
from robotsfix.checks.suppression import is_addressed
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import WHITE_SPACE, Line

SEVERITY = Severity.WARNING
FIX = Applicability.UNSAFE

EVERYTHING = frozenset({"/", "/*", "*"})
"""Values that speak of the whole site."""


def check(context: Context) -> Iterator[Problem]:
    for line in (*context.rule_lines, *context.lines_of(Field.SITEMAP)):
        if not line.comment or not is_cut_off(line):
            continue
        rest = line.comment.rstrip(WHITE_SPACE)
        start = line.comment_span.start
        end = start + len(rest)
        whole_site = line.field is Field.DISALLOW and line.value in EVERYTHING
        fix = None
        if line.field is Field.DISALLOW:
            edit = Edit(start, end, rest.replace("#", "%23"))
            fix = Fix("Write `%23`", (edit,), Applicability.UNSAFE)
        yield Problem(
            line.body_span._replace(end=end),
            f"{quote(rest)} is a comment: crawlers read {quote(line.value)}"
            + (", which matches every path" if whole_site else " alone"),
            fix,
            hint="leave it out, or write `%23` if the `#` is a part of the path",
        )


def is_cut_off(line: Line) -> bool:
    """Tell whether a line's comment looks like the end of its value."""
    before = line.text[: len(line.text) - len(line.comment)]
    if not line.value or before[-1] in WHITE_SPACE:
        return False
    rest = line.comment[1:].rstrip(WHITE_SPACE)
    # No URL has white space in it; a remark has, and what speaks to us is a remark as well.
    if any(character in rest for character in WHITE_SPACE) or is_addressed(line):
        return False
    # Without anything behind it, the `#` takes nothing away, unless it was what the rule is about.
    return bool(rest or line.value in EVERYTHING) and not entity_across(line)
