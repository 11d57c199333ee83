"""A file that is not UTF-8.

## What it does
Finds files in UTF-16, and files with octets that are no UTF-8, most often because they were saved
in the encoding of some country, such as Windows-1252.

## Why it matters
RFC 9309 demands UTF-8. In a file in UTF-16 crawlers find no rules at all. Elsewhere the odd octets
spoil the rule that they stand in: URLs are in UTF-8, and a path in another encoding matches none of
them. In comments few crawlers mind, but some parsers give up on the whole file, that of Python 3.11
among them.

## Example
```robots.txt
User-agent: *
Disallow: /men<FC>/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /men\u00fc/
```

## Fix
Saves the text as UTF-8, where its encoding is sure: in UTF-16, and where single letters are the
same in the encodings of Western and Central Europe. Unsafe, because rules begin to match, and
because an encoding can only be guessed. Elsewhere only you know what the octets stand for.

## References
- RFC 9309, section 2.3: the file must be UTF-8
- CPython, urllib.robotparser: reads the file as UTF-8 only
"""

import re
from collections.abc import Iterator, Sequence

from robotsfix.access.profiles import Profile
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.wording import line_numbers
from robotsfix.syntax.document import Document
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line, Span
from robotsfix.syntax.source import encode

SEVERITY = Severity.ERROR
FIX = Applicability.UNSAFE
FINAL = True

REFERENCE = Profile()
READ = (Field.ALLOW, Field.DISALLOW, Field.SITEMAP)
TITLE = "Save the text as UTF-8"
HINT = "save the file as UTF-8"
MARKS = {"utf-16-le": "\udcff\udcfe", "utf-16-be": "\udcfe\udcff"}
"""How text in UTF-16 starts; octets that are not UTF-8 stand in a text as surrogates."""

ODD = re.compile("[\udc80-\udcff]+")
LETTERS = (
    "\u00c1\u00c2\u00c4\u00c7\u00c9\u00cb\u00cd\u00ce\u00d3\u00d4\u00d6\u00da\u00dc\u00dd\u00df"
    "\u00e1\u00e2\u00e4\u00e7\u00e9\u00eb\u00ed\u00ee\u00f3\u00f4\u00f6\u00fa\u00fc\u00fd"
)
"""Letters whose octet is the same in Windows-1252, Windows-1250, ISO 8859-1 and ISO 8859-2."""
NO_BREAK_SPACE = "\udca0"
MEANINGS = {0xDC00 + ord(letter): letter for letter in f"{LETTERS}\u00a0"} | {0xDC92: "\u2019"}
"""What odd octets stand for; the last one is the apostrophe of all Windows encodings."""
LONGEST_RUN = 2
"""Where more letters than that stand side by side, the text is in another alphabet."""


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    text = document.text
    codec = utf_16_codec(text)
    if codec:
        yield utf_16(text, codec)
    elif not is_utf_8(text):
        yield from odd_octets(document)


def is_utf_8(text: str) -> bool:
    # Many times faster than a search for surrogates.
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def utf_16_codec(text: str) -> str:
    """Give the name of the codec of a text that is UTF-16; empty if it is not."""
    for codec, mark in MARKS.items():
        if text.startswith(mark):
            return codec
    if "\0" not in text[:2]:
        return ""
    # Without a mark: ASCII, with a NUL in front of each character or behind it.
    even, odd = text[::2], text[1::2]
    if not odd:
        return ""
    if even.count("\0") == len(even) and "\0" not in odd:
        return "utf-16-be"
    return "utf-16-le" if odd.count("\0") == len(odd) and "\0" not in even else ""


def utf_16(text: str, codec: str) -> Problem:
    octets = encode(text.removeprefix(MARKS[codec]))
    try:
        decoded = octets.decode(codec)
    except UnicodeDecodeError:
        decoded = "\0"
    return Problem(
        Span(0, 2),
        "the file is in UTF-16, and crawlers read UTF-8: they find no rules in it",
        None
        if "\0" in decoded
        else Fix(TITLE, (Edit(0, len(text), decoded),), Applicability.UNSAFE),
        hint=HINT,
        final=True,
    )


def odd_octets(document: Document) -> Iterator[Problem]:
    lines = [line for line in document.lines if not line.text.isascii() and ODD.search(line.text)]
    misread = [line for line in lines if is_misread(line)]
    shown = misread or lines
    if not shown:
        return
    numbers = line_numbers(line.number for line in shown)
    start = shown[0].start
    match = ODD.search(shown[0].text)
    yield Problem(
        Span(start + match.start(), start + match.end()) if match else shown[0].body_span,
        f"octets that are not UTF-8 stand on {numbers}: "
        + (
            "crawlers do not read there what you see"
            if misread
            else "few crawlers mind them there, but some parsers give up on the whole file"
        ),
        in_utf_8(lines),
        hint=HINT,
        severity=None if misread else Severity.INFO,
    )


def is_misread(line: Line) -> bool:
    """Tell whether the odd octets change what a line means, as comments and remarks do not."""
    if line.field is Field.USER_AGENT:
        return bool(ODD.search(line.key)) or not REFERENCE.token(line.value)
    body = line.text[: len(line.text) - len(line.comment)]
    return line.field in READ and bool(ODD.search(body))


def in_utf_8(lines: Sequence[Line]) -> Fix | None:
    """Give the fix that writes the odd octets in UTF-8; None if their meaning is not sure."""
    if not all(is_sure(line.text, run) for line in lines for run in ODD.finditer(line.text)):
        return None
    edits = (Edit(line.start, line.end, line.text.translate(MEANINGS)) for line in lines)
    return Fix(TITLE, tuple(edits), Applicability.UNSAFE)


def is_sure(text: str, run: re.Match[str]) -> bool:
    """Tell whether octets stand for the same letters in every encoding that they may be in."""
    octets = run[0]
    if not octets.strip(NO_BREAK_SPACE):
        return True
    start, end = run.span()
    neighbours = text[max(0, start - 1) : start] + text[end : end + 1]
    return (
        len(octets) <= LONGEST_RUN
        and all(ord(octet) in MEANINGS for octet in octets)
        and any(letter.isascii() and letter.isalpha() for letter in neighbours)
    )
