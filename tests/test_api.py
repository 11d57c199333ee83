"""What `import robotsfix` offers."""

import doctest
import inspect
import subprocess
import sys

import pytest

import robotsfix


def test_the_examples_of_the_documentation_hold() -> None:
    failed, attempted = doctest.testmod(robotsfix)
    assert attempted > 0
    assert failed == 0


@pytest.mark.parametrize("name", robotsfix.__all__)
def test_everything_offered_is_there_and_documented(name: str) -> None:
    value = getattr(robotsfix, name)
    if name != "__version__":
        assert inspect.getdoc(value)
        assert value.__module__.startswith("robotsfix.")


def test_what_is_not_offered_is_not_there() -> None:
    assert robotsfix.__all__ == sorted(robotsfix.__all__)
    with pytest.raises(AttributeError, match="module 'robotsfix' has no attribute 'nonsense'"):
        getattr(robotsfix, "nonsense")  # noqa: B009  (mypy would object to the plain name)


def test_importing_it_imports_nothing_else() -> None:
    script = "import sys, robotsfix; print([m for m in sys.modules if 'robotsfix.' in m])"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert run.stdout == "[]\n"


def test_a_document_gives_its_source_back() -> None:
    source = b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /caf\xe9\r"
    assert robotsfix.parse(source).source == source
    assert robotsfix.parse(source.decode("utf-8", "surrogateescape")).source == source


def test_a_decision_names_its_line() -> None:
    policy = robotsfix.Policy(robotsfix.parse("User-agent: *\nDisallow: /private/\n"))
    decision = policy.decide("Twitterbot", "https://example.org/private/a.png")
    assert isinstance(decision, robotsfix.Decision)
    assert (decision.allowed, decision.line, decision.from_wildcard) == (False, 2, True)
    assert policy.decide("Twitterbot", "/public").allowed


def test_lint_takes_text_and_octets_alike() -> None:
    text = "# \u00fc\nUser-agent: *\nDisallow: a\n"
    for source in (text, text.encode()):
        (finding,) = robotsfix.lint(source)
        assert isinstance(finding, robotsfix.Finding)
        assert (finding.code, finding.name) == ("RF501", "path-without-slash")
        place = (finding.line, finding.column, finding.end_line, finding.end_column)
        assert place == (3, 11, 3, 12)
        assert (finding.start, finding.end) == ((3, 11), (3, 12))


def test_lint_goes_from_top_to_bottom() -> None:
    text = "Disallow: a\nUser-agent: x, y\nhello\nUser-agent: *\nDisallow: /\n"
    places = [finding.span.start for finding in robotsfix.lint(text)]
    assert places == sorted(places)
    assert len(places) > 4


def test_the_configuration_selects_rules() -> None:
    text = "User-agent: *\nDisallow: a\nhello\n"

    def codes(config: robotsfix.Config) -> list[str]:
        return [finding.code for finding in robotsfix.lint(text, config=config)]

    assert codes(robotsfix.Config()) == ["RF501", "RF201"]
    assert codes(robotsfix.Config(select=("RF2",))) == ["RF201"]
    assert codes(robotsfix.Config(ignore=("syntax-error",))) == ["RF501"]
    with pytest.raises(ValueError, match=r"unknown rule 'RF50l'; did you mean RF501\?"):
        codes(robotsfix.Config(select=("RF50l",)))


def test_fix_says_what_it_did() -> None:
    source = b"User-agent: Twitterbot\r\nDisallow: /\r\nDisallow: a\r\n"
    result = robotsfix.fix(source)
    assert isinstance(result, robotsfix.FixResult)
    assert result.changed
    assert result.output == b"User-agent: Twitterbot\r\nDisallow: a\r\nAllow: /\r\n"
    assert [finding.code for finding in result.fixed] == ["RF701"]
    assert [finding.code for finding in result.remaining] == ["RF501"]
    assert [change.crawlers for change in result.changes] == [("Twitterbot",)]
    assert result.diff.startswith("--- a/robots.txt\n+++ b/robots.txt\n")
    unsafe = robotsfix.fix(source, unsafe=True)
    assert unsafe.output == b"User-agent: Twitterbot\r\nDisallow: /a\r\nAllow: /\r\n"


def test_fix_takes_a_template() -> None:
    result = robotsfix.fix(b"", template="recommended")
    assert result.output == (
        b"User-agent: facebookexternalhit\nAllow: /\n\nUser-agent: *\nAllow: /\n"
    )
