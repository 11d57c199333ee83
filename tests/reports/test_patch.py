import pytest
from hypothesis import given
from robots_texts import OCTETS

from robotsfix.fixing.api import fix
from robotsfix.reports.patch import render
from robotsfix.syntax.diff import unified_diff
from robotsfix.syntax.edits import Edit

DIFF = unified_diff("-- a\nb\x1b\nc\n", [Edit(0, 5, ""), Edit(7, 7, "\u202e")], "x y/robots.txt")


def test_without_colours() -> None:
    assert render(DIFF, colour=False) == (
        "--- a/x y/robots.txt\n+++ b/x y/robots.txt\n@@ -1,3 +1,2 @@\n"
        "--- a\n-b\\x1b\n+b\\x1b\\u202e\n c\n"
    )


def test_with_colours() -> None:
    assert render(DIFF, colour=True) == (
        "\x1b[1m--- a/x y/robots.txt\x1b[0m\n\x1b[1m+++ b/x y/robots.txt\x1b[0m\n"
        "\x1b[36m@@ -1,3 +1,2 @@\x1b[0m\n"
        "\x1b[31m--- a\x1b[0m\n\x1b[31m-b\\x1b\x1b[0m\n\x1b[32m+b\\x1b\\u202e\x1b[0m\n c\n"
    )


@pytest.mark.parametrize(
    ("text", "edit", "shown"),
    [
        ("a\r\nb\r\n", Edit(0, 1, "x"), ["-a", "+x", " b"]),
        ("a\r\nb\r\n", Edit(1, 2, ""), ["-a\\x0d", "+a", " b\\x0d"]),
        ("a\nb", Edit(0, 1, "x"), ["-a", "+x", " b", "\\ No newline at end of file"]),
    ],
)
def test_line_ends_are_shown_where_they_differ(text: str, edit: Edit, shown: list[str]) -> None:
    diff = unified_diff(text, [edit], "robots.txt")
    assert render(diff, colour=False).split("\n")[3:-1] == shown


@given(OCTETS)
def test_any_diff_keeps_its_lines_and_is_printable(source: bytes) -> None:
    diff = fix(source, template="lockdown").diff
    shown = render(diff, colour=False).split("\n")
    assert all(line.isprintable() for line in shown)
    if diff:
        assert [line[:1] for line in shown] == [line[:1] for line in diff.split("\n")]
