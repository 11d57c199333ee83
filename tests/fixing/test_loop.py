"""The loop: what is applied, in which order, what is refused, and that it ends."""

from collections.abc import Callable, Iterator

import pytest

from robotsfix.access import comparison
from robotsfix.access.comparison import Difference, Direction
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.registry import Check, load
from robotsfix.config.config import Config
from robotsfix.fixing.api import fix
from robotsfix.fixing.loop import Fixer, FixerError
from robotsfix.fixing.result import FixResult, Reason
from robotsfix.syntax.document import parse
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import Span

SAFE, UNBLOCK, UNSAFE = Applicability.SAFE, Applicability.UNBLOCK, Applicability.UNSAFE

Editing = Callable[[str], Iterator[Edit]]


def planted(
    code: str, editing: Editing, applicability: Applicability = SAFE, crawlers: tuple[str, ...] = ()
) -> Check:
    """Give a rule that finds something wherever it would edit the text."""

    def run(context: Context) -> Iterator[Problem]:
        for number, edit in enumerate(editing(context.document.text)):
            change = Fix(f"{code} {number}", (edit,), applicability, crawlers)
            yield Problem(Span(edit.start, edit.end), f"{code} at {edit.start}", change)

    check = Check("RF301")
    vars(check).update(
        code=code,
        name=code.lower(),
        severity=Severity.ERROR,
        fix=applicability,
        final=False,
        trigger=None,
        run=run,
    )
    return check


def replacing(old: str, new: str) -> Editing:
    def edits(text: str) -> Iterator[Edit]:
        start = text.find(old)
        while start >= 0:
            yield Edit(start, start + len(old), new)
            start = text.find(old, start + len(old))

    return edits


def mend(text: str, *checks: Check, unsafe: bool = False) -> FixResult:
    fixer = Fixer(Config(), unsafe=unsafe)
    fixer.checks = list(checks)
    return fixer.fix(parse(text))


PRIVATE = "\ufeffUser-agent: *\nDisallow: /a\nDisallow: /b\n"


def test_a_fix_that_lies_is_dropped_and_the_others_are_applied() -> None:
    liar = planted("RF999", replacing("Disallow: /b\n", ""))
    result = mend(PRIVATE, liar, load("RF102"))
    assert result.output_text == "User-agent: *\nDisallow: /a\nDisallow: /b\n"
    assert [finding.code for finding in result.fixed] == ["RF102"]
    ((finding, reason),) = result.dropped
    assert (finding.code, reason) == ("RF999", Reason.BREAKS_ITS_CLASS)
    assert [finding.code for finding in result.remaining] == ["RF999"]
    assert result.changes == []


def test_a_fix_that_lies_leaves_the_file_alone() -> None:
    text = "User-agent: *\nDisallow: /b\n"
    result = mend(text, planted("RF999", replacing("Disallow: /b\n", "")))
    assert not result.changed
    assert (result.output_text, result.edits, result.diff) == (text, [], "")


def test_one_liar_among_many_fixes_is_found() -> None:
    lines = [f"# {number} x\n" for number in range(10)]
    lines.insert(5, "User-agent: *\nDisallow: /x\n")

    def edits(text: str) -> Iterator[Edit]:
        yield from replacing(" x\n", "\n")(text)
        yield from replacing("/x\n", "/\n")(text)

    result = mend("".join(lines), planted("RF999", edits))
    assert result.output_text == "".join(lines).replace(" x\n", "\n")
    assert len(result.fixed) == 10
    assert [reason for _, reason in result.dropped] == [Reason.BREAKS_ITS_CLASS]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        # It opens for somebody else as well.
        ("User-agent: Twitterbot\nUser-agent: x\nDisallow: /\n", "Disallow: /", "Allow: /"),
        # It closes something for somebody else.
        (
            "User-agent: Twitterbot\nDisallow: /\n\nUser-agent: x\nDisallow:\n",
            "Disallow: /\n\nUser-agent: x\nDisallow:",
            "Allow: /\n\nUser-agent: x\nDisallow: /",
        ),
        # It takes something away from the crawler that it lets in.
        (
            "User-agent: Twitterbot\nDisallow: /\nAllow: /a\n",
            "Disallow: /\nAllow: /a\n",
            "Allow: /\nDisallow: /a\n",
        ),
    ],
)
def test_an_unblocking_fix_may_only_open_and_only_for_its_crawlers(
    text: str, old: str, new: str
) -> None:
    result = mend(text, planted("RF999", replacing(old, new), UNBLOCK, ("Twitterbot",)))
    assert [reason for _, reason in result.dropped] == [Reason.BREAKS_ITS_CLASS]
    assert not result.changed


def test_an_unblocking_fix_that_keeps_its_word_is_applied() -> None:
    text = "User-agent: Twitterbot\nDisallow: /\n"
    lift = planted("RF999", replacing("Disallow: /\n", "Disallow:\n"), UNBLOCK, ("twitterbot",))
    result = mend(text, lift)
    assert result.output_text == "User-agent: Twitterbot\nDisallow:\n"
    ((crawlers, opened, closed, proved),) = result.changes
    assert (crawlers, opened, closed, proved) == (("Twitterbot",), "/", None, True)


@pytest.mark.parametrize("unsafe", [False, True])
def test_an_unsafe_fix_is_applied_when_asked_for(*, unsafe: bool) -> None:
    text = "User-agent: *\nDisallow: a\n"
    result = mend(text, planted("RF999", replacing(" a", " /a"), UNSAFE), unsafe=unsafe)
    assert result.output_text == (text.replace(" a", " /a") if unsafe else text)
    assert len(result.remaining) == (0 if unsafe else 1)
    assert result.dropped == []


def test_what_cannot_be_proved_is_not_applied(monkeypatch: pytest.MonkeyPatch) -> None:
    unknown = Difference(None, None, Direction.BOTH)
    monkeypatch.setattr(comparison, "compare_everybody", lambda *_, **__: {"*": unknown})
    result = mend("# a\n", planted("RF999", replacing("a", "b")))
    assert [reason for _, reason in result.dropped] == [Reason.NOT_PROVED]
    assert not result.changed


STARS = "".join(f"Disallow: /*a{number}*b\nAllow: /*c{number}*d\n" for number in range(1_000))
HARD = f"\ufeffUser-agent: *\n{STARS}"
REPETITION = "Disallow: /*a1*bb\n"
"""A rule that says what another one among STARS says already; it is too hard to prove that."""


def repeating(applicability: Applicability, crawlers: tuple[str, ...] = ()) -> Check:
    def edits(text: str) -> Iterator[Edit]:
        if not text.endswith(REPETITION):
            yield Edit(len(text), len(text), REPETITION)

    return planted("RF999", edits, applicability, crawlers)


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize(
    ("applicability", "crawlers"), [(SAFE, ()), (UNBLOCK, ("Twitterbot",)), (UNBLOCK, ())]
)
def test_what_is_too_hard_to_prove_is_dropped_and_the_rest_is_mended(
    applicability: Applicability, crawlers: tuple[str, ...], *, unsafe: bool
) -> None:
    result = mend(HARD, repeating(applicability, crawlers), load("RF102"), unsafe=unsafe)
    assert result.output_text == HARD.removeprefix("\ufeff")
    assert [finding.code for finding in result.fixed] == ["RF102"]
    # Also where unsafe fixes are welcome: this one claims to be none.
    ((finding, reason),) = result.dropped
    assert (finding.code, reason) == ("RF999", Reason.NOT_PROVED)
    assert [finding.code for finding in result.remaining] == ["RF999"]
    assert result.changes == []


def test_what_is_too_hard_to_prove_is_applied_if_it_is_unsafe_and_wanted() -> None:
    checks = [repeating(UNSAFE), load("RF102")]
    assert mend(HARD, *checks).output_text == HARD.removeprefix("\ufeff")
    result = mend(HARD, *checks, unsafe=True)
    assert result.output_text == HARD.removeprefix("\ufeff") + REPETITION
    assert [finding.code for finding in result.fixed] == ["RF102", "RF999"]
    assert result.dropped == []
    # The owner is told that nobody knows what it changes.
    ((crawlers, opened, closed, proved),) = result.changes
    assert (crawlers, opened, closed, proved) == (("*",), None, None, False)


def test_among_what_is_too_hard_to_prove_a_liar_is_dropped_as_well() -> None:
    rules = [planted("RF998", replacing("Disallow: /x\n", "")), repeating(SAFE), load("RF102")]
    result = mend(HARD.replace("*\n", "*\nDisallow: /x\n", 1), *rules)
    assert [finding.code for finding in result.fixed] == ["RF102"]
    assert {finding.code for finding, _ in result.dropped} == {"RF998", "RF999"}
    assert result.changes == []


HOSTILE = {
    "100,000 rules": "".join(f"Disallow: /a{number}\n" for number in range(100_000)),
    "100,000 rules with a star": "".join(f"Disallow: /*a{number}\n" for number in range(100_000)),
    "a block and thousands of stars": f"Disallow: /\n{STARS}",
    "stars in a row": f"Disallow: /{'*a' * 8_000}$\nAllow: /{'*a*b' * 5_000}\nDisallow: /\n",
    "stars without end": f"Disallow: /{'*' * 50_000}a{'*' * 50_000}\nDisallow: /\n",
    "100,000 user-agent lines": "User-agent: x\n" * 100_000 + "Disallow: /\n",
    "50,000 groups": "Disallow: /x\n"
    + "".join(f"\nUser-agent: a{'-' * (number % 200)}\nAllow: /\n" for number in range(50_000)),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files_come_to_an_end_and_what_can_be_proved_is_mended(kind: str) -> None:
    result = fix(f"\ufeffUser-agent: *\n{HOSTILE[kind]}".encode())
    assert "RF102" in {finding.code for finding in result.fixed}
    assert not result.output_text.startswith("\ufeff")
    assert [reason for _, reason in result.dropped if reason is Reason.BREAKS_ITS_CLASS] == []


def test_safe_fixes_go_first_and_then_a_family_at_a_time() -> None:
    rules = [
        planted("RF901", replacing("# 4", "# 5"), UNSAFE),
        planted("RF101", replacing("# 2", "# 3"), UNSAFE),
        planted("RF102", replacing("# 3", "# 4"), UNSAFE),
        planted("RF902", replacing("# 1", "# 2")),
    ]
    result = mend("# 1\n", *rules, unsafe=True)
    assert result.output_text == "# 5\n"
    assert [finding.code for finding in result.fixed] == ["RF902", "RF101", "RF102", "RF901"]


def test_of_fixes_that_overlap_one_waits_for_the_next_round() -> None:
    rules = [
        planted("RF101", replacing("a b", "a c")),
        planted("RF102", replacing("b d", "b e")),
        planted("RF103", replacing("c d", "c f")),
    ]
    result = mend("# a b d\n", *rules)
    assert result.output_text == "# a c f\n"
    assert [finding.code for finding in result.fixed] == ["RF101", "RF103"]


def test_fixes_that_undo_each_other_are_a_bug() -> None:
    there, back = planted("RF101", replacing("a", "b")), planted("RF102", replacing("b", "a"))
    with pytest.raises(FixerError, match="undo each other"):
        mend("# a\n", there, back)


def test_fixes_without_end_are_a_bug() -> None:
    with pytest.raises(FixerError, match="do not come to an end"):
        mend("#\n", planted("RF101", replacing("#\n", "# x\n#\n")))


def test_the_edits_speak_of_the_text_before() -> None:
    first, second = planted("RF101", replacing("a", "bb")), planted("RF102", replacing("bb", "c"))
    result = mend("# a a\n", first, second)
    assert result.output_text == "# c c\n"
    assert result.edits == [Edit(2, 3, "c"), Edit(4, 5, "c")]


def test_a_finding_that_many_share_is_fixed_once() -> None:
    result = fix(b"User-agent: *\nDisallow: /\n")
    assert [finding.code for finding in result.fixed] == ["RF701"] * 4
    assert len({finding.fix for finding in result.fixed}) == 1
    assert {finding.crawlers for finding in result.fixed} == {
        ("facebookexternalhit",),
        ("Twitterbot",),
        ("LinkedInBot",),
        ("Pinterest",),
    }


def test_replacing_needs_a_template() -> None:
    with pytest.raises(ValueError, match="needs a template"):
        fix(b"", replace=True)


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown rule 'RF3x'"):
        Fixer(Config(ignore=("RF3x",)))


def test_what_would_part_a_suppression_is_mended_when_that_one_is_gone() -> None:
    result = fix(b"User-agent:\0# robotsfix: ignore[RF301]\n")
    assert result.dropped == []
    assert [finding.code for finding in result.fixed] == ["RF901", "RF104"]
    assert result.output == b"User-agent:\n"


def test_a_fix_that_would_join_octets_is_left_out() -> None:
    result = fix(b"\xc2\x01\x80")
    assert result.output == b"\xc2\x01\x80"
    assert [(dropped.finding.code, dropped.reason) for dropped in result.dropped] == [
        ("RF104", Reason.JOINS_OCTETS)
    ]
