"""Triggers: where one says that a rule finds nothing, it finds nothing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import example_of

from robotsfix import lint
from robotsfix.checks.answers import Answer
from robotsfix.checks.registry import Check, all_checks
from robotsfix.checks.rules import MODULES
from robotsfix.checks.traits import Traits
from robotsfix.checks.triggers import TRIGGERS, is_silenced, missing_traits
from robotsfix.config.config import Config
from robotsfix.syntax.document import parse
from robotsfix.syntax.source import decode

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "corpus" / "smoke"
REAL_FILES = sorted(SHARED.glob("*.txt"))
FIXTURES = sorted((ROOT / "fixtures").rglob("robots.txt"))

LINES = st.sampled_from(
    [
        *["User-agent: *", "user-agent:Googlebot", "User-agent: MJ12bot", "User-agent: Facebook"],
        *["Disallow: /", "Disallow: /*$", "Disallow:", "Allow: /a*", "Allow: admin", "Allow: /a b"],
        *["Sitemap: /s.xml", "Sitemap: https://example.com/", "Crawl-delay: x", "Noindex: /"],
        *["# a", "", "  ", "go away", "https://example.org/sitemap.xml", "disalow /a", "\x1a"],
        *["Content-Signal: a=b", "License: /l", "Clean-param: &", "Host: h", "<html>", "\ufeff"],
        *["Disallow: /%zz#c", "Disallow: /caf\u00e9", "Disallow: http://a/", "User-agent:"],
        # Lines that the reference reading cuts: at a NUL, or behind 16,663 octets.
        *["Disallow /\0 x", "User-agent *\0 x", "Disallow: /\0x", f"Disallow:{' ' * 16_653}/a"],
        *[f"Disallow /{' ' * 16_653}x", f"User-agent:{' ' * 16_660}Pinterest"],
        *["# robotsfix: ignore[RF999]", "# robotsfix: ignore", "User-agent: *bot", "\0"],
    ]
)
TEXTS = st.lists(LINES, max_size=8).map("\n".join) | st.text(max_size=40)


def silenced(
    text: str,
    path: str = "robots.txt",
    config: Config | None = None,
    answer: Answer | None = None,
) -> list[str]:
    """Give the rules that find something though their trigger says that they do not."""
    file = Traits(parse(text), config or Config(), path, answer)
    wrong: list[str] = []
    missing = missing_traits(file)
    for check in all_checks():
        problems = file.found[check.code] = list(check.run(file))
        if problems and (check.trigger in missing or is_silenced(check.trigger, file)):
            wrong.append(check.code)
    return wrong


def test_triggers_are_those_of_rules() -> None:
    assert TRIGGERS.keys() <= MODULES.keys()


@pytest.mark.parametrize("path", FIXTURES, ids=[path.parent.name for path in FIXTURES])
def test_no_trigger_silences_a_rule_on_fixtures(path: Path) -> None:
    assert silenced(decode(path.read_bytes())) == []


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.code)
def test_no_trigger_silences_the_example_of_a_page(check: Check) -> None:
    example = example_of(check)
    bad = example.bad
    assert silenced(decode(bad.source), bad.name, example.config, bad.answer) == []


@given(TEXTS)
def test_no_trigger_silences_a_rule(text: str) -> None:
    assert silenced(text) == []
    assert silenced(text.replace("\n", "\r\n"), config=Config(media_paths=("/a/",))) == []


@pytest.mark.skipif(not REAL_FILES, reason=f"the corpus of real files is not at {SHARED}")
def test_no_trigger_silences_a_rule_on_real_files() -> None:
    wrong = {path.name: silenced(decode(path.read_bytes())) for path in REAL_FILES}
    assert {name: codes for name, codes in wrong.items() if codes} == {}


# What the reference reads of lines that it cuts, traits of whole lines do not tell.
CUT = [
    (f"User-agent: *\nDisallow:{' ' * 16_653}/foo\n", "RF701"),
    ("User-agent: *\nDisallow /\0 x\n", "RF701"),
    ("User-agent *\0 x\nDisallow:\nUser-agent: Googlebot\nDisallow /\0 x\n", "RF705"),
    ("User-agent: *\nDisallow: /a\nUser-agent *\0 x\nDisallow: /b\n", "RF301"),
    (f"User-agent: x\nUser-agent:{' ' * 16_660}Pinterest\nDisallow: /a\n", "RF106"),
]


@pytest.mark.parametrize(("text", "code"), CUT)
def test_no_trigger_silences_a_rule_about_lines_that_are_cut(text: str, code: str) -> None:
    assert code in {finding.code for finding in lint(text)}
