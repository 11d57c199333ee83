"""RF403: a product token with a version."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Severity
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("User-agent: Bot/1.0\nDisallow: /\n", [(1, 13)], "User-agent: Bot\nDisallow: /\n"),
    ("User-agent:Bot/ # x\nDisallow: /\n", [(1, 12)], "User-agent:Bot # x\nDisallow: /\n"),
    ("User-agent: my_bot-x/2.1b\n", [(1, 13)], "User-agent: my_bot-x\n"),
    ("User-agent: Bot/*\n", [(1, 13)], "User-agent: Bot\n"),
    ("User-agent: HTTrack 3.0x # x\n", [(1, 13)], "User-agent: HTTrack # x\n"),
    ("User-agent: Bot\nUser-agent: Bot v1\n", [(2, 13)], "User-agent: Bot\n"),
    # A crawler by that name is not known, but one that is nearly called so.
    ("User-agent: Twiterbot/1.0\n", [], None),
    ("User-agent: MSIE 6.0\n", [], None),
    ("User-agent: Custo Pro 3.0\n", [], None),
    ("User-agent: *\nDisallow: /Bot/1.0\n", [], None),
    ("User-agent: Bot\n", [], None),
    # A whole header, and a list, have rules of their own.
    ("User-agent: Mozilla/5.0 (compatible; Bot/2.0)\n", [], None),
    ("User-agent: One/1.0, Two/2.0\n", [], None),
    ("User-agent: /1.0\n", [], None),
    ("User-agent: */*\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_token_with_version(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF403",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


# The value of a user-agent line, and what Google's parser reads.
READ: list[tuple[str, str]] = [
    ("Bot/1.0", "Google's parser reads `Bot` of it"),
    ("Mail.Ru/1.0", "Google's parser reads `Mail` of it"),
    ("b2w/0.1", "Google's parser reads `b` of it"),
    ("NPBot-1/2.0", "Google's parser reads `NPBot-` of it"),
    ("Peer39_crawler/1.0", "Google's parser reads `Peer` of it"),
    ("360Spider/1.0", "Google's parser reads no name of it"),
]


@pytest.mark.parametrize(("value", "read"), READ)
def test_the_message_says_what_is_read(value: str, read: str) -> None:
    (finding,) = lint(f"User-agent: {value}\nDisallow: /\n", config=Config(select=("RF403",)))
    assert read in finding.message


BOT = "User-agent: Bot/1.0\nDisallow: /a\n"
# The text, and whether the line in question is of no use.
HARMLESS: list[tuple[str, bool]] = [
    (BOT, False),
    (f"{BOT}User-agent: *\nDisallow: /b\n", False),
    (f"{BOT}User-agent: Bot\nDisallow: /b\n", False),
    (f"{BOT}User-agent: Bot\nDisallow: /a\nDisallow: /b\n", False),
    (f"{BOT}User-agent: Bot\nDisallow: /b\nUser-agent: *\nDisallow: /a\n", False),
    (f"{BOT}User-agent: Bot\nDisallow: /a\nUser-agent: bot\nDisallow: /b\n", False),
    ("User-agent: Bot/1.0\nDisallow:\nUser-agent: *\nDisallow: /\n", False),
    # The same rules hold for the token alone, or for everybody.
    (f"{BOT}User-agent: bot\nDisallow: /a\n", True),
    (f"User-agent: x\nUser-agent: Bot\nDisallow:/a\nDisallow:\n{BOT}", True),
    (f"User-agent: Bot\n{BOT}", True),
    (f"{BOT}User-agent: *\nDisallow: /a\nCrawl-delay: 5\n", True),
    ("User-agent: Bot/1.0\nDisallow:\n", True),
]


@pytest.mark.parametrize(("text", "harmless"), HARMLESS)
def test_it_is_no_alarm_where_the_same_rules_hold_without_it(text: str, *, harmless: bool) -> None:
    (finding,) = lint(text, config=Config(select=("RF403",)))
    assert finding.severity is (Severity.INFO if harmless else Severity.WARNING)
    assert ("though the same rules hold without it" in finding.message) == harmless


def test_a_long_list_of_names_is_looked_at_in_linear_time() -> None:
    names = "".join(f"User-agent: Bot{number}/1.0\n" for number in range(5_000))
    rules = "".join(f"Disallow: /{number}\n" for number in range(5_000))
    assert len(lint(names + rules + names + rules, config=Config(select=("RF403",)))) == 10_000
