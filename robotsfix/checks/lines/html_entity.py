"""An HTML entity in a path or URL.

## What it does
Finds `&amp;`, `&gt;`, `&#39;` and the like in Allow, Disallow and Sitemap lines.

## Why it matters
A robots.txt is not HTML: crawlers compare `&amp;` letter for letter, and no real link has it. So
the rule holds for nothing. It comes from a content management system that escapes the text, or from
an address that was copied out of a page's source.

## Example
```robots.txt
User-agent: *
Disallow: /search?q=*&amp;sort=
```
Use instead:
```robots.txt
User-agent: *
Disallow: /search?q=*&sort=
```

## Fix
Writes the character that was meant. Unsafe, because the rule begins to hold. Rules against broken
links that do have entities are left alone: a rule whose right form stands in the file as well, and
all rules of a file with one like `/*&amp;`.

## References
- RFC 9309, section 2.2.2: paths are compared octet by octet
- HTML Living Standard, section 13.5: named character references
"""

import re
import sys
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import WHITE_SPACE, Line, Span

SEVERITY = Severity.WARNING
FIX = Applicability.UNSAFE

NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
"""The characters that programs escape in HTML, by the names of their entities."""
ENTITY = re.compile(r"&(?:#(?:[xX]([0-9A-Fa-f]{1,6})|([0-9]{1,7}))|(amp|lt|gt|quot|apos));")
NUMBER = re.compile(r"#(?:[xX][0-9A-Fa-f]{1,6}|[0-9]{1,7});")
"""What follows the `&` of a numeric entity."""
AMPERSAND = re.compile("&(?:amp;)+")
"""An ampersand that was escaped once or more often."""
ENCODED = {"<": "%3C", ">": "%3E", '"': "%22", "#": "%23", " ": "%20", "%": "%25"}
"""How characters are written that cannot stand in a URL as they are."""


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    if "&" not in text or ";" not in text:
        return
    lines = (*context.rule_lines, *context.lines_of(Field.SITEMAP))
    texts = {line.index: whole_value(line) for line in lines if "&" in line.value}
    found = [
        (line, match)
        for line in lines
        if line.index in texts and (match := ENTITY.search(texts[line.index]))
    ]
    if any(is_about_entities(match.string) for _, match in found):
        return
    values = set(texts.values())
    for line, match in found:
        if unescape(match.string) not in values:
            yield problem(line, match.string, match[0])


def problem(line: Line, text: str, entity: str) -> Problem:
    start = line.value_span.start
    span = Span(start, start + len(text))
    meant = unescape(text)
    fix = Fix(f"Write {quote(meant)}", (Edit(*span, meant),), Applicability.UNSAFE)
    return Problem(
        span,
        f"{quote(entity)} is HTML for {quote(unescape(entity))}: crawlers take it letter for"
        " letter, and no link has it in its URL",
        fix if meant.isascii() and meant.isprintable() else None,
        hint="write the character itself, percent-encoded",
    )


def whole_value(line: Line) -> str:
    """Give a line's value, with what the `#` of a numeric entity has cut off."""
    if not entity_across(line):
        return line.value
    rest = min((line.comment.partition(space)[0] for space in WHITE_SPACE), key=len)
    return line.value + rest


def entity_across(line: Line) -> bool:
    """Tell whether the `#` of a numeric entity was taken for the start of a comment."""
    return line.text.endswith(f"&{line.comment}") and bool(NUMBER.match(line.comment))


def unescape(text: str) -> str:
    """Give a text without entities, also where they were escaped more than once."""
    return ENTITY.sub(_character, AMPERSAND.sub("&", text))


def _character(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name:
        character = NAMED[name]
    else:
        number = int(hexadecimal, 16) if hexadecimal else int(decimal)
        character = chr(number) if number <= sys.maxunicode else match[0]
    return ENCODED.get(character, character)


def is_about_entities(text: str) -> bool:
    """Tell whether a path has nothing but entities in it: it was written against broken links."""
    return not ENTITY.sub("", AMPERSAND.sub("&amp;", text)).strip("/*$?")
