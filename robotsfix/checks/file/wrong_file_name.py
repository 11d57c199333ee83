"""A file whose name is not quite `robots.txt`.

## What it does
Finds files named `Robots.txt`, `robot.txt`, `robots.text`, `robots.txt.txt` and the like. Names
that somebody may have chosen, such as `robots-staging.txt`, are left alone.

A search of directories finds such files too, where no robots.txt stands beside them. A `robot.txt`
counts only if it has a user-agent line: it may be about a robot.

## Why it matters
Crawlers ask for `/robots.txt` and for nothing else. A file with another name is never read, and
its rules hold for nobody. Windows and macOS find `Robots.txt` under that name as well; most servers
do not, and so the mistake shows only once the site is there.

## Example
```robot.txt
User-agent: *
Disallow: /admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
None: robotsfix renames no files. Where git does not see that only the case of a name has changed,
`git mv --force Robots.txt robots.txt` tells it.

## References
- RFC 9309, section 2.3: the path is `/robots.txt`, all in lower case
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.file_names import FILE_NAME, is_mistaken
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.lines import Span

SEVERITY = Severity.WARNING

FOLDERS = re.compile(r".*[/\\]", re.DOTALL)
"""What stands before the name in a path."""


def check(context: Context) -> Iterator[Problem]:
    name = FOLDERS.sub("", context.path)
    if not is_mistaken(name):
        return
    if name.lower() == FILE_NAME:
        message = f"{quote(name)} has capital letters: most servers do not find it for crawlers"
    else:
        message = f"crawlers ask for {quote(FILE_NAME)}, and never read {quote(name)}"
    yield Problem(Span(0, 0), message, hint=f"rename it to {quote(FILE_NAME)}")
