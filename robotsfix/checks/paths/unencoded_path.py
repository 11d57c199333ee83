"""A path with characters that are not percent-encoded.

## What it does
Finds Allow and Disallow lines whose path holds characters outside ASCII, such as `é`.

## Why it matters
A URL holds such a character as percent-escapes. Google's parser encodes the rule likewise before it
compares; but X demands a file in ASCII for Twitterbot, and a parser that compares the text as it
stands finds nothing. The rule also breaks when the file is saved in another encoding.

## Example
```robots.txt
User-agent: *
Disallow: /café/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /caf%C3%A9/
```

## Fix
Writes the percent-escapes of the character's UTF-8 octets. The reference reading does the same, so
no decision changes. There is no fix for a path that was garbled, such as `/cafÃ©/`.

## References
- RFC 9309, section 2.2.2: octets outside ASCII are percent-encoded before paths are compared
"""

from collections.abc import Iterator

from robotsfix.access.paths import normalize_pattern
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Problem, Severity
from robotsfix.checks.paths.rewriting import encoded
from robotsfix.checks.paths.url_in_path import is_url
from robotsfix.checks.wording import quote

SEVERITY = Severity.INFO
FIX = Applicability.SAFE

LOST = "\ufffd"
"""What stands for a character that was lost before; to encode it would hide the loss."""


def check(context: Context) -> Iterator[Problem]:
    if context.joined_paths.isascii():
        return
    for line in context.rule_lines:
        value = line.value
        # Octets that are not UTF-8 and characters that nobody sees are mistakes of another kind.
        if value.isascii() or not value.isprintable() or LOST in value or is_url(value):
            continue
        original = ungarbled(value)
        if original:
            yield Problem(
                line.value_span,
                f"{quote(value)} looks like {quote(original)} after it was saved in a wrong"
                " encoding: crawlers compare it as it stands now",
                hint=f"write {quote(normalize_pattern(original))} if that is what was meant",
            )
        else:
            yield Problem(
                line.value_span,
                f"{quote(value)} is not percent-encoded, as it is in a URL: Google's parser encodes"
                " it, parsers that compare the text as it stands do not",
                encoded(line, normalize_pattern(value)),
            )


def ungarbled(value: str) -> str:
    """Give a text whose UTF-8 was taken for Windows-1252 as it was; empty if it was not."""
    try:
        return value.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""
