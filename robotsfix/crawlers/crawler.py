"""What the catalogue records about one crawler."""

from typing import Literal, NamedTuple

Category = Literal[
    "social", "search", "ai-search", "ai-user", "ai-training", "seo", "ads", "feed", "archive"
]
"""What a crawler fetches for. `social` covers link previews and the publishing of media."""

Obedience = Literal["yes", "partly", "no", "unknown"]
"""Whether a crawler obeys robots.txt."""


class Crawler(NamedTuple):
    """One crawler: how it is addressed in a robots.txt, and what it is good for.

    Claims that nobody has documented stay empty, or are "unknown".
    """

    name: str
    """The name that people know it by."""

    tokens: tuple[str, ...]
    """Product tokens for a User-agent line, the one to write first. Empty if it has none."""

    operator: str
    """The company or project that runs it."""

    category: Category

    impact: str
    """What is lost when it is blocked: a clause that completes "so ..."."""

    obeys: Obedience
    """Whether it obeys robots.txt."""

    documentation: str = ""
    """The address of its operator's documentation, or else of the best page about it."""

    platforms: tuple[str, ...] = ()
    """The products in which people see its work, the most important one first."""

    user_agents: tuple[str, ...] = ()
    """User-Agent headers that it sends, the one to test with first."""

    mistaken_tokens: tuple[str, ...] = ()
    """What people write in User-agent lines when they mean this crawler, and which misses it."""

    confused_tokens: tuple[str, ...] = ()
    """Tokens of other crawlers that people write when they mean this one."""

    needs_all_tokens: bool = False
    """Whether it sends all its tokens side by side, so that a file has to name each of them."""

    successors: tuple[str, ...] = ()
    """Tokens that its operator's crawlers go by today, if its own is retired."""

    fallback_tokens: tuple[str, ...] = ()
    """Tokens whose groups it obeys when it has no group of its own, before `*`."""

    ignores_wildcard: bool = False
    """Whether it ignores the `*` group, so that only a group of its own governs it."""

    obeys_note: str = ""
    """By whose word `obeys` is known, and its limits: one sentence."""

    crawl_delay: str = ""
    """Whether it honours Crawl-delay, and in which range (seconds): one clause."""

    robots_cache: str = ""
    """How long it keeps a robots.txt: one clause."""

    robots_size: str = ""
    """How much of a robots.txt it reads: one clause."""

    redirects: str = ""
    """What it makes of redirects, of robots.txt if nothing else is said: one clause."""

    wildcards: str = ""
    """Whether it knows `*` and `$` in paths: one clause."""

    preview_cache: str = ""
    """How long it keeps previews: one clause."""

    refresh: str = ""
    """How to make it fetch again: one clause."""

    note: str = ""
    """What else a site's owner should know: one or two sentences."""

    sources: tuple[str, ...] = ()
    """Where the facts come from: addresses, `owner/repository@commit`, or `site: page`."""
