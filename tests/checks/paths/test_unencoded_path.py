"""RF505: a path outside ASCII."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The value of a Disallow line, and what the fixes make of it; None if there is no finding, the
# same value if there is no fix.
CASES: list[tuple[str, str | None]] = [
    ("/café/", "/caf%C3%A9/"),
    ("/wiki/削除", "/wiki/%E5%89%8A%E9%99%A4"),
    ("/%c3%a9é*$", "/%C3%A9%C3%A9*$"),
    ("/my fílés/", "/my f%C3%ADl%C3%A9s/"),
    ("/😀", "/%F0%9F%98%80"),
    # Encoded, or damaged in a way that is none of this rule's business.
    ("/caf%C3%A9/", None),
    ("/caf\udce9/", None),
    ("/a\u200b", None),
    ("/a\xa0b", None),
    ("/caf\ufffd/", None),
    ("https://exämple.org/", None),
    # Garbled: to encode it would hide that.
    ("/cafÃ©/", "/cafÃ©/"),
]


@pytest.mark.parametrize(("value", "fixed"), CASES)
def test_unencoded_path(value: str, fixed: str | None) -> None:
    config = Config(select=("RF505",))
    text = f"User-agent: *\nDisallow: {value} # note\n"
    places = [(finding.line, finding.column) for finding in lint(text, config=config)]
    assert places == ([] if fixed is None else [(2, 11)])
    result = fix(encode(text), unsafe=False, config=config)
    assert result.output_text == text.replace(value, fixed or value)
    assert result.dropped == []
    assert result.remaining == [] or fixed == value


def test_a_line_that_crawlers_do_not_read_to_its_end_is_left_alone() -> None:
    text = f"User-agent: *\nDisallow: /{'é' * 8_000}\n"
    config = Config(select=("RF505",))
    (finding,) = lint(text, config=config)
    assert finding.fix is None
    assert fix(encode(text), config=config).output_text == text


def test_it_says_what_a_garbled_path_was() -> None:
    (finding,) = lint("Disallow: /cafÃ©/\n", config=Config(select=("RF505",)))
    assert "looks like `/café/`" in finding.message
    assert "`/caf%C3%A9/`" in finding.hint
