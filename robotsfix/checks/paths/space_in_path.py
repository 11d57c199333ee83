"""A space inside a path.

## What it does
Finds Allow and Disallow lines whose path holds a space or a tab: a folder with a space in its name,
a space that slipped in, several paths on one line, a remark without `#`, or two lines run together.

## Why it matters
A URL holds no space; it has `%20` there. Google's parser does not translate the one into the other,
so the rule matches nothing. Other parsers, Python's among them, do translate it.

## Example
```robots.txt
User-agent: *
Disallow: /my files/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /my%20files/
```

## Fix
Writes `%20`; takes a space out beside `/`, `*`, `?`, `&`, `=` or a final `$`; puts `#` in front of
a remark that starts with `//` or `<!--`. Unsafe, because the rule begins to hold. Where several
paths or several lines stand on one, each needs a line of its own, and there is no fix. Nor is there
one where the space could be a `+`, behind a `?`.

## References
- RFC 9309, section 2.2: a path pattern holds no space
- https://github.com/scrapy/protego and CPython, Lib/urllib/robotparser.py: both read `%20`
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import Line

SEVERITY = Severity.WARNING
FIX = Applicability.UNSAFE

SPACES = re.compile(r"([ \t]+)")
NEXT_LINE = re.compile(r"(?:user-?agent|disallow|allow|sitemap|crawl-delay):", re.IGNORECASE)
"""The start of a line that lost its line ending."""
REMARK = re.compile(r"[ \t](?=//|<!--)")
BEHIND_THESE = ("/", "*", "?", "&", "=")
"""Characters behind which a space slipped in; it is no part of a name."""
BEFORE_THESE = (*BEHIND_THESE, "$")


def check(context: Context) -> Iterator[Problem]:
    for line in context.rule_lines:
        value = line.value
        # What does not start like a path matches nothing at all, which another rule says.
        if (" " in value or "\t" in value) and value[0] in "/*":
            words = [word for word in value.split() if any(map(str.isprintable, word))]
            # Behind a space, characters that nobody sees are the worse mistake.
            if len(words) > 1:
                yield problem(line, words)


def problem(line: Line, words: Sequence[str]) -> Problem:
    value = line.value
    following = NEXT_LINE.search(value)
    if following:
        return Problem(
            line.value_span,
            f"{quote(following[0])} starts in the middle of the path {quote(value)}: crawlers read"
            " two lines as one, and Google's parser matches no URL with it",
            hint="put each on a line of its own",
        )
    remark = REMARK.search(value)
    if remark:
        edit = Edit.insert(line.value_span.start + remark.end(), "# ")
        return Problem(
            line.value_span,
            f"the remark in {quote(value)} is read as a part of the path, so Google's parser"
            " matches no URL with it",
            Fix("Put `#` in front of the remark", (edit,), Applicability.UNSAFE),
        )
    if has_several_paths(words):
        return Problem(
            line.value_span,
            f"several paths stand on one line, {quote(value)}: Google's parser reads them as one"
            " path, and matches no URL with it",
            hint="write a line for each path",
        )
    return Problem(
        line.value_span,
        f"{quote(value)} holds white space: Google's parser matches no URL with it, Python's"
        " parsers read `%20`",
        fix(line),
        hint="write the path as it stands in the URL, or put `#` in front of a remark",
    )


def has_several_paths(words: Sequence[str]) -> bool:
    """Tell whether a second path starts somewhere; a lone slash was parted from its path."""
    return any(
        len(word) > 1 and (word[0] == "/" or (word[0] == "*" and before != "/"))
        for before, word in pairwise(words)
    )


def fix(line: Line) -> Fix | None:
    path = without_spaces(line.value)
    if not path:
        return None
    return Fix(f"Write {quote(path)}", (Edit(*line.value_span, path),), Applicability.UNSAFE)


def without_spaces(value: str) -> str:
    """Give the path that was probably meant; empty if that cannot be told."""
    parts = SPACES.split(value)
    path = [parts[0]]
    in_query = "?" in parts[0]
    for space, word in zip(parts[1::2], parts[2::2], strict=True):
        before = path[-1]
        if before.endswith(BEHIND_THESE) or word.startswith(BEFORE_THESE):
            if (before[-1:], word[:1]) in (("*", "*"), ("/", "/")):
                return ""
        elif space != " " or in_query or before.endswith("%") or not word.isprintable():
            return ""
        else:
            path.append("%20")
        path.append(word)
        in_query = in_query or "?" in word
    return "".join(path)
