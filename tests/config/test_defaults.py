"""The configuration of somebody who has none."""

from robotsfix.config.config import LOCKDOWN_CRAWLERS, Config
from robotsfix.crawlers.catalogue import by_token


def test_the_social_crawlers_of_the_lockdown_template_must_be_able_to_fetch() -> None:
    assert Config().social == LOCKDOWN_CRAWLERS
    assert Config().template is None
    found = [by_token(token) for token in LOCKDOWN_CRAWLERS]
    assert all(crawler and crawler.category == "social" for crawler in found)
