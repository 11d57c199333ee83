"""Fixes leave a comment that suppresses findings with its line."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from robots_texts import files

from robotsfix import Config, fix
from robotsfix.checks.suppression import suppressions
from robotsfix.fixing.result import Reason
from robotsfix.fixing.separation import separated
from robotsfix.syntax.document import parse
from robotsfix.syntax.edits import Edit, apply
from robotsfix.syntax.source import encode


@pytest.mark.parametrize(
    ("text", "edit", "parted"),
    [
        # The line is taken away, or another one is put in between.
        ("# robotsfix: ignore[RF504]\nAllow: /a b\n", Edit(27, 39, ""), True),
        ("# robotsfix: ignore[RF504]\nAllow: /a b\n", Edit(27, 27, "Allow: /\n"), True),
        ("Allow: /a b # robotsfix: ignore[RF504]\n", Edit(0, 12, ""), True),
        ("# robotsfix: ignore[RF504]\rAllow: /a b\r", Edit(27, 27, "Allow: /\r"), True),
        # It is rewritten, or both are moved.
        ("# robotsfix: ignore[RF504]\nAllow: /a b\n", Edit(34, 38, "/c"), False),
        ("# robotsfix: ignore[RF504]\nAllow: /a b\n", Edit(0, 0, "Allow: /\n"), False),
        ("# robotsfix: ignore[RF504]\nAllow: /a b\n", Edit(39, 39, "Allow: /\n"), False),
        ("Allow: /a b # robotsfix: ignore[RF504]\n", Edit(7, 11, "/c"), False),
        # The comment itself goes.
        ("# robotsfix: ignore[RF504]\nAllow: /a b\n", Edit(0, 27, ""), False),
        ("Allow: /a b # robotsfix: ignore[RF504] c\n", Edit(12, 40, "# c"), False),
    ],
)
def test_separated(text: str, edit: Edit, *, parted: bool) -> None:
    after = parse(apply(text, [edit]))
    assert separated(parse(text), [edit], after) is parted


def test_a_fix_that_would_part_one_from_its_line_is_left_out() -> None:
    text = (
        "User-agent: *\nDisallow: /a\n\n# robotsfix: ignore[RF303]\nUser-agent: *\nDisallow: /b\n"
    )
    result = fix(encode(text), config=Config(select=("RF301",)))
    assert not result.changed
    assert [dropped.reason for dropped in result.dropped] == [Reason.PARTS_A_SUPPRESSION]


SUPPRESSING = st.sampled_from(["RF301", "RF303", "RF504", "RF701"]).map(
    "# robotsfix: ignore[{}]".format
)


@given(files(others=SUPPRESSING))
def test_fixes_leave_a_suppression_with_its_line(text: str) -> None:
    before = parse(text)
    after = parse(fix(encode(text), config=Config(social=(), ignore=("RF901",))).output)
    # One at the end speaks of nothing, and of whatever is put below it.
    spoken_of = Counter(each.target.field for each in suppressions(before) if each.target)
    assert spoken_of <= Counter(each.target.field for each in suppressions(after) if each.target)
