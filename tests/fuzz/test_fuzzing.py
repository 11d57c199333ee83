"""Fuzzing itself: that it would see what is broken, and that known differences are some."""

from pathlib import Path

import pytest

from fuzz import crashes
from fuzz.crashes import Crashes, SlowError, failure, minimised, signature, timed
from fuzz.differential import Contest
from fuzz.outcome import Outcome, table
from fuzz.promises import (
    BrokenPromiseError,
    diff_gives_output,
    findings_are_sound,
    patched,
    promise,
)
from fuzz.rivals import RIVALS, Question, Rival, ours
from fuzz.seeds import dictionary, small
from fuzz.targets import TARGETS
from robotsfix.fixing.api import fix, lint
from robotsfix.syntax.document import parse


@pytest.mark.parametrize("name", TARGETS)
def test_every_target_keeps_its_promises_for_some_seeds(name: str) -> None:
    run, kind = TARGETS[name]
    for seed in sorted(small(kind), key=len)[::7]:
        run(seed)


@pytest.mark.parametrize("name", TARGETS)
def test_dictionaries_are_what_libfuzzer_reads(name: str) -> None:
    lines = dictionary(TARGETS[name].kind).split("\n")[:-1]
    assert lines
    assert all(line.isascii() and line[0] == line[-1] == '"' and len(line) > 2 for line in lines)


# A parser, a file, a crawler and a path, and the first known reason why it reads it otherwise.
KNOWN = [
    ("gpyrobotstxt", b"User-agent: *\nDisallow: /\xff", "a", "/%FF", "it replaces octets"),
    ("gpyrobotstxt", "User-agent: *\nDisallow: /\u00a0".encode(), "a", "/b", "it strips white"),
    ("gpyrobotstxt", b"User-agent: *\nDisallow: /a\0b", "a", "/a", "the original ends a line"),
    ("gpyrobotstxt", b"User-agent: *\nDisallow  /", "a", "/", "it skips two words"),
    ("robotspy", b"User-agent: *\rDisallow: /", "a", "/", "it ends lines at LF alone"),
    ("robotspy", b"User-agent: *\nDisallow /", "a", "/", "it does without a colon"),
    ("robotspy", b"User-agent: a/1\nDisallow: /", "a", "/", "it ends a token"),
    ("robotspy", b"User-agent: a\0\nDisallow: /", "a", "/", "it ends a token"),
    ("robotspy", b"User-agent: *\nDisallow: /%2F", "a", "/%2F", "it decodes reserved"),
    ("robotspy", b"User-agent: *\nDisallow: //a", "a", "//a", "it makes one slash"),
    ("robotspy", b"User-agent: *\nDisallow: /[ab]*c", "a", "/ac", "it reads brackets"),
    ("robotspy", b"User-agent: *\nDisallow: /*?$", "a", "/ab", "a question mark"),
    ("robotspy", b"User-agent: *\nDisallow: /a$", "a", "/a$", "a final dollar sign"),
    ("robotspy", "User-agent: *\nDisallow: /\u00a0".encode(), "a", "/", "it strips white space"),
    (
        "robotspy",
        b"User-agent: a\nDisallow: /a b\nUser-agent: b\nDisallow: /",
        *["a", "/", "it passes over a rule"],
    ),
    ("robotspy", "User-agent: *\nDi\u017fallow: /".encode(), "a", "/", "it takes \u017f"),
]


@pytest.mark.parametrize(("name", "source", "crawler", "path", "reason"), KNOWN)
def test_known_differences_are_some(
    name: str, source: bytes, crawler: str, path: str, reason: str
) -> None:
    rival = RIVALS[name]
    assert rival.read(source)(crawler, path) != ours(source, rival.profile)(crawler, path)
    found = rival.reason(Question(source, crawler, path))
    assert found is not None
    assert found.startswith(reason)


def test_robotspy_mixes_up_the_rules_of_crawlers_that_share_a_group() -> None:
    source = b"User-agent: a\nDisallow: /a\n\nUser-agent: b\nDisallow: /b\n\n"
    source += b"User-agent: a\nUser-agent: b\nDisallow: /c"
    # Which of the two gets the other's rules is chance.
    theirs = RIVALS["robotspy"].read(source)
    assert not (theirs("a", "/b") and theirs("b", "/a"))
    reason = RIVALS["robotspy"].reason(Question(source, "a", "/b"))
    assert reason == "it mixes up the rules of crawlers that share a group"


def test_a_plain_file_concerns_no_known_difference() -> None:
    question = Question(b"User-agent: a\nDisallow: /a\n", "a", "/a")
    assert [rival.reason(question) for rival in RIVALS.values()] == [None] * len(RIVALS)


def test_an_unknown_difference_is_a_finding() -> None:
    contest = Contest(Rival("nobody", "google", lambda _: lambda *_: False))
    with pytest.raises(BrokenPromiseError, match="we allow, and nobody does not"):
        contest.ask(b"")


def test_a_failing_input_is_made_small_as_long_as_it_fails_alike() -> None:
    def run(octets: bytes) -> None:
        promise(holds=b"\x00" not in octets, otherwise="a NUL")
        promise(holds=not (b"x" in octets and b"y" in octets), otherwise="x and y")

    assert minimised(run, b"one\ntwo x\nthree\nfour y\n", 5) == b"xy"
    assert minimised(run, b"x y \x00", 5) == b"\x00"
    assert minimised(run, b"nothing", 5) == b"nothing"


def test_one_input_is_kept_of_each_kind_of_failure(tmp_path: Path) -> None:
    def run(octets: bytes) -> None:
        promise(holds=len(octets) < 2, otherwise="too long")
        octets[0]

    kept = Crashes(tmp_path, "target")
    for octets, is_new in ((b"abc", True), (b"ab", False), (b"abcd", False), (b"", True)):
        error = failure(run, octets)
        assert error is not None
        assert kept.keep(octets, error) is is_new
    assert sorted(path.read_bytes() for path in kept.inputs) == [b"", b"ab"]
    place = next(path for path in kept.inputs if path.read_bytes() == b"ab")
    assert f"--reproduce target {place}" in place.with_suffix(".txt").read_text()
    (said,) = kept.confirm(place, b"ab", run)
    assert said.startswith("target: BrokenPromiseError: too long (2 octets, ")
    # What was mended is forgotten.
    assert kept.confirm(place, b"a", run) == []
    assert [path.read_bytes() for path in kept.inputs] == [b""]


def test_a_failure_is_told_by_where_it_was_raised() -> None:
    error = failure(lambda octets: print(octets[9]), b"")
    assert error is not None
    assert signature(error) == "IndexError in test_fuzzing.py, <lambda>"


@pytest.mark.parametrize(
    ("old", "diff", "new"),
    [
        ("a\nb\n", "@@ -1,2 +1,2 @@\n a\n-b\n+c\n", "a\nc\n"),
        ("a\nb", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n", "a\nb\n"),
        ("a\n", "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n", "a"),
        ("", "@@ -0,0 +1 @@\n+a\n", "a\n"),
        ("1\n2\n3\n", "@@ -2,0 +3 @@\n+x\n", "1\n2\nx\n3\n"),
        ("1\n2\n3\n", "@@ -1 +0,0 @@\n-1\n@@ -3 +2 @@\n-3\n+4\n", "2\n4\n"),
    ],
)
def test_diffs_are_applied_by_the_letter(old: str, diff: str, new: str) -> None:
    assert patched(old, f"--- a/x\n+++ b/x\n{diff}") == new


def test_what_is_broken_is_seen() -> None:
    result = fix(b"User-agent: *\nDisalow: /a\n")
    result.output_text += "x"
    with pytest.raises(BrokenPromiseError, match="the diff does not give the output"):
        diff_gives_output(result)
    findings = lint("User-agent: *\nDisalow: /a\n")
    with pytest.raises(BrokenPromiseError, match="a place of RF203 lies outside of the text"):
        findings_are_sound(parse("User-agent: *\n"), findings)


def test_the_table() -> None:
    found = ["lint: BrokenPromiseError: x (1 octets, y)", "lint: SlowError: x (1 octets, y)"]
    outcomes = [Outcome("lint", 1_234, 5.6, found, ("known",)), Outcome("fix", 0, 0, [])]
    assert list(table(outcomes)) == [
        "part                          executions  seconds  findings  slow",
        "lint                               1,234        6         1     1",
        "    FOUND lint: BrokenPromiseError: x (1 octets, y)",
        "    SLOW lint: SlowError: x (1 octets, y)",
        "    known",
        "fix                                    0        0         0     0",
    ]


def test_what_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crashes, "SLOW", 0.02)

    def endless(_: bytes) -> None:
        while True:
            pass

    error = failure(timed(endless), b"")
    assert isinstance(error, SlowError)
    assert Outcome("", 0, 0, [f"endless: {signature(error)}"]).slow
    assert failure(timed(lambda _: None), b"") is None
