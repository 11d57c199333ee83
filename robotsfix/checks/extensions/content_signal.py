"""A Content-Signal that says nothing, or not what is meant.

## What it does
Finds Content-Signal lines with other keys than `search`, `ai-input`, `ai-train` and `use`, with
values that a key does not have (`yes` and `no`; `immediate`, `reference` and `full` for `use`), and
with words that belong to Content-Usage.

## Why it matters
A signal says what your content may be used for once it was fetched. One that is not understood says
nothing at all: neither yes nor no. Content-Usage is another proposal with the same purpose, and its
words are easily mixed up with these: `train-ai=n` there is `ai-train=no` here.

## Example
```robots.txt
User-agent: *
Content-Signal: search=yes, train-ai=n
Allow: /
```
Use instead:
```robots.txt
User-agent: *
Content-Signal: search=yes, ai-train=no
Allow: /
```

## Fix
None: the line is a statement of what you permit, and only you can make it.

## References
- https://contentsignals.org
- https://developers.cloudflare.com/bots/additional-configurations/managed-robots-txt/
"""

from collections.abc import Iterator
from itertools import islice

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line, Span
from robotsfix.syntax.spelling import closest

SEVERITY = Severity.WARNING

NAME = "content-signal"
SIGNALS = {
    "search": ("yes", "no"),
    "ai-input": ("yes", "no"),
    "ai-train": ("yes", "no"),
    "use": ("immediate", "reference", "full"),
}
"""The keys, and the values that each may have.

Sources: contentsignals.org; for `use` the robots.txt that Cloudflare manages for its customers.
"""
MEANT = {"y": "yes", "n": "no"}
"""What is meant by values of Content-Usage."""
FROM_CONTENT_USAGE = {"train-ai": "ai-train"}
"""What keys of Content-Usage are called here."""
LONGEST_KEY = 20
"""How long a key may be to be a slip of a known one."""
MOST_PARTS = 5
"""How many faults of a line are reported."""


def check(context: Context) -> Iterator[Problem]:
    for line in context.lines_of(Field.OTHER):
        if line.key.lower() == NAME:
            if line.value:
                yield from islice(faults(line), MOST_PARTS)
            else:
                yield Problem(
                    line.body_span,
                    "the Content-Signal says nothing",
                    hint="write what you permit, such as `search=yes, ai-train=no`",
                )


def faults(line: Line) -> Iterator[Problem]:
    for text, span in parts(line.value, line.value_span.start):
        key, equals, value = (word.strip() for word in text.lower().partition("="))
        said = MEANT.get(value, value)
        values = SIGNALS.get(key)
        if values is None:
            yield unknown_key(key, said, span)
        elif not equals:
            yield Problem(
                span,
                f"{quote(key)} stands without a value, and so says nothing",
                hint=f"write `{key}={values[0]}` or `{key}={values[1]}`",
            )
        elif value not in values:
            yield Problem(
                span,
                f"{quote(value)} is not a value of `{key}`; there are {enumerate_names(values)}",
                hint=f"write `{key}={said if said in values else values[0]}`",
            )


def unknown_key(key: str, said: str, span: Span) -> Problem:
    if key in FROM_CONTENT_USAGE:
        here = FROM_CONTENT_USAGE[key]
        return Problem(
            span,
            f"{quote(key)} is a word of Content-Usage, and says nothing in a Content-Signal",
            hint=f"write `{here}={said if said in SIGNALS[here] else 'no'}`",
        )
    meant = closest(key, SIGNALS) if len(key) <= LONGEST_KEY else None
    return Problem(
        span,
        f"{quote(key)} is not a content signal; there are {enumerate_names(list(SIGNALS))}",
        hint=f"write `{meant}`, which was probably meant" if meant else "",
        # Somebody may have agreed on more with somebody.
        severity=None if meant else Severity.INFO,
    )


def parts(value: str, start: int) -> Iterator[tuple[str, Span]]:
    """Give the parts of a list with commas, and where they stand; empty ones are left out."""
    for part in value.split(","):
        text = part.strip()
        if text:
            lead = start + part.index(text)
            yield text, Span(lead, lead + len(text))
        start += len(part) + 1
