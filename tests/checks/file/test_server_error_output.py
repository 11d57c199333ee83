"""RF111: what a server wrote into the file."""

import pytest

from robotsfix import Config, lint
from robotsfix.checks.finding import Severity

GROUP = "User-agent: *\nDisallow: /a\n"
NOTICE = "Notice: Undefined index: HTTP_USER_AGENT in /srv/www/plugin.php on line 114\n"
SKIPPED = "crawlers skip it, and know no comment but that with `#`"
HTML_WARNING = (
    "<b>Warning</b>:  Undefined variable $x in <b>/srv/a.php</b> on line <b>3</b><br />\n"
)

# The text, and what is found where.
CASES: list[tuple[str, list[tuple[int, str]]]] = [
    # PHP
    (NOTICE + GROUP, [(1, "a message of PHP")]),
    (f"<br />\n{HTML_WARNING}{GROUP}", [(2, "a message of PHP")]),
    (f"<br />{HTML_WARNING}{GROUP}", [(1, "a message of PHP")]),
    (f"{GROUP}PHP Deprecated:  strlen(): Passing null in /srv/a.php on line 7\n", [(3, "a mess")]),
    (f"{GROUP}\nFatal error: Uncaught Error in C:\\www\\a.php on line 803\n", [(4, "a message")]),
    # Stack traces
    (f'{GROUP}Traceback (most recent call last):\n  File "a.py", line 3, in b\n', [(3, "a stack")]),
    (f"{GROUP}java.lang.NullPointerException: null\n\tat org.a.B.c(B.java:12)\n", [(3, "a stack")]),
    (f"{GROUP}   at System.Linq.Enumerable.Single[TSource](IEnumerable`1 s)\n", [(3, "a stack")]),
    (f"{GROUP}goroutine 1 [running]:\n", [(3, "a stack trace")]),
    # Comments, most often those of cache plugins
    (f"{GROUP}<!-- Page generated in 2.1 seconds -->\n", [(3, "an HTML comment")]),
    (f"{GROUP}<!-- a\nb\n-->\n", [(3, "an HTML comment")]),
    (f"{GROUP}Allow: /a/b.php <!-- cached -->\n", [(3, "an HTML comment")]),
    (f"{GROUP}<!--Disallow: /b-->\n", [(3, "an HTML comment")]),
    # Tags
    (f'{GROUP}<script src="https://example.org/a.js"></script>\n', [(3, "a tag of HTML")]),
    ("<pre>User-agent: *\nDisallow: /a</pre>\n", [(1, "a tag of HTML")]),
    ("User-agent: *<br>\nDisallow: /a<br />\n", [(1, "a tag of HTML")]),
    ("User-agent: *\nDisallow: <p>/a</p>\n", [(2, "a tag of HTML")]),
    (f"{GROUP}<span style='display: none'>1.87 seconds</span>\n", [(3, "a tag of HTML")]),
    # In place of the file
    ("404 page not found\n", [(1, "`404 page not found` is an error message")]),
    ("\n# a\nNot Found - Request ID: 01HYRKM\n", [(3, "`Not Found - Request ID: 01HYRKM`")]),
    ("Cannot GET /robots.txt\n", [(1, "`Cannot GET /robots.txt`")]),
    ("error code: 522\n", [(1, "`error code: 522`")]),
    ("503 Service Unavailable\n", [(1, "`503 Service Unavailable`")]),
    # Remarks, and paths that were meant
    (f"# <!-- cached -->\n# {NOTICE}{GROUP}", []),
    (f"{GROUP}Disallow: /b # <br>\n", []),
    (f"{GROUP}Disallow: /*<div style=\n", []),
    (f'{GROUP}Disallow: /b/<iframe%20width="5"></iframe>\n', []),
    (f"{GROUP}Disallow: /*<script>*\n", []),
    (f"{GROUP}Sitemap: <https://example.org/sitemap.xml>\n", []),
    (f"{GROUP}Warning: this file is generated\nNote: on line 3\n", []),
    (f"{GROUP}Look at example.org (or call us)\n", []),
    (f"{GROUP}<3 robots\nNot found\nError: 404\n", []),
    ("Coming soon\n", []),
    ("all, follow\n", []),
    ("", []),
    # Other rules
    ("<html>\n<!-- a -->\n<script></script>\n</html>\n", []),
    ("<!DOCTYPE html>\n<title>404 Not Found</title>\n", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_server_error_output(text: str, expected: list[tuple[int, str]]) -> None:
    found = lint(text, config=Config(select=("RF111",)))
    assert [finding.line for finding in found] == [line for line, _ in expected]
    for finding, (_, start) in zip(found, expected, strict=True):
        assert finding.message.startswith(start)
        assert not finding.fix


def test_each_kind_is_told_once() -> None:
    text = f"{NOTICE * 3}{GROUP}<!-- a -->\n<!-- b -->\n{NOTICE}"
    found = lint(text, config=Config(select=("RF111",)))
    assert [(finding.line, finding.message) for finding in found] == [
        (1, "a message of PHP stands in the file (also on lines 2, 3 and 8): crawlers skip it"),
        (6, "an HTML comment stands in the file (also on line 7): " + SKIPPED),
    ]


@pytest.mark.parametrize(
    ("text", "severity", "consequence"),
    [
        (GROUP + "<!-- a -->", Severity.WARNING, "crawlers skip it, and know no comment but"),
        (GROUP + "Allow: /b <!-- a -->", Severity.ERROR, "it spoils the line for all crawlers"),
        ("<code>User-agent: *</code>\n" + GROUP, Severity.ERROR, "it spoils the line for all"),
        (GROUP + NOTICE, Severity.ERROR, "crawlers skip it"),
        (NOTICE, Severity.ERROR, "crawlers find no rules, and may fetch everything"),
        ("Not Found\n<!-- 3 ms -->\n", Severity.ERROR, "crawlers find no rules, and may fetch"),
    ],
)
def test_what_it_does_to_crawlers(text: str, severity: Severity, consequence: str) -> None:
    (finding,) = lint(text, config=Config(select=("RF111",)))
    assert finding.severity is severity
    assert f": {consequence}" in finding.message


def test_a_line_that_is_spoilt_comes_first() -> None:
    (finding,) = lint(f"<!-- a -->\n{GROUP}Allow: /b <!-- c -->", config=Config(select=("RF111",)))
    assert finding.line == 4
    assert "(also on line 1)" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "<" * 200_000,
        f"Disallow: {'<a ' * 100_000}>",
        f"Disallow: /{'<!--' * 100_000}-->",
        f"{'a.' * 200_000}Exception",
        f"at {'a' * 400_000}",
        "Warning: " * 50_000,
    ],
)
def test_one_giant_line(text: str) -> None:
    lint(text, config=Config(select=("RF111",)))
