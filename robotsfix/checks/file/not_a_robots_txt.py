"""A document of another kind, saved or served as robots.txt.

## What it does
Finds HTML pages, XML, JSON and RTF documents, and binary data where a robots.txt should be.

## Why it matters
A crawler finds no rules in such a file, and so may fetch everything, whatever the owner wanted.
Most often a server answers every unknown address, `/robots.txt` too, with a page and status 200.

## Example
```robots.txt
<!DOCTYPE html>
<html><body>Page not found</body></html>
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
None: nobody but the owner knows the rules. Serve them as `text/plain`, or answer with status 404 if
there are none.

## References
- RFC 9309, section 2.3: the rules are a UTF-8 text of media type `text/plain`
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.file.not_utf_8 import utf_16_codec
from robotsfix.checks.finding import Problem, Severity
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import WHITE_SPACE, Span, split_lines

SEVERITY = Severity.ERROR
FINAL = True

KINDS = {
    "an HTML page": re.compile(
        r"<!doctype html|<!--|<html|<head|<body|<title|<script|<meta|<div|<p>", re.IGNORECASE
    ),
    "an XML document": re.compile(r"<\?xml|<rss|<urlset|<sitemapindex|<svg", re.IGNORECASE),
    "a JSON document": re.compile(r'\{\s*["}]|\[\s*[\[{"\]]'),
    "an RTF document": re.compile(r"\{\\rtf"),
    "a PDF document": re.compile("%PDF-"),
    "gzip data": re.compile("\x1f\udc8b"),
    "a ZIP archive": re.compile("PK\x03\x04"),
    "an image": re.compile("\udc89PNG|GIF8[79]a|\udcff\udcd8\udcff"),
}
"""How documents of other kinds start."""


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    # Text in UTF-16 is a trouble of its own, which can be mended.
    if context.lines_of(Field.USER_AGENT) or utf_16_codec(document.text):
        return
    text = document.text[len(document.byte_order_mark) :].lstrip(f"{WHITE_SPACE}\r\n")
    kind = next((kind for kind, start in KINDS.items() if start.match(text)), None)
    if not kind and "\0" in text:
        kind = "binary data"
    if kind:
        start = document.text.index(text)
        yield Problem(
            Span(start, start + len(split_lines(text)[0][0])),
            f"this is {kind}, not a robots.txt: crawlers find no rules in it and fetch everything",
            hint="serve the rules as plain text, or answer with status 404 if there are none",
            final=True,
        )
