"""Several crawlers on one user-agent line.

## What it does
Finds user-agent lines that list crawlers: `Twitterbot, facebookexternalhit`.

## Why it matters
A user-agent line names one crawler. Google's parser reads the first name of a list and drops the
others, most parsers find none of them; a `*` with a comma behind it stands for nobody at all. So
the rules do not hold for the crawlers that you listed.

## Example
```robots.txt
User-agent: GPTBot, CCBot
Disallow: /
```
Use instead:
```robots.txt
User-agent: GPTBot
User-agent: CCBot
Disallow: /
```

## Fix
Writes a line for each. Unsafe, because the rules begin to hold for the other names.

## References
- RFC 9309, section 2.2: one product token on a line
"""

import re
from collections.abc import Iterator, Sequence

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.user_agents.tokens import MOST_REMEMBERED, read_by_google, values_of
from robotsfix.checks.wording import quote
from robotsfix.crawlers.catalogue import by_mistaken_token, by_token
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line
from robotsfix.syntax.remembering import remembered

SEVERITY = Severity.ERROR
FIX = Applicability.UNSAFE

NAME = re.compile(
    r"(?:[A-Za-z0-9_.!*-]+(?:/[0-9A-Za-z._-]*)?)(?: [A-Za-z0-9_.!-]+(?:/[0-9A-Za-z._-]*)?){0,3}"
)
"""A name as people write it, of up to four words."""
CRAWLER_LIKE = re.compile("bot|spider|crawl|search|slurp|agent|fetch|scan|archiv", re.IGNORECASE)


def check(context: Context) -> Iterator[Problem]:
    if not any(map(names_on, values_of(context))):
        return
    for line in context.lines_of(Field.USER_AGENT):
        names = names_on(line.value)
        if names:
            yield Problem(
                line.value_span,
                f"the line names {len(names)} crawlers, and a user-agent line can name one only:"
                f" {reading(line.value)}",
                Fix(
                    "Write a line for each",
                    (Edit(line.start, line.next_start, split(context, line, names)),),
                    Applicability.UNSAFE,
                ),
                crawlers=names,
            )


@remembered(MOST_REMEMBERED)
def names_on(value: str) -> tuple[str, ...]:
    """Give the names that a value lists; none if it is no list of several."""
    if " " not in value and "," not in value and ";" not in value and "|" not in value:
        return ()
    names = tuple(name for part in re.split("[,;|]", value) if (name := part.strip()))
    if len(names) > 1:
        is_list = all(map(NAME.fullmatch, names)) and all(map(is_crawler, names))
        return names if is_list else ()
    words = tuple(value.split(" "))
    crawlers = [by_token(word) for word in words]
    is_list = len(words) > 1 and all(crawlers) and len(set(crawlers)) == len(words)
    return words if is_list else ()


def reading(value: str) -> str:
    """Say what parsers make of a list."""
    read = read_by_google(value)
    if read:
        return f"Google's parser reads {quote(read)}, most others none of them"
    return "Google's parser and most others read none of them"


def is_crawler(name: str) -> bool:
    """Tell whether a part of a list is a crawler's name, and not "Inc." or a version."""
    token = name.partition("/")[0]
    known = by_token(token) or by_mistaken_token(token)
    return name == "*" or bool(known or CRAWLER_LIKE.search(name))


def split(context: Context, line: Line, names: Sequence[str]) -> str:
    newline = line.ending or context.document.newline
    behind = line.value_span.end - line.start
    lead = line.text[: line.value_span.start - line.start]
    first = f"{lead}{names[0]}{line.text[behind:]}"
    return "".join(f"{text}{newline}" for text in [first, *(lead + name for name in names[1:])])
