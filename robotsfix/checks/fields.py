"""Field names that somebody knows, and what is known of them."""

from collections.abc import Sequence

from robotsfix.syntax.fields import CANONICAL_NAMES, TOLERATED_TYPOS
from robotsfix.syntax.lines import Line

EXTENSIONS = {
    "crawl-delay": "Crawl-delay",
    "request-rate": "Request-rate",
    "visit-time": "Visit-time",
    "host": "Host",
    "clean-param": "Clean-param",
    "noindex": "Noindex",
    "nofollow": "Nofollow",
    "noarchive": "Noarchive",
    "nosnippet": "Nosnippet",
    "content-signal": "Content-Signal",
    "content-usage": "Content-Usage",
    "license": "License",
    "domain": "Domain",
    "revisit-after": "Revisit-after",
    "comment": "Comment",
    "robot-version": "Robot-version",
    "cache-delay": "Cache-delay",
    "image": "Image",
    "disallowaitraining": "DisallowAITraining",
    "llm-policy": "LLM-policy",
    "llms-txt": "LLMs-txt",
}
"""Fields beyond RFC 9309 that some crawler, parser or proposal knows, by their names in lower case.

Source: google/robotstxt, reporting_robots.cc, for those that it lists as unsupported; the
documentation of Yandex, Seznam, Cloudflare (Content-Signal), the IETF (Content-Usage) and RSL
(License) for the others.
"""

STANDARD = {name.lower(): name for name in CANONICAL_NAMES.values()}
"""The fields of RFC 9309, and Sitemap, by their names in lower case."""

ACAP = "acap-"
"""How the fields of the Automated Content Access Protocol of 2007 start, in lower case."""

GLOBAL = frozenset({"sitemap", "host", "clean-param", "license"})
"""Fields, in lower case, that speak of the whole site, in whatever group they stand."""


def is_known(key: str) -> bool:
    """Tell whether a field name is known, be it in the usual spelling or a typo often tolerated."""
    name = key.lower()
    known = name in STANDARD or name in EXTENSIONS or name in TOLERATED_TYPOS
    return known or name.startswith(ACAP)


def unknown_lines(lines: Sequence[Line]) -> list[Line]:
    """Give those of some lines whose field name is not known; most files have few names."""
    unknown = {key for key in {line.key for line in lines} if not is_known(key)}
    return [line for line in lines if line.key in unknown] if unknown else []
