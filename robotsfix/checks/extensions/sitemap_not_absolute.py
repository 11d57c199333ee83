"""A sitemap's address that is not a whole URL.

## What it does
Finds Sitemap lines whose value is a path, a bare file name, or a URL without its scheme or host.

## Why it matters
A Sitemap line may point to any host, so a path says too little. Google and sitemaps.org ask for the
whole URL. Search engines that keep to that do not find the sitemap.

## Example
```yaml
site: https://example.org
```
```robots.txt
User-agent: *
Disallow: /admin/

Sitemap: /sitemap.xml
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/

Sitemap: https://example.org/sitemap.xml
```

## Fix
Puts the address of the site in front, if `site` in the configuration names it. Unsafe, because the
sitemap may be somewhere else. Access does not change.

## References
- sitemaps.org, "Specifying the Sitemap location in your robots.txt file"
- https://developers.google.com/search/docs/crawling-indexing/robots/robots_txt#sitemap
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.lines.missing_colon import is_sitemap_without_colon
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.ERROR
FIX = Applicability.UNSAFE

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://", re.IGNORECASE)
ABSOLUTE = re.compile(r"https?://[^/?#\s]", re.IGNORECASE)
ODD_START = re.compile("[^\x00-\x7f]+")
"""What an editor puts in front of a URL unseen; other rules speak of that."""
PLACEHOLDERS = ("{", "<%", "%%")
"""How a value starts that a template was to fill in; another rule speaks of that."""
PATH = re.compile(r"[!#-9;=?@A-Z\[\]_a-z|~]+")
"""What can be joined with the address of a site."""


def check(context: Context) -> Iterator[Problem]:
    for line in context.lines_of(Field.SITEMAP):
        if context.is_told("RF112", line):
            continue
        if not is_absolute(line.value) and is_meant_as_url(line):
            fix = joined(line, context.config.site)
            yield Problem(
                line.value_span,
                f"{quote(line.value)} is not a whole URL: search engines may not find the sitemap",
                fix,
                hint=""
                if fix
                else "write the whole URL, with `https://` and the host"
                if context.config.site
                else "write the whole URL, or name the site with `site` in the configuration and"
                " use `--unsafe-fixes`",
            )


def is_absolute(value: str) -> bool:
    """Tell whether a value is a URL with scheme and host, as far as http and https go."""
    return ABSOLUTE.match(value) is not None


def scheme_of(value: str) -> str:
    """Give the scheme with which a value starts, in lower case; empty if it has none."""
    match = SCHEME.match(value)
    return match[1].lower() if match else ""


def is_meant_as_url(line: Line) -> bool:
    """Tell whether a value is there that no other rule speaks of."""
    value = line.value
    return (
        bool(value)
        and scheme_of(value) in ("", "http", "https")
        and not value.startswith(PLACEHOLDERS)
        and not is_sitemap_without_colon(line)
        and (value.isascii() or not is_absolute(ODD_START.sub("", value, count=1)))
    )


def joined(line: Line, site: str | None) -> Fix | None:
    """Give the fix that makes a whole URL of a value; None if it takes more than the site."""
    scheme, _, rest = (site or "").partition("://")
    host = rest.partition("/")[0]
    value = line.value
    if not host or scheme_of(value) or not PATH.fullmatch(value):
        return None
    first, slash, _ = value.partition("/")
    if value.startswith("//"):
        url = f"{scheme}:{value}"
    elif first.lower().removeprefix("www.") == host.lower().removeprefix("www."):
        url = f"{scheme}://{value}"
    elif slash and "." in first:
        # That looks like the host of another site.
        return None
    else:
        url = f"{scheme}://{host}/{value.removeprefix('/')}"
    return Fix(f"Write {quote(url)}", (Edit(*line.value_span, url),), Applicability.UNSAFE)
