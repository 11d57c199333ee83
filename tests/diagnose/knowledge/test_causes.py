"""Codes, barriers, platforms: what they say is complete."""

from string import Formatter

import pytest

from robotsfix.crawlers.catalogue import by_token
from robotsfix.diagnose.knowledge import barriers, codes
from robotsfix.diagnose.knowledge.cause import Cause
from robotsfix.diagnose.knowledge.platforms import (
    CRAWLERS,
    PLATFORMS,
    crawler_of,
    platform_name,
)

TABLES = [*barriers.BARRIERS.values(), *barriers.PREVIEW_BARRIERS.values()]
CAUSES = [
    *TABLES,
    *(cause for module in (codes, barriers) for cause in vars(module).values()),
]
CAUSES = [cause for cause in CAUSES if isinstance(cause, Cause)]
NAMES = {
    *("platform", "whose", "crawler", "token", "thing", "robots", "status", "wait", "code"),
    *("failed", "posted", "only", "refresh", "cache"),
}


@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause.name)
def test_texts(cause: Cause) -> None:
    assert cause.steps
    for text in (cause.clause, cause.meaning, *cause.steps):
        names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        assert names <= NAMES
        assert "  " not in text
        assert text.strip() == text
    assert not cause.clause.endswith(".")
    for sentence in (cause.meaning, *cause.steps):
        assert sentence.endswith((".", "{cache}"))


def test_platforms() -> None:
    for platform in PLATFORMS.values():
        assert bool(platform.crawler) == bool(platform.operator)
        assert not platform.crawler or by_token(platform.crawler)
        assert CRAWLERS[platform.crawler] == platform.operator
    assert (platform_name("twitter"), crawler_of("twitter")) == ("X", "Twitterbot")
    assert (platform_name("mynet"), crawler_of("mynet")) == ("mynet", "")
    assert (platform_name(""), crawler_of("")) == ("", "")


def test_whose_codes_are_is_a_platform() -> None:
    assert set(codes.PLATFORM_OF.values()) <= set(PLATFORMS)
    assert set(codes.CODES) >= codes.SHARED
