"""Who asks."""

import pytest

from robotsfix.checks.answers import BROWSER, OURSELVES
from robotsfix.config.config import LOCKDOWN_CRAWLERS
from robotsfix.crawlers.catalogue import ALL, by_token
from robotsfix.live.askers import A_BROWSER, ROBOTSFIX, askers, crawler_asker


def test_we_say_who_we_are() -> None:
    assert ROBOTSFIX.user_agent == "robotsfix/0.1 (+https://github.com/robotsfix/robotsfix)"


@pytest.mark.parametrize(
    ("social", "names"),
    [
        (LOCKDOWN_CRAWLERS, [OURSELVES, BROWSER, "facebookexternalhit"]),
        (("LinkedInBot", "Twitterbot"), [OURSELVES, BROWSER, "LinkedInBot"]),
        (("My-Own-Bot", "Twitterbot"), [OURSELVES, BROWSER, "Twitterbot"]),
        (("My-Own-Bot",), [OURSELVES, BROWSER]),
        ((), [OURSELVES, BROWSER]),
    ],
)
def test_three_ask_at_most(social: tuple[str, ...], names: list[str]) -> None:
    assert [asker.name for asker in askers(social)] == names


def test_whoever_is_chosen_asks_and_a_browser() -> None:
    twitterbot = by_token("Twitterbot")
    assert twitterbot
    chosen = crawler_asker(twitterbot)
    assert chosen
    assert chosen.user_agent == twitterbot.user_agents[0]
    assert askers(LOCKDOWN_CRAWLERS, chosen) == (chosen, A_BROWSER)


def test_every_header_of_the_catalogue_can_be_sent() -> None:
    for crawler in ALL:
        asker = crawler_asker(crawler)
        assert (asker is None) == (not crawler.user_agents)
        if asker:
            assert asker.user_agent.isascii()
            assert asker.user_agent.isprintable()
