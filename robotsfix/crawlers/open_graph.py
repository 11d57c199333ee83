"""What link previews need: the Open Graph tags and images that crawlers ask for, where known."""

from collections.abc import Mapping
from typing import NamedTuple

from robotsfix.crawlers.crawler import Crawler


class OpenGraph(NamedTuple):
    """What one crawler needs of a page for a preview: clauses, as in the catalogue."""

    image: str
    """The size that an image has, at least and best, in pixels and octets."""
    tags: tuple[str, ...]
    """The tags that it reads."""
    page: str = ""
    """Where in the page it looks for them."""
    fallback: str = ""
    """What it does without them."""
    advice: str = ""
    """What makes a preview quicker, or surer."""
    sources: tuple[str, ...] = ()
    """Where the facts come from, as in the catalogue."""


NEEDS: Mapping[str, OpenGraph] = {
    "FacebookExternalHit": OpenGraph(
        image="at least 200 x 200 pixels, smaller ones are ignored; best 1200 x 630; 8 MB at most",
        tags=(
            *("og:title", "og:description", "og:url", "og:type", "og:site_name"),
            *("og:image", "og:image:width", "og:image:height", "og:image:type"),
        ),
        page="within the first megabyte of the page",
        fallback="the first image of the page that is large enough, otherwise text alone",
        advice="give og:image:width and og:image:height, which saves a request; the address of the"
        " image is best one that ends in .png or .jpg",
        sources=("MyOG: facebookexternalhit",),
    ),
}
"""The needs of crawlers, by the name that the catalogue has for them."""


def needs_of(crawler: Crawler) -> OpenGraph | None:
    """Give what a crawler needs for a preview; None if nobody has written it down."""
    return NEEDS.get(crawler.name)
