"""Characters that nobody sees, or that look like others, in a field, a name or a path.

## What it does
Finds zero-width characters, no-break spaces, soft hyphens and marks of writing direction in fields,
crawlers' names, paths and URLs. In fields and names it also finds full-width colons, hyphens beyond
ASCII, and Cyrillic or Greek letters that look like Latin ones.

## Why it matters
They come with text that is copied from a web page, a chat or a document, and the line looks right.
Crawlers compare characters: the field is none that they know, the name is nobody's, and the path is
not that of any URL.

## Example
```robots.txt
User-agent: Perplexity<U+2011>User
Disallow: /drafts/<U+200E>
```
Use instead:
```robots.txt
User-agent: Perplexity-User
Disallow: /drafts/
```

## Fix
Removes the character, or writes the one that it looks like. Safe where the reference reading stays
the same, unsafe where the line begins to count. A soft hyphen or a no-break space inside a path has
no fix: only you know what the URL has there.

## References
- RFC 9309, section 2.2: the characters of fields, product tokens and paths
- https://www.unicode.org/reports/tr39/: characters that look alike
"""

import re
from collections.abc import Callable, Iterator

from robotsfix.access.group import WILDCARD
from robotsfix.checks.context import Context
from robotsfix.checks.fields import is_known
from robotsfix.checks.file.control_character import reading
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.crawlers.catalogue import by_token
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import WHITE_SPACE, Line, Span

SEVERITY = Severity.ERROR
FIX = Applicability.SAFE

SOFT_HYPHEN = "\u00ad"
SPACES = f"\u00a0\u1680{''.join(map(chr, range(0x2000, 0x200B)))}\u202f\u205f\u3000"
ZERO_WIDTH = "\u034f\u061c\u180e" + "".join(
    map(chr, (*range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x206A)))
)
ALL = f"{WHITE_SPACE}{SPACES}{ZERO_WIDTH}{SOFT_HYPHEN}"
UNSEEN = re.compile(f"(?<![^\x00-\x7f])[{SPACES}{ZERO_WIDTH}{SOFT_HYPHEN}]++(?![^\x00-\x7f])")
"""Beside letters beyond ASCII they may belong to the word, or are what is left of a letter."""
HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
JOINING_HYPHEN = re.compile(f"(?<=[A-Za-z0-9])[{HYPHENS}](?=[A-Za-z0-9])")
COLON = re.compile("[\u2236\ua789\ufe55\uff1a]")
NOBODY = reading("User-agent:")
"""How a line is read that names no crawler."""
LATIN = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u03bf\u03bd\u03b1\u03c1\u03b9"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
    "aeopcyxijsovapiABEKMHOPCTYXIJSABEZHIKMNOPTYX",
) | {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""The Latin letters that Cyrillic, Greek and full-width ones look like, by their codes."""
NAMES = {
    "\u00a0": "a no-break space",
    "\u00ad": "a soft hyphen",
    "\u200b": "a zero-width space",
    "\u200c": "a zero-width non-joiner",
    "\u200d": "a zero-width joiner",
    "\u200e": "a left-to-right mark",
    "\u200f": "a right-to-left mark",
    "\u2011": "a non-breaking hyphen",
    "\u2013": "an en dash",
    "\u2014": "an em dash",
    "\u2028": "a line separator",
    "\u2212": "a minus sign",
    "\u3000": "a full-width space",
    "\uff1a": "a full-width colon",
}
CONSEQUENCES = {
    Field.ALLOW: ("path", "it matches no URL without it"),
    Field.DISALLOW: ("path", "it matches no URL without it"),
    Field.SITEMAP: ("URL", "crawlers do not find the sitemap"),
}
OTHER_CONSEQUENCE = ("value", "crawlers may not understand it")


def check(context: Context) -> Iterator[Problem]:
    if context.document.text.isascii():
        return
    for line in context.document.lines:
        if not line.text.isascii():
            yield from problems(line)


def problems(line: Line) -> Iterator[Problem]:
    if not trimmed(line.key) and line.key:
        yield blank(line)
        return
    colon = COLON.search(line.key)
    if colon and is_known(plain_name(line.key[: colon.start()], is_known)):
        yield other_colon(line, colon)
        return
    key = plain_name(line.key, is_known)
    if is_known(key) and key != line.key:
        yield in_field(line, key)
    if not is_known(key) or line.value.isascii():
        return
    if line.field is Field.USER_AGENT or key.lower() == "user-agent":
        name = plain_name(line.value, is_crawler)
        if name != line.value:
            yield in_name(line, name)
    elif plain_path(line.value) != line.value or UNSEEN.search(line.value):
        yield in_path(line, plain_path(line.value))


def blank(line: Line) -> Problem:
    return Problem(
        line.key_span,
        f"the line looks blank but holds {described(line.key)}: crawlers skip it as an error",
        Fix("Remove what nobody sees", (Edit.delete(*line.key_span),)),
        severity=Severity.INFO,
    )


def other_colon(line: Line, colon: re.Match[str]) -> Problem:
    name = plain_name(line.key[: colon.start()], is_known)
    start = line.key_span.start
    behind = line.text[start - line.start + colon.end() :]
    gap = len(behind) - len(behind.lstrip(ALL))
    edit = Edit(start, start + colon.end() + gap, f"{name}: ")
    return Problem(
        Span(start + colon.start(), start + colon.end()),
        f"{described(colon[0])} stands behind {quote(name)}: crawlers do not understand the line",
        mended(line, edit, "Write `:`"),
    )


def in_field(line: Line, name: str) -> Problem:
    edit = Edit(*line.key_span, name)
    tolerated = line.field is not Field.OTHER
    return Problem(
        line.key_span,
        f"the field {quote(name)} is written with {described(line.key)}: "
        + ("Google's parser knows it even so, others" if tolerated else "crawlers")
        + " skip the line",
        mended(line, edit, f"Write {quote(name)}"),
    )


def in_name(line: Line, name: str) -> Problem:
    edit = value_edit(line, name)
    fix = mended(line, edit, f"Write {quote(name)}")
    tolerated = fix.applicability is Applicability.SAFE and reading(f"User-agent: {name}") != NOBODY
    return Problem(
        line.value_span,
        f"the name {quote(name)} is written with {described(line.value)}: "
        + ("Google's parser knows it even so, others" if tolerated else "crawlers")
        + " do not find their group",
        fix,
        crawlers=(name,) if by_token(name) else (),
    )


def in_path(line: Line, path: str) -> Problem:
    what, consequence = CONSEQUENCES.get(line.field, OTHER_CONSEQUENCE)
    return Problem(
        line.value_span,
        f"the {what} holds {described(line.value)}, which nobody sees: {consequence}",
        # Inside a path a space or a hyphen may be meant.
        None
        if UNSEEN.search(path)
        else mended(line, value_edit(line, path), "Remove what nobody sees"),
        hint="write what the URL has in its place, percent-encoded",
        severity=None if line.field in CONSEQUENCES else Severity.WARNING,
    )


def value_edit(line: Line, value: str) -> Edit:
    gap = (
        " " if line.value[0] in SPACES and line.value_span.start == line.separator_span.end else ""
    )
    return Edit(*line.value_span, f"{gap if value else ''}{value}")


def mended(line: Line, edit: Edit, title: str) -> Fix:
    start, end, replacement = edit
    text = f"{line.text[: start - line.start]}{replacement}{line.text[end - line.start :]}"
    alike = reading(line.text) == reading(text)
    return Fix(title, (edit,), Applicability.SAFE if alike else Applicability.UNSAFE)


def plain_name(name: str, is_name: Callable[[str], bool]) -> str:
    """Give a field or a crawler's name in the characters that it seems to be written in."""
    if name.isascii():
        return name
    hyphenated = trimmed(name.replace(SOFT_HYPHEN, "-"))
    if is_name(hyphenated):
        return hyphenated
    seen = UNSEEN.sub(
        lambda run: " " if any(space in run[0] for space in SPACES) else "", trimmed(name)
    )
    latin = JOINING_HYPHEN.sub("-", seen.translate(LATIN))
    # A word in another alphabet is no Latin one only because a few letters look alike.
    is_latin = latin.isascii() and (re.search("[A-Za-z]", seen) or is_name(latin))
    return latin if is_latin else seen


def plain_path(path: str) -> str:
    """Give a path without what nobody sees; spaces and soft hyphens inside of it stay."""
    return UNSEEN.sub(lambda run: run[0].strip(ZERO_WIDTH), trimmed(path))


def trimmed(text: str) -> str:
    """Give a text without what nobody sees at both ends, unless it stands beside other letters."""
    left = text.lstrip(ALL)
    text = left if left[:1].isascii() else text
    right = text.rstrip(ALL)
    return right if right[-1:].isascii() else text


def is_crawler(name: str) -> bool:
    return name == WILDCARD or by_token(name) is not None


def described(text: str) -> str:
    """Name the odd characters of a text."""
    odd = [letter for letter in dict.fromkeys(text) if not letter.isascii()]
    return enumerate_names([f"{name_of(letter)} (U+{ord(letter):04X})" for letter in odd], most=2)


def name_of(letter: str) -> str:
    if letter in NAMES:
        return NAMES[letter]
    if letter in HYPHENS:
        return "a hyphen beyond ASCII"
    return "an invisible character" if letter in ALL else "a look-alike of another letter"
