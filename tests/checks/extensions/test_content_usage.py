"""RF622: a Content-Usage that says nothing, or not what is meant."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start, with their severity.
CASES: list[tuple[str, list[tuple[int, int, str]]]] = [
    ("Content-Usage: ai-train=no\n", [(1, 16, "warning")]),
    ("Content-Usage: /a/ train-ai=n, ai-input=n\n", [(1, 32, "warning")]),
    ("Content-Usage: train-ai=no\n", [(1, 16, "warning")]),
    ("Content-Usage: train-ai\n", [(1, 16, "warning")]),
    ("Content-Usage: Train-AI=n\n", [(1, 16, "warning")]),
    ("Content-Usage: train_ai=n\n", [(1, 16, "warning")]),
    # Malformed: the whole line counts for nothing.
    ("Content-Usage: train-ai=n search=y\n", [(1, 16, "warning")]),
    ("Content-Usage: *.pdf train-ai=n\n", [(1, 16, "warning")]),
    ("Content-Usage: train-ai: n\n", [(1, 16, "warning")]),
    ("Content-Usage: /a/\n", [(1, 1, "warning")]),
    ("content-usage:\n", [(1, 1, "warning")]),
    # The list of labels is still growing.
    ("Content-Usage: bots=y\n", [(1, 16, "info")]),
    # All is well.
    ("Content-Usage: train-ai=n\n", []),
    ("content-usage:/ai-ok/\ttrain-ai=y,search=y # here\n", []),
    ("Content-Usage: train-ai=n;why=law\n", []),
    ("Content-Signal: ai-train=no\n", []),
    (f"Content-Usage: {'a,' * 50_000}\n", [(1, 16 + 2 * place, "info") for place in range(5)]),
    (f"Content-Usage: {'a' * 100_000}=\n", [(1, 16, "warning")]),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_content_usage(text: str, found: list[tuple[int, int, str]]) -> None:
    findings = lint(text, config=Config(select=("RF622",)))
    places = [(finding.line, finding.column, finding.severity.label) for finding in findings]
    assert places == found
    assert not any(finding.fix for finding in findings)


@pytest.mark.parametrize(
    ("value", "instead"),
    [
        ("ai-train=no", "write `train-ai=n`"),
        ("ai-train=yes", "write `train-ai=y`"),
        ("search=no", "write `search=n`"),
        ("Search=y", "write it in lower case: `search=y`"),
        ("ai-input=no", "Content-Signal line"),
    ],
)
def test_the_hint_says_what_to_write(value: str, instead: str) -> None:
    (finding,) = lint(f"Content-Usage: {value}\n", config=Config(select=("RF622",)))
    assert instead in finding.hint
