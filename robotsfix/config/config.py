"""What can be configured, with its defaults."""

from typing import NamedTuple

LOCKDOWN_CRAWLERS = ("facebookexternalhit", "Twitterbot", "LinkedInBot", "Pinterest")
"""The social crawlers that the lockdown template lets in."""


class Config(NamedTuple):
    """The wishes of one site's owner."""

    social: tuple[str, ...] = LOCKDOWN_CRAWLERS
    """Tokens of the social crawlers that must be able to fetch the site."""

    media_paths: tuple[str, ...] = ()
    """Paths, besides `/`, that these crawlers must be able to fetch."""

    template: str | None = None
    """The policy that `fix` brings a file to: `recommended`, `lockdown`, or none."""

    select: tuple[str, ...] = ()
    """Codes, prefixes of codes, or names of the rules to run; empty for the default ones."""

    extend_select: tuple[str, ...] = ()
    """Rules to run besides these."""

    ignore: tuple[str, ...] = ()
    """Rules not to run."""
