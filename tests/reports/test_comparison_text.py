"""What changes between two files, at a terminal."""

import pytest
from comparisons import HOSTILE, MANY, compared
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.reports.comparison.text import EXAMPLES, render

NOTHING = "No crawler's access changes.\n"


def without_remark(shown: str) -> str:
    """Give the changes alone, of a text that ends as it should."""
    remark = f"\n{EXAMPLES}\n"
    assert shown.endswith(remark)
    return shown.removesuffix(remark)


def test_nothing() -> None:
    assert render([], colour=False) == NOTHING
    assert render([], colour=True) == NOTHING


def test_one_change() -> None:
    changes = compared("User-agent: *\nDisallow: /a\n", "", "GPTBot")
    assert without_remark(render(changes, colour=False)) == (
        "AI training\n"
        "  GPTBot\n"
        "    opened  /a\n"
        "      before  blocked by line 2: Disallow: /a\n"
        "      after   allowed, no rule matches\n"
    )


def test_both_directions() -> None:
    changes = compared("User-agent: *\ndisallow:/a\n", "User-agent: *\nDisallow: /b\n", "*")
    assert without_remark(render(changes, colour=False)) == (
        "Others\n"
        "  every crawler that no group names\n"
        "    opened  /a\n"
        "      before  blocked by line 2: disallow: /a\n"
        "      after   allowed, no rule matches\n"
        "    closed  /b\n"
        "      before  allowed, no rule matches\n"
        "      after   blocked by line 2: Disallow: /b\n"
    )


def test_a_heading_for_each_category() -> None:
    old = "User-agent: Twitterbot\nDisallow: /a\n"
    new = "User-agent: LinkedInBot\nDisallow: /b\n\nUser-agent: GPTBot\nDisallow: /c\n"
    crawlers = ["GPTBot", "LinkedInBot", "Twitterbot"]
    assert without_remark(render(compared(old, new, *crawlers), colour=False)) == (
        "Link previews and social publishing\n"
        "  LinkedInBot\n"
        "    closed  /b\n"
        "      before  allowed, no rule matches\n"
        "      after   blocked by line 2: Disallow: /b\n"
        "  Twitterbot\n"
        "    opened  /a\n"
        "      before  blocked by line 2: Disallow: /a\n"
        "      after   allowed, no rule matches\n"
        "\n"
        "AI training\n"
        "  GPTBot\n"
        "    closed  /c\n"
        "      before  allowed, no rule matches\n"
        "      after   blocked by line 5: Disallow: /c\n"
    )


def test_many_crawlers_are_counted() -> None:
    (who,) = [line for line in render(compared(MANY, ""), colour=False).split("\n") if "aa" in line]
    assert who == f"  {', '.join(f'Bot-a{letter}' for letter in 'abcdefghij')} and 190 more"


def test_everybody_else_comes_first() -> None:
    changes = compared("", "User-agent: *\nDisallow: /\n", "MyBot", "YourBot", "*")
    assert "  every crawler that no group names, MyBot and YourBot\n" in render(
        changes, colour=False
    )


def test_what_is_not_proved() -> None:
    changes = compared("User-agent: *\nDisallow: /\n", "", "GPTBot", profile="protego")
    assert without_remark(render(changes, colour=False)) == (
        "AI training\n"
        "  GPTBot\n"
        "    opened  /\n"
        "      before  blocked\n"
        "      after   allowed, no rule matches\n"
        "    not everything could be compared, so there may be more\n"
    )


def test_colours_change_no_letter() -> None:
    changes = compared("User-agent: *\nDisallow: /a\n", "User-agent: *\nDisallow: /b\n")
    coloured = render(changes, colour=True)
    assert "\x1b[1mSearch engines\x1b[0m\n" in coloured
    assert "    \x1b[32mopened\x1b[0m  /a\n" in coloured
    assert "    \x1b[31mclosed\x1b[0m  /b\n" in coloured
    for sequence in ("\x1b[0m", "\x1b[1m", "\x1b[31m", "\x1b[32m"):
        coloured = coloured.replace(sequence, "")
    assert coloured == render(changes, colour=False)


def is_harmless(text: str) -> bool:
    return text.replace("\n", "").isprintable()


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("profile", ["google", "rfc9309", "classic", "protego"])
def test_nothing_raw_gets_out(kind: str, profile: str) -> None:
    shown = render(HOSTILE[kind].compared(profile), colour=False)
    assert is_harmless(shown)
    headings = [line for line in shown.split("\n") if line and not line.startswith(" ")]
    assert len(headings) == len(set(headings))


@given(st.text(st.characters()), st.text(st.characters()))
def test_nothing_raw_gets_out_of_any_file(name: str, rule: str) -> None:
    text = f"User-agent: {name}\nDisallow: /{rule}\n"
    for profile in ("google", "rfc9309", "classic"):
        assert is_harmless(render(compared(text, "", profile=profile), colour=False))
