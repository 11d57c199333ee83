"""What a change does to whom, and which kind of fix may do it."""

import pytest

from robotsfix.access.comparison import Difference, Direction, compare_everybody
from robotsfix.access.policy import Policy
from robotsfix.checks.finding import Applicability
from robotsfix.fixing.proof import access_changes, objection
from robotsfix.fixing.result import Reason
from robotsfix.syntax.document import parse

SAFE, UNBLOCK, UNSAFE = Applicability.SAFE, Applicability.UNBLOCK, Applicability.UNSAFE
BREAKS, NOT_PROVED = Reason.BREAKS_ITS_CLASS, Reason.NOT_PROVED

SAME = Difference(None, None)
OPENS = Difference("/a", None)
CLOSES = Difference(None, "/b")
BOTH = Difference("/a", "/b")
UNKNOWN = Difference(None, None, Direction.BOTH)
OPENS_AT_LEAST = Difference("/a", None, Direction.CLOSED)


@pytest.mark.parametrize(
    ("twitterbot", "everybody", "safe", "unblock"),
    [
        (SAME, SAME, None, None),
        (OPENS, SAME, BREAKS, None),
        (CLOSES, SAME, BREAKS, BREAKS),
        (BOTH, SAME, BREAKS, BREAKS),
        (UNKNOWN, SAME, NOT_PROVED, NOT_PROVED),
        (OPENS_AT_LEAST, SAME, BREAKS, NOT_PROVED),
        (SAME, OPENS, BREAKS, BREAKS),
        (OPENS, CLOSES, BREAKS, BREAKS),
        (OPENS, UNKNOWN, BREAKS, NOT_PROVED),
        # What is broken for sure weighs more than what is not known.
        (UNKNOWN, OPENS, BREAKS, BREAKS),
    ],
)
def test_objection(
    twitterbot: Difference, everybody: Difference, safe: Reason | None, unblock: Reason | None
) -> None:
    found = {"twitterbot": twitterbot, "*": everybody}
    assert objection(found, SAFE, []) == safe
    assert objection(found, UNBLOCK, ["Twitterbot"]) == unblock
    assert objection(found, UNSAFE, []) is None


def test_a_safe_fix_that_names_crawlers_may_do_no_more() -> None:
    assert objection({"twitterbot": OPENS}, SAFE, ["Twitterbot"]) is BREAKS


OLD = "User-agent: a\nUser-agent: b\nDisallow: /x\n\nUser-agent: *\nDisallow: /\n"


@pytest.mark.parametrize(
    ("new", "changes"),
    [
        (OLD, []),
        ("", [("a, b", "/x", None), ("*", "/", None)]),
        (OLD.replace("/x", "/xy"), [("a, b", "/x", None)]),
        (OLD.replace("Disallow: /x", "Disallow: /y"), [("a, b", "/x", "/y")]),
        # Named by the new file alone: before, it obeyed the rules for everybody.
        ("User-agent: Cc\nAllow: /\n\n" + OLD, [("Cc", "/", None)]),
        # Named no longer, a crawler obeys these rules.
        (OLD.replace("User-agent: b\n", ""), [("b", None, "/")]),
        # Another order, or other words for the same, is no change.
        ("User-agent: *\nDisallow: /*\n\nUser-agent: B\nUser-agent: A\nDisallow: /x\n", []),
    ],
)
def test_access_changes(new: str, changes: list[tuple[str, str | None, str | None]]) -> None:
    found = access_changes(Policy(parse(OLD)), Policy(parse(new)))
    assert all(change.proved for change in found)
    described = [(", ".join(change.crawlers), change.opened, change.closed) for change in found]
    assert described == changes


def test_crawlers_stand_in_the_order_of_the_file_and_as_it_writes_them() -> None:
    names = ["Zeta", "alpha", "Mid", "Beta", "omega", "Chi", "delta"]
    old = "".join(f"User-agent: {name}\n" for name in names) + "Disallow: /\n"
    (change,) = access_changes(Policy(parse(old)), Policy(parse(old.replace("/\n", "/x\n"))))
    assert change.crawlers == tuple(names)


def test_every_crawler_named_on_either_side_is_compared() -> None:
    old, new = Policy(parse("User-agent: a\nDisallow:\n")), Policy(parse("User-agent: b/2\n"))
    assert set(compare_everybody(old, new)) == {"a", "b", "*"}
