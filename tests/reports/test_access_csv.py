"""Who may fetch what, for a spreadsheet."""

import csv
from io import StringIO

import pytest
from accesses import accesses
from comparisons import HOSTILE
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.reports.access.csv_report import harmless, render

FORMULAS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t", "\r")
FILE = "User-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nDisallow: /a\nAllow: /a\n"


def rows(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text), delimiter=delimiter, strict=True))


def test_a_row_for_each_crawler_and_path() -> None:
    found = accesses(FILE, "GPTBot", "Slackbot", "MyBot", "*", paths=("/", "/a?b,c"))
    text = render(found, why=False)
    assert text.split("\n")[:2] == [
        "path,operator,crawler,category,verdict,line,rule,heeds,group_line,group,obeys,remarks",
        "/,OpenAI,GPTBot,ai-training,blocked,2,Disallow: /,own,1,GPTBot,yes,",
    ]
    assert [(row["path"], row["crawler"], row["verdict"], row["line"]) for row in rows(text)] == [
        ("/", "GPTBot", "blocked", "2"),
        ("/a?b,c", "GPTBot", "blocked", "2"),
        ("/", "Slackbot", "allowed", ""),
        ("/a?b,c", "Slackbot", "allowed", "6"),
        ("/", "MyBot", "allowed", ""),
        ("/a?b,c", "MyBot", "allowed", "6"),
        ("/", "every crawler that no group names", "allowed", ""),
        ("/a?b,c", "every crawler that no group names", "allowed", "6"),
    ]
    assert rows(text)[2]["remarks"] == (
        "ignores robots.txt: only the server or a firewall can keep it out"
    )


def test_why() -> None:
    found = accesses(FILE, "GPTBot", "*", "AdsBot-Google", paths=("/a",), why=True)
    columns = ("overrides", "google", "rfc9309", "protego", "classic")
    assert [[row[column] for column in columns] for row in rows(render(found, why=True))] == [
        ["", "blocked, line 2", "blocked, line 2", "blocked", "blocked, line 2"],
        ["line 5: Disallow: /a", *["allowed, line 6"] * 2, "allowed", "blocked, line 5"],
        ["", "allowed", "", "", ""],
    ]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("  @SUM(A1)", "  '@SUM(A1)"),
        ("-x", "'-x"),
        ("\uff1d1", "'\uff1d1"),
        ('"=1', "\"'=1"),
        ("/;=1+1", "/;'=1+1"),
        ('/";"=1', '/";"\'=1'),
        ("\t=1", "\\x09=1"),
        ("/a=1-b+c@d", "/a=1-b+c@d"),
        ("Disallow: /a;b", "Disallow: /a;b"),
        ("", ""),
    ],
)
def test_cells_are_no_formulas(cell: str, shown: str) -> None:
    assert harmless(cell) == shown


@given(st.text(st.sampled_from([*FORMULAS, *"; ,'\"\\\nab1(/\udcff"])))
def test_no_cell_is_a_formula_wherever_it_is_parted(text: str) -> None:
    cell = harmless(text)
    assert cell.isprintable()
    for part in cell.split(";"):
        assert not part.lstrip(" \"'").startswith(FORMULAS) or part.lstrip(' "').startswith("'")


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("start", ["", "=", ";=", '";"@'])
def test_nothing_raw_gets_out(kind: str, start: str) -> None:
    text = start + HOSTILE[kind].text
    file = f"User-agent: {text}\nUser-agent: GPTBot\nDisallow: /{text}\n"
    found = accesses(file, "GPTBot", paths=(f"/{text}",), why=True)
    shown = render(found, why=True)
    assert shown.replace("\n", "").isprintable()
    assert len(rows(shown)) == 1
    assert not [cell for cell in rows(shown)[0].values() if cell.startswith(FORMULAS)]
