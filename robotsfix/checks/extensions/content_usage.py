"""A Content-Usage line that says nothing, or not what is meant.

## What it does
Finds Content-Usage lines that do not have the form `/path label=value, label=value`, with other
labels than `train-ai` and `search`, with other values than `y` and `n`, and with words that belong
to Content-Signal.

## Why it matters
The line says what your content may be used for once it was fetched. A label that is not known is
ignored, and a list that is malformed is ignored as a whole. Content-Signal is another proposal with
the same purpose, and its words are easily mixed up with these: `ai-train=no` there is `train-ai=n`
here.

## Example
```robots.txt
User-agent: *
Content-Usage: ai-train=no
Allow: /
```
Use instead:
```robots.txt
User-agent: *
Content-Usage: train-ai=n
Allow: /
```

## Fix
None: the line is a statement of what you permit, and only you can make it.

## References
- IETF, draft-ietf-aipref-attach and draft-ietf-aipref-vocab
- RFC 9651, section 3.2: dictionaries
"""

import re
from collections.abc import Iterator
from itertools import islice

from robotsfix.checks.context import Context
from robotsfix.checks.extensions.content_signal import LONGEST_KEY, MOST_PARTS, parts
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line, Span
from robotsfix.syntax.spelling import closest

SEVERITY = Severity.WARNING

NAME = "content-usage"
LABELS = ("train-ai", "search")
"""The labels of the draft of August 2026."""
VALUES = {"y": "y", "yes": "y", "n": "n", "no": "n"}
"""What is meant by values that people write; the first and third are those that count."""
FROM_CONTENT_SIGNAL = {"ai-train": "train-ai", "ai-input": None}
"""What keys of Content-Signal are called here; None if there is nothing of the kind."""
PATH = re.compile(r"/\S*")
MEMBER = re.compile(r"(?P<label>[a-z*][a-z0-9_.*-]*)(=(?P<value>[^\s;,]+))?(\s*;.*)?")
"""A member of a dictionary, as far as it matters here."""


def check(context: Context) -> Iterator[Problem]:
    for line in context.lines_of(Field.OTHER):
        if line.key.lower() == NAME:
            yield from islice(faults(line), MOST_PARTS)


def faults(line: Line) -> Iterator[Problem]:
    path = PATH.match(line.value)
    preferences = line.value[path.end() :] if path else line.value
    if not preferences:
        yield Problem(
            line.body_span,
            "the Content-Usage line names no usage, and so says nothing",
            hint="write what you permit, such as `train-ai=n`",
        )
    start = line.value_span.end - len(preferences)
    for text, span in parts(preferences, start):
        member = MEMBER.fullmatch(text)
        yield from fault_of(member, span) if member else malformed(text, span)


def malformed(text: str, span: Span) -> Iterator[Problem]:
    lower = MEMBER.fullmatch(text.lower())
    yield Problem(
        span,
        f"{quote(text)} is not of the form `label=value`: crawlers ignore the whole line",
        hint=f"write it in lower case: {quote(text.lower())}"
        if lower
        else "put a comma between usages, and start a path with `/`",
    )


def fault_of(member: re.Match[str], span: Span) -> Iterator[Problem]:
    label, value = member["label"], member["value"] or ""
    said = VALUES.get(value)
    if label in FROM_CONTENT_SIGNAL:
        here = FROM_CONTENT_SIGNAL[label]
        yield Problem(
            span,
            f"{quote(label)} is a word of Content-Signal, and says nothing in a Content-Usage",
            hint=f"write `{here}={said or 'n'}`"
            if here
            else "say this in a Content-Signal line; Content-Usage has no word for it",
        )
    elif label not in LABELS:
        meant = closest(label, LABELS) if len(label) <= LONGEST_KEY else None
        yield Problem(
            span,
            f"{quote(label)} is not a known usage, and crawlers ignore it; there are"
            f" {' and '.join(LABELS)}",
            hint=f"write `{meant}`, which was probably meant" if meant else "",
            # The list of labels is still growing.
            severity=None if meant else Severity.INFO,
        )
    elif said != value:
        yield Problem(
            span,
            f"{quote(value)} is not a value of a usage; there are y and n"
            if value
            else f"{quote(label)} stands without a value, and so says neither yes nor no",
            hint=f"write `{label}={said}`" if said else f"write `{label}=y` or `{label}=n`",
        )
