"""Comments that suppress findings: what they say, and what is not found for them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from robots_texts import TEXTS

from robotsfix import Config, fix, lint
from robotsfix.checks.suppression import suppressions
from robotsfix.syntax.document import parse
from robotsfix.syntax.source import encode


@pytest.mark.parametrize(
    ("text", "names", "target", "reason"),
    [
        ("Disallow: /a b # robotsfix: ignore[RF504]\n", ["RF504"], 1, ""),
        ("# robotsfix: ignore[RF504] why\nDisallow: /a b\n", ["RF504"], 2, "why"),
        ("#robotsfix:ignore[ rf504 ,space-in-path ]\n\n", ["rf504", "space-in-path"], 2, ""),
        ("# ROBOTSFIX : Ignore [RF504]: why\r\nx", ["RF504"], 2, ": why"),
        # Two of them above one line both speak of that line.
        ("# robotsfix: ignore[RF1]\n# robotsfix: ignore[RF2]\nx\n", ["RF1"], 3, ""),
        # A comment of somebody else is a line like any other.
        ("# robotsfix: ignore[RF209]\n# Disallow: /\nx\n", ["RF209"], 2, ""),
        ("# robotsfix: ignore[RF504]", ["RF504"], None, ""),
        # Behind a comment of somebody else.
        ("Disallow: /a b # why # robotsfix: ignore[RF504]\n", ["RF504"], 1, ""),
        ("# robotsfix: ignore-file[RF504, RF301] why\nx\n", ["RF504", "RF301"], None, "why"),
    ],
)
def test_what_a_suppression_says(
    text: str, names: list[str], target: int | None, reason: str
) -> None:
    first = suppressions(parse(text))[0]
    assert [name.text for name in first.names] == names
    assert [text[name.span.start : name.span.end] for name in first.names] == names
    assert (first.target.number if first.target else None) == target
    assert (first.reason, first.trouble) == (reason, "")


@pytest.mark.parametrize(
    ("comment", "trouble"),
    [
        ("# robotsfix: ignore", "brackets"),
        ("# robotsfix: ignore RF504", "brackets"),
        ("# robotsfix: ignore[RF504", "brackets"),
        ("# robotsfix: ignore[]", "names no rule"),
        ("# robotsfix: ignore[ , ]", "names no rule"),
        ("# robotsfix: disable[RF504]", "all that can be said"),
        ("# robotsfix:", "all that can be said"),
        ("User-agent: a # robotsfix: ignore-file[RF504]", "before the first group"),
    ],
)
def test_what_is_malformed(comment: str, trouble: str) -> None:
    (found,) = suppressions(parse(f"{comment}\nDisallow: /a\n"))
    assert trouble in found.trouble
    assert not found.suppresses("RF504", found.line)


@pytest.mark.parametrize(
    "text",
    ["", "# robotsfix makes this\n", "# see robotsfix: ignore[RF301]\n", "Disallow: /robotsfix:"],
)
def test_what_is_none(text: str) -> None:
    assert suppressions(parse(text)) == []


TWO_GROUPS = "User-agent: *\nDisallow: /a\n\n{}User-agent: *{}\nDisallow: /b\n"


@pytest.mark.parametrize(
    ("above", "behind", "found"),
    [
        ("", "", True),
        ("# robotsfix: ignore[RF301]\n", "", False),
        ("", " # robotsfix: ignore[duplicate-wildcard-group] a plugin does this", False),
        ("# robotsfix: ignore[RF30]\n", "", True),
        ("# robotsfix: ignore RF301\n", "", True),
        ("# robotsfix: ignore[RF301]\n\n", "", True),
    ],
)
def test_a_finding_on_the_line_is_suppressed(above: str, behind: str, *, found: bool) -> None:
    text = TWO_GROUPS.format(above, behind)
    config = Config(select=("RF301",))
    assert bool(lint(text, config=config)) is found
    assert fix(encode(text), config=config).changed is found


def test_a_whole_file_is_suppressed() -> None:
    text = "# robotsfix: ignore-file[RF301]\n" + TWO_GROUPS.format("", "")
    assert lint(text, config=Config(select=("RF301",))) == []


@given(
    st.lists(st.sampled_from(["# robotsfix", ":", "ignore", "-file", "[", "RF301", "]", ",", " "]))
)
def test_what_a_suppression_names_stands_there(parts: list[str]) -> None:
    text = "# robotsfix:" + "".join(parts) + "\nDisallow: /a\n"
    (found,) = suppressions(parse(text))
    assert bool(found.trouble) is not bool(found.names)
    assert [name.text for name in found.names] == [
        text[name.span.start : name.span.end] for name in found.names
    ]
    assert text[found.span.start] == "#"


@given(TEXTS, st.data())
def test_what_is_suppressed_for_a_file_is_not_found_in_it(text: str, data: st.DataObject) -> None:
    codes = {finding.code for finding in lint(encode(text))}
    assume(codes)
    code = data.draw(st.sampled_from(sorted(codes)))
    suppressed = f"# robotsfix: ignore-file[{code}]\n{text}"
    assert code not in {finding.code for finding in lint(encode(suppressed))}
