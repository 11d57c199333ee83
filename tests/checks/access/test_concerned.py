"""The part of a file that concerns some crawlers decides about them as the whole file does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.access.policy import Policy
from robotsfix.access.profiles import PROFILES
from robotsfix.checks.access.concerned import unconcerned
from robotsfix.syntax.document import parse
from robotsfix.syntax.edits import Edit, apply

CRAWLERS = ["*", "GPTBot", "Twitterbot"]
NOBODY = ["Other", "More", "Third"]
AGENTS = [*NOBODY, *NOBODY, "*", "GPTBot", "gptbot/1.0", "bot", "*Bot", "tw", "", "%62ot"]
RULES = ["Disallow: /", "Disallow: /a", "Disallow: /b", "Disallow: /*c", "Disallow:", "Allow: /"]
OTHER_LINES = ["", "", "# remark", "Crawl-delay: 5", "Sitemap: https://example.org/"]
SECTIONS = st.lists(
    st.tuples(
        st.sampled_from(AGENTS).map("User-agent: {}".format),
        st.sampled_from([None, None, None, *OTHER_LINES]),
        st.sampled_from([None, *RULES, *RULES]),
        st.sampled_from([None, None, None, *OTHER_LINES]),
    ),
    max_size=8,
)
PATHS = ["/", "/a", "/a/b", "/b", "/c"]


@given(
    st.sampled_from(["", "\ufeff"]),
    SECTIONS,
    st.integers(0, 16),
    st.integers(0, 2),
    st.sampled_from(["", "Disallow:\n"]),
)
def test_other_groups_decide_nothing(
    mark: str, sections: list[tuple[str | None, ...]], first: int, gone: int, new: str
) -> None:
    lines = [line for section in sections for line in section if line is not None]
    document = parse(mark + "\n".join(lines))
    starts = [*document.line_starts, len(document.text)]
    start, end = (starts[min(place, len(starts) - 1)] for place in (first, first + gone))
    edits = [Edit(start, end, new)]
    stretches = unconcerned(document, Policy(document).groups, CRAWLERS, edits)
    taken = [Edit.delete(starts[part.start], starts[part.stop]) for part in stretches]
    whole = parse(apply(document.text, edits))
    part = parse(apply(document.text, sorted(edits + taken)))
    for name in PROFILES:
        expected, policy = Policy(whole, name), Policy(part, name)
        for crawler in CRAWLERS:
            for path in PATHS:
                answer = expected.decide(crawler, path).allowed
                assert policy.decide(crawler, path).allowed is answer, (name, crawler, path)


GROUPS = """\
User-agent: Other
Disallow: /a

User-agent: GPTBot
Disallow: /b

User-agent: More
Disallow: /c

User-agent: Others
Disallow: /d

User-agent: *
Disallow: /e
"""


@pytest.mark.parametrize(
    ("crawlers", "edited", "expected"),
    [
        (["GPTBot"], None, [range(6, 9), range(9, 12)]),
        (["MoreBot"], None, [range(3, 6), range(9, 12)]),
        # With an edit in a group, those around it count as well.
        (["GPTBot"], "User-agent: GPTBot", [range(9, 12)]),
        (["GPTBot"], "Disallow: /c", []),
    ],
)
def test_unconcerned(crawlers: list[str], edited: str | None, expected: list[range]) -> None:
    document = parse(GROUPS)
    edits = [Edit.insert(GROUPS.index(edited), "#\n")] if edited else []
    assert unconcerned(document, Policy(document).groups, crawlers, edits) == expected


@pytest.mark.parametrize("token", ["*Bot", "%62ot", "GPTBot/1.0", "Bot"])
def test_a_token_that_some_parser_reads_in_another_way(token: str) -> None:
    document = parse(GROUPS.replace("More", token))
    assert unconcerned(document, Policy(document).groups, ["GPTBot"]) == [range(9, 12)]
