"""A License line without a whole URL.

## What it does
Finds License lines whose value is not a URL with scheme and host.

## Why it matters
`License` is a field of RSL, Really Simple Licensing. It names the file with the terms on which
crawlers may use the content. That file may lie on any host, so RSL asks for the whole URL; a path,
or the name of a license, leads nowhere.

## Example
```robots.txt
License: /license.xml

User-agent: *
Allow: /
```
Use instead:
```robots.txt
License: https://example.org/license.xml

User-agent: *
Allow: /
```

## Fix
None: only you know where the file lies.

## References
- https://rslstandard.org/guide/robots-txt
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.extensions.sitemap_not_absolute import PLACEHOLDERS, is_absolute
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.fields import Field

SEVERITY = Severity.WARNING

NAME = "license"


def check(context: Context) -> Iterator[Problem]:
    for line in context.lines_of(Field.OTHER):
        if line.key.lower() != NAME or is_absolute(line.value):
            continue
        if line.value and not line.value.startswith(PLACEHOLDERS):
            yield Problem(
                line.value_span,
                f"{quote(line.value)} is not a whole URL: crawlers that read RSL do not find the"
                " license",
                hint="write the URL of the license file, with `https://` and the host",
            )
        elif not line.value:
            yield Problem(
                line.body_span,
                "the License line names no URL: crawlers that read RSL find no license",
                hint="write the URL of the license file, or remove the line",
            )
