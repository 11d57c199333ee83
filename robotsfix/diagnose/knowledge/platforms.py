"""The platforms on which posts are published, and whose crawlers fetch their media."""

from typing import NamedTuple


class Platform(NamedTuple):
    """A platform, and the crawler that comes for it."""

    name: str
    """As people call it."""
    operator: str = ""
    """Who runs the crawler, as in "Meta's crawler"."""
    crawler: str = ""
    """The crawler's product token; empty if it is not known which crawler it is."""


META = ("Meta", "facebookexternalhit")
"""Facebook, Instagram and Threads fetch as one."""

PLATFORMS = {
    "bluesky": Platform("Bluesky"),
    "facebook": Platform("Facebook", *META),
    "fbg": Platform("Facebook Groups", *META),
    "gmb": Platform("Google Business Profile"),
    "instagram": Platform("Instagram", *META),
    "linkedin": Platform("LinkedIn", "LinkedIn", "LinkedInBot"),
    "pinterest": Platform("Pinterest", "Pinterest", "Pinterest"),
    "reddit": Platform("Reddit"),
    "snapchat": Platform("Snapchat"),
    "telegram": Platform("Telegram"),
    "threads": Platform("Threads", *META),
    "tiktok": Platform("TikTok"),
    "twitter": Platform("X", "X", "Twitterbot"),
    "x": Platform("X", "X", "Twitterbot"),
    "youtube": Platform("YouTube"),
}
"""The platforms by the names that APIs give them."""

CRAWLERS = {platform.crawler: platform.operator for platform in PLATFORMS.values()}
"""Who runs each crawler."""


def platform_name(platform: str) -> str:
    """Give the name of a platform as people write it; an unknown one as the API writes it."""
    known = PLATFORMS.get(platform)
    return known.name if known else platform


def crawler_of(platform: str) -> str:
    """Give the product token of the crawler that fetches for a platform; empty if not known."""
    known = PLATFORMS.get(platform)
    return known.crawler if known else ""
