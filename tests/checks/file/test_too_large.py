"""RF105: a file that crawlers do not read to its end."""

import pytest

from robotsfix import Config, lint
from robotsfix.syntax.source import encode

LIMIT = 512_000
GROUP = "User-agent: *\n"
RULE = "Disallow: /a\n"


def filled(octets: int, rest: str) -> str:
    """Give a text whose last lines start behind so many octets."""
    return GROUP + "#" * (octets - len(GROUP) - 1) + "\n" + rest


# The text, where the finding starts, and how many rules it says may go unread.
CASES: list[tuple[str, list[tuple[int, int]], str]] = [
    (filled(LIMIT, RULE), [(3, 1)], "with 1 rule"),
    (filled(LIMIT - 1, RULE), [(3, 1)], "with 1 rule"),
    (filled(LIMIT - 11, RULE * 3), [(3, 1)], "with 3 rules"),
    # Of this line only the ending is not read.
    (filled(LIMIT - 12, RULE), [], ""),
    (filled(LIMIT - 12, f"{RULE}\n\n"), [], ""),
    (filled(LIMIT - 12, RULE * 2), [(4, 1)], "with 1 rule"),
    (filled(LIMIT, "# the end"), [(3, 1)], "from line 3 on"),
    # Octets count, not characters: two for each of these.
    (GROUP + RULE + "Disallow: /" + "\u00e9" * 300_000, [(3, 1)], "with 1 rule"),
    (GROUP + RULE + "Disallow: /" + "e" * 300_000, [], ""),
    (GROUP + RULE + "Disallow: /" + "\udce9" * 300_000, [], ""),
    ("\ufeff" + filled(LIMIT - 12, RULE), [(3, 1)], "with 1 rule"),
    ("\r\n" * 300_000, [], ""),
    ("", [], ""),
]


@pytest.mark.parametrize(
    ("text", "places", "rules"), CASES, ids=[str(number) for number in range(len(CASES))]
)
def test_too_large(text: str, places: list[tuple[int, int]], rules: str) -> None:
    found = lint(encode(text), config=Config(select=("RF105",)))
    assert [(finding.line, finding.column) for finding in found] == places
    assert all(finding.message.endswith(rules) for finding in found)


def test_the_message() -> None:
    (finding,) = lint(filled(LIMIT, RULE), config=Config(select=("RF105",)))
    assert finding.message == (
        "the file has 512,013 octets, and crawlers need read no more than 512,000:"
        " they may ignore everything from line 3 on, with 1 rule"
    )
