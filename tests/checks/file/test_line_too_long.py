"""RF106: a line that Google's parser cuts."""

import pytest

from robotsfix import Config, lint
from robotsfix.access.policy import Policy
from robotsfix.syntax.document import parse
from robotsfix.syntax.source import encode

LIMIT = 16_663
START = "Disallow: /"
REST = LIMIT - len(START)

# The text, and where findings start: at the first character that is cut.
CASES: list[tuple[str, list[tuple[int, int]]]] = [
    (START + "a" * REST, []),
    (START + "a" * (REST + 1), [(1, LIMIT + 1)]),
    (f"User-agent: *\n{START}{'a' * 20_000}\nAllow: /{'b' * 20_000}\n", [(2, 16_664), (3, 16_664)]),
    (f"Sitemap: https://example.org/{'a' * 20_000}", [(1, LIMIT + 1)]),
    (f"User-agent: {'a' * 20_000}", [(1, LIMIT + 1)]),
    # Octets count, not characters.
    (START + "\u00e9" * 9_000, [(1, 11 + REST // 2 + 1)]),
    (START + "\udce9" * 9_000, []),
    # A character of which only a part is read.
    (START + "a" * (REST - 1) + "\u00e9", [(1, LIMIT)]),
    (START + "a" * (REST - 1) + "\U0001f916" * 9, [(1, LIMIT)]),
    (START + "a" * (REST - 2) + "\U0001f916", [(1, LIMIT - 1)]),
    (START + "a" * (REST - 3) + "\U0001f916", [(1, LIMIT - 2)]),
    (START + "a" * (REST - 4) + "\U0001f916", []),
    # Nothing that counts is cut.
    ("#" * 20_000, []),
    (f"{START} # {'a' * 20_000}", []),
    (START + " " * 20_000, []),
    (START + "a" * REST + "# a comment", []),
    # Crawlers skip these lines, however long they are.
    ("a" * 20_000, []),
    (f"Comment: {'a' * 20_000}", []),
    ("Disallow: /a\n" * 5_000, []),
    ("", []),
]


@pytest.mark.parametrize(
    ("text", "places"), CASES, ids=[str(number) for number in range(len(CASES))]
)
def test_line_too_long(text: str, places: list[tuple[int, int]]) -> None:
    found = lint(encode(text), config=Config(select=("RF106",)))
    assert [(finding.line, finding.column) for finding in found] == places
    # All that is cut, to the end of the value.
    assert all(
        finding.end == (line, 1 + len(text.split("\n")[line - 1]))
        for finding, (line, _) in zip(found, places, strict=True)
    )


def test_what_it_says_of_the_reference_reading_is_so() -> None:
    policy = Policy(parse(f"User-agent: *\n{START}{'a' * REST}b"))
    assert not policy.decide("*", f"/{'a' * REST}c").allowed
    policy = Policy(parse(f"User-agent: *\n{START}{'a' * (REST - 1)}b"))
    assert policy.decide("*", f"/{'a' * REST}c").allowed


@pytest.mark.parametrize(
    ("field", "consequence"),
    [
        ("Disallow: /", "it cuts the path, and blocks more than was meant"),
        ("Allow: /", "it cuts the path, and allows more than was meant"),
        ("Sitemap: /", "it cuts the sitemap's URL"),
        ("User-agent: ", "it cuts the crawler's name"),
    ],
)
def test_the_message(field: str, consequence: str) -> None:
    (finding,) = lint(field + "a" * 20_000, config=Config(select=("RF106",)))
    assert finding.message == (
        f"the line has {len(field) + 20_000:,} octets, and Google's parser reads 16,663 of them:"
        f" {consequence}"
    )
