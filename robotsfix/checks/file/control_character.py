"""Control characters: NUL, and others that nobody sees.

## What it does
Finds control characters other than tab and line ending, and what UTF-8 becomes when a program reads
it in another encoding and saves it again (`\u00c3\u009f` for `\u00df`), where that left control
characters.

## Why it matters
Editors do not show them, yet crawlers take them for a part of the path or the name, and the rule
holds for nothing. At a NUL, Google's parser stops reading the line. At a form feed and some others,
Python's own starts a new one.

## Example
```robots.txt
User-agent: *
Disallow: /admin/<U+0010>
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
Removes the characters, or writes the letters that became garbled. Safe where the reference reading
stays the same; unsafe where a rule begins to match, and where letters change.

## References
- RFC 9309, section 2.2: a path holds no control characters
- google/robotstxt, robots.cc: a line is read up to a NUL
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from robotsfix.access.profiles import LONGEST_LINE, Profile
from robotsfix.checks.context import Context
from robotsfix.checks.file.not_utf_8 import ODD, utf_16_codec
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import WHITE_SPACE, Line, Span
from robotsfix.syntax.source import decode, encode

SEVERITY = Severity.ERROR
FIX = Applicability.SAFE

REFERENCE = Profile()
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
REMOVABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
"""Those that stand for nothing; the others are what is left of a letter."""
PLAIN = bytes(octet for octet in range(0x80) if not CONTROL.match(chr(octet)))
C1 = range(0x80, 0xA0)
"""Codes of control characters; beside octets that are not UTF-8 they are halves of letters."""
NOT_ASCII = re.compile("[^\x00-\x7f]+")


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    # Deleting all the rest is many times faster than a search.
    if text.isascii() and not text.encode("ascii").translate(None, PLAIN):
        return
    if not CONTROL.search(text) or utf_16_codec(text):
        return
    for line in context.document.lines:
        match = CONTROL.search(line.text)
        if match and not (ord(match[0]) in C1 and ODD.search(line.text)):
            yield problem(line, match)


def problem(line: Line, match: re.Match[str]) -> Problem:
    run = run_around(line.text, match.start())
    letters = ungarbled(run[0]) if run else ""
    if run and letters:
        return garbled(line, run, letters)
    name = "a NUL" if match[0] == "\0" else f"a control character (U+{ord(match[0]):04X})"
    place, severity = "line", SEVERITY
    cleaned = REMOVABLE.sub("", line.text)
    alike = reading(line.text) == reading(cleaned)
    if is_in_comment(line, match):
        place, severity, consequence = "comment", Severity.INFO, "which nobody sees"
    elif line.field in {Field.NONE, Field.OTHER} and alike:
        severity, consequence = Severity.INFO, "which nobody sees"
    elif match[0] == "\0":
        consequence = "and Google's parser reads it up to there only"
    elif match[0] in WHITE_SPACE and alike:
        severity = Severity.WARNING
        consequence = "which Google's parser takes for white space, Python's own for a new line"
    elif alike and line.field is not Field.SITEMAP:
        consequence = "which Google's parser passes over, while others misread the line"
    else:
        consequence = "which nobody sees, but crawlers take for a part of it"
    return Problem(
        Span(line.start + match.start(), line.start + match.end()),
        f"the {place} holds {name}, {consequence}",
        removal(line, cleaned, alike=alike) if cleaned != line.text else None,
        hint="write the character that was meant",
        severity=severity,
    )


def is_in_comment(line: Line, match: re.Match[str]) -> bool:
    return line.start + match.start() >= line.comment_span.start


def removal(line: Line, cleaned: str, *, alike: bool) -> Fix:
    edit = Edit(line.start, line.end, cleaned)
    if not cleaned.strip(WHITE_SPACE):
        # Old parsers would end the group at a blank line.
        edit = Edit.delete(line.start, line.next_start)
    applicability = Applicability.SAFE if alike else Applicability.UNSAFE
    return Fix("Remove the control characters", (edit,), applicability)


def reading(text: str) -> tuple[Field, str] | None:
    """Give what the reference reading makes of a line, as far as it decides who may fetch what."""
    text = text.partition("\0")[0]
    # A character takes at most four octets.
    if len(text) * 4 > LONGEST_LINE:
        text = decode(encode(text)[:LONGEST_LINE])
    line = Line(0, 0, text, "")
    if line.field is Field.USER_AGENT:
        return line.field, REFERENCE.token(line.value)
    if line.field is Field.ALLOW or line.field is Field.DISALLOW:
        return line.field, REFERENCE.normalize_pattern(line.value)
    return None


def garbled(line: Line, run: re.Match[str], letters: str) -> Problem:
    in_comment = is_in_comment(line, run)
    reader = "nobody can read the comment" if in_comment else "crawlers do not know what was meant"
    # What the line holds besides is most likely garbled too.
    text = NOT_ASCII.sub(lambda run: ungarbled(run[0]) or run[0], line.text)
    return Problem(
        Span(line.start + run.start(), line.start + run.end()),
        f"{quote(run[0])} is garbled and stands for {quote(letters)}: {reader}",
        Fix(f"Write {quote(letters)}", (Edit(line.start, line.end, text),), Applicability.UNSAFE),
        severity=Severity.INFO if in_comment else None,
    )


def run_around(text: str, index: int) -> re.Match[str] | None:
    """Give the characters beyond ASCII that stand side by side around a place."""
    runs = (run for run in NOT_ASCII.finditer(text) if run.end() > index)
    run = next(runs, None)
    return run if run and run.start() <= index else None


def ungarbled(text: str) -> str:
    """Give the letters of which a wrong reading of UTF-8 made a text; empty if there are none."""
    octets = [octet_of(character) for character in text]
    try:
        letters = bytes(octet or 0 for octet in octets).decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "" if None in octets or CONTROL.search(letters) else letters


@lru_cache(maxsize=512)
def octet_of(character: str) -> int | None:
    """Give the octet that Windows-1252 reads as a character, and others as a control character."""
    octets = character.encode("cp1252", "ignore")
    if octets:
        return octets[0]
    return ord(character) if ord(character) in C1 else None
