"""What link previews need."""

from robotsfix.crawlers.catalogue import ALL
from robotsfix.crawlers.open_graph import NEEDS, needs_of


def test_every_need_is_that_of_a_crawler_of_the_catalogue() -> None:
    assert [crawler.name for crawler in ALL if needs_of(crawler)] == list(NEEDS)


def test_texts_read_as_promised() -> None:
    for needs in NEEDS.values():
        clauses = (needs.image, needs.page, needs.fallback, needs.advice)
        assert not [clause for clause in clauses if clause.endswith(".")]
        assert needs.sources
        assert all(tag.startswith("og:") for tag in needs.tags)
