import pytest
from findings import a_finding
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from robotsfix.checks.finding import Applicability, Finding, Severity
from robotsfix.fixing.api import lint
from robotsfix.reports.excerpt import Excerpt
from robotsfix.reports.terminal import render

TEXT = "User-agent: *\nDisallow: /a\n\n# shop\nUser-agent: *\nDisallow: /b\n"


def shown(*findings: Finding, width: int = 60) -> str:
    return render("robots.txt", findings, colour=False, width=width)


def frame(finding: Finding, width: int = 60) -> list[str]:
    return shown(finding, width=width).split("\n")[3:-2]


def test_a_finding() -> None:
    finding = a_finding(
        *[TEXT, "/b"],
        related=(("Disallow: /a", "compare this"),),
        applicability=Applicability.SAFE,
        severity=Severity.WARNING,
        message="a sentence that is too long for one line of a terminal of this width",
    )
    assert shown(finding) == (
        "warning RF301 made-up-rule [*]\n"
        "a sentence that is too long for one line of a terminal of\n"
        "this width\n"
        " --> robots.txt:6:11\n"
        "  |\n"
        "2 | Disallow: /a\n"
        "  | ------------ compare this\n"
        "...\n"
        "6 | Disallow: /b\n"
        "  |           ^^\n"
        "  = help: Delete it: `robotsfix fix` does that\n"
        "\n"
    )


def test_colours_are_for_those_who_want_them() -> None:
    coloured = render("x", [a_finding(TEXT, "/a")], colour=True, width=60)
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert "\x1b[1;31m          ^^\x1b[0m" in coloured
    assert "\x1b" not in shown(a_finding(TEXT, "/a"))


@pytest.mark.parametrize(
    ("finding", "help_line"),
    [
        (a_finding(TEXT, "/a"), ""),
        (a_finding(TEXT, "/a", hint="do this"), "  = help: do this"),
        (
            a_finding(TEXT, "/a", hint="do this", applicability=Applicability.UNBLOCK),
            "  = help: Delete it: `robotsfix fix` does that",
        ),
        (
            a_finding(TEXT, "/a", applicability=Applicability.UNSAFE),
            (
                "  = help: Delete it: `robotsfix fix --unsafe-fixes` does that, and shows whose"
                " access it changes"
            ),
        ),
    ],
)
def test_what_to_do(finding: Finding, help_line: str) -> None:
    *_, last, _, _ = shown(finding, width=100).split("\n")
    assert (last if "help" in last else "") == help_line


def test_places_near_each_other_share_a_frame() -> None:
    related = (("Disallow: /a", "before"), ("# shop", "behind"))
    assert frame(a_finding(TEXT, "User-agent: *", related=related)) == [
        "  |",
        "1 | User-agent: *",
        "  | ^^^^^^^^^^^^^",
        "2 | Disallow: /a",
        "  | ------------ before",
        "3 |",
        "4 | # shop",
        "  | ------ behind",
    ]


def test_several_places_on_one_line() -> None:
    related = (("Disallow", "the field"), ("/a", "the same place"))
    assert frame(a_finding(TEXT, "/a", related=related)) == [
        "  |",
        "2 | Disallow: /a",
        "  |           ^^ the same place",
        "  | -------- the field",
    ]


def test_a_place_of_several_lines() -> None:
    assert frame(a_finding("a\nbc\nd\n", "c\nd")) == [
        "  |",
        "2 | bc",
        "  |  ^",
        "3 | d",
        "  | ^",
    ]
    assert frame(a_finding("a\nb\nc\nd\ne\nf\ng\n", "a\nb\nc\nd\ne\nf\n")) == [
        "  |",
        *["1 | a", "  | ^", "2 | b", "  | ^", "3 | c", "  | ^"],
        "...",
        *["6 | f", "  | ^"],
    ]


def test_many_places_are_counted() -> None:
    text = "".join(f"<{number}>\n" for number in range(100))
    related = tuple((f"<{number}>", f"reason {number}") for number in range(2, 100, 10))
    rows = frame(a_finding(text, "<0>", related=related))
    assert rows[-2:] == ["   | ---- reason 52", "   = and 4 more places"]


@pytest.mark.parametrize(
    ("text", "part", "rows"),
    [
        ("", "", ["  |", "1 |", "  | ^"]),
        ("a\n", "", ["  |", "1 | a", "  | ^"]),
        ("\ufeffa\n", "\ufeff", ["  |", "1 | \\ufeffa", "  | ^^^^^^"]),
        ("\ufeff", "\ufeff", ["  |", "1 | \\ufeff", "  | ^^^^^^"]),
        ("\ufeffab\n", "b", ["  |", "1 | \\ufeffab", "  |        ^"]),
        ("a\tb\n", "b", ["  |", "1 | a b", "  |   ^"]),
        ("\x1b[31mred\n", "red", ["  |", "1 | \\x1b[31mred", "  |         ^^^"]),
        ("[bold]x[/bold] :smile:\n", ":", ["  |", "1 | [bold]x[/bold] :smile:", f"  | {'^':>16}"]),
        ("\u65e5\u672c/\u8a9e\n", "\u8a9e", ["  |", "1 | \u65e5\u672c/\u8a9e", "  |      ^^"]),
        ("cafe\u0301 x\n", "x", ["  |", "1 | cafe\u0301 x", "  |      ^"]),
        ("a\r\nb\r\n", "b", ["  |", "2 | b", "  | ^"]),
    ],
)
def test_odd_lines(text: str, part: str, rows: list[str]) -> None:
    assert frame(a_finding(text, part)) == rows


def test_a_place_behind_the_last_line() -> None:
    finding = a_finding("a\n", "a")
    end = finding.span._replace(start=2, end=2)
    assert frame(finding._replace(span=end)) == ["  |", "2 |", "  | ^"]


@pytest.mark.parametrize(
    ("text", "part", "row", "carets"),
    [
        ("Disallow: " + "x" * 99, "x" * 99, "Disallow: " + "x" * 20 + "...", " " * 10 + "^" * 20),
        ("y" * 99 + "here" + "z" * 99, "here", "..." + "y" * 13 + "here" + "z" * 13 + "...", ""),
        ("y" * 99 + "end", "end", "..." + "y" * 27 + "end", ""),
        ("\u8a9e" * 99, "\u8a9e", "\u8a9e" * 15 + "...", ""),
    ],
)
def test_long_lines_are_cut_around_the_place(text: str, part: str, row: str, carets: str) -> None:
    rows = frame(a_finding(text, part), width=40)
    assert rows[1] == f"1 | {row}"
    assert rows[2].startswith(f"  | {carets or ' ' * row.index(part[0])}")


def test_a_long_reason_has_a_line_of_its_own() -> None:
    reason = "a reason that needs some room"
    rows = frame(a_finding("x" * 30 + "\n", "x" * 30, related=(("x" * 30, reason),)), width=40)
    assert rows[2:] == ["  | " + "^" * 30, f"  | {reason}"]


def test_the_reason_and_the_path_are_escaped() -> None:
    finding = a_finding(TEXT, "/a", related=(("# shop", "\x1b[2J"),), hint="\u202ex")
    text = render("a\nb.txt", [finding], colour=False, width=60)
    assert " --> a\\x0ab.txt:2:11\n" in text
    assert "------ \\x1b[2J\n" in text
    assert "help: \\u202ex\n" in text


@given(st.binary(max_size=60).map(lambda octets: b"User-agent: *\nDisallow: x" + octets))
def test_any_file_is_printable_and_keeps_to_the_width(source: bytes) -> None:
    text = shown(*lint(source), width=60)
    assert all(line.isprintable() for line in text.split("\n"))
    rows = [row for row in text.split("\n") if row.lstrip("0123456789 ").startswith("|")]
    assert all(cell_len(row) <= 60 for row in rows)


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80), st.integers(20, 60))
def test_an_excerpt_fits_and_shows_the_start_of_the_place(
    text: str, start: int, length: int, width: int
) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    excerpt = Excerpt(text, start, end, width)
    assert sum(map(cell_len, excerpt.shown)) <= width
    column, columns = excerpt.columns(start, end)
    assert 0 <= column <= width
    assert column + columns <= width + 1
    assert columns >= 1


def test_a_huge_line_costs_no_more_than_a_long_one() -> None:
    excerpt = Excerpt("x" * 10_000_000, 5_000_000, 5_000_010, 30)
    assert excerpt.shown == "..." + "x" * 24 + "..."


@pytest.mark.parametrize("length", range(40))
def test_where_a_long_word_is_broken_no_command_starts(length: int) -> None:
    word = f"{'a' * length}::error::{'b' * 60}"
    finding = a_finding(TEXT, "/a", message=word, hint=word)
    lines = render("robots.txt", [finding], colour=False, width=40).split("\n")
    assert not [line for line in lines if line.lstrip().startswith("::")]
