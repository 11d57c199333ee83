"""A placeholder that nobody filled in.

## What it does
Finds the code of a template that no program has run (`{{ site.url }}`, `<%= host %>`, `${DOMAIN}`,
`{% for page in pages %}`), and sitemaps on `example.com`, `yourdomain.com`, `localhost` and other
names that stand for a site.

Comments are not looked at. A `{{url}}` inside of a path is left alone: pages have such links by
mistake, and their owners block them. So are `example.org` and names that end in `.example`: a
manual, such as this one, needs names for examples that are complete as they stand.

## Why it matters
Crawlers take what is written word for word. They look for the sitemap on a site that is not yours,
and find none; a rule with a placeholder matches nothing.

## Example
```robots.txt
User-agent: *
Disallow: {{ admin_path }}

Sitemap: https://your-domain.com/sitemap.xml
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/

Sitemap: https://www.example.org/sitemap.xml
```

## Fix
None: only you know what belongs there. If the file is the template, look at what is made of it:
`robotsfix lint build/robots.txt`. If your site is called like that, say so with `site` in the
configuration.

## References
- RFC 2606: names that are kept for examples
- sitemaps.org, "Informing search engine crawlers": the full URL of the sitemap
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import WHITE_SPACE, Line, Span

SEVERITY = Severity.WARNING

STATEMENT = r"\{%[^{}%]{1,200}%\}|<%[^%]{1,200}%>|<\?(?:php|=)|\{\{-? [^{}]{1,200}\}\}"
"""Code that stands in no URL by chance: the white space in it would be encoded."""
CODE = rf"{STATEMENT}|\{{\{{[^{{}}]{{1,200}}\}}\}}|\$\{{[^{{}}]{{1,200}}\}}"
NAME = r"[A-Za-z0-9_.-][A-Za-z0-9_. -]{0,60}"

# Compiled where they are needed: few files have anything that looks like it.
PLACEHOLDER_IN_URL = (
    rf"(?i){CODE}|\{{{NAME}\}}|<{NAME}>|\[your{NAME}\]|(?:\A|(?<=//))\[{NAME}\]"
    r"|%%\w{1,60}%%|%(?![0-9A-F]{2})[A-Z]{3,60}%|%[A-Z]{2,30}_[A-Z_]{2,60}%"
    r"|(?-i:__[A-Z_]{2,60}__)"
)
PLACEHOLDER_TOKEN = rf"{CODE}|(?:<{NAME}>|\[{NAME}\])\Z"

MARKS = "{<["
MARKS_IN_URLS = ("%", "__")
"""One of these stands in all of these; the latter matter in URLs alone."""

HOST = r"(?i)(?:(?:https?:)?//)?(?:www\.)?([^/:?#\s]{1,253})"
PLACEHOLDER_HOST = (
    r"(?:.+\.)?example\.(?:com|net)|.+\.tld"
    r"|localhost|127\.0\.0\.1|undefined|null|domain(?:\.com)?"
    r"|(?:site|base|host|domain)[_-]?(?:url|name)|my[_-]?(?:domain|site|web-?site)(?:\.[a-z]+)?"
    r"|your[._-]?(?:app|blog|company|domain|host|shop|site|store|url|web-?site)"
    r"[_-]?(?:here|name|url)?(?:\.[a-z]+){0,2}"
)
"""Hosts, in lower case and without `www.`, of tutorials, templates and drafts."""
WORDS = (
    *("example.", ".tld", "localhost", "127.0", "undefined", "null"),
    *("domain", "my", "url", "name", "your"),
)
"""One of these is in each of them; looking for these first is quicker."""
URL_FIELDS = frozenset({"host", "license"})
"""Fields besides Sitemap, in lower case, whose value is a URL or a host."""


def check(context: Context) -> Iterator[Problem]:
    if not may_have_placeholders(context):
        return
    text = context.document.text
    own = re.match(HOST, context.config.site or "")
    for line in suspects(context):
        code, host = code_in(line), None
        if code:
            yield Problem(
                code,
                f"the placeholder {quote(text[code.start : code.end])} was not filled in:"
                " crawlers read it word for word",
                hint="write what belongs there; if the file is a template, lint what is made of it",
            )
        elif is_url_line(line):
            host = placeholder_host_in(line)
        if host and not is_part_of(text[host.start : host.end], own[1] if own else ""):
            yield Problem(
                host,
                f"{quote(text[host.start : host.end])} stands where the name of your site belongs:"
                " crawlers do not find what is meant",
                hint="write the name of your site",
            )


def may_have_placeholders(context: Context) -> bool:
    """Tell whether there may be any; no means no."""
    urls = [line.value for line in context.lines_of(Field.SITEMAP)]
    others = context.lines_of(Field.OTHER)
    if others and not URL_FIELDS.isdisjoint([line.key.lower() for line in others]):
        urls += [line.value for line in others if is_url_line(line)]
    if any(map(context.document.text.__contains__, MARKS)):
        return True
    joined = " ".join(urls)
    if any(map(joined.__contains__, MARKS_IN_URLS)):
        return True
    if not any(map(joined.lower().__contains__, WORDS)):
        return False
    # What stands in front of the third slash holds the host; most URLs of a file have the same.
    starts = {"/".join(url.split("/", 3)[:3]) for url in urls}
    matches = (re.match(HOST, start) for start in starts)
    return any(is_placeholder(match[1]) for match in matches if match)


def suspects(context: Context) -> Iterator[Line]:
    """Give the lines that may hold a placeholder, in order of their fields."""
    yield from context.lines_of(Field.SITEMAP)
    yield from context.lines_of(Field.OTHER)
    text = context.document.text
    if "{" in text or "<" in text or "[" in text:
        yield from filter(is_marked, context.lines_of(Field.USER_AGENT))
    if "{" in text or "<" in text:
        yield from filter(is_marked, context.rule_lines)
        yield from filter(is_marked, context.lines_of(Field.NONE))


def is_marked(line: Line) -> bool:
    return any(map(line.text.__contains__, MARKS))


def code_in(line: Line) -> Span | None:
    """Give the first placeholder of a line that some program should have filled in."""
    value = line.value
    if is_url_line(line):
        match = re.search(PLACEHOLDER_IN_URL, value)
    elif line.field is Field.USER_AGENT:
        match = re.match(PLACEHOLDER_TOKEN, value)
    elif line.field in (Field.ALLOW, Field.DISALLOW):
        match = re.match(CODE, value) or re.search(STATEMENT, value)
    else:
        match = re.match(CODE, line.text.strip(WHITE_SPACE))
        return shifted(match.span(), line.body_span.start) if match else None
    return shifted(match.span(), line.value_span.start) if match else None


def placeholder_host_in(line: Line) -> Span | None:
    """Give the host of a line's URL if it is one that nobody has."""
    match = re.match(HOST, line.value)
    if match and is_placeholder(match[1]):
        return shifted(match.span(1), line.value_span.start)
    return None


@lru_cache(maxsize=64)
def is_placeholder(host: str) -> bool:
    """Tell whether a host stands for any. Most sitemaps of a file are on the same."""
    host = host.lower()
    return any(map(host.__contains__, WORDS)) and bool(re.fullmatch(PLACEHOLDER_HOST, host))


def shifted(place: tuple[int, int], start: int) -> Span:
    return Span(start + place[0], start + place[1])


def is_url_line(line: Line) -> bool:
    """Tell whether the value of a line is a URL or a host."""
    return line.field is Field.SITEMAP or line.key.lower() in URL_FIELDS


def is_part_of(host: str, site: str) -> bool:
    """Tell whether a host is that of a site, or below it."""
    return bool(site) and f".{host.lower()}".endswith(f".{site.lower()}")
