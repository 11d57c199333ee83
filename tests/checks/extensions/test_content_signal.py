"""RF621: a Content-Signal that says nothing, or not what is meant."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start, with their severity.
CASES: list[tuple[str, list[tuple[int, int, str]]]] = [
    ("Content-Signal: search=yes, train-ai=n\n", [(1, 29, "warning")]),
    ("Content-Signal: ai-train=n\n", [(1, 17, "warning")]),
    ("content-signal:search=maybe,ai-train=no\n", [(1, 16, "warning")]),
    ("Content-Signal: search\n", [(1, 17, "warning")]),
    ("Content-Signal: search=yes ai-train=no\n", [(1, 17, "warning")]),
    ("Content-Signal: ai_train=no\n", [(1, 17, "warning")]),
    ("Content-Signal:\n", [(1, 1, "warning")]),
    ("Content-Signal: search=yes, voice=yes\n", [(1, 29, "info")]),
    ("Content-Signal: search=yes, use=yes\n", [(1, 29, "warning")]),
    # All is well.
    ("Content-Signal: search=yes,ai-input=no, ai-train = no\n", []),
    # As Cloudflare writes it for its customers.
    ("Content-Signal: search=yes,ai-train=no,use=reference\n", []),
    ("Content-Signal: Search=Yes,\n", []),
    ("Content-Usage: train-ai=n\n", []),
    ("# Content-Signal: train-ai=n\n", []),
    # Of a list without end, the first few are enough.
    (f"Content-Signal: {'a,' * 50_000}\n", [(1, 17 + 2 * place, "info") for place in range(5)]),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_content_signal(text: str, found: list[tuple[int, int, str]]) -> None:
    findings = lint(text, config=Config(select=("RF621",)))
    places = [(finding.line, finding.column, finding.severity.label) for finding in findings]
    assert places == found
    assert not any(finding.fix for finding in findings)


@pytest.mark.parametrize(
    ("value", "instead"),
    [
        ("train-ai=n", "ai-train=no"),
        ("train-ai=y", "ai-train=yes"),
        ("search=y", "search=yes"),
        ("ai_input=yes", "ai-input"),
    ],
)
def test_the_hint_says_what_to_write(value: str, instead: str) -> None:
    (finding,) = lint(f"Content-Signal: {value}\n", config=Config(select=("RF621",)))
    assert f"write `{instead}`" in finding.hint
