"""What a server wrote into the file: warnings, stack traces, markup.

## What it does
Finds what is no part of a robots.txt, but comes from the program that serves it: warnings and
errors of PHP, stack traces, the comments of cache plugins, tags of HTML, and an error message in
place of the whole file. A whole HTML page is the business of `not-a-robots-txt`.

## Why it matters
Crawlers skip such a line. But markup that stands in front of a rule, or behind it, spoils the rule:
a crawler looks for a path that ends in `<!-- cached -->`. What is written in place of the rules
leaves none. And a message tells everybody where on the server which program failed.

## Example
```robots.txt
<b>Warning</b>: Undefined variable $host in <b>/srv/www/robots.php</b> on line <b>7</b><br />
User-agent: *
Disallow: /admin/ <!-- cached -->
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
None: what writes it would write it again. Mend the program, keep it from showing its messages to
visitors (`display_errors = Off` in php.ini), and exclude `/robots.txt` from plugins that cache
pages or change their HTML. A comment of your own starts with `#`.

## References
- RFC 9309, section 2.3: the rules are a UTF-8 text of media type `text/plain`
- php.net, "Runtime configuration of errors": `display_errors`
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.fields import is_known, unknown_lines
from robotsfix.checks.file.not_a_robots_txt import check as find_other_document
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.lines.bare_url import is_bare_url
from robotsfix.checks.lines.missing_colon import name_before_words
from robotsfix.checks.wording import line_numbers, quote
from robotsfix.syntax.fields import CANONICAL_NAMES, Field
from robotsfix.syntax.lines import WHITE_SPACE, Line

SEVERITY = Severity.ERROR

MOST_EXAMINED = 500
"""How many characters of a line are looked at: messages start early."""

PHP = re.compile(
    r"(?:<br ?/?>)?(?:<b>)?(?:PHP )?(?:Warning|Notice|Deprecated|Strict Standards|"
    r"(?:Fatal|Parse|Recoverable fatal|Catchable fatal) error)(?:</b>)?: .*(?: on line |</b>)",
    re.IGNORECASE,
)
TRACE = re.compile(
    r"Traceback \(most recent call last\):|Stack trace:|Exception in thread |Caused by: "
    r"|goroutine [0-9]+ \[|at [\w.$<>\[\]`,/]+\(|File \"[^\"]+\", line [0-9]"
    r"|(?:\w+[.\\])+\w*(?:Exception|Error): "
)
TAG = re.compile(
    r"</?(?:!doctype|html|head|title|meta|link|style|script|noscript|body|header|footer|main|nav|div"
    r"|span|p|br|hr|b|i|a|em|strong|font|center|pre|code|h[1-6]|ul|ol|li|table|tr|td|iframe|img)"
    r"\b[^>]*(?:>|\Z)",
    re.IGNORECASE,
)
ANSWER = re.compile(
    r"not (?:be )?found|forbidden|access denied|unauthorized|unavailable|bad (?:request|gateway)"
    r"|server error|invalid request|time-?out|cannot get /|no healthy upstream|upstream connect"
    r"|\berror\b|\b(?:status|code|http\S*):? [45][0-9][0-9]\b|\A[45][0-9][0-9]\b",
    re.IGNORECASE,
)
"""What the first line of a server's error message says."""

PHP_MESSAGE = "a message of PHP"
STACK_TRACE = "a stack trace"
COMMENT = "an HTML comment"
MARKUP = "a tag of HTML"


def check(context: Context) -> Iterator[Problem]:
    by_kind: dict[str, list[Line]] = {}
    for line in suspects(context):
        kind = kind_of(line)
        if kind:
            by_kind.setdefault(kind, []).append(line)
    if PHP_MESSAGE in by_kind and all(map(is_line_break, by_kind.get(MARKUP, ()))):
        # PHP puts these around its messages.
        by_kind.pop(MARKUP, None)
    answer = None if by_kind else error_answer(context)
    # A whole page of HTML has a rule of its own.
    if (by_kind or answer) and not any(find_other_document(context)):
        remains = has_records(context)
        for kind, lines in by_kind.items():
            yield problem(kind, lines, remains=remains)
        if answer:
            yield Problem(
                answer.body_span,
                f"{quote(answer.text.strip())} is an error message in place of a robots.txt:"
                " crawlers find no rules, and may fetch everything",
                hint="serve the rules, or answer with status 404 if there are none",
            )


def suspects(context: Context) -> Iterator[Line]:
    """Give the lines that may be output of a server, in order of their fields."""
    # Blank lines and remarks are no output, and lines with a known field are the owner's own.
    yield from [line for line in context.lines_of(Field.NONE) if line.key or line.separator]
    yield from unknown_lines(context.lines_of(Field.OTHER))
    if "<" in context.document.text:
        for field in CANONICAL_NAMES:
            yield from (line for line in context.lines_of(field) if "<" in line.value)


def problem(kind: str, lines: list[Line], *, remains: bool) -> Problem:
    lines.sort(key=lambda line: line.index)
    spoilt = [line for line in lines if spoils(line)]
    first = (spoilt or lines)[0]
    others = [line.number for line in lines if line is not first]
    also = f" (also on {line_numbers(others)})" if others else ""
    if not remains:
        what = "crawlers find no rules, and may fetch everything"
    elif spoilt:
        what = "it spoils the line for all crawlers"
    elif kind == COMMENT:
        what = "crawlers skip it, and know no comment but that with `#`"
    else:
        what = "crawlers skip it"
    return Problem(
        first.body_span,
        f"{kind} stands in the file{also}: {what}",
        hint="write a remark with `#`, and exclude /robots.txt from plugins that change pages"
        if kind in (COMMENT, MARKUP)
        else "mend the program that writes the file, and keep it from showing its messages",
        severity=Severity.WARNING if kind == COMMENT and remains and not spoilt else None,
    )


def kind_of(line: Line) -> str:
    """Say what a line has that comes from a server; empty if it looks like the owner's own."""
    body = line.text[: len(line.text) - len(line.comment)].strip(WHITE_SPACE)[:MOST_EXAMINED]
    if line.field in CANONICAL_NAMES:
        return markup_in(line.value)
    if PHP.match(body):
        return PHP_MESSAGE
    if TRACE.match(body):
        return STACK_TRACE
    if body.startswith(("<!--", "-->")):
        return COMMENT
    return MARKUP if TAG.match(body) else ""


def markup_in(value: str) -> str:
    """Say what markup a value consists of, or has at its end.

    Inside of a path it is meant: the owner saw that address in a log.
    """
    if value.endswith("-->") and "<!--" in value:
        return COMMENT
    start = value.find("<")
    tag = TAG.match(value, start, start + MOST_EXAMINED) if start >= 0 else None
    if not tag:
        return ""
    ends = tag.end() == len(value) and value[start:].lower().startswith(("</", "<br"))
    return MARKUP if start == 0 or ends else ""


def is_line_break(line: Line) -> bool:
    return line.text.strip(WHITE_SPACE).lower().startswith("<br")


def spoils(line: Line) -> bool:
    """Tell whether markup stands on a line that would otherwise mean something."""
    if line.field in CANONICAL_NAMES:
        return True
    name = line.key.rpartition(">")[2].strip(WHITE_SPACE)
    return line.has_colon and ">" in line.key and is_known(name)


def error_answer(context: Context) -> Line | None:
    """Give the first line of an error message that stands in place of all rules."""
    if has_records(context):
        return None
    lines = context.document.lines
    first = next((line for line in lines if line.key or line.separator), None)
    return first if first and ANSWER.search(first.text[:MOST_EXAMINED].strip()) else None


def has_records(context: Context) -> bool:
    """Tell whether any line is one that some crawler knows, or could be mended to be one."""
    return (
        any(context.lines_of(field) for field in CANONICAL_NAMES)
        or any(is_known(line.key) or is_bare_url(line) for line in context.lines_of(Field.OTHER))
        or any(line.key and name_before_words(line) for line in context.lines_of(Field.NONE))
    )
