"""What can be configured, with its defaults."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

LOCKDOWN_CRAWLERS = ("facebookexternalhit", "Twitterbot", "LinkedInBot", "Pinterest")
"""The social crawlers that the lockdown template lets in."""

SEVERITIES = ("error", "warning", "info")
"""The severities as users write them, the worst first."""

TEMPLATES = ("recommended", "lockdown")
"""The policies that a file can be brought to."""

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Expectation(NamedTuple):
    """What must hold of a robots.txt: a test of its own."""

    crawlers: tuple[str, ...]
    """Product tokens, categories of crawlers such as "ai-training", "social" for those of the
    configuration, and `*` for a crawler that no group names."""
    allowed: tuple[str, ...] = ()
    """Path patterns; these crawlers must be able to fetch every path that matches one of them."""
    blocked: tuple[str, ...] = ()
    """Path patterns; these crawlers must not be able to fetch any path that matches one."""
    source: str = ""
    """Where it is written, such as ".robotsfix.yaml, line 12"; empty if in no file."""


class Config(NamedTuple):
    """The wishes of one site's owner."""

    social: tuple[str, ...] = LOCKDOWN_CRAWLERS
    """Tokens of the social crawlers that must be able to fetch the site."""

    media_paths: tuple[str, ...] = ()
    """Paths, besides `/`, that these crawlers must be able to fetch."""

    template: str | None = None
    """The policy that `fix` brings a file to: `recommended`, `lockdown`, or none."""

    site: str | None = None
    """Where the site is, as `https://example.org`; None if the owner did not say."""

    select: tuple[str, ...] = ()
    """Codes, prefixes of codes, or names of the rules to run; empty for the default ones."""

    extend_select: tuple[str, ...] = ()
    """Rules to run besides these."""

    ignore: tuple[str, ...] = ()
    """Rules not to run."""

    severity: Mapping[str, str] = _NOTHING
    """The severity of some rules' findings, by code or name: `error`, `warning` or `info`."""

    expect: tuple[Expectation, ...] = ()
    """What must hold of who may fetch what (rule RF710)."""
