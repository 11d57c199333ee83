"""One line, taken apart."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line, Span, split_lines

# Lead, key, gap, separator, gap, value, gap, comment, with bars between them.
LINES = [
    ("", "|||||||", Field.NONE),
    ("   ", "|||| ||  |", Field.NONE),
    ("# why", "|||||||# why", Field.NONE),
    ("  # why", "|||| || |# why", Field.NONE),
    ("User-agent: *", "|User-agent||:| |*||", Field.USER_AGENT),
    ("User-agent:*", "|User-agent||:||*||", Field.USER_AGENT),
    ("  Disallow : /x  # why", "  |Disallow| |:| |/x|  |# why", Field.DISALLOW),
    ("\tDisallow\t:\t/x\t", "\t|Disallow|\t|:|\t|/x|\t|", Field.DISALLOW),
    ("\v\fAllow\v:\f/x\v", "\v\f|Allow|\v|:|\f|/x|\v|", Field.ALLOW),
    ("Disallow:", "|Disallow||:||||", Field.DISALLOW),
    ("Disallow:   ", "|Disallow||:| ||  |", Field.DISALLOW),
    ("Disallow: # all", "|Disallow||:| |||# all", Field.DISALLOW),
    ("Disallow: /a#b", "|Disallow||:| |/a||#b", Field.DISALLOW),
    ("Disallow: /a b", "|Disallow||:| |/a b||", Field.DISALLOW),
    ("Disallow:: /a", "|Disallow||:||: /a||", Field.DISALLOW),
    ("Sitemap: http://a/b", "|Sitemap||:| |http://a/b||", Field.SITEMAP),
    ("Crawl-delay: 10", "|Crawl-delay||:| |10||", Field.OTHER),
    # There is no colon, but two words.
    ("Disallow /x", "|Disallow|| ||/x||", Field.DISALLOW),
    (" Disallow \t /x # a:b", " |Disallow|| \t ||/x| |# a:b", Field.DISALLOW),
    ("User agent", "|User|| ||agent||", Field.OTHER),
    # There is no colon, and not two words: the whole text is the key, and no field.
    ("Disallow", "|Disallow||||||", Field.NONE),
    ("Disallow # x", "|Disallow||| |||# x", Field.NONE),
    ("Disallow /x /y", "|Disallow /x /y||||||", Field.NONE),
    ("User agent *", "|User agent *||||||", Field.NONE),
    ("Disallow\v/x", "|Disallow\v/x||||||", Field.NONE),
    # There is a colon, but no key.
    (": /x", "|||:| |/x||", Field.NONE),
    (":", "|||:||||", Field.NONE),
    (" : # x", "|| |:| |||# x", Field.NONE),
    # Other white space is not white space here.
    ("Disallow:\u00a0/x", "|Disallow||:||\u00a0/x||", Field.DISALLOW),
    ("Disallow: /x\u2028Allow: /", "|Disallow||:| |/x\u2028Allow: /||", Field.DISALLOW),
    ("Disallow: /x\x85\x1c", "|Disallow||:| |/x\x85\x1c||", Field.DISALLOW),
    ("Disallow\uff1a /x", "|Disallow\uff1a|| ||/x||", Field.DISALLOW),
]
TEXTS = [text for text, _, _ in LINES]


@pytest.mark.parametrize(("text", "parts", "field"), LINES)
@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\r"])
def test_parts(text: str, parts: str, field: Field, ending: str) -> None:
    line = Line(4, 100, text, ending)
    assert line.leaves == (*parts.split("|"), ending)
    assert line.field is field
    assert (line.number, line.end, line.next_start) == (
        5,
        100 + len(text),
        100 + len(text) + len(ending),
    )


# google/robotstxt cuts at the first space or tab and then strips both parts of all white space
# (robots.cc, `GetKeyAndValueFrom`), so that the patterns here are `/x`.
@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Disallow \v/x", "|Disallow|| \v||/x||"),
        ("Disallow\f /x", "|Disallow||\f ||/x||"),
        ("Disallow\v \t\f/x", "|Disallow||\v \t\f||/x||"),
    ],
)
def test_two_words_are_stripped_of_all_white_space(text: str, parts: str) -> None:
    assert Line(0, 0, text, "").leaves == (*parts.split("|"), "")


@given(
    st.text(" \t\v\f:#ab\u00a0") | st.text(st.characters(exclude_characters="\r\n")),
)
@example("a \v#")
@example("a \va#")
def test_the_parts_are_the_line(text: str) -> None:
    line = Line(0, 7, text, "\r\n")
    assert "".join(line.leaves) == text + "\r\n"
    spans = [line.key_span, line.separator_span, line.value_span, line.comment_span]
    assert [text[start - 7 : end - 7] for start, end in spans] == [
        line.key,
        line.separator,
        line.value,
        line.comment,
    ]
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    ("text", "body", "blank", "comment", "colon"),
    [
        ("", Span(10, 10), True, False, False),
        ("   ", Span(13, 13), True, False, False),
        ("  # why", Span(12, 12), False, True, False),
        (" a : b # c", Span(11, 16), False, False, True),
        ("a b", Span(10, 13), False, False, False),
        (":", Span(10, 11), False, False, True),
    ],
)
def test_what_stands_on_a_line(
    text: str, body: Span, *, blank: bool, comment: bool, colon: bool
) -> None:
    line = Line(0, 10, text, "\n")
    assert line.body_span == body
    assert (line.is_blank, line.is_comment, line.has_colon) == (blank, comment, colon)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [("", "")]),
        ("a", [("a", "")]),
        ("a\n", [("a", "\n"), ("", "")]),
        ("a\n\nb", [("a", "\n"), ("", "\n"), ("b", "")]),
        ("a\r\nb\rc\nd", [("a", "\r\n"), ("b", "\r"), ("c", "\n"), ("d", "")]),
        ("\n\r", [("", "\n"), ("", "\r"), ("", "")]),
        ("\r\r\n", [("", "\r"), ("", "\r\n"), ("", "")]),
        (
            "a\v\f\x1c\x1d\x1e\x85\u2028\u2029b",
            [("a\v\f\x1c\x1d\x1e\x85\u2028\u2029b", "")],
        ),
    ],
)
def test_lines_end_at_cr_lf_lf_and_cr_alone(text: str, lines: list[tuple[str, str]]) -> None:
    assert list(zip(*split_lines(text), strict=True)) == lines


@pytest.mark.parametrize("text", TEXTS)
def test_a_line_shows_its_number_and_text(text: str) -> None:
    assert repr(Line(0, 0, text, "")) == f"<Line 1: {text!r}>"
