"""RF103: a file that is not UTF-8."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Applicability, Severity
from robotsfix.syntax.source import encode

CONFIG = Config(select=("RF103",))
RULES = "User-agent: *\nDisallow: /a\n"

# The octets, where findings start, and the octets with all fixes; None if they stay.
CASES: list[tuple[bytes, list[tuple[int, int]], bytes | None]] = [
    # UTF-16, with a mark and without.
    (b"\xff\xfe" + RULES.encode("utf-16-le"), [(1, 1)], RULES.encode()),
    (b"\xfe\xff" + RULES.encode("utf-16-be"), [(1, 1)], RULES.encode()),
    (RULES.encode("utf-16-le"), [(1, 1)], RULES.encode()),
    (RULES.encode("utf-16-be"), [(1, 1)], RULES.encode()),
    ("\ufeff# \u3042\r\n".encode("utf-16-le"), [(1, 1)], "# \u3042\r\n".encode()),
    (b"\xff\xfe", [(1, 1)], b""),
    # Cut in the middle of a character, and UTF-32.
    (b"\xff\xfe#\0a", [(1, 1)], None),
    (b"\xff\xfe\0\0#\0\0\0", [(1, 1)], None),
    # Letters that are the same in the encodings of Western and Central Europe.
    (b"# f\xfcr alle\n" + RULES.encode(), [(1, 4)], f"# f\u00fcr alle\n{RULES}".encode()),
    (b"# don\x92t\n", [(1, 6)], "# don\u2019t\n".encode()),
    (b"# gr\xf6\xdfer\n", [(1, 5)], "# gr\u00f6\u00dfer\n".encode()),
    (b"Disallow: /men\xfc/\n", [(1, 15)], "Disallow: /men\u00fc/\n".encode()),
    (b"Disallow: /a\xa0\n", [(1, 13)], "Disallow: /a\u00a0\n".encode()),
    # A rule counts for more than a comment above it.
    (
        b"# \xe9t\xe9\nDisallow: /\xe9t\xe9\n",
        [(2, 12)],
        "# \u00e9t\u00e9\nDisallow: /\u00e9t\u00e9\n".encode(),
    ),
    # Letters that differ from one encoding to the next, symbols, and other alphabets.
    (b"# campa\xf1a\n", [(1, 8)], None),
    (b"# ausschlie\xa7en\n", [(1, 12)], None),
    (b"# \xe7\xe0\xea\xf0\xfb\xf2\xe8\xe5\n", [(1, 3)], None),
    (b"# \xc4 \n", [(1, 3)], None),
    (b"Disallow\x81F/\n", [(1, 9)], None),
    # One that is not sure leaves all as they are.
    (b"# f\xfcr\n# campa\xf1a\n", [(1, 4)], None),
    # UTF-8 cut off in the middle.
    (b"# \xe3\x81\n", [(1, 3)], None),
    # UTF-8.
    ("# f\u00fcr \U0001f600 \u3042\n".encode(), [], None),
    (b"\xef\xbb\xbf# a\n", [], None),
    (RULES.encode(), [], None),
    (b"", [], None),
    (b"\0", [], None),
    (b"Disallow: /a\0\n", [], None),
    # The beginning of a byte order mark, which is a matter of its own.
    (b"\xef\xbb# a\n", [], None),
    (b"\xef", [], None),
]


@pytest.mark.parametrize(("source", "places", "fixed"), CASES)
def test_not_utf_8(source: bytes, places: list[tuple[int, int]], fixed: bytes | None) -> None:
    found = lint(source, config=CONFIG)
    assert [(finding.line, finding.column) for finding in found] == places
    assert all(each.fix is None or each.fix.applicability is Applicability.UNSAFE for each in found)
    assert all(each.fix or each.hint for each in found)
    result = fix(source, unsafe=True, config=CONFIG)
    assert result.output == (source if fixed is None else fixed)
    assert fix(source, config=CONFIG).output == source
    if fixed is not None:
        assert result.remaining == []


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        (b"Disallow: /\xe9t\xe9", Severity.ERROR),
        (b"Allow: /\xe9t\xe9 # \xe9t\xe9", Severity.ERROR),
        (b"Sitemap:\xa0https://example.org/sitemap.xml", Severity.ERROR),
        (b"User-agent: *\xa0", Severity.ERROR),
        (b"User-agent:\xa0Twitterbot", Severity.ERROR),
        # Google's parser finds a name in front of them.
        (b"User-agent: Microsoft URL Control \x96 5.01", Severity.INFO),
        (b"User-agent: Xenu\x92s", Severity.INFO),
        # Crawlers skip what is no rule.
        (b"# \xe9t\xe9", Severity.INFO),
        (b"Disallow: /a # \xe9t\xe9", Severity.INFO),
        (b"\xe9t\xe9", Severity.INFO),
        (b"Owner: Andr\xe9", Severity.INFO),
    ],
)
def test_it_matters_where_crawlers_read(line: bytes, severity: Severity) -> None:
    (finding,) = lint(line, config=CONFIG)
    assert finding.severity is severity


def test_one_finding_names_all_lines() -> None:
    (finding,) = lint(b"Allow: /\xe9\n\nAllow: /\xe8\n# \xe9\n", config=CONFIG)
    assert finding.message.startswith("octets that are not UTF-8 stand on lines 1 and 3: ")


@pytest.mark.parametrize(
    "text",
    [
        "\udcff" * 300_000,
        "a\udce9" * 200_000,
        "\udce9a\n" * 50_000,
        "\udcff\udcfe" + "\0" * 300_000,
    ],
)
def test_odd_octets_without_end_take_no_long_time(text: str) -> None:
    (finding,) = lint(encode(text), config=CONFIG)
    assert finding.line == 1
