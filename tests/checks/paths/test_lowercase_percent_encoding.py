"""RF507: escapes in lower case."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The value of a Disallow line, and what the fixes make of it; None if there is no finding, the
# same value if there is no fix.
CASES: list[tuple[str, str | None]] = [
    ("/%c3%a9", "/%C3%A9"),
    ("/*%2b*", "/*%2B*"),
    ("/%C3%a9$", "/%C3%A9$"),
    ("/%%c3", "/%%C3"),
    ("/%C3%A9", None),
    ("/%25abc", None),
    ("/%zz", None),
    ("/%2", None),
    ("/c3", None),
]


@pytest.mark.parametrize(("value", "fixed"), CASES)
def test_lowercase_percent_encoding(value: str, fixed: str | None) -> None:
    config = Config(select=("RF507",))
    text = f"User-agent: *\nDisallow: {value} # note\n"
    places = [(finding.line, finding.column) for finding in lint(text, config=config)]
    assert places == ([] if fixed is None else [(2, 11)])
    result = fix(encode(text), unsafe=False, config=config)
    assert result.output_text == text.replace(value, fixed or value)
    assert result.dropped == []
    assert result.remaining == [] or fixed == value
