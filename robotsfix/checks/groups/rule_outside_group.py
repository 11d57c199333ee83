"""A rule before the first user-agent line.

## What it does
Finds Allow and Disallow lines that no user-agent line stands above, or none that is read as one.

## Why it matters
Such a rule belongs to no group, and crawlers that follow RFC 9309 ignore it. A few other parsers
take it for everybody, or refuse the whole file. In a file that blocks nothing, it does no harm.

## Example
```robots.txt
Disallow: /admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
Puts `User-agent: *` above. Unsafe, because the rules begin to hold. Where a line above was meant as
the user-agent line, there is no fix: that line is to be mended.

## References
- RFC 9309, section 2.2.2: rules outside of a group are ignored
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from robotsfix.access.group import WILDCARD
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.group_edits import written
from robotsfix.checks.lines.misspelled_field import meant
from robotsfix.checks.wording import plural
from robotsfix.syntax.document import Document
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.ERROR
FIX = Applicability.UNSAFE

SAY_MORE = ("RF102", "RF109", "RF202", "RF203")
"""Rules that say why a line is not read."""
AGENT = re.compile(r"us\w{0,4}[ _-]{0,3}ag(?:en|ne|e)t|\A\W*agent\s*:", re.IGNORECASE)
"""What tells of a user-agent line, whatever else is wrong with it."""


def check(context: Context) -> Iterator[Problem]:
    outside = context.policy.rules_outside
    if not outside:
        return
    lines = [context.document.lines[line.index] for line in outside]
    unread = misread(context.document.lines[: lines[0].index])
    if unread and any(context.is_told(code, unread) for code in SAY_MORE):
        return
    hint = "put the user-agent line of the crawlers that are meant above"
    yield Problem(
        lines[0].body_span,
        message(context, lines, unread),
        None if unread else fix(context.document, lines[0]),
        related=tuple(Related(line.body_span, "outside of a group") for line in lines),
        hint=f"mend line {unread.number}" if unread else hint,
        severity=None if matters(context, lines) else Severity.INFO,
    )


def misread(lines: Iterable[Line]) -> Line | None:
    """Give the first line that looks like a user-agent line to its writer alone."""
    for line in lines:
        if line.field in (Field.OTHER, Field.NONE):
            text = line.text[: len(line.text) - len(line.comment)]
            if AGENT.search(text) or meant(line) == "User-agent":
                return line
    return None


def matters(context: Context, lines: Iterable[Line]) -> bool:
    """Tell whether it changes anything that rules are ignored."""
    blocks = any(line.value for line in context.lines_of(Field.DISALLOW))
    # What allows everything says no more than no rule at all.
    says_more = (
        line.value.strip("/*") if line.field is Field.ALLOW else line.value for line in lines
    )
    return blocks and any(says_more)


def message(context: Context, lines: Sequence[Line], unread: Line | None) -> str:
    rules = plural(len(lines), "rule")
    stand, them = ("stands", "it") if len(lines) == 1 else ("stand", "them")
    ignored = "so crawlers that follow RFC 9309 ignore"
    if unread:
        return f"line {unread.number} is not read as a user-agent line, {ignored} {rules} below it"
    if context.lines_of(Field.USER_AGENT):
        return f"{rules} {stand} above the first user-agent line, {ignored} {them}"
    return f"the file has no user-agent line, {ignored} its {rules}"


def fix(document: Document, line: Line) -> Fix:
    user_agent = written(document, Field.USER_AGENT, WILDCARD)
    return Fix(
        "Put `User-agent: *` above",
        (Edit.insert(line.start, user_agent),),
        Applicability.UNSAFE,
    )
