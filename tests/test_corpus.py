"""Real files: nothing raises, nothing is lost, and every fix keeps its word."""

from collections import Counter
from pathlib import Path

import pytest

from robotsfix.fixing.api import fix, lint
from robotsfix.fixing.result import FixResult, Reason
from robotsfix.syntax.document import parse
from robotsfix.syntax.edits import apply

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "smoke"
FILES = sorted(FOLDER.glob("*.txt"))

pytestmark = pytest.mark.skipif(not FILES, reason=f"the corpus of real files is not at {FOLDER}")


@pytest.fixture(scope="module")
def results() -> dict[str, FixResult]:
    return {path.name: fix(path.read_bytes()) for path in FILES}


def test_every_file_is_read_without_loss() -> None:
    for path in FILES:
        source = path.read_bytes()
        document = parse(source)
        assert document.source == source, path.name
        assert "".join(document.leaves) == document.text, path.name


def test_the_edits_make_the_output(results: dict[str, FixResult]) -> None:
    for name, result in results.items():
        assert apply(result.text, result.edits) == result.output_text, name
        assert result.changed is bool(result.diff), name


def test_mending_again_changes_nothing(results: dict[str, FixResult]) -> None:
    assert [name for name, result in results.items() if fix(result.output).changed] == []


def test_no_fix_does_more_than_its_kind_may(results: dict[str, FixResult]) -> None:
    broken = [
        (name, dropped.finding.code)
        for name, result in results.items()
        for dropped in result.dropped
        if dropped.reason is Reason.BREAKS_ITS_CLASS
    ]
    assert broken == []


def test_no_comment_is_lost(results: dict[str, FixResult]) -> None:
    assert [
        name
        for name, result in results.items()
        if not comments(result.text) <= comments(result.output_text)
    ] == []


def comments(text: str) -> Counter[str]:
    # A byte order mark in a comment goes.
    plain = text.replace("\ufeff", "").replace("\u00ef\u00bb\u00bf", "")
    return Counter(line.comment for line in parse(plain).lines if line.comment)


def test_what_is_left_is_what_lint_says(results: dict[str, FixResult]) -> None:
    for name, result in results.items():
        places = [(finding.code, finding.span) for finding in result.remaining]
        assert [(each.code, each.span) for each in lint(result.output)] == places, name
