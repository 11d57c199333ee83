"""Edits: what overlaps, and that composing is applying one after the other."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.syntax.edits import Edit, EditSet, apply, compose


@pytest.mark.parametrize(
    ("text", "edits", "result"),
    [
        ("abcdef", [], "abcdef"),
        ("abcdef", [Edit.insert(0, "X")], "Xabcdef"),
        ("abcdef", [Edit.insert(6, "X")], "abcdefX"),
        ("abcdef", [Edit.delete(0, 6)], ""),
        ("abcdef", [Edit(1, 3, "X")], "aXdef"),
        ("abcdef", [Edit(1, 3, "X"), Edit(3, 4, "Y")], "aXYef"),
        ("abcdef", [Edit.delete(1, 3), Edit.insert(3, "X")], "aXdef"),
        ("abcdef", [Edit.insert(1, "X"), Edit.delete(1, 3)], "aXdef"),
        ("", [Edit.insert(0, "X")], "X"),
        ("a\r\n\udcff", [Edit(1, 2, "")], "a\n\udcff"),
    ],
)
def test_apply(text: str, edits: list[Edit], result: str) -> None:
    assert apply(text, edits) == result


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(0, 3, "X"), Edit(2, 4, "Y")],  # overlap
        [Edit(3, 4, "X"), Edit(0, 1, "Y")],  # out of order
        [Edit(5, 7, "X")],  # leaves the text
        [Edit(-1, 0, "X")],
        [Edit(3, 2, "X")],  # ends before it starts
    ],
)
def test_apply_refuses_edits_that_cannot_be(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps another or leaves the text"):
        apply("abcdef", edits)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (Edit.delete(2, 4), Edit.delete(4, 6), False),
        (Edit.delete(2, 5), Edit.delete(4, 6), True),
        (Edit.delete(2, 6), Edit.delete(3, 4), True),
        (Edit.delete(2, 4), Edit.delete(2, 4), True),
        (Edit.delete(2, 4), Edit.insert(2, "X"), False),
        (Edit.delete(2, 4), Edit.insert(3, "X"), True),
        (Edit.delete(2, 4), Edit.insert(4, "X"), False),
        (Edit.insert(2, "X"), Edit.insert(2, "X"), True),
        (Edit.insert(2, "X"), Edit.insert(3, "X"), False),
    ],
)
def test_overlap(one: Edit, other: Edit, *, overlap: bool) -> None:
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap


def test_an_edit_set_takes_edits_that_belong_together_or_none_of_them() -> None:
    edits = EditSet()
    assert edits.add([Edit(8, 9, "X"), Edit(2, 4, "Y")])
    assert not edits.add([Edit(0, 1, "Z"), Edit(3, 5, "Z")])
    assert edits.add([Edit(4, 8, "Z")])
    assert edits.edits == [Edit(2, 4, "Y"), Edit(4, 8, "Z"), Edit(8, 9, "X")]


LENGTH = 12
INSERTED = st.text("xy\n", max_size=3)


def edits_of(length: int) -> st.SearchStrategy[list[Edit]]:
    """Draw edits of a text of that length, in order, none of which overlap."""

    def pair(offsets: list[int], replacements: list[str]) -> list[Edit]:
        ends = sorted(offsets[: len(offsets) // 2 * 2])
        pairs = zip(ends[::2], ends[1::2], replacements, strict=False)
        drawn = [Edit(start, end, replacement) for start, end, replacement in pairs]
        edits = EditSet()
        for edit in drawn:
            edits.add([edit])
        return edits.edits

    return st.builds(
        pair,
        st.lists(st.integers(0, length), max_size=8),
        st.lists(INSERTED, min_size=4, max_size=4),
    )


ANY_EDIT = st.builds(
    lambda start, size, replacement: Edit(start, min(start + size, LENGTH), replacement),
    st.integers(0, LENGTH),
    st.integers(0, 4),
    INSERTED,
)


@given(st.lists(ANY_EDIT, max_size=12))
def test_an_edit_set_takes_what_overlaps_nothing_in_it(wanted: list[Edit]) -> None:
    edits, taken = EditSet(), list[Edit]()
    for edit in wanted:
        fits = not any(edit.overlaps(other) for other in taken)
        assert edits.add([edit]) is fits
        if fits:
            taken.append(edit)
    assert edits.edits == sorted(taken)
    apply("a" * LENGTH, edits.edits)


@pytest.mark.parametrize(
    ("first", "second", "composed"),
    [
        ([], [], []),
        ([Edit.insert(0, "X")], [], [Edit.insert(0, "X")]),
        ([], [Edit.delete(1, 3)], [Edit.delete(1, 3)]),
        # What was inserted is deleted again.
        ([Edit.insert(2, "XY")], [Edit.delete(2, 4)], []),
        ([Edit.insert(2, "XY")], [Edit.delete(3, 4)], [Edit.insert(2, "X")]),
        # Two changes that touch become one.
        ([Edit(1, 2, "X")], [Edit(2, 3, "Y")], [Edit(1, 3, "XY")]),
        ([Edit.delete(1, 3)], [Edit.delete(1, 3)], [Edit.delete(1, 5)]),
        ([Edit.delete(0, 2)], [Edit.insert(4, "X")], [Edit.delete(0, 2), Edit.insert(6, "X")]),
    ],
)
def test_compose(first: list[Edit], second: list[Edit], composed: list[Edit]) -> None:
    assert compose("abcdef", first, second) == composed


@given(st.data(), st.text("abc\n", max_size=LENGTH))
def test_composing_is_applying_one_after_the_other(data: st.DataObject, text: str) -> None:
    first = data.draw(edits_of(len(text)))
    between = apply(text, first)
    second = data.draw(edits_of(len(between)))
    composed = compose(text, first, second)
    assert apply(text, composed) == apply(between, second)


@given(st.data(), st.text("abc\n", max_size=LENGTH))
def test_composed_edits_do_not_overlap(data: st.DataObject, text: str) -> None:
    first = data.draw(edits_of(len(text)))
    composed = compose(text, first, data.draw(edits_of(len(apply(text, first)))))
    assert composed == sorted(composed)
    assert not any(one.overlaps(other) for one, other in pairwise(composed))


@pytest.mark.parametrize("second", [[Edit.delete(0, 4)], [Edit(2, 3, ""), Edit(0, 1, "")]])
def test_compose_refuses_edits_that_cannot_be(second: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps another or leaves the text"):
        compose("abc", [], second)
