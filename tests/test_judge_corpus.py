"""The corpus judge sees a change of access, and asks as much as it says."""

import pytest
from judge_corpus import inquire

OPEN = b"User-agent: *\nDisallow: /a/\n"
NAMED = b"".join(b"User-agent: bot-%c%c\n" % (65 + n // 26, 65 + n % 26) for n in range(200))


@pytest.mark.parametrize(
    ("old", "new", "differences"),
    [
        (OPEN, OPEN, set()),
        (OPEN, b"user-agent: *\r\n\r\nDisallow: /a/ # why\r\n", set()),
        (OPEN, OPEN + b"\nUser-agent: Pinterest\nAllow: /\n", set()),
        (OPEN, OPEN + b"Disallow: /b*c$\n", {"SomeBot may no longer fetch /bc"}),
        (OPEN, b"User-agent: *\nDisallow: /a\n", {"Pinterest may no longer fetch /ax"}),
        (OPEN, b"User-agent: *\nDisallow: /A/\n", {"SomeBot may now fetch /a/x"}),
        (OPEN, OPEN + b"\nUser-agent: GPTBot\nAllow: /\n", {"GPTBot may now fetch /a/"}),
        (
            OPEN,
            OPEN + b"\nUser-agent: Twitterbot\nDisallow: /\n",
            {"Twitterbot may no longer fetch /"},
        ),
        (
            NAMED + b"Disallow: /\n",
            NAMED.replace(b"bot-EA", b"bot") + b"Disallow: /\n",
            {"bot-EA may now fetch /", "bot may no longer fetch /"},
        ),
    ],
)
def test_a_change_of_access_is_seen(old: bytes, new: bytes, differences: set[str]) -> None:
    inquiry = inquire(old, new)
    assert differences <= set(inquiry.differences)
    assert bool(differences) is bool(inquiry.differences)


def test_every_crawler_that_is_named_is_asked_about() -> None:
    inquiry = inquire(OPEN, OPEN + NAMED)
    assert inquiry.urls == 1_000
    assert inquiry.questions == 1_000 * (1 + 4 + 200)
